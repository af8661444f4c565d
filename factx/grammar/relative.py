"""Expressions that count from the document's date: yesterday, last month, on Tuesday, a year ago."""

from __future__ import annotations

import re
from fractions import Fraction

from factx.calendar_parts import FromOther
from factx.grammar import current, dayparts, durations, feasts, periods, quantities
from factx.grammar.numbers import Numeral
from factx.grammar.reader import Reader, last_date
from factx.grammar.tense import direction
from factx.grammar.words import start_of, words_after, words_before
from factx.interval import Interval
from factx.patterns import lazy
from factx.timex import Absolute, PartOfDay, Shifted, When

_DEICTIC_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
TURNS = {
    "last": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "previous": -1,
    "latest": -1,
    "past": -1,
    "coming": 1,
    "upcoming": 1,
}
_WITH_ARTICLE = frozenset("past previous latest coming upcoming current last".split())
_GRAINS = {"day", "week", "weekend", "month", "quarter", "year", "decade", "century"}
_OF_A_WHOLE = lazy(r"[ \xa0](?:of[ \xa0](?!\d{4})|a[ \xa0](?:million|billion))")
_TIME_KINDS = frozenset({"date", "time", "duration", "set"})
_SHIFTS = frozenset({"earlier", "ago", "later", "before", "after", "previously"})
_DAYS_OF = frozenset({"these", "those"})
_EACH = frozenset({"every", "each", "other"})
_REFERENCES = {"recent": "PAST_REF", "coming": "FUTURE_REF"}
_AFTER_VAGUE = frozenset("ago later earlier of before after".split())
_BEFORE_VAGUE = frozenset(
    "for within over after in took take takes taking lasted last spent wait waited waiting by with "
    "through across throughout following".split()
)
_OTHERTURNS = {
    "same": 0,
    "that": 0,
    "following": 1,
    "next": 1,
    "previous": -1,
    "prior": -1,
    "preceding": -1,
}
_YEAR_EARLIER = lazy(r"-(?:earlier|ago)[ ](?:period|quarter|month|figure|level|result)s?(?![a-z])")
_DAY_BESIDE = lazy(
    r"[ ](before|after)(?:[ ](yesterday|tomorrow|today))?(?![a-z])", re.IGNORECASE | re.ASCII
)
_CLAUSE_END = lazy(
    r"[.,;:!?)\"'”’—–]|\s*\Z|[ \n](?:and|but|or|when|as|than|that|to|in|at|on|for|with|by|from|was|"
    r"were|is|had|has|have|will|he|she|it|they|we|the|after|before|while|because|who|which)\b"
)
_VERBS_LAST = [[word] for word in ("to", "will", "could", "would", "may", "might", "can")]
_FEW = frozenset({"several", "few", "many", "some"})
_FEW_BOUNDS = Interval(2, 20)


def read_deictic(r: Reader, start: int, end: int, word: str) -> bool:
    """Today, yesterday, tomorrow, tonight."""
    if word[:3] == "ton":  # tonite, too
        return r.add("time", start, end, when=PartOfDay(Shifted(0, "day"), "NI"))
    return r.add("date", start, end, when=Shifted(_DEICTIC_DAYS[word], "day"))


def opened(before: list[str]) -> list[str]:
    """The words in front of a place, only those in the brackets or quotation marks round it."""
    word = before[-1] if before else ""
    return [word.lstrip(_OPENERS)] if word[:1] in _OPENERS_SET and len(word) > 1 else before


_OPENERS = "([\"'“‘"
_OPENERS_SET = frozenset(_OPENERS)


