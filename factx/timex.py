"""TIMEX3 values: what they span, and how a relative expression gets one.

The values follow TimeML's TIMEX3 annotation guidelines 1.2.1 (ISO 8601 with the extensions of
TIMEX2): ``1992``, ``2024-05``, ``2024-W12``, ``2024-Q2``, ``199`` (a decade), ``19`` (a century),
``P12Y``.  An unknown part is written with X: ``XXXX-05-04`` is a 4 May of no known year.
"""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from factx.interval import Rational
from factx.patterns import lazy
from factx.records import quick
from factx.spans import MAX_YEAR, MIN_YEAR, SEASONS, add_days, add_months, span, week_value

Anchor = Literal["text", "document", "none"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A resolved expression: its TIMEX3 value, the first and the last day that it spans."""

    value: str | None
    earliest: date | None = None
    latest: date | None = None
    anchor: Anchor = "none"


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """When a document was written, as far as that is known.

    `value` is a year, a month, a day or a moment (2025, 2025-05, 2025-05-20, 2025-05-20T09:30);
    `source` says how it is known: option, metadata, dateline or inferred.  Raises ValueError for
    anything that is no such date.
    """

    value: str
    source: str = "option"

    def __post_init__(self) -> None:
        if not _ISO.fullmatch(self.value):
            raise ValueError(f"not an ISO date: {self.value!r}")
        if span(self.value) == (None, None):
            raise ValueError(f"no such date: {self.value!r}")

    @property
    def year(self) -> int:
        return int(self.value[:4])

    @property
    def month(self) -> int | None:
        return int(self.value[5:7]) if len(self.value) >= 7 else None

    @property
    def day(self) -> date | None:
        """The day, where it is known."""
        return date.fromisoformat(self.value[:10]) if len(self.value) >= 10 else None

    def span(self) -> tuple[date, date]:
        """The first and the last day that the document can have been written on."""
        earliest, latest = span(self.value)
        if earliest is None or latest is None:
            raise ValueError(f"no such date: {self.value!r}")
        return earliest, latest

    def to_dict(self) -> dict[str, str]:
        """`{"value": …, "source": …}`, as printed."""
        return {"value": self.value, "source": self.source}


_ISO = lazy(
    r"\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d(?::?\d\d(?::?\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


class When(Protocol):
    """A time expression before it is anchored: what the words say, without the document's date."""

    @property
    def grain(self) -> str:
        """The unit of the calendar that the words name: year, month, week, day, time, …"""

    def resolve(self, base: DocumentDate | None) -> Timex:
        """The value, given when the document was written."""


def _spanned(value: str, anchor: Anchor) -> Timex:
    return Timex(value, *span(value), anchor)


@quick
@dataclass(frozen=True, slots=True)
class Absolute:
    """A value that needs no anchor: 1992, 2024-05-04, P12Y, PRESENT_REF."""

    value: str
    grain: str

    def resolve(self, base: DocumentDate | None) -> Timex:
        return _spanned(self.value, "none")


UNKNOWN = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "season": "XXXX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "time": "XXXX-XX-XXTXX:XX",
}


@dataclass(frozen=True, slots=True)
class Shifted:
    """Some units of the calendar from the document's date: yesterday, last month, 33 years ago.

    `amount` counts from the unit that holds the document's date, negative in the past.
    """

    amount: int
    grain: str

    def resolve(self, base: DocumentDate | None) -> Timex:
        value = None if base is None else shifted(base, self.amount, self.grain)
        if value is None:
            return Timex(UNKNOWN.get(self.grain, "XXXX-XX-XX"))
        return _spanned(value, "document")


