"""Two dates without their years that belong together: between March and June, 28 April to 3 May."""

from __future__ import annotations

from dataclasses import replace

from factx.grammar.date_patterns import with_year
from factx.grammar.reader import Reader
from factx.patterns import lazy
from factx.timex import Absolute, Yearless

_RANGE = lazy(r"\.?[ \xa0]?[-–—][ \xa0]?|\.?[ ](?:to|through|until|till)[ ](?:the[ ])?")
_LIST = lazy(r"[ ](?:and|or)[ ](?:(?:in|on)[ ])?|,[ ](?:and[ ])?")


# Months by which a first day has to be later for the range to run over New Year; a day that is
# later by less is a slip.
_SEASON = 3


def order(r: Reader) -> None:
    """Let the last date and the one in front of it be of one stretch of time, in place."""
    if len(r.facts) < 2:
        return
    first, second = r.facts[-2], r.facts[-1]
    one, other = first.when, second.when
    if not isinstance(one, Yearless) or not isinstance(other, Yearless) or one.until is not None:
        return
    ordered = (one.month, one.day or 0) <= (other.month, other.day or 0)
    if _RANGE.fullmatch(r.text, first.end, second.start) is None:
        if _LIST.fullmatch(r.text, first.end, second.start) is None:
            return
        if not ordered and not r.text.endswith("between ", 0, first.start):
            return  # in April and March
    if other.direction < 0:
        until = replace(one, until=other)
        r.facts[-2] = replace(first, when=until)
        before = r.facts[-3].when if len(r.facts) > 2 else None
        if isinstance(before, Yearless) and before.until is one:
            r.facts[-3] = replace(r.facts[-3], when=replace(before, until=until))
    else:
        r.facts[-1] = replace(second, when=replace(other, since=one))


_SHARED = lazy(
    r"\.?[ \xa0]?[-–—][ \xa0]?|\.?[ ](?:to|and|or|through|until|till)[ ]|,[ ](?:and[ ])?"
)


def share_year(r: Reader, added: int, year: str | None) -> None:
    """Give the year of "3 March to 4 May 2024" to its first date as well."""
    if year is None:
        return
    for i in range(len(r.facts) - added - 1, -1, -1):
        fact, following = r.facts[i], r.facts[i + 1]
        if not isinstance(fact.when, Yearless):
            return
        if _SHARED.fullmatch(r.text, fact.end, following.start) is None:
            return
        when = with_year(fact.when, int(year))
        behind = following.when.value if isinstance(following.when, Absolute) else when.value
        far = fact.when.day is None or fact.when.month - int(behind[5:7]) >= _SEASON
        if (
            when.value[:7] > behind[:7]
            and far
            and _RANGE.fullmatch(r.text, fact.end, following.start)
        ):
            when = with_year(fact.when, int(year) - 1)  # 28 December to 3 January 2024
        r.facts[i] = replace(fact, when=when)
