"""Points in time as terms: how long from one to another, and what dates a text implies.

A date stands for all the days of it, and elapsed time is cut or rounded by those who write it
("33 years" is anything from 32 years and a half to less than 34), so that both are intervals.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from factx.claims import Verdict, judge, settle
from factx.facts import Extraction, Fact
from factx.interval import Interval, Rational, Readings, elapsed, round_number
from factx.patterns import lazy
from factx.spans import add_days, add_months
from factx.timex import Absolute, DocumentDate, Shifted

if TYPE_CHECKING:
    from factx.skeleton import Match, Prose

_YEAR = Fraction(3652425, 10000)
_INSTANT = Fraction(1, 1000)  # 33 years are less than 34
_UNITS: dict[str, tuple[str, int]] = {
    "year": ("year", 1),
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
    "month": ("month", 1),
    "day": ("day", 1),
    "week": ("day", 7),
    "fortnight": ("day", 14),
}
_DAYS = {"year": _YEAR, "month": _YEAR / 12, "day": Fraction(1)}
MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()


@dataclass(frozen=True, slots=True)
class Moment:
    """What a date says: the first and the last day that it can mean."""

    first: date
    last: date

    @classmethod
    def of(cls, fact: Fact) -> Moment | None:
        """The days of a fact; None where they are not known."""
        timex = fact.timex
        if timex is None or timex.earliest is None or timex.latest is None:
            return None
        return cls(timex.earliest, timex.latest)

    @property
    def grain(self) -> str:
        """How precise it is: day, month or year."""
        days = (self.last - self.first).days
        return "day" if days == 0 else "month" if days < 31 else "year"

    def shown(self, unit: str) -> str:
        """The date as precise as it matters for a unit, and as it is known."""
        day, grain = self.first, self.grain
        if unit == "year" or grain == "year":
            return str(day.year)
        if unit == "month" or grain == "month":
            return f"{MONTH_NAMES[day.month - 1]} {day.year}"
        return show_day(day)

    def shifted(self, amount: int, unit: str) -> Moment | None:
        """The moment that many years, months or days on; None outside the calendar."""
        ends: list[date] = []
        for day in (self.first, self.last):
            if unit == "day":
                moved = add_days(day, amount)
            else:
                moved = add_months(day, amount * (12 if unit == "year" else 1))
            if moved is None:
                return None
            ends.append(moved)
        return Moment(ends[0], ends[1])


def show_day(day: date, *, year: bool = True) -> str:
    """A day as a person writes it.

    >>> show_day(date(2025, 3, 4)), show_day(date(2025, 3, 4), year=False)
    ('4 March 2025', '4 March')
    """
    return f"{day.day} {MONTH_NAMES[day.month - 1]}" + (f" {day.year}" if year else "")


def days_between(start: Moment, end: Moment) -> Interval:
    """How many days can lie from one to the other."""
    low, high = (end.first - start.last).days, (end.last - start.first).days
    return Interval(low, high)


def completed_years(start: Moment, end: Moment) -> tuple[int, int]:
    """The fewest and the most whole years that can have passed: an age.

    >>> born = Moment(date(1950, 5, 3), date(1950, 5, 3))
    >>> completed_years(born, Moment(date(2010, 1, 1), date(2010, 12, 31)))
    (59, 60)
    """
    return _whole_years(start.last, end.first), _whole_years(start.first, end.last)


def _whole_years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def _difference(start: Moment, end: Moment, unit: str) -> tuple[Readings, int]:
    """How long it is from one to the other, and how long by counting calendar units alone.

    Strictly it is the number of whole units or the difference of the calendar's numbers: from
    December 1990 to January 1996 it is five years, or six.
    """
    days = days_between(start, end)
    assert days.low is not None and days.high is not None
    low, high = days.low / _DAYS[unit], days.high / _DAYS[unit]
    counted = {
        "year": end.first.year - start.first.year,
        "month": 12 * (end.first.year - start.first.year) + end.first.month - start.first.month,
        "day": int(days.low),
    }[unit]
    strict = Interval(min(counted, low // 1), max(counted, high // 1))
    return Readings(strict, Interval(low, high).hull(strict), strict), counted


def _stated(fact: Fact, amount: Rational, factor: int) -> Readings:
    """What an amount of time may stand for, in years, months or days."""
    if fact.modifier is not None and fact.readings is not None:
        return fact.readings * Readings.exact(factor)
    wide = elapsed(amount, fact.step * factor)
    # "Three decades" may be cut from 39 years, but whoever writes so of 40 is not exact.
    half = fact.step * factor * Fraction(1, 2)
    strict = Interval(amount - half, amount + half)
    loose = wide.loose
    if factor == 1 and fact.step == 1:
        strict = Interval.point(amount)
        loose = Interval(amount - half, amount + 1 - _INSTANT)
    if amount >= 10 and amount % 10 == 0:
        loose = loose.hull(round_number(amount))
    elif factor == 1 and fact.unit is not None and fact.unit.name == "day":
        loose = Interval(amount - 1, amount + 1)  # both ends counted, or neither
    return Readings(strict, loose, strict)


def _is_fraction_of(fact: Fact) -> bool:
    """Whether it is the whole of which only a part is meant: a quarter of a century ago."""
    return fact.document.text.endswith("of ", 0, fact.start)


def elapsed_verdict(
    start: Moment, stated: Fact, end: Moment, facts: Iterable[Fact], *, back: bool = False
) -> Verdict | None:
    """Whether as much time lies between two dates as is said; None for units it cannot count.

    With `back` the message counts from the end ("33 years before 2021 is 1988").
    """
    unit, factor = _UNITS.get(stated.unit.name if stated.unit else "", ("", 0))
    when = stated.when
    if _is_fraction_of(stated):
        return None
    if stated.value is None or not unit or (when is not None and when.grain == "quarter"):
        return None
    amount = stated.value * factor
    difference, counted = _difference(start, end, unit)
    fine = "year" not in (start.grain, end.grain) or unit == "day"
    status, severity = judge(difference, _stated(stated, amount, factor), round_numbers=fine)
    whole = amount.denominator == 1
    target = (
        (end if back else start).shifted(int(-amount if back else amount), unit) if whole else None
    )
    goal = start.shifted(int(amount), unit) if whole else None
    number = int(amount) if whole else float(amount)
    plus = str(number) if unit == "year" else f"{number} {_plural(unit, number)}"
    equation = f"{start.shown(unit)} + {plus} = {goal.shown(unit) if goal else end.shown(unit)}"
    if modifier := stated.modifier:
        equation = f"{end.shown(unit)} - {start.shown(unit)} = {counted}, {modifier} {plus}"
    elif status == "consistent" and whole and counted != amount:
        equation = f"{end.shown(unit)} - {start.shown(unit)} = {counted}, cut or rounded to {plus}"
    if status == "consistent":
        message = f"{equation} agrees with the text"
        return Verdict(status, severity, equation, message, tuple(facts))
    if counted < 0 or (counted == 0 and amount > 1):
        message = f"{end.shown(unit)} is not after {start.shown(unit)}"
    else:
        message = (
            f"from {start.shown(unit)} to {end.shown(unit)} it is {counted} "
            f"{_plural(unit, counted)}, not {number}"
        )
    if target is not None:
        side, anchor = ("before", end) if back else ("after", start)
        message += f"; {number} {_plural(unit, number)} {side} {anchor.shown(unit)} is {target.shown(unit)}"
    return Verdict(status, severity, equation, message, tuple(facts))


def _plural(unit: str, number: float) -> str:
    return unit if number == 1 else f"{unit}s"


# The date of a document, from its own words

_AGO = (
    r"{ago}(?: {near:relative})?(?:,|:)? (?:(?:specifically|namely|precisely|exactly|that is|i\.e\.|back),? )?"
    r"(?:in|on) (?:early |late |mid-?)?{calendar}",
    r"{ago} \((?:in |on )?{calendar}\)",
    r"(?:in|on|since|as|that of) {calendar},? (?:(?:some|just|exactly|that is|i\.e\.|or),? )?{ago}(?: {near:relative})?"
    r"(?= ?(?:[.,;:)!?\]]|-|$))",
    r"{calendar} \({ago}\)",
)


_LINK = 40  # characters; the longest link that the templates allow is shorter


def dated_claims(prose: Prose) -> Iterable[Match]:
    """Every plain statement that a date lies some time before the document's: 33 years ago, in
    1992."""
    from factx.templates import Templates

    return prose.match(Templates(*_AGO))


def with_inferred_date(extraction: Extraction) -> Extraction:
    """The extraction with the document's date that its own claims imply, where none is known.

    The first plain and adjacent claim counts, "33 years ago, specifically in 1992" (2025); others
    are tested against it.  Costs next to nothing where the text has no such claim.
    """
    document, facts = extraction.document, extraction.facts
    if document.date is not None:
        return extraction
    for index, fact in enumerate(facts):
        if type(fact.when) is not Shifted or fact.value is None or fact.when.amount >= 0:
            continue
        if document.is_outside(fact.start):
            continue
        near = facts[max(0, index - 1) : index + 2]
        if not any(_beside(fact, other) for other in near):
            continue
        from factx.skeleton import Prose

        first, last = document.sentence_around(fact.start)
        here = tuple(other for other in near if first <= other.start < max(last, fact.end))
        for match in dated_claims(Prose(replace(extraction, facts=here))):
            value = None if match.ago.modifier else _implied(match.ago, match.calendar)
            if value is not None and not match.quoted and _meant(match):
                dated = replace(document, date=DocumentDate(value, "inferred"))
                return Extraction(dated, tuple(one.on(dated) for one in facts))
    return extraction


def _meant(match: Match) -> bool:
    """Whether the statement is made, not supposed or corrected."""
    verdict = Verdict("inconsistent", "error", "", "", match.facts)
    return settle(match, verdict).status == "inconsistent"


def _beside(ago: Fact, other: Fact) -> bool:
    """Whether the words between leave room for a plain link to a calendar date."""
    gap = max(other.start - ago.end, ago.start - other.end)
    return type(other.when) is Absolute and gap <= _LINK


def _implied(ago: Fact, calendar: Fact) -> str | None:
    """The ISO date of the document, as precise as both facts allow."""
    unit, factor = _UNITS.get(ago.unit.name if ago.unit else "", ("", 0))
    moment = Moment.of(calendar)
    if ago.value is None or ago.value.denominator != 1 or moment is None or _is_fraction_of(ago):
        return None
    if not unit or (factor > 1 and unit != "year") or ago.step != 1:
        return None
    then = moment.shifted(int(ago.value) * factor, unit)
    grain = moment.grain
    if then is None or (unit == "month" and grain == "year") or (unit == "day" and grain != "day"):
        return None
    return then.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[unit]]


def implied_days(ago: Fact, calendar: Fact) -> Interval | None:
    """The days (as ordinals) on which a text can say that a date lies so long ago."""
    unit, factor = _UNITS.get(ago.unit.name if ago.unit else "", ("", 0))
    moment = Moment.of(calendar)
    if ago.value is None or not unit or moment is None:
        return None
    if unit == "day" and moment.grain != "day":
        return None
    passed = _stated(ago, ago.value * factor, factor).loose * Interval.point(_DAYS[unit])
    slack = Interval(-1, 1) if unit == "day" else Interval(-2, 2)
    days = Interval(moment.first.toordinal(), moment.last.toordinal()) + passed + slack
    return days.hull(days + Interval.point(-31)) if unit == "month" else days


_FROM_ELSEWHERE = lazy(
    r"(?:\b(?:the|a|each|every|his|her|its|their|our|my|your|final|very)|'s) (?:last|next|this|past|coming)\b"
    r"|\bnext day\b"
)


def counts_from_text(plain: str, now: Fact) -> bool:
    """Whether "last year" is that before the text's own, not the last one of something else.

    `plain` is the text in lower case.
    """
    return _FROM_ELSEWHERE.search(plain, max(0, now.start - 16), now.end) is None


def nearest_weekday(day: date, weekday: int) -> date:
    """The day within three days of `day` that falls on a weekday (1 is Monday)."""
    ahead = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=ahead - 7 if ahead > 3 else ahead)
