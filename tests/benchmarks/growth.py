"""What more text and more facts cost, and what hostile text does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter

import factx
from tests.benchmarks.news import DENSE, ORDINARY, news

LENGTHS = ((1_000, 10_000), (10_000, 100_000), (100_000, 1_000_000), (1_000_000, 10_000_000))
HOSTILE = (
    "1",
    "1,",
    "one ",
    "(",
    "from 1 to ",
    "1 and ",
    "May ",
    "1 ",
    "$5 ",
    "(1",
    "twenty-",
    "10% ",
)
READING = 1_000_000  # characters of hostile text to extract from
CHECKED = 100_000  # and to check
LINE = 100_000_000  # characters of one line


def rows(rounds: int) -> Iterator[tuple[str, str]]:
    """Time at ten times the length, at more facts, and the speed on hostile text."""
    for work in (factx.extract, factx.check):
        name = work.__name__
        for lengths in LENGTHS:
            short, long = _times(work, [news(length, 1) for length in lengths], rounds)
            yield f"{name}, {lengths[1]:,} characters, {lengths[0]:,}", f"{long / short:.1f} ×"
        texts = [news(500_000, 1, share) for share in (ORDINARY, DENSE)]
        some, many = _times(work, texts, rounds)
        yield f"{name}, 12 facts a KB, 2.5 facts a KB", f"{many / some:.1f} ×"
    for work, length in ((factx.extract, READING), (factx.check, CHECKED)):
        for piece in HOSTILE:
            text = (piece * (length // len(piece) + 1))[:length]
            usual, hostile = _times(work, [news(length, 2), text], min(rounds, 3))
            size = f"{length // 1000:,} KB of {piece!r}"
            yield f"{work.__name__}, {size}, ordinary news", f"{hostile / usual:.1f} ×"
    line = news(10_000_000, 3).replace("\n", " ") * (LINE // 10_000_000)
    usual, long = _times(factx.extract, [news(READING, 2), line], 1)
    yield (
        "extract, a character of one line of 100 MB, of 1 MB",
        f"{long / usual * READING / LINE:.1f} ×",
    )


def _times(work: Callable[[str], object], texts: list[str], rounds: int) -> list[float]:
    """The median time of each text; all of them in every round."""
    work(news(50_000, -1))
    times: list[list[float]] = [[] for _ in texts]
    for _ in range(rounds):
        for text, each in zip(texts, times, strict=True):
            start = perf_counter()
            work(text)
            each.append(perf_counter() - start)
    return [median(each) for each in times]
