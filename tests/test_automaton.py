"""The automaton of the extra `fast` finds what the regular expression finds, in every text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factx import scan
from factx.document import Document
from factx.grammar import read_facts

pytest.importorskip("ahocorasick_rs")

WORDS = sorted(scan._meanings())
# Words, words that go on as words, what may stand between them, and characters beyond a byte.
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(
        ["new year", "new year's ev", "eve", "mid", "autumn", "may", "mayor", "s", "'s"]
    ),
    st.sampled_from(list(" \n\t\xa0-–—('\"“‘[/*_>~+|?!.,;…€é中½\x1f\u2003\u2028")),
    st.characters(),
)


def by_pattern(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in scan._words().finditer(text)]


def by_automaton(text: str) -> list[tuple[int, int]]:
    automaton = scan._automaton()
    assert automaton is not None
    return list(automaton.find(text))


@given(st.lists(PIECES, max_size=30).map("".join))
@example(" new year's evening in may")
@example("?may …may ‘May’ [may] ½ May")
@example(" new year's eve new year's event new year ")
@example("")
def test_the_words_are_the_same(text: str) -> None:
    assert by_automaton("\n" + text) == by_pattern("\n" + text)


@given(st.lists(PIECES | st.just(" "), max_size=30).map("".join))
def test_the_facts_are_the_same(text: str) -> None:
    with_extra = read_facts(Document(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "_automaton", lambda: None)
        without = read_facts(Document(text))
    assert with_extra == without


def test_every_word_is_found_behind_every_separator() -> None:
    for word in WORDS:
        text = "".join(f"x{c}{word}." for c in " \n(/-“")
        assert len(by_automaton(text)) >= len(" \n(/-“"), word
        assert by_automaton(text) == by_pattern(text), word
