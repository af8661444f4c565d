"""Unit expressions in text: "km/h", "mg per kg per day", "square feet", "pound-feet".

Units are found by looking the next words up in dictionaries. One small pattern cuts the words; what
a word means is remembered after its first look-up, and so is every composed unit.

Symbols that are also something else ("m", "in", "C") are returned only where what follows supports
them: see :mod:`factx.units.ambiguity`. A caller that has its own evidence (a compound value as in
"5 ft 10 in", a known topic) says so with ``trusted``.
"""

from __future__ import annotations

import re
from typing import Final

from factx.units.ambiguity import AMBIGUOUS, INCHES, MEANT, Place, number_before, reading, supported
from factx.units.lookup import PER, TAILS, WORD, entries, entry_of, look_up, phrase
from factx.units.products import GAPS, NUMBER, exponent, operators
from factx.units.table import Unit, unit

__all__ = ["AMBIGUOUS", "read_unit"]

_BRACKET: Final = re.compile(
    r"\s?[(\[](?:(?:about|around|roughly|some|approx\.?|nearly|or|over|~|≈|=)\s?)?\d[\d,.]*[ -]?"
).match
_CLOSERS: Final = '.,;:)]}!?–—…|\n\r\t"”(['
# Divisors that are more often abbreviations: N/A, A/C, W/L.
_DOUBTFUL: Final = frozenset("ACVNWJTFSHPGBERacpub")
_DEGREES: Final = "°º˚"
_SCALES: Final = {
    "C": "degree Celsius",
    "F": "degree fahrenheit",
    "K": "kelvin",
    "R": "degree rankine",
    "Ra": "degree rankine",
    "celsius": "degree Celsius",
    "celcius": "degree Celsius",
    "centigrade": "degree Celsius",
    "fahrenheit": "degree fahrenheit",
    "farenheit": "degree fahrenheit",
    "kelvin": "kelvin",
    "rankine": "degree rankine",
}
_SIGNS: Final = {
    "℃": "degree Celsius",
    "℉": "degree fahrenheit",
    "‰": "per mille",
    "‱": "basis point",
    "㎪": "kilopascal",
    "㎩": "pascal",
    "㎐": "hertz",
    "㎭": "radian",
    "″": "inch",
    "′": "foot",
    "'": "foot",
    "’": "foot",
    '"': "inch",
    "”": "inch",
}


def read_unit(
    text: str, pos: int, *, glued: bool = False, trusted: bool = False
) -> tuple[Unit, int] | None:
    """The longest unit expression that begins at ``text[pos]``, and the offset of its end.

    White space or a hyphen between number and unit is already behind ``pos``; ``glued`` says that
    there was none. ``trusted``: the caller knows that a unit stands here, so that the words and
    symbols in ``AMBIGUOUS`` need no support. None where no unit begins; never raises. A full stop
    after an abbreviation is not part of it.

    >>> text = "doses of 5 mg per kg per day"
    >>> unit, end = read_unit(text, 11)
    >>> unit.name, text[11:end]
    ('milligram per kilogram per day', 'mg per kg per day')
    >>> read_unit("5 in 1992", 2), read_unit("sold 35m devices", 7, glued=True)
    (None, None)
    """
    match = WORD(text, pos)
    if match is None:
        return _read_sign(text, pos, glued, trusted)
    word = match[0]
    try:
        entry = entries[word]
    except KeyError:
        entry = look_up(word)
    if entry is None:
        return None
    end = match.end()
    found, symbol, rule, longer, _ = entry
    if longer is not None:
        name = phrase(text, pos, word, end, longer)
        if name is not None:
            return operators(text, *name)
    if found is None:
        return None
    following = text[end : end + 1]
    more = False
    if following == " ":
        near = WORD(text, end + 1)
        if near is not None:
            try:
                second = entries[near[0]]
            except KeyError:
                second = look_up(near[0])
            more = second is not None and (
                near[0] in PER
                or near[0] in TAILS
                or second.product
                or (symbol and second.symbol and text[near.end() : near.end() + 1] in "-−–⁻^·")
            )
        else:
            more = symbol and text.startswith("/ ", end + 1)
    elif following and following not in ".,;:)":
        if following == "_" or following.isalnum() or following in "^⁻−-–":
            power = exponent(text, found, end, word, symbol)
            if power is not None:
                # Powers of lengths, and inverse femtobarns: collisions counted in a detector.
                if rule == "never" and found.dimension not in ("length", "area"):
                    return None
                return operators(text, power[0], power[1], True)
            if following == "_" or following.isalnum():
                return None
        more = following in "/-·⋅∙*×•\u00a0\u2011"
    if more:
        product = operators(text, found, end, symbol)
        if product[1] != end and (
            rule is None or trusted or _compound(text, rule, product, end, glued)
        ):
            return product
    if rule is None or trusted:
        return found, end
    return _choose(text, pos, end, rule, found, glued)


