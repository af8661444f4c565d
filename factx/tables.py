"""The numbers in the cells of a table, for the checks that calculate with them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from factx.facts import Fact
from factx.interval import Rational, last_digit_unit, magnitude
from factx.patterns import lazy
from factx.skeleton import Prose
from factx.structure import Table
from factx.terms import show
from factx.timex import Absolute

_DRESS = lazy(r"[*_`~\s]|</?[a-z]{1,6} ?/?>|&(?:nbsp|emsp|ensp|thinsp);?", re.IGNORECASE)
_BEFORE = lazy(r"(?P<open>\()?(?P<sign>[-+])?(?:[$£€¥]\(?)?")
_NOTE = lazy(r"\[\^?\w{1,3}\]|<sup>.{0,8}?</sup>|\^\w{1,2}|[†‡§¹²³]|\([^()]*\)\Z")
_UNIT = lazy(r"[a-z%/°.]{0,16}")
_BLANK = frozenset(
    {"", "-", "--", "---", "—", "n/a", "n.a.", "na", "nil", "none", "..", ".", "x", "?", "tbd", ":"}
)
_WORD = lazy(r"[a-z%…]{2}|\.\.\.|^[a-z…]$")
_NAMES = 3  # columns that may hold the name of a row
_ROUND = 1000
_LONG = 8
_KINDS = frozenset({"count", "number", "measure", "money", "percent", "duration"})


@dataclass(frozen=True, slots=True)
class Entry:
    """The one number that a cell holds.

    value   with the minus sign that brackets stand for: (250)
    step    the unit of its last written digit
    what    what two entries have in common that can be added up: kind, unit, currency, noun
    """

    fact: Fact
    value: Fraction
    step: Fraction
    what: tuple[str, ...]

    @property
    def shown(self) -> str:
        """How a person writes it."""
        return show(self.value, self.step) + ("%" if self.fact.kind == "percent" else "")


class _Place(NamedTuple):
    entry: Entry | None
    blank: bool


class Sheet:
    """A table with its numbers, by row and column, both from 0; rows count from the header on."""

    def __init__(self, prose: Prose, table: Table) -> None:
        self.prose, self.table = prose, table
        self.height, self.headers = len(table.rows), table.headers
        self.width = max((len(row) for row in table.rows), default=0)
        self._known: dict[tuple[int, int], _Place] = {}

    def words(self, row: int, column: int) -> str:
        """The plain words of a cell, in lower case, without what sets them in bold."""
        cells = self.table.rows[row]
        if column >= len(cells):
            return ""
        cell = cells[column]
        return " ".join(_DRESS.sub(" ", self.prose.plain[cell.start : cell.end]).split())

    def entry(self, row: int, column: int) -> Entry | None:
        """The number of a cell; None where it holds none, or more than one, or an uncertain one."""
        return self._place(row, column).entry

    def blank(self, row: int, column: int) -> bool:
        """Whether nothing stands in a cell, or a dash."""
        return self._place(row, column).blank

    @cached_property
    def heads(self) -> list[str]:
        """What names each column."""
        return [
            " ".join(self.words(row, column) for row in range(self.headers)).strip()
            for column in range(self.width)
        ]

    @cached_property
    def labels(self) -> list[str]:
        """What names each row: the first of its first cells that holds words."""
        return [self.words(row, self.named(row)) for row in range(self.height)]

    def named(self, row: int) -> int:
        """The column of the cell that names a row."""
        for column in range(_NAMES):
            if _WORD.search(self.words(row, column)):
                return column
        return 0

    @cached_property
    def _starts(self) -> list[int]:
        facts, table = self.prose.facts, self.table
        low = bisect_left(facts, table.start, key=lambda fact: fact.start)
        high = bisect_left(facts, table.end, key=lambda fact: fact.start)
        self._first = low
        return [fact.start for fact in facts[low:high]]

    def facts(self, row: int, column: int) -> tuple[Fact, ...]:
        """Every fact in a cell."""
        cells = self.table.rows[row]
        if column >= len(cells):
            return ()
        starts = self._starts
        low = bisect_left(starts, cells[column].start)
        high = bisect_left(starts, cells[column].end, low)
        return self.prose.facts[self._first + low : self._first + high]

    def _place(self, row: int, column: int) -> _Place:
        key = (row, column)
        if key not in self._known:
            facts = self.facts(row, column)
            entry = self._entry(row, column, facts) if facts else None
            self._known[key] = _Place(entry, not facts and self.words(row, column) in _BLANK)
        return self._known[key]

    def _entry(self, row: int, column: int, facts: tuple[Fact, ...]) -> Entry | None:
        fact, *others = facts
        cell, plain = self.table.rows[row][column], self.prose.plain
        value = _value(fact)
        if value is None or fact.end > cell.end:
            return None
        before = _BEFORE.fullmatch(_DRESS.sub("", plain[cell.start : fact.start]))
        after = _DRESS.sub("", _NOTE.sub("", plain[fact.end : cell.end].rstrip("*_` \t")))
        if before is None or any(other.kind != "percent" for other in others[1:]):
            return None
        if others and plain[fact.end : others[0].start].strip(" *_`") not in ("(", "[", "[^", "^"):
            return None
        opened = bool(before["open"]) or before[0].endswith("(")
        if opened and after.startswith(")"):
            value, after = -magnitude(value), after[1:]
        elif opened:
            return None
        elif before["sign"] == "-":
            value = -magnitude(value)
        if not _UNIT.fullmatch(after):
            return None
        kind = "number" if fact.kind in ("count", "date") else fact.kind
        unit = fact.unit.name if fact.unit else ""
        noun = fact.of.split()[-1].lower() if fact.of else after
        step = 1 if fact.kind == "date" else fact.step
        return Entry(
            fact, Fraction(value), Fraction(step), (kind, unit, *fact.currencies[:1], noun)
        )


def _value(fact: Fact) -> Rational | None:
    """The plain number of a fact; a number that looks like a year is one all the same."""
    when = fact.when
    if fact.kind == "date" and isinstance(when, Absolute) and fact.text == when.value:
        return Fraction(when.value) if len(fact.text) == 4 and fact.text.isdigit() else None
    if fact.kind not in _KINDS or fact.modifier or "/" in fact.text:
        return None
    return fact.value


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and the parts that it may be made of; `names` is what the table calls them."""

    total: Entry
    parts: tuple[Entry, ...]
    names: str

    @property
    def added(self) -> Fraction:
        """What the parts make."""
        return sum((part.value for part in self.parts), Fraction())

    @property
    def off(self) -> Fraction:
        """How far the total is from it."""
        return abs(self.added - self.total.value)

    @property
    def agrees(self) -> bool:
        """Whether they differ by no more than half a unit of the last digit of every number."""
        return self.off <= sum((one.step for one in (*self.parts, self.total)), Fraction()) / 2

    @property
    def small(self) -> bool:
        """Whether all are whole numbers below a thousand that may have been counted out."""
        numbers = (*self.parts, self.total)
        whole = all(one.step == 1 and one.value < 1000 for one in numbers)
        return whole and self.total.value != 100 and self.total.what[0] == "number"

    @property
    def nested(self) -> bool:
        """Whether the first or last parts alone make the total, or one part is what is too much: it
        may be a part of another."""
        total, added = self.total.value, self.added
        running = self.parts[0].value
        for part in self.parts[1:-1]:
            running += part.value
            if running == total or added - running == total:
                return True
        return added - total in {part.value for part in self.parts}

    @property
    def round(self) -> bool:
        """Whether they agree if round hundreds and thousands were rounded to their last digits."""
        slack = Fraction()
        for value, step in ((abs(one.value), one.step) for one in (*self.parts, self.total)):
            unit = last_digit_unit(value) if value >= _ROUND else 1
            slack += min(Fraction(unit), value / 10) / 2 if unit >= _ROUND // 10 else step / 2
        return self.off <= slack

    @property
    def shown(self) -> str:
        """The parts as a person adds them up."""
        first, *others = self.parts
        if len(others) >= _LONG:
            return f"{first.shown} + {others[0].shown} + … + {others[-1].shown}"
        return first.shown + "".join(
            f" - {part.shown[1:]}" if part.value < 0 else f" + {part.shown}" for part in others
        )


def sum_of(sheet: Sheet, places: Iterable[tuple[int, int]], place: tuple[int, int]) -> Sum | None:
    """The total at `place` and its parts; None where they are not all numbers of one kind.

    Where a cell is empty, only a sum that is right without it counts.
    """
    total = sheet.entry(*place)
    if total is None:
        return None
    parts: list[Entry] = []
    columns: set[int] = {place[1]}
    missing = False
    for row, column in places:
        part = sheet.entry(row, column)
        columns.add(column)
        if part is None:
            if not sheet.blank(row, column):
                return None
            missing = True
        elif part.what[:-1] != total.what[:-1]:
            return None
        else:
            parts.append(part)
    nouns = {one.what[-1] for one in (*parts, total)} - {""}
    if len(parts) < 2 or len(nouns) > 1:
        return None
    names = " ".join([sheet.heads[column] for column in columns] + [sheet.heads[0], *nouns])
    found = Sum(total, tuple(parts), names)
    return None if missing and not found.agrees else found
