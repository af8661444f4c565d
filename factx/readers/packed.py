"""Files that are compressed with gzip or Zstandard."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import IO, cast

from factx.readers import PACKED, InputError, MissingExtraError
from factx.readers.limits import unpack

_GZIP = b"\x1f\x8b"


def unpacked(data: bytes, path: str | None) -> tuple[bytes, str]:
    """What a compressed file holds, and its name without the extension that says so.

    Raises InputError where it is damaged, or the package for it is missing.
    """
    name = path or ""
    if name.rpartition(".")[2].lower() in PACKED:
        name = name.rpartition(".")[0]
    if data.startswith(_GZIP):
        import gzip

        try:
            with gzip.GzipFile(fileobj=BytesIO(data)) as file:
                return unpack(cast("IO[bytes]", file), len(data), path), name
        except (OSError, EOFError, zlib.error) as problem:
            raise InputError(path, _damaged("gzip", problem)) from None
    return _zstd(data, path), name


def _zstd(data: bytes, path: str | None) -> bytes:
    try:
        import zstandard
    except ImportError:
        raise MissingExtraError(path, "a file packed with Zstandard", "zstd") from None
    try:
        with zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True) as stream:
            return unpack(stream, len(data), path)
    except zstandard.ZstdError as problem:
        raise InputError(path, _damaged("Zstandard", problem)) from None


def _damaged(what: str, problem: Exception) -> str:
    return f"is damaged {what} ({problem}); pack it again"
