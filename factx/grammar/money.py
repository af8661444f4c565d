"""Money: the sign, code or noun that makes a number an amount of a currency."""

from __future__ import annotations

from dataclasses import dataclass

from factx.grammar.words import words_after
from factx.units.currencies import (
    SIGNS,
    SUBUNITS,
    by_noun,
    codes,
    currency_unit,
    first_words,
    subunit,
)
from factx.units.table import Unit

_SIGN_CHARS = frozenset(sign[-1] for sign in SIGNS)
_LONGEST_SIGN = max(map(len, SIGNS))


@dataclass(slots=True)
class Currency:
    """A currency mark in the text: where it begins or ends, and what it can mean."""

    place: int
    codes: tuple[str, ...]
    unit: Unit


def before(text: str, start: int, floor: int) -> Currency | None:
    """The sign or code in front of a number: $5, US$ 5, Rs. 500, EUR 5."""
    end = start
    if end > floor and text[end - 1] in " \xa0":
        end -= 1
    if end <= floor:
        return None
    last = text[end - 1]
    if last in _SIGN_CHARS or last == ".":
        for length in range(min(_LONGEST_SIGN, end - floor), 0, -1):
            sign = text[end - length : end]
            if sign in SIGNS and not (
                sign[0].isalpha() and end - length and text[end - length - 1].isalnum()
            ):
                if sign.isalpha() and len(sign) < 2:
                    continue
                known = SIGNS[sign]
                return Currency(end - length, known, currency_unit(known[0], sign=sign == "$"))
        if last == ".":
            return None
    code = text[end - 3 : end]
    if (
        end - 3 >= floor
        and code.isupper()
        and code in codes()
        and not (end > 3 and text[end - 4].isalnum())
    ):
        return Currency(end - 3, (code,), currency_unit(code))
    return None


def after(text: str, end: int) -> Currency | None:
    """The currency behind a number: 5 dollars, 200 Syrian pounds, 5 USD, 5€, 50p, 20 cents."""
    c = text[end : end + 1]
    if c in SIGNS and c and not c.isalpha():
        return Currency(end + 1, SIGNS[c], currency_unit(SIGNS[c][0], sign=c == "$"))
    if c in ("p", "¢") and not text[end + 1 : end + 2].isalnum():
        name, known, parts = SUBUNITS[c]
        return Currency(end + 1, known, subunit(name, parts))
    if c not in (" ", "\xa0", "-", "\n"):
        return None
    if (
        text[end + 1 : end + 2] in ("€", "$", "£", "¥", "₹")
        and not text[end + 2 : end + 3].isdigit()
    ):
        sign = text[end + 1]
        return Currency(end + 2, SIGNS[sign], currency_unit(SIGNS[sign][0], sign=sign == "$"))
    tokens = words_after(text, end, 1)
    if not tokens or tokens[0].lower not in first_words():
        return None
    first = tokens[0]
    known = by_noun(first.lower)
    if known:
        named = currency_unit(known[0], sign=first.lower.startswith("dollar"))
        return Currency(first.end, known, named)
    if first.lower in SUBUNITS and len(first.word) > 1:
        name, known, parts = SUBUNITS[first.lower]
        return Currency(first.end, known, subunit(name, parts))
    if first.word in codes():
        return Currency(first.end, (first.word,), currency_unit(first.word))
    tokens = words_after(text, end, 3)
    for count in (1, 2):
        if len(tokens) > count:
            adjective = " ".join(token.word for token in tokens[:count])
            known = by_noun(tokens[count].lower, adjective)
            if known:
                return Currency(tokens[count].end, known, currency_unit(known[0]))
    return None
