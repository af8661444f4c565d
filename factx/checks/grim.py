"""FX604."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from factx.checks import check
from factx.claims import Verdict, settle
from factx.interval import rounded
from factx.patterns import lazy
from factx.skeleton import Prose
from factx.templates import Templates
from factx.terms import show

_MEAN = r"\b(?:m|mean|means) ?[=:] ?{mean:number}"
_SIZE = r"\bn ?= ?{size:tally}"
_WORDS = r"[^{stop};()]{0,60}?"
# Where the data need not be whole numbers.
_MEASURED = lazy(
    r"\b(?:years|months|kg|cm|mm|ms|seconds?|minutes?|hours?|bmi|weight|height|income|ratio|composite|averaged?"
    r"|items|temperature|log|latency|reaction times?|concentration|per cent|percent)\b"
)


_MEAN_AND_SIZE = Templates(rf"{_MEAN}{_WORDS}{_SIZE}", rf"{_SIZE}{_WORDS}{_MEAN}")


@check("FX604", "grim", severity="warning", preview=True)
def grim(prose: Prose) -> Iterator[Verdict]:
    """A mean of n whole numbers is some k/n.

    The GRIM test (Brown and Heathers, Social Psychological and Personality Science 8, 2017): with
    fewer than 100 people a mean of whole numbers cannot have any two decimals.  Silent where the
    data may be measured, and where n has as many digits as the decimals allow.

    Consistent: The rating was high (M = 3.42, SD = 1.1, n = 12).
    Consistent: They named few friends (n = 20, M = 2.45).
    Consistent: The score was low (Mean = 1.5, n = 8).
    Inconsistent: The rating was high (M = 3.47, SD = 1.1, n = 12).
    Inconsistent: They named few friends (n = 20, M = 2.47).
    Inconsistent: The score was low (Mean = 1.45, n = 8).
    Silent: The rating was high (M = 3.47, SD = 1.1, n = 250).
    Silent: Weight in kg was high (M = 63.47, n = 12).
    Silent: The rating was high (M = 3.47).
    """
    for match in prose.match(_MEAN_AND_SIZE):
        mean, size = match.mean, match.size
        if mean.value is None or size.value is None or mean.modifier or size.modifier:
            continue
        if not 0 < size.value < 1 / Fraction(mean.step) or size.value.denominator != 1:
            continue
        if _MEASURED.search(match.lead(80) + match.words + match.rest(40)):
            continue
        n = int(size.value)
        around = rounded(mean.value, mean.step)
        assert around.low is not None
        assert around.high is not None
        first, last = ceil(around.low * n), floor(around.high * n)
        shown = show(mean.value, mean.step)
        below, above = floor(mean.value * n), floor(mean.value * n) + 1
        if first <= last:
            equation = f"{first} / {n} = {shown}"
            message = f"{equation} agrees with the text"
            yield Verdict("consistent", "error", equation, message, match.facts)
            continue
        near = [show(Fraction(k, n), mean.step) for k in (below, above)]
        equation = f"{below} / {n} = {near[0]}, {above} / {n} = {near[1]}"
        message = (
            f"no mean of {n} whole numbers is {shown}; the nearest are {near[0]} and {near[1]}"
        )
        yield settle(match, Verdict("inconsistent", "warning", equation, message, match.facts))
