"""Whether the sources bear a number or date of the text out, contradict it, or do not know it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Literal

from factx.comparison.cues import REST, TOTAL
from factx.comparison.derivations import derive
from factx.comparison.items import Item, items, says_change
from factx.comparison.matching import agree, comparable
from factx.comparison.operands import Derivation
from factx.comparison.sources import Sources
from factx.comparison.values import (
    AMOUNT,
    DATE,
    DURATION,
    ORDINAL,
    PERCENT,
    TIME,
    is_a_unit,
    is_fraction,
    is_points,
    is_relative,
    is_written_out,
)
from factx.comparison.words import Weights
from factx.facts import Extraction
from factx.interval import Rational

Outcome = Literal["equal", "converted", "derived", "changed", "unit", "absent"]
_FEW = 3
_STRONG = Fraction(1, 2)
_PLAIN = Fraction(3, 5)
_REACH = 4  # sentences on either side that a number can refer to
_NAMED = _ALIKE = Fraction(1, 4)
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the sources say of one fact of the text.

    outcome      equal (as it stands there), converted (the same in another unit or scale), derived
                 (in one step), changed (another value there), unit (the value there with another
                 unit or scale), absent
    places       the facts of the sources that it was compared with
    derivation   the step, where it is derived
    """

    item: Item
    outcome: Outcome
    places: tuple[Item, ...] = ()
    derivation: Derivation | None = None


@dataclass(frozen=True)
class Pair:
    """A text and its sources, with what was found in them."""

    text: Extraction
    sources: tuple[Extraction, ...]
    all_text: bool = False

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """What the sources say of every number and date of the text, in its order."""
        mine = items(self.text, outside=self.all_text)
        theirs = [item for source in self.sources for item in items(source, outside=self.all_text)]
        weights = Weights([self.text.document, *(source.document for source in self.sources)])
        judge = _Judge(mine, theirs, weights)
        return tuple(found for item in mine if (found := judge(item)) is not None)


