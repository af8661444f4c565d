"""The table of units: quantulum3's names, surfaces and symbols with exact factors to the SI.

quantulum3 is read as data: its ``units.json`` and ``entities.json`` are found without importing it,
because its import costs two seconds. What it lacks stands in :mod:`factx.units.extra`, what has to
be mended in :mod:`factx.units.corrections`, the factors, of which it has none, in
:mod:`factx.units.factors`. Everything is read at the first look-up; only dictionaries are filled
then. Prefixed units ("kilowatt") and factors are made when they are first asked for.

A unit keeps quantulum3's name and entity ("kilometre per hour", "speed"), even where that is not
the name most used: 5 ml are 5 "cubic centimetre", a square hectometre is a "hectare".

Three conventions. A bare "ton" is the metric one, as in international news; short and long tons are
its alternatives (:func:`factx.units.convert.alternatives`). A year is the mean Gregorian year of
365.2425 days, a month its twelfth. American measures come first where imperial ones share a name.

>>> by_name("metric tons").name, by_name("square-feet").name, by_name("hello")
('tonne', 'square foot', None)
>>> [unit.name for unit in by_symbol("kPa")]
['kilopascal']
>>> unit("mile").factor
Fraction(201168, 125)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from factx.units import corrections, factors
from factx.units.registry import Parts, flat, plain, registry

_ZERO: Final = Fraction(0)
_ONE: Final = Fraction(1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement.

    ``name``: canonical, singular. ``dimension``: quantulum3's entity ("length", "currency"), or
    "unknown". ``factor``, ``offset``: SI value = value * factor + offset, exactly; the factor is
    None where none makes sense (currencies, decibels). ``si_unit``: the name of the SI unit that
    ``factor`` leads to, else None. ``powers``: dimensions with their powers, not cancelled between
    numerator and denominator (litres per kilometre are no area): two units can be converted into
    each other where these agree. ``parts``: the units that it is made of, with their powers; empty
    where it is no unit of the table.
    """

    name: str
    dimension: str
    factor: Fraction | None
    offset: Fraction
    si_unit: str | None
    powers: Parts
    parts: Parts

    def __hash__(self) -> int:
        # Names are unique; hashing fractions would cost a microsecond.
        return hash(self.name)


_made: Final[dict[str, Unit]] = {}
_composed: Final[dict[tuple[Parts, Fraction], Unit]] = {}
_LIMIT: Final = 20_000  # composed units remembered; beyond it the memory starts anew


def _make(name: str) -> Unit:
    """The unit of a defined name. KeyError where there is none."""
    units = registry()
    entity, parts = units.definitions[name]
    factor = None if entity == "currency" else units.factor(name)
    base = units.prefixed[name][1] if name in units.prefixed else name
    kind = corrections.KINDS.get(base, base if entity == "unknown" else entity)
    offset = factors.OFFSETS.get(name)
    # In what is made of them, litres and kilowatt hours stay what they are; kilometres per hour
    # and cubic metres come apart, so that their parts can be recognised and merged.
    apart = any(power < 0 for _, power in parts) or (len(parts) == 1 and spell(parts) == name)
    return Unit(
        name,
        entity,
        factor,
        Fraction(offset) if offset else _ZERO,
        factors.SI_UNITS.get(kind) if factor is not None else None,
        corrections.FLAT.get(kind, ((kind, 1),)),
        parts if apart and name not in corrections.STANDARD else ((name, 1),),
    )


def unit(name: str) -> Unit:
    """The unit with this canonical name, currencies and composed names included. Else KeyError.

    >>> unit("milligram per kilogram per day").si_unit
    'kilogram per kilogram per second'
    """
    made = _made.get(name)
    if made is None:
        defined = registry().define(name)
        made = _made[name] = _make(name) if defined == name else _read_composed(name)
    return made


def _read_composed(name: str) -> Unit:
    """The unit of a name like "joule per square metre per 100 day"; KeyError if it is none."""
    sides = f" {name}".split(" per ")
    if len(sides) == 1 and " " not in name:
        raise KeyError(name)
    found: list[tuple[Unit, int]] = []
    scale = _ONE
    for index, side in enumerate(sides):
        words = side.split()
        if index and words and words[0].isdecimal() and int(words[0]):
            scale /= int(words.pop(0))
        while words:
            power = {"square": 2, "cubic": 3}.get(words[0], 1)
            first = 1 if power > 1 else 0
            for stop in range(len(words), first, -1):
                word = " ".join(words[first:stop])
                if word != name and registry().define(word) == word:
                    break
            else:
                raise KeyError(name)
            words = words[stop:]
            if words[:3:2] == ["to", "power"] and len(words) > 3 and words[3].isdecimal():
                power, words = int(words[3]), words[4:]
            found.append((unit(word), -power if index else power))
    return compose(found, scale)


