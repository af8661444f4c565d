"""`factx extract`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factx.cli.inputs import Inputs, reads_files
from factx.cli.options import Date, DayFirst, Kinds, Output, format_option


@reads_files
def extract(
    inputs: Inputs,
    format: Annotated[
        list[str] | None,
        format_option(
            "How to print the facts: json is one object a document, jsonl one fact a line.",
            "table",
            "json",
            "jsonl",
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

    FILE is a text, Markdown, HTML, DOCX, PDF, JSON Lines or CSV, or what an earlier factx command
    printed as JSON; a directory stands for the files in it, and *.md for those that fit.  - is
    standard input, and so is no FILE at all where something is piped in.
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
            facts = tuple(
                fact
                for fact in found.facts
                if (not kind or fact.kind in kind)
                and not (inputs.body and document.is_outside(fact.start))
            )
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
    work.run(inputs, outputs(format, output, "json"), process)
    return 2 if work.failed else 0
