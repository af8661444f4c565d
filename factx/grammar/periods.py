"""Parts of years and months by number: the third quarter of 2009, Q3, the last Monday of March."""

from __future__ import annotations

import re

from factx.calendar_parts import DayOfMonth, InYear, NthDay, NthWeek, PartOfYear
from factx.grammar import durations
from factx.grammar.date_patterns import month_number
from factx.grammar.numbers import Numeral
from factx.grammar.reader import Reader
from factx.grammar.tense import direction
from factx.grammar.words import start_of, words_before
from factx.lexicon import MONTHS, WEEKDAYS
from factx.patterns import lazy
from factx.timex import Absolute, Shifted, When, Yearless

_MONTH_NAMES = "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))
_PART = lazy(r"(?:[ \xa0]|-)(quarter|qtr|half)(?![a-z]|[ -]centur)", re.IGNORECASE)
_OF_YEAR = lazy(
    r"(?:[ ]of[ ](?:the[ ])?|[ ]in[ ]|,?[ ])(?:(?:fiscal|financial|calendar)[ ](?:year[ ])?)?"
    r"(?:((?:19|20)\d\d)(?![\d%]|[.,]\d)|(this|last|next|previous|the[ ]same|the[ ]current|the)[ ]year(?![a-z]))",
    re.IGNORECASE,
)
_WHOLE = (
    rf"(?:(?P<month>{_MONTH_NAMES})(?:\.(?=,?[ ](?:of|19|20)))?(?:,?[ ](?:of[ ])?(?P<year>(?:19|20)\d\d))?"
    r"|(?P<turn>(?:the[ ])?(?:this|next|last|previous|following|current|coming)|the)[ ]"
    r"(?P<unit>month|year)|(?P<alone>(?:19|20)\d\d))(?![\w])"
)
_NTH = lazy(
    rf"[ ](?P<what>{'|'.join(name for name in WEEKDAYS if len(name) > 5)}|day|week-?end|week|month)"
    rf"[ ](?:of|in)[ ]{_WHOLE}",
    re.IGNORECASE,
)
# The first Tuesday of each month, the 5th of every month.
_OF_EACH = lazy(
    rf"(?:[ ](?P<what>{'|'.join(name for name in WEEKDAYS if len(name) > 5)}|day|week|weekend))?"
    r"[ ](?:of|in)[ ](?:each|every)[ ](?P<unit>month|year|week)(?![a-z-])",
    re.IGNORECASE,
)
# The second last week, the third-to-last day.
_BUT = lazy(r"[ -](?:to[ -])?last(?=[ ])", re.IGNORECASE)
_LAST_MONTH = 12
_OF_AGE = lazy(
    r"[ ]of[ ](?:the[ ])?(?:(?:\d{1,2}(?:st|nd|rd|th)|[a-z-]+(?:th|first|second|third))[ -]century"
    rf"|(?:1\d|20)\d0['’]?s|{_MONTH_NAMES})(?![A-Za-z])",
    re.IGNORECASE,
)
_LAST_DAY = 31
_OF_MONTH = lazy(rf"[ ](?:day[ ])?of[ ]{_WHOLE}", re.IGNORECASE)
_TURNS = {"last": -1, "previous": -1, "next": 1, "following": 1, "coming": 1}


_POSSESSOR = lazy(r"(?:((?:19|20)\d\d)|(?:(this|last|next)[ ]year))['’]s[ ]\Z", re.IGNORECASE)


def _turn(word: str) -> int:
    return _TURNS.get(word.lower().rpartition(" ")[2], 0)


def read_numbered(r: Reader, start: int, end: int, number: int) -> bool:
    """What an ordinal (or "last", number -1) that ends at `end` counts of a year or month."""
    m = _PART.match(r.text, end)
    if m is not None:
        if _OF_AGE.match(r.text, m.end()):
            return r.skip(m.end())  # the second half of the 12th century
        return _read_part(r, start, m, number)
    each = _OF_EACH.match(r.text, end)
    if each is not None and (each["what"] or 0 < number <= _LAST_DAY):
        value = "P1" + each["unit"][0].upper()
        if not each["what"] and value == "P1M":
            value = f"XXXX-XX-{number:02d}"
        begin = _with_article(r, start)
        return r.add("set", begin, each.end(), when=Absolute(value, "set"))
    but = _BUT.match(r.text, end) if number > 1 else None
    nth = _NTH.match(r.text, end if but is None else but.end())
    when = None if nth is None else _nth(r, nth, number if but is None else -number)
    if nth is not None and when is not None:
        return r.add("date", _with_article(r, start), nth.end(), when=when)
    of = _OF_MONTH.match(r.text, end) if 0 < number <= 31 else None
    if of is not None and (of["month"] or of["unit"] == "month"):
        begin = _with_article(r, start)
        return r.add("date", begin, of.end(), when=_day_of(r, of, number))
    return False


