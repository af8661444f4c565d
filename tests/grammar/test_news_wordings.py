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
    ("text", "kind", "value"),
    [
        ("They sat in that row 21 hours in all.", "duration", 21),
        ("Of all 50/50 patients none died.", "number", 50),
        ("The rest, approx.5 men, left.", "count", 5),
        ("It cost Rs.500 to mend.", "money", 500),
        ("Some 33(55%) of them left.", "number", 33),
        ("Three men left.", "count", 3),
        ("At 3:16 he left with John 3 times.", "time", None),
        ("Of the men five 2-litre bottles are missing.", "count", 5),
        ("They have 100 Boeing 737 MAX jets.", "count", 100),
        ("One dose costs more than before.", "count", 1),
        ("A quarter-point cut is likely.", "measure", 0.25),
    ],
)
def test_what_only_looks_like_a_code(shown: Shown, text: str, kind: str, value: float) -> None:
    assert shown(text, "kind", "value")[0] == (kind, value)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sales were 2.3 bln euros vs 1.9 bln.", [("euro", None), ("euro", None)]),
        ("Rio fell 2% and Vale 3%.", [("percent", "down"), ("percent", "down")]),
        ("It was 5.4%, up from 4.9.", [("percent", None), ("percent", None)]),
        ("Rig counts fell by 5 to 493.", [(None, "down"), (None, None)]),
        ("It paid 5.2 million from 4.9 million users.", [(None, None), (None, None)]),
    ],
)
def test_amounts_beside_each_other(
    shown: Shown, text: str, rows: list[tuple[str | None, str | None]]
) -> None:
    assert shown(text, "unit", "trend") == rows


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org/find?q=30%25%2020%",
        "Call +1-222-3333/4444 at any hour.",
        "It was half past six.",
        "Row 3 is here, and they sat in row 21.",
        "ISBN 0-306-40615-2 is in print.",
        "It needs iOS 17.2 or MySQL 8.0.",
        "He quoted John 3:16, 1 Corinthians 13:4-7 and Genesis 1:1-3.",
        "So did Smith and Wesson[3,4] and later Jones.5",
        "Section 230(c)(1), Rule 10b-5 and Exit 12B were closed.",
        "Web 2.0 and the P5+1 were talked about.",
        "Twenty20, the Three Gorges Dam and No.5 are names.",
        "It has 20/20 vision and a 50/50 chance.",
    ],
)
def test_codes_are_no_quantities(shown: Shown, text: str) -> None:
    assert [row for row in shown(text, "kind") if row[0] not in ("time", "set")] == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("A 10-K filing came.", ("number", "10", 10, None, None)),
        ("1 in 3 of them left.", ("number", "1 in 3", 1 / 3, None, None)),
        ("It is a 450-bed hospital.", ("count", "450-bed", 450, None, "bed")),
        ("They form a 27-nation bloc.", ("count", "27-nation", 27, None, "nation")),
        ("A 20-seat electric bus came.", ("count", "20-seat", 20, None, "seat")),
        ("Growth took two quarters.", ("duration", "two quarters", 2, "quarter", None)),
        ("A 1,200-strong crowd sang.", ("count", "1,200-strong crowd", 1200, None, "crowd")),
    ],
)
def test_what_a_hyphen_joins_is_counted(shown: Shown, text: str, row: tuple[object, ...]) -> None:
    assert shown(text, "kind", "text", "value", "unit", "of")[0] == row


def test_a_price_of_a_currency_is_in_the_one_the_sentence_is_about(shown: Shown) -> None:
    rows = shown("The krona fell 2% to 10.4 per dollar.", "value", "unit", "of", "trend")
    assert rows[1] == (10.4, "swedish krona", "per dollar", None)
    assert shown("The change was 3 per dollar spent.", "kind") == [("number",)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Exports rose to 1.2m in May.", 1_200_000, None),
        ("It exports 400m of cable.", 400, None),
        ("It took 1/250 s to fire.", 0.004, "second"),
        ("It took 1/60 second to fire.", 1 / 60, "second"),
        ("It cost 50¢ to mend.", 50, "cent"),
        ("It cost GH¢12 to mend.", 12, "ghanaian cedi"),
    ],
)
def test_signs_and_letters_of_news(shown: Shown, text: str, value: float, unit: str | None) -> None:
    assert shown(text, "value", "unit")[0] == (value, unit)
