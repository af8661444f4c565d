"""Percentages and percentage points."""

from __future__ import annotations

import re
from fractions import Fraction

from factx.patterns import lazy
from factx.units.table import Unit

PERCENT = Unit("percent", "dimensionless", Fraction(1, 100), Fraction(0), None, (), ())

_PERCENT = lazy(
    r"[ \xa0\u2009\u202f]?%|[ \xa0\n-](?:per[ \xa0-]?cents?|pct\.?|percentage)(?![a-z])",
    re.IGNORECASE,
)
_POINTS = lazy(
    r"(?:[ \xa0\n-](?:percentage|percent|per[ ]cent)|[ ]?%)[ \xa0\n-]points?(?![a-z])"
    r"|[ \xa0]?(?:pp|ppts?|p\.p\.)(?![A-Za-z])"
    r"|[ \xa0\n-](?:percentage)(?![a-z])",
    re.IGNORECASE,
)


_GAPS = frozenset(" \xa0-\n\u2009\u202f")
_WORD_GAPS = frozenset(" \xa0-\n")
_STARTS = frozenset("%pP")
_POINTS_START = frozenset("pP")


def percent_end(text: str, end: int) -> tuple[int, bool] | None:
    """Where the percent sign or word behind a number ends, and whether points are meant."""
    gap = c = text[end : end + 1]
    if c in _GAPS:
        c = text[end + 1 : end + 2]
    if c not in _STARTS:
        return None
    # Most are written in one of two ways, and told without a pattern.
    stop = end + 1
    if gap != "%":
        stop = end + 8 if gap in _WORD_GAPS and text[end + 1 : end + 8] == "percent" else 0
    if stop:
        behind = text[stop : stop + 2]
        if not behind[:1].isalpha() and not (behind[1:] in _POINTS_START and behind[0] in _GAPS):
            return stop, False
    m = _POINTS.match(text, end)
    if m is not None and m[0].strip(" \n\xa0-").lower() != "percentage":
        return m.end(), True
    m = _PERCENT.match(text, end)
    return None if m is None else (m.end(), False)
