"""Passages by the shapes and the stems that they hold, so that a template looks only where it may
match."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from factx.templates import FIRST


class _Indexed(Protocol):
    """A passage: the facts `first` to `last` of a text, and the stems of its words."""

    first: int
    last: int

    @property
    def stems(self) -> frozenset[str]: ...


P = TypeVar("P", bound=_Indexed)
_FEW = 6  # passages that are asked one by one


class Alike(Generic[P]):
    """Passages that hold the same shapes, found by their stems where there are many."""

    __slots__ = ("_passages", "_places")

    def __init__(self, passages: list[P]) -> None:
        self._passages = passages
        self._places: dict[str, set[int]] | None = None

    def holding(self, needed: tuple[frozenset[str], ...]) -> list[P]:
        """Those that have a stem of each of the sets, in the order of the text."""
        passages = self._passages
        if len(passages) < _FEW:
            return [
                passage
                for passage in passages
                if not any(passage.stems.isdisjoint(each) for each in needed)
            ]
        if not needed:
            return passages
        if self._places is None:
            self._places = {}
            for place, passage in enumerate(passages):
                for stem in passage.stems:
                    self._places.setdefault(stem, set()).add(place)
        places = self._places
        found: set[int] | None = None
        for each in needed:
            here = set().union(*[places[stem] for stem in each if stem in places])
            found = here if found is None else found & here
            if not found:
                return []
        assert found is not None
        return [passages[place] for place in sorted(found)]


Index = tuple[tuple[tuple[int, int], Alike[P]], ...]
"""Passages by the shapes that they hold, and that they hold twice."""


def indexed(passages: list[P], symbols: str) -> Index[P]:
    """The passages of a text whose facts have these symbols, one each."""
    index: dict[tuple[int, int], list[P]] = {}
    for passage in passages:
        once = twice = 0
        for symbol in symbols[passage.first : passage.last]:
            bit = 1 << (ord(symbol) - FIRST)
            twice |= once & bit
            once |= bit
        index.setdefault((once, twice), []).append(passage)
    return tuple([(shapes, Alike(alike)) for shapes, alike in index.items()])
