"""Hours that only their neighbours make such: 5-6pm, tonight at 11, 0430 GMT, ten thirty a.m."""

from __future__ import annotations

import re

from factx.grammar import clock
from factx.grammar.date_patterns import SMALL, TEENS
from factx.grammar.reader import Reader
from factx.grammar.tense import is_phrase
from factx.grammar.words import words_before
from factx.lexicon import TENS, UNITS, WEEKDAYS
from factx.patterns import lazy
from factx.timex import Clock, PartOfDay

_LINK = r"(?:[ \xa0]?[-–—][ \xa0]?|[ \n](?:to|and|till?|until|through)[ \n])"
_HALF = r"[ \xa0]?(?:[ap]\.[ ]?m\.?|[ap]m)(?![A-Za-z])"
_RANGE = lazy(
    rf"(\d{{1,2}})(?:[:.]([0-5]\d))?({_LINK})\d{{1,2}}(?:[:.][0-5]\d)?"
    rf"(?P<sure>{_HALF}|[ ]in[ ]the[ ](?:morning|afternoon|evening)(?![a-z]))?",
    re.IGNORECASE,
)
_MINUTES_BEHIND = lazy(r":\d\d(?![\d:])")
_LEADS = frozenset({"from", "between"})
_AT = lazy(r",?[ ](?:at(?:[ ](?:about|around))?|around|about|by|from|@)[ ]", re.IGNORECASE)
_CLOSED = lazy(
    r"[.,;!?)\"”](?!\d)|\s*\Z|[ \n](?:and|but|or|when|as|to|in|on|for|with|by|from|was|were|is|until)\b"
)
_PRICES = lazy(
    r"\b(?:shares?|stocks?|index|trad(?:ed|ing)|priced?|settled|yields?|points|quoted|futures|dollars?"
    r"|euros?|pounds?|yen|currency|rates?)\b",
    re.IGNORECASE,
)
_DAY_BEHIND = lazy(
    r"(?:[ ](?:o'clock[ ])?)(?=tonight|this[ ](?:morning|afternoon|evening)|tomorrow|yesterday|today"
    r"|on[ ](?:the[ ])?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_DAY = (
    r"[ ](?:on[ ](?:the[ ])?)?(?:tonight|tomorrow|yesterday|today|this[ ](?:morning|afternoon|evening)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![a-z])"
)
# At 19.00 on Sunday, at 0630 today: only the day says that it is a time.
_DOTTED = lazy(rf"([01]?\d|2[0-3])\.([0-5]\d)(?={_DAY})")
_ON_DAY = lazy(rf"([01]\d|2[0-3])([0-5]\d)(?={_DAY})")
_PART_OF_DAY = lazy(
    r"[ ](?:in[ ]the[ ](?:morning|afternoon|evening)(?![a-z])|o['’ ]?clock[ ]on[ ])", re.IGNORECASE
)
_AT_WORDS = frozenset({"at", "around", "by", "until"})
_MILITARY = lazy(r"([01]\d|2[0-3])([0-5]\d)(?:[ \xa0]?(hours|hrs)(?![a-z])|(?=[ ]))")
_GLUED = lazy(rf"(\d{{1,2}})([0-5]\d)({_HALF})", re.IGNORECASE)
_MILITARY_AFTER = frozenset(
    "at by around until from to before after about since between and".split()
)
_TENTHS = "|".join(word for word, number in TENS.items() if number <= 50)
_SPOKEN = lazy(
    rf"[ -](?:oh?[ -](?P<oh>{SMALL})|(?P<teen>{TEENS})|(?P<ten>{_TENTHS})(?:[ -](?P<one>{SMALL}))?)"
    r"(?![a-z-])(?P<half>[ ](?:[ap]\.[ ]?m\.?|[ap][ ]?m)(?![A-Za-z]))?",
    re.IGNORECASE,
)
_PART_BEHIND = lazy(
    r"[ ](?=in the (?:morning|afternoon|evening)\b|(?:tomorrow|this) (?:morning|afternoon|evening)\b"
    r"|tonight\b)"
)
_NOON = 12
NEAR = len(", at around ")
_REACH = 80
_LAST_HOUR = 23
_DIGITS = frozenset("0123456789")
_RANGE_SIGNS = frozenset(" \n\xa0-–—:.")
_CLOCK_SIGNS = frozenset(":.aAhpPio\xa0-–—")
# How the word behind an hour begins: a.m., o'clock, past, to, in the morning, on Monday, that night.
AFTER_HOUR = frozenset(
    "am a. a pm p. p o' o’ oc mi pa af to be of ti in th at o an un on ye mo tu we fr sa su".split()
) | {"a ", "p ", "o ", "- ", "– ", "— "}
# The same as whole words, and what follows only an hour with its minutes: 20.45 local time.
HOUR_WORDS = frozenset(
    "am pm a p o oclock minute minutes min mins midnight noon past after afternoon to before of till"
    " til in this that the at night and until yesterday today tomorrow tonight on o".split()
).union(WEEKDAYS, {f"{word}s" for word in WEEKDAYS})
DOTTED_WORDS = clock.LOWER_ZONES | {"h", "hr", "hrs", "hours", "local"}
_FOUR = lazy(r"\d{3,4}[ \xa0]?(?:h|[apAP][.mM]|[A-Z]|gmt|utc)")


