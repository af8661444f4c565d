"""Files of JSON Lines in parts, so that one of any length takes no more memory than a short one."""

from __future__ import annotations

import os
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from typing import NamedTuple

from factx.readers import FORMAT_OF, PACKED, How, InputError
from factx.readers.limits import LARGEST, is_endless, line_too_large, trap
from factx.readers.packed import MAGIC, not_packed, packed_with, pieces
from factx.readers.standard_input import StandardInput, Waiting, standard_input

_BLOCK = 1 << 16  # bytes
_PEEKED = 1 << 12
_LONGEST_BLOCK = 1 << 20  # bytes, packed, of which something is unpacked
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
    sure = _is_jsonl(name, how)
    if not sure and not _is_text(name, how):
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
    beginning = beginning.removeprefix(_MARK)
    if not sure and beginning.lstrip()[:1] not in (b"{", b"["):
        return False
    from factx.readers.formats.jsonl import is_ours

    return how.text_field is not None or not is_ours(beginning.decode("utf-8", "replace"))


def parts(name: str, how: How) -> Iterator[Part | InputError | Waiting]:
    """The parts of a file for which `has_parts` holds, one after the other.

    Where standard input has nothing for now, that is said among them.  A line that is not UTF-8 or beyond the limit is an error among them; after one of the file itself
    nothing follows.
    """
    shown = how.stdin_name if name == "-" else name
    path = None if shown is None else os.fsencode(shown).decode("utf-8", "backslashreplace")
    line, base = 1, 0
    try:
        with ExitStack() as stack:
            source = _opened(name, path, stack)
            for block in _blocks(source.pieces, path, source.packed):
                if not block:
                    if waiting := _waiting(name):
                        yield waiting
                    continue
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
    return (how.input_format or _format(name, how)) == "jsonl"


def _is_text(name: str, how: How) -> bool:
    """Whether it is JSON Lines where it looks like that, a field of it being asked for."""
    format = how.input_format or _format(name, how)
    return how.text_field is not None and format in ("text", "json")


def _format(name: str, how: How) -> str:
    shown = (how.stdin_name or "") if name == "-" else name
    stem, _, extension = shown.rpartition(".")
    if extension.lower() in PACKED:
        extension = stem.rpartition(".")[2]
    return FORMAT_OF.get(extension.lower(), "text")


def _peek(name: str) -> bytes | None:
    """How a file begins, unpacked; None where that cannot be seen without reading it."""
    beginning = b""
    try:
        if name == "-":
            file = standard_input()
            if file is None:
                return None
            kind = packed_with(_magic(file))
            return file.beginning(1) if kind is None else _unpacked_beginning(file, kind)
        if not os.path.isfile(name):
            return None
        with ExitStack() as stack:
            for piece in _opened(name, name, stack).pieces:
                beginning += piece
                if len(beginning) >= _PEEKED:
                    break
    except InputError:
        pass  # which is told where it is read
    return beginning


def _magic(file: StandardInput) -> bytes:
    """The bytes that show whether it is packed; no more is waited for than that takes."""
    beginning = file.beginning(1)
    if beginning[:1] in (b"{", b"[", b"\n", b" "):
        return b""
    return file.beginning(MAGIC)[:MAGIC]


def _unpacked_beginning(file: StandardInput, kind: str) -> bytes:
    def packed() -> Iterator[bytes]:
        seen = 0
        while seen < _LONGEST_BLOCK and (data := file.beginning(seen + 1)[seen:]):
            seen += len(data)
            yield data

    with closing(pieces(packed(), kind, None)) as found:
        return next(found, b"")


class _Source(NamedTuple):
    """What a file holds, unpacked, piece by piece, an empty one where nothing is there for now.

    `packed` tells how long it is, packed, or how much of it was read; None where it is not packed.
    """

    pieces: Iterator[bytes]
    packed: Callable[[], int] | None


def _opened(name: str, path: str | None, stack: ExitStack) -> _Source:
    stdin = standard_input() if name == "-" else None
    if stdin is not None:
        magic, packed = _magic(stdin), lambda: stdin.count
        data: Iterator[bytes] = _arriving(stdin)
    else:
        file = stack.enter_context(open(name, "rb"))  # noqa: SIM115  # the stack closes it
        magic, packed = file.peek(MAGIC)[:MAGIC], partial(os.path.getsize, name)
        data = iter(partial(file.read1, _BLOCK), b"")
    kind = packed_with(magic)
    if kind is not None:
        return _Source(stack.enter_context(closing(pieces(data, kind, path))), packed)
    if magic and (path or "").rpartition(".")[2].lower() in PACKED:
        raise not_packed(path)
    return _Source(data, None)


def _arriving(file: StandardInput) -> Iterator[bytes]:
    while True:
        if file.waiting():
            yield b""
        data = file.read(_BLOCK)
        if not data:
            return
        yield data


def _waiting(name: str) -> Waiting | None:
    file = standard_input() if name == "-" else None
    return None if file is None else file.waiting()


class _Lost:
    """A line beyond the limit, of which only the number of its characters is kept.

    Raises InputError where it is a trap in a file of so many `packed` bytes.
    """

    def __init__(
        self, begun: Iterable[bytes], path: str | None, packed: Callable[[], int] | None
    ) -> None:
        self.characters = self._length = 0
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._path, self._packed = path, packed
        for data in begun:
            self.add(data)

    def add(self, data: bytes) -> None:
        self.characters += len(self._decoder.decode(data))
        self._length += len(data)
        if self._packed is not None and is_endless(self._packed(), self._length):
            raise trap(self._path)


def _blocks(
    pieces: Iterable[bytes], path: str | None, packed: Callable[[], int] | None
) -> Iterator[bytes | int]:
    """Whole lines, as many as there are in a block; a longer line is one of its own.

    Of a line beyond the limit there is only the number of its characters.  An empty block is handed
    on, which says that nothing is there for now.  Raises InputError for a line that is a trap.
    """
    begun: list[bytes] = []
    length = 0
    lost: _Lost | None = None
    for data in _unmarked(pieces):
        if not data:
            yield b""
            continue
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
            if packed is not None and is_endless(packed(), length):
                raise trap(path)
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
    first: bytes | None = b""
    for data in pieces:
        if first is None or not data:
            yield data
            continue
        first += data
        if len(first) >= len(_MARK):
            yield first.removeprefix(_MARK)
            first = None
    if first:
        yield first
