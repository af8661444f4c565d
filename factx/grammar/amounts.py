"""What belongs to an amount of money besides its number and its currency.

A scale may stand behind the currency (75 USD million), a second part complete it (3 dollars 50
cents), and it may be a price: what is paid for one of a unit goes into the unit ("dollar per
barrel"), what is paid for one of a counted thing into `of` ("per share").
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from factx.grammar import modifiers, money, trends
from factx.grammar.counts import counted_noun
from factx.grammar.money import Currency
from factx.grammar.nouns import STOP, is_plural
from factx.grammar.numbers import Numeral, apply_scale, read_numeral
from factx.grammar.reader import Reader
from factx.grammar.words import words_after, words_before
from factx.lexicon import SCALES, SHORT_SCALES, TENS, TIME_UNITS, UNITS
from factx.patterns import lazy
from factx.units.currencies import parts_of, rate
from factx.units.expression import read_unit

_SCALE_BEHIND = lazy(
    r"[ \xa0](?:(thousand|million|billion|trillion|lakh|crore)s?|(mn|mln|bn|tn|m|b))(?![A-Za-z²³])",
    re.IGNORECASE | re.ASCII,
)
_GLUED_SCALE = lazy(r"(mn|mln|bn|tn|m|k)(?![A-Za-z²³\d])")
_NEXT_AMOUNT = lazy(r"[ \xa0]?\d")
_COMPOUND = lazy(r"(,)?[ \xa0\n](and[ \xa0\n])?(?=[\dA-Za-z])")
_PER = lazy(r"[ \xa0\n](per|an?)(?=[ \xa0\n])|-(per|an?)(?=-)|[ ]?(/)[ ]?(?=[A-Za-z])")
_PER_STARTS = frozenset("/- \xa0\n")
_SENTENCE_ENDS = lazy(r"[.!?][)\"'”’]*(?:\s|\Z)|\s*\Z")
_CLAUSE_ENDS = lazy(r"(?:[.!?,;:)\"”]|\Z)(?!\d)")
_NAMED_TIMES = {"annum": "year", "diem": "day", "mo": "month"}
_SHIFTS = frozenset("earlier ago later before after previously from on hence old since of".split())
_NO_THING = frozenset("cent cents se".split())
# What "a" or "an" makes a price of; behind "per" any noun does.
_THINGS = frozenset(
    "share head person piece copy bottle dozen pack packet ticket plate pop night time game seat vote"
    " word page bag box can carton pupil student child family household customer passenger visit"
    " session lesson trip ride order item card set pair room throw shot slice glass crate song"
    " episode play unit employee worker member user subscriber egg loaf jar tin meal dish"
    " tree animal cow sheep chicken bird car vehicle lot bundle"
    " roll sheet sack basket bunch punnet jab dose treatment test swab app download track album"
    " stock option warrant contract bond certificate claim case call text message".split()
)


def complete(
    r: Reader,
    n: Numeral,
    second: Numeral | None,
    mark: Currency | None,
    behind: Currency | None,
    end: int,
) -> tuple[int, dict[str, Any]]:
    """Where an amount ends, and its unit, codes and `of`; `n` and `second` take their scale.

    `mark` is the currency in front of the number, `behind` the one that follows it at `end`.
    """
    text = r.text
    found = mark
    if behind is not None and (mark is None or _repeats(text, mark, behind)):
        found, end = behind, behind.place
    assert found is not None
    end = _scaled(text, n, second, found, end, in_front=mark is not None and behind is not found)
    if mark is not None and mark.scale > 1:
        _apply(n, second, mark.scale)
    details: dict[str, Any] = {"unit": found.unit, "currencies": found.codes}
    if second is None and not found.part:
        end = _compound(r, n, found, end, behind=found is behind)
    if text[end : end + 1] in _PER_STARTS:
        end = _price(text, end, details)
    return end, details


def _repeats(text: str, mark: Currency, behind: Currency) -> bool:
    """Whether the currency behind says once more what the sign in front does: $5 US dollars."""
    if not set(behind.codes) <= set(mark.codes):
        return False
    return (
        behind.noun
        or text[behind.place - 1].isalpha()
        or not _NEXT_AMOUNT.match(text, behind.place)
    )


def _apply(n: Numeral, second: Numeral | None, factor: int) -> None:
    for number in (n, second):
        if number is not None and number.scale == 1:
            apply_scale(number, factor, number.end)


def _scaled(
    text: str, n: Numeral, second: Numeral | None, found: Currency, end: int, *, in_front: bool
) -> int:
    """Apply the scale that stands behind the currency: 75 USD million, £5 m, 30 MUSD, $5 Million."""
    last = second or n
    if found.scale > 1 and not in_front:
        _apply(n, second, found.scale)
        return end
    if last.scale != 1 or found.part or found.noun:
        return end
    m = _SCALE_BEHIND.match(text, end)
    word = (m[1] or m[2]).lower() if m is not None else ""
    if m is None and not in_front and not text[end - 1].isalpha():
        m = _GLUED_SCALE.match(text, end)
        word = m[1] if m is not None else ""
    if m is None:
        return end
    factor = SCALES.get(word) or SHORT_SCALES[word]
    _apply(n, second, factor)
    return m.end()


def _compound(r: Reader, n: Numeral, whole: Currency, end: int, *, behind: bool) -> int:
    """Add the parts of a currency: 3 dollars 50 cents, thirteen euros and five cents, $2 50."""
    text = r.text
    if n.value is None or n.value.denominator != 1 or n.decimal or n.value < 0 or n.fraction:
        return end
    link = _COMPOUND.match(text, end)
    if link is None:
        return end
    at = link.end()
    if not text[at].isdigit():
        tokens = words_after(text, at - 1, 1)
        word = tokens[0].lower if tokens else ""
        if word not in UNITS and word.partition("-")[0] not in TENS:
            return end
    m = read_numeral(text, at)
    if m is None or m.value is None or m.value.denominator != 1 or m.scale != 1 or m.ordinal:
        return end
    if m.decimal or m.fraction or m.value < 1:
        return end
    part = money.after(text, m.end)
    if part is not None:
        parts = parts_of(part.part, whole.codes[0]) if part.part else 0
        stop = part.place
    else:
        parts = 100 if behind and _plain_part(r, n, m, whole, link) else 0
        stop = m.end
    if m.value >= parts:
        return end
    n.value = n.value + m.value * Fraction(1, parts)
    n.step, n.decimal, n.plain = Fraction(1, parts), True, False
    return stop


def _plain_part(r: Reader, n: Numeral, m: Numeral, whole: Currency, link: re.Match[str]) -> bool:
    """Whether a bare number is cents: "15 dollars 50.", "17 USD 25", "two euros and fifty"."""
    text = r.text
    assert m.value is not None
    code = text[whole.place - 3 : whole.place].isupper()
    if (
        not (whole.noun or code)
        or link[1]
        or m.value < 10
        or m.short_scale
        or not (m.plain or m.words)
    ):
        return False
    if not link[2]:
        return _CLAUSE_ENDS.match(text, m.end) is not None
    if words_before(text, n.start, r.pos, 1)[-1:] in (["between"], ["from"], ["of"]):
        return False
    return _SENTENCE_ENDS.match(text, m.end) is not None


def _price(text: str, end: int, details: dict[str, Any]) -> int:
    """What the amount is paid for one of: $52 a barrel, 15 cents a share, £20 per head, $15/hour.

    The words of a rate in time stay outside where they are an expression of time of their own
    ("$5 a month": a set, P1M, as TimeML has it); the unit tells of it all the same.
    """
    m = _PER.match(text, end)
    if m is None:
        return end
    link = m[1] or m[2] or m[3]
    article = link in ("a", "an")
    at = m.end()
    if link == "/":
        word, stop = _slash_word(text, at)
    else:
        tokens = words_after(text, at, 1)
        if not tokens or (m[2] and tokens[0].glue != "-"):
            return end
        word, at, stop = tokens[0].lower, tokens[0].start, tokens[0].end
    if not word or word in _NO_THING:
        return end
    unit = details["unit"]
    period = TIME_UNITS.get(word) or _NAMED_TIMES.get(word)
    if article and period == "second":
        return end  # "$5 a second time"
    if period is not None:
        if article and not m[2]:
            following = words_after(text, stop, 1)
            if is_plural(word) or (following and following[0].lower in _SHIFTS):
                return end
            stop = end
        details["unit"] = rate(unit, period)
        return stop
    measure = read_unit(text, at, trusted=not article) if not article or len(word) > 2 else None
    if measure is not None:
        details["unit"] = rate(unit, measure[0].name)
        return measure[1]
    if article or link == "/":
        if word not in _THINGS:
            return end
        details["of"] = f"per {word}"
        return stop
    thing = counted_noun(text, m.end(), singular=True)
    if thing is None and word in STOP:
        return end
    stop, name = thing or (stop, word)
    details["of"] = f"per {name}"
    return stop


def _slash_word(text: str, at: int) -> tuple[str, int]:
    m = _WORD.match(text, at)
    return ("", at) if m is None else (m[0].lower(), m.end())


_WORD = lazy(r"[A-Za-z]+")


def read_part_of(r: Reader, n: Numeral, start: int) -> bool:
    """Half a dollar, a quarter of a cent."""
    for link in (" of an ", " of a ", " a ", " an "):
        if r.text.startswith(link, n.end):
            found = money.after(r.text, n.end + len(link) - 1)
            if found is None or not (found.noun or found.part):
                return False
            modifier, begin = modifiers.before(r.text, start, r.pos)
            return r.add(
                "money",
                begin,
                found.place,
                value=n.value,
                step=n.step,
                decimal=True,
                modifier=modifier,
                trend=trends.trend(r.text, begin, found.place, r.pos, "money"),
                unit=found.unit,
                currencies=found.codes,
            )
    return False
