"""Unit words and symbols that mean something else as often, and what supports them in a text.

Precision comes first: "5 m", "2 in", "3 cups" and "10 C" are units less often than not in prose. A
word listed here is read as a unit only where its neighbours say so, and is left to the counts
otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from factx.units import evidence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FOLLOWERS: Final = _words(
    "of and or to in at by per from for with on under over above below is was were are the as than"
    " while but when if which that after before between within during then"
)
"""Words that do not turn the symbol before them into a name ("5 d after surgery")."""

_DISTANCES: Final = _words(
    "long length high tall wide deep thick across away apart above below from off height depth"
    " diameter radius altitude elevation underground underwater downstream upstream upwards"
    " inland offshore beyond asl distance stretch exclusion range tape"
    " race races sprint sprints sprinter hurdles hurdler final finals freestyle relay butterfly"
    " beneath underneath sideways north south east west north-east north-west south-east south-west"
    " northeast northwest southeast southwest ahead uphill downhill"
    " backstroke breaststroke medley dash steeplechase champion title runner swim semifinal"
    " heats pool rifle pistol platform springboard telescope yacht superyacht tsunami"
)
INCHES: Final = _words(
    "long length high tall wide deep thick across diameter diagonal rain snow rainfall snowfall"
    " display screen monitor pipe"
)
_WARMING: Final = _words(
    "since rise rises increase warming limit target threshold goal ceiling drop warmer cooler hotter"
    " colder world heat"
)
_CARGO: Final = _words("of co2 co₂ carbon coal emissions and in to from at")
_NOT_TIME: Final = _words(
    "place places half halves grade string hand tier row rows thoughts home homes class team teams"
    " round rounds floor generation largest degree wife marriage"
)
_STORAGE: Final = _words(
    "drive drives disk disks storage ssd hard data file files memory cloud hdd"
)
_CAMERAS: Final = _words("camera cameras sensor sensors lens photo photos selfie main rear front")
_GENETICS: Final = _words(
    "DNA fragment fragments product products amplicon amplicons region insert insertion deletion"
    " sequence sequences band long length upstream downstream read reads"
)
_FOODS: Final = _words(
    "sugar flour water milk butter oil olive rice oats stock broth cream cheese vegetable cooked"
    " chopped sliced diced grated shredded crushed packed fresh frozen dried white brown whole"
    " all-purpose plain self-raising heavy warm cold hot boiling uncooked granulated"
)
_GOLD: Final = _words("gold yellow white rose")
_EXPLOSIVES: Final = _words("tnt explosive explosives dynamite")

RULES: Final[dict[str, str]] = {
    word: rule
    for rule, line in {
        "metre": "m",
        "inch": "in",
        "temperature": "C F",
        "second": "s",
        "mass": "t Mt Gt",
        "knot": "kt",
        "yield": "kiloton kilotons megaton megatons gigaton gigatons",
        "points": "bp bps",
        "frames": "fps",
        "end": "d y N J ac ct bar HP au Mb Gb MV Cal cP amp amps",
        "age": "Ma ka Ga",
        "rotation": "turn turns revolution revolutions",
        "angle": "rad",
        "dose": "rads rem rems",
        "brightness": "nit nits",
        "clock": "pm am",
        "cup": "cup cups",
        "carat": "carat carats",
        "share": "pp",
        "spaced": "K A T Da MN sr Ci Oe toe Pa VA Mg Wb Ah um",
        "letter": "V W L",
        "storage": "TB PB EB tb",
        "camera": "MP",
        "stone": "stone st",
        "high": "hand hands hh",
        "of": "mole moles gill gills grain grains MT mt bu",
        "of or end": "atmosphere atmospheres grays",
        "degree": "degree degrees",
        "ordinal": "second",
        # The unit is written in lower case, the name, the make or the company is not.
        "lower": "tesla teslas henry henrys henries weber webers siemens darcy darcys darcies"
        " langley langleys maxwell maxwells rutherford rutherfords curie curies dalton daltons"
        " faraday faradays lambert lamberts gauss hertz newton newtons sigma sigmas",
        "never": "a b c q u B G H M P R S U as PS TV MA PA EA GA TA Em At AT TR SOA sb Rd Mx Bd Ba"
        " Ly den gray tex texes stones bars kip kips pel pels thou thous"
        " nibble nibbles minim minims pc lea fur fath ua UA ips fs ps nt NM MF GF pg"
        " St Gs pk BF sf cf fc phot phots catty catties flop flops FLOPS dwt Eh ell ells"
        " rood roods Gal dam Dm hs hm Mm Gm Tm Pm fm kn mps gr cd pt ppt pps dyn vars ab fb"
        " nb pb yb zb ym zm Pb Tb Yb Eb Zb Ws gf tf kp HR WK MC MK var Ha IUs kat var lx"
        " hogshead hogsheads dioptre",
    }.items()
    for word in line.split()
}
"""Symbol, or name in lower case: the kind of support that it needs (a key of ``_SUPPORT``)."""

MEANT: Final = frozenset({"yield", "points", "frames", "knot", "carat"})
"""The rules of words that are certainly units: which one, :func:`reading` says."""

AMBIGUOUS: Final = frozenset(word for word, rule in RULES.items() if rule not in MEANT)
"""Symbols and names that are units only where something else in the text supports it.

