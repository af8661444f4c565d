"""FX106."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, settle
from factx.dating import Moment
from factx.facts import Fact, alike
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import show

_PART = r"(?:the )?(?:early |late |mid-?|about |around |c\. ?)?"
_TO = rf" (?:to|until|till|through|up to) {_PART}"
_MOVED = lazy(
    r"(?<!\w)(?:mov|postpon|delay|brought|bring|shift|revis|chang|extend|push|advanc|reschedul|defer"
    r"|matur|due(?! to\b)|repa[iy]|accelerat|pull|correct|amend|backward|revers|count|descend|back (?:from|to)|return)"
)
_COMPARED = lazy(
    r"(?<!\w)(?:differ|compar|chang|increas|decreas|grow|grew|ris|rose|fell|fall|drop|declin|versus|vs"
    r"|gap|correlat|relation|choose|choice|match|game|score|agree|discrepan|vari)"
)
_BEFORE_CHRIST = lazy(r"(?<!\w)(?:bce?|b\.c|ante|bp)(?!\w)")
_NOT_YEARS = lazy(
    r"(?:issn|isbn|tel|phone|fax|no|nos|number|pages?|pp?|#|model|part|zip|code|vol|lines?)\.?:? ?\(?$"
)
_SPREAD = lazy(r"(?:\baged?|\b(?:interquartile range|iqr))(?: ?[:,=(\[]| (?:of|was|from))?[ ]?\Z")
_YEAR = lazy(r"\d{4}")


_BOUNDS_GIVEN = Templates(
    r"(?:number|value|figure|amount|total|sum|score|age|price|temperature|fee|choose|pick|anything|somewhere) (?:of )?"
    r"between {low:amount} and {high:amount}"
)

_START_END = Templates(
    rf"from {_PART}{{start:calendar}}{_TO}{{end:calendar}}",
    rf"between {_PART}{{start:calendar}} and {_PART}{{end:calendar}}",
    rf"[(\[]{_PART}{{start:calendar}} ?(?:-|to|until) ?{_PART}{{end:calendar}}[)\],;]",
    r"(?:during|in|for|period|years|over) (?:the )?{start:year} ?- ?{end:year}",
    r"\bthe {start:year} ?- ?{end:year} (?:period|years|term|war|era|campaign)\b",
    r"\b(?:the years|during|the period) {start:year} (?:to|until|through) {end:year}",
)


@check("FX106", "range-reversed", severity="error")
def range_reversed(prose: Prose) -> Iterator[Verdict]:
    """A range does not end before it starts.

    Consistent: He was mayor from 2008 to 2012.
    Consistent: The survey ran between May 2019 and June 2021.
    Consistent: Her first term (1998–2002) was quiet.
    Consistent: Between 10 and 20 boats arrived.
    Inconsistent: He was mayor from 2012 to 2008.
    Inconsistent: The survey ran between May 2021 and June 2019.
    Inconsistent: Her first term (2002–1998) was quiet.
    Inconsistent: The office is closed from 14 May 2024 until 3 May 2024.
    Inconsistent: Between 20 and 10 boats arrived.
    Inconsistent: Answer with a number between 20 and 10.
    Inconsistent: He reigned from 1685 to 1660.
    Inconsistent: The fair ran from 13 May to 1 May 2019.
    Inconsistent: The 1995–1990 period was calm.
    Inconsistent: Patients aged 78 to 65 years were seen.
    Inconsistent: Expenses fell $2.2 million from 2018 to 2013, due to lower rents.
    Silent: Patients aged 25.3 ± 3.9 years were seen.
    Silent: Arrivals fell from 20 to 10 a year.
    Silent: The gap between 2020 and 2019 is small.
    Silent: They won the match 3–1.
    Silent: The temple stood from 480 to 350 BC.
    Silent: The bar is open from 10 p.m. to 4 a.m.
    Silent: It rains from November to February 2024.
    Silent: See pages 1950–1948 of the volume, or call 2002-1998.
    Silent: The loan's maturity was brought forward from 2026 to late 2022.
    Silent: The notes mature from 2026 to late 2022.
    Silent: The road is closed from 28 to 3 May.
    """
    for match in prose.match(_START_END):
        yield from _dates(match)
    for match in prose.match(_BOUNDS_GIVEN):
        yield from _bounds(match)
    for fact in prose.facts:
        if fact.range is None or "±" in fact.text or "+" in fact.text:
            continue
        if fact.text.lower().startswith("between ") or _SPREAD.search(
            prose.plain, max(0, fact.start - 40), fact.start
        ):
            yield from _numbers(prose, fact)


def _dates(match: Match) -> Iterator[Verdict]:
    start, end = match.start, match.end
    first, last = Moment.of(start), Moment.of(end)
    if first is None or last is None:
        return
    a, b = first.shown("day"), last.shown("day")
    if first.first <= last.last:
        yield Verdict("consistent", "error", f"{a} ≤ {b}", f"{a} is not after {b}", match.facts)
        return
    if _BEFORE_CHRIST.search(match.right[:40]) or _NOT_YEARS.search(match.left):
        return
    if not _YEAR.search(start.text) and not _same_month(
        match
    ):  # its year is that of the end, and may be the one before
        return
    if last.last.year < 1000 and last.grain == "year":
        return
    sentence = match.passage.skeleton
    if match.words.startswith("between"):
        if _COMPARED.search(sentence):
            return
    elif match.words.startswith("from") and _MOVED.search(sentence):
        return
    message = f"{a} is after {b}; the two may be swapped, or one of them is wrong"
    yield settle(match, Verdict("inconsistent", "error", f"{a} > {b}", message, match.facts))


def _same_month(match: Match) -> bool:
    """Whether both ends are days of one month that both name: from 30 May to 3 May 2024."""
    first, last = Moment.of(match.start), Moment.of(match.end)
    if first is None or last is None or not first.grain == last.grain == "day":
        return False
    named = re.search(r"[A-Za-z]{3}", match.start.text) is not None
    return named and (first.first.year, first.first.month) == (last.first.year, last.first.month)


def _bounds(match: Match) -> Iterator[Verdict]:
    """A number between two others."""
    low, high = match.low, match.high
    if low.value is None or high.value is None or not alike(low, high) or high.value <= 0:
        return
    a, b = show(low.value, low.step), show(high.value, high.step)
    if low.value <= high.value:
        yield Verdict("consistent", "error", f"{a} ≤ {b}", f"{a} is not over {b}", match.facts)
    elif not _COMPARED.search(match.lead(120)):
        message = f"{a} is more than {b}; a range begins with its lower end"
        verdict = Verdict("inconsistent", "warning", f"{a} > {b}", message, match.facts)
        yield settle(match, verdict)


def _numbers(prose: Prose, fact: Fact) -> Iterator[Verdict]:
    assert fact.range is not None
    low, high = fact.range
    a, b = show(low, fact.step), show(high, fact.step)
    if low <= high:
        yield Verdict("consistent", "error", f"{a} ≤ {b}", f"{a} is not over {b}", (fact,))
    elif low > 0 and not _COMPARED.search(prose.sentence_of(fact)):
        message = f"{a} is more than {b}; a range begins with its lower end"
        yield Verdict("inconsistent", "warning", f"{a} > {b}", message, (fact,))
