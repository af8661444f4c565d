"""How many times as much: twice, double the number, threefold, 10-fold."""

from __future__ import annotations

from factx.grammar import modifiers, trends
from factx.grammar.reader import Reader
from factx.grammar.words import words_after
from factx.lexicon import MULTIPLES
from factx.patterns import lazy

FOLD = lazy(r"[ \xa0-]?fold(?![A-Za-z])")
# Twice a day is a set; double and triple are multiples only before what is multiplied.
_RECURRING = frozenset("a an per every each daily weekly monthly yearly annually".split())
_MULTIPLIED = frozenset("the that those what its their his her our this as".split())
_ALWAYS = frozenset({"twice", "thrice"})


def read_multiple(r: Reader, start: int, end: int, word: str) -> bool:
    """A word for a multiple as a number; False where it is none (double room, twice a week)."""
    value = MULTIPLES[word]
    if word.endswith("fold"):
        modifier, begin = modifiers.before(r.text, start, r.pos)
        trend = trends.trend(r.text, begin, end, r.pos, "number")
        return r.add("number", begin, end, value=value, modifier=modifier, trend=trend)
    following = words_after(r.text, end, 1)
    after = following[0].lower if following else ""
    if after in _RECURRING if word in _ALWAYS else (word == "once" or after not in _MULTIPLIED):
        return False
    modifier, begin = modifiers.before(r.text, start, r.pos)
    return r.add("number", begin, end, value=value, modifier=modifier)