def read_time_unit(r: Reader, start: int, end: int, unit: str) -> bool:
    """A unit of time without a number: a year ago, last week, the past decade, for months."""
    text = r.text
    before = opened(words_before(text, start, r.pos, 3))
    previous = before[-1] if before else ""
    if text.startswith("-long", end) and start >= r.pos:
        return durations.read_long(r, start, end, unit)
    if unit == "day" and previous in _DAYS_OF and current.read_days(r, start, end, previous):
        return True
    if unit == "day" and text[end - 1] == "y" and feasts.read_day(r, start, end):
        return True
    if previous == "new" and unit == "year" and feasts.read_new_year(r, start, end):
        return True
    if unit == "hour" and previous in ("early", "small", "wee") and text[end - 1] == "s":
        return dayparts.read_hours(r, start, end, previous)
    if previous in _EACH and (_set_of(r, start, end, unit, before) or previous == "other"):
        return True  # other years are of no stretch
    if previous in ("last", "final") and unit in ("day", "week", "weekend", "month", "quarter"):
        begin = start_of(text, start, previous)
        last = periods.read_numbered(r, begin, start - 1, -1) if begin >= r.pos else False
        if last:
            return True
    plural = (text[end - 1] == "s" and unit != "century") or text[start:end].lower() == "centuries"
    if not plural and unit in _GRAINS:
        turn = TURNS.get(previous)
        if turn is not None:
            begin = start_of(text, start, previous)
            if previous in _WITH_ARTICLE and before[-2:-1] == ["the"]:
                begin = start_of(text, start, f"the {previous}")
            if previous == "next" and before[-2:-1] == ["the"]:
                return _the_next(r, start, end, unit, before)
            if begin >= r.pos:
                return _turned(r, begin, end, unit, turn, previous)
    if previous == "the" and not plural and unit in _GRAINS and before[-2:-1] == ["of"]:
        if before[0] in ("end", "start", "beginning", "middle", "close", "rest", "turn"):
            ahead = before[0] == "turn" and direction(text, start, end) > 0
            return r.add("date", start, end, when=Shifted(int(ahead), unit))
    if not plural and unit in _GRAINS and _from_other(r, start, end, unit, before):
        return True
    if not plural and current.read_current(r, start, end, unit, before):
        return True
    if plural and unit == "weekend" and current.read_weekends(r, start, end, before):
        return True
    if plural and previous in ("couple", "of") and _couple(r, start, end, unit, before):
        return True
    if previous in ("a", "an", "one") or (previous in ("half",) and not plural):
        return _article(r, start, end, unit, previous)
    if plural and previous in _FEW and before[-2:-1] not in (["as"], ["how"]):
        phrase = f"a {previous}" if before[-2:-1] == ["a"] else previous
        begin = start_of(text, start, phrase)
        if begin >= r.pos:
            n = Numeral(begin, start - 1, None, words=True, vague=_FEW_BOUNDS)
            return durations.read_duration(r, n, begin, (unit, end, False))
    if plural:
        following = words_after(text, end, 1)
        word = following[0].lower if following else ""
        if previous in _REFERENCES and not word.endswith("s"):
            article = previous == "coming" and before[-2:-1] == ["the"]
            begin = start_of(text, start, f"the {previous}" if article else previous)
            if begin >= r.pos and article:
                n = Numeral(begin, start - 1, None, words=True, vague=_FEW_BOUNDS)
                return durations.read_duration(r, n, begin, (unit, end, False))
            if begin >= r.pos:
                when = Absolute(_REFERENCES[previous], "vague")
                return r.add("date", begin, end, when=when)
        if word in _AFTER_VAGUE or previous in _BEFORE_VAGUE:
            n = Numeral(start, start, None, words=True, vague=_FEW_BOUNDS)
            if previous == "over" and word not in ("ago", "later"):
                return False
            if previous == "last" and before[-2:-1] in _VERBS_LAST:
                r.pos = start  # it is to last months
            return durations.read_duration(r, n, start, (unit, end, False))
    return False


def _couple(r: Reader, start: int, end: int, unit: str, before: list[str]) -> bool:
    """A couple weeks, the next couple of days; "a couple of days" is read from its "a"."""
    phrase = "couple of" if before[-2:] == ["couple", "of"] else "couple"
    lead = before[: -len(phrase.split())][-1:]
    if before[-1] not in phrase or lead not in (["a"], ["next"], ["last"], ["past"]):
        return False
    begin = start_of(r.text, start, f"a {phrase}" if lead == ["a"] else phrase)
    n = Numeral(begin, start - 1, 2, words=True)
    return begin >= r.pos and durations.read_duration(r, n, begin, (unit, end, False))


def _set_of(r: Reader, start: int, end: int, unit: str, before: list[str]) -> bool:
    """Every day, each year, every other week: a set."""
    if before[-1] == "other" and before[-2:-1] != ["every"]:
        return _the_other(r, start, end, unit, before)
    phrase = "every other" if before[-1] == "other" else before[-1]
    begin = start_of(r.text, start, phrase)
    if begin < r.pos:
        return False
    value = durations.duration_value(2 if phrase == "every other" else 1, unit)
    if value == "P1WE":
        value = "XXXX-WXX-WE"
    return r.add("set", begin, end, when=Absolute(value, "set"))


def _the_other(r: Reader, start: int, end: int, unit: str, before: list[str]) -> bool:
    """The other day, which is some day past; but on the other day of two."""
    begin = start_of(r.text, start, "the other")
    if unit not in ("day", "week") or begin < r.pos or before[0] in ("on", "of", "in", "for"):
        return False
    return ends_clause(r.text, end) and r.add(
        "date", begin, end, when=Absolute("PAST_REF", "vague")
    )


