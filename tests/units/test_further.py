"""Units of trades and sciences, and those that need a word of the sentence to be units."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

import pytest

from factx.units import factors
from factx.units.expression import read_unit
from factx.units.extra import EXTRA
from factx.units.further import FURTHER
from factx.units.registry import registry
from factx.units.table import unit

READ = """
pumps 12 |mb/d| = million barrels per day
pumps 900 |kboe/d| = thousand barrels of oil equivalent per day
flows of 3 |bcfd| = billion cubic feet per day
a plant of 5 |mtpa| = megatonne per year
a plant of 400 |tph| = tonne per hour
treats 60 |MGD| = million gallons per day
burns 120 |gCO2/km| = gram of CO2 per kilometre
emits 8 |kgCO2e| = kilogram of CO2 equivalent
emits 40 |GtC| = gigatonne of carbon
levels of 40 |U/L| = enzyme unit per litre
levels of 40 |pg/mL| = picogram per cubic centimetre
levels of 4 |mEq/L| = milliequivalent per litre
a screen of 400 |cd/m2| = candela per square metre
a peak of 900 |nits| = candela per square metre
gained 3 |QALYs| = quality-adjusted life year
cost 90 |man-hours| = person-hour
flew 6 |revenue passenger kilometres| = passenger-kilometre
as large as 3 |Earth radii| = earth radius
a 5-|sigma| result = standard deviation
a plot of 7 |marlas| = marla
lived 66 |mya| = megayear
dated to 66 |Ma| ago = megayear
an 18-|karat| gold ring = karat
an 18-|carat| gold ring = karat
a 3-|carat| diamond = carat
draws 12 |amps|. = ampere
warmed to 30 |celcius| = degree Celsius
warmed to 30 |centigrade| = degree Celsius
warmed to 30 |degrees Farenheit| = degree fahrenheit
warmed to 30 |deg celsius| = degree Celsius
a dose of 5 |rads| = rad
the angle is 0.8|rad| = radian
rotate it 3 |turns| = turn
a crane with a capacity of 100|t| and = tonne
has an outreach of 48|m|. = metre
4,000 |t| valued at = tonne
a bond of length 140.5 |pm|. = picometre
5 |fb−1| of data = inverse femtobarn
1/2 |cup| olive oil = cup
2 |cups| flour = cup
"""

NOT_READ = """
lost 5 |turns
sold 48|m.
met at 2.30 |pm.
won 3 |cups in
he is 5 |rad
a Six |Sigma course
5 |U-boats
"""


@pytest.mark.parametrize("line", [line for line in READ.splitlines() if line])
def test_reads(line: str) -> None:
    marked, _, name = line.rpartition(" = ")
    before, surface, after = marked.split("|")
    found = read_unit(before + surface + after, len(before), glued=before[-1].isdecimal())
    assert found is not None
    assert ((before + surface + after)[len(before) : found[1]], found[0].name) == (surface, name)
    assert unit(name) == found[0]


@pytest.mark.parametrize("line", [line for line in NOT_READ.splitlines() if line])
def test_reads_nothing(line: str) -> None:
    before, after = line.split("|")
    assert read_unit(before + after, len(before), glued=before[-1].isdecimal()) is None


@pytest.mark.parametrize(
    ("name", "factor"),
    [
        (
            "million barrels per day",
            Fraction(1_000_000 * 42 * 231) * Fraction(127, 5000) ** 3 / 86400,
        ),
        ("tonne of coal equivalent", Fraction(29_307_600_000)),
        ("megatonne per year", Fraction(10**9) / (Fraction(3652425, 10000) * 86400)),
        ("marla", Fraction(27225, 100) * Fraction(3048, 10000) ** 2),
        ("person-day", Fraction(86400)),
        ("karat", Fraction(1, 24)),
    ],
)
def test_factors_are_exact(name: str, factor: Fraction) -> None:
    assert unit(name).factor == factor


def test_a_degree_without_its_scale_has_no_factor() -> None:
    assert unit("degree").dimension == "temperature" and unit("degree").factor is None


def test_evidence_does_not_cross_a_sentence_or_a_paragraph() -> None:
    for gap in (". ", "\n\n"):
        text = f"It has a long outreach{gap}They sold 48m."
        place = re.search(r"48", text)
        assert place is not None
        assert read_unit(text, place.end(), glued=True) is None


def test_no_factor_is_given_twice() -> None:
    given = [line.partition(" = ")[0] for line in factors.FACTORS.splitlines() if " = " in line]
    for line in (EXTRA + FURTHER).splitlines():
        if line and not line.endswith("|"):
            given.append(line.partition("|")[0])
    assert [name for name, times in Counter(given).items() if times > 1] == []


def test_a_factor_that_needs_no_unit_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(registry().facts, "picul", "100 * pound")
    with pytest.raises(
        ValueError, match=r"'picul' needs that of 'pound' .did you mean 'pound-mass'"
    ):
        registry().factor("picul")
