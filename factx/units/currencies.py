"""Currencies by code, name, adjective, sign and part; the words are in `currency_table`.

Names follow quantulum3's table where it has one ("pound sterling", "chinese yuan").  What can mean
several currencies gives all their codes, the most traded first.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factx.units.currency_signs import (
    LETTERS,
    LOWER_CODES,
    LOWER_ONLY,
    PREFIXED,
    SINGLE,
    STRICT,
    SUBUNITS,
    SYMBOLS,
    THOUSANDTHS,
    WORDLIKE,
)
from factx.units.currency_table import (
    CROWNS,
    CURRENT,
    DEFAULTS,
    FORMER,
    NAMES,
    OTHERS,
    SCALED_NOUNS,
    SPELLINGS,
    UNSURE_NOUNS,
)
from factx.units.table import Unit

SIGNS: dict[str, tuple[str, ...]] = {
    **SYMBOLS,
    **LETTERS,
    **{
        spelled + symbol: known
        for symbol, prefixes in PREFIXED.items()
        for prefix, known in prefixes.items()
        for spelled in (prefix, prefix.upper(), prefix.capitalize())
    },
}
"""Every sign, its letters as they are usually written, and the codes that it can mean."""


class Word(NamedTuple):
    """A word that makes money of the number beside it.

    `scale` is 1,000,000 for MUSD. `needs`: what the amount has to show before the word is believed:
    nothing (""), three digits or a scale ("long"), a scale or groups of digits ("large"), a scale
    ("scaled"); a "noun" in front of its number needs more than the number.
    """

    codes: tuple[str, ...]
    unit: Unit
    scale: int = 1
    needs: str = ""


@cache
def _rows() -> dict[str, tuple[str, tuple[str, ...]]]:
    rows = {}
    for line in "\n".join((CURRENT, FORMER, OTHERS)).split("\n"):
        if line:
            code, noun, *adjectives = line.split()
            rows[code] = (noun, tuple(word.replace("_", " ") for word in adjectives))
    return rows


@cache
def codes() -> frozenset[str]:
    """Every code in the table, those of former currencies and BTC included."""
    return frozenset(_rows())


@cache
def _nouns() -> dict[str, tuple[tuple[str, ...], str]]:
    """Singular and plural nouns to codes, and what the amount has to show for the noun alone."""
    known: dict[str, list[str]] = {}
    for code, (noun, _) in _rows().items():
        known.setdefault(noun, []).append(code)
    table: dict[str, tuple[tuple[str, ...], str]] = {}
    for noun, found in known.items():
        for form in (noun, noun + "s"):
            table[form] = (DEFAULTS.get(noun, tuple(found)), _needs(noun))
    for spelling, (noun, only) in SPELLINGS.items():
        for form in (spelling, spelling + "s"):
            table.setdefault(form, ((only,) if only else table[noun][0], _needs(spelling)))
    table["crown"] = table["crowns"] = (("CZK", "SEK", "NOK", "DKK"), "scaled")
    return table


def _needs(noun: str) -> str:
    if noun == "gold":
        return "adjective"
    if noun in SCALED_NOUNS:
        return "scaled"
    return "large" if noun in UNSURE_NOUNS else ""


@cache
def _adjectives() -> dict[tuple[str, str], tuple[str, ...]]:
    table: dict[tuple[str, str], tuple[str, ...]] = {}
    for code, (noun, adjectives) in _rows().items():
        for adjective in adjectives:
            table[adjective, noun] = (*table.get((adjective, noun), ()), code)
    return table


@cache
def _by_adjective() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for code, (_, adjectives) in _rows().items():
        for adjective in adjectives:
            table.setdefault(adjective, set()).add(code)
    return {adjective: frozenset(known) for adjective, known in table.items()}


@cache
def first_words() -> frozenset[str]:
    """Every word, in lower case, that can open the name of a currency behind a number."""
    adjectives = {adjective.split()[0].lower() for adjective, _ in _adjectives()}
    nouns = (word.partition("-")[0] for word in _nouns())
    return frozenset({*nouns, *SUBUNITS, *(word.lower() for word in spelled()), *adjectives})


def by_noun(word: str, adjective: str = "", *, needs: bool = False) -> tuple[str, ...]:
    """Codes that a noun with its adjective can mean, the most likely first; empty for none.

    A noun that is an ordinary word as well gives its codes only where `needs` says that the amount
    is looked at (`noun_needs`).

    >>> by_noun("pounds", "Syrian"), by_noun("manat")[0], by_noun("real")
    (('SYP',), 'AZN', ())
    """
    entry = _nouns().get(word.lower())
    if entry is None or (word.lower() in LOWER_ONLY and not word.islower()):
        return ()
    likely, needed = entry
    if adjective:
        if word.lower() in ("crown", "crowns"):
            code = CROWNS.get(adjective.lower())
            return (code,) if code else ()
        noun = _rows()[likely[0]][0]
        return _adjectives().get((adjective.lower(), noun), ())
    return likely if needs or not needed else ()


def noun_needs(word: str) -> str:
    """What the amount has to show before a noun alone is believed to be money, as in `Word`."""
    return _nouns()[word.lower()][1]


def of_country(adjective: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The codes among `known` that an adjective goes with: the cent of "20 Australian cents"."""
    these = _by_adjective().get(adjective.lower(), frozenset())
    return tuple(code for code in known if code in these)