def _from_other(r: Reader, start: int, end: int, unit: str, before: list[str]) -> bool:
    """The same day, that year, the following month, the day before, the year-earlier period."""
    text = r.text
    previous = before[-1] if before else ""
    m = _YEAR_EARLIER.match(text, end)
    if m is not None:
        begin = start_of(text, start, "the") if previous == "the" else start
        when: When = FromOther(-1, unit, last_date(r, start, unit), keeps_grain=True)
        if m[0].endswith("quarter"):
            quarter = last_date(r, start, "quarter")
            if quarter is None or quarter.grain != "quarter":
                when = Shifted(-5, "quarter")  # a year before the last one that is over
        return r.add("date", max(begin, r.pos), m.end(), when=when)
    turn = _OTHERTURNS.get(previous)
    lead = before[-2] if len(before) > 1 else ""
    that_same = lead == "that" and previous == "same"
    if turn is not None and (previous == "that" or lead in ("the", "this") or that_same):
        begin = start_of(text, start, previous)
        if lead == "the" or that_same:
            begin = start_of(text, start, f"{lead} {previous}")
        if begin < r.pos or (previous == "that" and not ends_clause(text, end)):
            return False
        when = FromOther(turn, unit, last_date(r, begin, unit))
        return r.add("date", begin, end, when=when)
    if unit == "day":
        m = _DAY_BESIDE.match(text, end)
        begin = start_of(text, start, "the") if previous == "the" else start
        if m is None or begin < r.pos or not (m[2] or previous == "the"):
            return False
        sign = -1 if m[1].lower() == "before" else 1
        base = m[2].lower() if m[2] else ""
        if base:
            return r.add("date", begin, m.end(), when=Shifted(sign + _DEICTIC_DAYS[base], "day"))
        if ends_clause(text, m.end()):
            when = FromOther(sign, "day", last_date(r, begin, "day"))
            return r.add("date", begin, m.end(), when=when)
    return False


def ends_clause(text: str, end: int) -> bool:
    return _CLAUSE_END.match(text, end) is not None


def _the_next(r: Reader, start: int, end: int, unit: str, before: list[str]) -> bool:
    """The next day, which counts from the text; but "over the next year" is a stretch of time."""
    begin = start_of(r.text, start, "the next")
    if begin < r.pos:
        return False
    planned = unit == "quarter" and before[0] in ("for", "in")
    if before[0] in _STRETCHED and unit != "weekend" and len(before) == 3 and not planned:
        when: When = Absolute(durations.duration_value(1, unit), "duration")
        unit_of = durations.unit_of_time(unit)
        return r.add("duration", begin, end, value=1, unit=unit_of, when=when)
    return r.add("date", begin, end, when=FromOther(1, unit, last_date(r, begin, unit)))


_STRETCHED = frozenset("over within in for during through throughout".split())


def _turned(r: Reader, begin: int, end: int, unit: str, turn: int, word: str) -> bool:
    if word == "past" and turn < 0 and unit != "weekend":
        return r.add(
            "duration",
            begin,
            end,
            value=1,
            unit=durations.unit_of_time(unit),
            when=Absolute(durations.duration_value(1, unit), "duration"),
        )
    if word == "previous":
        return r.add("date", begin, end, when=FromOther(turn, unit, last_date(r, begin, unit)))
    return r.add("date", begin, end, when=Shifted(turn, unit))


def _article(r: Reader, start: int, end: int, unit: str, article: str) -> bool:
    """A year ago, a decade, a quarter of the votes, and the rate of "$5 a month"."""
    begin = start_of(r.text, start, article)
    if begin < r.pos:
        return False
    half = start_of(r.text, begin, "half")
    if half >= r.pos and article in ("a", "an"):
        n = Numeral(half, start - 1, Fraction(1, 2), Fraction(1, 10), decimal=True, words=True)
        return durations.read_duration(r, n, half, (unit, end, False))
    if unit == "quarter" and _OF_A_WHOLE.match(r.text, end):
        return quantities.read_quantity(r, begin)
    previous = r.facts[-1] if r.facts else None
    rate = previous is not None and 0 <= begin - previous.end <= 1 and article != "one"
    following = words_after(r.text, end, 1)
    rate = rate and not (following and following[0].lower in _SHIFTS)
    times = words_before(r.text, begin, r.pos, 1)
    start = start_of(r.text, begin, times[0]) if times else -1
    if times and times[0] in ("once", "twice", "thrice") and start >= r.pos:
        value = durations.duration_value(1, unit)
        return r.add("set", start, end, when=Absolute(value, "set"))
    if rate and previous is not None and durations.is_worked(previous, unit):
        when = Absolute(durations.duration_value(1, unit), "set")
        return r.add("set", begin, end, when=when)  # 24 hours a day
    if rate and previous is not None and previous.kind not in _TIME_KINDS:
        value = durations.duration_value(1, unit)
        if previous.kind == "count" and previous.of == "times":
            r.facts.pop()  # three times a week
            return r.add("set", previous.start, end, when=Absolute(value, "set"))
        return r.add("set", begin, end, when=Absolute(value, "set"))
    if article == "half":
        return False
    n = Numeral(begin, start - 1, 1, words=True)
    return durations.read_duration(r, n, begin, (unit, end, False))
