"""Days in words behind their month: May twenty-nine, March the third 2015, on June the fourth."""

from __future__ import annotations

from factx.grammar import spelt_years
from factx.grammar.date_patterns import YEAR, with_year
from factx.grammar.numbers import read_numeral
from factx.grammar.reader import Reader
from factx.grammar.tense import direction
from factx.grammar.words import words_after, words_before
from factx.lexicon import ORDINAL_UNITS
from factx.patterns import lazy
from factx.timex import Absolute, When, Yearless

_YEAR_BEHIND = lazy(YEAR)
_LEADS = frozenset("on by until till since from before after between to and dated".split())
_LAST_DAY = 31


def day_when(r: Reader, month: int, day: int, year: str | None, start: int, end: int) -> When:
    """A day of a month in its year, or as the tense of its sentence points where that is not said."""
    if year:
        return with_year(Yearless(month, day, 0), int(year))
    return Yearless(month, day, direction(r.text, start, end))


def read(r: Reader, start: int, end: int, month: int) -> bool:
    """The day, or the year, in words behind a month that ends at `end`."""
    text = r.text
    at = end + 1
    article = text[at : at + 4].lower() == "the "
    if article:
        at += 4
    if not text[at : at + 1].isalpha() or text[end] != " ":
        return False
    spelt = spelt_years.match(text, at)
    if spelt is not None:
        when: When = Absolute(f"{spelt[0]}-{month:02d}", "month")
        return r.add("date", start, spelt[1], when=when)
    words = words_after(text, at - 1, 1) if words_after(text, end, 1) else []
    order = ORDINAL_UNITS.get(words[0].lower) if words else None
    if order is not None:
        day, stop = order, words[0].end
    else:
        n = read_numeral(text, at) if words else None
        if n is None or not isinstance(n.value, int) or not (n.ordinal or n.value > 12):
            return False
        day, stop = n.value, n.end
    if not 1 <= day <= _LAST_DAY:
        return False
    year = _YEAR_BEHIND.match(text, stop)
    if year is None and order is not None and not _is_day(r, start, stop, article):
        return False
    if year is not None:
        stop = year.end()
    when = day_when(r, month, day, year[1] if year else None, start, stop)
    return r.add("date", start, stop, when=when)


def _is_day(r: Reader, start: int, stop: int, article: bool) -> bool:
    """Whether an ordinal counts days: on May the fourth, but in May the third victim died."""
    behind = r.text[stop : stop + 4]
    if behind[:1] in ("-", "'", "’") or behind == " of " or r.noun(stop, singular=True):
        return False
    if behind[:1] in ("", ".", ",", ";", ")", "?", "!"):
        return True
    before = words_before(r.text, start, r.pos, 1)
    return before != ["in"] and (not article or (bool(before) and before[0] in _LEADS))
