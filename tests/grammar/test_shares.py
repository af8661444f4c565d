"""Fractions that stand alone, and numbers in words that only label."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("A third were nurses and a fifth are cooks.", [("A third", 1 / 3), ("a fifth", 0.2)]),
        ("Half were nurses.", [("Half", 0.5)]),
        ("Nearly a quarter said so.", [("Nearly a quarter", 0.25)]),
        ("More than a fifth left.", [("More than a fifth", 0.2)]),
        ("Of them, 40% stayed and a third left.", [("40%", 40), ("a third", 1 / 3)]),
        ("It is 40%, against a third in spring.", [("40%", 40), ("a third", 1 / 3)]),
        ("The odds are one in 5 million.", [("one in 5 million", 1 / 5_000_000)]),
        ("The odds are 1 in 2.4 million.", [("1 in 2.4 million", 1 / 2_400_000)]),
        ("It was one in 80 a decade ago.", [("one in 80", 1 / 80), ("a decade ago", 1)]),
        ("It is a third of what they eat.", [("a third", 1 / 3)]),
        ("It has a 1 in 60 chance of rain.", [("1 in 60 chance", 1 / 60)]),
        ("It was one in 80 in 2010.", [("one in 80", 1 / 80)]),
        ("It adds 0.3 of a percentage point.", [("0.3 of a percentage point", 0.3)]),
        ("He won by 0.8 of a second.", [("0.8 of a second", 0.8)]),
        ("It is 0.6 of a mile off.", [("0.6 of a mile", 0.6)]),
    ],
)
def test_shares(shown: Shown, text: str, rows: list[tuple[str, float]]) -> None:
    found = [row for row in shown(text, "text", "value") if row[1] is not None]
    assert found == [(surface, pytest.approx(value)) for surface, value in rows]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A third man left, a fourth was ill.", ["ordinal", "ordinal"]),
        ("One boat sank. A third left later.", ["count", "ordinal"]),
        ("They spoke about a third of age.", ["number"]),
        ("They spoke about a third term.", ["ordinal"]),
        ("In the first half were goals.", ["ordinal"]),
        ("The other half are late.", []),
        ("It took part in one in May.", ["date"]),
    ],
)
def test_what_is_no_share(shown: Shown, text: str, kinds: list[str]) -> None:
    assert [kind for (kind,) in shown(text, "kind")] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "A phase three trial of stage four cancer.",
        "It is the number one song.",
        "Back to square one, and net zero, and a net-zero law.",
        "In part two of it.",
        "Game seven is lost.",
        "The tier one ratio fell.",
        "He has type two diabetes.",
    ],
)
def test_labels(shown: Shown, text: str) -> None:
    assert shown(text, "text") == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("At this stage four men left.", "four men"),
        ("In part two reasons count.", "two reasons"),
        ("At level two metres of mud lay.", "two metres of mud"),
        ("Every day two boats sank.", "two boats"),
        ("Of that type seven are left.", "seven"),
        ("The plan: two men.", "two men"),
        ("The number two million came up.", "two million"),
    ],
)
def test_what_is_counted_behind_a_label(shown: Shown, text: str, surface: str) -> None:
    assert (surface,) in shown(text, "text")
