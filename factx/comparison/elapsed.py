"""Times that follow from the dates of a source: the time between two of them, a year after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import permutations

from factx.comparison.cues import SINCE
from factx.comparison.items import Item
from factx.comparison.operands import RELATED, YEAR, Derivation, Operand
from factx.comparison.operands import operands as operands_for
from factx.comparison.sources import Sources
from factx.comparison.values import DATE, DURATION
from factx.comparison.words import Weights
from factx.interval import Interval

_MONTH = YEAR // 12
_DAY = 86400


def elapsed_between(
    item: Item, allowed: Interval, operands: Sequence[Operand]
) -> Iterator[Derivation]:
    """The time between two dates of the source."""
    dates = [
        o for o in operands if o.item.kind == DATE and o.item.parts[0] and len(o.item.parts[0]) == 4
    ]
    if not SINCE.search(item.words):
        dates = []
    for a, b in permutations(dates, 2):
        if not (a.held or b.held or a.near >= RELATED <= b.near):
            continue
        years = int(b.item.parts[0] or 0) - int(a.item.parts[0] or 0)
        first, second = a.item.parts[1], b.item.parts[1]
        exact = first and second and first.isdigit() and second.isdigit()
        months = int(second or 0) - int(first or 0) if exact else 0
        span = years * YEAR + months * _MONTH
        if span <= 0:
            continue
        slack = _MONTH if exact else YEAR if "month" in str(item.fact.unit) else 0
        if allowed.meets(Interval(span - slack, span + slack)):
            yield Derivation(f"from {a.shown} to {b.shown}", (a.item, b.item))
    clocks = [o for o in operands if o.item.clock is not None]
    for a, b in permutations(clocks if SINCE.search(item.words) else [], 2):
        span = (_seconds(b.item.clock) - _seconds(a.item.clock)) % _DAY
        if span and allowed.contains(span):
            yield Derivation(f"from {a.shown} to {b.shown}", (a.item, b.item))
    days = [o for o in operands if o.item.kind == DATE and o.item.parts[1] and o.item.parts[2]]
    for a, b in permutations(days, 2):
        span = _days(a.item, b.item)
        if span > 0 and allowed.meets(Interval(span * _DAY, (span + 1) * _DAY)):
            yield Derivation(f"from {a.shown} to {b.shown}", (a.item, b.item))
    for a in dates:
        base = item.document.date or a.item.document.date
        year = a.item.parts[0]
        if base is not None and year and base.year > int(year):
            span = (base.year - int(year)) * YEAR
            if allowed.meets(Interval(span - YEAR, span)):
                yield Derivation(f"{year} to {base.year}", (a.item,))


def _seconds(clock: str | None) -> int:
    """A time of the clock as seconds of the day."""
    hours, _, minutes = (clock or "0:0").partition(":")
    return int(hours) * 3600 + int(minutes) * 60


def _days(first: Item, second: Item) -> int:
    """The days from one date to another of the same or of known years; 0 where that is no number."""
    years = (first.parts[0], second.parts[0])
    if (years[0] is None) != (years[1] is None):
        known = years[0] or years[1]
        years = (known, known)
    try:
        a, b = (
            date(int(year or _ANY_YEAR), int(one.parts[1] or 0), int(one.parts[2] or 0))
            for year, one in zip(years, (first, second), strict=True)
        )
    except ValueError:
        return 0
    return (b - a).days


_ANY_YEAR = 2001


def year_from(
    item: Item, sources: Sources, beside: Sequence[Item], weights: Weights
) -> Derivation | None:
    """A year that a duration leads to from another: a term of seven years that began in 2020."""
    year = item.parts[0]
    if year is None or len(year) != 4 or item.parts[2] is not None:
        return None
    operands = operands_for(item, sources, beside, weights)
    dates = [
        o for o in operands if o.item.kind == DATE and o.item.parts[0] and len(o.item.parts[0]) == 4
    ]
    spans = [o for o in operands if o.item.kind == DURATION and o.value >= YEAR]
    for a in dates:
        for b in spans:
            years = Fraction(b.value) / YEAR
            for sign, shown in ((1, "+"), (-1, "-")):
                if int(a.item.parts[0] or 0) + sign * years == int(year):
                    if a.item.sentence == b.item.sentence:
                        return Derivation(f"{a.shown} {shown} {b.shown} = {year}", (a.item, b.item))
    return None
