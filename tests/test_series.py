"""Lists of amounts, as checks read them."""

from __future__ import annotations

import pytest

import factx
from factx.facts import Fact
from factx.series import Series, may_be_part, series, series_before
from factx.skeleton import Prose


def _anything(fact: Fact) -> bool:
    return fact.value is not None


def _list(text: str, first: int = 0) -> Series:
    prose = Prose(factx.extract(text))
    return series(prose.sentences[0], prose.facts[first], _anything)


@pytest.mark.parametrize(
    ("text", "values", "closed", "whole"),
    [
        ("We need 84 for churches and 36 for ships.", [84, 36], True, True),
        ("We need 5 red, 4 blue (13%), and 3 green ones.", [5, 4, 3], True, True),
        ("We need 60 mm in May, 10 mm in June and 5 mm in July.", [60, 10, 5], True, True),
        ("We need 5 in one, 4 in another.", [5, 4], False, True),
        ("We need 5 cups, 4 plates and a pot.", [5, 4], False, False),
        ("We need 5 cups, 4 plates and 3 pots, and others.", [5, 4, 3], True, False),
        ("We need 5 cups and 4 plates. Then 3 pots.", [5, 4], True, True),
        ("We need 5 cups for the 4 tables.", [5], False, True),
    ],
)
def test_a_list_is_joined_by_commas_and_one_and(
    text: str, values: list[int], closed: bool, whole: bool
) -> None:
    found = _list(text)
    assert [part.value for part in found.parts] == values
    assert (found.closed, found.whole) == (closed, whole)


def test_a_list_is_found_from_its_end() -> None:
    prose = Prose(factx.extract("In 3 towns they sold 5 cups, 4 plates and 2 pots, 11 in all."))
    found = series_before(prose.sentences[0], prose.facts[-2], _anything)
    assert [part.value for part in found.parts] == [5, 4, 2]


def test_parts_are_described_alike_or_as_opposites() -> None:
    assert _list("We saw 5 in May and 4 at home.").parallel
    assert _list("We saw 5 of them before noon and 4 after it.").opposite
    assert not _list("We saw 5 with hats and 4 without rest, red.").parallel


def test_only_one_thing_has_parts() -> None:
    metres, money, people, more = factx.extract("It has 5 m, $3, 4 people and 3 left.").facts
    assert may_be_part(people, more)
    assert not may_be_part(metres, money)
    assert not may_be_part(money, people)
