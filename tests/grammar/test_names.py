"""Digits that are part of a name, a code or a set phrase are no quantities."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    "text",
    [
        "She dropped her iPhone 12 into the canal.",
        "He fell on stage 18 and rode on.",
        "The Group of 20 and the Group of 7 disagree.",
        "They live at 14 Orchard Hill Road above the shop.",
        "The prime minister left 10 Downing Street by the back door.",
        "Release 3.11.4 breaks it, and version 2.7 does not.",
        "See section 4.2 and figure 3.1 for it.",
        "After 23.Qxh7 Black resigned.",
        "Trains stop at platform 9.",
        "The part is called 4471-B2 in the list.",
        "Their side reached the last 16.",
        "The shop is open 24/7.",
        "He wrote of 9/11 and what followed.",
        "Call 555-1234 or write.",
        "It was a Peugeot 2008 with a dent.",
    ],
)
def test_a_name_holds_no_quantity(shown: Shown, text: str) -> None:
    assert shown(text, "kind", "text") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At that stage 18 riders led.", ("count", 18, "riders")),
        ("The score was 5.2 points.", ("count", 5.2, "points")),
        ("A committee of 12 members met.", ("count", 12, "members")),
        ("The last 16 houses burned.", ("count", 16, "houses")),
        ("On the road 14 Baker sisters sang.", ("count", 14, "Baker sisters")),
    ],
)
def test_what_is_counted_behind_a_label_is_a_count(
    shown: Shown, text: str, found: tuple[Any, ...]
) -> None:
    assert shown(text, "kind", "value", "of") == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hundreds of thousands marched.", ("number", None, None)),
        ("Several hundred people came.", ("count", None, "people")),
        ("A few thousand fans sang.", ("count", None, "fans")),
        ("It lies tens of miles away.", ("measure", "mile", None)),
        ("They lost tens of millions of dollars.", ("money", "dollar", None)),
        ("It took a couple of weeks.", ("duration", "week", None)),
    ],
)
def test_vague_numbers_take_units(shown: Shown, text: str, found: tuple[Any, ...]) -> None:
    kind, unit, of = shown(text, "kind", "unit", "of")[0]
    assert (kind, unit, of) == (found[0], found[1], found[2])


def test_a_part_is_of_what_the_whole_counts(shown: Shown) -> None:
    assert shown("Thirty of the forty divers surfaced.", "value", "of") == [
        (30, "divers"),
        (40, "divers"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It was 12 degrees below zero.", -12, "degree"),
        ("It was 5 °C below zero.", -5, "degree Celsius"),
        ("She won the 400m hurdles.", 400, "metre"),
        ("They sold 27 800 tonnes.", 27_800, "tonne"),
        ("It cost €27 800 to mend.", 27_800, "euro"),
    ],
)
def test_signs_and_scales_come_from_the_neighbours(
    shown: Shown, text: str, value: float, unit: str
) -> None:
    assert shown(text, "value", "unit")[0] == (value, unit)
