"""Compound values, and what a unit means among its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from factx import extract
from tests.growth import is_linear

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("The keeper is 6 ft 3 in tall.", "6 ft 3 in", Fraction(25, 4), "foot"),
        ("The keeper is 6'3\" tall.", "6'3\"", Fraction(25, 4), "foot"),
        ("The keeper is 6′3″ tall.", "6′3″", Fraction(25, 4), "foot"),
        ("The keeper is 6'3 tall.", "6'3", Fraction(25, 4), "foot"),
        ("They signed a 6-foot-3 keeper.", "6-foot-3", Fraction(25, 4), "foot"),
        ("They signed a 6-foot-3-inch keeper.", "6-foot-3-inch", Fraction(25, 4), "foot"),
        ("She is five feet and two inches.", "five feet and two inches", Fraction(31, 6), "foot"),
        ("A gap of 4 feet, 7½ inches opened.", "4 feet, 7½ inches", Fraction(37, 8), "foot"),
        ("The girl weighed 7 lb 4 oz at birth.", "7 lb 4 oz", Fraction(29, 4), "pound-mass"),
        ("The boy weighed 6 pounds, 8 ounces.", "6 pounds, 8 ounces", Fraction(13, 2), "pound-mass"),
        ("He boxed at 11 stone 7 pounds.", "11 stone 7 pounds", Fraction(23, 2), "stone"),
        ("It lies at 48° 51′ 36″ north.", "48° 51′ 36″", Fraction(4886, 100), "degree angle"),
        ("It lies at 48°51'36N.", "48°51'36", Fraction(4886, 100), "degree angle"),
        ("The jump was 2 m 45 cm.", "2 m 45 cm", Fraction(49, 20), "metre"),
    ],
)  # fmt: skip
def test_a_value_in_two_units_is_one_measure(
    text: str, surface: str, value: Fraction, unit: str
) -> None:
    (fact,) = extract(text).facts
    assert fact.unit is not None
    found = (fact.kind, fact.text, fact.value, fact.unit.name)
    assert found == ("measure", surface, value, unit)


@pytest.mark.parametrize(
    ("text", "surface", "value", "timex"),
    [
        ("It took 3 hours and 15 minutes.", "3 hours and 15 minutes", Fraction(13, 4), "PT3H15M"),
        ("It took 1 minute 12 seconds.", "1 minute 12 seconds", Fraction(6, 5), "PT1M12S"),
        ("It took 1h 15m.", "1h 15m", Fraction(5, 4), "PT1H15M"),
        ("It took 2 hours, 6 minutes and 36 seconds.", "2 hours, 6 minutes and 36 seconds",
         Fraction(211, 100), "PT2H6M36S"),
        ("He got eleven years and six months.", "eleven years and six months", Fraction(23, 2),
         "P11Y6M"),
        ("It hung there for 2 weeks and 1 day.", "2 weeks and 1 day", Fraction(15, 7), "P2W1D"),
        ("A mare 4 years 3 months old won.", "4 years 3 months old", Fraction(17, 4), "P4Y3M"),
    ],
)  # fmt: skip
def test_a_stretch_of_time_in_two_units_is_one_duration(
    text: str, surface: str, value: Fraction, timex: str
) -> None:
    (fact,) = extract(text).facts
    assert (fact.kind, fact.text, fact.value) == ("duration", surface, value)
    assert fact.to_dict()["timex"] == timex


def test_years_and_months_ago_count_by_the_month(shown: Shown) -> None:
    found = shown("He left 2 years and 3 months ago.", "kind", "timex", date="2020-05-05")
    assert found == [("date", "2018-02")]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("It took 2 hours and 90 minutes.", ["2 hours", "90 minutes"]),
        ("It lasted 3 years, 2 months later it was gone.", ["3 years", "2 months later"]),
        ("He stood 6 ft 2 in the boat.", ["6 ft", "2"]),
        ("It grew 5 feet and 20 inches.", ["5 feet", "20 inches"]),
    ],
)
def test_what_only_looks_like_one_value(shown: Shown, text: str, surfaces: list[str]) -> None:
    assert [text for (text,) in shown(text, "text")] == surfaces


def test_ranges_of_compound_values(shown: Shown) -> None:
    assert shown("They are 5 ft 6 in to 6 ft 3 in.", "kind", "range", "unit") == [
        ("measure", [5.5, 6.25], "foot")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The lamb weighed 10 pounds.",
        "The crate (10 pounds) sank.".replace("crate (10", "crate, 4.5 kg (10"),
        "The crate held 10 pounds (4.5 kg).",
        "He shed 10 pounds.",
        "This baby is over ten pounds.",
        "They bought 10 pounds of apples.",
        "It is 10 pounds heavier.",
        "A 10-pound salmon leapt.",
        "A ton is about 10 pounds more.",
    ],
)
def test_pounds_that_weigh(text: str) -> None:
    units = [fact.unit.name for fact in extract(text).facts if fact.unit and fact.value == 10]
    assert units == ["pound-mass"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It yields 300 pound-feet of torque.", "pound-foot"),
        ("Inflate it to 32 pounds per square inch.", "pound per square inch"),
        ("The engine gives 15,000 pounds of thrust.", "pound-force"),
    ],
)
def test_pounds_that_push(shown: Shown, text: str, unit: str) -> None:
    assert shown(text, "kind", "unit") == [("measure", unit)]


@pytest.mark.parametrize(
    "text",
    [
        "A ticket costs 10 pounds.",
        "He handed over a 10-pound note.",
        "Its profit rose to 361 million pounds.",
        "It took 10 million pounds of public money.",
        "The baby's pram cost 10 pounds.",
        "He lost 40,000 pounds.",
        "They bought a 300,000-pound house.",
    ],
)
def test_pounds_that_pay(shown: Shown, text: str) -> None:
    assert shown(text, "kind", "currency") == [("money", "GBP")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Rotate the dial 90 degrees.", "degree angle"),
        ("It lies 51 degrees north.", "degree angle"),
        ("Temperatures fell to 9 degrees.", "degree"),
        ("Set the thermostat to 19°.", "degree"),
        ("It was 9 degrees below zero.", "degree"),
        ("It reached 98 degrees (37 C).", "degree fahrenheit"),
        ("It reached 37 degrees (98.6 °F).", "degree Celsius"),
        ("Warm it to 37 deg celsius.", "degree Celsius"),
        ("Warm it to 37 celcius.", "degree Celsius"),
    ],
)
def test_degrees_turn_or_warm(text: str, unit: str) -> None:
    fact = extract(text).facts[0]
    assert fact.kind == "measure" and fact.unit is not None
    assert fact.unit.name == unit


@pytest.mark.parametrize("text", ["weighs 20 (kg).", "weighs 20 [kg].", "weighs 20 <kg>."])
def test_a_unit_in_brackets(shown: Shown, text: str) -> None:
    assert shown(f"It {text}", "kind", "text", "unit") == [
        ("measure", text[7:-1], "kilogram"),
    ]


@pytest.mark.parametrize("text", ["a group of 20 (a lot)", "He is 20 (m)", "He scored 20 (F)"])
def test_words_in_brackets_are_no_units(shown: Shown, text: str) -> None:
    assert [unit for (unit,) in shown(text, "unit")] == [None]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("They sent 300 tons of maize.", "maize"),
        ("They sent 300 tons of rice and oil.", "rice and oil"),
        ("It beat the 300 tons of the past few years.", None),
        ("It beat the 300 tons of last March.", None),
    ],
)
def test_what_is_measured(shown: Shown, text: str, of: str | None) -> None:
    assert shown(text, "unit", "of")[0] == ("ton", of)


@pytest.mark.parametrize("text", ["a 87 yo man", "a 87-yo man", "an 87 y/o man"])
def test_ages_in_notes(shown: Shown, text: str) -> None:
    assert shown(text, "kind", "value", "unit", "timex") == [("duration", 87, "year", "P87Y")]


@pytest.mark.parametrize("piece", ["5 ft ", "5'", "2 hours and ", "5 feet 2 inches ", "1 year, "])
def test_chains_cost_no_more_than_their_length(piece: str) -> None:
    assert is_linear(lambda count: extract(piece * count), 1_000)


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("It lies half a mile off.", "half a mile", 0.5, "mile"),
        ("They ran a half-mile lap.", "a half-mile", 0.5, "mile"),
        ("It lies a quarter of a mile off.", "a quarter of a mile", 0.25, "mile"),
        ("It lies two-fifths of a mile off.", "two-fifths of a mile", 0.4, "mile"),
        ("Add half a teaspoon of salt.", "half a teaspoon of salt", 0.5, "teaspoon"),
        ("Add half a cup of rice.", "half a cup of rice", 0.5, "cup"),
        ("Give the key a half turn.", "a half turn", 0.5, "turn"),
        ("It lies a mile and a half off.", "a mile and a half", 1.5, "mile"),
        ("It weighs two tonnes and a half.", "two tonnes and a half", 2.5, "tonne"),
        ("Gas stops near absolute zero.", "absolute zero", 0, "kelvin"),
        ("See what that one mile brings.", "one mile", 1, "mile"),
        ('His pen is 10 " long.', '10 "', 10, "inch"),
    ],
)
def test_parts_of_units(shown: Shown, text: str, surface: str, value: float, unit: str) -> None:
    wanted = [("measure", surface, value, unit)]
    assert shown(text, "kind", "text", "value", "unit") == wanted


@pytest.mark.parametrize("text", ["Half the bars shut.", "Half a bar is left.", "He is half in."])
def test_parts_of_no_unit(shown: Shown, text: str) -> None:
    assert "measure" not in [kind for (kind,) in shown(text, "kind")]


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("Beams meet at 3.5–4.0 TeV there.", [3.5, 4], "teraelectronvolt"),
        ("It was 1.5-2.5 m wide.", [1.5, 2.5], "metre"),
        ("Pack 5kg-10kg of it.", [5, 10], "kilogram"),
        ("It was 20°C-30°C.", [20, 30], "degree Celsius"),
        ("It was 20 degrees to 30 degrees Celsius.", [20, 30], "degree Celsius"),
    ],
)
def test_ranges_of_measures(shown: Shown, text: str, ends: list[float], unit: str) -> None:
    assert shown(text, "range", "unit") == [(ends, unit)]


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("a tile of 10 x 20 cm", [10, 20], "centimetre"),
        ("a 20-by-30-foot room", [20, 30], "foot"),
        ("a room of 20 by 30 feet", [20, 30], "foot"),
        ("a bed of 2m x 3m", [2, 3], "metre"),
    ],
)
def test_sides_share_their_unit(shown: Shown, text: str, values: list[float], unit: str) -> None:
    assert shown(text, "value", "unit") == [(value, unit) for value in values]


def test_repetitions_are_no_sides(shown: Shown) -> None:
    assert shown("She swam 3 x 10 km.", "value", "unit") == [(3, None), (10, "kilometre")]


def test_a_value_in_another_paragraph_is_no_evidence(shown: Shown) -> None:
    assert shown("He gave 5 kg\n\n10 pounds", "kind") == [("measure",), ("money",)]
    assert shown("It was 5 degrees\n\n(41 F)", "unit")[0] == ("degree angle",)


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("He weighs 11st 6lb now.", "11st 6lb", "stone"),
        ("He lost 2st in spring.", "2st", "stone"),
        ("Up to 3in of rain fell.", "Up to 3in of rain", "inch"),
        ("Rainfall of 3in flooded it.", "3in", "inch"),
        ("He ran the 100m in 11 heats.", "100m", "metre"),
        ("It hit 38 C in the shade.", "38 C", "degree Celsius"),
        ("It is 2 degrees above pre-industrial levels.", "2 degrees", "degree"),
    ],
)
def test_symbols_by_their_sentence(shown: Shown, text: str, surface: str, unit: str) -> None:
    assert shown(text, "kind", "text", "unit")[0] == ("measure", surface, unit)


@pytest.mark.parametrize(
    "text", ["The 21st shop shut.", "The 1st shop shut.", "It earns 35m in 3 ways."]
)
def test_symbols_without_support(shown: Shown, text: str) -> None:
    assert "measure" not in [kind for (kind,) in shown(text, "kind")]


def test_a_blood_pressure_has_one_unit(shown: Shown) -> None:
    unit = "millimeter of mercury"
    assert shown("It was 120/80 mmHg.", "value", "unit") == [(120, unit), (80, unit)]
