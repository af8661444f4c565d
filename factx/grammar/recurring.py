"""Sets: times that recur."""

from __future__ import annotations

import re

from factx.grammar.reader import Reader
from factx.grammar.words import words_before
from factx.patterns import lazy
from factx.timex import Absolute

_OFTEN = lazy(r"(?<![A-Za-z])(once|twice|thrice|times)[ ]\Z", re.IGNORECASE)
_NOUN_AFTER = tuple([word] for word in "the an of for our their its and more".split())
_ALONE = lazy(r"[.,;:!?)]|\s*\Z|[ ](?:at|from|by|to|in|on|for|before|after|until|and|but)\b|[ ]\d")
# What a prefix makes of the period: a bi-monthly review, a semi-annual one.
_PREFIXED = {
    ("bi", "P1W"): "P2W",
    ("bi", "P1M"): "P2M",
    ("bi", "P1Y"): "P6M",
    ("semi", "P1Y"): "P6M",
    ("half", "P1Y"): "P6M",
    ("tri", "P1M"): "P3M",
    ("tri", "P1W"): "P3W",
}


def read_recurring(r: Reader, start: int, end: int, value: str) -> bool:
    """Daily, weekly, annual, bi-monthly: a set with its period as value."""
    text = r.text
    if text[start:end].lower() == "everyday":
        before = words_before(text, start, r.pos, 1)
        if not _ALONE.match(text, end) or before[:1] in _NOUN_AFTER:
            return False  # everyday life, the everyday
    often = _OFTEN.search(text, max(0, start - len("three times ")), start)
    if often is not None:
        begin = often.start()
        last = r.facts[-1] if r.facts else None
        if last is not None and last.of == "times" and last.end == start - 1:
            begin = r.facts.pop().start
        elif often[1].lower() == "times" or begin < r.pos:
            begin = start
        return r.add("set", begin, end, when=Absolute(value, "set"))
    if text[start - 1 : start] == "-":
        for prefix in ("bi", "semi", "half", "tri"):
            begin = start - len(prefix) - 1
            if begin >= r.pos and text[begin : start - 1].lower() == prefix:
                if not text[begin - 1 : begin].isalpha():
                    start, value = begin, _PREFIXED.get((prefix, value), value)
                    break
    return r.add("set", start, end, when=Absolute(value, "set"))
