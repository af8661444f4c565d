"""What the reports for other programs have in common: places, paths and what is said there."""

from __future__ import annotations

import os.path
import posixpath

from factx.claims import Claim
from factx.document import Document
from factx.places import Place
from factx.reports import Result
from factx.reports.visible import one_line


def byte_columns(document: Document, place: Place) -> tuple[int, int]:
    """The columns of both ends of a place, counted in bytes of UTF-8 where the file's text is known.

    >>> document = Document("one\\nzwölf")
    >>> byte_columns(document, document.place(5, 8))
    (2, 6)
    """
    places = document.places
    source, base = (document.text, 0) if places is None else (places.source, places.base)
    if source is None or place.offset is None or place.end is None:
        return place.column, place.end_column
    start, end = place.offset - base, place.end - base
    first = source[start - place.column + 1 : start]
    last = source[end - place.end_column + 1 : end]
    return len(first.encode()) + 1, len(last.encode()) + 1


def shown_path(result: Result, root: str | None) -> str:
    """The document's path, relative to the directory `root` where it lies in it."""
    if result.document.path is None:
        return result.name
    return relative_path(result.document.path, root)


def relative_path(path: str, root: str | None) -> str:
    """A path relative to the absolute path of a directory, if it lies in it.

    >>> relative_path("/home/a/b.txt", "/home"), relative_path("./c.txt", "/home")
    ('a/b.txt', 'c.txt')
    >>> relative_path("/tmp/b.txt", "/home")
    '/tmp/b.txt'
    """
    path = path.encode("utf-8", "backslashreplace").decode()
    if root is not None and os.path.isabs(path):
        inside = os.path.relpath(path, root)
        path = path if inside.startswith("..") else inside
    return posixpath.normpath(path)


def uri(path: str, root: str | None) -> str:
    """A path as a URI, percent-encoded; relative for what lies in `root`.

    >>> uri("a b/50%.txt", None), uri("../c:é.txt", "/home/a")
    ('a%20b/50%25.txt', 'file:///home/c%3A%C3%A9.txt')
    """
    from urllib.parse import quote

    if path.startswith("../") and root is not None:
        path = posixpath.normpath(posixpath.join(root, path))
    return ("file://" if path.startswith("/") else "") + quote(path)


def status_mark(claim: Claim) -> str:
    """How a claim that is no finding is told from one that is."""
    return "" if claim.status == "inconsistent" else f"{claim.status}: "


def said(claim: Claim) -> str:
    """What a claim is reported with where its severity is shown otherwise."""
    page = claim.place.page
    return f"{status_mark(claim)}{claim.message}" + ("" if page is None else f" (page {page})")


def quoted(document: Document, start: int, end: int, most: int = 160) -> str:
    """Some words on one line, the middle left out where they are many; a bracket is closed.

    >>> quoted(Document("45 of 60 (80%) came"), 0, 13)
    '45 of 60 (80%)'
    """
    words = document.text[start:end]
    if words.count("(") > words.count(")") and document.text.startswith(")", end):
        words += ")"
    words = one_line(words)
    if len(words) <= most:
        return words
    return f"{words[: most // 2].rstrip()} … {words[-(most // 2) :].lstrip()}"
