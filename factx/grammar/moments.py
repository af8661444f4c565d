"""A time of day and its day become one fact: 12:00 UTC Monday, tonight at 8, 3 p.m. on 4 May."""

from __future__ import annotations

import re
from dataclasses import replace

from factx.facts import Fact
from factx.timex import Clock, PartOfDay

_TIME_THEN_DAY = re.compile(r"[ \xa0\n](?:on[ ](?:the[ ])?)?|,[ ](?:on[ ])?")
_DAY_THEN_TIME = re.compile(r"[ \xa0\n](?:at[ ]|@[ ])?|,[ ](?:at[ ])?")
_DAYS = frozenset({"day", "weekday"})
_LONGEST = 8
_NOON = 12


def join(text: str, facts: list[Fact]) -> None:
    """Merge every such pair, in place."""
    at = len(facts) - 1
    while at > 0:
        first, second = facts[at - 1], facts[at]
        if second.start - first.end <= _LONGEST and "time" in (first.kind, second.kind):
            merged = _merged(text, first, second)
            if merged is not None:
                facts[at - 1 : at + 1] = [merged]
        at -= 1


def _merged(text: str, first: Fact, second: Fact) -> Fact | None:
    if isinstance(first.when, Clock) and first.when.day is None and _is_day(second):
        if _TIME_THEN_DAY.fullmatch(text, first.end, second.start):
            return replace(first, end=second.end, when=replace(first.when, day=second.when))
        return None
    if not isinstance(second.when, Clock) or second.when.day is not None:
        return None
    if not _DAY_THEN_TIME.fullmatch(text, first.end, second.start):
        return None
    if _is_day(first):
        return replace(second, start=first.start, when=replace(second.when, day=first.when))
    if isinstance(first.when, PartOfDay):
        clock = second.when
        if first.when.part in ("AF", "EV", "NI") and clock.hour < _NOON and not clock.stated:
            clock = replace(clock, hour=clock.hour + _NOON)
        return replace(second, start=first.start, when=replace(clock, day=first.when.day))
    return None


def _is_day(fact: Fact) -> bool:
    return fact.kind == "date" and fact.when is not None and fact.when.grain in _DAYS
