"""FX602."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, settle
from factx.estimates import stated_intervals
from factx.skeleton import Prose
from factx.terms import show


@check("FX602", "interval-reversed", severity="error")
def interval_reversed(prose: Prose) -> Iterator[Verdict]:
    """The lower bound of a confidence interval is not above its upper bound.

    Consistent: Sensitivity was 96.4% (95% CI 93–98%).
    Consistent: The odds ratio was 1.65 (95% CI 1.24 to 3.25).
    Consistent: The change was -0.5 (95% CI: -1.2, 0.1).
    Inconsistent: Sensitivity was 96.4%, 95% CI 93–38%.
    Inconsistent: The hazard ratio was 1.31 (95% confidence interval: 1.09 to 0.43).
    Inconsistent: Growth was slower (OR 1.44 (95% CI 1.01–0.73)).
    Inconsistent: The mean change was −1.5 points (95% CI −0.5 to −2.5).
    Silent: The change was -0.5 (95% CI 1.2 to 0.1), with the minus lost in print.
    Silent: We report 95% confidence intervals. Sales fell from 20 to 10.
    Silent: The interval was wide (95% CI 12).
    """
    for stated in stated_intervals(prose):
        unit = "%" if stated.percent else ""
        low, high = (show(bound, stated.step) + unit for bound in (stated.low, stated.high))
        facts = stated.match.facts
        if stated.low <= stated.high:
            yield Verdict(
                "consistent", "error", f"{low} ≤ {high}", f"{low} is not over {high}", facts
            )
            continue
        message = f"{low} is over {high}; the two may be swapped, or one of them is wrong"
        verdict = Verdict("inconsistent", "error", f"{low} > {high}", message, facts)
        estimate = stated.estimate
        if stated.low < 0:  # some begin with the end that is nearer to zero
            verdict = verdict.at_most("warning")
        elif stated.high >= 0 and estimate and estimate.value is not None and estimate.value < 0:
            verdict = verdict.doubtful("a minus sign may be missing")
        yield settle(stated.match, verdict)
