"""Days without their month: on the 15th, by the 3rd."""

from __future__ import annotations

import re

from factx.calendar_parts import DayOfMonth
from factx.grammar.reader import Reader
from factx.grammar.tense import direction
from factx.grammar.words import start_of, words_before
from factx.patterns import lazy
from factx.timex import Absolute, When, Yearless

_LEADS = frozenset("on by until till since".split())
_ENDS = lazy(
    r"[.,;:!?)\"”](?!\d)|\s*\Z|[ \n](?:at|when|as|he|she|they|it|we|because|but|before|after|while|with|for)\b"
)
_PART = lazy(r"\b(?:morning|afternoon|evening|night)[ ]of[ ]\Z", re.IGNORECASE)
_WEEK = lazy(
    r"\b(?:the[ ])?week[ ](?:of|beginning|ending|commencing|starting)(?:[ ]on)?[ ]\Z", re.IGNORECASE
)
# What else is numbered so: holes of golf, floors, innings, streets, places, amendments.
_OTHERWISE = lazy(
    r"\b(?:holes?|par|bog(?:ey|ie)s?|bogey\w*|birdie\w*|eagle[sd]?|tee[ds]?|greens?|fairways?|putt\w*|floors?|store?ys?"
    r"|innings?|laps?|rounds?|streets?|avenues?|grades?|ranks?|ranked|placed?|finish\w*|percentile|century"
    r"|amendments?|attempts?|tr(?:y|ies)|birthdays?|anniversar(?:y|ies)|moves?|minutes?|elevator|lift|levels?|decks?|monthly|(?:every|each|per)[ ]month|warnings?|repeat\w*|repl(?:y|ies))\b",
    re.IGNORECASE,
)
_SENTENCE_END = lazy(r"[.!?][\"'”’)]*\s|\n")
_ROUND, _REACH = 120, 200
_LAST, _TENTH = 31, 10


def read(r: Reader, start: int, end: int, number: int) -> bool:
    """The 15th, behind a preposition and at the end of its clause, where nothing else is counted."""
    text = r.text
    if not 1 <= number <= _LAST or words_before(text, start, r.pos, 1) != ["the"]:
        return False
    begin = start_of(text, start, "the")
    before = words_before(text, begin, r.pos, 1) if begin >= r.pos else []
    if not before or _ENDS.match(text, end) is None:
        return False
    led = before[0] in _LEADS or _PART.search(text, max(r.pos, begin - 16), begin) is not None
    led = led or _WEEK.search(text, max(r.pos, begin - 24), begin) is not None
    if not led or _OTHERWISE.search(_sentence(text, begin, end)):
        return False
    said = _said(r, begin)
    if number <= _TENTH and said is None:
        return False  # refused on the 4th: the fourth time
    when = DayOfMonth(number, direction(text, begin, end), said=said)
    return r.add("date", begin, end, when=when)


def _sentence(text: str, start: int, end: int) -> str:
    """What stands around a place in its sentence."""
    before = text[max(0, start - _ROUND) : start]
    ends = [m.end() for m in _SENTENCE_END.finditer(before)]
    stop = _SENTENCE_END.search(text, end, end + _ROUND)
    return before[ends[-1] if ends else 0 :] + text[end : stop.start() if stop else end + _ROUND]


def _said(r: Reader, start: int) -> When | None:
    """The date in front of it in its sentence, whose month goes on."""
    last = r.facts[-1] if r.facts else None
    if last is None or last.when is None or start - last.end > _REACH:
        return None
    if not isinstance(last.when, (Absolute, Yearless)) or last.when.grain not in ("day", "month"):
        return None
    return None if _SENTENCE_END.search(r.text, last.end, start) else last.when
