"""Quantities of news sentences that were annotated before factx had read them."""

from __future__ import annotations

from tests.benchmarks.quantities_against_peers import read_factx, score, sentences

FLOORS = (0.95, 0.92, 0.91)  # value, value and unit, value and change


def test_quantities_of_news_are_found() -> None:
    assert len(sentences()) >= 150
    reached = score(read_factx)
    assert all(got >= floor for got, floor in zip(reached, FLOORS, strict=True)), reached
