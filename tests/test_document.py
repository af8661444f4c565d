"""Documents: lines, columns and sentences of offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.document import Document
from factx.structure import Heading, Structure

TEXTS = st.lists(
    st.sampled_from([*"aB1.?! \t", "\n", "\r\n", "\r", "\n\n", "One. ", "Dr. ", "é", "😀"]),
    max_size=40,
).map("".join)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("one\ntwo", 0, (1, 1)),
        ("one\ntwo", 3, (1, 4)),
        ("one\ntwo", 4, (2, 1)),
        ("one\ntwo", 7, (2, 4)),
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo", 4, (2, 1)),
        ("\n\n", 2, (3, 1)),
        ("é😀x", 2, (1, 3)),
    ],
)
def test_lines_and_columns_count_from_one(
    text: str, offset: int, position: tuple[int, int]
) -> None:
    assert Document(text).position(offset) == position


@given(TEXTS)
def test_positions_lead_back_to_offsets(text: str) -> None:
    document = Document(text)
    starts = {}
    previous = (1, 0)
    for offset in range(len(text) + 1):
        line, column = document.position(offset)
        starts.setdefault(line, offset)
        assert starts[line] + column - 1 == offset
        assert (line, column) > previous
        previous = line, column


@given(TEXTS)
def test_a_sentence_holds_its_offsets(text: str) -> None:
    document = Document(text)
    spans = document.sentences
    for index, (start, end) in enumerate(spans):
        for offset in range(start, end):
            assert document.sentence_at(offset) == index
            assert document.sentence_around(offset) == (start, end)


@given(TEXTS.map(lambda text: text.replace("\r", "")))
def test_one_sentence_is_found_without_the_others(text: str) -> None:
    alone, whole = Document(text), Document(text)
    for start, end in whole.sentences:
        assert alone.sentence_around(start) == (start, end)
        assert alone.sentence_around(end - 1) == (start, end)
    assert "sentences" not in vars(alone)


def test_between_two_sentences_the_one_before_counts() -> None:
    document = Document("It rained.   We left.")
    assert document.sentence_at(11) == 0
    assert document.sentence_at(13) == 1
    assert document.sentence_at(10**6) == 1


def test_sentences_can_be_given() -> None:
    document = Document("a b c", spans=((0, 1), (2, 5)))
    assert document.sentences == ((0, 1), (2, 5))
    assert document.sentence_at(4) == 1
    assert document.sentence_around(4) == (2, 5)


@given(TEXTS)
def test_paragraphs_begin_after_blank_lines(text: str) -> None:
    starts = Document(text).paragraph_starts
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert all(text[start - 2 : start] == "\n\n" for start in starts[1:])


def test_documents_are_values() -> None:
    assert Document("a", path="b") == Document("a", path="b")
    assert Document("a") != Document("b")
    with pytest.raises(AttributeError):
        Document("a").text = "b"


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Mayor quits over bridge\n\nHe left.", "Mayor quits over bridge"),
        ("\n\nMayor quits over bridge\r\n\r\nHe left.", "Mayor quits over bridge"),
        ("Mayor quits\n===========\n\nHe left.", "Mayor quits"),
        ("# Mayor quits #\nHe left.", "Mayor quits"),
        ("---\ntitle: Bridge\n---\n\n# Mayor quits\n\nHe left.", "Mayor quits"),
        ("The mayor quits.\n\nHe left.", None),
        ("The mayor quits over\na bridge.\n\nHe left.", None),
        ("Mayor quits over bridge\n\n", None),
        ("- Mayor quits\n\nHe left.", None),
        ("Mayor\n\nHe left.", None),
        ("", None),
    ],
)
def test_the_headline_is_the_first_line_that_is_no_sentence(
    text: str, headline: str | None
) -> None:
    document = Document(text)
    span = document.headline
    assert (None if span is None else text[slice(*span)]) == headline


def test_the_headline_of_a_text_with_a_layout_is_its_first_heading() -> None:
    layout = Structure(headings=(Heading(0, 5, 1), Heading(7, 9, 1)))
    assert Document("Fire!\n\nIt rained.", layout=layout).headline == (0, 5)
    layout = Structure(headings=(Heading(7, 9, 1),))
    assert Document("Fire!\n\nIt rained.", layout=layout).headline is None
