"""Files that are compressed with gzip or Zstandard."""

from __future__ import annotations

import zlib
from collections.abc import Generator
from io import BytesIO
from typing import IO

from factx.readers import PACKED, InputError, MissingExtraError
from factx.readers.limits import unpack

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_BLOCK = 1 << 16  # bytes
_FED = 1 << 10  # bytes at a time, of which a trap makes 32 MB and text 10 KB


def unpacked(data: bytes, path: str | None) -> tuple[bytes, str]:
    """What a compressed file holds, and its name without the extension that says so.

    Raises InputError where it is damaged, or the package for it is missing.
    """
    name = path or ""
    if name.rpartition(".")[2].lower() in PACKED:
        name = name.rpartition(".")[0]
    return unpack(pieces(BytesIO(data), data[: len(ZSTD)], path), len(data), path), name


def pieces(file: IO[bytes], magic: bytes, path: str | None) -> Generator[bytes]:
    """What a compressed file holds, piece by piece; `magic` is how it begins.

    Raises InputError where it is damaged or ends too early, where the package for it is missing
    and where it is not compressed at all; OSError where it cannot be read.
    """
    if magic.startswith(GZIP):
        return _gzip(file, path)
    if magic.startswith(ZSTD):
        return _zstd(file, path)
    raise not_packed(path)


def not_packed(path: str | None) -> InputError:
    """What is said of a file that is not what its extension says, one of PACKED."""
    what = "gzip" if (path or "").lower().endswith("gz") else "Zstandard"
    message = f"is no {what} file, or a damaged one; give it its name, or pack it again"
    return InputError(path, message)


def _gzip(file: IO[bytes], path: str | None) -> Generator[bytes]:
    import gzip

    try:
        with gzip.GzipFile(fileobj=file) as unpacking:
            while piece := unpacking.read1(_BLOCK):
                yield piece
    except (gzip.BadGzipFile, EOFError, zlib.error) as problem:
        raise InputError(path, _damaged("gzip", problem)) from None


def _zstd(file: IO[bytes], path: str | None) -> Generator[bytes]:
    try:
        import zstandard
    except ImportError:
        raise MissingExtraError(path, "a file packed with Zstandard", "zstd") from None
    decompressor = zstandard.ZstdDecompressor()
    frame = None  # its own stream reader would not tell that the last frame is cut off
    problem: Exception | None = None
    piece = bytearray()
    try:
        while data := file.read(_FED):
            while data:
                frame = frame or decompressor.decompressobj()
                piece += frame.decompress(data)
                data = b""
                if frame.eof:
                    data, frame = frame.unused_data, None
            if len(piece) >= _BLOCK:
                yield bytes(piece)
                piece.clear()
        if frame is not None:
            problem = EOFError("it ends too early")
    except zstandard.ZstdError as damage:
        problem = damage
    if piece:
        yield bytes(piece)
    if problem is not None:
        raise InputError(path, _damaged("Zstandard", problem))


def _damaged(what: str, problem: Exception) -> str:
    return f"is damaged {what} ({problem}); pack it again"
