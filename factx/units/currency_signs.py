"""The signs of currencies, the letters in front of them, and the parts of a currency.

Where a sign can mean several currencies the most traded one comes first (BIS Triennial Survey 2022).
Letters and their spelling follow the style guides of The Economist, the Guardian and the European
Union (Interinstitutional style guide, annex A7).
"""

from __future__ import annotations

from typing import Final

from factx.units.currency_table import DEFAULTS

Codes = tuple[str, ...]

SYMBOLS: Final[dict[str, Codes]] = {
    "$": DEFAULTS["dollar"],
    "＄": DEFAULTS["dollar"],
    "£": DEFAULTS["pound"],
    "￡": ("GBP",),
    "€": ("EUR",),
    "¥": ("JPY", "CNY"),
    "￥": ("CNY", "JPY"),
    "₹": ("INR",),
    "₽": ("RUB",),
    "₩": ("KRW", "KPW"),
    "₺": ("TRY",),
    "₪": ("ILS",),
    "₴": ("UAH",),
    "₦": ("NGN",),
    "₫": ("VND",),
    "₱": ("PHP",),
    "฿": ("THB",),
    "₡": ("CRC", "SVC"),
    "₲": ("PYG",),
    "₸": ("KZT",),
    "₼": ("AZN",),
    "₾": ("GEL",),
    "₵": ("GHS",),
    "₭": ("LAK",),
    "₮": ("MNT",),
    "₨": DEFAULTS["rupee"],
    "₿": ("BTC",),
    "৳": ("BDT",),
    "៛": ("KHR",),
    "֏": ("AMD",),
    "؋": ("AFN",),
    "﷼": ("IRR", "SAR", "YER"),
    "₣": ("FRF", "CHF"),
    "₤": ("ITL", "GBP"),
    "₧": ("ESP",),
    "₯": ("GRD",),
    "元": ("CNY", "TWD"),
    "円": ("JPY",),
    "圓": ("JPY", "TWD"),
    "원": ("KRW",),
}

# What letters right in front of a symbol make of it, in any case; US$, hk$, Mex$.
PREFIXED: Final[dict[str, dict[str, Codes]]] = {
    "$": {
        "us": ("USD",),
        "u.s.": ("USD",),
        "usd": ("USD",),
        "a": ("AUD",),
        "au": ("AUD",),
        "aus": ("AUD",),
        "aud": ("AUD",),
        "c": ("CAD", "NIO"),
        "ca": ("CAD",),
        "can": ("CAD",),
        "cad": ("CAD",),
        "cdn": ("CAD",),
        "nz": ("NZD",),
        "nzd": ("NZD",),
        "hk": ("HKD",),
        "hkd": ("HKD",),
        "s": ("SGD",),
        "sg": ("SGD",),
        "sgd": ("SGD",),
        "nt": ("TWD",),
        "twd": ("TWD",),
        "r": ("BRL",),
        "brl": ("BRL",),
        "mx": ("MXN",),
        "mex": ("MXN",),
        "mxn": ("MXN",),
        "ar": ("ARS",),
        "arg": ("ARS",),
        "ars": ("ARS",),
        "cl": ("CLP",),
        "clp": ("CLP",),
        "col": ("COP",),
        "cop": ("COP",),
        "rd": ("DOP",),
        "uy": ("UYU",),
        "j": ("JMD",),
        "ja": ("JMD",),
        "tt": ("TTD",),
        "ec": ("XCD",),
        "bz": ("BZD",),
        "bd": ("BBD", "BMD"),
        "bds": ("BBD",),
        "b": ("BSD", "BND"),
        "f": ("FJD",),
        "fj": ("FJD",),
        "g": ("GYD",),
        "gy": ("GYD",),
        "l": ("LRD",),
        "n": ("NAD",),
        "ci": ("KYD",),
        "si": ("SBD",),
        "sr": ("SRD",),
        "t": ("TOP",),
        "ws": ("WST",),
        "z": ("ZWL",),
        "zw": ("ZWL",),
        "mop": ("MOP",),
    },
    "£": {
        "gb": ("GBP",),
        "uk": ("GBP",),
        "e": ("EGP",),
        "eg": ("EGP",),
        "ir": ("IEP",),
        "l": ("LBP",),
        "s": ("SYP",),
        "sy": ("SYP",),
        "c": ("CYP",),
    },
    "¥": {"cn": ("CNY",), "rmb": ("CNY",), "jp": ("JPY",), "cny": ("CNY",), "jpy": ("JPY",)},
    "₵": {"gh": ("GHS",)},
}
# Letters that may stand apart from the symbol ("HK $5"), and those where both stand apart, as
# tokenised text has it ("c $ 5"): elsewhere "c $5" is about five dollars and "A $5 note" no AUD.
APART: Final = frozenset({"US", "U.S.", "HK", "NZ", "NT"})
ALL_APART: Final = frozenset({"us", "hk", "nz", "nt", "c", "C", "u.s."})

