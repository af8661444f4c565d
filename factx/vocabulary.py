"""Words of one's own: what a project counts, measures and abbreviates beside what everybody does.

A vocabulary belongs to a document; nothing of it is kept anywhere else, so that each text is read
with its own words only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factx.units.own import OwnUnits
    from factx.units.table import Unit

_UNIT_KEYS = frozenset({"equals", "names", "symbols"})
_Definition = str | Mapping[str, str | Iterable[str]]


class Vocabulary:
    """Words that count beside those of the grammar; never changed once it is made.

    nouns          what can be counted, in lower case: "samurai", "points of sale"
    units          units by their names and symbols
    abbreviations  in lower case and without the last point, as "mag" for mag.; no sentence ends
                   behind them
    longest        how many words the longest noun has
    """

    __slots__ = ("abbreviations", "longest", "nouns", "units")

    def __init__(
        self,
        nouns: frozenset[str] = frozenset(),
        units: OwnUnits | None = None,
        abbreviations: frozenset[str] = frozenset(),
    ) -> None:
        self.nouns = nouns
        self.units = units
        self.abbreviations = abbreviations
        self.longest = max((noun.count(" ") + 1 for noun in nouns), default=0)

    def _words(self) -> tuple[object, ...]:
        return self.nouns, self.units, self.abbreviations

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Vocabulary) and self._words() == other._words()

    def __hash__(self) -> int:
        return hash((self.nouns, self.abbreviations))


EMPTY = Vocabulary()


def vocabulary(
    nouns: Iterable[str] = (),
    units: Mapping[str, _Definition] | None = None,
    abbreviations: Iterable[str] = (),
) -> Vocabulary:
    """A vocabulary from words as people write them.

    A unit is what one of it equals ("1.7018 metres", "" for nothing known), or a mapping with
    `equals`, further `names` and `symbols`.  Raises ValueError naming the word that is wrong.

    >>> own = vocabulary(["Samurai"], {"smoot": "1.7018 metres"}, ["Mag."])
    >>> sorted(own.nouns), sorted(own.abbreviations), own.units.names["smoots"].si_unit
    (['samurai'], ['mag'], 'metre')
    """
    from factx.units.own import plain_name

    short = frozenset(_stem(word) for word in abbreviations)
    things = frozenset(filter(None, map(plain_name, nouns)))
    return Vocabulary(things, _units(units) if units else None, short)


def _stem(word: str) -> str:
    stem = word.strip().lower().removesuffix(".")
    if not stem or any(letter.isspace() for letter in stem):
        raise ValueError(f"{word!r} is no abbreviation; write a single word, as in 'approx.'")
    return stem


def _units(definitions: Mapping[str, _Definition]) -> OwnUnits:
    from factx.units.own import OwnUnits, define, plurals

    named: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    for name, definition in definitions.items():
        if isinstance(definition, str):
            definition = {"equals": definition}
        unknown = sorted(set(definition) - _UNIT_KEYS)
        if unknown:
            known = ", ".join(sorted(_UNIT_KEYS))
            raise ValueError(f"the unit {name!r} has no {unknown[0]!r}; it can have {known}")
        equals = definition.get("equals") or None
        unit = define(name, equals if isinstance(equals, str) else None, named)
        for surface in (name, *_several(definition, "names")):
            for form in plurals(surface):
                named[form] = unit
        for symbol in _several(definition, "symbols"):
            if not symbol or symbol[0].isdecimal() or symbol[0].isspace():
                raise ValueError(f"{symbol!r} is no symbol of the unit {name!r}")
            symbols[symbol] = unit
    return OwnUnits(named, symbols)


def _several(definition: Mapping[str, str | Iterable[str]], key: str) -> tuple[str, ...]:
    value = definition.get(key, ())
    return (value,) if isinstance(value, str) else tuple(value)
