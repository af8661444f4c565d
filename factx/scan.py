"""The text looked through once for digits and once for the words that may be part of a fact.

Each of the two patterns begins with a set of characters, which the regular expression engine
searches for without trying the rest: together they take two thirds of the time of one pattern for
both.  The words of `factx.lexicon` are a trie led by the separator before them, because a plain
``\\b(?:a|b|…)`` is tried at every letter.  Everything after this works on the marks alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from factx import lexicon
from factx.lexicon import Code

if TYPE_CHECKING:
    from factx.automaton import Automaton

Mark = tuple[int, int, Code, Any]
"""Start and end offset, kind of word, and what the word stands for (None for digits)."""

_CAPITALISED_ONLY = frozenset(
    "may march mar jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs "
    "fri sat sun pentecost epiphany "
    "valentine valentines boxing labor labour memorial independence veterans mother mothers "
    "father fathers columbus mlk martin presidents patrick patricks "
    "dragon mid-autumn lag ram".split()
)


_FRACTIONS = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_SEPARATORS = r"\s('\"“‘\[/—–*_>~+|-"


# Other scripts' digits are left out: English prose does not use them, and the set stays small.
_DIGITS = re.compile(rf"[0-9{_FRACTIONS}][0-9.,]*")
_START = itemgetter(0)


def _vocabulary() -> Iterator[tuple[str, Code, Any]]:
    for words in (lexicon.UNITS, lexicon.TENS, lexicon.SCALES, lexicon.VAGUE, lexicon.DOZENS):
        for word in words:
            yield word, Code.CARDINAL, word
    for word in lexicon.PARTS:
        yield word, Code.PART, word
    for word, number in lexicon.ORDINAL_UNITS.items():
        yield word, Code.ORDINAL, number
    for word in lexicon.MULTIPLES:
        yield word, Code.CARDINAL, word
    for word, unit in lexicon.TIME_UNITS.items():
        if (len(word) > 3 or word in ("day", "yr", "qtr")) and word != "second":
            yield word, Code.TIME_UNIT, unit
    for word, month in lexicon.MONTHS.items():
        yield word, Code.MONTH, month
    for word, weekday in lexicon.WEEKDAYS.items():
        yield word, Code.WEEKDAY, weekday
        if len(word) >= len("monday"):
            yield f"{word}s", Code.WEEKDAY, weekday
    for word, season in lexicon.SEASONS.items():
        yield word, Code.SEASON, season
    for word, part in lexicon.DAYPARTS.items():
        yield word, Code.DAYPART, part
    for word in lexicon.DEICTICS:
        yield word, Code.DEICTIC, word
    for word, value in lexicon.RECURRING.items():
        yield word, Code.RECURRING, value
    for word, value in lexicon.VAGUE_TIMES.items():
        yield word, Code.VAGUE_TIME, value
    for word, name in lexicon.FEASTS.items():
        yield word, Code.FEAST, name


def _trie(words: Iterable[str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return root


def _pattern(node: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _pattern(below) for letter, below in node.items() if letter]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if "" in node else body


@cache
def _meanings() -> dict[str, tuple[Code, Any]]:
    """What every word stands for, in each of the ways that it is written."""
    meanings: dict[str, tuple[Code, Any]] = {}
    for word, code, payload in _vocabulary():
        forms = [word.capitalize()]
        if word not in _CAPITALISED_ONLY:
            forms.append(word)
        if len(word) > 3 or code in (Code.MONTH, Code.FEAST):
            forms.append(word.upper())
        for form in forms:
            meanings[form] = (code, payload)
    return meanings


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"[{_SEPARATORS}]({_pattern(_trie(sorted(_meanings())))})(?![A-Za-z])")


@cache
def _automaton() -> Automaton | None:
    """The words as an automaton, where the extra `fast` is installed."""
    if find_spec("ahocorasick_rs") is None:
        return None
    from factx.automaton import Automaton

    return Automaton(_meanings(), rf"[{_SEPARATORS}]", _words)


def _found(text: str) -> Iterable[tuple[int, int]]:
    """Where the words of a text begin and end, the separator in front included."""
    automaton = _automaton()
    if automaton is not None:
        return automaton.find(text)
    return [m.span() for m in _words().finditer(text)]


def scan(text: str) -> list[Mark]:
    """Every place of the text where a fact may begin, in order.

    >>> [text for text in ("two", "1992", "May") if scan(text)]
    ['two', '1992', 'May']
    """
    code, meanings = Code.DIGITS, _meanings()
    marks: list[Mark] = [(*m.span(), code, None) for m in _DIGITS.finditer(text)]
    # A separator leads every word, so the text gets one in front and offsets are one too large.
    for start, end in _found("\n" + text):
        marks.append((start, end - 1, *meanings[text[start : end - 1]]))
    marks.sort(key=_START)
    return marks
