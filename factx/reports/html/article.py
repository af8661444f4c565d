"""The article as it was read: blocks of text, cut at the borders of facts and statements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, zip_longest
from typing import NamedTuple

from factx.document import Document
from factx.markup import Mark, Run, runs
from factx.patterns import lazy
from factx.reports.visible import one_line, visible_lines
from factx.structure import Cell as Words
from factx.structure import ItemList, Table

Key = tuple[str, int]  # FACT, CLAIM or RELATED, and the index of the fact or claim
FACT, CLAIM, RELATED = "fact", "claim", "related"
_WRAPPED = (
    45  # columns; where all lines of a paragraph but the last are longer, an editor broke them
)
_WIDEST = 120
_LONG = 1000  # characters; the few marks that are longer are looked at in every block
_FIGURE = lazy(r"[^\w|]{0,3}\d")


class Piece(NamedTuple):
    """Words of one fact, or of none; `first` where the fact begins here."""

    text: str
    fact: int | None
    first: bool


class Stretch(NamedTuple):
    """Words under the same marks.

    claims, related   the statements, and the places that other statements are related to
    begun             those of these places that begin here
    ends, related_ends   the statements and places that end here
    """

    pieces: tuple[Piece, ...]
    claims: tuple[int, ...] = ()
    related: tuple[int, ...] = ()
    begun: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    related_ends: tuple[int, ...] = ()


class Item(NamedTuple):
    """An item of a list: how deep it stands, from 0, its mark, and its words."""

    level: int
    mark: str
    stretches: tuple[Stretch, ...]


class Cell(NamedTuple):
    """A cell of a table: its words, whether they name the column, and whether they stand right."""

    stretches: tuple[Stretch, ...]
    head: bool
    right: bool


class Block(NamedTuple):
    """A paragraph, heading, list or table: `kind` is flow, lines, heading, list or table.

    `level` is that of a heading, and counts the tables.  Lists have `items` and tables `rows`, all
    others `stretches`.
    """

    kind: str
    level: int
    stretches: tuple[Stretch, ...] = ()
    items: tuple[Item, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


def blocks(document: Document, marks: Sequence[Mark[Key]]) -> Iterator[Block]:
    """The whole text in order.

    `marks` are facts, the statements about them, and the places that these are related to; the same
    list without the facts of another document serves for the source of a comparison.
    """
    text = _Text(document, marks)
    for start, end, kind, level, structure in _pieces(document):
        if isinstance(structure, ItemList):
            items = text.items(structure, start, end)
            if items:
                yield Block("list", 0, items=items)
                continue
        if isinstance(structure, Table):
            yield Block("table", level, rows=text.rows(structure, start, end))
            continue
        yield Block(kind, level, text.stretches(start, start, end, end))


class _Text:
    """A text with its marks; a fact and a place is at its first words only once."""

    def __init__(self, document: Document, marks: Sequence[Mark[Key]]) -> None:
        self._document = document
        self._long = [mark for mark in marks if mark.end - mark.start > _LONG]
        self._short = sorted(
            (mark for mark in marks if mark.end - mark.start <= _LONG), key=lambda mark: mark.start
        )
        self._starts = [mark.start for mark in self._short]
        self._seen: set[Key] = set()

    def stretches(self, low: int, start: int, end: int, high: int) -> tuple[Stretch, ...]:
        """The words from `start` to `end`; of what is around them, from `low` to `high`, only facts
        are shown, but all marks that end there have their end."""
        first, last = bisect_left(self._starts, low - _LONG), bisect_left(self._starts, high)
        near = [*self._short[first:last], *self._long]
        cut = chain(
            ((run, False) for run in runs(low, start, near) if low < start),
            ((run, True) for run in runs(start, end, near) if start < end),
            ((run, False) for run in runs(end, high, near) if end < high),
        )
        return tuple(_stretches(self._document, cut, self._seen))

    def items(self, found: ItemList, start: int, end: int) -> tuple[Item, ...]:
        """The items of a list as far as they stand between two offsets."""
        text = self._document.text
        items = [item for item in found.items if start <= item.mark and item.start <= end]
        made = []
        for item, after in zip_longest(items, items[1:]):
            high = end if after is None else after.mark
            low = start if item is items[0] else item.mark
            words = item.start + len(text[item.start : high].rstrip())
            mark = "•"
            if item.number is not None:
                mark = one_line(text[item.mark : item.start]) or f"{item.number}."
            made.append(Item(item.level, mark, self.stretches(low, item.start, words, high)))
        return tuple(made)

    def rows(self, table: Table, start: int, end: int) -> tuple[tuple[Cell, ...], ...]:
        """The rows of a table."""
        right = self._figures(table)
        starts = [cell.start for row in table.rows for cell in row][1:]
        at, made = start, []
        nexts = iter([*starts, end])
        for number, row in enumerate(table.rows):
            cells = []
            for column, cell in enumerate(row):
                first = min(max(at, cell.start), end)
                last = min(max(first, cell.end), end)
                high = min(max(last, next(nexts)), end)
                found = self.stretches(at, first, last, high)
                head = number < table.headers
                cells.append(Cell(found, head and cell.start < cell.end, column in right))
                at = high
            made.append(tuple(cells))
        return tuple(made)

    def _figures(self, table: Table) -> frozenset[int]:
        """The columns in which every cell that is not empty begins with a digit."""
        begins: dict[int, bool] = {}
        for row in table.body:
            for column, cell in enumerate(row):
                if cell.start < cell.end:
                    begins[column] = begins.get(column, True) and self._figure(cell)
        return frozenset(column for column, figures in begins.items() if figures)

    def _figure(self, cell: Words) -> bool:
        return bool(_FIGURE.match(self._document.text, cell.start, cell.end))


def _pieces(document: Document) -> Iterator[tuple[int, int, str, int, ItemList | Table | None]]:
    """Start, end, kind and level of every block, without the white space around it, and the list or
    table that it is."""
    text, structure = document.text, document.structure
    whole: dict[int, tuple[int, str, int, ItemList | Table | None]] = {}
    for heading in structure.headings:
        whole[heading.start] = (heading.end, "heading", heading.level, None)
    for number, table in enumerate(structure.tables, 1):
        whole[table.start] = (table.end, "table", number, table)
    for items in structure.lists:
        whole[items.start] = (items.end, "lines", 0, items)
    if document.headline is not None:
        start, end = document.headline
        whole.setdefault(start, (end, "heading", 1, None))
    borders = {0, len(text), *whole, *(end for end, *_ in whole.values())}
    last = 0
    for start, (end, *_) in sorted(whole.items(), key=lambda piece: piece[0]):
        borders.update(_between(document.paragraph_starts, last, start))
        last = max(last, end)
    borders.update(_between(document.paragraph_starts, last, len(text)))
    places = sorted(borders)
    for low, high in pairwise(places):
        words = text[low:high]
        bare = words.strip("\r\n")
        if not bare.strip() or (high in whole and not bare.strip("# \t")):
            continue
        start = low + words.index(bare)
        _, kind, level, found = whole.get(low, (0, _kind(bare), 0, None))
        yield start, start + len(bare), kind, level, found


def _between(places: list[int], low: int, high: int) -> list[int]:
    return places[bisect_left(places, low) : bisect_left(places, high)]


def _kind(words: str) -> str:
    lines = words.splitlines()
    wrapped = all(_WRAPPED <= len(line) <= _WIDEST for line in lines[:-1])
    return "flow" if wrapped else "lines"


def _stretches(
    document: Document, cut: Iterable[tuple[Run[Key], bool]], seen: set[Key]
) -> Iterator[Stretch]:
    pieces: list[Piece] = []
    before: tuple[Key, ...] = ()
    for run, shown in cut:
        over = tuple(key for key in run.keys if key[0] != FACT)
        if pieces and over != before:
            yield _stretch(pieces, before, (), seen)
            pieces = []
        fact = next((index for what, index in run.keys if what == FACT), None)
        first = fact is not None and (FACT, fact) not in seen
        if fact is not None:
            seen.add((FACT, fact))
        if shown or fact is not None:
            pieces.append(Piece(visible_lines(document.text[run.start : run.end]), fact, first))
        before = over
        ends = tuple(key for key in run.ends if key[0] != FACT)
        if ends:
            yield _stretch(pieces, over, ends, seen)
            pieces = []
    if pieces:
        yield _stretch(pieces, before, (), seen)


def _stretch(
    pieces: Sequence[Piece], keys: tuple[Key, ...], ends: tuple[Key, ...], seen: set[Key]
) -> Stretch:
    related = _indexes(keys, RELATED)
    begun = tuple(index for index in related if (RELATED, index) not in seen)
    seen.update((RELATED, index) for index in begun)
    return Stretch(
        tuple(pieces),
        _indexes(keys, CLAIM),
        related,
        begun,
        _indexes(ends, CLAIM),
        _indexes(ends, RELATED),
    )


def _indexes(keys: tuple[Key, ...], what: str) -> tuple[int, ...]:
    return tuple(index for kind, index in keys if kind == what)
