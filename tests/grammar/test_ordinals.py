"""An ordinal behind an article is a fraction where something is parted."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factx import extract


@pytest.mark.parametrize(
    ("text", "value", "modifier"),
    [
        ("About a third of voters stayed.", Fraction(1, 3), "about"),
        ("Nearly a fifth (19%) stayed.", Fraction(1, 5), "nearly"),
        ("A third of the 900 votes are invalid.", Fraction(1, 3), None),
        ("We lost a fifth of them.", Fraction(1, 5), None),
        ("A third man came.", 3, None),
    ],
)
def test_a_third_is_a_fraction_where_something_is_parted(
    text: str, value: Fraction | int, modifier: str | None
) -> None:
    fact = extract(text).facts[0]
    assert (fact.value, fact.modifier) == (value, modifier)