def read_time(r: Reader, start: int) -> bool:
    """A time of day that begins with a digit."""
    text = r.text
    run = start + 1 + (text[start + 1 : start + 2] in _DIGITS)
    following = text[run : run + 1]
    gated = False
    if following in (" ", "\n"):
        gated = text[run + 1 : run + 3].lower() not in AFTER_HOUR
    elif following not in _CLOCK_SIGNS:
        if following in _DIGITS:
            return _four_digits(r, start)
        gated = True
    beside = start - r.pos <= NEAR
    if gated and not beside:
        return False
    if following == "." and (dotted := _DOTTED.match(text, start)) is not None:
        if _scheduled(r, start):
            hour, minute = int(dotted[1]), int(dotted[2])
            return r.add("time", start, dotted.end(), when=Clock(hour, minute, stated=True))
    if following == "." and beside and r.facts and _dotted_beside(r, start):
        return True
    if text[start] in _DIGITS and text[run - 1] in _DIGITS:
        number = int(text[start:run])
        if not gated and following in _RANGE_SIGNS and number <= _LAST_HOUR:
            if read_range(r, start):
                return True
        if 1 <= number <= _NOON and _beside_day(r, start, run, number):
            return True
    return not gated and clock.read_clock(r, start)


def read_range(r: Reader, start: int) -> bool:
    """The first hour of a range whose second one says that both are times: 2 to 4:30 p.m."""
    text = r.text
    m = _RANGE.match(text, start)
    if m is None or int(m[1]) > _LAST_HOUR:
        return False
    lead = words_before(text, start, r.pos, 1)
    led = bool(lead) and lead[0] in _LEADS
    link = m[3].strip()
    if link == "and" and lead != ["between"]:
        return False
    if not m["sure"]:
        if not led or m[2] or ":" not in text[m.end(3) : m.end()]:
            return False
    if link in ("to", "till", "til") and not m[2] and (int(m[1]) > _NOON or lead == ["at"]):
        return False  # at 10 to 6 p.m.
    end = m.end(2) if m[2] else m.end(1)
    return r.add("time", start, end, when=Clock(int(m[1]), int(m[2] or 0)))


def _beside_day(r: Reader, start: int, end: int, number: int) -> bool:
    """Tonight at 11, Friday at 8, at 7 on Monday, 8 this evening."""
    text = r.text
    following = text[end : end + 1]
    if following == " ":
        if _PART_OF_DAY.match(text, end):
            return False  # Tuesday by 2 in the afternoon, at 10 o'clock on Sunday night
        behind = _DAY_BEHIND.match(text, end)
        if behind is not None:
            before = words_before(text, start, r.pos, 1)
            led = before and before[0] in _AT_WORDS
            if (led or is_phrase(text)) and not _prices(text, start):
                return r.add("time", start, end, when=Clock(number, 0))
    last = r.facts[-1] if r.facts else None
    if last is None or last.when is None or start - last.end > NEAR:
        return False
    if isinstance(last.when, Clock):
        return _closes(r, start, end, number, last.when)
    if not isinstance(last.when, PartOfDay) and last.when.grain not in ("day", "weekday"):
        return False
    if _CLOSED.match(text, end) is None or _AT.fullmatch(text, last.end, start) is None:
        return False
    if not isinstance(last.when, PartOfDay) and _prices(text, start):
        return False
    return r.add("time", start, end, when=Clock(number, 0))


_AFTER_DAY = lazy(r"([01]?\d|2[0-3])\.([0-5]\d)(?![\d%]|[.,]\d|[ ]?[ap]\.?m)", re.IGNORECASE)


def _dotted_beside(r: Reader, start: int) -> bool:
    """Monday at 2.30, Thursdays at 17.30."""
    text = r.text
    last = r.facts[-1]
    m = _AFTER_DAY.match(text, start) if text[last.end : start] == " at " else None
    if m is None or last.kind not in ("date", "set") or not _CLOSED.match(text, m.end()):
        return False
    if last.when is None or last.when.grain not in ("day", "weekday", "set"):
        return False
    if last.when.grain == "set" and text[last.end - len("days") : last.end] != "days":
        return False
    when = Clock(int(m[1]), int(m[2]))
    return not _prices(text, start) and r.add("time", start, m.end(), when=when)


