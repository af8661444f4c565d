"""Units of one's own: a project's, a laboratory's, a trade's, beside the table of all.

They are never entered into the table, so that what one text means by a word says nothing about the
next text.  What is made of them ("smoots per hour") is not remembered either, and has no parts by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from factx.units.expression import read_unit
from factx.units.table import Unit, combine

_ZERO: Final = Fraction(0)
_AMOUNT: Final = re.compile(
    r"\s*(\d[\d_,]*(?:\.\d+)?(?:[eE][+-]?\d{1,3})?)(?:\s*/\s*0*([1-9]\d*))?\s*"
).match
_MOST_BITS: Final = 2000  # of a factor; what is made of it and others stays quick to compute
_PER: Final = re.compile(r"[ \xa0]per[ \xa0\n]|/").match
_GAP: Final = r"[ \xa0\n\u2011-]"
_NO_NAME: Final = re.compile(r"^[\s\d]|[\s]$|\n")


@dataclass(frozen=True)
class OwnUnits:
    """Units by what they are called: names in any case, symbols as they are written."""

    names: Mapping[str, Unit]
    symbols: Mapping[str, Unit]

    def read(self, text: str, pos: int) -> tuple[Unit, int] | None:
        """The unit of one's own that begins at `pos`, alone or divided by another; else None."""
        found = self._read(text, pos)
        if found is None:
            return None
        unit, end = found
        divisor = self._divisor(text, end)
        return found if divisor is None else (divided(unit, divisor[0]), divisor[1])

    def divide(self, text: str, unit: Unit, end: int) -> tuple[Unit, int] | None:
        """A unit of the table divided by one of one's own: kilograms per smoot; else None."""
        per = _PER(text, end)
        below = None if per is None else self._read(text, per.end())
        return None if below is None else (divided(unit, below[0]), below[1])

    def _divisor(self, text: str, end: int) -> tuple[Unit, int] | None:
        per = _PER(text, end)
        if per is None:
            return None
        return self._read(text, per.end()) or read_unit(text, per.end(), trusted=True)

    def _read(self, text: str, pos: int) -> tuple[Unit, int] | None:
        match = self._symbol.match(text, pos) if self.symbols else None
        if match is not None:
            return self.symbols[match[0]], match.end()
        match = self._name.match(text, pos) if self.names else None
        # A letter that is only like another without its case (ſ) makes no name.
        unit = None if match is None else self.names.get(plain_name(match[0]))
        return None if match is None or unit is None else (unit, match.end())

    @cached_property
    def _symbol(self) -> re.Pattern[str]:
        return _any_of(re.escape(symbol) for symbol in sorted(self.symbols, key=_longest))

    @cached_property
    def _name(self) -> re.Pattern[str]:
        names = sorted(self.names, key=_longest)
        return _any_of((_GAP.join(map(re.escape, name.split())) for name in names), re.IGNORECASE)


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name


def _any_of(patterns: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})(?![^\W_])", flags)


def plain_name(name: str) -> str:
    """A name in lower case, its words apart by single spaces, as names are looked up."""
    return " ".join(re.sub(_GAP, " ", name).lower().split())


def plurals(name: str) -> tuple[str, ...]:
    """The plain name and its regular plural, on the last word in front of "of" and "per".

    >>> plurals("bushel of malt"), plurals("pony")
    (('bushel of malt', 'bushels of malt'), ('pony', 'ponies'))
    """
    singular = plain_name(name)
    head, tail = singular, ""
    for link in (" of ", " per "):
        at = head.find(link)
        if at > 0:
            head, tail = head[:at], head[at:] + tail
    if head.endswith("s") and not head.endswith("ss"):
        return (singular,)
    if head[-1:] == "y" and head[-2:-1] not in ("a", "e", "o", "u", ""):
        return singular, f"{head[:-1]}ies{tail}"
    return singular, f"{head}{'es' if head.endswith(('s', 'x', 'ch', 'sh')) else 's'}{tail}"


def define(name: str, equals: str | None, others: Mapping[str, Unit]) -> Unit:
    """The unit of this name; `equals` is what one of it is: "1.7018 metres", "1/12 of a smoot".

    `others` are units of one's own that it may refer to, by plain name.  Raises ValueError saying
    what is wrong with the definition.
    """
    if not plain_name(name) or _NO_NAME.search(name):
        raise ValueError(f"{name!r} is no name of a unit")
    if equals is None:
        return Unit(name, "unknown", None, _ZERO, None, ((name, 1),), ())
    amount = _AMOUNT(equals)
    if amount is None:
        raise ValueError(f"{equals!r} does not begin with a number; write {name} = '2 metres'")
    value = Fraction(amount[1].replace(",", "").replace("_", "")) / int(amount[2] or 1)
    rest = equals[amount.end() :]
    known = _known(rest, others)
    if known is None or known.factor is None or known.offset:
        raise ValueError(f"{rest!r} is no unit that {name!r} can be counted in")
    if value <= 0:
        raise ValueError(f"{equals!r} is nothing; a unit is more than that")
    factor = value * known.factor
    if max(factor.numerator.bit_length(), factor.denominator.bit_length()) > _MOST_BITS:
        raise ValueError(f"{equals!r:.60} has more digits than anything that is measured")
    return Unit(name, known.dimension, factor, _ZERO, known.si_unit, known.powers, ())


def _known(words: str, others: Mapping[str, Unit]) -> Unit | None:
    for lead in ("", "of a ", "of an ", "of "):
        if lead and not words.startswith(lead):
            continue
        rest = words.removeprefix(lead).strip()
        if plain_name(rest) in others:
            return others[plain_name(rest)]
        found = read_unit(rest, 0, trusted=True)
        if found is not None and found[1] == len(rest):
            return found[0]
    return None


def divided(above: Unit, below: Unit) -> Unit:
    """One unit per another, made anew."""
    return combine([(above, 1), (below, -1)], f"{above.name} per {below.name}", ())
