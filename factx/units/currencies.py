"""Currencies: ISO 4217 codes, their names, adjectives, signs and subunits.

The codes are those of ISO 4217:2015 in circulation; names follow quantulum3's table where it has
one ("pound sterling", "chinese yuan").  Where a sign or a bare noun can mean several currencies the
most traded one comes first (BIS Triennial Survey 2022).
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from factx.units.table import Unit

# Code, noun, adjectives; the first adjective and the noun make the name.
_TABLE = """
AED dirham emirati uae
AFN afghani afghan
ALL lek albanian
AMD dram armenian
ANG guilder antillean
AOA kwanza angolan
ARS peso argentine argentinian
AUD dollar australian aussie
AWG florin aruban
AZN manat azerbaijani azeri
BAM mark bosnian
BBD dollar barbadian
BDT taka bangladeshi
BGN lev bulgarian
BHD dinar bahraini
BIF franc burundian
BMD dollar bermudian
BND dollar brunei
BOB boliviano bolivian
BRL real brazilian
BSD dollar bahamian
BTN ngultrum bhutanese
BWP pula botswanan
BYN ruble belarusian
BZD dollar belize
CAD dollar canadian
CDF franc congolese
CHF franc swiss
CLP peso chilean
CNY yuan chinese
COP peso colombian
CRC colon costa_rican
CUP peso cuban
CVE escudo cape_verdean
CZK koruna czech
DJF franc djiboutian
DKK krone danish
DOP peso dominican
DZD dinar algerian
EGP pound egyptian
ERN nakfa eritrean
ETB birr ethiopian
EUR euro european
FJD dollar fijian
FKP pound falkland
GBP pound british sterling uk
GEL lari georgian
GHS cedi ghanaian
GIP pound gibraltar
GMD dalasi gambian
GNF franc guinean
GTQ quetzal guatemalan
GYD dollar guyanese
HKD dollar hong_kong
HNL lempira honduran
HTG gourde haitian
HUF forint hungarian
IDR rupiah indonesian
ILS shekel israeli
INR rupee indian
IQD dinar iraqi
IRR rial iranian
ISK krona icelandic
JMD dollar jamaican
JOD dinar jordanian
JPY yen japanese
KES shilling kenyan
KGS som kyrgyz
KHR riel cambodian
KMF franc comorian
KPW won north_korean
KRW won south_korean korean
KWD dinar kuwaiti
KYD dollar cayman
KZT tenge kazakh kazakhstani
LAK kip lao laotian
LBP pound lebanese
LKR rupee sri_lankan
LRD dollar liberian
LSL loti lesotho
LYD dinar libyan
MAD dirham moroccan
MDL leu moldovan
MGA ariary malagasy
MKD denar macedonian
MMK kyat burmese myanmar
MNT tugrik mongolian
MOP pataca macanese
MRU ouguiya mauritanian
MUR rupee mauritian
MVR rufiyaa maldivian
MWK kwacha malawian
MXN peso mexican
MYR ringgit malaysian
MZN metical mozambican
NAD dollar namibian
NGN naira nigerian
NIO cordoba nicaraguan
NOK krone norwegian
NPR rupee nepalese nepali
NZD dollar new_zealand
OMR rial omani
PAB balboa panamanian
PEN sol peruvian
PGK kina papua
PHP peso philippine
PKR rupee pakistani
PLN zloty polish
PYG guarani paraguayan
QAR riyal qatari
RON leu romanian
RSD dinar serbian
RUB ruble russian
RWF franc rwandan
SAR riyal saudi
SBD dollar solomon_islands
SCR rupee seychellois
SDG pound sudanese
SEK krona swedish
SGD dollar singapore singaporean
SHP pound saint_helena
SLE leone sierra_leonean
SOS shilling somali
SRD dollar surinamese
SSP pound south_sudanese
STN dobra sao_tomean
SYP pound syrian
SZL lilangeni swazi
THB baht thai
TJS somoni tajik
TMT manat turkmen
TND dinar tunisian
TOP paanga tongan
TRY lira turkish
TTD dollar trinidad
TWD dollar taiwan taiwanese new_taiwan
TZS shilling tanzanian
UAH hryvnia ukrainian
UGX shilling ugandan
USD dollar united_states us american u.s.
UYU peso uruguayan
UZS som uzbek
VES bolivar venezuelan
VND dong vietnamese
VUV vatu vanuatu
WST tala samoan
XAF franc central_african cfa
XCD dollar east_caribbean
XOF franc west_african cfa
XPF franc pacific cfp
YER rial yemeni
ZAR rand south_african
ZMW kwacha zambian
ZWG gold zimbabwean
"""
_NAMES = {"GBP": "pound sterling", "USD": "united states dollar", "EUR": "euro"}

SIGNS: dict[str, tuple[str, ...]] = {
    "$": ("USD", "CAD", "AUD", "MXN", "SGD", "HKD", "NZD"),
    "£": ("GBP", "EGP", "LBP", "SYP"),
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
    "₡": ("CRC",),
    "₲": ("PYG",),
    "₸": ("KZT",),
    "₼": ("AZN",),
    "₾": ("GEL",),
    "₵": ("GHS",),
    "₭": ("LAK",),
    "₮": ("MNT",),
    "₨": ("INR", "PKR", "LKR", "NPR"),
    "US$": ("USD",),
    "U.S.$": ("USD",),
    "A$": ("AUD",),
    "AU$": ("AUD",),
    "C$": ("CAD",),
    "CA$": ("CAD",),
    "NZ$": ("NZD",),
    "HK$": ("HKD",),
    "S$": ("SGD",),
    "NT$": ("TWD",),
    "R$": ("BRL",),
    "MX$": ("MXN",),
    "J$": ("JMD",),
    "TT$": ("TTD",),
    "Z$": ("ZWG",),
    "E£": ("EGP",),
    "Rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "Rs.": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "RMB": ("CNY",),
    "CN¥": ("CNY",),
    "Fr": ("CHF",),
    "SFr": ("CHF",),
    "Rp": ("IDR",),
    "RM": ("MYR",),
    "Tk": ("BDT",),
    "KSh": ("KES",),
    "Sh": ("KES", "TZS", "UGX"),
    "Dh": ("AED", "MAD"),
    "Dhs": ("AED", "MAD"),
    "kr": ("SEK", "NOK", "DKK"),
    "zł": ("PLN",),
    "Kč": ("CZK",),
    "Ft": ("HUF",),
}
_DEFAULTS = {
    "dollar": SIGNS["$"],
    "pound": SIGNS["£"],
    "peso": ("MXN", "PHP", "ARS", "CLP", "COP"),
    "rupee": SIGNS["Rs"],
    "dinar": ("KWD", "IQD", "JOD", "RSD", "DZD", "TND"),
    "dirham": ("AED", "MAD"),
    "franc": ("CHF", "XAF", "XOF"),
    "krone": ("NOK", "DKK"),
    "krona": ("SEK", "ISK"),
    "rial": ("IRR", "OMR", "YER"),
    "riyal": ("SAR", "QAR"),
    "manat": ("AZN", "TMT"),
    "won": ("KRW", "KPW"),
    "lira": ("TRY",),
    "shilling": ("KES", "TZS", "UGX", "SOS"),
    "leu": ("RON", "MDL"),
    "som": ("UZS", "KGS"),
    "kwacha": ("ZMW", "MWK"),
    "ruble": ("RUB", "BYN"),
}
_SPELLINGS = {
    "buck": ("dollar", "USD"),
    "greenback": ("dollar", "USD"),
    "quid": ("pound", "GBP"),
    "rouble": ("ruble", None),
    "sterling": ("pound", "GBP"),
    "renminbi": ("yuan", "CNY"),
    "rmb": ("yuan", "CNY"),
    "riyal": ("riyal", None),
    "kroner": ("krone", None),
    "kronor": ("krona", None),
    "lei": ("leu", None),
    "lire": ("lira", None),
    "reais": ("real", "BRL"),
    "zlotys": ("zloty", "PLN"),
    "zloties": ("zloty", "PLN"),
    "sheqel": ("shekel", "ILS"),
}
# Nouns that are ordinary English words: only an adjective makes them money.
_NEEDS_ADJECTIVE = frozenset(
    "real sol mark gold som dong kip lev colon kina pula tala rand dram guilder leone birr".split()
) - {"rand", "birr", "lev", "dram"}

SUBUNITS: dict[str, tuple[str, tuple[str, ...], int]] = {
    "cent": ("cent", ("USD", "EUR", "CAD", "AUD"), 100),
    "cents": ("cent", ("USD", "EUR", "CAD", "AUD"), 100),
    "¢": ("cent", ("USD", "CAD", "AUD"), 100),
    "penny": ("penny", ("GBP",), 100),
    "pence": ("penny", ("GBP",), 100),
    "pennies": ("penny", ("GBP",), 100),
    "p": ("penny", ("GBP",), 100),
    "dime": ("dime", ("USD",), 10),
    "dimes": ("dime", ("USD",), 10),
    "kopeck": ("kopeck", ("RUB",), 100),
    "kopecks": ("kopeck", ("RUB",), 100),
    "paise": ("paisa", ("INR", "PKR"), 100),
    "centavo": ("centavo", ("MXN", "BRL", "PHP"), 100),
    "centavos": ("centavo", ("MXN", "BRL", "PHP"), 100),
    "rappen": ("rappen", ("CHF",), 100),
    "fils": ("fils", ("AED", "KWD"), 100),
    "piastre": ("piastre", ("EGP",), 100),
    "piastres": ("piastre", ("EGP",), 100),
    "sen": ("sen", ("MYR", "IDR"), 100),
}


@cache
def _rows() -> dict[str, tuple[str, tuple[str, ...]]]:
    rows = {}
    for line in _TABLE.split("\n"):
        if line:
            code, noun, *adjectives = line.split()
            rows[code] = (noun, tuple(word.replace("_", " ") for word in adjectives))
    return rows


@cache
def codes() -> frozenset[str]:
    """Every ISO 4217 code in the table."""
    return frozenset(_rows())


@cache
def _nouns() -> dict[str, tuple[tuple[str, ...], bool]]:
    """Singular and plural nouns to codes, and whether the noun alone is enough."""
    nouns: dict[str, list[str]] = {}
    for code, (noun, _) in _rows().items():
        nouns.setdefault(noun, []).append(code)
    table: dict[str, tuple[tuple[str, ...], bool]] = {}
    for noun, known in nouns.items():
        entry = (_DEFAULTS.get(noun, tuple(known)), noun not in _NEEDS_ADJECTIVE)
        for form in (noun, noun + "s"):
            table[form] = entry
    for spelling, (noun, only) in _SPELLINGS.items():
        entry = ((only,) if only else table[noun][0], True)
        for form in (spelling, spelling + "s"):
            table[form] = entry
    return table


@cache
def _adjectives() -> dict[tuple[str, str], str]:
    table = {}
    for code, (noun, adjectives) in _rows().items():
        for adjective in adjectives:
            table[adjective, noun] = code
    return table


@cache
def first_words() -> frozenset[str]:
    """Every word, in lower case, that can open the name of a currency behind a number."""
    adjectives = {adjective.split()[0].lower() for adjective, _ in _adjectives()}
    return frozenset({*_nouns(), *SUBUNITS, *(code.lower() for code in codes()), *adjectives})


def by_noun(word: str, adjective: str = "") -> tuple[str, ...]:
    """Codes that a noun with its adjective can mean, the most likely first; empty for none.

    >>> by_noun("pounds", "Syrian"), by_noun("manat")[0], by_noun("real")
    (('SYP',), 'AZN', ())
    """
    entry = _nouns().get(word.lower())
    if entry is None:
        return ()
    likely, alone = entry
    if adjective:
        noun = _rows()[likely[0]][0]
        code = _adjectives().get((adjective.lower(), noun))
        return (code,) if code else ()
    return likely if alone else ()


@cache
def currency_unit(code: str, *, sign: bool = False) -> Unit:
    """The unit of a currency; a bare sign or noun has the noun's own name (dollar).

    Raises KeyError for a code that ISO 4217 does not have.
    """
    noun, adjectives = _rows()[code]
    if sign and code == "USD":
        name = "dollar"
    elif code in _NAMES:
        name = _NAMES[code]
    else:
        name = f"{adjectives[0]} {noun}"
    return Unit(name, "currency", None, Fraction(0), None, (), ())


@cache
def subunit(name: str, parts: int) -> Unit:
    """The unit of a currency's part (cent, penny); its factor leads to the whole currency."""
    return Unit(name, "currency", Fraction(1, parts), Fraction(0), None, (), ())
