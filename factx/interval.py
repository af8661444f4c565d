"""Exact interval arithmetic: what a written number can mean.

Writers round, so every number in a text stands for an interval.  All bounds are exact rationals
(`int` or `fractions.Fraction`); nothing here ever compares floats.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from factx.records import quick

Rational = int | Fraction

_FIVE_PERCENT = Fraction(1, 20)
_TEN_PERCENT = Fraction(1, 10)
_HALF = Fraction(1, 2)


@quick
@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; None is open (no bound on that side).

    >>> Interval(1, 2) + Interval(10, None)
    Interval(low=11, high=None)
    >>> Interval(1, 2) * Interval(-3, 4)
    Interval(low=-6, high=8)

    Raises ValueError where low is above high.
    """

    low: Rational | None
    high: Rational | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"empty interval: {self.low} is above {self.high}")

    @classmethod
    def point(cls, value: Rational) -> Interval:
        """The interval that holds `value` alone."""
        return cls(value, value)

    def __neg__(self) -> Interval:
        return Interval(_negated(self.high), _negated(self.low))

    def __add__(self, other: Interval) -> Interval:
        return Interval(_sum(self.low, other.low), _sum(self.high, other.high))

    def __sub__(self, other: Interval) -> Interval:
        return self + (-other)

    def __mul__(self, other: Interval) -> Interval:
        low, high, other_low, other_high = self.low, self.high, other.low, other.high
        if low is not None and high is not None and other_low is not None and low >= 0 <= other_low:
            if other_high is not None:
                return Interval(low * other_low, high * other_high)
        lows: list[Rational | None] = []
        highs: list[Rational | None] = []
        for a, a_sign in ((self.low, -1), (self.high, 1)):
            for b, b_sign in ((other.low, -1), (other.high, 1)):
                if a is not None and b is not None:
                    lows.append(a * b)
                    highs.append(a * b)
                    continue
                sign = _sign(a, a_sign) * _sign(b, b_sign)
                if sign == 0:
                    lows.append(0)
                    highs.append(0)
                elif sign > 0:
                    highs.append(None)
                else:
                    lows.append(None)
        return Interval(_least(lows), _greatest(highs))

    def __truediv__(self, other: Interval) -> Interval:
        """Quotient; open on both sides where the divisor may be zero in its inside.

        >>> Interval(1, 2) / Interval(4, 5)
        Interval(low=Fraction(1, 5), high=Fraction(1, 2))
        """
        return self * other.reciprocal()

    def reciprocal(self) -> Interval:
        """1 / x for every x of the interval; the whole line where zero lies inside it.

        Raises ZeroDivisionError for the interval that holds zero alone.
        """
        low, high = self.low, self.high
        above = low is not None and low >= 0
        below = high is not None and high <= 0
        if above and below:
            raise ZeroDivisionError("division by an interval that holds zero alone")
        if above or below:
            return Interval(_inverse(high), _inverse(low))
        return Interval(None, None)

    def meets(self, other: Interval) -> bool:
        """Whether one number lies in both."""
        return not (_below(self.high, other.low) or _below(other.high, self.low))

    def contains(self, value: Rational) -> bool:
        """Whether `value` lies in the interval."""
        return not (_below(value, self.low) or _below(self.high, value))

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both.

        >>> Interval(1, 2).hull(Interval(5, 7))
        Interval(low=1, high=7)
        """
        return Interval(_least([self.low, other.low]), _greatest([self.high, other.high]))


def _negated(value: Rational | None) -> Rational | None:
    return None if value is None else -value


def _inverse(end: Rational | None) -> Rational | None:
    """1 / x at the end of an interval on one side of zero: zero and the open end change places."""
    if end is None:
        return 0
    return Fraction(1) / end if end else None


def _sum(a: Rational | None, b: Rational | None) -> Rational | None:
    return None if a is None or b is None else a + b


def _sign(value: Rational | None, open_sign: int) -> int:
    if value is None:
        return open_sign
    return (value > 0) - (value < 0)


def _least(values: list[Rational | None]) -> Rational | None:
    known = [v for v in values if v is not None]
    return min(known) if len(known) == len(values) else None


def _greatest(values: list[Rational | None]) -> Rational | None:
    known = [v for v in values if v is not None]
    return max(known) if len(known) == len(values) else None


def _below(a: Rational | None, b: Rational | None) -> bool:
    return a is not None and b is not None and a < b


def magnitude(value: Rational) -> Rational:
    """The absolute value; `abs` loses the type of a union."""
    return -value if value < 0 else value


def rounded(value: Rational, step: Rational) -> Interval:
    """Half a unit of the last written digit either way: 33 (step 1) allows 32.5 to 33.5.

    >>> rounded(33, 1)
    Interval(low=Fraction(65, 2), high=Fraction(67, 2))
    """
    half = step * _HALF
    return Interval(value - half, value + half)


def cut(value: Rational, step: Rational) -> Interval:
    """What `value` can stand for when its further digits were cut off instead of rounded.

    >>> cut(66, 1)
    Interval(low=66, high=67)
    """
    return Interval(value - step, value) if value < 0 else Interval(value, value + step)


def last_digit_unit(value: Rational) -> Rational:
    """The unit of the last non-zero digit of a whole number; 1 for zero and for fractions.

    >>> last_digit_unit(1000), last_digit_unit(1240), last_digit_unit(7)
    (1000, 10, 1)
    """
    if value == 0 or value.denominator != 1:
        return 1
    unit, rest = 1, abs(int(value))
    while rest % 10 == 0:
        rest //= 10
        unit *= 10
    return unit


def round_number(value: Rational) -> Interval:
    """A round number: half a unit of its last non-zero digit either way, at most five per cent.

    >>> round_number(1000)
    Interval(low=Fraction(950, 1), high=Fraction(1050, 1))
    """
    half = min(last_digit_unit(value) * _HALF, magnitude(value) * _FIVE_PERCENT)
    return Interval(value - half, value + half)


@quick
@dataclass(frozen=True, slots=True)
class Readings:
    """The readings that a written number allows, from the narrowest to the widest.

    strict   as written: a count is exact, anything else is rounded at its last written digit
    loose    round numbers taken as rounded at their last non-zero digit; always holds `strict`
    cut      digits cut off instead of rounded

    Arithmetic works on the three side by side, so that one equation can be judged by each.
    """

    strict: Interval
    loose: Interval
    cut: Interval

    @classmethod
    def same(cls, interval: Interval) -> Readings:
        """One interval for all three readings."""
        return cls(interval, interval, interval)

    @classmethod
    def exact(cls, value: Rational) -> Readings:
        """A number that nobody rounded: 100 in a percentage, the factor of a conversion."""
        return cls.same(Interval.point(value))

    def _each(self, other: Readings, operate: Callable[[Interval, Interval], Interval]) -> Readings:
        strict = operate(self.strict, other.strict)
        loose = cut = strict
        if self.loose is not self.strict or other.loose is not other.strict:
            loose = operate(self.loose, other.loose)
        if self.cut is not self.strict or other.cut is not other.strict:
            cut = operate(self.cut, other.cut)
        return Readings(strict, loose, cut)

    def __add__(self, other: Readings) -> Readings:
        return self._each(other, Interval.__add__)

    def __sub__(self, other: Readings) -> Readings:
        return self._each(other, Interval.__sub__)

    def __mul__(self, other: Readings) -> Readings:
        return self._each(other, Interval.__mul__)

    def __truediv__(self, other: Readings) -> Readings:
        return self._each(other, Interval.__truediv__)

    def __neg__(self) -> Readings:
        return Readings(-self.strict, -self.loose, -self.cut)


def readings(
    value: Rational,
    step: Rational,
    *,
    exact: bool = False,
    rounding: bool = True,
    modifier: str | None = None,
) -> Readings:
    """What a number written as `value` with last digit `step` allows.

    `step` is the unit of the last written digit (Fraction(1, 10) for 33.0, 10**7 for 1.45
    billion).  `exact` marks a count that was written out (1,247 children); `rounding` says whether
    trailing zeros may stand for rounding (200 tons), as they do not in percentages and after a
    decimal point.  The modifiers are those of `factx.facts.Modifier`.

    >>> readings(1247, 1, exact=True).loose
    Interval(low=1247, high=1247)
    >>> readings(1000, 1, exact=True).loose
    Interval(low=Fraction(950, 1), high=Fraction(1050, 1))
    >>> readings(50, 1, modifier="nearly").loose
    Interval(low=Fraction(45, 1), high=50)
    """
    if modifier in ("over", "at least"):
        return Readings.same(Interval(value, None))
    if modifier in ("under", "at most"):
        return Readings.same(Interval(None, value))
    if modifier == "nearly":
        return Readings.same(Interval(*sorted((value - value * _TEN_PERCENT, value))))
    strict = Interval.point(value) if exact else rounded(value, step)
    loose = strict
    if rounding and step >= 1 and last_digit_unit(value) > step:
        loose = strict.hull(round_number(value))
    if modifier == "about":
        tenth = magnitude(value) * _TEN_PERCENT
        return Readings.same(loose.hull(Interval(value - tenth, value + tenth)))
    return Readings(strict, loose, strict if exact else cut(value, step))


def elapsed(value: Rational, step: Rational) -> Readings:
    """Elapsed time and ages are cut or rounded: 33 years allow 32.5 up to 34.

    >>> elapsed(33, 1).loose
    Interval(low=Fraction(65, 2), high=34)
    """
    return Readings.same(Interval(value - step * _HALF, value + step))
