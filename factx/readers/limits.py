"""How much one input may hold, so that a file cannot take all the memory of who reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from factx.readers.errors import InputError

LARGEST = 512 << 20
"""Bytes of one text, unpacked; JSON Lines may be longer, but no line of it."""
_PACKED = 64 << 20  # bytes; less than this may be packed as tightly as it likes
_TIGHTEST = 200  # times; text is packed to a tenth, and what is packed to a thousandth is a trap
_BLOCK = 1 << 20


class Readable(Protocol):
    """What can be read, no bytes being its end."""

    def read(self, size: int, /) -> bytes: ...


def too_large(path: str | None) -> InputError:
    """What is said of a text beyond the limit."""
    return InputError(
        path, f"holds more than {LARGEST >> 20} MB in one text; split it, as with split -C 100m"
    )


def line_too_large(path: str | None, line: int) -> InputError:
    """What is said of one line of JSON Lines beyond the limit."""
    message = f"line {line} holds more than {LARGEST >> 20} MB; split its text, or remove it"
    return InputError(path, message)


def read_all(file: Readable, path: str | None) -> bytes:
    """What a file without a known size holds.  Raises InputError beyond the limit."""
    parts: list[bytes] = []
    size = 0
    while block := file.read(_BLOCK):
        parts.append(block)
        size += len(block)
        if size > LARGEST:
            raise too_large(path)
    return b"".join(parts)


def unpack(pieces: Iterable[bytes], packed: int, path: str | None) -> bytes:
    """What a packed file of so many bytes holds.  Raises InputError for one that is a trap."""
    parts: list[bytes] = []
    size = 0
    for block in pieces:
        parts.append(block)
        size += len(block)
        if size > _PACKED and size > packed * _TIGHTEST:
            raise trap(path)
        if size > LARGEST:
            raise too_large(path)
    return b"".join(parts)


def trap(path: str | None) -> InputError:
    """What is said of a file that unpacks to far more than a text would."""
    message = (
        f"unpacks to more than {_TIGHTEST} times its size; unpack it yourself if that is right"
    )
    return InputError(path, message)


def is_endless(packed: int, length: int) -> bool:
    """Whether one line is so much longer than its file, of so many bytes, that it is a trap."""
    return length > _PACKED and length > packed * _TIGHTEST


def is_trap(packed: int, unpacked: int) -> bool:
    """Whether a file of so many bytes says that it unpacks to suspiciously many."""
    return unpacked > LARGEST or (unpacked > _PACKED and unpacked > packed * _TIGHTEST)
