"""Wordings of time of business, wire and sports reports, and what looks like them and is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]
DATE = "2016-11-07"  # a Monday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It shrank in the second half of the 1990s.", {"the second half of the 1990s": "199"}),
        (
            "It fell in the first half of the 18th century.",
            {"the first half of the 18th century": "17"},
        ),
        ("The bank expects profits to rise in the second half.", {"the second half": "2016-H2"}),
        ("They scored twice in the second half.", {}),
        ("Profits aside, the team scored in the second half.", {}),
        ("Turnout was lower than ten years earlier.", {"ten years earlier": "XXXX"}),
        ("It sold 405 last year.", {"last year": "2015"}),
        ("It sold 405 in the 5 previous years.", {"5 previous years": "P5Y"}),
        ("He retires next November.", {"next November": "2017-11"}),
        ("He left last November.", {"last November": "2015-11"}),
        ("He left last March.", {"last March": "2016-03"}),
        (
            "It opened in 1907; that same year it burned.",
            {"1907": "1907", "that same year": "1907"},
        ),
        ("Built in 1921, it closed a decade later.", {"1921": "1921", "a decade later": "1931"}),
        ("It lost money in the latest quarter.", {"the latest quarter": "2016-Q3"}),
        ("She works 35 hours a week.", {"35 hours": "PT35H", "a week": "P1W"}),
        ("It comes once every 500 years.", {"once every 500 years": "P500Y"}),
        ("A month-long truce ended.", {"month-long": "P1M"}),
        ("Some are over 800 years old.", {"over 800 years old": "P800Y"}),
        ("The curfew runs through 8 p.m. Friday.", {"8 p.m. Friday": "2016-11-11T20:00"}),
        ("It was shut until 8 p.m. Friday.", {"8 p.m. Friday": "2016-11-11T20:00"}),
        (
            "They meet on the first Tuesday of each month.",
            {"the first Tuesday of each month": "P1M"},
        ),
        ("Pay by the 5th of every month.", {"the 5th of every month": "XXXX-XX-05"}),
        ("It will be shown at 19.00 on Sunday.", {"19.00 on Sunday": "2016-11-13T19:00"}),
        ("The shares closed at 19.00 on Friday.", {"Friday": "2016-11-04"}),
        ("The truce began at 0630 today.", {"0630 today": "2016-11-07T06:30"}),
        ("It rained in the afternoon.", {"the afternoon": "2016-11-07TAF"}),
        ("I work best in the morning.", {}),
        ("It was built around 1850.", {"around 1850": "1850"}),
        ("They talked about 1968.", {"1968": "1968"}),
        ("At the time, he was a judge.", {"the time": "PAST_REF"}),
        ("At the time of the crash it rained all the time.", {}),
        ("Nobody knew by that time.", {"that time": "PAST_REF"}),
        ("At the moment nobody knows.", {"the moment": "PRESENT_REF"}),
        ("In those days the road was mud.", {"those days": "PAST_REF"}),
        ("Sales fell in the two previous quarters.", {"two previous quarters": "P2Q"}),
    ],
)
def test_wordings_of_reports(shown: Shown, text: str, expected: dict[str, str]) -> None:
    rows = shown(text, "text", "timex", date=DATE)
    assert {words: value for words, value in rows if value is not None} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will leave in two weeks.", {"two weeks": "2016-W47"}),
        ("He will build it in two years.", {"two years": "P2Y"}),
        ("The sale closes in two weeks' time.", {"two weeks' time": "2016-W47"}),
        ("It fell in the last fiscal year.", {"the last fiscal year": "2015"}),
        ("This school year began late.", {"This school year": "2016"}),
        (
            "For the last 3 months and 2 days ago they met.",
            {"the last 3 months": "P3M", "2 days ago": "2016-11-05"},
        ),
        ("Seas will rise by 2150.", {"2150": "2150"}),
        ("In 2150 patients it worked.", {}),
        ("Cases fell over the past fortnight.", {"the past fortnight": "P2W"}),
        ("It was open through the night.", {"the night": "2016-11-06TNI"}),
        ("It opens at noon EDT today.", {"noon EDT today": "2016-11-07T12:00-04:00"}),
        ("Four years on, nobody knows.", {"Four years on": "XXXX"}),
        (
            "It fell last week after it rose the week before.",
            {"last week": "2016-W44", "the week before": "2016-W43"},
        ),
        ("The last Friday of July will be free.", {"The last Friday of July": "2017-07-28"}),
        (
            "The meeting was yesterday afternoon from 3-8pm.",
            {
                "yesterday afternoon": "2016-11-06TAF",
                "3": "2016-11-06T15:00",
                "8pm": "2016-11-06T20:00",
            },
        ),
        (
            "He is out from 2pm till tomorrow 4:30pm.",
            {"2pm": "2016-11-07T14:00", "tomorrow 4:30pm": "2016-11-08T16:30"},
        ),
        ("It runs May to Oct 2020.", {"May": "2020-05", "Oct 2020": "2020-10"}),
        ("It ran Nov-Feb 2017.", {"Nov": "2016-11", "Feb 2017": "2017-02"}),
        ("It ran Jan. to March 2019.", {"Jan": "2019-01", "March 2019": "2019-03"}),
        (
            "It ran from 28 December to 3 January 2024.",
            {"28 December": "2023-12-28", "3 January 2024": "2024-01-03"},
        ),
        ("They may march to May 2020.", {"May 2020": "2020-05"}),
        ("It rained all day.", {"all day": "P1D"}),
        ("A service of thanksgiving.", {}),
        ("They met last thanksgiving.", {"last thanksgiving": "2015-11-26"}),
        ("Sales rose in 2017 q1.", {"2017 q1": "2017-Q1"}),
        # The whole of a text is what a person asks for: the coming one.
        ("Jul 18", {"Jul 18": "2017-07-18"}),
        ("Thursday at 9 am", {"Thursday at 9 am": "2016-11-10T09:00"}),
        ("in two weeks", {"two weeks": "2016-W47"}),
        ("Thursday, he said.", {"Thursday": "2016-11-03"}),
    ],
)
def test_times_to_come_and_stretches(shown: Shown, text: str, expected: dict[str, str]) -> None:
    rows = shown(text, "text", "timex", date=DATE)
    assert {words: value for words, value in rows if value is not None} == expected


def test_a_document_dated_to_the_minute_places_hours(shown: Shown) -> None:
    moment = "2016-11-07T00:30:00"
    text = "He left two hours ago; she will be back in 15 minutes."
    assert shown(text, "kind", "timex", date=moment) == [
        ("time", "2016-11-06T22:30"),
        ("time", "2016-11-07T00:45"),
    ]
    assert shown("He left two hours ago.", "kind", "timex", date=DATE) == [("date", "PAST_REF")]
