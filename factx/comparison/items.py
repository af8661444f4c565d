"""Facts as they are compared: an exact value in a common unit, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from factx.comparison.words import stem, stems
from factx.document import Document
from factx.facts import Extraction, Fact
from factx.interval import Interval, Rational, magnitude, rounded
from factx.units.table import Unit, unit

AMOUNT, PERCENT, DURATION, DATE, TIME, ORDINAL = (
    "amount",
    "percent",
    "duration",
    "date",
    "time",
    "ordinal",
)
TEMPERATURE = "temperature"
_HUNDRED = 100
_NEAR_WORDS = 6
_BREAK = re.compile(r"[;:.]\s")
_BEFORE = re.compile(r"[;:.,]\s(?=.*[^\W\d_])|\bwhile\b|\bbut\b", re.DOTALL)
_AFTER = re.compile(r"[;:.,]\s|\band\b|\bwhile\b|\bbut\b")
_CALENDAR = re.compile(
    r"(\d{4}|XXXX|\d{3}|\d{2})(?:-(\d\d|XX|Q[1-4]|H[12]|SP|SU|FA|WI|W\w\w))?(?:-(\d\d|XX|WE|\d))?(?:T.*)?\Z"
)
_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")
_ARTICLE = re.compile(r"(?:an?|the|each|every|per|this|that|last|next|past)\b", re.IGNORECASE)
_WORDS_ONLY = re.compile(r"\D+\Z")
_TIMES = re.compile(r"(?:twice|once|thrice|double\w*|triple\w*|times|-?fold)\b", re.IGNORECASE)


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
        return self.kind == AMOUNT and bool(_TIMES.search(tail))


_MORE = re.compile(
    r"(?:\W*\w+){0,2}?\W*\b(?:more|fewer|less|above|below|higher|lower|longer|shorter|dearer|cheaper|faster|slower|ahead|behind"
    r"|better|worse|older|younger|earlier|later|points?)\b",
    re.IGNORECASE,
)
_BY = re.compile(
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
    before: frozenset[str] = frozenset()
    for span, group in groups.items():
        number = places.get(span[0], document.sentence_at(span[0]))
        around = frozenset(stems(_without(document.text, span, group)))
        own = frozenset(kind for fact in group for kind in (_kind(fact),) if kind)
        siblings, before = own | before, own  # a sentence may leave out the unit of the one before
        for place, fact in enumerate(group):
            near = _near(document.text, span, group, place)
            if _is_fragment(document.text, group, place):
                continue
            found += _made(fact, near, around, span, siblings, number)
    return found


_POUND = "GBP"


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
    kind = _kind(fact)
    if kind is None:
        return
    head = stem(fact.of.split()[-1]) if fact.of else None
    if fact.of:
        near = near | frozenset(stems(fact.of))
    if kind in (DATE, TIME):
        parts, clock = _calendar(fact)
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
        allowed = tuple(_allowed(fact, end, kind) for end in ends)
    values = tuple(_common(fact, end, kind) for end in ends)
    allowed = tuple(
        Interval(
            None if one.low is None else _common(fact, one.low, kind),
            None if one.high is None else _common(fact, one.high, kind),
        )
        for one in allowed
    )
    level: Rational = 0
    if kind == TEMPERATURE:
        level = _unit_of(fact).offset  # type: ignore[union-attr]
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
_RACE = re.compile(r"(\d{1,2}):([0-5]\d):([0-5]\d)")
_AND = re.compile(r"\s+and\s+(?:an?\s+)?\Z")


def _is_fragment(text: str, group: Sequence[Fact], place: int) -> bool:
    """Whether a fraction belongs to the time before it (an hour and three quarters), or is a part (a fifth)."""
    fact = group[place]
    if fact.kind == "ordinal":
        return bool(re.search(r"\b(?:an?|one)\s+\Z", text[max(0, fact.start - 8) : fact.start]))
    if not place or not is_fraction(fact):
        return False
    before = group[place - 1]
    return before.kind == "duration" and bool(_AND.match(text[before.end : fact.start]))


def _unit_of(fact: Fact) -> Unit | None:
    """The unit; bare degrees are those of a thermometer, and a price counts in what it is given in."""
    found = fact.unit
    if found is None:
        return unit("degree Celsius") if fact.of in ("degrees", "degree") else None
    if found.name in ("degree", "degree angle"):
        return unit("degree Celsius")
    return found


def _kind(fact: Fact) -> str | None:
    """What can be compared with a fact; None for what is nothing to compare."""
    if fact.kind == "money":
        return fact.currency or AMOUNT
    if fact.kind == "measure" and is_points(fact):
        return PERCENT
    if fact.kind == "percent":
        return PERCENT
    if fact.kind == "measure":
        found = _unit_of(fact)
        if found is None:
            return AMOUNT
        if found.dimension == TEMPERATURE:
            return TEMPERATURE
        return f"of {found.powers}" if found.factor else f"in {found.name}"
    if fact.kind == "duration":
        return DURATION if fact.value is not None or fact.range else None
    if fact.kind in ("date", "time"):
        if fact.value is not None or fact.range is not None:
            return DURATION if fact.unit is not None else None
        return DATE
    if is_points(fact):
        return PERCENT
    if fact.of in ("degrees", "degree"):
        return TEMPERATURE
    if fact.kind in ("count", "number"):
        return PERCENT if is_fraction(fact) else AMOUNT
    return ORDINAL if fact.kind == "ordinal" else None


def is_fraction(fact: Fact) -> bool:
    """Whether a number is a part of a whole in words: a third, nearly half."""
    return (
        fact.kind in ("count", "number")
        and fact.value is not None
        and 0 < fact.value < 1
        and not fact.decimal
        and not is_points(fact)
    )


def is_points(fact: Fact) -> bool:
    """Whether a number counts percentage points, whole or in hundredths."""
    return fact.kind in ("count", "number", "measure") and bool(
        _POINTS.search(f"{fact.of} {fact.text}")
    )


_POINTS = re.compile(r"\b(?:percentage|basis)[ -]points?\b")


def is_written_out(fact: Fact) -> bool:
    """Whether a number is written in words alone."""
    return bool(_WORDS_ONLY.match(fact.text))


def is_relative(fact: Fact) -> bool:
    """Whether a date says when only beside another one: the year before, last month, this week."""
    return fact.kind in ("date", "time") and fact.value is None and not _ABSOLUTE.search(fact.text)


_ABSOLUTE = re.compile(
    r"\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|quarter|spring|summer|autumn|winter|fall\b|century|ties\b"
    r"|Christmas|Easter|noon|midnight"
)


def is_a_unit(fact: Fact) -> bool:
    """Whether words name no number but a unit: a day, each week, the year."""
    return fact.value == 1 and bool(_ARTICLE.match(fact.text))


def _common(fact: Fact, value: Rational, kind: str) -> Rational:
    """A value in the unit that all of its kind are compared in."""
    if fact.kind == "money":
        return value * money_factor(fact)
    found = _unit_of(fact)
    if kind == PERCENT:
        if is_points(fact):
            return Fraction(value) / _HUNDRED if "basis" in f"{fact.of} {fact.text}" else value
        return value * _HUNDRED if is_fraction(fact) else value
    if found is None or found.factor is None:
        return value
    return value * found.factor + found.offset


def money_factor(fact: Fact) -> Rational:
    """How much of its currency a unit of money is: a hundredth for cents, by the kilogram or not."""
    name = "" if fact.unit is None else fact.unit.name.partition(" per ")[0]
    return Fraction(1, 100) if name in ("cent", "penny", "eurocent") else 1


_OPEN = Fraction(3, 10)
_ABOUT = Fraction(1, 10)
_FRACTION = Fraction(1, 12)
_CUT = Fraction(19, 20)


def _allowed(fact: Fact, value: Rational, kind: str) -> Interval:
    """What a number of the text can stand for, open ends closed: over 100 is hardly said of 900."""
    if fact.modifier in ("over", "at least"):
        return Interval(value, value + magnitude(value) * _OPEN)
    if fact.modifier in ("under", "at most"):
        return Interval(value - magnitude(value) * _OPEN, value)
    if is_fraction(fact):
        if fact.modifier == "nearly":
            return Interval(value * (1 - _ABOUT), value)
        return Interval(value * (1 - _FRACTION), value * (1 + _FRACTION))
    if fact.kind in ("duration", "date"):
        fact = replace(fact, step=_written_step(fact))
        slack = (
            magnitude(value) * _ABOUT if fact.modifier == "about" else fact.step * Fraction(1, 2)
        )
        if fact.modifier == "nearly":
            return Interval(value * (1 - _ABOUT), value)
        return Interval(value - slack, value + max(slack, fact.step * _CUT))
    if kind == ORDINAL:
        return Interval.point(value)
    read = replace(fact, value=value, range=None, vague=None).readings
    return rounded(value, fact.step) if read is None else read.loose


def _written_step(fact: Fact) -> Rational:
    """The last digit of a time in words: half for two and a half months."""
    if "half" in fact.text:
        return max(Fraction(fact.step), Fraction(1, 2))
    return max(Fraction(fact.step), Fraction(1, 4)) if "quarter" in fact.text else fact.step


def _calendar(fact: Fact) -> tuple[tuple[str | None, str | None, str | None], str | None]:
    """Year, month (or quarter, season …) and day of a date, and the time of the clock."""
    timex = fact.timex
    value = None if timex is None else timex.value
    if not value:
        return (None, None, None), None
    clock = _CLOCK.search(value)
    at = None if clock is None else f"{clock[1]}:{clock[2] or '00'}"
    found = _CALENDAR.match(value)
    if found is None:
        return (None, None, None), at
    year, month, day = (None if not part or "X" in part else part for part in found.groups())
    if (found[2] or "").startswith("W") and month != "WI":
        month = day = None  # weeks and weekdays name no day that a source could be held to
    return (year, month, day), at


def _without(text: str, span: tuple[int, int], group: Sequence[Fact]) -> str:
    """A sentence with its facts left out, all but what they count."""
    pieces, at = [], span[0]
    for fact in group:
        pieces += [text[at : fact.start], fact.of or ""]
        at = max(at, fact.end)
    return " ".join([*pieces, text[at : span[1]]])


def _near(text: str, span: tuple[int, int], group: Sequence[Fact], place: int) -> frozenset[str]:
    """The words between a fact and its neighbours, a few on either side."""
    fact = group[place]
    start = group[place - 1].end if place else span[0]
    end = group[place + 1].start if place + 1 < len(group) else span[1]
    before = _BEFORE.split(text[start : fact.start])[-1]
    after = text[fact.end : end]
    after = (_BREAK if place + 1 == len(group) else _AFTER).split(after)[0]
    if place and group[place - 1].of and before == text[start : fact.start]:
        before = f"{group[place - 1].of} {before}"  # 43 loans worth 310 million
    return frozenset(stems(before)[-_NEAR_WORDS:]) | frozenset(stems(after)[:_NEAR_WORDS])


def allowed_as_written(fact: Fact) -> list[Interval]:
    """What the numbers of a fact can stand for, in the unit that they are written in."""
    ends = fact.range or ((fact.value,) if fact.value is not None else ())
    return [_allowed(fact, end, AMOUNT) for end in ends]
