"""Sources with two summaries each: one that keeps to the source, one with numbers that drifted.

The files hold, after a line `=== name`, a source, a faithful summary and one whose drifted numbers
stand in {{braces}}.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import factx

FOLDER = Path(__file__).parent.parent / "data" / "comparison"
_BRACES = re.compile(r"\{\{(.*?)\}\}")
LEAST_FOUND = Fraction(95, 100)
MOST_REPORTED = Fraction(3, 100)


class Pair(NamedTuple):
    """A summary with its source; `drifts` are the places of the numbers that are wrong."""

    name: str
    source: str
    text: str
    drifts: tuple[tuple[int, int], ...]


def _marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A text without its braces, and where they were."""
    places, pieces, at = [], [], 0
    for found in _BRACES.finditer(text):
        pieces.append(text[at : found.start()])
        start = sum(map(len, pieces))
        pieces.append(found[1])
        places.append((start, start + len(found[1])))
        at = found.end()
    return "".join(pieces) + text[at:], tuple(places)


def _pairs() -> list[Pair]:
    pairs = []
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("=== ")[1:]:
            name, _, rest = block.partition("\n")
            _, source, *texts = re.split(r"--- \w+\n", rest)
            pairs += [Pair(name, source.strip(), *_marked(text.strip())) for text in texts]
    return pairs


PAIRS = _pairs()


def test_the_pairs_are_what_they_should_be() -> None:
    assert len(PAIRS) >= 60
    assert sum(not pair.drifts for pair in PAIRS) * 2 == len(PAIRS)
    assert all(150 <= len(pair.source.split()) <= 600 for pair in PAIRS)
    assert all(len(pair.drifts) <= 2 for pair in PAIRS)


def test_drifts_are_found_and_faithful_numbers_left_alone() -> None:
    drifts = found = faithful = reported = 0
    for pair in PAIRS:
        claims = factx.compare(pair.text, pair.source).claims
        wrong = [claim for claim in claims if claim.status == "inconsistent"]
        drifts += len(pair.drifts)
        found += sum(
            any(c.start < end and start < c.end for c in wrong) for start, end in pair.drifts
        )
        if not pair.drifts:
            faithful += len(claims)
            reported += len(wrong)
    assert Fraction(found, drifts) >= LEAST_FOUND
    assert Fraction(reported, faithful) <= MOST_REPORTED
