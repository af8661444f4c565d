"""The state of one pass from marks to facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from factx.document import Document
from factx.facts import Fact, Kind


@dataclass(slots=True)
class Reader:
    """Collects facts from left to right; `pos` is where the last one ended."""

    document: Document
    text: str
    facts: list[Fact] = field(default_factory=list)
    pos: int = 0

    def add(self, kind: Kind, start: int, end: int, **details: Any) -> bool:
        """Record a fact; True, so that a reading function can end with it."""
        self.facts.append(Fact(kind, start, end, self.document, **details))
        self.pos = end
        return True

    def skip(self, end: int) -> bool:
        """Pass over a part of the text that looks like a number and is none (Boeing 747)."""
        self.pos = max(self.pos, end)
        return True
