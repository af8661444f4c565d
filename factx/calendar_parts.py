"""Time expressions that name a part of another one: its third quarter, its last Monday, its start.

The part is resolved in the calendar unit that holds it, so that "the third quarter of last year"
and "the last Monday of March" follow the document's date as those do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from factx.spans import add_days, add_months, span, week_value
from factx.timex import (
    UNKNOWN,
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
    """The nth weekday (1 is Monday), or with 0 the nth day, of a month or year.

    -1 is the last one, -2 the last but one.
    """

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
            step = 7 if self.weekday else 1
            day = add_days(whole.latest, -behind + step * (self.number + 1))
        if day is None or not whole.earliest <= day <= whole.latest:
            return Timex(UNKNOWN["day"])
        return Timex(day.isoformat(), day, day, whole.anchor)


@dataclass(frozen=True, slots=True)
class NthWeek:
    """The nth week or weekend of a month or year, the last one where the number is -1.

    A week belongs to the month and the year that most of its days lie in, as ISO 8601 has it for
    years: to those of its Thursday.  A weekend belongs to those of its Saturday.
    """

    number: int
    of: When
    weekend: bool = False

    @property
    def grain(self) -> str:
        return "weekend" if self.weekend else "week"

    def resolve(self, base: DocumentDate | None) -> Timex:
        day = NthDay(self.number, _SATURDAY if self.weekend else _THURSDAY, self.of).resolve(base)
        if day.earliest is None:
            return Timex(UNKNOWN[self.grain])
        return _spanned(week_value(day.earliest) + "-WE" * self.weekend, day.anchor)


_THURSDAY, _SATURDAY = 4, 6


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day without its month ("on the 15th"): the nearest in `direction`.

    `month` is the one that the words name; `said` is a date that was spoken of just before, whose
    month goes on: open from 3 May to the 15th.
    """

    day: int
    direction: int
    month: When | None = None
    grain: str = "day"
    said: When | None = None

    def resolve(self, base: DocumentDate | None) -> Timex:
        if self.month is not None:
            whole = self.month.resolve(base)
            if whole.value is None or whole.earliest is None:
                return Timex(f"XXXX-XX-{self.day:02d}")
            return _spanned(f"{whole.value[:7]}-{self.day:02d}", whole.anchor)
        said = None if self.said is None else self.said.resolve(base).value
        if said is not None and said[:4].isdigit():
            if len(said) >= len("2024-05-03") and int(said[8:10]) > self.day:
                return Timex(f"XXXX-XX-{self.day:02d}")
            return _spanned(f"{said[:7]}-{self.day:02d}", "text")
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
            start = as_base(there, self.grain)
            value = None if start is None else shifted(start, self.amount, self.grain)
            if value is not None:
                return _spanned(value, "text")
        return Shifted(self.amount, self.grain).resolve(base)


@dataclass(frozen=True, slots=True)
class Moment:
    """Some seconds from the moment at which the document was written: two hours ago.

    Where only its day is known the value is a mere reference to the past or the future.
    """

    seconds: int
    grain: str = "time"

    def resolve(self, base: DocumentDate | None) -> Timex:
        if base is None or "T" not in base.value:
            return Timex("PAST_REF" if self.seconds < 0 else "FUTURE_REF")
        try:
            then = datetime.fromisoformat(base.value) + timedelta(seconds=self.seconds)
        except OverflowError:
            return Timex(UNKNOWN["time"])
        exact = "seconds" if then.second or self.seconds % 60 else "minutes"
        value = then.replace(microsecond=0).isoformat(timespec=exact)
        return Timex(value.replace("+00:00", "Z"), then.date(), then.date(), "document")


@dataclass(frozen=True, slots=True)
class SamePart:
    """The same quarter, month or period of another year: as far as the text says which it is."""

    part: str
    year: When
    other: When | None = None  # the quarter, half-year or month spoken of

    @property
    def grain(self) -> str:
        return self.other.grain if self._fits(self.other) and self.other is not None else "year"

    def _fits(self, other: When | None) -> bool:
        return other is not None and self.part in (other.grain, "period", "time")

    def resolve(self, base: DocumentDate | None) -> Timex:
        year = self.year.resolve(base)
        other = self.other.resolve(base) if self.other is not None else None
        if year.value is None or not year.value[:4].isdigit():
            return year
        if other is None or other.value is None or not self._fits(self.other):
            return _spanned(year.value[:4], year.anchor)
        return _spanned(year.value[:4] + other.value[4:], year.anchor)