# Signs made of letters, before the number with or without a space.
LETTERS: Final[dict[str, Codes]] = {
    **dict.fromkeys(("Rs", "Rs.", "rs", "rs."), DEFAULTS["rupee"]),
    **dict.fromkeys(("RMB", "rmb", "Rmb"), ("CNY",)),
    **dict.fromkeys(("SFr", "SFr.", "Sfr", "sFr", "Fr", "Fr."), ("CHF",)),
    "FFr": ("FRF",),
    **dict.fromkeys(("BFr", "BEFr"), ("BEF",)),
    "Rp": ("IDR",),
    "Rp.": ("IDR",),
    "RM": ("MYR",),
    "Tk": ("BDT",),
    "KSh": ("KES",),
    "Ksh": ("KES",),
    "TSh": ("TZS",),
    "USh": ("UGX",),
    "Sh": ("KES", "TZS", "UGX"),
    "Dh": ("AED", "MAD"),
    "Dhs": ("AED", "MAD"),
    "kr": ("SEK", "NOK", "DKK"),
    "Kr": ("SEK", "NOK", "DKK"),
    "kr.": ("DKK", "SEK", "NOK"),
    **dict.fromkeys(("SKr", "Skr"), ("SEK",)),
    **dict.fromkeys(("NKr", "Nkr"), ("NOK",)),
    **dict.fromkeys(("DKr", "Dkr"), ("DKK",)),
    **dict.fromkeys(("DM", "D-mark"), ("DEM",)),
    "Ptas": ("ESP",),
    "Pta": ("ESP",),
    "zł": ("PLN",),
    "Kč": ("CZK",),
    "Ft": ("HUF",),
    "KD": ("KWD",),
    "TL": ("TRY",),
    "NIS": ("ILS",),
    "XBT": ("BTC",),
}
# One letter is a sign only glued to an amount with a scale or in groups: R5 million, N1,500.
SINGLE: Final[dict[str, Codes]] = {"R": ("ZAR",), "N": ("NGN",), "P": ("PHP",), "K": ("ZMW", "PGK")}
# Letters that are a sign behind the number too.
LETTERS_BEHIND: Final = frozenset(
    "Rs Rs. RMB rmb Tk KSh Ksh Dh Dhs kr SKr NKr DKr DM Ptas zł Kč TL NIS Rp".split()
)

# Codes that are English words or abbreviations: money only where the amount shows it.
WORDLIKE: Final = frozenset(
    "ALL AMD ANG ARA BAM BOB BRE COP CUP CVE CUC ESP GEL GIP LAK LSL MAD MOP MUR NAD PAB PEN PHP"
    " RON SAR SIT SOS STN SUR TOP TRY VED".split()
)
STRICT: Final = frozenset({"ALL", "TOP", "TRY", "CUP", "SOS", "SIT", "SUR"})
LOWER_CODES: Final = frozenset(
    "usd eur gbp jpy cny aud cad chf hkd nzd sgd inr mxn brl krw zar nok sek dkk pln czk huf thb"
    " idr myr aed twd ils vnd pkr bdt lkr ngn egp uah btc".split()
)