def _choose(
    text: str, pos: int, end: int, rule: str, found: Unit, glued: bool
) -> tuple[Unit, int] | None:
    """The unit that an ambiguous word means in its place, None where nothing supports it."""
    at, size = end, len(text)
    while at < size and text[at] in GAPS:
        at += 1
    closed = at >= size or text[at] in _CLOSERS
    if not closed and text[at] in "'’/":  # a closing quote and "20 C/68 F", not "C's" and "N/A"
        following = text[at + 1 : at + 2]
        closed = not following.isalpha() and not (text[at] == "/" and following == " ")
    match = None if closed else WORD(text, at)
    place = Place(
        text,
        pos,
        end,
        glued,
        at,
        match[0] if match else "",
        closed,
        pos > 0 and text[pos - 1] in "-\u2011",
        lambda dimension: _converted(text, end, dimension),
    )
    if rule in MEANT:
        return unit(reading(rule, found.name, place)), end
    return (found, end) if supported(rule, place) else None


def _converted(text: str, end: int, dimension: str) -> bool:
    """Whether a bracket follows that gives the value in another unit: "35m (115 ft)"."""
    match = _BRACKET(text, end)
    word = WORD(text, match.end()) if match else None
    entry = entry_of(word[0]) if word else None
    return entry is not None and entry.unit is not None and entry.unit.dimension == dimension


def _compound(text: str, rule: str, product: tuple[Unit, int], end: int, glued: bool) -> bool:
    """Whether being part of an expression is support enough: "m/s", but not "N/A", "5m a year"."""
    tail = text[end : product[1]].replace("\u00a0", " ")
    if tail.lstrip(" ").startswith("/"):
        if tail.lstrip(" /") in _DOUBTFUL:
            return False
        base, power = product[0].parts[-1]
        divisor = unit(base).dimension
        return rule != "never" or divisor in ("time", "volume", "area") or power < -1
    if tail.startswith(" per "):
        return rule not in ("never", "lower") and not (glued and rule in ("metre", "mass"))
    return not tail.startswith((" a ", " an ", " each ", " every ")) and rule != "never"


def _read_sign(text: str, pos: int, glued: bool, trusted: bool) -> tuple[Unit, int] | None:
    """Units that begin with a sign and no letter: "°C", "℃", feet and inches as primes."""
    char = text[pos : pos + 1]
    if char and char in _DEGREES:
        match = WORD(text, pos + 1 + (text[pos + 1 : pos + 2] in (" ", "\u00a0")))
        word = match[0] if match else ""
        name = _SCALES.get(word) or _SCALES.get(word.lower() if len(word) > 2 else "")
        if match is None or name is None:
            return unit("degree angle"), pos + 1
        return operators(text, unit(name), match.end(), True)
    name = _SIGNS.get(char)
    if name is None or (char in "'\"’”" and not trusted and not _mark(text, pos, char, glued)):
        return None
    return unit(name), pos + 1


def _mark(text: str, pos: int, char: str, glued: bool) -> bool:
    """Whether a typewriter quote is feet or inches (5'10") and no quotation mark."""
    if not glued:  # a pen 10 " long
        behind = WORD(text, pos + 2)
        return char in '"”' and behind is not None and behind[0] in INCHES
    if char in "'’":
        match = NUMBER(text, pos + 1 + (text[pos + 1 : pos + 2] == " "))
        if match is None:
            return False
        after = text[match.end() : match.end() + 1]
        if after and after in "\"”'’″":
            return True
        # Heights of people do without the second mark: "6'3 and 90 kg".
        feet = number_before(text, pos)
        height = feet is not None and 3 <= feet <= 8 and int(match[1].replace(",", "")) < 12
        bare = not text[match.end(1) : match.end(1) + 1].isalnum()
        return height and bare and text[pos + 1].isdecimal()
    start = pos
    while start > 0 and pos - start < 8 and text[start - 1] in "0123456789. ":
        start -= 1
    return start > 1 and text[start - 1] in "'’" and text[start - 2] in "0123456789"
