"""FX211."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.facts import Fact, alike
from factx.interval import Interval, Rational
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOLS, Templates
from factx.terms import Term, show
from factx.units.convert import convert

_UP = "more|higher|greater|larger|bigger|longer|taller|heavier|wider|deeper|older|warmer|hotter"
_DOWN = "less|fewer|lower|smaller|shorter|lighter|narrower|shallower|younger|colder|cooler|cheaper"
_SIDE = lazy(
    rf"(?<!\w)(?:(?P<up>(?:{_UP}) than|over|above|exceeding|surpassing|topping)|(?:{_DOWN}) than|under|below|short of)(?!\w)"
)
_LINK = r"(?:,|,? \(|,? -) ?"
_WELL = r"(?:(?:still|far|well|much|slightly|just|even|or|that is,?|which (?:is|was|are|were)|a little|a bit|significantly|considerably) ){0,2}"
_THAN = rf"(?:(?:{_UP}|{_DOWN}) than|above|below|exceeding|surpassing|topping|short of)"
_THE = r"(?:the|its|their|his|her|our|a previous|an average of|an expected|a forecast|those) (?:(?!(?:half|double|twice|third|quarter|triple|combined)(?!\w))[a-z][\w'-]* ){0,4}?"
_OWNER = r"(?:{when:relative}'s |(?:[\w-]+ ){0,2}[\w-]+(?:'s|s') (?:[a-z]+ ){0,2}?)"
_WORDS = r"[^{value};:()]{0,30}?"
_OTHER_BASE = lazy(
    r"(?<!\w)(?:per|each|every|combined|half|twice|times|double|respectively|average of all|share of|minus|loss\w*"
    r"|deficits?|below zero|except|if|would|could|percentage points?|rank\w*|instead|adjusted|real terms)(?!\w)"
)
_PART_BEFORE = lazy(rf"[{SYMBOLS}] (?:out )?of (?:the |its |their )?$|(?:/|-|to|by|than|from) ?$")
_END = lazy(r" ?(?:[),;:!?]|\.(?!\d)|$)")
_MONTHS = frozenset({"month", "year", "quarter", "decade"})


_A_B = Templates(
    rf"{{a:quantity}}{_WORDS}{_LINK}{_WELL}{_THAN} (?:{_THE}|{_OWNER}){{b:quantity}}",
    rf"{{a:quantity}}{_WORDS}{_LINK}{_WELL}{_THAN} the (?P<same>{{b:quantity}})",
)
_BARE_A_B = Templates(
    rf"{{a:measure}}(?: [a-z]+){{0,2}}{_LINK}(?:or |that is,? |i\.e\.,? )?(?:(?:well |far |just )?(?:{_THAN}|over|under) )?{{b:measure}}",
    rf"{{a:duration}}(?: [a-z]+){{0,2}}{_LINK}(?:or |that is,? |i\.e\.,? )?(?:(?:well |far |just )?(?:{_THAN}|over|under) )?{{b:duration}}",
)


@check("FX211", "comparison", severity="error", preview=True)
def comparison(prose: Prose) -> Iterator[Verdict]:
    """What is said to be more than another amount is more, and less is less, after conversion.

    Consistent: The film lasts 95 minutes, more than an hour and a half.
    Consistent: Some 5,000 people came, more than the 4,000 of last year.
    Consistent: The river is 120 km (more than 70 miles) long.
    Inconsistent: The film lasts 85 minutes, more than an hour and a half.
    Inconsistent: The film lasts 90 minutes, more than an hour and a half.
    Inconsistent: Some 5,000 people came, fewer than the 4,000 of last year.
    Inconsistent: Some 5,000 people came, more than last year's 6,000.
    Inconsistent: The river is 120 km (more than 80 miles) long.
    Inconsistent: It got 50 votes, well above the 60 that it needed.
    Silent: The film lasts 90 minutes, more than half of the 200 minutes of the other.
    Silent: It won 60 of the 80 seats, fewer than the 70 it needed.
    Silent: It takes 30 days, more than a month.
    Silent: It made a loss of 50 crowns, higher than the 60 crowns of the year before.
    Silent: It is 50 votes more than the 60 of last year.
    Silent: It pays 50 crowns a day, more than the 600 crowns a month of the others.
    Silent: The three-minute song is more than a year old.
    """
    for match in prose.match(_A_B):
        side = _SIDE.search(match.words)
        if side is not None and _of_one_kind(match.a, match.b):
            yield from _judged(match, match.a, match.b, up=side["up"] is not None)
    for match in prose.match(_BARE_A_B):
        side = _SIDE.search(match.words) or _SIDE.match(match.b.text.lower())
        if side is not None and _END.match(match.rest(3)) and match.a.unit != match.b.unit:
            yield from _judged(match, match.a, match.b, up=side["up"] is not None)


def _of_one_kind(a: Fact, b: Fact) -> bool:
    if a.kind == b.kind in ("measure", "duration") and a.unit != b.unit:
        return b.of is None or a.of is None or a.of == b.of
    return alike(a, b) or {a.kind, b.kind} == {"count", "number"}


def _judged(match: Match, a: Fact, b: Fact, *, up: bool) -> Iterator[Verdict]:
    if a.value is None or b.value is None or not a.value or a.value < 0 or a.trend or b.trend:
        return
    factor = _factor(b, a)
    if factor is None or _OTHER_BASE.search(match.lead(40) + match.words + match.rest(30)):
        return
    if _PART_BEFORE.search(match.lead(20)) or a.modifier in (
        "over",
        "under",
        "at least",
        "at most",
    ):
        return
    first, second = Term.of(a), Term.of(b)
    left, right = first.readings.loose, Interval.point(b.value * factor)
    word, sign = ("more", ">") if up else ("less", "<")
    shown = show(b.value * factor, a.step) if factor != 1 else second.shown
    unit = f" {a.unit.name}s" if factor != 1 and a.unit else ""
    if _is_beyond(a.value, right, up=up):
        equation = f"{first.shown} {sign} {shown}"
        yield Verdict(
            "consistent", "error", equation, f"{equation} agrees with the text", match.facts
        )
        return
    loose = right if b.modifier else second.readings.loose * Interval.point(factor)
    severity: Severity = "error"
    if (
        left.high is None or loose.low is None or left.high > loose.low
        if up
        else left.low is None or loose.high is None or left.low < loose.high
    ):
        severity = "warning"
    message = f"{first.shown}{unit} is not {word} than {shown}{unit}"
    verdict = Verdict(
        "inconsistent", severity, f"not {first.shown} {sign} {shown}", message, match.facts
    )
    verdict = settle(match, verdict)
    if not Fraction(1, 4) < Fraction(a.value) / (b.value * factor) < 4:
        verdict = verdict.doubtful("they may measure different things")
    yield verdict


def _is_beyond(value: Rational, other: Interval, *, up: bool) -> bool:
    assert other.low is not None
    return value > other.low if up else value < other.low


def _factor(source: Fact, target: Fact) -> Rational | None:
    """How many of the target's unit one of the source's is; None where they are no such units."""
    if source.unit == target.unit:
        return 1
    if source.unit is None or target.unit is None or source.kind == "money":
        return None
    if source.unit.dimension != target.unit.dimension or source.unit.offset or target.unit.offset:
        return None
    if _MONTHS & {source.unit.name, target.unit.name}:
        return None
    return convert(1, source.unit, target.unit)
