"""FX401."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factx.checks import check
from factx.claims import SEVERITIES, Verdict, agreed, compare, settle
from factx.conversions import (
    ends,
    in_degrees,
    of_difference,
    plain,
    plural,
    shown,
    stated_conversions,
)
from factx.facts import Fact
from factx.interval import Interval
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.terms import Term
from factx.units.convert import alternatives
from factx.units.table import Unit

_PRECISE = 100  # from three digits on both may be cut from a more precise measure
_TO_FIVES = 15  # from here on a number may be rounded to fives
_NEARBY = 300  # characters around a sentence in which its subject is named
_PRECIOUS = lazy(
    r"\b(?:gold|silver|platinum|palladium|rhodium|bullion|troy|coins?|ingots?|nuggets?|ores?|assay|mint|apothecar)"
)
_JOINED = lazy(r"[, -]*(?:and )?[ -]*")


@check("FX401", "unit-conversion", severity="error")
def unit_conversion(prose: Prose) -> Iterator[Verdict]:
    """A measure and the same in another unit beside it agree.

    Words with several meanings (gallon, ton, ounce, horsepower) may have any of them; troy weight
    counts where precious metals are named; degrees may be a temperature or, where FX402 does not
    know better, a difference.  The factor may be rounded to three digits.  Where both numbers are
    multiples of five that may both have been rounded to fives, it is a warning.

    Consistent: The trail is 10 miles (16 km) long.
    Consistent: The tank holds 50 gallons (227 litres).
    Consistent: The tank holds 50 gallons (189 litres).
    Consistent: After a rise of 4 °C (7 °F) there was a high of 20 °C (68 °F).
    Consistent: The summit lies at 5,533 m (18,148 ft), by 3.28 feet a metre.
    Consistent: The last stage is 26 miles and 385 yards (42.195 km).
    Inconsistent: The trail is 10 miles (20 km) long.
    Inconsistent: The tank holds 50 gallons (327 litres).
    Inconsistent: The kiln reaches 1,200 °C (1,292 °F).
    Inconsistent: She is six feet (2.02 m) tall.
    Inconsistent: The stones weigh 30-40 kg (66-99 lb) each.
    Inconsistent: The river is 300 miles/580 km long.
    Inconsistent: The plane flew at 30,000 feet, or 8,100 metres.
    Inconsistent: The horse weighs 1,203 lb (449 kg).
    Silent: The dose was 10 mg/5 kg daily.
    Silent: There are runs of 5 km, 10 km, or 10 miles.
    Silent: The last lap is 2 miles and 385 yards (3.571 km).
    Silent: At 6-feet 2-inches (1.88 m) he was the tallest.
    Silent: The jewel is about 2+1⁄2 inches (6.4 cm) long.
    Silent: The town lies 15 km (three days on foot) to the north.
    Silent: The plank is 10 m long (30 cm wide).
    Silent: The average rose by 17 °C (31 °F).
    """
    for match, a, b in stated_conversions(prose):
        if a.unit is None or b.unit is None or a.unit.powers != b.unit.powers:
            continue
        if not _broken(prose, a) and not (in_degrees(a, b) and of_difference(match, a)):
            yield from _judged(match, a, b)


def _broken(prose: Prose, fact: Fact) -> bool:
    """Whether the number is the tail of another one that was not read, 2+1⁄2."""
    return prose.plain[max(0, fact.start - 2) : fact.start].strip()[-1:] in (
        "/",
        "⁄",
        "+",
        "±",
        "x",
        "×",
    )


def _judged(match: Match, a: Fact, b: Fact) -> Iterator[Verdict]:
    verdicts = [verdict for left, right in ends(a, b) for verdict in _one(match, left, right)]
    if verdicts:
        wrong = [verdict for verdict in verdicts if verdict.status == "inconsistent"]
        yield settle(match, (wrong or verdicts)[0])


def _one(match: Match, a: Fact, b: Fact) -> Iterator[Verdict]:
    """The verdict on one pair of numbers, by the kindest reading of their units."""
    if a.value is None or b.value is None or a.unit is None or b.unit is None:
        return
    larger = _larger_part(match, a)
    said = f"{shown(larger)} {shown(a)}" if larger else shown(a)
    verdicts = []
    prose = match.passage.prose
    near = prose.plain[max(0, match.passage.start - _NEARBY) : match.passage.end + _NEARBY]
    precious = _PRECIOUS.search(near) is not None
    for source in _kinds(a.unit, precious=precious):
        for target in _kinds(b.unit, precious=precious):
            for converted in _converted(a, source, target, larger):
                verdict = _compared(converted, a, b, said, match.facts)
                if verdict.status == "consistent":
                    yield verdict
                    return
                verdicts.append(verdict)
    if verdicts:
        mildest = min((v.severity for v in verdicts), key=SEVERITIES.index)
        first = verdicts[0].at_most(mildest)
        back = None if larger else next(_converted(b, b.unit, a.unit, None), None)
        if back is not None:
            other = f"; {shown(b)} is {back.near(Term.of(plain(a)))} {plural(a.unit)}"
            first = replace(first, message=first.message + other)
        yield first


def _kinds(unit: Unit, *, precious: bool) -> list[Unit]:
    """What a unit's word may mean; a nautical mile is not called a mile where both are given, and
    only precious metals are weighed by troy weight."""
    return [
        kind
        for kind in alternatives(unit)
        if kind is unit or not ("nautical" in kind.name or ("troy" in kind.name and not precious))
    ]


def _larger_part(match: Match, fact: Fact) -> Fact | None:
    """The feet of six feet two inches."""
    prose = match.passage.prose
    for other in prose.facts[match.passage.first : match.passage.last]:
        if other.start < fact.start <= other.end + 6 and other.unit and fact.unit:
            joined = _JOINED.fullmatch(prose.plain, other.end, fact.start)
            if joined and other.unit.powers == fact.unit.powers and other.value is not None:
                return other
    return None


def _converted(a: Fact, source: Unit, target: Unit, larger: Fact | None) -> Iterator[Term]:
    """What `a` is in another unit; of degrees also what it is as a difference."""
    if source.factor is None or target.factor is None or source.powers != target.powers:
        return
    factor = Fraction(source.factor) / target.factor
    term = Term.of(plain(a)).times(factor)
    if larger is not None and larger.value is not None and larger.unit and larger.unit.factor:
        term = term + Term.exact(larger.value * larger.unit.factor / target.factor)
    if source.offset != target.offset:
        yield term + Term.exact((source.offset - target.offset) / target.factor)
    yield term
    yield Term.of(plain(a)).times(_rounded_factor(factor))


def _rounded_factor(factor: Fraction) -> Fraction:
    """The factor to three significant digits, as tables for pocket calculators give it: 3.28.

    >>> _rounded_factor(Fraction(10000, 3048)), _rounded_factor(Fraction(25146, 1000))
    (Fraction(82, 25), Fraction(251, 10))
    """
    digits = Fraction(1)
    while factor / digits >= 1000:
        digits *= 10
    while factor / digits < 100:
        digits /= 10
    return round(factor / digits) * digits


def _compared(converted: Term, a: Fact, b: Fact, said: str, facts: tuple[Fact, ...]) -> Verdict:
    stated = Term.of(plain(b))
    assert a.value is not None and b.value is not None and b.unit is not None
    unit = plural(b.unit)
    verdict = compare(
        replace(converted, suffix=f" {unit}"), stated, f"{said} is", facts, equation=said
    )
    if min(a.value / a.step, b.value / b.step) >= _PRECISE:
        if converted.readings.cut.meets(stated.readings.cut):
            return agreed(verdict)
    if verdict.status == "inconsistent" and _to_fives(a, b, converted, stated):
        return verdict.at_most("warning")
    return verdict


def _to_fives(a: Fact, b: Fact, converted: Term, stated: Term) -> bool:
    """Whether the two agree when both were rounded to fives."""
    if a.value is None or b.value is None or converted.value is None or stated.value is None:
        return False
    digits = (a.value / a.step, b.value / b.step)
    if min(digits) < _TO_FIVES or any(number % 5 for number in digits):
        return False
    half = Fraction(5, 2)
    slack = half * a.step * converted.value / a.value
    wide = Interval(converted.value - slack, converted.value + slack)
    return wide.meets(Interval(stated.value - half * b.step, stated.value + half * b.step))
