"""Words that bound a number and stand behind it or before its noun, and what rises with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "surface", "modifier", "of"),
    [
        ("A dozen or so pickets stood there.", "A dozen or so pickets", "about", "pickets"),
        ("The 80 or so guests left.", "80 or so guests", "about", "guests"),
        ("It drew 6,000+ fans.", "6,000+ fans", "at least", "fans"),
        ("It drew 6,000 or more fans.", "6,000 or more fans", "at least", "fans"),
        ("It drew 30 or fewer fans.", "30 or fewer fans", "at most", "fans"),
        ("It lies 30 or so miles off.", "30 or so miles", "about", None),
        ("He served 20-odd years.", "20-odd years", "about", None),
        ("It took 15+ years.", "15+ years", "at least", None),
        ("It took 15 or more days.", "15 or more days", "at least", None),
        ("It weighs 40 tonnes at the very least.", "40 tonnes at the very least", "at least", None),
        ("It has 30 seats at most.", "30 seats at most", "at most", "seats"),
        ("Just shy of 90 goats died.", "Just shy of 90 goats", "nearly", "goats"),
        ("It is for people aged 65 or over.", "65 or over", "at least", None),
    ],
)
def test_modifiers_before_the_noun_and_behind_it(
    shown: Shown, text: str, surface: str, modifier: str, of: str | None
) -> None:
    assert shown(text, "text", "modifier", "of") == [(surface, modifier, of)]


def test_at_least_bounds_what_follows_it(shown: Shown) -> None:
    rows = shown("It fed 40 people at least 3 times.", "text", "modifier")
    assert rows == [("40 people", None), ("at least 3 times", "at least")]


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("Rents have risen by between 3% and 5%.", ["up"]),
        ("The index closed up 130 points, or 0.4%, at 31,205.", ["up", "up", None]),
        ("Wages fell 3 or 4 per cent.", ["down", "down"]),
        ("It has 130 points, or 0.4%.", [None, None]),
    ],
)
def test_trends(shown: Shown, text: str, trends: list[str | None]) -> None:
    assert [trend for (trend,) in shown(text, "trend")] == trends


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Children aged 5 to 11 took part.", [(None, [5, 11])]),
        ("Pupils aged between 4 and 16 came.", [(None, [4, 16])]),
        ("Adults between the ages of 18 and 65 took part.", [(18, None), (65, None)]),
        ("The driver, 42, was hurt.", [(42, None)]),
    ],
)
def test_ages(shown: Shown, text: str, ages: list[tuple[Any, ...]]) -> None:
    rows = shown(text, "kind", "unit", "value", "range")
    assert rows == [("duration", "year", *age) for age in ages]


@pytest.mark.parametrize(
    "text", ["Of the 60 seats, 18, fell.", "The total, 45, was high.", "Aged 33 and 12 others."]
)
def test_numbers_that_are_no_ages(shown: Shown, text: str) -> None:
    assert shown(text, "kind")[-1] != ("duration",)


@pytest.mark.parametrize(
    ("text", "surface", "modifier"),
    [
        ("The lake (about 40 acres) froze.", "about 40 acres", "about"),
        ("Some guests (more than 500 in all) left.", "more than 500", "over"),
        ("The rest—nearly 30%—went.", "nearly 30%", "nearly"),
        ("They called it “about 50 boats” at most.", "about 50 boats", "about"),
        ("Under (5 tons) fit.", "5 tons", None),
    ],
)
def test_modifiers_behind_brackets_dashes_and_quotes(
    shown: Shown, text: str, surface: str, modifier: str | None
) -> None:
    assert shown(text, "text", "modifier")[0] == (surface, modifier)
