"""How fast factx is beside quantulum3 and dateparser, and beside a command that does nothing.

    python -m tests.benchmarks.against_peers

Everything is measured in one run, turn by turn, so that a busy moment of the machine hits both
sides; what is compared are medians.  Only the ratios mean something on another machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import factx
from tests.benchmarks.news import DENSE, ORDINARY, news

ROOT = Path(__file__).parents[2]
ROUNDS, RUNS = 5, 10
LONG, SLICE, PAGE = 1_000_000, 60_000, 2_500  # characters

BARE = """
import typer


def main(file: str) -> None:
    print(file)


typer.run(main)
"""

OBVIOUS = """
from pathlib import Path

import typer
from dateparser.search import search_dates
from quantulum3 import parser
from rich.console import Console
from rich.table import Table


def main(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    table = Table("what", "value")
    for quantity in parser.parse(text):
        table.add_row(quantity.surface, str(quantity))
    for surface, date in search_dates(text, languages=["en"]) or []:
        table.add_row(surface, date.isoformat())
    Console().print(table)


typer.run(main)
"""


def main() -> None:
    """Measure, and print a table of ratios."""
    print(f"{'':41}{'factx':>12}{'the other':>12}{'ratio':>9}")
    for name, share in (("ordinary news", ORDINARY), ("business news", DENSE)):
        ours, theirs, density = throughput(share)
        print(f"Throughput, KB/s, {name}, {density:.1f} facts per KB")
        _row("  quantulum3 + dateparser by sentence", ours, theirs, f"{ours / theirs:.0f} ×")
    extract, bare, obvious = whole_process()
    print(f"Whole process, ms, {PAGE / 1000} KB")
    _row("  a bare Typer command", extract, bare, f"{extract / bare:.2f} ×")
    _row("  quantulum3 + dateparser + typer + rich", extract, obvious, f"{extract / obvious:.3f} ×")


def _row(name: str, ours: float, other: float, ratio: str) -> None:
    print(f"{name:41}{ours:12,.0f}{other:12,.0f}{ratio:>9}")


def throughput(share: float) -> tuple[float, float, float]:
    """KB/s of factx.extract and of the peers, both warm, and the facts per KB of the text.

    Every round has a text of its own: neither side profits from what it has seen.  The peers get
    the sentences for nothing, and the language without having to guess it.
    """
    peers = _peers()
    factx.extract(news(SLICE, seed=-1, share=share))
    peers(_sentences(news(2_000, seed=-1, share=share)))
    ours, theirs, found = [], [], 0
    for seed in range(ROUNDS):
        text = news(LONG, seed, share)
        start = perf_counter()
        facts = factx.extract(text).facts
        ours.append(LONG / 1000 / (perf_counter() - start))
        found += len(facts)
        del facts
        sentences = _sentences(text[:SLICE])
        start = perf_counter()
        peers(sentences)
        theirs.append(SLICE / 1000 / (perf_counter() - start))
    return median(ours), median(theirs), found / ROUNDS / (LONG / 1000)


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in factx.split(text)]


def _peers() -> Callable[[Sequence[str]], None]:
    """Quantities and dates of sentences, by quantulum3 and dateparser."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # quantulum3 misses its optional classifier
        from dateparser.search import search_dates
        from quantulum3 import parser

    def read(sentences: Sequence[str]) -> None:
        for sentence in sentences:
            parser.parse(sentence)
            search_dates(sentence, languages=["en"])

    return read


def whole_process() -> tuple[float, float, float]:
    """Milliseconds on one page, start to end: factx extract, a bare Typer command, the peers."""
    with TemporaryDirectory() as folder:
        page, bare, obvious = (Path(folder, name) for name in ("page.txt", "bare.py", "obvious.py"))
        page.write_text(news(PAGE), encoding="utf-8")
        bare.write_text(BARE, encoding="utf-8")
        obvious.write_text(OBVIOUS, encoding="utf-8")
        commands = [["-m", "factx", "extract"], [str(bare)], [str(obvious)]]
        runs = [partial(_milliseconds, [sys.executable, *c, str(page)]) for c in commands]
        for run in runs:  # the first run writes the compiled files, and fills the disk's cache
            run()
        turns = [[run() for run in runs] for _ in range(RUNS)]
    extract, bare_typer, peers = (median(times) for times in zip(*turns, strict=True))
    return extract, bare_typer, peers


def _milliseconds(command: Sequence[str]) -> float:
    # Without compiled files each start would compile the whole package again.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
