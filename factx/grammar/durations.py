"""Stretches of time, ages, and the points in time counted from them ("33 years ago")."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache

from factx.calendar_parts import Moment
from factx.facts import Fact, Kind, Modifier
from factx.grammar import compounds, events, modifiers
from factx.grammar.numbers import Numeral
from factx.grammar.reader import Reader, last_date
from factx.grammar.words import start_of, words_after, words_before
from factx.interval import Rational
from factx.lexicon import PARTS, TIME_UNITS
from factx.patterns import lazy
from factx.timex import Absolute, FromEvent, Shifted, When
from factx.units import table
from factx.units.table import Unit

_AND_A_HALF = lazy(r"[ \xa0](?:and|&)[ \xa0](?:an?|one)[ -](half|quarter|third)(?![a-z])")
_UNIT_WORD = lazy(r"([ \xa0\n]|-)([A-Za-z]+)(['’]s?)?(?![A-Za-z])")
_GLUED_UNIT = lazy(
    r"(hours?|hrs?|h|minutes?|mins?|seconds?|secs?|years?|yrs?|months?|weeks?|days?|s)(?!\w)"
)
OLD = lazy(r"[ \xa0\n-](?:old|of[ ]age)s?(?![a-z])|-olds(?![a-z])")
_SPACED_UNIT = lazy(r"[ \xa0](s|min)(?![A-Za-z\d'’])")  # 4 min 12 s
_SYMBOLS = {"h": "hour", "s": "second", "min": "minute"}
_DESIGNATORS = {
    "year": ("P", "Y", 1),
    "month": ("P", "M", 1),
    "week": ("P", "W", 1),
    "day": ("P", "D", 1),
    "weekend": ("P", "WE", 1),
    "hour": ("PT", "H", 1),
    "minute": ("PT", "M", 1),
    "second": ("PT", "S", 1),
    "decade": ("P", "Y", 10),
    "century": ("P", "Y", 100),
    "millennium": ("P", "Y", 1000),
    "fortnight": ("P", "W", 2),
    "quarter": ("P", "Q", 1),
    "semester": ("P", "M", 6),
}
_VAGUE_DESIGNATORS = {"decade": "DE", "century": "CE", "millennium": "ML"}
_GAPS = frozenset(" \xa0\n-")
# Adjectives between a number and its unit: two consecutive quarters, five trading days.
_BETWEEN = frozenset(
    "consecutive straight successive full whole trading business working calendar more additional "
    "further other long short past last previous preceding next following coming upcoming".split()
)
_POINTING = frozenset("past last previous preceding next following coming upcoming".split())
# "An 87 yo man": how doctors note an age.
_NOTED = frozenset({"yo", "y"})
_YEARSOLD = lazy(r"y/?o(?![\w-])")
_CLOCK_UNITS = frozenset({"hour", "minute", "second"})
_SIDE = {"after": 1, "later": 1, "before": -1, "earlier": -1}


def may_open(word: str) -> bool:
    """Whether a lower-case word behind a number can begin a unit of time."""
    return word in TIME_UNITS or word in _BETWEEN or word in _NOTED or word == "of"


def time_unit(text: str, end: int) -> tuple[str, int, bool] | None:
    """The unit of time behind a number, where it ends, and whether a hyphen binds it."""
    if text[end : end + 1] in _GAPS:
        words = words_after(text, end, 1)
        if not words:
            return None
        if words[0].lower in _BETWEEN:
            words = words_after(text, end, 2)
            unit = TIME_UNITS.get(words[1].lower) if len(words) > 1 else None
            if unit and words[0].lower in _POINTING and unit == words[1].lower:
                return None  # it sold 405 last year
            return (unit, words[1].end, words[0].glue == "-") if unit else None
        if words[0].lower in _NOTED:
            noted = _YEARSOLD.match(text, end + 1)
            return None if noted is None else ("year", noted.end(), words[0].glue == "-")
        if words[0].lower.partition("'")[0].partition("’")[0] not in TIME_UNITS:
            return None
        if (token := words[0]).glue in _GAPS and text[token.end : token.end + 1] not in "'’":
            unit = TIME_UNITS.get(token.lower)
            if unit is not None:
                named = token.word[0].isupper() and not token.word.isupper() and token.glue != "-"
                return None if named else (unit, token.end, token.glue == "-")
    m = _UNIT_WORD.match(text, end)
    if m is None:
        glued = _GLUED_UNIT.match(text, end)
        if glued is None:
            return None
        word = glued[1]
        if word == "s" and text[end - 3 : end].isdigit():
            return None  # Boeing 777s
        return _SYMBOLS.get(word) or TIME_UNITS[word], glued.end(), False
    unit = TIME_UNITS.get(m[2].lower())
    if unit is None:
        return None
    if m[2][0].isupper() and not m[2].isupper() and m[1] != "-":
        return None
    return unit, m.end() if m[3] == "'" or m[3] == "’" else m.end(2), m[1] == "-"


def duration_value(amount: Rational | None, unit: str) -> str:
    """The TIMEX3 value of a stretch of time; X where the amount is vague.

    >>> from fractions import Fraction
    >>> amounts = [(36, "hour"), (Fraction(5, 2), "year"), (None, "week")]
    >>> [duration_value(*amount) for amount in amounts]
    ['PT36H', 'P2.5Y', 'PXW']
    """
    prefix, designator, factor = _DESIGNATORS[unit]
    if amount is None:
        return f"{prefix}X{_VAGUE_DESIGNATORS.get(unit, designator)}"
    amount = amount * factor
    if unit == "hour" and amount.denominator != 1 and (amount * 60).denominator == 1:
        amount, designator = amount * 60, "M"  # half an hour is PT30M
    number = str(int(amount)) if amount.denominator == 1 else f"{float(amount):g}"
    return f"{prefix}{number}{designator}"


def unit_of_time(name: str) -> Unit:
    """The unit for a word of time: the table's, or a number of its months or days."""
    made = _MADE_OF.get(name)
    return table.unit(name) if made is None else _several(name, *made)


