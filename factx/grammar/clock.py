"""Times of day: 3 p.m., 15:30 GMT, noon, half past ten, 8 in the evening."""

from __future__ import annotations

import re

from factx.grammar import dayparts
from factx.grammar.reader import Reader
from factx.grammar.tense import is_phrase
from factx.grammar.words import words_after, words_before
from factx.lexicon import UNITS
from factx.patterns import lazy
from factx.timex import Absolute, Clock, PartOfDay

_HALF_DAY = lazy(
    r"(\d{1,2})(?:[:.]([0-5]\d)(?::([0-5]\d))?)?(?:ish)?[ \xa0]?"
    r"(?:([ap])\.[ ]?m\.?|([ap])[ ]?m|([ap])(?<=\d[ap])(?!-\d))(?![A-Za-z\d])",
    re.IGNORECASE,
)
_FULL_DAY = lazy(
    r"([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?![\d:])|([01]?\d|2[0-4])h([0-5]\d)(?!\w)"
)
# 20.45 CET: with a full stop only where a zone follows.
_DOTTED = lazy(
    r"([01]?\d|2[0-4])\.([0-5]\d)(?=[ \xa0](?:GMT|UTC|BST|CES?T|EES?T|WES?T|MSK|local[ ]time|hrs)\b)"
)
_OFFSET = lazy(r"[ ]?([+-](?:0\d|1[0-4])):?(00|15|30|45)(?![\d:])")  # 14:05:44 -0400
_LOCAL = lazy(
    r"[ ]\(?(?:local|Eastern|Central|Pacific|Moscow|Beijing|British)[ ](?:Standard[ ]|Daylight[ ]|Summer[ ])?[Tt]ime\b"
)
_O_CLOCK = lazy(r"[ ]?o['’ ]?clock(?![a-z])", re.IGNORECASE)
_ZONES = {
    **dict.fromkeys(("GMT", "UTC", "Z", "gmt", "utc"), "Z"),
    "WET": "+00:00",
    "BST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "EET": "+02:00",
    "MSK": "+03:00",
    "IST": "+05:30",
    "JST": "+09:00",
    "AEST": "+10:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "ET": "-05:00",
    "CST": "-06:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
}
# Behind a time that is one without them; but "1830 est." is an estimate.
LOWER_ZONES = frozenset({"est", "edt", "cst", "cdt", "pst", "pdt", "cet"})
_LOWER_ZONE = lazy(rf"[ \xa0]({'|'.join(sorted(LOWER_ZONES))})(?![A-Za-z]|\.[ ]?[a-z\d])")
ZONE = lazy(rf"[ \xa0]?\(?({'|'.join(sorted(_ZONES, key=len, reverse=True))})\)?(?![A-Za-z])")
_SCORE = lazy(r"\d{1,3}:\d{1,3}")
# Digits that are written like a time of day where only a time can stand, and are none: 9:75 a.m.
_NO_TIME = lazy(r"(\d{1,2}):(\d\d)(?::\d\d)?(?![\d:])")
_MADE_A_TIME = lazy(
    rf"[ \xa0]?[ap]\.?[ ]?m\b\.?|[ ]\(?(?:{'|'.join(sorted(_ZONES))})\b"
    r"|[ ](?:local[ ]time|in[ ]the[ ](?:morning|afternoon|evening)|o['’]clock)\b",
    re.IGNORECASE,
)
_SCHEDULED = lazy(
    r"\b(?:open|clos|start|begin|began|depart|leav|arriv|land|sail|set[ ]off|finish|end|broadcast|air|resum"
    r"|kick|left|woke|rang)(?:e?s|ed|ing)?(?:\s+off)?\s+(?:at|by|until)\s+\Z",
    re.IGNORECASE,
)
_DAYPART = lazy(
    r"[ ](?:in[ ]the[ ]|this[ ]|that[ ]|at[ ](?=night))(morning|afternoon|evening|night)(?![a-z])",
    re.IGNORECASE,
)
_MINUTES = 60
_HOURS = {word: number for word, number in UNITS.items() if 1 <= number <= 12}
_PAST = lazy(
    r"(?:[ ](?:minutes|mins?))?[ ](past|after|to|before|of|till)[ ]"
    rf"(?:(\d{{1,2}})(?![\d%]|[.,]\d)|({'|'.join(_HOURS)}|noon|midnight)(?![a-z]))",
    re.IGNORECASE,
)
_HALF_OF_DAY = lazy(
    r"[ \xa0]?(?:in[ ]the[ ])?(?:([ap])\.[ ]?m\.?|([ap])m)(?![A-Za-z\d])", re.IGNORECASE
)
# Of o'clock, in, this, that, at, a.m., p.m., past, minutes, before: with these what makes an hour begins.
_HOUR_WORDS_START = frozenset("oOiItTaApPmMbB ")
_BACKWARDS = frozenset({"to", "before", "of", "till"})
_PARTS = frozenset(":+")
_NOON = 12
_NAMED_HOURS = {"noon": 12, "midnight": 0}


