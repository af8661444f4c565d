"""Wordings of news: shares of so many, levels passed, rates behind what is measured."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "surface", "trend", "modifier"),
    [
        ("The club lifted its fee 5% to 12 shillings.", "5%", "up", None),
        ("They cut the toll 4% from last week.", "4%", "down", None),
        ("She sold its 5% stake to a rival.", "5%", None, None),
        ("Silver jumped past $30.", "past $30", None, "over"),
        ("Yields fell below 3%.", "below 3%", None, "under"),
        ("Yields fell more than 3%.", "more than 3%", "down", "over"),
        ("Complaints jumped fourfold.", "fourfold", "up", None),
        ("It is nearly triple the old price.", "nearly triple", None, "nearly"),
        ("The lake lost half of its water.", "half of its water", "down", None),
        ("The dunes are retreating by 3 metres a year.", "3 metres a year", "down", None),
        ("They have 20 more.", "20", None, None),
        ("They have 20 more than in May.", "20", "up", None),
    ],
)
def test_changes_and_levels(
    shown: Shown, text: str, surface: str, trend: str | None, modifier: str | None
) -> None:
    assert shown(text, "text", "trend", "modifier")[0] == (surface, trend, modifier)


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit", "of"),
    [
        ("1 in 20 adults smoked.", "1 in 20 adults", 0.05, None, "adults"),
        ("About one in 10 had no view.", "About one in 10", 0.1, None, None),
        ("It ran Phase 1 in 20 clinics.", "20 clinics", 20, None, "clinics"),
        ("Growth of 2-2.5% is likely.", "2-2.5%", None, "percent", None),
        ("A magnitude-6.4 quake hit.", "6.4", 6.4, None, None),
        ("They burn 3 tons of coal a day.", "3 tons of coal", 3, "ton per day", "coal"),
        ("Dozens more were hurt.", "Dozens", None, None, None),
    ],
)
def test_numbers_with_what_they_are_of(
    shown: Shown, text: str, surface: str, value: float | None, unit: str | None, of: str | None
) -> None:
    assert shown(text, "text", "value", "unit", "of")[0] == (surface, value, unit, of)


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org/find?q=30%25%2020%",
        "Call +1-222-3333/4444 at any hour.",
        "It was half past six.",
    ],
)
def test_codes_are_no_quantities(shown: Shown, text: str) -> None:
    assert [row for row in shown(text, "kind") if row[0] not in ("time", "set")] == []
