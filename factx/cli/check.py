"""`factx check`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from factx.cli.inputs import Inputs, reads_files
from factx.cli.options import (
    Config,
    Date,
    DayFirst,
    Ignore,
    Jobs,
    NoConfig,
    Output,
    Quiet,
    Resume,
    Select,
    Verbose,
    chosen_config,
    format_option,
    split_commas,
)
from factx.settings import FORMATS as PRINTED

if TYPE_CHECKING:
    from factx.claims import CheckResult
    from factx.cli.baseline import KnownFindings, NewBaseline
    from factx.cli.held import Held
    from factx.cli.work import Work
    from factx.readers import Given
    from factx.reports import Result, Sentence
    from factx.settings import Settings

FORMATS = (*PRINTED, "html")


@reads_files
def check(
    inputs: Inputs,
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
        bool | None,
        typer.Option(
            "--all/--no-all",
            help="Show what was verified too, and what could not be decided.",
            show_default="no",
        ),
    ] = None,
    preview: Annotated[
        bool | None,
        typer.Option(
            "--preview/--no-preview", help="Run the checks in preview too.", show_default="no"
        ),
    ] = None,
    statistics: Annotated[
        bool | None,
        typer.Option(
            "--statistics/--no-statistics",
            help="Print how often each check found something (table, text, json or jsonl); formats "
            "with an --output are written as ever.",
            show_default="no",
        ),
    ] = None,
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
        Literal["error", "warning", "note"] | None,
        typer.Option(help="The mildest finding that makes the exit code 1.", show_default="error"),
    ] = None,
    exit_zero: Annotated[
        bool | None,
        typer.Option(
            "--exit-zero/--no-exit-zero", help="End with 0 whatever is found.", show_default="no"
        ),
    ] = None,
    config: Config = None,
    no_config: NoConfig = False,
    jobs: Jobs = None,
    resume: Resume = False,
    quiet: Quiet = None,
    verbose: Verbose = None,
) -> int:
    """Report statements whose numbers or dates cannot all be true.

    FILE is a text, Markdown, HTML, DOCX, PDF, JSON Lines or CSV, or what an earlier factx command
    printed as JSON; a directory stands for the files in it, and *.md for those that fit.  - is
    standard input, and so is no FILE at all where something is piped in.
    """
    from factx.checks import rules
    from factx.cli.complaints import complain, summarise
    from factx.cli.held import Held
    from factx.cli.outputs import outputs
    from factx.cli.stages import rules_of
    from factx.cli.work import Work
    from factx.readers import InputError
    from factx.settings import Settings

    given = {
        "format": None if format is None else tuple(format),
        "output": None if output is None else tuple(output),
        "date": date,
        "day_first": day_first,
        "all": all,
        "preview": preview,
        "statistics": statistics,
        "baseline": baseline,
        "write_baseline": write_baseline,
        "fail_on": fail_on,
        "exit_zero": exit_zero,
        "jobs": jobs,
        "quiet": quiet,
        "verbose": verbose,
    }
    try:
        held = Held(given | selectors(select, ignore), chosen_config(config, no_config))
        settings = held.of_run(inputs.files) or Settings()
        inputs = inputs.filled(settings)
        chosen = rules_of(held, settings, None)
        checking = Finishing(settings)
    except InputError as problem:
        complain("factx check", problem.path, problem.message)
        return 2
    several = inputs.open_ended or any(
        held.file(None if name == "-" else name) for name in inputs.files or ("-",)
    )
    if several:
        chosen = rules()  # each file may be held to others
    ways = outputs(settings.format, settings.output, "text", chosen, statistics=settings.statistics)
    work = Work("check", held, settings)
    checking.work = work
    if resume:
        if settings.write_baseline:
            message = (
                "cannot be used with --write-baseline, which needs the findings of a whole run"
            )
            raise typer.BadParameter(message, param_hint="--resume")
        try:
            checking.restore(work.resume(inputs, ways, [], checking.state))
        except InputError as problem:
            complain("factx check", problem.path, problem.message)
            return 2
    work.run(inputs, ways, Checking(held, inputs.body is False), checking)
    if checking.known is not None and not work.quiet and not work.continues:
        checking.known.tell_what_is_gone()
    if not work.quiet:
        summarise(checking.tally, ways)
    fresh = checking.fresh
    if fresh is not None and not fresh.write(complete=not work.failed, quiet=work.quiet):
        return 2
    if work.failed:
        return 2
    return int(checking.fails and not settings.exit_zero and fresh is None)


def selectors(select: list[str] | None, ignore: list[str] | None) -> dict[str, Any]:
    """The checks of --select and --ignore.  Raises typer.BadParameter where there is none such."""
    from factx.checks import chosen

    found: dict[str, Any] = {}
    try:
        for name, values in (("select", select), ("ignore", ignore)):
            if values:
                found[name] = split_commas(values)
                chosen(found[name])
    except ValueError as problem:
        raise typer.BadParameter(str(problem), param_hint="--select or --ignore") from None
    return found


class Checked(NamedTuple):
    """What the checks say of a text, and how it is to be shown."""

    result: CheckResult
    sentences: Sequence[Sentence] | None
    fingerprints: Sequence[str]
    codes: frozenset[str]
    settings: Settings


@dataclass(frozen=True, slots=True)
class Checking:
    """From a text to the claims about it, by its own settings; goes to other processes."""

    held: Held
    all_text: bool

    def __call__(self, given: Given) -> Checked:
        """Every claim that the chosen checks make."""
        from factx.checks import run
        from factx.cli.stages import extraction, rules_of
        from factx.fingerprints import fingerprints
        from factx.reports import shown_sentences
        from factx.settings import Settings

        path = given.document.path
        settings = self.held.of(path) or Settings()
        rules = rules_of(self.held, settings, path)
        result = run(
            extraction(given, settings),
            select=settings.select,
            ignore=settings.ignored(path),
            preview=settings.preview,
            all_text=self.all_text,
        )
        return Checked(
            result,
            shown_sentences(result.document) if given.sentences else None,
            fingerprints(result.claims),
            frozenset(rule.code for rule in rules),
            settings,
        )


class Finishing:
    """From claims to what is shown of them; keeps count of all texts.

    Raises InputError where a baseline cannot be read.
    """

    def __init__(self, settings: Settings) -> None:
        from factx.reports.summary import Tally

        self.work: Work | None = None
        self.tally = Tally()
        self.fails = False
        self.known: KnownFindings | None = None
        self.fresh: NewBaseline | None = None
        if settings.baseline or settings.write_baseline:
            from factx.cli.baseline import KnownFindings, NewBaseline

            self.known = KnownFindings(settings.baseline) if settings.baseline else None
            name = settings.write_baseline
            self.fresh = NewBaseline(name) if name else None

    def state(self) -> list[Any]:
        """What was counted so far, for a run that goes on with it."""
        tally = self.tally
        counts = [tally.documents, tally.faulty, tally.verified, tally.known]
        return [counts, dict(tally.found), self.fails]

    def restore(self, state: list[Any] | None) -> None:
        """Go on with what an earlier run has counted."""
        if state is None:
            return
        counts, found, self.fails = state
        tally = self.tally
        tally.documents, tally.faulty, tally.verified, tally.known = counts
        tally.found.update(found)

    def __call__(self, checked: Checked) -> Result:
        """What is shown of a text."""
        from factx.claims import SEVERITIES
        from factx.reports import Result

        result, settings = checked.result, checked.settings
        document = result.document
        for missing in result.missing:
            if self.work is not None:
                if {missing.code.lower(), missing.name} & {
                    text.lower() for text in settings.select
                }:
                    self.work.fail(str(missing))  # it was asked for by its own name
                else:
                    self.work.notice(None, str(missing))
        marked = list(zip(result.claims, checked.fingerprints, strict=True))
        if self.fresh is not None:
            self.fresh.add(document, [pair for pair in marked if pair[0].status == "inconsistent"])
        if self.known is not None:
            marked = self.known.without(document, marked, checked.codes)
        shown = [pair for pair in marked if settings.all or pair[0].status == "inconsistent"]
        mildest = SEVERITIES.index(settings.fail_on)
        self.fails |= any(
            claim.status == "inconsistent" and SEVERITIES.index(claim.severity) >= mildest
            for claim, _ in marked
        )
        made = Result(
            document,
            sentences=checked.sentences,
            facts=result.facts,
            claims=[claim for claim, _ in shown],
            fingerprints=[fingerprint for _, fingerprint in shown],
            evaluated=[claim for claim, _ in marked],
            verified=sum(
                claim.status == "consistent" for claim in result.claims if claim.code[:3] != "FX0"
            ),
            known=len(result.claims) - len(marked),
        )
        self.tally.add(made)
        return made