@dataclass(frozen=True, slots=True)
class WeekendNear:
    """The weekend that a text speaks of: the last one that has begun (-1), else the next or this.

    A text of a Monday to Friday that looks back means the weekend before.
    """

    direction: int
    grain: str = "weekend"

    def resolve(self, base: DocumentDate | None) -> Timex:
        back = base is not None and base.day is not None and base.day.isoweekday() <= _FRIDAY
        return Shifted(-1 if back and self.direction < 0 else 0, "weekend").resolve(base)


_FRIDAY = 5


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
class InYear:
    """A month (03), a day (03-14) or a season (SU) of a year that is counted: March last year."""

    part: str
    year: When
    grain: str

    def resolve(self, base: DocumentDate | None) -> Timex:
        year = self.year.resolve(base)
        if year.value is None or not year.value[:4].isdigit():
            return Timex(f"XXXX-{self.part}")
        return _spanned(f"{year.value[:4]}-{self.part}", year.anchor)


@dataclass(frozen=True, slots=True)
class WeekAround:
    """The week that a day lies in, or the weekend next to it: a Monday's is the one before."""

    day: When
    weekend: bool = False

    @property
    def grain(self) -> str:
        return "weekend" if self.weekend else "week"

    def resolve(self, base: DocumentDate | None) -> Timex:
        on = self.day.resolve(base)
        if on.earliest is None or on.earliest != on.latest:
            return Timex(UNKNOWN[self.grain])
        day: date | None = on.earliest
        if self.weekend and on.earliest.isoweekday() <= _WEDNESDAY:
            day = add_days(on.earliest, -7)
        if day is None:
            return Timex(UNKNOWN[self.grain])
        return _spanned(week_value(day) + "-WE" * self.weekend, on.anchor)


_WEDNESDAY = 3


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
class WeekdayFrom:
    """The weekday next behind (1) or in front of (-1) another date: the following Friday."""

    weekday: int
    sign: int
    anchor: When | None = None
    grain: str = "weekday"

    def resolve(self, base: DocumentDate | None) -> Timex:
        start = base if self.anchor is None else as_base(self.anchor.resolve(base))
        if start is None or start.day is None:
            return Timex(f"XXXX-WXX-{self.weekday}")
        away = (self.sign * (self.weekday - start.day.isoweekday())) % 7 or 7
        day = add_days(start.day, self.sign * away)
        if day is None:
            return Timex(f"XXXX-WXX-{self.weekday}")
        return Timex(day.isoformat(), day, day, "document" if self.anchor is None else "text")


@dataclass(frozen=True, slots=True)
class WeekdayOn:
    """A weekday with its day of the month, Friday the 13th: the nearest such day that fits."""

    weekday: int
    day: int
    direction: int
    grain: str = "day"

    def resolve(self, base: DocumentDate | None) -> Timex:
        value = f"XXXX-XX-{self.day:02d}"
        if base is None or base.day is None:
            return Timex(value)
        best: date | None = None
        near: date | None = None  # within a month, whichever way the tense points
        for months in range(-_MONTHS, _MONTHS + 1):
            first = add_months(base.day.replace(day=1), months)
            day = None if first is None else add_days(first, self.day - 1)
            if day is None or first is None or day.month != first.month:
                continue
            if day.isoweekday() != self.weekday:
                continue
            if abs(day - base.day) <= _NEAR and (near is None or day > base.day):
                near = day
            if (day - base.day).days * self.direction < 0:
                continue
            if best is None or abs(day - base.day) < abs(best - base.day):
                best = day
        if near is not None and (best is None or abs(best - base.day) > _NEAR):
            best = near
        if best is None:
            return Timex(value)
        return Timex(best.isoformat(), best, best, "document")


_NEAR = timedelta(days=31)
_MONTHS = 14  # a day of the month falls on every weekday within so many months
