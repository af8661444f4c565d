"""What holds of every time expression, whatever its words."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import factx
from factx.lexicon import MONTH_NAMES, WEEKDAY_NAMES
from tests.benchmarks.times_against_peers import sentences

DAYS = st.dates(date(1900, 1, 8), date(2090, 12, 1))
RELATIVE = [
    "It came today.",
    "It came yesterday.",
    "It will come tomorrow.",
    "It came last week.",
    "It will come next week.",
    "It came five days ago.",
    "It came two weeks ago.",
    "It came on Tuesday.",
    "It will come on Friday.",
    "It came last Monday.",
    "It came the day before yesterday.",
    "It came this morning.",
    "It will be shown this weekend.",
    "It came the week before last.",
    "It will come the day after tomorrow.",
    "It snowed overnight.",
    "It was over by early afternoon.",
    "It came in the early hours of Sunday.",
    "It came three weeks from last Friday.",
    "It came before dawn on Wednesday.",
]
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth"}


@given(DAYS, st.integers(-60, 60), st.sampled_from(RELATIVE))
def test_a_document_some_weeks_later_means_days_some_weeks_later(
    day: date, weeks: int, text: str
) -> None:
    moved = day + timedelta(weeks=weeks)
    (here,) = factx.extract(text, date=day.isoformat()).facts
    (there,) = factx.extract(text, date=moved.isoformat()).facts
    assert here.timex is not None
    assert there.timex is not None
    assert here.timex.earliest is not None
    assert there.timex.earliest is not None
    assert there.timex.earliest - here.timex.earliest == timedelta(weeks=weeks)
    assert here.timex.latest is not None
    assert here.timex.earliest <= here.timex.latest


def rendered(value: str) -> str:
    """English words for a TIMEX3 value."""
    if value.startswith("P"):
        return (
            f"{value[1:-1]} {({'Y': 'years', 'M': 'months', 'W': 'weeks', 'D': 'days'})[value[-1]]}"
        )
    if value.startswith("XXXX-WXX-"):
        return f"every {WEEKDAY_NAMES[int(value[-1]) - 1]}"
    if len(value) == 2:
        return f"the {int(value) + 1}th century"
    if len(value) == 3:
        return f"the {value}0s"
    day_of, _, clock = value.partition("T")
    if clock:
        return f"{clock} on {rendered(day_of)}"
    year, _, rest = value.partition("-")
    if not rest:
        return year
    if rest[0] == "W" and rest[1:].isdigit():
        return f"week {int(rest[1:])} of {year}"
    if rest[0] == "H":
        return f"the {ORDINALS[int(rest[1])]} half of {year}"
    if rest in SEASONS:
        return f"the {SEASONS[rest]} of {year}"
    if rest[0] == "Q":
        return f"the {ORDINALS[int(rest[1])]} quarter of {year}"
    month, _, day = rest.partition("-")
    name = MONTH_NAMES[int(month) - 1]
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"


VALUES = st.one_of(
    st.builds("P{}{}".format, st.integers(2, 900), st.sampled_from("YMWD")),
    st.builds("{}".format, st.integers(1700, 2059)),
    st.builds("{}".format, st.integers(170, 205)),
    st.builds("{}-Q{}".format, st.integers(1900, 2059), st.integers(1, 4)),
    st.builds("{}-{:02d}".format, st.integers(1700, 2059), st.integers(1, 12)),
    st.builds("{}-H{}".format, st.integers(1900, 2059), st.integers(1, 2)),
    st.builds("{}-{}".format, st.integers(1900, 2059), st.sampled_from(sorted(SEASONS))),
    st.builds("{}-W{:02d}".format, st.integers(1900, 2059), st.integers(1, 52)),
    st.integers(3, 19).map("{:02d}".format),
    st.integers(1, 7).map("XXXX-WXX-{}".format),
    st.builds("{}T{:02d}:{:02d}".format, DAYS, st.integers(13, 23), st.integers(0, 59)),
    DAYS.map(date.isoformat),
)


@given(DAYS, st.integers(13, 23), st.integers(0, 59), st.sampled_from(["", "Z", "+02:00", "-0400"]))
def test_a_moment_as_iso_writes_it_is_its_own_value(
    day: date, hour: int, minute: int, zone: str
) -> None:
    moment = f"{day}T{hour:02d}:{minute:02d}:07{zone}"
    value = moment if ":" in zone or len(zone) < 2 else f"{moment[:-2]}:{moment[-2:]}"
    assert [f.to_dict()["timex"] for f in factx.extract(f"It was {moment}.").facts] == [value]


@given(VALUES)
def test_a_value_in_words_reads_back(value: str) -> None:
    (fact,) = factx.extract(f"It was {rendered(value)}.").facts
    assert fact.to_dict()["timex"] == value
    assert fact.timex is not None
    if fact.timex.earliest is not None and fact.timex.latest is not None:
        assert fact.timex.earliest <= fact.timex.latest


WORDS = st.lists(
    st.sampled_from(
        "the first last next this of in on quarter year week month day Monday Friday 2024 May June "
        "4 15 31 ago later earlier before after yesterday today now spring summer early late end a "
        "same every overnight dawn hours Sundays weekend to until between same period sixties turn "
        "10 5 a.m. March October last daily twice these ending ( ) - two three days weeks months years decade century morning noon 3 p.m. at half past".split()
    ),
    max_size=12,
)


@given(WORDS, st.none() | DAYS)
def test_the_first_day_is_never_after_the_last(words: list[str], day: date | None) -> None:
    text = " ".join(words) + "."
    dated = None if day is None else day.isoformat()
    for fact in factx.extract(text, date=dated).facts:
        timex = fact.timex
        if timex is not None and timex.earliest is not None and timex.latest is not None:
            assert timex.earliest <= timex.latest


@given(WORDS, st.none() | DAYS)
def test_time_expressions_never_overlap_and_name_their_own_words(
    words: list[str], day: date | None
) -> None:
    text = " ".join(words) + "."
    end = 0
    for fact in factx.extract(text, date=None if day is None else day.isoformat()).facts:
        assert end <= fact.start < fact.end <= len(text)
        assert fact.text == fact.text.strip()
        end = fact.end


@given(
    DAYS, st.sampled_from([(3, 6), (10, 3), (6, 7), (12, 1)]), st.sampled_from(["was", "will be"])
)
def test_a_range_of_months_runs_forwards(day: date, months: tuple[int, int], verb: str) -> None:
    first, last = (MONTH_NAMES[month - 1] for month in months)
    facts = factx.extract(f"He {verb} away from {first} to {last}.", date=day.isoformat()).facts
    begin, end = (fact.timex for fact in facts)
    assert begin is not None
    assert end is not None
    assert begin.earliest is not None
    assert end.earliest is not None
    assert timedelta() < end.earliest - begin.earliest < timedelta(days=366)


@pytest.mark.parametrize(
    "text",
    [
        "They met on Monday the ",
        "1 Q1 of 4 fortnights'90s",
        "At Easter, on Thanksgiving, at Christmas 9999 and on that week.",
        "It will end next century, in that week and over the weekend of 31 December.",
    ],
)
@pytest.mark.parametrize("day", [None, "0001-01-01", "9999-12-31", "2024"])
def test_the_ends_of_the_calendar_and_of_the_text_are_safe(text: str, day: str | None) -> None:
    end = 0
    for fact in factx.extract(text, date=day).facts:
        assert end <= fact.start
        end = fact.end
        fact.to_dict()


@given(st.sampled_from(RELATIVE))
def test_without_a_date_nothing_is_resolved(text: str) -> None:
    (fact,) = factx.extract(text).facts
    assume(fact.timex is not None)
    assert fact.timex is not None
    assert fact.timex.earliest is None


CLOCK = """
import datetime, json, sys, time

