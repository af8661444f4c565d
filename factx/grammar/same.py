"""The same part of another year: the same quarter of 2022, the same period last year."""

from __future__ import annotations

import re
from dataclasses import replace

from factx.calendar_parts import SamePart
from factx.facts import Fact
from factx.patterns import lazy
from factx.timex import When

_SAME = lazy(
    r"(?<![A-Za-z])the[ ]same[ ](?P<part>period|quarter|month|week|half|time|day|weekend|season)"
    r"(?:[ ](?:of|in))?[ ]\Z",
    re.IGNORECASE,
)
_REACH = 30
_PARTS = frozenset({"quarter", "half", "month"})
_LOOK_BACK, _FARTHEST = 6, 500


def merge(text: str, facts: list[Fact]) -> None:
    """Take "the same quarter" into the year behind it, in place."""
    for at in range(len(facts) - 1, -1, -1):
        year = facts[at]
        if year.kind != "date" or year.when is None or year.when.grain != "year":
            continue
        m = _SAME.search(text, max(0, year.start - _REACH), year.start)
        if m is None:
            continue
        first = at
        while first and facts[first - 1].end > m.start():
            first -= 1
        if first < at and facts[first].start < m.start():
            continue
        part = m["part"].lower()
        when = SamePart(part, year.when, _before(facts, first, m.start()))
        facts[first : at + 1] = [replace(year, start=m.start(), when=when, value=None, unit=None)]


def _before(facts: list[Fact], at: int, start: int) -> When | None:
    """The quarter, half-year or month that was spoken of last."""
    for fact in reversed(facts[max(0, at - _LOOK_BACK) : at]):
        if start - fact.end > _FARTHEST:
            return None
        if fact.kind == "date" and fact.when is not None and fact.when.grain in _PARTS:
            return fact.when
    return None
