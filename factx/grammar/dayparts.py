"""Parts of days: this evening, the next morning, that night, every evening, in the mornings."""

from __future__ import annotations

from factx.calendar_parts import FromOther
from factx.grammar.reader import Reader, last_date
from factx.grammar.tense import direction
from factx.grammar.words import start_of, words_before
from factx.lexicon import WEEKDAYS
from factx.patterns import lazy
from factx.timex import Absolute, PartOfDay, Shifted

_CLAUSE_END = lazy(
    r"[.,;:!?)\"'”’—–]|\s*\Z|[ \n](?:and|but|or|when|as|after|before|while|because|with|by|from|at|in|on"
    r"|was|were|is|had|has|he|she|it|they|we|the)\b"
)
_BEFORE_LAST = lazy(r"[ ]before[ ]last(?![a-z])")
_OTHERS = {"next": 1, "following": 1, "previous": -1, "same": 0, "that": 0}
HERE = Shifted(0, "day")
"""The document's day, where the text names none: at dawn, by early afternoon."""
_TURNING = frozenset("dawn daybreak sunrise dusk sunset nightfall".split())
_TURNING_LEADS = frozenset("at before after until till by from since to around near".split())
_EARLY = frozenset({"early", "late"})
_EARLY_LEADS = frozenset("by in until till from since during through to before after".split())
_NO_OVERNIGHT = frozenset("an the his her its their your our this".split())
_SET_LEADS = frozenset({"the", "on", "most", "all", "some"})


_THROUGH = (["during"], ["through"], ["throughout"])


def read_part(r: Reader, start: int, end: int, part: str) -> bool:
    """A part of a day by what stands in front of it."""
    text = r.text
    if text[start - 4 : start] == "mid-":
        before = words_before(text, start - 4, r.pos, 1)
        led = bool(before) and before[0] in _EARLY_LEADS and bool(_CLAUSE_END.match(text, end))
        return led and r.add("time", start, end, when=PartOfDay(HERE, part))
    before = words_before(text, start, r.pos, 3)
    word = text[start:end]
    if word in ("overnight", "Overnight"):
        return _overnight(r, start, end, before)
    if not before:
        return False
    previous = before[-1]
    if word in _TURNING or word.lower() in _TURNING:
        lit = word in _TURNING and previous in _TURNING_LEADS and not text.startswith(" of", end)
        return lit and r.add("time", start, end, when=PartOfDay(HERE, part))
    if previous in _EARLY and before[-2:-1] and before[-2] in _EARLY_LEADS:
        return _CLAUSE_END.match(text, end) is not None and r.add(
            "time", start, end, when=PartOfDay(HERE, part)
        )
    begin = start_of(text, start, previous)
    if begin < r.pos:
        return False
    if previous in ("every", "each"):
        return r.add("set", begin, end, when=Absolute(f"XXXX-XX-XXT{part}", "set"))
    if previous == "the" and part == "NI" and before[-2:-1] in _THROUGH:
        if not _CLAUSE_END.match(text, end) and not text.startswith(" to ", end):
            return False
        back = direction(text, start, end) < 0
        night = Shifted(-1, "day") if back else HERE
        return r.add("time", begin, end, when=PartOfDay(night, "NI"))
    if previous == "the" and before[-2:-1] in (["in"], ["during"]) and part != "NI":
        # One day's, where something happened or will; no habit of the mornings.
        if _CLAUSE_END.match(text, end) and direction(text, start, end):
            return r.add("time", begin, end, when=PartOfDay(HERE, part))
        return False
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
            begin = start_of(text, start, f"the {previous}")
            if begin < r.pos:
                return False
        elif previous not in ("that", "next"):
            return False
        day = FromOther(turned, "day", last_date(r, begin, "day"))
        return r.add("time", begin, end, when=PartOfDay(day, part))
    return False


def _overnight(r: Reader, start: int, end: int, before: list[str]) -> bool:
    """Overnight, of the past night or the coming one; but an overnight train."""
    if before and before[-1] in _NO_OVERNIGHT:
        return False
    if not (_CLAUSE_END.match(r.text, end) or r.text.startswith((" to ", " into "), end)):
        return False
    back = direction(r.text, start, end) < 0
    day = Shifted(-1, "day") if back else HERE
    return r.add("time", start, end, when=PartOfDay(day, "NI"))


def read_hours(r: Reader, start: int, end: int, previous: str) -> bool:
    """In the early hours; with "of Sunday" behind, that day takes the words."""
    if r.text.startswith(" of ", end):
        return True
    begin = start_of(r.text, start, f"the {previous}")
    if begin < r.pos or not _CLAUSE_END.match(r.text, end):
        return False
    return r.add("time", begin, end, edge="START", when=PartOfDay(HERE, "MO"))


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
