"""FX114."""

from __future__ import annotations

from collections.abc import Iterator

from factx.calendar_parts import PartOfYear
from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import MONTH_NAMES
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import CLASSES, SYMBOL_OF, Templates
from factx.timex import Absolute, Yearless

_DATES = "".join(SYMBOL_OF[shape] for shape in CLASSES["date"])
_PART = r"(?:early |late |mid-?|the (?:beginning|start|middle|end) of )?"
_TO = rf" ?(?:-|to|until|till|through) ?(?:the end of )?{_PART}"
_RANGE = rf"{_PART}{{there:date}}(?:{_TO}{{last:date}})?"
_IN = r"\b(?:in|during|throughout|at|by|within|of|early in|late in) (?:the )?"
_EXACTLY = r"(?:specifically |namely |precisely |that is,? |i\.e\.,? |probably )?"
_END = r"(?= ?(?:[.,;:)\]!?]|$|- ))"
_GOES_ON = lazy(
    rf",? ?(?:and|or|then|again) (?:in |from )?[{_DATES}]|,? ?(?:and|or|to) [{_DATES}]|['’]"
)
_FISCAL = lazy(
    r"\b(?:fiscal|financial year|fy ?['’]?\d*|tax year|academic|school|semester|season|budget year"
    r"|earnings|net income|revenues?|profits?|shareholders?|per share|quarter(?:ly)? (?:results|report)|ended)\b"
)
_AROUND = 600  # characters in which a text says that its years are no calendar years


_PERIOD = Templates(
    rf"{{period}} ?[(\[]{_EXACTLY}(?:in |on |from |between )?{_RANGE}[)\];]",
    r"{period} ?[(\[]{months:date+}[)\];]",
    rf"{_IN}{{period}}(?:,| -) {_EXACTLY}(?:in|on|during|from|between) {_RANGE}{_END}",
    rf"\b(?:in|on|during|from) {_RANGE}(?:,| -| ?\() ?{_EXACTLY}(?:still )?(?:{_IN})?{{period}}{_END}",
    rf"{{there:date}},? (?:which )?(?:is|was|falls|fell|lies|belongs) (?:in|to|within) {{period}}{_END}",
)


@check("FX114", "quarter-month", severity="error", preview=True)
def quarter_month(prose: Prose) -> Iterator[Verdict]:
    """A month named inside a quarter or half of the year belongs to it.

    Where the text speaks of fiscal, school or other years, or of a company's results, whose
    quarters may begin in any month, it is a warning.

    Consistent: Exports rose in the second quarter (April to June) of the year.
    Consistent: In October, in the fourth quarter, the mine was closed.
    Consistent: In the second half of 2024, in November, the mine was closed.
    Consistent: Rain fell in Q3 (July–September).
    Inconsistent: Exports rose in the second quarter (October) and fell later.
    Inconsistent: In October, in the second quarter, the mine was closed.
    Inconsistent: In the second half of 2024, in March, the mine was closed.
    Inconsistent: Rain fell in Q3 (July–October).
    Inconsistent: Rain fell in the second quarter (April, May and July).
    Inconsistent: Rain fell in Q3 (December to February).
    Inconsistent: The mine was closed in the third quarter of 2024 (August 2023).
    Inconsistent: In the fiscal year, exports rose in the second quarter (October).
    Inconsistent: Work began at the start of the third quarter, on 3 May, and went on.
    Silent: Its results for the second quarter, in October, were poor.
    Silent: Exports rose in the second quarter (October figures are not out yet).
    Silent: In October, the second-quarter report was published.
    Silent: Exports fell in the second quarter, in October and in December.
    Silent: Exports fell in the second quarter, in October's view.
    Silent: In the first half, in October, they led by two goals.
    Silent: By the end of the second quarter, in July, it was gone.
    Silent: If the second quarter (October) were meant, it would say so.
    Silent: Exports fell in the second quarter ended October 31.
    """
    for match in prose.match(_PERIOD):
        when = match.period.when
        if not isinstance(when, PartOfYear) or _GOES_ON.match(match.rest(16)):
            continue
        named = match.all("months") or (match.all("there") + match.all("last"))
        ends = (named[0], named[-1])
        months = (_month(ends[0]), _month(ends[1]))
        if months[0] and months[1]:
            yield from _judged(match, when, ends, (months[0], months[1]))


def _judged(
    match: Match, when: PartOfYear, ends: tuple[Fact, Fact], months: tuple[int, int]
) -> Iterator[Verdict]:
    length = 3 if when.letter == "Q" else 6
    low = (when.number - 1) * length + 1
    high = low + length - 1
    span = f"{MONTH_NAMES[low - 1]} to {MONTH_NAMES[high - 1]}"
    name = " ".join(match.period.text.split())
    written = [_year(end) for end in ends]
    year = when.year.value if isinstance(when.year, Absolute) else None
    wrong = [end for end, month in zip(ends, months, strict=True) if not low <= month <= high]
    other = [
        end for end, there in zip(ends, written, strict=True) if year and there not in (None, year)
    ]
    equation = f"{name} = {span}"
    if not wrong and not other:
        message = f"{equation} agrees with the text"
        yield Verdict("consistent", "error", equation, message, match.facts)
        return
    edge = high % 12 + 1
    if match.period.edge == "END" and not other and set(months) <= {edge, high}:
        return
    odd = " ".join((wrong or other)[0].text.split())
    month = months[0] if (wrong or other)[0] is ends[0] else months[1]
    right = (month - 1) // length + 1
    part = "quarter" if when.letter == "Q" else "half"
    place = f"{('first', 'second', 'third', 'fourth')[right - 1]} {part}"
    message = f"{name} is {span}, without {odd}, which is in the {place}"
    if not wrong:
        message = f"{name} is in {year}, and {odd} is not"
    plain, at = match.passage.prose.plain, match.facts[0].start
    fiscal = _FISCAL.search(plain, max(0, at - _AROUND), match.facts[-1].end + _AROUND)
    defined = (months[1] - months[0]) % 12 + 1 == length  # another kind of year, said plainly
    severity: Severity = "warning" if fiscal or (defined and not other) else "error"
    yield settle(match, Verdict("inconsistent", severity, equation, message, match.facts))


def _month(fact: Fact) -> int | None:
    """The number of the month that a date names or lies in."""
    when = fact.when
    if isinstance(when, Yearless):
        return when.month
    if isinstance(when, Absolute) and when.grain in ("month", "day") and when.value[5:7].isdigit():
        return int(when.value[5:7])
    return None


def _year(fact: Fact) -> str | None:
    return fact.when.value[:4] if isinstance(fact.when, Absolute) else None
