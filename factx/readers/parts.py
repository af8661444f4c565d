"""Files of JSON Lines in parts, so that one of any length takes no more memory than a short one."""

from __future__ import annotations

import os
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from typing import Any, NamedTuple

from factx.readers import FORMAT_OF, PACKED, How, InputError
from factx.readers.limits import LARGEST, is_endless, line_too_large, trap
from factx.readers.packed import GZIP, ZSTD, pieces

_BLOCK = 1 << 16  # bytes
_PEEKED = 1 << 12
_MARK = b"\xef\xbb\xbf"
_OTHER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_PLAIN = frozenset({"utf8", "utf8sig", "ascii", "usascii"})


class Part(NamedTuple):
    """Some lines of a file.

    path    what the file is called, None for standard input
    text    whole lines
    line    the number of the first one, from 1
    base    how many characters of the file stand before them
    """

    path: str | None
    text: str
    line: int
    base: int

    def halves(self) -> tuple[Part, ...]:
        """The same lines in two parts; none where there is only one line."""
        lines = _lines(self.text)
        if len(lines) < 2:
            return ()
        middle = len(lines) // 2
        first, second = "".join(lines[:middle]), "".join(lines[middle:])
        return (
            self._replace(text=first),
            self._replace(text=second, line=self.line + middle, base=self.base + len(first)),
        )


def _lines(text: str) -> list[str]:
    """The lines with their ends, of which a line separator of Unicode is none."""
    *ended, rest = text.split("\n")
    return [line + "\n" for line in ended] + ([rest] if rest else [])


def has_parts(name: str, how: How) -> bool:
    """Whether a file, or standard input for `-`, is one of JSON Lines that is read in parts.

    What factx itself printed is read as a whole, and so are other encodings than UTF-8.
    """
    if not _is_jsonl(name, how):
        return False
    if how.encoding is not None:
        if how.encoding.lower().replace("-", "").replace("_", "") not in _PLAIN:
            return False
    try:
        beginning = _peek(name)
    except (OSError, ValueError):
        return False  # which the reader tells
    if beginning is None or beginning.startswith(_OTHER_MARKS):
        return False
    from factx.readers.formats.jsonl import is_ours

    return how.text_field is not None or not is_ours(beginning.decode("utf-8", "replace"))


def parts(name: str, how: How) -> Iterator[Part | InputError]:
    """The parts of a file for which `has_parts` holds, one after the other.

    A line that is not UTF-8 or beyond the limit is an error among them; after one of the file itself
    nothing follows.
    """
    shown = how.stdin_name if name == "-" else name
    path = None if shown is None else os.fsencode(shown).decode("utf-8", "backslashreplace")
    line, base = 1, 0
    try:
        with ExitStack() as stack:
            for block in _blocks(_opened(name, path, stack), path, _size(name)):
                if isinstance(block, int):
                    yield line_too_large(path, line)
                    line, base = line + 1, base + block
                    continue
                yield from _decoded(block, path, line, base)
                line += block.count(b"\n")
                base += len(block.decode("utf-8", "replace"))
    except InputError as problem:
        yield problem
    except OSError as problem:
        yield InputError(path, f"cannot be read: {problem.strerror or problem}")


def _decoded(block: bytes, path: str | None, line: int, base: int) -> Iterator[Part | InputError]:
    try:
        yield Part(path, block.decode(), line, base)
        return
    except UnicodeDecodeError:
        pass
    for data in block.split(b"\n"):
        data += b"\n"
        text = data.decode("utf-8", "replace")
        try:
            data.decode()
        except UnicodeDecodeError as problem:
            where = f"line {line}, byte {problem.start + 1} of it"
            yield InputError(path, f"{where}, is not UTF-8; mend it, or name its --encoding")
        else:
            if text.strip():
                yield Part(path, text, line, base)
        base += len(text)
        line += 1


def _is_jsonl(name: str, how: How) -> bool:
    if how.input_format is not None:
        return how.input_format == "jsonl"
    shown = (how.stdin_name or "") if name == "-" else name
    stem, _, extension = shown.rpartition(".")
    if extension.lower() in PACKED:
        extension = stem.rpartition(".")[2]
    return FORMAT_OF.get(extension.lower()) == "jsonl"


def _peek(name: str) -> bytes | None:
    """How a file begins, unpacked; None where that cannot be seen without reading it."""
    if name == "-":
        if sys.stdin is None:
            return None
        stdin: Any = sys.stdin.buffer
        if not hasattr(stdin, "peek"):  # as with PYTHONUNBUFFERED
            return None
        data: bytes = stdin.peek(_PEEKED)
        return None if data.startswith((GZIP, ZSTD)) else data
    if not os.path.isfile(name):
        return None
    beginning = b""
    try:
        with ExitStack() as stack:
            for piece in _opened(name, name, stack):
                beginning += piece
                if len(beginning) >= _PEEKED:
                    break
    except InputError:
        pass  # which is told where it is read
    return beginning


def _opened(name: str, path: str | None, stack: ExitStack) -> Iterator[bytes]:
    """What a file holds, unpacked, piece by piece."""
    file = sys.stdin.buffer
    if name != "-":
        file = stack.enter_context(open(name, "rb"))  # noqa: SIM115  # the stack closes it
        magic = file.peek(len(ZSTD))[: len(ZSTD)]
        packed = magic and name.rpartition(".")[2].lower() in PACKED
        if packed or magic.startswith((GZIP, ZSTD)):
            return stack.enter_context(closing(pieces(file, magic, path)))
    read = getattr(file, "read1", file.read)  # what a pipe has now, and not only when it is full
    return iter(partial(read, _BLOCK), b"")


def _size(name: str) -> int | None:
    """Bytes of a file as it is, packed or not; None for what has no size."""
    return os.path.getsize(name) if name != "-" and os.path.isfile(name) else None


class _Lost:
    """A line beyond the limit, of which only the number of its characters is kept.

    Raises InputError where it is a trap in a file of so many `packed` bytes.
    """

    def __init__(self, begun: Iterable[bytes], path: str | None, packed: int | None) -> None:
        self.characters = self._length = 0
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._path, self._packed = path, packed
        for data in begun:
            self.add(data)

    def add(self, data: bytes) -> None:
        self.characters += len(self._decoder.decode(data))
        self._length += len(data)
        if self._packed is not None and is_endless(self._packed, self._length):
            raise trap(self._path)


def _blocks(pieces: Iterable[bytes], path: str | None, packed: int | None) -> Iterator[bytes | int]:
    """Whole lines, as many as there are in a block; a longer line is one of its own.

    Of a line beyond the limit there is only the number of its characters.
    """
    begun: list[bytes] = []
    length = 0
    lost: _Lost | None = None
    for data in _unmarked(pieces):
        if lost is not None:
            end = data.find(b"\n") + 1
            lost.add(data[:end] if end else data)
            if not end:
                continue
            yield lost.characters
            lost, data = None, data[end:]
        cut = data.rfind(b"\n") + 1
        if cut:
            yield b"".join([*begun, data[:cut]])
            begun.clear()
            length = 0
        if cut < len(data):
            begun.append(data[cut:])
            length += len(begun[-1])
            if length > LARGEST:
                lost = _Lost(begun, path, packed)
                begun.clear()
                length = 0
    if lost is not None:
        yield lost.characters
    elif begun:
        yield b"".join(begun)


def _unmarked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same without the mark that a file may begin with."""
    pieces = iter(pieces)
    first = b""
    while len(first) < len(_MARK) and (data := next(pieces, b"")):
        first += data
    yield first.removeprefix(_MARK)
    yield from pieces
