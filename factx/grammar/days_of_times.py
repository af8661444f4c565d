"""The day of a time of day that does not stand beside it: after midnight, in brackets, apart.

A time of day without a day is read as one of the document's day, unless its sentence opens with
another day, or it ends a range over midnight.
"""

from __future__ import annotations

from dataclasses import replace

from factx.calendar_parts import FromOther
from factx.facts import Fact
from factx.grammar import moments
from factx.grammar.dayparts import HERE
from factx.patterns import lazy
from factx.timex import Clock, PartOfDay, When

_TO = lazy(r"[ ]?[-–—][ ]?|[ \n](?:to|till?|until|through)[ \n](?:about[ ]|around[ ])?")
_AND = lazy(r"[ \n]and[ \n]")
_BRACKET = lazy(r"\),?[ \n](?:on[ ])?")
_SENTENCE = lazy(r"[.!?][\"'”’)]*[ \n]|\n")
# What a sentence may begin with in front of its day: On, Early on, At about, Late last.
_OPENING = lazy(r"(?:(?:\A|[.!?][\"'”’)]*[ ]|\n)(?:\w+[ ]){0,2})\Z")
_LEADS = frozenset(
    {"from", "between", "before", "after", "until", "till", "by", "no later than", "later than"}
)
_LEAD = 24
_NOON, _DAY = 12, 24
_REACH = 240
_DAYS = frozenset({"day", "weekday"})


def settle(text: str, facts: list[Fact]) -> None:
    """Give such times their days, in place."""
    day: Fact | None = None
    for at, fact in enumerate(facts):
        when = fact.when
        if when is None or fact.kind not in ("date", "time"):
            continue
        if fact.kind == "date":
            if when.grain in _DAYS:
                day = fact if _opens(text, fact) else None
            continue
        if isinstance(when, Clock):
            following = facts[at + 1] if at + 1 < len(facts) else None
            if when.day is None and following is not None:
                when = _bracketed(text, at, facts) or when
            if when.day is None and day is not None and _same_sentence(text, day, fact):
                when = replace(when, day=day.when)
            before = facts[at - 1] if at else None
            if when.day is None and before is not None:
                when = _led(text, before, fact, when)
            if before is not None and before.kind == "time" and isinstance(before.when, Clock):
                when = _after_midnight(text, before, before.when, fact, when)
        elif isinstance(when, PartOfDay) and when.day is HERE:
            if day is not None and day.when is not None and _same_sentence(text, day, fact):
                when = replace(when, day=day.when)
        if when is not fact.when:
            facts[at] = replace(fact, when=when)


def _led(text: str, before: Fact, fact: Fact, clock: Clock) -> Clock:
    """Yesterday afternoon from 3 to 8 p.m.: both hours are of the day in front of them."""
    day = before.when
    if isinstance(day, Clock) and day.day is not None:
        linked = _TO.fullmatch(text, before.end, fact.start) or between(text, before, fact)
        if not linked or not text[fact.start].isdecimal():
            return clock
        later = (clock.hour + _NOON, clock.minute)
        if day.stated and not clock.stated and clock.hour < _NOON <= day.hour < _DAY:
            if later > (day.hour, day.minute):  # tonight from 7 to 7:30
                clock = replace(clock, hour=later[0], stated=True)
        return replace(clock, day=day.day)
    if text[before.end : fact.start].strip(" ,") not in _LEADS:
        return clock
    if isinstance(day, PartOfDay):
        return moments.in_part(clock, day)
    return replace(clock, day=_day(before))


def between(text: str, first: Fact, second: Fact) -> bool:
    """Whether two times are the ends of a stretch: between 10 and 11:30."""
    linked = _AND.fullmatch(text, first.end, second.start) is not None
    return linked and text.endswith("between ", 0, first.start)


def _opens(text: str, day: Fact) -> bool:
    return _OPENING.search(text, max(0, day.start - _LEAD), day.start) is not None


def _same_sentence(text: str, day: Fact, fact: Fact) -> bool:
    apart = fact.start - day.end
    return apart <= _REACH and _SENTENCE.search(text, day.end, fact.start) is None


def _bracketed(text: str, at: int, facts: list[Fact]) -> Clock | None:
    """3:07 p.m. EDT (1907 GMT) on Friday: both are on that day."""
    clock, following = facts[at].when, facts[at + 1]
    if not isinstance(clock, Clock):
        return None
    if _BRACKET.fullmatch(text, facts[at].end, following.start):
        return replace(clock, day=_day(following))
    if text[facts[at].end : following.start] == " (" and at + 2 < len(facts):
        if _BRACKET.fullmatch(text, following.end, facts[at + 2].start):
            return replace(clock, day=_day(facts[at + 2]))
    return None


def _day(fact: Fact) -> When | None:
    return fact.when if fact.when is not None and fact.when.grain in _DAYS else None


def _after_midnight(text: str, first: Fact, start: Clock, second: Fact, end: Clock) -> Clock:
    """From 10 p.m. to 5 a.m.: the second time is on the next day."""
    if not (start.stated and end.stated and start.exists and end.exists):
        return end
    if (end.hour, end.minute) >= (start.hour, start.minute) or end.day not in (None, start.day):
        return end
    if between(text, first, second) or _TO.fullmatch(text, first.end, second.start):
        return replace(end, day=FromOther(1, "day", start.day))
    return end
