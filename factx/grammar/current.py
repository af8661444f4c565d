"""The unit of time that the text is at: for the day, over the weekend, the entire year, the year
before, by the end of month."""

from __future__ import annotations

import re

from factx.calendar_parts import FromOther, WeekendNear
from factx.grammar import periods
from factx.grammar.reader import Reader, last_date
from factx.grammar.tense import direction
from factx.grammar.words import start_of
from factx.patterns import lazy
from factx.timex import Absolute, Shifted, When

_UNITS = frozenset({"day", "week", "month", "quarter", "year"})
_LEADS = {
    "day": frozenset(
        "for on ends end ended ending close closed closing finish finished start".split()
    ),
}
_OTHER_LEADS = frozenset(
    "for in during over through throughout within on end ends ended ending close closed closing finish "
    "finished finishing start started begin began".split()
)
_WHOLE = frozenset({"entire", "whole", "full"})
_CLAUSE_END = lazy(
    r"[.,;:!?)\"'”’—–](?!\d)|\s*\Z|[ \n](?:and|but|or|as|than|at|on|with|by|from|was|were|is|had|has|"
    r"have|will|while|because|after|before|since|down|up|lower|higher)\b"
)
_BESIDE = lazy(r"[ ](before|after|previous|prior|earlier)(?![a-z])", re.IGNORECASE)
_TWICE = lazy(r"[ ](?:(before)[ ]last|after[ ]next)(?![a-z])", re.IGNORECASE)
_SIDES = {"after": 1}
_TO_DATE = lazy(r"[ -]to[ -]date(?![a-z])", re.IGNORECASE)
_EDGES = frozenset({"end", "start", "beginning", "middle", "close"})
_WEEKEND_LEADS = frozenset(
    "the over at on during for by until since this in after before through".split()
)


def read_current(r: Reader, start: int, end: int, unit: str, before: list[str]) -> bool:
    """A unit in the singular; `before` are the words in front of it."""
    if unit == "week" and periods.read_week(r, start, end):
        return True
    if not before:
        return False
    previous = before[-1]
    if r.text[end : end + 4] in _ENDS and _end_of(r, start, end, unit, before):
        return True
    if unit == "fortnight":
        return previous in _TURNS and previous != "this" and _fortnight(r, start, end, before)
    if unit == "weekend":
        return _weekend(r, start, end, before)
    if unit not in _UNITS:
        return False
    text = r.text
    if unit == "year" and previous in _KINDS_OF_YEAR and len(before) > 1:
        return _fiscal(r, start, end, before)
    if previous == "all" and _ends_clause(text, end + len(" long") * text.startswith(" long", end)):
        begin = start_of(text, start, "all")
        when = Absolute(f"P1{unit[0].upper()}", "duration")
        return begin >= r.pos and r.add("duration", begin, end, when=when)
    if unit == "year" and previous in ("the", "in", "year"):
        m = _TO_DATE.match(text, end)
        if m is not None:
            begin = start_of(text, start, "the") if previous == "the" else start
            return r.add("date", begin, m.end(), when=Shifted(0, "year"))
    if previous == "of" and before[-2:-1] and before[-2] in _EDGES and unit != "day":
        if text[end : end + 1] != "s" and _ends_clause(text, end):
            return r.add("date", start, end, when=Shifted(0, unit))
        return False
    if previous == "the":
        return _the(r, start, end, unit, before)
    if previous in _WHOLE and before[-2:-1] == ["the"] and _ends_clause(text, end):
        if unit == "day" or before[-3:-2] == ["of"]:
            return False
        begin = start_of(text, start, f"the {previous}")
        return begin >= r.pos and r.add("date", begin, end, when=_here(r, begin, unit))
    return False


_KINDS_OF_YEAR = frozenset({"fiscal", "financial", "calendar", "school", "academic"})
_TURNS = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


_ENDS = frozenset({"-end", " end"})
_END = lazy(r"[ -]end(?:,?[ ]((?:19|20)\d\d)(?![\d%]|[.,]\d))?(?![\w-])")
_GOES_ON = lazy(r"[ ](?:it|he|she|they|we|the|there|who|which|in|to)\b")
_END_LEADS = frozenset("by at until till before after since".split())


