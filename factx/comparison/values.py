"""What a fact says, in a form in which it can be compared: its kind, its value, what it allows."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from factx.facts import Fact
from factx.interval import Interval, Rational, magnitude, rounded
from factx.units.table import Unit, unit

AMOUNT, PERCENT, DURATION = "amount", "percent", "duration"
DATE, TIME, ORDINAL = "date", "time", "ordinal"
TEMPERATURE = "temperature"
_HUNDRED = 100
_CALENDAR = re.compile(
    r"(\d{4}|XXXX|\d{3}|\d{2})(?:-(\d\d|XX|Q[1-4]|H[12]|SP|SU|FA|WI|W\w\w))?(?:-(\d\d|XX|WE|\d))?(?:T.*)?\Z"
)
_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?")
_ARTICLE = re.compile(r"(?:an?|the|each|every|per|this|that|last|next|past)\b", re.IGNORECASE)
_WORDS_ONLY = re.compile(r"\D+\Z")


def unit_of(fact: Fact) -> Unit | None:
    """The unit; bare degrees are those of a thermometer, and a price counts in what it is given in."""
    found = fact.unit
    if found is None:
        return unit("degree Celsius") if fact.of in ("degrees", "degree") else None
    if found.name in ("degree", "degree angle"):
        return unit("degree Celsius")
    return found


def kind_of(fact: Fact) -> str | None:
    """What can be compared with a fact; None for what is nothing to compare."""
    if fact.kind == "money":
        return fact.currency or AMOUNT
    if fact.kind == "measure" and is_points(fact):
        return PERCENT
    if fact.kind == "percent":
        return PERCENT
    if fact.kind == "measure":
        found = unit_of(fact)
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


def in_common(fact: Fact, value: Rational, kind: str) -> Rational:
    """A value in the unit that all of its kind are compared in."""
    if fact.kind == "money":
        return value * money_factor(fact)
    found = unit_of(fact)
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


def allows(fact: Fact, value: Rational, kind: str) -> Interval:
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


def calendar_of(fact: Fact) -> tuple[tuple[str | None, str | None, str | None], str | None]:
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


def allowed_as_written(fact: Fact) -> list[Interval]:
    """What the numbers of a fact can stand for, in the unit that they are written in."""
    ends = fact.range or ((fact.value,) if fact.value is not None else ())
    return [allows(fact, end, AMOUNT) for end in ends]
