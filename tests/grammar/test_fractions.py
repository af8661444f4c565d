"""Fractions of scales and units, and ranges of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "of"),
    [
        ("One and three-quarter million homes went dark.", "One and three-quarter million homes",
         1_750_000, None, "homes"),
        ("It is two and three-quarters miles off.", "two and three-quarters miles", 2.75, "mile",
         None),
        ("A fifth of a million boats sailed.", "A fifth of a million boats", 200_000, None, "boats"),
        ("He swam ¾ of a mile.", "¾ of a mile", 0.75, "mile", None),
        ("He ran 3/4 of a mile.", "3/4 of a mile", 0.75, "mile", None),
        ("It needs a three-quarter majority.", "three-quarter majority", 0.75, None, "majority"),
    ],
)  # fmt: skip
def test_fractions_of_scales_and_units(
    shown: Shown, text: str, surface: str, value: float, unit: str | None, of: str | None
) -> None:
    assert shown(text, "text", "value", "unit", "of") == [(surface, value, unit, of)]


@pytest.mark.parametrize(
    ("text", "surface", "ends"),
    [
        ("Between a quarter and a half of the herd died.", "Between a quarter and a half of the herd",
         [0.25, 0.5]),
        ("A fifth to a quarter of the ewes died.", "A fifth to a quarter of the ewes", [0.2, 0.25]),
        ("It costs half to three-quarters of that.", "half to three-quarters", [0.5, 0.75]),
    ],
)  # fmt: skip
def test_ranges_of_fractions(shown: Shown, text: str, surface: str, ends: list[float]) -> None:
    assert shown(text, "text", "range") == [(surface, ends)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("One in 10 people smokes.", "One in 10 people", 0.1),
        ("One in every 1,000 babies has it.", "One in every 1,000 babies", 0.001),
        ("Only two in five passed.", "two in five", 0.4),
    ],
)
def test_shares(shown: Shown, text: str, surface: str, value: float) -> None:
    assert shown(text, "text", "value") == [(surface, value)]


def test_no_shares(shown: Shown) -> None:
    assert shown("He rode one in 20 minutes.", "text") == [("20 minutes",)]
    assert shown("Only one in 2019 won.", "text") == [("2019",)]


def test_half_of_somebodys_whole(shown: Shown) -> None:
    rows = shown("Half of the valley's 3,800 people left.", "value", "of")
    assert rows == [(0.5, "people"), (3800, "people")]


@pytest.mark.parametrize(
    ("text", "value", "trend"),
    [
        ("Loans plunged by a fifth in all.", 0.2, "down"),
        ("The drug cut the risk by a quarter compared with nothing.", 0.25, "down"),
        ("Output grew by a quarter.", 0.25, "up"),
        ("Output fell a quarter during the war.", 0.25, "down"),
        ("The flock is a quarter smaller than it was.", 0.25, None),
    ],
)
def test_changes_by_a_fraction(shown: Shown, text: str, value: float, trend: str) -> None:
    assert shown(text, "kind", "value", "trend") == [("number", value, trend)]


def test_a_verb_is_not_counted(shown: Shown) -> None:
    assert shown("One in five pupils walks.", "value", "of") == [(0.2, "pupils")]
    assert shown("It was sold by a third party.", "kind") == [("ordinal",)]
