"""What the next words of a text can be: a unit, the beginning of a longer name, a word of division.

One small pattern cuts the words; what they mean is looked up in dictionaries and remembered.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from factx.units.ambiguity import CONTEXT, RULES
from factx.units.registry import plain, registry, singulars
from factx.units.table import Unit, by_symbol, compose, unit

WORD: Final = re.compile(r"[^\W\d_ºª¹²³⁰⁴⁵⁶⁷⁸⁹]{1,40}").match
_SHAPES: Final = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
TAILS: Final = {"squared": 2, "cubed": 3}
PER: Final = frozenset({"per", "a", "an", "each", "every"})
_CARBON: Final = ("2 equivalent", "2-equivalent", "2-eq", "2eq", "2e", "2")
_WATER: Final = ("2O",)
_LIMIT: Final = 20_000  # words remembered; beyond it the memory starts anew


class Entry(NamedTuple):
    """What a word can be: a unit by itself, the first word of longer names, a word of division."""

    unit: Unit | None
    symbol: bool
    rule: str | None
    longer: tuple[frozenset[str], int] | None  # second words of longer names, most words of one
    product: bool  # may be the second factor of a product


entries: Final[dict[str, Entry | None]] = {}
_phrases: Final[dict[str, tuple[Unit, bool] | None]] = {}


def look_up(word: str) -> Entry | None:
    """What this word, as it is written, can be; remembered."""
    if len(entries) >= _LIMIT:
        entries.clear()
    units = registry()
    lower = word.lower()
    symbols = by_symbol(word)
    found = symbols[0] if symbols else None
    if found is None:
        name = units.find(lower)
        found = unit(name) if name else None
    if found is None and lower in CONTEXT:
        found = unit(CONTEXT[lower])
    rule = RULES.get(word) or (None if symbols else RULES.get(lower))
    if rule == "lower" and word.islower():
        rule = None
    seconds: set[str] = set()
    longest = 2
    for form in (word, lower, *singulars(lower)):
        longest = max(longest, units.longest.get(form, 2))
        for second in units.starts.get(form, ()):
            seconds |= {second, second + "s", second + "es", second.replace("foot", "feet")}
            if second.endswith("radius"):
                seconds.add(second[:-2] + "i")
    if lower in _SHAPES or word == "U" or word.endswith(("CO", "H")):
        seconds.add("")
    entry = None
    if found is not None or seconds or word in PER or word in TAILS:
        product = found is not None and found.dimension in ("time", "length", "mass")
        longer = (frozenset(seconds), longest) if seconds else None
        entry = Entry(found, bool(symbols), rule, longer, product)
    entries[word] = entry
    return entry


def _find_phrase(raw: str) -> tuple[Unit, bool] | None:
    """The unit of several words, as they are written, and whether they are a symbol; remembered."""
    if len(_phrases) >= _LIMIT:
        _phrases.clear()
    units = registry()
    words = plain(raw).replace(". ", " ").replace("\u00a0", " ")
    found = None
    symbols = units.symbols.get(words)
    if symbols is not None:
        found = unit(symbols[0]), True
    else:
        name = units.find(words.lower().replace("-", " ").replace("\u2011", " "))
        if name is not None:
            found = unit(name), False
    _phrases[raw] = found
    return found


def entry_of(word: str) -> Entry | None:
    return entries[word] if word in entries else look_up(word)


def phrase(
    text: str, pos: int, word: str, end: int, longer: tuple[frozenset[str], int]
) -> tuple[Unit, int, bool] | None:
    """A name or symbol of several words, or a square or cubic one, that begins with this word."""
    seconds, longest = longer
    gap = text[end : end + 1]
    if "" not in seconds:
        # Most often nothing longer begins here: the next word tells
        near = WORD(text, end + (2 if gap == "." else 1))
        if near is None or (near[0] not in seconds and near[0].lower() not in seconds):
            return None
    elif word.endswith(("CO", "H")):
        tails = _WATER if word[-1] == "H" else _CARBON
        return _formula(text, pos, end, tails)
    elif word == "U":
        return _american(text, pos)
    ends = [end]
    at = end
    while len(ends) < longest:
        gap = text[at : at + 1]
        if gap == "." and text[at + 1 : at + 2] == " ":
            at += 1
        elif not gap or gap not in " -/\u00a0\u2011·":
            break
        match = WORD(text, at + 1)
        if match is None:
            break
        at = match.end()
        if match[0].endswith("CO") and text[at : at + 1] == "2":
            at += next(len(tail) for tail in _CARBON if text.startswith(tail, at))
            ends.append(at)
            break
        ends.append(at)
    for stop in reversed(ends[1:]):
        if text[stop : stop + 1].isalnum():
            continue
        raw = text[pos:stop]
        found = _phrases[raw] if raw in _phrases else _find_phrase(raw)
        if found is not None:
            return found[0], stop, found[1]
    power = _SHAPES.get(word.lower())
    if power is None or len(ends) < 2:
        return None
    start = end
    while text[start] in ". -\u00a0\u2011":
        start += 1
    entry = entry_of(text[start : ends[1]])
    if entry is None or entry.unit is None or entry.unit.dimension != "length":
        return None
    return compose([(entry.unit, power)]), ends[1], entry.symbol


def _formula(
    text: str, pos: int, end: int, tails: tuple[str, ...]
) -> tuple[Unit, int, bool] | None:
    """Symbols with a formula in them, which the digit cuts: "MtCO2e", "cmH2O"."""
    for tail in tails:
        stop = end + len(tail)
        if text.startswith(tail, end) and not text[stop : stop + 1].isalnum():
            symbols = by_symbol(text[pos:stop])
            if symbols:
                return symbols[0], stop, True
    return None


def _american(text: str, pos: int) -> tuple[Unit, int, bool] | None:
    """ "U.S. gallons"."""
    match = WORD(text, pos + 5) if text.startswith("U.S. ", pos) else None
    name = registry().find(f"us {match[0].lower()}") if match else None
    return (unit(name), match.end(), False) if name and match else None
