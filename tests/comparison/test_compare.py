"""What counts as support, and what does not."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

import factx
from factx import Document

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "guard_summary.py"
SOURCE = (
    "The fire of 14 May killed 12 people and hurt 30. It destroyed 410 of the 2,350 houses of Orle, "
    "a town 130 kilometres from the sea. Rebuilding will cost 1.2 billion crowns and take 18 months. "
    "In 1998 a fire had killed 7 people."
)


@pytest.mark.parametrize(
    "text",
    [
        "A dozen people were killed.",
        "Twelve people were killed on May 14.",
        "Orle lies 80 miles from the sea.",
        "Rebuilding costs 1,200m crowns.",
        "It will take a year and a half to rebuild Orle.",
        "Some 17 percent of the houses were destroyed.",
        "The fire killed 5 more people than the one of 1998.",
        "There is no number here.",
    ],
)
def test_what_the_source_bears_out(text: str) -> None:
    assert factx.compare(text, SOURCE).findings == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The fire killed 14 people.", "FX702"),  # 14 is a day there
        ("The fire killed 21 people.", "FX702"),
        ("Orle lies 130 miles from the sea.", "FX703"),
        ("Rebuilding will cost 1.2 million crowns.", "FX703"),
        ("The fire broke out on 15 May.", "FX704"),
        ("Rebuilding will take 28 months.", "FX704"),
        ("The town has 96 fountains.", "FX701"),
    ],
)
def test_what_it_does_not(text: str, code: str) -> None:
    assert [claim.code for claim in factx.compare(text, SOURCE).findings] == [code]


def test_a_number_may_stand_in_any_of_the_sources() -> None:
    sources = ["The mill has 41 rooms.", Document("The mill was built in 1874.", "mill.txt")]
    claims = factx.compare("The mill of 1874 has 41 rooms.", sources).claims
    assert [claim.status for claim in claims] == ["consistent", "consistent"]
    assert claims[0].to_dict()["sources"] == [
        {
            "path": "mill.txt",
            "text": "1874",
            "start": 22,
            "end": 26,
            "line": 1,
            "column": 23,
            "sentence": "The mill was built in 1874.",
        }
    ]


def test_checks_can_be_chosen_and_silenced() -> None:
    text = "The fire killed 21 people on 15 May."
    assert [c.code for c in factx.compare(text, SOURCE, ignore=["FX704"]).findings] == ["FX702"]
    silenced = text + " <!-- factx: ignore -->"
    assert factx.compare(silenced, SOURCE).findings == ()
    with pytest.raises(ValueError, match="no check"):
        factx.compare(text, SOURCE, select=["FX999"])


def test_the_derivation_is_shown() -> None:
    (claim,) = factx.compare("The fire left 18 more hurt than killed.", SOURCE).claims
    assert claim.equation == "30 - 12 people = 18 more hurt"
    assert len(claim.sources or ()) == 2


def test_facts_of_the_result_are_those_of_the_claims() -> None:
    text = "The fire of 15 May killed 12 people, hurt 30 and cost £3."
    result = factx.compare(text, SOURCE)
    for claim in result.claims:
        (index,) = claim.facts
        assert result.facts[index].start == claim.start


def test_the_example_guards_a_summariser() -> None:
    guarded = runpy.run_path(str(EXAMPLE))["guarded"]
    told: list[list[str]] = []

    def summarise(article: str, wrong: list[str]) -> str:
        told.append(wrong)
        return "It has 41 rooms." if wrong else "It has 14 rooms."

    assert guarded("The mill has 41 rooms.", summarise) == "It has 41 rooms."
    assert told == [[], ["“14 rooms”: the source says 41 rooms, not 14 rooms"]]
    with pytest.raises(ValueError, match="not 14 rooms"):
        guarded("The mill has 41 rooms.", summarise, chances=1)
