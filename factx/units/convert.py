"""Exact conversion between units of one dimension."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from factx.units.table import Unit, compose, unit


def to_si(value: Fraction | int, source: Unit) -> tuple[Fraction, str] | None:
    """The value in the SI unit of the dimension, and that unit's name; None without a factor.

    >>> from factx.units.table import unit
    >>> to_si(5, unit("mile"))
    (Fraction(201168, 25), 'metre')
    """
    if source.factor is None or source.si_unit is None:
        return None
    return value * source.factor + source.offset, source.si_unit


def convert(value: Fraction | int, source: Unit, target: Unit) -> Fraction | None:
    """The value in another unit of the same dimension, exactly; None where that makes no sense.

    Miles a gallon and litres per 100 km convert into each other although one is the inverse.

    >>> from factx.units.table import unit
    >>> convert(212, unit("degree fahrenheit"), unit("degree Celsius"))
    Fraction(100, 1)
    """
    if source.factor is None or target.factor is None:
        return None
    si = value * source.factor + source.offset
    if source.powers != target.powers:
        if {source.dimension, target.dimension} != {"fuel economy", "fuel consumption"} or not si:
            return None
        si = 1 / si
    return (si - target.offset) / target.factor


_KINDS: Final = (
    "gallon|us gallon|imperial gallon",
    "quart|imperial quart|dry quart",
    "pint|imperial pint|dry pint",
    "fluid ounce|imperial fluid ounce",
    "cup|metric cup",
    "tablespoon|metric tablespoon|imperial tablespoon",
    "teaspoon|metric teaspoon|imperial teaspoon",
    "barrel|us beer barrel|imperial beer barrel|us dry barrel",
    "ton|short ton|long ton|register ton|ton-force",
    "kiloton|kilotonne",
    "megaton|megatonne",
    "gigaton|gigatonne",
    "kilotonne|kiloton",
    "megatonne|megaton",
    "gigatonne|gigaton",
    "ounce|fluid ounce|troy ounce|imperial fluid ounce",
    "mile|nautical mile",
    "calorie|kilocalorie",
    "horsepower|metric horsepower|electric horsepower|boiler horsepower",
    "hundredweight|short hundredweight",
    "bushel|imperial bushel",
    "minute|minute of arc",
    "second|second of arc",
    "foot|us survey foot",
    "pound-mass|pound-force|troy pound",
    "kilogram|kilogram-force",
    "degree angle|degree Celsius|degree fahrenheit",
    "degree|degree Celsius|degree fahrenheit",
    "karat|carat",
    "kilobyte|kibibyte",
    "megabyte|mibibyte",
    "gigabyte|gibibyte",
    "terabyte|tebibyte",
    "foot-pound|pound-foot",
    "pound-foot|foot-pound",
    "knot|kilotonne",
    "league|nautical mile",
)
_ALTERNATIVES: Final[dict[str, tuple[str, ...]]] = {
    line.partition("|")[0]: tuple(line.split("|")[1:]) for line in _KINDS
}


def alternatives(source: Unit) -> tuple[Unit, ...]:
    """Every unit that the same words may mean, the given one first: US and imperial gallons.

    Of what is made of units, each part in turn: miles per US and per imperial gallon.

    >>> from factx.units.table import unit
    >>> [kind.name for kind in alternatives(unit("ton"))][:3]
    ['ton', 'short ton', 'long ton']
    """
    if not source.parts:
        return (source,)  # one's own unit means what it was said to mean
    found = [source, *(unit(name) for name in _ALTERNATIVES.get(source.name, ()))]
    if len(source.parts) > 1:
        for index, (name, power) in enumerate(source.parts):
            for other in _ALTERNATIVES.get(name, ()):
                parts = [(unit(base), exponent) for base, exponent in source.parts]
                parts[index] = (unit(other), power)
                found.append(compose(parts))
    return tuple(found)
