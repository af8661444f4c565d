"""Ages without their unit: aged 33, at the age of 33, in his mid-40s."""

from __future__ import annotations

import re

from factx.grammar.durations import duration_value, unit_of_time
from factx.grammar.numbers import Numeral
from factx.grammar.reader import Reader
from factx.grammar.words import words_before
from factx.timex import Absolute

_PART_OF_TEN = re.compile(
    r"(?:his|her|their|my|your|our)[ \xa0](?:(early|mid|late)[ -])?(?:to[ -](?:late|mid)[ -])?\Z",
    re.IGNORECASE,
)
_YEARS = {None: (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_REACH = 24
_OLDEST = 130


def read_age(r: Reader, n: Numeral, begin: int) -> bool:
    """An age without its unit: aged 33, at the age of 33."""
    before = words_before(r.text, begin, r.pos, 2)
    if (
        r.text[n.end : n.end + 1] == "-"
        or not before
        or not (before[-1] in ("aged", "age") or before == ["age", "of"])
    ):
        return False
    if n.value is None or not 0 < n.value < _OLDEST:
        return False
    return r.add(
        "duration",
        begin,
        n.end,
        value=n.value,
        step=n.step,
        unit=unit_of_time("year"),
        when=Absolute(duration_value(n.value, "year"), "duration"),
    )


def read_forties(r: Reader, n: Numeral) -> bool:
    """A stretch of ten years of age: in her 30s, in his mid-40s (44 to 46)."""
    value = n.value
    if value is None or value % 10 or not 10 <= value < 100:
        return False
    low = max(r.pos, n.start - _REACH)
    m = _PART_OF_TEN.search(r.text[low : n.start])
    if m is None:
        return False
    first, last = _YEARS[m[1].lower() if m[1] else None]
    start = low + m.start(1) if m[1] else n.start
    return r.add(
        "duration",
        start,
        n.end + 1,
        range=(value + first, value + last),
        unit=unit_of_time("year"),
        when=Absolute(duration_value(None, "year"), "duration"),
    )
