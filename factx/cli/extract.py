"""`factx extract`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factx.cli.options import Date, DayFirst, Files, Kinds, Output, format_option


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
) -> int:
    """Find every quantity and every date of texts.

    FILE is a text in UTF-8, or what an earlier factx command printed as JSON.  - is standard input,
    and so is no FILE at all where something is piped in.
    """
    from factx.cli.outputs import outputs
    from factx.cli.stages import dated, extraction
    from factx.cli.work import Work
    from factx.readers import Given
    from factx.reports import Result, Row, shown_sentences

    def process(given: Given) -> Result:
        facts: tuple[Row, ...]
        if engine == "factx":
            found = extraction(given, date, day_first)
            document = found.document
            facts = tuple(fact for fact in found.facts if not kind or fact.kind in kind)
        else:
            from factx.engines.quantulum3 import quantities

            document = dated(given, date)
            facts = tuple(q for q in quantities(document) if not kind or q.kind in kind)
        return Result(
            document,
            sentences=shown_sentences(document) if given.sentences else None,
            facts=facts,
            engine=None if engine == "factx" else engine,
        )

    work = Work("extract")
    work.run(files, outputs(format, output, "json"), process)
    return 2 if work.failed else 0
