"""Estimates with their confidence intervals, as reports write them: OR 1.65; 95% CI, 1.84–3.25."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from factx.facts import Fact
from factx.interval import Interval, Rational
from factx.skeleton import Match, Prose
from factx.templates import Templates

_LEVEL = (
    r"{level:percent}[ -]?(?:ci\b|c\.i\.|confidence (?:interval|limits?)|credible interval|cri\b|cl\b)"
    r"s?(?: ?[(\[]ci[)\]])?"
)
_UNLEVELLED = r"(?:confidence|credible) interval(?:s)?(?: ?[(\[]ci[)\]])?"
_BOUNDS = r"(?: ?(?:of|from|was|is|were|=|:|,|;|\(|\[) ?| ?){1,2}"
_ENDS = (
    r"(?:{low:quantity} ?(?:to|-|,|;|and|through) ?{high:quantity}|{both:quantity})"
    r"(?![.,]?\w|{value})"
)
_PER = r"(?: [a-z]+)? per {per:quantity}(?: [a-z]+(?:[- ][a-z]+)?)?"
_ESTIMATE = rf"{{estimate:quantity}}(?:{_PER})? ?(?:[,;:] ?)?[(\[]? ?"
_TEMPLATES = Templates(
    rf"{_ESTIMATE}{_LEVEL}{_BOUNDS}{_ENDS}",
    rf"{_LEVEL}{_BOUNDS}{_ENDS}",
    rf"{_ESTIMATE}{_UNLEVELLED}{_BOUNDS}{_ENDS}",
    rf"{_UNLEVELLED}{_BOUNDS}{_ENDS}",
)
# What stands in front of a number that is no estimate: p-values, sample sizes, deviations.
_NO_ESTIMATE = re.compile(
    r"(?:\bp ?(?:-?value)? ?[=<>≤≥:]? ?|\bn ?[=:] ?|\bs[de] ?[=:,]? ?|[/^±×] ?|±|\bi2 ?= ?|\bdf ?= ?"
    r"|\b(?:per|at|after|within|in|for|over|aged|on) |\bfrom [^;()]{1,25} to )\Z"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A confidence interval as written, with its estimate where one stands right before it."""

    match: Match
    low: Rational
    high: Rational
    step: Rational
    percent: bool
    estimate: Fact | None

    @property
    def interval(self) -> Interval:
        """From the lower to the upper bound, each with its rounding; the ends in either order."""
        half = Fraction(self.step) / 2
        low, high = sorted((self.low, self.high))
        return Interval(low - half, high + half)


def stated_intervals(prose: Prose) -> Iterator[Stated]:
    """Every confidence interval of a text whose two bounds are plain."""
    for match in prose.match(_TEMPLATES):
        if match.has("both"):
            both = match.both
            if both.range is None:
                continue
            low, high, step, last = *both.range, both.step, both
        else:
            first, last = match.low, match.high
            if first.range is not None:
                low, high, step, last = *first.range, first.step, first
            elif first.value is None or last.value is None:
                continue
            else:
                low, high, step = first.value, last.value, max(first.step, last.step)
        estimate = match.estimate if match.has("estimate") else None
        if estimate is not None and _NO_ESTIMATE.search(
            prose.plain, max(0, estimate.start - 40), estimate.start
        ):
            estimate = None
        if estimate is not None and estimate.kind == "duration":
            if prose.plain.endswith("by ", 0, estimate.start):  # risk by 16 months
                estimate = None
        yield Stated(match, low, high, step, last.kind == "percent", estimate)
