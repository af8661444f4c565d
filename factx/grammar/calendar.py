"""Dates of the calendar: days, months, years, quarters, decades and centuries."""

from __future__ import annotations

import re

from factx.calendar_parts import TwoReadings
from factx.grammar import month_days, month_words, odd_dates, pairs, periods
from factx.grammar.date_patterns import (
    AFTER_DAY,
    APOSTROPHES,
    DAY,
    MONTH,
    WORDS_TOO,
    YEAR,
    full_year,
    month_number,
)
from factx.grammar.odd_dates import MONTH_ENDS, ODD_DIGITS, ODD_MONTH, read_odd
from factx.grammar.reader import Reader
from factx.grammar.tense import direction
from factx.grammar.words import start_of, words_after, words_before
from factx.lexicon import MONTHS, WEEKDAYS
from factx.patterns import lazy
from factx.timex import Absolute, When, Yearless

_JOIN = r"(?:[ \xa0]?[-–—/][ \xa0]?|,[ ](?:and[ ]|or[ ])?|[ \n](?:to|and|or|through|until|till)[ \n](?:the[ ])?)"
_DAYS_FIRST = lazy(
    rf"({DAY}(?:{_JOIN}{DAY}){{0,8}})(?:[ \xa0\n](?:of[ ])?|-){MONTH}(?:{YEAR})?", re.IGNORECASE
)
_DAYS_LAST = lazy(
    rf"{MONTH}[ \xa0\n](?:the[ ])?({DAY}(?:{_JOIN}{DAY}(?![ \xa0](?:{MONTH}|(?!(?:was|is|has|as|this|his|its)\b)[a-z]+s\b))){{0,8}})(?:{YEAR})?",
    re.IGNORECASE,
)
_MONTH_YEAR = lazy(rf"{MONTH}(?:{YEAR}|[ ](?:['’](\d\d))(?!\d))", re.IGNORECASE)
_DAY_NUMBER = lazy(r"\d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE)
_ISO = lazy(
    r"(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?(?![\d/-])"
    r"|((?:1\d|20)\d\d)-(0\d|1[0-2])(?![\d/-])"
)
_NUMERIC = lazy(
    r"(\d{1,2})([/.-])(\d{1,2})\2((?:1\d|20)\d\d|\d\d)(?![\d/]|[.,]\d|-(?!\d\d?/\d\d?/)\d)"
)
_DECADE = lazy(r"((?:1\d|20)\d)0['’]?s(?![A-Za-z])")
_YEAR_RANGE = lazy(r"[ ]?[-–—/][ ]?(\d{4}|\d\d)(?![\d,.]\d|\d|[%:])")
_BRACKETED_YEARS = lazy(r"[ ]?[-–—][ ]?1\d{3}\)")
_FOUR_DIGITS = lazy(
    r"[12]\d{3}(?![\d%]|[.,]\d|[A-Za-z]|:\d|/(?!(?:(?:19|20)\d\d|\d\d)(?![\d/]|[.,]\d))\d)"
)
_PART_OF_YEAR = lazy(r"(?:early|late|mid)[- ]$|\bmiddle of[ ]$", re.IGNORECASE)

_YEAR_PREPOSITIONS = frozenset(
    "in since from by until till before after during through throughout between year years early "
    "late mid spring summer autumn fall winter season fiscal fy circa december".split()
)
_YEAR_DETERMINERS = frozenset("the a an this that its his her their our".split())
_NO_YEAR_BEFORE = frozenset(
    "no. no page pages p. pp. room flight route number section article chapter line model type "
    "serial version bus highway resolution boeing # nearly almost about some than least of to "
    "some all another".split()
)
# Models and numbers of theirs look like years.
_NEVER_YEAR_BEFORE = frozenset(
    "room flight page pp. p. peugeot colt boeing mazda bus extension russell russel windows".split()
)
_OF_A_YEAR = frozenset("prices levels rates values figures standards terms".split())
_YEAR_DIGITS = 4
_ISO_SIGNS, _DECADE_SIGNS = frozenset("-/."), frozenset("s'’")
_MONTHS_START = frozenset("jfmasondJFMASOND")
_RUN = lazy(r"[0-9]{1,5}")
FIRST_YEAR, LAST_YEAR = 1000, 2100
_FAR_YEAR = 2300  # which projections reach: by 2150, in 2200.
_FAR_AFTER = frozenset("by in until before beyond after since".split())
_CLOSED = lazy(r"[.,;:!?)](?!\d)|\s*\Z")


def read_from_digits(r: Reader, start: int) -> bool:
    """A date that begins with a digit: 4 May 2024, 2024-05-04, 4/5/2024, 1992, the 1990s."""
    text = r.text
    found = _RUN.match(text, start)
    if found is None:
        return False
    run = found.end()
    digits = run - start
    if digits == _YEAR_DIGITS and text[start - 1 : start].isalpha() and text[run : run + 1] == "-":
        return False  # iso8859-10
    following = text[run : run + 1]
    if following in " \xa0":
        following = text[run + 1 : run + 2]
    if following in "BAC" or text[start - 3 : start] == "AD ":
        if digits < 5 and odd_dates.read_era(r, start, run):
            return True
    if digits <= 2:
        if text[start - 1 : start] in APOSTROPHES and odd_dates.read_cut(r, start):
            return True
        if digits == 2 and text[run - 1] == "0" and text[run : run + 1] == "s":
            return odd_dates.read_tens(r, start)
        if text[start - 4 : start - 1] in MONTH_ENDS and odd_dates.read_lower(r, start):
            return True
        if not _date_may_follow(text, run):
            return False
        c = text[run]
        ordinal = c in "snrtSNRT"
        return (
            _days_first(r, start)
            or (c in "/.-" and _numeric(r, start))
            or (ordinal and odd_dates.read_century(r, start))
            or ((c != " " or following in "dD") and read_odd(r, ODD_DIGITS, start))
            or (ordinal and _numbered(r, start, run))
            or (c in "/-" and odd_dates.read_short(r, start))
        )
    if digits != 4:
        return False
    c = text[run : run + 1]
    if c in _ISO_SIGNS and (m := _ISO.match(text, start)) is not None:
        return _iso(r, m)
    if c in _DECADE_SIGNS and (m := _DECADE.match(text, start)) is not None:
        return r.add("date", start, m.end(), when=Absolute(m[1], "decade"))
    if c in " /" and text[run + 1 : run + 2].isdecimal():
        if odd_dates.read_year_month(r, start):
            return True
    if c == " " and following not in _MONTHS_START:
        return False
    return read_odd(r, ODD_DIGITS, start)


def _numbered(r: Reader, start: int, run: int) -> bool:
    """The 3rd week of January, the 4th quarter 2018, the 20th of next month, on the 20th."""
    text = r.text
    end = run + len("th")
    if text[run:end].lower() not in ("st", "nd", "rd", "th") or text[end : end + 1].isalnum():
        return False
    number = int(text[start:run])
    return periods.read_numbered(r, start, end, number) or month_days.read(r, start, end, number)


def _date_may_follow(text: str, run: int) -> bool:
    following = text[run : run + 1]
    if following in " \xa0\n":
        behind = text[run + 1 : run + 4].lower().replace("\n", " ")
        return following != "" and behind in AFTER_DAY
    return following in "stnrhJFMASOND-–—/.,STNRH"


def _iso(r: Reader, m: re.Match[str]) -> bool:
    if m[1] is None:
        when: When = Absolute(f"{m[7]}-{m[8]}", "month")
        return r.add("date", m.start(), m.end(), when=when)
    if not (1 <= int(m[3]) <= 12 and 1 <= int(m[4]) <= 31):
        return False
    value = f"{m[1]}-{int(m[3]):02d}-{int(m[4]):02d}"
    if m[5]:
        return r.add(
            "time", m.start(), m.end(), when=Absolute(f"{value}T{m[5]}{_offset(m[6])}", "time")
        )
    return r.add("date", m.start(), m.end(), when=Absolute(value, "day"))


def _offset(zone: str | None) -> str:
    """An offset from UTC as ISO 8601 writes it in full: -0400 is -04:00."""
    if not zone or ":" in zone or zone == "Z":
        return zone or ""
    return f"{zone[:3]}:{zone[3:]}"


def _numeric(r: Reader, start: int) -> bool:
    m = _NUMERIC.match(r.text, start)
    if m is None:
        return False
    first, second = int(m[1]), int(m[3])
    year = full_year(m[4])
    if m[2] == "." and len(m[4]) == 2:
        return False
    both = 1 <= first <= 12 and 1 <= second <= 12 and m[2] != "."
    day_first = (m[2] == "." and second <= 12) or first > 12 if not both else r.day_first
    day, month = (first, second) if day_first else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    when: When = Absolute(f"{year:04d}-{month:02d}-{day:02d}", "day")
    if day_first is None and day != month:
        when = TwoReadings(when, Absolute(f"{year:04d}-{day:02d}-{month:02d}", "day"))
    return r.add("date", start, m.end(), when=when)


def _days_first(r: Reader, start: int) -> bool:
    m = _DAYS_FIRST.match(r.text, start)
    if m is None:
        return False
    if m[2][0].islower() and m[2] in WORDS_TOO and (m[1].isdecimal() or m[2] == "may"):
        if not m[3] and not m[0].startswith(" of ", len(m[1])):
            return False  # the 1st may be
    year, end = m[3], m.end()
    if not year and odd_dates.has_short_year(r.text, end):
        return False  # 31-Oct-74
    short = None if year else odd_dates.year_behind(r.text, end)
    if short is not None:
        year, end = str(short[0]), short[1]
    return _add_days(r, m.start(1), m[1], month_number(m[2]), year, m.start(), end)


def _add_days(
    r: Reader, at: int, days: str, month: int, year: str | None, start: int, end: int
) -> bool:
    """One fact a day of a list; the outer ones take the month and the year that all share."""
    found = list(_DAY_NUMBER.finditer(days))
    numbers = [int(re.sub(r"\D", "", m[0])) for m in found]
    if not all(1 <= number <= 31 for number in numbers):
        return False
    last = len(found) - 1
    if not year and not last and words_before(r.text, start, r.pos, 1) in (["every"], ["each"]):
        begin = start_of(r.text, start, words_before(r.text, start, r.pos, 1)[0])
        value = f"XXXX-{month:02d}-{numbers[0]:02d}"
        return begin >= r.pos and r.add("set", begin, end, when=Absolute(value, "set"))
    for i, (m, number) in enumerate(zip(found, numbers, strict=True)):
        first_place = start if i == 0 else at + m.start()
        end_place = end if i == last else at + m.end()
        when = month_words.day_when(r, month, number, year, first_place, end)
        r.add("date", first_place, end_place, when=when)
        if not year:
            pairs.order(r)
    pairs.share_year(r, len(found), year)
    return True


def read_month(r: Reader, start: int, end: int, month: int) -> bool:
    """A date that begins with a month: May 20, 2025; May 2025; in May."""
    text = r.text
    if text[end : end + 1] in "-– " and periods.read_months(r, start, end, month):
        return True
    if read_odd(r, ODD_MONTH, start) or (
        text[end : end + 1] == "/" and odd_dates.read_month_slash(r, start, month)
    ):
        return True
    m = _DAYS_LAST.match(text, start)
    if m is not None:
        short = None if m[4] else odd_dates.year_behind(text, m.end())
        year, stop = (str(short[0]), short[1]) if short is not None else (m[4], m.end())
        if _add_days(r, m.start(2), m[2], month, year, start, stop):
            return True
    if month_words.read(r, start, end, month):
        return True
    m = _MONTH_YEAR.match(text, start)
    if m is not None:
        year = full_year(m[2] or m[3])
        r.add("date", start, m.end(), when=Absolute(f"{year:04d}-{month:02d}", "month"))
        pairs.share_year(r, 1, str(year))
        return True
    word = text[start:end]
    abbreviated = len(word) < 5 and word.lower() not in ("may", "june", "july")
    before = words_before(text, start, r.pos, 2)
    previous = before[-1] if before else ""
    if previous in ("every", "each") and not abbreviated:
        begin = start_of(text, start, previous)
        return begin >= r.pos and r.add(
            "set", begin, end, when=Absolute(f"XXXX-{month:02d}", "set")
        )
    if previous in ("last", "next", "this") and not abbreviated:
        begin = start_of(text, start, previous)
        turn = {"last": -1, "next": 1}.get(previous, direction(text, start, end))
        when = Yearless(month, None, turn, strict=previous != "this")
        return r.add("date", start if begin < r.pos else begin, end, when=when)
    ranged = odd_dates.begins_months(text, end)
    if (
        abbreviated
        and not ranged
        and text[end : end + 1] != "."
        and not odd_dates.short_month(r, start, end, before)
    ):
        return False
    mid = text[max(start - 4, r.pos) : start].lower() == "mid-"
    plain = previous in _MONTH_AFTER or mid or (word[0].isupper() and ranged)
    if not plain and (word.lower() in ("may", "march", "mar") or word[0].islower()):
        return False
    if not abbreviated and (not plain or previous in _NAME_AFTER):
        following = words_after(text, end, 1)
        if following and following[0].word[0].isupper() and following[0].glue == " ":
            if following[0].lower not in WEEKDAYS and not (before and before[-1] in MONTHS):
                return False  # April Jones and June Carter
    if word.isupper() and len(word) == 3:
        return False
    r.add("date", start, end, when=Yearless(month, None, direction(text, start, end)))
    pairs.order(r)
    return True


_NAME_AFTER = frozenset("and or to of by for from with after before until between –".split())


_MONTH_AFTER = frozenset(
    "in of since from by until till before after during through between and to early late mid "
    "next last this for or –".split()
)


def _looks_like_year(r: Reader, start: int, end: int) -> bool:
    """Whether four plain digits are a year, judged from their neighbours."""
    text = r.text
    year = int(text[start:end])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        before = words_before(text, start, r.pos, 1)
        far = LAST_YEAR < year <= _FAR_YEAR and bool(before) and before[0] in _FAR_AFTER
        return far and _CLOSED.match(text, end) is not None
    if text[start - 1 : start] == "(" and _BRACKETED_YEARS.match(text, end):
        return True  # (1689–1706)
    before = words_before(text, start, max(0, r.pos - 12), 2)
    previous = before[-1].strip("(“\"'") if before else ""
    tokens = words_after(text, end, 2)
    following = tokens[0] if tokens else None
    if following is not None and following.glue == " " and r.unit(following.start):
        return False
    if previous in _NEVER_YEAR_BEFORE:
        return False
    if previous in ("from", "between"):
        m = _TO_NUMBER.match(text, end)
        if m is not None and ("," in m[0] or r.noun(m.end()) is not None):
            return False  # from 1900 to 2000 people, from 1850 to 2,300
    if previous in _YEAR_PREPOSITIONS:
        return not (following and following.lower in ("people", "percent", "tons", "tonnes"))
    if previous in ("to", "and") and r.noun(end) is None:
        if before[0] == "back" or _behind_a_year(r, start):
            return True  # from 1660 to 1685, back to 1660
    if previous in _NO_YEAR_BEFORE and not 1900 <= year <= 2059:
        return False
    recent = 1700 <= year <= 2059
    if following is None or (following.word[0].isupper() and "\n" not in following.glue):
        return recent
    if following.glue == "-":
        return recent
    if r.noun(end) is not None:
        return recent and (
            previous in _YEAR_DETERMINERS
            or previous.endswith(("'s", "’s"))
            or (previous == "at" and following.lower in _OF_A_YEAR)
        )
    if previous in _NO_YEAR_BEFORE and previous not in ("to", "of", "than", "about"):
        return False
    return recent


def _behind_a_year(r: Reader, start: int) -> bool:
    """Whether a year and one short word stand in front."""
    if not r.facts or r.facts[-1].end < start - len(" and "):
        return False
    when = r.facts[-1].when
    return isinstance(when, Absolute) and when.grain == "year"


_TO_NUMBER = lazy(r"\s(?:to|and)\s(?:(?:[12]\d{3}|\d{1,3})(?=\s)|\d{1,3},\d{3}(?!\d))")


def read_year(r: Reader, start: int) -> bool:
    """A bare year, or a range of years written with a dash (2019-21)."""
    text = r.text
    end = start + 4
    if not _FOUR_DIGITS.match(text, start):
        return False
    if text[start - 1 : start].isalpha() and text[start - 2 : start].upper() not in ("FY", "CY"):
        return False  # jane2006@example.org
    if text[start - 1 : start] == "-" and text[start - 2 : start - 1].isupper():
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].isdecimal():
            return False  # CVE-2021-22959
    if not _looks_like_year(r, start, end):
        return False
    m = _YEAR_RANGE.match(text, end)
    if m is not None:
        digits = m[1]
        second = int(digits) if len(digits) == 4 else int(text[start : start + 2] + digits)
        if (len(digits) == 4 and FIRST_YEAR <= second <= LAST_YEAR) or (
            len(digits) == 2 and second > int(text[start:end])
        ):
            r.add("date", start, end, when=Absolute(text[start:end], "year"))
            return r.add("date", m.start(1), m.end(), when=Absolute(f"{second:04d}", "year"))
    return r.add("date", start, end, when=Absolute(text[start:end], "year"))