class _Judge:
    def __init__(self, mine: Sequence[Item], theirs: Sequence[Item], weights: Weights) -> None:
        self._sources = Sources(theirs)
        self._weights = weights
        self._in_place: dict[int, list[Item]] = defaultdict(list)
        self._in_sentence: dict[tuple[int, int], list[Item]] = defaultdict(list)
        for item in mine:
            self._in_place[item.place].append(item)
            self._in_sentence[item.sentence].append(item)

    def __call__(self, item: Item) -> Judgement | None:
        """The judgement; None for what nobody expects to stand in a source."""
        fact = item.fact
        if is_a_unit(fact) or is_relative(fact) or (item.is_times and is_written_out(fact)):
            return None
        if _counts_from_today(item):
            return None
        theirs = self._sources.items
        equal = [theirs[place] for place in self._sources.agreeing(item)]
        equal = [other for other in equal if self._about_one_thing(item, other)]
        moved, best = False, None
        if equal:
            place = max(equal, key=lambda other: self._score(item, other))
            if self._may_be_elsewhere(item, place):
                best = self._nearest(item)
                moved = best is not None and self._elsewhere(item, best)
            if not moved:
                same = place.fact.unit == item.fact.unit and not _fraction_of(item, place)
                return Judgement(item, "equal" if same else "converted", (place,))
        else:
            best = self._nearest(item)
        strong = best is not None and self._is_strong(item, best)
        beside = self._beside(item, _REACH)
        if not equal and len(item.values) > 1:
            ends = [self._end(item, place) for place in range(len(item.values))]
            if all(end is not None for end in ends):
                return Judgement(item, "equal", tuple(end for end in ends if end is not None))
        step = derive(item, self._sources, beside, self._weights, held_only=strong)
        if step is not None:
            return Judgement(item, "derived", step.operands, step)
        if moved and best is not None:
            return Judgement(item, "changed", (best,))
        if _is_small_talk(item):
            return None
        slipped = self._unit_slip(item)
        if slipped is not None:
            return Judgement(item, "unit", (slipped,))
        if best is not None and (self._score(item, best) >= _NAMED or _shares_a_part(item, best)):
            return Judgement(item, "changed", (best,))
        return Judgement(item, "absent")

    def _end(self, item: Item, place: int) -> Item | None:
        """Where one end of a range stands in the sources."""
        one = replace(item, values=(item.values[place],), allowed=(item.allowed[place],))
        found = self._sources.agreeing(one)
        return self._sources.items[found[0]] if found else None

    def _beside(self, item: Item, reach: int) -> list[Item]:
        """The numbers of the text in the sentences around an item, without itself."""
        places = range(item.place - reach, item.place + reach + 1)
        return [one for place in places for one in self._in_place.get(place, ()) if one is not item]

    def _score(self, item: Item, other: Item) -> Fraction:
        """How near two facts are by the words around them; 1 where all the words of one are shared."""
        near = self._weights.shared(item.near, other.near)
        back = self._weights.shared(other.near, item.near)
        wide = self._weights.shared(item.around, other.around)
        head = Fraction(1, 4) if item.head is not None and item.head == other.head else Fraction(0)
        return near / 2 + back / 4 + wide / 4 + head

    def _nearest(self, item: Item) -> Item | None:
        """What can be compared with an item and differs from it, nearest by its words."""
        theirs = self._sources.items

        def is_alike(other: Item) -> bool:
            return _shares_a_part(item, other) or (
                item.kind not in (DATE, TIME) and item.kind == other.kind
            )

        def nearness(place: int) -> tuple[Fraction, int]:
            other = theirs[place]
            return self._score(item, other) + (_ALIKE if is_alike(other) else 0), -place

        words = self._sources.of_words(item)
        found = set(self._sources.differing(item, words))
        # Without a word in common only the first one counts, and the first one that is alike.
        for others in self._sources.others(item):
            first = next(others, None)
            if first is not None:
                found.add(first)
                if item.kind in (DATE, TIME) and not is_alike(theirs[first]):
                    alike = next((place for place in others if is_alike(theirs[place])), None)
                    found.update(() if alike is None else (alike,))
        best = max(found, key=nearness, default=None)
        return None if best is None else theirs[best]

    def _about_one_thing(self, item: Item, other: Item) -> bool:
        """Whether an equal value is support, and not the same digits of something else."""
        if item.kind in (DATE, TIME, DURATION) or (
            item.head is not None and item.head == other.head
        ):
            return True
        if item.kind not in (AMOUNT, PERCENT) and set(item.values) <= set(other.values):
            return True
        if item.near & other.near or item.around & other.around:
            return True
        if not item.near and not item.around:
            return True  # no word says that it is another thing
        if self._have_more_in_common(item, other):
            return True
        digits = max((_digits(value) for value in other.values), default=1)
        if item.head is not None and other.head is not None:
            return digits >= _DIGITS
        return digits >= _DIGITS - 1

    def _have_more_in_common(self, item: Item, other: Item) -> bool:
        """Whether both sentences state another number or date that agrees: since 2010."""
        key = id(other.document), other.place
        theirs = {
            place
            for place in self._sources.in_sentences((key,))
            if self._sources.items[place] is not other
        }
        beside = [one for one in self._in_sentence[item.sentence] if one is not item]
        return any(not theirs.isdisjoint(self._sources.agreeing(one)) for one in beside)

    def _may_be_elsewhere(self, item: Item, place: Item) -> bool:
        """Whether no word says that the value stands in the source with the same thing."""
        if item.kind in (DATE, TIME, DURATION, ORDINAL) or not place.near:
            return False
        return not (item.near & place.near or (item.head is not None and item.head == place.head))

    def _elsewhere(self, item: Item, best: Item) -> bool:
        """Whether the thing stands in the source with another value than the text's."""
        if self._is_stated(best, item):
            return False  # what was exchanged for another number is stated nowhere
        mine = item.near - {item.head}
        return len(mine & best.near) > 1 and self._weights.shared(mine, best.near) >= _PLAIN

    def _is_stated(self, other: Item, item: Item) -> bool:
        """Whether the text states a number of the source beside the one that is judged."""
        near = self._beside(item, 1)
        return any(comparable(one, other) and agree(one, other) for one in near)

    def _is_strong(self, item: Item, best: Item) -> bool:
        """Whether the source plainly speaks of the same thing, so that no sum is asked for."""
        if (
            item.kind != best.kind
            or says_change(item) != says_change(best)
            or item.head != best.head
        ):
            return False
        if is_points(item.fact) != is_points(best.fact) or self._is_stated(best, item):
            return False
        if any(_cues(cue, item) - _cues(cue, best) for cue in (TOTAL, REST)):
            return False
        mine = item.near - {item.head}
        if item.kind == DATE or len(mine & best.near) < 2:
            return False
        return (
            self._weights.shared(mine, best.near) >= _PLAIN and self._score(item, best) >= _STRONG
        )

    def _unit_slip(self, item: Item) -> Item | None:
        """The fact with the same digits and another unit or scale: miles for km, million for billion."""
        fact = item.fact
        if fact.value is None or item.kind in (DATE, TIME, ORDINAL):
            return None
        for place in self._sources.with_digits(fact.value):
            other = self._sources.items[place]
            value = other.fact.value
            if value is None or other.kind in (DATE, TIME, ORDINAL):
                continue
            scale = _thousands(fact.value, value)
            if scale is None:
                continue
            measured = item.fact.unit is not None and other.fact.unit is not None
            if scale == 0 and not (measured and item.fact.unit != other.fact.unit):
                continue
            if scale and item.kind != other.kind and AMOUNT not in (item.kind, other.kind):
                continue
            if item.near & other.near or self._score(item, other) >= _NAMED:
                return other
        return None


