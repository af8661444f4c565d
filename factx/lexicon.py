"""The closed vocabularies of English numbers and time that the scanner looks for."""

from __future__ import annotations

from enum import IntEnum
from fractions import Fraction


class Code(IntEnum):
    """What kind of word a mark is."""

    DIGITS = 0
    CARDINAL = 1
    ORDINAL = 2
    PART = 3
    MONTH = 4
    WEEKDAY = 5
    TIME_UNIT = 6
    DEICTIC = 7
    SEASON = 8
    DAYPART = 9
    RECURRING = 10
    VAGUE_TIME = 11
    FEAST = 12


UNITS = {
    "zero": 0,
    "nought": 0,
    "naught": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
DOZENS = {"dozen": 12, "score": 20, "couple": 2, "pair": 2}
VAGUE = {
    "tens": (20, 99),
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "lakhs": (200_000, 999_999),
    "millions": (2 * 10**6, 10**9 - 1),
    "crores": (2 * 10**7, 10**9 - 1),
    "billions": (2 * 10**9, 10**12 - 1),
    "trillions": (2 * 10**12, 10**15 - 1),
}
SHORT_SCALES = {
    "k": 10**3,
    "K": 10**3,
    "m": 10**6,
    "M": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mil": 10**6,
    "mm": 10**6,
    "MM": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "B": 10**9,
    "bn": 10**9,
    "Bn": 10**9,
    "BN": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "tln": 10**12,
    "T": 10**12,
    "cr": 10**7,
}
ORDINAL_UNITS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "nineth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "twelth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
PARTS = {
    "half": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(1, 4),
    **{
        word + plural: Fraction(1, number)
        for word, number in ORDINAL_UNITS.items()
        if number > 2
        for plural in ("", "s")
    },
}
MULTIPLES = {
    "once": 1,
    "twice": 2,
    "thrice": 3,
    "double": 2,
    "triple": 3,
    "quadruple": 4,
    **{f"{word}fold": number for word, number in UNITS.items() if 1 < number <= 10},
    "twentyfold": 20,
    "hundredfold": 100,
    "thousandfold": 1000,
}

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TIME_UNITS = {
    name: unit
    for unit, names in {
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "week": "week weeks wk wks",
        "weekend": "weekend weekends",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "quarter": "quarter quarters qtr",
        "semester": "semester semesters",
        "year": "year years yr yrs",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia millenniums",
    }.items()
    for name in names.split()
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "mornings": "MO",
    "afternoons": "AF",
    "evenings": "EV",
    "nights": "NI",
    **dict.fromkeys(("dawn", "daybreak", "sunrise"), "MO"),
    **dict.fromkeys(("dusk", "sunset", "nightfall"), "EV"),
    "overnight": "NI",
    "noon": "12:00",
    "midday": "12:00",
    "midnight": "00:00",
}
DEICTICS = ("today", "yesterday", "tomorrow", "tonight", "tonite")
RECURRING = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "everyday": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biweekly": "P2W",
    "bimonthly": "P2M",
    "biannual": "P6M",
    "biannually": "P6M",
    "semiannual": "P6M",
    "semiannually": "P6M",
    "biennial": "P2Y",
    "biennially": "P2Y",
    "triennial": "P3Y",
}
VAGUE_TIMES = {
    **dict.fromkeys(("now", "currently", "nowadays", "presently"), "PRESENT_REF"),
    **dict.fromkeys(("recently", "lately", "formerly", "once", "previously"), "PAST_REF"),
    "soon": "FUTURE_REF",
    **{
        f"{word}ies": f"19{n}"
        for n, word in enumerate("twent thirt fort fift sixt sevent eight ninet".split(), 2)
    },
    **dict.fromkeys(
        (
            "future",
            "past",
            "moment",
            "present",
            "the time being",
            "the time",
            "that time",
            "this time",
            "the present time",
            "ago",
        ),
        "",
    ),
}
FEASTS = {
    "christmas": "christmas",
    "xmas": "christmas",
    "easter": "easter",
    "thanksgiving": "thanksgiving",
    "halloween": "halloween",
    "pentecost": "pentecost",
    "epiphany": "epiphany",
    "whitsun": "pentecost",
    "hallowe'en": "halloween",
    "koningsdag": "king's day",
    **{name: name for name in "candlemas michaelmas martinmas hogmanay juneteenth".split()},
    # Which other calendars place; more words may belong to the name.
    **dict.fromkeys(
        "eid bhai diwali deepavali holi holika dussehra vijayadashami raksha janmashtami ganesh maha ram rama "
        "makar pongal vaisakhi baisakhi onam ugadi karva karwa chhath vasant basant mahavir guru "
        "rabindra valmiki rath govardhan buddha vesak ashura mawlid yom purim shavuot lag simchat rosh "
        "nowruz dragon rakhi rakshabandhan mahashivratri yugadi samvatsaradi chaitra makara vaishakhi vasakhi "
        "thiruvonam dhulandi phagwah gokulashtami jamshedi rabindranath bakrid bakr dala surya ratha pargat "
        "maharishi mahaveer choti chhoti dhanteras bhogi bogi mattu maattu kaanum kaanu kanni kali".split(),
        "",
    ),
    "mid-autumn": "",
    # Whose whole name the grammar reads: Valentine's Day, Labor Day; other days by their "Day".
    **dict.fromkeys(
        "valentine valentines boxing labor labour memorial independence veterans mother mothers "
        "father fathers columbus mlk martin presidents patrick patricks mardi cinco".split(),
        "",
    ),
}
