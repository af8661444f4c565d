"""How right and how fast factx is on quantities, beside quantulum3 and Recognizers-Text.

    python -m tests.benchmarks.quantities_against_peers

Three sets of sentences, all annotated before factx had read them: news_quantities.jsonl and
wire_quantities.jsonl, written as news, and quantities.jsonl, which goes through every kind of
quantity and of number that is none.  (At its first reading of the wire sentences factx reached .964
for value, .884 for value and unit, .917 for value and change; slips of the annotation were mended.)
A quantity counts where spans overlap, one to one; a range counts by its mean.  Value F1 asks for the
number, value+unit F1 for its unit or counted noun too, and change F1 for what is said of it (=,
about, over, under, up, down; the peers do not say).

The peers are read kindly.  Their names of units are brought to common ones; the two ends of a range
may come one by one; in quantities.jsonl a count without a noun is right from who never gives nouns;
and Recognizers-Text gets its ages, temperatures, durations and dates as well as its numbers.

Speed is taken turn by turn, warm: on the sentences, which hold twenty quantities a kilobyte, one at a
time, and on ordinary news of some lengths, each given to all sides as one text.  The length matters,
because quantulum3 slows down as its text grows: who cuts long texts up for it pays less than their
row says.  What is shown are medians, and only the ratios mean something on another machine.
"""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

import factx
from tests.benchmarks.news import news

DATA = Path(__file__).parents[1] / "data"
NEWS, EVERY_KIND = DATA / "news_quantities.jsonl", DATA / "quantities.jsonl"
WIRE = DATA / "wire_quantities.jsonl"
ROUNDS = 3
NEWS_LENGTH = 60_000  # of all texts together
LENGTHS = (2_000, 10_000, 30_000)
_CHANGES = {
    "about": "about",
    "nearly": "about",
    "over": "over",
    "at least": "over",
    "under": "under",
    "at most": "under",
}
_TIME = frozenset({"date", "time", "set", "ordinal"})
_SAME = {
    "percentage": "percent",
    "per cent": "percent",
    "united states dollar": "usd",
    "dollar": "usd",
    "euro": "eur",
    "british pound": "gbp",
    "pound sterling": "gbp",
    "japanese yen": "jpy",
    "canadian dollar": "cad",
    "australian dollar": "aud",
    "hong kong dollar": "hkd",
    "indian rupee": "inr",
    "rupee": "inr",
    "chinese yuan": "cny",
    "chinese yuan renminbi": "cny",
    "yuan": "cny",
    "south korean won": "krw",
    "swiss franc": "chf",
    "swedish krona": "sek",
    "russian ruble": "rub",
    "south african rand": "zar",
    "united arab emirates dirham": "aed",
    "syrian pound": "syp",
    "egyptian pound": "egp",
    "azerbaijani manat": "azn",
    "polish zloty": "pln",
    "polish złoty": "pln",
    "kenyan shilling": "kes",
    "nigerian naira": "ngn",
    "manat": "azn",
    "pence": "penny",
    "celsius": "degree celsius",
    "c": "degree celsius",
    "f": "degree fahrenheit",
    "k": "kelvin",
    "feet": "foot",
    "degree": "degree angle",
    "ppm": "parts-per-million",
    "short ton": "ton",
    "metric ton": "tonne",
    "light year": "light-year",
    "square hectometre": "hectare",
    "pound-foot": "pound foot",
    "base point": "basis point",
    "cubic centimetre": "millilitre",  # quantulum3's name for ml
    "pound": "pound-mass",
}
_AMERICAN = re.compile(r"\b((?:kilo|hecto|deci|centi|milli|micro|nano)?(?:me|li))ter(?=s?\b)")
_EITHER = (frozenset({"gbp", "pound-mass"}), frozenset({"ton", "tonne"}))  # one name for both
_LASTS = re.compile(r"PT?(\d+(?:\.\d+)?)([YMWDHS])")
_DURATIONS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute"}


class Quantity(NamedTuple):
    """What a system says of one stretch of a text: `units` are the names of its unit, if it has any.

    `noun` is the head of what is counted; "" where there is none, None from who never gives nouns.
    """

    start: int
    end: int
    value: float | None
    units: frozenset[str]
    change: str | None = None
    noun: str | None = None


class Score(NamedTuple):
    """F1 of value, of value and unit, and of value and change."""

    value: float
    unit: float
    change: float


