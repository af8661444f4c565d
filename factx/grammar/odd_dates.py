"""Dates in rarer spellings: 20-May-25, 12/2015, 2016 10 16, Jan/3, 44 BC, the '90s."""

from __future__ import annotations

import re

from factx.grammar.date_patterns import (
    APOSTROPHES,
    DAY,
    MONTH,
    ORDINAL,
    WORDS_TOO,
    YEAR,
    full_year,
    month_number,
)
from factx.grammar.fallback import resolve
from factx.grammar.reader import Reader
from factx.grammar.tense import direction
from factx.grammar.words import words_after, words_before
from factx.patterns import lazy
from factx.timex import Absolute, When, Yearless

_MONTH_GLUED = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
# Wordings that only dateparser reads: 2025, May the 20th; 20-May-25; May/20/2025.
ODD_DIGITS = lazy(
    rf"(?:\d{{4}}(?:,?[ ]|[./-]){MONTH}(?:,?[ ](?:the[ ])?|[./-])\d{{1,2}}{ORDINAL}"
    rf"|\d{{1,2}}{ORDINAL}(?:[ ]day[ ]of[ ]|[./-])"
    rf"{MONTH}(?:[./-]|,?[ ](?:in[ ]|of[ ])?(?:the[ ]year[ ])?)(?:\d{{4}}|\d\d)"
    rf"|\d{{1,2}}(?:{_MONTH_GLUED}\d{{4}}|{MONTH}[ ]\d{{4}}))(?![\d/])",
    re.IGNORECASE,
)
ODD_MONTH = lazy(
    rf"{MONTH}(?:[./-]\d{{1,2}}[./-](?:\d{{4}}|\d\d)|[ ]\d{{4}},?[ ]the[ ]\d{{1,2}}{ORDINAL}"
    rf"|,?[ ]the[ ]\d{{1,2}}{ORDINAL},?[ ](?:in[ ]|of[ ])?\d{{4}}|[ ](?:of[ ])?the[ ]year[ ]\d{{4}})"
    r"(?![\d/])",
    re.IGNORECASE,
)
_MONTH_SLASH = lazy(rf"{MONTH}/(\d{{1,2}})(?![\d/.,:]\d|\d|[A-Za-z])")
_MONTH_SLASH_YEAR = lazy(rf"{MONTH}/((?:19|20)\d\d)(?![\d/%]|[.,:]\d|[A-Za-z])")
_LOWER_MONTH = lazy(
    r"(?<![A-Za-z-])(?:jan|feb|mar|march|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.?[ ]\Z"
)
MONTH_ENDS = frozenset("jan feb mar rch apr may jun jul aug sep ept oct nov dec".split())
_LOWER_DATE = lazy(rf"{MONTH}[ ]({DAY})(?:{YEAR})?", re.IGNORECASE)
_MONTH_OF_YEAR = lazy(r"(0?[1-9]|1[0-2])[-/]((?:19|20)\d\d)(?![\d/-]|[.,]\d|[ ]?%)")
_YEAR_THEN_MONTH = lazy(r"((?:19|20)\d\d)/(0[1-9]|1[0-2])(?![\d/-]|[.,]\d)")
_SPACED = lazy(
    r"((?:19|20)\d\d)[ ](0[1-9]|1[0-2])[ ](0[1-9]|[12]\d|3[01])(?![ ]?\d|[A-Za-z%]|[.,]\d|[ ][a-z])"
)
_SHORT = lazy(r"(\d{1,2})/(\d{1,2})(?![\d/%]|[.,-]\d|[a-z])")
_SHORT_THEN_TIME = lazy(r"[ ](?:at[ ])?\d{1,2}(?:[:.]\d\d|[ ]?[ap]\.?m)", re.IGNORECASE)
_WEEKDAY_BEFORE = lazy(r"(?<![A-Za-z])(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\Z")
# What a number with a slash belongs to otherwise: Directive 12/2015, case 3/2019.
_NUMBERED = frozenset(
    "no. no nr nr. number regulation directive law act resolution decision case decree order "
    "article section file ref ref. invoice bulletin circular notice document standard".split()
)
_ERA = lazy(r"[ \xa0]?(BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE|C\.E\.)(?![A-Za-z])")
_TENS = lazy(r"([1-9])0s(?![A-Za-z\d])")
_DECADE_LEADS = lazy(
    r"(?:(?P<plain>\b(?:the|of|from|since)[ ])|\b(?:early|late|mid)[ -])\Z", re.IGNORECASE
)
_NO_DECADE = lazy(
    r"temperature|degree|°|fahrenheit|celsius|humid|weather|sunny|highs|lows|\b(?:his|her|their|your"
    r"|my|our)[ ](?:early[ ]|late[ ]|mid-?[ ]?)?\d0s|aged|patients|women|men\b|people|percent|%",
    re.IGNORECASE,
)
_REACH = 60
LAST_YEAR = 2100