def read_clock(r: Reader, start: int) -> bool:
    """A time of day that begins with a digit: 3 p.m., 15:30 GMT, 8 o'clock, 20 past 3."""
    text = r.text
    end = start + 1 + text[start + 1 : start + 2].isdecimal()
    if text[end : end + 1] == " ":  # no minutes
        if text[end + 1 : end + 2] not in "apAP":
            return text[start].isdecimal() and read_hour(r, start, end, int(text[start:end]))
    elif _read_impossible(r, start):
        return True
    m = _HALF_DAY.match(text, start)
    if m is not None:
        hour = int(m[1])
        if not 1 <= hour <= 12 or (m[6] and not m[2]):
            return False
        afternoon = (m[4] or m[5] or m[6]).lower() == "p"
        hour = hour % 12 + (12 if afternoon else 0)
        second = int(m[3]) if m[3] else None
        return add(r, start, m.end(), hour, int(m[2] or 0), second, stated=True)
    m = _FULL_DAY.match(text, start)
    if m is not None and words_before(text, start, r.pos, 2) == ["ratio", "of"]:
        return r.skip(m.end())
    ish = 0 if m is None else len("ish") * text.startswith("ish", m.end())  # 11:30ish
    if m is not None and not _glued(text, start, m.end() + ish):
        hour = int(m[1] or m[4])
        second = int(m[3]) if m[3] else None
        stated = hour > 12 or text[start] == "0"
        return add(r, start, m.end() + ish, hour, int(m[2] or m[5]), second, stated=stated)
    m = _DOTTED.match(text, start)
    if m is not None and not text[start - 1 : start].isdecimal():
        return add(r, start, m.end(), int(m[1]), int(m[2]), stated=True)
    m = _SCORE.match(text, start)
    if m is not None:
        return r.skip(m.end())
    if not text[start].isdecimal():
        return False
    return read_hour(r, start, end, int(text[start:end]))


def _glued(text: str, start: int, end: int) -> bool:
    """Whether a part of something longer only looks like a time: fe80::a00:27ff, +00:00."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    return before in _PARTS or before.isalpha() or (behind.isalpha() and behind not in "Zhzu")


def _read_impossible(r: Reader, start: int) -> bool:
    """25:61, where the words make it a time of day: its value is as written and spans nothing."""
    text = r.text
    m = _NO_TIME.match(text, start) if ":" in text[start + 1 : start + 3] else None
    if m is None or text[start - 1 : start] in (":", "-", "/", "."):
        return False
    clock = Clock(int(m[1]), int(m[2]), stated=True)
    if clock.exists:
        return False
    made = _MADE_A_TIME.match(text, m.end())
    if made is None and (
        clock.minute < _MINUTES or not _SCHEDULED.search(text, max(r.pos, start - 24), start)
    ):
        return False
    end = m.end() if made is None else made.end()
    return r.add("time", start, end, when=clock)


def read_hour(r: Reader, start: int, end: int, number: int) -> bool:
    """What makes a number up to 59 a time of day: three o'clock, 8 in the evening, ten past two."""
    text = r.text
    c = text[end + 1 : end + 2]
    if c.isascii() and text[end : end + 1] == " " and c not in _HOUR_WORDS_START:
        return False
    if 1 <= number <= 12:
        clock = _O_CLOCK.match(text, end)
        if clock is not None:
            half = _HALF_OF_DAY.match(text, clock.end())
            if half is None:
                return add(r, start, clock.end(), number, 0)
            afternoon = (half[1] or half[2]).lower() == "p"
            return add(r, start, half.end(), number % 12 + 12 * afternoon, 0, stated=True)
        part = _DAYPART.match(text, end)
        if part is not None and _led(r, start):
            return add(r, start, end, number, 0)
        half = _HALF_OF_DAY.match(text, end)
        if half is not None:
            afternoon = (half[1] or half[2]).lower() == "p"
            return add(r, start, half.end(), number % 12 + 12 * afternoon, 0, stated=True)
    return 1 <= number < 60 and read_past(r, start, end, number)


