"""FX406."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache

from factx.checks import check
from factx.claims import Verdict, judge, settle
from factx.conversions import ends, plain, plural, shown, stated_conversions
from factx.facts import Fact
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term
from factx.units.convert import alternatives
from factx.units.table import Unit, unit

_METRIC = (
    "millimetre|centimetre|metre|kilometre|milligram|gram|kilogram|tonne|square centimetre|square metre|hectare"
    "|square kilometre|cubic centimetre|litre|cubic metre|kilometre per hour|metre per second|kilowatt|degree Celsius"
)
_CUSTOMARY = (
    "inch|foot|yard|mile|nautical mile|ounce|pound-mass|stone|ton|short ton|long ton|square inch|square foot"
    "|square yard|acre|square mile|fluid ounce|pint|quart|gallon|imperial gallon|cubic foot|cubic yard|mile per hour"
    "|foot per second|knot|horsepower|degree fahrenheit"
)
_MIXED_UP = ({"kilogram", "kilometre"}, {"centimetre", "centilitre"}, {"milligram", "millimetre"})
_WEIGHED = {"volume", "mass"}  # ten gallons of water are 38 kg
_FAR = frozenset({"mile", "kilometre", "nautical mile"})
_LOST = frozenset({"m", "km", "cm", "mm", "ft", "mi", "in", "yd"})


@check("FX406", "unit-kind", severity="error")
def unit_kind(prose: Prose) -> Iterator[Verdict]:
    """Both sides of a conversion measure the same kind of thing.

    A bracket with another kind of measure may be no conversion; it is taken for one where its
    number is the right one in another unit.  A length in place of an area is a warning where a
    raised 2 may have been lost on the way.

    Consistent: The trail is 10 miles (16 km) long.
    Consistent: A sack weighs 110 pounds (50 kg).
    Consistent: The hall has 500 square feet (46 m²).
    Inconsistent: The trail is 10 miles (16 kg) long.
    Inconsistent: A sack weighs 110 pounds (50 km).
    Inconsistent: The hall has 500 square feet (46 m).
    Inconsistent: The limit is 60 mph (97 km) here.
    Inconsistent: They walked 25 kg (15.5 miles) on the first day.
    Inconsistent: The island is 12 miles (19 km²) long.
    Inconsistent: The island is 12 to 15 miles (19 to 24 kg) away.
    Inconsistent: It rained 6.0 inches (152 ml) in a day.
    Silent: The pole is 10 feet (12 kg) and the rope is longer.
    Silent: The tank holds 10 gallons (38 kg) of water.
    Inconsistent: The mast stands 7.2 metres (23.6 pounds) above the deck.
    Inconsistent: The mast is 12 m (39 lb) high.
    Silent: The boat is 40 ft (12 t) and has one mast.
    Silent: The calf is 5 m (500 kg) already.
    Silent: The player is 6 feet (183 lb) and fast.
    Silent: The car does 30 miles per gallon (7.8 l/100 km).
    Silent: The engine gives 200 pound-feet (271 J) of torque.
    Silent: The cooler has 12,000 BTU (3.5 kW).
    Silent: The lake is 3 miles (5 tonnes of fish a year) off.
    Silent: The ring is 2 miles (3 g) from here.
    Silent: If a trail of 10 miles (16 kg) is in the table, correct it.
    """
    for match, a, b in (*stated_conversions(prose), *_beside_pounds(prose)):
        if a.unit is None or b.unit is None or match.has("slash") or match.has("near"):
            continue
        if a.unit.powers == b.unit.powers:
            equation = f"{plural(a.unit)} and {plural(b.unit)} both measure {a.unit.dimension}"
            yield Verdict("consistent", "error", equation, equation, match.facts)
            continue
        if _may_be_same(a.unit, b.unit) or {a.unit.dimension, b.unit.dimension} == _WEIGHED:
            continue
        mends = [_mend(x, y) for x, y in ends(a, b)]
        mend = mends[-1] if mends and all(mends) else None
        if mend is not None:
            equation = mend.replace(" is ", " = ", 1)
            message = f"{a.text} measures {a.unit.dimension}, {b.text} {b.unit.dimension}; {mend}"
            verdict = Verdict("inconsistent", "error", equation, message, match.facts)
            if "length" in (a.unit.dimension, b.unit.dimension) and _bare(a, b):
                verdict = verdict.at_most("warning")
            yield settle(match, verdict)


_A_B = Templates(r"{a:measure} ?\({b:money}(?= ?[);,])")


def _beside_pounds(prose: Prose) -> Iterator[tuple[Match, Fact, Fact]]:
    """Measures with pounds in brackets, which alone are money: 7.2 metres (23.6 pounds)."""
    for match in prose.match(_A_B):
        a, b = match.a, match.b
        if b.text.endswith(" pounds") and a.unit is not None and a.unit.dimension != "mass":
            yield match, a, replace(b, kind="measure", unit=unit("pound-mass"), currencies=())


@cache
def _system(name: str) -> tuple[Unit, ...]:
    names = _METRIC if name == "metric" else _CUSTOMARY
    return tuple(unit(each) for each in names.split("|"))


def _may_be_same(a: Unit, b: Unit) -> bool:
    """Whether some reading of the two words measures one kind of thing: ounces, degrees."""
    kinds = {kind.powers for kind in alternatives(b)}
    return any(kind.powers in kinds for kind in alternatives(a))


def _mend(a: Fact, b: Fact) -> str | None:
    """What was meant, where the numbers fit another unit of the second's or the first's system."""
    metric, customary = _system("metric"), _system("customary")
    if a.unit in metric and b.unit in customary:
        first, second = metric, customary
    elif a.unit in customary and b.unit in metric:
        first, second = customary, metric
    else:
        return None
    for meant in second:
        if _fits(a, a.unit, b, meant) and _plain_enough(b, meant):
            return f"{shown(a)} is {_number(b)} {plural(meant)}"
    for meant in first:
        if b.unit is not None and _fits(a, meant, b, b.unit) and _plain_enough(a, meant):
            return f"{_number(a)} {plural(meant)} is {shown(b)}"
    return None


def _fits(a: Fact, source: Unit, b: Fact, target: Unit) -> bool:
    if source.powers != target.powers or source.factor is None or target.factor is None:
        return False
    term = Term.of(plain(a)).times(source.factor / target.factor)
    if source.offset != target.offset:
        term = term + Term.exact((source.offset - target.offset) / target.factor)
    read = Term.of(plain(b)).readings
    return judge(term.readings, read, round_numbers=False)[1] == "error" and (
        term.readings.strict.meets(read.strict)
    )


def _plain_enough(fact: Fact, meant: Unit) -> bool:
    """Whether it is no chance that the number fits: it has two digits, or the symbols are alike."""
    if fact.value is None or fact.unit is None:
        return False
    if {fact.unit.name, meant.name} in _MIXED_UP:
        return True
    digits = Fraction(fact.value) / fact.step
    if {fact.unit.dimension, meant.dimension} == {"length", "mass"}:
        # What has a length has a weight: a boat of 40 feet (12 t).
        far = _FAR & {fact.unit.name, meant.name} or fact.unit in _system("customary")
        return digits >= (10 if far else 1000)
    return digits >= 10


def _number(fact: Fact) -> str:
    return shown(fact).split(" ")[0]


def _bare(a: Fact, b: Fact) -> bool:
    """Whether a length is written as a symbol behind which a raised figure can be lost."""
    return any(
        fact.unit is not None
        and fact.unit.dimension == "length"
        and other.unit is not None
        and other.unit.dimension in ("area", "volume")
        and fact.text.split()[-1] in _LOST
        for fact, other in ((a, b), (b, a))
    )