@cache
def _several(name: str, of: str, count: int) -> Unit:
    unit = table.unit(of)
    assert unit.factor is not None
    return replace(unit, name=name, factor=unit.factor * count)


_MADE_OF = {"quarter": ("month", 3), "semester": ("month", 6), "weekend": ("day", 2)}


def read_duration(
    r: Reader,
    n: Numeral,
    start: int,
    found: tuple[str, int, bool],
    vaguely: Modifier | None = None,
) -> bool:
    """A number with a unit of time: 12 years, three-month, 33 years ago, a 12-year-old."""
    text = r.text
    name, end, _ = found
    unit, amount = unit_of_time(name), n.value
    whole = compounds.read_compound(text, n, name, end, _unit_at)
    if whole is not None and _split(text, start, r.pos, whole.end):
        whole = None
    if whole is not None:
        return _read_whole(r, n, start, whole, unit)
    following = text[end + 1 : end + 2]
    old = OLD.match(text, end) if following == "o" else None
    modifier, begin = modifiers.before(text, start, r.pos, duration=old is None)
    if begin < start and modifiers.compares(text, r.facts, begin):
        modifier, begin = None, start
    modifier = vaguely or modifier
    details = {"step": n.step, "decimal": n.decimal, "vague": n.vague, "unit": unit}
    if old is not None:
        when: When = Absolute(duration_value(amount, name), "duration")
        return r.add(
            "duration", begin, old.end(), value=amount, when=when, modifier=modifier, **details
        )
    more = _AND_A_HALF.match(text, end) if following in ("a", "&") else None
    if more is not None and amount is not None:
        amount, end = amount + PARTS[more[1]], more.end()
        details["step"] = Fraction(1, 10)
        details["decimal"] = True
    later, tail = modifiers.after(text, end)
    if later is not None:
        modifier, end = later, tail
    shift = _shift(r, begin, amount, name, end)
    shift = shift or _from_here(r, begin, amount, name, end)
    if shift is not None:
        when, end = shift
        kind: Kind = "time" if isinstance(when, Moment) else "date"
        return r.add(kind, begin, end, value=amount, when=when, modifier=modifier, **details)
    before = words_before(text, begin, r.pos, 2)
    last = before[-1] if before else ""
    lead = start_of(text, begin, last) if last in _LEADS else -1
    if last in ("every", "each") and lead >= r.pos:
        when = Absolute(duration_value(amount, name), "set")
        begin = lead
        if before[-2:-1] in (["once"], ["twice"]):
            lead = start_of(text, begin, before[-2])
            begin = begin if lead < r.pos else lead
        return r.add("set", begin, end, value=amount, when=when, **details)
    if last in _LEADS:
        if len(before) > 1 and before[-2] == "the":
            lead = start_of(text, begin, f"the {last}")
        if lead >= r.pos and last not in ("first", "final"):
            begin = lead
    when = Absolute(duration_value(amount, name), "duration")
    return r.add("duration", begin, end, value=amount, when=when, modifier=modifier, **details)


