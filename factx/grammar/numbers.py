"""Numbers as they are written: digits, words, fractions and scales."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from factx.grammar.digit_words import go_on
from factx.grammar.number_words import and_a_part, read_words
from factx.grammar.numerals import Numeral, apply_scale
from factx.interval import Rational
from factx.lexicon import SCALES, SHORT_SCALES
from factx.patterns import lazy

__all__ = ["MAX_DIGITS", "SPACE", "Numeral", "apply_scale", "read_digits", "read_numeral"]

SPACE = " \xa0\u2009\u202f\n\r\t"
MAX_DIGITS = 30
_MAX_EXPONENT = 60
_LONGEST_POWER = 200  # digits

_DIGITS = lazy(
    r"(?:(\d{1,3}(?:,\d\d)*(?:,\d{3})+|\d{1,3}(?:[\u2009\u202f\xa0'’]\d{3})+"
    # Plain spaces group where nothing else is likely: 1 234 567, 40 000.
    r"|[1-9]\d{0,2}(?:[ ]\d{3}){2,4}|[1-9]\d{0,2}[ ]000"
    r"|(?<=[$€£])[1-9]\d{0,2}[ ]\d{3}|[1-9]\d?[ ]\d{3}(?=[ ](?:euros?|dollars?|pounds|kroner|kronor"
    r"|tons|tonnes|kg|km|hectares|square)(?![a-z])))(?![\d]|[ ]\d{3}(?!\d))|(\d+))"
    r"(?:[.·](\d+))?"
)
# Digits that nothing can group or continue, as most are.
_PLAIN = lazy(r"[0-9]{1,30}(?![\d·'’\u2009\u202f\xa0]|[ .,]\d)")
_EUROPEAN = lazy(r"(\d{1,3}(?:\.\d{3})+),(\d{1,2})(?![\d,.]\d|\d)")
# A comma in front of cents or tenths, as on the Continent: €9,99, 12,5 %.
_COMMA = lazy(r"(\d{1,4}),(\d{1,2})(?!\d|[,.]\d)")
_CONTINENTAL = lazy(r"[ \xa0]?(?:€|%|EUR(?![A-Za-z])|euros?(?![a-z]))")
_POWER = lazy(
    r"[ \xa0]?[×x][ \xa0]?10(?:\^?([-−–]?\d{1,3})(?!\d|[,.]\d)|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))"
    r"|[eE]([-+−]?\d{1,3})(?![A-Za-z\d])"
)
# Powers of other numbers keep their caret: 8 x 2^10.
_TIMES_POWER = lazy(r"[ \xa0]?[×x][ \xa0]?([2-9]|1[1-9])\^(\d{1,2})(?!\d|[.,]\d)")
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
_SLASH_FRACTION = lazy(r"(\d{1,2})[/⁄](\d{1,2})(?![\d/⁄.,]\d|[\d/⁄])")
# Times of exposure: 1/250 s.
_EXPOSURE = lazy(r"1[/⁄]([1-9]\d{1,3})(?=[ \xa0-]?(?:s|sec|seconds?)(?![A-Za-z]))")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 16, 32})
_SCALE = lazy(
    r"[ \xa0\u2009\u202f\n-]?(hundred|thousand|lakh|million|crore|billion|trillion|quadrillion)s?"
    r"(?![A-Za-z])|[ \xa0\u2009\u202f\n](?:mn|mln|mil|mio|bn|bln|tn|tln|trn|cr)(?![A-Za-z])"
    r"|(?:mn|mln|mil|bn|Bn|BN|bln|tn|tln|trn|cr|[kKmMbBT]|mm|MM)(?![A-Za-z\d])"
)

_LOWER_SCALE = lazy(
    r"[ \xa0](and[ \xa0])?(\d{1,3})(?:[ \xa0](hundred|thousand|lakh|million)s?)?(?![\w%]|[.,-]\d)"
)
_EXPONENT = lazy(r"\^([-−+]?\d{1,2})(?!\d|[.,]\d)")
_DOZEN = lazy(r"[ \xa0-](?:dozens?|dozs?\.?|dzs?\.?)(?![A-Za-z])")

# How whatever continues a number begins: a fraction, a power, a dozen, a scale.
_CONTINUES = frozenset("0123456789/⁄+eE×x^dhtlmcbqkKMBT ") | frozenset(_VULGAR)
_SCALES_START = frozenset("hu th la mi cr bi tr qu mn ml bn bl tn tl do dz".split())
_GAPS = frozenset(" \xa0\u2009\u202f\n-")
_POWER_SIGNS = frozenset("eE×x")


@cache
def _steps(places: int) -> Fraction:
    return Fraction(1, 10**places)


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
    m = _PLAIN.match(text, pos)
    if m is not None:
        digits = m[0]
        return _continued(text, Numeral(pos, pos + len(digits), int(digits), plain=True))
    m = _DIGITS.match(text, pos)
    if m is None:
        return None
    grouped, whole, decimals = m.groups()
    end = m.end()
    if decimals and text[end : end + 1] == ",":
        european = _EUROPEAN.match(text, pos)
        if european is not None:
            grouped, decimals = european.groups()
            end = european.end()
    elif text[end : end + 1] == "," and not grouped:
        comma = _COMMA.match(text, pos)
        if comma is not None and (
            (text[pos - 1 : pos] == "€" and len(comma[2]) == 2)
            or _CONTINENTAL.match(text, comma.end())
            or comma[2] == "00"
        ):
            whole, decimals, end = comma[1], comma[2], comma.end()
    if end - pos > MAX_DIGITS:
        return None
    digits = whole if not grouped else grouped.replace(",", "")
    if not digits.isdecimal():
        digits = "".join([c for c in digits if c.isdigit()])
    value: Rational = int(digits)
    step: Rational = 1
    if decimals:
        step = _steps(len(decimals))
        value = Fraction(int(digits + decimals), step.denominator)
    n = Numeral(pos, end, value, step, decimal=bool(decimals), plain=not (grouped or decimals))
    return _continued(text, n)


def _continued(text: str, n: Numeral) -> Numeral:
    """A number with the fraction, power or scale behind its digits."""
    end = n.end
    following = text[end : end + 2]
    if following[:1] in _GAPS:
        c = following[1:]
        if c not in _CONTINUES:
            return n
        if c.isalpha() and c != "x" and text[end + 1 : end + 3] not in _SCALES_START:
            return n
    elif following[:1] not in _CONTINUES:
        return n
    if n.plain and (following[0] in _VULGAR or following[0] in "/⁄"):
        _mixed_fraction(text, n)
    elif n.plain and following[0] in " +\xa0-":
        place = end + 1 + (following == "  ")
        if text[place : place + 1].isdigit() or following[1:] in _VULGAR:
            _mixed_fraction(text, n)
    if not n.fraction:
        _power(text, n)
    if following[:1] in " \xa0-" and following[1:] == "d":
        dozen = _DOZEN.match(text, n.end)
        if dozen is not None:
            apply_scale(n, 12, dozen.end())
            return n
    _scale(text, n)
    if n.scale > 1 and text[n.end : n.end + 1] == " ":
        _lower_scales(text, n)
        if text.startswith((" and ", " & "), n.end):
            go_on(text, n)
            and_a_part(text, n)
    return n


def _lower_scales(text: str, n: Numeral) -> None:
    """What stands below a scale: 4 thousand 3 hundred, 2 crore 50 lakh, 3 hundred and 21."""
    for _ in range(3):
        m = _LOWER_SCALE.match(text, n.end)
        if m is None or n.value is None:
            return
        linked, digits, word = m.groups()
        scale = SCALES[word] if word else 1
        if not 0 < int(digits) * scale < n.scale or not (word or (linked and n.scale == 100)):
            return
        n.value, n.step, n.end, n.scale = n.value + int(digits) * scale, scale, m.end(), scale


def read_leading_point(text: str, point: int) -> Numeral | None:
    """A number whose whole part is left out: .08, p = .30; None where the point ends a word."""
    before = text[point - 1 : point] if point else ""
    if before.isalnum() or (before and before in ".)]_%'’\""):
        return None
    n = read_digits(text, point + 1)
    if n is None or not n.plain or n.value is None:
        return None
    digits = n.end - point - 1
    n.start, n.step, n.plain, n.decimal = point, Fraction(1, 10**digits), False, True
    n.value = n.value * n.step
    return n


def _mixed_fraction(text: str, n: Numeral) -> None:
    assert n.value is not None
    if text[n.end : n.end + 1] in _VULGAR:
        part = Fraction(*_VULGAR[text[n.end]])
        n.value, n.end = n.value + part, n.end + 1
    else:
        if text[n.end] in "/⁄" and (exposure := _EXPOSURE.match(text, n.start)) is not None:
            n.value, n.end = Fraction(1, int(exposure[1])), exposure.end()
            n.step, n.fraction, n.plain = n.value / 100, True, False
            return
        m = _SLASH_FRACTION.match(text, n.start)
        whole: Rational = 0
        if m is None:
            m = _SLASH_FRACTION.match(text, n.end + 1 + text.startswith("  ", n.end))
            whole = n.value
            if text[n.end] in "/⁄":
                return
        if m is None and text[n.end + 1 : n.end + 2] in _VULGAR:
            part = Fraction(*_VULGAR[text[n.end + 1]])
            n.value, n.end = n.value + part, n.end + 2
        elif m is not None:
            over, under = int(m[1]), int(m[2])
            one_of = over == 1 and under > 1 and text.startswith(" of ", m.end())
            if not one_of and (under not in _DENOMINATORS or over >= under or over == 0):
                return
            n.value, n.end = whole + Fraction(over, under), m.end()
        else:
            return
    n.step, n.fraction, n.plain = Fraction(1, 100), True, False


def _power(text: str, n: Numeral) -> None:
    """Powers of ten (1.2 × 10⁶, 1e6), and any power with a caret (2^10)."""
    if text[n.end : n.end + 1] == "^":
        m = _EXPONENT.match(text, n.end)
        if m is not None and n.value:
            exponent = int(m[1].replace("−", "-"))
            if abs(exponent) * len(str(n.value)) <= _LONGEST_POWER:
                n.value, n.end, n.plain = Fraction(n.value) ** exponent, m.end(), False
                n.step = Fraction(1, 100) if n.value.denominator != 1 else 1
                n.value = int(n.value) if n.value.denominator == 1 else n.value
        return
    c = text[n.end : n.end + 1]
    if (text[n.end + 1 : n.end + 2] if c in (" ", "\xa0") else c) not in _POWER_SIGNS:
        return
    times = _TIMES_POWER.match(text, n.end)
    if times is not None and n.value is not None and int(times[2]) <= _MAX_EXPONENT:
        factor = int(times[1]) ** int(times[2])
        n.value, n.step, n.end, n.plain = n.value * factor, n.step * factor, times.end(), False
        return
    m = _POWER.match(text, n.end)
    if m is None or n.value is None:
        return
    if m[1] and n.value >= 100 and "^" not in m[0]:
        return  # 1024 x 1024: a product, where 3.2 x 105 has lost its raised digit
    if m[1] and m[1][0] == "0" and "^" not in m[0]:
        return  # 4 x 100 m
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
