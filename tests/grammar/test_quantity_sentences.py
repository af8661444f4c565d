"""Sentences on every kind of quantity, annotated before factx had read them."""

from __future__ import annotations

from tests.benchmarks.quantities_against_peers import EVERY_KIND, read_factx, score, sentences

VALUE, VALUE_AND_UNIT = 0.95, 0.91  # what was reached at 60f7814, rounded down


def test_quantities_of_every_kind_are_found() -> None:
    assert len(sentences(EVERY_KIND)) >= 160
    reached = score(read_factx, EVERY_KIND)
    assert reached.value >= VALUE, reached
    assert reached.unit >= VALUE_AND_UNIT, reached


def test_annotations_are_where_they_say() -> None:
    for text, gold in sentences(EVERY_KIND):
        ends = [0, *(q.end for q in gold)]
        assert all(end <= q.start < q.end for end, q in zip(ends, gold, strict=False)), text
