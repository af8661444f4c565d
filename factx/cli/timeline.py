"""`factx timeline`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from factx.cli.inputs import Inputs, reads_files
from factx.cli.options import (
    Config,
    Date,
    DayFirst,
    Jobs,
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


@reads_files
def timeline(
    inputs: Inputs,
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
    config: Config = None,
    no_config: NoConfig = False,
    jobs: Jobs = None,
    quiet: Quiet = None,
    verbose: Verbose = None,
) -> int:
    """Show the dates of texts in the order of time.

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
        complain("factx timeline", problem.path, problem.message)
        return 2
    work = Work("timeline", held, settings)
    work.run(inputs, outputs(format, output, "timeline", terminal="timeline"), Placing(held))
    return 2 if work.failed else 0


class Placing:
    """From a text to its dates in the order of time; goes to other processes."""

    def __init__(self, held: Held) -> None:
        self.held = held

    def __call__(self, given: Given) -> Result:
        """The facts that have a place in time."""
        from factx.cli.stages import extraction
        from factx.reports import Result, shown_sentences
        from factx.reports.axis import in_order

        found = extraction(given, self.held.of(given.document.path))
        return Result(
            found.document,
            sentences=shown_sentences(found.document) if given.sentences else None,
            facts=in_order(found.facts),
        )
