"""FX105."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, judge, settle
from factx.dating import Moment, days_between, show_day
from factx.facts import Fact
from factx.interval import Interval, Readings
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.timex import DocumentDate, Yearless

_PART = r"(?:early |late |mid-?)?"
_TO = rf" ?(?:-|to|until|till|through|and) ?(?:the end of )?{_PART}"
_WORDS = r"[^{value}()\[\].;]{0,40}?"
_LASTED = r"(?:(?!(?:the|an?|his|her|its) )[a-z' ]){0,30}?,? ?\b(?:last(?:s|ed|ing)?|took|takes|spann?(?:s|ed|ing))(?: for)?"
_YEARS = {"year": 1, "decade": 10, "century": 100}
_DAYS = {
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
}
_AROUND = 300  # characters; a bound keeps endless sentences linear
_FEBRUARY = 2
_COMMON_YEAR = DocumentDate("2023")
_OTHER_YEARS = lazy(r"\b(?:fiscal|financial|season|academic|school year|tax year|bce?\b|b\.c)")
_AGAIN = lazy(r",? (?:and|then)(?: then)? (?:again|from|between)\b")
# A stretch of time that is only a part of the range, or that recurs in it.
_PART_OF = lazy(
    r"\b(?:per|every|each|first|last(?! for)|final|previous|past|only|annual|aged?|old)\b"
)
_PART_BETWEEN = lazy(
    r"\b(?:per|every|each|aged?|old|after|before|later|earlier|terms?|sentence|contract|in total"
    r"|combined|(?:non-?)?consecutive|separate|repeat\w*|offered|available|any|several|various|intermittently|of (?:the )?(?:war|period|decade))\b"
)


_START_END = Templates(
    rf"{{duration}}{_WORDS}[(\[](?:from )?{_PART}{{start:point}}{_TO}{{end:point}}[)\],;]",
    rf"{{duration}},?{_WORDS}(?:from|between) {_PART}{{start:point}}{_TO}{{end:point}}",
    rf"(?:from|between) {_PART}{{start:point}}{_TO}{{end:point}},? "
    r"(?:for |over |a period of |lasting |a span of |a total of |or |that is,? )(?:a total of |some )?{duration}",
    rf"(?:from|between) {_PART}{{start:point}}{_TO}{{end:point}}(?:,| ?[(—-]) ?{{duration}}"
    r"(?= ?(?:[.,;:)\]—!]|$|- |in all|in total|altogether))",
    rf"(?:from|on) {_PART}{{start:point}}{_TO}{{end:point}},? ?{_LASTED} {{duration}}",
    rf"[(,] ?{_PART}{{start:point}}{_TO}{{end:point}}[),] ?{_LASTED} {{duration}}",
    rf"{{duration}}(?P<bare>,) {{start:point}}{_TO}{{end:point}}(?= ?(?:[.,;)]|$))",
    rf"{{duration}}{_WORDS} from {{start:yearless}}{_TO}{{end:day}}",
)


@check("FX105", "range-duration", severity="error")
def range_duration(prose: Prose) -> Iterator[Verdict]:
    """A stated range of years, months or days lasts what it is said to last.

    Years and months may be counted with both ends, with one or with neither; days with both ends
    or with one.

    Consistent: He was mayor for four years, from 2008 to 2012.
    Consistent: His career lasted 16 years (1929–1945).
    Consistent: The ministers held a three-day summit from 3 to 5 May 2024.
    Consistent: The survey ran from May 2019 to July 2021, for 26 months.
    Consistent: The three-day summit, from 3 to 5 May, drew leaders.
    Consistent: He was in prison from 1964 to 1990 – 26 years in all.
    Consistent: The region was ruled for three centuries, from 1516 to 1830.
    Inconsistent: From 2012 to 2024, for 10 years, she led the firm.
    Inconsistent: His career lasted 12 years (1929–1945).
    Inconsistent: The ministers held a three-day summit from 3 to 7 May 2024.
    Inconsistent: He held the chair for more than 31 years, from 1935 to 1956.
    Inconsistent: He coached the club for twenty-two years, from 1995 to 1997.
    Inconsistent: The five-day summit, from 3 to 5 May, drew leaders.
    Inconsistent: The talks, held from 12 to 14 June, lasted six days.
    Inconsistent: The lease runs from 2020 to 2030 (20 years).
    Inconsistent: A 36-hour strike from 3 to 7 May 2024 shut the port.
    Silent: He worked for 30 hours from 3 to 7 May 2024.
    Silent: A 36-hour strike from 3 to 4 May 2024 shut the port.
    Inconsistent: The shaft was sunk between 1971 and 1976, over nine years.
    Silent: He was minister for six years, from 1887 to 1891, and again from 1893 to 1896.
    Silent: From 1990 to 2000, two years of drought hit the region.
    Silent: The war (1914–1918) changed it; the battle lasted five months.
    Silent: The three-day course is repeated from 1 to 31 May.
    Silent: The fund grew in the three fiscal years (2018–2022).
    Silent: In the 2010–2014 period, it met for two years in the old hall.
    Silent: She spent the last two years of the war (1939–1945) in hiding.
    Silent: The two four-year terms from 1992 to 2008 were quiet.
    Silent: Each of the four-year terms from 1992 to 2008 was quiet.
    """
    for match in prose.match(_START_END):
        around = match.lead(_AROUND) + match.words + match.rest(_AROUND)
        if _OTHER_YEARS.search(around) or _is_part(match):
            continue
        if match.has("bare") and match.lead(8).endswith(("after ", "within ")):
            continue
        if _AGAIN.match(match.rest(40)):
            continue
        verdict = _verdict(match, match.start, match.duration, match.end)
        if verdict is not None:
            yield settle(match, verdict)


def _is_part(match: Match) -> bool:
    plain, stated = match.passage.prose.plain, match.duration
    around = plain[max(0, stated.start - 12) : stated.start]
    between = plain[stated.end : match.start.start] if stated.end < match.start.start else ""
    return _PART_OF.search(around) is not None or _PART_BETWEEN.search(between) is not None


def _verdict(match: Match, first: Fact, stated: Fact, last: Fact) -> Verdict | None:
    start, end = _moments(first, last)
    read = stated.readings
    unit = stated.unit.name if stated.unit is not None else ""
    if start is None or end is None or read is None or stated.range is not None:
        return None
    if unit == "hour" and not stated.text.lower().endswith("-hour"):
        return None  # he worked 30 hours from 3 to 7 May
    if start.first > end.last and isinstance(first.when, Yearless):
        return None
    if start.first > end.last:
        shown = f"{end.shown('year')} < {start.shown('year')}"
        message = f"{end.shown('year')} is not after {start.shown('year')}, so that nothing lasts {stated.text}"
        return Verdict("inconsistent", "error", shown, message, match.facts)
    if unit in _YEARS:
        factor, counted = Fraction(_YEARS[unit]), end.first.year - start.first.year
        if start.grain == end.grain == "day":
            days = days_between(start, end)
            assert days.low is not None
            counted = int(days.low * 400 // 146097)
        spread = Interval(counted - 1, counted + 1)
    elif unit == "month" and start.grain != "year":
        factor = Fraction(1)
        counted = 12 * (end.first.year - start.first.year) + end.first.month - start.first.month
        spread = Interval(counted - 1, counted + 1)
    elif unit in _DAYS and start.grain == end.grain == "day":
        factor, counted = _DAYS[unit], (end.first - start.first).days
        loose = 0 if factor == 1 else 1 if factor < 1 else 3
        spread = Interval(counted - loose, counted + 1 + loose)
    else:
        return None
    unit_shown = {"decade": "year", "century": "year"}.get(unit, unit if factor == 1 else "day")
    if stated.value is not None and stated.modifier is None:
        half = Fraction(1, 2) if factor > 1 else 0  # three centuries may be 314 years
        read = Readings.same(Interval(stated.value - half, stated.value + half))
    status, severity = judge(Readings.same(spread), read * Readings.exact(factor))
    if isinstance(first.when, Yearless):
        ends = (show_day(start.first, year=False), show_day(end.first, year=False))
    else:
        ends = (start.shown(unit_shown), end.shown(unit_shown))
    shown = f"{ends[1]} - {ends[0]} = {counted} {unit_shown}s"
    if status == "consistent":
        return Verdict(status, "error", shown, f"{shown} agrees with the text", match.facts)
    both = f" (or {counted + 1}, with both ends)" if unit_shown != "year" or counted < 3 else ""
    message = f"from {ends[0]} to {ends[1]} it is {counted} {unit_shown}s{both}, not {stated.text}"
    return Verdict(status, severity, shown, message, match.facts)


def _moments(first: Fact, last: Fact) -> tuple[Moment | None, Moment | None]:
    """Both dates; days without a year in any common year, where they do not lie round its turn or
    29 February."""
    if not (isinstance(first.when, Yearless) and isinstance(last.when, Yearless)):
        return Moment.of(first), Moment.of(last)
    if first.when.month > last.when.month or first.when.month <= _FEBRUARY < last.when.month:
        return None, None
    common = replace(first.document, date=_COMMON_YEAR)
    return Moment.of(first.on(common)), Moment.of(last.on(common))
