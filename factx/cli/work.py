"""What extract, split and check have in common: inputs one by one, results to where they go."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack

from factx.cli.complaints import complain, fault
from factx.cli.inputs import Inputs
from factx.cli.outputs import Output
from factx.readers import Given, How, InputError, read
from factx.reports import Result

STDIN = "<stdin>"


class Work:
    """One run of a subcommand: `failed` tells whether anything went wrong on the way."""

    def __init__(self, command: str) -> None:
        self.command = f"factx {command}"
        self.failed = False
        self._outputs: Sequence[Output] = ()

    def run(
        self,
        inputs: Inputs,
        outputs: Sequence[Output],
        process: Callable[[Given], Result],
    ) -> None:
        """Process every input and write the results as they come; an error stops only its own."""
        self._outputs = outputs
        with ExitStack() as opened:
            opening = [self._open(output, opened, inputs.files) for output in outputs]
            if not all(opening):
                return
            for given in self._inputs(inputs):
                self._work_on(given, process)
            for output in outputs:
                output.write(output.report.end())

    def _open(self, output: Output, opened: ExitStack, files: Sequence[str]) -> bool:
        try:
            output.open(opened, files)
        except OSError as problem:
            self._complain(output.path, f"cannot be written: {problem.strerror or problem}")
            return False
        return True

    def _work_on(self, given: Given, process: Callable[[Given], Result]) -> None:
        name = given.document.path or STDIN
        try:
            made = self._made(given, process)
        except InputError as problem:
            self._complain(problem.path or name, problem.message)
        except DocumentError as problem:
            self._failed(name, f"internal error: {type(problem.cause).__name__}")
            fault(self.command, name, problem.cause)
        else:
            for output, data in zip(self._outputs, made, strict=True):
                output.write(data)

    def _made(self, given: Given, process: Callable[[Given], Result]) -> list[bytes]:
        try:
            result = process(given)
            return [output.report.add(result) for output in self._outputs]
        except InputError:
            raise
        except Exception as problem:
            raise DocumentError(problem) from problem

    def _inputs(self, inputs: Inputs) -> Iterator[Given]:
        if not inputs.files and inputs.files_from is None:
            if sys.stdin is not None and sys.stdin.isatty():
                message = f"no input; name a file, or pipe a text into {self.command}"
                return self._complain(None, message)
            inputs = inputs._replace(files=["-"])
        seen = inputs.files_from == "-"
        for name in inputs.names(self._notice):
            if isinstance(name, InputError):
                self._complain(name.path or STDIN, name.message)
            elif name == "-" and seen:
                self._complain(STDIN, "is named twice, but can be read only once")
            else:
                seen = seen or name == "-"
                yield from self._read(name, inputs.how)

    def _notice(self, name: str, message: str) -> None:
        complain(self.command, name, message)

    def _read(self, name: str, how: How) -> Iterator[Given]:
        try:
            items = read(name, how)
        except InputError as problem:
            return self._complain(problem.path or STDIN, problem.message)
        except Exception as problem:  # whatever a library trips over, the other files are read
            self._failed(name, f"internal error: {type(problem).__name__}")
            return fault(self.command, name, problem)
        for item in items:
            if isinstance(item, InputError):
                self._complain(item.path or STDIN, item.message)
            else:
                if not item.document.text:
                    complain(self.command, item.document.path or STDIN, "is empty")
                yield item

    def _complain(self, name: str | None, message: str) -> None:
        self._failed(name, message)
        complain(self.command, name, message)

    def _failed(self, name: str | None, message: str) -> None:
        self.failed = True
        for output in self._outputs:
            output.report.fail(name or STDIN, message)


class DocumentError(Exception):
    """An exception that a document caused in factx itself."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        self.cause = cause
