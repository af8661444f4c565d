"""What follows from the numbers of a source in one step: sums, differences, shares, ratios, ages.

With some twenty numbers in a source, one of their differences is near any small number.  So a step
counts only where the words of the text ask for it ("more", "together", "a share of"), and where
its numbers stand in the text's sentence too or in sentences about the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, permutations

from factx.comparison.cues import CHANGE, EACH, PRODUCT, REMAINDER, REST, SINCE, TIMES_WORD, TOTAL
from factx.comparison.elapsed import elapsed_between, year_from
from factx.comparison.items import Item, says_change
from factx.comparison.matching import one_price
from factx.comparison.operands import RELATED, Derivation, Operand
from factx.comparison.operands import operands as operands_for
from factx.comparison.sources import Sources
from factx.comparison.values import AMOUNT, DATE, DURATION, ORDINAL, PERCENT, TIME, is_fraction
from factx.comparison.words import Weights
from factx.interval import Interval, Rational, rounded


def derive(
    item: Item,
    sources: Sources,
    beside: Sequence[Item],
    weights: Weights,
    *,
    held_only: bool = False,
) -> Derivation | None:
    """How a number of the text follows from the source; `beside` is what its sentence states too."""
    if item.kind in (DATE, TIME):
        return year_from(item, sources, beside, weights)
    if not item.allowed:
        return None
    operands = operands_for(item, sources, beside, weights)
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
        yield from elapsed_between(item, allowed, operands)
    own = [
        _in_unit(item, o, operands)
        for o in operands
        if o.item.kind != DATE and (_one_kind(item, o.item) or o.age)
    ]
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
            if not (b.held or abs(a.item.place - b.item.place) <= 1):
                continue
            share = Fraction(b.value) / 100
            for sign, shown in ((1, "+"), (-1, "-")):
                if a.held and allowed.contains(a.value / (1 + sign * share)):
                    yield _made(item, value, f"{a.shown} / (100% {shown} {b.shown})", a, b)
                if allowed.contains(a.value * (1 + sign * share)):
                    yield _made(item, value, f"{a.shown} × (100% {shown} {b.shown})", a, b)
    for a in own:
        for factor, shown in _multiples(a, operands):
            if a.held and allowed.contains(Fraction(a.value) / factor):
                yield _made(item, value, f"{a.shown} / {shown}", a)
            if change and allowed.contains(a.value * factor):
                yield _made(item, value, f"{a.shown} × {shown}", a)
    total = bool(TOTAL.search(text))
    for a, b in combinations(own, 2):
        if a.item is b.item or not allowed.contains(a.value + b.value) or not _together(item, a, b):
            continue
        exact = a.value + b.value == value and _side_by_side(a, b)
        exact = exact and (
            item.kind != AMOUNT or item.head == a.item.head == b.item.head is not None
        )
        asked = total or change or exact or _both_beside(item, a, b)
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


def _in_unit(item: Item, operand: Operand, operands: Sequence[Operand]) -> Operand:
    """A bare number in the unit that its sentence states: 83 kilometres an hour instead of 50."""
    if operand.item.kind != AMOUNT or item.kind == AMOUNT or operand.age:
        return operand
    for other in operands:
        fact = other.item.fact
        if other.item.kind == item.kind and _side_by_side(other, operand) and fact.value:
            ratio = Fraction(other.item.values[0] - other.item.level) / Fraction(fact.value)
            return replace(operand, value=operand.value * ratio)
    return operand


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


_MULTIPLES: dict[str, Rational] = {
    "doubl": 2,
    "halv": Fraction(1, 2),
    "trebl": 3,
    "tripl": 3,
    "quadrupl": 4,
    "tenfold": 10,
}


def _multiples(a: Operand, operands: Sequence[Operand]) -> Iterator[tuple[Rational, str]]:
    """How many times as much the source says in a number's sentence: twice, tenfold, quadrupled."""
    for b in operands:
        if b.item.is_times and _side_by_side(a, b) and b.value > 1:
            yield b.value, b.shown
    for word, factor in _MULTIPLES.items():
        if word in a.item.words:
            yield factor, str(factor)


def _side_by_side(a: Operand, b: Operand) -> bool:
    """Whether two numbers stand in one sentence of a source."""
    return a.item.place == b.item.place and a.item.document is b.item.document


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
    amounts = [o for o in operands if o.item.kind not in (PERCENT, DATE) and o.value > 1]
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
        part = a.value < b.value and not by and not says_change(a.item)
        if part and allowed.contains(ratio):
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
        plain = REST.search(text) or a.near >= 2 * RELATED
        if allowed.contains(100 - a.value) and plain:
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
        if re.search(r"\byear|annual", item.words) and allowed.contains(a.value * 12):
            yield Derivation(f"12 × {a.shown}", (a.item,))
    if each and item.kind == AMOUNT:  # how many pieces a sum of money pays for
        prices = [o for o in operands if o.item.fact.kind == "money" and o.value > 0]
        for a, b in permutations(prices, 2):
            if one_price(a.item, b.item) and allowed.contains(Fraction(a.value) / b.value):
                yield _made(item, value, f"{a.shown} / {b.shown}", a, b)
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


def _made(item: Item, value: Rational | None, shown: str, *operands: Operand) -> Derivation:
    return Derivation(shown, tuple(dict.fromkeys(operand.item for operand in operands)))
