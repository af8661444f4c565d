"""Facts: the numbers and dates of a text, each with its place and exact meaning."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import inf, nextafter
from typing import Any, Literal

from factx.document import Document
from factx.interval import Interval, Rational, Readings, elapsed, magnitude, readings
from factx.records import quick
from factx.timex import Timex, When
from factx.units.convert import to_si
from factx.units.table import Unit

Kind = Literal[
    "count", "measure", "money", "percent", "number", "ordinal", "date", "time", "duration", "set"
]
KINDS: tuple[Kind, ...] = (
    "count",
    "measure",
    "money",
    "percent",
    "number",
    "ordinal",
    "date",
    "time",
    "duration",
    "set",
)
Modifier = Literal["about", "over", "under", "at least", "at most", "nearly"]
Trend = Literal["up", "down"]
Edge = Literal["START", "MID", "END"]

_MODS = {
    "about": "APPROX",
    "nearly": "APPROX",
    "over": "MORE_THAN",
    "under": "LESS_THAN",
    "at least": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
}
_ROUNDED_KINDS = frozenset({"count", "measure", "money", "number"})
_EXACT_KINDS = frozenset({"count", "ordinal"})
_LARGEST_INTEGER = 2**63
_FINEST_DOUBLE = 2**52  # up to which halves are exact


@quick
@dataclass(frozen=True, slots=True)
class Fact:
    """One quantity or time expression; `document.text[start:end]` is its surface.

    value     the number itself, exact; None for ranges, vague amounts (dozens) and most dates
    step      the unit of the last written digit (1 for 33, 1/10 for 33.0, 10**7 for 1.45 billion)
    decimal   a decimal point was written, so that trailing zeros are no rounding
    range     both ends where the words state a range, with `step` for both
    vague     what a vague amount allows (dozens: 24 to 99)
    unit      of money its currency or a part of it, with what a price is for: "dollar per barrel"
    of        what is counted or measured, head noun last; what a price is for where that is a
              counted thing: "per share"
    when      the time expression before it is anchored
    edge      which part of a date is meant (early 2019, the end of last year)
    currencies   ISO 4217 codes that a money sign can mean, the most likely first (and BTC)
    """

    kind: Kind
    start: int
    end: int
    document: Document = field(repr=False, compare=False)
    value: Rational | None = None
    step: Rational = 1
    decimal: bool = False
    range: tuple[Rational, Rational] | None = None
    vague: Interval | None = None
    modifier: Modifier | None = None
    trend: Trend | None = None
    unit: Unit | None = None
    currencies: tuple[str, ...] = ()
    of: str | None = None
    when: When | None = None
    edge: Edge | None = None

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.document.text[self.start : self.end]

    @property
    def currency(self) -> str | None:
        """ISO 4217 code, for money."""
        return self.currencies[0] if self.currencies else None

    @property
    def timex(self) -> Timex | None:
        """The time expression anchored in the document's date; None for quantities."""
        return None if self.when is None else self.when.resolve(self.document.date)

    @property
    def mod(self) -> str | None:
        """The attribute mod of TIMEX3 (guidelines 1.2.1), for time expressions that have one."""
        if self.when is None:
            return None
        return self.edge or (None if self.modifier is None else _MODS[self.modifier])

    @property
    def readings(self) -> Readings | None:
        """What the written number allows; None where there is no number."""
        if self.range is not None:
            low, high = (self._read(end) for end in self.range)
            return Readings.same(
                Interval(low.loose.low, low.loose.high).hull(
                    Interval(high.loose.low, high.loose.high)
                )
            )
        if self.value is None:
            return None if self.vague is None else Readings.same(self.vague)
        return self._read(self.value)

    def _read(self, value: Rational) -> Readings:
        if self.kind in ("duration", "date") and self.modifier is None:
            return elapsed(value, self.step)
        return readings(
            value,
            self.step,
            exact=self.kind in _EXACT_KINDS and self.step == 1,
            rounding=self.kind in _ROUNDED_KINDS and not self.decimal,
            modifier=self.modifier,
        )

    def on(self, document: Document) -> Fact:
        """The same fact of the same text with another document date."""
        return replace(self, document=document)

    def to_dict(self) -> dict[str, Any]:
        """The fact as JSON shows it; the keys are those of the schema factx/1."""
        read = self.readings
        timex = self.timex
        si = None
        if self.unit is not None and self.value is not None and self.kind != "money":
            si = to_si(self.value, self.unit)
        return {
            "kind": self.kind,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            **self.document.location(self.start),
            "sentence": self.document.sentence_at(self.start),
            "value": plain_number(self.value),
            "range": None if self.range is None else [plain_number(end) for end in self.range],
            "bounds": None
            if read is None
            else [_end(read.loose.low, -inf), _end(read.loose.high, inf)],
            "modifier": self.modifier,
            "trend": self.trend,
            "unit": None if self.unit is None else self.unit.name,
            "currency": self.currency,
            "dimension": None if self.unit is None else self.unit.dimension,
            "si_value": None if si is None else plain_number(si[0]),
            "si_unit": None if si is None else si[1],
            "of": self.of,
            "timex": None if timex is None else timex.value,
            "earliest": _iso(timex.earliest) if timex else None,
            "latest": _iso(timex.latest) if timex else None,
            "anchor": timex.anchor if timex else "none",
        }


