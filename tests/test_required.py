"""What templates require keeps no match from being found."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

import factx
from factx.checks import rules
from factx.required import STEM, required
from factx.skeleton import Prose
from factx.templates import Templates, template

CORPUS = Path(__file__).parent / "corpus"


@pytest.mark.parametrize(
    ("source", "stems"),
    [
        ("{count} of the {count}", [{"of"}, {"the"}]),
        ("{count},? (?:or|i\\.e\\.) {count}", [{"or", "i"}]),
        (r"\b(?:set up|up(?!\w)|found(?:ed|ing)) in {year}", [{"in"}, {"set", "up", "fou"}]),
        ("(?:f[ae]ll|ros\\w|up\\w*) {count}", []),
        ("(?:f[ae]ll|ros\\w) {count}", [{"fal", "fel", "ros"}]),
        ("a(?:lmost)? {count}", [{"a", "alm"}]),
        ("(?:nearly |almost )?all {count}", [{"all"}, {"nea", "alm", "all"}]),
        ("{count}(?: [a-z]+)? rose", [{"ros"}]),
        ("{count}[^{value}]{0,9}rose", []),
        ("{count}…rose", []),
        ("{count} rose|{count} fell", []),
        ("[)] ?rose", [{"ros"}]),
        ("{count}'s ", [{"s"}]),
        ("{count} (?!were )men", [{"men"}]),
        ("{count} 5th", []),
    ],
)
def test_stems(source: str, stems: list[set[str]]) -> None:
    assert sorted(map(sorted, required(source))) == sorted(map(sorted, stems))


def test_what_is_required_is_in_every_match() -> None:
    """All templates over all articles, without looking at what they require first."""
    sources = _all_sources()
    assert len(sources) > 300
    passed_over = 0
    for path in sorted(CORPUS.glob("*.txt")):
        prose = Prose(factx.extract(path.read_text(encoding="utf-8")))
        for passage in prose.sentences:
            stems = frozenset(STEM.findall(passage.skeleton))
            for source in sources:
                wanted = template(source)
                if all(stems & each for each in wanted.required):
                    continue
                passed_over += 1
                assert not re.search(wanted.pattern, passage.skeleton), source
    assert passed_over > 10_000


def _all_sources() -> set[str]:
    """The sources of all templates that the modules of the checks hold."""
    rules()
    found: set[str] = set()
    for name, module in list(sys.modules.items()):
        if name.startswith("factx."):
            for value in vars(module).values():
                several = value.values() if isinstance(value, dict) else (value,)
                found.update(
                    source
                    for one in several
                    if isinstance(one, Templates)
                    for source in one.sources
                )
    return found
