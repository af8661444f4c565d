"""What follows from the numbers of a source in one step: sums, differences, shares, ratios, ages.

With some twenty numbers in a source, one of their differences is near any small number.  So a step
counts only where the words of the text ask for it ("more", "together", "a share of"), and where
its numbers stand in the text's sentence too or in sentences about the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations, permutations

from factx.comparison.cues import CHANGE, EACH, PRODUCT, REMAINDER, REST, SINCE, TIMES_WORD, TOTAL
from factx.comparison.items import Item
from factx.comparison.matching import one_price
from factx.comparison.operands import RELATED, YEAR, Operand
from factx.comparison.operands import operands as operands_for
from factx.comparison.values import AMOUNT, DATE, DURATION, ORDINAL, PERCENT, TIME, is_fraction
from factx.comparison.words import Weights
from factx.interval import Interval, Rational, rounded


@dataclass(frozen=True, slots=True)
class Derivation:
    """One step from the numbers of a source to one of the text."""

    equation: str
    operands: tuple[Item, ...]


def derive(
    item: Item,
    source: Sequence[Item],
    beside: Sequence[Item],
    weights: Weights,
    *,
    held_only: bool = False,
) -> Derivation | None:
    """How a number of the text follows from the source; `beside` is what its sentence states too."""
    if item.kind in (DATE, TIME):
        return _year(item, source, beside, weights)
    if not item.allowed:
        return None
    operands = operands_for(item, source, beside, weights)
    if item.kind == PERCENT or item.is_times:
        own = [one for one in beside if one.kind not in (DATE, TIME, ORDINAL)]
        operands += [Operand(one, value, True, Fraction(1)) for one in own for value in one.values]
    if held_only:
        operands = [one for one in operands if one.held or one.item.head in item.near]
    for place, allowed in enumerate(item.allowed):
        if item.kind == AMOUNT and item.fact.modifier is None:
            allowed = allowed.hull(rounded(item.values[place], item.fact.step))
        value = item.values[place]
        for level in {0, item.level}:
            for found in _steps(item, value, allowed - Interval.point(level), operands):
                return found
    return None


def _steps(
    item: Item, value: Rational, allowed: Interval, operands: Sequence[Operand]
) -> Iterator[Derivation]:
    text = item.words
    if item.kind == PERCENT:
        yield from _percents(item, allowed, operands)
        return
    if item.kind == DURATION:
        yield from _elapsed(item, allowed, operands)
    own = [o for o in operands if o.item.kind != DATE and (_one_kind(item, o.item) or o.age)]
    if item.is_times or TIMES_WORD.search(text):
        yield from _ratios(allowed, operands)
    change = bool(CHANGE.search(text)) or (item.kind == DURATION and bool(SINCE.search(text)))
    rest = bool(REST.search(text))
    for a, b in permutations(own, 2):
        if not (change or (rest and a.held) or _both_beside(item, a, b)) or (
            a.item is b.item and len(a.item.values) == 1
        ):
            continue
        if (
            a.value > b.value
            and allowed.contains(a.value - b.value)
            and _alike(a, b)
            and _together(item, a, b)
        ):
            yield _made(item, value, f"{a.shown} - {b.shown}", a, b)
    for a in own:
        for b in operands:
            if (
                not change
                or b.item.kind != PERCENT
                or not 0 < b.value < 100
                or not _together(item, a, b)
            ):
                continue
            share = Fraction(b.value) / 100
            for sign, shown in ((1, "+"), (-1, "-")):
                if a.held and allowed.contains(a.value / (1 + sign * share)):
                    yield _made(item, value, f"{a.shown} / (100% {shown} {b.shown})", a, b)
                if allowed.contains(a.value * (1 + sign * share)):
                    yield _made(item, value, f"{a.shown} × (100% {shown} {b.shown})", a, b)
    total = bool(TOTAL.search(text))
    for a, b in combinations(own, 2):
        if a.item is b.item or not allowed.contains(a.value + b.value) or not _together(item, a, b):
            continue
        asked = total or change or _both_beside(item, a, b)
        if (asked and _alike(a, b)) or _both_named(item, a, b):
            yield _made(item, value, f"{a.shown} + {b.shown}", a, b)
    for a, b, c in combinations(own, 3):
        if not (
            a.item.sentence == b.item.sentence == c.item.sentence
            and a.item.document is c.item.document
        ):
            continue
        if (
            total
            and allowed.contains(a.value + b.value + c.value)
            and len({id(o.item) for o in (a, b, c)}) == 3
        ):
            yield _made(item, value, f"{a.shown} + {b.shown} + {c.shown}", a, b, c)
    for b, c in combinations(own, 2):  # a total of two parts and the rest
        if b.item.sentence == c.item.sentence and REMAINDER.search(b.item.words):
            for a in own:
                if allowed.contains(a.value - b.value - c.value):
                    yield _made(item, value, f"{a.shown} - {b.shown} - {c.shown}", a, b, c)
    for a in own:
        for b in operands:
            if b.item.kind == PERCENT and _together(item, a, b):
                share = Fraction(b.value) / 100
                if allowed.contains(a.value * share) and (
                    b.held
                    or (a.held and a.item.sentence == b.item.sentence)
                    or PRODUCT.search(text)
                ):
                    yield _made(item, value, f"{b.shown} of {a.shown}", a, b)
    yield from _products(item, value, allowed, operands)


def _one_kind(item: Item, other: Item) -> bool:
    """Whether both can stand on one side of a sum; a bare number takes the unit beside it."""
    if item.kind == other.kind or one_price(item, other):
        return True
    if item.kind == AMOUNT and item.head == "point" and other.kind == PERCENT:
        return True
    if item.kind == AMOUNT and item.head is None:
        return (other.kind in item.siblings and other.kind != DURATION) or len(other.kind) == 3
    if other.kind != AMOUNT or other.head is not None:
        return False
    large = item.fact.kind == "money" and other.values[0] >= _MILLION
    return large or item.kind in other.siblings


_MILLION = 10**6


def _together(item: Item, a: Operand, b: Operand) -> bool:
    """Whether two numbers can be put together: of one thing, or of what the sentence is about."""
    if a.held or b.held:
        return True
    if a.item.document is b.item.document and abs(a.item.place - b.item.place) <= 1:
        return True
    if a.item.head is not None and a.item.head == b.item.head:
        return True
    return min(a.near, b.near) >= 2 * RELATED


def _named(item: Item, a: Operand, b: Operand) -> bool:
    """Whether the text speaks of what a number counts."""
    head = a.item.head
    return a.held or head is None or head == b.item.head or head in item.around


def _alike(a: Operand, b: Operand) -> bool:
    """Whether what two numbers count can be added: not schools and patients."""
    one, other = a.item, b.item
    if one.kind != AMOUNT or one.head == other.head:
        return True
    if one.head is None or other.head is None:
        return one.place == other.place or (a.held and b.held) or bool(one.near & other.near)
    return one.place == other.place or bool(one.around & other.around)


def _both_beside(item: Item, a: Operand, b: Operand) -> bool:
    """Whether the text's own sentence states both numbers that the step starts from."""
    return a.beside and b.beside


