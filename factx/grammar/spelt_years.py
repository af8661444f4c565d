"""Years in words: in nineteen ninety-six, October two thousand and five, 6 April seventeen hundred."""

from __future__ import annotations

import re
from dataclasses import replace

from factx.feast_days import Feast
from factx.grammar.date_patterns import SMALL, TEENS, with_year
from factx.grammar.reader import Reader
from factx.grammar.words import words_before
from factx.lexicon import TENS, UNITS
from factx.patterns import lazy
from factx.timex import Absolute, Yearless

_TENTHS = "|".join(TENS)
_TWO_DIGITS = rf"(?:(?P<ten>{_TENTHS})(?:[ -](?P<one>{SMALL}))?|(?P<teen>{TEENS}))"
_SPELT = lazy(
    rf"(?:(?P<century>{TEENS}|twenty)(?:[ -]hundred(?P<round>[ ]and)?)?[ -](?:oh?[ -](?P<oh>{SMALL})|{_TWO_DIGITS})"
    rf"|(?P<hundred>{TEENS})[ -]hundred"
    rf"|two[ ]thousand(?:[ ](?:and[ ])?(?:(?P<ten2>{_TENTHS})(?:[ -](?P<one2>{SMALL}))?|(?P<few>{TEENS}|{SMALL})))?)"
    r"(?![A-Za-z-])",
    re.IGNORECASE,
)
LEADS = frozenset({*(word for word, number in UNITS.items() if number > 10), "twenty", "two"})
_AFTER = frozenset(
    "in since by from until till before after during of year spring summer autumn fall winter early late "
    "mid around circa".split()
)
_ENDS = lazy(
    r"[.,;:!?)\"'”’—–](?!\d)|\s*\Z|[ \n](?:and|but|or|when|as|at|on|with|by|from|was|were|is|had|has|he|she|it|they|we"
    r"|the|after|before|while|because|who|which|to|until|for)\b"
)
_LINK = lazy(r",?[ ](?:of[ ]|in[ ])?")
_LONGEST_LINK = 5


_DECADE = lazy(
    r"(?P<century>seventeen|eighteen|nineteen)[ -](?P<ten>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies(?![A-Za-z-])",
    re.IGNORECASE,
)
_TENS_OF = {name.removesuffix("y"): number // 10 for name, number in TENS.items()}


def read_decade(r: Reader, start: int) -> bool:
    """The nineteen-sixties."""
    m = _DECADE.match(r.text, start)
    if m is None:
        return False
    value = f"{UNITS[m['century'].lower()]}{_TENS_OF[m['ten'].lower()]}"
    return r.add("date", start, m.end(), when=Absolute(value, "decade"))


def match(text: str, start: int) -> tuple[int, int] | None:
    """The year in words that begins at `start`, and where it ends."""
    m = _SPELT.match(text, start)
    if m is None:
        return None
    small = (m["oh"] or m["one"] or m["teen"] or m["one2"] or m["few"] or "").lower()
    ten = (m["ten"] or m["ten2"] or "").lower()
    century = (m["century"] or m["hundred"] or "twenty").lower()
    hundreds = UNITS.get(century, 0) or TENS[century]
    return 100 * hundreds + TENS.get(ten, 0) + UNITS.get(small, 0), m.end()


def read_year(r: Reader, start: int) -> bool:
    """A year in words behind its month or its day, or behind "in" at the end of a clause."""
    text = r.text
    found = match(text, start)
    if found is None:
        return read_decade(r, start)
    year, end = found
    last = r.facts[-1] if r.facts else None
    if last is not None and start - last.end <= _LONGEST_LINK and _ENDS.match(text, end):
        if isinstance(last.when, Yearless) and _LINK.fullmatch(text, last.end, start):
            r.facts[-1] = replace(last, end=end, when=with_year(last.when, year))
            return r.skip(end)
        if isinstance(last.when, Feast) and last.when.year is None and start == last.end + 1:
            when = replace(last.when, year=Absolute(str(year), "year"))
            r.facts[-1] = replace(last, end=end, when=when)
            return r.skip(end)
    before = words_before(text, start, r.pos, 2)
    # Two thousand is a number, and twenty thirty a shift, where nothing makes it a year.
    if not before or before[-1] not in _AFTER or not year % 100 or not _ENDS.match(text, end):
        return False
    if before[-1] in ("of", "from", "by") and before[-2:-1] != ["year"] and year > _SURE:
        return False  # a crowd of two thousand and ten
    return r.add("date", start, end, when=Absolute(str(year), "year"))


_SURE = 1999
