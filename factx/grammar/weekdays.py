"""Weekdays: on Tuesday, next Friday, Friday the 13th, Tuesday 20 May 2025, every Monday."""

from __future__ import annotations

import re
from dataclasses import replace

from factx.calendar_parts import WeekdayFrom, WeekdayOf, WeekdayOn
from factx.grammar import calendar, feasts, periods
from factx.grammar.reader import Reader, last_date
from factx.grammar.relative import TURNS, ends_clause, opened
from factx.grammar.tense import direction
from factx.grammar.words import start_of, words_after, words_before
from factx.lexicon import MONTHS, ORDINAL_UNITS, TENS, WEEKDAYS
from factx.patterns import lazy
from factx.timex import Absolute, Shifted, Weekday, When, Yearless

_OF_WEEK = lazy(r"(?:[ ]of)?[ ](next|last|this)[ ]week(?![a-z])", re.IGNORECASE | re.ASCII)
_DAY_NUMBER = lazy(r",?[ ](?:the[ ])?(\d{1,2})(st|nd|rd|th)?(?![\w%:/]|[.,-]\d)")
_WHOLE_NAME = 6  # letters of the shortest weekday
_TIME_BEHIND = lazy(
    r",?[ ](?:at[ ])?\d{1,2}(?:[:.]\d\d)?[ ]?[ap]\.?m|,?[ ]at[ ]\d{1,2}(?::\d\d)?(?:[.,;!?)]|\s*\Z)",
    re.IGNORECASE,
)


def read_weekday(r: Reader, start: int, end: int, weekday: int) -> bool:
    """A weekday with its date (Tuesday, 20 May 2025) or alone."""
    text = r.text
    if text[end - 1] in "sS" and end - start > _WHOLE_NAME:
        return not _named(text, start) and r.add(
            "set", start, end, when=Absolute(f"XXXX-WXX-{weekday}", "set")
        )
    if text[end : end + 1] == "." and end - start < 6:
        end += 1
    if _with_date(r, start, end, weekday):
        return True
    word = text[start:end].rstrip(".").lower()
    gap = text[end + 1 : end + 3]
    day = _DAY_NUMBER.match(text, end) if gap == "th" or not gap.isalpha() else None
    if day is not None and len(word) < _WHOLE_NAME and not text[start].isupper():
        day = None
    if day is not None and (day[2] or ends_clause(text, day.end())) and 1 <= int(day[1]) <= 31:
        when: When = WeekdayOn(weekday, int(day[1]), direction(text, start, day.end()))
        return r.add("date", start, day.end(), when=when)
    if gap == "th" and (spelt := _day_in_words(text, end)) is not None:
        number, stop = spelt
        when = WeekdayOn(weekday, number, direction(text, start, stop))
        return r.add("date", start, stop, when=when)
    short = len(word) < _WHOLE_NAME and not _TIME_BEHIND.match(text, end)
    if short and text[start:end].istitle() and ends_clause(text, end):
        lead = words_before(text, start, r.pos, 1)
        short = lead not in _SHORT_AFTER or (lead == ["on"] and word == "sun")  # the maker
    if short or (text[end : end + 1] == "s" and text[end + 1 : end + 2].isalpha()):
        return False
    before = opened(words_before(text, start, r.pos, 2))
    if before and before[-1] in feasts.WEEKDAY_LEADS and feasts.leads(r, start, before[-1]):
        return feasts.read_weekday_feast(r, start, end, before[-1], weekday)
    if before and before[-1] in ("every", "each"):
        begin = start_of(text, start, before[-1])
        return begin >= r.pos and r.add(
            "set", begin, end, when=Absolute(f"XXXX-WXX-{weekday}", "set")
        )
    every = None
    if text[start - 2 : start - 1] in _ORDERS_END:
        every = _EVERY.search(text, max(0, start - len("every second ")), start)
    if every is not None:
        while r.facts and r.facts[-1].start > every.start():
            r.facts.pop()  # the ordinal in "every second Tuesday"
        begin = every.start()
        return r.add("set", begin, end, when=Absolute(f"XXXX-WXX-{weekday}", "set"))
    if before and before[-1] in ("following", "previous", "preceding"):
        begin = start_of(text, start, before[-1])
        if before[-2:-1] == ["the"]:
            begin = start_of(text, start, f"the {before[-1]}")
        sign = 1 if before[-1] == "following" else -1
        if begin >= r.pos:
            when = WeekdayFrom(weekday, sign, last_date(r, begin, "day"))
            return r.add("date", begin, end, when=when)
    beside = _BESIDE.match(text, end) if gap in _BESIDE_GAPS else None
    if beside is not None and beside["week"]:
        led = before[-1:] in (["a"], ["every"], ["each"], ["that"])
        beside = None if led or not ends_clause(text, beside.end()) else beside
    if beside is not None:
        sign = -1 if beside["back"] else 1
        when = Weekday(weekday, sign, weeks=sign, strict=not beside["week"])
        return r.add("date", start, beside.end(), when=when)
    of_week = _OF_WEEK.match(text, end)
    if of_week is not None:
        week = Shifted(TURNS[of_week[1].lower()], "week")
        return r.add("date", start, of_week.end(), when=WeekdayOf(weekday, week))
    turn = TURNS.get(before[-1]) if before else None
    if turn is not None and before[-1] in ("last", "next", "this", "past", "coming", "upcoming"):
        if before[-1] == "last" and periods.read_numbered(r, start - 5, start - 1, -1):
            return True
        phrase = " ".join(before) if before[0] == "this" else before[-1]
        begin = start_of(text, start, phrase)
        begin = start if begin < r.pos else begin
        when = Weekday(weekday, -1 if turn < 0 else 1, strict=before[-1] != "this")
        return r.add("date", begin, end, when=when)
    return r.add("date", start, end, when=Weekday(weekday, direction(text, start, end) or -1))


