"""What TIMEX3 values span in the calendar, and the arithmetic of months and weeks."""

from __future__ import annotations

import re
from datetime import date, timedelta

MIN_YEAR, MAX_YEAR = 1, 9999
_DAY = timedelta(days=1)
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<weekday>\d|WE))?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
    r"(?:[T ].*)?"
)
_Span = tuple[date | None, date | None]


def span(value: str) -> _Span:
    """The first and the last day of a TIMEX3 value; None where it has no place in the calendar.

    >>> span("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> span("2024-Q2")[1], span("199")[0]
    (datetime.date(2024, 6, 30), datetime.date(1990, 1, 1))
    >>> span("P12Y"), span("2023-02-29")
    ((None, None), (None, None))
    """
    if value.isdigit() and len(value) in (2, 3):
        years = 10 ** (4 - len(value))
        return _months(int(value) * years, 1, 12 * years)
    m = _VALUE.fullmatch(value)
    if m is None:
        return None, None
    year = int(m["year"])
    try:
        if m["day"]:
            day = date(year, int(m["month"]), int(m["day"]))
            return day, day
        if m["week"]:
            return _week_span(year, int(m["week"]), m["weekday"])
    except (ValueError, OverflowError):
        return None, None
    if m["month"]:
        return _months(year, int(m["month"]), 1)
    if m["quarter"]:
        return _months(year, 3 * int(m["quarter"]) - 2, 3)
    if m["half"]:
        return _months(year, 6 * int(m["half"]) - 5, 6)
    if m["season"]:
        first, last = SEASONS[m["season"]]
        return _months(year, first, last - first + 1)
    return _months(year, 1, 12)


def _week_span(year: int, week: int, weekday: str | None) -> _Span:
    monday = date.fromisocalendar(year, week, 1)
    if weekday is None:
        return monday, monday + 6 * _DAY
    if weekday == "WE":
        return monday + 5 * _DAY, monday + 6 * _DAY
    day = date.fromisocalendar(year, week, int(weekday))
    return day, day


def _months(year: int, month: int, count: int) -> _Span:
    if not 1 <= month <= 12:
        return None, None
    last_year, last_month = divmod(year * 12 + month - 1 + count, 12)
    if not (year >= MIN_YEAR and last_year <= MAX_YEAR):
        return None, None
    return date(year, month, 1), date(last_year, last_month + 1, 1) - _DAY


def add_months(day: date, months: int) -> date | None:
    """The same day some months on, clipped to the month's end; None outside the calendar.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    _, last = _months(year, month + 1, 1)
    return last.replace(day=min(day.day, last.day)) if last else None


def add_days(day: date, days: int) -> date | None:
    """The day some days on; None outside the calendar."""
    try:
        return day + days * _DAY
    except OverflowError:
        return None


def week_value(day: date) -> str:
    """The ISO week that a day lies in: 2024-W12."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
