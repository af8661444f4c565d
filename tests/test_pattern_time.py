"""No regular expression of factx takes more than linear time, whatever it is tried on."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.attacks import attacks, slow
from tests.every_pattern import Pattern

_MOST = 8  # attacks on each; `python -m tests.attacks` tries all


@pytest.fixture(scope="module")
def patterns() -> list[Pattern]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.every_pattern"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        check=True,
    )
    return [Pattern(*row) for row in json.loads(done.stdout)]


def test_patterns_of_every_kind_are_found(patterns: list[Pattern]) -> None:
    where = "\n".join(pattern.where for pattern in patterns)
    for known in (
        "factx.sentences._CANDIDATE",  # compiled at once
        "factx.grammar.words._THREE",  # compiled when it is used
        "factx/readers/furniture.py",  # made by a function
        "factx/topics.py",  # in a table
        "the template ",
    ):
        assert known in where
    assert len(patterns) > 1000


def test_four_times_the_text_takes_no_more_than_eight_times_as_long(
    patterns: list[Pattern],
) -> None:
    found = [
        (pattern.where, attack)
        for pattern in patterns
        if (attack := slow(re.compile(pattern.source, pattern.flags), pattern.anchored, _MOST))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [r"\s+$", r"(a+)+b", r"<!--.*?-->", r"(?:a|ab|b)*c", r"[a-z]+ing", r"x.*y.*z", r"\w*\d*!"],
)
def test_patterns_that_are_slow_are_known(source: str) -> None:
    assert slow(re.compile(source), anchored=False) is not None


@pytest.mark.parametrize(
    "source", [r"(?<!\s)\s+$", r"(?<!a)a++b", r"\w{1,9}ing", r"(?:ab|cd)+", r"ab?c"]
)
def test_patterns_that_are_fast_are_known(source: str) -> None:
    assert slow(re.compile(source), anchored=False) is None


def test_attacks_are_made_of_the_pattern() -> None:
    texts = [attack.text(20) for attack in attacks(r"born in (\d+ )+BC")]
    assert any(text.startswith("born in 0 0 0 0") for text in texts)
