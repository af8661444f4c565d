"""The component for spaCy, on its blank English pipeline."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

spacy = pytest.importorskip("spacy")

TEXT = "Aid for 1,000 children (80%) came 3 years ago, on 4/5/2024."


@pytest.fixture
def nlp():
    import factx.spacy  # noqa: F401  # registers it, where factx is not installed

    return spacy.blank("en")


def test_facts_and_spans(nlp) -> None:
    nlp.add_pipe("factx", config={"date": "2025-05-20", "day_first": True})
    doc = nlp(TEXT)
    facts = doc._.facts
    assert [fact["kind"] for fact in facts] == ["count", "percent", "date", "date"]
    assert [fact["timex"] for fact in facts[2:]] == ["2022", "2024-05-04"]
    spans = doc.spans["factx"]
    assert [span._.fact for span in spans] == facts
    assert [span.label_ for span in spans] == ["COUNT", "PERCENT", "DATE", "DATE"]
    for span, fact in zip(spans, facts, strict=True):
        assert fact["text"] in span.text
    assert doc[0:2]._.fact is None


def test_a_text_may_have_a_date_of_its_own(nlp) -> None:
    nlp.add_pipe("factx", config={"date": "2025", "spans_key": "numbers"})
    doc = nlp.make_doc(TEXT)
    doc._.factx_date = "2020"
    assert nlp(doc)._.facts[2]["timex"] == "2017"
    assert len(doc.spans["numbers"]) == 4
    assert nlp("Nothing.")._.facts == []


def test_documents_and_pipelines_can_be_kept(nlp, tmp_path: Path) -> None:
    nlp.add_pipe("factx")
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [span._.fact for span in again.spans["factx"]] == doc._.facts
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(TEXT)._.facts == doc._.facts


def test_the_entry_point_names_it() -> None:
    import factx.spacy

    root = Path(__file__).parents[1]
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["spacy_factories"]["factx"] == "factx.spacy:make"
    assert callable(factx.spacy.make)
