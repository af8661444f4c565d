"""Interval arithmetic holds for every number inside its operands."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factx.interval import (
    Interval,
    Rational,
    Readings,
    cut,
    elapsed,
    last_digit_unit,
    magnitude,
    readings,
    round_number,
    rounded,
)

FAR = 10**9  # further out than any product of two NUMBERS
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


def _corners(interval: Interval) -> tuple[Rational, Rational]:
    """The ends of an interval, with an open one very far away."""
    low, high = interval.low, interval.high
    return (-FAR if low is None else low), (FAR if high is None else high)


def _ends(values: list[Rational]) -> tuple[Rational | None, Rational | None]:
    """The least and the greatest, None where they are as far as only an open end reaches."""
    low, high = min(values), max(values)
    return (None if low < -(10**6) else low), (None if high > 10**6 else high)


@given(intervals(), intervals())
def test_results_are_no_wider_than_their_operands_make_them(a: Interval, b: Interval) -> None:
    xs, ys = _corners(a), _corners(b)
    assert a + b == Interval(*_ends([x + y for x in xs for y in ys]))
    assert a - b == Interval(*_ends([x - y for x in xs for y in ys]))
    assert a * b == Interval(*_ends([x * y for x in xs for y in ys]))
    assert -a == Interval(*_ends([-x for x in xs]))


HALF, THIRD = Fraction(1, 2), Fraction(1, 3)
ALL = Interval(None, None)


@pytest.mark.parametrize(
    ("a", "b", "product"),
    [
        (Interval(1, None), Interval(0, 2), Interval(0, None)),
        (Interval(0, None), Interval(0, None), Interval(0, None)),
        (Interval(None, 0), Interval(0, None), Interval(None, 0)),
        (Interval(None, 0), Interval(None, 0), Interval(0, None)),
        (Interval(None, -2), Interval(None, -3), Interval(6, None)),
        (Interval(None, -2), Interval(3, None), Interval(None, -6)),
        (Interval(2, None), Interval(-1, 4), Interval(None, None)),
        (Interval.point(0), ALL, Interval.point(0)),
        (Interval.point(0), Interval(1, None), Interval.point(0)),
        (Interval.point(HALF), ALL, ALL),
        (Interval(HALF, 2), Interval(HALF, 2), Interval(Fraction(1, 4), 4)),
        (Interval(0, 2), Interval(HALF, 2), Interval(0, 4)),
    ],
)
def test_products_with_open_ends_and_with_zero(a: Interval, b: Interval, product: Interval) -> None:
    assert a * b == product
    assert b * a == product


@pytest.mark.parametrize(
    ("interval", "inverse"),
    [
        (Interval(2, 3), Interval(THIRD, HALF)),
        (Interval(-3, -2), Interval(-HALF, -THIRD)),
        (Interval(HALF, 3), Interval(THIRD, 2)),
        (Interval(-3, -HALF), Interval(-2, -THIRD)),
        (Interval(2, None), Interval(0, HALF)),
        (Interval(None, -2), Interval(-HALF, 0)),
        (Interval(0, 2), Interval(HALF, None)),
        (Interval(-2, 0), Interval(None, -HALF)),
        (Interval(0, None), Interval(0, None)),
        (Interval(None, 0), Interval(None, 0)),
        (Interval(-1, HALF), ALL),
        (Interval(-HALF, 1), ALL),
        (Interval(-1, None), ALL),
        (Interval(None, 1), ALL),
        (ALL, ALL),
    ],
)
def test_the_inverse_of_an_interval(interval: Interval, inverse: Interval) -> None:
    assert interval.reciprocal() == inverse


@given(intervals(), NUMBERS)
def test_an_interval_contains_what_is_not_beyond_its_ends(a: Interval, x: Fraction) -> None:
    low, high = _corners(a)
    assert a.contains(x) == (low <= x <= high) == a.meets(Interval.point(x))
    for end in (a.low, a.high):
        assert end is None or a.contains(end)


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
def test_the_hull_holds_both_and_ends_where_one_of_them_ends(a: Interval, b: Interval) -> None:
    hull = a.hull(b)
    for end in (a.low, a.high, b.low, b.high):
        assert end is None or hull.contains(end)
    assert hull == Interval(*_ends([*_corners(a), *_corners(b)]))


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
    with pytest.raises(ValueError, match=r"^empty interval: 2 is above 1$"):
        Interval(2, 1)
    assert Interval(2, 2) == Interval.point(2)


def test_division_by_zero_alone_is_refused() -> None:
    with pytest.raises(ZeroDivisionError, match=r"^division by an interval that holds zero alone$"):
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
        (-50, 1, {"modifier": "nearly"}, -50, -45),
        (-200, 1, {}, -210, -190),
        (-200, 1, {"modifier": "about"}, -220, -180),
        (20, 10, {}, 15, 25),
        (100, 10, {"exact": True}, 95, 105),
        (HALF, HALF, {}, Fraction(1, 4), Fraction(3, 4)),
        (100, 1, {"rounding": False}, Fraction(199, 2), Fraction(201, 2)),
        (100, Fraction(1, 10), {}, Fraction(1999, 20), Fraction(2001, 20)),
        (0, 1, {"exact": True}, 0, 0),
        (10, 1, {"exact": True}, Fraction(19, 2), Fraction(21, 2)),
    ],
)
def test_what_a_written_number_allows(
    value: int, step: Fraction, options: dict[str, object], low: Fraction, high: Fraction
) -> None:
    assert readings(value, step, **options).loose == Interval(low, high)  # type: ignore[arg-type]


def test_only_a_number_without_modifier_has_readings_that_differ() -> None:
    plain = readings(1_200, 1)
    assert plain.strict == Interval(Fraction(2399, 2), Fraction(2401, 2))
    assert plain.loose == Interval(1_150, 1_250)
    assert plain.cut == Interval(1_200, 1_201)
    counted = readings(1_200, 1, exact=True)
    assert counted == Readings(Interval.point(1_200), Interval(1_150, 1_250), Interval.point(1_200))
    for modifier in ("about", "nearly", "over", "under", "at least", "at most"):
        read = readings(1_200, 1, modifier=modifier)
        assert read.strict == read.loose == read.cut


def test_elapsed_time_is_cut_or_rounded() -> None:
    assert elapsed(33, 1) == Readings.same(Interval(Fraction(65, 2), 34))
    assert elapsed(HALF, HALF).strict == Interval(Fraction(1, 4), 1)


def test_cut_values_reach_up_to_the_next_step_away_from_zero() -> None:
    assert cut(66, 1) == Interval(66, 67)
    assert cut(-66, 1) == Interval(-67, -66)
    assert cut(0, 1) == Interval(0, 1)
    assert cut(HALF, Fraction(1, 10)) == Interval(HALF, Fraction(3, 5))


def test_magnitudes_have_no_sign() -> None:
    assert [magnitude(x) for x in (-2, -HALF, 0, HALF, 2)] == [2, HALF, 0, HALF, 2]


@given(st.integers(1, 10**12))
def test_the_unit_of_the_last_digit_divides_the_number(value: int) -> None:
    unit = last_digit_unit(value)
    assert value % unit == 0
    assert value // unit % 10 != 0


@pytest.mark.parametrize(
    ("value", "unit"),
    [(0, 1), (1, 1), (-1, 1), (10, 10), (-1200, 100), (10**30, 10**30), (HALF, 1), (101, 1)],
)
def test_the_unit_of_the_last_digit(value: Rational, unit: int) -> None:
    assert last_digit_unit(value) == unit
    assert isinstance(last_digit_unit(value), int)


@pytest.mark.parametrize(
    ("value", "off"),
    [(1_000, 50), (2_000, 100), (1_900, 50), (1_240, 5), (7, Fraction(7, 20)), (-300, 15), (0, 0)],
)
def test_a_round_number_is_off_by_half_of_its_last_digit_or_five_per_cent(
    value: int, off: Rational
) -> None:
    assert round_number(value) == Interval(value - off, value + off)


OPERATIONS = [
    (Readings.__add__, Interval.__add__),
    (Readings.__sub__, Interval.__sub__),
    (Readings.__mul__, Interval.__mul__),
    (Readings.__truediv__, Interval.__truediv__),
]
ROUNDED, WIDER, LESS = Interval(4, 6), Interval(3, 7), Interval(4, 5)
SIDES = [
    Readings(ROUNDED, loose, less) for loose in (ROUNDED, WIDER) for less in (ROUNDED, LESS)
]  # what both sides have twice is computed once


@pytest.mark.parametrize(("of_readings", "of_intervals"), OPERATIONS)
@pytest.mark.parametrize("left", SIDES)
@pytest.mark.parametrize("right", SIDES)
def test_each_reading_is_computed_from_the_same_readings_of_both(
    of_readings: Callable[[Readings, Readings], Readings],
    of_intervals: Callable[[Interval, Interval], Interval],
    left: Readings,
    right: Readings,
) -> None:
    assert of_readings(left, right) == Readings(
        of_intervals(left.strict, right.strict),
        of_intervals(left.loose, right.loose),
        of_intervals(left.cut, right.cut),
    )
    assert -left == Readings(-left.strict, -left.loose, -left.cut)


def test_readings_work_side_by_side() -> None:
    both = readings(40, 1, exact=True) + readings(20, 1, exact=True)
    assert both.strict == Interval(60, 60)
    assert both.loose.meets(rounded(61, 1))
    assert (Readings.exact(3) * Readings.exact(4)).loose == Interval(12, 12)
    assert (-Readings.exact(3)).cut == Interval(-3, -3)
    assert (Readings.exact(3) / Readings.exact(4) - Readings.exact(1)).strict == Interval(
        Fraction(-1, 4), Fraction(-1, 4)
    )
