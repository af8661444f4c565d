"""`factx extract`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from factx.cli.inputs import Inputs, reads_files
from factx.cli.options import (
    Config,
    Date,
    DayFirst,
    Jobs,
    Kinds,
    NoConfig,
    Output,
    Quiet,
    Resume,
    Verbose,
    chosen_config,
    format_option,
)

if TYPE_CHECKING:
    from factx.cli.held import Held
    from factx.readers import Given
    from factx.reports import Result


@reads_files
def extract(
    inputs: Inputs,
    format: Annotated[
        list[str] | None,
        format_option(
            "How to print the facts: json is one object a document, jsonl one fact a line, tree "
            "sorts them by kind and thing, html is a page to look at, parquet one row a fact for "
            "DuckDB, pandas and Spark.",
            "table",
            "tree",
            "json",
            "jsonl",
            "html",
            "parquet",
            default="json",
        ),
    ] = None,
    output: Output = None,
    date: Date = None,
    day_first: DayFirst = None,
    kind: Kinds = None,
    engine: Annotated[
        Literal["factx", "quantulum3"],
        typer.Option(help="What finds the facts; quantulum3's own parser is for comparison."),
    ] = "factx",
    config: Config = None,
    no_config: NoConfig = False,
    jobs: Jobs = None,
    resume: Resume = False,
    quiet: Quiet = None,
    verbose: Verbose = None,
) -> int:
    """Find every quantity and every date of texts.

    FILE is a text, Markdown, HTML, DOCX, PDF, JSON Lines or CSV, or what an earlier factx command
    printed as JSON; a directory stands for the files in it, and *.md for those that fit.  - is
    standard input, and so is no FILE at all where something is piped in.
    """
    from factx.cli.complaints import complain
    from factx.cli.held import Held
    from factx.cli.outputs import outputs
    from factx.cli.work import Work
    from factx.readers import InputError

    options = {"date": date, "day_first": day_first, "jobs": jobs}
    options |= {"quiet": quiet, "verbose": verbose}
    try:
        held = Held(options, chosen_config(config, no_config))
        settings = held.of_run(inputs.files)
        inputs = inputs.filled(settings)
    except InputError as problem:
        complain("factx extract", problem.path, problem.message)
        return 2
    ways = outputs(format, output, "json")
    extracting = Extracting(held, kind, engine, inputs.body)
    try:
        work = Work("extract", held, settings)
        if resume:
            work.resume(inputs, ways, [format, kind, engine], lambda: None)
    except InputError as problem:
        complain("factx extract", problem.path, problem.message)
        return 2
    work.run(inputs, ways, extracting)
    return 2 if work.failed else 0


class Extracting:
    """From a text to its facts, by its own settings; goes to other processes."""

    def __init__(
        self,
        held: Held,
        kinds: list[str] | None,
        engine: Literal["factx", "quantulum3"],
        body: bool | None,
    ) -> None:
        self.held = held
        self.kinds = kinds
        self.engine = engine
        self.body = body

    def __call__(self, given: Given) -> Result:
        """The facts of the kinds asked for."""
        from factx.cli.stages import extraction, prepared
        from factx.reports import Result, shown_sentences

        settings = self.held.of(given.document.path)
        facts: Iterable[Any]
        if self.engine == "factx":
            found = extraction(given, settings)
            document, facts = found.document, found.facts
        else:
            from factx.engines.quantulum3 import quantities

            document = prepared(given, settings)
            facts = quantities(document)
        return Result(
            document,
            sentences=shown_sentences(document) if given.sentences else None,
            facts=tuple(
                fact
                for fact in facts
                if (not self.kinds or fact.kind in self.kinds)
                and not (self.body and document.is_outside(fact.start))
            ),
            engine=None if self.engine == "factx" else self.engine,
        )
