"""The numbers of a source that a step to a number of the text can start from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import nsmallest

from factx.comparison.items import Item
from factx.comparison.sources import Sources
from factx.comparison.values import AMOUNT, DATE, DURATION
from factx.comparison.words import Weights
from factx.interval import Rational

YEAR = 31556952  # seconds of the mean Gregorian year


@dataclass(frozen=True, slots=True)
class Derivation:
    """One step from the numbers of a source to one of the text."""

    equation: str
    operands: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Operand:
    """A number of a source, in the unit of its kind; `held` where the text states it nearby."""

    item: Item
    value: Rational
    held: bool  # the text's sentence states it too
    near: Fraction
    beside: bool = False  # even in the same sentence or the one before
    age: bool = False  # a bare number read as years

    @property
    def shown(self) -> str:
        """Its words."""
        return " ".join(self.item.fact.text.split())


RELATED = Fraction(1, 5)
_NONE = Fraction(0)
_LARGEST = 30  # operands, so that long sources cost no more than long ones need


def operands(
    item: Item, sources: Sources, beside: Sequence[Item], weights: Weights
) -> list[Operand]:
    """The numbers that a step may start from, those that the text itself states first."""
    years = {one.parts[0] for one in beside if one.kind == DATE and one.parts[0] is not None}
    stated = {place for one in beside for place in sources.agreeing(one)}
    close = {
        place
        for one in beside
        if one.place in (item.place - 1, item.place)
        for place in sources.agreeing(one)
    }

    def is_held(place: int) -> bool:
        one = sources.items[place]
        return one.parts[0] in years if one.kind == DATE else place in stated

    nearness: dict[int, Fraction] = {}
    reaching: set[int] = set()
    known: dict[tuple[frozenset[str], frozenset[str]], tuple[Fraction, bool]] = {}
    for place in sources.of_words(item):
        one = sources.items[place]
        shared = item.around & one.around, item.near & one.near  # mostly the same few words
        alike = known.get(shared)
        if alike is None:
            near = max(weights.shared(item.around, one.around), weights.shared(item.near, one.near))
            alike = known[shared] = near, near >= RELATED
        nearness[place] = alike[0]
        if alike[1]:
            reaching.add(place)
    reaching.update(sources.of_head(item), filter(is_held, stated))
    if years:
        reaching.update(filter(is_held, sources.dates))
    reached = set()
    for place in reaching:
        one = sources.items[place]
        reached |= {(id(one.document), one.place + step) for step in (-1, 0, 1)}
    rows = set(sources.in_sentences(reached))
    if item.kind == DURATION:
        rows.update(sources.dates)

    def rank(place: int) -> tuple[bool, Fraction, int, int]:
        one = sources.items[place]
        return not is_held(place), -nearness.get(place, _NONE), one.fact.start, place

    some = (p for p in rows if sources.items[p].values or sources.items[p].kind == DATE)
    found = []
    for place in nsmallest(_LARGEST, some, key=rank):
        one, held = sources.items[place], is_held(place)
        near, inside = nearness.get(place, _NONE), held and place in close
        if one.kind == DATE:
            found.append(Operand(one, 0, held, near, inside))
        for value in one.values:
            found.append(Operand(one, value, held, near, inside))
            if one.level:
                found.append(Operand(one, value - one.level, held, near, inside))
        if item.kind == DURATION and one.kind == AMOUNT and one.head is None:
            found += [
                Operand(one, value * YEAR, held, near, False, True)
                for value in one.values
                if 0 < value < 130
            ]
    return found[:_LARGEST]
