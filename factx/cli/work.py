"""What extract, split and check have in common: inputs one by one, results to standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

from factx.cli.complaints import complain, fault
from factx.readers import Given, InputError, read
from factx.reports import Report, Result, Screen, report

STDIN = "<stdin>"


class Work:
    """One run of a subcommand: `failed` tells whether anything went wrong on the way."""

    def __init__(self, command: str) -> None:
        self.command = f"factx {command}"
        self.failed = False

    def run(
        self,
        files: Sequence[str] | None,
        format: str,
        process: Callable[[Given], Result],
    ) -> None:
        """Process every input and write the results as they come; an error stops only its own."""
        shown = report(format, screen(format))
        for given in self._inputs(files):
            name = given.document.path or STDIN
            try:
                write(self._made(given, process, shown))
            except InputError as problem:
                self._complain(problem.path or name, problem.message)
            except DocumentError as problem:
                self.failed = True
                fault(self.command, name, problem.cause)
        write(shown.end())

    def _made(self, given: Given, process: Callable[[Given], Result], shown: Report) -> bytes:
        try:
            return shown.add(process(given))
        except InputError:
            raise
        except Exception as problem:
            raise DocumentError(problem) from problem

    def _inputs(self, files: Sequence[str] | None) -> Iterator[Given]:
        names = list(files or ())
        if not names:
            if sys.stdin is not None and sys.stdin.isatty():
                message = f"no input; name a file, or pipe a text into {self.command}"
                return self._complain(None, message)
            names = ["-"]
        for place, name in enumerate(names):
            if name == "-" and "-" in names[:place]:
                self._complain(STDIN, "is named twice, but can be read only once")
                continue
            yield from self._read(name)

    def _read(self, name: str) -> Iterator[Given]:
        try:
            items = read(name)
        except InputError as problem:
            return self._complain(problem.path or STDIN, problem.message)
        for item in items:
            if isinstance(item, InputError):
                self._complain(item.path or STDIN, item.message)
            else:
                if not item.document.text:
                    complain(self.command, item.document.path or STDIN, "is empty")
                yield item

    def _complain(self, name: str | None, message: str) -> None:
        self.failed = True
        complain(self.command, name, message)


class DocumentError(Exception):
    """An exception that a document caused in factx itself."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        self.cause = cause


def on_terminal() -> bool:
    """Whether a person looks at standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


_NARROWEST = 40  # columns; below it a terminal does not know its own size


def screen(format: str) -> Screen:
    """What is known of standard output; rich reads NO_COLOR, FORCE_COLOR, TERM and COLUMNS."""
    if format != "table":
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
