"""One pass over the text that marks what may be part of a fact.

One compiled pattern looks for digits and for the words of `factx.lexicon`, these as a trie led by
the separator before them: a plain ``\\b(?:a|b|…)`` is tried at every letter and takes twice as
long.  Everything after this works on the marks alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from factx import lexicon
from factx.lexicon import Code

Mark = tuple[int, int, Code, Any]
"""Start and end offset, kind of word, and what the word stands for (None for digits)."""

_CAPITALISED_ONLY = frozenset(
    "may march mar jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs "
    "fri sat sun".split()
)


_FRACTIONS = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_SEPARATORS = r"\s('\"“‘\[/—–*_>~+|-"


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
        if (len(word) > 3 or word == "day") and word != "second":
            yield word, Code.TIME_UNIT, unit
    for word, month in lexicon.MONTHS.items():
        yield word, Code.MONTH, month
    for word, weekday in lexicon.WEEKDAYS.items():
        yield word, Code.WEEKDAY, weekday
    for word, season in lexicon.SEASONS.items():
        yield word, Code.SEASON, season
    for word, part in lexicon.DAYPARTS.items():
        yield word, Code.DAYPART, part
    for word in lexicon.DEICTICS:
        yield word, Code.DEICTIC, word
    for word, value in lexicon.RECURRING.items():
        yield word, Code.RECURRING, value


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
def _compiled() -> tuple[re.Pattern[str], dict[str, tuple[Code, Any]]]:
    meanings: dict[str, tuple[Code, Any]] = {}
    for word, code, payload in _vocabulary():
        forms = [word.capitalize()]
        if word not in _CAPITALISED_ONLY:
            forms.append(word)
        if len(word) > 3 or code is Code.MONTH:
            forms.append(word.upper())
        for form in forms:
            meanings[form] = (code, payload)
    trie = _pattern(_trie(sorted(meanings)))
    # The assertion turns most characters down at once.
    pattern = re.compile(
        rf"(?=[\d{_FRACTIONS}{_SEPARATORS}])"
        rf"(?:\d[\d.,]*|[{_SEPARATORS}]({trie})(?![A-Za-z])|[{_FRACTIONS}])"
    )
    return pattern, meanings


def scan(text: str) -> list[Mark]:
    """Every place of the text where a fact may begin, in order.

    >>> [text for text in ("two", "1992", "May") if scan(text)]
    ['two', '1992', 'May']
    """
    pattern, meanings = _compiled()
    marks: list[Mark] = []
    append = marks.append
    # A separator leads every word, so the text gets one in front and offsets are one too large.
    for match in pattern.finditer("\n" + text):
        word = match[1]
        if word is None:
            append((match.start() - 1, match.end() - 1, Code.DIGITS, None))
        else:
            code, payload = meanings[word]
            append((match.start(), match.end() - 1, code, payload))
    return marks
