"""The example articles: every planted mistake is told with its equation, clean ones are silent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import factx

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANTED = sorted(EXAMPLES.glob("planted-*.json"))
CLEAN = sorted(EXAMPLES.glob("clean-*.*"))


@pytest.mark.parametrize("path", PLANTED, ids=lambda path: path.stem)
def test_every_planted_mistake_is_told_and_nothing_else(path: Path) -> None:
    text = next(each for each in EXAMPLES.glob(f"{path.stem}.*") if each != path)
    wanted = json.loads(path.read_text(encoding="utf-8"))
    found = [claim.to_dict() for claim in factx.check(text.read_text(encoding="utf-8")).findings]
    keys = ("code", "name", "line", "column", "text", "equation")
    assert [[each[key] for key in keys] for each in found] == [
        [each[key] for key in keys] for each in wanted
    ]
    for each in wanted:
        assert each["wrong"] in each["text"] or each["code"] == "FX506", each


def test_the_examples_show_every_family() -> None:
    codes = {each["code"][:3] for path in PLANTED for each in json.loads(path.read_text("utf-8"))}
    assert codes == {f"FX{family}" for family in range(1, 7)}


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_clean_articles_are_silent(path: Path) -> None:
    assert factx.check(path.read_text(encoding="utf-8"), preview=True).findings == ()
