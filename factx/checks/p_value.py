"""FX603."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from factx.checks import MissingExtraError, check
from factx.claims import Verdict, judge, settle
from factx.facts import Fact
from factx.interval import Interval, Rational, Readings, magnitude
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates

_P = r",? ?;? ?(?:n ?= ?{size:number},? ?)?\bp ?[=<>≤≥]? ?{p:number}"
_TEMPLATES = {
    "t": Templates(rf"\bt ?[(\[] ?{{df:number}} ?[)\]] ?= ?{{stat:number}}{_P}"),
    "F": Templates(rf"\bf ?[(\[] ?{{df:number}} ?, ?{{df2:number}} ?[)\]] ?= ?{{stat:number}}{_P}"),
    "r": Templates(rf"\br ?[(\[] ?{{df:number}} ?[)\]] ?= ?{{stat:number}}{_P}"),
    "χ²": Templates(
        rf"(?:χ|\bx|chi)-? ?(?:2|²|squared?)? ?[(\[] ?{{df:number}}(?: ?, ?n ?= ?{{n:tally}})? ?[)\]] ?= ?"
        rf"{{stat:number}}{_P}"
    ),
    "z": Templates(rf"\bz ?= ?{{stat:number}}{_P}"),
}
_ONE_TAILED = lazy(r"\b(?:one|1)[ -](?:tail|sid)ed\b")
_SIGNS = "<>≤≥= "
_ADJUSTED = lazy(
    r"\b(?:adjusted|corrected|bonferroni|greenhouse|huynh|permutation|bootstrap\w*|exact test)\b"
)


@check("FX603", "p-value", severity="error")
def p_value(prose: Prose) -> Iterator[Verdict]:
    """A p-value is the one that its test statistic and degrees of freedom give.

    Recomputed for t, F, r, χ² and z, two-tailed unless the sentence says one-tailed, with the
    rounding of the statistic and of p (as Nuijten et al., Behavior Research Methods 48, 2016, do in
    statcheck).  Corrected values are left alone.  Needs scipy: `pip install 'factx[stats]'`.

    Consistent: The groups differed, t(28) = 2.20, p = .036.
    Consistent: The effect was clear, F(2, 57) = 3.41, p = .04.
    Consistent: They were related, r(98) = .25, p < .05.
    Consistent: It was as expected, χ2(1, N = 90) = 3.84, p = .05.
    Consistent: The groups differed, t(28) = 1.80, p = .041, one-tailed.
    Inconsistent: The groups differed, t(28) = 2.20, p = .30.
    Inconsistent: The effect was clear, F(2, 57) = 1.41, p = .04.
    Inconsistent: They were related, r(98) = .15, p < .05.
    Inconsistent: It was as expected, χ²(1, N = 90) = 1.84, p = .01.
    Silent: The groups did not differ, t(28) = 2.20, ns.
    Silent: The groups differed, t(28) = 2.20, Bonferroni-corrected p = .30.
    Silent: The t-test was significant, p = .03.
    """
    for name, wanted in _TEMPLATES.items():
        for match in prose.match(wanted):
            if not _ADJUSTED.search(match.lead(200) + match.words + match.rest(100)):
                yield from _judged(match, name)


def _judged(match: Match, name: str) -> Iterator[Verdict]:
    stat, p = match.stat, match.p
    stated_freedom = [getattr(match, key).value for key in ("df", "df2") if match.has(key)]
    freedom: list[Rational] = [value for value in stated_freedom if value is not None]
    read, stated = stat.readings, p.readings
    if read is None or stated is None or stat.modifier or p.value is None:
        return
    if (
        len(freedom) < len(stated_freedom)
        or any(value <= 0 for value in freedom)
        or not 0 <= p.value <= 1
    ):
        return
    tail = _tail(name, freedom)
    ends = sorted(
        tail(abs(float(end)))
        for end in (read.strict.low, read.strict.high)
        if end is not None and (name != "r" or magnitude(end) < 1)
    )
    if not ends or stat.value is None:
        return
    value = tail(abs(float(stat.value)))
    low, high = Fraction(ends[0]), Fraction(ends[-1])
    if _ONE_TAILED.search(_sentence(match)) and name in ("t", "r", "z"):
        low, value = low / 2, value / 2
    computed = Readings.same(Interval(low, high))
    status, _ = judge(computed, _stated(p))
    shown = f"{value:.4f}".rstrip("0") if value >= 0.0001 else "< .0001"
    equation = f"{_written(name, freedom, stat)}: p = {shown}"
    if status == "consistent":
        message = f"{equation} agrees with the text"
    else:
        message = f"{_written(name, freedom, stat)} gives p = {shown}, not p {_sign(p)} {p.text.lstrip(_SIGNS)}"
    yield settle(match, Verdict(status, "error", equation, message, match.facts))


def _tail(name: str, freedom: list[Rational]) -> Callable[[float], float]:
    """The two-tailed probability of a statistic at least as large."""
    try:
        from scipy import special
    except ImportError as problem:
        raise MissingExtraError("stats", "p-values are recomputed") from problem
    df = [float(value) for value in freedom]
    if name == "t":
        return lambda t: float(2 * special.stdtr(df[0], -t))
    if name == "F":
        return lambda f: float(special.fdtrc(df[0], df[1], f))
    if name == "χ²":
        return lambda x: float(special.chdtrc(df[0], x))
    if name == "z":
        return lambda z: float(2 * special.ndtr(-z))
    return lambda r: float(2 * special.stdtr(df[0], -r * (df[0] / (1 - r * r)) ** 0.5))


def _sentence(match: Match) -> str:
    passage = match.passage
    return passage.prose.plain[passage.start : passage.end]


def _stated(p: Fact) -> Readings:
    read = p.readings
    assert read is not None
    if p.modifier in ("under", "at most"):
        return Readings.same(Interval(0, p.value))
    return read


def _written(name: str, freedom: list[Rational], stat: Fact) -> str:
    inside = f"({', '.join(f'{float(value):g}' for value in freedom)})" if freedom else ""
    return f"{name}{inside} = {stat.text}"


def _sign(p: Fact) -> str:
    return {"under": "<", "at most": "≤", "over": ">", "at least": "≥"}.get(p.modifier or "", "=")
