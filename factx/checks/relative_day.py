"""FX112."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import MONTH_NAMES, counts_from_text, nearest_weekday, show_day
from factx.facts import Fact
from factx.lexicon import WEEKDAY_NAMES
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import CLASSES, SYMBOL_OF, Templates
from factx.timex import Absolute, PartOfDay, Shifted, Weekday, Yearless, day_of

_DATES = "".join(SYMBOL_OF[shape] for shape in (*CLASSES["date"], "time"))
_LINK = r"(?:on |in |that is,? |i\.e\.,? |namely )?(?:the )?"
_END = r"(?= ?(?:[),;.:!?\]]|$|-))"
# What counts from the document's date may be a date or a part of a day, and so may the other.
_TEMPLATES = Templates(
    *(
        template
        for now, there in (
            ("{now:relative}", "{there:date}"),
            ("{now:ago}", "{there:date}"),
            ("{now:time}", "{there:date}"),
            ("{now:relative}", "{there:time}"),
        )
        for template in (
            rf"{now} ?[(\[]{_LINK}{there}(?= ?[)\],;])",
            rf"{now},? - {_LINK}{there}(?= - )",
            rf"{now}, {_LINK}{there}{_END}",
            rf"{there} [(\[]{_LINK}{now}[)\],;]",
            rf"{there} - {_LINK}{now} -",
            rf"{now} (?:is|was|will be) {_LINK}{there}{_END}",
        )
    )
)
_LIST = lazy(rf"['’]|,? ?(?:and|or|to|-|,)? ?(?:on )?[{_DATES}]")
_BEFORE = lazy(rf"(?:[{_DATES}],? ?(?:and|or|to|-|,)? ?|\b(?:than|not|since|until|unlike|\") )\Z")
_OTHER_YEARS = lazy(r"\b(?:fiscal|financial|season|academic|school|tax|fy ?\d*)\b")
_FAR, _YEAR = 60, Fraction(36525, 100)
_WEEK = 7


_THERE = Templates(
    r"(?P<turn>last|next|this|this past|this coming) (?:{there:yearless}|{there:day})",
    r"{named:weekday},? ?[(,]? ?(?:the |on )?(?:{there:yearless}|{there:day})(?= ?[),;.]|$)",
)


@check("FX112", "relative-day", severity="error")
def relative_day(prose: Prose) -> Iterator[Verdict]:
    """Yesterday, last month or next Friday is the date or weekday that stands with it.

    Counts from the document's date.  One day off is a warning, because texts cross time zones and
    midnight; so are a month and a year whose border is near.

    Consistent, dated 2025-05-23: He said yesterday (Thursday) that the bridge was closed.
    Consistent, dated 2025-05-23: It opens tomorrow, 24 May, at nine.
    Consistent, dated 2025-05-23: The fee was raised last month (April 2025).
    Consistent, dated 2025-05-23: They met last Friday, 16 May, in Turku.
    Consistent, dated 2025-05-23: They met two days ago, on Wednesday, in Turku.
    Inconsistent, dated 2025-05-23: He said yesterday (Tuesday) that the bridge was closed.
    Inconsistent, dated 2025-05-23: It opens tomorrow, 29 May, at nine.
    Inconsistent, dated 2025-05-23: It opens tomorrow, 25 May 2025, at nine.
    Inconsistent, dated 2025-05-23: It opens tomorrow, 24 May 2024, at nine.
    Inconsistent, dated 2025-05-23: The fee was raised last month (February 2025).
    Inconsistent, dated 2025-05-23: The fee was raised in 2022 (last year).
    Inconsistent, dated 2025-05-23: They met last Friday, 30 May, in Turku.
    Inconsistent, dated 2025-05-23: They met two days ago, on Monday, in Turku.
    Inconsistent, dated 2025-05-23: Today is Tuesday, and the shops are open.
    Inconsistent, dated 2025-05-23: The day before yesterday (19 May) he left.
    Silent: He said yesterday (Tuesday) that the bridge was closed.
    Silent, dated 2025: He said yesterday (Tuesday) that the bridge was closed.
    Silent, dated 2025-05-23: It is open today, Monday and Tuesday.
    Silent, dated 2025-05-23: It is open today, Monday, Tuesday and Friday.
    Silent, dated 2025-05-23: “We met yesterday (Tuesday),” the letter says.
    Silent, dated 2025-05-23: Founded on 3 May 1992, today, as ever, the club is poor.
    Silent, dated 2025-05-23: It rose more than yesterday, Tuesday, too.
    Silent, dated 2025-05-23: If today is Tuesday, this is Bruges.
    Silent, dated 2025-05-23: Turnover fell in the last year (2023–24).
    Silent, dated 2025-05-23: The last year (2019) of the series is missing, as is its last month (May).
    Silent, dated 2025-05-23: It rained, and the next day (Monday) he left.
    Silent, dated 2025-05-23: Turnover fell last fiscal year (2023).
    Silent, dated 2025-05-23: Today, 12 May 1940: the guns are near.
    Silent, dated 2025-05-23: The vote is not today, Monday's papers say.
    """
    base = prose.document.date
    if base is None or base.source == "inferred":
        return  # what one statement implies is tested by FX116
    for match in prose.match(_TEMPLATES):
        if not _LIST.match(match.rest(16)) and not _BEFORE.search(match.lead(16)):
            yield from _found(match, _compared(match.now, match.there, match))
    if base.day is not None:
        for match in prose.match(_THERE):
            yield from _found(match, _turned(match, base.day))


def _found(match: Match, verdict: Verdict | None) -> Iterator[Verdict]:
    if verdict is None:
        return
    verdict = settle(match, verdict)
    if match.quoted:
        verdict = verdict.doubtful("a quotation may be older")
    if any(_OTHER_YEARS.search(fact.text.lower()) for fact in match.facts):
        return  # last fiscal year (2023)
    if _OTHER_YEARS.search(match.lead(24) + match.words):
        verdict = verdict.doubtful("it may not be a calendar year")
    yield verdict


def _compared(now: Fact, there: Fact, match: Match) -> Verdict | None:
    """Yesterday, last month and last year against a weekday, a day, a month or a year."""
    when = day_of(now.when)
    base, timex = now.document.date, now.timex
    if not isinstance(when, Shifted) or base is None or timex is None or timex.earliest is None:
        return None
    if not counts_from_text(match.passage.prose.plain, now):
        return None
    if isinstance(now.when, PartOfDay) and isinstance(there.when, PartOfDay):
        return None
    name = " ".join(now.text.split()).lower()
    if when.grain == "day":
        off = _days_off(timex.earliest, there)
        right = _shown(timex.earliest, there)
        severity: Severity = "warning" if off is not None and abs(off) == 1 else "error"
    elif when.grain == "month" and now.kind == "date" and now.value is None:
        off, right = _months_off(timex.earliest, there), _month(timex.earliest)
        severity = "warning" if base.day is None or _near_border(base.day, 3) else "error"
    elif when.grain == "year" and now.value is None and isinstance(there.when, Absolute):
        if there.when.grain != "year" or not there.when.value.isdigit():
            return None
        off, right = int(there.when.value) - timex.earliest.year, str(timex.earliest.year)
        near = base.day is None or (base.month in (1, 12) and abs(off) == 1)
        severity = "warning" if near else "error"
    else:
        return None
    if off is None:
        return None
    equation = f"{name} = {right}"
    if not off:
        return Verdict(
            "consistent", "error", equation, f"{equation}, as the text says", match.facts
        )
    written = f"of {show_day(base.day)}" if base.day else f"of {base.value}"
    message = f"in a text {written} {name} is {right}, not {_plain(there)}"
    verdict = Verdict("inconsistent", severity, equation, message, match.facts)
    if when.grain == "day" and abs(off) > _FAR and -1 <= off - round(off / _YEAR) * _YEAR <= 1:
        return verdict  # the year alone is wrong
    return verdict.doubtful("it may be another text's day") if abs(off) > _FAR else verdict


def _days_off(day: date, there: Fact) -> int | None:
    """How many days a weekday or date lies from a day; None where it is none."""
    when = day_of(there.when)
    if isinstance(when, Weekday):
        return (nearest_weekday(day, when.weekday) - day).days
    found = _day_near(day, there)
    return None if found is None else (found - day).days


def _day_near(day: date, there: Fact) -> date | None:
    """The day that a date means, in the year that brings it nearest to another day."""
    when = day_of(there.when)
    if isinstance(when, Yearless):
        if when.day is None:
            return None
        found: list[date] = []
        for year in (day.year - 1, day.year, day.year + 1):
            try:
                found.append(date(year, when.month, when.day))
            except ValueError:
                continue
        return min(found, key=lambda other: abs((other - day).days), default=None)
    if not isinstance(when, Absolute) or when.grain != "day":
        return None
    return when.resolve(None).earliest


def _months_off(first: date, there: Fact) -> int | None:
    when = there.when
    if isinstance(when, Yearless) and when.day is None:
        return (when.month - first.month + 6) % 12 - 6
    if isinstance(when, Absolute) and when.grain == "month":
        month = when.resolve(None).earliest
        return (month.year - first.year) * 12 + month.month - first.month if month else None
    return None


def _near_border(day: date, days: int) -> bool:
    return any((day + timedelta(days=turn)).month != day.month for turn in (-days, days))


def _shown(day: date, there: Fact) -> str:
    if isinstance(day_of(there.when), Weekday):
        return f"{WEEKDAY_NAMES[day.weekday()]}, {show_day(day)}"
    return show_day(day)


def _month(first: date) -> str:
    return f"{MONTH_NAMES[first.month - 1]} {first.year}"


def _plain(fact: Fact) -> str:
    return " ".join(fact.text.split())


def _turned(match: Match, base: date) -> Verdict | None:
    """Last, this or next Friday with its date."""
    there = match.there
    if match.has("named"):
        word = match.named.text.lower().split()[0]
        if not isinstance(match.named.when, Weekday):
            return None
    else:
        word = match.words.split()[0]
        if "day" not in there.text.lower().split(",")[0]:
            return None
    day = _day_near(base, there)
    if day is None or word not in ("last", "next", "this"):
        return None
    off = (day - base).days
    low, high = {"last": (-13, -1), "next": (1, 13), "this": (-_WEEK, _WEEK)}[word]
    equation = f"{show_day(day)} - {show_day(base)} = {off} day{'s' * (abs(off) != 1)}"
    if low <= off <= high:
        message = f"{equation} agrees with the text"
        return Verdict("consistent", "error", equation, message, match.facts)
    if word == "this":
        message = f"{show_day(day)} is not within a week of {show_day(base)}"
    else:
        side = "before" if off < 0 else "after"
        message = f"{show_day(day)} is {abs(off)} day{'s' * (abs(off) != 1)} {side} {show_day(base)}, not the {word} one or {word} week's"
        if not off:
            message = f"{show_day(day)} is the day of the text itself, not the {word} one"
    severity: Severity = "warning" if low - 1 - _WEEK <= off <= high + 1 + _WEEK else "error"
    if (word == "last" and off > 1) or (word == "next" and off < -1):
        severity = "error"
    return Verdict("inconsistent", severity, equation, message, match.facts)
