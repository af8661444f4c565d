"""Months and days of a year that is counted: March last year, October of the same year."""

from __future__ import annotations

from dataclasses import replace

from factx.calendar_parts import FromOther, InYear
from factx.facts import Fact
from factx.patterns import lazy
from factx.timex import Shifted, When, Yearless

_GAP = lazy(r"[ \n](?:of[ ]|in[ ])?|,[ ]")
_LONGEST = 4
_LOOK_BACK = 6


def join(text: str, facts: list[Fact]) -> None:
    """Take the year into the month or day in front of it, in place."""
    for at in range(len(facts) - 1, 0, -1):
        year, date = facts[at], facts[at - 1]
        if year.start - date.end > _LONGEST or not isinstance(date.when, Yearless):
            continue
        when = year.when
        if when is None or when.grain != "year" or not isinstance(when, (Shifted, FromOther)):
            continue
        if year.value is not None or not _GAP.fullmatch(text, date.end, year.start):
            continue
        if isinstance(when, FromOther):
            when = replace(when, anchor=_before(facts, at - 1))
        day = date.when.day
        part = f"{date.when.month:02d}" + ("" if day is None else f"-{day:02d}")
        whole = InYear(part, when, date.when.grain)
        facts[at - 1 : at + 1] = [replace(date, end=year.end, when=whole)]


def _before(facts: list[Fact], at: int) -> When | None:
    for fact in reversed(facts[max(0, at - _LOOK_BACK) : at]):
        if fact.kind == "date" and fact.when is not None and fact.when.grain in _CALENDAR:
            return fact.when
    return None


_CALENDAR = frozenset("day weekday month quarter half year season".split())
