"""FX405."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, claim
from factx.conversions import plural
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term
from factx.units.table import unit

_MEAN = r"(?:average |mean |steady |constant |cruising |overall )?"
_JUST = r"(?:just |only |exactly |about |around |roughly |some |the |a total of |a mere )?"
_LASTS = rf"[^{{value}},;:()]{{0,40}}? (?:in|within|took|takes?|taking|over|for|lasts?|lasted|lasting) {_JUST}"
_AT = (
    r"(?: flat)?(?: on \w+| by \w+)?(?:,| -| \(|\()? ?(?:which is |which means |that is |i\.e\.,? |or |so )?"
    rf"(?:and |with |at |averaging |giving |making |travell?ing |moving |going )*(?:an? |its |their )?{_MEAN}"
    r"(?:speed |pace |velocity |rate )?(?:of |was |is )?"
)
_HEAD = (
    rf"(?:at|averaging|with)(?: an?| its| this)? {_MEAN}(?:speed |pace |velocity |rate )?(?:of )?"
)
_PACE = r"{p:duration} ?(?:/ ?|per |an? |each )(?:(?P<km>km|kilomet\w+)|(?P<mile>miles?|mi))\b"
_OTHER = lazy(
    r"(?<!\w)(?:top|max(?:imum)?|peak|up to|limit|gusts?|winds?|fastest|stops?|breaks?|pause|first|last|final|instead|sped"
    r"|slow(?:er|ed)|faster|later|then|record|compared|while|whereas|another|remaining|respectively|each way|there and back"
    r"|return|reach\w*|accelerat\w*|bolt|sound|light)(?!\w)"
)


_D_T_V = Templates(
    rf"{{d:measure}}{_LASTS}{{t:duration}}{_AT}(?:{{v:measure}}|{_PACE})",
    rf"(?:in|within) {_JUST}{{t:duration}},? …40{{d:measure}}{_AT}{{v:measure}}",
    rf"{_HEAD}{{v:measure}},? …40{{d:measure}}{_LASTS}{{t:duration}}",
    rf"{{t:duration}} {_HEAD}{{v:measure}},? …40{{d:measure}}",
    rf"{{d:measure}}[^{{value}},;:()]{{0,30}}? {_HEAD}{{v:measure}} (?:in|takes?|took|lasts?|lasted) {_JUST}{{t:duration}}",
    rf"{{d:measure}}{_LASTS}{{t:duration}} {_HEAD}{{v:measure}}",
)


@check("FX405", "speed", severity="error", preview=True)
def speed(prose: Prose) -> Iterator[Verdict]:
    """A distance in a time makes the speed, or the pace, that is given with them.

    Consistent: The train covered 100 km in 2 hours, at an average speed of 50 km/h.
    Consistent: She ran 10 km in 40 minutes (15 km/h).
    Consistent: At 80 km/h the 200 km take two and a half hours.
    Consistent: It flew 3,000 miles in 6 hours, averaging 500 mph.
    Consistent: She ran 10 km in 45 minutes, a pace of 4.5 minutes per kilometre.
    Inconsistent: She ran 10 km in 45 minutes, a pace of 5.5 minutes per kilometre.
    Inconsistent: The train covered 100 km in 2 hours, at an average speed of 80 km/h.
    Inconsistent: She ran 10 km in 40 minutes (25 km/h).
    Inconsistent: At 80 km/h the 200 km take four hours.
    Inconsistent: It flew 3,000 miles in 6 hours, averaging 700 mph.
    Inconsistent: In 40 minutes it sailed 30 km, an average of 20 km/h.
    Inconsistent: Driving for 3 hours at 100 km/h, they covered 900 km.
    Silent: The train covered 100 km in 2 hours, at a top speed of 80 km/h.
    Silent: It covered 100 km in 2 hours, with stops, at 80 km/h.
    Silent: It covered 100 km in 2 hours. Winds blew at 80 km/h.
    Silent: It covered 100 km in under 2 hours, at 60 km/h.
    Silent: It covered 100 km in 2 hours, the last stretch at 80 km/h.
    Silent: If it covers 100 km in 2 hours, at 80 km/h, something is wrong.
    Silent: The road is 100 km long; in 2 hours trucks at 80 km/h use much fuel.
    """
    for match in prose.match(_D_T_V):
        d, t = match.d, match.t
        if match.has("p"):
            if _kind(d) == "length" and not _OTHER.search(match.lead(40) + match.words):
                yield from _paced(match, d, t, match.p)
            continue
        v = match.v
        if _kind(d) == "length" and _kind(v) == "speed" and t.unit is not None:
            if not _OTHER.search(match.lead(40) + match.words + match.rest(30)):
                yield from _judged(match, d, t, v)


def _paced(match: Match, d: Fact, t: Fact, pace: Fact) -> Iterator[Verdict]:
    """The verdict on minutes a kilometre or a mile."""
    per = unit("kilometre" if match.has("km") else "mile")
    if d.unit is None or t.unit is None or pace.unit is None or not d.value or not t.value:
        return
    if d.unit.factor is None or t.unit.factor is None or pace.unit.factor is None:
        return
    factor = (
        Fraction(t.unit.factor) / pace.unit.factor * (Fraction(per.factor or 1) / d.unit.factor)
    )
    computed = replace((Term.of(t) / Term.of(d)).times(factor), suffix=f" {plural(pace.unit)}")
    what = f"{d.text} in {t.text}, for each {per.name}, is"
    yield claim(match, computed, Term.of(pace), what, equation=f"{t.text} / {d.text}")


def _kind(fact: Fact) -> str:
    return "" if fact.unit is None else fact.unit.dimension


def _judged(match: Match, d: Fact, t: Fact, v: Fact) -> Iterator[Verdict]:
    if d.unit is None or v.unit is None or t.unit is None or not d.value or not t.value:
        return
    if not v.value or d.unit.factor is None or v.unit.factor is None or t.unit.factor is None:
        return
    distance, time, stated = Term.of(d), Term.of(t), Term.of(v)
    rate = Fraction(d.unit.factor) / t.unit.factor / v.unit.factor
    computed = replace((distance / time).times(rate), suffix=f" {plural(v.unit)}")
    verdict = claim(
        match,
        computed,
        stated,
        f"{d.text} in {t.text} is",
        equation=f"{d.text} / {t.text}",
    )
    if verdict.status == "consistent":
        yield verdict
        return
    needed = (distance / stated).times(rate)
    reached = (stated * time).times(1 / rate)
    message = (
        f"{d.text} in {t.text} is {computed.near(stated)}, not {v.text}; at {v.text}"
        f" it takes {needed.near(time)} {plural(t.unit)}, or covers"
        f" {reached.near(distance)} {plural(d.unit)}"
    )
    if verdict.status == "undetermined":
        yield verdict
        return
    yield Verdict(verdict.status, verdict.severity, verdict.equation, message, verdict.facts)
