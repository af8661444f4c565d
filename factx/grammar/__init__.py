"""From marks to facts: one file a kind, one pass from left to right."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from factx.document import Document
from factx.facts import Fact
from factx.grammar import (
    anchors,
    calendar,
    cardinals,
    clock,
    days_of_times,
    durations,
    edges,
    exchange,
    feasts,
    hours,
    moments,
    money,
    names,
    ordinals,
    parts,
    periods,
    quantities,
    questions,
    recurring,
    relative,
    same,
    seasons,
    spelt_years,
    vague,
    weekdays,
    weeks,
    years,
)
from factx.grammar.date_patterns import APOSTROPHES
from factx.grammar.odd_dates import MONTH_ENDS
from factx.grammar.ranges import merge
from factx.grammar.reader import Reader
from factx.grammar.repeats import HEAD, Repeats
from factx.grammar.sharing import share
from factx.lexicon import Code
from factx.patterns import lazy
from factx.scan import Mark, scan


def read_facts(document: Document) -> tuple[Fact, ...]:
    """Every fact of a document, in the order of the text; no two overlap."""
    if "\r" in document.text:
        return _with_line_feeds(document)
    r = Reader(document, document.text)
    text, repeats = document.text, Repeats(r)
    for mark in scan(text):
        start = mark[0]
        if start < r.pos:
            continue
        head = text[start : start + HEAD]
        if head != repeats.head or not repeats.again(start):
            repeats.note(start, head)
            _read(r, mark)
    edges.extend(r.text, r.facts)
    moments.join(r.text, r.facts)
    days_of_times.settle(r.text, r.facts)
    if "week" in r.text or "Week" in r.text:
        weeks.read(r.text, r.facts)
    if " year" in r.text:
        years.join(r.text, r.facts)
    anchors.anchor(r.text, r.facts)
    if "the same " in r.text:
        same.merge(r.text, r.facts)
    merge(r.text, r.facts)
    share(r.text, r.facts)
    if " dollar" in r.text or " euro" in r.text or " pound" in r.text or " greenback" in r.text:
        exchange.read(r.text, r.facts)
    return tuple(r.facts)


def _with_line_feeds(document: Document) -> tuple[Fact, ...]:
    """The facts of a text with other line ends, which are read as line feeds: one of Windows is one.

    Else a phrase that is wrapped at a line end would be none, and a number would lose its unit.
    """
    plain = document.text.replace("\r\n", "\n").replace("\r", "\n")
    pairs: list[int] = []  # where line ends of two characters stand in the plain text
    at = document.text.find("\r\n")
    while at >= 0:
        pairs.append(at - len(pairs))
        at = document.text.find("\r\n", at + 2)
    return tuple(
        replace(
            fact,
            start=fact.start + bisect_left(pairs, fact.start),
            end=fact.end + bisect_left(pairs, fact.end),
            document=document,
        )
        for fact in read_facts(replace(document, text=plain))
    )


def _read(r: Reader, mark: Mark) -> None:
    start, end, code, payload = mark
    if code is Code.DIGITS:
        _read_digits(r, start, end)
    elif code is Code.CARDINAL:
        if payload == "three" and (
            durations.read_part_of(r, start) or periods.read_quarters(r, start)
        ):
            return
        if payload in spelt_years.LEADS and spelt_years.read_year(r, start):
            return
        if not hours.read_spoken(r, start, payload):
            cardinals.read_cardinal(r, start, payload)
    elif code is Code.TIME_UNIT:
        if payload == "week" and r.text[end : end + 1] == "-":
            end, payload = weeks.hyphened(r.text, end)
        if payload != "quarter" or not (
            durations.read_part_of(r, start) or parts.read_part(r, start, payload)
        ):
            relative.read_time_unit(r, start, end, payload)
    elif code is Code.MONTH:
        calendar.read_month(r, start, end, payload)
    elif code is Code.WEEKDAY:
        weekdays.read_weekday(r, start, end, payload)
    elif code is Code.DEICTIC:
        relative.read_deictic(r, start, end, payload)
    elif code is Code.ORDINAL:
        ordinals.read_ordinal(r, start, end, payload)
    elif code is Code.PART:
        if durations.read_part_of(r, start) or (
            payload == "half" and periods.read_latter(r, start)
        ):
            return
        parts.read_part(r, start, payload)
    elif code is Code.SEASON:
        seasons.read_season(r, start, end, payload)
    elif code is Code.RECURRING:
        recurring.read_recurring(r, start, end, payload)
    elif code is Code.VAGUE_TIME:
        vague.read_vague(r, start, end, payload)
    elif code is Code.FEAST:
        feasts.read_feast(r, start, end, payload)
    elif code is Code.DAYPART:
        clock.read_named(r, start, end, payload)


def _read_digits(r: Reader, start: int, end: int) -> None:
    """Digits: a date, a time of day, a year, else a quantity."""
    text = r.text
    if end - start > _LONGEST_DATE and "," in text[start : end - 1]:
        quantities.read_quantity(r, start)  # 1,247: grouped digits are no date
        return
    before = text[start - 1] if start else ""
    if before in "QHqh" and before and periods.read_abbreviated(r, start):
        return
    led = questions.before(text, start, r.pos)
    if before in " \xa0" and before:
        if led & questions.MARK and money.before(text, start, r.pos) is not None:
            quantities.read_quantity(r, start)  # USD 2000, $ 1990
            return
        led &= ~questions.MARK
    if text[end : end + 1] == ":" and (verse := names.verse_end(text, start)) is not None:
        r.skip(verse)
        return
    if text[start + 1 : start + 2] in ("Q", "H") and periods.read_number_first(r, start):
        return
    if (before not in _NO_DATE_AFTER or before == "") and not _never_time(text, start, end, r.pos):
        if calendar.read_from_digits(r, start) or hours.read_time(r, start):
            return
        if end - start >= _LONGEST_DATE and (
            periods.read_year_first(r, start) or calendar.read_year(r, start)
        ):
            return
    quantities.read_quantity(r, start, led=led)


def _never_time(text: str, start: int, end: int, floor: int) -> bool:
    """Whether digits and what follows them can be no date and no time of day.

    They are up to three, or a decimal, and a word follows; or a percent sign does.
    """
    if (
        start - floor <= hours.NEAR
        or text[end - 1] in ".,"
        or text[start - 3 : start] == "AD "
        or text[start - 4 : start - 1] in MONTH_ENDS
    ):
        return False
    if text[end : end + 1] == "%":
        return True
    asked = questions.behind(text, end)
    if asked & questions.DATED:
        late = end - start == 2 and text[start] in "6789"  # for a day, an hour and a minute
        return late and asked != questions.EVERYTHING and text[start - 1 : start] not in APOSTROPHES
    if end - start < _LONGEST_DATE:
        return True
    return (
        not asked & questions.DOTTED
        and "." in text[start:end]
        and _DECIMAL.fullmatch(text, start, end) is not None
    )


_DECIMAL = lazy(r"\d+\.\d+")
_LONGEST_DATE = 4  # characters of a year; what is longer and holds a comma is grouped
_NO_DATE_AFTER = "$£€¥₹.,@#_="
