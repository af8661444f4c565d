"""`factx compare`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factx.cli.check import FORMATS, Checked, Finishing, selectors
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
    Select,
    Verbose,
    chosen_config,
    format_option,
)

if TYPE_CHECKING:
    from factx.checks import Rule
    from factx.cli.held import Held
    from factx.document import Document
    from factx.facts import Extraction
    from factx.readers import Given, How
    from factx.settings import Settings


@reads_files
def compare(
    inputs: Inputs,
    format: Annotated[
        list[str] | None,
        format_option(
            "How to print the findings, as factx check does; table and html show text and source together.",
            *FORMATS,
            default="text",
        ),
    ] = None,
    output: Output = None,
    source_field: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="The field of JSON Lines or CSV that is the source of the text in --text-field.",
            show_default="none; the sources are files",
        ),
    ] = None,
    date: Date = None,
    day_first: DayFirst = None,
    select: Select = None,
    ignore: Ignore = None,
    all: Annotated[
        bool | None,
        typer.Option(
            "--all/--no-all",
            help="Show what the source bears out too, and how.",
            show_default="no",
        ),
    ] = None,
    statistics: Annotated[
        bool | None,
        typer.Option(
            "--statistics/--no-statistics",
            help="Print how often each check found something (table, text, json or jsonl).",
            show_default="no",
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
    quiet: Quiet = None,
    verbose: Verbose = None,
) -> int:
    """Report what of a text its sources do not bear out.

    The first FILE is the text, every other one a source; they are read as by factx check.  With
    --source-field each FILE holds records (JSON Lines, CSV), each with a text and its source.
    """
    from factx.cli.complaints import complain, summarise
    from factx.cli.held import Held
    from factx.cli.outputs import outputs
    from factx.cli.work import Work
    from factx.readers import InputError
    from factx.settings import Settings

    given = {
        "format": None if format is None else tuple(format),
        "output": None if output is None else tuple(output),
        "date": date,
        "day_first": day_first,
        "all": all,
        "statistics": statistics,
        "fail_on": fail_on,
        "exit_zero": exit_zero,
        "jobs": jobs,
        "quiet": quiet,
        "verbose": verbose,
    }
    if source_field is None and len(inputs.files) < 2:
        complain("factx compare", None, "name a text and its source; see factx compare --help")
        return 2
    try:
        held = Held(given | selectors(select, ignore), chosen_config(config, no_config))
        settings = held.of_run(inputs.files) or Settings()
        settings = settings.changed(baseline=None, write_baseline=None)
        inputs = inputs.filled(settings)
        sources: tuple[Document, ...] = ()
        if source_field is None:
            sources = _sources(inputs.files[1:], inputs.how)
            inputs = inputs._replace(files=inputs.files[:1])
        rules = _rules(settings, None)
    except InputError as problem:
        complain("factx compare", problem.path, problem.message)
        return 2
    inputs = inputs._replace(how=inputs.how._replace(source_field=source_field))
    ways = outputs(settings.format, settings.output, "text", rules, statistics=settings.statistics)
    work = Work("compare", held, settings)
    finishing = Finishing(settings)
    finishing.work = work
    work.run(inputs, ways, Comparing(held, sources, inputs.body is False), finishing)
    if not work.quiet:
        summarise(finishing.tally, ways)
    if work.failed:
        return 2
    return int(finishing.fails and not settings.exit_zero)


def _sources(names: Sequence[str], how: How) -> tuple[Document, ...]:
    """The documents of the source files.  Raises InputError where one cannot be read."""
    from factx.readers import InputError, read

    found = []
    for name in names:
        for given in read(name, how):
            if isinstance(given, InputError):
                raise given
            found.append(given.document)
    return tuple(found)


def _rules(settings: Settings, path: str | None) -> tuple[Rule, ...]:
    from factx.checks import chosen

    return chosen(settings.select, settings.ignored(path), paired=True)


class Comparing:
    """From a text to what its sources say of it; goes to other processes."""

    def __init__(self, held: Held, sources: Sequence[Document], all_text: bool) -> None:
        self._held = held
        self._sources = sources
        self._all_text = all_text
        self._found: list[Extraction] | None = None

    def __call__(self, given: Given) -> Checked:
        """Every claim about the text and its sources."""
        from factx.api import extract
        from factx.checks import compare
        from factx.cli.stages import extraction
        from factx.fingerprints import fingerprints
        from factx.reports import shown_sentences
        from factx.settings import Settings

        path = given.document.path
        settings = self._held.of(path) or Settings()
        if self._found is None:
            words = settings if settings.has_words else None
            self._found = [extract(source, settings=words) for source in self._sources]
        own = [extract(source) for source in given.sources]
        result = compare(
            extraction(given, settings),
            [*self._found, *own],
            select=settings.select,
            ignore=settings.ignored(path),
            all_text=self._all_text,
        )
        return Checked(
            result,
            shown_sentences(result.document) if given.sentences else None,
            fingerprints(result.claims),
            frozenset(rule.code for rule in _rules(settings, path)),
            settings.changed(baseline=None, write_baseline=None),
        )
