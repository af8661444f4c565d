"""A number as it was read, before its unit is known."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from factx.interval import Interval, Rational


@dataclass(slots=True)
class Numeral:
    """A number read from the text, without its unit.

    `step` is the unit of the last written digit; `plain` is set for ungrouped digits without sign,
    point or scale, of which years, names and list marks are made; `ordinal` for twenty-first and
    `share` for one in four.
    """

    start: int
    end: int
    value: Rational | None
    step: Rational = 1
    decimal: bool = False
    plain: bool = False
    words: bool = False
    fraction: bool = False
    ordinal: bool = False
    share: bool = False
    short_scale: str = ""
    scale: int = 1
    vague: Interval | None = None


def make_share(n: Numeral, value: Rational, step: Rational, end: int) -> None:
    """Let a number be a share of people or things, which ends at `end`: one in four."""
    n.value, n.step, n.end = value, step, end
    n.plain, n.fraction, n.share = False, True, True


def apply_scale(n: Numeral, factor: int, end: int) -> None:
    """Multiply a number by its scale word, which ends at `end`."""
    if n.value is None:
        return  # dozens$ thousand: a vague number has none
    n.value, n.step, n.end, n.plain = _times(n.value, factor), _times(n.step, factor), end, False
    n.scale *= factor


def _times(value: Rational, factor: int) -> Rational:
    """A product, whole where it can be; the usual 1.5 million without the detour of fractions."""
    over, under = value.numerator * factor, value.denominator
    return over // under if over % under == 0 else Fraction(over, under)
