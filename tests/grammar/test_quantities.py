"""Counts, measures, money and percentages in ordinary sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("The two towns agreed.", 2, "towns"),
        ("Buses carried 1,450 evacuated villagers north.", 1450, "evacuated villagers"),
        ("Some 340 newly built flats stand empty.", 340, "newly built flats"),
        ("It sold 28m of its cheaper phones.", 28_000_000, "cheaper phones"),
        ("One person was rescued.", 1, "person"),
        ("A dozen fishermen returned.", 12, "fishermen"),
        ("Six people and a dog returned.", 6, "people"),
        ("He keeps 14 sheep.", 14, "sheep"),
        ("There were 60 coal-fired plants.", 60, "coal-fired plants"),
        ("The index fell to 27,349 points.", 27349, "points"),
        ("About two million voters stayed away.", 2_000_000, "voters"),
    ],
)
def test_a_count_names_what_is_counted(shown: Shown, text: str, value: float, of: str) -> None:
    assert shown(text, "kind", "value", "of") == [("count", value, of)]


def test_a_product_is_no_power_and_capitals_are_no_obstacle(shown: Shown) -> None:
    assert next(n for (n,) in shown("It has 1024 x 1024 cells.", "value")) == 1024
    assert shown("HALF of the voters came.", "value") == [(0.5,)]


@pytest.mark.parametrize(
    ("text", "surface", "modifier", "bounds"),
    [
        ("About 40 goats died.", "About 40 goats", "about", [36, 44]),
        ("More than 40 goats died.", "More than 40 goats", "over", [40, None]),
        ("At least 40 goats died.", "At least 40 goats", "at least", [40, None]),
        ("Fewer than 40 goats died.", "Fewer than 40 goats", "under", [None, 40]),
        ("Up to 40 goats died.", "Up to 40 goats", "at most", [None, 40]),
        ("Nearly 40 goats died.", "Nearly 40 goats", "nearly", [36, 40]),
        ("No fewer than 40 goats died.", "No fewer than 40 goats", "at least", [40, None]),
        ("~40 goats died.", "~40 goats", "about", [36, 44]),
        ("He owns 41 goats or more.", "41 goats or more", "at least", [41, None]),
        ("He owns 41 goats or so.", "41 goats or so", "about", [36.9, 45.1]),
        ("He owns 41 goats.", "41 goats", None, [41, 41]),
    ],
)
def test_modifiers_widen_or_bound(
    shown: Shown, text: str, surface: str, modifier: str | None, bounds: list[float | None]
) -> None:
    assert shown(text, "text", "modifier", "bounds") == [(surface, modifier, bounds)]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "of"),
    [
        ("They sent 300 tons of flour and lentils.", "300 tons of flour and lentils", 300, "ton",
         "flour and lentils"),
        ("It lies 12 km away.", "12 km", 12, "kilometre", None),
        ("It lies 12km away.", "12km", 12, "kilometre", None),
        ("A 10-kg sack burst.", "10-kg", 10, "kilogram", None),
        ("It ran at 90 km/h.", "90 km/h", 90, "kilometre per hour", None),
        ("It reached 31.5 °C.", "31.5 °C", 31.5, "degree Celsius", None),
        ("It covers 40 square miles.", "40 square miles", 40, "square mile", None),
        ("Rates rose by 25 basis points.", "25 basis points", 25, "basis point", None),
        ("It gained 3 percentage points.", "3 percentage points", 3, "percentage point", None),
    ],
)  # fmt: skip
def test_a_measure_has_its_unit(
    shown: Shown, text: str, surface: str, value: float, unit: str, of: str | None
) -> None:
    wanted = [("measure", surface, value, unit, of)]
    assert shown(text, "kind", "text", "value", "unit", "of") == wanted


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("It cost $378m.", 378_000_000, "USD"),
        ("It cost $ 378 million.", 378_000_000, "USD"),
        ("It cost £1.45 billion.", 1_450_000_000, "GBP"),
        ("It cost €5,000.", 5000, "EUR"),
        ("It cost A$3bn.", 3_000_000_000, "AUD"),
        ("It cost EUR 5 million.", 5_000_000, "EUR"),
        ("It cost 5 million dollars.", 5_000_000, "USD"),
        ("It cost 200 Syrian pounds.", 200, "SYP"),
        ("It cost 90 manat.", 90, "AZN"),
        ("It cost Rs 500 crore.", 5_000_000_000, "INR"),
        ("It cost 300 yuan.", 300, "CNY"),
    ],
)
def test_money_has_its_currency_and_its_scale(
    shown: Shown, text: str, value: float, currency: str
) -> None:
    assert shown(text, "kind", "value", "currency") == [("money", value, currency)]


@pytest.mark.parametrize(
    ("text", "value", "trend"),
    [
        ("Sales fell 2.1%.", 2.1, "down"),
        ("Sales rose by 12 per cent.", 12, "up"),
        ("Sales were up 12 percent.", 12, "up"),
        ("They saw a 12% drop.", 12, "down"),
        ("They hold 12% of it.", 12, None),
    ],
)
def test_a_percentage_may_be_a_change(
    shown: Shown, text: str, value: float, trend: str | None
) -> None:
    assert shown(text, "kind", "value", "trend", "unit") == [("percent", value, trend, "percent")]


@pytest.mark.parametrize(
    ("text", "kind", "ends"),
    [
        ("Between 10 and 20 boats sank.", "count", [10, 20]),
        ("Some 10 to 20 boats sank.", "count", [10, 20]),
        ("The 10–20 boats sank.", "count", [10, 20]),
        ("It costs $5-$7 million.", "money", [5_000_000, 7_000_000]),
        ("It costs 10 to 20 million euros.", "money", [10_000_000, 20_000_000]),
        ("It grew 2-3%.", "percent", [2, 3]),
        ("It weighs 20-25 kg.", "measure", [20, 25]),
    ],
)
def test_a_range_is_one_fact(shown: Shown, text: str, kind: str, ends: list[float]) -> None:
    assert shown(text, "kind", "value", "range") == [(kind, None, ends)]


def test_the_ends_of_a_change_are_two_facts(shown: Shown) -> None:
    assert shown("Sales rose from 10 to 20 boats.", "value") == [(10,), (20,)]


def test_a_list_shares_noun_and_scale(shown: Shown) -> None:
    text = "They lent 1.2, 1.4 and 1.5 million books."
    assert shown(text, "value", "of") == [
        (1_200_000, "books"),
        (1_400_000, "books"),
        (1_500_000, "books"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The S&P 500 closed flat.",
        "A Boeing 747 landed on Route 66.",
        "See Section 427, page 12, No. 5.",
        "The rent fell (Table 2).",
        "It was track # 5 of the record.",
        "COVID-19 came before the G20.",
        "Call 555-123-4567 or 020 7946 0958.",
        "They won 3-1 and then 2-2.",
        "Open 192.168.10.1 with v3.5.1.",
        "See https://example.org/2019/05/12/a-1.html for it.",
        "No one knew, and one of them wept.",
        "You may march on the sun; we fall, I spring.",
    ],
)
def test_names_codes_and_pronouns_are_no_facts(shown: Shown, text: str) -> None:
    assert shown(text, "kind", "text") == []


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("It grew from 12 to 15 percent.", [("percent", 12), ("percent", 15)]),
        ("It rose from 800 to 1.2 million voters.", [("count", 800), ("count", 1_200_000)]),
        ("It fell from 1.5 to 1.2 million.", [("number", 1_500_000), ("number", 1_200_000)]),
        ("It climbed from 200 to 300 tonnes.", [("measure", 200), ("measure", 300)]),
    ],
)
def test_the_ends_of_a_change_share_unit_and_scale(
    shown: Shown, text: str, facts: list[tuple[str, float]]
) -> None:
    assert shown(text, "kind", "value") == facts


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("It left 40 dead.", "dead"),
        ("Two more deaths were reported.", "deaths"),
        ("A 6.8-magnitude quake struck.", "magnitude"),
        ("It lists 5,700 categories of products.", "products"),
        ("They seized 11 illegally held weapons.", "illegally held weapons"),
        ("He drove in 97 RBIs.", "RBIs"),
        ("Four in five voters agreed.", "voters"),
        ("Four-in-five voters agreed.", "voters"),
        ("They seized 14kg of cocaine worth a lot.", "cocaine"),
    ],
)
def test_the_counted_phrase_ends_at_its_noun(shown: Shown, text: str, of: str) -> None:
    assert shown(text, "of") == [(of,)]


@pytest.mark.parametrize("text", ["# 5 ways to save", "It is late.\n\n## 5 ways to save"])
def test_the_sign_before_a_heading_makes_no_rank(shown: Shown, text: str) -> None:
    assert shown(text, "value", "of") == [(5, "ways")]


def test_the_size_of_a_sample_needs_no_spaces(shown: Shown) -> None:
    assert shown("The drug (n=47) and the placebo (N=41) differed.", "value") == [(47,), (41,)]
    assert shown("Set x=47, n=a2 and in=3.", "value") == []


def test_halves_in_capitals_are_read(shown: Shown) -> None:
    assert [text for (text,) in shown("HALF OF IT IS GONE.", "text")] in ([], ["HALF"])


def test_a_product_is_no_power_of_ten(shown: Shown) -> None:
    assert 1024 in [value for (value,) in shown("It holds 1024 x 1024 bytes.", "value")]
    assert shown("It holds 3.2 x 105 cells.", "value") == [(320_000,)]


def test_what_goes_up_a_hill_does_not_rise(shown: Shown) -> None:
    assert shown("Some live below and 430 up the hill.", "value", "trend") == [(430, None)]
