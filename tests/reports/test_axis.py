"""The axis of time: round ticks, long gaps cut out, everything between 0 and 1."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.reports.axis import Axis, days

_days = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(st.lists(st.tuples(_days, _days).map(sorted), min_size=1, max_size=12), st.integers(2, 12))
def test_days_keep_their_order(spans: list[list[date]], most: int) -> None:
    axis = Axis([(a, b) for a, b in spans])
    places = [axis.place(day.toordinal()) for day in sorted(day for span in spans for day in span)]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 1
    ticks = [tick.place for tick in axis.ticks(most)]
    assert ticks == sorted(ticks)
    assert ticks
    assert len(ticks) <= 2 * most + len(axis.parts)


def _years(*years: int) -> Axis:
    return Axis([(date(year, 1, 1), date(year, 12, 31)) for year in years])


def test_a_long_gap_is_cut_out() -> None:
    assert len(_years(1066, 1990, 1992, 1993, 1999, 2001).breaks) == 1
    assert _years(1950, 2000, 2025).breaks == []
    labels = [tick.label for tick in _years(1936, 1958, 1984, 2024).ticks(10)]
    assert labels == ["1940", "1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"]


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        ("2024-03-14", "2024-03-14", "14 Mar 2024"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2024-04-01", "2024-06-30", "Apr–Jun 2024"),
        ("2023-12-01", "2024-02-29", "Dec 2023–Feb 2024"),
        ("1990-01-01", "1999-12-31", "1990–1999"),
        ("9999-12-31", "9999-12-31", "31 Dec 9999"),
        ("2024-03-30", "2024-04-02", "30 Mar – 2 Apr 2024"),
        ("2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
    ],
)
def test_days_in_few_characters(first: str, last: str, label: str) -> None:
    assert days(date.fromisoformat(first), date.fromisoformat(last)) == label