_LEADS = frozenset(
    {"every", "each", "past", "last", "previous", "next", "coming", "first", "final"}
)
_PART_OF = lazy(
    r"(?P<three>three[ -])?(?P<part>half|quarters?|thirds?)(?:[ ](?:of[ ])?an?[ ]|(?<=quarter)[ -](?=century))"
    r"(?P<unit>second|minute|hour|day|week|month|year|decade|century|millennium)(?![a-z-])",
    re.IGNORECASE | re.ASCII,
)


def read_part_of(r: Reader, start: int) -> bool:
    """Half an hour, a quarter of a century, three quarters of an hour."""
    text = r.text
    m = _PART_OF.match(text, start)
    if m is None:
        return False
    begin = start
    if not m["three"] and text[start - 2 : start] in ("a ", "A ") and start - 2 >= r.pos:
        begin -= 0 if text[max(start - 3, 0) : start - 2].isalnum() else 2
    value = (3 if m["three"] else 1) * PARTS[m["part"].lower()]
    n = Numeral(begin, m.start("unit") - 1, value, Fraction(1, 10), decimal=True, words=True)
    return read_duration(r, n, begin, (m["unit"].lower(), m.end(), False))


def read_long(r: Reader, start: int, end: int, name: str) -> bool:
    """A month-long truce; `end` is in front of the hyphen."""
    stop = end + len("-long")
    if r.text[end - 1] == "s" or r.text[stop : stop + 1].isalnum():
        return False
    when = Absolute(duration_value(1, name), "duration")
    return r.add("duration", start, stop, value=1, unit=unit_of_time(name), when=when)


def is_worked(length: Fact, name: str) -> bool:
    """Whether a stretch of time recurs in a longer unit: 35 hours a week, seven days a week."""
    if length.kind != "duration" or length.unit is None or length.value is None:
        return False
    shorter, longer = length.unit.factor, unit_of_time(name).factor
    return shorter is not None and longer is not None and shorter < longer


def _read_whole(r: Reader, n: Numeral, start: int, whole: compounds.Compound, unit: Unit) -> bool:
    """A stretch of time in two units and more: 2 hours and 30 minutes, 21 years and six months."""
    modifier, begin = modifiers.before(r.text, start, r.pos, duration=True)
    later, end = modifiers.after(r.text, whole.end)
    old = OLD.match(r.text, end)
    # "2 years and 3 months ago" is counted in months.
    shift = _shift(r, begin, *whole.smallest, end) if old is None else None
    timex = compounds.join([duration_value(*part) for part in whole.parts])
    kind: Kind = "duration"
    if shift is not None:
        kind = "time" if isinstance(shift[0], Moment) else "date"
    when, end = shift or (Absolute(timex, "duration"), old.end() if old is not None else end)
    return r.add(
        kind,
        begin,
        end,
        value=whole.value,
        when=when,
        modifier=later or modifier,
        step=whole.step,
        decimal=whole.decimal,
        unit=unit,
    )


def _unit_at(text: str, end: int) -> tuple[str, int] | None:
    """The unit behind a further number, where an m alone is minutes: "1h 20m"."""
    if text[end : end + 1] == "m" and not text[end + 1 : end + 2].isalnum():
        return "minute", end + 1
    spaced = _SPACED_UNIT.match(text, end)
    if spaced is not None:
        return _SYMBOLS[spaced[1]], spaced.end()
    found = time_unit(text, end)
    return None if found is None else found[:2]


