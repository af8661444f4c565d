"""Feasts: Christmas, Christmas Eve 2024, last Easter, Thanksgiving."""

from __future__ import annotations

import re

from factx.calendar_parts import FEASTS, Feast
from factx.grammar.reader import Reader
from factx.grammar.tense import direction
from factx.grammar.words import words_before
from factx.timex import Absolute, Shifted, When

_MORE = re.compile(r"[ ](Day|Eve|Sunday|Monday|Island)(?![a-z])")
_YEAR = re.compile(r"(?:[ ]in|[ ]of|,)?[ ]((?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)")
_TURNS = {"last": -1, "this": 0, "next": 1}


def read_feast(r: Reader, start: int, end: int, name: str) -> bool:
    """A feast by its name, with its year where that stands behind it or is turned."""
    more = _MORE.match(r.text, end)
    if more is not None:
        word = more[1].lower()
        if word == "island":
            return r.skip(more.end())
        end = more.end()
        longer = f"{name} {word}"
        name = longer if longer in FEASTS else name
    year: When | None = None
    turn = 0
    m = _YEAR.match(r.text, end)
    before = words_before(r.text, start, r.pos, 1)
    if m is not None:
        year, end = Absolute(m[1], "year"), m.end()
    elif before and before[0] in _TURNS and start - len(before[0]) - 1 >= r.pos:
        start -= len(before[0]) + 1
        turn = _TURNS[before[0]] or direction(r.text, start, end)
        year = Shifted(0, "year") if not turn else None
    else:
        turn = direction(r.text, start, end)
    return r.add("date", start, end, when=Feast(name, year, turn))
