"""Numbers as they are written: digits, words, fractions and scales."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from factx.interval import Interval, Rational
from factx.lexicon import (
    DOZENS,
    PARTS,
    SCALES,
    SHORT_SCALES,
    TENS,
    UNITS,
    VAGUE,
)

SPACE = " \xa0\u2009\u202f\n\r\t"
MAX_DIGITS = 30
_MAX_EXPONENT = 60

_DIGITS = re.compile(
    r"(?:(\d{1,3}(?:,\d\d)*(?:,\d{3})+|\d{1,3}(?:[\u2009\u202f\xa0'’]\d{3})+)(?!\d)|(\d+))"
    r"(?:[.·](\d+))?"
)
_POWER = re.compile(
    r"[ \xa0]?[×x][ \xa0]?10(?:\^?([-−–]?\d{1,3})(?![\d,.])|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))"
    r"|[eE]([-+−]?\d{1,3})(?![A-Za-z\d])"
)
_SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")
_VULGAR = {
    "½": (1, 2),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
_SLASH_FRACTION = re.compile(r"(\d{1,2})[/⁄](\d{1,2})(?![\d/⁄.,]\d|[\d/⁄])")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 16, 32})
_SCALE = re.compile(
    r"[ \xa0\u2009\u202f-]?(hundred|thousand|lakh|million|crore|billion|trillion|quadrillion)s?"
    r"(?![A-Za-z])|[ \xa0\u2009\u202f\n](?:mn|mln|mio|bn|bln|tn|trn|cr)(?![A-Za-z])"
    r"|(?:mn|mln|bn|Bn|BN|bln|tn|trn|cr|[kKmMbBT]|mm|MM)(?![A-Za-z\d])"
)
_WORD = re.compile(r"[A-Za-z]+")
_LINK = re.compile(r"(?:[ \xa0-]|[ \xa0]?\n|,[ ])(?:and[ \xa0])?(?=[A-Za-z])")
_AND_A_HALF = re.compile(
    r"[ \xa0](?:and[ \xa0]|&[ ]?)(?:a|one)[ \xa0-](half|quarter|third)(?![a-z])"
)
_OF_SCALE = re.compile(
    r"[ \xa0-](?:of[ \xa0])?(?:an?[ \xa0])?(hundred|thousand|million|billion|trillion|dozen)(?![a-z])"
)
_PART_WORD = re.compile(
    r"[ \xa0-](half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?(?![A-Za-z])"
)
_OF_SCALES = re.compile(r"[ \xa0]of[ \xa0](?:thousand|million|billion|trillion)s(?![a-z])")


@dataclass(slots=True)
class Numeral:
    """A number read from the text, without its unit.

    `step` is the unit of the last written digit; `plain` is set for ungrouped digits without sign,
    point or scale, of which years, names and list marks are made.
    """

    start: int
    end: int
    value: Rational | None
    step: Rational = 1
    decimal: bool = False
    plain: bool = False
    words: bool = False
    fraction: bool = False
    short_scale: str = ""
    scale: int = 1
    vague: Interval | None = None


def read_numeral(text: str, pos: int) -> Numeral | None:
    """The number whose first character is `text[pos]`, in digits or words, with its scale."""
    first = text[pos : pos + 1]
    if first.isdigit():
        return read_digits(text, pos)
    if first in _VULGAR:
        return Numeral(pos, pos + 1, Fraction(*_VULGAR[first]), Fraction(1, 100), fraction=True)
    if first.isalpha():
        return read_words(text, pos)
    return None


def read_digits(text: str, pos: int) -> Numeral | None:
    """A number that begins with a digit; None for digit runs too long to be a quantity."""
    m = _DIGITS.match(text, pos)
    if m is None:
        return None
    grouped, whole, decimals = m.groups()
    end = m.end()
    if end - pos > MAX_DIGITS:
        return None
    digits = "".join(c for c in grouped if c.isdigit()) if grouped else whole
    value: Rational = int(digits)
    step: Rational = 1
    if decimals:
        step = Fraction(1, 10 ** len(decimals))
        value = value + int(decimals) * step
    n = Numeral(pos, end, value, step, decimal=bool(decimals), plain=not (grouped or decimals))
    following = text[end : end + 2]
    if n.plain and following and (following[0] in _VULGAR or following[0] in "/⁄ +\xa0-"):
        _mixed_fraction(text, n)
    if not n.fraction:
        _power(text, n)
    _scale(text, n)
    return n


def _mixed_fraction(text: str, n: Numeral) -> None:
    assert n.value is not None
    if text[n.end : n.end + 1] in _VULGAR:
        part = Fraction(*_VULGAR[text[n.end]])
        n.value, n.end = n.value + part, n.end + 1
    else:
        m = _SLASH_FRACTION.match(text, n.start)
        whole: Rational = 0
        if m is None:
            m = _SLASH_FRACTION.match(text, n.end + 1)
            whole = n.value
            if text[n.end] in "/⁄":
                return
        if m is None and text[n.end + 1 : n.end + 2] in _VULGAR:
            part = Fraction(*_VULGAR[text[n.end + 1]])
            n.value, n.end = n.value + part, n.end + 2
        elif m is not None:
            over, under = int(m[1]), int(m[2])
            if under not in _DENOMINATORS or over >= under or over == 0:
                return
            n.value, n.end = whole + Fraction(over, under), m.end()
        else:
            return
    n.step, n.fraction, n.plain = Fraction(1, 100), True, False


def _power(text: str, n: Numeral) -> None:
    if text[n.end : n.end + 1] not in ("e", "E", "×", "x", " ", "\xa0"):
        return
    m = _POWER.match(text, n.end)
    if m is None or n.value is None:
        return
    exponent = int((m[1] or m[2] or m[3]).translate(_SUPERSCRIPTS))
    if abs(exponent) <= _MAX_EXPONENT:
        factor = Fraction(10) ** exponent
        n.value, n.step, n.end, n.plain = n.value * factor, n.step * factor, m.end(), False
        if n.value.denominator == 1:
            n.value = int(n.value)


def _scale(text: str, n: Numeral) -> None:
    """Extend by thousand, million, bn, k …, also repeated ("5 hundred million")."""
    for _ in range(2):
        m = _SCALE.match(text, n.end)
        if m is None or n.value is None:
            return
        if m[1] is not None:
            factor = SCALES[m[1]]
        else:
            n.short_scale = m[0].strip(SPACE)
            factor = SHORT_SCALES[n.short_scale]
            if n.short_scale in _NEEDS_SUPPORT:
                # The grammar decides from the neighbours whether m is million or metre.
                return
        apply_scale(n, factor, m.end())


_NEEDS_SUPPORT = frozenset("kKmMbBT") | {"mm", "MM"}


def apply_scale(n: Numeral, factor: int, end: int) -> None:
    """Multiply a number by its scale word, which ends at `end`."""
    assert n.value is not None
    n.value, n.step, n.end, n.plain = n.value * factor, n.step * factor, end, False
    n.scale *= factor
    if n.value.denominator == 1:
        n.value = int(n.value)


def read_words(text: str, pos: int) -> Numeral | None:
    """A number in words: two, a hundred and five, two and a half million, dozens."""
    m = _WORD.match(text, pos)
    if m is None:
        return None
    word = m[0].lower()
    if word in ("a", "an"):
        return _after_article(text, pos, m.end())
    if word in VAGUE:
        end = m.end()
        low, high = VAGUE[word]
        of = _OF_SCALES.match(text, end)
        if of is not None:
            scale = SCALES[of[0].split()[-1].lower()[:-1]]
            low, high, end = low * scale, high * scale, of.end()
        return Numeral(pos, end, None, words=True, vague=Interval(low, high))
    if word in PARTS:
        return _part(text, pos, m.end(), Fraction(1), word)
    return _cardinal(text, pos)


def _after_article(text: str, pos: int, end: int) -> Numeral | None:
    m = _WORD.match(text, end + 1)
    if m is None or text[end] not in " \xa0-":
        return None
    word = m[0].lower()
    if word in SCALES:
        n = _cardinal(text, m.start(), 1)
        if n is not None:
            n.start = pos
        return n
    if word in DOZENS and word not in ("score", "pair"):
        n = Numeral(pos, m.end(), DOZENS[word], words=True)
        return n
    if word in PARTS:
        return _part(text, pos, m.end(), Fraction(1), word)
    return None


def _part(text: str, pos: int, end: int, count: Rational, word: str) -> Numeral:
    value: Rational = count * PARTS[word]
    n = Numeral(pos, end, value, Fraction(1, 100), words=True, fraction=True)
    m = _OF_SCALE.match(text, end)
    if m is not None:
        factor = SCALES.get(m[1]) or DOZENS[m[1]]
        apply_scale(n, factor, m.end())
        n.fraction = False
        n.step = Fraction(factor, 10)
    return n


def _cardinal(text: str, pos: int, implied: int | None = None) -> Numeral | None:
    """Words such as "two hundred and five thousand"; `implied` is the 1 of "a hundred"."""
    total = 0
    current = implied
    last_scale = 10**18
    step = 1
    end = None
    at = pos
    tail = ""
    scale = 1
    while True:
        m = _WORD.match(text, at)
        if m is None:
            break
        word = m[0].lower()
        joined = text[end:at] if end is not None else ""
        if word in UNITS:
            below = current % 100 if current is not None and tail != "" else None
            if (current is not None and implied is None) or tail:
                if not (below == 0 or (tail == "tens" and 0 < UNITS[word] < 10)):
                    break
                if tail == "tens" and "and" in joined:
                    break
            current = (current or 0) + UNITS[word]
            tail, step = "units", 1
        elif word in TENS:
            if tail and (current is None or current % 100):
                break
            current = (current or 0) + TENS[word]
            tail, step = "tens", 1
        elif word == "hundred":
            if "and" in joined or (current or 1) >= 100 or tail == "hundred":
                break
            current = (current or 1) * 100
            tail, step = "hundred", 100
        elif word in SCALES:
            if "and" in joined or SCALES[word] >= last_scale:
                break
            last_scale = SCALES[word]
            total += (1 if current is None else current) * last_scale
            current, step, tail = 0, last_scale, "scale"
            scale = last_scale
        elif word == "dozen" and current is not None and not total:
            total, current, step, end = current * 12, 0, 12, m.end()
            break
        else:
            break
        end = m.end()
        link = _LINK.match(text, end)
        if link is None:
            break
        if "," in link[0] and tail != "scale":
            break
        if "and" in link[0] and tail not in ("hundred", "scale"):
            break
        at = link.end()
    if end is None:
        return None
    value: Rational = total + (current or 0)
    n = Numeral(pos, end, value, step, words=True, scale=scale)
    _half_more(text, n, value, step)
    return n


def _half_more(text: str, n: Numeral, value: Rational, step: int) -> None:
    m = _AND_A_HALF.match(text, n.end)
    if m is None:
        _count_of_parts(text, n, value, step)
        return
    scale = step if step > 1 else 1
    n.value = value + PARTS[m[1]] * scale
    n.step, n.end, n.decimal = Fraction(scale, 10), m.end(), True
    scale_word = _SCALE.match(text, n.end)
    if scale_word is not None and scale_word[1]:
        apply_scale(n, SCALES[scale_word[1]], scale_word.end())
    if n.value.denominator == 1:
        n.value = int(n.value)


def _count_of_parts(text: str, n: Numeral, value: Rational, step: int) -> None:
    """Two-thirds, three quarters, one half; "seven quarters" are counted, not divided."""
    m = _PART_WORD.match(text, n.end)
    if m is None or step != 1 or value >= 20 or (value > 3 and m[1] in ("quarter", "half")):
        return
    if value != 1 and text[m.end() - 1] != "s":
        return
    part = _part(text, n.start, m.end(), value, m[1])
    n.value, n.step, n.end, n.fraction = part.value, part.step, part.end, part.fraction
