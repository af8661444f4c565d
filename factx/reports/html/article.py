"""The article as it was read: blocks of text, cut at the borders of facts and statements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factx.document import Document
from factx.markup import Mark, Run, runs
from factx.reports.visible import visible_lines

Key = tuple[str, int]  # FACT, CLAIM or RELATED, and the index of the fact or claim
FACT, CLAIM, RELATED = "fact", "claim", "related"
_WRAPPED = (
    45  # columns; where all lines of a paragraph but the last are longer, an editor broke them
)
_WIDEST = 120
_LONG = 1000  # characters; the few marks that are longer are looked at in every block


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


class Block(NamedTuple):
    """A paragraph, heading, list or table: `kind` is flow, lines, heading or table.

    `level` is that of a heading, and counts the tables.
    """

    kind: str
    level: int
    stretches: tuple[Stretch, ...]


def blocks(document: Document, marks: Sequence[Mark[Key]]) -> Iterator[Block]:
    """The whole text in order.

    `marks` are facts, the statements about them, and the places that these are related to; the same
    list without the facts of another document serves for the source of a comparison.
    """
    long = [mark for mark in marks if mark.end - mark.start > _LONG]
    short = sorted((m for m in marks if m.end - m.start <= _LONG), key=lambda mark: mark.start)
    starts = [mark.start for mark in short]
    seen: set[Key] = set()
    for start, end, kind, level in _pieces(document):
        near = short[bisect_left(starts, start - _LONG) : bisect_left(starts, end)]
        cut = list(runs(start, end, [*near, *long]))
        yield Block(kind, level, tuple(_stretches(document, cut, seen)))


def _pieces(document: Document) -> Iterator[tuple[int, int, str, int]]:
    """Start, end, kind and level of every block, without the white space around it."""
    text, structure = document.text, document.structure
    whole: dict[int, tuple[int, str, int]] = {}
    for heading in structure.headings:
        whole[heading.start] = (heading.end, "heading", heading.level)
    for number, table in enumerate(structure.tables, 1):
        whole[table.start] = (table.end, "table", number)
    for items in structure.lists:
        whole[items.start] = (items.end, "lines", 0)
    borders = {0, len(text), *whole, *(end for end, _, _ in whole.values())}
    last = 0
    for start, (end, _, _) in sorted(whole.items()):
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
        _, kind, level = whole.get(low, (0, _kind(bare), 0))
        yield start, start + len(bare), kind, level


def _between(places: list[int], low: int, high: int) -> list[int]:
    return places[bisect_left(places, low) : bisect_left(places, high)]


def _kind(words: str) -> str:
    lines = words.splitlines()
    wrapped = all(_WRAPPED <= len(line) <= _WIDEST for line in lines[:-1])
    return "flow" if wrapped else "lines"


def _stretches(document: Document, cut: Iterable[Run[Key]], seen: set[Key]) -> Iterator[Stretch]:
    pieces: list[Piece] = []
    before: tuple[Key, ...] = ()
    for run in cut:
        over = tuple(key for key in run.keys if key[0] != FACT)
        if pieces and over != before:
            yield _stretch(pieces, before, (), seen)
            pieces = []
        fact = next((index for what, index in run.keys if what == FACT), None)
        first = fact is not None and (FACT, fact) not in seen
        if fact is not None:
            seen.add((FACT, fact))
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
