"""Time expressions that name a part of another one: its third quarter, its last Monday, its start.

The part is resolved in the calendar unit that holds it, so that "the third quarter of last year"
and "the last Monday of March" follow the document's date as those do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from factx.spans import add_days, add_months, span, week_value
from factx.timex import (
    UNKNOWN,
    Absolute,
    Anchor,
    DocumentDate,
    Shifted,
    Timex,
    When,
    as_base,
    shifted,
)


def _spanned(value: str, anchor: Anchor) -> Timex:
    return Timex(value, *span(value), anchor)


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A quarter or a half-year: number 1 to 4 (or 1 and 2), of a year that may go unnamed.

    Without a year it is the one that the document's date allows in `direction` (-1 the latest that
    has begun, 1 the next, 0 that of the document's year).
    """

    number: int
    letter: str  # Q or H
    year: When | None = None
    direction: int = -1

    @property
    def grain(self) -> str:
        return "quarter" if self.letter == "Q" else "half"

    def resolve(self, base: DocumentDate | None) -> Timex:
        part = f"{self.letter}{self.number}"
        if self.year is not None:
            year = self.year.resolve(base)
            if year.value is None or not year.value[:4].isdigit():
                return Timex(f"XXXX-{part}")
            return _spanned(f"{year.value[:4]}-{part}", year.anchor)
        if base is None:
            return Timex(f"XXXX-{part}")
        first_month = (self.number - 1) * (3 if self.letter == "Q" else 6) + 1
        year_number = base.year
        if base.month is not None:
            if self.direction < 0 and first_month > base.month:
                year_number -= 1
            elif self.direction > 0 and first_month + 2 < base.month:
                year_number += 1
        return _spanned(f"{year_number:04d}-{part}", "document")


@dataclass(frozen=True, slots=True)
class NthDay:
    """The nth weekday (1 is Monday), or with 0 the nth day, of a month or year; -1 is the last."""

    number: int
    weekday: int
    of: When
    grain: str = "day"

    def resolve(self, base: DocumentDate | None) -> Timex:
        whole = self.of.resolve(base)
        if whole.earliest is None or whole.latest is None:
            return Timex(UNKNOWN["day"])
        if self.number > 0:
            ahead = (self.weekday - whole.earliest.isoweekday()) % 7 if self.weekday else 0
            step = 7 if self.weekday else 1
            day = add_days(whole.earliest, ahead + step * (self.number - 1))
        else:
            behind = (whole.latest.isoweekday() - self.weekday) % 7 if self.weekday else 0
            day = add_days(whole.latest, -behind)
        if day is None or not whole.earliest <= day <= whole.latest:
            return Timex(UNKNOWN["day"])
        return Timex(day.isoformat(), day, day, whole.anchor)