def _led(r: Reader, start: int) -> bool:
    """Whether an hour follows "at" or the like, or another hour: at 3, between 5 and 6."""
    before = words_before(r.text, start, r.pos, 1)
    if (before and before[0] in _HOUR_AFTER) or is_phrase(r.text):
        return True
    last = r.facts[-1] if r.facts else None
    near = last is not None and start - last.end <= len(" and ")
    return near and last is not None and isinstance(last.when, Clock)


_HOUR_AFTER = frozenset("at around by until till since about before after from circa".split())


def read_past(r: Reader, start: int, end: int, minutes: int) -> bool:
    """Half past ten, a quarter to noon, ten past three p.m.: minutes from an hour."""
    text = r.text
    m = _PAST.match(text, end)
    if m is None:
        return False
    back = m[1].lower() in _BACKWARDS
    word = (m[3] or "").lower()
    hour = int(m[2]) if m[2] else _NAMED_HOURS.get(word, _HOURS.get(word, 0))
    stop = m.end()
    half = None if word in _NAMED_HOURS else _HALF_OF_DAY.match(text, stop)
    clock = _O_CLOCK.match(text, stop)
    sure = half is not None or clock is not None or word in _NAMED_HOURS
    if text[start].isdigit() or text[start : start + 7].lower() in ("fifteen", "thirty "):
        alone = text[stop : stop + 1] != "-" and not words_after(text, stop, 1)
        sure = sure or (minutes in (15, 30) and hour <= _NOON and alone)  # not 15 to 20 people
    elif not sure:
        sure = minutes == 15 or (minutes == 30 and not back)
    if hour > 24 or (not sure and m[1].lower() != "past"):
        return False  # ten to twelve, five after two goals
    if half is not None:
        hour = hour % 12 + (12 if (half[1] or half[2]).lower() == "p" else 0)
    moment = hour * 60 + (-minutes if back else minutes)
    stop = half.end() if half else clock.end() if clock else stop
    stated = half is not None or word in _NAMED_HOURS
    return add(r, start, stop, moment // 60 % 24, moment % 60, stated=stated)


def add(
    r: Reader,
    start: int,
    end: int,
    hour: int,
    minute: int,
    second: int | None = None,
    *,
    stated: bool = False,
) -> bool:
    """Record a time of day, with its zone and with the part of the day that stands behind it."""
    zone = ZONE.match(r.text, end) or _LOWER_ZONE.match(r.text, end)
    suffix = (_ZONES.get(zone[1]) or _ZONES[zone[1].upper()]) if zone is not None else ""
    if zone is not None:
        end = zone.end()
        end -= zone[0].endswith(")") and "(" not in zone[0]
    elif (offset := _offset(r.text, end, seconds=second is not None)) is not None:
        end, suffix = offset.end(), f"{offset[1]}:{offset[2]}"
    else:
        local = _LOCAL.match(r.text, end) if r.text[end : end + 1] == " " else None
        if local is not None and "(" not in local[0]:
            end = local.end()
    part = None if stated else _DAYPART.match(r.text, end)
    if part is not None:
        end = part.end()
        if part[1].lower() != "morning" and hour < 12:
            hour += 12
        stated = True
    return r.add(
        "time", start, end, when=Clock(hour, minute, None, suffix, stated=stated, second=second)
    )


def _offset(text: str, end: int, *, seconds: bool) -> re.Match[str] | None:
    """An offset from UTC behind a time; without seconds "9:00 -1030" may be a range."""
    if text[end : end + 1] not in (" ", "+", "-"):
        return None
    return _OFFSET.match(text, end) if seconds or text[end : end + 2] == " +" else None


def read_named(r: Reader, start: int, end: int, payload: str) -> bool:
    """Noon, midnight, and the part of a day behind a day (Tuesday morning, this evening)."""
    if ":" in payload:
        hour = int(payload[:2])
        last = r.facts[-1] if r.facts else None
        if last is not None and last.value == _NOON and last.end == start - 1 and last.unit is None:
            start = r.facts.pop().start  # 12 noon
        return add(r, start, end, hour, 0, stated=True)
    if r.text[end - 1] == "s":
        return dayparts.read_recurring(r, start, end, payload)
    previous = r.facts[-1] if r.facts else None
    if previous is not None and previous.kind == "set" and start - previous.end == 1:
        if isinstance(previous.when, Absolute) and len(previous.when.value) == len("XXXX-WXX-1"):
            when = Absolute(f"{previous.when.value}T{payload}", "set")  # every Monday morning
            return r.add("set", r.facts.pop().start, end, when=when)
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
    return dayparts.read_part(r, start, end, payload)
