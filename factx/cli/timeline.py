"""`factx timeline`."""

from __future__ import annotations

from typing import Annotated

from factx.cli.options import Date, DayFirst, Files, Output, format_option


def timeline(
    files: Files = None,
    format: Annotated[
        list[str] | None,
        format_option(
            "How to show the dates: drawn, as one object a document, or one date a line.",
            "timeline",
            "json",
            "jsonl",
            default="timeline",
            terminal="timeline",
        ),
    ] = None,
    output: Output = None,
    date: Date = None,
    day_first: DayFirst = None,
) -> int:
    """Show the dates of texts in the order of time.

    FILE is a text in UTF-8, or what an earlier factx command printed as JSON.  - is standard input,
    and so is no FILE at all where something is piped in.
    """
    from factx.cli.outputs import outputs
    from factx.cli.stages import extraction
    from factx.cli.work import Work
    from factx.readers import Given
    from factx.reports import Result, shown_sentences
    from factx.reports.axis import in_order

    def process(given: Given) -> Result:
        found = extraction(given, date, day_first)
        return Result(
            found.document,
            sentences=shown_sentences(found.document) if given.sentences else None,
            facts=in_order(found.facts),
        )

    work = Work("timeline")
    work.run(files, outputs(format, output, "timeline", terminal="timeline"), process)
    return 2 if work.failed else 0
