"""Standard input, whose beginning can be looked at without being lost."""

from __future__ import annotations

import sys
from typing import Any, NamedTuple


class Waiting(NamedTuple):
    """Stands among what is read where nothing more is there for now.

    What comes next would wait until something can be read from the file `descriptor`.
    """

    descriptor: int


class StandardInput:
    """A file that is read as it comes in; `count` bytes of it were read so far."""

    def __init__(self, file: Any) -> None:
        self._read = getattr(file, "read1", file.read)
        self._begun = b""
        self.count = 0
        try:
            self._descriptor: int | None = file.fileno()
        except OSError:
            self._descriptor = None

    def beginning(self, size: int) -> bytes:
        """What comes next, at least `size` bytes unless it ends before; it will be read again."""
        while len(self._begun) < size and (data := self._read(1 << 16)):
            self._begun += data
        return self._begun

    def read(self, size: int) -> bytes:
        """What is there, `size` bytes at the most; waits for the first one; none at the end."""
        if self._begun:
            data, self._begun = self._begun[:size], self._begun[size:]
        else:
            data = self._read(size)
        self.count += len(data)
        return data

    def waiting(self) -> Waiting | None:
        """What reading would wait for now, if anything."""
        if self._begun or self._descriptor is None:
            return None
        import select

        try:
            there = select.select([self._descriptor], [], [], 0)[0]
        except (OSError, ValueError):  # as on Windows
            return None
        return None if there else Waiting(self._descriptor)


_known: tuple[Any, StandardInput] | None = None


def standard_input() -> StandardInput | None:
    """The standard input of this process; None where it is closed."""
    global _known
    if sys.stdin is None:
        return None
    if _known is None or _known[0] is not sys.stdin:
        _known = sys.stdin, StandardInput(sys.stdin.buffer)
    return _known[1]
