"""Whether two facts can be of one value, and whether they are."""

from __future__ import annotations

from collections.abc import Hashable
from fractions import Fraction

from factx.comparison.items import Item
from factx.comparison.values import (
    AMOUNT,
    DATE,
    DURATION,
    ORDINAL,
    PERCENT,
    TIME,
    allowed_as_written,
    is_fraction,
    money_factor,
)
from factx.interval import Interval, Rational, rounded


def comparable(item: Item, other: Item) -> bool:
    """Whether one value could be the other's: a bare number takes the unit that stands beside it."""
    if item.kind == other.kind:
        return not (item.is_times or other.is_times) or item.is_times == other.is_times
    if one_price(item, other):
        return True
    if _one_rate(item, other):
        return True
    kinds = {item.kind, other.kind}
    if kinds <= {DATE, TIME}:
        return True
    if ORDINAL in kinds:
        return kinds == {ORDINAL, AMOUNT}
    if DATE in kinds:
        bare = item if item.kind == AMOUNT else other
        year = bare.fact.value or 0
        return bare.kind == AMOUNT and bare.head is None and _FIRST_YEAR <= year <= _LAST_YEAR
    if AMOUNT not in kinds:
        return False
    bare, unit = (item, other) if item.kind == AMOUNT else (other, item)
    if unit.kind == DURATION:  # a man of 45, aged 45
        years = unit.fact.unit is not None and unit.fact.unit.name == "year"
        return bare.head is None and years and (unit.fact.value or 0) < _OLDEST
    if unit.kind == PERCENT and is_fraction(unit.fact):
        return False
    large = (bare.fact.value or 0) >= _MILLION
    if large and bare.head is None and unit.fact.kind in ("money", "measure"):
        return True
    return bare.head in (None, "point") and unit.kind in bare.siblings


def read_of(item: Item) -> Hashable:
    """All that `comparable` reads of an item: what is the same for two items, holds for both."""
    fact, bare = item.fact, item.kind == AMOUNT and item.head in (None, "point")
    value = fact.value or 0
    return (
        item.kind,
        item.is_times,
        fact.kind,
        (money_factor(fact), tuple(fact.currencies)) if fact.kind == "money" else None,
        None if fact.unit is None else fact.unit.name,
        (_FIRST_YEAR <= value <= _LAST_YEAR, value < _OLDEST, value >= _MILLION),
        item.head if bare else "",
        is_fraction(fact),
        item.siblings if bare else None,
    )


_OLDEST = 130
_FIRST_YEAR, _LAST_YEAR, _MILLION = 100, 2100, 10**6


def one_price(item: Item, other: Item) -> bool:
    """Whether two amounts of money can be in one currency: pounds and pounds, euros and cents."""
    mine, theirs = item.fact, other.fact
    if not mine.kind == theirs.kind == "money":
        return False
    small = any(money_factor(fact) != 1 for fact in (mine, theirs))
    return small or bool(set(mine.currencies) & set(theirs.currencies))


def _one_rate(item: Item, other: Item) -> bool:
    """Whether one leaves out what the other is for: 27 micrograms per cubic metre, 27 micrograms."""
    mine, theirs = item.fact.unit, other.fact.unit
    if mine is None or theirs is None or item.fact.kind == "money":
        return False
    short, long = sorted((mine.name, theirs.name), key=len)
    return long.startswith(f"{short} per ")


def agree(item: Item, other: Item) -> bool:
    """Whether the text's value can be the source's, rounded or not."""
    if item.kind in (DATE, TIME) and other.kind in (DATE, TIME):
        return _dates_agree(item, other)
    if DATE in (item.kind, other.kind):
        return _year_written(item, other) or _year_written(other, item)
    if item.kind != other.kind and ORDINAL not in (item.kind, other.kind):
        if not one_price(item, other):
            return _plain_agree(item, other)
    if len(item.values) > 1 and len(other.values) > 1:
        return all(
            one.contains(value) for one, value in zip(item.allowed, other.values, strict=True)
        )
    if item.fact.modifier in _BOUNDS and item.fact.modifier == other.fact.modifier:
        return any(
            rounded(value, _last(item)).contains(there)
            for value in item.values
            for there in other.values
        )
    if other.fact.vague is not None:
        return any(one.meets(theirs) for one in item.allowed for theirs in other.allowed)
    if item.kind == DURATION and item.fact.unit == other.fact.unit and item.fact.modifier is None:
        return bool(set(item.values) & set(other.values))
    return any(one.contains(value) for one in item.allowed for value in other.values)


def reach(item: Item, other: Item) -> Interval | None:
    """Where values lie that agree with an item, if `other` is one of their kind; None for anywhere.

    What is vague may lie elsewhere and agree all the same.
    """
    if item.kind in (DATE, TIME) or other.kind in (DATE, TIME) or not item.allowed:
        return None
    if item.kind != other.kind and ORDINAL not in (item.kind, other.kind):
        if not one_price(item, other):
            return None
    span = item.allowed[0]
    for one in item.allowed[1:]:
        span = span.hull(one)
    for value in item.values:
        span = span.hull(Interval.point(value))
        if item.fact.modifier in _BOUNDS:
            span = span.hull(rounded(value, _last(item)))
    return span


_BOUNDS = ("over", "under", "at least", "at most")


def _last(item: Item) -> Rational:
    """The last written digit in the unit of the item's values."""
    fact = item.fact
    if not fact.value:
        return fact.step
    return abs(Fraction(item.values[0] - item.level) / Fraction(fact.value)) * fact.step


def _plain_agree(item: Item, other: Item) -> bool:
    """Whether the numbers agree as they are written, one of them without its unit."""
    theirs = other.fact.range or (other.fact.value,)
    return any(
        value is not None and one.contains(value)
        for one in allowed_as_written(item.fact)
        for value in theirs
    )


def _year_written(date: Item, bare: Item) -> bool:
    year = date.parts[0]
    return (
        date.kind == DATE
        and year is not None
        and bare.fact.value == int(year)
        and date.parts[1] is None
    )


def _dates_agree(item: Item, other: Item) -> bool:
    """Whether all that the text says of a date is what the source says, as far as it says it."""
    if item.clock and item.clock != other.clock:
        return False
    mine, theirs = item.parts, other.parts
    if not any(mine):
        return bool(item.clock)
    if mine[0] and theirs[0] and not theirs[0].startswith(mine[0]):
        return False
    if mine[1] and mine[1] != theirs[1]:
        return False
    if mine[2] and mine[2] != theirs[2]:
        return False
    return bool(theirs[0]) if mine[0] and not mine[1] else True
