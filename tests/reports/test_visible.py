"""No text can act on the terminal."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from factx.reports.visible import one_line, visible, visible_json

ANY = st.text(st.characters(codec=None) | st.sampled_from("\x1b\x07\x9b\u202e\u2066\ud800\r\n\t"))


def _harmless(text: str) -> bool:
    return not any(
        unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
        or unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI")
        for char in text
    )


@given(ANY)
def test_nothing_dangerous_is_left(text: str) -> None:
    assert _harmless(visible(text))
    assert _harmless(one_line(text))
    visible(text).encode()


@given(st.text(st.characters(categories=("L", "N", "P", "S", "M"))))
def test_ordinary_text_stays(text: str) -> None:
    assert visible(text) == text


def test_marks() -> None:
    assert visible("\x1b[2J\x7f\x85\u202e\ud800") == "␛[2J␡\\x85\\u202e\\ud800"
    assert visible_json("\x7f\u202e\n") == "\\u007f\\u202e\n"
