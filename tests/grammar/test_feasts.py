"""Feasts of other calendars, whose days come from the tables of the library `holidays`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factx import extract
from factx.grammar import feasts

Shown = Callable[..., list[tuple[Any, ...]]]
DATE = "2018-10-01"


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("It fell on Eid al-Fitr 2018.", "Eid al-Fitr 2018", "2018-06-15"),
        ("Eid ul-Adha of 2019 was calm.", "Eid ul-Adha of 2019", "2019-08-11"),
        ("They fasted on Yom Kippur 2018.", "Yom Kippur 2018", "2018-09-19"),
        ("Diwali will be loud.", "Diwali", "2018-11-07"),
        ("He came on Chinese New Year 2018.", "Chinese New Year 2018", "2018-02-16"),
        ("The Lunar New Year was cold.", "Lunar New Year", "2018-02-16"),
        ("It opened on Nowruz 2017.", "Nowruz 2017", "2017-03-21"),
    ],
)
def test_feasts_of_other_calendars(shown: Shown, text: str, surface: str, timex: str) -> None:
    pytest.importorskip("holidays")
    assert ("date", surface, timex) in shown(text, "kind", "text", "timex", date=DATE)


def test_the_moon_may_be_seen_a_day_apart() -> None:
    pytest.importorskip("holidays")
    (fact,) = extract("It fell on Eid al-Fitr 2018.").facts
    assert fact.timex is not None and fact.timex.earliest and fact.timex.latest
    assert (str(fact.timex.earliest), str(fact.timex.latest)) == ("2018-06-14", "2018-06-16")


@pytest.mark.parametrize("text", ["Eid al-Fitr 1000 was cold.", "Diwali 1950 was cold."])
def test_a_year_without_tables_has_no_day(shown: Shown, text: str) -> None:
    pytest.importorskip("holidays")
    assert not any(str(day).startswith("1950-") for (day,) in shown(text, "timex"))


@pytest.mark.parametrize(
    "text",
    [
        "The dragon slept, the guru spoke, RAM is dear, and Ganesh left.",
        "Maha and Rama came with Eid.",
        "The lag was long on Rosh's phone.",
        "They met on Choti Diwali and on Mattu Pongal.",
    ],
)
def test_words_of_such_names_alone_are_no_feasts(shown: Shown, text: str) -> None:
    assert [row for row in shown(text, "kind") if row == ("date",)] == []


def test_without_the_tables_no_day_is_made_up(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feasts, "available", lambda: False)
    assert shown("It fell on Diwali.", "kind") == []
    assert shown("It fell on Chinese New Year's Day 2018.", "timex") == [("2018",)]


def test_feasts_that_follow_easter_or_a_calendar_day(shown: Shown) -> None:
    text = "Orthodox Good Friday 2020 was long; Inauguration Day 2017 was wet."
    assert shown(text, "timex") == [("2020-04-17",), ("2017-01-20",)]