@cache
def spelled() -> dict[str, Word]:
    """Codes and letter signs as they are written, also with M for millions (MUSD)."""
    table = {sign: Word(known, currency_unit(known[0])) for sign, known in LETTERS.items()}
    for code in codes():
        needs = "large" if code in STRICT else "long" if code in WORDLIKE else ""
        table[code] = Word((code,), currency_unit(code), 1, needs)
        if not needs:
            table["M" + code] = Word((code,), currency_unit(code), 10**6)
    for code in LOWER_CODES:
        table[code] = table[code.upper()]
    return table


@cache
def before_numbers() -> dict[str, Word]:
    """Every word that makes money of the number behind it: EUR 5, Rs 5, R5 million, rupees 500."""
    table = {}
    for word, (known, needs) in _nouns().items():
        if not needs and len(word) > 3:
            table[word] = Word(known, currency_unit(known[0], bare=True), 1, "noun")
    table["Rupees"] = table["rupees"]._replace(needs="")
    for sign, known in SINGLE.items():
        table[sign] = Word(known, currency_unit(known[0]), 1, "glued")
    return {**table, **spelled()}


@cache
def endings() -> frozenset[str]:
    """The last two letters of every such word, by which most other words are told at once."""
    return frozenset(word[-2:] for word in before_numbers())


@cache
def currency_unit(code: str, *, bare: bool = False) -> Unit:
    """The unit of a currency; the bare sign or noun of the dollar has a name of its own (dollar).

    Raises KeyError for a code that the table does not have.
    """
    noun, adjectives = _rows()[code]
    name = NAMES.get(code) or f"{adjectives[0]} {noun}"
    if bare and code == "USD":
        name = "dollar"
    return Unit(name, "currency", None, Fraction(0), None, (), ())


@cache
def subunit(name: str, parts: int) -> Unit:
    """The unit of a currency's part (cent, penny); its factor leads to the whole currency."""
    return Unit(name, "currency", Fraction(1, parts), Fraction(0), None, (), ())


@cache
def rate(unit: Unit, per: str) -> Unit:
    """What is paid for one of a unit: "dollar per barrel"; no currency any more."""
    return Unit(f"{unit.name} per {per}", "unknown", None, Fraction(0), None, (), ())


def parts_of(word: str, code: str) -> int:
    """How many of a part make up one of a currency; 0 where it is no part of it.

    >>> parts_of("fils", "AED"), parts_of("fils", "KWD"), parts_of("pence", "USD")
    (100, 1000, 0)
    """
    _, known, parts = SUBUNITS[word]
    if code not in known:
        return 0
    return 1000 if code in THOUSANDTHS and parts == 100 and word != "piastres" else parts
