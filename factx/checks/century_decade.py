"""FX111."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, settle
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOL_OF, Templates
from factx.timex import Absolute

_EXACTLY = (
    r"(?:(?:specifically|namely|precisely|exactly|to be exact|that is|i\.e\.|probably|perhaps|possibly|most likely|around"
    r"|about|circa|ca?\.|in|by|the year|early|late|mid) ?,? ?){0,4}"
)
_IN = (
    r"\b(?:(?:in|during|by|early in|late in|at|from|to|towards?)|an? (?:[^{date};:.,()]|\([^()]{1,24}\)){0,50}?\bof"
    r"|(?P<before>before)) "
)
_END = r"(?= ?(?:[.,;:)\]!?]|$|- ))"
_YEAR = r"(?:{year}|{written:number})"
_TO = r" ?(?:-|to|until|till|through) ?"
_GOES_ON = lazy(r",? ?(?:and|or|then|again|to|until|-|edition|reprint|remake|film|novel)\b")
_REPRINT = lazy(r" ?(?:edition|reprint|remake|film|novel)\b")
_ERA = lazy(r" ?\(?(?:b\.?c|a\.?h\b|before )")
_TITLES = lazy(
    r"\b(?:books?|novels?|films?|movies?|stud(?:y|ies)|wr(?:ote|ites?|itten|iting)|histor(?:y|ian|ies)|essays?|editions?"
    r"|edited|reprint\w*|published|papers?|see|cf|et al|albums?|songs?|restor\w+|rebuilt|renovat\w+|copy|copies|replicas?"
    r"|biograph\w+|guides?|dictionar\w+|encyclop\w+|survey|overview|antholog\w+|catalogues?|atlas|accounts?|portrait of"
    r"|reviews?|thesis|lectures?|poetry|poems?|literature|reconstruct\w*|reviv\w+|remake|style|hijri\w*|hegira|islamic|buddhist|jewish|hebrew|calendar|a\.?h\.|vol|pp?)\b"
)
_OTHER_ENDS = lazy(r"\b(?:turn|eve|long|short)\b")
_WITHIN = lazy(r"(?:the )?(?:middle|mid|end|close)\b", re.IGNORECASE)
_EARLY = lazy(r"(?:early|late) in ", re.IGNORECASE)
# Years that are mere numbers where they stand in brackets.
_AS_YEARS = (range(1000, 1700), range(2100, 2300))


_PERIOD_YEAR = Templates(
    rf"{_IN}(?:the |this |that )?(?:early |late |mid-?)?{{period}} ?[(\[]{_EXACTLY}{_YEAR}[)\],;]",
    rf"{_IN}(?:the )?{{period}} ?[(\[](?:from )?{{year}}{_TO}{{last:year}}[)\],;]",
    rf"{_IN}(?:the )?{{period}} ?[(\[](?:the )?{{other:period}}(?= ?[)\],;.])",
    rf"{_IN}(?:the )?{{period}}(?:,| -) {_EXACTLY}\b(?:in|on|around|about|circa|c\.) {_YEAR}{_END}",
    rf"{_IN}(?:the )?{{period}}(?:,| -) (?:specifically|namely|precisely|exactly|i\.e\.,?|that is,?) (?:in )?{_YEAR}{_END}",
    rf"\bin {{year}}(?:,| -| ?\() ?(?:that is,? |i\.e\.,? |still |right )?{_IN}(?:the )?{{period}}{_END}",
    rf"\bin {{year}}, {{period}}{_END}",
    rf"{{period}}(?: [a-z]+){{1,3}},? (?:first |originally )?(?P<built>built|erected|founded|constructed|completed|painted|laid out) in {{year}}{_END}",
    r"(?:the )?{period},? (?:or|that is|i\.e\.),? (?:the )?{other:period}(?= ?[)\],;.])",
    r"{year},? (?:was|is|lies|falls|fell|belongs)(?: (?:still|well|firmly))? (?:in|to|within) (?:the )?{period}(?= ?[.,;)])",
)


@check("FX111", "century-decade", severity="error")
def century_decade(prose: Prose) -> Iterator[Verdict]:
    """A year lies in the century or the decade that the text puts it in.

    Both ways of counting centuries are right, so that 1900 belongs to the 19th and the 20th; "the
    1900s" are a decade or a century.  A year at the wrong end ("the early 1990s (1998)") is a
    warning.

    Consistent: The mill was built in the 18th century (1743).
    Consistent: The mill was built in the 19th century, in 1900, by monks.
    Consistent: In the late 1980s, specifically in 1988, he moved to Turku.
    Consistent: In 1923, in the early 20th century, the line was closed.
    Consistent: The reign fell in the 17th century (1610–1643).
    Inconsistent: The mill was built in the 18th century (1901).
    Inconsistent: The mill was built in the 18th century, in 1650, by monks.
    Inconsistent: The 18th-century house, built in 1912, is listed.
    Silent: The 18th-century-style house, built in 1912, is listed.
    Inconsistent: In the late 1980s, specifically in 1993, he moved to Turku.
    Inconsistent: In 1985, at the beginning of the 1990s, the line was closed.
    Inconsistent: The reign fell in the 17th century (1710–1743).
    Inconsistent: The year 1923 falls in the 19th century.
    Inconsistent: It was fashionable in the 19th century (the 1900s).
    Inconsistent: The town grew in the early 1990s (1998).
    Inconsistent: The mill is a work of the 18th century (1641).
    Inconsistent: The chapel was begun in the 14th century (1542) and finished in 1560.
    Inconsistent: The ice will be gone before the middle of the 21st century (2150).
    Silent: She wrote a short biography of the 18th century (1987).
    Silent: It was old before the 18th century (1641).
    Silent: Paris, Capital of the Nineteenth Century (2003) is on the shelf.
    Silent: Her study of trade in the 18th century (1987) won a prize.
    Silent: The house was built in the 18th century, in 1901 it burnt down.
    Silent: The house was damaged in the 18th century, in 1901 and in 1944.
    Silent: In 1901, in the 18th-century hall, they met again.
    Silent: In 1901, in the 18th century hall, they met again.
    Silent: The temple was built in the 2nd century BC (1450 stones remain).
    Silent: The temple fell in the 5th century BC, in 1450 by another count.
    Silent: Around the turn of the 20th century (1899), trams came.
    Silent: The long 19th century (1789–1914) was over.
    Silent: The records are poor in the 1990s (1250 births) and worse since.
    Silent: It was written in the 13th century of the Islamic calendar (1850).
    Silent: The 18th-century church (rebuilt in 1901) is open.
    Silent: If it was built in the 18th century (1901), the deed is false.
    """
    for match in prose.match(_PERIOD_YEAR):
        yield from _judged(match)


def _judged(match: Match) -> Iterator[Verdict]:
    period = match.period
    span, there = _span(period), _years(match)
    if span is None or there is None or _left_open(match):
        return
    if match.has("before") and not _WITHIN.match(period.text):
        return
    low, high = span
    first, last = there
    shown = str(first) if first == last else f"{first} to {last}"
    if match.has("other"):
        shown = match.other.text
    name = f"the {_name(period, low)}"
    verdict = Verdict(
        "consistent", "error", f"{low} ≤ {shown} ≤ {high}", f"{shown} is in {name}", match.facts
    )
    if first > high or last < low:
        equation = f"{shown} > {high}" if first > high else f"{shown} < {low}"
        message = f"{shown} is not in {name} ({low} to {high}) but in the {_name(period, first)}"
        verdict = Verdict("inconsistent", "error", equation, message, match.facts)
    elif first == last and _wrong_end(period, first, low, high):
        message = f"{shown} is at the other end of {name} ({low} to {high})"
        verdict = Verdict("inconsistent", "warning", verdict.equation, message, match.facts)
    verdict = settle(match, verdict)
    if _TITLES.search(match.lead(60) + match.words + match.rest(40)):
        verdict = verdict.doubtful("the year may be that of something else")
    closed = match.words.endswith((")", "]"))
    if not match.has("other") and (_REPRINT if closed else _GOES_ON).match(match.rest(12)):
        verdict = verdict.doubtful("it may be one of several years")
    yield verdict


def _left_open(match: Match) -> bool:
    """Whether the period may be a title, one of another era, or one with other ends."""
    prose, period = match.passage.prose, match.period
    text = prose.document.text
    before = text[max(match.passage.start, period.start - 40) : period.start].rsplit(None, 2)
    words = [word for word in before[-2:] if word.lower() not in ("in", "the", "of", "during")]
    return (
        "Centur" in period.text
        or any(word[:1].isupper() and match.passage.start < period.start - 30 for word in words)
        or (match.words.endswith(f", {SYMBOL_OF['period']}") and not _EARLY.match(period.text))
        or _OTHER_ENDS.search(match.lead(16) + period.text.lower()) is not None
        or _ERA.match(prose.plain, period.end) is not None
    )


def _value(fact: Fact) -> str:
    return fact.when.value if isinstance(fact.when, Absolute) else ""


def _span(period: Fact) -> tuple[int, int] | None:
    """The first and the last year of a century or decade, by every way of counting."""
    value = _value(period)
    if not value.isdigit() or len(value) not in (2, 3):
        return None
    if len(value) == 2:
        return int(value) * 100, int(value) * 100 + 100
    return int(value) * 10, int(value) * 10 + (99 if value.endswith("0") else 9)


def _years(match: Match) -> tuple[int, int] | None:
    """The years that are said to lie in the period."""
    if match.has("other"):
        other = _span(match.other)
        return (other[0] + 1, other[1] - 1) if other else None
    if match.has("written"):
        written = match.written
        year = written.value
        if year is None or written.step != 1 or written.of:
            return None
        if not any(year in years for years in _AS_YEARS):
            return None
        return (int(year), int(year)) if written.text.isdecimal() else None
    first, last = _value(match.year), _value(match.last if match.has("last") else match.year)
    if not (first.isdigit() and last.isdigit() and int(first) <= int(last)):
        return None
    return int(first), int(last)


def _wrong_end(period: Fact, year: int, low: int, high: int) -> bool:
    place = (year - low) * 10
    whole = high - low
    return (period.edge == "START" and place > 6 * whole) or (
        period.edge == "END" and place < 4 * whole and "end" not in period.text.lower()
    )


def _name(period: Fact, year: int) -> str:
    """The century or decade of a year, as the text names the period: 18th century, 1980s."""
    if len(_value(period)) == 3:
        century = _value(period).endswith("0")
        return f"{year // 100}00s" if century else f"{year // 10}0s"
    number = year // 100 + 1
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} century"
