"""An axis of time for dates that may lie centuries or hours apart: linear, with long gaps cut out.

Days are counted as `datetime.date.toordinal` does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from factx.facts import Fact

_BREAK = 0.04  # of the width, for a gap that is cut out
_MOST_BREAKS = 4
_LONG_GAP = 20  # times the usual gap between two dates: where dates are close, it would hide them
_MARGIN = 0.03
_STEPS = (1, 2, 7, 14, 31, 92, 183)  # days; from a year on in years
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_YEAR = 365.2425


class Dated(NamedTuple):
    """All facts that mean the same days."""

    earliest: date
    latest: date
    facts: tuple[int, ...]

    @property
    def label(self) -> str:
        """The days, as short as a person would write them."""
        return days(self.earliest, self.latest)


class Part(NamedTuple):
    """A piece of the axis between two gaps, from `left` to `right` of its width."""

    low: float
    high: float
    left: float
    right: float


class Tick(NamedTuple):
    """A mark on the axis."""

    place: float
    label: str


def dated(facts: Iterable[tuple[int, Fact]]) -> list[Dated]:
    """The dates and times of day that name known days, in the order of time."""
    found: dict[tuple[date, date], list[int]] = {}
    for index, fact in facts:
        if fact.kind not in ("date", "time"):
            continue
        timex = fact.timex
        if timex is not None and timex.earliest is not None and timex.latest is not None:
            found.setdefault((timex.earliest, timex.latest), []).append(index)
    return [Dated(*key, tuple(found[key])) for key in sorted(found)]


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The dates and times of day in the order of time, those of no known day last."""
    found = [fact for fact in facts if fact.kind in ("date", "time")]

    def key(fact: Fact) -> tuple[date, date, int]:
        timex = fact.timex
        earliest = timex.earliest if timex else None
        latest = timex.latest if timex else None
        return earliest or date.max, latest or date.max, fact.start

    return tuple(sorted(found, key=key))


def days(earliest: date, latest: date) -> str:
    """The first and the last day in few characters.

    >>> days(date(1994, 1, 1), date(1994, 12, 31)), days(date(2024, 3, 11), date(2024, 3, 17))
    ('1994', '11–17 Mar 2024')
    """
    first, last = (earliest.month, earliest.day), (latest.month, latest.day)
    month, last_month = _MONTHS[earliest.month - 1], _MONTHS[latest.month - 1]
    if earliest == latest:
        return f"{earliest.day} {month} {earliest.year}"
    whole_months = earliest.day == 1 and (
        (latest.month, latest.day) == (12, 31) or _next(latest) != latest.month
    )
    if first == (1, 1) and last == (12, 31):
        return _ends(str(earliest.year), str(latest.year))
    same_year = earliest.year == latest.year
    if whole_months:
        head = month if same_year else f"{month} {earliest.year}"
        return f"{_ends(head, last_month)} {latest.year}"
    if same_year and earliest.month == latest.month:
        return f"{earliest.day}–{latest.day} {month} {latest.year}"
    head = f"{earliest.day} {month}" + ("" if same_year else f" {earliest.year}")
    return f"{head} – {latest.day} {last_month} {latest.year}"


def _next(day: date) -> int:
    """The month of the next day."""
    return date.fromordinal(day.toordinal() + 1).month


def _ends(low: str, high: str) -> str:
    return low if low == high else f"{low}–{high}"


class Axis:
    """Where days lie between 0 and 1."""

    def __init__(self, spans: Sequence[tuple[date, date]]) -> None:
        pieces = _merged((a.toordinal(), b.toordinal() + 1) for a, b in spans)
        starts = sorted({a.toordinal() for a, _ in spans})
        gaps = [high - low for (_, low), (high, _) in pairwise(pieces)]
        steps = [b - a for a, b in pairwise(starts)]
        usual = median(steps) if steps else 1
        by_length = sorted(range(len(gaps)), key=lambda i: -gaps[i])[:_MOST_BREAKS]
        cut = {i for i in by_length if gaps[i] > _LONG_GAP * usual}
        self.parts = _parts(pieces, cut)
        self._lows = [part.low for part in self.parts]
        drawn = sum(part.right - part.left for part in self.parts)
        self.days = sum(part.high - part.low for part in self.parts) / drawn  # over the whole width

    @property
    def breaks(self) -> list[tuple[float, float]]:
        """From where to where gaps are cut out."""
        return [(a.right, b.left) for a, b in pairwise(self.parts)]

    def place(self, day: float) -> float:
        """Where a day begins."""
        part = self.parts[max(0, bisect_right(self._lows, day) - 1)]
        share = (day - part.low) / (part.high - part.low)
        return part.left + min(1.0, max(0.0, share)) * (part.right - part.left)

    def ticks(self, most: int) -> list[Tick]:
        """About as many round days as fit, at least one in every part."""
        found: list[Tick] = []
        apart = self.days / most
        for part in self.parts:
            here = [day for day in _round_days(part, apart) if part.low <= day <= part.high]
            here = here or [int(part.low + part.high) // 2]
            for day in here:
                place = self.place(day)
                if not found or place - found[-1].place > 0.6 / most:
                    found.append(Tick(place, _tick(day, apart)))
        return found


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


def _parts(pieces: list[tuple[int, int]], cut: set[int]) -> list[Part]:
    """The pieces joined where no gap is cut, and laid out side by side on one scale."""
    spans: list[tuple[float, float]] = []
    for i, (first, last) in enumerate(pieces):
        if spans and i - 1 not in cut:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    margin = _MARGIN * sum(high - low for low, high in spans)
    spans = [(low - margin, high + margin) for low, high in spans]
    scale = (1 - _BREAK * (len(spans) - 1)) / sum(high - low for low, high in spans)
    parts, left = [], 0.0
    for low, high in spans:
        right = left + (high - low) * scale
        parts.append(Part(low, high, left, right))
        left = right + _BREAK
    return parts


def _round_days(part: Part, apart: float) -> Iterator[int]:
    """The first days of years, months or weeks, at least so many days apart."""
    low = date.fromordinal(max(1, int(part.low)))
    top = min(part.high, date.max.toordinal())
    if apart > _STEPS[-1]:
        step = next((n for n in _YEARS if n * _YEAR >= apart), _YEARS[-1])
        year = low.year - low.year % step
        while year <= date.max.year and date(max(year, 1), 1, 1).toordinal() <= top:
            yield date(max(year, 1), 1, 1).toordinal()
            year += step
        return
    step = next(n for n in _STEPS if n >= apart)
    if step < 31:
        day = low.toordinal() - (low.toordinal() - 1) % 7
        while day <= top:
            yield day
            day += step
        return
    months = {31: 1, 92: 3, 183: 6}[step]
    month = (low.month - 1) // months * months
    year = low.year
    while year <= date.max.year and date(year, month + 1, 1).toordinal() <= top:
        yield date(year, month + 1, 1).toordinal()
        year, month = year + (month + months) // 12, (month + months) % 12


def _tick(day: int, apart: float) -> str:
    found = date.fromordinal(min(max(1, day), date.max.toordinal()))
    if apart > _STEPS[-1]:
        return str(found.year)
    month = _MONTHS[found.month - 1]
    return f"{found.day} {month}" if apart <= 14 else f"{month} {found.year}"