def read_factx(text: str) -> list[Quantity]:
    """The quantities that factx finds."""
    found = []
    for fact in factx.extract(text).facts:
        if fact.kind in _TIME:
            continue
        shown = fact.to_dict()
        value = shown["value"]
        if value is None and shown["range"]:
            value = sum(shown["range"]) / 2
        units = _units({shown["currency"], shown["unit"]})
        noun = "" if fact.kind == "money" else _head(fact.of)
        change = fact.trend or ("=" if fact.modifier is None else _CHANGES[fact.modifier])
        found.append(Quantity(fact.start, fact.end, value, units, change, noun))
    return found


def read_quantulum3() -> Callable[[str], list[Quantity]]:
    """quantulum3's own parser."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    def read(text: str) -> list[Quantity]:
        return [
            Quantity(
                q.span[0],
                q.span[1],
                float(q.value),
                _units({q.unit.name} - {"dimensionless", "count"}),
            )
            for q in parser.parse(text)
        ]

    return read


def read_recognizers() -> Callable[[str], list[Quantity]] | None:
    """The recognisers of recognizers-text-suite that find quantities; None where not installed."""
    try:
        recognize_datetime = import_module("recognizers_date_time").recognize_datetime
        from recognizers_number import recognize_number, recognize_percentage
        from recognizers_number_with_unit import (
            recognize_age,
            recognize_currency,
            recognize_dimension,
            recognize_temperature,
        )
    except ImportError:
        return None

    def read(text: str) -> list[Quantity]:
        found: list[Quantity] = []
        times: list[tuple[int, int]] = []
        for recognize in (
            recognize_currency,
            recognize_temperature,
            recognize_age,
            recognize_dimension,
            recognize_percentage,
            recognize_datetime,
            recognize_number,
        ):
            for one in recognize(text, "en-us"):
                start, end = one.start, one.end + 1
                taken = [(q.start, q.end) for q in found] + times
                if any(s < end and start < e for s, e in taken):
                    continue
                resolution = one.resolution or {}
                if recognize is recognize_datetime:
                    lasts = _LASTS.fullmatch(resolution.get("values", [{}])[0].get("timex", ""))
                    if lasts is None:
                        times.append((start, end))
                        continue
                    key = ("T" if one.resolution["values"][0]["timex"][1] == "T" else "") + lasts[2]
                    resolution = {"value": lasts[1], "unit": _DURATIONS.get(key, "second")}
                number = str(resolution.get("value") or "").rstrip("%").replace(",", "")
                percent = "percent" if recognize is recognize_percentage else None
                names = {resolution.get("unit"), resolution.get("isoCurrency"), percent}
                units = _units(names)
                try:
                    value = float(number)
                except ValueError:
                    continue
                units = units.union(*(both for both in _EITHER if units & both))
                found.append(Quantity(start, end, value, units))
        return found

    return read


def _units(names: Iterable[Any]) -> frozenset[str]:
    """The names of a unit, brought to common ones.

    >>> sorted(_units(["Kilometers", "dollar per barrel"]))
    ['dollar per barrel', 'kilometre', 'usd']
    """
    found = set()
    for name in names:
        if name:
            spelt = _AMERICAN.sub(r"\1tre", str(name).lower())
            paid = _SAME.get(spelt.partition(" per ")[0], "")
            found |= {_singular(spelt), _singular(_SAME.get(spelt, spelt))}
            found |= {paid} if len(paid) == 3 else set()  # $52 a barrel: the currency is asked
    return frozenset(found)


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and len(name) > 3 and not name.endswith("ss") else name


def _head(phrase: str | None) -> str:
    return _singular((phrase or "").rpartition(" ")[2].lower())


def sentences(path: Path = NEWS) -> list[tuple[str, list[Quantity]]]:
    """Every sentence with its annotation; in the news the noun of a count stands as its unit."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = []
        for q in row["quantities"]:
            value = q["value"]
            if value is None and q.get("range"):
                value = sum(q["range"]) / 2
            units = _units({q["unit"]})
            noun = _head(q["of"]) if "of" in q else None
            gold.append(Quantity(q["start"], q["end"], value, units, q["change"], noun))
        rows.append((row["text"], gold))
    return rows


def score(read: Callable[[str], list[Quantity]], path: Path = NEWS) -> Score:
    """How far a reader agrees with the annotation."""
    wanted = given = value = unit = change = 0
    for text, gold in sentences(path):
        found = _ranges_joined(gold, read(text))
        wanted, given = wanted + len(gold), given + len(found)
        for g, f in _pairs(gold, found):
            if not right_value(g, f):
                continue
            value += 1
            unit += right_unit(g, f)
            change += g.change == f.change
    both = wanted + given
    return Score(2 * value / both, 2 * unit / both, 2 * change / both)


