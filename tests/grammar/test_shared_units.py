"""Units and scales that a bare number takes from what it is held against, and words that give none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "of"),
    [
        ("A crate costs 41 euros, up from 35 in May.", "35", 35, "euro", None),
        ("The yard built 9 ships, down from 14.", "14", 14, None, "ships"),
        ("The rate is 3.8%, up from 3 a year ago.", "3", 3, "percent", None),
        ("Exports rose by 300,000 tonnes to 2.4 million.", "2.4 million", 2_400_000, "tonne", None),
        ("Brent fell $3 to 81.50.", "81.50", 81.5, "dollar", None),
        ("Turnout fell from 2.5 to 2 million voters.", "2.5", 2_500_000, None, "voters"),
    ],
)  # fmt: skip
def test_what_a_bare_number_is_held_against(
    shown: Shown, text: str, surface: str, value: float, unit: str | None, of: str | None
) -> None:
    assert (surface, value, unit, of) in shown(text, "text", "value", "unit", "of")


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("She owns 40 shops, up from 2.", "2", 2),  # far apart: who knows
        ("Milk fell 12 cents to 3.40.", "3.40", 3.4),  # of dollars
        ("The index gained 0.8 per cent to 31,112.", "31,112", 31_112),
        ("They sent 20 tons, and 4 came back.", "4", 4),
        ("They sent 200 tons to 9.", "9", 9),
    ],
)
def test_what_shares_nothing(shown: Shown, text: str, surface: str, value: float) -> None:
    assert (surface, value, None, None) in shown(text, "text", "value", "unit", "of")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The path climbs 600 metres over 7 km.", [("600 metres", None), ("7 km", None)]),
        ("The glacier lost 4% over 12 miles.", [("4%", None), ("12 miles", None)]),
        ("It rises 90 metres over 30 floors.", [("90 metres", None), ("30 floors", None)]),
        ("They saw 30 boats, over 90 men.", [("30 boats", None), ("over 90 men", "over")]),
        ("It covers over 7 km.", [("over 7 km", "over")]),
        ("A banker was jailed over £3m fraud.", [("£3m", None)]),
        ("A banker stole over £3m.", [("over £3m", "over")]),
        ("A bank lent over £3m last.", [("over £3m", "over")]),
    ],
)
def test_over_as_a_preposition(shown: Shown, text: str, rows: list[tuple[str, str | None]]) -> None:
    assert shown(text, "text", "modifier") == rows


def test_a_quarter_against_a_share(shown: Shown) -> None:
    text = "Two fifths of them came, against a quarter in the spring of 2019."
    assert shown(text, "text", "value")[1] == ("a quarter", 0.25)
    assert shown("Sales rose 9% in a quarter.", "text", "unit")[1] == ("a quarter", "quarter")


@pytest.mark.parametrize(
    "text",
    [
        "He shot from three-point range.",
        "She made her three-point attempts.",
        "He teaches “History 204” there.",
        "See nrs. 5,8,13 there.",
        "Steps 1,3 are hard.",
        "Never write 1/0 there.",
        "They left out 6b there.",
    ],
)
def test_what_is_no_quantity(shown: Shown, text: str) -> None:
    assert shown(text, "text") == []


def test_what_is_one_all_the_same(shown: Shown) -> None:
    assert shown("It was a three-point lead.", "text", "of") == [("three-point", "point")]
    assert shown("He asked for “Only 204”.", "value") == [(204,)]
    assert shown("In all 1,300,000 came.", "value") == [(1_300_000,)]
    assert shown("The sales were 7m and 2.5b.", "value") == [(7_000_000,), (2.5e9,)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The pit is three metres deep and six across.", [(3, "metre"), (6, "metre")]),
        ("A hall 40 ft long, 12 wide and 9 high.", [(40, "foot"), (12, "foot"), (9, "foot")]),
        ("The hall is 30 feet by 18.", [(30, "foot"), (18, "foot")]),
        ("It is 30 feet by 18 men.", [(30, "foot"), (18, None)]),
        ("They stood 12 deep and 40 across.", [(12, None), (40, None)]),
        ("It is 3 tons heavy and 9 long.", [(3, "ton"), (9, None)]),
    ],
)
def test_further_sides(shown: Shown, text: str, rows: list[tuple[float, str | None]]) -> None:
    assert shown(text, "value", "unit") == rows


def test_further_ages(shown: Shown) -> None:
    assert shown("A couple with sons aged four and nine.", "kind", "value")[-2:] == [
        ("duration", 4),
        ("duration", 9),
    ]
    assert shown("She was aged four years and nine left.", "kind")[-1] != ("duration",)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sales were 4 per cent fewer than a year before.", [("4 per cent", None), ("a year before", None)]),
        ("More than a year before he left.", [("More than a year before", "over")]),
        ("It got 900 reviews and over 40 prizes.", [("900 reviews", None), ("over 40 prizes", "over")]),
        ("Walk 20 minutes or more two days a week.", [("20 minutes or more", "at least"), ("two days", None), ("a week", None)]),
        ("Open to those aged 16 and over.", [("16 and over", "at least")]),
        ("It is free for under-7s and over-80s.", [("under-7s", "under"), ("over-80s", "over")]),
    ],
)  # fmt: skip
def test_whose_the_modifier_is(shown: Shown, text: str, rows: list[tuple[str, str | None]]) -> None:
    assert shown(text, "text", "modifier") == rows
