"""FX116."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import MONTH_NAMES, Moment, counts_from_text, dated_claims, implied_days, show_day
from factx.facts import Fact
from factx.interval import Interval
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.timex import Absolute, Shifted

_LINK = r"(?:in |on |that is,? |i\.e\.,? )?(?:the )?"
_END = r"(?= ?(?:[),;.:!?\]]|$|-))"
_SLACK = Interval(-10, 10)  # days; a text of late December may call the next year this one
_MONTH = 31
_OTHER_YEARS = lazy(r"\b(?:fiscal|financial|season|academic|school|tax)\b")
_MOST = 200  # statements; a text with more is a table


@dataclass(frozen=True, slots=True)
class _Statement:
    """What a match says about when the text was written; `days` are ordinals."""

    match: Match
    days: Interval
    direct: bool

    @property
    def words(self) -> str:
        first, *_, last = self.match.facts
        text = self.match.passage.prose.document.text[first.start : last.end]
        return " ".join(text.split()) + (")" if text.count("(") > text.count(")") else "")

    @property
    def shown(self) -> str:
        """When the text would be from, as precisely as the words say it."""
        low, high = self.days.low, self.days.high
        if low is None or high is None:
            day = date.fromordinal(int(high or low or 1))
            return f"{day.year} or {'later' if high is None else 'earlier'}"
        first, last = date.fromordinal(int(low)), date.fromordinal(int(high))
        middle = first + (last - first) / 2
        if (last - first).days < _MONTH:
            return show_day(middle)
        if (last - first).days < 3 * _MONTH:
            return f"{MONTH_NAMES[middle.month - 1]} {middle.year}"
        return str(middle.year)


@check("FX116", "conflicting-date", severity="error")
def conflicting_date(prose: Prose) -> Iterator[Verdict]:
    """All that a text says about now and then fits one date on which it was written.

    "Last year (2023)" is written in 2024, "33 years ago, in 1992" in 2025.  Where the date of the
    text is known from elsewhere, such statements are tested by it instead (FX103, FX112), and so
    are those of one kind, as soon as the first has given a date.

    Consistent: The fort burnt down 33 years ago, in 1992. Last year (2024) it was sold.
    Consistent: It was sold last month, in March 2025. This year, 2025, it is to open.
    Consistent: Today, 4 May 2025, it opens. It was closed last month (April 2025).
    Inconsistent: The fort burnt down 33 years ago, in 1992. Last year (2014) it was sold.
    Inconsistent: It was sold last month, in March 2025. This year, 2023, it is to open.
    Inconsistent: Today, 4 May 2025, it opens. It was closed last month (March 2023).
    Inconsistent: It was sold last year (2019). The fort burnt down ten years ago, in 2001.
    Inconsistent: It has been shut for more than 30 years, since 1994. This year, 2021, it opens.
    Inconsistent: It was sold last year (2023). Next year (2026) it is to open.
    Silent: “It was sold last year (2014),” the deed says. This year, 2023, it is to open.
    Silent: If it was sold last year (2014), it was late. This year, 2023, it is to open.
    Silent: It was sold last year (2014).
    Silent: The last year (2019) of the series is missing. This year, 2023, it is to end.
    Silent: His last year (2019) was hard. This year, 2023, his widow moved.
    Silent: In 1990 he said that it was sold last year (1989). This year, 2023, it is to open.
    Silent: The fort burnt down 33 years ago, in 1992. In fiscal last year (2014) it made a loss.
    Silent: More than 20 years ago, in 1992, the fort burnt down. Last year (2024) it was sold.
    Silent, dated 2025-05-20: It was sold this year (2025). Next year (2028) it is to open.
    """
    base = prose.document.date
    if base is not None and base.source != "inferred":
        return
    found = _statements(prose)
    if not 1 < len(found) <= _MOST:
        return
    fits = [sum(one.days.meets(other.days) for other in found) for one in found]
    sure = found[fits.index(max(fits))]
    for one in found:
        if one is sure or not (one.direct or sure.direct or base is None):
            continue
        equation = f"{one.shown} = {sure.shown}"
        related = ((sure.match.facts[0].start, sure.match.facts[-1].end),)
        if one.days.meets(sure.days):
            message = f"“{one.words}” and “{sure.words}” can be of one date"
            yield Verdict("consistent", "error", equation, message, one.match.facts, related)
            continue
        message = (
            f"“{one.words}” puts the text into {one.shown}, but “{sure.words}” into {sure.shown}; "
            "one of the two is wrong"
        )
        near = (one.days + _SLACK).meets(sure.days) and _length(one.days) > _MONTH
        severity: Severity = "warning" if near else "error"
        verdict = Verdict("inconsistent", severity, equation, message, one.match.facts, related)
        yield settle(one.match, settle(sure.match, verdict))


def _length(days: Interval) -> int:
    return int(days.high - days.low) if days.low is not None and days.high is not None else _MONTH


_DURATION_CALENDAR = Templates(
    r"(?:has|have|'s|'ve) …(?:for )?{duration},? since (?:early |late |mid-?)?{calendar}"
)
_NOW_THERE = Templates(
    rf"{{now:relative}} ?[(\[]{_LINK}{{there:calendar}}[)\],;]",
    rf"{{now:relative}},? - {_LINK}{{there:calendar}} -",
    rf"{{now:relative}}, {_LINK}{{there:calendar}}{_END}",
    rf"{{there:calendar}} [(\[]{_LINK}{{now:relative}}[)\],;]",
    rf"{{now:relative}} is {_LINK}{{there:calendar}}{_END}",
)


def _statements(prose: Prose) -> list[_Statement]:
    """What the text says of its own date, in its order; quotations and reports say nothing."""
    found: list[_Statement] = []
    for match in dated_claims(prose):
        found.extend(_stated(match, implied_days(match.ago, match.calendar), direct=False))
    for match in prose.match(_DURATION_CALENDAR):
        found.extend(_stated(match, implied_days(match.duration, match.calendar), direct=False))
    for match in prose.match(_NOW_THERE):
        if counts_from_text(prose.plain, match.now):
            found.extend(_stated(match, _days(match.now, match.there), direct=True))
    return sorted(found, key=lambda one: one.match.facts[0].start)


def _stated(match: Match, days: Interval | None, *, direct: bool) -> Iterator[_Statement]:
    if days is None or match.quoted or " had " in match.lead(60):
        return
    if _OTHER_YEARS.search(
        match.passage.prose.plain, max(0, match.facts[0].start - 24), match.facts[-1].end
    ):
        return
    if not any(_in(other, days) for other in _others(match)):
        yield _Statement(match, days, direct)


def _others(match: Match) -> Iterator[Moment]:
    """The other dates of the sentence, from one of which it may count."""
    known, passage = match.facts, match.passage
    for fact in passage.prose.facts[max(passage.first, passage.last - 12) : passage.last]:
        if isinstance(fact.when, Absolute) and fact.kind == "date" and fact not in known:
            if moment := Moment.of(fact):
                yield moment


def _in(moment: Moment, days: Interval) -> bool:
    return days.meets(Interval(moment.first.toordinal(), moment.last.toordinal()))


def _days(now: Fact, there: Fact) -> Interval | None:
    """When a text is written that calls a year, month or day the last, this or the next one."""
    when, moment = now.when, Moment.of(there)
    if not isinstance(when, Shifted) or moment is None or now.value is not None:
        return None
    if (
        when.grain not in ("day", "month", "year")
        or moment.grain != when.grain
        or not isinstance(there.when, Absolute)
    ):
        return None
    then = moment.shifted(-when.amount, when.grain)
    if then is None:
        return None
    return Interval(then.first.toordinal(), then.last.toordinal())
