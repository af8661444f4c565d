"""FX101: which days the weekdays of a text fit, by both calendars, and what is said of the others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import factx
from factx.lexicon import WEEKDAY_NAMES

MONTHS = (
    "January February March April May June July August September October November December".split()
)


def _said(text: str, dated: str | None) -> list[tuple[str, str, str]]:
    claims = factx.check(text, dated, select=["FX101"]).claims
    return [(claim.status, claim.severity, claim.message) for claim in claims]


@pytest.mark.parametrize(
    ("dated", "text", "severity", "message"),
    [
        (
            None,
            "The library opened on Friday, 13 May 2023.",
            "error",
            "13 May 2023 was a Saturday; the Friday was 12 May, and 13 May was a Friday in 2022",
        ),
        (
            "2025-05-20",
            "The fair opens on Friday, 3 August 2025.",
            "error",
            "3 August 2025 is a Sunday; the Friday is 1 August, and 3 August is a Friday in 2029",
        ),
        (
            "2025-05-13",
            "The council met on Thursday, 13 May 2025.",
            "error",
            "13 May 2025 was a Tuesday; the Thursday was 15 May, and 13 May was a Thursday in 2027",
        ),
        (
            None,
            "It opened on Tuesday, 1 January 2025.",
            "error",
            "1 January 2025 was a Wednesday; the Tuesday was 31 December 2024,"
            " and 1 January was a Tuesday in 2030",
        ),
        (
            None,
            "It began on Monday, 29 February 2024.",
            "error",
            "29 February 2024 was a Thursday; the Monday was 26 February",
        ),
        (
            None,
            "The fair was on Tuesday, 4/3/2023.",
            "error",
            "3 April 2023 was a Monday; the Tuesday was 4 April, and 3 April was a Tuesday in 2018",
        ),
    ],
)
def test_what_would_be_right_is_told(
    dated: str | None, text: str, severity: str, message: str
) -> None:
    assert _said(text, dated) == [("inconsistent", severity, message)]


@pytest.mark.parametrize(
    ("dated", "text", "status", "severity"),
    [
        ("2025-05-20", "They met on Monday, 13 May, to vote.", "inconsistent", "warning"),
        ("2025-05-20", "They met on Wednesday, 13 May, to vote.", "inconsistent", "warning"),
        ("2025-05-20", "They met on Friday, 13 May, to vote.", "inconsistent", "error"),
        ("2025-05-20", "They met on Monday, 13 May 2025.", "inconsistent", "error"),
        ("2025", "They met on Monday, 13 May, to vote.", "undetermined", "warning"),
        ("2025", "They met on Friday, 13 May, to vote.", "inconsistent", "error"),
    ],
)
def test_a_missing_year_makes_a_fit_in_the_neighbouring_year_milder(
    dated: str, text: str, status: str, severity: str
) -> None:
    ((found, grave, message),) = _said(text, dated)
    assert (found, grave) == (status, severity)
    assert message.startswith("the year is not known: ") == (status == "undetermined")


@pytest.mark.parametrize(
    ("day", "status", "severity"),
    [
        ("Wednesday, 2 September 1752", "consistent", "error"),  # Britain's last Julian day
        ("Thursday, 2 September 1752", "inconsistent", "warning"),
        ("Thursday, 14 September 1752", "consistent", "error"),  # and its next one
        ("Monday, 14 September 1752", "inconsistent", "warning"),
        ("Tuesday, 14 September 1752", "inconsistent", "error"),
        ("Thursday, 2 March 1917", "inconsistent", "warning"),
        ("Friday, 2 March 1917", "consistent", "error"),
        ("Wednesday, 2 March 1917", "inconsistent", "error"),
        ("Wednesday, 15 February 1923", "inconsistent", "warning"),
        ("Friday, 15 December 1923", "inconsistent", "warning"),
        ("Wednesday, 2 January 1924", "consistent", "error"),
        ("Tuesday, 2 January 1924", "inconsistent", "error"),
    ],
)
def test_how_long_the_julian_calendar_excuses_a_weekday(
    day: str, status: str, severity: str
) -> None:
    ((found, grave, _),) = _said(f"The letter is of {day}.", None)
    assert (found, grave) == (status, severity)


@pytest.mark.parametrize(("year", "behind"), [(1641, 10), (1740, 11)])
def test_julian_days_are_some_days_behind_the_gregorian_ones(year: int, behind: int) -> None:
    for month, name in enumerate(MONTHS, 1):
        for number in (1, 13, 28):
            name_of_day = WEEKDAY_NAMES[
                (date(year, month, number) + timedelta(days=behind)).weekday()
            ]
            text = f"The letter is of {name_of_day}, {number} {name} {year}."
            ((status, _, message),) = _said(text, None)
            assert status == "consistent", text
            assert "Julian" in message


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The fair was on Saturday, 4/3/2023.", ["consistent"]),
        ("The fair was on Monday, 4/3/2023.", ["consistent"]),
        ("It was on Friday, 12 May 2023 (a Saturday), that they left.", ["consistent"]),
        ("They left yesterday evening, 14 April 2025.", []),
        ("They left on Sunday evening, 14 April 2025.", ["inconsistent"]),
        (
            "Sheffield Wednesday, 3 March 2021, lost. It closed on Sunday, 30 December 2024.",
            ["inconsistent"],
        ),
    ],
)
def test_which_weekday_belongs_to_which_day(text: str, statuses: list[str]) -> None:
    assert [status for status, _, _ in _said(text, None)] == statuses
