"""Time expressions that stand beside each other and are one: 12:00 UTC Monday, tonight at 8."""

from __future__ import annotations

import re
from dataclasses import replace

from factx.calendar_parts import FromOther, PartOfYear, WeekdayOf
from factx.facts import Edge, Fact
from factx.grammar.dayparts import HERE
from factx.patterns import lazy
from factx.timex import Absolute, Clock, PartOfDay, Shifted, Weekday, When

_TIME_THEN_DAY = lazy(r"[ \xa0\n](?:on[ ](?:the[ ])?)?|,[ ](?:on[ ])?")
_DAY_THEN_TIME = lazy(r"[ \xa0\n](?:(?:at|around)[ ](?:about[ ]|around[ ])?|@[ ])?|,[ ](?:at[ ])?")
_IN_PART = lazy(r",?[ ](?:in|during)[ ]")
_TO_TIME = lazy(r"[ \xa0]?[-–—][ \xa0]?|[ \n](?:to|and|or|till?|until|through)[ \n]")
_WEEK_THEN_DAY = lazy(r"[ ](?:on[ ])?|,[ ](?:on[ ])?|['’]s[ ]")
_DAY_THEN_WEEK = lazy(r"[ ](?:of|from)[ ](?:the[ ])?|[ ]")
_PART_OF = lazy(
    r"(?<![A-Za-z])(?:the[ ])?(?:(?P<edge>early|late|small|wee)[ ])?(?P<part>morning|afternoon|evening|night|hours)[ ]"
    r"of[ ](?:the[ ])?\Z",
    re.IGNORECASE | re.ASCII,
)
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "hours": "MO"}
_EDGES: dict[str, Edge] = {**dict.fromkeys(("early", "small", "wee"), "START"), "late": "END"}
_LEADS = frozenset({"of ", "he "})  # the morning of, of the
_DAYS = frozenset({"day", "weekday"})
_TIMES = frozenset({"time", "date", "set"})
_LONGEST = 11
_LEAD = 24
_NOON = 12


def join(text: str, facts: list[Fact]) -> None:
    """Merge every such pair, in place."""
    at = len(facts) - 1
    while at >= 0:
        second = facts[at]
        if second.kind in _TIMES:
            if at and second.start - facts[at - 1].end <= _LONGEST:
                first = facts[at - 1]
                merged = _merged(text, first, second) if first.kind in _TIMES else None
                if merged is not None:
                    facts[at - 1 : at + 1] = [merged]
                elif first.kind == "date" == second.kind:
                    facts[at - 1] = _beside(text, first, second)
                elif second.kind == "time" == first.kind:
                    facts[at - 1] = _same_half(text, first, second)
            lead = text[second.start - 3 : second.start]
            if lead in _LEADS and second in facts[at : at + 1] and _is_day(second):
                facts[at] = _part_of(text, second, facts[at - 1].end if at else 0)
        at -= 1


def _merged(text: str, first: Fact, second: Fact) -> Fact | None:
    if "time" in (first.kind, second.kind):
        return _with_time(text, first, second)
    if isinstance(second.when, Weekday) and _is_week(first):
        if _WEEK_THEN_DAY.fullmatch(text, first.end, second.start) and first.when is not None:
            return _of_week(first, second, second.when, first.when)
    if isinstance(first.when, Weekday) and _is_week(second) and second.when is not None:
        if _DAY_THEN_WEEK.fullmatch(text, first.end, second.start):
            return _of_week(first, second, first.when, second.when)
    return None


_BOTH = (" or ", " and ")
_TO = lazy(r"[ ]?[-–][ ]?|[ ](?:to|through|until|and|or)[ ]")


def _beside(text: str, first: Fact, second: Fact) -> Fact:
    """The first date with what both share: Monday or Tuesday next week, from Q1 to Q3."""
    one, other = first.when, second.when
    if isinstance(one, Weekday) and isinstance(other, WeekdayOf):
        if text[first.end : second.start] in _BOTH:
            return replace(first, when=WeekdayOf(one.weekday, other.week))
    elif isinstance(one, PartOfYear) and isinstance(other, PartOfYear) and one.year is None:
        earlier = one.letter == other.letter and one.number < other.number
        if earlier and _TO.fullmatch(text, first.end, second.start):
            return replace(first, when=replace(one, year=other))
    return first


def _of_week(first: Fact, second: Fact, day: Weekday, week: When) -> Fact:
    when = WeekdayOf(day.weekday, week)
    return replace(first, end=second.end, when=when, edge=None, value=None, unit=None)


def _is_week(fact: Fact) -> bool:
    """Whether it is one week: next week, two weeks ago; but no stretch of weeks."""
    counted = fact.value is not None and not isinstance(fact.when, Shifted)
    return fact.when is not None and fact.when.grain == "week" and not counted