def _nth(r: Reader, m: re.Match[str], number: int) -> When | None:
    """The nth day, weekday, week, weekend or month of what is named behind it."""
    whole = _whole(r, m)
    what = m["what"].lower()
    if what == "month":
        number += 13 if number < 0 else 0
        if whole.grain != "year" or not 0 < number <= _LAST_MONTH:
            return None
        return InYear(f"{number:02d}", whole, "month")
    if what.startswith("week"):
        return NthWeek(number, whole, weekend=what != "week")
    return NthDay(number, WEEKDAYS.get(what, 0), whole)


def read_order(r: Reader, start: int, n: Numeral) -> bool:
    """An ordinal of several words: the twenty-sixth, perhaps day of May."""
    if isinstance(n.value, int) and read_numbered(r, start, n.end, n.value):
        return True
    return r.add("ordinal", start, n.end, value=n.value)


def read_latter(r: Reader, start: int) -> bool:
    """The latter half of 2019; `start` is where "half" begins."""
    begin = start_of(r.text, start, "latter")
    return begin >= r.pos and read_numbered(r, begin, start - 1, -1)


# In chemistry 1H is hydrogen: only a year of four digits may stand apart.
_Q_FIRST = lazy(r"(?:([1-4])Q|([12])H)(?:[ ]?(?:FY)?((?:19|20)\d\d)|['’]?(\d\d))(?!\w|\.\d)")


def read_number_first(r: Reader, start: int) -> bool:
    """2Q18, 1H 2019: the number of a part of a year in front of its letter."""
    m = _Q_FIRST.match(r.text, start)
    if m is None or r.text[start - 1 : start].isalnum():
        return False
    year = m[3] or f"20{m[4]}"
    when = PartOfYear(int(m[1] or m[2]), "Q" if m[1] else "H", Absolute(year, "year"))
    return r.add("date", start, m.end(), when=when)


_QUARTERS = lazy(r"three[ ]quarters(?![a-z-]|[ ]of[ ]an?[ ])", re.IGNORECASE)
_TURNED = frozenset("last past previous preceding next coming following first".split())


def read_quarters(r: Reader, start: int) -> bool:
    """The previous three quarters, which are no three quarters of something."""
    m = _QUARTERS.match(r.text, start)
    before = words_before(r.text, start, 0, 1) if m is not None else []
    if m is None or not before or before[0] not in _TURNED:
        return False
    n = Numeral(start, start + len("three"), 3, words=True)
    return durations.read_duration(r, n, start, ("quarter", m.end(), False))


def _with_article(r: Reader, start: int) -> int:
    if words_before(r.text, start, r.pos, 1) == ["the"]:
        begin = start_of(r.text, start, "the")
        return start if begin < r.pos else begin
    return start


def _read_part(r: Reader, start: int, m: re.Match[str], number: int) -> bool:
    text = r.text
    letter = "H" if m[1].lower() == "half" else "Q"
    last = number < 0
    if last:
        number = 2 if letter == "H" else 4
    if number > (2 if letter == "H" else 4):
        return False
    of = _OF_YEAR.match(text, m.end())
    begin = _with_article(r, start)
    if of is not None:
        return r.add("date", begin, of.end(), when=PartOfYear(number, letter, _year(of)))
    owner = _POSSESSOR.search(text, max(start - len("this year's "), 0), start)
    if owner is not None and r.facts and owner.start() == r.facts[-1].start:
        r.facts.pop()  # last year's third quarter
        year = Absolute(owner[1], "year") if owner[1] else Shifted(_turn(owner[2]), "year")
        return r.add("date", owner.start(), m.end(), when=PartOfYear(number, letter, year))
    hyphen = m[0][0] == "-"
    if letter == "H" and begin < start and not last and _of_business(text, begin, m.end()):
        turn = direction(text, start, m.end()) or -1
        return r.add("date", begin, m.end(), when=PartOfYear(number, letter, None, turn))
    if last or letter == "H" or (begin == start and not hyphen and text[start].islower()):
        return False  # the first half of a match, a second quarter
    turn = direction(text, start, m.end()) or -1
    return r.add("date", begin, m.end(), when=PartOfYear(number, letter, None, turn))


_BUSINESS = lazy(
    r"\b(?:profits?|earnings|earned|sales|revenues?|income|net loss(?:es)?|exports|imports|inflation"
    r"|econom(?:y|ic|ists?)|gdp|analysts?|break even|dividends?|shareholders|borrowing|turnover"
    r"|interest rates?|profitab\w+)\b",
    re.IGNORECASE,
)
_SPORT = lazy(
    r"\b(?:goals?|scor\w+|match\w*|games?|teams?|coach|minutes?|players?|season|league|penalty"
    r"|halftime|touchdowns?|possession|defen[cs]e|ball|lead|\d+-\d+)\b",
    re.IGNORECASE,
)
_IN_HALF = lazy(r"\b(?:in|for|during|over|of|by|until|through|from|since)[ ]\Z", re.IGNORECASE)
_ROUND = 160


def _of_business(text: str, begin: int, end: int) -> bool:
    """Whether "the first half" is that of a year: money is spoken of around it, and no game."""
    around = text[max(0, begin - _ROUND) : end + _ROUND]
    return (
        _IN_HALF.search(text, max(0, begin - 8), begin) is not None
        and not text.startswith((" of", "-"), end)
        and _BUSINESS.search(around) is not None
        and _SPORT.search(around) is None
    )


