"""What two numbers with "to", "and" or a dash between them are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "surface", "ends"),
    [
        ("Crews laid two to three dozen mats.", "two to three dozen mats", [24, 36]),
        ("They need 4 to 5 dozen.", "4 to 5 dozen", [48, 60]),
        ("A 6-to-8-metre swell hit.", "6-to-8-metre", [6, 8]),
        ("It is a 4-to-6-year plan.", "4-to-6-year", [4, 6]),
        ("Flats cost $800,000 to $1.3 million.", "$800,000 to $1.3 million", [800_000, 1_300_000]),
        ("Rents climbed 15 to 20 percent.", "15 to 20 percent", [15, 20]),
        ("Ash trees grow to 15 to 20 metres.", "15 to 20 metres", [15, 20]),
        ("The firm cut 300 to 400 jobs.", "300 to 400 jobs", [300, 400]),
        ("It keeps at -5 to 5 °C.", "-5 to 5 °C", [-5, 5]),
        ("It stood at −20 to −10 °C.", "−20 to −10 °C", [-20, -10]),
        ("A seat costs $20 to 30 a head.", "$20 to 30 a head", [20, 30]),
    ],
)
def test_ranges(shown: Shown, text: str, surface: str, ends: list[float]) -> None:
    assert shown(text, "text", "value", "range") == [(surface, None, ends)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("She left $7,000 to 14 clinics.", ("money", 7000, None), ("count", 14, "clinics")),
        ("He paid $15 to 40 pickers.", ("money", 15, None), ("count", 40, "pickers")),
        ("He left 3,000 to 2 museums.", ("number", 3000, None), ("count", 2, "museums")),
        ("The tally was 55% to 45%.", ("percent", 55, None), ("percent", 45, None)),
        ("Tin slid more than $3 to $81.", ("money", 3, None), ("money", 81, None)),
        ("Shares fell 4 to 57 cents.", ("number", 4, None), ("money", 57, None)),
    ],
)
def test_two_numbers_that_are_no_range(
    shown: Shown, text: str, first: tuple[Any, ...], second: tuple[Any, ...]
) -> None:
    assert shown(text, "kind", "value", "of") == [first, second]


@pytest.mark.parametrize(
    "text", ["The odds are 3-to-1.", "They met for a one-to-one talk.", "He hates his 9-to-5 job."]
)
def test_odds_and_idioms(shown: Shown, text: str) -> None:
    assert shown(text, "text") == []


@pytest.mark.parametrize("text", ["15 to 20 boys came.", "15 to 20 per cent left.", "Half to two."])
def test_no_time_of_day(shown: Shown, text: str) -> None:
    assert "time" not in {kind for (kind,) in shown(text, "kind")}
