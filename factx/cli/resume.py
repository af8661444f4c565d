"""What was done of a run over many texts, so that an interrupted one can be continued.

Beside an output stands a record, OUTPUT.resume: after every piece of work one line with how many
pieces were done, how long the output was then, and what had been counted.  What an interrupted run
wrote behind the last line is cut off and done again, so that no text is lost or done twice.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import orjson

import factx
from factx.cli.outcomes import STDIN
from factx.readers import InputError

if TYPE_CHECKING:
    from factx.cli.held import Held
    from factx.cli.inputs import Inputs
    from factx.settings import Settings


_RUN = re.compile("[0-9a-f]{32} [0-9a-f]{32}")  # its options, its inputs


class Done(NamedTuple):
    """How far a run has come; `state` is what its subcommand counted."""

    tasks: int = 0
    size: int = 0
    failed: bool = False
    state: Any = None


class Record:
    """The record beside the output `path` of a run on these inputs with these options.

    Raises InputError where there is one of another run.
    """

    def __init__(self, path: str, names: Sequence[str], options: Any) -> None:
        self.path = f"{path}.resume"
        self._output = path
        self._run = f"{_digest(options)} {_digest(_as_they_are(names))}"
        self.complete = False
        self._file: IO[bytes] | None = None
        self.done = self._read()
        self.continues = self.done.tasks > 0

    def _read(self) -> Done:
        try:
            with open(self.path, "rb") as file:
                head, *lines = file.read().split(b"\n")
        except FileNotFoundError:
            return Done()
        except OSError as problem:
            raise InputError(self.path, f"cannot be read: {problem.strerror}") from None
        if not lines:
            return Done()  # the run was stopped before its first line was written
        self._compare(head.decode("ascii", "replace"))
        done = Done()
        for line in lines[:-1]:  # behind the last line end nothing is complete
            try:
                done = Done(*orjson.loads(line))
            except (ValueError, TypeError):
                break
        if done.size > (os.path.getsize(self._output) if os.path.exists(self._output) else 0):
            raise InputError(self._output, "is shorter than it was; remove it and its .resume")
        return done

    def _compare(self, run: str) -> None:
        """Raise InputError where a record is of another run than this one."""
        if run == self._run:
            return
        if not _RUN.fullmatch(run):
            message = "is no record of an interrupted run; remove it to begin anew"
        elif run.partition(" ")[0] != self._run.partition(" ")[0]:
            message = "is of a run with other options or settings; give the same, or remove it to begin anew"
        else:
            message = (
                "is of a run on other inputs: files were added, removed or changed since; "
                "remove it to begin anew"
            )
        raise InputError(self.path, message)

    def open_output(self) -> IO[bytes]:
        """The output, to be continued behind what is done of it."""
        kept = self.done.size > 0  # else nothing of it is needed, were it there or not
        file = open(self._output, "r+b" if kept else "wb")  # noqa: SIM115  # as the caller says
        file.truncate(self.done.size)
        file.seek(self.done.size)
        whole = self._whole() if self.done.tasks else 0
        self._file = open(self.path, "r+b" if whole else "wb")  # noqa: SIM115  # see __exit__
        self._file.truncate(whole)
        self._file.seek(whole)
        if not whole:
            self._write(self._run.encode())
        return file

    def _whole(self) -> int:
        """Where the last complete line of the record ends."""
        with open(self.path, "rb") as file:
            return file.read().rfind(b"\n") + 1

    def mark(self, size: int, *, failed: bool, state: Any) -> None:
        """Another piece of work is done, and all of its output written."""
        self.done = Done(self.done.tasks + 1, size, failed, state)
        self._write(orjson.dumps(list(self.done)))

    def _write(self, line: bytes) -> None:
        assert self._file is not None
        self._file.write(line + b"\n")
        self._file.flush()

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        """Keep the record for another run, or remove it after a complete one."""
        if self._file is not None:
            self._file.close()
        if self.complete:
            os.unlink(self.path)


def forget(output: str) -> None:
    """Remove the record of an interrupted run beside an output that another run has written anew."""
    path = f"{output}.resume"
    try:
        with open(path, "rb") as file:
            ours = _RUN.match(file.read(len("0" * 65)).decode("ascii", "replace"))
        if ours:
            os.unlink(path)
    except OSError:
        pass


def refuse_streams(names: Sequence[str]) -> None:
    """Raise typer.BadParameter where an input can be read only once."""
    for name in names:
        if name in ("-", STDIN) or _is_stream(name):
            import typer

            shown = STDIN if name == "-" else name
            message = f"needs files: what came through {shown} cannot be read again"
            raise typer.BadParameter(message, param_hint="--resume")


def _is_stream(name: str) -> bool:
    """Whether a name is that of a pipe or a device, which can be read once."""
    try:
        mode = os.stat(name).st_mode
    except (OSError, ValueError):
        return False  # reading it tells what is wrong
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


_INDIFFERENT = frozenset({"jobs", "quiet", "verbose"})  # to what is written


def of_run(
    held: Held, settings: Settings | None, inputs: Inputs, names: Sequence[str]
) -> list[Any]:
    """What a run depends on beside its inputs: the version, and how they are read and judged.

    Settings are those of the run and of each directory with inputs.
    """
    folders = sorted({os.path.dirname(name) for name in names})
    own = {held.file(folder): folder for folder in folders}
    known = [] if settings is None or settings.baseline is None else [settings.baseline]
    return [
        factx.__version__,
        list(inputs.how),
        inputs.body,
        _said(settings),
        [[file, _said_of(held, folder)] for file, folder in own.items()],
        _as_they_are(known),
    ]


def _said_of(held: Held, folder: str) -> Any:
    try:
        return _said(held.of(folder))
    except InputError as problem:
        return problem.message


def _said(settings: Settings | None) -> dict[str, Any]:
    from dataclasses import fields

    from factx.settings import Settings

    holding = settings or Settings()
    names = [field.name for field in fields(holding) if field.name not in _INDIFFERENT]
    return {name: getattr(holding, name) for name in names}


def _as_they_are(names: Sequence[str]) -> list[Any]:
    """Files with their sizes and when they were changed; what is no file by its name."""
    seen: list[Any] = []
    for name in names:
        shown = os.fsencode(name).decode("utf-8", "backslashreplace")
        try:
            status = os.stat(name)
        except (OSError, ValueError):
            seen.append([shown])
        else:
            seen.append([shown, status.st_size, status.st_mtime_ns])
    return seen


def _digest(what: Any) -> str:
    data = orjson.dumps(what, default=repr, option=orjson.OPT_SORT_KEYS)
    return hashlib.blake2b(data, digest_size=16).hexdigest()