:func:`factx.units.expression.read_unit` returns them where what follows them does; where a caller
has better evidence, it says ``trusted``.
"""

CONTEXT: Final = {
    "turn": "turn",
    "turns": "turn",
    "revolution": "turn",
    "revolutions": "turn",
}
"""Ordinary nouns that are units where the sentence supports it: the canonical name of the unit."""

PEOPLE: Final = _words("capita head person people inhabitant inhabitants resident")
"""What amounts are divided among: "litres per head"."""


class Place(NamedTuple):
    """Where an ambiguous word stands, and what is next to it."""

    text: str
    start: int
    end: int
    glued: bool
    next: int  # offset of the next character that is neither space nor hyphen
    word: str  # the next word, "" where none follows
    closed: bool  # the clause or the text ends here, or a bracket opens or closes
    dashed: bool  # a hyphen joins it to its number
    converted: Callable[[str], bool]  # whether a bracket gives the value in a unit of a dimension


def number_before(text: str, pos: int) -> int | None:
    """The whole number in digits that ends before ``pos``, None where there is none."""
    end = pos
    while end > 0 and text[end - 1] in " -\u00a0":
        end -= 1
    start = end
    while start > 0 and end - start < 20 and (text[start - 1] in ",0123456789"):
        start -= 1
    digits = text[start:end].replace(",", "")
    if not digits or (start > 0 and text[start - 1] == "."):
        return None
    return int(digits)


_VULGAR: Final = frozenset("½¼¾⅓⅔⅛⅜⅝⅞")
_TIMES_NUMBER: Final = re.compile(r"(?:x|by|×)[ -]?\d").match


def _metre(place: Place) -> bool:
    # "35m." and "a 5m increase" are millions in the press, "35 m." and "35-m" are not.
    if place.word in _DISTANCES or place.converted("length"):
        return True
    if _TIMES_NUMBER(place.text, place.next) or (not place.glued and _beside_a_side(place)):
        return True
    if place.word == "in" and _IN_SIZE(place.text, place.next):
        return True
    if not place.glued and place.word == "of" and _MATERIAL(place.text, place.next):
        return True
    if place.text[place.next : place.next + 1] == "=" or place.word == "equals":
        return True
    if place.glued and (_side(place) or _raced(place) or _CENTIMETRES(place.text, place.next)):
        return True
    if not place.closed:
        return place.dashed or (not place.glued and place.text[place.next].isdecimal())
    return not place.glued or _behind(place, evidence.LENGTHS)


_IN_SIZE: Final = re.compile(
    r"in (?:diameter|length|width|height|depth|thickness|radius|circumference|altitude|elevation"
    r"|extent|span|girth|size)(?![a-z])"
).match
# "2 m of snow", not "35 m of its devices".
_MATERIAL: Final = re.compile(
    r"of (?!(?:the|a|an|its|his|her|their|our|my|your|this|that|these|those|all|which|whom|them|it)\b)"
    r"[a-z]+(?<!s)(?![a-z])"
).match


_CENTIMETRES: Final = re.compile(r"\d{1,2}[ ]?cm(?![a-z])").match  # 4m 30cm


def _beside_a_side(place: Place) -> bool:
    """Whether the number is a further side, also behind a space: "a 3 x 4 m room"."""
    start = place.start - 1
    while start > 0 and place.text[start - 1] in "0123456789.":
        start -= 1
    before = place.text[max(0, start - 4) : start].rstrip()
    return before.endswith(("x", "×")) and before[:-1].rstrip()[-1:].isdecimal()


def _side(place: Place) -> bool:
    """Whether the number is a further side of something: "2m x 3m", "2m by 3m"."""
    start = place.start
    while start > 0 and place.text[start - 1] in "0123456789.":
        start -= 1
    return place.text[max(0, start - 3) : start].strip() in ("x", "×", "by")


def _raced(place: Place) -> bool:
    """ "Ran the 100m in 9.58s"."""
    timed = place.word == "in" and place.text[place.next + 3 : place.next + 4].isdecimal()
    return timed and _behind(place, evidence.RACES)


def _mass(place: Place) -> bool:
    if place.word.lower() in _CARGO:
        return True
    if place.glued:  # "9t." may be anything, "a capacity of 100t and" is not
        return _behind(place, evidence.LOADS) and (place.closed or place.word in _FOLLOWERS)
    number = number_before(place.text, place.start)
    big = number is not None and number >= 1000
    return place.closed or (big and place.word.islower())


def _clock(place: Place) -> bool:
    """Picometres and attometres: where the number is no time of day, and a size is spoken of."""
    start = place.start
    while start > 0 and place.text[start - 1] in "0123456789 ":
        start -= 1
    decimals = place.text[start : place.start].strip() if place.text[start - 1] == "." else ""
    return len(decimals) not in (0, 2) and _behind(place, evidence.TRIFLES)


def _cup(place: Place) -> bool:
    if place.word == "of" or place.word in _FOODS:
        return True
    before = place.text[max(0, place.start - 6) : place.start].rstrip(" -\u00a0")
    # Nobody wins half a cup: a fraction is of the kitchen.
    return before[-1:] in _VULGAR or (before[-2:-1] == "/" and before[-1].isdecimal())


def _behind(place: Place, words: frozenset[str]) -> bool:
    return evidence.supports(place.text, place.start, words)


def _inch(place: Place) -> bool:
    if place.word in INCHES or place.word == "of" or place.converted("length"):
        return True
    if _TIMES_NUMBER(place.text, place.next):
        return True
    if place.glued and place.word.islower() and _behind(place, evidence.RAINFALL):
        return True
    follows = place.text[place.end : place.end + 1]
    if place.dashed:
        return follows != "-"  # not one-in-five
    return not follows or follows in ".)]" or (place.glued and place.closed)


def _temperature(place: Place) -> bool:
    if place.dashed:
        return False
    if place.closed:
        return True
    if place.glued and place.word in _WARMING:
        return True
    if place.word not in _FOLLOWERS or place.word in ("of", "the"):
        return False
    return place.glued or _behind(place, evidence.WARMTH)


def _second(place: Place) -> bool:
    if place.glued:  # 9.58s, but not the 60s or an iPhone 5s
        start = place.start
        while start > 0 and place.text[start - 1] in "0123456789":
            start -= 1
        if start == 0 or place.text[start - 1] != ".":
            return False
    return place.closed or place.word in _FOLLOWERS


def _degree(place: Place) -> bool:
    if place.word in ("of", "from"):
        return False  # of freedom, from Harvard
    number = number_before(place.text, place.start)
    return place.word != "in" or (number is not None and number >= 10)


def _stone(place: Place) -> bool:
    if place.glued and is_ordinal(number_before(place.text, place.start)):
        return False  # 21st, but 11st 6lb
    return place.closed or place.word in _FOLLOWERS or place.text[place.next].isdecimal()


def is_ordinal(number: int | None) -> bool:
    """Whether "st" behind a number can make it an ordinal."""
    return number is not None and number % 10 == 1 and number % 100 != 11


def _letter(place: Place) -> bool:
    follows = place.text[place.next : place.next + 1]
    return place.closed or place.word.islower() or (place.glued and not follows.isdecimal())


def _share(place: Place) -> bool:
    number = number_before(place.text, place.start)
    pages = place.word == "of" or (number is not None and number > 60)
    return not pages and (place.closed or place.word in _FOLLOWERS)


_SUPPORT: Final[dict[str, Callable[[Place], bool]]] = {
    "metre": _metre,
    "inch": _inch,
    "temperature": _temperature,
    "second": _second,
    "degree": _degree,
    "stone": _stone,
    "share": _share,
    "letter": _letter,
    "mass": _mass,
    "age": lambda place: (
        place.closed or place.word in _FOLLOWERS or place.word in ("ago", "old", "BP", "BCE")
    ),
    "rotation": lambda place: _behind(place, evidence.ROTATIONS),
    "angle": lambda place: _behind(place, evidence.ANGLES),
    "dose": lambda place: place.word == "of" or _behind(place, evidence.RADIATION),
    "brightness": lambda place: place.word == "of" or _behind(place, evidence.BRIGHTNESS),
    "clock": _clock,
    "cup": _cup,
    "end": lambda place: place.closed or place.word in _FOLLOWERS,
    "spaced": lambda place: (
        not place.glued and not place.dashed and (place.closed or place.word in _FOLLOWERS)
    ),
    "storage": lambda place: (
        place.closed or place.glued or place.word in _FOLLOWERS or place.word.lower() in _STORAGE
    ),
    "camera": lambda place: place.glued or place.dashed or place.word in _CAMERAS,
    "high": lambda place: place.word in ("high", "tall"),
    "of": lambda place: place.word == "of",
    "of or end": lambda place: place.closed or place.word == "of",
    "ordinal": lambda place: place.word not in _NOT_TIME,
    "lower": lambda place: place.text[place.start].islower(),
    "never": lambda place: False,
}


def supported(rule: str, place: Place) -> bool:
    """Whether the neighbours support the unit that an ambiguous word can be."""
    return _SUPPORT[rule](place)


def reading(rule: str, name: str, place: Place) -> str:
    """Which of its units a word means that is certainly a unit; ``name`` is the most likely one.

    "25 bps" are basis points and "9,600 bps" bits a second, "a 300 bp fragment" is DNA, "a
    5-megaton bomb" has a yield and "5 megatons of CO2" a mass, "20 kt" is a speed.
    """
    number = number_before(place.text, place.start)
    if rule == "frames":
        return name if _behind(place, evidence.SHOTS) else "frame per second"
    if rule == "carat":
        return "karat" if place.word in _GOLD else name
    big = number is not None and number > 1000
    if rule == "points":
        if name == "basis point" and place.text[place.start : place.end] == "bps":
            return "bit per second" if big else name
        return "base pair" if big or place.word in _GENETICS else name
    if rule == "knot":
        return "kilotonne" if big or place.word.lower() in _CARGO - {"in", "to", "at"} else name
    if rule == "yield" and place.word == "of":
        after = place.text[place.next + 2 : place.next + 16].split()
        if after and after[0].strip(".,;").lower() not in _EXPLOSIVES:
            return name + "ne"
    return name