def _both_named(item: Item, a: Operand, b: Operand) -> bool:
    """Whether the text names what both count: teachers and firefighters."""
    heads = {a.item.head, b.item.head}
    return len(heads) == 2 and None not in heads and heads <= item.near | {item.head}


def _percents(item: Item, allowed: Interval, operands: Sequence[Operand]) -> Iterator[Derivation]:
    text = item.words
    change = bool(CHANGE.search(text))
    by = item.fact.trend is not None
    amounts = [o for o in operands if o.item.kind not in (PERCENT, DATE) and o.value > 0]
    for a, b in permutations(amounts, 2):
        if a.item is b.item and len(a.item.values) == 1:
            continue
        if not (_one_kind(a.item, b.item) or _one_kind(b.item, a.item)):
            continue
        if not _together(item, a, b) and not (a.near and abs(a.item.place - b.item.place) <= 2):
            continue
        if not (_named(item, a, b) and _named(item, b, a)):
            continue
        ratio = Fraction(a.value) / Fraction(b.value) * 100
        if not by and a.value < b.value and allowed.contains(ratio):
            yield _made(item, None, f"{a.shown} / {b.shown}", a, b)
        if change and allowed.contains(abs(ratio - 100)):
            yield _made(item, None, f"({a.shown} - {b.shown}) / {b.shown}", a, b)
        if change and a.item.fact.trend and a.value < b.value:
            sign = 1 if a.item.fact.trend == "up" else -1
            before = b.value - sign * a.value
            if before > 0 and allowed.contains(Fraction(a.value) / Fraction(before) * 100):
                yield _made(
                    item,
                    None,
                    f"{a.shown} / ({b.shown} {'-' if sign > 0 else '+'} {a.shown})",
                    a,
                    b,
                )
    shares = [o for o in operands if o.item.kind == PERCENT]
    for a, b in permutations(shares, 2):
        if is_fraction(a.item.fact) and a.item.sentence == b.item.sentence and a.item is not b.item:
            if allowed.contains(Fraction(a.value) * b.value / 100):
                yield _made(item, None, f"{a.shown} of {b.shown}", a, b)
    for a, b in permutations(shares, 2):
        if a.item is b.item and len(a.item.values) == 1:
            continue
        if (
            change
            and a.value > b.value
            and allowed.contains(a.value - b.value)
            and _together(item, a, b)
        ):
            yield _made(item, None, f"{a.shown} - {b.shown}", a, b)
        if (
            a.item is not b.item
            and TOTAL.search(text)
            and allowed.contains(a.value + b.value)
            and _together(item, a, b)
        ):
            yield _made(item, None, f"{a.shown} + {b.shown}", a, b)
    for a in shares:
        if allowed.contains(100 - a.value) and REST.search(text):
            yield _made(item, None, f"100% - {a.shown}", a)
        for b in shares:
            if (
                a.item is not b.item
                and a.item.sentence == b.item.sentence
                and REMAINDER.search(a.item.words)
                and allowed.contains(100 - a.value - b.value)
            ):
                yield _made(item, None, f"100% - {a.shown} - {b.shown}", a, b)


