"""Parts of days: this evening, the next morning, that night, every evening, in the mornings."""

from __future__ import annotations

import re

from factx.calendar_parts import FromOther
from factx.grammar.reader import Reader, last_date
from factx.grammar.words import start_of, words_before
from factx.lexicon import WEEKDAYS
from factx.timex import Absolute, PartOfDay, Shifted

_CLAUSE_END = re.compile(
    r"[.,;:!?)\"'”’—–]|\s*\Z|[ \n](?:and|but|or|when|as|after|before|while|because|with|by|from|at|in|on"
    r"|was|were|is|had|has|he|she|it|they|we|the)\b"
)
_BEFORE_LAST = re.compile(r"[ ]before[ ]last(?![a-z])")
_OTHERS = {"next": 1, "following": 1, "previous": -1, "same": 0, "that": 0}
_SET_LEADS = frozenset({"the", "on", "most", "all", "some"})


def read_part(r: Reader, start: int, end: int, part: str) -> bool:
    """A part of a day by what stands in front of it."""
    text = r.text
    before = words_before(text, start, r.pos, 3)
    if not before:
        return False
    previous = before[-1]
    begin = start_of(text, start, previous)
    if begin < r.pos:
        return False
    if previous in ("every", "each"):
        return r.add("set", begin, end, when=Absolute(f"XXXX-XX-XXT{part}", "set"))
    if previous == "the" and _BEFORE_LAST.match(text, end):
        when = PartOfDay(Shifted(-2, "day"), part)
        return r.add("time", begin, end + len(" before last"), when=when)
    if previous in ("this", "last"):
        turn = 0 if previous == "this" or part != "NI" else -1
        return r.add("time", begin, end, when=PartOfDay(Shifted(turn, "day"), part))
    turned = _OTHERS.get(previous)
    if turned is not None:
        if previous == "that" and not _CLAUSE_END.match(text, end):
            return False
        if before[-2:-1] == ["the"]:
            begin = max(start_of(text, start, f"the {previous}"), r.pos)
        elif previous not in ("that", "next"):
            return False
        day = FromOther(turned, "day", last_date(r, begin, "day"))
        return r.add("time", begin, end, when=PartOfDay(day, part))
    return False


def read_recurring(r: Reader, start: int, end: int, part: str) -> bool:
    """In the mornings, Monday evenings: a set."""
    text = r.text
    before = words_before(text, start, 0, 2)
    if not before:
        return False
    last = r.facts[-1] if r.facts else None
    weekday = WEEKDAYS.get(before[-1], 0)
    if weekday and last is not None and last.end == start - 1 and last.kind == "date":
        begin = last.start
        if text[last.start : last.end].lower() != before[-1]:
            return False
        r.facts.pop()
        return r.add("set", begin, end, when=Absolute(f"XXXX-WXX-{weekday}T{part}", "set"))
    if before[-1] not in _SET_LEADS or (before[-1] == "the" and before[-2:-1] != ["in"]):
        return False
    begin = start_of(text, start, "the") if before[-1] == "the" else start
    if begin < r.pos or not _CLAUSE_END.match(text, end):
        return False
    return r.add("set", begin, end, when=Absolute(f"XXXX-XX-XXT{part}", "set"))
