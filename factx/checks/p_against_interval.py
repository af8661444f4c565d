"""FX605."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, settle
from factx.estimates import Stated, stated_intervals
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Prose
from factx.terms import show

_RATIO = lazy(
    r"\b(?:or|hr|rr|irr|aor|ahr|arr|odds ratios?|hazard ratios?|risk ratios?|rate ratios?|relative risks?)\b"
    r"[^.;()]{0,24}\Z"
)
_P = lazy(r"\s?[)\]]?[,;]?\s?\(?p(?:[ -]value)?\s?(?:[=:]\s?)?")
_LEVEL = Fraction(5, 100)
_ONE = 1


@check("FX605", "p-against-interval", severity="warning", preview=True)
def p_against_interval(prose: Prose) -> Iterator[Verdict]:
    """A ratio whose 95% confidence interval leaves out 1 has p below .05, and the other way round.

    Consistent: Risk fell (HR 0.79, 95% CI 0.66–0.94, p = 0.009).
    Consistent: It was no rarer (OR 0.90, 95% CI 0.66–1.24, p = 0.52).
    Consistent: It was common (RR 1.65; 95% CI 1.24 to 3.25; p < 0.01).
    Inconsistent: Risk fell (HR 0.79, 95% CI 0.66–0.94, p = 0.19).
    Inconsistent: It was no rarer (OR 0.90, 95% CI 0.66–1.24, p = 0.02).
    Inconsistent: It was common (RR 1.65; 95% CI 1.24 to 3.25; p = 0.21).
    Silent: The difference was 0.79 (95% CI 0.66–0.94, p = 0.19).
    Silent: Risk fell (HR 0.79, 90% CI 0.66–0.94, p = 0.09).
    Silent: Risk fell (HR 0.79, 95% CI 0.66–1.00, p = 0.05).
    """
    for stated in stated_intervals(prose):
        p = _p_behind(prose, stated)
        estimate = stated.estimate
        if p is None or p.value is None or estimate is None or stated.match.level.value != 95:
            continue
        start = max(0, estimate.start - 60)
        if not _RATIO.search(prose.plain[start : estimate.start]) or stated.low > stated.high:
            continue
        if stated.interval.low is None or stated.interval.high is None:
            continue
        if _near_one(stated) or (p.modifier == "over" and p.value < _LEVEL) or p.value == _LEVEL:
            continue
        yield _verdict(stated, p)


def _near_one(stated: Stated) -> bool:
    """Whether rounding leaves open on which side of 1 a bound lies."""
    half = Fraction(stated.step)
    return any(-half <= bound - _ONE <= half for bound in (stated.low, stated.high))


def _p_behind(prose: Prose, stated: Stated) -> Fact | None:
    last = stated.match.facts[-1]
    for fact in prose.facts[stated.match.passage.first : stated.match.passage.last]:
        if fact.start >= last.end:
            found = _P.fullmatch(prose.plain, last.end, fact.start)
            return fact if found is not None and fact.kind == "number" else None
    return None


def _verdict(stated: Stated, p: Fact) -> Verdict:
    assert p.value is not None
    without = not stated.low <= _ONE <= stated.high
    small = p.value < _LEVEL or p.modifier in ("under", "at most")
    low, high = show(stated.low, stated.step), show(stated.high, stated.step)
    facts = (*stated.match.facts, p)
    where = "leaves out" if without else "holds"
    equation = f"{low} to {high} {where} 1, p {'<' if without else '>'} .05"
    if without == small:
        return Verdict("consistent", "error", equation, f"{equation} agrees with the text", facts)
    message = f"an interval of {low} to {high} {where} 1, so that p cannot be {p.text.strip()}"
    return settle(stated.match, Verdict("inconsistent", "warning", equation, message, facts))