def read_odd(r: Reader, wording: re.Pattern[str], start: int) -> bool:
    """A full date in a wording that dateparser knows."""
    m = wording.match(r.text, start)
    found = resolve(m[0]) if m is not None else None
    if m is None or found is None:
        return False
    return r.add("date", start, m.end(), when=Absolute(*found))


def read_era(r: Reader, start: int, run: int) -> bool:
    """44 BC, AD 79, 1066 CE: a year counted from the era."""
    text = r.text
    following = text[run : run + 1]
    if following in " \xa0" and following:
        following = text[run + 1 : run + 2]
    m = _ERA.match(text, run) if following in ("B", "A", "C") else None
    if m is None and (
        text[start - 3 : start] != "AD " or text[max(start - 4, 0) : start - 3].isalpha()
    ):
        return False
    year = int(text[start:run])
    if m is not None:
        value = f"BC{year:04d}" if m[1][0] == "B" else f"{year:04d}"
        return year > 0 and r.add("date", start, m.end(), when=Absolute(value, "year"))
    if start - 3 >= r.pos and 0 < year <= LAST_YEAR:
        return r.add("date", start - 3, run, when=Absolute(f"{year:04d}", "year"))
    return False


_CENTURY = lazy(
    r"(\d{1,2})(?:st|nd|rd|th)(?:[ \xa0-]{1,2}|[ ]?\r?\n)(?:century|centuries)(?![a-z])",
    re.IGNORECASE,
)
_LAST_CENTURY = 30


def read_century(r: Reader, start: int) -> bool:
    """The 19th century, in digits."""
    m = _CENTURY.match(r.text, start)
    if m is None or not 1 <= int(m[1]) <= _LAST_CENTURY:
        return False
    return century(r, start, m.end(), int(m[1]))


def century(r: Reader, start: int, end: int, number: int) -> bool:
    """The 5th century BC, the 19th century; `end` is behind the word."""
    era = _ERA.match(r.text, end)
    value = f"{number - 1:02d}"
    if era is not None:
        end = era.end()
        value = f"BC{value}" if era[1][0] == "B" else value
    return r.add("date", start, end, when=Absolute(value, "century"))


def read_tens(r: Reader, start: int) -> bool:
    """The '90s, the late 60s: a decade of the last century or of this one."""
    text = r.text
    m = _TENS.match(text, start)
    if m is None:
        return False
    if text[start - 1 : start] in APOSTROPHES and start > r.pos:
        decade = ("20" if m[1] in "12" else "19") + m[1]
        return r.add("date", start - 1, m.end(), when=Absolute(decade, "decade"))
    if m[1] < "5":
        return False
    lead = _DECADE_LEADS.search(text, max(start - 8, r.pos), start)
    if lead is None:
        return False
    floor = max(start - _REACH, text.rfind("\n\n", max(start - _REACH, 0), start))
    stop = text.find("\n\n", start, m.end() + _REACH)
    if _NO_DECADE.search(text, floor, stop if stop >= 0 else m.end() + _REACH):
        return False
    return r.add("date", start, m.end(), when=Absolute(f"19{m[1]}", "decade"))


_BORN_IN = frozenset(
    "in since of from by until till before after during summer winter spring autumn fall class early late".split()
)
_ALONE = lazy(
    r"[.,;:!?)](?!\d)|\s*\Z|[ ](?:and|he|she|it|they|we|the|when|was|were|with|at|as|but|to|for|by|on)\b"
)


