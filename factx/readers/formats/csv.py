"""CSV (RFC 4180) and tables with tabs: one record a row, with its text in a column."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from functools import partial

from factx.places import Piece
from factx.readers import Given, How, InputError
from factx.readers.records import field_missing, given
from factx.readers.text import decode

_LONGEST = 2**31 - 1
_SIGNS = (",", "\t", ";", "|")


def documents(data: bytes, path: str | None, how: How) -> list[Given | InputError]:
    """The documents of the rows; the first row names the columns."""
    content = decode(data, path, how.encoding)
    return [*_documents(content, path, how)]


def _documents(content: str, path: str | None, how: How) -> Iterator[Given | InputError]:
    csv.field_size_limit(_LONGEST)
    lines = content.splitlines(keepends=True)
    if len(lines) != content.count("\n") + (not content.endswith("\n")):
        lines = re.findall(r"[^\n]*\n|[^\n]+", content)  # other line ends are part of the text
    sign = _sign(lines[0] if lines else "", path)
    rows = csv.reader(lines, delimiter=sign, strict=True)
    names: list[str] | None = None
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line))
    places: list[int] = []
    while True:
        first = rows.line_num
        try:
            row = next(rows, None)
        except csv.Error as problem:
            yield InputError(
                path, f"the row from line {first + 1} on is no CSV ({problem}); mend it"
            )
            return
        if row is None:
            return
        if not row or row == [""]:
            continue
        if names is None:
            names = [name.strip() for name in row]
            wanted = how.text_field or "text"
            if wanted not in names:
                yield field_missing(path, 1, wanted, names)
                return
            places = [number for number, name in enumerate(names) if name == wanted]
            continue
        source = content[offsets[first] : offsets[rows.line_num]]
        record = dict(zip(names, row, strict=False))
        # Of several columns of that name the last that the row has counts, as in the record.
        number = max((place for place in places if place < len(row)), default=0)
        pieces = partial(pieces_of_cell, source, number, sign)
        try:
            yield given(record, path, how, first + 1, pieces, source, offsets[first])
        except InputError as problem:
            yield problem


def _sign(header: str, path: str | None) -> str:
    """What stands between the cells."""
    if path is not None and ".tsv" in path.lower()[-8:]:
        return "\t"
    return max(_SIGNS, key=lambda sign: (header.count(sign), -_SIGNS.index(sign)))


def pieces_of_cell(row: str, number: int, sign: str = ",") -> Sequence[Piece]:
    """The way from a cell to the places of its characters in a row.

    >>> pieces_of_cell('1,"a ""b"" c"', 1)[0]
    Piece(at=0, start=3, end=5)
    """
    at = 0
    for _ in range(number):
        at = _end(row, at, sign) + 1
    end = _end(row, at, sign)
    if row[at : at + 1] != '"':
        end -= len(row[at:end]) - len(row[at:end].rstrip("\r\n"))
        return [Piece(0, at, end), Piece(end - at, end, end)]
    pieces: list[Piece] = []
    last, length = at + 1, 0
    end = at + 1
    while True:
        quote = row.find('"', end)
        stop = len(row) if quote < 0 else quote
        if row[stop : stop + 2] == '""':
            if stop > last:
                pieces.append(Piece(length, last, stop))
                length += stop - last
            pieces.append(Piece(length, stop, stop + 2))
            length += 1
            last = end = stop + 2
            continue
        if stop > last:
            pieces.append(Piece(length, last, stop))
            length += stop - last
        return [*pieces, Piece(length, stop, stop)]


def _end(row: str, at: int, sign: str) -> int:
    """Where a cell ends that begins at an offset."""
    if row[at : at + 1] == '"':
        at += 1
        while True:
            quote = row.find('"', at)
            if quote < 0:
                return len(row)
            if row[quote + 1 : quote + 2] != '"':
                at = quote + 1
                break
            at = quote + 2
    end = row.find(sign, at)
    return len(row) if end < 0 else end