_CENTS = (
    "USD EUR CAD AUD NZD SGD HKD ZAR BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD TWD"
    " XCD ZWL KES UGX TZS SOS LKR MUR SCR ETB SZL LSL SLE ERN AWG ANG XCG NLG"
)
_CENTAVOS = "MXN BRL PHP ARS COP CLP CUP DOP BOB HNL NIO GTQ CVE PTE MZN"
_CENTIMES = "CHF XAF XOF FRF BEF LUF DZD MAD CDF RWF HTG"

SUBUNITS: Final[dict[str, tuple[str, Codes, int]]] = {}
"""Word: the name of the unit, the codes it is a part of, and how many make up one of the first."""


def _part(words: str, name: str, known: str, parts: int = 100) -> None:
    SUBUNITS.update(dict.fromkeys(words.split(), (name, tuple(known.split()), parts)))


_part("cent cents ¢", "cent", _CENTS)
_part("eurocent eurocents", "cent", "EUR")
_part("penny pence pennies p", "penny", "GBP IEP FKP GIP SHP")
_part("dime dimes", "dime", "USD CAD", 10)
_part("kopeck kopecks kopek kopeks", "kopeck", "RUB BYN UAH SUR")
_part("kopiyka kopiykas kopiyok", "kopiyka", "UAH")
_part("paisa paise paisas", "paisa", "INR PKR NPR")
_part("poisha", "poisha", "BDT")
_part("centavo centavos", "centavo", _CENTAVOS)
_part("centimo centimos céntimo céntimos", "centimo", "PEN CRC VES PYG ESP")
_part("centime centimes", "centime", _CENTIMES)
_part("centesimo centesimi centesimos", "centesimo", "ITL UYU PAB")
_part("rappen", "rappen", "CHF")
_part("pfennig pfennigs", "pfennig", "DEM DDM BAM")
_part("groschen", "groschen", "ATS")
_part("penni penniä", "penni", "FIM")
_part("fils", "fils", "AED KWD BHD IQD JOD YER")
_part("piastre piastres piaster piasters", "piastre", "EGP LBP SYP SDG JOD")
_part("sen", "sen", "MYR IDR JPY BND")
_part("öre", "ore", "SEK")
_part("øre", "ore", "NOK DKK")
_part("grosz groszy grosze", "grosz", "PLN")
_part("haler halers haléř haléřů", "haler", "CZK SKK CSK")
_part("stotinka stotinki", "stotinka", "BGN")
_part("bani", "ban", "RON MDL")
_part("satang", "satang", "THB")
_part("jiao mao", "jiao", "CNY", 10)
_part("fen", "fen", "CNY")
_part("ngwee", "ngwee", "ZMW")
_part("kobo", "kobo", "NGN")
_part("pesewa pesewas", "pesewa", "GHS")
_part("tetri", "tetri", "GEL")
_part("qapik qepik", "qapik", "AZN")
_part("agora agorot", "agora", "ILS")
_part("kurus kuruş", "kurus", "TRY")
_part("halala halalas", "halala", "SAR")
_part("baisa baisas", "baisa", "OMR", 1000)
_part("millime millimes", "millime", "TND", 1000)
_part("lipa", "lipa", "HRK")
_part("thebe", "thebe", "BWP")
_part("toea", "toea", "PGK")
_part("laari", "laari", "MVR")
_part("santim santims", "santim", "ETB")
_part("satoshi satoshis sats", "satoshi", "BTC", 10**8)
# These are a thousandth, whatever the part is elsewhere (fils: a hundredth of a dirham).
THOUSANDTHS: Final = frozenset({"KWD", "BHD", "IQD", "JOD", "OMR", "TND", "LYD"})
# Short or English words: only in lower case.
LOWER_ONLY: Final = frozenset(
    "sen fen mao kobo fils sats bani lipa toea buck bucks quid greenback greenbacks kuai".split()
)
