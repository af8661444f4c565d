"""FX107."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import Moment, completed_years
from factx.facts import Fact
from factx.skeleton import Match, Prose

_BORN = r"\bborn (?:[^{fact}.;()]{0,40}? )?(?:in|on) (?:[^{fact}.;()]{0,24}?,? (?:in|on) )?{birth:calendar}"
_AGED = r"(?:aged?|at (?:the )?age(?: of)?)"
_OTHERS = re.compile(
    r"\b(?:wife|husband|son|daughter|father|mother|brother|sister|child|children|whose|at the time|when|then)\b"
)


@check("FX107", "age-birth", severity="error")
def age_birth(prose: Prose) -> Iterator[Verdict]:
    """Birth and age agree with the date of death, of the event, or of the document.

    An age that is off by one is a warning.

    Consistent: Born in 1950, he died in 2010 aged 60.
    Consistent: Born on 3 May 1950, she died on 2 May 2010 at the age of 59.
    Consistent, dated 2024-05-20: Born in 1964, the 60-year-old runs a mill.
    Inconsistent: Born in 1950, he died in 2010 aged 45.
    Inconsistent: She was born in Turku on 3 May 1950 and died on 2 May 2010 at the age of 69.
    Inconsistent, dated 2024-05-20: Born in 1950, the 60-year-old runs a mill.
    Silent: Born in 1950, his son died in 2010 aged 45.
    Silent, dated 2024-05-20: Born in 1950, he was aged 30 at the time.
    Silent: Born in 1950, the 60-year-old runs a mill.
    """
    for match in prose.match(
        rf"{_BORN}[^{{fact}};()]{{0,80}}?\b(?:died|killed|death)[^{{fact}};()]{{0,60}}?"
        rf"(?:in|on) {{death:calendar}}[^{{fact}};()]{{0,40}}?{_AGED} {{age:duration}}",
        rf"{_BORN}[^{{fact}};()]{{0,80}}?\b(?:died|killed|death)[^{{fact}};()]{{0,60}}?"
        rf"{_AGED} {{age:duration}},? (?:in|on) {{death:calendar}}",
    ):
        if not _OTHERS.search(match.words):
            yield from _judged(match, Moment.of(match.death))
    date = prose.document.date
    if date is None:
        return
    for match in prose.match(
        rf"{_BORN},? (?:the |this |a ){{age:duration}}",
        r"\bthe {age:duration},? (?:who was )?born (?:in|on) {birth:calendar}",
    ):
        if match.age.text.lower().endswith("-old") and not _OTHERS.search(match.passage.skeleton):
            yield from _judged(match, Moment(*date.span()))


def _judged(match: Match, there: Moment | None) -> Iterator[Verdict]:
    born, age = Moment.of(match.birth), match.age
    if born is None or there is None or born.first > there.last or not _years(age):
        return
    assert age.value is not None
    low, high = completed_years(born, there)
    years = str(low) if low == high else f"{low} or {high}"
    equation = f"{there.shown('year')} - {born.shown('year')} = {years} years"
    if low <= age.value <= high:
        message = f"{equation} agrees with the text"
        yield Verdict("consistent", "error", equation, message, match.facts)
        return
    message = (
        f"born in {born.shown('year')}, a person is {years} in {there.shown('year')}, "
        f"not {int(age.value)}"
    )
    severity: Severity = "warning" if low - 1 <= age.value <= high + 1 else "error"
    yield settle(match, Verdict("inconsistent", severity, equation, message, match.facts))


def _years(age: Fact) -> bool:
    unit = age.unit.name if age.unit is not None else ""
    return age.value is not None and age.modifier is None and unit == "year"
