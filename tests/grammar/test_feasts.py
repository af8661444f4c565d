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
        ("The Chinese Lunar New Year 2018 was cold.", "Chinese Lunar New Year 2018", "2018-02-16"),
        ("They met on Choti Diwali 2018.", "Choti Diwali 2018", "2018-11-06"),
        ("They met on Mattu Pongal 2018.", "Mattu Pongal 2018", "2018-01-15"),
        ("Rakhi 2018 was wet.", "Rakhi 2018", "2018-08-26"),
        ("They flew kites on Makara Sankranti 2018.", "Makara Sankranti 2018", "2018-01-14"),
        ("holi 2018 was loud", "holi 2018", "2018-03-02"),
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
        "They met on Dev Diwali.",
        "The kings dayed, and kings day by day grew poorer.",
        "In the new years, days grew long.",
        "The chinese new year plan was made by Surya and Maharishi.",
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


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("They sang on New Years Eve 2017.", "New Years Eve 2017", "2017-12-31"),
        ("They sang on New Year Day 2018.", "New Year Day 2018", "2018-01-01"),
        ("They sang on King's Day 2018.", "King's Day 2018", "2018-04-27"),
        ("They sang on Koningsdag 2014.", "Koningsdag 2014", "2014-04-26"),
        ("They sang on Boss's Day 2021.", "Boss's Day 2021", "2021-10-15"),
        ("They sang on mardi gras 2018.", "mardi gras 2018", "2018-02-13"),
        (
            "She sang on Easter Sunday two thousand eleven.",
            "Easter Sunday two thousand eleven",
            "2011-04-24",
        ),
    ],
)
def test_feasts_in_looser_spellings(shown: Shown, text: str, surface: str, timex: str) -> None:
    assert ("date", surface, timex) in shown(text, "kind", "text", "timex", date=DATE)
