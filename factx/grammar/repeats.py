"""Text that says the same again and again: what was read once is read from memory.

Prose does not repeat itself word for word, but tables, filler and files made to keep a program
busy do, and with a number every few characters they would take many times longer than prose.
"""

from __future__ import annotations

from dataclasses import replace

from factx.facts import Fact
from factx.grammar.reader import Reader

WINDOW = 256  # no reading of a number looks further to either side
HEAD = 16  # characters that tell that a mark is no repetition


class Repeats:
    """Knows the last mark that was read, and what was read there."""

    __slots__ = ("_count", "_floor", "_last", "_reader", "_start", "head")

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.head = ""
        self._start = self._floor = self._count = 0
        self._last: Fact | None = None

    def note(self, start: int, head: str) -> None:
        """Remember the mark that is read next."""
        facts = self._reader.facts
        self.head, self._start = head, start
        self._floor, self._count = self._reader.pos, len(facts)
        self._last = facts[-1] if facts else None

    def again(self, start: int) -> bool:
        """Read a mark as the last one, where everything around them is the same.

        Expressions of time are left to their reading: what they are counted from lies further off.
        """
        r, before = self._reader, self._start
        text, facts, count = r.text, r.facts, self._count
        low, apart = before - WINDOW, start - before
        if low < 0 or apart > WINDOW:
            return False
        if text[low : before + WINDOW] != text[low + apart : start + WINDOW]:
            return False
        free, freed = before - self._floor, start - r.pos
        if free != freed and min(free, freed) <= WINDOW:
            return False
        if count and facts[count - 1] is not self._last:
            return False
        read = facts[count:]
        if any(fact.when is not None for fact in read):
            return False
        moved = r.pos > self._floor
        self.note(start, self.head)
        facts.extend(
            [replace(fact, start=fact.start + apart, end=fact.end + apart) for fact in read]
        )
        if moved:
            r.pos += apart
        return True
