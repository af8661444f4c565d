"""Where sentences end, by example and by promise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.sentences import sentence_spans
from tests.growth import is_linear


@pytest.mark.parametrize(
    "marked",
    [
        "It rained.¶We left.¶Why?¶Nobody knew!",
        "Dr. Wu met Mr. J. K. Lowe and Mrs. Ng at 5 St. Mary's Rd.¶They talked.",
        "The mill (c. 1790) is shut.¶It was built c. 1780.",
        "The U.S. Senate met.¶The U.N. did not.",
        "He moved to the U.S.¶The move was hard.",
        "It costs $3.50 or 2.5 per cent.¶That is cheap.",
        "See No. 5, vol. 2, pp. 3-9, e.g. the first.¶Then stop.",
        "It opened on Jan. 5 and closed on Dec. 31.¶It was cold.",
        "They met at 5 p.m. Tuesday.¶Nobody came.",
        "They met at 5 p.m.¶The room was cold.",
        "Acme Inc. Chairman Lee spoke for Acme Corp.¶He left.",
        "Smith et al. Found nothing, cf. Jones.¶So what?",
        'He said: "We lost."¶Then he sat down.',
        "He said: “We lost.”¶Then he sat down.",
        "(It was late.)¶They slept.",
        "“Why?” he asked.¶Nobody knew.",
        "Well... maybe not.¶Fine.",
        "He waited…¶Then he left.",
        "Many died.28¶Currently few do.",
        "Pay $2.5 M or keep to 1.5 C (34.7 F).¶They will.",
        "Many died.[3]¶Currently few do.",
        "Write to a.b@example.org or see www.example.org/a.html.¶Thanks.",
        "A first paragraph without a stop\n\n¶And a second",
        "This line is wrapped\nin the middle of prose.¶So is this\none.",
        "Mayor quits over bridge\n¶The mayor of Porto left on Monday.",
        "Steps:\n¶1. Open it.\n¶2. Close it.",
        "We need\n¶- 3 eggs\n¶- 2 onions",
        "# A heading\n¶Prose begins here.",
        "| a | b |\n¶| 1 | 2 |",
        "iPhone sales rose.¶eBay fell.",
        "One line.\r\n\r\n¶Another line.",
        "Version 3.11.7 came out.¶It runs.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    pieces = marked.split("¶")
    text = " ".join(pieces)
    wanted = [piece.strip() for piece in pieces]
    assert [text[start:end] for start, end in sentence_spans(text)] == wanted


PIECES = [*'aB1.?!…"”’)(] \n\r\t-*#|,', "U.S.", "Dr.", "p.m.", "\n\n", "1. ", "The "]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(TEXTS | st.text(max_size=60))
def test_the_spans_hold_every_character_that_is_no_white_space(text: str) -> None:
    end = 0
    for start, stop in sentence_spans(text):
        assert end <= start < stop
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert not text[end:].strip()


@given(TEXTS, TEXTS)
def test_a_blank_line_parts_two_texts(first: str, second: str) -> None:
    first, second = first.rstrip(), second.strip()
    shift = len(first) + 2
    shifted = [(start + shift, end + shift) for start, end in sentence_spans(second)]
    assert sentence_spans(first + "\n\n" + second) == sentence_spans(first) + shifted


@pytest.mark.parametrize(
    "piece", [".", "(", "a.", "1.", "\n", '"', "a ", "1.\n", "A. ", "...", "\r"]
)
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert is_linear(lambda count: sentence_spans(piece * count), 20_000)
