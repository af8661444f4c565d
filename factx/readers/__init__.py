"""Readers: from files and standard input to documents, one file an input format."""

from __future__ import annotations

import errno
import os
import stat
from typing import NamedTuple

from factx.document import Document
from factx.readers.errors import InputError, MissingExtraError
from factx.readers.limits import LARGEST, read_all, too_large

__all__ = [
    "FORMATS",
    "FORMAT_OF",
    "PACKED",
    "USUAL",
    "Given",
    "How",
    "InputError",
    "MissingExtraError",
    "content_of",
    "maybe_parts",
    "read",
]


class Given(NamedTuple):
    """A document as it was read, and what an earlier run has already said about it.

    sentences   whether `document.spans` was given and is not what factx itself finds
    facts       kind, start and end of the facts that were given; None where none were
    engine      what found these facts, if not factx itself
    sources     the texts that its record gives as its sources
    line        of a record, where it begins in its file; None for what is no record
    """

    document: Document
    sentences: bool = False
    facts: frozenset[tuple[str, int, int]] | None = None
    engine: str | None = None
    sources: tuple[Document, ...] = ()
    line: int | None = None


class How(NamedTuple):
    """What is known of inputs beside their names.

    input_format   how they are to be read, whatever they are called; one of FORMATS
    stdin_name     what standard input would be called as a file
    encoding       of texts: a name that Python knows, or auto; without it UTF-8, or UTF-16 or -32
                   with a byte-order mark
    all_text       of web pages everything is wanted, not only the article
    text_field, date_field, id_field   where a record (JSON Lines, CSV) has its text, its date and
                   what it is called
    source_field   where it has the source of its text, or a list of sources
    """

    input_format: str | None = None
    stdin_name: str | None = None
    encoding: str | None = None
    all_text: bool = False
    text_field: str | None = None
    date_field: str | None = None
    id_field: str | None = None
    source_field: str | None = None


USUAL = How()


def _formats() -> list[str]:
    """The names of the files in `formats`; listing them costs less than importing what could."""
    return sorted(
        name.partition(".")[0]
        for name in os.listdir(os.path.join(os.path.dirname(__file__), "formats"))
        if name.endswith((".py", ".pyc")) and not name.startswith("_")
    )


_FILES = _formats()
FORMATS = ("text", "json", *_FILES)
FORMAT_OF = {name: name for name in _FILES} | {
    # Further extensions.
    "txt": "text",
    "text": "text",
    "rst": "text",
    "md": "markdown",
    "mdown": "markdown",
    "htm": "html",
    "xhtml": "html",
    "docm": "docx",
    "ndjson": "jsonl",
    "tsv": "csv",
}
PACKED = ("gz", "zst", "bz2", "xz")
_MAGIC = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"))
# How a packed file may begin, or go on behind its first byte; `factx.readers.packed` knows it.
_PACKED_MAGIC = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\xfd7zXZ\x00", b"BZh")
_SKIPPED = b"\x2a\x4d\x18"


def read(name: str, how: How = USUAL) -> list[Given | InputError]:
    """The documents of a file, or of standard input where `name` is `-`.

    The format is that of the file's extension, or else of its first bytes; .gz, .zst,
    .bz2 and .xz are unpacked.  A file of records holds many documents; those of them that are not valid are
    returned as errors among the others.  Raises InputError where nothing of the file can be read.
    """
    shown = how.stdin_name if name == "-" else name
    path = None if shown is None else os.fsencode(shown).decode("utf-8", "backslashreplace")
    data = _bytes(name, path)
    called = path or ""
    named = called.rpartition(".")[2].lower() in PACKED
    if named and not data:
        called = called.rpartition(".")[0]
    elif named or data.startswith(_PACKED_MAGIC) or data[1:4] == _SKIPPED:
        from factx.readers import packed

        kind = packed.packed_with(data[: packed.MAGIC])
        if kind is not None:
            data, called = packed.unpacked(data, kind, path)
        elif named:
            raise packed.not_packed(path)
    format = how.input_format or _format(called, data)
    if format in ("text", "json"):
        return _text(data, path, how)
    from importlib import import_module

    reader = import_module(f"factx.readers.formats.{format}")
    found: list[Given | InputError] = reader.documents(data, path, how)
    return found


def maybe_parts(name: str, how: How) -> bool:
    """Whether an input may be JSON Lines, which `factx.readers.parts` finds out."""
    if how.text_field is not None and how.input_format in (None, "text", "json"):
        return True
    if how.input_format is not None:
        return how.input_format == "jsonl"
    shown = (how.stdin_name or "") if name == "-" else name
    return ".jsonl" in shown.lower() or ".ndjson" in shown.lower()


def _format(name: str, data: bytes) -> str:
    extension = name.rpartition(".")[2].lower()
    if extension in FORMAT_OF:
        format = FORMAT_OF[extension]
        if format != "text":
            return format
    for magic, format in _MAGIC:
        if data.startswith(magic) and (format != "docx" or b"word/document.xml" in data):
            return format
    return "text"


def _text(data: bytes, path: str | None, how: How) -> list[Given | InputError]:
    from factx.readers import text

    content = text.decode(data, path, how.encoding)
    if content.lstrip()[:1] in ("{", "["):
        if how.text_field is not None:
            from factx.readers.formats.jsonl import documents

            return documents(data, path, how)
        from factx.readers import json

        records = json.records(content, path)
        if records is not None:
            return json.documents(records, path, lines=json.are_lines(content))
    return [Given(text.document(content, path))]


def content_of(name: str) -> bytes:
    """The bytes of a file, `-` for standard input.  Raises InputError where it cannot be read."""
    path = None if name == "-" else os.fsencode(name).decode("utf-8", "backslashreplace")
    return _bytes(name, path)


def _bytes(name: str, path: str | None) -> bytes:
    try:
        if name == "-":
            from factx.readers.standard_input import standard_input

            stdin = standard_input()
            if stdin is None:
                raise InputError(None, "is closed; pipe a text into it, or name a file")
            return read_all(stdin, None)
        if not name:  # as from a variable of a shell that is not set
            raise InputError("''", "is no file name; name a file, or - for standard input")
        with open(name, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) or not status.st_size:  # as what /proc holds
                return read_all(file, path)
            if status.st_size > LARGEST:
                raise too_large(path)
            return file.read()
    except (OSError, ValueError) as problem:
        raise InputError(path, _reason(problem)) from problem


def _reason(problem: OSError | ValueError) -> str:
    if not isinstance(problem, OSError):  # a file name with a null character in it
        return "no such file"
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return "no such file"
    if isinstance(problem, IsADirectoryError):
        return "is a directory"
    if isinstance(problem, PermissionError):
        return "may not be read; change its permissions, as with chmod u+r"
    if problem.errno == errno.ENAMETOOLONG:
        return "no such file (its name is too long)"
    return f"cannot be read: {problem.strerror or problem}"