def _end_of(r: Reader, start: int, end: int, unit: str, before: list[str]) -> bool:
    """By year-end, at year end 2018, since month-end: the coming end, or the one that has been."""
    m = _END.match(r.text, end)
    if m is None or unit not in ("month", "quarter", "year") or before[-1] not in _END_LEADS:
        return False
    if m[1]:
        when: When = Absolute(m[1], "year")
        return unit == "year" and r.add("date", start, m.end(), edge="END", when=when)
    if not (_ends_clause(r.text, m.end()) or _GOES_ON.match(r.text, m.end())):
        return False
    back = before[-1] == "since" or direction(r.text, start, m.end()) < 0
    return r.add("date", start, m.end(), edge="END", when=Shifted(-int(back), unit))


def _fiscal(r: Reader, start: int, end: int, before: list[str]) -> bool:
    """The last fiscal year, this school year."""
    turn = _TURNS.get(before[-2])
    phrase = f"{before[-2]} {before[-1]}"
    if before[-3:-2] == ["the"]:
        phrase = f"the {phrase}"
    begin = start_of(r.text, start, phrase)
    if turn is None or begin < r.pos:
        return False
    return r.add("date", begin, end, when=Shifted(turn, "year"))


def _fortnight(r: Reader, start: int, end: int, before: list[str]) -> bool:
    """The past fortnight, next fortnight: a stretch of time, since no calendar numbers them."""
    phrase = f"the {before[-1]}" if before[-2:-1] == ["the"] else before[-1]
    begin = start_of(r.text, start, phrase)
    when = Absolute("P2W", "duration")
    return begin >= r.pos and r.add("duration", begin, end, when=when)


def _the(r: Reader, start: int, end: int, unit: str, before: list[str]) -> bool:
    """The day, the quarter behind a preposition; the year before, the year previous."""
    text = r.text
    begin = start_of(text, start, "the")
    if begin < r.pos:
        return False
    m = _TWICE.match(text, end)
    if m is not None:
        turn = -2 if m[1] else 2
        return r.add("date", begin, m.end(), when=Shifted(turn, unit))
    m = _BESIDE.match(text, end)
    if m is not None and unit != "day" and _ends_clause(text, m.end()):
        turn = _SIDES.get(m[1].lower(), -1)
        when = FromOther(turn, unit, last_date(r, begin, unit))
        return r.add("date", begin, m.end(), when=when)
    lead = before[-2] if len(before) > 1 else ""
    if lead in _LEADS.get(unit, _OTHER_LEADS) and _ends_clause(text, end):
        return r.add("date", begin, end, when=_here(r, begin, unit))
    return False


def _here(r: Reader, start: int, unit: str) -> When:
    return FromOther(0, unit, last_date(r, start, unit))


def _weekend(r: Reader, start: int, end: int, before: list[str]) -> bool:
    """Over the weekend: the one that the tense points to."""
    previous = before[-1]
    begin = start_of(r.text, start, "the") if previous == "the" else -1
    twice = _TWICE.match(r.text, end) if begin >= r.pos else None
    if twice is not None:
        return r.add("date", begin, twice.end(), when=Shifted(-2 if twice[1] else 2, "weekend"))
    if previous != "the" or not _ends_clause(r.text, end):
        return False
    lead = before[-2] if len(before) > 1 else ""
    if begin < r.pos or lead not in _WEEKEND_LEADS:
        return False
    when = WeekendNear(direction(r.text, start, end))
    return r.add("date", begin, end, when=when)


def read_days(r: Reader, start: int, end: int, previous: str) -> bool:
    """These days, in those days: the present and the past."""
    begin = start_of(r.text, start, previous)
    now = previous == "these"
    opens = r.text[begin].isupper() or now or r.text[begin - 3 : begin] == "In "
    if begin < r.pos or not (_ends_clause(r.text, end) or (opens and r.text[end : end + 1] == " ")):
        return False
    if not now and start_of(r.text, begin, "in") < 0:
        return False
    value = "PRESENT_REF" if now else "PAST_REF"
    return r.add("date", begin, end, when=Absolute(value, "vague"))


def read_weekends(r: Reader, start: int, end: int, before: list[str]) -> bool:
    """At weekends, on weekends: a set."""
    if before[-1:] not in (["at"], ["on"], ["most"], ["all"]):
        return False
    return r.add("set", start, end, when=Absolute("XXXX-WXX-WE", "set"))


def _ends_clause(text: str, end: int) -> bool:
    return _CLAUSE_END.match(text, end) is not None
