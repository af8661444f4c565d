"""How right and how fast factx is on quantities, beside quantulum3 and Recognizers-Text.

    python -m tests.benchmarks.quantities_against_peers

The sentences are those of tests/data/news_quantities.jsonl, written as news and annotated before
factx had read them.  A quantity counts where spans overlap; value F1 asks for its number, value+unit
F1 for its unit or counted noun too, and change F1 for what is said of it (=, about, over, under, up,
down; the peers do not say).  Speeds are of one run on the same text.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

import factx

SENTENCES = Path(__file__).parents[1] / "data" / "news_quantities.jsonl"
ROUNDS = 5
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
    "meter": "metre",
    "kilometer": "kilometre",
    "united states dollar": "usd",
    "dollar": "usd",
    "euro": "eur",
    "british pound": "gbp",
    "pound": "gbp",
    "pound sterling": "gbp",
    "japanese yen": "jpy",
    "celsius": "degree celsius",
    "c": "degree celsius",
}


class Quantity(NamedTuple):
    """What a system says of one stretch of a text; `unit` None where it gives none."""

    start: int
    end: int
    value: float | None
    units: frozenset[str]
    change: str | None = None


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
        names = {shown["currency"], shown["unit"], (fact.of or "").rpartition(" ")[2] or None}
        if fact.kind == "money":
            names = {shown["currency"], shown["unit"]}
        change = fact.trend or ("=" if fact.modifier is None else _CHANGES[fact.modifier])
        found.append(Quantity(fact.start, fact.end, value, _units(names), change))
    return found


def read_quantulum3() -> Callable[[str], list[Quantity]]:
    """quantulum3's own parser."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    def read(text: str) -> list[Quantity]:
        return [
            Quantity(
                q.span[0], q.span[1], float(q.value), _units({q.unit.name} - {"dimensionless"})
            )
            for q in parser.parse(text)
        ]

    return read


def read_recognizers() -> Callable[[str], list[Quantity]] | None:
    """Four recognisers of recognizers-text-suite; None where that is not installed."""
    try:
        from recognizers_number import recognize_number, recognize_percentage
        from recognizers_number_with_unit import recognize_currency, recognize_dimension
    except ImportError:
        return None

    def read(text: str) -> list[Quantity]:
        found: list[Quantity] = []
        for recognize in (
            recognize_currency,
            recognize_dimension,
            recognize_percentage,
            recognize_number,
        ):
            for one in recognize(text, "en-us"):
                span = (one.start, one.end + 1)
                if any(q.start < span[1] and span[0] < q.end for q in found):
                    continue
                resolution = one.resolution or {}
                number = str(resolution.get("value") or "").rstrip("%").replace(",", "")
                percent = "percent" if recognize is recognize_percentage else None
                names = {resolution.get("unit"), resolution.get("isoCurrency"), percent}
                try:
                    found.append(Quantity(span[0], span[1], float(number), _units(names)))
                except ValueError:
                    continue
        return found

    return read


def _units(names: Iterable[Any]) -> frozenset[str]:
    found = set()
    for name in names:
        if name:
            lower = str(name).lower()
            found |= {_singular(lower), _singular(_SAME.get(lower, lower))}
    return frozenset(found)


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and len(name) > 3 and not name.endswith("ss") else name


def sentences() -> list[tuple[str, list[Quantity]]]:
    """Every sentence with its annotation."""
    rows = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = []
        for q in row["quantities"]:
            value = q["value"]
            if value is None and q.get("range"):
                value = sum(q["range"]) / 2
            units = _units({q["unit"]})
            gold.append(Quantity(q["start"], q["end"], value, units, q["change"]))
        rows.append((row["text"], gold))
    return rows


def score(read: Callable[[str], list[Quantity]]) -> Score:
    """How far a reader agrees with the annotation."""
    wanted = given = value = unit = change = 0
    for text, gold in sentences():
        found = read(text)
        wanted, given = wanted + len(gold), given + len(found)
        for g, f in _pairs(gold, found):
            if not _close(g.value, f.value):
                continue
            value += 1
            unit += not g.units or bool(g.units & f.units)
            change += g.change == f.change
    both = wanted + given
    return Score(2 * value / both, 2 * unit / both, 2 * change / both)


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


def _close(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(a))


def speed(read: Callable[[str], Any]) -> float:
    """KB/s on all sentences as one text, the median of some rounds."""
    text = "\n\n".join(text for text, _ in sentences())
    read(text[:500])
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        read(text)
        times.append(perf_counter() - start)
    return len(text) / 1000 / median(times)


def main() -> None:
    """Measure, and print a table."""
    readers: list[tuple[str, Callable[[str], Any] | None]] = [
        ("factx", read_factx),
        ("quantulum3", read_quantulum3()),
        ("recognizers-text", read_recognizers()),
    ]
    print(f"{'':20}{'value F1':>10}{'+unit F1':>10}{'+change':>10}{'KB/s':>10}{'factx is':>12}")
    own = speed(factx.extract)
    for name, read in readers:
        if read is None:
            print(f"{name:20} skipped: pip install recognizers-text-suite", file=sys.stderr)
            continue
        value, unit, change = score(read)
        rate = own if read is read_factx else speed(read)
        change_shown = f"{change:.3f}" if read is read_factx else "–"
        print(
            f"{name:20}{value:10.3f}{unit:10.3f}{change_shown:>10}{rate:10,.1f}{own / rate:10.0f} ×"
        )


if __name__ == "__main__":
    main()
