"""JSON Lines: one record a line, with its text in a field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from json import JSONDecoder

import orjson

from factx.places import Piece
from factx.readers import Given, How, InputError
from factx.readers.records import given
from factx.readers.text import decode

_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)"
)
_NESTING = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]')
_SPACE = re.compile(r"[ \t\r\n]*")
_OURS = re.compile(r'\{\s*"schema"\s*:\s*"factx/')


def documents(data: bytes, path: str | None, how: How) -> list[Given | InputError]:
    """The documents of the lines; those that are none are errors among the others."""
    content = decode(data, path, how.encoding)
    if how.text_field is None and is_ours(content):
        from factx.readers import json

        records = json.records(content, path)
        if records is not None:
            return json.documents(records, path)
    return [*documents_of(content, path, how)]


def is_ours(content: str) -> bool:
    """Whether it begins as what factx itself prints."""
    return _OURS.match(content.lstrip()) is not None


def documents_of(
    content: str, path: str | None, how: How, first: int = 1, base: int = 0
) -> Iterator[Given | InputError]:
    """The documents of lines that stand in a file from the line `first` on, behind `base`
    characters."""
    for number, line in enumerate(content.split("\n"), first):
        if line.strip():
            try:
                yield _document(line, path, how, number, base)
            except InputError as problem:
                yield problem
        base += len(line) + 1


def _document(line: str, path: str | None, how: How, number: int, base: int) -> Given:
    try:
        record = orjson.loads(line)
    except ValueError as problem:
        reason = str(problem).partition(": line")[0]
        raise InputError(path, f"line {number} is no JSON ({reason}); mend or remove it") from None
    if not isinstance(record, dict):
        raise InputError(path, f"line {number} is JSON, but no object; give one object a line")
    if how.text_field is None and {"path", "start", "end", "line"} <= record.keys():
        message = "a line of --format jsonl lacks the document's text; print it with --format json"
        raise InputError(path, f"line {number}: {message}")
    pieces = partial(pieces_of_field, line, how.text_field or "text")
    return given(record, path, how, number, pieces, line, base)


def pieces_of_field(line: str, field: str) -> Sequence[Piece]:
    """The way from a field of an object to the places of its characters in a line.

    >>> pieces_of_field(r'{"text": "a\\u00e9b"}', "text")
    [Piece(at=0, start=10, end=11), Piece(at=1, start=11, end=17), Piece(at=2, start=17, end=18), Piece(at=3, start=18, end=18)]
    """
    start, end = _value(line, field)
    pieces: list[Piece] = []
    at, last = 0, start
    for found in _ESCAPE.finditer(line, start, end):
        if found.start() > last:
            pieces.append(Piece(at, last, found.start()))
            at += found.start() - last
        pieces.append(Piece(at, found.start(), found.end()))
        at += 1
        last = found.end()
    if end > last:
        pieces.append(Piece(at, last, end))
        at += end - last
    return [*pieces, Piece(at, end, end)]


def _value(line: str, field: str) -> tuple[int, int]:
    """Start and end of the characters of a field's string, inside its quotation marks."""
    decoder = JSONDecoder(strict=False)
    at = line.index("{") + 1
    found = (0, 0)
    while True:
        at = _after_space(line, at)
        if line[at] != '"':
            return found
        key, at = decoder.raw_decode(line, at)
        at = _after_space(line, _after_space(line, at) + 1)
        start = at
        at = _after_value(line, at, decoder)
        if key == field:  # of several the last one counts
            found = start + 1, at - 1
        at = _after_space(line, at)
        if line[at] != ",":
            return found
        at += 1


def _after_value(line: str, at: int, decoder: JSONDecoder) -> int:
    """Where a value of valid JSON ends, however deeply it is nested."""
    try:
        return decoder.raw_decode(line, at)[1]
    except RecursionError:
        pass
    depth = 0
    for found in _NESTING.finditer(line, at):
        sign = found[0]
        depth += (sign in "[{") - (sign in "]}")
        if depth == 0:
            return found.end()
    return len(line)


def _after_space(line: str, at: int) -> int:
    found = _SPACE.match(line, at)
    return found.end() if found else at
