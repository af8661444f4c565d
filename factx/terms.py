"""Terms: the two sides of an equation, exact, with how a person writes them.

A term carries its value, every reading that its rounding allows, and its words, so that the same
arithmetic that judges an equation also shows it::

    k, n = Term.of(m.k), Term.of(m.n)
    (k / n).percent().shown == "45 / 60"
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factx.facts import Fact
from factx.interval import Interval, Rational, Readings, last_digit_unit, magnitude, round_number
from factx.records import quick

_MILLION = 10**6
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (_MILLION, "million"))
_SUM, _PRODUCT, _ATOM = 1, 2, 3


@quick
@dataclass(frozen=True, slots=True)
class Term:
    """One side of an equation: what it can be, and how it is shown.

    value      the number itself; None where only an interval is known
    shown      how a person writes it: 45 / 60
    step       the unit of its last written digit, for showing what it is compared with
    suffix     what follows the number: %
    level      how tightly `shown` binds, for brackets
    """

    value: Rational | None
    readings: Readings
    shown: str
    step: Rational = 1
    suffix: str = ""
    level: int = _ATOM

    @classmethod
    def of(cls, fact: Fact) -> Term:
        """The number that a fact states.  Raises ValueError where it states none."""
        read = fact.readings
        if read is None:
            raise ValueError(f"no number in {fact.text!r}")
        suffix = "%" if fact.kind == "percent" else ""
        if fact.value is not None:
            shown = show(fact.value, fact.step) + suffix
        else:
            shown = show_interval(read.loose) + suffix
        return cls(fact.value, read, shown, fact.step, suffix)

    @classmethod
    def counted(cls, fact: Fact) -> Term:
        """A number of things that were counted: exact, and rounded only from a thousand up.

        Raises ValueError where the fact states no number.
        """
        term = cls.of(fact)
        value = term.value
        if value is None or fact.step != 1 or fact.decimal or fact.modifier or value < 0:
            return term
        exact = Interval.point(value)
        loose = round_number(value) if value >= 1000 and last_digit_unit(value) > 1 else exact
        return replace(term, readings=Readings(exact, loose, exact))

    @classmethod
    def exact(cls, value: Rational, shown: str | None = None) -> Term:
        """A number that nobody rounded: a total of shares, a factor."""
        return cls(value, Readings.exact(value), show(value) if shown is None else shown)

    def __add__(self, other: Term) -> Term:
        value = None if self.value is None or other.value is None else self.value + other.value
        shown = f"{self.shown} + {other.shown}"
        return self._made(value, self.readings + other.readings, shown, _SUM, other)

    def __sub__(self, other: Term) -> Term:
        value = None if self.value is None or other.value is None else self.value - other.value
        shown = f"{self.shown} - {other._in(_PRODUCT)}"
        return self._made(value, self.readings - other.readings, shown, _SUM, other)

    def __mul__(self, other: Term) -> Term:
        value = None if self.value is None or other.value is None else self.value * other.value
        shown = f"{self._in(_PRODUCT)} × {other._in(_PRODUCT)}"
        return self._made(value, self.readings * other.readings, shown, _PRODUCT, other)

    def __truediv__(self, other: Term) -> Term:
        """Quotient.  Raises ZeroDivisionError where the divisor is zero."""
        value = (
            None
            if self.value is None or other.value is None
            else Fraction(self.value) / Fraction(other.value)
        )
        shown = f"{self._in(_PRODUCT)} / {other._in(_ATOM)}"
        return self._made(value, self.readings / other.readings, shown, _PRODUCT, other)

    def __neg__(self) -> Term:
        value = None if self.value is None else -self.value
        return replace(self, value=value, readings=-self.readings, shown=f"-{self._in(_ATOM)}")

    def percent(self) -> Term:
        """The same share in per cent; shown as before, because 45 / 60 = 75%."""
        hundred = Readings.exact(100)
        value = None if self.value is None else self.value * 100
        return replace(self, value=value, readings=self.readings * hundred, suffix="%")

    def times(self, factor: Rational) -> Term:
        """The same amount in another unit; shown as before, because 10 miles = 16.1 km."""
        value = None if self.value is None else self.value * factor
        return replace(self, value=value, readings=self.readings * Readings.exact(factor))

    def near(self, stated: Term, *, apart: bool = True) -> str:
        """The value as precise as another term is written, and `apart` from it where they differ.

        >>> from factx.interval import readings
        >>> share = (Term.exact(45) / Term.exact(60)).percent()
        >>> share.near(Term(80, readings(80, 1), "80%"))
        '75%'
        """
        if self.value is None:
            return show_interval(self.readings.loose) + self.suffix
        step = stated.step
        if step > 1 and stated.value is not None:
            step = min(step, last_digit_unit(stated.value))
        unlike = stated.value if apart and stated.value != self.value else None
        return show(self.value, step, unlike, cut=True) + self.suffix

    def _in(self, level: int) -> str:
        return self.shown if self.level >= level else f"({self.shown})"

    def _made(
        self, value: Rational | None, read: Readings, shown: str, level: int, other: Term
    ) -> Term:
        suffix = self.suffix if self.suffix == other.suffix and level == _SUM else ""
        return Term(value, read, shown, min(self.step, other.step), suffix, level)


def show(
    value: Rational, step: Rational = 1, unlike: Rational | None = None, *, cut: bool = False
) -> str:
    """A number rounded to `step`, with one digit more while it would look like `unlike`.

    Whole numbers are shown in full, unless `cut` rounds them as well.

    >>> show(Fraction(600, 11), Fraction(1, 10)), show(1234567), show(378 * 10**6, 10**6)
    ('54.5', '1,234,567', '378 million')
    >>> show(Fraction(5446, 100), 1, unlike=54)
    '54.5'
    """
    if unlike is None and step >= 1 and value.denominator == 1 and 0 <= value < _MILLION:
        return f"{int(value):,}" if value >= 10_000 else str(int(value))
    step = Fraction(step)
    places = 0
    while places < 6 and (step * 10**places).denominator != 1:
        places += 1
    if not cut and value.denominator == 1 and step >= 1:
        step = Fraction(1)
    rounded = _rounded(value, step)
    while unlike is not None and rounded == unlike != value and places < 6:
        step = step / 10
        if step < 1:
            places += 1
        rounded = _rounded(value, step)
    for scale, word in _SCALES:
        if abs(rounded) >= scale and (rounded * 1000 / scale).denominator == 1:
            text = f"{float(rounded / scale):,.3f}".rstrip("0").rstrip(".")
            return f"{text} {word}"
    sign = "-" if rounded < 0 else ""
    whole, rest = divmod(abs(rounded), 1)
    digits = f"{int(whole):,}" if whole >= 10_000 else str(int(whole))
    if not places:
        return sign + digits
    return f"{sign}{digits}.{int(rest * 10**places):0{places}d}"


def _rounded(value: Rational, step: Fraction) -> Fraction:
    """The nearest multiple of `step`, halves away from zero."""
    steps = magnitude(value) / step + Fraction(1, 2)
    return (steps.numerator // steps.denominator) * step * (-1 if value < 0 else 1)


def show_interval(interval: Interval) -> str:
    """An interval as a person writes it.

    >>> show_interval(Interval(10, 20)), show_interval(Interval(12, None))
    ('10 to 20', 'at least 12')
    """
    low, high = interval.low, interval.high
    if low is None:
        return "any number" if high is None else f"at most {_short(high)}"
    if high is None:
        return f"at least {_short(low)}"
    return _short(low) if low == high else f"{_short(low)} to {_short(high)}"


def _short(value: Rational) -> str:
    for places in range(3):
        step = Fraction(1, 10**places)
        if _rounded(value, step) == value:
            break
    return show(value, step)
