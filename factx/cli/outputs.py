"""Where reports go: to standard output, or each to a file of its own."""

from __future__ import annotations

import os.path
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import IO, TYPE_CHECKING

import typer

from factx.cli.whole import WholeFile
from factx.reports import Report, Run, Screen, report

if TYPE_CHECKING:
    from factx.checks import Rule
    from factx.cli.resume import Record


class Output:
    """A report and its way out; `path` is None for standard output."""

    def __init__(self, format: str, path: str | None, report: Report) -> None:
        self.format = format
        self.path = path
        self.report = report
        self.record: Record | None = None
        self._file: IO[bytes] | None = None
        self._whole: WholeFile | None = None

    @property
    def summed_up(self) -> bool:
        """Whether the report ends with a summary."""
        return self.format in ("table", "github")

    def open(self, stack: ExitStack, inputs: Sequence[str]) -> None:
        """Open the file until `stack` closes it, which drops it unless it was finished.

        Raises OSError, also where it is an input too.
        """
        if self.path is None:
            return
        if os.path.isfile(self.path):
            for name in inputs:
                if os.path.exists(name) and os.path.samefile(name, self.path):
                    raise OSError("it is also read; name another file")
        if self.record is not None:
            self._file = stack.enter_context(self.record.open_output())
            return
        self._whole = stack.enter_context(WholeFile(self.path))
        self._file = self._whole.file

    def finish(self) -> None:
        """Put the file in its place, all of it being written.  Raises OSError."""
        if self._whole is not None:
            self._whole.finish()
        if self.record is None and self.path is not None and os.path.exists(f"{self.path}.resume"):
            from factx.cli.resume import forget

            forget(self.path)

    def size(self) -> int:
        """How long the file is after all that was written is in it."""
        assert self._file is not None
        self._file.flush()
        return self._file.tell()

    def flush(self) -> None:
        """Let those who read it while it is written have all of it."""
        if self._file is not None:
            self._file.flush()
        elif sys.stdout is not None:
            sys.stdout.flush()

    def write(self, data: bytes) -> None:
        """Write all of it."""
        if self._file is None:
            write(data)
        else:
            self._file.write(data)


def outputs(
    formats: Sequence[str] | None,
    paths: Sequence[str] | None,
    default: str,
    rules: Sequence[Rule] = (),
    *,
    statistics: bool = False,
    terminal: str = "table",
) -> list[Output]:
    """A report for each format, to the path at the same place, or to standard output.

    Where none is given, it is `terminal` for a person and else `default`.  With `statistics` what
    goes to standard output counts.  Raises typer.BadParameter where two reports would be mixed.
    """
    named = list(paths or ())
    named += [""] * (max(len(formats or ()), 1) - len(named))
    places = [None if path in ("", "-") else path for path in named]
    if statistics and None not in places:
        places.append(None)
    known = [os.path.realpath(path) if path else None for path in places]
    for path in places:
        if known.count(os.path.realpath(path) if path else None) > 1:
            where = path or "standard output"
            raise typer.BadParameter(
                f"two formats for {where}; give each an --output of its own", param_hint="--format"
            )
    run = Run(rules, os.getcwd())
    found = []
    for i, path in enumerate(places):
        format = formats[i] if formats and i < len(formats) else _usual(default, terminal, path)
        if format in _BINARY and path is None and on_terminal():
            raise typer.BadParameter(
                f"{format} is nothing for a terminal; give it an --output", param_hint="--format"
            )
        shown = screen(format) if path is None else Screen()
        made = _statistics(format, shown, run) if statistics and path is None else None
        found.append(Output(format, path, made or _report(format, shown, run)))
    return sorted(found, key=lambda output: output.path is None)  # a closed pipe spoils no file


_EXTRAS = {"pyarrow": "arrow"}
_BINARY = ("parquet",)


def _usual(default: str, terminal: str, path: str | None) -> str:
    return terminal if path is None and on_terminal() else default


def _report(format: str, screen: Screen, run: Run) -> Report:
    try:
        return report(format, screen, run)
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("factx"):
            raise
        extra = _EXTRAS.get(missing.name or "", "report")
        raise typer.BadParameter(
            f"{format} is made with {missing.name}: pip install 'factx[{extra}]'",
            param_hint="--format",
        ) from None


def _statistics(format: str, screen: Screen, run: Run) -> Report:
    from factx.reports.statistics import FORMATS, Statistics

    if format not in FORMATS:
        known = ", ".join(FORMATS[:-1])
        raise typer.BadParameter(
            f"statistics are shown as {known} or {FORMATS[-1]}; give {format} an --output",
            param_hint="--format",
        )
    return Statistics(screen, run, format)


def on_terminal() -> bool:
    """Whether a person looks at standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


_DRAWN = ("table", "tree", "timeline")
_NARROWEST = 40  # columns; below it a terminal does not know its own size


def screen(format: str) -> Screen:
    """What is known of standard output; rich reads NO_COLOR, FORCE_COLOR, TERM and COLUMNS."""
    if format not in _DRAWN:
        return Screen(terminal=on_terminal())
    from rich.console import Console

    console = Console()
    colours = None if console.no_color else console.color_system
    width = console.width if console.width >= _NARROWEST else Screen().width
    return Screen(width, colours, on_terminal())


def write(data: bytes) -> None:
    """Write all of it to standard output, at once where a person waits for it."""
    if sys.stdout is None:
        raise OSError("standard output is closed")
    rest = memoryview(data)
    while rest:  # an unbuffered stream (PYTHONUNBUFFERED) may take a part only
        rest = rest[sys.stdout.buffer.write(rest) or 0 :]
    if on_terminal():
        sys.stdout.flush()
