"""The numbers of a source that a step to a number of the text can start from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from factx.comparison.items import Item
from factx.comparison.matching import agree, comparable
from factx.comparison.values import AMOUNT, DATE, DURATION
from factx.comparison.words import Weights
from factx.interval import Rational

YEAR = 31556952  # seconds of the mean Gregorian year


@dataclass(frozen=True, slots=True)
class Derivation:
    """One step from the numbers of a source to one of the text."""

    equation: str
    operands: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Operand:
    """A number of a source, in the unit of its kind; `held` where the text states it nearby."""

    item: Item
    value: Rational
    held: bool  # the text's sentence states it too
    near: Fraction
    beside: bool = False  # even in the same sentence or the one before
    age: bool = False  # a bare number read as years

    @property
    def shown(self) -> str:
        """Its words."""
        return " ".join(self.item.fact.text.split())


RELATED = Fraction(1, 5)
_LARGEST = 30  # operands, so that long sources cost no more than long ones need


def operands(
    item: Item, source: Sequence[Item], beside: Sequence[Item], weights: Weights
) -> list[Operand]:
    """The numbers that a step may start from, those that the text itself states first."""
    found = []
    reached = set()
    rows = []
    for one in source:
        near = max(
            weights.shared(item.around, one.around),
            weights.shared(item.near, one.near) if item.near else Fraction(0),
        )
        if one.kind == DATE:
            held = any(_same_year(one, other) for other in beside)
        else:
            held = any(comparable(other, one) and agree(other, one) for other in beside)
        inside = held and any(
            comparable(other, one) and agree(other, one)
            for other in beside
            if other.place in (item.place - 1, item.place)
        )
        if held or near >= RELATED or (one.head is not None and one.head == item.head):
            reached.add((id(one.document), one.place))
        rows.append((one, held, near, inside))
    for one, held, near, inside in rows:
        everywhere = item.kind == DURATION and one.kind == DATE
        if not everywhere and not any(
            (id(one.document), one.place + s) in reached for s in (-1, 0, 1)
        ):
            continue
        if one.kind == DATE:
            found.append(Operand(one, 0, held, near, inside))
        for value in one.values:
            found.append(Operand(one, value, held, near, inside))
            if one.level:
                found.append(Operand(one, value - one.level, held, near, inside))
        if item.kind == DURATION and one.kind == AMOUNT and one.head is None:
            found += [
                Operand(one, value * YEAR, held, near, False, True)
                for value in one.values
                if 0 < value < 130
            ]
    found.sort(key=lambda operand: (not operand.held, -operand.near, operand.item.fact.start))
    return found[:_LARGEST]


def _same_year(one: Item, other: Item) -> bool:
    return other.kind == DATE and one.parts[0] is not None and one.parts[0] == other.parts[0]
