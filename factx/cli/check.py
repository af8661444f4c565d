"""`factx check`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factx.cli.options import (
    Date,
    DayFirst,
    Files,
    Ignore,
    Output,
    Select,
    format_option,
    split_commas,
)

FORMATS = ("table", "text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "html")


def check(
    files: Files = None,
    format: Annotated[
        list[str] | None,
        format_option(
            "How to print the findings: text is path:line:column: CODE message, json one object a "
            "document, jsonl one finding a line; sarif is for code scanning and editors, github "
            "for annotations of GitHub Actions, gitlab for its code quality report, junit for "
            "build servers, rdjson for reviewdog, html one page to look at, with the text and all "
            "that was evaluated.",
            *FORMATS,
            default="text",
        ),
    ] = None,
    output: Output = None,
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
    statistics: Annotated[
        bool,
        typer.Option(
            "--statistics",
            help="Print how often each check found something (table, text, json or jsonl); formats "
            "with an --output are written as ever.",
        ),
    ] = False,
    baseline: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Leave out the findings that FILE holds, wherever in their texts they are now.",
            show_default="none",
        ),
    ] = None,
    write_baseline: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Write all findings to FILE, as known to --baseline, and end with 0.",
            show_default="none",
        ),
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "note"],
        typer.Option(help="The mildest finding that makes the exit code 1."),
    ] = "error",
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="End with 0 whatever is found.")
    ] = False,
) -> int:
    """Report statements whose numbers or dates cannot all be true.

    FILE is a text in UTF-8, or what an earlier factx command printed as JSON.  - is standard input,
    and so is no FILE at all where something is piped in.
    """
    from factx.checks import chosen, run
    from factx.claims import SEVERITIES
    from factx.cli.complaints import complain, summarise
    from factx.cli.outputs import outputs
    from factx.cli.stages import extraction
    from factx.cli.work import Work
    from factx.fingerprints import fingerprints
    from factx.readers import Given, InputError
    from factx.reports import Result, shown_sentences
    from factx.reports.summary import Tally

    try:
        selected, ignored = split_commas(select), split_commas(ignore)
        rules = chosen(selected, ignored, preview=preview)
    except ValueError as problem:
        raise typer.BadParameter(str(problem), param_hint="--select or --ignore") from None
    if baseline or write_baseline:
        from factx.cli.baseline import KnownFindings, NewBaseline
    try:
        known = KnownFindings(baseline) if baseline else None
        fresh = NewBaseline(write_baseline) if write_baseline else None
    except InputError as problem:
        complain("factx check", problem.path, problem.message)
        return 2
    ways = outputs(format, output, "text", rules, statistics=statistics)
    tally = Tally()
    told: set[str] = set()

    def process(given: Given) -> Result:
        result = run(
            extraction(given, date, day_first), select=selected, ignore=ignored, preview=preview
        )
        for notice in result.missing:
            if notice not in told:
                told.add(notice)
                complain("factx check", None, notice)
        document = result.document
        marked = list(zip(result.claims, fingerprints(result.claims), strict=True))
        if fresh is not None:
            fresh.add(document, [pair for pair in marked if pair[0].status == "inconsistent"])
        if known is not None:
            marked = known.without(document, marked)
        shown = [pair for pair in marked if all or pair[0].status == "inconsistent"]
        made = Result(
            document,
            sentences=shown_sentences(document) if given.sentences else None,
            facts=result.facts,
            claims=[claim for claim, _ in shown],
            fingerprints=[fingerprint for _, fingerprint in shown],
            evaluated=[claim for claim, _ in marked],
            verified=sum(claim.status == "consistent" for claim in result.claims),
            known=len(result.claims) - len(marked),
        )
        tally.add(made)
        return made

    work = Work("check")
    work.run(files, ways, process)
    if known is not None:
        known.tell_what_is_gone({rule.code for rule in rules})
    summarise(tally, ways)
    if fresh is not None and not fresh.write(complete=not work.failed):
        return 2
    if work.failed:
        return 2
    if exit_zero or fresh is not None:
        return 0
    worst = max((SEVERITIES.index(severity) for severity in tally.found), default=-1)
    return int(worst >= SEVERITIES.index(fail_on))
