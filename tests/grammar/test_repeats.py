"""What is read from memory is what would have been read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.document import Document
from factx.facts import Fact
from factx.grammar import read_facts
from factx.grammar.repeats import WINDOW, Repeats

PIECES = [
    "1", "one", "two", "12", "3.5", "1,200", "$", "€", "%", "and", "to", "from", "between", "of",
    "May", "Monday", "June 3", "1992", "years", "kg", "people", "million", "half", "a", "third",
    ",", ".", "(", ")", "-", "–", "±", "x", "/", "\n", "\n\n", "ago", "in", "rose", "by", "per",
]  # fmt: skip


def unaided(text: str) -> tuple[Fact, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Repeats, "again", lambda self, start: False)
        return read_facts(Document(text))


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=5),
    st.sampled_from([" ", "", " the "]),
    st.sampled_from(["", "In 1992 they had ", "It rained. "]),
    st.sampled_from(["", " in all", " people on Monday."]),
)
def test_repetitions_are_read_as_they_stand(
    words: list[str], gap: str, before: str, behind: str
) -> None:
    once = gap.join(words) + gap
    text = before + once * (3 * WINDOW // len(once) + 3) + behind
    assert read_facts(Document(text)) == unaided(text)


def test_a_change_of_the_text_ends_the_repetition() -> None:
    text = "12 boys and " * 60 + "12 girls and " * 60 + "12 boys of 1992"
    facts = read_facts(Document(text))
    assert facts == unaided(text)
    assert [fact.of for fact in facts[:-1]] == ["boys"] * 60 + ["girls"] * 60 + ["boys"]


def test_most_of_a_repetition_is_read_from_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    again = Repeats.again
    monkeypatch.setattr(
        Repeats, "again", lambda self, start: seen.append(again(self, start)) or seen[-1]
    )
    read_facts(Document("from 1 to " * 1000))
    assert sum(seen) > 900
