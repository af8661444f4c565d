"""Stretches of a text, cut where marks begin and end, so that marks may overlap."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Mark(NamedTuple, Generic[Key]):
    """A stretch of text that is marked; `key` says as what."""

    start: int
    end: int
    key: Key


class Run(NamedTuple, Generic[Key]):
    """A stretch of text under the same marks from its start to its end.

    keys   the marks over it, in the order in which they begin
    ends   those of them that end with it
    """

    start: int
    end: int
    keys: tuple[Key, ...] = ()
    ends: tuple[Key, ...] = ()


def runs(start: int, end: int, marks: Iterable[Mark[Key]]) -> Iterator[Run[Key]]:
    """The text from `start` to `end` cut at every border of a mark; what is outside is left out.

    >>> [(run.start, run.end, "".join(run.keys)) for run in runs(0, 9, [Mark(2, 6, "a"), Mark(4, 8, "b")])]
    [(0, 2, ''), (2, 4, 'a'), (4, 6, 'ab'), (6, 8, 'b'), (8, 9, '')]
    """
    inside = sorted(
        (mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end),
        key=lambda mark: (mark.start, -mark.end),
    )
    borders = {start, end}
    for mark in inside:
        borders.add(max(mark.start, start))
        borders.add(min(mark.end, end))
    places = sorted(borders)
    open_marks: list[Mark[Key]] = []
    at = 0
    for low, high in pairwise(places):
        while at < len(inside) and inside[at].start <= low:
            open_marks.append(inside[at])
            at += 1
        open_marks = [mark for mark in open_marks if mark.end > low]
        ends = tuple(mark.key for mark in open_marks if mark.end == high)
        yield Run(low, high, tuple(mark.key for mark in open_marks), ends)
