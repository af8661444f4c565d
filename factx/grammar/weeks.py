"""Weeks and weekends by a day of theirs: the week of 13 April, the weekend of 4–5 May, Labor Day
weekend."""

from __future__ import annotations

import re
from dataclasses import replace

from factx.calendar_parts import WeekAround
from factx.facts import Fact
from factx.feast_days import Feast
from factx.patterns import lazy
from factx.timex import Absolute

_LEAD = lazy(
    r"(?<![A-Za-z])(?:the[ ])?(?P<unit>week|weekend)[ ]"
    r"(?:of|ending|ended|beginning|commencing|starting)[ ](?:on[ ])?\Z",
    re.IGNORECASE,
)
_HYPHENED = lazy(r"-end(s?)(?![A-Za-z])", re.IGNORECASE)
# Easter weekend, but the Christmas weekends of those years.
_WEEKEND_BEHIND = lazy(r"[ ](?:holiday[ ])?week-?end(?![A-Za-z-])", re.IGNORECASE)
_WEEK_BEHIND = lazy(r"[ ]week(?![A-Za-z-])")
_PAIR = lazy(r"[ ]?[-–—][ ]?|[ ](?:and|to)[ ]")
_REACH = 30
_DAYS = frozenset({"day", "weekday"})


def hyphened(text: str, end: int) -> tuple[int, str]:
    """Where "week-end" ends, whose "week" ends at `end`, and the unit that it is."""
    m = _HYPHENED.match(text, end)
    return (end, "week") if m is None else (m.end(), "weekend")


def read(text: str, facts: list[Fact]) -> None:
    """Take the words into the day behind them, in place."""
    for at in range(len(facts) - 1, -1, -1):
        day = facts[at]
        when = day.when
        if when is None or day.kind != "date" or when.grain not in _DAYS:
            continue
        if isinstance(when, Feast) and (m := _WEEKEND_BEHIND.match(text, day.end)) is not None:
            _of_feast(text, facts, at, when, m.end())
            continue
        if isinstance(when, Feast) and (m := _WEEK_BEHIND.match(text, day.end)) is not None:
            facts[at] = replace(day, end=m.end(), when=WeekAround(when), edge=None)
            continue
        floor = max(facts[at - 1].end if at else 0, day.start - _REACH)
        m = _LEAD.search(text, floor, day.start)
        if m is None:
            continue
        end = day.end
        weekend = m["unit"].lower() == "weekend"
        if weekend and at + 1 < len(facts) and _PAIR.fullmatch(text, end, facts[at + 1].start):
            following = facts[at + 1].when
            if following is not None and following.grain in _DAYS:
                end = facts[at + 1].end
                del facts[at + 1]
        found = WeekAround(when, weekend=weekend)
        facts[at] = replace(day, start=m.start(), end=end, when=found, edge=None)


def _of_feast(text: str, facts: list[Fact], at: int, feast: Feast, end: int) -> None:
    """Labor Day weekend, the Halloween weekend 2021; `end` is behind "weekend"."""
    start = facts[at].start
    floor = facts[at - 1].end if at else 0
    if start - len("the ") >= floor and text[start - len("the ") : start].lower() == "the ":
        start -= len("the ")
    year = facts[at + 1] if at + 1 < len(facts) else None
    if year is not None and feast.year is None and isinstance(year.when, Absolute):
        if year.when.grain == "year" and text[end : year.start] in (" ", ", ", " of ", " in "):
            feast, end = replace(feast, year=year.when), year.end
            del facts[at + 1]
    when = WeekAround(feast, weekend=True)
    facts[at] = replace(facts[at], start=start, end=end, when=when, edge=None)
