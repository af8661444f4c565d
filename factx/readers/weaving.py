"""Putting together the text of a document from pieces of a file, with the way back to each of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factx.places import Piece
from factx.structure import Cell, Heading, Item, ItemList, Structure, Table

BREAK = "\n\n"  # no sentence goes over it
BAR = " | "  # no number is read across it
OBJECT = "\ufffc"  # stands for code, formulas, pictures: something, but no words


@dataclass(slots=True)
class Span:
    """A stretch of the text that begins with the next words; None until these come."""

    start: int | None = None
    end: int | None = None


class Weaver:
    """A text that grows piece by piece, and what is no running text in it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.end = 0  # of the words, without the white space behind them
        self._pieces: list[Piece] = []
        self._linear = False
        self._waiting = ""
        self._opening: dict[int, Span] = {}  # by identity
        self.headings: list[tuple[Span, int]] = []
        self.lists: list[list[tuple[Span, int, int | None]]] = []
        self._open_lists: list[list[tuple[Span, int, int | None]]] = []
        self._open_items: list[Span] = []
        self.tables: list[tuple[list[list[Span]], int]] = []

    def add(self, words: str, start: int, end: int | None = None) -> None:
        """Go on with words that stand in the file at `start`; with `end`, as something else."""
        if not words:
            return
        self._begin(start)
        self._piece(words, start, start + len(words) if end is None else end)
        if not words.isspace():
            self.end = self.length - len(words) + len(words.rstrip())

    def separate(self, by: str = BREAK) -> None:
        """Put white space before the next words; the longest that is asked for counts."""
        if self.length and len(by) > len(self._waiting):
            self._waiting = by

    def put(self, sign: str) -> None:
        """Go on with a sign that does not stand in the file, at once."""
        source = self._pieces[-1].end if self._pieces else 0
        self._begin(source)
        self._piece(sign, source, source)

    @property
    def fresh(self) -> bool:
        """Whether the next words begin a new line."""
        return not self.length or bool(self._waiting)

    def _begin(self, source: int) -> None:
        if self._waiting:
            last = self._pieces[-1].end
            self._piece(self._waiting, last, last)
            self._waiting = ""
        for span in self._opening.values():
            span.start = self.length
        self._opening.clear()

    def _piece(self, words: str, start: int, end: int) -> None:
        linear = end - start == len(words)
        last = self._pieces[-1] if self._pieces else None
        if last is not None and linear and self._linear and last.end == start:
            self._pieces[-1] = last._replace(end=end)
        else:
            self._pieces.append(Piece(self.length, start, end))
        self._linear = linear
        self._parts.append(words)
        self.length += len(words)

    def open(self) -> Span:
        """A stretch that begins with the next words."""
        span = Span()
        self._opening[id(span)] = span
        return span

    def close(self, span: Span) -> Span:
        """It ends with the last words; without any it is empty."""
        if span.end is None:
            if span.start is None:
                self._opening.pop(id(span), None)
                span.start = span.end = self.length
            else:
                span.end = max(span.start, self.end)
        return span

    def heading(self, span: Span, level: int) -> None:
        """A closed stretch is a heading."""
        if span.start != span.end:
            self.headings.append((span, level))

    def open_list(self) -> None:
        """A list begins, perhaps inside an item of another one, whose own words it ends."""
        if self._open_items:
            self._end_words(self._open_items[-1])
        self._open_lists.append([] if not self._open_lists else self._open_lists[0])

    def _end_words(self, item: Span) -> None:
        if item.start is not None and item.end is None:
            item.end = self.end

    def open_item(self, number: int | None = None, level: int | None = None) -> None:
        """An item of the list that is open begins; of a list inside it where a level says so."""
        item = self.open()
        self._open_items.append(item)
        if self._open_lists:
            depth = len(self._open_lists) - 1 if level is None else level
            self._open_lists[-1].append((item, depth, number))

    def close_item(self) -> None:
        """It ends."""
        if self._open_items:
            self.close(self._open_items.pop())

    def close_list(self) -> None:
        """The list ends."""
        if self._open_lists:
            items = self._open_lists.pop()
            if not self._open_lists and items:
                self.lists.append(items)

    def table(self, rows: list[list[Span]], headers: int) -> None:
        """Closed stretches are the cells of a table."""
        rows = [row for row in rows if row]
        if rows:
            self.tables.append((rows, headers))

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    @property
    def pieces(self) -> Sequence[Piece]:
        """The way back from the text so far."""
        last = self._pieces[-1].end if self._pieces else 0
        return (*self._pieces, Piece(self.length, last, last))

    @property
    def structure(self) -> Structure:
        """The headings, lists and tables so far."""
        headings = [Heading(_at(s.start), _at(s.end), level) for s, level in self.headings]
        lists = []
        for items in self.lists:
            made = [
                Item(
                    _at(s.start),
                    _at(s.start if s.end is None else s.end),
                    _at(s.start),
                    level,
                    number,
                )
                for s, level, number in items
            ]
            made.sort(key=lambda item: item.start)
            lists.append(ItemList(made[0].start, max(item.end for item in made), tuple(made)))
        tables = []
        for rows, headers in self.tables:
            cells = tuple([tuple([Cell(_at(s.start), _at(s.end)) for s in row]) for row in rows])
            start, end = cells[0][0].start, max(cell.end for row in cells for cell in row)
            tables.append(Table(start, end, cells, headers))
        return Structure(tuple(headings), tuple(lists), tuple(tables))

    def whole(self) -> Whole:
        """All of it."""
        return Whole(self.text, self.pieces, self.structure)


