"""The table of currencies and its look-ups."""

from __future__ import annotations

import pytest

from factx.units import currencies
from factx.units.currency_signs import LETTERS, LOWER_CODES, SUBUNITS, SYMBOLS, WORDLIKE

CIRCULATING = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP
LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR
PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC
SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF
XPF YER ZAR ZMW ZWG
""".split()


@pytest.mark.parametrize("code", CIRCULATING)
def test_every_circulating_currency_is_read_by_code_and_by_name(code: str) -> None:
    from factx import extract

    name = currencies.currency_unit(code).name
    for text in (f"It cost {code} 250 million.", f"It cost 250 million {code}."):
        assert [fact.currencies for fact in extract(text).facts] == [(code,)], text
    plural = f"It cost 250 million {name}s."
    assert code in [known for fact in extract(plural).facts for known in fact.currencies], plural


def test_codes_in_every_table_are_known() -> None:
    tables = [*SYMBOLS.values(), *LETTERS.values(), *(entry[1] for entry in SUBUNITS.values())]
    known = currencies.codes()
    assert {code for codes in tables for code in codes} <= known
    assert known >= WORDLIKE
    assert {code.upper() for code in LOWER_CODES} <= known


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("GBP", "pound sterling"),
        ("USD", "united states dollar"),
        ("CAD", "canadian dollar"),
        ("NZD", "new zealand dollar"),
        ("JPY", "japanese yen"),
        ("CNY", "chinese yuan"),
        ("NLG", "netherlands guilder"),
        ("BTC", "bitcoin"),
    ],
)
def test_names_are_those_of_the_table_of_units(code: str, name: str) -> None:
    assert currencies.currency_unit(code).name == name


def test_a_bare_dollar_has_a_name_of_its_own() -> None:
    assert currencies.currency_unit("USD", bare=True).name == "dollar"
    assert currencies.currency_unit("CAD", bare=True).name == "canadian dollar"


@pytest.mark.parametrize(
    ("noun", "adjective", "codes"),
    [
        ("pounds", "Syrian", ("SYP",)),
        ("crowns", "Swedish", ("SEK",)),
        ("francs", "CFA", ("XAF", "XOF")),
        ("pesos", "", ("MXN", "PHP", "ARS", "CLP", "COP")),
        ("real", "", ()),
        ("real", "Brazilian", ("BRL",)),
        ("Bucks", "", ()),
        ("bucks", "", ("USD",)),
    ],
)
def test_nouns_with_their_adjectives(noun: str, adjective: str, codes: tuple[str, ...]) -> None:
    assert currencies.by_noun(noun, adjective) == codes


def test_parts_know_their_currencies() -> None:
    assert currencies.parts_of("cents", "EUR") == 100
    assert currencies.parts_of("fils", "BHD") == 1000
    assert currencies.parts_of("pence", "EUR") == 0
    assert currencies.of_country("Hong Kong", SUBUNITS["cents"][1]) == ("HKD",)
    assert currencies.subunit("cent", 100).factor is not None
    assert currencies.rate(currencies.currency_unit("EUR"), "litre").name == "euro per litre"
