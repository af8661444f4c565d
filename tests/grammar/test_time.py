"""Dates, times and durations in ordinary sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import factx

Shown = Callable[..., list[tuple[Any, ...]]]
DATE = "2025-05-20"


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("It opened on 4 March 2019.", "4 March 2019", "2019-03-04"),
        ("It opened on the 4th of March 2019.", "the 4th of March 2019", "2019-03-04"),
        ("It opened on March 4, 2019.", "March 4, 2019", "2019-03-04"),
        ("It opened on Monday, 4 March 2019.", "Monday, 4 March 2019", "2019-03-04"),
        ("It opened on Monday, March 4th, 2019.", "Monday, March 4th, 2019", "2019-03-04"),
        ("It opened on 4 Sept. 2019.", "4 Sept. 2019", "2019-09-04"),
        ("It opened in March 2019.", "March 2019", "2019-03"),
        ("It opened in 2019.", "2019", "2019"),
        ("It opened in the 1980s.", "the 1980s", "198"),
        ("It opened in the 19th century.", "the 19th century", "18"),
        ("It opened in the second quarter of 2019.", "the second quarter of 2019", "2019-Q2"),
        ("It opened in spring 2019.", "spring 2019", "2019-SP"),
        ("It opened on 2019-03-04.", "2019-03-04", "2019-03-04"),
        ("It opened on 25/12/2019.", "25/12/2019", "2019-12-25"),
        ("It opened on 12/25/2019.", "12/25/2019", "2019-12-25"),
        ("It opened on 2019, March the 4th.", "2019, March the 4th", "2019-03-04"),
        ("The 2019 vote was lost.", "2019", "2019"),
        ("It opened 33 years ago.", "33 years ago", "1992"),
        ("It opened two months ago.", "two months ago", "2025-03"),
        ("It opened a year ago.", "a year ago", "2024"),
        ("It opened last month.", "last month", "2025-04"),
        ("It opens next year.", "next year", "2026"),
        ("It opened yesterday.", "yesterday", "2025-05-19"),
        ("It opened on Friday.", "Friday", "2025-05-16"),
        ("It will open on Friday.", "Friday", "2025-05-23"),
        ("It opened on 3 March.", "3 March", "2025-03-03"),
        ("It opened on 3 September.", "3 September", "2024-09-03"),
        ("It opened in November.", "November", "2024-11"),
    ],
)
def test_a_date_has_its_value(shown: Shown, text: str, surface: str, timex: str) -> None:
    assert shown(text, "kind", "text", "timex", date=DATE) == [("date", surface, timex)]


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("It runs from 3 to 7 May 2024.", ["2024-05-03", "2024-05-07"]),
        ("It runs 3–7 May 2024.", ["2024-05-03", "2024-05-07"]),
        ("It runs May 20-22, 2024.", ["2024-05-20", "2024-05-22"]),
        ("It ran from 2012 to 2024.", ["2012", "2024"]),
        ("It ran in 2019-21.", ["2019", "2021"]),
        ("It ran on 3, 5 and 8 May 2024.", ["2024-05-03", "2024-05-05", "2024-05-08"]),
        ("It ran from 28 April to 3 May 2024.", ["2024-04-28", "2024-05-03"]),
    ],
)
def test_ranges_and_lists_of_dates_are_a_fact_each(
    shown: Shown, text: str, timexes: list[str]
) -> None:
    assert [timex for (timex,) in shown(text, "timex")] == timexes


@pytest.mark.parametrize(
    ("text", "surface", "value", "timex"),
    [
        ("It lasted 12 years.", "12 years", 12, "P12Y"),
        ("It was a three-month contract.", "three-month", 3, "P3M"),
        ("It lasted more than 36 hours.", "more than 36 hours", 36, "PT36H"),
        ("It lasted two and a half years.", "two and a half years", 2.5, "P2.5Y"),
        ("A 12-year-old boy won.", "12-year-old", 12, "P12Y"),
        ("It lasted a week.", "a week", 1, "P1W"),
        ("He was aged 60.", "60", 60, "P60Y"),
    ],
)
def test_a_duration_has_its_length(
    shown: Shown, text: str, surface: str, value: float, timex: str
) -> None:
    wanted = [("duration", surface, value, timex)]
    assert shown(text, "kind", "text", "value", "timex") == wanted


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("They met two days after the coup of the colonels.", "two days after the coup"),
        ("Ten years later it fell.", "Ten years later"),
    ],
)
def test_a_date_counted_from_an_event_stays_open(shown: Shown, text: str, surface: str) -> None:
    (fact,) = shown(text, "kind", "text", "timex", "earliest", "anchor", date=DATE)
    assert fact[:2] == ("date", surface)
    assert fact[2].startswith("XXXX")
    assert fact[3:] == (None, "none")


def test_what_an_expression_was_resolved_against_is_said(shown: Shown) -> None:
    text = "In 1992 and yesterday."
    assert shown(text, "anchor", date=DATE) == [("none",), ("document",)]
    assert shown(text, "anchor", "timex") == [("none", "1992"), ("none", "XXXX-XX-XX")]


def test_an_impossible_date_is_a_date_without_a_place_in_the_calendar(shown: Shown) -> None:
    assert shown("It ends on 31 June 2024.", "timex", "earliest", "latest") == [
        ("2024-06-31", None, None)
    ]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It starts at 3 p.m.", "2025-05-20T15:00"),
        ("It starts at 15:30.", "2025-05-20T15:30"),
        ("It starts at noon.", "2025-05-20T12:00"),
    ],
)
def test_a_time_of_day(shown: Shown, text: str, timex: str) -> None:
    assert shown(text, "kind", "timex", date=DATE) == [("time", timex)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nearly 1992 soldiers fell.", "count"),
        ("It paid $2000 for it.", "money"),
        ("It took 2000 kg of it.", "measure"),
        ("Some 2,008 letters came.", "count"),
    ],
)
def test_four_digits_are_not_always_a_year(shown: Shown, text: str, kind: str) -> None:
    assert shown(text, "kind") == [(kind,)]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The ferry leaves at 25:61.", ["XXXX-XX-XXT25:61"]),
        ("The bell rang at 9:75 a.m. today.", ["XXXX-XX-XXT09:75"]),
        ("It landed at 26:15 GMT.", ["XXXX-XX-XXT26:15"]),
        ("They won 25:61.", []),
        ("They quoted Psalm 78:65 at length.", []),
        ("The split was 40:60.", []),
    ],
)
def test_an_impossible_time_of_day_is_read_where_the_words_show_it(
    text: str, timex: list[str]
) -> None:
    facts = [fact.to_dict() for fact in factx.extract(text).facts if fact.kind == "time"]
    assert [fact["timex"] for fact in facts] == timex
    assert [fact["earliest"] for fact in facts] == [None] * len(timex)


def test_capitals_do_not_disturb_fractions_of_hours() -> None:
    assert [fact.text for fact in factx.extract("HALF PAST TEN. Half past ten.").facts][-1:] == [
        "Half past ten"
    ]
