"""Which words call a number a rise or a fall, and which only look so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Shown = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("The index closed 41 points, or 0.3 per cent, lower at 9,870.", ["down", "down", None]),
        ("The index ended 41 points, or 0.3 per cent, up at 9,870.", ["up", "up", None]),
        ("They counted 41 men, or 3 per cent, up in the hills.", [None, None]),
        ("The index fell 41 points, or 0.3 per cent.", ["down", "down"]),
        ("They shot down 14 drones and brought down 90 trees.", [None, None]),
        ("She picked up 12 points and the town put up 300 guests.", [None, None]),
        ("The rouble fell half a cent and rates rose half a percentage point.", ["down", "up"]),
        ("Sales fell by a seasonally adjusted 4 per cent.", ["down"]),
        ("It fell to a record 4 per cent.", [None]),
        ("It went up 12 points, then down 14 points.", ["up", "down"]),
    ],
)
def test_trends(shown: Shown, text: str, trends: list[str | None]) -> None:
    assert [trend for (trend,) in shown(text, "trend")] == trends


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The margin is plus or minus 2.5 points.", 2.5),
        ("The margin is plus/minus 4 points.", 4),
        ("It ended at minus 2.5 points.", -2.5),
    ],
)
def test_plus_or_minus_has_no_sign(shown: Shown, text: str, value: float) -> None:
    assert shown(text, "value") == [(value,)]