def compose(parts: Sequence[tuple[Unit, int]], scale: Fraction = _ONE) -> Unit:
    """A unit made of units to their powers; ``scale`` multiplies ("per 100 kilometres": 1/100).

    Where quantulum3 names it ("kilometre per hour"), that unit is returned.

    >>> compose([(unit("litre"), 1), (unit("kilometre"), -1)], Fraction(1, 100)).name
    'litre per 100 kilometre'
    """
    sums: dict[tuple[str, bool], int] = {}
    for part, power in parts:
        for base, inner in part.parts:
            # mg/kg must not cancel, but metres per second per second are per square second
            key = (base, inner * power > 0)
            sums[key] = sums.get(key, 0) + inner * power
    raw: Parts = tuple((base, power) for (base, _), power in sums.items())
    made = _composed.get((raw, scale))
    if made is None:
        if len(_composed) >= _LIMIT:
            _composed.clear()
        made = _composed[raw, scale] = _compose(raw, scale)
    return made


def _compose(raw: Parts, scale: Fraction) -> Unit:
    units = registry()
    name = spell(raw, scale)
    if scale == 1:
        known = units.by_parts.get(tuple(sorted(raw))) or units.define(name)
        if known is not None:
            return unit(known)
    return combine([(unit(base), power) for base, power in raw], name, raw, scale)


def combine(
    parts: Iterable[tuple[Unit, int]], name: str, raw: Parts, scale: Fraction = _ONE
) -> Unit:
    """The unit of this name that is made of units to their powers; `raw` are its parts by name."""
    units = registry()
    factor: Fraction | None = scale
    kinds: Parts = ()
    for part, power in parts:
        factor = None if factor is None or part.factor is None else factor * part.factor**power
        kinds += tuple((kind, exponent * power) for kind, exponent in part.powers)
    kinds = flat(kinds)
    entity = units.structures.get(kinds, "unknown")
    if entity == "density" and raw and _dilute(raw):
        entity = "concentration"
    if entity == "unknown":
        si, powers = _si_name(kinds), kinds
    else:
        si, powers = factors.SI_UNITS.get(entity), flat([(entity, 1)])
    inner: Parts = raw if scale == 1 else ((name, 1),)
    return Unit(name, entity, factor, _ZERO, si if factor is not None else None, powers, inner)


def _dilute(parts: Parts) -> bool:
    """Milligrams in a millilitre, grams in a litre: a concentration rather than a density."""
    masses = [base for base, power in parts if power > 0]
    return masses[0].endswith("gram") and (
        masses[0] not in ("gram", "kilogram") or any(base.endswith("litre") for base, _ in parts)
    )


def spell(parts: Iterable[tuple[str, int]], scale: Fraction = _ONE) -> str:
    """The name of what is made of these parts, numerator first."""
    above = " ".join(_power(base, power) for base, power in parts if power > 0)
    below = [_power(base, -power) for base, power in parts if power < 0]
    if scale != 1 and below:
        below[-1] = f"{1 / scale} {below[-1]}"
    return " per ".join([above, *below]).strip()


def _power(base: str, power: int) -> str:
    shape = {1: "", 2: "square ", 3: "cubic "}.get(power)
    return f"{base} to the power {power}" if shape is None else shape + base


def _si_name(powers: Parts) -> str | None:
    named = [(factors.SI_UNITS.get(kind), power) for kind, power in powers]
    known = [(name, power) for name, power in named if name is not None]
    return spell(known) if len(known) == len(named) else None


def by_name(words: str) -> Unit | None:
    """The unit of a full name, singular or plural, in any case, spaced or hyphenated; else None.

    Names of currencies, and nouns that count ("sets", "times"), are no units here.
    """
    name = registry().find(words.lower().replace("-", " "))
    return None if name is None else unit(name)


def by_symbol(symbol: str) -> tuple[Unit, ...]:
    """The units that a symbol can mean, case-sensitively, the most likely first; () for none.

    >>> [unit.name for unit in by_symbol("kt")]
    ['knot', 'kilotonne']
    """
    units = registry()
    if not symbol.isascii():
        symbol = plain(symbol)
    names = units.symbols.get(symbol) or units.prefixed_symbol(symbol)
    return tuple([unit(name) for name in names])
