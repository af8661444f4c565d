"""Numbers in digits and words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.grammar.numbers import read_numeral
from factx.interval import Interval
from factx.lexicon import SCALES, TENS, UNITS


@pytest.mark.parametrize(
    ("text", "value", "surface"),
    [
        ("1,247 boats", 1247, "1,247"),
        ("1,00,000 voters", 100_000, "1,00,000"),
        ("12\u202f500 euros", 12_500, "12\u202f500"),
        ("1'250 francs", 1250, "1'250"),
        ("3.75 metres", Fraction(15, 4), "3.75"),
        ("3·75 metres", Fraction(15, 4), "3·75"),
        ("1.45 billion", 1_450_000_000, "1.45 billion"),
        ("5 hundred million", 500_000_000, "5 hundred million"),
        ("7bn in loans", 7_000_000_000, "7bn"),
        ("6 × 10⁴ cells", 60_000, "6 × 10⁴"),
        ("2.5e3 cells", 2500, "2.5e3"),
        ("3/4 of them", Fraction(3, 4), "3/4"),
        ("2 1/2 inches", Fraction(5, 2), "2 1/2"),
        ("2½ inches", Fraction(5, 2), "2½"),
        ("¾ of an hour", Fraction(3, 4), "¾"),
        ("two hundred and five", 205, "two hundred and five"),
        ("a hundred and five", 105, "a hundred and five"),
        ("twenty-one guns", 21, "twenty-one"),
        ("twenty one guns", 21, "twenty one"),
        ("nineteen hundred", 1900, "nineteen hundred"),
        ("Two and a half million", 2_500_000, "Two and a half million"),
        ("a million and a half", 1_500_000, "a million and a half"),
        ("half a million", 500_000, "half a million"),
        ("two-thirds of it", Fraction(2, 3), "two-thirds"),
        ("three quarters of it", Fraction(3, 4), "three quarters"),
        ("one half of it", Fraction(1, 2), "one half"),
        ("a dozen eggs", 12, "a dozen"),
        ("two dozen eggs", 24, "two dozen"),
        ("three and four", 3, "three"),
        ("five six", 5, "five"),
        ("seven quarters", 7, "seven"),
        ("two seconds", 2, "two"),
        ("one million two hundred thousand", 1_200_000, "one million two hundred thousand"),
    ],
)
def test_a_number_and_where_it_ends(text: str, value: Fraction, surface: str) -> None:
    n = read_numeral(text, 0)
    assert n is not None
    assert n.value == value
    assert text[: n.end] == surface


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("dozens of boats", 24, 99), ("hundreds of thousands of them", 200_000, 999_000)],
)
def test_vague_amounts_have_bounds(text: str, low: int, high: int) -> None:
    n = read_numeral(text, 0)
    assert n is not None
    assert n.value is None
    assert n.vague == Interval(low, high)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("33", 1),
        ("33.0", Fraction(1, 10)),
        ("1.45 billion", 10**7),
        ("two million", 10**6),
        ("12,000", 1),
    ],
)
def test_the_step_is_the_unit_of_the_last_written_digit(text: str, step: Fraction) -> None:
    n = read_numeral(text, 0)
    assert n is not None
    assert n.step == step


def test_a_digit_run_too_long_for_a_quantity_is_none() -> None:
    assert read_numeral("9" * 5000, 0) is None


def _in_words(number: int) -> str:
    """A whole number below a trillion in British words."""
    for scale in sorted(SCALES.items(), key=lambda item: -item[1]):
        word, size = scale
        if word in ("lakh", "crore") or number < size:
            continue
        above, below = divmod(number, size)
        rest = f" {'and ' if below < 100 else ''}{_in_words(below)}" if below else ""
        return f"{_in_words(above)} {word}{rest}"
    for word, size in UNITS.items():
        if number == size:
            return word
    word, size = max(
        ((w, s) for w, s in TENS.items() if s <= number and w != "fourty"), key=lambda item: item[1]
    )
    return word if number == size else f"{word}-{_in_words(number - size)}"


@given(st.integers(0, 10**12 - 1))
def test_a_number_rendered_in_words_reads_back(number: int) -> None:
    words = _in_words(number)
    n = read_numeral(words, 0)
    assert n is not None
    assert (n.value, n.end) == (number, len(words))


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_a_number_rendered_in_digits_reads_back(number: int, decimals: int) -> None:
    value = Fraction(number, 10**decimals)
    text = f"{number / 10**decimals:,.{decimals}f}" if number < 10**15 else f"{number:,}"
    if number >= 10**15:
        value = Fraction(number)
    n = read_numeral(text, 0)
    assert n is not None
    assert n.end == len(text)
    assert n.value == Fraction(text.replace(",", ""))
    assert abs(n.value - value) < 1
