"""Facts as they are compared: an exact value in a common unit, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from factx.comparison.values import (
    AMOUNT,
    DATE,
    DURATION,
    TEMPERATURE,
    TIME,
    allows,
    calendar_of,
    in_common,
    is_fraction,
    kind_of,
    unit_of,
)
from factx.comparison.words import stem, stems
from factx.document import Document
from factx.facts import Extraction, Fact
from factx.interval import Interval, Rational
from factx.patterns import lazy

_NEAR_WORDS = 6
_BREAK = lazy(r"[;:.]\s")
_BEFORE = lazy(r"[;:.,]\s|\bwhile\b|\bbut\b")
_AFTER = lazy(r"[;:.,]\s|\band\b|\bwhile\b|\bbut\b")
_MANY_TIMES = 100  # a hundred times is as often as a hundred times as much
_TIMES = lazy(r"(?:twice|once|thrice|double\w*|triple\w*|times|-?fold)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A fact as it is compared.

    kind      what can be compared with it: amount, percent, duration, a currency, a dimension, …
    values    exact values, in the SI unit where there is one; two for a range, none for dates
    allowed   what each value may stand for, rounding counted
    parts     of a date year, month and day, as far as they are known
    near      stems of the words beside it, up to the next numbers
    around    stems of its whole sentence
    head      stem of what is counted or measured, if the words say so
    siblings  kinds of all facts in its sentence
    place     number of its sentence among those with facts
    level     where zero of its unit lies, for temperatures: a change of 2 degrees is none of 275
    """

    fact: Fact
    kind: str
    values: tuple[Rational, ...] = ()
    allowed: tuple[Interval, ...] = ()
    parts: tuple[str | None, str | None, str | None] = (None, None, None)
    clock: str | None = None
    near: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    head: str | None = None
    sentence: tuple[int, int] = (0, 0)
    siblings: frozenset[str] = field(default=frozenset())
    place: int = 0
    level: Rational = 0

    @property
    def document(self) -> Document:
        """The text that it stands in."""
        return self.fact.document

    @property
    def words(self) -> str:
        """Its sentence."""
        return self.document.text[slice(*self.sentence)]

    @property
    def is_times(self) -> bool:
        """Whether it says how many times something is as much."""
        tail = self.document.text[self.fact.start : self.fact.end + 8]
        small = self.fact.value is not None and self.fact.value < _MANY_TIMES
        return self.kind == AMOUNT and small and bool(_TIMES.search(tail))


_MORE = lazy(
    r"(?:\s+\w+){0,2}?\s+(?:more|fewer|less|above|below|higher|lower|longer|shorter|dearer|cheaper|faster|slower|ahead|behind"
    r"|better|worse|older|younger|earlier|later|points?)\b",
    re.IGNORECASE,
)
_BY = lazy(
    r"\b(?:by|up|down|gain\w*|an? (?:rise|fall|drop|increase|decrease|decline) of)\s+(?:\w+\s+)?\Z"
)


def says_change(item: Item) -> bool:
    """Whether a number is how far two others lie apart: 17 more people, up by 5."""
    fact, text = item.fact, item.document.text
    if fact.trend is not None or _BY.search(text[max(0, fact.start - 40) : fact.start]):
        return True
    if (
        any(word in fact.text.lower().split() for word in ("more", "fewer", "less"))
        and fact.modifier is None
    ):
        return True
    return bool(_MORE.match(text[fact.end : min(fact.end + 30, item.sentence[1])]))


def items(extraction: Extraction, *, outside: bool = False) -> list[Item]:
    """Everything in a text that can be compared, in the order of the text."""
    document = extraction.document
    facts = [f for f in extraction.facts if outside or not document.is_outside(f.start)]
    if any(fact.currency == _POUND for fact in facts):
        facts = [_as_money(fact) for fact in facts]
    groups: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(document.sentence_around(fact.start), []).append(fact)
    found: list[Item] = []
    starts = document.sentences
    places = {start: number for number, (start, _) in enumerate(starts)}
    for span, group in groups.items():
        number = places.get(span[0], document.sentence_at(span[0]))
        around = frozenset(stems(_without(document.text, span, group)))
        siblings = frozenset(kind for fact in group for kind in (kind_of(fact),) if kind)
        for place, fact in enumerate(group):
            near = _near(document.text, span, group, place)
            if _is_fragment(document.text, group, place):
                continue
            fact = _as_share(fact, document.text)
            found += _made(fact, near, around, span, siblings, number)
    return found


_POUND = "GBP"
_PART = lazy(r"\b(?:an?|one)\s+\Z")
_ONE_IN = lazy(r"\bone\s+(?:\w+\s+){1,2}in\s+\Z", re.IGNORECASE)


