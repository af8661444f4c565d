"""Dates, times and durations in ordinary sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import factx

Shown = Callable[..., list[tuple[Any, ...]]]
DATE = "2025-05-20"


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("It opened on 4 March 2019.", "4 March 2019", "2019-03-04"),
        ("It opened on the 4th of March 2019.", "the 4th of March 2019", "2019-03-04"),
        ("It opened on March 4, 2019.", "March 4, 2019", "2019-03-04"),
        ("It opened on Monday, 4 March 2019.", "Monday, 4 March 2019", "2019-03-04"),
        ("It opened on Monday, March 4th, 2019.", "Monday, March 4th, 2019", "2019-03-04"),
        ("It opened on 4 Sept. 2019.", "4 Sept. 2019", "2019-09-04"),
        ("It opened in March 2019.", "March 2019", "2019-03"),
        ("It opened in 2019.", "2019", "2019"),
        ("It opened in the 1980s.", "the 1980s", "198"),
        ("It opened in the 19th century.", "the 19th century", "18"),
        ("It opened in the second quarter of 2019.", "the second quarter of 2019", "2019-Q2"),
        ("It opened in spring 2019.", "spring 2019", "2019-SP"),
        ("It opened on 2019-03-04.", "2019-03-04", "2019-03-04"),
        ("It opened on 25/12/2019.", "25/12/2019", "2019-12-25"),
        ("It opened on 12/25/2019.", "12/25/2019", "2019-12-25"),
        ("It opened on 2019, March the 4th.", "2019, March the 4th", "2019-03-04"),
        ("The 2019 vote was lost.", "2019", "2019"),
        ("It opened 33 years ago.", "33 years ago", "1992"),
        ("It opened two months ago.", "two months ago", "2025-03"),
        ("It opened a year ago.", "a year ago", "2024"),
        ("It opened last month.", "last month", "2025-04"),
        ("It opens next year.", "next year", "2026"),
        ("It opened yesterday.", "yesterday", "2025-05-19"),
        ("It opened on Friday.", "Friday", "2025-05-16"),
        ("It will open on Friday.", "Friday", "2025-05-23"),
        ("It opened on 3 March.", "3 March", "2025-03-03"),
        ("It opened on 3 September.", "3 September", "2024-09-03"),
        ("It opened in November.", "November", "2024-11"),
    ],
)
def test_a_date_has_its_value(shown: Shown, text: str, surface: str, timex: str) -> None:
    assert shown(text, "kind", "text", "timex", date=DATE) == [("date", surface, timex)]


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("It runs from 3 to 7 May 2024.", ["2024-05-03", "2024-05-07"]),
        ("It runs 3–7 May 2024.", ["2024-05-03", "2024-05-07"]),
        ("It runs May 20-22, 2024.", ["2024-05-20", "2024-05-22"]),
        ("It ran from 2012 to 2024.", ["2012", "2024"]),
        ("It ran in 2019-21.", ["2019", "2021"]),
        ("It ran on 3, 5 and 8 May 2024.", ["2024-05-03", "2024-05-05", "2024-05-08"]),
        ("It ran from 28 April to 3 May 2024.", ["2024-04-28", "2024-05-03"]),
    ],
)
def test_ranges_and_lists_of_dates_are_a_fact_each(
    shown: Shown, text: str, timexes: list[str]
) -> None:
    assert [timex for (timex,) in shown(text, "timex")] == timexes


@pytest.mark.parametrize(
    ("text", "surface", "value", "timex"),
    [
        ("It lasted 12 years.", "12 years", 12, "P12Y"),
        ("It was a three-month contract.", "three-month", 3, "P3M"),
        ("It lasted more than 36 hours.", "more than 36 hours", 36, "PT36H"),
        ("It lasted two and a half years.", "two and a half years", 2.5, "P2.5Y"),
        ("A 12-year-old boy won.", "12-year-old", 12, "P12Y"),
        ("It lasted a week.", "a week", 1, "P1W"),
        ("He was aged 60.", "60", 60, "P60Y"),
    ],
)
def test_a_duration_has_its_length(
    shown: Shown, text: str, surface: str, value: float, timex: str
) -> None:
    wanted = [("duration", surface, value, timex)]
    assert shown(text, "kind", "text", "value", "timex") == wanted


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("They met two days after the coup of the colonels.", "two days after the coup"),
        ("Ten years later it fell.", "Ten years later"),
    ],
)
def test_a_date_counted_from_an_event_stays_open(shown: Shown, text: str, surface: str) -> None:
    (fact,) = shown(text, "kind", "text", "timex", "earliest", "anchor", date=DATE)
    assert fact[:2] == ("date", surface)
    assert fact[2].startswith("XXXX")
    assert fact[3:] == (None, "none")


def test_what_an_expression_was_resolved_against_is_said(shown: Shown) -> None:
    text = "In 1992 and yesterday."
    assert shown(text, "anchor", date=DATE) == [("none",), ("document",)]
    assert shown(text, "anchor", "timex") == [("none", "1992"), ("none", "XXXX-XX-XX")]


def test_an_impossible_date_is_a_date_without_a_place_in_the_calendar(shown: Shown) -> None:
    assert shown("It ends on 31 June 2024.", "timex", "earliest", "latest") == [
        ("2024-06-31", None, None)
    ]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It starts at 3 p.m.", "2025-05-20T15:00"),
        ("It starts at 15:30.", "2025-05-20T15:30"),
        ("It starts at noon.", "2025-05-20T12:00"),
    ],
)
def test_a_time_of_day(shown: Shown, text: str, timex: str) -> None:
    assert shown(text, "kind", "timex", date=DATE) == [("time", timex)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nearly 1992 soldiers fell.", "count"),
        ("It paid $2000 for it.", "money"),
        ("It took 2000 kg of it.", "measure"),
        ("Some 2,008 letters came.", "count"),
    ],
)
def test_four_digits_are_not_always_a_year(shown: Shown, text: str, kind: str) -> None:
    assert shown(text, "kind") == [(kind,)]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The ferry leaves at 25:61.", ["XXXX-XX-XXT25:61"]),
        ("The bell rang at 9:75 a.m. today.", ["XXXX-XX-XXT09:75"]),
        ("It landed at 26:15 GMT.", ["XXXX-XX-XXT26:15"]),
        ("They won 25:61.", []),
        ("They quoted Psalm 78:65 at length.", []),
        ("The split was 40:60.", []),
    ],
)
def test_an_impossible_time_of_day_is_read_where_the_words_show_it(
    text: str, timex: list[str]
) -> None:
    facts = [fact.to_dict() for fact in factx.extract(text).facts if fact.kind == "time"]
    assert [fact["timex"] for fact in facts] == timex
    assert [fact["earliest"] for fact in facts] == [None] * len(timex)


def test_capitals_do_not_disturb_fractions_of_hours() -> None:
    assert [fact.text for fact in factx.extract("HALF PAST TEN. Half past ten.").facts][-1:] == [
        "Half past ten"
    ]


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("The bill is dated 2016 10 16.", "2016 10 16", "2016-10-16"),
        ("The lease ends 12-2027.", "12-2027", "2027-12"),
        ("The plan of 2014/10 was kept.", "2014/10", "2014-10"),
        ("The parcel left on Jan/3.", "Jan/3", "2025-01-03"),
        ("They parade on the 4th of july.", "the 4th of july", "2025-07-04"),
        ("He was born on 14 nov 1961.", "14 nov 1961", "1961-11-14"),
        ("The shop shut on march 3rd 2015.", "march 3rd 2015", "2015-03-03"),
        ("They left on 15 April '87.", "15 April '87", "1987-04-15"),
        ("Costs fell in q1-2019.", "q1-2019", "2019-Q1"),
        ("Costs fell in the 4th quarter 2018.", "the 4th quarter 2018", "2018-Q4"),
        ("Costs fell in last year's third quarter.", "last year's third quarter", "2024-Q3"),
        ("It snowed in the 3rd week of Jan.", "the 3rd week of Jan", "2025-W03"),
        ("It snowed in week 7 of 2019.", "week 7 of 2019", "2019-W07"),
        ("Rent is due on the 20th of next month.", "the 20th of next month", "2025-06-20"),
        ("Built in the 15th  century.", "the 15th  century", "14"),
        ("Barley came in the third century BC.", "the third century BC", "BC02"),
        ("He sang in the late 60s.", "the late 60s", "196"),
        ("It will open on Friday the 13th.", "Friday the 13th", "2025-06-13"),
        ("It will open friday 23.", "friday 23", "2025-05-23"),
        ("Exit polls will be released on Friday.", "Friday", "2025-05-23"),
        ("It was the Monday after next.", "Monday after next", "2025-06-02"),
        ("The vote is next week on Tuesday.", "next week on Tuesday", "2025-05-27"),
        ("It is three weeks from tomorrow.", "three weeks from tomorrow", "2025-06-11"),
        ("It is due 3 days from today.", "3 days from today", "2025-05-23"),
        ("It broke 2 days before yesterday.", "2 days before yesterday", "2025-05-17"),
        ("They pay by the end of month.", "the end of month", "2025-05"),
        ("They played over the weekend.", "the weekend", "2025-W20-WE"),
        ("They will play at the weekend.", "the weekend", "2025-W21-WE"),
        ("Sales rose for the entire year.", "the entire year", "2025"),
        ("In the current quarter, sales rose.", "the current quarter", "2025-Q2"),
        ("Shares are up in the year to date.", "the year to date", "2025"),
        ("It shuts for the time being.", "the time being", "PRESENT_REF"),
        ("Mass was said on All Saints' Day 2021.", "All Saints' Day 2021", "2021-11-01"),
        ("Banks shut on MLK Day 2013.", "MLK Day 2013", "2013-01-21"),
        ("They fasted from Ash Wednesday 2020.", "Ash Wednesday 2020", "2020-02-26"),
        ("Orthodox Easter 2018 was late.", "Orthodox Easter 2018", "2018-04-08"),
        ("Shops were full on Cyber Monday 2020.", "Cyber Monday 2020", "2020-11-30"),
    ],
)
def test_rarer_wordings_of_a_date(shown: Shown, text: str, surface: str, timex: str) -> None:
    assert shown(text, "kind", "text", "timex", date=DATE) == [("date", surface, timex)]


@pytest.mark.parametrize(
    ("text", "surface", "timex"),
    [
        ("The ship sails tonight at 11.", "tonight at 11", "2025-05-20T23:00"),
        ("The play begins at 8 this evening.", "8 this evening", "2025-05-20T20:00"),
        ("They woke at 3 in the AM.", "3 in the AM", "2025-05-20T03:00"),
        ("They woke at ten thirty am.", "ten thirty am", "2025-05-20T10:30"),
        ("The gun fired at 1800 hours.", "1800 hours", "2025-05-20T18:00"),
        ("The quake struck at 0430 GMT.", "0430 GMT", "2025-05-20T04:30Z"),
        ("It came at 8am this morning.", "8am this morning", "2025-05-20T08:00"),
        (
            "It fell on the morning of the 15th of February.",
            "the morning of the 15th of February",
            "2025-02-15TMO",
        ),
        ("They left the next evening.", "the next evening", "2025-05-21TEV"),
        ("Late Monday night, it rained.", "Late Monday night", "2025-05-19TNI"),
    ],
)
def test_hours_and_parts_of_days(shown: Shown, text: str, surface: str, timex: str) -> None:
    assert shown(text, "kind", "text", "timex", date=DATE) == [("time", surface, timex)]


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("It is open 5-6pm.", ["2025-05-20T17:00", "2025-05-20T18:00"]),
        ("It is open from 2 to 4:30pm.", ["2025-05-20T14:00", "2025-05-20T16:30"]),
        ("It is open 9:30 - 11 p.m.", ["2025-05-20T21:30", "2025-05-20T23:00"]),
        ("It is open from 10 to 2 a.m.", ["2025-05-20T22:00", "2025-05-21T02:00"]),
        (
            "Come between 5 and 6 in the afternoon.",
            ["2025-05-20T17:00", "2025-05-20T18:00"],
        ),
        (
            "It is open from 9 a.m. to noon on 4 May 2024.",
            ["2024-05-04T09:00", "2024-05-04T12:00"],
        ),
        ("It ran from Sep to Nov.", ["2024-09", "2024-11"]),
        ("It came 2 weeks before May 13 1999.", ["1999-04-29", "1999-05-13"]),
        ("It lasted 16 days from 1 May.", ["P16D", "2025-05-01"]),
        ("It fell in 1989; the year before, it rose.", ["1989", "1988"]),
        ("It rose on 4 March 2019 and the following Friday.", ["2019-03-04", "2019-03-08"]),
    ],
)
def test_expressions_lean_on_each_other(shown: Shown, text: str, timexes: list[str]) -> None:
    assert [timex for (timex,) in shown(text, "timex", date=DATE)] == timexes


@pytest.mark.parametrize(
    ("text", "kind", "surface", "timex"),
    [
        ("The ferry sails three times a week.", "set", "three times a week", "P1W"),
        ("A bi-monthly review appeared.", "set", "bi-monthly", "P2M"),
        ("A semiannual fair was held.", "set", "semiannual", "P6M"),
        ("He runs in the mornings.", "set", "the mornings", "XXXX-XX-XXTMO"),
        ("He runs on Monday evenings.", "set", "Monday evenings", "XXXX-WXX-1TEV"),
        ("They meet every day at 7:13 p.m.", "set", "every day at 7:13 p.m.", "XXXX-XX-XXT19:13"),
        ("They rest at weekends.", "set", "weekends", "XXXX-WXX-WE"),
        ("The coming weeks are wet.", "duration", "The coming weeks", "PXW"),
        ("The talks are expected to last months.", "duration", "months", "PXM"),
        ("It took about half an hour.", "duration", "about half an hour", "PT30M"),
        ("It took three-quarters of an hour.", "duration", "three-quarters of an hour", "PT45M"),
        ("It took 1800 hours.", "duration", "1800 hours", "PT1800H"),
        ("He spoke in the last two days.", "duration", "the last two days", "P2D"),
    ],
)
def test_sets_and_durations(shown: Shown, text: str, kind: str, surface: str, timex: str) -> None:
    assert shown(text, "kind", "text", "timex", date=DATE) == [(kind, surface, timex)]


@pytest.mark.parametrize(
    "text",
    [
        "June Carter, April Jones and August Wilson sang.",
        "We may march on in spring, fall out and sat still in the sun for a bit.",
        "It drew from 1900 to 2000 people.",
        "On the 1st may be lost what is won.",
        "The work of Jan Novák is read.",
        "It is written in h264 and checked by flake8-2020.",
        "It runs Windows 2000 beside the Russell 2000.",
        "It is what happens in the year when nobody looks, for the day when all do.",
        "The ring of the Sun at 5 million degrees is thin.",
        "It was a good day by day.",
        "Temperatures stayed in the 90s.",
    ],
)
def test_what_only_looks_like_a_time(shown: Shown, text: str) -> None:
    times = ("date", "time", "set")
    assert [row for row in shown(text, "kind", "text", date=DATE) if row[0] in times] == []


def test_hostile_repetition_is_read_in_no_time(shown: Shown) -> None:
    for piece in ("5 to ", "2016 10 ", "the morning of ", "12/", "at 5 ", "Mon 13th, ", "half an "):
        shown(piece * 3000, "kind", date=DATE)