def alike(a: Fact, b: Fact) -> bool:
    """Whether two amounts can be of one thing: same kind, unit and currency, and the same noun.

    A bare number takes the noun, the unit or the currency of its neighbour: from 250 to 220
    animals, from 8,000 barrels to 24,000, to 2.3 billion crowns from 2.5 billion.  It does not take a scale: "from 1.2 to $1.5 million".
    """
    if a.kind != b.kind:
        kinds = {a.kind, b.kind}
        if kinds in ({"money", "number"}, {"measure", "number"}):
            return _near(a, b)
        if kinds != {"count", "number"}:
            return False
    if a.currencies != b.currencies or not _one_unit(a, b):
        return False
    return not (a.of and b.of and a.of.split()[-1].lower() != b.of.split()[-1].lower())


def _near(a: Fact, b: Fact) -> bool:
    """Whether two values are of one size, so that no scale was left out beside one of them."""
    if not a.value or not b.value:
        return False
    return Fraction(1, _ONE_SIZE) < Fraction(a.value) / Fraction(b.value) < _ONE_SIZE


_ONE_SIZE = 100


def _one_unit(a: Fact, b: Fact) -> bool:
    """Whether the units agree; a price may leave out the second time what it is for.

    From $50 to $52 a barrel.
    """
    if a.unit == b.unit:
        return True
    if a.kind != "money" or a.unit is None or b.unit is None:
        return False
    short, long = sorted((a.unit.name, b.unit.name), key=len)
    return long.startswith(f"{short} per ")


def _iso(day: Any) -> str | None:
    return None if day is None else day.isoformat()


def plain_number(value: Rational | None) -> int | float | None:
    """An exact value as a JSON number: whole numbers whole, the others as the nearest double.

    >>> from fractions import Fraction
    >>> plain_number(Fraction(2, 3)), plain_number(Fraction(4, 2))
    (0.6666666666666666, 2)
    """
    if value is None:
        return None
    if value.denominator == 1 and magnitude(value) < _LARGEST_INTEGER:
        return int(value)
    try:
        return float(value)
    except OverflowError:
        return None


def _end(value: Rational | None, outwards: float) -> int | float | None:
    """An end of an interval; where doubles are coarse, the next one beyond it."""
    end = plain_number(value)
    if isinstance(end, float) and abs(end) > _FINEST_DOUBLE:
        return nextafter(end, outwards)
    return end


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document and its facts, in the order of the text."""

    document: Document
    facts: tuple[Fact, ...]

    def _repr_html_(self) -> str:
        """How a notebook shows it: the text with its facts underlined, and a table of them."""
        from factx.display import extraction

        facts = [fact.to_dict() for fact in self.facts]
        return extraction(self.document.text, self.document.dated, facts)