def _ratios(allowed: Interval, operands: Sequence[Operand]) -> Iterator[Derivation]:
    amounts = [o for o in operands if o.item.kind not in (DATE,) and o.value > 0]
    for a, b in permutations(amounts, 2):
        if a.value > b.value and (_one_kind(a.item, b.item) or _one_kind(b.item, a.item)):
            if allowed.contains(Fraction(a.value) / Fraction(b.value)):
                yield Derivation(f"{a.shown} / {b.shown}", (a.item, b.item))


def _products(
    item: Item, value: Rational, allowed: Interval, operands: Sequence[Operand]
) -> Iterator[Derivation]:
    """A price times a number of pieces, an amount for each: only where the words say so."""
    counts = [o for o in operands if o.item.kind == AMOUNT and o.value > 1]
    own = [o for o in operands if o.item.kind == item.kind]
    each = bool(EACH.search(item.words))
    for a in own:
        for b in counts:
            if a.item is b.item or not _together(item, a, b):
                continue
            if PRODUCT.search(item.words) and allowed.contains(a.value * b.value):
                yield _made(item, value, f"{b.shown} × {a.shown}", a, b)
            if each and allowed.contains(Fraction(a.value) / b.value):
                yield _made(item, value, f"{a.shown} / {b.shown}", a, b)
        if re.search(r"\b(?:a|per|each|every) year|annual|yearly", item.words) and allowed.contains(
            a.value * 12
        ):
            yield Derivation(f"12 × {a.shown}", (a.item,))
    if each:  # so many square metres or days for so much: 1,190 crowns for 70 square metres
        days = [o for o in operands if o.item.kind == DURATION and o.value > 0]
        for a in own:
            for b in days:
                for length in (86400, 604800, Fraction(31556952, 12), 31556952):
                    if allowed.contains(a.value / (Fraction(b.value) / length)) and _together(
                        item, a, b
                    ):
                        yield _made(item, value, f"{a.shown} / {b.shown}", a, b)
            for b in operands:
                if b.item.kind not in (item.kind, DATE, PERCENT, DURATION) and b.value > 0:
                    if allowed.contains(Fraction(a.value) / Fraction(b.value)) and _together(
                        item, a, b
                    ):
                        yield _made(item, value, f"{a.shown} / {b.shown}", a, b)


