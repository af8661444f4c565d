"""Facts: what they show, and what their numbers allow."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from factx.facts import KINDS, Fact, plain_number
from factx.interval import Rational

KEYS = (
    "kind text start end line column sentence value range bounds modifier trend unit currency "
    "dimension si_value si_unit of timex earliest latest anchor"
).split()


def _fact(text: str, dated: str | None = None) -> Fact:
    (fact,) = factx.extract(text, dated).facts
    return fact


@pytest.mark.parametrize(
    "text",
    [
        "We saw 7 men.",
        "It holds 12.5 litres.",
        "It costs $5.",
        "It fell 10%.",
        "It takes the 3rd place.",
        "It opens at 15:30.",
        "It opens every Friday.",
        "It took two hours.",
        "It sank on 4 May 2024.",
        "Between 10 and 20 boats sank.",
        "Dozens of boats sank.",
    ],
)
def test_every_kind_shows_the_same_keys_in_one_order(text: str) -> None:
    shown = _fact(text).to_dict()
    assert list(shown) == KEYS
    assert shown["kind"] in KINDS
    assert shown["text"] == text[shown["start"] : shown["end"]]
    assert shown["anchor"] in ("text", "document", "none")
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown


BOUNDS = [
    ("A share of 33% fell.", 32.5, 33.5),
    ("A share of 33.0% fell.", 32.95, 33.05),
    ("It has 1.45 billion users.", 1_445_000_000, 1_455_000_000),
    ("They fed 1,247 children.", 1247, 1247),
    ("They fed 1,000 children.", 950, 1050),
    ("They moved 200 tons.", 190, 210),
    ("They moved 50 tons.", 47.5, 52.5),
    ("About 200 tons came.", 180, 220),
    ("Around 50 boats sank.", 45, 55),
    ("Some 50 boats sank.", 45, 55),
    ("Roughly 50 boats sank.", 45, 55),
    ("Approximately 50 boats sank.", 45, 55),
    ("Circa 50 boats sank.", 45, 55),
    ("They saw ~50 boats.", 45, 55),
    ("They saw 50 or so boats.", 45, 55),
    ("About 3 tons came.", 2.5, 3.5),
    ("Nearly 50 boats sank.", 45, 50),
    ("Almost 50 boats sank.", 45, 50),
    ("Close to 50 boats sank.", 45, 50),
    ("More than 50 boats sank.", 50, None),
    ("Over 50 boats sank.", 50, None),
    ("At least 50 boats sank.", 50, None),
    ("50-plus boats sank.", 50, None),
    ("Upwards of 50 boats sank.", 50, None),
    ("Less than 50 tons came.", None, 50),
    ("Under 50 boats sank.", None, 50),
    ("Up to 50 boats sank.", None, 50),
    ("At most 50 boats sank.", None, 50),
    ("Fewer than 50 boats sank.", None, 50),
    ("Dozens of boats sank.", 24, 99),
    ("Hundreds of boats sank.", 200, 999),
    ("Thousands of boats sank.", 2000, 9999),
    ("It lasted 33 years.", 32.5, 34),
    ("The sailor, aged 33, left.", 32.5, 34),
    ("The 33-year-old sailor left.", 32.5, 34),
]


@pytest.mark.parametrize(("text", "low", "high"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_what_a_written_number_allows(text: str, low: float | None, high: float | None) -> None:
    assert _fact(text).to_dict()["bounds"] == [low, high]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It sank in 1992.", "1992-01-01", "1992-12-31"),
        ("It sank in February 2024.", "2024-02-01", "2024-02-29"),
        ("It sank in the 1990s.", "1990-01-01", "1999-12-31"),
        ("It sank on 4 May 2024.", "2024-05-04", "2024-05-04"),
    ],
)
def test_a_date_allows_all_days_of_it(text: str, earliest: str, latest: str) -> None:
    shown = _fact(text).to_dict()
    assert (shown["earliest"], shown["latest"]) == (earliest, latest)
    assert shown["bounds"] is None


@pytest.mark.parametrize(
    "words",
    [
        "Between 10 and 20 boats",
        "from 10 to 20 boats",
        "more than 20 boats",
        "14 May 2024",
        "33 years ago",
        "$73.6 million",
        "1.2 million tons",
    ],
)
def test_a_line_break_is_a_space(words: str) -> None:
    text = f"A long line of prose ran on and on until the writer came to {words} and stopped."
    (fact,) = factx.extract(text).facts
    for offset in range(fact.start, fact.end):
        if text[offset] == " ":
            (found,) = factx.extract(f"{text[:offset]}\n{text[offset + 1 :]}").facts
            assert (found.value, found.range) == (fact.value, fact.range)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("They paid $1.2bn.", "value", 1_200_000_000),
        ("They paid $1.2bn.", "currency", "USD"),
        ("They ate two-thirds of it.", "value", 2 / 3),
        ("Between 10 and 20 boats sank.", "range", [10, 20]),
        ("Between 10 and 20 boats sank.", "value", None),
        ("Prices fell 2.1%.", "trend", "down"),
        ("Prices rose 2.1%.", "trend", "up"),
        ("Prices fell 2.1%.", "unit", "percent"),
        ("They walked 5 km.", "unit", "kilometre"),
        ("They walked 5 km.", "dimension", "length"),
        ("They walked 5 km.", "si_value", 5000),
        ("They walked 5 km.", "si_unit", "metre"),
        ("They saw 1,000 orphaned children.", "of", "orphaned children"),
        ("It sank yesterday.", "anchor", "none"),
        ("It lasted 12 years.", "timex", "P12Y"),
        ("It lasted 36 hours.", "timex", "PT36H"),
        ("It happens every year.", "timex", "P1Y"),
        ("It sank in the 1990s.", "timex", "199"),
        ("They left now.", "timex", "PRESENT_REF"),
    ],
)
def test_the_values_shown(text: str, key: str, value: object) -> None:
    assert _fact(text).to_dict()[key] == value


def test_a_fact_on_another_date_is_the_same_words() -> None:
    fact = _fact("It sank yesterday.")
    dated = fact.on(factx.Document("It sank yesterday.", date=factx.DocumentDate("2025-05-20")))
    assert fact.to_dict()["timex"] == "XXXX-XX-XX"
    shown = dated.to_dict()
    assert (shown["timex"], shown["anchor"]) == ("2025-05-19", "document")
    assert dated.text == fact.text
    assert dated == fact, "the document is no part of what a fact says"


def test_facts_are_frozen() -> None:
    with pytest.raises(AttributeError):
        _fact("We saw 7 men.").start = 0


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, None),
        (Fraction(4, 2), 2),
        (Fraction(2, 3), 2 / 3),
        (-5, -5),
        (2**63 - 1, 2**63 - 1),
        (2**63, float(2**63)),
        (10**400, None),
        (-(10**400), None),
    ],
)
def test_exact_values_as_json_numbers(value: Rational | None, shown: float | None) -> None:
    found = plain_number(value)
    assert found == shown
    assert type(found) is type(shown)


@given(st.fractions())
def test_a_json_number_is_the_nearest_there_is(value: Fraction) -> None:
    found = plain_number(value)
    assert found is not None
    assert found == (int(value) if value.denominator == 1 and abs(value) < 2**63 else float(value))


@given(st.integers(0, 10**15), st.sampled_from(["{} boats", "{}%", "${}", "{} km", "{} litres"]))
def test_a_written_number_is_read_back(value: int, words: str) -> None:
    facts = factx.extract(f"We saw {words.format(f'{value:,}')} there.").facts
    assert [fact.value for fact in facts if fact.kind != "date"] == [value]