def _as_share(fact: Fact, text: str) -> Fact:
    """A part in words as the fraction that it is: a fifth of them, one robot in ten."""
    before = text[max(0, fact.start - 40) : fact.start]
    if fact.value is None or fact.value < 2 or fact.range is not None:
        return fact
    part = fact.kind == "ordinal" and _PART.search(before)
    if part or (fact.kind in ("count", "number") and _ONE_IN.search(before)):
        return replace(fact, kind="number", value=1 / Fraction(fact.value), of=None, decimal=False)
    return fact


def _as_money(fact: Fact) -> Fact:
    """Pounds of money where they were read as a weight, in a text that speaks of money in pounds."""
    if fact.kind == "measure" and fact.unit is not None and fact.unit.name == "pound-mass":
        return replace(fact, kind="money", unit=None, currencies=(_POUND,))
    return fact


def _made(
    fact: Fact,
    near: frozenset[str],
    around: frozenset[str],
    span: tuple[int, int],
    siblings: frozenset[str],
    number: int,
) -> Iterator[Item]:
    kind = kind_of(fact)
    if kind is None:
        return
    head = stem(fact.of.split()[-1]) if fact.of else None
    if fact.of:
        near = near | frozenset(stems(fact.of))
    if kind in (DATE, TIME):
        parts, clock = calendar_of(fact)
        if any(parts) or clock:
            yield Item(fact, kind, (), (), parts, clock, near, around, head, span, siblings, number)
        took = _RACE.fullmatch(fact.text)
        if took:
            seconds = int(took[1]) * 3600 + int(took[2]) * 60 + int(took[3])
            around_it = (Interval.point(seconds),)
            yield Item(
                fact,
                DURATION,
                (seconds,),
                around_it,
                _NO_PARTS,
                None,
                near,
                around,
                head,
                span,
                siblings,
                number,
            )
        return
    ends = fact.range or ((fact.value,) if fact.value is not None else ())
    if fact.vague is not None and not ends:
        if fact.vague.low is None or fact.vague.high is None:
            return
        ends = (fact.vague.low,)
        allowed: tuple[Interval, ...] = (fact.vague,)
    else:
        allowed = tuple(allows(fact, end, kind) for end in ends)
    values = tuple(in_common(fact, end, kind) for end in ends)
    allowed = tuple(
        Interval(
            None if one.low is None else in_common(fact, one.low, kind),
            None if one.high is None else in_common(fact, one.high, kind),
        )
        for one in allowed
    )
    level: Rational = 0
    if kind == TEMPERATURE:
        level = unit_of(fact).offset  # type: ignore[union-attr]
    yield Item(
        fact,
        kind,
        values,
        allowed,
        _NO_PARTS,
        None,
        near,
        around,
        head,
        span,
        siblings,
        number,
        level,
    )


_NO_PARTS = (None, None, None)
_RACE = lazy(r"(\d{1,2}):([0-5]\d):([0-5]\d)")
_AND = lazy(r"\s+and\s+(?:an?\s+)?\Z")


def _is_fragment(text: str, group: Sequence[Fact], place: int) -> bool:
    """Whether a fraction belongs to the time before it (an hour and three quarters)."""
    fact = group[place]
    if not place or not is_fraction(fact):
        return False
    before = group[place - 1]
    return before.kind == "duration" and bool(_AND.match(text[before.end : fact.start]))


def _without(text: str, span: tuple[int, int], group: Sequence[Fact]) -> str:
    """A sentence with its facts left out, all but what they count."""
    pieces, at = [], span[0]
    for fact in group:
        pieces += [text[at : fact.start], fact.of or ""]
        at = max(at, fact.end)
    return " ".join([*pieces, text[at : span[1]]])


def _behind_breaks(chunk: str) -> str:
    """What follows the last break of a piece of a sentence that has a letter behind it."""
    end = len(chunk)
    while end and (not chunk[end - 1].isalnum() or chunk[end - 1].isdecimal()):
        end -= 1
    last = 0
    for found in _BEFORE.finditer(chunk):
        if found.end() < end or found[0].isalpha():
            last = found.end()
    return chunk[last:]


def _near(text: str, span: tuple[int, int], group: Sequence[Fact], place: int) -> frozenset[str]:
    """The words between a fact and its neighbours, a few on either side."""
    fact = group[place]
    start = group[place - 1].end if place else span[0]
    end = group[place + 1].start if place + 1 < len(group) else span[1]
    before = _behind_breaks(text[start : fact.start])
    if place and before == text[start : fact.start] and not stems(before):
        start = group[place - 2].end if place > 1 else span[0]  # fell by 7 percent to 541,000
        before = _behind_breaks(text[start : group[place - 1].start])
    after = text[fact.end : end]
    after = (_BREAK if place + 1 == len(group) else _AFTER).split(after)[0]
    return frozenset(stems(before)[-_NEAR_WORDS:]) | frozenset(stems(after)[:_NEAR_WORDS])
