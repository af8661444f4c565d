"""FX109."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import Moment
from factx.skeleton import Match, Prose

_BEGAN = (
    r"\b(?:founded|established|opened|formed|born|created|launched|built|incorporated|set up"
    r"|came into being|founding|married)\b"
)
_FEAST = r"(?:anniversary|birthday|jubilee|bicentenary)"
_WORDS = r"[^{fact};()]{0,60}?"
_MOVED = re.compile(
    r"\b(?:moved|relocated|passed to|renamed|merged|reopened|rebuilt|third|second)\b"
)


@check("FX109", "anniversary", severity="error")
def anniversary(prose: Prose) -> Iterator[Verdict]:
    """The year of an anniversary is the year of the event and as many years on.

    Both years must be there and plainly linked: something was founded in one year and marks its
    Nth anniversary in another, or a year marks the Nth anniversary of what happened in another.

    Consistent: The club was founded in 1950 and marked its 60th anniversary in 2010.
    Consistent: In 2011 the town marks the 170th anniversary of the duel fought in 1841.
    Consistent, dated 2025-05-20: Founded in 1950, the club marks its 75th anniversary this year.
    Inconsistent: The club was founded in 1950 and marked its 50th anniversary in 2010.
    Inconsistent: The school opened in the fall of 1959 and marked its 59th anniversary in 2009.
    Inconsistent: In 2011 the town marks the 151st anniversary of the duel fought in 1841.
    Silent: The library moved into its building in 1994 and marked its 125th anniversary in 1998.
    Silent: In 1960, the school marked its 400th anniversary.
    Silent: It was first held in 2001; the 10th annual fair was in 2010.
    Silent: The club was founded in 1950, merged in 1960 and marked its 50th anniversary in 2010.
    """
    for match in prose.match(
        rf"{_BEGAN}{_WORDS}(?:in|on) (?:the (?:spring|summer|autumn|fall|winter) of )?{{start:point}}{_WORDS}\b(?:its|his|her|their) "
        rf"{{nth:ordinal}} {_FEAST},? (?:in|on) {{end:calendar}}",
        rf"\bin {{start:calendar}}[^{{fact}};()]{{0,40}}?{_BEGAN}{_WORDS},? and in {{end:calendar}}{_WORDS}"
        rf"\b(?:its|his|her|their) {{nth:ordinal}} {_FEAST}",
        rf"{{end:calendar}},?{_WORDS}\b(?:marks?|marked|celebrat\w+|celebration){_WORDS}\bthe {{nth:ordinal}} "
        rf"{_FEAST} of [^{{fact}};()]{{0,110}}?\bin {{start:calendar}}",
    ):
        yield from _judged(match, Moment.of(match.end))
    date = prose.document.date
    if date is None:
        return
    for match in prose.match(
        rf"{_BEGAN}{_WORDS}(?:in|on) {{start:calendar}}{_WORDS}\b(?:its|his|her|their) {{nth:ordinal}} "
        rf"{_FEAST} {{relative}}",
    ):
        if match.relative.text.lower() == "this year":
            yield from _judged(match, Moment(*date.span()))


def _judged(match: Match, there: Moment | None) -> Iterator[Verdict]:
    began, nth = Moment.of(match.start), match.nth.value
    if began is None or there is None or nth is None or _MOVED.search(match.words):
        return
    first, last = began.first.year, there.first.year
    goal = first + int(nth)
    equation = f"{first} + {int(nth)} = {goal}"
    if last == goal:
        message = f"{equation} agrees with the text"
        yield Verdict("consistent", "error", equation, message, match.facts)
        return
    message = (
        f"the anniversary of {first} in {last} is number {last - first}, not {int(nth)}; "
        f"number {int(nth)} is in {goal}"
    )
    severity: Severity = "warning" if abs(last - goal) == 1 else "error"
    yield settle(match, Verdict("inconsistent", severity, equation, message, match.facts))
