"""Numbers in words and in unusual digits."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from factx.grammar.numbers import read_numeral

CARDINALS = {
    "a hundred and five": 105,
    "nineteen hundred": 1900,
    "three million, two hundred & forty": 3_000_240,
    "fifty - two": 52,
    "two lakh crore": 2 * 10**12,
    "six dozen": 72,
    "6 dozen": 72,
    "2 crore 50 lakh": 25_000_000,
    "3 hundred and 21": 321,
    "4 thousand 3 hundred": 4300,
    "1 234 567": 1_234_567,
    "40 000": 40_000,
    "12,34,567": 1_234_567,
    "1'250": 1250,
    "2^10": 1024,
    "1.2 × 10⁶": 1_200_000,
    "1e6": 1_000_000,
}
FRACTIONS = {
    "two thirds": Fraction(2, 3),
    "one - fourth": Fraction(1, 4),
    "three and a half": Fraction(7, 2),
    "one hundred and three quarters": Fraction(403, 4),
    "twenty-three fifths": Fraction(23, 5),
    "three twenty-fifths": Fraction(3, 25),
    "two and fifty-four hundredths": Fraction(254, 100),
    "six million and two thirds": Fraction(20_000_000, 3),
    "half a million": 500_000,
    "a quarter million": 250_000,
    "one billion and a half million": 1_000_500_000,
    "3 million and a quarter": 3_250_000,
    "a million and a half": 1_500_000,
    "five point nought four": Fraction(504, 100),
    "two point five million": 2_500_000,
    "one in four": Fraction(1, 4),
    "two out of five": Fraction(2, 5),
    "1.111,25": Fraction(111_125, 100),
    "2 1/4": Fraction(9, 4),
    "2^-1": Fraction(1, 2),
}
ORDINALS = {"twenty-fifth": 25, "one hundred twenty fifth": 125, "two hundredth": 200}


@pytest.mark.parametrize(("words", "value"), {**CARDINALS, **FRACTIONS, **ORDINALS}.items())
def test_value(words: str, value: int | Fraction) -> None:
    n = read_numeral(words, 0)
    assert n is not None
    assert (n.value, words[n.start : n.end], n.ordinal) == (value, words, words in ORDINALS)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It was significant (p = .30).", ".30", Fraction(3, 10)),
        ("The answer is minus one.", "minus one", -1),
        ("It lost a third.", "a third", Fraction(1, 3)),
        ("Nearly half voted.", "Nearly half", Fraction(1, 2)),
        ("A hundredth is small.", "A hundredth", Fraction(1, 100)),
        ("They paid twice the price.", "twice", 2),
        ("It was a threefold rise.", "threefold", 3),
        ("It is 10-fold larger.", "10-fold", 10),
    ],
)
def test_numbers_in_their_sentence(text: str, surface: str, value: int | Fraction) -> None:
    facts = factx.extract(text).facts
    assert [(fact.text, fact.value) for fact in facts] == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "surface", "ends"),
    [
        ("Give 44 mg to 50 mg.", "44 mg to 50 mg", (44, 50)),
        ("It is between 44 mg and 50 mg.", "between 44 mg and 50 mg", (44, 50)),
        ("an 8- to 16-metre wave", "8- to 16-metre", (8, 16)),
        ("It fell to −18 °C to −34 °C.", "−18 °C to −34 °C", (-18, -34)),
        ("They were 10 ± 2 cm long.", "10 ± 2 cm", (8, 12)),
        ("He died in his mid-40s.", "mid-40s", (44, 46)),
    ],
)
def test_ranges_whose_ends_both_have_units(text: str, surface: str, ends: tuple[int, int]) -> None:
    facts = factx.extract(text).facts
    assert [(fact.text, fact.range) for fact in facts] == [(surface, ends)]


@pytest.mark.parametrize(
    "text", ["The price rose from $10m to $20m.", "It went from 5 km to 10 km, an increase."]
)
def test_a_change_is_no_range(text: str) -> None:
    assert [fact.range for fact in factx.extract(text).facts[:2]] == [None, None]


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("Output fell sharply by 2.1%.", "down"),
        ("It brought a rise of 12%.", "up"),
        ("Profit was 5% down on the year.", "down"),
        ("Prices rose a further 3%.", "up"),
        ("Shares gained 0.65 per cent.", "up"),
        ("It reported a loss of $5m.", None),
        ("The index stood at 5%.", None),
        ("Sales rose to 27,349 units.", None),
    ],
)
def test_trend(text: str, trend: str | None) -> None:
    assert factx.extract(text).facts[0].trend == trend


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("20-odd players came", "about"),
        ("the 40-something coach", "about"),
        ("30-plus teams", "at least"),
    ],
)
def test_modifiers_behind_a_hyphen(text: str, modifier: str) -> None:
    assert factx.extract(text).facts[0].modifier == modifier


UNITS = "zero one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ["", " thousand", " million", " billion"]


def spelled(number: int) -> str:
    """A number below a trillion in British words."""
    if number < 10:
        return UNITS[number]
    if number < 20:
        return TEENS[number - 10]
    if number < 100:
        tens, rest = divmod(number, 10)
        return TENS[tens - 2] + (f"-{UNITS[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{UNITS[hundreds]} hundred" + (f" and {spelled(rest)}" if rest else "")
    for power in (3, 2, 1):
        high, rest = divmod(number, 1000**power)
        if high:
            link = " " if rest >= 100 else " and "
            more = f"{link}{spelled(rest)}" if rest else ""
            return spelled(high) + SCALES[power] + more
    raise ValueError(number)


@given(st.integers(0, 10**12 - 1))
def test_a_number_in_words_reads_back(number: int) -> None:
    words = spelled(number)
    n = read_numeral(words, 0)
    assert n is not None
    assert (n.value, n.end) == (number, len(words))


@pytest.mark.parametrize("words", ["one and ", "one in ", "one one hundred and ", "two and a "])
def test_number_words_without_end(words: str) -> None:
    assert factx.extract(words * 2000).document.text == words * 2000
