"""Amounts of money: signs, codes, nouns, parts, scales and prices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factx import extract
from factx.facts import alike

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "surface", "value", "currency"),
    [
        ("It sold for US$ 40.", "US$ 40", 40, "USD"),
        ("It sold for hk $ 9.5 billion.", "hk $ 9.5 billion", 9_500_000_000, "HKD"),
        ("It sold for HK $9.", "HK $9", 9, "HKD"),
        ("It sold for about c $ 12 a share.", "about c $ 12 a share", 12, "CAD"),
        ("It sold for nzd$7.", "nzd$7", 7, "NZD"),
        ("It sold for Mex$ 30 million.", "Mex$ 30 million", 30_000_000, "MXN"),
        ("It sold for R$80.", "R$80", 80, "BRL"),
        ("It sold for R6 million.", "R6 million", 6_000_000, "ZAR"),
        ("It sold for N7,500.", "N7,500", 7500, "NGN"),
        ("It sold for DM80m.", "DM80m", 80_000_000, "DEM"),
        ("It sold for USD 350.", "USD 350", 350, "USD"),
        ("It sold for usd 350.", "usd 350", 350, "USD"),
        ("It sold for EUR 2000 in May.", "EUR 2000", 2000, "EUR"),
        ("It sold for $ 1985 then.", "$ 1985", 1985, "USD"),
        ("It sold for 350USD.", "350USD", 350, "USD"),
        ("It sold for 35.5EUR.", "35.5EUR", 35.5, "EUR"),
        ("It sold for 7 USD million.", "7 USD million", 7_000_000, "USD"),
        ("It sold for MUSD 7.", "MUSD 7", 7_000_000, "USD"),
        ("It sold for twelve MSEK.", "twelve MSEK", 12_000_000, "SEK"),
        ("It sold for $8 Million.", "$8 Million", 8_000_000, "USD"),
        ("It sold for £8 m.", "£8 m", 8_000_000, "GBP"),
        ("It sold for half a million usd.", "half a million usd", 500_000, "USD"),
        ("It sold for a quarter million us dollars.", "a quarter million us dollars", 250_000, "USD"),
        ("It sold at dollar 8.5 million.", "dollar 8.5 million", 8_500_000, "USD"),
        ("It sold for rupees 300 crore.", "rupees 300 crore", 3_000_000_000, "INR"),
        ("It sold for 80元.", "80元", 80, "CNY"),
        ("It sold for 80 ₡.", "80 ₡", 80, "CRC"),
        ("It sold for ₿2.", "₿2", 2, "BTC"),
        ("It sold for 25 BTC.", "25 BTC", 25, "BTC"),
        ("It sold for 60p.", "60p", 60, "GBP"),
        ("It cost 85c.", "85c", 85, "USD"),
        ("It sold for 30 Australian cents.", "30 Australian cents", 30, "AUD"),
        ("It sold for 30 euro cents.", "30 euro cents", 30, "EUR"),
        ("It sold for 4 million U.S. dollars.", "4 million U.S. dollars", 4_000_000, "USD"),
        ("It sold for 4 pounds sterling.", "4 pounds sterling", 4, "GBP"),
        ("It sold for 90 Trinidad and Tobago dollars.", "90 Trinidad and Tobago dollars", 90, "TTD"),
        ("It sold for 90 Dutch guilders.", "90 Dutch guilders", 90, "NLG"),
        ("It sold for 90 million Finnish markka.", "90 million Finnish markka", 90_000_000, "FIM"),
        ("It sold for 90 pesetas.", "90 pesetas", 90, "ESP"),
        ("It sold for 4 billion lire.", "4 billion lire", 4_000_000_000, "ITL"),
        ("It sold for 4 billion marks.", "4 billion marks", 4_000_000_000, "DEM"),
        ("It sold for 90 D-marks.", "90 D-marks", 90, "DEM"),
        ("It sold for 90 Danish crowns.", "90 Danish crowns", 90, "DKK"),
        ("It sold for 300,000 won.", "300,000 won", 300_000, "KRW"),
        ("It lost $-4.5.", "$-4.5", -4.5, "USD"),
        ("It rose half a dollar.", "half a dollar", 0.5, "USD"),
        ("It rose a quarter of a cent.", "a quarter of a cent", 0.25, "USD"),
        ("It sold for PHP 400 then.", "PHP 400", 400, "PHP"),
        ("It sold for MAD 60 million.", "MAD 60 million", 60_000_000, "MAD"),
    ],
)  # fmt: skip
def test_an_amount_has_its_currency(
    shown: Shown, text: str, surface: str, value: float, currency: str
) -> None:
    money = [row for row in shown(text, "kind", "text", "value", "currency") if row[0] == "money"]
    assert money == [("money", surface, value, currency)]


@pytest.mark.parametrize(
    "text",
    [
        "ALL 7 answers are wrong.",
        "The TOP 100 SONGS are out.",
        "The four won medals.",
        "He scored 75 marks.",
        "It is filmed in 1080p.",
        "The COP 26 summit met.",
        "It runs on PHP 7.4 now.",
        "Bake it at 90c until brown.",
        "It fell against the dollar 3 times.",
        "They wore N95 masks.",
        "PEN 2015 was a vintage.",
    ],
)
def test_words_that_only_look_like_currencies_make_no_money(shown: Shown, text: str) -> None:
    assert "money" not in {kind for (kind,) in shown(text, "kind")}


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("The A $6 note was new.", "USD"),  # an article, no Australian dollar
        ("It was about c $6 then.", "USD"),  # circa
        ("They wanted vitamin C $6 cheaper.", "USD"),
    ],
)
def test_letters_apart_from_their_sign_are_words(shown: Shown, text: str, currency: str) -> None:
    assert shown(text, "text", "currency") == [("$6", currency)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It cost 4 dollars 60 cents.", "4 dollars 60 cents", 4.6),
        ("It cost eleven dollars and fifty-five cents.", "eleven dollars and fifty-five cents", 11.55),
        ("It cost two pounds fifty.", "two pounds fifty", 2.5),
        ("It cost 20 $ 40 cent.", "20 $ 40 cent", 20.4),
        ("It cost 14 dollars and 25.", "14 dollars and 25", 14.25),
        ("It rose to 17 EUR 40.", "17 EUR 40", 17.4),
        ("It cost 3 dinars 250 fils.", "3 dinars 250 fils", 3.25),
        ("It cost two kuai five mao.", "two kuai five mao", 2.5),
    ],
)  # fmt: skip
def test_a_second_part_completes_an_amount(
    shown: Shown, text: str, surface: str, value: float
) -> None:
    assert shown(text, "kind", "text", "value") == [("money", surface, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He gave 14 dollars and 60 people came.", [14, 60]),
        ("It cost 4 dollars and 60 euros.", [4, 60]),
        ("It cost 4 dollars, 60 in all.", [4, 60]),
        ("It cost one dollar and two points.", [1, 2]),
        ("It cost $4 and 150 cents.", [4, 150]),
        ("Between 5 dollars and 10.", [5, 10]),
        ("We hand out 4 USD50 cards.", [4, 50]),
        ("It held a 2 $ 20 dollars note.", [2, 20]),
        ("They cost $ 300.00 $ 450.00 in all.", [300, 450]),
        ("The score was 7 and $5 was lost.", [7, 5]),
    ],
)
def test_two_amounts_stay_two(shown: Shown, text: str, values: list[float]) -> None:
    assert [value for (value,) in shown(text, "value")] == values


@pytest.mark.parametrize(
    ("text", "surface", "unit", "of"),
    [
        ("Oil was $61 a barrel.", "$61 a barrel", "dollar per barrel", None),
        ("Petrol was $2 a litre.", "$2 a litre", "dollar per litre", None),
        ("It paid 12 cents a share.", "12 cents a share", "cent", "per share"),
        ("It paid $3 per diluted share.", "$3 per diluted share", "dollar", "per diluted share"),
        ("It cost £30 per head.", "£30 per head", "pound sterling", "per head"),
        ("It cost $16.50/hour.", "$16.50/hour", "dollar per hour", None),
        ("It cost $300 per kg.", "$300 per kg", "dollar per kilogram", None),
        ("It cost €9 per annum.", "€9 per annum", "euro per year", None),
        ("It is a $6-a-day habit.", "$6-a-day", "dollar per day", None),
        ("A kilo cost $6-$8 a head.", "$6-$8 a head", "dollar", "per head"),
    ],
)
def test_a_price_says_what_it_is_for(
    shown: Shown, text: str, surface: str, unit: str, of: str | None
) -> None:
    money = [row for row in shown(text, "kind", "text", "unit", "of") if row[0] == "money"]
    assert money == [("money", surface, unit, of)]


def test_a_rate_in_time_leaves_the_expression_of_time_to_itself(shown: Shown) -> None:
    rows = shown("Rent is $6 a month.", "kind", "text", "unit", "timex")
    assert rows == [
        ("money", "$6", "dollar per month", None),
        ("set", "a month", None, "P1M"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It fell from $6 million a year ago.",
        "Sales were $6 million a year earlier.",
        "He left it for $6 a second time.",
        "He gave $6 a day after the fire.",
    ],
)
def test_no_rate_is_read_into_a_date(shown: Shown, text: str) -> None:
    assert [unit for kind, unit in shown(text, "kind", "unit") if kind == "money"] == ["dollar"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("It cost $8.", ("USD", "CAD", "AUD", "MXN", "SGD", "HKD", "NZD")),
        ("It cost 8 francs.", ("CHF", "XAF", "XOF", "FRF", "BEF")),
        ("It cost 8 French francs.", ("FRF",)),
        ("It cost 8 CFA francs.", ("XAF", "XOF")),
        ("It cost ¥8.", ("JPY", "CNY")),
        ("It cost 8 manat.", ("AZN", "TMT")),
        ("It cost US$8.", ("USD",)),
    ],
)
def test_what_is_ambiguous_names_the_most_likely_first(text: str, codes: tuple[str, ...]) -> None:
    assert [fact.currencies for fact in extract(text).facts] == [codes]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It cost 6-8 USD million.", [6_000_000, 8_000_000]),
        ("It cost 20p-30p.", [20, 30]),
        ("It cost $6-$8 million.", [6_000_000, 8_000_000]),
    ],
)
def test_the_ends_of_a_range_share_scale_and_currency(
    shown: Shown, text: str, ends: list[float]
) -> None:
    assert shown(text, "kind", "range") == [("money", ends)]


@pytest.mark.parametrize(
    ("text", "comparable"),
    [
        ("It rose to 640 million crowns from 600 million.", True),
        ("It rose to $61 a barrel from $55.", True),
        ("It rose to $1.5 million from 1.2.", False),  # the scale is left out
        ("It rose to $3 from 80 cents.", False),
        ("It rose to $61 a barrel from $55 a litre.", False),
    ],
)
def test_which_amounts_can_be_compared(text: str, comparable: bool) -> None:
    first, second = extract(text).facts
    assert alike(first, second) is comparable
    assert alike(second, first) is comparable


@pytest.mark.parametrize(
    "text", ["1 $ " * 3000, "$" * 5000, "a$" * 4000, "R" * 9000 + "5", "1,23" * 3000]
)
def test_hostile_text_is_read_in_no_time(text: str) -> None:
    extract(text)
