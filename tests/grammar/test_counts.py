"""What is counted, where its phrase is more than adjectives and a noun."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("It sold 1.3 million electric and hybrid cars.", 1_300_000, "electric and hybrid cars"),
        ("She keeps 14 large or small dogs.", 14, "large or small dogs"),
        ("They felled 900 native oak and beech trees.", 900, "native oak and beech trees"),
        ("The air force lost 12 F-16 jets.", 12, "F-16 jets"),
        ("Five CO2 sensors failed.", 5, "CO2 sensors"),
        ("The page has 50 m followers.", 50_000_000, "followers"),
    ],
)
def test_counts(shown: Shown, text: str, value: int, of: str) -> None:
    assert shown(text, "kind", "value", "of") == [("count", value, of)]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Some 300 of the valley's 2,100 inhabitants fled.", "inhabitants"),
        ("He shut 4 of Norway's 54 mines.", "mines"),
        ("Two of my four sisters came.", "sisters"),
        ("They won 3 of the remaining 11 games.", "games"),
    ],
)
def test_a_part_is_of_what_its_whole_is(shown: Shown, text: str, of: str) -> None:
    assert shown(text, "kind", "of") == [("count", of)] * 2


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "of"),
    [
        ("It emits 110 g/km of CO2.", "110 g/km of CO2", 110, "gram per kilometre", "CO2"),
        ("Take 12 mg of vitamin B12.", "12 mg of vitamin B12", 12, "milligram", "vitamin B12"),
        ("The clip runs at 60 fps.", "60 fps", 60, "frame per second", None),
        ("The bullet left at 900 fps.", "900 fps", 900, "foot per second", None),
        ("It held beneath 2 m of snow.", "2 m of snow", 2, "metre", "snow"),
        ("It faced 5 m waves.", "5 m", 5, "metre", None),
        ("The pipe is 1.2 m in diameter.", "1.2 m", 1.2, "metre", None),
        ("They fear a 2C rise.", "2C", 2, "degree Celsius", None),
        ("It warmed by 1.1C since then.", "1.1C", 1.1, "degree Celsius", None),
        ("They missed the 1.5-degree target.", "1.5-degree", 1.5, "degree", None),
    ],
)
def test_measures(
    shown: Shown, text: str, surface: str, value: float, unit: str, of: str | None
) -> None:
    *_, last = shown(text, "text", "value", "unit", "of")
    assert last == (surface, value, unit, of)


@pytest.mark.parametrize(
    ("text", "values"),
    [("A 3 x 4 m room.", [(3, "metre"), (4, "metre")]),
     ("She won the 4 x 100 m relay.", [(4, None), (100, "metre")])],
)  # fmt: skip
def test_sides_and_repetitions(shown: Shown, text: str, values: list[Any]) -> None:
    assert shown(text, "value", "unit") == values


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("A ticket is €9,95.", "money", 9.95),
        ("A ticket is 9,95 €.", "money", 9.95),
        ("A car is €9,950.", "money", 9950),
        ("It grew by 2,5 %.", "percent", 2.5),
    ],
)
def test_decimal_commas(shown: Shown, text: str, kind: str, value: float) -> None:
    assert shown(text, "kind", "value") == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "His phone runs Android 13 and Windows 11.",
        "See pages 12 to 15.",
        "See pp. 4-7.",
        "Sections 3, 4 and 6 apply.",
        "This was Case No. 12-345.",
        "Call (555) 123-4567.",
        "He lived at 221B Baker Street.",
        "The preprint is arXiv:2101.00001.",
        "It listens on port 8080.",
        "The result [12] holds.",
        "The Group of Seven met the Big Four firms.",
        "At one point it stopped.",
        "It is a zero-sum game on a one-way street.",
    ],
)
def test_names_and_idioms_are_no_quantities(shown: Shown, text: str) -> None:
    assert shown(text, "text") == []


def test_a_label_does_not_take_what_is_counted(shown: Shown) -> None:
    rows = shown("On pages 3 and 4 men were shown.", "kind", "value", "of")
    assert rows == [("count", 4, "men")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Each of the three reactors produces steam.", [("three reactors", "reactors")]),
        ("A family of five needs £900.", [("five", None), ("£900", None)]),
        ("The five needs are listed.", [("five needs", "needs")]),
        ("They fly 14 A330s west.", [("14 A330s", "A330s")]),
        ("Sales beat the 1.4 million traders expected.", [("1.4 million", None)]),
        ("Forty traders expected more.", [("Forty traders", "traders")]),
        ("A dear one costs more.", []),
        ("One of the oaks fell.", [("One of the oaks", "oaks")]),
        ("One series ended.", [("One series", "series")]),
        ("One or more barns burned.", [("One or more barns", "barns")]),
        ("Two were hurt, one badly.", [("Two", None)]),
        ("One family left.", [("One family left", "family left")]),
        (
            "One gallon of paint covers 300 doors.",
            [("One gallon of paint", "paint"), ("300 doors", "doors")],
        ),
        ("It took two 25kg sacks.", [("two", "sacks"), ("25kg", None)]),
        ("It took two 25 kg sacks.", [("two", None), ("25 kg", None)]),
    ],
)
def test_where_the_noun_ends(shown: Shown, text: str, rows: list[tuple[str, str | None]]) -> None:
    assert shown(text, "text", "of") == rows