@dataclass(frozen=True, slots=True)
class NthWeek:
    """The nth week of a month or year, the last one where the number is -1."""

    number: int
    of: When
    grain: str = "week"

    def resolve(self, base: DocumentDate | None) -> Timex:
        whole = self.of.resolve(base)
        if whole.earliest is None or whole.latest is None:
            return Timex(UNKNOWN["week"])
        if self.number > 0:
            day = add_days(whole.earliest, 7 * (self.number - 1))
        else:
            day = add_days(whole.latest, -6)
        if day is None:
            return Timex(UNKNOWN["week"])
        return _spanned(week_value(day), whole.anchor)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day without its month ("on the 15th"): the nearest in `direction`."""

    day: int
    direction: int
    month: When | None = None
    grain: str = "day"

    def resolve(self, base: DocumentDate | None) -> Timex:
        if self.month is not None:
            whole = self.month.resolve(base)
            if whole.value is None or whole.earliest is None:
                return Timex(f"XXXX-XX-{self.day:02d}")
            return _spanned(f"{whole.value[:7]}-{self.day:02d}", whole.anchor)
        if base is None or base.month is None:
            return Timex(f"XXXX-XX-{self.day:02d}")
        months = 0
        if base.day is not None:
            if self.direction < 0 and self.day > base.day.day:
                months = -1
            elif self.direction > 0 and self.day < base.day.day:
                months = 1
        first = add_months(date(base.year, base.month, 1), months)
        if first is None:
            return Timex(f"XXXX-XX-{self.day:02d}")
        return _spanned(f"{first.year:04d}-{first.month:02d}-{self.day:02d}", "document")


@dataclass(frozen=True, slots=True)
class FromOther:
    """Some units from another expression of the text: the next day, a year earlier, the day before.

    `anchor` is the expression that it follows; without one, or where that is unknown or coarser
    than the unit, it counts from the document's date.
    """

    amount: int
    grain: str
    anchor: When | None = None
    keeps_grain: bool = False  # the year-earlier quarter is a quarter

    def resolve(self, base: DocumentDate | None) -> Timex:
        if self.anchor is not None:
            there = self.anchor.resolve(base)
            if self.keeps_grain and there.value is not None and there.value[:4].isdigit():
                year = int(there.value[:4]) + self.amount
                return _spanned(f"{year:04d}{there.value[4:]}", "text")
            start = as_base(there)
            value = None if start is None else shifted(start, self.amount, self.grain)
            if value is not None:
                return _spanned(value, "text")
        return Shifted(self.amount, self.grain).resolve(base)


@dataclass(frozen=True, slots=True)
class TwoReadings:
    """A date that can be read in two ways, 4/5/2024: the likelier one gives the value, both the
    span."""

    likely: When
    other: When

    @property
    def grain(self) -> str:
        return self.likely.grain

    def resolve(self, base: DocumentDate | None) -> Timex:
        first, second = self.likely.resolve(base), self.other.resolve(base)
        days = [first.earliest, first.latest, second.earliest, second.latest]
        known = [day for day in days if day is not None]
        if len(known) < len(days):
            return first
        return Timex(first.value, min(known), max(known), first.anchor)


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday of a week: Wednesday of next week, the Friday of the week of 7 October."""

    weekday: int
    week: When
    grain: str = "day"

    def resolve(self, base: DocumentDate | None) -> Timex:
        week = self.week.resolve(base)
        if week.earliest is None:
            return Timex(f"XXXX-WXX-{self.weekday}")
        monday = week.earliest - timedelta(days=week.earliest.isoweekday() - 1)
        day = add_days(monday, self.weekday - 1)
        if day is None:
            return Timex(f"XXXX-WXX-{self.weekday}")
        return Timex(day.isoformat(), day, day, week.anchor)


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast with a date of its own in every year; `year` may be turned or go unnamed."""

    name: str
    year: When | None = None
    direction: int = 0
    grain: str = "day"

    def resolve(self, base: DocumentDate | None) -> Timex:
        if self.year is not None:
            year = self.year.resolve(base)
            if year.value is None or not year.value[:4].isdigit():
                return Timex(UNKNOWN["day"])
            day = feast_day(self.name, int(year.value[:4]))
            return Timex(day.isoformat(), day, day, year.anchor)
        if base is None:
            return Timex(UNKNOWN["day"])
        days = [feast_day(self.name, base.year + turn) for turn in (-1, 0, 1)]
        here = base.span()[0]
        if base.day is None:
            day = days[1]
        elif self.direction < 0:
            day = max((d for d in days if d <= here), default=days[0])
        elif self.direction > 0:
            day = min((d for d in days if d >= here), default=days[2])
        else:
            day = min(days, key=lambda d: abs((d - here).days))
        return Timex(day.isoformat(), day, day, "document")


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    timex = NthDay(number, weekday, Absolute(f"{year:04d}-{month:02d}", "month")).resolve(None)
    assert timex.earliest is not None
    return timex.earliest


_FIXED = {
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "veterans day": (11, 11),
    "may day": (5, 1),
    "epiphany": (1, 6),
    "earth day": (4, 22),
}
_FLOATING = {
    "thanksgiving": (11, 4, 4),
    "labor day": (9, 1, 1),
    "memorial day": (5, 1, -1),
    "mother's day": (5, 7, 2),
    "father's day": (6, 7, 3),
    "martin luther king day": (1, 1, 3),
    "presidents' day": (2, 1, 3),
    "columbus day": (10, 1, 2),
}
_FROM_EASTER = {
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "good friday": -2,
    "palm sunday": -7,
    "ash wednesday": -46,
    "pentecost": 49,
    "whit monday": 50,
}
FEASTS = frozenset({*_FIXED, *_FLOATING, *_FROM_EASTER, "black friday"})


def feast_day(name: str, year: int) -> date:
    """The day of a feast in a year: fixed, by its weekday, or counted from Easter (dateutil).

    >>> feast_day("good friday", 2024), feast_day("thanksgiving", 2024)
    (datetime.date(2024, 3, 29), datetime.date(2024, 11, 28))
    """
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name == "black friday":
        return _nth(year, 11, 4, 4) + timedelta(days=1)
    if name in _FLOATING:
        return _nth(year, *_FLOATING[name])
    from dateutil.easter import easter

    sunday: date = easter(year)
    return sunday + timedelta(days=_FROM_EASTER[name])
