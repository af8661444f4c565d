"""Feasts: Christmas, Christmas Eve 2024, last Easter, Thanksgiving."""

from __future__ import annotations

import re

from factx.calendar_parts import FEASTS, Feast
from factx.grammar.reader import Reader
from factx.grammar.tense import direction
from factx.grammar.words import words_before
from factx.timex import Absolute, Shifted, When

_MORE = re.compile(r"[ ](Day|Eve|Sunday|Monday|Island)(?![a-z])", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?:valentine['’]?s|boxing|labou?r|memorial|independence|veterans['’]?|mother['’]?s|father['’]?s"
    r"|columbus|(?:m\.?l\.?k\.?|martin luther king)(?:,? jr\.?)?|presidents?['’]?s?"
    r"|patrick['’]?s)[ ]day(?![a-z])",
    re.IGNORECASE,
)
_NEW_YEAR = re.compile(r"['’]s[ ](eve|day)(?![a-z])", re.IGNORECASE)
_DAY_FEASTS = {
    ("black", 5): "black friday",
    ("good", 5): "good friday",
    ("palm", 7): "palm sunday",
    ("ash", 3): "ash wednesday",
    ("whit", 1): "whit monday",
}
_YEAR = re.compile(r"(?:[ ]in|[ ]of|,)?[ ]((?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)")
_TURNS = {"last": -1, "this": 0, "next": 1}


def read_new_year(r: Reader, start: int, end: int) -> bool:
    """New Year's Eve and New Year's Day; `start` is where "Year" begins."""
    m = _NEW_YEAR.match(r.text, end)
    if m is None or start - 4 < r.pos:
        return False
    name = "new year's eve" if m[1].lower() == "eve" else "new year"
    return _add(r, start - 4, m.end(), name)


def read_weekday_feast(r: Reader, start: int, end: int, word: str, weekday: int) -> bool:
    """Black Friday, Good Friday: a weekday (1 is Monday) with the word in front of it."""
    name = _DAY_FEASTS.get((word, weekday))
    begin = start - len(word) - 1
    return name is not None and begin >= r.pos and _add(r, begin, end, name)


def read_feast(r: Reader, start: int, end: int, name: str) -> bool:
    """A feast by its name, with its year where that stands behind it or is turned."""
    if not name:
        m = _WHOLE.match(r.text, start)
        if m is None:
            return False
        word = re.sub(r"[^a-z]", "", m[0].lower().split()[0])
        return _add(r, start, m.end(), _BY_FIRST_WORD[word[:4]])
    more = _MORE.match(r.text, end)
    if more is not None:
        word = more[1].lower()
        if word == "island":
            return r.skip(more.end())
        end = more.end()
        longer = f"{name} {word}"
        name = longer if longer in FEASTS else name
    return _add(r, start, end, name)


_BY_FIRST_WORD = {
    "vale": "valentine's day",
    "boxi": "boxing day",
    "labo": "labor day",
    "memo": "memorial day",
    "inde": "independence day",
    "vete": "veterans day",
    "moth": "mother's day",
    "fath": "father's day",
    "colu": "columbus day",
    "mlk": "martin luther king day",
    "mart": "martin luther king day",
    "pres": "presidents' day",
    "patr": "st patrick's day",
}


def _add(r: Reader, start: int, end: int, name: str) -> bool:
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