_UP_TO = lazy(r"[ ](?:to|till?|until)[ ]|[ ]?[-–][ ]?")


def _closes(r: Reader, start: int, end: int, number: int, opens: Clock) -> bool:
    """From 9 a.m. to 5: the hour that is next."""
    text = r.text
    at = r.facts[-1].end
    if not opens.stated or _UP_TO.fullmatch(text, at, start) is None:
        return False
    if text[at - 1 : at] in "ap":
        return False  # version 1.05a-12
    if _CLOSED.match(text, end) is None or _prices(text, start):
        return False
    later = number % _NOON
    hour = next((one for one in (later, later + _NOON) if one > opens.hour), later)
    return r.add("time", start, end, when=Clock(hour, 0, stated=True))


def _scheduled(r: Reader, start: int) -> bool:
    """Whether a place follows "at" or "from", and no prices are spoken of."""
    lead = words_before(r.text, start, r.pos, 1)
    return lead in (["at"], ["from"]) and not _prices(r.text, start)


def _prices(text: str, start: int) -> bool:
    """Whether what is said before is of prices: shares closed on Monday at 12."""
    floor = max(0, start - _REACH)
    return _PRICES.search(text, max(floor, text.rfind("\n\n", floor, start)), start) is not None


# Behind four digits: no h, a.m., p.m., gmt, utc, capital, nor what leads to a day.
_NO_HOUR_BEHIND = frozenset(f" {letter}" for letter in "bcdefijklmnqrsvwxz0123456789")


def _four_digits(r: Reader, start: int) -> bool:
    """0430 GMT, at 1800 hours, 1140 a.m."""
    text = r.text
    if text[start + 4 : start + 6] in _NO_HOUR_BEHIND:
        return False
    if text[start + 4 : start + 5] == " " and (m := _ON_DAY.match(text, start)) is not None:
        if _scheduled(r, start):
            when = Clock(int(m[1]), int(m[2]), stated=True)
            return r.add("time", start, m.end(2), when=when)
    if not _FOUR.match(text, start) or text[start - 2 : start - 1].isdecimal():
        return False
    glued = _GLUED.match(text, start)
    if glued is not None and 1 <= int(glued[1]) <= _NOON:
        afternoon = "p" in glued[3].lower()
        hour = int(glued[1]) % _NOON + _NOON * afternoon
        return clock.add(r, start, glued.end(), hour, int(glued[2]), stated=True)
    m = _MILITARY.match(text, start)
    if m is None:
        return False
    if m[3]:
        before = words_before(text, start, r.pos, 1)
        if text[start] != "0" and not (before and before[0] in _MILITARY_AFTER):
            return False
        if before and before[0] in ("about", "from", "to", "and", "between") and text[start] != "0":
            return False  # it took from 1000 to 1200 hours
    elif (
        not m[0].isdecimal()
        or clock.ZONE.match(text, m.end()) is None
        or text.startswith(" ET", m.end())
    ):
        return False
    return clock.add(r, start, m.end(), int(m[1]), int(m[2]), stated=True)


def read_spoken(r: Reader, start: int, word: str) -> bool:
    """Ten thirty a.m., at three twenty: an hour and its minutes in words."""
    text = r.text
    hour = UNITS.get(word, 0)
    m = _SPOKEN.match(text, start + len(word)) if 1 <= hour <= _NOON else None
    if m is None:
        return False
    minute = UNITS.get((m["oh"] or m["teen"] or m["one"] or "").lower(), 0)
    minute += TENS.get((m["ten"] or "").lower(), 0)
    end = m.end()
    if m["half"]:
        hour = hour % _NOON + _NOON * ("p" in m["half"].lower())
        return clock.add(r, start, end, hour, minute, stated=True)
    if _PART_BEHIND.match(text, end) is None:
        lead = words_before(text, start, r.pos, 1)
        ranged = lead in (["from"], ["between"]) or (lead in _TO_WORDS and _behind_spoken(r, start))
        if not (ranged or lead == ["at"]) or _CLOSED.match(text, end) is None:
            return False
        if lead in (["from"], ["between"]) and not _SPOKEN_AGAIN.match(text, end):
            return False
    return clock.add(r, start, end, hour, minute)


_TO_WORDS = (["to"], ["and"], ["till"], ["until"])
_SPOKEN_AGAIN = lazy(
    rf"[ ](?:to|and|till|until)[ ](?:{SMALL}|ten|eleven|twelve)[ -](?:oh?[ -]|{TEENS}|{_TENTHS})",
    re.IGNORECASE,
)


def _behind_spoken(r: Reader, start: int) -> bool:
    """Whether a time stands in front: from three thirty to four fifteen."""
    last = r.facts[-1] if r.facts else None
    return last is not None and isinstance(last.when, Clock) and start - last.end <= len(" until ")
