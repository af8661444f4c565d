"""The currencies as data: ISO 4217 codes, their nouns and the adjectives that tell them apart.

The codes are those of ISO 4217:2015 in circulation, then the former ones (list three of the
standard) that English prose still has.  A line has the code, the noun and the adjectives; the first
adjective and the noun make the name, after quantulum3's table where it has one.  The funds codes
and the precious metals are left out, BTC is the one that the standard does not have.
"""

from __future__ import annotations

from typing import Final

CURRENT: Final = """
AED dirham emirati uae
AFN afghani afghan afghanistan
ALL lek albanian
AMD dram armenian
ANG guilder antillean netherlands_antillean
AOA kwanza angolan
ARS peso argentine argentinian
AUD dollar australian aussie
AWG florin aruban
AZN manat azerbaijani azeri
BAM mark bosnian bosnia-herzegovina convertible bosnian_convertible
BBD dollar barbadian barbados
BDT taka bangladeshi
BGN lev bulgarian
BHD dinar bahraini bahrain
BIF franc burundian
BMD dollar bermudian bermuda
BND dollar brunei
BOB boliviano bolivian
BRL real brazilian
BSD dollar bahamian bahamas
BTN ngultrum bhutanese
BWP pula botswanan botswana
BYN ruble belarusian belorussian byelorussian
BZD dollar belize belizean
CAD dollar canadian canada
CDF franc congolese
CHF franc swiss switzerland
CLP peso chilean
CNY yuan chinese china
COP peso colombian
CRC colon costa_rican
CUP peso cuban
CVE escudo cape_verdean cape_verde cabo_verde
CZK koruna czech
DJF franc djiboutian
DKK krone danish
DOP peso dominican dominican_republic
DZD dinar algerian
EGP pound egyptian egypt
ERN nakfa eritrean
ETB birr ethiopian
EUR euro european
FJD dollar fijian fiji
FKP pound falkland falkland_islands
GBP pound british sterling uk u.k
GEL lari georgian
GHS cedi ghanaian ghana
GIP pound gibraltar
GMD dalasi gambian gambia
GNF franc guinean
GTQ quetzal guatemalan
GYD dollar guyanese guyana
HKD dollar hong_kong hongkong
HNL lempira honduran
HTG gourde haitian
HUF forint hungarian
IDR rupiah indonesian indonesia
ILS shekel israeli israel new_israeli
INR rupee indian india
IQD dinar iraqi
IRR rial iranian
ISK krona icelandic
JMD dollar jamaican jamaica
JOD dinar jordanian jordan
JPY yen japanese
KES shilling kenyan kenya
KGS som kyrgyz kyrgyzstani
KHR riel cambodian
KMF franc comorian
KPW won north_korean
KRW won south_korean korean
KWD dinar kuwaiti kuwait
KYD dollar cayman cayman_islands
KZT tenge kazakh kazakhstani
LAK kip lao laotian
LBP pound lebanese
LKR rupee sri_lankan
LRD dollar liberian liberia
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
MXN peso mexican mexico
MYR ringgit malaysian
MZN metical mozambican
NAD dollar namibian namibia
NGN naira nigerian nigeria
NIO cordoba nicaraguan
NOK krone norwegian
NPR rupee nepalese nepali
NZD dollar new_zealand kiwi
OMR rial omani oman
PAB balboa panamanian
PEN sol peruvian new_peruvian
PGK kina papua papua_new_guinea papua_new_guinean
PHP peso philippine filipino philippines
PKR rupee pakistani
PLN zloty polish
PYG guarani paraguayan
QAR riyal qatari qatar
RON leu romanian
RSD dinar serbian
RUB ruble russian
RWF franc rwandan
SAR riyal saudi saudi_arabian
SBD dollar solomon_islands solomon
SCR rupee seychellois
SDG pound sudanese
SEK krona swedish
SGD dollar singapore singaporean
SHP pound saint_helena
SLE leone sierra_leonean
SOS shilling somali
SRD dollar surinamese suriname surinam
SSP pound south_sudanese south_sudan
STN dobra sao_tomean sao_tome
SVC colon salvadoran
SYP pound syrian
SZL lilangeni swazi eswatini
THB baht thai thailand
TJS somoni tajik
TMT manat turkmen
TND dinar tunisian
TOP paanga tongan tonga
TRY lira turkish turkey
TTD dollar trinidad_and_tobago trinidad trinidadian
TWD dollar new_taiwan taiwan taiwanese nt
TZS shilling tanzanian tanzania
UAH hryvnia ukrainian
UGX shilling ugandan uganda
USD dollar united_states us american u.s
UYU peso uruguayan
UZS som uzbek uzbekistani
VED bolivar venezuelan_digital
VES bolivar venezuelan
VND dong vietnamese vietnam
VUV vatu vanuatu
WST tala samoan samoa
XAF franc central_african cfa central_african_cfa
XCD dollar east_caribbean caribbean eastern_caribbean
XCG guilder caribbean
XOF franc west_african cfa west_african_cfa
XPF franc pacific cfp
YER rial yemeni
ZAR rand south_african
ZMW kwacha zambian zambia
ZWG gold zimbabwean
"""
FORMER: Final = """
ARA austral argentine
ATS schilling austrian
BEF franc belgian
BRC cruzado brazilian
BRE cruzeiro brazilian
CSK koruna czechoslovak
CUC peso cuban_convertible
CYP pound cypriot cyprus
DDM mark east_german
DEM mark german deutsche west_german d
EEK kroon estonian
ESP peseta spanish
FIM markka finnish
FRF franc french
GRD drachma greek
HRK kuna croatian
IEP pound irish
ITL lira italian
LTL litas lithuanian
LUF franc luxembourg
LVL lats latvian
MTL lira maltese
NLG guilder netherlands dutch
PTE escudo portuguese
SIT tolar slovenian slovene
SKK koruna slovak
SUR ruble soviet
YUD dinar yugoslav
ZWL dollar zimbabwean zimbabwe
"""
# Names that are not "adjective noun".
NAMES: Final = {
    "BTC": "bitcoin",
    "CRC": "costa rican colón",
    "DEM": "deutsche mark",
    "EUR": "euro",
    "GBP": "pound sterling",
    "SVC": "salvadoran colón",
    "USD": "united states dollar",
    "VED": "venezuelan digital bolivar",
}
OTHERS: Final = "BTC bitcoin"