_SHORT_AFTER = (["on"], ["next"], ["last"], ["this"])
# Friday after next, the Friday before last, Friday week.
_BESIDE = lazy(
    r"[ ](?:after[ ]next|(?P<back>before[ ]last)|(?P<week>week))(?![\w'’-])", re.IGNORECASE
)
_BESIDE_GAPS = frozenset({"af", "be", "we"})
_IN_WORDS = lazy(
    rf",?[ ]the[ ](?:(?P<ten>twenty|thirty)[ -])?(?P<order>{'|'.join(ORDINAL_UNITS)})(?![A-Za-z-])",
    re.IGNORECASE,
)


def _day_in_words(text: str, end: int) -> tuple[int, int] | None:
    """The eleventh behind a Tuesday, and where it ends: no first of something."""
    m = _IN_WORDS.match(text, end)
    if m is None:
        return None
    number = TENS.get((m["ten"] or "").lower(), 0) + ORDINAL_UNITS[m["order"].lower()]
    if m["ten"] and ORDINAL_UNITS[m["order"].lower()] >= 10:
        return None
    closed = ends_clause(text, m.end()) or _TIME_BEHIND.match(text, m.end()) is not None
    if not closed or not _THIRD < number <= _LAST_DAY:
        return None
    return number, m.end()


_LAST_DAY, _THIRD = 31, 3  # on Tuesday the third one may be of anything
_COUNTED = lazy(
    r"(?P<number>\d{1,2}|[a-z]{1,24})[ ](?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?P<from>[ ]from)?[ ]\Z",
    re.IGNORECASE,
)


def read_counted(r: Reader, end: int) -> bool:
    """Three Fridays ago, two Sundays from now: the count of weekdays in front of the word."""
    count = r.facts[-1]
    m = _COUNTED.search(r.text, count.start, end)
    if m is None or not isinstance(count.value, int) or not 1 <= count.value <= _LAST_DAY:
        return False
    sign = 1 if m["from"] else -1
    when = Weekday(WEEKDAYS[m["day"].lower()], sign, weeks=sign * (count.value - 1), strict=True)
    r.facts.pop()
    return r.add("date", count.start, end + len("now" if sign > 0 else "ago"), when=when)


_EVERY = lazy(
    r"(?<![A-Za-z])every[ ](?:second|other|third|fourth|first|last|2nd|3rd|4th)[ ]\Z", re.IGNORECASE
)


# Of second, other, third, fourth, first, last.
_ORDERS_END = frozenset("drhtDRHT")


def _named(text: str, start: int) -> bool:
    """Whether a plural weekday is a name's: Happy Mondays, Ruby Tuesdays."""
    m = _WORD_BEFORE.search(text, max(0, start - 16), start)
    return m is not None and m[1] not in ("On", "Every", "Most", "All", "Open", "Closed", "And")


_WORD_BEFORE = lazy(r"(?<![A-Za-z])([A-Z][A-Za-z.]{0,16})[ ]\Z")


def _with_date(r: Reader, start: int, end: int, weekday: int) -> bool:
    text = r.text
    at = end
    if text[at : at + 1] == ",":
        at += 1
    while text[at : at + 1] in (" ", "\xa0", "\n") and at - end < 4:
        at += 1
    if at == end or at >= len(text) or text.find("\n\n", end, at) >= 0:
        return False
    if text[at : at + 4].lower() == "the ":
        at += 4
        if at >= len(text):
            return False
    count = len(r.facts)
    if text[at].isdigit():
        found = calendar.read_from_digits(r, at)
    else:
        tokens = words_after(text, at, 1)
        month = _month(tokens[0].word) if tokens and tokens[0].start == at else 0
        found = bool(month) and calendar.read_month(r, at, tokens[0].end, month)
    if not found:
        return False
    first = r.facts[count] if len(r.facts) > count else None
    if first is None or first.when is None or first.when.grain != "day":
        del r.facts[count:]
        r.pos = min(r.pos, start)
        return False
    when = first.when
    if isinstance(when, Yearless):
        when = replace(when, weekday=weekday)
    r.facts[count] = replace(first, start=start, when=when)
    return True


def _month(word: str) -> int:
    return MONTHS.get(word.lower(), 0) if word[0].isupper() else 0
