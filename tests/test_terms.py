"""Terms are exact, and shown as a person writes them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import factx
from factx.facts import Fact
from factx.interval import Interval, Rational, Readings, readings
from factx.terms import Term, show, show_interval

WHOLE = st.integers(-(10**13), 10**13)
SMALL = st.fractions(min_value=-200, max_value=200, max_denominator=20)
ONE, TWO, THREE = (Term.exact(n) for n in (1, 2, 3))


def _fact(text: str) -> Fact:
    (fact,) = factx.extract(text).facts
    return fact


@pytest.mark.parametrize(
    ("value", "step", "shown"),
    [
        (0, 1, "0"),
        (7, 1, "7"),
        (-3, 1, "-3"),
        (9999, 1, "9999"),
        (10_000, 1, "10,000"),
        (999_999, 1, "999,999"),
        (1_234_567, 1, "1,234,567"),
        (10**6, 1, "1 million"),
        (-1_500_000, 1, "-1.5 million"),
        (1_450_000_000, 10**7, "1.45 billion"),
        (10**13, 1, "10 trillion"),
        (Fraction(5, 2), 1, "3"),
        (Fraction(-5, 2), 1, "-3"),
        (Fraction(-5, 2), Fraction(1, 10), "-2.5"),
        (Fraction(1, 3), Fraction(1, 100), "0.33"),
        (75, Fraction(1, 10), "75.0"),
        (Fraction(149, 2), Fraction(1, 10), "74.5"),
    ],
)
def test_numbers_as_a_person_writes_them(value: Rational, step: Rational, shown: str) -> None:
    assert show(value, step) == shown


@pytest.mark.parametrize(
    ("value", "step", "unlike", "shown"),
    [
        (Fraction(5446, 100), 1, 54, "54.5"),
        (Fraction(54004, 1000), 1, 54, "54.004"),
        (Fraction(5446, 100), 1, 55, "54"),
        (54, 1, 54, "54"),
    ],
)
def test_a_number_gets_digits_until_it_differs(
    value: Rational, step: Rational, unlike: Rational, shown: str
) -> None:
    assert show(value, step, unlike) == shown


@given(WHOLE)
def test_whole_numbers_are_shown_in_full(value: int) -> None:
    text = show(value)
    number, _, scale = text.partition(" ")
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert Fraction(number.replace(",", "")) * factor == value


@given(SMALL, st.integers(0, 4))
def test_a_shown_number_is_at_most_half_a_step_off(value: Fraction, places: int) -> None:
    step = Fraction(1, 10**places)
    assert abs(Fraction(show(value, step)) - value) <= step / 2


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        (Interval(None, None), "any number"),
        (Interval(12, None), "at least 12"),
        (Interval(None, Fraction(5, 2)), "at most 2.5"),
        (Interval(10, 20), "10 to 20"),
        (Interval(4, 4), "4"),
        (Interval(Fraction(1, 3), 1), "0.33 to 1"),
    ],
)
def test_intervals_as_a_person_writes_them(interval: Interval, shown: str) -> None:
    assert show_interval(interval) == shown


@pytest.mark.parametrize(
    ("term", "shown", "value"),
    [
        (ONE + TWO - THREE, "1 + 2 - 3", 0),
        (ONE - (TWO - THREE), "1 - (2 - 3)", 2),
        (ONE - TWO * THREE, "1 - 2 × 3", -5),
        (ONE * (TWO + THREE), "1 × (2 + 3)", 5),
        ((ONE + TWO) * THREE, "(1 + 2) × 3", 9),
        (ONE / (TWO * THREE), "1 / (2 × 3)", Fraction(1, 6)),
        (ONE / TWO / THREE, "1 / 2 / 3", Fraction(1, 6)),
        (ONE / (TWO / THREE), "1 / (2 / 3)", Fraction(3, 2)),
        (-(ONE + TWO), "-(1 + 2)", -3),
        ((TWO - ONE) / ONE, "(2 - 1) / 1", 1),
    ],
)
def test_brackets_stand_where_they_are_needed(term: Term, shown: str, value: Rational) -> None:
    assert (term.shown, term.value) == (shown, value)


@given(SMALL, SMALL)
def test_a_term_holds_the_exact_result_and_so_do_its_readings(a: Fraction, b: Fraction) -> None:
    left, right = Term(a, readings(a, 1), "a"), Term(b, readings(b, Fraction(1, 10)), "b")
    results = {left + right: a + b, left - right: a - b, left * right: a * b, -left: -a}
    if b != 0:
        results[left / right] = a / b
    for term, value in results.items():
        assert term.value == value
        assert term.readings.strict.contains(value)
        assert term.readings.loose.contains(value)


def test_division_by_nothing_is_an_error() -> None:
    with pytest.raises(ZeroDivisionError):
        ONE / Term.exact(0)


def test_an_interval_alone_has_no_value_and_keeps_its_bounds() -> None:
    many = Term(None, Readings.same(Interval(24, 99)), "dozens")
    for term in (many + ONE, ONE - many, many * TWO, many / TWO, -many, many.times(3)):
        assert term.value is None
    assert (many * TWO).readings.loose == Interval(48, 198)
    assert many.near(TWO) == "24 to 99"


@pytest.mark.parametrize(
    ("text", "value", "shown", "suffix"),
    [
        ("It has 1,247 seats.", 1247, "1247", ""),
        ("It has 12,470 seats.", 12470, "12,470", ""),
        ("It fell 33.0%.", 33, "33.0%", "%"),
        ("It fell 2.1%.", Fraction(21, 10), "2.1%", "%"),
        ("It cost $378m.", 378_000_000, "378 million", ""),
        ("Dozens of boats sank.", None, "24 to 99", ""),
        ("Between 10 and 20 boats sank.", None, "9.5 to 21", ""),
    ],
)
def test_a_fact_as_a_term(text: str, value: Rational | None, shown: str, suffix: str) -> None:
    fact = _fact(text)
    term = Term.of(fact)
    assert (term.value, term.shown, term.suffix) == (value, shown, suffix)
    assert term.readings == fact.readings


@pytest.mark.parametrize("make", [Term.of, Term.counted])
def test_a_fact_without_a_number_is_no_term(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match="1992"):
        make(_fact("It sank in 1992."))


@pytest.mark.parametrize(
    ("text", "strict", "loose"),
    [
        ("It has 50 seats.", (50, 50), (50, 50)),
        ("It has 1,247 seats.", (1247, 1247), (1247, 1247)),
        ("It has 3,000 seats.", (3000, 3000), (2850, 3150)),
        ("About 50 seats are free.", (45, 55), (45, 55)),
        ("It has 1.2 million seats.", (1_150_000, 1_250_000), (1_150_000, 1_250_000)),
    ],
)
def test_what_was_counted_is_exact_below_a_thousand(
    text: str, strict: tuple[int, int], loose: tuple[int, int]
) -> None:
    term = Term.counted(_fact(text))
    assert term.readings.strict == Interval(*strict)
    assert term.readings.loose == Interval(*loose)


@pytest.mark.parametrize(
    ("part", "whole", "stated", "step", "apart", "shown"),
    [
        (45, 60, 80, 1, True, "75%"),
        (19, 21, Fraction(904, 10), Fraction(1, 10), True, "90.5%"),
        (7, 18, 39, 1, False, "39%"),
        (7, 18, 39, 1, True, "38.9%"),
        (1, 2, 50, 1, True, "50%"),
    ],
)
def test_the_computed_value_is_as_precise_as_the_stated_one(
    part: int, whole: int, stated: Rational, step: Rational, apart: bool, shown: str
) -> None:
    share = (Term.exact(part) / Term.exact(whole)).percent()
    other = Term(stated, readings(stated, step), f"{stated}%", step, "%")
    assert share.near(other, apart=apart) == shown


@given(st.integers(0, 500), st.integers(1, 500), st.integers(0, 100))
def test_what_differs_is_shown_apart(part: int, whole: int, stated: int) -> None:
    share = (Term.exact(part) / Term.exact(whole)).percent()
    assume(share.value != stated)
    other = Term(stated, readings(stated, 1), f"{stated}%", 1, "%")
    assert share.near(other) != other.shown
