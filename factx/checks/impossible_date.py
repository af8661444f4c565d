"""FX102."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Iterator

from factx.calendar_parts import NthDay
from factx.checks import check
from factx.claims import Severity, Verdict
from factx.dating import MONTH_NAMES
from factx.facts import Fact
from factx.lexicon import MONTHS, WEEKDAY_NAMES
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.timex import Absolute, Clock, Yearless, day_of

_LEAP_YEAR = 2024
_LONGEST_MONTH, _LAST_MONTH = 31, 12
_GREGORIAN_EVERYWHERE = 1924
_AT_DAY = (
    r"(?:on|until|till|by|before|after|from|since|through|dated|date:|due|ending|ended|born|died|deadline:?)"
    r"(?: the| (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?"
)
_MONTH = "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))
_VALUE = lazy(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
# Texts about the calendar, and about programs that refuse such dates, name them on purpose.
_ON_PURPOSE = lazy(
    r"\b(?:invalid|validat\w+|not (?:a )?valid|impossible|non-?existent|(?:not|never|n't) exist\w*|no such"
    r"|malformed|bogus|fictional|fictitious|imaginary|typos?|sic|misprint\w*|reject\w*|overflow\w*"
    r"|normali[sz]\w+|pars(?:e|es|ed|er|ing)|clamp\w*|leap|calendars?|cron|throws?|null)\b"
)
_IN_THE_SENTENCE = lazy(
    r"\b(?:exists?|nonsens\w+|illegal|wrong|mistak\w+|errors?|raises?|refus\w+|fail\w*|accept\w*|roll(?:s|ed)?"
    r"|there (?:is|was) no|never|e\.g|for example|like|such as|pretend\w*|joke\w*|if|unless|suppos\w+|instead"
    r"|correct\w*|test(?:s|ed|ing)?)\b"
)
_ISSUE = lazy(
    r"(?:issues?|day|vol\.?|volumes?|no\.?|numbers?|nos\.?|pages?|pp?\.|chapter|version|part|#) ?\Z"
)
# What cannot follow a number that counts: in June 31 people died, but on June 31 he left.
_ENDS = lazy(
    r" ?(?:[.,;:!?)\]\"]|- ?|\Z| (?:and|or|to|in|at|on|for|with|by|from|was|were|is|are|had|has|have|will|he|she|it"
    r"|they|we|the|a|an|his|her|its|after|before|while|when|because|who|which|as|but|until|that)\b)"
)
_LED = lazy(
    rf"(?:\b(?:{_AT_DAY}|to|and|or|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)|[-(]|\A) ?\Z"
)
_AROUND, _FAR = 160, 400


_N_WHEN = Templates(
    rf"{_AT_DAY} {{n:number}} (?:{{when:month}}|{{when:yearless}})",
    rf"(?:{_AT_DAY}|{{weekday}},?) (?P<n_last>{_MONTH})\.? (?:3[2-9]|[4-9]\d), {{when:year}}",
    r"(?:on|dated|date:|until|by|since|from|after|before|published:?|updated:?) {when:year}-(?P<iso>\d\d-\d\d)(?![\w-])",
)


@check("FX102", "impossible-date", severity="error")
def impossible_date(prose: Prose) -> Iterator[Verdict]:
    """A date or a time of day is one that the calendar or the clock has.

    The 29th of February of a year that is only a leap year by the Julian calendar is a warning
    until 1923.  Times count where words show that they are none of a score, a ratio or a verse.

    Consistent: The lease ends on 30 June 2024.
    Consistent: She was born on 29 February 2020 in Turku.
    Consistent: The council met on the fifth Monday of July 2024.
    Inconsistent: The lease ends on 31 June 2024.
    Inconsistent: Entries close on September 31.
    Inconsistent: She was born on 29 February 2023 in Turku.
    Inconsistent: The invoice of 31/04/2023 is unpaid.
    Inconsistent: The backup of 2023-02-30 was lost.
    Inconsistent: The fair is held from 28 to 30 February 2023.
    Inconsistent: The ticket is valid until June 31, 2026, and no longer.
    Inconsistent: Registration is open from 1–31 November 2024.
    Inconsistent: He died on 32 May 1924.
    Inconsistent: The letter is dated Tuesday, May 34, 1924.
    Inconsistent: The parcel was sent on 2023-13-05.
    Inconsistent: The council met on the fifth Monday of June 2024.
    Inconsistent: The last ferry leaves at 25:61.
    Inconsistent: The train left at 25:61.
    Inconsistent: The bell rang at 9:75 a.m. and again at noon.
    Inconsistent: The probe landed at 26:15 GMT.
    Inconsistent: She was born on 29 February 1900 in Kazan.
    Silent: Their set ended 25:61, and the other 21:19.
    Silent: A ratio of 25:75 is common, and they mix it at 30:70.
    Silent: He quoted Psalm 78:65 and Ezekiel 25:61.
    Silent: In June 31 people fell ill, and in April 35, 2024 being a bad year.
    Silent: Of the 31 June arrivals, 12 stayed; the 30 February births were registered.
    Silent: The article appeared in issue 30 February 1998.
    Silent: The form rejects 31 June 2024. A day like 30 February 2023 does not exist.
    Silent: Sweden had a 30 February 1712.
    Silent: Day 31 September 21: we reviewed the journal.
    Silent: The model may name a day that does not exist (April 31, that kind of thing).
    Silent: If it were 31 June 2024, they would be late.
    Silent: The score at half-time was 36:61 on Friday.
    Silent: The show goes out on Friday at 25:30.
    Silent: The runner finished in 25:61.
    Silent: Part 2014-13-05 is out of stock.
    """
    for kind in ("date", "time"):
        for fact in prose.having(kind):
            verdict = _day(prose, fact) or _nth_day(fact) or _time(fact)
            if verdict is not None and not _on_purpose(prose, fact):
                yield verdict
    for match in prose.match(_N_WHEN):
        verdict = _beyond(match)
        if verdict is not None and not _on_purpose(prose, match.when):
            yield verdict


def _day(prose: Prose, fact: Fact) -> Verdict | None:
    """A date whose month has no such day, or that it has."""
    when = day_of(fact.when)
    year = None
    if isinstance(when, Yearless):
        month, day = when.month, when.day
        if not _a_date(prose, fact):
            return None
    elif isinstance(when, Absolute) and (value := _VALUE.fullmatch(when.value)):
        year, month, day = int(value[1]), int(value[2]), int(value[3])
    else:
        return None
    if day is None or year == 0:
        return None
    days = monthrange(_LEAP_YEAR if year is None else year, month)[1]
    name = MONTH_NAMES[month - 1]
    if day <= days:
        if year is None or day < days or days == _LONGEST_MONTH:
            return None
        return _verdict(f"{name} {year} has {days} days", fact)
    if (year, month, day) == (1712, 2, 30) or _ISSUE.search(_before(prose, fact)):
        return None
    if re.fullmatch(r"\d+([/.])\d+\1\d\d|\d{4}[./].*", fact.text):
        return None  # 31/02/12 may begin with its year, and 2020.02.31 is a version
    if year is not None and (month, day) == (2, 29):
        leaps = [str(y) for y in range(year - 7, year + 8) if y > 0 and isleap(y)]
        near = min(leaps, key=lambda text: abs(int(text) - year))
        message = f"{year} was no leap year: its February had 28 days; {near} had a 29 February"
        severity: Severity = "error"
        if year % 4 == 0 and year < _GREGORIAN_EVERYWHERE:
            message, severity = f"{message} (it had one by the Julian calendar)", "warning"
        return _verdict(f"February {year} has 28 days", fact, message, severity)
    where = name if year is None or month != 2 else f"{name} {year}"
    return _verdict(f"{where} has {days} days", fact, _mends(where, days, month, day, year))


def _mends(where: str, days: int, month: int, day: int, year: int | None) -> str:
    following = MONTH_NAMES[month % 12]
    if day - days > 3:
        return f"{where} has {days} days, not {day}"
    return (
        f"{where} has {days} days; it may be {days} {MONTH_NAMES[month - 1]} or "
        f"{day - days} {following}"
    )


def _nth_day(fact: Fact) -> Verdict | None:
    """The fifth Monday of a month that has four."""
    when = fact.when
    if not isinstance(when, NthDay) or when.number != 5 or not when.weekday:
        return None
    whole, timex = when.of.resolve(None), fact.timex
    if whole.earliest is None or whole.latest is None or timex is None:
        return None
    weekday, first = WEEKDAY_NAMES[when.weekday - 1], whole.earliest
    shown = f"{MONTH_NAMES[first.month - 1]} {first.year}"
    if timex.earliest is not None:
        return _verdict(f"{shown} has five {weekday}s", fact)
    message = f"{shown} has only four {weekday}s"
    return _verdict(f"{shown} has four {weekday}s", fact, message)


def _time(fact: Fact) -> Verdict | None:
    """A time of day with more hours or minutes than there are."""
    when = fact.when
    if not isinstance(when, Clock) or when.exists:
        return None
    shown = f"{when.hour}:{when.minute:02d}"
    wrong = [f"{when.hour} is no hour of a day"] if when.hour > 24 else []
    wrong += [f"an hour has no minute {when.minute}"] if when.minute > 59 else []
    return _verdict(f"{shown} is no time of day", fact, " and ".join(wrong))


def _beyond(match: Match) -> Verdict | None:
    """A day beyond 31, or a month beyond 12, which are read as mere numbers."""
    if match.has("iso"):
        month, day = re.findall(r"\d\d", match.words)[-2:]
        if int(month) > _LAST_MONTH:
            shown = f"{match.when.text}-{month}-{day}"
            message = f"there is no month {month} in {shown}"
            if int(day) <= _LAST_MONTH:
                message += f"; it may be {match.when.text}-{day}-{month}"
            return Verdict("inconsistent", "error", f"{month} > 12", message, (match.when,))
        return None
    if match.has("n_last"):
        digits = re.findall(r"\d\d", match.words)[-1]
        message = f"no month has {digits} days"
        return Verdict("inconsistent", "error", f"{digits} > 31", message, match.facts)
    n = match.n
    if n.value is None or not _LONGEST_MONTH < n.value < 100 or not n.text.isdecimal():
        return None
    message = f"no month has {n.text} days"
    return Verdict("inconsistent", "error", f"{n.text} > 31", message, (n, match.when))


def _verdict(
    equation: str, fact: Fact, message: str | None = None, severity: Severity = "error"
) -> Verdict:
    if message is None:
        return Verdict("consistent", "error", equation, f"{equation}, as the text has it", (fact,))
    return Verdict("inconsistent", severity, equation, message, (fact,))


def _before(prose: Prose, fact: Fact) -> str:
    return prose.plain[max(0, fact.start - 24) : fact.start]


def _a_date(prose: Prose, fact: Fact) -> bool:
    """Whether a day without a year is one, and no number behind or before a month that counts."""
    if re.search(r"\d(?:st|nd|rd|th)\b|day,", prose.plain[fact.start : fact.end]):
        return True
    before = _before(prose, fact)
    if before.endswith(("in ", "during ")) or not _LED.search(before):
        return False
    return _ENDS.match(prose.plain, fact.end) is not None


def _on_purpose(prose: Prose, fact: Fact) -> bool:
    low = prose.document.text.rfind("\n\n", 0, fact.start)
    start = max(0, low, fact.start - _AROUND)
    high = prose.document.text.find("\n\n", fact.end, fact.end + _AROUND)
    end = fact.end + _AROUND if high < 0 else high
    if _ON_PURPOSE.search(prose.plain, start, end):
        return True
    low, high = prose.document.sentence_around(fact.start)
    low, high = max(low, fact.start - _FAR), min(high, fact.end + _FAR)
    return _IN_THE_SENTENCE.search(prose.plain, low, high) is not None
