"""FX203: how far a factor may be off, which amounts it compares, and what is said of it."""

from __future__ import annotations

from fractions import Fraction

import pytest

import factx
from factx.claims import Claim


def _claims(text: str) -> tuple[Claim, ...]:
    return factx.check(text, select=["FX203"]).claims


def _statuses(text: str) -> list[str]:
    return [claim.status for claim in _claims(text)]


OLD = 80_011  # no round number, and large enough for whole numbers close to any factor


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("twice", "1.75", "2.25"),
        ("about twice", "1.75", "2.25"),
        ("nearly twice", "1.5", "2.25"),
        ("more than twice", "2", None),
        ("at least twice", "2", None),
        ("four times", "3.5", "4.5"),
    ],
)
def test_how_far_a_multiple_may_be_off(words: str, low: str, high: str | None) -> None:
    for end, outwards in ((low, -1), (high, 1)):
        if end is None:
            continue
        for off, status in ((outwards, "inconsistent"), (-outwards, "consistent")):
            new = int(OLD * (Fraction(end) + Fraction(off, 100)))
            text = f"It sold {new:,} books, {words} as many as in 1990, when it was {OLD:,}."
            assert _statuses(text) == [status], text
    if high is None:
        assert _statuses(
            f"It sold {OLD * 9:,} books, {words} as many as in 1990, when it was {OLD:,}."
        ) == ["consistent"]


def test_less_than_a_multiple_says_too_little() -> None:
    assert _claims("The yield was 18 tonnes, less than double the 5 tonnes of 2019.") == ()


@pytest.mark.parametrize(
    ("lead", "verb", "low", "high"),
    [
        ("", "doubled", "1.77", "2.23"),
        ("", "tripled", "2.65", "3.35"),
        ("", "trebled", "2.65", "3.35"),
        ("", "quadrupled", "3.53", "4.47"),
        ("", "quintupled", "4.41", "5.59"),
        ("nearly ", "doubled", "1.51", "2.24"),
        ("almost ", "tripled", "2.26", "3.37"),
        ("more than ", "doubled", "2.01", None),
    ],
)
def test_how_far_a_change_may_be_off(lead: str, verb: str, low: str, high: str | None) -> None:
    for end, outwards in ((low, -1), (high, 1)):
        if end is None:
            continue
        for off, status in ((0, "consistent"), (3 * outwards, "inconsistent")):
            new = int(OLD * (Fraction(end) + Fraction(off, 100)))
            text = f"Sales {lead}{verb} from {OLD:,} to {new:,} books."
            assert _statuses(text) == [status], text
    if high is None:
        text = f"Sales {lead}{verb} from {OLD:,} to {OLD * 9:,} books."
        assert _statuses(text) == ["consistent"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The limit rose fourfold, from 4 to 16.", "consistent"),
        ("The limit rose fourfold, from 4 to 20.", "consistent"),  # by four times as much
        ("The limit rose fourfold, from 4 to 24.", "inconsistent"),
        ("The limit rose more than fourfold, from 4 to 90.", "consistent"),
        ("The limit rose more than fourfold, from 4 to 15.", "inconsistent"),
        ("Prices fell fourfold, from 20 to 5.", "consistent"),
        ("Prices fell fourfold, from 20 to 10.", "inconsistent"),
        ("The limit rises from 4 to 16, four times as many.", "consistent"),
        ("The limit rises from 4 to 20, four times as many.", "inconsistent"),
        ("The town shrank from 16 to 4 houses, twice as many.", "inconsistent"),
        ("A more than fourfold rise, from 4 to 90, was seen.", "consistent"),
        ("An almost fourfold rise, from 4 to 13, was seen.", "consistent"),
        ("An almost fourfold rise, from 4 to 11, was seen.", "inconsistent"),
        ("About a fourfold rise, from 4 to 13, was seen.", "consistent"),
        ("At least a fourfold rise, from 4 to 90, was seen.", "consistent"),
    ],
)
def test_folds_and_times(text: str, status: str) -> None:
    assert _statuses(text) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Debts rose fourfold, from -4 to 24.",
        "Rain rose fourfold, from 0 to 24 litres.",
        "Rain fell fourfold, from 24 to 0 litres.",
        "The price rose fourfold, from £4 to $9.",
        "They raised it four times, from 4 to 24.",
        "Up to a fourfold rise, from 4 to 9, was seen.",
        "A less than fourfold rise, from 4 to 9, was seen.",
        "Sales less than doubled, from 40 to 60 cars.",
        "Rain doubled from 0 to 9 litres.",
        "It was 18 tonnes, twice the -5 tonnes of 2019.",
        "The price was $18, twice the £5 of 2019.",
    ],
)
def test_what_no_factor_leads_from_or_to(text: str) -> None:
    assert _claims(text) == ()


@pytest.mark.parametrize(
    ("text", "status", "equation", "message"),
    [
        (
            "Membership doubled from 40 to 95 towns.",
            "inconsistent",
            "95 / 40 = 2.38",
            "from 40 to 95 is a factor of 2.38, not 2",
        ),
        (
            "The party's seats were halved to 50 in 1981 from 70.",
            "inconsistent",
            "70 / 50 = 1.40",
            "50 is 71% of 70, not half of it",
        ),
        (
            "The limit rose fourfold, from 4 to 23.",
            "inconsistent",
            "23 / 4 = 5.75",
            "from 4 to 23 is a factor of 5.75, not fourfold",
        ),
        (
            "He scored 160 goals, twice as many as in 1990, when it was 60.",
            "inconsistent",
            "160 / 60 = 2.67",
            "160 / 60 is 2.67, not 2 times",
        ),
        (
            "The yield was 7 tonnes, half the 18 tonnes of 2019.",
            "inconsistent",
            "7 / 18 = 0.39",
            "7 / 18 is 0.39, not half of it",
        ),
        (
            "Membership doubled from 40 to 95 towns on average.",
            "undetermined",
            "95 / 40 = 2.38",
            "it may compare other amounts: from 40 to 95 is a factor of 2.38, not 2",
        ),
        (
            "Sales rose fourfold on average, from 4 to 23.",
            "undetermined",
            "23 / 4 = 5.75",
            "it may compare other amounts: from 4 to 23 is a factor of 5.75, not fourfold",
        ),
        (
            "He scored 160 goals on average, twice as many as in 1990, when it was 60.",
            "undetermined",
            "160 / 60 = 2.67",
            "it may compare other amounts: 160 / 60 is 2.67, not 2 times",
        ),
    ],
)
def test_what_is_said(text: str, status: str, equation: str, message: str) -> None:
    (claim,) = _claims(text)
    assert (claim.status, claim.severity) == (status, "error")
    assert (claim.equation, claim.message) == (equation, message)


def test_of_several_amounts_the_nearest_multiple_is_meant_and_shown() -> None:
    text = "He scored 160 goals in 25 games, twice as many as in 1990, when it was 60."
    (claim,) = _claims(text)
    assert claim.equation == "160 / 60 = 2.67"
    facts = factx.extract(text).facts
    assert [facts[index].text for index in claim.facts] == ["160 goals", "twice", "60"]
