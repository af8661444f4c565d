"""The pieces that patterns of dates are made of, and what is made of their numbers."""

from __future__ import annotations

from factx.lexicon import MONTHS, UNITS
from factx.timex import Absolute, Yearless

MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?"
    r"|Aug(?:ust|\.)?|Sep(?:tember|t\.|t|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
    r"(?![A-Za-z])"
)
ORDINAL = r"(?:st|nd|rd|th)?"
DAY = rf"\d{{1,2}}{ORDINAL}(?![\d:%]|[.,]\d)"
YEAR = r"(?:[ ]?,?(?:[ \xa0]{1,2}\n?|\n)(?:(?:of|in)[ ])?|-)((?:1\d|20)\d\d)(?![\d%]|[,.]\d)"
SMALL = "|".join(word for word, number in UNITS.items() if 1 <= number <= 9)
TEENS = "|".join(word for word, number in UNITS.items() if 10 <= number <= 19)
APOSTROPHES = ("'", "’", "‘")
# How the word behind a day begins: a month, or what leads to another day ("3 to 5 May").
AFTER_DAY = frozenset(
    {name[:3] for name in MONTHS}
    | {"of ", "to ", "or ", "and", "thr", "til", "unt", "day"}
    | {f"{sign} {digit}" for sign in "-–—/" for digit in "0123456789"}
)
# The same as whole words, where a space stands in front of them.
DAY_WORDS = frozenset(
    {"of", "to", "or", "and", "through", "thru", "til", "till", "until", "day"}
).union(MONTHS, ("days",))
# Words that are months only where something says so: they may march, the second of them.
WORDS_TOO = frozenset({"may", "march", "mar", "sep", "dec"})


# What patterns take for i and s where they ignore case.
_FOLDED = {ord("ı"): "i", ord("ſ"): "s", 0x307: None}


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTHS[name.lower().rstrip(".").translate(_FOLDED)]


def full_year(digits: str) -> int:
    """A year written with two digits lies within 1950 to 2049 (ISO/IEC 9899 has 1969 to 2068)."""
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year >= 50 else 2000
    return year


def with_year(date: Yearless, year: int) -> Absolute:
    """A month, or a day of a month, in a year.

    >>> with_year(Yearless(5, 3, 0), 2024).value, with_year(Yearless(5, None, 0), 987).value
    ('2024-05-03', '0987-05')
    """
    return Absolute(date.value_in(f"{year:04d}"), date.grain)
