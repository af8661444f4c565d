"""What a number has to be asked about, told by the words on either side of it.

Whether a number is a date, a percentage, money, a stretch of time, a measure, a rise or part of a name
is found by as many functions, each of which looks at the text anew, and nearly always in vain.  Most
numbers stand between two plain words: "the school taught 40 children" can be none of these.  Here
each word is asked once which of the questions it allows, and that is remembered.

A bit that is set says that the question has to be asked; one that is not, that its answer is no.
"""

from __future__ import annotations

from functools import lru_cache

from factx.grammar import ages, durations, modifiers, names, trends
from factx.grammar.date_patterns import DAY_WORDS
from factx.grammar.hours import DOTTED_WORDS, HOUR_WORDS
from factx.grammar.words import words_after
from factx.units.currencies import before_numbers, first_words
from factx.units.lookup import entry_of

# Of the word behind a number.
PERCENT, MONEY, TIME, UNIT, RANGE, FOLD, DATED, DOTTED = (1 << bit for bit in range(8))
# Of the word in front of it.
MARK, NAME, MINUS, MODIFIER, TREND, AGE = (1 << bit for bit in range(6))
EVERYTHING = (1 << 8) - 1

_BEHIND_WORD = frozenset(" ,.;:)!?\n") | {""}
_PERCENTS = frozenset({"percent", "percents", "percentage", "per", "pct", "pp", "ppt", "ppts", "p"})
_LONGEST = 16
_MOST = 20_000  # words remembered


def behind(text: str, end: int) -> int:
    """The questions that the word behind a number in digits allows; its unit may be any of them."""
    if text[end : end + 1] != " ":
        return EVERYTHING
    words = words_after(text, end, 1)
    if not words:
        return EVERYTHING
    word, _, start, stop, _ = words[0]
    if start != end + 1 or text[stop : stop + 1] not in _BEHIND_WORD or len(word) > _LONGEST:
        return EVERYTHING
    return _behind(word)


@lru_cache(_MOST)
def _behind(word: str) -> int:
    if not _plain(word):
        return EVERYTHING
    return (
        PERCENT * (word in _PERCENTS)
        | MONEY * (word in first_words())
        | TIME * durations.may_open(word)
        | UNIT * (entry_of(word) is not None)
        | RANGE * (word in ("to", "and"))
        | FOLD * word.startswith("fold")
        | DATED * (word in HOUR_WORDS or word in DAY_WORDS)
        | DOTTED * (word in DOTTED_WORDS)
    )


def before(text: str, start: int, floor: int) -> int:
    """The questions that the word in front of a number allows."""
    if text[start - 1 : start] != " ":
        return EVERYTHING
    low = start - _LONGEST
    gap = text.rfind(" ", low if low > floor else floor, start - 1)
    if gap < 0:
        return EVERYTHING
    return _before(text[gap + 1 : start - 1])


@lru_cache(_MOST)
def _before(word: str) -> int:
    if not _plain(word):
        return EVERYTHING
    return (
        MARK * (word in before_numbers())
        | NAME * names.may_lead(word)
        | MINUS * (word in ("minus", "negative"))
        | MODIFIER * modifiers.may_lead(word)
        | TREND * trends.may_lead(word)
        | AGE * ages.may_lead(word)
    )


def _plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.islower()
