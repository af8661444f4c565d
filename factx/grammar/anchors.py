"""Durations counted from a date beside them: two weeks before 13 May 1999, 16 days from Tuesday."""

from __future__ import annotations

import re
from dataclasses import replace

from factx.calendar_parts import TwoReadings, WeekdayFrom
from factx.facts import Fact
from factx.grammar.reader import near
from factx.patterns import lazy
from factx.timex import FromEvent, Shifted, Weekday, When

_GAP = lazy(r"[ \n](?:the[ ])?")
_FROM = lazy(r"[ ]from[ ](?:the[ ])?")
_ON = lazy(r"[ ]on[ ]")
_GOES_ON = lazy(r"[ ](?:to|until|till|through|onwards?|and)\b|[ ]?[-–]")
_LASTED = lazy(
    r"\b(?:last(?:ed|ing|s)?|for|took|takes?|within|ran|runs?|of|spans?|spent|after|before|every)"
    r"[ ]\Z",
    re.IGNORECASE,
)
_ENDS = lazy(r"\b(?:after|before)\Z", re.IGNORECASE)
_BASES = frozenset("day weekday month quarter year".split())
_UNITS = frozenset("day week fortnight month year".split())
_REACH = 12
_FAR = 60
_OF_EVENT = lazy(
    r"(?:[ ]of(?:[ ][A-Za-z'’.-]{1,16}){1,4})?(?:[ ](?:began|ended|started|broke[ ]out|closed|opened|died))?"
    r"[ ](?:in|on)[ ](?:the[ ])?"
)


def anchor(text: str, facts: list[Fact]) -> None:
    """Give such a duration, or "two weeks before", the date that it counts from, in place."""
    for at in range(len(facts) - 1, 0, -1):
        second = facts[at]
        if second.kind != "date":
            continue
        first = facts[at - 1]
        if isinstance(first.when, Weekday) and second.start - first.end <= _REACH:
            facts[at - 1] = _weekday_beside(text, first, second, first.when)
            continue
        if isinstance(first.when, FromEvent) and first.when.base is None:
            base = _day_of_event(text, first, second)
            if base is not None:
                facts[at - 1] = replace(first, when=base)
                continue
        if isinstance(first.when, Shifted) and (today := _ago_today(text, first, second)):
            facts[at - 1 : at + 1] = [today]
            continue
        if second.start - first.end <= _REACH and first.when is not None:
            if isinstance(first.when, FromEvent):
                counted = _after(text, first, second, first.when)
                if counted.end > first.end:
                    del facts[at]
                facts[at - 1] = counted
            elif first.kind == "duration":
                merged = _from(text, first, second)
                if merged is not None:
                    facts[at - 1 : at + 1] = [merged]


def _ago_today(text: str, first: Fact, second: Fact) -> Fact | None:
    """A year ago today: the day, to the day."""
    ago, day = first.when, second.when
    if not isinstance(ago, Shifted) or not isinstance(day, Shifted) or day.grain != "day":
        return None
    if ago.grain not in ("week", "month", "year") or ago.amount >= 0 or not first.value:
        return None
    if text[first.end : second.start] != " " or text[first.end - len("ago") : first.end] != "ago":
        return None
    when = FromEvent(ago.grain, -ago.amount, -1, day, exact=True, to_the_day=True)
    return replace(first, end=second.end, when=when)


def _weekday_beside(text: str, first: Fact, second: Fact, day: Weekday) -> Fact:
    """The Tuesday after Easter, the Friday before 3 May."""
    m = _SIDE.fullmatch(text, first.end, second.start)
    if m is None or second.when is None or second.when.grain != "day":
        return first
    if _THE.search(text, max(0, first.start - len(" the first ")), first.start) is None:
        return first
    sign = 1 if m[1].lower() in ("after", "following") else -1
    return replace(first, when=WeekdayFrom(day.weekday, sign, _likely(second.when)))


_THE = lazy(r"(?<![A-Za-z])the[ ](?:first[ ])?\Z", re.IGNORECASE)
_SIDE = lazy(r"[ ](after|before|following|preceding)[ ]", re.IGNORECASE)


def _after(text: str, first: Fact, second: Fact, event: FromEvent) -> Fact:
    if event.base is not None or second.when is None or second.when.grain not in _BASES:
        return first
    if not _ENDS.search(text, first.start, first.end):
        return first
    if not _GAP.fullmatch(text, first.end, second.start):
        return first
    when = replace(event, base=near(_likely(second.when)), exact=True)
    if isinstance(second.when, Shifted) and second.when.grain == "day":
        return replace(first, end=second.end, when=when, value=None, unit=None)
    return replace(first, when=when)


def _day_of_event(text: str, first: Fact, second: Fact) -> FromEvent | None:
    """Two days after the overthrow of the king on 10 May 2023: the date of the event itself."""
    event = first.when
    if not isinstance(event, FromEvent) or second.when is None or second.start - first.end > _FAR:
        return None
    if second.when.grain not in _BASES or _ENDS.search(text, first.start, first.end):
        return None
    if not _OF_EVENT.fullmatch(text, first.end, second.start):
        return None
    return replace(event, base=near(_likely(second.when)), exact=True)


def _likely(when: When) -> When:
    return when.likely if isinstance(when, TwoReadings) else when


def _is_weeks(fact: Fact) -> bool:
    """Whether a week on Tuesday can be counted: of weeks and nothing else."""
    return fact.unit is not None and fact.unit.name == "week"


def _from(text: str, first: Fact, second: Fact) -> Fact | None:
    """Three weeks from Tuesday; but "16 days from 1 May to 17 May" are a length."""
    if first.unit is None or first.unit.name not in _UNITS or first.value is None:
        return None
    if second.when is None or second.when.grain not in ("day", "weekday"):
        return None
    on = isinstance(second.when, Weekday) and second.when.direction > 0 and _is_weeks(first)
    gap = _ON if on and text.startswith(" on ", first.end) else _FROM
    if not gap.fullmatch(text, first.end, second.start) or _GOES_ON.match(text, second.end):
        return None
    if _LASTED.search(text, max(0, first.start - _REACH), first.start):
        return None
    base = _likely(second.when)
    when = FromEvent(first.unit.name, first.value, 1, base, exact=True, to_the_day=True)
    return replace(first, kind="date", end=second.end, when=when, value=None, unit=None)
