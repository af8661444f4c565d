"""`factx extract`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from factx.cli.options import (
    Config,
    Date,
    DayFirst,
    Files,
    Jobs,
    Kinds,
    NoConfig,
    Output,
    Quiet,
    Verbose,
    chosen_config,
    format_option,
)

if TYPE_CHECKING:
    from factx.cli.held import Held
    from factx.readers import Given
    from factx.reports import Result


def extract(
    files: Files = None,
    format: Annotated[
        list[str] | None,
        format_option(
            "How to print the facts: json is one object a document, jsonl one fact a line, tree "
            "sorts them by kind and thing, html is a page to look at.",
            "table",
            "tree",
            "json",
            "jsonl",
            "html",
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
    quiet: Quiet = None,
    verbose: Verbose = None,
) -> int:
    """Find every quantity and every date of texts.

    FILE is a text in UTF-8, or what an earlier factx command printed as JSON.  - is standard input,
    and so is no FILE at all where something is piped in.
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
        settings = held.of_run(files)
    except InputError as problem:
        complain("factx extract", problem.path, problem.message)
        return 2
    work = Work("extract", held, settings)
    work.run(files, outputs(format, output, "json"), Extracting(held, kind, engine))
    return 2 if work.failed else 0


class Extracting:
    """From a text to its facts, by its own settings; goes to other processes."""

    def __init__(
        self, held: Held, kinds: list[str] | None, engine: Literal["factx", "quantulum3"]
    ) -> None:
        self.held = held
        self.kinds = kinds
        self.engine = engine

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
            facts=tuple(fact for fact in facts if not self.kinds or fact.kind in self.kinds),
            engine=None if self.engine == "factx" else self.engine,
        )
