"""FX606."""

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

_OF = r" of (?:(?:the|all|our|these|those|its|their) ){0,2}"
_WEIGHTED = lazy(
    r"\b(?:weighted|missing|adjusted|estimated|average|mean|imputed|of whom|increase)\b"
)


_SHARE_WHOLE = Templates(rf"{{share:percent}}{_OF}{{whole:tally}}")


@check("FX606", "grim-percent", severity="warning", preview=True)
def grim_percent(prose: Prose) -> Iterator[Verdict]:
    """Some whole k of n things gives the percentage, rounded either way at a five.

    Only where n is small enough for the decimals (n < 100 for whole percentages).

    Consistent: Of the trays, 72% of 43 trays were full.
    Consistent: We reached 33.3% of the 27 homes.
    Consistent: Half were shut: 50% of 12 shops.
    Inconsistent: Of the trays, 71% of 43 trays were full.
    Inconsistent: We reached 34.3% of the 27 homes.
    Inconsistent: Some were shut: 45% of 12 shops.
    Silent: Some 71% of 430 trays were full.
    Silent: About 71% of 43 trays were full.
    Silent: A weighted 71% of 43 trays were full.
    """
    for match in prose.match(_SHARE_WHOLE):
        share, whole = match.share, match.whole
        if share.value is None or whole.value is None or share.modifier or whole.modifier:
            continue
        if share.trend or whole.value.denominator != 1 or not 0 <= share.value <= 100:
            continue
        if not 0 < whole.value < 100 / Fraction(share.step):
            continue
        if _WEIGHTED.search(match.lead(40) + match.words + match.rest(40)):
            continue
        n = int(whole.value)
        around = rounded(share.value, share.step)
        assert around.low is not None
        assert around.high is not None
        first, last = ceil(around.low * n / 100), floor(around.high * n / 100)
        shown = show(share.value, share.step)
        if first <= last:
            equation = f"{first} / {n} = {shown}%"
            message = f"{equation} agrees with the text"
            yield Verdict("consistent", "error", equation, message, match.facts)
            continue
        k = floor(share.value * n / 100)
        near = [show(Fraction(100 * count, n), share.step) for count in (k, k + 1)]
        equation = f"{k} / {n} = {near[0]}%, {k + 1} / {n} = {near[1]}%"
        message = f"no whole number of {n} is {shown}%; {k} are {near[0]}%, {k + 1} are {near[1]}%"
        yield settle(match, Verdict("inconsistent", "warning", equation, message, match.facts))
