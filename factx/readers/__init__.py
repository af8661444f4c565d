"""Readers: from files and standard input to documents, one file an input format."""

from __future__ import annotations

import errno
import os
import sys
from typing import NamedTuple

from factx.document import Document


class InputError(Exception):
    """An input that cannot be read, or that is not what it says it is.

    `path` is None for standard input; `message` is one line that says what is wrong and what to do.
    """

    def __init__(self, path: str | None, message: str) -> None:
        super().__init__(message)
        self.path = path
        self.message = message


class Given(NamedTuple):
    """A document as it was read, and what an earlier run has already said about it.

    sentences   whether `document.spans` was given and is not what factx itself finds
    facts       kind, start and end of the facts that were given; None where none were
    engine      what found these facts, if not factx itself
    """

    document: Document
    sentences: bool = False
    facts: frozenset[tuple[str, int, int]] | None = None
    engine: str | None = None


def read(name: str) -> list[Given | InputError]:
    """The documents of a file, or of standard input where `name` is `-`.

    A file holds one text, or documents as `factx … --format json` prints them; those of them that
    are not valid are returned as errors among the others.  Raises InputError where nothing of the
    file can be read.
    """
    from factx.readers import text

    path = None if name == "-" else os.fsencode(name).decode("utf-8", "backslashreplace")
    content = text.decode(_bytes(name, path), path)
    if content.lstrip()[:1] in ("{", "["):
        from factx.readers import json

        records = json.records(content, path)
        if records is not None:
            return json.documents(records, path)
    return [Given(Document(content, path))]


def content_of(name: str) -> bytes:
    """The bytes of a file.  Raises InputError where it cannot be read."""
    return _bytes(name, os.fsencode(name).decode("utf-8", "backslashreplace"))


def _bytes(name: str, path: str | None) -> bytes:
    try:
        if path is None:
            if sys.stdin is None:
                raise InputError(None, "is closed; pipe a text into it, or name a file")
            return sys.stdin.buffer.read()
        with open(name, "rb") as file:
            return file.read()
    except (OSError, ValueError) as problem:
        raise InputError(path, _reason(problem)) from problem


def _reason(problem: OSError | ValueError) -> str:
    if not isinstance(problem, OSError):  # a file name with a null character in it
        return "no such file"
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return "no such file"
    if isinstance(problem, IsADirectoryError):
        return "is a directory; name the files in it, as in DIRECTORY/*.txt"
    if isinstance(problem, PermissionError):
        return "may not be read; change its permissions, as with chmod u+r"
    if problem.errno == errno.ENAMETOOLONG:
        return "no such file (its name is too long)"
    return f"cannot be read: {problem.strerror or problem}"