def _at(offset: int | None) -> int:
    return 0 if offset is None else offset


class Whole(NamedTuple):
    """A text that is complete: its words, the way back, and what is no running text in it."""

    text: str
    pieces: Sequence[Piece]
    structure: Structure


class Part:
    """Some blocks of a text, put together anew; `whole` is what comes out."""

    def __init__(self, whole: Whole, blocks: Sequence[tuple[int, int]]) -> None:
        self._blocks = blocks
        self._starts: list[int] = []  # of the blocks in the new text
        length = 0
        pieces: list[Piece] = []
        ats = [piece.at for piece in whole.pieces]
        for start, end in blocks:
            if length:
                last = pieces[-1].end
                pieces.append(Piece(length, last, last))
                length += len(BREAK)
            self._starts.append(length)
            index = bisect_right(ats, start) - 1
            while index + 1 < len(ats) and ats[index] < end:
                pieces.append(_clipped(whole.pieces[index], ats[index + 1], start, end, length))
                index += 1
            length += end - start
        last = pieces[-1].end if pieces else 0
        text = BREAK.join([whole.text[start:end] for start, end in blocks])
        self.whole = Whole(text, (*pieces, Piece(length, last, last)), self._structure(whole))

    def moved(self, offset: int) -> int:
        """Where an offset of the old text is in the new one; the next one that is there."""
        index = bisect_right(self._blocks, (offset, 2**62)) - 1
        if index >= 0 and offset <= self._blocks[index][1]:
            return self._starts[index] + offset - self._blocks[index][0]
        if index + 1 < len(self._blocks):
            return self._starts[index + 1]
        return self._starts[-1] + self._blocks[-1][1] - self._blocks[-1][0] if self._blocks else 0

    def moved_span(self, start: int, end: int) -> tuple[int, int]:
        """The same for a stretch; what is left of it may be empty."""
        first = self.moved(start)
        return first, max(first, self.moved(end))

    def _holds(self, start: int) -> bool:
        index = bisect_right(self._blocks, (start, 2**62)) - 1
        return index >= 0 and start <= self._blocks[index][1]

    def _structure(self, whole: Whole) -> Structure:
        old, moved = whole.structure, self.moved
        headings = [
            Heading(moved(one.start), moved(one.end), one.level)
            for one in old.headings
            if self._holds(one.start)
        ]
        lists = []
        for one in old.lists:
            items = [
                Item(moved(i.start), moved(i.end), moved(i.start), i.level, i.number)
                for i in one.items
                if self._holds(i.start)
            ]
            if items:
                end = max(item.end for item in items)
                lists.append(ItemList(items[0].start, end, tuple(items)))
        tables = [
            Table(
                moved(one.start),
                moved(one.end),
                tuple(
                    tuple(Cell(moved(cell.start), moved(cell.end)) for cell in row)
                    for row in one.rows
                ),
                one.headers,
            )
            for one in old.tables
            if self._holds(one.start) and self._holds(one.end)
        ]
        return Structure(tuple(headings), tuple(lists), tuple(tables))


def _clipped(piece: Piece, stop: int, start: int, end: int, length: int) -> Piece:
    """What of a piece that ends at `stop` lies between `start`, now `length`, and `end`."""
    at = max(piece.at, start)
    first, last = piece.start, piece.end
    if last - first == stop - piece.at:
        first, last = first + at - piece.at, last - max(0, stop - end)
    return Piece(length + at - start, first, last)