class date(datetime.date):
    @classmethod
    def today(cls):
        return cls(int(sys.argv[1]), 3, 4)

class stamp(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(int(sys.argv[1]), 3, 4, 5, 6, tzinfo=tz)
    today = utcnow = now

datetime.date, datetime.datetime = date, stamp
time.time = lambda: (int(sys.argv[1]) - 1970) * 31_557_600.0
import factx
texts = json.load(sys.stdin)
found = [[f.to_dict() for f in factx.extract(t).facts] for t in texts]
print(json.dumps([str(datetime.date.today()), found], default=str))
"""


@pytest.mark.parametrize("years", [("1971", "2086")])
def test_no_value_depends_on_the_clock(years: tuple[str, str]) -> None:
    texts = [
        *RELATIVE,
        *(one.text for one in sentences("news_times")),
        "It opened 2025, May the 20th, and 4/5/24.",
        "In March and at Easter.",
    ]
    outputs = [
        subprocess.run(
            [sys.executable, "-c", CLOCK, year],
            input=json.dumps(texts),
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        ).stdout
        for year in years
    ]
    clocks, found = zip(*map(json.loads, outputs), strict=True)
    assert clocks == ("1971-03-04", "2086-03-04")  # what a reader of the clock would have seen
    assert found[0] == found[1]
