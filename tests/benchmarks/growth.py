"""What more text and more facts cost, and what hostile text does."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from time import perf_counter

import factx
from tests.benchmarks.news import DENSE, ORDINARY, news

LENGTHS = ((1_000, 10_000), (10_000, 100_000), (100_000, 1_000_000), (1_000_000, 10_000_000))
HOSTILE = ("1", "1,", "one ", "(", "from 1 to ", "1 and ", "May ")


def rows(rounds: int) -> Iterator[tuple[str, str]]:
    """Time at ten times the length, at more facts, and the speed on hostile text."""
    for short, long in LENGTHS:
        times = [_time(news(n, 1), rounds if n < 10_000_000 else 3) for n in (short, long)]
        yield f"extract, {long:,} characters, {short:,}", f"{times[1] / times[0]:.1f} ×"
    some, many = (_time(news(500_000, 1, share), rounds) for share in (ORDINARY, DENSE))
    yield "extract, 12 facts a KB, 2.5 facts a KB", f"{many / some:.1f} ×"
    usual = _time(news(1_000_000, 2), rounds)
    for piece in HOSTILE:
        text = (piece * (1_000_000 // len(piece) + 1))[:1_000_000]
        yield f"extract, 1 MB of {piece!r}, ordinary news", f"{_time(text, 1) / usual:.1f} ×"


def _time(text: str, rounds: int) -> float:
    times = []
    for _ in range(rounds):
        start = perf_counter()
        factx.extract(text)
        times.append(perf_counter() - start)
    return median(times)
