"""From what the sources say of a number to the verdict that a person reads."""

from __future__ import annotations

from collections.abc import Iterator

from factx.claims import SourcePlace, Verdict
from factx.comparison.items import Item
from factx.comparison.judging import Judgement, Outcome, Pair
from factx.comparison.values import DATE, DURATION, TIME

_TIMES = (DATE, TIME, DURATION)


def of_time(judgement: Judgement) -> bool:
    """Whether it is about a date, a time of the clock or a duration."""
    return judgement.item.kind in _TIMES


def judged(pair: Pair, *outcomes: Outcome, time: bool | None = None) -> Iterator[Verdict]:
    """The verdicts on the numbers with these outcomes; `time` narrows them to dates or to the others."""
    for judgement in pair.judgements:
        if judgement.outcome in outcomes and time in (None, of_time(judgement)):
            yield _verdict(judgement)


def _verdict(judgement: Judgement) -> Verdict:
    fact, places = judgement.item.fact, judgement.places
    here = _words(judgement.item)
    there = " and ".join(_words(place) for place in places)
    sources = tuple(SourcePlace(p.document, p.fact.start, p.fact.end) for p in places)
    if judgement.derivation is not None:
        equation = f"{judgement.derivation.equation} = {here}"
        message = f"{here} follows from the source: {judgement.derivation.equation}"
    elif judgement.outcome == "absent":
        equation = f"{here} = ?"
        message = f"the source has no {here}, and nothing that it follows from"
    elif judgement.outcome == "changed":
        equation = f"{there} ≠ {here}"
        message = f"the source says {there}, not {here}"
    elif judgement.outcome == "unit":
        equation = f"{there} ≠ {here}"
        message = f"the source says {there}, not {here}: the unit or the scale is another one"
    else:
        equation = f"{there} = {here}"
        message = f"the source says {there}"
    status = "inconsistent" if judgement.outcome in ("absent", "changed", "unit") else "consistent"
    return Verdict(status, "error", equation, message, (fact,), sources=sources)  # type: ignore[arg-type]


def _words(item: Item) -> str:
    return " ".join(item.fact.text.split())
