"""The state of one pass from marks to facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from factx.document import Document
from factx.facts import Fact, Kind
from factx.grammar.counts import counted_noun
from factx.grammar.date_order import day_first
from factx.timex import Absolute, When, day_of
from factx.units.expression import read_unit
from factx.units.table import Unit

_UNASKED = object()
_BEFORE_UNIT = (" ", "\xa0", "\u2009", "\u202f", "-", "\n")


@dataclass(slots=True)
class Reader:
    """Collects facts from left to right; `pos` is where the last one ended."""

    document: Document
    text: str
    facts: list[Fact] = field(default_factory=list)
    pos: int = 0
    _day_first: Any = _UNASKED

    def add(self, kind: Kind, start: int, end: int, **details: Any) -> bool:
        """Record a fact; True, so that a reading function can end with it."""
        self.facts.append(Fact(kind, start, end, self.document, **details))
        self.pos = end
        return True

    def record(self, fact: Fact) -> bool:
        """The same with a fact that is made already."""
        self.facts.append(fact)
        self.pos = fact.end
        return True

    @property
    def day_first(self) -> bool | None:
        """Whether numeric dates begin with the day; None where nothing says so."""
        if self.document.day_first is not None:
            return self.document.day_first
        if self._day_first is _UNASKED:
            self._day_first = day_first(self.text)
        order: bool | None = self._day_first
        return order

    def noun(self, pos: int, *, singular: bool = False) -> tuple[int, str] | None:
        """The noun phrase at `pos`, see `counted_noun`, by the document's own nouns too."""
        return counted_noun(self.text, pos, singular=singular, own=self.document.own)

    def unit(self, pos: int, *, glued: bool = False) -> tuple[Unit, int] | None:
        """The unit at `pos`, see `read_unit`, the document's own units first."""
        own = self.document.own.units
        if own is None:
            return read_unit(self.text, pos, glued=glued)
        found = own.read(self.text, pos)
        if found is not None:
            return found
        found = read_unit(self.text, pos, glued=glued, trusted=True)
        if found is not None and (rate := own.divide(self.text, *found)) is not None:
            return rate  # the divisor makes plain that "m" is metres
        return read_unit(self.text, pos, glued=glued)

    def own_unit(self, pos: int) -> tuple[Unit, int] | None:
        """The document's own unit behind a number that ends at `pos`, spaced, hyphened or glued."""
        own = self.document.own.units
        if own is None:
            return None
        return own.read(self.text, pos + (self.text[pos : pos + 1] in _BEFORE_UNIT))

    def skip(self, end: int) -> bool:
        """Pass over a part of the text that looks like a number and is none (Boeing 747)."""
        self.pos = max(self.pos, end)
        return True


_ORDER = ("day", "week", "month", "quarter", "half", "year", "decade", "century")
_GRAINS = {"weekday": "day", "weekend": "week", "season": "quarter"}
_LOOK_BACK, _REACH = 6, 500
_LONGEST_CHAIN = 30  # dates that are counted from one another


def last_date(r: Reader, start: int, unit: str) -> When | None:
    """The date that stood last in front of a place and is at least as fine as a unit."""
    if unit not in _ORDER:
        return None
    for fact in reversed(r.facts[-_LOOK_BACK:]):
        if start - fact.end > _REACH:
            return None
        when = day_of(fact.when)
        if fact.kind in ("date", "time") and when is not None:
            grain = _GRAINS.get(when.grain, when.grain)
            if grain in _ORDER and _ORDER.index(grain) <= _ORDER.index(unit):
                return near(when)
    return None


def near(when: When) -> When | None:
    """A date to count from: the same where few others lie between it and one that is stated, else
    its value; None where that is unknown.

    A text may count each of a thousand days from the one before.
    """
    below: When | None = when
    for _ in range(_LONGEST_CHAIN):
        below = getattr(below, "anchor", None) or getattr(below, "base", None)
        if below is None:
            return when
    known = when.resolve(None)
    if known.value is None or known.earliest is None:
        return None
    return Absolute(known.value, when.grain)
