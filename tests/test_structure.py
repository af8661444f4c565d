"""Headings, lists and tables as Markdown writes them, and what they keep apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from factx.document import Document
from factx.skeleton import Prose
from factx.structure import EMPTY, Cell, Item, ItemList, Structure, Table, markdown_structure
from tests.growth import is_linear


def items(text: str) -> list[list[tuple[int, int | None, str]]]:
    found = markdown_structure(text).lists
    return [[(i.level, i.number, text[i.start : i.end]) for i in one.items] for one in found]


def cells(text: str) -> list[list[list[str]]]:
    found = markdown_structure(text).tables
    return [[[text[c.start : c.end] for c in row] for row in table.rows] for table in found]


def headings(text: str) -> list[tuple[int, str]]:
    return [(h.level, text[h.start : h.end]) for h in markdown_structure(text).headings]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plain words.\n\nIt rained - for once - on the 12 ships.",
        "It was the year of\n7. No list.",
        "a | b\nc | d",
        "P(a|b) = 3\n===",
        "* * *\n\n- - -\n\n---",
        "    - code that is indented",
        "#hashtag\n#5 of the list",
        "1986. A great year\nwas that.",
        "-5 degrees\n+3 degrees",
    ],
)
def test_text_without_marks_has_no_structure(text: str) -> None:
    assert not markdown_structure(text)


def test_headings() -> None:
    text = "# Report 2024 ##\ntext\n  ### Parts\r\n####### too deep\n# C# #"
    assert headings(text) == [(1, "Report 2024"), (3, "Parts"), (1, "C#")]


def test_items_go_on_over_lines_and_paragraphs() -> None:
    text = "Buy\n- milk\n  and eggs\n- bread\nof today\n\n  not white\n- salt\n\nThat is all."
    assert items(text) == [
        [
            (0, None, "milk\n  and eggs"),
            (0, None, "bread\nof today\n\n  not white"),
            (0, None, "salt"),
        ]
    ]


def test_lists_inside_lists() -> None:
    text = "1. Cut\n   - apples\n     * red\n   - pears\n2. Boil\n  + long\n3. Eat"
    assert items(text) == [
        [
            (0, 1, "Cut"),
            (1, None, "apples"),
            (2, None, "red"),
            (1, None, "pears"),
            (0, 2, "Boil"),
            (1, None, "long"),
            (0, 3, "Eat"),
        ]
    ]
    assert [item.number for item in markdown_structure(text).lists[0].top] == [1, 2, 3]


def test_another_mark_begins_another_list() -> None:
    assert items("- a\n- b\n* c\n\n1. d\n\n1) e") == [
        [(0, None, "a"), (0, None, "b")],
        [(0, None, "c")],
        [(0, 1, "d")],
        [(0, 1, "e")],
    ]


def test_numbers_may_be_aligned_to_the_right() -> None:
    assert [len(one) for one in items(" 9. a\n10. b")] == [2]


def test_tables_with_and_without_pipes_around_them() -> None:
    text = "| Site | N |\n|:---|---:|\n| a \\| b | 12 |\n|  |\n\nYear | N\n-|-\n1990 | 4\nThe end."
    assert cells(text) == [
        [["Site", "N"], ["a \\| b", "12"], [""]],
        [["Year", "N"], ["1990", "4"]],
    ]


def test_the_rule_below_a_header_has_as_many_cells() -> None:
    assert cells("a | b\n--- | --- | ---\n1 | 2") == []
    assert cells("a | b\n--- | -x-\n1 | 2") == []


def test_code_is_left_alone() -> None:
    text = "```\n# no\n- no\n\n| a |\n|---|\n```\n- yes\n\n~~~\n- no\n~~~\n"
    assert items(text) == [[(0, None, "yes")]]
    assert not headings(text)
    assert not cells(text)


def test_tildes_below_a_line_underline_it() -> None:
    assert items("Parts\n~~~~~\n\n- one") == [[(0, None, "one")]]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends(end: str) -> None:
    text = "# A\n\n- b\n- c\n\n| d |\n|---|\n| 1 |\n".replace("\n", end)
    assert headings(text) == [(1, "A")]
    assert items(text) == [[(0, None, "b"), (0, None, "c")]]
    assert cells(text) == [[["d"], ["1"]]]


def test_a_reader_may_say_itself_where_things_are() -> None:
    text = "Men 12 Women 30"
    rows = ((Cell(0, 3), Cell(4, 6)), (Cell(7, 12), Cell(13, 15)))
    layout = Structure(tables=(Table(0, 15, rows, headers=0),))
    assert Document(text, layout=layout).structure is layout
    assert len(layout.tables[0].body) == 2
    assert Document("- a\n- b", layout=EMPTY).structure is EMPTY
    listed = Structure(lists=(ItemList(0, 15, (Item(0, 6, 0), Item(7, 15, 7))),))
    found = factx.extract(Document(text, layout=listed))
    assert [passage.skeleton[:3] for passage in Prose(found).sentences] == ["men", "wom"]


def passages(text: str) -> list[str]:
    found = Prose(factx.extract(text))
    return [text[p.start : p.end] for p in found.sentences]


def test_no_sentence_goes_over_cells_items_and_headings() -> None:
    assert passages("Group | n\n--- | ---\n12 men | 15 boys\nOf 60 | (80%)\n") == [
        "12 men",
        "15 boys",
        "Of 60",
        "(80%)",
    ]
    assert passages("We saw 3:\n- 12 of 15 and\n- (80%)") == ["We saw 3:", "12 of 15 and", "(80%)"]
    assert passages("# In 1992\n33 years ago it began.") == ["In 1992", "33 years ago it began."]


def test_two_items_are_no_two_sentences_of_a_paragraph() -> None:
    found = Prose(factx.extract("- It had 12 rooms. It has 15 rooms.\n- It lost 3 rooms."))
    assert [(pair.start, pair.end) for pair in found.pairs] == [(2, 35)]


def test_row_of_a_table_is_no_statement() -> None:
    rows = "| Born | Age in 2024 | Share |\n|---|---|---|\n| 45 of | 60 | (80%) |\n"
    rows += "| in 1992, | 33 years | ago |\n| from 2012 | to 2008 | for 10 years |\n"
    assert factx.check(rows, date="2000-01-01", preview=True).findings == ()


MARKS = st.text(alphabet="-*+#|:.1 \n\t`~ab\\\r", max_size=120)


@given(MARKS)
def test_whatever_the_text_places_are_inside_it_and_in_order(text: str) -> None:
    found = markdown_structure(text)
    for heading in found.headings:
        assert 0 <= heading.start < heading.end <= len(text)
    for one in found.lists:
        assert one.items[0].level == 0
        end = one.start
        for item in one.items:
            assert end <= item.mark < item.start < item.end <= one.end
            assert not text[item.start].isspace()
            end = item.end
    for table in found.tables:
        end = table.start
        for row in table.rows:
            for cell in row:
                assert end <= cell.start <= cell.end <= table.end
                assert text[cell.start : cell.end] == text[cell.start : cell.end].strip()
                end = cell.end
    assert found.edges == sorted(set(found.edges))


@pytest.mark.parametrize(
    "piece",
    ["|", "|\n", "|-", "-", "- a\n", "* ", "# ", "`", "```\n", "\n ", " ", "1. ", "a|b\n-|-\n"],
)
def test_hostile_repetition_is_linear(piece: str) -> None:
    def read(length: int) -> None:
        assert len(markdown_structure("a |\n" + piece * (length // len(piece))).edges) >= 0

    assert is_linear(read, 25_000)
