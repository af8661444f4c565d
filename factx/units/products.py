"""What is multiplied or divided behind the first unit: "per kg per day", "/(m² K)", " hours"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from factx.units.ambiguity import PEOPLE
from factx.units.lookup import PER, TAILS, WORD, entry_of, phrase
from factx.units.registry import plain
from factx.units.table import Unit, compose, unit

NUMBER: Final = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,9})[ \u00a0-]?").match
_EXPONENT: Final = re.compile(r"\^?([-−–⁻]?)([1-3¹²³⁴])(?![^\W_])(?![.,]\d)").match
_POWERS: Final = {"¹": 1, "²": 2, "³": 3, "⁴": 4, "1": 1, "2": 2, "3": 3}
TIMES: Final = "·⋅∙*×•"
GAPS: Final = " -\u00a0\u2011"
# Symbols after which "-1" is an exponent even at the start: "1600 cm-1", "5 s-1".
_INVERTED: Final = frozenset({"s", "cm", "m", "h", "min", "d", "ms", "nm", "µm", "mm", "fb", "pb"})
# What may follow a name as the second factor of a product: "megawatt hours", "tonne-kilometres".
_PRODUCTS: Final = frozenset(
    {("power", "time"), ("current", "time"), ("force", "length"), ("pressure", "time")}
)
_HYPHENED: Final = _PRODUCTS | {("mass", "length"), ("length", "mass"), ("area", "length")}
# "20 kilos a month later" is not a rate.
_LATER: Final = frozenset({"later", "ago", "earlier", "before", "after", "old", "apart"})
_ROUND: Final = frozenset({10, 100, 1000, 10_000, 100_000, 1_000_000})
# One more factor of an expression: unit, power, where it ends, the number that it is divided by.
_Step = tuple[Unit, int, int, int]

_joined: Final[dict[tuple[str, str, int, int], Unit]] = {}
_LIMIT: Final = 20_000  # products remembered; beyond it the memory starts anew


def exponent(text: str, base: Unit, end: int, word: str, symbol: bool) -> tuple[Unit, int] | None:
    """ "m2", "m²", "m^2", "s-1": the unit to that power; None where no exponent stands."""
    match = _EXPONENT(text, end) if symbol else None
    if match is None:
        return None
    sign, digit = match[1], match[2]
    bare = not sign and digit in "123" and text[end] != "^"
    if bare and (base.dimension != "length" or digit == "1"):
        return None  # "H2" and "K2" are names
    if sign and sign in "-–" and (digit != "1" or plain(word) not in _INVERTED):
        return None  # a range rather than an exponent: "5 km-2 hours"
    return compose([(base, -_POWERS[digit] if sign else _POWERS[digit])]), match.end()


def operators(text: str, first: Unit, end: int, symbol: bool) -> tuple[Unit, int]:
    """What is multiplied or divided after the first unit, as far as it goes."""
    current = last = first
    size = len(text)
    for count in range(6):
        if end >= size:
            break
        char = text[end]
        if char == "/" or (char == " " and symbol and text.startswith(" / ", end)):
            at = end + (3 if char == " " else 1)
            if text[at : at + 1] == "(":
                group = _group(text, at + 1, current)
                return (current, end) if group is None else group
            step = _divisor(text, at, last, slash=True)
        elif char in TIMES and symbol:
            step = _factor(text, end + 1)
        elif char in GAPS:
            step = _next_word(text, end, current, last, symbol, count)
        else:
            break
        if step is None:
            break
        last, power, end, below = step
        current = _join(current, last, power, below)
    return current, end


def _join(left: Unit, right: Unit, power: int, below: int) -> Unit:
    """The product of two units, remembered by their names."""
    key = (left.name, right.name, power, below)
    made = _joined.get(key)
    if made is None:
        if len(_joined) >= _LIMIT:
            _joined.clear()
        made = _joined[key] = compose([(left, 1), (right, power)], Fraction(1, below))
    return made


def _next_word(
    text: str, end: int, current: Unit, last: Unit, symbol: bool, count: int
) -> _Step | None:
    """A factor after a space or hyphen: "per hour", "an hour", "squared", "hours", "s-1"."""
    match = WORD(text, end + 1)
    if match is None:
        return None
    word, stop = match[0], match.end()
    if word in PER:
        if text[stop : stop + 1] not in GAPS or stop >= len(text):
            return None
        step = _divisor(text, stop + 1, last, slash=False)
        if step is None or (step[0].dimension == "time" == current.dimension):
            return None  # eight hours a day are a duration
        return step if word == "per" or _by_article(text, step, current, word) else None
    if word in TAILS:
        if last.dimension == "length" and count == 0:
            return (last, TAILS[word] - 1, stop, 1)
        if last.dimension == "time" and count > 0:
            return (last, 1 - TAILS[word], stop, 1)
        return None
    entry = entry_of(word)
    if entry is None or entry.unit is None:
        return None
    hyphen = text[end] in "-\u2011"
    if symbol and not hyphen:
        exponent = _EXPONENT(text, stop)
        if exponent and exponent[1]:
            return (entry.unit, -_POWERS[exponent[2]], exponent.end(), 1)
    if count or entry.symbol != symbol or text[stop : stop + 1].isalnum():
        return None
    pair = (last.dimension, entry.unit.dimension)
    if hyphen:
        return (entry.unit, 1, stop, 1) if pair in _HYPHENED else None
    if pair in _PRODUCTS and entry.rule is None and text[end - 1] != "s":
        return (entry.unit, 1, stop, 1)
    return None


def _by_article(text: str, step: _Step, current: Unit, word: str) -> bool:
    """Whether "a" divides: "miles an hour", "miles a gallon", but not "5 feet a side"."""
    dimension = step[0].dimension
    if step[3] != 1:
        return False
    if dimension == "time":
        after = WORD(text, step[2] + 1)
        return after is None or after[0] not in _LATER
    if word not in ("a", "an"):
        return False
    return (current.dimension, dimension) in {
        ("length", "volume"),
        ("mass", "area"),
        ("volume", "area"),
    }


def _factor(text: str, at: int) -> _Step | None:
    """A unit behind a multiplication sign."""
    match = WORD(text, at)
    entry = entry_of(match[0]) if match else None
    if match is None or entry is None or entry.unit is None or not entry.symbol:
        return None
    exponent = _EXPONENT(text, match.end())
    if exponent:
        power = _POWERS[exponent[2]] * (-1 if exponent[1] else 1)
        return (entry.unit, power, exponent.end(), 1)
    following = text[match.end() : match.end() + 1]
    return None if following.isalnum() else (entry.unit, 1, match.end(), 1)


def _divisor(text: str, at: int, last: Unit, *, slash: bool) -> _Step | None:
    """The unit after "/", "per" or "a", with a number before it ("per 100 km")."""
    below = 1
    number = NUMBER(text, at) if text[at : at + 1].isdecimal() else None
    if number is not None:
        below = int(number[1].replace(",", ""))
        at = number.end()
        if slash and below not in _ROUND:
            return None  # "20 C/68 F", "5 miles/8 km"
    match = WORD(text, at)
    if match is None or below == 0:
        return None
    word, end = match[0], match.end()
    if word in PEOPLE:
        return (unit("person"), -1, end, below)
    entry = entry_of(word)
    if entry is None:
        return None
    if entry.longer is not None:
        name = phrase(text, at, word, end, entry.longer)
        if name is not None:
            return (name[0], -1, name[1], below)
    found = entry.unit
    if found is None or (entry.rule == "never" and not (slash and word == "a")):
        return None
    alike = found.dimension == last.dimension
    if alike and (found.dimension == "time" or (slash and not entry.symbol) or below != 1):
        return None  # 24 h/day; miles/kilometres are the one or the other
    power = -1
    if entry.symbol:
        exponent = _EXPONENT(text, end)
        if exponent and not exponent[1]:
            power, end = -_POWERS[exponent[2]], exponent.end()
    return None if text[end : end + 1].isalnum() else (found, power, end, below)


def _group(text: str, at: int, current: Unit) -> tuple[Unit, int] | None:
    """Several divisors in brackets: "W/(m² K)", "W/(m·K)"."""
    for _ in range(4):
        step = _factor(text, at)
        if step is None:
            return None
        current = _join(current, step[0], -step[1], 1)
        following = text[step[2] : step[2] + 1]
        if following == ")":
            return current, step[2] + 1
        if not following or following not in TIMES + " ":
            return None
        at = step[2] + 1
    return None
