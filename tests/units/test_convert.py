"""Exact conversion, against values that standards print."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.units import registry
from factx.units.convert import alternatives, convert, to_si
from factx.units.table import Unit, unit

NAMES = [name for name in registry.registry().definitions if unit(name).factor is not None]
NAMES += ["milligram per litre", "mile per imperial gallon", "litre per 100 kilometre", "kilowatt"]


@pytest.mark.parametrize(
    ("value", "source", "target", "result"),
    [
        ("1", "inch", "centimetre", "2.54"),
        ("1", "mile", "kilometre", "1.609344"),
        ("1", "nautical mile", "metre", "1852"),
        ("1", "pound-mass", "gram", "453.59237"),
        ("1", "stone", "pound-mass", "14"),
        ("1", "short ton", "kilogram", "907.18474"),
        ("1", "long ton", "kilogram", "1016.0469088"),
        ("1", "ton", "tonne", "1"),
        ("1", "troy ounce", "gram", "31.1034768"),
        ("1", "ounce", "gram", "28.349523125"),
        ("1", "hundredweight", "pound-mass", "112"),
        ("1", "carat", "milligram", "200"),
        ("1", "gallon", "litre", "3.785411784"),
        ("1", "imperial gallon", "litre", "4.54609"),
        ("1", "imperial pint", "cubic centimetre", "568.26125"),
        ("1", "fluid ounce", "cubic centimetre", "29.5735295625"),
        ("1", "barrel", "litre", "158.987294928"),
        ("1", "bushel", "litre", "35.23907016688"),
        ("1", "acre", "square metre", "4046.8564224"),
        ("1", "square mile", "acre", "640"),
        ("1", "hectare", "square metre", "10000"),
        ("1", "acre foot", "cubic foot", "43560"),
        ("1", "pound-force", "newton", "4.4482216152605"),
        ("1", "kilogram-force", "newton", "9.80665"),
        ("1", "bar", "kilopascal", "100"),
        ("1", "standard atmosphere", "hectopascal", "1013.25"),
        ("760", "torr", "standard atmosphere", "1"),
        ("1", "millimeter of mercury", "pascal", "133.322387415"),
        ("1", "kilowatt hour", "megajoule", "3.6"),
        ("1", "british thermal unit", "joule", "1055.05585262"),
        ("1", "kilocalorie", "kilojoule", "4.184"),
        ("1", "megaton", "petajoule", "4.184"),
        ("1", "tonne of oil equivalent", "gigajoule", "41.868"),
        ("1", "horsepower", "watt", "745.69987158227022"),
        ("1", "metric horsepower", "watt", "735.49875"),
        ("1", "knot", "kilometre per hour", "1.852"),
        ("90", "kilometre per hour", "metre per second", "25"),
        ("100", "degree Celsius", "degree fahrenheit", "212"),
        ("-40", "degree Celsius", "degree fahrenheit", "-40"),
        ("0", "kelvin", "degree Celsius", "-273.15"),
        ("491.67", "degree rankine", "degree Celsius", "0"),
        ("1", "curie", "gigabecquerel", "37"),
        ("1", "mibibyte", "kibibyte", "1024"),
        ("1", "megabyte per second", "megabit per second", "8"),
        ("180", "degree angle", "minute of arc", "10800"),
        ("3600", "revolutions per minute", "hertz", "60"),
        ("100", "basis point", "percentage point", "1"),
        ("1", "year", "day", "365.2425"),
        ("12", "month", "year", "1"),
        ("5", "millimolar", "millimole per litre", "5"),
        ("1", "milligram per decilitre", "gram per cubic metre", "10"),
        ("1", "barrel per day", "barrel per year", "365.2425"),
        ("1", "tonne of CO2", "tonne", "1"),
        ("1", "electronvolt", "joule", "1.602176634e-19"),
        ("1", "astronomical unit", "metre", "149597870700"),
        ("1", "light-year", "metre", "9460730472580800"),
    ],
)
def test_printed_values(value: str, source: str, target: str, result: str) -> None:
    assert convert(Fraction(value), unit(source), unit(target)) == Fraction(result)


def test_rounded_values() -> None:
    def rounded(value: int, source: str, target: str) -> float:
        found = convert(value, unit(source), unit(target))
        assert found is not None
        return float(found)

    assert rounded(1, "pound per square inch", "pascal") == pytest.approx(6894.757293168, rel=1e-12)
    assert rounded(30, "mile per gallon", "litre per 100 kilometre") == pytest.approx(7.84049, 1e-6)
    assert rounded(1, "parsec", "light-year") == pytest.approx(3.261563777, rel=1e-9)
    assert rounded(1, "pound-foot", "newton metre") == pytest.approx(1.3558179483314, rel=1e-13)
    assert rounded(180, "degree angle", "radian") == pytest.approx(3.141592653589793, rel=1e-15)
    assert rounded(1, "faraday", "coulomb") == pytest.approx(1.602176634 * 60221.4076, rel=1e-12)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("mile", "kilogram"),
        ("joule", "newton metre"),
        ("gray", "sievert"),
        ("dollar", "euro"),
        ("decibel", "decibel"),
        ("litre per kilometre", "square metre"),
        ("mile", "dollar"),
        ("radian", "steradian"),
        ("milligram per kilogram", "parts-per-million"),
    ],
)
def test_what_does_not_convert(source: str, target: str) -> None:
    assert convert(1, unit(source), unit(target)) is None


def test_no_fuel_consumption_of_a_car_that_does_not_move() -> None:
    assert convert(0, unit("mile per gallon"), unit("litre per 100 kilometre")) is None


def test_to_si() -> None:
    assert to_si(5, unit("mile")) == (Fraction(201168, 25), "metre")
    assert to_si(20, unit("degree Celsius")) == (Fraction("293.15"), "kelvin")
    assert to_si(5, unit("dollar")) is None
    assert to_si(5, unit("decibel")) is None


@given(st.fractions(), st.sampled_from(NAMES), st.data())
def test_back_and_forth_is_the_identity(value: Fraction, name: str, data: st.DataObject) -> None:
    source = unit(name)
    same = [n for n in NAMES if unit(n).powers == source.powers]
    target = unit(data.draw(st.sampled_from(same)))
    there = convert(value, source, target)
    assert there is not None
    assert convert(there, target, source) == value


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("gallon", "imperial gallon"),
        ("ton", "short ton;long ton"),
        ("ounce", "fluid ounce;troy ounce"),
        ("mile", "nautical mile"),
        ("calorie", "kilocalorie"),
        ("pint", "imperial pint"),
        ("barrel", "us beer barrel"),
        ("horsepower", "metric horsepower"),
        ("mile per gallon", "mile per imperial gallon"),
        ("ton per year", "short ton per year"),
        ("mile per hour", "nautical mile per hour"),
        ("metre", ""),
        ("kilometre per hour", ""),
    ],
)
def test_alternatives(name: str, kinds: str) -> None:
    found = alternatives(unit(name))
    assert found[0] is unit(name) and all(isinstance(kind, Unit) for kind in found)
    names = {kind.name for kind in found[1:]}
    assert set(kinds.split(";")) <= names if kinds else not names
