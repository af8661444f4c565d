"""`factx check`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factx.cli.options import Date, DayFirst, Files, Ignore, Select, split_commas


def check(
    files: Files = None,
    format: Annotated[
        Literal["table", "text", "json", "jsonl"] | None,
        typer.Option(
            help="How to print the findings: text is path:line:column: CODE message, json one "
            "object a document, jsonl one finding a line.",
            show_default="table on a terminal, otherwise text",
        ),
    ] = None,
    date: Date = None,
    day_first: DayFirst = None,
    select: Select = None,
    ignore: Ignore = None,
    all: Annotated[
        bool,
        typer.Option("--all", help="Show what was verified too, and what could not be decided."),
    ] = False,
    preview: Annotated[
        bool, typer.Option("--preview", help="Run the checks in preview too.")
    ] = False,
    fail_on: Annotated[
        Literal["error", "warning", "note"],
        typer.Option(help="The mildest finding that makes the exit code 1."),
    ] = "error",
) -> int:
    """Report statements whose numbers or dates cannot all be true.

    FILE is a text in UTF-8, or what an earlier factx command printed as JSON.  - is standard input,
    and so is no FILE at all where something is piped in.
    """
    from factx.checks import chosen, run
    from factx.claims import SEVERITIES
    from factx.cli.complaints import complain
    from factx.cli.stages import extraction
    from factx.cli.work import Work, on_terminal
    from factx.readers import Given
    from factx.reports import Result, shown_sentences

    try:
        selected, ignored = split_commas(select), split_commas(ignore)
        chosen(selected, ignored, preview=preview)
    except ValueError as problem:
        raise typer.BadParameter(str(problem), param_hint="--select or --ignore") from None
    worst = -1
    told: set[str] = set()

    def process(given: Given) -> Result:
        nonlocal worst
        result = run(
            extraction(given, date, day_first), select=selected, ignore=ignored, preview=preview
        )
        findings = result.findings
        for notice in result.missing:
            if notice not in told:
                told.add(notice)
                complain("factx check", None, notice)
        worst = max(worst, *(SEVERITIES.index(claim.severity) for claim in findings), -1)
        document = result.document
        return Result(
            document,
            sentences=shown_sentences(document) if given.sentences else None,
            facts=result.facts,
            claims=result.claims if all else findings,
            verified=sum(claim.status == "consistent" for claim in result.claims),
        )

    work = Work("check")
    work.run(files, format or ("table" if on_terminal() else "text"), process)
    if work.failed:
        return 2
    return int(worst >= SEVERITIES.index(fail_on))
