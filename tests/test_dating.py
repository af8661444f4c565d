"""How long it is from one date to another, and when a text must have been written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from factx.dating import Moment, days_between, elapsed_verdict, nearest_weekday, show_day
from factx.interval import Interval

DAYS = st.dates(date(1000, 1, 1), date(3000, 12, 31))


def _moment(text: str) -> Moment:
    (fact,) = factx.extract(f"It was in {text}.").facts
    moment = Moment.of(fact)
    assert moment is not None
    return moment


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("1992", date(1992, 1, 1), date(1992, 12, 31), "year"),
        ("February 2024", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("4 May 2024", date(2024, 5, 4), date(2024, 5, 4), "day"),
        ("the 1990s", date(1990, 1, 1), date(1999, 12, 31), "year"),
    ],
)
def test_a_date_is_all_the_days_of_it(text: str, first: date, last: date, grain: str) -> None:
    moment = _moment(text)
    assert (moment.first, moment.last, moment.grain) == (first, last, grain)


@pytest.mark.parametrize(
    ("text", "unit", "shown"),
    [
        ("1992", "day", "1992"),
        ("May 2024", "day", "May 2024"),
        ("May 2024", "year", "2024"),
        ("4 May 2024", "day", "4 May 2024"),
        ("4 May 2024", "month", "May 2024"),
        ("4 May 2024", "year", "2024"),
    ],
)
def test_a_moment_is_shown_as_precise_as_it_matters(text: str, unit: str, shown: str) -> None:
    assert _moment(text).shown(unit) == shown


def test_what_has_no_days_is_no_moment() -> None:
    for text in ("It took 5 years.", "It sank 33 years ago.", "We saw 5 dogs."):
        (fact,) = factx.extract(text).facts
        assert Moment.of(fact) is None


@given(DAYS, st.integers(-300_000, 300_000))
def test_shifting_by_days_is_counting_days(day: date, amount: int) -> None:
    moved = Moment(day, day).shifted(amount, "day")
    assert moved is not None
    assert days_between(Moment(day, day), moved) == Interval(amount, amount)


@given(DAYS, st.integers(-500, 500))
def test_twelve_months_are_a_year(day: date, years: int) -> None:
    moment = Moment(day, day)
    assert moment.shifted(years, "year") == moment.shifted(12 * years, "month")


@pytest.mark.parametrize(("amount", "unit"), [(9000, "year"), (-2000, "year"), (10**9, "day")])
def test_nothing_lies_outside_the_calendar(amount: int, unit: str) -> None:
    assert _moment("1992").shifted(amount, unit) is None


@given(DAYS, DAYS, DAYS, DAYS)
def test_the_days_between_hold_every_pair_of_days(a: date, b: date, c: date, d: date) -> None:
    a, b = sorted((a, b))
    c, d = sorted((c, d))
    between = days_between(Moment(a, b), Moment(c, d))
    for start in (a, b):
        for end in (c, d):
            assert between.contains((end - start).days)


@pytest.mark.parametrize(
    ("start", "stated", "end", "status"),
    [
        ("1992", "33 years", "2025", "consistent"),
        ("1992", "33 years", "2026", "consistent"),
        ("1992", "33 years", "2024", "inconsistent"),
        ("1992", "33 years", "2027", "inconsistent"),
        ("4 May 1992", "33 years", "3 May 2025", "consistent"),
        ("4 May 1992", "33 years", "20 December 2026", "inconsistent"),
        ("4 May 1992", "33 years", "20 January 2027", "inconsistent"),
        ("1990", "three decades", "2020", "consistent"),
        ("1990", "three decades", "2040", "inconsistent"),
        ("1900", "a century", "2000", "consistent"),
        ("May 2020", "two months", "July 2020", "consistent"),
        ("May 2020", "two months", "October 2020", "inconsistent"),
        ("4 May 2020", "three days", "7 May 2020", "consistent"),
        ("4 May 2020", "three days", "6 May 2020", "consistent"),
        ("4 May 2020", "three days", "9 May 2020", "inconsistent"),
        ("4 May 2020", "two weeks", "18 May 2020", "consistent"),
        ("4 May 2020", "two weeks", "18 June 2020", "inconsistent"),
        ("1992", "more than 20 years", "2025", "consistent"),
        ("1992", "more than 40 years", "2025", "inconsistent"),
        ("1992", "less than 20 years", "2025", "inconsistent"),
        ("1992", "nearly 35 years", "2025", "consistent"),
        ("1992", "about 30 years", "2025", "consistent"),
        ("2025", "33 years", "1992", "inconsistent"),
    ],
)
def test_elapsed_time(start: str, stated: str, end: str, status: str) -> None:
    (fact,) = factx.extract(f"It took {stated}.").facts
    verdict = elapsed_verdict(_moment(start), fact, _moment(end), (fact,))
    assert verdict is not None
    assert verdict.status == status
    assert verdict.facts == (fact,)


@pytest.mark.parametrize("stated", ["33 hours", "many years", "ten minutes"])
def test_units_that_a_calendar_cannot_count(stated: str) -> None:
    for fact in factx.extract(f"It took {stated}.").facts:
        assert elapsed_verdict(_moment("1992"), fact, _moment("1994"), (fact,)) is None


def test_the_message_names_both_mends() -> None:
    (fact,) = factx.extract("It took 33 years.").facts
    verdict = elapsed_verdict(_moment("1992"), fact, _moment("2021"), (fact,), back=True)
    assert verdict is not None
    assert verdict.equation == "1992 + 33 = 2025"
    assert (
        verdict.message == "from 1992 to 2021 it is 29 years, not 33; 33 years before 2021 is 1988"
    )


@given(st.integers(1200, 1900), st.integers(1, 60))
def test_the_difference_of_two_years_or_one_less_is_always_right(year: int, years: int) -> None:
    (fact,) = factx.extract(f"It took {years} years.").facts
    start = Moment(date(year, 1, 1), date(year, 12, 31))
    for later in (years, years + 1):
        end = Moment(date(year + later, 1, 1), date(year + later, 12, 31))
        verdict = elapsed_verdict(start, fact, end, (fact,))
        assert verdict is not None
        assert verdict.status == "consistent"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Relations were established 33 years ago, specifically in 1992.", "2025"),
        ("In 1992, 33 years ago, the fort burnt down.", "2025"),
        ("The fort burnt down 33 years ago (1992).", "2025"),
        ("The fort burnt down in 1992 (33 years ago).", "2025"),
        ("It closed two months ago, in May 2020.", "2020-07"),
        ("It closed three days ago, on 4 May 2020.", "2020-05-07"),
        ("It closed three decades ago, in 1990.", "2020"),
        ("It rained. The first came 33 years ago, in 1992; another 5 years ago, in 1980.", "2025"),
    ],
)
def test_a_text_implies_when_it_was_written(text: str, value: str) -> None:
    found = factx.extract(text)
    assert found.document.date is not None
    assert found.document.date.to_dict() == {"value": value, "source": "inferred"}
    assert all(fact.document is found.document for fact in found.facts)


@pytest.mark.parametrize(
    "text",
    [
        "More than 33 years ago, in 1992, the fort burnt down.",
        "“It burnt down 33 years ago, in 1992,” the letter said.",
        "It burnt down 20 weeks ago, in 1992.",
        "It burnt down years ago, in 1992.",
        "It burnt down 33 years ago. In 1992 it was rebuilt.",
        "The men who had come 33 years ago to build the old fort remembered 1992.",
        "In 1992 it burnt down.",
        "",
    ],
)
def test_a_loose_or_quoted_statement_dates_no_text(text: str) -> None:
    assert factx.extract(text).document.date is None


@pytest.mark.parametrize(
    "text",
    [
        "If it burnt down 33 years ago, in 1992, the deed is void.",
        "Nobody believes the wrongly stated date: it burnt down 33 years ago, in 1992.",
    ],
)
def test_what_is_supposed_or_corrected_dates_no_text(text: str) -> None:
    assert factx.extract(text).document.date is None


def test_a_known_date_is_never_replaced() -> None:
    text = "Relations were established 33 years ago, in 1992."
    known = factx.extract(text, "2021").document.date
    assert known is not None
    assert (known.value, known.source) == ("2021", "option")


def test_the_other_statements_are_tested_by_the_inferred_date() -> None:
    text = "The mill burnt down 33 years ago, in 1992. The dam was built {} years ago, in 1980."
    assert factx.check(text.format(45)).findings == ()
    (finding,) = factx.check(text.format(20)).findings
    assert finding.text == "20 years ago, in 1980"


@given(DAYS, st.integers(1, 7))
def test_the_nearest_weekday(day: date, weekday: int) -> None:
    near = nearest_weekday(day, weekday)
    assert near.isoweekday() == weekday
    assert abs(near - day) <= timedelta(days=3)


def test_days_as_a_person_writes_them() -> None:
    assert show_day(date(2025, 12, 31)) == "31 December 2025"
    assert show_day(date(2025, 1, 2), year=False) == "2 January"