def right_value(gold: Quantity, found: Quantity) -> bool:
    """Whether the numbers agree; "dozens", which no two systems put in figures, has to be found."""
    if gold.value is None:
        return True
    return found.value is not None and _close(gold.value, found.value)


def right_unit(gold: Quantity, found: Quantity) -> bool:
    """Whether the units agree, or the nouns of a count as far as the system gives nouns."""
    names = found.units | {found.noun or ""}
    if gold.units:
        return bool(gold.units & names)
    if gold.noun is None:  # the news: nothing is asked
        return True
    if found.units:
        return gold.noun in found.units
    return not gold.noun or found.noun is None or found.noun == gold.noun


def _ranges_joined(gold: Sequence[Quantity], found: list[Quantity]) -> list[Quantity]:
    """The two ends of a range that a peer gives one by one, as one quantity with their mean."""
    for g in gold:
        inside = (f for f in found if g.start <= f.start < g.end and f.change is None)
        ends = sorted(inside, key=lambda f: f.start)
        values = [f.value for f in ends if f.value is not None]
        if g.value is not None and len(ends) == len(values) == 2:
            if _close(g.value, sum(values) / 2) and not _close(values[0], values[1]):
                units = ends[0].units | ends[1].units
                one = Quantity(ends[0].start, ends[1].end, sum(values) / 2, units)
                found = [f for f in found if f not in ends] + [one]
    return found


def _pairs(gold: list[Quantity], found: list[Quantity]) -> Iterable[tuple[Quantity, Quantity]]:
    """Overlapping spans, one to one, the largest overlaps first."""
    ranked = sorted(
        (
            (max(g.start, f.start) - min(g.end, f.end), i, j)
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if g.start < f.end and f.start < g.end
        ),
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in ranked:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield gold[i], found[j]


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(1.0, abs(a))


def speeds(readers: dict[str, Callable[[str], Any]]) -> dict[str, float]:
    """KB/s of every reader on all sentences one by one: the median of some rounds in turn."""
    texts = [text for path in (NEWS, EVERY_KIND) for text, _ in sentences(path)]
    kilobytes = sum(map(len, texts)) / 1000
    turns = [{name: _time(read, texts) for name, read in readers.items()} for _ in range(ROUNDS)]
    return {name: kilobytes / median(turn[name] for turn in turns) for name in readers}


def news_speeds(readers: dict[str, Callable[[str], Any]], length: int) -> dict[str, float]:
    """KB/s of every reader on texts of ordinary news of one length."""
    texts = [news(length, seed) for seed in range(max(1, NEWS_LENGTH // length))]
    turns = [{name: _time(read, texts) for name, read in readers.items()} for _ in range(ROUNDS)]
    kilobytes = sum(map(len, texts)) / 1000
    return {name: kilobytes / median(turn[name] for turn in turns) for name in readers}


def _time(read: Callable[[str], Any], texts: Iterable[str]) -> float:
    start = perf_counter()
    for text in texts:
        read(text)
    return perf_counter() - start


def main() -> None:
    """Measure, and print the tables."""
    readers = {"factx": read_factx, "quantulum3": read_quantulum3()}
    recognizers = read_recognizers()
    if recognizers is None:
        print("recognizers-text is skipped: pip install recognizers-text-suite", file=sys.stderr)
    else:
        readers["recognizers-text"] = recognizers
    for path in (EVERY_KIND, NEWS, WIRE):
        rows = sentences(path)
        print(f"{path.name}: {len(rows)} sentences, {sum(len(q) for _, q in rows)} quantities")
        print(f"{'':20}{'value F1':>10}{'+unit F1':>10}{'+change':>10}")
        for name, read in readers.items():  # which warms them up, too
            value, unit, change = score(read, path)
            last = f"{change:.3f}" if read is read_factx else "–"
            print(f"{name:20}{value:10.3f}{unit:10.3f}{last:>10}")
    timed: dict[str, Callable[[str], Any]] = {**readers, "factx": factx.extract}
    tables = {"by sentence": speeds(timed)}
    timed.pop("recognizers-text", None)  # minutes for a text
    for length in LENGTHS:
        tables[f"news of {length // 1000} KB"] = news_speeds(timed, length)
    for title, rates in tables.items():
        print(f"{title:20}{'KB/s':>10}{'to quantulum3':>20}")
        for name, rate in rates.items():
            print(f"{name:20}{rate:10,.1f}{rate / rates['quantulum3']:18.2f} ×")


if __name__ == "__main__":
    main()
