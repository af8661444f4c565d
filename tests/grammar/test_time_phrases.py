"""Wordings of time as people type and say them: spans, values, and prose that only looks like them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]
DATE = "2024-05-22"  # a Wednesday
TIMES = frozenset({"date", "time", "duration", "set"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Weeks and weekends of a month belong to the month that most of their days lie in.
        ("It rained in the first week of 2021.", {"the first week of 2021": "2021-W01"}),
        ("The last week of 2016 was calm.", {"The last week of 2016": "2016-W52"}),
        ("It rained in the last week of April.", {"the last week of April": "2024-W17"}),
        ("The first weekend of May was wet.", {"The first weekend of May": "2024-W18-WE"}),
        (
            "They will play on the last weekend in October.",
            {"the last weekend in October": "2024-W43-WE"},
        ),
        ("It closed on the last day of March.", {"the last day of March": "2024-03-31"}),
        (
            "It closed on the second last day of March.",
            {"the second last day of March": "2024-03-30"},
        ),
        (
            "It opens in the third-to-last week of June 2024.",
            {"the third-to-last week of June 2024": "2024-W24"},
        ),
        ("It rained in the third month of 2021.", {"the third month of 2021": "2021-03"}),
        ("It rained in the last month of 2021.", {"the last month of 2021": "2021-12"}),
        (
            "It will reopen in the 9th month of next year.",
            {"the 9th month of next year": "2025-09"},
        ),
        # A week-end is no week, and the feast next to it gives it its date.
        ("We will sail this week-end.", {"this week-end": "2024-W21-WE"}),
        ("They sailed last week-end.", {"last week-end": "2024-W20-WE"}),
        ("The roads were full on Labor Day weekend.", {"Labor Day weekend": "2023-W35-WE"}),
        (
            "They were away for the Easter weekend 2022.",
            {"the Easter weekend 2022": "2022-W15-WE"},
        ),
        (
            "It opened on the weekend of 14 May 2024.",
            {"the weekend of 14 May 2024": "2024-W19-WE"},
        ),
        # A weekday, or a time on it, in a week that is named.
        (
            "They will meet next week on Tuesday at 9 a.m.",
            {"next week on Tuesday at 9 a.m.": "2024-05-28T09:00"},
        ),
        (
            "They met at 9 a.m. on Monday last week.",
            {"9 a.m. on Monday last week": "2024-05-13T09:00"},
        ),
        ("He resigned on Friday two weeks ago.", {"Friday two weeks ago": "2024-05-10"}),
        (
            "They will sail Monday three weeks from now.",
            {"Monday three weeks from now": "2024-06-10"},
        ),
        ("She left on Tuesday in the morning.", {"Tuesday in the morning": "2024-05-21TMO"}),
        (
            "She left on 3 March 2023 in the evening.",
            {"3 March 2023 in the evening": "2023-03-03TEV"},
        ),
        # Hours of the night, and those behind a day and its limit.
        (
            "They will sing tonight from 7 to 8:30.",
            ["2024-05-22TNI", "2024-05-22T19:00", "2024-05-22T20:30"],
        ),
        ("The bell rang last night at 2.", {"last night at 2": "2024-05-22T02:00"}),
        ("The bell will ring tonight at 12.", {"tonight at 12": "2024-05-23T00:00"}),
        ("The bell will ring tonight at 9.", {"tonight at 9": "2024-05-22T21:00"}),
        (
            "It fell on 1 March 2015 between 10:00 and 11:30.",
            {
                "1 March 2015": "2015-03-01",
                "10:00": "2015-03-01T10:00",
                "11:30": "2015-03-01T11:30",
            },
        ),
        (
            "They will come on Friday before 5 p.m.",
            {"Friday": "2024-05-24", "5 p.m.": "2024-05-24T17:00"},
        ),
        # Dates in figures.
        ("The record of 31-Oct-74 is lost.", {"31-Oct-74": "1974-10-31"}),
        (
            "Released on 6-May-09, and again on 6-May.",
            {"6-May-09": "2009-05-06", "6-May": "2024-05-06"},
        ),
        ("Sales fell in Dec/2018.", {"Dec/2018": "2018-12"}),
        (
            "The hall is shut 10/21/2018-11/17/2018.",
            {"10/21/2018": "2018-10-21", "11/17/2018": "2018-11-17"},
        ),
        ("The mill dates back to 1865, and it turns.", {"1865": "1865"}),
        # A 29 February without a year is one of a leap year.
        ("The ice broke on 29 February.", {"29 February": "2024-02-29"}),
        ("She will sing on 29 February.", {"29 February": "2028-02-29"}),
        ("We are not hiring at this time.", {"this time": "PRESENT_REF"}),
        ("There is no cure at the present time.", {"the present time": "PRESENT_REF"}),
        # Years in words.
        (
            "She was born in nineteen sixty-eight and died in two thousand and nineteen.",
            {"nineteen sixty-eight": "1968", "two thousand and nineteen": "2019"},
        ),
        (
            "The mill opened in March eighteen hundred and burnt down on 4 May nineteen oh two.",
            {"March eighteen hundred": "1800-03", "4 May nineteen oh two": "1902-05-04"},
        ),
        (
            "It fell on June twenty-six, twenty eleven.",
            {"June twenty-six, twenty eleven": "2011-06-26"},
        ),
        # Days and weekdays that are counted or named in words.
        ("They will meet on Tuesday the eleventh.", {"Tuesday the eleventh": "2024-06-11"}),
        ("They met on Monday the twenty-ninth at noon.", ["2024-04-29T12:00"]),
        ("They met three Fridays ago.", {"three Fridays ago": "2024-05-03"}),
        ("They will meet 2 Sundays from now.", {"2 Sundays from now": "2024-06-02"}),
        (
            "It ended on the twenty-sixth day of September 2023.",
            {"the twenty-sixth day of September 2023": "2023-09-26"},
        ),
        ("Week 27 of last year was wet.", {"Week 27 of last year": "2023-W27"}),
        ("Sales fell in the previous three quarters.", {"the previous three quarters": "P3Q"}),
        ("It took a couple hours.", {"a couple hours": "PT2H"}),
        ("It grew over the last couple of months.", {"the last couple of months": "P2M"}),
        ("They sing every weekend.", {"every weekend": "XXXX-WXX-WE"}),
        # Days without their month.
        ("They will meet on the 15th.", {"the 15th": "2024-06-15"}),
        ("They met on the 15th, and left.", {"the 15th": "2024-05-15"}),
        (
            "The hall opens on 3 July 2024 and is shut from then until the 9th.",
            ["2024-07-03", "2024-07-09"],
        ),
        ("The hall shuts on 30 July 2024 and opens on the 2nd.", ["2024-07-30", "XXXX-XX-02"]),
        # Counted to the day from a day that is named.
        ("The lease ends three years from today.", {"three years from today": "2027-05-22"}),
        (
            "It ends six months from 30 August 2024.",
            {"six months from 30 August 2024": "2025-02-28"},
        ),
        ("It ended three years ago.", {"three years ago": "2021"}),
        (
            "The Tuesday after Easter 2014 was dry.",
            {"Tuesday": "2014-04-22", "Easter 2014": "2014-04-20"},
        ),
        (
            "She resigned on the Friday before 3 May 2024.",
            {"Friday": "2024-04-26", "3 May 2024": "2024-05-03"},
        ),
        # Hours that their neighbours make such.
        ("They met on Monday at 2.30.", {"Monday at 2.30": "2024-05-20T02:30"}),
        ("They sing on Thursdays at 17.30.", {"Thursdays at 17.30": "XXXX-WXX-4T17:30"}),
        ("8 tonight", {"8 tonight": "2024-05-22T20:00"}),
        (
            "They played from three thirty to four fifteen.",
            {"three thirty": "2024-05-22T03:30", "four fifteen": "2024-05-22T04:15"},
        ),
        (
            "They slept from 3 in the afternoon until 5 p.m.",
            {"3 in the afternoon": "2024-05-22T15:00", "5 p.m.": "2024-05-22T17:00"},
        ),
        ("They met at 8 am pst.", {"8 am pst": "2024-05-22T08:00-08:00"}),
        # Stretches of time.
        ("It took 5years, and then 3.5years.", {"5years": "P5Y", "3.5years": "P3.5Y"}),
        ("It grew over the past quarter century.", {"the past quarter century": "P25Y"}),
        ("It opened a quarter century ago.", {"a quarter century ago": "1999"}),
        ("They planned for the next quarter.", {"the next quarter": "2024-Q3"}),
        ("It will grow over the next quarter.", {"the next quarter": "P1Q"}),
        ("He says they'll be back in two days.", {"two days": "2024-05-24"}),
        ("They sing everyday. Everyday at 6 a.m. they wake.", ["P1D", "XXXX-XX-XXT06:00"]),
        # Dates in figures with full stops: the month cannot be 31.
        ("It fell on 10.31.1974, and on 3.4.2018.", ["1974-10-31", "2018-04-03"]),
        # A day and a month that are no fraction.
        ("They met on 2/15.", {"2/15": "2024-02-15"}),
        (
            "They will meet on 11/20, 11/22 or 11/25.",
            {"11/20": "2024-11-20", "11/22": "2024-11-22", "11/25": "2024-11-25"},
        ),
        ("14April 2015 was dry.", {"14April 2015": "2015-04-14"}),
        ("Sales fell last yr, and again this qtr.", {"last yr": "2023", "this qtr": "2024-Q2"}),
        ("They will return after New Year.", {"New Year": "2025-01-01"}),
        (
            "It will end 3 days after January 12th.",
            {"3 days after": "2025-01-15", "January 12th": "2025-01-12"},
        ),
        (
            "They met last Tuesday by 2 in the afternoon.",
            {"last Tuesday": "2024-05-21", "2 in the afternoon": "2024-05-21T14:00"},
        ),
        ("3 in the morning", {"3 in the morning": "2024-05-22T03:00"}),
        # Days counted from weekdays, and days of no known date.
        ("They will meet on Friday week.", {"Friday week": "2024-05-31"}),
        ("They will meet a week on Tuesday.", {"a week on Tuesday": "2024-06-04"}),
        ("They met on the Friday before last.", {"Friday before last": "2024-05-10"}),
        ("It rained on the weekend before last.", {"the weekend before last": "2024-W19-WE"}),
        ("They will meet on the coming Wednesday.", {"coming Wednesday": "2024-05-29"}),
        ("She called the other day.", {"the other day": "PAST_REF"}),
        ("They swim every other day.", {"every other day": "P2D"}),
        ("They meet every 2nd Monday.", {"every 2nd Monday": "XXXX-WXX-1"}),
        ("He came on the morning of the 15th.", {"the morning of the 15th": "2024-05-15TMO"}),
        # Parts of years and months.
        ("It rained in the first half of May.", {"the first half of May": "2024-05"}),
        ("It fell in the latter half of 2019.", {"the latter half of 2019": "2019-H2"}),
        ("Sales of 2Q18 beat 1H 2017.", {"2Q18": "2018-Q2", "1H 2017": "2017-H1"}),
        ("They were away in Christmas week.", {"Christmas week": "2023-W52"}),
        ("It rang at 12 noon, and 11:30ish.", ["2024-05-22T12:00", "2024-05-22T11:30"]),
        # Days in words behind their month.
        ("They met on May the fourth.", {"May the fourth": "2024-05-04"}),
        ("They met on June fourth, 2015.", {"June fourth, 2015": "2015-06-04"}),
        ("On April ninth they met.", {"April ninth": "2024-04-09"}),
        # To the day.
        ("He left a year ago today.", {"a year ago today": "2023-05-22"}),
        ("She won five years ago yesterday.", {"five years ago yesterday": "2019-05-21"}),
        # Ranges of years behind a stroke, and what bounds a period.
        ("It fell in 2018/2019.", {"2018": "2018", "2019": "2019"}),
        ("It snowed in the winter of 2017-18.", {"the winter of 2017-18": "2017-WI"}),
        ("It will open at end-June.", {"end-June": "2024-06"}),
        (
            "They came at 10 o'clock on Sunday night.",
            {"10 o'clock on Sunday night": "2024-05-19T22:00"},
        ),
        # Ends of years, decades in words, hours that end a stretch, weekdays cut short.
        ("It will be done by year-end.", {"year-end": "2024"}),
        ("It has fallen since year-end.", {"year-end": "2023"}),
        ("At year end 2018 it had a loss.", {"year end 2018": "2018"}),
        ("It rose in the nineteen-sixties.", {"the nineteen-sixties": "196"}),
        ("It is open from 9am to 5.", ["2024-05-22T09:00", "2024-05-22T17:00"]),
        ("It is open from 8 p.m. to 2.", ["2024-05-22T20:00", "2024-05-23T02:00"]),
        ("They will meet next Tue.", {"next Tue.": "2024-05-28"}),
        (
            "The night of May 4-5 was cold.",
            {"The night of May 4": "2024-05-04TNI", "5": "2024-05-05"},
        ),
        # What two dates share, and years without their century.
        (
            "They met on the first Sunday after Easter 2018.",
            {"Sunday": "2018-04-08", "Easter 2018": "2018-04-01"},
        ),
        (
            "They will meet on Tuesday or Wednesday next week.",
            {"Tuesday": "2024-05-28", "Wednesday next week": "2024-05-29"},
        ),
        ("It rose from Q1 to Q3.", {"Q1": "2023-Q1", "Q3": "2023-Q3"}),
        ("It rose in Q1-Q3 2018.", {"Q1": "2018-Q1", "Q3 2018": "2018-Q3"}),
        ("He was born in '98.", {"'98": "1998"}),
        ("It ran on June 14 '18.", {"June 14 '18": "2018-06-14"}),
        ("They sing tonite.", {"tonite": "2024-05-22TNI"}),
    ],
)
def test_what_a_phrase_says(text: str, expected: dict[str, str] | list[str], shown: Shown) -> None:
    found = [
        (span, value)
        for kind, span, value in shown(text, "kind", "text", "timex", date=DATE)
        if kind in TIMES
    ]
    assert (
        dict(found) if isinstance(expected, dict) else [value for _, value in found]
    ) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The token ~3am3ioYc is random.",
        "Version 3.11a1 is out.",
        "At this time the town was ruled by a duke.",
        "The week-ended figures are here: 12.",
        "They ran back to 1500 people.",
        "The second last runner fell.",
        "A crowd of two thousand and ten came.",
        "In two thousand cases the seal broke.",
        "Three quarters of the voters stayed at home.",
        "They won in nineteen of twenty-one games.",
        "He bought nineteen ninety-cent stamps.",
        "She birdied on the 18th, and led.",
        "The lift stops on the 12th, a floor of shops.",
        "The upload failed on the 4th.",
        "The rent is paid every other time on the 10th.",
        "Shares stood on the 12th of a list.",
        "It is an everyday routine, and they love the everyday.",
        "They had 8 of them, and 3.5years_of_data is a name.",
        "The price rose from three thirty-cent stamps to four.",
        "The crowd of 1830 est. was large.",
        "The shop is open on 24/7, and 7/16 bolts hang on 7/16.",
        "It is based on 1/2, and 11/20 of them fell on 2/15 of the way.",
        "The new year car came after the new plan; 5 kg/yr of qtrs.",
        "No other day was as hot, and on any other day he would go.",
        "The formula is 2H2O, and 3Quarks are 3Q.",
        "The token 11:30in is none.",
        "The year-end party was loud.",
        "It runs on Sun, and version 1.05a-12 is out.",
        "By Thu, a poet, and the next Sat down.",
        "In '98 people fell ill, and he wrote '15 of them' twice.",
        "The couple left, and the married couple stayed.",
    ],
)
def test_what_is_no_time(text: str, shown: Shown) -> None:
    assert not [one for one in shown(text, "kind", "text", date=DATE) if one[0] in TIMES]


@pytest.mark.parametrize(
    "text",
    [
        "In May the third victim died.",
        "In June third place went to him.",
        "In May first aid was given.",
        "In March second-hand cars fell.",
        "In May the fourth was closed.",
    ],
)
def test_an_ordinal_behind_a_month_that_counts_something_else(text: str, shown: Shown) -> None:
    found = [one for one in shown(text, "kind", "text", date=DATE) if one[0] in TIMES]
    assert found == [("date", text.split()[1])]