def read_cut(r: Reader, start: int) -> bool:
    """In '98: a year without its century; `start` is behind the apostrophe."""
    text = r.text
    if start - 1 < r.pos or not text[start : start + 2].isdecimal():
        return False
    before = words_before(text, start - 1, r.pos, 1)
    if not before or before[0] not in _BORN_IN or _ALONE.match(text, start + 2) is None:
        return False
    value = str(full_year(text[start : start + 2]))
    return r.add("date", start - 1, start + 2, when=Absolute(value, "year"))


_WORD_LEADS = lazy(
    r"(?:\b(?:the|of[ ]the)[ ](?:(?:roaring|swinging|late|early|mid)[ -])?|\b(?:early|late|mid)[ -])"
    r"(?:nineteen[- ])?\Z",
    re.IGNORECASE,
)


def read_tens_word(r: Reader, start: int, end: int, decade: str) -> bool:
    """The sixties, the late Nineties; not the age of someone, nor a temperature."""
    text = r.text
    lead = _WORD_LEADS.search(text, max(start - 28, r.pos), start)
    if lead is None:
        return False
    floor = max(start - _REACH, text.rfind("\n\n", max(start - _REACH, 0), start))
    stop = text.find("\n\n", start, end + _REACH)
    if _NO_DECADE.search(text, floor, stop if stop >= 0 else end + _REACH):
        return False
    return r.add("date", start, end, when=Absolute(decade, "decade"))


def read_short(r: Reader, start: int) -> bool:
    """12/2015; and 29/03 where a weekday or a time stands beside it."""
    text = r.text
    if text[start - 1 : start].isalnum():
        return False
    m = _MONTH_OF_YEAR.match(text, start)
    if m is not None:
        before = words_before(text, start, r.pos, 1)
        if before and before[0].strip("(") in _NUMBERED:
            return False
        value = f"{m[2]}-{int(m[1]):02d}"
        return r.add("date", start, m.end(), when=Absolute(value, "month"))
    m = _SHORT.match(text, start)
    if m is None:
        return False
    before = words_before(text, start, 0, 2)
    weekday = bool(before) and _WEEKDAY_BEFORE.match(before[-1].rstrip(",."))
    zero = before[-1:] == ["on"] and (m[1][0] == "0" or m[2][0] == "0")
    if not (weekday or zero or _dates(r, start, m, before)):
        if _SHORT_THEN_TIME.match(text, m.end()) is None:
            return False
    first, second = int(m[1]), int(m[2])
    day_first = first > 12 if first > 12 or second > 12 else r.day_first
    day, month = (first, second) if day_first else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    when: When = Yearless(month, day, direction(text, start, m.end()))
    return r.add("date", start, m.end(), when=when)


_DATED = frozenset("on until till since from between through dated due".split())
_SHORT_ENDS = lazy(
    r"[.,;:!?)](?!\d)|\s*\Z|[ ]?[-–][ ]?\d|[ ](?:to|and|or|through|until|till|at|in|when|as|he|she|they|we|the|for|with)\b"
)
_SHORT_LINK = lazy(r",[ ](?:and[ ]|or[ ])?|[ ](?:and|or|to|through|until|till)[ ]|[ ]?[-–][ ]?")
_INCHES = frozenset({16, 32})
_TWELVE, _DAYS = 12, 31
_ALWAYS = (24, 7)  # around the clock


def _dates(r: Reader, start: int, m: re.Match[str], before: list[str]) -> bool:
    """Whether 2/15 is a day, and no fraction: on 2/15, from 10/25 to 11/25, on 11/20 or 11/22."""
    first, second = int(m[1]), int(m[2])
    low, high = min(first, second), max(first, second)
    if not 1 <= low <= _TWELVE < high <= _DAYS or second in _INCHES or (first, second) == _ALWAYS:
        return False
    if _SHORT_ENDS.match(r.text, m.end()) is None:
        return False
    if before and before[-1] in _DATED:
        return True
    last = r.facts[-1] if r.facts else None
    listed = last is not None and isinstance(last.when, Yearless) and last.when.day is not None
    return (
        listed
        and last is not None
        and "/" in r.text[last.start : last.end]
        and _SHORT_LINK.fullmatch(r.text, last.end, start) is not None
    )


