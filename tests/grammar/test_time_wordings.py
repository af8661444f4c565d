"""Wordings of time that reports use: spans, values and the days that they stand for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]
DATE = "2024-05-20"  # a Monday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The weekday decides where only one of the near years has it.
        ("He has written of Friday 24 May.", {"Friday 24 May": "2024-05-24"}),
        ("It was called off on Friday the 24th.", {"Friday the 24th": "2024-05-24"}),
        ("They met on Monday, 13 November.", {"Monday, 13 November": "2023-11-13"}),
        # Two dates without their years are of one stretch.
        ("It fell between March and June.", {"March": "2023-03", "June": "2023-06"}),
        ("He was away from October to March.", {"October": "2023-10", "March": "2024-03"}),
        ("It will run from May to March.", {"May": "2024-05", "March": "2025-03"}),
        ("It rained in April and March.", {"April": "2024-04", "March": "2024-03"}),
        ("It ran from 28 June to 3 July.", {"28 June": "2023-06-28", "3 July": "2023-07-03"}),
        # A year that is counted belongs to its month.
        ("It fell in March last year.", {"March last year": "2023-03"}),
        ("It will peak in June next year.", {"June next year": "2025-06"}),
        (
            "It opened in May 2000 and closed in October of the same year.",
            {"May 2000": "2000-05", "October of the same year": "2000-10"},
        ),
        ("It closed on 3 May last year.", {"3 May last year": "2023-05-03"}),
        ("It closed in the summer of last year.", {"the summer of last year": "2023-SU"}),
        # The same part of another year.
        (
            "It earned $2m in the first quarter of 2024, against $1m in the same quarter of 2023.",
            {"the first quarter of 2024": "2024-Q1", "the same quarter of 2023": "2023-Q1"},
        ),
        (
            "Profit for the first quarter of 2024 beat that of the same period last year.",
            {"the first quarter of 2024": "2024-Q1", "the same period last year": "2023-Q1"},
        ),
        ("It was more than in the same period last year.", {"the same period last year": "2023"}),
        (
            "Sales rose in the second quarter of 2023 from those of a year earlier.",
            {"the second quarter of 2023": "2023-Q2", "a year earlier": "2022-Q2"},
        ),
        # What counts from the text.
        (
            "On 3 March the pump failed; the next day it was replaced.",
            {"3 March": "2024-03-03", "the next day": "2024-03-04"},
        ),
        (
            "The flood came in 1953, and ten years after that it broke.",
            {"1953": "1953", "ten years after that": "1963"},
        ),
        (
            "It came two days after the overthrow of the king on 10 May 2023.",
            {"two days after the overthrow": "2023-05-12", "10 May 2023": "2023-05-10"},
        ),
        (
            "He won in the summer of 2009 and retired eight years later.",
            {"the summer of 2009": "2009-SU", "eight years later": "2017"},
        ),
        ("Prices rose the week before last.", {"the week before last": "2024-W19"}),
        ("It opens the month after next.", {"the month after next": "2024-07"}),
        ("It burnt down the night before last.", {"the night before last": "2024-05-18TNI"}),
        ("It will shrink over the next year.", {"the next year": "P1Y"}),
        ("In the past six weeks it grew.", {"the past six weeks": "P6W"}),
        ("It was the third blast in as many days.", {}),
        # Weeks, quarters and decades.
        ("It rained in the week of May 13.", {"the week of May 13": "2024-W20"}),
        ("The week ending 12 April 2024 was wet.", {"The week ending 12 April 2024": "2024-W15"}),
        ("The weekend of 4–5 May was wet.", {"The weekend of 4–5 May": "2024-W18-WE"}),
        ("It shrank in the April-June quarter.", {"the April-June quarter": "2024-Q2"}),
        (
            "It shrank in the January to March period of 2023.",
            {"the January to March period of 2023": "2023-Q1"},
        ),
        ("It closes for the month of August 2024.", {"the month of August 2024": "2024-08"}),
        ("It burnt down in the year 1666.", {"the year 1666": "1666"}),
        ("It had 40 houses at the turn of the century.", {"the turn of the century": "20"}),
        ("It was a hit in the late sixties.", {"the late sixties": "196"}),
        ("He is in his sixties.", {}),
        ("It was in the forties, with highs of 50 degrees.", {}),
        ("He ruled from 1999-2003 and in 2010/11.", dict.fromkeys(("1999", "2003", "2010"))),
    ],
)
def test_dates(shown: Shown, text: str, expected: dict[str, str | None]) -> None:
    found = {part: timex for part, timex in shown(text, "text", "timex", date=DATE) if timex}
    if None in expected.values():
        assert expected.keys() <= found.keys()
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is shut from 10 p.m. to 5 a.m.", ["2024-05-20T22:00", "2024-05-21T05:00"]),
        (
            "It was shut from 10 p.m. on Friday to 5 a.m.",
            ["2024-05-17T22:00", "2024-05-18T05:00"],
        ),
        ("It is open 9:00-17:00.", ["2024-05-20T09:00", "2024-05-20T17:00"]),
        (
            "Trading stopped at 3:07 p.m. EDT (1907 GMT) on Friday.",
            ["2024-05-17T15:07-04:00", "2024-05-17T19:07Z", "2024-05-17"],
        ),
        ("On Friday, police said, it blew up at 3 p.m.", ["2024-05-17", "2024-05-17T15:00"]),
        ("It struck at 02:14 local time on 6 May 2023.", ["2023-05-06T02:14"]),
        ("Kick-off is at 20.45 CET.", ["2024-05-20T20:45+01:00"]),
        ("It cost 20.45 euros at 19.00.", []),
        ("Guns fell silent before dawn on Friday.", ["2024-05-17TMO"]),
        ("It was over by early afternoon.", ["2024-05-20TAF"]),
        ("Streets were empty by mid-morning.", ["2024-05-20TMO"]),
        ("Police came in the early hours of Sunday.", ["2024-05-19TMO"]),
        ("It snowed overnight.", ["2024-05-19TNI"]),
        ("It will snow overnight.", ["2024-05-20TNI"]),
        ("An overnight train ran from the dawn of rail.", []),
        ("Dawn Smith spoke after Dawn.", []),
        ("It began at 2024-03-19T12:15:55.271-04:00.", ["2024-03-19T12:15:55-04:00"]),
        ("Sent on Fri, 4 May 2001 14:05:44 -0400.", ["2001-05-04T14:05:44-04:00"]),
        ("The host fe80::a00:27ff answers CVE-2021-22959 at jane2006@example.org.", []),
        ("The set iso8859-10 is old.", []),
    ],
)
def test_times_of_day(shown: Shown, text: str, expected: list[str]) -> None:
    assert [timex for (timex,) in shown(text, "timex", date=DATE) if timex] == expected


@pytest.mark.parametrize(
    ("text", "kind", "surface", "timex"),
    [
        ("It is shut on Sundays.", "set", "Sundays", "XXXX-WXX-7"),
        ("They meet every second Tuesday.", "set", "every second Tuesday", "XXXX-WXX-2"),
        ("They meet every Monday morning.", "set", "every Monday morning", "XXXX-WXX-1TMO"),
        ("They meet every 4 July.", "set", "every 4 July", "XXXX-07-04"),
        ("They met each December 25.", "set", "each December 25", "XXXX-12-25"),
        ("Feed it twice daily.", "set", "twice daily", "P1D"),
        ("Take 50 mg of the drug daily.", "set", "daily", "P1D"),
        ("He was previously a judge.", "date", "previously", "PAST_REF"),
        ("These days it is a museum.", "date", "These days", "PRESENT_REF"),
        ("They were poor in those days.", "date", "those days", "PAST_REF"),
        ("It happened some time ago.", "date", "some time ago", "PAST_REF"),
        ("In future, it will cost more.", "date", "In future", "FUTURE_REF"),
    ],
)
def test_sets_and_vague_references(
    shown: Shown, text: str, kind: str, surface: str, timex: str
) -> None:
    assert (kind, surface, timex) in shown(text, "kind", "text", "timex", date=DATE)


def test_a_plural_weekday_in_a_name_is_no_set(shown: Shown) -> None:
    assert shown("We saw Happy Mondays there.", "timex", date=DATE) == []


def test_a_lead_in_minutes_and_one_in_seconds_are_two(shown: Shown) -> None:
    text = "It took two hours and four minutes, two seconds ahead of the rest."
    assert [timex for (timex,) in shown(text, "timex")] == ["PT2H4M", "PT2S"]
