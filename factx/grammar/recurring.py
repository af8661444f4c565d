"""Sets: times that recur."""

from __future__ import annotations

from factx.grammar.reader import Reader
from factx.timex import Absolute


def read_recurring(r: Reader, start: int, end: int, value: str) -> bool:
    """Daily, weekly, annual: a set with its period as value."""
    return r.add("set", start, end, when=Absolute(value, "set"))