def _year(m: re.Match[str]) -> When:
    if m[1]:
        return Absolute(m[1], "year")
    return Shifted(_TURNS.get(m[2].lower(), 0), "year")


def _whole(r: Reader, m: re.Match[str]) -> When:
    """The month or year that a part is counted in."""
    if m["month"]:
        month = month_number(m["month"])
        if m["year"]:
            return Absolute(f"{m['year']}-{month:02d}", "month")
        return Yearless(month, None, direction(r.text, m.start(), m.end()))
    if m["alone"]:
        return Absolute(m["alone"], "year")
    return Shifted(_turn(m["turn"]), m["unit"].lower())


def _day_of(r: Reader, m: re.Match[str], day: int) -> When:
    if m["month"]:
        month = month_number(m["month"])
        if m["year"]:
            return Absolute(f"{m['year']}-{month:02d}-{day:02d}", "day")
        return Yearless(month, day, direction(r.text, m.start(), m.end()))
    return DayOfMonth(day, 0, Shifted(_turn(m["turn"]), "month"))


_MONTHS = lazy(
    rf"(?:[-–]|[ ][-–][ ]|[ ](?:to|through)[ ])({_MONTH_NAMES})\.?[ ](?:quarter|period)(?![a-z])",
    re.IGNORECASE,
)
_HALF, _QUARTER = 6, 3  # months


def read_months(r: Reader, start: int, end: int, month: int) -> bool:
    """The January-March quarter, April to June period 2019: `month` is the first one."""
    m = _MONTHS.match(r.text, end)
    if m is None:
        return False
    months = (MONTHS[m[1].lower()] - month) % 12 + 1
    if months not in (_HALF, _QUARTER) or (month - 1) % months:
        return False
    number, letter = (month - 1) // months + 1, "H" if months == _HALF else "Q"
    of = _OF_YEAR.match(r.text, m.end())
    year = None if of is None else _year(of)
    turn = direction(r.text, start, m.end()) or -1
    when = PartOfYear(number, letter, year, turn)
    return r.add("date", _with_article(r, start), m.end() if of is None else of.end(), when=when)


_Q_YEAR = lazy(
    r"([1-4])(?:(?:[ ]of[ ]|[ ]|,[ ]|[-/])?(?:FY[ ]?)?['’]?((?:19|20)\d\d|\d\d))?(?![\w%]|\.\d)"
)


def read_abbreviated(r: Reader, start: int) -> bool:
    """Q3, Q3 2018, H1 2020: a digit behind its letter."""
    text = r.text
    if start <= r.pos:
        return False
    letter = text[start - 1]
    last = r.facts[-1] if r.facts else None
    ranged = last is not None and last.end == start - 2 and isinstance(last.when, PartOfYear)
    if start > 1 and (text[start - 2].isalnum() or text[start - 2] in "-_./") and not ranged:
        return False
    m = _Q_YEAR.match(text, start)
    if m is None or (letter in "Hh" and (m[1] > "2" or not m[2])):
        return False
    number = int(m[1])
    if letter.islower() and (m[2] is None or len(m[2]) != len("2019")):
        return False  # h264
    letter = letter.upper()
    if m[2] is None:
        when = PartOfYear(number, letter, None, direction(text, start, m.end()) or -1)
    else:
        year = m[2] if len(m[2]) == 4 else f"20{m[2]}"
        when = PartOfYear(number, letter, Absolute(year, "year"))
    return r.add("date", start - 1, m.end(), when=when)


_YEAR_THEN_Q = lazy(r"((?:19|20)\d\d)[ -]?([QHq])([1-4])(?!\w)")


_WEEK_YEAR = lazy(
    r"[ ](\d\d?)(?:(?:[ ](?:of|in)[ ]|,?[ ]|/)((?:19|20)\d\d)(?![\w.]\d)"
    r"|[ ](?:of[ ])?(last|this|next)[ ]year(?![a-z]))",
    re.IGNORECASE,
)


def read_week(r: Reader, start: int, end: int) -> bool:
    """Week 23 of 2019, calendar week 7/2020, week 8 of last year; `end` is behind "week"."""
    m = _WEEK_YEAR.match(r.text, end)
    if m is None or not 1 <= int(m[1]) <= _LAST_WEEK:
        return False
    week = f"W{int(m[1]):02d}"
    if m[2]:
        return r.add("date", start, m.end(), when=Absolute(f"{m[2]}-{week}", "week"))
    when = InYear(week, Shifted(_turn(m[3]), "year"), "week")
    return r.add("date", start, m.end(), when=when)


_LAST_WEEK = 53


def read_year_first(r: Reader, start: int) -> bool:
    """2018Q4, 2018-Q4, 2018 Q4."""
    m = _YEAR_THEN_Q.match(r.text, start)
    if m is None:
        return False
    when = PartOfYear(int(m[3]), m[2].upper(), Absolute(m[1], "year"))
    return r.add("date", start, m.end(), when=when)
