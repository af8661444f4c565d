"""From an input that fails to a short one that fails in the same way."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Input = TypeVar("Input", str, bytes)
_PATIENCE = 60.0  # seconds


def shortest(given: Input, fails: Callable[[Input], bool]) -> Input:
    """The input less everything that it fails without, by halves and ever smaller pieces."""
    end = time.monotonic() + _PATIENCE
    size = max(1, len(given) // 2)
    while size:
        at, changed = 0, False
        while at < len(given):
            if time.monotonic() > end:
                return given
            shorter = given[:at] + given[at + size :]
            if fails(shorter):
                given, changed = shorter, True
            else:
                at += size
        if not changed or size > 1:
            size //= 2
    return given
