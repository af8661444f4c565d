"""One value in two units and more: 5 ft 10 in, 5'10", 3 lb 2 oz, 2 hours and 30 minutes.

The value is in the first unit, exactly; a month is the twelfth of a year and a year 365.2425 days,
as everywhere in :mod:`factx.units.table`. The second number has to be less than what makes up the
first unit: "2 hours and 90 minutes" are two stretches of time.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from factx.grammar.numbers import Numeral, read_numeral
from factx.grammar.words import words_after
from factx.interval import Rational
from factx.lexicon import TENS, UNITS
from factx.patterns import lazy
from factx.units import table
from factx.units.expression import read_unit

SMALLER: dict[str, dict[str, int]] = {
    "mile": {"furlong": 8, "yard": 1760, "foot": 5280},
    "yard": {"foot": 3, "inch": 36},
    "foot": {"inch": 12},
    "kilometre": {"metre": 1000},
    "metre": {"centimetre": 100},
    "stone": {"pound-mass": 14},
    "pound-mass": {"ounce": 16},
    "kilogram": {"gram": 1000},
    "gallon": {"quart": 4, "pint": 8},
    "quart": {"pint": 2},
    "degree angle": {"minute of arc": 60},
    "minute of arc": {"second of arc": 60},
    "year": {"month": 12, "week": 53, "day": 366},
    "month": {"week": 5, "day": 32},
    "week": {"day": 7, "hour": 168},
    "day": {"hour": 24, "minute": 1440},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
}
"""What may follow a unit within one value, and how many of it are less than one of that unit."""

_LINK = lazy(r"(,?)(?:[ \xa0\n](?:and[ \xa0\n]|&[ ])?|(-)|)(?=[\dA-Za-z])")
_COUNTED_FROM = frozenset({"later", "after", "before", "earlier", "ago"})
# "He stood 6 ft in the boat" has no inches.
_NOT_INCHES = frozenset("the a an his her their its our my your this that these those".split())
_ARCS = {"degree angle": ("minute of arc", "′'’"), "minute of arc": ("second of arc", '″"”')}
_TALLEST = 12  # inches to a foot

UnitAt = Callable[[str, int], tuple[str, int] | None]


class Compound(NamedTuple):
    """A value that is written in several units."""

    value: Rational  # in the first unit
    step: Rational
    decimal: bool
    end: int
    parts: tuple[tuple[Rational, str], ...]  # number and unit of every part

    @property
    def smallest(self) -> tuple[Rational, str]:
        """The value in the last unit."""
        name = self.parts[-1][1]
        ratio = _ratio(self.parts[0][1], name)
        return self.value * ratio, name


def read_compound(text: str, n: Numeral, name: str, end: int, unit_at: UnitAt) -> Compound | None:
    """The value whose first number is `n`, with its unit `name` ending at `end`; else None.

    `unit_at` gives the name of the unit that stands behind a number, and where it ends.
    """
    smaller = SMALLER.get(name)
    if smaller is None or n.value is None or n.value.denominator != 1 or n.vague is not None:
        return None
    parts = [(n.value, name)]
    value: Rational = n.value
    step, decimal = n.step, False
    while smaller is not None:
        part = _part(text, parts[-1][1], end, smaller, unit_at, hyphened=text[n.end] == "-")
        if part is None:
            break
        last = text.startswith((" and ", ", and "), end)
        m, unit, end = part
        assert m.value is not None
        ratio = _ratio(name, unit)
        value = value + m.value / Fraction(ratio)
        step, decimal = m.step / Fraction(ratio), m.decimal
        parts.append((m.value, unit))
        smaller = SMALLER.get(unit) if m.value.denominator == 1 and not last else None
    if len(parts) == 1:
        return None
    return Compound(value, step, decimal, end, tuple(parts))


def _part(
    text: str, before: str, end: int, smaller: dict[str, int], unit_at: UnitAt, *, hyphened: bool
) -> tuple[Numeral, str, int] | None:
    """The next number with its smaller unit."""
    link = _LINK.match(text, end)
    if link is None:
        return None
    at = link.end()
    if not text[at].isdigit():
        if at == end or link[2]:
            return None
        words = words_after(text, end if not link[1] else end + 1, 2)
        word = words[-1 if "and" in link[0] else 0].lower if words else ""
        if word not in UNITS and word.partition("-")[0] not in TENS:
            return None
    m = read_numeral(text, at)
    if m is None or m.value is None or m.ordinal or m.scale != 1:
        return None
    if m.short_scale and m.short_scale != "m":  # "1h 20m" has minutes
        return None
    found = unit_at(text, m.end)
    if found is None:
        inches = before == "foot" and _bare_inches(text, m, at == end or (link[2] and hyphened))
        return (m, "inch", m.end) if inches else None
    name, stop = found
    if m.value >= smaller.get(name, 0) or m.value < 0 or (link[2] and not hyphened):
        return None
    following = words_after(text, stop, 1)
    if link[1] and following and following[0].lower in _COUNTED_FROM:
        return None  # "it took 3 years, 2 months later it fell"
    if name == "inch" and text[stop - 2 : stop] == "in" and not _closes(text, stop):
        return None
    return m, name, stop


def _bare_inches(text: str, m: Numeral, joined: object) -> bool:
    """Whether a number without a unit is inches: 6-foot-2, 5'10."""
    following = text[m.end : m.end + 2]
    return (
        bool(joined)
        and m.plain
        and m.value is not None
        and m.value < _TALLEST
        and not (following[:1].isalnum() or (following[:1] in "-.,'" and following[1:].isdigit()))
    )


def _closes(text: str, stop: int) -> bool:
    """Whether "in" behind a number is inches, as seen from what follows."""
    if text[stop : stop + 1] != " " or text[stop + 1 : stop + 2] in ("", "(", "×"):
        return True
    following = words_after(text, stop, 1)
    return bool(following) and following[0].word.islower() and following[0].lower not in _NOT_INCHES


def _ratio(large: str, small: str) -> Fraction:
    """How many of the small unit make up the large one."""
    above, below = table.unit(large).factor, table.unit(small).factor
    assert above is not None and below is not None
    return above / below


def measure_at(before: str) -> UnitAt:
    """Reads the unit of measurement behind a number that follows a value in the unit `before`."""
    arc = _ARCS.get(before)

    def unit_at(text: str, end: int) -> tuple[str, int] | None:
        nonlocal arc
        sign = text[end : end + 1]
        if arc is not None and sign and sign in arc[1]:
            name, arc = arc[0], _ARCS.get(arc[0])
            return name, end + 1
        if arc is not None and arc[0] == "second of arc" and sign and sign in "NSEW":
            return arc[0], end  # 33°10'57N
        place = end + (sign in (" ", "\xa0", "-"))
        if place >= len(text) or text[place].isspace():
            return None
        found = read_unit(text, place, glued=place == end, trusted=True)
        return None if found is None else (found[0].name, found[1])

    return unit_at


def join(values: list[str]) -> str:
    """The TIMEX3 value of several: ["PT2H", "PT30M"] is "PT2H30M"."""
    days = "".join(value[1:] for value in values if not value.startswith("PT"))
    hours = "".join(value[2:] for value in values if value.startswith("PT"))
    return f"P{days}T{hours}" if hours else f"P{days}"
