"""Interval arithmetic holds for every number inside its operands."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factx.interval import Interval, Readings, cut, elapsed, last_digit_unit, readings, rounded

NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=50)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    return Interval(
        None if draw(st.booleans()) and draw(st.booleans()) else low,
        None if draw(st.booleans()) and draw(st.booleans()) else high,
    )


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    interval = draw(intervals())
    low = Fraction(interval.low if interval.low is not None else -2000)
    high = Fraction(interval.high if interval.high is not None else 2000)
    assume(low <= high)
    return interval, low + (high - low) * draw(st.fractions(0, 1, max_denominator=20))


@given(members(), members())
def test_results_hold_the_results_of_every_member(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    (left, x), (right, y) = a, b
    assert (left + right).contains(x + y)
    assert (left - right).contains(x - y)
    assert (left * right).contains(x * y)
    assert (-left).contains(-x)
    if y != 0:
        assert (left / right).contains(x / y)


@given(intervals(), intervals())
def test_meeting_is_symmetric_and_shares_a_number(a: Interval, b: Interval) -> None:
    assert a.meets(b) == b.meets(a)
    lows = [x for x in (a.low, b.low) if x is not None]
    highs = [x for x in (a.high, b.high) if x is not None]
    if lows and highs:
        assert a.meets(b) == (max(lows) <= min(highs))
    else:
        assert a.meets(b)


@given(intervals(), intervals())
def test_the_hull_holds_both(a: Interval, b: Interval) -> None:
    hull = a.hull(b)
    for end in (a.low, a.high, b.low, b.high):
        assert end is None or hull.contains(end)


@given(st.integers(-(10**9), 10**9), st.sampled_from([1, 10, Fraction(1, 10), Fraction(1, 100)]))
def test_every_reading_holds_the_number_itself_and_loose_holds_strict(
    value: int, step: Fraction
) -> None:
    for modifier in (None, "about", "nearly", "over", "under", "at least", "at most"):
        read = readings(value, step, modifier=modifier)
        for interval in (read.strict, read.loose, read.cut):
            assert interval.contains(value)
        assert read.loose.hull(read.strict) == read.loose


def test_an_empty_interval_is_refused() -> None:
    with pytest.raises(ValueError, match="empty interval"):
        Interval(2, 1)


def test_division_by_zero_alone_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval(1, 2) / Interval(0, 0)


def test_division_across_zero_is_open() -> None:
    assert Interval(1, 2) / Interval(-1, 1) == Interval(None, None)
    assert Interval(1, 1) / Interval(0, 4) == Interval(Fraction(1, 4), None)
    assert Interval(1, 1) / Interval(-4, 0) == Interval(None, Fraction(-1, 4))


@pytest.mark.parametrize(
    ("value", "step", "options", "low", "high"),
    [
        (33, 1, {"rounding": False}, Fraction(65, 2), Fraction(67, 2)),
        (33, Fraction(1, 10), {"rounding": False}, Fraction(659, 20), Fraction(661, 20)),
        (1_450_000_000, 10**7, {}, 1_445_000_000, 1_455_000_000),
        (1_247, 1, {"exact": True}, 1_247, 1_247),
        (1_000, 1, {"exact": True}, 950, 1_050),
        (200, 1, {}, 190, 210),
        (200, 1, {"modifier": "about"}, 180, 220),
        (8, 1, {"modifier": "about", "exact": True}, Fraction(36, 5), Fraction(44, 5)),
        (50, 1, {"modifier": "nearly"}, 45, 50),
        (50, 1, {"modifier": "over"}, 50, None),
        (50, 1, {"modifier": "at least"}, 50, None),
        (50, 1, {"modifier": "under"}, None, 50),
        (50, 1, {"modifier": "at most"}, None, 50),
    ],
)
def test_what_a_written_number_allows(
    value: int, step: Fraction, options: dict[str, object], low: Fraction, high: Fraction
) -> None:
    assert readings(value, step, **options).loose == Interval(low, high)  # type: ignore[arg-type]


def test_elapsed_time_is_cut_or_rounded() -> None:
    assert elapsed(33, 1).loose == Interval(Fraction(65, 2), 34)


def test_cut_values_reach_up_to_the_next_step_away_from_zero() -> None:
    assert cut(66, 1) == Interval(66, 67)
    assert cut(-66, 1) == Interval(-67, -66)


@given(st.integers(1, 10**12))
def test_the_unit_of_the_last_digit_divides_the_number(value: int) -> None:
    unit = last_digit_unit(value)
    assert value % unit == 0
    assert value // unit % 10 != 0


def test_readings_work_side_by_side() -> None:
    both = readings(40, 1, exact=True) + readings(20, 1, exact=True)
    assert both.strict == Interval(60, 60)
    assert both.loose.meets(rounded(61, 1))
    assert (Readings.exact(3) * Readings.exact(4)).loose == Interval(12, 12)
    assert (-Readings.exact(3)).cut == Interval(-3, -3)
    assert (Readings.exact(3) / Readings.exact(4) - Readings.exact(1)).strict == Interval(
        Fraction(-1, 4), Fraction(-1, 4)
    )
