"""FX101."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factx.calendar_parts import TwoReadings
from factx.checks import check
from factx.claims import Verdict
from factx.dating import nearest_weekday, show_day
from factx.facts import Fact
from factx.lexicon import WEEKDAY_NAMES, WEEKDAYS
from factx.patterns import lazy
from factx.skeleton import Prose
from factx.templates import Templates
from factx.timex import Weekday, When, Yearless, day_of

# "Monday and Tuesday, 3 and 4 March" pairs them otherwise; Sheffield Wednesday is a club.
_NOT_ALONE = lazy(rf"(?:{'|'.join(WEEKDAYS)})s?,? ?(?:and|to|or|through|-|/) ?$|sheffield $")
_WEEKDAY = lazy(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_PART_OF_DAY = lazy(r"(?i)day (?:morning|afternoon|evening|night)\Z")
_GREGORIAN_IN_BRITAIN = (1752, 9, 14)
_LAST_JULIAN_STATE = 1923
_YEARS = (1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6)


_DAY_WEEKDAY = Templates(
    r"{day}(?: \((?:a )?{weekday}\)|, a {weekday})",
    r"{day},? (?:which )?(?:was|is|will be|fell on|falls on) (?:an? )?{weekday}(?= ?(?:[.,;)]|$|and |but |when ))",
    r"{weekday} \({day}\)",
    r"on {day:yearless}, a {weekday}(?= ?[.,;)])",
)
_TIME_DAY = Templates(r"{time},? {day}")


@check("FX101", "weekday-date", severity="error")
def weekday_date(prose: Prose) -> Iterator[Verdict]:
    """A date falls on the weekday that the text gives.

    A date without a year takes it from the document's date; where the neighbouring year fits, that
    is a warning only.  So is everything before 14 September 1752, when Britain still counted by the
    Julian calendar, and a date that fits by that calendar counts as right until then (as a warning
    until 1923, when Greece gave it up).

    Consistent: The library opened its doors on Friday, 12 May 2023.
    Consistent: Rehearsals begin on Tuesday 7 January 2025 at noon.
    Consistent: The ferry sank in heavy seas on November 9, 2016 (a Wednesday).
    Consistent: The pamphlet is dated Monday, 1 October 1744.
    Consistent, dated 2025-05-20: The council met on Monday, 12 May, to vote.
    Inconsistent: The library opened its doors on Friday, 13 May 2023.
    Inconsistent: Rehearsals begin on Tuesday 7 January 2026 at noon.
    Inconsistent: The ferry sank in heavy seas on Thursday, November 9, 2016.
    Inconsistent: The ferry sank in heavy seas on November 9, 2016 (a Thursday).
    Inconsistent: 11 March 2011 was a Sunday.
    Inconsistent: On Sunday evening, 14 April 2025, the council voted.
    Inconsistent: The pamphlet is dated Monday, 3 October 1744.
    Inconsistent, dated 2025-05-20: The council met on Monday, 13 May, to vote.
    Silent: The exhibition runs from Monday to 4 March 2025.
    Silent: The council met on Monday, 13 May, to vote.
    Silent: Monday and Tuesday, 3 and 4 March 2025, were holidays.
    Silent: They met on Friday and again on 13 May 2023.
    """
    for kind in ("date", "time"):
        for fact in prose.having(kind):
            day = day_of(fact.when)
            if _NOT_ALONE.search(prose.plain, max(0, fact.start - 24), fact.start):
                continue
            if day is not None and day.grain == "day":
                weekday = _weekday(fact)
                if isinstance(day, TwoReadings):
                    fact = replace(fact, when=_fitting(day, weekday))
                if weekday is not None:
                    yield from _verdict(prose, fact, weekday, (fact,))
    for match in prose.match(_DAY_WEEKDAY):
        name = match.weekday.when
        if isinstance(name, Weekday) and _weekday(match.day) is None:
            yield from _verdict(prose, match.day, name.weekday, match.facts)
    for match in prose.match(_TIME_DAY):
        weekday = _weekday(match.time)
        if (
            weekday is not None
            and _weekday(match.day) is None
            and _PART_OF_DAY.search(match.time.text)
        ):
            yield from _verdict(prose, match.day, weekday, match.facts)


def _fitting(day: TwoReadings, weekday: int | None) -> When:
    """The reading of 4/3/2025 that its weekday fits, else the likelier one."""
    for reading in (day.likely, day.other):
        there = reading.resolve(None).earliest
        if there is not None and there.isoweekday() == weekday:
            return reading
    return day.likely


def _weekday(fact: Fact) -> int | None:
    """The weekday that a date names, 1 for Monday."""
    word = _WEEKDAY.search(fact.text)
    return WEEKDAYS.get(word[0].lower()) if word else None


def _verdict(prose: Prose, fact: Fact, weekday: int, facts: tuple[Fact, ...]) -> Iterator[Verdict]:
    timex = fact.timex
    day = timex.earliest if timex else None
    if day is None:
        return
    wanted, found = WEEKDAY_NAMES[weekday - 1], WEEKDAY_NAMES[day.weekday()]
    shown = show_day(day)
    if day.isoweekday() == weekday:
        equation = f"{shown} = {wanted}"
        yield Verdict("consistent", "error", equation, f"{shown} is a {wanted}", facts)
        return
    julian = _julian_weekday(day.year, day.month, day.day)
    if (day.year, day.month, day.day) < _GREGORIAN_IN_BRITAIN and julian == weekday:
        equation = f"{shown} = {wanted} (Julian calendar)"
        yield Verdict("consistent", "error", equation, f"{equation} agrees with the text", facts)
        return
    date = prose.document.date
    verb = "is" if date is not None and date.span()[1] < day else "was"
    right = nearest_weekday(day, weekday)
    the_right = show_day(right, year=right.year != day.year)
    message = f"{shown} {verb} a {found}; the {wanted} {verb} {the_right}"
    years = [day.year + n for n in _YEARS if _falls_on(day.year + n, day.month, day.day, weekday)]
    if years:
        message += f", and {show_day(day, year=False)} {verb} a {wanted} in {years[0]}"
    verdict = Verdict("inconsistent", "error", f"{shown} = {found}", message, facts)
    old_style = day.year <= _LAST_JULIAN_STATE and julian == weekday
    if old_style or (day.year, day.month, day.day) < _GREGORIAN_IN_BRITAIN:
        verdict = verdict.at_most("warning")
    if isinstance(day_of(fact.when), Yearless) and date is not None:
        if any(_falls_on(day.year + n, day.month, day.day, weekday) for n in (-1, 1)):
            verdict = verdict.at_most("warning")
            if date.month is None:
                verdict = verdict.doubtful("the year is not known")
    yield verdict


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    from datetime import date

    try:
        return date(year, month, day).isoweekday() == weekday
    except ValueError:
        return False


def _julian_weekday(year: int, month: int, day: int) -> int:
    """ISO weekday of a date of the Julian calendar (Meeus, Astronomical Algorithms, ch. 7)."""
    if month <= 2:
        year, month = year - 1, month + 12
    julian_day = 1461 * (year + 4716) // 4 + 306001 * (month + 1) // 10000 + day - 1524
    return julian_day % 7 + 1
