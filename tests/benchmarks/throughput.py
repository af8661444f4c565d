"""How many times the throughput of others extract and check reach, on ordinary and dense news."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from time import perf_counter

import factx
from factx import scan
from tests.benchmarks.news import DENSE, ORDINARY, news

LONG = 1_000_000  # characters for factx and for re
SLICE = {"recognizers-text-suite": 4_000}  # for those that would take minutes
USUAL_SLICE = 30_000
Read = Callable[[Sequence[str]], object]


def rows(rounds: int) -> Iterator[tuple[str, str]]:
    """A row for each kind of text, each function and each peer."""
    peers = dict(_peers())
    for kind, share in (("ordinary news", ORDINARY), ("dense news", DENSE)):
        speeds = _speeds(peers, rounds, share)
        for ours in ("extract", "check"):
            for name in peers:
                yield f"{ours}, {kind}, {name}", f"{speeds[ours] / speeds[name]:,.0f} ×"
        for name in ("extract", "extract without the extra fast"):
            yield f"{name}, {kind}, re.findall", f"1/{speeds['re.findall'] / speeds[name]:.1f}"
        yield f"check, {kind}, extract", f"1/{speeds['extract'] / speeds['check']:.2f}"


def _speeds(peers: dict[str, Read], rounds: int, share: float) -> dict[str, float]:
    """Characters a second; every round has a text of its own, and all of them in turn."""
    found: dict[str, list[float]] = {}

    def timed(name: str, work: Callable[[], object], length: int) -> None:
        start = perf_counter()
        work()
        found.setdefault(name, []).append(length / (perf_counter() - start))

    for work in (factx.extract, factx.check):
        work(news(50_000, -1, share))
    for read in peers.values():
        read(_sentences(news(2_000, -1, share)))
    for seed in range(rounds):
        text = news(LONG, seed, share)
        timed("extract", lambda text=text: factx.extract(text), LONG)  # type: ignore[misc]
        with _without_extra():
            name = "extract without the extra fast"
            timed(name, lambda text=text: factx.extract(text), LONG)  # type: ignore[misc]
        timed("check", lambda text=text: factx.check(text), LONG)  # type: ignore[misc]
        timed("re.findall", lambda text=text: re.findall(r"\d+", text), LONG)  # type: ignore[misc]
        for name, read in peers.items():
            length = SLICE.get(name, USUAL_SLICE)
            sentences = _sentences(text[:length])
            timed(name, lambda read=read, some=sentences: read(some), length)  # type: ignore[misc]
    return {name: median(speeds) for name, speeds in found.items()}


@contextmanager
def _without_extra() -> Iterator[None]:
    """As where the extra `fast` is not installed."""
    kept = scan._automaton
    scan._automaton = lambda: None  # type: ignore[assignment]
    try:
        yield
    finally:
        scan._automaton = kept


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in factx.split(text)]


def _peers() -> Iterator[tuple[str, Read]]:
    """What reads sentences; the language is known to it, and the sentences are given."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # quantulum3 misses its optional classifier
        from dateparser.search import search_dates
        from quantulum3 import parser

    def quantities(sentences: Sequence[str]) -> None:
        for sentence in sentences:
            parser.parse(sentence)

    def dates(sentences: Sequence[str]) -> None:
        for sentence in sentences:
            search_dates(sentence, languages=["en"])

    def chain(sentences: Sequence[str]) -> None:
        quantities(sentences)
        dates(sentences)

    yield "quantulum3 and dateparser.search", chain
    yield "quantulum3", quantities
    yield "dateparser.search", dates
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            from recognizers_date_time import recognize_datetime
            from recognizers_number import recognize_number
            from recognizers_number_with_unit import recognize_currency, recognize_dimension
        except ImportError:
            return

    def recognizers(sentences: Sequence[str]) -> None:
        for sentence in sentences:
            for recognize in (
                recognize_number,
                recognize_currency,
                recognize_dimension,
                recognize_datetime,
            ):
                recognize(sentence, "en-us")

    yield "recognizers-text-suite", recognizers
