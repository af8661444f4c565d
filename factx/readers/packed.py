"""Files that are compressed with gzip, Zstandard, bzip2 or xz."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import Any

from factx.readers import PACKED, InputError, MissingExtraError
from factx.readers.limits import unpack

MAGIC = 10  # bytes that show what a file is packed with
_GZIP, _ZSTD, _XZ = b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\xfd7zXZ\x00"
_SKIPPED = b"\x2a\x4d\x18"  # behind the first byte of a frame of Zstandard that says nothing
_BZIP = (b"1AY&SY", b"\x17\x72\x45\x38\x50\x90")  # behind BZh and a digit; the second says: empty
_NAMES = {"gz": "gzip", "zst": "Zstandard", "bz2": "bzip2", "xz": "xz"}
_PADDED = ("gz", "xz")  # may have zeros behind them, to fill a block
_BLOCK = 1 << 16  # bytes
_FED = 1 << 10  # bytes at a time, of which a trap makes 32 MB and text 10 KB
_MEMORY = 512 << 20  # bytes that unpacking may take


def packed_with(beginning: bytes) -> str | None:
    """What a file is packed with by its first MAGIC bytes, as one of PACKED; None for nothing.

    >>> packed_with(b"\\x1f\\x8b\\x08"), packed_with(b"BZh91AY&SY"), packed_with(b"BZh9 is no text")
    ('gz', 'bz2', None)
    """
    if beginning.startswith(_GZIP):
        return "gz"
    if beginning.startswith(_ZSTD):
        return "zst"
    if beginning[1:4] == _SKIPPED and beginning[0] >> 4 == 5:
        return "zst"
    if beginning.startswith(_XZ):
        return "xz"
    if beginning.startswith(b"BZh") and beginning[4:MAGIC] in _BZIP:
        return "bz2"
    return None


def unpacked(data: bytes, kind: str, path: str | None) -> tuple[bytes, str]:
    """What a file packed with `kind` holds, and its name without the extension that says so.

    Raises InputError where it is damaged, or the package for it is missing.
    """
    name = path or ""
    if name.rpartition(".")[2].lower() in PACKED:
        name = name.rpartition(".")[0]
    blocks = (data[at : at + _BLOCK] for at in range(0, len(data), _BLOCK))
    return unpack(pieces(blocks, kind, path), len(data), path), name


def pieces(packed: Iterable[bytes], kind: str, path: str | None) -> Generator[bytes]:
    """What a file holds, piece by piece, from pieces of what it is, packed with `kind`.

    An empty piece says that there is nothing for now, and is handed on.  Raises InputError where
    the file is damaged or ends too early, and where the package for it is missing.
    """
    new, damages = _decompressor(kind, path)
    frame: Any = None
    for data in packed:
        if not data:
            yield b""
        while data or (frame is not None and not frame.needs_input):
            if frame is None:
                data = data.lstrip(b"\0") if kind in _PADDED else data
                if not data:
                    break
                frame = new()
            try:
                piece = frame.decompress(data, _BLOCK)
            except damages as damage:
                raise _damaged(kind, path, str(damage).rpartition(": ")[2]) from None
            data = b""
            if frame.eof:
                data, frame = frame.unused_data, None
            if piece:
                yield piece
    if frame is not None:
        raise _damaged(kind, path, "it ends too early")


def not_packed(path: str | None) -> InputError:
    """What is said of a file that is not what its extension says, one of PACKED."""
    what = _NAMES[(path or "").lower().rpartition(".")[2]]
    message = f"is no {what} file, or a damaged one; give it its name, or pack it again"
    return InputError(path, message)


def _damaged(kind: str, path: str | None, reason: str) -> InputError:
    return InputError(path, f"is damaged {_NAMES[kind]} ({reason}); pack it again")


_Damages = tuple[type[Exception], ...]


def _decompressor(kind: str, path: str | None) -> tuple[Callable[[], Any], _Damages]:
    """What makes a decompressor of one frame, and what that raises where the frame is damaged."""
    if kind == "gz":
        import zlib

        return lambda: _Fed(zlib.decompressobj(16 + zlib.MAX_WBITS)), (zlib.error,)
    if kind == "zst":
        try:
            import zstandard
        except ImportError:
            raise MissingExtraError(path, "a file packed with Zstandard", "zstd") from None
        whole = zstandard.ZstdDecompressor()
        return lambda: _Fed(whole.decompressobj()), (zstandard.ZstdError,)
    try:
        if kind == "bz2":
            import bz2

            return bz2.BZ2Decompressor, (OSError, ValueError)
        import lzma

        return lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, _MEMORY), (lzma.LZMAError,)
    except ImportError:
        message = f"is packed with {_NAMES[kind]}, which this Python cannot read; unpack it first"
        raise InputError(path, message) from None


class _Fed:
    """A decompressor that makes all of what it is given, given little at a time.

    What was made before a damage is handed out before the damage is raised.
    """

    def __init__(self, whole: Any) -> None:
        self._whole = whole
        self._data, self._at = b"", 0
        self._damage: Exception | None = None
        self.eof = False
        self.unused_data = b""

    @property
    def needs_input(self) -> bool:
        """Whether all that it was given is used."""
        return self._damage is None and self._at >= len(self._data)

    def decompress(self, data: bytes, length: int) -> bytes:
        """What comes next, about `length` bytes of it."""
        if self._damage is not None:
            raise self._damage
        if data:
            self._data, self._at = self._data[self._at :] + data, 0
        made = bytearray()
        while self._at < len(self._data) and len(made) < length:
            fed = self._data[self._at : self._at + _FED]
            self._at += len(fed)
            try:
                made += self._whole.decompress(fed)
            except Exception as damage:
                if not made:
                    raise
                self._damage = damage
                break
            if self._whole.eof:
                self.eof = True
                self.unused_data = self._whole.unused_data + self._data[self._at :]
                break
        return bytes(made)