def _thousands(a: Rational, b: Rational) -> int | None:
    """By how many thousands two values with the same digits differ; None where they are others."""
    if not a or not b:
        return None
    ratio = Fraction(a) / Fraction(b)
    for power in (0, 1, 2, 3):
        if ratio in (Fraction(1000) ** power, Fraction(1, 1000) ** power):
            return power
    return None


def _counts_from_today(item: Item) -> bool:
    """Whether a time counts from a day that nobody knows: in three years, twenty years ago."""
    fact, text = item.fact, item.document.text
    if item.kind != DURATION or item.document.date is not None:
        return False
    if re.search(r"\bago\b", fact.text) or text[fact.end : fact.end + 4] == " ago":
        return True
    before = text[item.sentence[0] : fact.start]
    return bool(re.fullmatch(r"\s*In\s+", before))


def _cues(cue: re.Pattern[str], item: Item) -> set[str]:
    return {word.lower() for word in cue.findall(item.words)}


def _shares_a_part(item: Item, other: Item) -> bool:
    """Whether two dates have the year, the month or the day in common."""
    return any(
        mine is not None and mine == one for mine, one in zip(item.parts, other.parts, strict=True)
    )


def _fraction_of(item: Item, other: Item) -> bool:
    return is_fraction(item.fact) != is_fraction(other.fact)


def _digits(value: Rational) -> int:
    """How many digits of a value count: 3 of 2,350 and of 1.84 billion, 1 of 40."""
    numerator = abs(Fraction(value).numerator)
    return len(str(numerator).rstrip("0")) if numerator else 0


def _is_small_talk(item: Item) -> bool:
    """What texts say without counting: one of them, the first, both, twice as much."""
    fact = item.fact
    if item.kind == ORDINAL:
        return fact.value is None or fact.value <= _FEW
    if item.is_times and is_written_out(fact):
        return True
    return item.kind == AMOUNT and is_written_out(fact) and fact.value in (1, 2)
