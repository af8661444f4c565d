"""Amounts that brackets make negative, as accounts have them: $(4.5) million, was ($3.2 million)."""

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
