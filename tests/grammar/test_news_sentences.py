"""Quantities of news sentences that were annotated before factx had read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.quantities_against_peers import NEWS, WIRE, read_factx, score, sentences


@pytest.mark.parametrize(
    ("path", "floors"),  # value, value and unit, value and change
    [(NEWS, (0.95, 0.92, 0.91)), (WIRE, (0.97, 0.96, 0.95))],
)
def test_quantities_of_news_are_found(path: Path, floors: tuple[float, float, float]) -> None:
    assert len(sentences(path)) >= 150
    reached = score(read_factx, path)
    assert all(got >= floor for got, floor in zip(reached, floors, strict=True)), reached