def read_year_month(r: Reader, start: int) -> bool:
    """2016 10 16; and 2014/10, which is no range of years as 2009/10 is."""
    m = _SPACED.match(r.text, start)
    if m is not None:
        return r.add("date", start, m.end(), when=Absolute(f"{m[1]}-{m[2]}-{m[3]}", "day"))
    m = _YEAR_THEN_MONTH.match(r.text, start)
    if m is None or int(m[2]) == (int(m[1]) + 1) % 100:
        return False
    return r.add("date", start, m.end(), when=Absolute(f"{m[1]}-{m[2]}", "month"))


def read_month_slash(r: Reader, start: int, month: int) -> bool:
    """Jan/3, Dec/2018: a month and its day or its year."""
    m = _MONTH_SLASH_YEAR.match(r.text, start)
    if m is not None:
        return r.add("date", start, m.end(), when=Absolute(f"{m[2]}-{month:02d}", "month"))
    m = _MONTH_SLASH.match(r.text, start)
    if m is None or not 1 <= int(m[2]) <= 31:
        return False
    when = Yearless(month, int(m[2]), direction(r.text, start, m.end()))
    return r.add("date", start, m.end(), when=when)


def read_lower(r: Reader, start: int) -> bool:
    """March 3rd or nov 14 without a capital: `start` is where the day begins."""
    text = r.text
    lead = _LOWER_MONTH.search(text, max(start - 7, r.pos), start)
    m = _LOWER_DATE.match(text, lead.start()) if lead is not None else None
    if m is None:
        return False
    day = int(re.sub(r"\D", "", m[2]))
    sure = m[3] or m[2][-1].isalpha()
    if not 1 <= day <= 31 or (m[1].rstrip(".") in WORDS_TOO and not sure):
        return False
    when: When
    if m[3]:
        when = Absolute(f"{m[3]}-{month_number(m[1]):02d}-{day:02d}", "day")
    else:
        when = Yearless(month_number(m[1]), day, direction(text, m.start(), m.end()))
    return r.add("date", m.start(), m.end(), when=when)


def year_behind(text: str, end: int) -> tuple[int, int] | None:
    """The year '15 behind a day or a month, and where it ends."""
    m = _SHORT_YEAR.match(text, end)
    return (full_year(m[1]), m.end()) if m is not None else None


def has_short_year(text: str, end: int) -> bool:
    """Whether a day and month go on with a year of two digits: 31-Oct-74."""
    return text[end : end + 1] in ("-", "/", ".") and _TWO_DIGITS.match(text, end + 1) is not None


_TWO_DIGITS = lazy(r"\d\d(?![\w/-]|[.,:]\d)")
_SHORT_YEAR = lazy(r",?[ ](?:of[ ])?['’](\d\d)(?!\d|s)")


# May to Oct 2020, Nov-Feb 2017: a year behind the second month says that both are months.
_MONTHS_THEN_YEAR = lazy(
    rf"\.?(?:[-–]|[ ][-–][ ]|[ ](?:to|through)[ ]){MONTH}\.?,?[ ](?:19|20)\d\d(?![\d%]|[.,]\d)",
)


def begins_months(text: str, end: int) -> bool:
    """Whether a month that ends at `end` is the first of a range with its year."""
    return text[end : end + 1] in "-– ." and _MONTHS_THEN_YEAR.match(text, end) is not None


def short_month(r: Reader, start: int, end: int, before: list[str]) -> bool:
    """Whether an abbreviation without its full stop is a month: from Sep to Nov, the end of Jan."""
    if not before or r.text[start:end].isupper():
        return False
    following = words_after(r.text, end, 1)
    if following and following[0].glue == " " and following[0].word[0].isupper():
        return False  # the research of Jan Novák
    if before[-1] in ("to", "and", "until", "through"):
        last = r.facts[-1] if r.facts else None
        when = None if last is None or start - last.end > _LONGEST_LINK else last.when
        return when is not None and when.grain == "month"
    return before[-1] in _SHORT_AFTER


_SHORT_AFTER = frozenset(
    "in since from until till of early late mid last next this between".split()
)
_LONGEST_LINK = 9
