"""Reading unit expressions: bars mark what is read; one bar where nothing may be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.units.ambiguity import AMBIGUOUS, CONTEXT, RULES
from factx.units.expression import read_unit
from factx.units.table import by_name, by_symbol, unit
from tests.growth import is_linear

READ = """
200 |tons| of food and supplies = ton
drove at 90 |km/h| on the motorway = kilometre per hour
90 |kilometres per hour|. = kilometre per hour
55 |miles an hour| = mile per hour
a 70|mph| limit = mile per hour
doses of 5 |mg/kg| = milligram per kilogram
doses of 5 |mg per kg per day| = milligram per kilogram per day
120 |kWh/m²| = kilowatt hour per square metre
30 |m2| = square metre
30 |m^2| = square metre
30 |m²| flat = square metre
30 |m³/s| = cubic metre per second
1,500 |square feet| of space = square foot
1,500 |sq ft| flat = square foot
1,500 |sq. ft|. = square foot
3 |cubic metres| = cubic metre
3 |cu ft| = cubic foot
300 |pound-feet| = pound-foot
300 |ft-lb| = foot-pound
300 |ft·lbf| = foot-pound
30 |degrees Celsius| today = degree Celsius
30 |degrees C| = degree Celsius
30 |deg C| = degree Celsius
30 |°C| = degree Celsius
30 |° C| = degree Celsius
30|ºF| = degree fahrenheit
30 |℃| = degree Celsius
45|°| N = degree angle
5 |μg| = microgram
5 |µg| = microgram
5 |ug| = microgram
rose 2 |percentage points| = percentage point
rose 2 |pp|, = percentage point
25 |basis points| = basis point
25 |bps| = basis point
9600 |bps| = bit per second
a 25 |bp| cut = basis point
a 300 |bp| fragment = base pair
two million |barrels per day| = barrel per day
2 |bpd| = barrel per day
2 |b/d| = barrel per day
2 |bbl/d| = barrel per day
3 |hectares| = hectare
3 |ha| = hectare
4 |light-years| away = light-year
12 |fl oz| = fluid ounce
12 |fl. oz|. = fluid ounce
5 |metric tons| = tonne
5 |metric tonnes| = tonne
5 |short tons| = short ton
5 |long tons| = long ton
5 |troy ounces| = troy ounce
5 |nautical miles| = nautical mile
5 |MW| of power = megawatt
5 |GWh| = gigawatt hour
5 |megawatt-hours| = megawatt hour
5 |megawatt hours| = megawatt hour
5 |gigawatts| = gigawatt
5 |dB| = decibel
5 |kHz| = kilohertz
5 |KHz| = kilohertz
5 |rpm| = revolutions per minute
120 |mmHg| = millimeter of mercury
10 |cmH2O| = centimeter of water
29 |inches of mercury| = inch of mercury
5 |ppm| = parts-per-million
5 |parts per million| = parts-per-million
5 |mg/dL| = milligram per decilitre
5 |mmol/L| = millimole per litre
5 |µmol/l| = micromole per litre
5 |nM| = nanomolar
400 |IU| = international unit
200 |calories| = calorie
200 |kcal| = kilocalorie
5 |GB| of data = gigabyte
5 |KB| = kilobyte
5 |Mbit/s| = megabit per second
5 |Mbps| = megabit per second
12 |megapixels| = megapixel
12|MP| camera = megapixel
3 |carats| = carat
3 |bushels| = bushel
40 |bushels per acre| = bushel per acre
40 |bushels an acre| = bushel per acre
3 |acre-feet| = acre foot
3 |tCO2| = tonne of CO2
3 |MtCO2e| = megatonne of CO2 equivalent
3 |MtCO₂e| = megatonne of CO2 equivalent
3 |t CO2e| = tonne of CO2 equivalent
3 |tonnes of CO2 a year| = tonne of CO2 per year
3 |tonnes of CO2| emitted = tonne of CO2
3 |tonnes of CO₂ equivalent| = tonne of CO2 equivalent
3 |tonnes of carbon dioxide equivalent| = tonne of CO2 equivalent
24,000 |TEU| = TEU
24,000 |twenty-foot equivalent units| = TEU
5 |mins| = minute
5 |min| = minute
5 |minutes| = minute
5 |hrs| = hour
24|h| shift = hour
9.58|s| = second
20 |s|. = second
8 |hours| a day = hour
24 |h|/day = hour
5 |KM| = kilometre
5 |Kg| = kilogram
5 |KMH| = kilometre per hour
5 |kmh| = kilometre per hour
5 |kwh| = kilowatt hour
7 |L/100 km| = litre per 100 kilometre
7 |l/100km| = litre per 100 kilometre
7 |litres per 100 kilometres| = litre per 100 kilometre
5 |kg·m²| = kilogram square metre
5 |N·m| = newton metre
5 |Nm| = newton metre
5 |kg m-2| = kilogram per square metre
5 |m s−1| = metre per second
5 |mg kg⁻¹ day⁻¹| = milligram per kilogram per day
5 |W/(m² K)| = watt per square metre per kelvin
1600 |cm-1| = per centimetre
9.81 |m/s²| = metre per square second
9.81 |m s-2| = metre per square second
9.81 |metres per second squared| = metre per square second
10 |feet a minute| = foot per minute
30 |miles per gallon| = mile per gallon
30 |mpg| = mile per gallon
30 |gallons per minute| = gallon per minute
5 |litres per capita| = litre per person
5 |litres per head| = litre per person
9 |tonnes per person per year| = tonne per person per year
32 |lb/in²| = pound per square inch
32 |pounds per square inch| = pound per square inch
5 |US gallons| = us gallon
5 |U.S. gallons| = us gallon
5 |imperial pints| = imperial pint
90 |mL/min|/1.73 m2 = cubic centimetre per minute
12 |lbs|. = pound-mass
6 |ft|. 2 in = foot
20 |kt| winds = knot
20 |kts| = knot
20 |knots| = knot
a 5-|megaton| bomb = megaton
5 |megatons of TNT| = megaton
5 |megatons| of carbon = megatonne
5 |gigatonnes| of carbon = gigatonne
5 |Mt| of coal = megatonne
5 |tonne-kilometres| = tonne kilometre
lost 20 |kilos| a month later = kilogram
walks 5 |miles a day| = mile per day
5 |kW|/xyz = kilowatt
12 |V| battery = volt
60 |W| bulb = watt
5 |teslas| = tesla
12 |stone|. = stone
12 |st| 4 lb = stone
15 |hands| high = hand
3 |cups| of flour = cup
3 |moles| of gas = mole
3 |atmospheres| of pressure = standard atmosphere
a 10-|second| delay = second
5|′| 10 = foot
5|'|10" tall = foot
5'10|"| tall = inch
10 |mSv| = millisievert
10 |microsieverts per hour| = microsievert per hour
2 |petaflops| = petaflops
1 |exaflop| machine = exaflops
3 |square kilometers| = square kilometre
3 |km²| = square kilometre
3 |sq km| = square kilometre
3 |sq mi| = square mile
5 |per mille| = per mille
5|‰| = per mille
20 |C|. = degree Celsius
20 |C| (68 F) = degree Celsius
20|C|/68F = degree Celsius
20|C| in the shade = degree Celsius
won the 100|m| final = metre
the 100-|m| race = metre
a 35|m|-long boat = metre
35|m| (115 ft) = metre
35 |m|. = metre
a wall 3|m| high = metre
4 |in|. wide = inch
4 |in| (10 cm) = inch
a 12-|in| pipe = inch
2 |in| x 4 in = inch
45 |degrees| in the shade = degree angle
5 |kilowatt hours per square metre per year| = kilowatt hour per square metre per year
5 |barrels of oil equivalent per day| = barrel of oil equivalent per day
"""

NOT_READ = """
5 |in 1992
5 |in London
5 |in the morning
one |in five
2-|in-1 shampoo
5 |in a row
sold 35|m devices
sold 35|m.
a 5|m increase
5|m a year
5 |m people
5 |miners
5 |minutiae
5 |million
5 |sets
3 |times a day
3 |cups
3 |moles
6 |degrees of separation
2 |degrees from Harvard
2 |degrees in law
5 |Teslas
5 |Siemens engineers
5 |points
5|G
5|K race
5|k
the 60|s
an iPhone 5|s
a 4|K screen
10 |a.m.
10 |am
10 |pm
10|pm
3 |C's
5 |C students
5 |N/A
5 |A/C
5 |p/e
5 |square dancers
5 |quarters
5 |pounders
5 |stones
5 |bars
5 |TB patients
12 |MP
650 |MPs
5 |Henry
10 |PS
30 |HR
5 |grain silos
256 |pp of text
5 |hand grenades
5 |second homes
5 |gray cats
5 |as
5 |at
5 |no
5 |us
5 |K2 climbers
he said "I am 12|" and
the '90|s
1990|'s
5 |people per square kilometre
5 |_m
5 |2
5 |
5 |dollars
5 |%
5 |b
5 |dozen
5 |mol2
"""


def spans(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


@pytest.mark.parametrize("line", spans(READ))
def test_reads(line: str) -> None:
    marked, _, name = line.rpartition(" = ")
    before, surface, after = marked.split("|")
    text = before + surface + after
    found = read_unit(text, len(before), glued=before[-1].isdecimal())
    assert found is not None
    assert (text[len(before) : found[1]], found[0].name) == (surface, name)
    assert unit(name) == found[0]


@pytest.mark.parametrize("line", spans(NOT_READ))
def test_reads_nothing(line: str) -> None:
    before, after = line.split("|")
    assert read_unit(before + after, len(before), glued=before[-1].isdecimal()) is None


@pytest.mark.parametrize("symbol", ["m", "in", "C", "s", "A", "b", "pt", "stones", "'"])
def test_trusted_needs_no_support(symbol: str) -> None:
    assert symbol in AMBIGUOUS or symbol == "'"
    text = f"5 {symbol} people"
    assert read_unit(text, 2) is None
    found = read_unit(text, 2, trusted=True)
    assert found is not None and found[1] == 2 + len(symbol)


def test_ambiguous_words_are_units() -> None:
    unknown = {word for word in RULES if not by_symbol(word) and by_name(word) is None}
    assert unknown == set(CONTEXT)


@pytest.mark.parametrize("plural", ["feet", "pounds", "joules", "km", "°C", "square miles"])
def test_reading_beyond_the_end(plural: str) -> None:
    assert read_unit(plural, len(plural)) is None
    assert read_unit(plural, len(plural) + 5) is None
    assert read_unit("", 0) is None


PIECES = st.sampled_from(
    "5 m km / per a an hour ² 2 -1 · ( ) ° C F ' \" square feet sq . , t CO 2 e in x × 100 mg kg"
    " day squared - U.S. gallons tonnes of CO2 equivalent ^ − degrees s cu \u00a0 cmH 2O Ω µ ₂ ﬁ".split(
        " "
    )
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map(" ".join),
                 st.lists(PIECES, max_size=12).map("".join)),
       st.booleans(), st.booleans())  # fmt: skip
def test_never_raises_and_always_advances(text: str, glued: bool, trusted: bool) -> None:
    for pos in range(len(text) + 1):
        found = read_unit(text, pos, glued=glued, trusted=trusted)
        if found is not None:
            assert pos < found[1] <= len(text)
            assert unit(found[0].name) == found[0]


@pytest.mark.parametrize(
    "text",
    [
        "m" * 100_000,
        "km " * 30_000,
        "km/" * 30_000,
        "m-" * 50_000,
        "m " + " " * 100_000,
        "5 m (" * 20_000,
        "square " * 20_000,
        "tonnes of " * 10_000,
        '1 1" ' * 20_000,
        "per 1,000,000" * 8_000,
    ],
)
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    def read(length: int) -> None:
        part = text[:length]
        places = [pos for pos in range(0, length, 10) if not part[pos].isspace()]
        for pos in places[:2000]:
            read_unit(part, pos)

    assert is_linear(read, len(text) // 2)
