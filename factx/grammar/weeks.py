"""Weeks and weekends by a day of theirs: the week of 13 April, the weekend of 4–5 May."""

from __future__ import annotations

import re
from dataclasses import replace

from factx.calendar_parts import WeekAround
from factx.facts import Fact
from factx.patterns import lazy

_LEAD = lazy(
    r"(?<![A-Za-z])(?:the[ ])?(?P<unit>week|weekend)[ ]"
    r"(?:of|ending|ended|beginning|commencing|starting)[ ](?:on[ ])?\Z",
    re.IGNORECASE,
)
_PAIR = lazy(r"[ ]?[-–—][ ]?|[ ](?:and|to)[ ]")
_REACH = 30
_DAYS = frozenset({"day", "weekday"})


def read(text: str, facts: list[Fact]) -> None:
    """Take the words into the day behind them, in place."""
    for at in range(len(facts) - 1, -1, -1):
        day = facts[at]
        when = day.when
        if when is None or day.kind != "date" or when.grain not in _DAYS:
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
