"""Dictionaries of unit names and symbols, read from quantulum3's tables and factx's own.

The stage below :mod:`factx.units.table`: names only, no units. See there for what it is and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import orjson

from factx.units import corrections, extra, factors, further

Parts = tuple[tuple[str, int], ...]

_PREFIXES: Final[dict[str, tuple[str, int]]] = {
    "da": ("deca", 1),
    "h": ("hecto", 2),
    "k": ("kilo", 3),
    "M": ("mega", 6),
    "G": ("giga", 9),
    "T": ("tera", 12),
    "P": ("peta", 15),
    "E": ("exa", 18),
    "Z": ("zetta", 21),
    "Y": ("yotta", 24),
    "d": ("deci", -1),
    "c": ("centi", -2),
    "m": ("milli", -3),
    "µ": ("micro", -6),
    "n": ("nano", -9),
    "p": ("pico", -12),
    "f": ("femto", -15),
    "a": ("atto", -18),
    "z": ("zepto", -21),
    "y": ("yocto", -24),
}
_BINARY_NAMES: Final = ("kibi", "mebi", "gibi", "tebi", "pebi", "exbi", "zebi", "yobi")
_BINARY: Final = dict(zip("KMGTPEZY", _BINARY_NAMES, strict=True))
_PREFIX_OF: Final[dict[str, str]] = {symbol: name for symbol, (name, _) in _PREFIXES.items()} | {
    f"{letter}i": name for letter, name in _BINARY.items()
}
_SCALES: Final[dict[str, Fraction]] = {
    name: Fraction(10) ** power for name, power in _PREFIXES.values()
} | {name: Fraction(1024) ** power for power, name in enumerate(_BINARY.values(), 1)}
_PREFIX_NAMES: Final = tuple(_SCALES)

_IRREGULAR: Final[dict[str, str]] = {
    "feet": "foot",
    "lustra": "lustrum",
    "millennia": "millennium",
    "henrys": "henry",
    "radii": "radius",
}


class Registry:
    """What every name and symbol means, filled when it is made."""

    def __init__(self) -> None:
        self.definitions: dict[str, tuple[str, Parts]] = {}  # name: entity, parts
        self.names: dict[str, str] = {}  # surface of one word or more, lower case: name
        self.variants: set[str] = set()  # symbols that take no prefix
        self.symbols: dict[str, list[str]] = {}  # symbol: names
        # First word of longer names and symbols (names in lower case): the words that may follow.
        self.starts: dict[str, set[str]] = {}
        self.rates: list[str] = []  # names with "per"
        self.longest: dict[str, int] = {}  # first word: how many words the longest name has
        self.allowed: dict[str, set[str]] = {}  # name: prefix symbols that it takes
        self.prefixed: dict[str, tuple[str, str]] = {}  # name: its prefix and its base
        self.facts: dict[str, str] = {}  # name: factor as written in the tables
        self.structures: dict[Parts, str] = {}  # powers of dimensions: entity
        self.by_parts: dict[Parts, str] = {}  # powers of units: name
        self._read_quantulum()
        self._read_extra()
        for rate in self.rates:
            if self.find(rate.partition(" per ")[0]) is None:  # else it is read by its parts
                head, _, tail = rate.partition(" ")
                self._start(head, tail)

    def _read_quantulum(self) -> None:
        spec = find_spec("quantulum3")
        if spec is None or not spec.submodule_search_locations:
            raise ModuleNotFoundError("the unit tables of quantulum3 are needed", name="quantulum3")
        folder = Path(spec.submodule_search_locations[0])
        entities: dict[str, Any] = orjson.loads((folder / "entities.json").read_bytes())
        for name, entry in entities.items():
            if entry["dimensions"]:
                powers = flat((d["base"], d["power"]) for d in entry["dimensions"])
                self.structures.setdefault(powers, name)
        self.structures.update(corrections.STRUCTURES)
        units: dict[str, Any] = orjson.loads((folder / "units.json").read_bytes())
        english: dict[str, Any] = orjson.loads((folder / "_lang/en_US/units.json").read_bytes())
        for name, entry in english.items():
            if "surfaces" in entry:  # the rest are web addresses of prefixed units
                units.setdefault(name, entry)
        for name, entry in units.items():
            surfaces = entry.get("surfaces", [])
            symbols = entry.get("symbols", [])
            dropped = corrections.DROPPED.get(name, ())
            if dropped:
                surfaces = [surface for surface in surfaces if surface not in dropped]
                symbols = [symbol for symbol in symbols if symbol not in dropped]
            if name not in dropped:
                surfaces.append(name)
            parts = tuple((d["base"], d["power"]) for d in entry["dimensions"])
            entity = corrections.ENTITIES.get(name, entry["entity"])
            self.definitions[name] = (entity, parts)
            if parts and name not in corrections.STANDARD:
                self.by_parts.setdefault(tuple(sorted(parts)), name)
            if entity != "currency" and name not in corrections.NOT_IN_PROSE:
                self._enter(name, surfaces, symbols)
            if "prefixes" in entry:
                self.allowed[name] = set(entry["prefixes"])

    def _read_extra(self) -> None:
        for line in factors.FACTORS.splitlines():
            name, equals, fact = line.partition(" = ")
            if equals:
                self.facts[name] = fact
        for line in (extra.EXTRA + further.FURTHER).splitlines():
            if not line:
                continue
            name, entity, surfaces, symbols, prefixes, fact = line.split("|")
            if fact:
                self.facts[name] = fact
            known = surfaces.split(";") if surfaces else []
            if name not in self.definitions and self.define(name) is None:
                self.definitions[name] = (entity, self._ratio(name))
            if name not in corrections.NOT_IN_PROSE:
                known.append(name)
            self._enter(name, known, symbols.split(";") if symbols else [])
            if prefixes:
                self.allowed.setdefault(name, set()).update(prefixes.split())
        for line in extra.PREFIXES.strip().splitlines():
            words = line.split()
            name = " ".join(word for word in words if word not in _PREFIX_OF)
            self.allowed.setdefault(name, set()).update(words[len(name.split()) :])
        for symbol, line in corrections.PREFERRED.items():
            first = line.split(";")
            known = self.symbols.get(symbol, [])
            self.symbols[symbol] = first + [name for name in known if name not in first]
        for line in extra.VARIANTS.strip().splitlines():
            symbol, *variants = line.split()
            names = self.symbols.get(symbol) or self.prefixed_symbol(symbol)
            for variant in variants:
                self.symbols.setdefault(variant, names)
                self.variants.add(variant)

    def _ratio(self, name: str) -> Parts:
        """The parts of a name like "barrel per day", where both have been read already."""
        above, _, below = name.partition(" per ")
        if above in self.definitions and below in self.definitions:
            return ((above, 1), (below, -1))
        return ()

    def _enter(self, name: str, surfaces: Sequence[str], symbols: Sequence[str]) -> None:
        names, rates = self.names, self.rates
        for surface in surfaces:
            singular = surface.lower().replace("-", " ")
            names.setdefault(singular, name)
            head, space, tail = singular.partition(" ")
            if not space:
                continue
            if " per " in singular:
                rates.append(singular)
            else:
                self._start(head, tail)
        for symbol in symbols:
            if not symbol.isascii():
                symbol = plain(symbol)
            owners = self.symbols.setdefault(symbol, [])
            if name not in owners:
                owners.append(name)
            if not symbol.isalpha():
                head, *rest = re.split("[ ·/-]", symbol)
                if rest:
                    self._start(head, " ".join(rest).replace("CO2", "CO"))

    def _start(self, head: str, tail: str) -> None:
        """Note that a longer name begins with ``head``, and which word comes next."""
        self.starts.setdefault(head, set()).add(tail.partition(" ")[0])
        self.longest[head] = max(self.longest.get(head, 2), tail.count(" ") + 2)

    def define(self, name: str) -> str | None:
        """The name as defined, after its prefix is taken apart where it has one; else None."""
        if name in self.definitions:
            return name
        if not name.startswith(_PREFIX_NAMES):
            return None
        for prefix in _PREFIX_NAMES:
            base = name.removeprefix(prefix)
            if base in self.allowed and any(_PREFIX_OF[p] == prefix for p in self.allowed[base]):
                if base == name:
                    continue
                long = corrections.PREFIXED_NAMES.get(name, name)
                if long not in self.definitions:
                    self.definitions[long] = (self.definitions[base][0], ())
                    self.prefixed[long] = (prefix, base)
                return long
        return None

    def find(self, words: str) -> str | None:
        """The unit that a name means in lower case, singular or plural, with or without prefix."""
        names = self.names
        name = names.get(words)
        if name is not None:
            return name
        head, space, last = words.rpartition(" ")
        for word in singulars(last):
            name = names.get(f"{head} {word}" if space else word)
            if name is not None:
                return name
        if space:  # miles per hour, tonnes of oil equivalent, degrees Celsius
            head, _, tail = words.partition(" ")
            for word in singulars(head):
                name = names.get(f"{word} {tail}")
                if name is not None:
                    return name
        if words.startswith(_PREFIX_NAMES):
            for prefix in _PREFIX_NAMES:
                if words.startswith(prefix) and words != prefix:
                    name = self.find(words[len(prefix) :])
                    if name is not None and name not in self.prefixed:
                        return self.define(prefix + name)
        return None

    def prefixed_symbol(self, symbol: str) -> list[str]:
        """The units that a symbol with a prefix can mean."""
        found: list[str] = []
        for size in (1, 2):
            prefix, bare = symbol[:size], symbol[size:]
            if prefix not in _PREFIX_OF or not bare.isalnum() or bare in self.variants:
                continue
            if bare not in corrections.NO_PREFIX:
                for name in self.symbols.get(bare, ()):
                    if prefix in self.allowed.get(name, ()):
                        long = self.define(_PREFIX_OF[prefix] + name)
                        if long is not None and long not in found:
                            found.append(long)
        return found

    def factor(self, name: str) -> Fraction | None:
        """The factor of a defined name to the SI, None where it has none.

        Raises ValueError where a line of the tables names no unit, or one without a factor.
        """
        value: Fraction | None
        if name in self.facts:
            number, *terms = self.facts[name].split(" * ")
            above, _, below = number.partition("/")
            value = Fraction(above) / Fraction(below or 1)
            for term in terms:
                base, _, power = term.partition("^")
                inner = self.factor(base) if self.define(base) else None
                if inner is None:
                    called = self.find(base)
                    hint = f" (did you mean {called!r}?)" if called else ""
                    raise ValueError(f"the factor of {name!r} needs that of {base!r}{hint}")
                value *= inner ** int(power or 1)
            return value
        if name in factors.WITHOUT:
            return None
        if name not in self.prefixed and not self.definitions[name][1]:
            # quantulum3 lists many prefixed units one by one: "kilopascal"
            for prefix in _PREFIX_NAMES:
                base = name.removeprefix(prefix)
                if base != name and base in self.definitions:
                    self.prefixed[name] = (prefix, base)
        if name in self.prefixed:
            prefix, base = self.prefixed[name]
            inner = self.factor(base)
            return None if inner is None else inner * _SCALES[prefix]
        value = Fraction(1)
        for base, exponent in self.definitions[name][1]:
            inner = self.factor(base) if self.define(base) else None
            if inner is None:
                return None
            value *= inner**exponent
        return value if self.definitions[name][1] else None


def plain(symbol: str) -> str:
    """The symbol with one micro sign, one ohm sign and an ordinary digit in CO2."""
    return symbol.replace("μ", "µ").replace("\u2126", "\u03a9").replace("₂", "2")


def singulars(word: str) -> tuple[str, ...]:
    """What a lower-case word can be the plural of: "inches" of "inch" (or of "inche")."""
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    if word.endswith("feet"):
        return (word[:-4] + "foot",)
    if not word.endswith("s"):
        return ()
    if word.endswith("ies"):
        return (word[:-3] + "y", word[:-1])
    if word.endswith(("ches", "shes", "xes", "ses")):
        return (word[:-2], word[:-1])
    return (word[:-1],)


def flat(powers: Iterable[tuple[str, int]]) -> Parts:
    """Area and volume as powers of length; numerator and denominator are not cancelled."""
    found: dict[tuple[str, bool], int] = {}
    for kind, power in powers:
        for base, inner in corrections.FLAT.get(kind, ((kind, 1),)):
            key = (base, inner * power > 0)
            found[key] = found.get(key, 0) + inner * power
    return tuple(sorted((base, power) for (base, _), power in found.items()))


@cache
def registry() -> Registry:
    """The dictionaries, filled at the first call. ModuleNotFoundError without quantulum3."""
    return Registry()
