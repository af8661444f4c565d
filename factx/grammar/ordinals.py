"""Ordinal numbers in words: first, twenty-first, the third quarter, the 19th century."""

from __future__ import annotations

import re
from fractions import Fraction

from factx.grammar import modifiers, odd_dates, periods, quantities, shares, trends
from factx.grammar.counts import substance
from factx.grammar.numbers import read_numeral
from factx.grammar.ranges import FRACTIONS
from factx.grammar.reader import Reader
from factx.grammar.words import start_of, words_after, words_before
from factx.patterns import lazy

_CLAUSE_ENDS = ("", ".", ",", ";", ")", "?", "!", "\n")
_PARTED = lazy(
    r" \(|[ \n]of[ \n](?:(?:the|them|these|those|its|our|their|his|her|all|that|what|everything|everyone|which|whom|it|us)(?![a-z])|[$€£¥]?\d)"
)
_CENTURY = lazy(r"(?:[ \xa0-]{1,2}|[ ]?\r?\n)century(?![a-z])", re.IGNORECASE)


def read_ordinal(r: Reader, start: int, end: int, number: int) -> bool:
    """An ordinal, or the quarter, half-year, century or fraction that it is part of."""
    text = r.text
    before = words_before(text, start, r.pos, 1)
    article = start_of(text, start, before[0]) if before and before[0] in ("a", "an") else -1
    if number > 2 and article >= r.pos:
        n = read_numeral(text, article)
        if n is not None and (n.scale > 1 or FRACTIONS.match(text, n.end)):
            return quantities.read_quantity(r, article)  # a third of a million, a third to a half
        value = Fraction(1, number)
        of = substance(text, end)
        modifier, begin = modifiers.before(text, article, r.pos)
        if text[end : end + 4] == " of " and of is not None:
            more = {"modifier": modifier, "of": of[1]}
            more["trend"] = trends.trend(text, begin, of[0], r.pos, "percent")
            return r.add("number", begin, of[0], value=value, step=Fraction(1, 100), **more)
        ends = (
            text[end : end + 1] in _CLAUSE_ENDS
            or _PARTED.match(text, end) is not None
            or trends.changed_by(text, article, end, r.pos)
            or shares.stands_alone(r, article, end)
            or shares.held_against(r, article)
        )
        if number >= 100 or (number > 2 and ends):
            trend = trends.trend(text, begin, end, r.pos, "percent")
            return r.add(
                "number", begin, end, value=value, step=value, modifier=modifier, trend=trend
            )
    if periods.read_numbered(r, start, end, number):
        return True
    m = _CENTURY.match(text, end)
    if m is not None and number <= 30:
        return odd_dates.century(r, start, m.end(), number)
    if number == 2 and words_after(text, end, 1) == [] and before[-1:] in (["a"], ["per"]):
        return False
    return r.add("ordinal", start, end, value=number)
