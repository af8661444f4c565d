"""The way from a text that a reader made back to places in the file that it was made from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Literal, NamedTuple

LINE_END = re.compile(r"\r\n?|\n")

Unit = Literal["line", "paragraph"]


class Place(NamedTuple):
    """A stretch of a file; lines and columns count from 1, columns in characters, the end exclusive.

    In a file without lines a line is a paragraph (`unit`), or counts from the top of its `page`.
    `offset` and `end` are offsets in the characters of the file; None where it has no characters.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    offset: int | None = None
    end: int | None = None
    page: int | None = None
    unit: Unit = "line"

    def to_dict(self) -> dict[str, int]:
        """Line and column, and what the file has instead of them, as JSON shows it."""
        shown = {"line": self.line, "column": self.column}
        if self.page is not None:
            shown["page"] = self.page
        if self.unit == "paragraph":
            shown["paragraph"] = self.line
        return shown


class Piece(NamedTuple):
    """Where a piece of text begins, and the start and end of what it was made from.

    Where both are equally long, each character stands for one; else the whole stands for the whole.
    """

    at: int
    start: int
    end: int


_USUAL: dict[str, Any] = {"first": 1, "base": 0, "pages": []}


class Places:
    """Pieces of a text in its order, each with its place in the source.

    pieces   the last one stands at the end of the text and is empty; or what makes them when they
             are first asked for
    source   the file's text; only its `lines`, where its lines begin, are needed for positions
    first    the number of the first line
    base     the offset of the source in the file
    pages    the indexes of the lines that begin a page
    """

    def __init__(
        self,
        pieces: Sequence[Piece] | Callable[[], Sequence[Piece]],
        source: str | None = None,
        *,
        lines: Sequence[int] | None = None,
        first: int = 1,
        base: int = 0,
        pages: Sequence[int] = (),
        unit: Unit = "line",
    ) -> None:
        self._pieces = pieces
        self._lines = lines
        self.source = source
        self.first = first
        self.base = base
        self.pages = pages
        self.unit: Unit = unit

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """The pieces, made if need be."""
        return self._pieces() if callable(self._pieces) else self._pieces

    @cached_property
    def lines(self) -> Sequence[int]:
        """Where the lines of the source begin."""
        if self._lines is not None:
            return self._lines
        return [0, *(m.end() for m in LINE_END.finditer(self.source or ""))]

    @cached_property
    def _ats(self) -> list[int]:
        return [piece.at for piece in self.pieces]

    def start(self, offset: int) -> int:
        """The offset in the source of the character at an offset of the text."""
        index = max(0, bisect_right(self._ats, offset) - 1)
        at, start, end = self.pieces[index]
        if end - start == self._length(index):
            return min(start + offset - at, end)
        return start

    def end(self, offset: int) -> int:
        """The offset in the source at which a stretch that ends at an offset of the text ends."""
        index = max(0, bisect_left(self._ats, offset) - 1)
        at, start, end = self.pieces[index]
        if end - start == self._length(index):
            return min(start + offset - at, end)
        return end

    def _length(self, index: int) -> int:
        ats = self._ats
        return ats[index + 1] - ats[index] if index + 1 < len(ats) else 0

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset of the text."""
        line, column, _ = self._position(self.start(offset))
        return line, column

    def place(self, start: int, end: int) -> Place:
        """The place of a stretch of the text."""
        return self.place_in_source(self.start(start), self.end(end) if end > start else None)

    def place_in_source(self, start: int, end: int | None = None) -> Place:
        """The place of a stretch of the source, given by its offsets there."""
        end = start if end is None else max(start, end)
        line, column, page = self._position(start)
        end_line, end_column, end_page = self._position(end)
        if end_page != page:  # lines of the next page cannot be told on this one
            end_line, end_column = line, column
        real = self.unit == "line" and not self.pages
        return Place(
            line,
            column,
            end_line,
            end_column,
            start + self.base if real else None,
            end + self.base if real else None,
            page,
            self.unit,
        )

    def _position(self, offset: int) -> tuple[int, int, int | None]:
        index = bisect_right(self.lines, offset) - 1
        column = offset - self.lines[index] + 1
        if not self.pages:
            return index + self.first, column, None
        page = bisect_right(self.pages, index)
        return index - self.pages[page - 1] + 1, column, page

    def spans_of(self, start: int, end: int) -> tuple[int, int] | None:
        """Start and end in the text of the pieces that a stretch of the source touches.

        Only for sources whose pieces stand in their own order.
        """
        low = bisect_right(self.pieces, start, key=lambda piece: piece.end)
        high = bisect_left(self.pieces, end, key=lambda piece: piece.start)
        if low >= high:
            return None
        return self.pieces[low].at, self.pieces[min(high, len(self.pieces) - 1)].at

    def to_dict(self) -> dict[str, Any]:
        """What is needed to make it anew, for JSON."""
        shown: dict[str, Any] = {
            "pieces": [list(piece) for piece in self.pieces],
            "lines": list(self.lines),
        }
        extra = {"first": self.first, "base": self.base, "pages": list(self.pages)}
        shown |= {key: value for key, value in extra.items() if value != _USUAL[key]}
        if self.unit != "line":
            shown["unit"] = self.unit
        return shown

    @classmethod
    def of_dict(cls, value: dict[str, Any]) -> Places:
        """What `to_dict` was made of.  Raises TypeError, ValueError or KeyError for anything else."""
        pieces = [Piece(*map(int, piece)) for piece in value["pieces"]]
        lines = [int(line) for line in value["lines"]]
        ats = [piece.at for piece in pieces]
        if not pieces or not lines or ats[0] or ats != sorted(ats) or lines[0]:
            raise ValueError("the pieces are out of order")
        unit: Unit = "paragraph" if value.get("unit") == "paragraph" else "line"
        first, base = int(value.get("first", 1)), int(value.get("base", 0))
        pages = tuple(map(int, value.get("pages", ())))
        return cls(pieces, lines=lines, first=first, base=base, pages=pages, unit=unit)
