"""Fractions that are said as a number over a number: one over three, 1 over 20."""

from __future__ import annotations

from fractions import Fraction

from factx.grammar.numbers import Numeral, read_numeral
from factx.grammar.reader import Reader
from factx.grammar.words import words_before
from factx.patterns import lazy

OVER = " over "
_ENDS = lazy(
    r"\s*\Z|\n|[.!?](?!\d)|[,;:)]|[ ](?:is|are|was|equals?|times|plus|minus|of[ ](?:the|its|a)[ ])"
)
_SENTENCE_STARTS = lazy(r"(?:\A|[.!?:(\n])[\"“‘']?\s{0,8}\Z")
# What arithmetic is told with: elsewhere "over" spans a time or bounds the number behind it.
_SAID_OF = frozenset(
    "is are was equals equal times plus minus negative fraction ratio probability".split()
)
_OPERATIONS = frozenset("divided multiplied multiply divide".split())


def over(r: Reader, n: Numeral) -> bool:
    """Make a proper fraction of "one over three"; whether it was one.

    Both are whole and bare, and the first is the smaller: a blood pressure is 120 over 80.
    """
    text = r.text
    whole = n.value
    if not isinstance(whole, int) or n.scale > 1 or n.short_scale or n.fraction or n.share:
        return False
    below = read_numeral(text, n.end + len(OVER))
    if below is None or not isinstance(below.value, int) or not 0 < whole < below.value:
        return False
    if below.short_scale or below.ordinal or _ENDS.match(text, below.end) is None:
        return False
    if _SENTENCE_STARTS.search(text, max(0, n.start - 8), n.start) is None:
        before = [word.strip("(") for word in words_before(text, n.start, r.pos, 2)] or [""]
        if before[-1] == "of":
            before.pop()
        if not before or not (
            before[-1] in _SAID_OF or (before[-1] == "by" and before[0] in _OPERATIONS)
        ):
            return False
    n.value, n.end, n.plain = Fraction(whole, below.value), below.end, False
    n.step, n.fraction = Fraction(1, 100), True
    return True
