"""`factx split`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from factx.cli.inputs import Inputs, reads_files
from factx.cli.options import (
    Config,
    Date,
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
    config: Config = None,
    no_config: NoConfig = False,
    jobs: Jobs = None,
    quiet: Quiet = None,
    verbose: Verbose = None,
) -> int:
    """Find where the sentences of texts begin and end.

    FILE is a text, Markdown, HTML, DOCX, PDF, JSON Lines or CSV, or what an earlier factx command
    printed as JSON; a directory stands for the files in it, and *.md for those that fit.  - is
    standard input, and so is no FILE at all where something is piped in.
    """
    from factx.cli.complaints import complain
    from factx.cli.held import Held
    from factx.cli.outputs import outputs
    from factx.cli.work import Work
    from factx.readers import InputError

    options = {"date": date, "jobs": jobs, "quiet": quiet, "verbose": verbose}
    try:
        held = Held(options, chosen_config(config, no_config))
        settings = held.of_run(inputs.files)
        inputs = inputs.filled(settings)
    except InputError as problem:
        complain("factx split", problem.path, problem.message)
        return 2
    work = Work("split", held, settings)
    work.run(inputs, outputs(format, output, "json"), Splitting(held))
    return 2 if work.failed else 0


class Splitting:
    """From a text to its sentences, by its own settings; goes to other processes."""

    def __init__(self, held: Held) -> None:
        self.held = held

    def __call__(self, given: Given) -> Result:
        """The sentences."""
        from factx.cli.stages import prepared
        from factx.reports import Result, shown_sentences

        document = prepared(given, self.held.of(given.document.path))
        return Result(document, sentences=shown_sentences(document))
