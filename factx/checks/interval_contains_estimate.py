"""FX601."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, settle
from factx.estimates import Stated, stated_intervals
from factx.facts import Fact
from factx.interval import magnitude
from factx.skeleton import Prose
from factx.terms import Term, show


@check("FX601", "interval-contains-estimate", severity="error")
def interval_contains_estimate(prose: Prose) -> Iterator[Verdict]:
    """An estimate lies inside its own confidence interval.

    The estimate is the number right in front of the interval.  Where a minus sign may have been
    lost, or one of the two is a fraction and the other a percentage, nothing is decided.

    Consistent: The odds ratio was 1.65 (95% CI 1.24–3.25).
    Consistent: Survival was 57% (95% CI: 42–72%) at six months.
    Consistent: The change was -0.5 (95% CI -1.2 to 0.1).
    Consistent: Risk fell (HR 0.79, 95% confidence interval 0.66 to 0.94, P = 0.009).
    Consistent: Incidence was 12.5 per 1,000 (95% CI 10.1–15.3).
    Inconsistent: The odds ratio was 1.65 (95% CI 1.84–3.25).
    Inconsistent: Survival was 12% (95% CI: 18–42%) at six months.
    Inconsistent: Risk fell (HR = 0.37, 95% CI: 0.17–0.27; p = 0.02).
    Inconsistent: The mean difference was 2.73 kg (95% CI, 0.456–1.581).
    Inconsistent: Incidence was 17.5 per 1,000 (95% CI 10.1–15.3).
    Inconsistent: Risk was reduced by 55% (95% CI 10% to 38%).
    Silent: It was rarer (p = 0.001, 95% CI 2.88–9.12).
    Silent: The rate was cut from 4.7% to 0.7% (95% CI 3.37 to 4.64).
    Silent: Adherence was 85.7% (95% CI 0.42, 1.00).
    Silent: The change was 0.5 (95% CI -1.2 to -0.1).
    Silent: Cured: 306/541 (95% CI 52.3 to 60.6).
    Silent: It was 2.1 times as likely by 16 months (95% CI 1.47–6.98).
    Silent: The score fell by 3.4 (SD 1.2; 95% CI 2.0–4.8).
    """
    for stated in stated_intervals(prose):
        estimate = stated.estimate
        if estimate is None or estimate.value is None or estimate.modifier is not None:
            continue
        if stated.low > stated.high or _other_scale(stated, estimate):
            continue
        yield from _judged(stated, estimate)


def _other_scale(stated: Stated, estimate: Fact) -> bool:
    """Whether one is a fraction and the other a percentage, or their scales differ."""
    percent = estimate.kind == "percent"
    if percent == stated.percent:
        return False
    assert estimate.value is not None
    small = max(magnitude(stated.low), magnitude(stated.high)) <= 1
    return small if percent else magnitude(estimate.value) <= 1 or stated.percent


def _judged(stated: Stated, estimate: Fact) -> Iterator[Verdict]:
    term = Term.of(estimate)
    unit = "%" if stated.percent else ""
    low, high = (show(bound, stated.step) + unit for bound in (stated.low, stated.high))
    equation = f"{low} ≤ {term.shown} ≤ {high}"
    facts = stated.match.facts
    if term.readings.loose.meets(stated.interval):
        message = f"{term.shown} lies between {low} and {high}"
        yield Verdict("consistent", "error", equation, message, facts)
        return
    message = f"{term.shown} lies outside its interval, {low} to {high}"
    verdict = Verdict("inconsistent", "error", equation, message, facts)
    if term.readings.loose.meets(-stated.interval):
        verdict = verdict.doubtful("a minus sign may be missing")
    yield settle(stated.match, verdict)
