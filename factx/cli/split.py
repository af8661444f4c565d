"""`factx split`."""

from __future__ import annotations

from typing import Annotated

from factx.cli.inputs import Inputs, reads_files
from factx.cli.options import Date, Output, format_option


@reads_files
def split(
    inputs: Inputs,
    format: Annotated[
        list[str] | None,
        format_option(
            "How to print the sentences.",
            "table",
            "json",
            "jsonl",
            default="json",
        ),
    ] = None,
    output: Output = None,
    date: Date = None,
) -> int:
    """Find where the sentences of texts begin and end.

    FILE is a text, Markdown, HTML, DOCX, PDF, JSON Lines or CSV, or what an earlier factx command
    printed as JSON; a directory stands for the files in it, and *.md for those that fit.  - is
    standard input, and so is no FILE at all where something is piped in.
    """
    from factx.cli.outputs import outputs
    from factx.cli.stages import dated
    from factx.cli.work import Work
    from factx.readers import Given
    from factx.reports import Result, shown_sentences

    def process(given: Given) -> Result:
        document = dated(given, date)
        return Result(document, sentences=shown_sentences(document))

    work = Work("split")
    work.run(inputs, outputs(format, output, "json"), process)
    return 2 if work.failed else 0
