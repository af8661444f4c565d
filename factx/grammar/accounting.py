"""Numbers below zero: minus signs, and brackets as accounts have them, $(4.5) million."""

from __future__ import annotations

from factx.grammar import money
from factx.grammar.money import Currency
from factx.grammar.numbers import Numeral
from factx.grammar.words import words_before
from factx.patterns import lazy
from factx.units.currency_signs import SYMBOLS

_CLOSED = lazy(r"(?:[kmMbB]|[bmt]n)?\)")
# Behind these the amount itself is said, where brackets are an aside elsewhere.
_SAYING = frozenset("is was are were =".split())


def before(text: str, n: Numeral, floor: int) -> Currency | None:
    """The sign in front of a bracketed number, which is taken in up to its closing bracket."""
    place = n.start - 1
    if place <= floor or text[place] != "(" or text[place - 1] not in SYMBOLS:
        return None
    if text[n.end : n.end + 1] != ")":
        return None
    mark = money.before(text, place, floor)
    if mark is None:
        return None
    n.end += 1
    return mark._replace(negative=True)


def negative(text: str, begin: int, n: Numeral, floor: int) -> bool:
    """Whether brackets around a whole amount make it negative: net income was ($3.2 million)."""
    if text[begin - 1 : begin] != "(" or _CLOSED.match(text, n.end) is None:
        return False
    said = words_before(text, begin - 1, floor, 1)
    return bool(said) and said[0] in _SAYING


def minus(text: str, begin: int, floor: int) -> int:
    """Characters of a minus sign in front of a number: -5, −5, minus 5."""
    if begin > floor and text[begin - 1] in "-−–":
        before = text[begin - 2 : begin - 1] if begin > 1 else " "
        if before in ("", " ", "(", "[", "\n", "\xa0", "|", "=", "~", "<", ">"):
            return 1
    ending = text[begin - 2 : begin]
    if ending in _SPACED_MINUS and begin - 2 <= 1 and _ALONE.match(text):
        return 2  # a cell of a table
    if ending in _SPACED_MINUS and _COLD.match(text, begin):
        return 2 if _APART.search(text, max(floor, begin - _LONGEST_LEAD), begin) else 0
    if ending not in ("s ", "e "):
        return 0  # no minus, no negative
    if text[begin - 5 : begin - 1].lower() not in _ENDINGS:
        return 0
    if text.endswith(_EITHER_WAY, 0, begin):
        return 0
    for word in _NEGATIVE:
        if begin - len(word) >= floor and text[begin - len(word) : begin].lower() == word:
            return len(word)
    return 0


_SPACED_MINUS = frozenset({"- ", "− ", "– "})
_LONGEST_LEAD = 12
# Behind these no dash stands, so that it is a minus: it fell to - 20 degrees.
_APART = lazy(
    r"(?<![A-Za-z])(?:at|to|of|by|is|was|be|from|between|reached|hit|equals|convert|=)[ ][-−–][ ]\Z"
)
_ALONE = lazy(r"[ ]?[-−–][ ]\d[\d ,.]{0,24}(?:/\d{1,3})?[ \n]?\Z")
_COLD = lazy(
    r"\d[\d.,]*(?:[ ](?:to|and)[ ][-−–]?[ ]?\d[\d.,]*)?[ \xa0]?(?:°|deg(?:rees?)?(?![a-z])|[CF](?!\w)|%|per[ ]?cent)"
)
_EITHER_WAY = ("or minus ", "plus/minus ", "plus-minus ")
_NEGATIVE = ("minus ", "negative ")
_ENDINGS = frozenset(word[-5:-1] for word in _NEGATIVE)
