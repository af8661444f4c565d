"""The numbers and dates of the sources, found by what can be compared and by their words.

A text of thousands of numbers is held against thousands of others.  What is looked for is found by
kind, value, word or sentence, so that a pair that has nothing in common costs nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import chain
from typing import Any

from factx.comparison.items import Item
from factx.comparison.matching import agree, comparable, reach, read_of
from factx.comparison.values import DATE, ORDINAL, TIME
from factx.interval import Rational

_THOUSANDS = tuple(Fraction(1000) ** power for power in range(-3, 4))


class Sources:
    """Facts of sources in their order; they are told by their places in it."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        groups: dict[Any, list[int]] = defaultdict(list)
        self._of_word: dict[str, list[int]] = defaultdict(list)
        self._of_head: dict[str, list[int]] = defaultdict(list)
        self._of_sentence: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._of_value: dict[Rational, list[int]] = defaultdict(list)
        self.dates: list[int] = []
        for place, item in enumerate(items):
            groups[read_of(item)].append(place)
            for word in item.near | item.around:
                self._of_word[word].append(place)
            if item.head is not None:
                self._of_head[item.head].append(place)
            self._of_sentence[id(item.document), item.place].append(place)
            if item.kind == DATE:
                self.dates.append(place)
            if item.fact.value and item.kind not in (DATE, TIME, ORDINAL):
                self._of_value[Fraction(item.fact.value)].append(place)
        self._groups = {key: _Group(items, places) for key, places in groups.items()}
        self._group_of = {place: one for one in self._groups.values() for place in one.places}
        self._comparable: dict[Any, list[_Group]] = {}
        self._agreeing: dict[Item, list[int]] = {}

    def _groups_for(self, item: Item) -> list[_Group]:
        key = read_of(item)
        found = self._comparable.get(key)
        if found is None:
            found = [group for group in self._groups.values() if comparable(item, group.first)]
            self._comparable[key] = found
        return found

    def agreeing(self, item: Item) -> list[int]:
        """What can be compared with an item of the text and says the same, in order."""
        found = self._agreeing.get(item)
        if found is None:
            found = sorted(
                place
                for group in self._groups_for(item)
                for places in group.near(item)
                if agree(item, self.items[places[0]])
                for place in places
            )
            self._agreeing[item] = found
        return found

    def others(self, item: Item) -> Iterator[Iterator[int]]:
        """What can be compared and says something else, in order, each group by itself."""
        same = set(self.agreeing(item))
        for group in self._groups_for(item):
            yield (place for place in group.places if place not in same)

    def differing(self, item: Item, places: Iterable[int]) -> list[int]:
        """Those of the places that can be compared with an item and say something else."""
        same = set(self.agreeing(item))
        groups = set(map(id, self._groups_for(item)))
        return [
            place for place in places if place not in same and id(self._group_of[place]) in groups
        ]

    def of_words(self, item: Item) -> set[int]:
        """All that have a word beside them or in their sentence, or their head, in common with it."""
        words = chain(item.near, item.around)
        found = set(chain.from_iterable(self._of_word.get(word, ()) for word in words))
        return found.union(self.of_head(item))

    def of_head(self, item: Item) -> Sequence[int]:
        """All that count the same."""
        return self._of_head.get(item.head, ()) if item.head is not None else ()

    def in_sentences(self, sentences: Iterable[tuple[int, int]]) -> Iterator[int]:
        """All in sentences, which are told by the id of their document and their number."""
        return chain.from_iterable(self._of_sentence.get(key, ()) for key in sentences)

    def with_digits(self, value: Rational) -> list[int]:
        """All numbers with the same value, or one that is some thousands of it, in order."""
        if not value:
            return []
        return sorted(
            chain.from_iterable(self._of_value.get(value * power, ()) for power in _THOUSANDS)
        )


class _Group:
    """Facts of which one is to be compared with what the others are to be compared with."""

    def __init__(self, items: Sequence[Item], places: list[int]) -> None:
        self.places = places
        self.first = items[places[0]]
        self._alike: dict[Any, list[int]] = defaultdict(list)
        for place in places:
            item = items[place]
            dated = item.kind in (DATE, TIME)
            self._alike[(item.parts, item.clock) if dated else place].append(place)
        pairs = sorted((value, place) for place in places for value in items[place].values)
        self._values = [value for value, _ in pairs]
        self._sorted = [place for _, place in pairs]
        self._vague = [place for place in places if items[place].fact.vague is not None]

    def near(self, item: Item) -> Iterable[Sequence[int]]:
        """Those whose values an item can stand for, and perhaps others; one date written several
        times together."""
        span = reach(item, self.first)
        if span is None:
            return self._alike.values()
        low, high = span.low, span.high
        start = 0 if low is None else bisect_left(self._values, low)
        end = len(self._values) if high is None else bisect_right(self._values, high)
        return ((place,) for place in {*self._sorted[start:end], *self._vague})
