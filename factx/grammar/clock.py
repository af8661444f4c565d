"""Times of day."""

from __future__ import annotations

import re

from factx.grammar.reader import Reader
from factx.grammar.words import words_before
from factx.timex import Clock, PartOfDay, Shifted

_HALF_DAY = re.compile(
    r"(\d{1,2})(?:[:.]([0-5]\d))?[ \xa0]?(?:([ap])\.[ ]?m\.?|([ap])m)(?![A-Za-z])", re.IGNORECASE
)
_FULL_DAY = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?![\d:])")
_ZONE = re.compile(
    r"[ \xa0]?(GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|IST|JST)(?![A-Za-z])"
)
_CLOCK_SIGNS = frozenset(":aApP")  # one of them stands near every time of day
_SCORE = re.compile(r"\d{1,3}:\d{1,3}")


def read_clock(r: Reader, start: int) -> bool:
    """A time of day that begins with a digit: 3 p.m., 15:30 GMT."""
    text = r.text
    if not _CLOCK_SIGNS & set(text[start + 1 : start + 7]):
        return False
    m = _HALF_DAY.match(text, start)
    if m is not None:
        hour = int(m[1])
        if not 1 <= hour <= 12:
            return False
        afternoon = (m[3] or m[4]).lower() == "p"
        hour = hour % 12 + (12 if afternoon else 0)
        return _add(r, start, m.end(), hour, int(m[2] or 0))
    m = _FULL_DAY.match(text, start)
    if m is not None and text[start - 1 : start] != ":":
        return _add(r, start, m.end(), int(m[1]), int(m[2]))
    m = _SCORE.match(text, start)
    return r.skip(m.end()) if m is not None else False


def _add(r: Reader, start: int, end: int, hour: int, minute: int) -> bool:
    zone = _ZONE.match(r.text, end)
    if zone is not None:
        end = zone.end()
    return r.add("time", start, end, when=Clock(hour, minute))


def read_named(r: Reader, start: int, end: int, payload: str) -> bool:
    """Noon, midnight, and the part of a day behind a day (Tuesday morning, this evening)."""
    if ":" in payload:
        hour = int(payload[:2])
        return r.add("time", start, end, when=Clock(hour, 0))
    previous = r.facts[-1] if r.facts else None
    if (
        previous is not None
        and previous.kind == "date"
        and previous.when is not None
        and previous.when.grain in ("day", "weekday")
        and start - previous.end == 1
    ):
        day = r.facts.pop()
        assert day.when is not None
        return r.add("time", day.start, end, when=PartOfDay(day.when, payload))
    before = words_before(r.text, start, r.pos, 1)
    if before and before[0] in ("this", "last") and start - len(before[0]) - 1 >= r.pos:
        turn = 0 if before[0] == "this" or payload != "NI" else -1
        begin = start - len(before[0]) - 1
        return r.add("time", begin, end, when=PartOfDay(Shifted(turn, "day"), payload))
    return False