# What a bare noun means, the most traded first (BIS Triennial Survey 2022), former ones last.
DEFAULTS: Final = {
    "dollar": ("USD", "CAD", "AUD", "MXN", "SGD", "HKD", "NZD"),
    "pound": ("GBP", "EGP", "LBP", "SYP"),
    "peso": ("MXN", "PHP", "ARS", "CLP", "COP"),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "dinar": ("KWD", "IQD", "JOD", "RSD", "DZD", "TND"),
    "dirham": ("AED", "MAD"),
    "franc": ("CHF", "XAF", "XOF", "FRF", "BEF"),
    "krone": ("NOK", "DKK"),
    "krona": ("SEK", "ISK"),
    "koruna": ("CZK", "SKK"),
    "rial": ("IRR", "OMR", "YER"),
    "riyal": ("SAR", "QAR"),
    "manat": ("AZN", "TMT"),
    "won": ("KRW", "KPW"),
    "lira": ("TRY", "ITL"),
    "shilling": ("KES", "TZS", "UGX", "SOS"),
    "leu": ("RON", "MDL"),
    "som": ("UZS", "KGS"),
    "kwacha": ("ZMW", "MWK"),
    "ruble": ("RUB", "BYN"),
    "mark": ("DEM", "BAM"),
    "guilder": ("NLG", "XCG", "ANG"),
    "escudo": ("PTE", "CVE"),
    "bolivar": ("VES", "VED"),
    "colon": ("CRC", "SVC"),
}
# Another word for a noun; the code where the word has only one.
SPELLINGS: Final = {
    "buck": ("dollar", "USD"),
    "greenback": ("dollar", "USD"),
    "quid": ("pound", "GBP"),
    "rouble": ("ruble", None),
    "sterling": ("pound", "GBP"),
    "renminbi": ("yuan", "CNY"),
    "rmb": ("yuan", "CNY"),
    "kuai": ("yuan", "CNY"),
    "kroner": ("krone", None),
    "kronor": ("krona", None),
    "krónur": ("krona", "ISK"),
    "koruny": ("koruna", None),
    "crown": ("koruna", None),
    "lei": ("leu", None),
    "lire": ("lira", "ITL"),
    "leva": ("lev", None),
    "reais": ("real", "BRL"),
    "reals": ("real", "BRL"),
    "zloties": ("zloty", "PLN"),
    "złoty": ("zloty", "PLN"),
    "złotys": ("zloty", "PLN"),
    "sheqel": ("shekel", "ILS"),
    "shekalim": ("shekel", "ILS"),
    "nis": ("shekel", "ILS"),
    "colones": ("colon", None),
    "colón": ("colon", None),
    "soles": ("sol", None),
    "bolívar": ("bolivar", None),
    "bolivares": ("bolivar", None),
    "bolívares": ("bolivar", None),
    "quetzales": ("quetzal", "GTQ"),
    "guaranies": ("guarani", "PYG"),
    "guaraní": ("guarani", "PYG"),
    "maloti": ("loti", "LSL"),
    "emalangeni": ("lilangeni", "SZL"),
    "meticais": ("metical", "MZN"),
    "pa'anga": ("paanga", "TOP"),
    "tögrög": ("tugrik", "MNT"),
    "togrog": ("tugrik", "MNT"),
    "denari": ("denar", "MKD"),
    "deutschmark": ("mark", "DEM"),
    "deutschemark": ("mark", "DEM"),
    "markkaa": ("markka", "FIM"),
    "drachmae": ("drachma", "GRD"),
    "punt": ("pound", "IEP"),
    "krooni": ("kroon", "EEK"),
    "btc": ("bitcoin", "BTC"),
}
# Adjectives that only a spelling goes with: Czech crowns, but Swedish ones are kronor.
CROWNS: Final = {
    "czech": "CZK",
    "slovak": "SKK",
    "czechoslovak": "CSK",
    "swedish": "SEK",
    "norwegian": "NOK",
    "danish": "DKK",
    "icelandic": "ISK",
}
# Ordinary English words: money behind an adjective, a scale or digits in groups (500,000 dong).
UNSURE_NOUNS: Final = frozenset(
    "real sol soles som dong kip lev colon kina pula tala dram leone won mark crown lats "
    "punt gold nis kuna".split()
)
# Of these, the ones that a scale has to stand before: 1,000 marks are school marks as well.
SCALED_NOUNS: Final = frozenset("mark crown real sol punt dram".split())
