"""Seasons: spring 2020, the summer of last year, last winter, every autumn."""

from __future__ import annotations

import re

from factx.calendar_parts import InYear
from factx.grammar import relative
from factx.grammar.reader import Reader
from factx.grammar.tense import direction
from factx.grammar.words import start_of, words_after, words_before
from factx.patterns import lazy
from factx.timex import Absolute, SeasonTurned, Shifted

_YEAR = lazy(r"[ \xa0]((?:1\d|20)\d\d)(?:[-–/](?:(?:19|20)\d\d|\d\d)(?![\d/-]))?(?!\d)")
_OF_YEAR = lazy(r"[ ](?:of[ ])?(last|this|next)[ ]year(?![a-z])", re.IGNORECASE)


def read_season(r: Reader, start: int, end: int, code: str) -> bool:
    """A season with its year (spring 2020, the summer of 2019) or turned (last winter)."""
    text = r.text
    tokens = words_after(text, end, 1)
    at = end
    if tokens and tokens[0].lower == "of":
        at = tokens[0].end
    year = _YEAR.match(text, at)
    if year is not None:
        return r.add("date", start, year.end(), when=Absolute(f"{year[1]}-{code}", "season"))
    of = _OF_YEAR.match(text, end)
    if of is not None:
        when = InYear(code, Shifted(relative.TURNS[of[1].lower()], "year"), "season")
        return r.add("date", start, of.end(), when=when)
    before = relative.opened(words_before(text, start, r.pos, 2))
    if before and before[-1] in ("every", "each"):
        begin = start_of(text, start, before[-1])
        return begin >= r.pos and r.add("set", begin, end, when=Absolute(f"XXXX-{code}", "set"))
    if before and before[-1] in ("last", "next", "this"):
        begin = start_of(text, start, before[-1])
        return r.add("date", begin, end, when=SeasonTurned(code, relative.TURNS[before[-1]]))
    if before[-1:] == ["the"] and before[-2:-1] in (["in"], ["during"], ["over"], ["through"]):
        if relative.ends_clause(text, end):
            begin = start_of(text, start, "the")
            turn = direction(text, start, end)
            return r.add("date", begin, end, when=SeasonTurned(code, turn))
    return False
