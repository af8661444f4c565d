"""How the time that something takes grows with its input: as ratios, which hold on any machine."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

_ROUNDS, _ATTEMPTS = 3, 4
_NOISE = 0.02  # seconds, below which a clock tells nothing


def is_linear(run: Callable[[int], object], size: int) -> bool:
    """Whether twice the size takes about twice the time, and no more than three times it.

    `run` gets a size and does the work.  Other processes can only make it slower, so that the
    fastest of some rounds counts, and one good attempt of a few is enough.
    """
    return any(_seconds(run, 2 * size) < 3 * _seconds(run, size) + _NOISE for _ in range(_ATTEMPTS))


def _seconds(run: Callable[[int], object], size: int) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        begun = time.process_time()
        run(size)
        best = min(best, time.process_time() - begun)
    return best


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in what takes the processor longer; regular expressions can be stopped too."""

    def stop(*_: Any) -> None:
        raise TimeoutError(f"took longer than {seconds:.0f} seconds")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