def shifted(base: DocumentDate, amount: int, grain: str) -> str | None:
    """The TIMEX3 value `amount` units of `grain` from `base`; None where base is too coarse."""
    years = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}.get(grain)
    if years is not None:
        year = base.year + amount * years
        if not MIN_YEAR <= year <= MAX_YEAR:
            return None
        return f"{year:04d}"[: {1: 4, 10: 3, 100: 2, 1000: 1}[years]]
    if base.month is None:
        return None
    if grain in ("month", "quarter"):
        first = add_months(date(base.year, base.month, 1), amount * (1 if grain == "month" else 3))
        if first is None:
            return None
        if grain == "month":
            return f"{first.year:04d}-{first.month:02d}"
        return f"{first.year:04d}-Q{(first.month + 2) // 3}"
    if base.day is None:
        return None
    day = add_days(base.day, amount * (7 if grain in ("week", "weekend") else 1))
    if day is None or grain not in ("day", "week", "weekend"):
        return None
    if grain == "day":
        return day.isoformat()
    return week_value(day) + ("-WE" if grain == "weekend" else "")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday alone (1 is Monday), in the past (-1), the future (1) or nearest (0)."""

    weekday: int
    direction: int
    weeks: int = 0
    grain: str = "weekday"
    strict: bool = False  # "last Tuesday" is never the document's own day

    def resolve(self, base: DocumentDate | None) -> Timex:
        if base is None or base.day is None:
            return Timex(f"XXXX-WXX-{self.weekday}")
        ahead = (self.weekday - base.day.isoweekday()) % 7
        if self.direction < 0:
            ahead = ahead - 7 if ahead or self.strict else 0
        elif self.strict and not ahead:
            ahead = 7
        elif self.direction == 0 and ahead > 3:
            ahead -= 7
        day = add_days(base.day, ahead + 7 * self.weeks)
        if day is None:
            return Timex(f"XXXX-WXX-{self.weekday}")
        return Timex(day.isoformat(), day, day, "document")


_LEAP_DAY = (2, 29)


@dataclass(frozen=True, slots=True)
class Yearless:
    """A month, or a day of a month, without its year: past (-1), future (1) or nearest (0).

    Where the text gives its weekday (1 is Monday) and only the nearest such day falls on it, that
    is the day, whichever way the tense points.
    """

    month: int
    day: int | None
    direction: int
    weekday: int = 0
    until: Yearless | None = None  # the end of the range that it begins
    since: Yearless | None = None  # the beginning of the range that it ends
    strict: bool = False  # "next April" is never the document's own month

    @property
    def grain(self) -> str:
        return "month" if self.day is None else "day"

    def resolve(self, base: DocumentDate | None) -> Timex:
        if base is None:
            return Timex(self.value_in("XXXX"))
        year = base.year if base.month is None else self._year(base.year, base.month, base.day)
        if self.weekday and base.day is not None:
            year = self._fitting(year, base.day)
        if (self.month, self.day) == _LEAP_DAY and not isleap(year):
            year = self._leap(base.year)
        other = self.until or self.since
        if other is not None and base.month is not None:
            there = (other.resolve(base).value or "")[:4]
            year = self._beside(other, int(there)) if there.isdigit() else year
        return _spanned(self.value_in(f"{year:04d}"), "document")

    def value_in(self, year: str) -> str:
        """Its TIMEX3 value in a year of four digits, or in XXXX."""
        return f"{year}-{self.month:02d}" + ("" if self.day is None else f"-{self.day:02d}")

    def _leap(self, year: int) -> int:
        """The nearest year that has a 29 February, in the direction of the tense."""
        steps = {-1: (-1,), 0: (-1, 1), 1: (1,)}[self.direction]
        near = [year + step * n for n in range(1, 9) for step in steps]
        return next((one for one in near if isleap(one) and MIN_YEAR <= one <= MAX_YEAR), year)

    def _beside(self, other: Yearless, year: int) -> int:
        """The year that puts it in front of the end of its range, or behind the beginning."""
        days = self.day is not None and other.day is not None
        here = (self.month, self.day if days and self.day else 0)
        there = (other.month, other.day if days and other.day else 0)
        if self.until is not None:
            return max(year - (here > there), MIN_YEAR)
        return min(year + (here < there), MAX_YEAR)

    def _fitting(self, year: int, base: date) -> int:
        """The year, or that of the nearest such day where it alone falls on the weekday."""
        days = {}
        for near in (year - 1, year, year + 1):
            day, _ = span(self.value_in(f"{near:04d}"))
            if day is not None:
                days[near] = day
        nearest = min(days, key=lambda one: abs(days[one] - base), default=year)
        tensed = days.get(year)
        if tensed is None or tensed.isoweekday() == self.weekday:
            return year
        return nearest if days[nearest].isoweekday() == self.weekday else year

    def _year(self, year: int, month: int, day: date | None) -> int:
        here = (month, day.day if day and self.day else 0)
        there = (self.month, (self.day or 0) if day else 0)
        own = self.strict and self.month == month
        if self.direction < 0 and (there > here or own):
            return max(year - 1, MIN_YEAR)
        if self.direction > 0 and (there < here or own):
            return min(year + 1, MAX_YEAR)
        if self.direction == 0:
            months = self.month - month
            return year + (months < -6) - (months > 6)
        return year


@dataclass(frozen=True, slots=True)
class FromEvent:
    """Counted from an event whose date the text may not give: two days after the overthrow.

    `amount` is None where it is vague; `sign` is 1 after the event and -1 before it; `base` is
    the date to count from where the text gives one.
    """

    grain: str
    amount: Rational | None = None
    sign: int = 1
    base: When | None = None
    exact: bool = False  # a week from a day is a day, not the week it lies in
    to_the_day: bool = False  # and so are three months "from 3 May"

    def resolve(self, base: DocumentDate | None) -> Timex:
        if self.base is not None and self.amount is not None and self.amount.denominator == 1:
            there = self.base.resolve(base)
            start = as_base(there, self.grain)
            amount = self.sign * int(self.amount)
            value = None
            if start is not None and abs(amount) < _FARTHEST:
                months = {"month": 1, "year": 12}.get(self.grain) if self.to_the_day else None
                if self.exact and self.grain == "week" and start.day is not None:
                    value = shifted(start, 7 * amount, "day")
                elif months and start.day is not None:
                    day = add_months(start.day, months * amount)
                    value = None if day is None else day.isoformat()
                else:
                    value = shifted(start, amount, self.grain)
                if self.grain == "year" and amount == -1 and value and not self.to_the_day:
                    # April's figure "a year earlier" is an April's, a quarter's a quarter's.
                    part = there.value[4:7] if there.value and there.value[5:6] in "QH" else ""
                    value += part or start.value[4:7]
            if value is not None:
                return _spanned(value, "text")
        return Timex(UNKNOWN.get(self.grain, "XXXX-XX-XX"))


_FARTHEST = 10**7


def as_base(timex: Timex, grain: str = "day") -> DocumentDate | None:
    """A resolved date as the place to count units of `grain` from, as precise as it is known."""
    if timex.earliest is None or timex.latest is None:
        return None
    days = (timex.latest - timex.earliest).days
    value = timex.earliest.isoformat()
    if days > 0 and not (grain == "week" and days < _WEEK):
        value = value[:7] if days < _QUARTER else value[:4]
    return DocumentDate(value)


_WEEK = 7  # days
_QUARTER = 93  # days; longer spans are known by their year alone


_LAST_HOUR, _MINUTES = 24, 60


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, on a day that the text names or else the document's.

    `stated` says that the words leave no choice between morning and afternoon.
    """

    hour: int
    minute: int
    day: When | None = None
    zone: str = ""
    grain: str = "time"
    stated: bool = False
    second: int | None = None

    @property
    def exists(self) -> bool:
        """Whether a day has such a time; 25:61 is written and is none."""
        return self.hour <= _LAST_HOUR and self.minute < _MINUTES

    def resolve(self, base: DocumentDate | None) -> Timex:
        seconds = "" if self.second is None else f":{self.second:02d}"
        time = f"T{self.hour:02d}:{self.minute:02d}{seconds}{self.zone}"
        on = (self.day or Shifted(0, "day")).resolve(base)
        value = (on.value or UNKNOWN["day"]) + time
        return Timex(value, on.earliest, on.latest, on.anchor) if self.exists else Timex(value)


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day (MO, AF, EV, NI): yesterday morning, tonight."""

    day: When
    part: str
    grain: str = "time"

    def resolve(self, base: DocumentDate | None) -> Timex:
        on = self.day.resolve(base)
        return Timex(f"{on.value}T{self.part}", on.earliest, on.latest, on.anchor)


@dataclass(frozen=True, slots=True)
class SeasonTurned:
    """Last, this or next spring, summer, autumn or winter."""

    season: str
    turn: int
    grain: str = "season"

    def resolve(self, base: DocumentDate | None) -> Timex:
        if base is None or base.month is None:
            return Timex(f"XXXX-{self.season}")
        first = SEASONS[self.season][0]
        year = base.year
        if self.turn < 0 and base.month <= first + 2:
            year -= 1
        elif self.turn > 0 and base.month >= first:
            year += 1
        return _spanned(f"{year:04d}-{self.season}", "document")


def day_of(when: When | None) -> When | None:
    """The date that an expression is or, for a time of day, stands on; None for none."""
    if isinstance(when, (Clock, PartOfDay)):
        return when.day
    return when