def _with_time(text: str, first: Fact, second: Fact) -> Fact | None:
    clock = first.when
    week = _time_of_week(text, first, second)
    if week is not None:
        return week
    if isinstance(clock, PartOfDay) and clock.day is HERE and _is_day(second) and second.when:
        if not _TIME_THEN_DAY.fullmatch(text, first.end, second.start):
            return None
        return replace(first, end=second.end, when=replace(clock, day=second.when))
    if isinstance(clock, Clock) and clock.day is None:
        if not _TIME_THEN_DAY.fullmatch(text, first.end, second.start):
            return None
        if isinstance(second.when, PartOfDay):
            if second.when.day is HERE:
                return None
            when = in_part(clock, second.when)
            return replace(first, end=second.end, when=when)
        if _is_day(second):
            return replace(first, end=second.end, when=replace(clock, day=second.when))
        return _set_at(first, second, second, clock)
    clock = second.when
    if isinstance(clock, PartOfDay):
        led = clock.day is HERE and _IN_PART.fullmatch(text, first.end, second.start)
        if not led or not _is_day(first) or first.when is None:
            return None
        return replace(second, start=first.start, when=replace(clock, day=first.when))
    if not isinstance(clock, Clock):
        return None
    if clock.day is not None or not _DAY_THEN_TIME.fullmatch(text, first.end, second.start):
        return None
    if _is_day(first):
        return replace(second, start=first.start, when=replace(clock, day=first.when))
    if isinstance(first.when, PartOfDay):
        return replace(second, start=first.start, when=in_part(clock, first.when))
    return _set_at(first, second, first, clock)


def in_part(clock: Clock, part: PartOfDay) -> Clock:
    """8 and "this evening" are 20:00; 12 and 2 at night are of the day that begins."""
    day = part.day
    if clock.stated or part.part == "MO":
        return replace(clock, day=day, stated=True)
    if part.part != "AF" and clock.hour % _NOON < (_SMALL if part.part == "NI" else 1):
        clock, day = replace(clock, hour=clock.hour % _NOON), FromOther(1, "day", day)
    elif clock.hour < _NOON:
        clock = replace(clock, hour=clock.hour + _NOON)
    return replace(clock, day=day, stated=True)


_SMALL = 4  # hours behind midnight that are of the night


def _set_at(first: Fact, second: Fact, recurring: Fact, clock: Clock) -> Fact | None:
    """Every day at 7 p.m., each Monday at 4: one set."""
    when = recurring.when
    if recurring.kind != "set" or not isinstance(when, Absolute):
        return None
    time = f"T{clock.hour:02d}:{clock.minute:02d}{clock.zone}"
    if when.value == "P1D":
        value = "XXXX-XX-XX" + time
    elif when.value.startswith("XXXX-WXX-") and "T" not in when.value:
        value = when.value + time
    elif when.value[:-2] == "XXXX-XX-XXT":
        if when.value[-2:] != "MO" and clock.hour < _NOON and not clock.stated:
            time = f"T{clock.hour + _NOON:02d}:{clock.minute:02d}{clock.zone}"
        value = "XXXX-XX-XX" + time
    else:
        return None
    start, end = min(first.start, second.start), max(first.end, second.end)
    return replace(recurring, start=start, end=end, when=Absolute(value, "set"))


def _time_of_week(text: str, first: Fact, second: Fact) -> Fact | None:
    """Wednesday evening next week, next week on Wednesday at 9 a.m."""
    time, week, gap = first.when, second.when, _DAY_THEN_WEEK
    if _is_week(first):
        time, week, gap = second.when, first.when, _WEEK_THEN_DAY
    elif not _is_week(second):
        return None
    if not isinstance(time, (Clock, PartOfDay)) or not isinstance(time.day, Weekday):
        return None
    if week is None or not gap.fullmatch(text, first.end, second.start):
        return None
    when = replace(time, day=WeekdayOf(time.day.weekday, week))
    return replace(first, kind="time", end=second.end, when=when, value=None, unit=None)


# The second one's own day: from 2pm till tomorrow 4pm.
_DAY_FIRST = ("today", "tomorrow", "yesterday", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _same_half(text: str, first: Fact, second: Fact) -> Fact:
    """The first time of "2 to 4:30 p.m." or "9:30-11 pm" with the half of the day of the second."""
    one, other = first.when, second.when
    if not isinstance(one, Clock) or not isinstance(other, Clock):
        return first
    if _TO_TIME.fullmatch(text, first.end, second.start) is None:
        return first
    if one.day is None and not text.startswith(_DAY_FIRST, second.start):
        one = replace(one, day=other.day)
    if one.stated or not other.stated:
        return replace(first, when=one)
    later = (one.hour + _NOON, one.minute)
    if one.hour <= _NOON <= other.hour and later < (other.hour, other.minute):
        one = replace(one, hour=one.hour + _NOON)
    elif other.hour < _NOON:
        if one.hour == _NOON:
            one = replace(one, hour=0)
        elif one.hour > other.hour:
            one = replace(one, hour=one.hour + _NOON)  # 10 to 2 a.m.
    return replace(first, when=replace(one, zone=one.zone or other.zone, stated=True))


def _part_of(text: str, day: Fact, floor: int) -> Fact:
    """The morning of 6 August 1945: the part of a day in front of it."""
    if text[day.start - 3 : day.start] != "of " and text[day.start - 7 : day.start] != "of the ":
        return day
    m = _PART_OF.search(text, max(floor, day.start - _LEAD), day.start)
    if m is None or day.when is None:
        return day
    if m["part"].lower() == "hours" and not m["edge"]:
        return day
    when = PartOfDay(day.when, _PARTS[m["part"].lower()])
    edge = _EDGES.get((m["edge"] or "").lower(), day.edge)
    return replace(day, kind="time", start=m.start(), when=when, edge=edge)


def _is_day(fact: Fact) -> bool:
    return fact.kind == "date" and fact.when is not None and fact.when.grain in _DAYS
