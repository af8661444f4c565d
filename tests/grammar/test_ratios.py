"""A number over a number, fractions with denominators of several words, digits that go on in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Two over seven is what remains.", "Two over seven", 2 / 7),
        ("The probability was 1 over 12.", "1 over 12", 1 / 12),
        ("It equals minus three over forty.", "minus three over forty", -0.075),
        ("The rest is divided by one over eight.", "one over eight", 0.125),
        ("A fraction of 3 over 16 is lost.", "3 over 16", 0.1875),
    ],
)
def test_a_number_over_a_number(shown: Shown, text: str, surface: str, value: float) -> None:
    assert shown(text, "text", "value") == [(surface, pytest.approx(value))]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("His blood pressure is 130 over 85.", ["130", "over 85"]),
        ("She scored 4 over 20 games.", ["4", "over 20 games"]),
        ("They hired two over 30 months.", ["two", "30 months"]),
        ("The choir lost 5 over 60.", ["5", "over 60"]),
        ("It is 5 over 2.", ["5", "over 2"]),
        ("Sales were 3 over 12 m.", ["3", "over 12 m"]),
    ],
)
def test_no_fraction_of_two_numbers(shown: Shown, text: str, surfaces: list[str]) -> None:
    assert shown(text, "text") == [(surface,) for surface in surfaces]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Forty fifty-thirds of it went.", "Forty fifty-thirds", 40 / 53),
        ("It took two hundred sixty-fifths.", "two hundred sixty-fifths", 200 / 65),
        ("The share is one two-hundredth.", "one two-hundredth", 1 / 200),
        ("The share is one three hundred and tenth.", "one three hundred and tenth", 1 / 310),
        ("1 in twelve hens laid.", "1 in twelve hens", 1 / 12),
        ("Add 2  3/4 cups of milk.", "2  3/4 cups of milk", 2.75),
        ("It has 3 crore and four hundred.", "3 crore and four hundred", 30_000_400),
        ("Three hundred seventy fifths.", "Three hundred seventy fifths", 4),
        ("Write 7,00 there.", "7,00", 7),
        ("Six doz of them.", "Six doz", 72),
        ("It sold 4 hundred and twelve.", "4 hundred and twelve", 412),
        ("Hundred thousand dollars went.", "Hundred thousand dollars", 100_000),
        ("That is 3 x 2^5.", "3 x 2^5", 96),
    ],
)
def test_fractions_and_digits_that_go_on(
    shown: Shown, text: str, surface: str, value: float
) -> None:
    assert shown(text, "text", "value")[0] == (surface, pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("The two hundred and tenth race.", "two hundred and tenth", 210),
        ("She was the one hundred and fifth guest.", "one hundred and fifth", 105),
        ("The one thousand and first night.", "one thousand and first", 1001),
    ],
)
def test_ordinals_behind_and(shown: Shown, text: str, surface: str, value: int) -> None:
    assert shown(text, "kind", "text", "value") == [("ordinal", surface, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They paid one million and third parties paid none.", [1_000_000, 3]),
        ("He ran 1 in three days.", [1, 3]),
        ("It sold 4 hundred and fifty thousand were kept.", [400, 50_000]),
        ("It cost 3 crore and four hundred people paid.", [30_000_000, 400]),
        ("It measures 4 x 2 and 3^2.", [4, 2, 9]),
    ],
)
def test_what_does_not_go_on(shown: Shown, text: str, values: list[float]) -> None:
    assert [value for (value,) in shown(text, "value")] == [pytest.approx(v) for v in values]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It closed at $(6.5) million.", "$(6.5) million", -6_500_000),
        ("The line reads €(1,450).", "€(1,450)", -1450),
        ("Net income was ($2.1 million).", "$2.1 million", -2_100_000),
        ("The margin is (£7m) so far.", "£7m", -7_000_000),
        ("The fee ($80) is due.", "$80", 80),
        ("They paid more ($2.1 million) later.", "$2.1 million", 2_100_000),
        ("The prize is (about $500).", "about $500", 500),
    ],
)
def test_amounts_in_brackets(shown: Shown, text: str, surface: str, value: float) -> None:
    assert shown(text, "kind", "text", "value")[0] == ("money", surface, value)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It fell to - 18 degrees.", "- 18 degrees", -18),
        ("Store it at − 5 °C.", "− 5 °C", -5),
        ("- 1,250", "- 1,250", -1250),
        ("- 2 3/4", "- 2 3/4", -2.75),
        ("- 3 eggs", "3 eggs", 3),
        ("Rain - 18 degrees - fell.", "18 degrees", 18),
        ("The bag was - 3 eggs.", "3 eggs", 3),
        ("At minus 18 degrees it broke.", "minus 18 degrees", -18),
    ],
)
def test_a_minus_apart_from_its_number(shown: Shown, text: str, surface: str, value: float) -> None:
    assert shown(text, "text", "value") == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("3 in 4 Britons agree.", [("3 in 4 Britons", 0.75)]),
        ("Some 9 in 10 drivers agree.", [("Some 9 in 10 drivers", 0.9)]),
        ("She scored 3 in 4 games.", [("3", 3), ("4 games", 4)]),
        ("It was 7 in 4 houses.", [("7", 7), ("4 houses", 4)]),
    ],
)
def test_people_in_so_many(shown: Shown, text: str, rows: list[tuple[str, float]]) -> None:
    assert shown(text, "text", "value") == rows