_MONTH = YEAR // 12
_DAY = 86400


def _elapsed(item: Item, allowed: Interval, operands: Sequence[Operand]) -> Iterator[Derivation]:
    """The time between two dates of the source."""
    dates = [
        o for o in operands if o.item.kind == DATE and o.item.parts[0] and len(o.item.parts[0]) == 4
    ]
    if not SINCE.search(item.words):
        dates = []
    for a, b in permutations(dates, 2):
        if not (a.held or b.held or a.near >= RELATED <= b.near):
            continue
        years = int(b.item.parts[0] or 0) - int(a.item.parts[0] or 0)
        first, second = a.item.parts[1], b.item.parts[1]
        exact = first and second and first.isdigit() and second.isdigit()
        months = int(second or 0) - int(first or 0) if exact else 0
        span = years * YEAR + months * _MONTH
        if span <= 0:
            continue
        slack = _MONTH if exact else YEAR if "month" in str(item.fact.unit) else 0
        if allowed.meets(Interval(span - slack, span + slack)):
            yield Derivation(f"from {a.shown} to {b.shown}", (a.item, b.item))
    clocks = [o for o in operands if o.item.clock is not None]
    for a, b in permutations(clocks if SINCE.search(item.words) else [], 2):
        span = (_seconds(b.item.clock) - _seconds(a.item.clock)) % _DAY
        if span and allowed.contains(span):
            yield Derivation(f"from {a.shown} to {b.shown}", (a.item, b.item))
    days = [o for o in operands if o.item.kind == DATE and o.item.parts[1] and o.item.parts[2]]
    for a, b in permutations(days, 2):
        span = _days(a.item, b.item)
        if span > 0 and allowed.meets(Interval(span * _DAY, (span + 1) * _DAY)):
            yield Derivation(f"from {a.shown} to {b.shown}", (a.item, b.item))
    for a in dates:
        base = item.document.date or a.item.document.date
        year = a.item.parts[0]
        if base is not None and year and base.year > int(year):
            span = (base.year - int(year)) * YEAR
            if allowed.meets(Interval(span - YEAR, span)):
                yield Derivation(f"{year} to {base.year}", (a.item,))


def _seconds(clock: str | None) -> int:
    """A time of the clock as seconds of the day."""
    hours, _, minutes = (clock or "0:0").partition(":")
    return int(hours) * 3600 + int(minutes) * 60


def _days(first: Item, second: Item) -> int:
    """The days from one date to another of the same or of known years; 0 where that is no number."""
    years = (first.parts[0], second.parts[0])
    if (years[0] is None) != (years[1] is None):
        known = years[0] or years[1]
        years = (known, known)
    try:
        a, b = (
            date(int(year or _ANY_YEAR), int(one.parts[1] or 0), int(one.parts[2] or 0))
            for year, one in zip(years, (first, second), strict=True)
        )
    except ValueError:
        return 0
    return (b - a).days


_ANY_YEAR = 2001


def _year(
    item: Item, source: Sequence[Item], beside: Sequence[Item], weights: Weights
) -> Derivation | None:
    """A year that a duration leads to from another: a term of seven years that began in 2020."""
    year = item.parts[0]
    if year is None or len(year) != 4 or item.parts[2] is not None:
        return None
    operands = operands_for(item, source, beside, weights)
    dates = [
        o for o in operands if o.item.kind == DATE and o.item.parts[0] and len(o.item.parts[0]) == 4
    ]
    spans = [o for o in operands if o.item.kind == DURATION and o.value >= YEAR]
    for a in dates:
        for b in spans:
            years = Fraction(b.value) / YEAR
            for sign, shown in ((1, "+"), (-1, "-")):
                if int(a.item.parts[0] or 0) + sign * years == int(year):
                    if a.item.sentence == b.item.sentence:
                        return Derivation(f"{a.shown} {shown} {b.shown} = {year}", (a.item, b.item))
    return None


def _made(item: Item, value: Rational | None, shown: str, *operands: Operand) -> Derivation:
    return Derivation(shown, tuple(dict.fromkeys(operand.item for operand in operands)))