def _shift(
    r: Reader, begin: int, amount: Rational | None, name: str, end: int
) -> tuple[When, int] | None:
    """The anchor behind a duration: ago, later, earlier, from now, after an event."""
    text = r.text
    tokens = words_after(text, end, 6)
    if not tokens or tokens[0].glue == "-":
        return None
    word = tokens[0].lower
    if word == "ago":
        return _from_now(amount, name, -1, r), tokens[0].end
    if word == "from" and len(tokens) > 1:
        if tokens[1].lower == "today" and name in ("week", "month", "year"):
            day = Shifted(0, "day")
            when = FromEvent(name, amount, 1, day, exact=True, to_the_day=True)
            return when, tokens[1].end
        if tokens[1].lower == "now" or (tokens[1].lower == "today" and name not in _CLOCK_UNITS):
            return _from_now(amount, name, 1, r), tokens[1].end
        if tokens[1].lower == "right" and tokens[2:] and tokens[2].lower == "now":
            return _from_now(amount, name, 1, r), tokens[2].end
    if word == "hence":
        return _from_now(amount, name, 1, r), tokens[0].end
    if word in _SIDE and name in _YEARS and amount is not None and (amount * 10) % 1 == 0:
        amount, name = amount * _YEARS[name], "year"  # 1921 and a decade later
    if word == "on" and text[tokens[0].end : tokens[0].end + 1] in _STOPS:
        base = last_date(r, begin, _grain(name))
        return FromEvent(_grain(name), amount, 1, base), tokens[0].end  # four years on, nobody
    if word in ("later", "earlier"):
        base = last_date(r, begin, _grain(name))
        return FromEvent(_grain(name), amount, _SIDE[word], base), tokens[0].end
    if word in ("after", "before"):
        if words_before(text, begin, r.pos, 1) == ["for"]:
            return None  # it held for three months before it broke
        if tokens[1:] and tokens[1].lower == "that" and events.alone(tokens):
            base = last_date(r, begin, _grain(name))
            return FromEvent(_grain(name), amount, _SIDE[word], base), tokens[1].end
        stop = events.event_end(text, tokens[0].end)
        return FromEvent(_grain(name), amount, _SIDE[word]), stop
    return None


_YEARS = {"decade": 10, "century": 100}


def _grain(name: str) -> str:
    if name in _CLOCK_UNITS:
        return "time"
    return {"fortnight": "week", "semester": "month"}.get(name, name)


_STOPS = frozenset(",.;")
_TIME = lazy(r"(?:['’]s?)?[ ]time(?![a-z-])")
# What happens at one moment, so that "in two weeks" says when and not how long: he will leave in.
_POINT = lazy(
    r"(?:\b[Ww]ill|['’]ll|\bshall|\b(?:going to|due|set|is to|are to|expected|scheduled|plans?))\b[^.;:\n]{0,80}?"
    r"\b(?:leave|return|begin|start|open|end|arrive|meet|expire|retire|resign|vote|decide|resume|come|go"
    r"|launch|mature|be (?:back|here|over|ready|out|held|published|released|announced|available))"
    r"(?: (?:to|for|from|the|back|home|there|again|on|[A-Z]\w+)){0,3} in \Z"
)
_ROUND = 140


def _from_here(
    r: Reader, begin: int, amount: Rational | None, name: str, end: int
) -> tuple[When, int] | None:
    """In two weeks' time, he will leave in two weeks, and "in two weeks" as the whole of a text."""
    text = r.text
    if text[begin - 3 : begin].lower() != "in " or amount is None:
        return None
    tail = _TIME.match(text, end - (text[end - 1] in "'’"))
    whole = not text[: begin - 3].strip() and not text[end:].strip(" .?!")
    if tail is None and not whole and not _POINT.search(text, max(0, begin - _ROUND), begin):
        return None
    stop = end if tail is None else tail.end()
    if name in _CLOCK_UNITS and not _dated_to_the_minute(r):
        return None
    when = _from_now(amount, name, 1, r)
    return None if isinstance(when, Absolute) else (when, stop)


def _dated_to_the_minute(r: Reader) -> bool:
    return r.document.date is not None and "T" in r.document.date.value


def _split(text: str, start: int, floor: int, end: int) -> bool:
    """Whether "the last 3 months and 2 days ago" are two expressions."""
    if not text.startswith(" ago", end):
        return False
    return words_before(text, start, floor, 1) in _TURNED


_TURNED = (["last"], ["past"], ["previous"], ["next"])
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}


def _from_now(amount: Rational | None, name: str, sign: int, r: Reader) -> When:
    years = _YEARS.get(name)
    if years and amount is not None and amount.denominator != 1:
        amount, name = amount * years, "year"  # half a century ago
    if amount is not None and name in _CLOCK_UNITS and _dated_to_the_minute(r):
        return Moment(sign * int(amount * _SECONDS[name]))
    if amount is None or amount.denominator != 1 or name in _CLOCK_UNITS:
        return Absolute("PAST_REF" if sign < 0 else "FUTURE_REF", _grain(name))
    count = int(amount) * (2 if name == "fortnight" else 6 if name == "semester" else 1)
    if abs(count) > 10**7:
        return FromEvent(_grain(name), amount, sign)
    return Shifted(sign * count, _grain(name))
