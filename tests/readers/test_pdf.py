"""PDF: paragraphs, hyphens, columns, running heads, notes, and files that are none."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any

import pytest

import factx
from factx.document import Document
from factx.readers import Given, How, InputError, MissingExtraError
from factx.readers.hyphens import keeps_hyphen

pytest.importorskip("pypdfium2", reason="needs the extra pdf")
fpdf = pytest.importorskip("fpdf", reason="needs fpdf2 to make files")

LONG = (
    "The town council met on Monday to talk about the old bridge over the river, which has been closed "
    "since the winter because of the many cracks in its northern pillars and of the water in them. "
)
_END = {"new_x": "LMARGIN", "new_y": "NEXT"}


def _read(draw: Callable[[Any], None]) -> Document:
    from factx.readers.formats.pdf import documents

    made = fpdf.FPDF()
    made.add_page()
    made.set_font("Helvetica", size=11)
    draw(made)
    (given,) = documents(bytes(made.output()), "a.pdf", How())
    assert isinstance(given, Given)
    return given.document


def test_paragraphs_are_told_by_distance_indent_and_short_lines() -> None:
    def draw(made: Any) -> None:
        for _ in range(2):
            made.multi_cell(0, 6, LONG + "It is 12 km.", **_END)
            made.ln(4)
        for _ in range(2):
            made.multi_cell(0, 6, LONG + "So it was.", **_END)

    text = _read(draw).text
    assert text == "\n\n".join([LONG + "It is 12 km."] * 2 + [LONG + "So it was."] * 2)


def test_hyphens_at_line_ends() -> None:
    def draw(made: Any) -> None:
        words = "The infil-\ntration of 12 kilo-\nmetres was well-\nknown to the twenty-\nfive men of the co-\noperative in 1999-\n2000."
        made.multi_cell(0, 6, LONG, **_END)
        made.multi_cell(0, 6, words, **_END)

    text = _read(draw).text
    assert "infiltration of 12 kilometres was well-known to the twenty-five men" in text
    assert "1999-2000" in text


def test_running_heads_page_numbers_and_sentences_over_pages() -> None:
    def draw(made: Any) -> None:
        for number in (1, 2, 3):
            if number > 1:
                made.add_page()
            made.set_font("Helvetica", size=8)
            made.cell(0, 8, f"Yearly report {2020 + number}, chapter 4", **_END)
            made.set_font("Helvetica", size=11)
            start = "" if number == 1 else "have 12 members. "
            made.multi_cell(0, 6, f"{start}Page {number} begins. {LONG}In all the towns", **_END)
            made.set_auto_page_break(False)
            made.set_y(-14)
            made.cell(0, 6, f"- {number} -")

    document = _read(draw)
    assert "In all the towns have 12 members. Page 2 begins." in document.text
    outside = [document.text[start:end] for start, end in document.outside]
    assert outside == [
        line for n in (1, 2, 3) for line in (f"Yearly report {2020 + n}, chapter 4", f"- {n} -")
    ]
    at = document.text.index("12 members. Page 3")
    place = document.place(at, at + 10)
    assert (place.page, place.line, place.column) == (3, 2, 6)


def test_notes_follow_the_text() -> None:
    def draw(made: Any) -> None:
        made.multi_cell(0, 6, LONG + "The river is long and", **_END)
        made.set_font("Helvetica", size=8)
        made.ln(4)
        made.multi_cell(0, 4, "1 It is 240 km long.", **_END)
        made.add_page()
        made.set_font("Helvetica", size=11)
        made.multi_cell(0, 6, "wide. " + LONG, **_END)

    text = _read(draw).text
    assert "The river is long and wide. The town" in text
    assert text.endswith("1 It is 240 km long.")


def test_tables_whose_first_corner_is_empty() -> None:
    def draw(made: Any) -> None:
        made.multi_cell(0, 6, LONG, **_END)
        made.ln(4)
        for row in (("", "2022", "2023"), ("North", "12", "14"), ("South", "13", "15")):
            for words in row:
                made.cell(50, 7, words)
            made.ln(7)

    document = _read(draw)
    (table,) = document.structure.tables
    cells = [[document.text[c.start : c.end] for c in row] for row in table.rows]
    assert cells == [["", "2022", "2023"], ["North", "12", "14"], ["South", "13", "15"]]


def test_items_and_headings() -> None:
    def draw(made: Any) -> None:
        made.set_font("Helvetica", "B", size=16)
        made.cell(0, 12, "What it costs", **_END)
        made.set_font("Helvetica", size=11)
        made.multi_cell(0, 6, LONG, **_END)
        for words in ("- 12 pillars", "- 3 arches"):
            made.multi_cell(0, 6, words, **_END)
        made.multi_cell(0, 6, LONG, **_END)

    document = _read(draw)
    text, found = document.text, document.structure
    assert [text[h.start : h.end] for h in found.headings] == ["What it costs"] == [document.title]
    items = found.lists[0].items
    assert [text[i.start : i.end] for i in items] == ["12 pillars", "3 arches"]


def test_the_page_is_part_of_the_place() -> None:
    def draw(made: Any) -> None:
        made.multi_cell(0, 6, LONG, **_END)
        made.add_page()
        made.multi_cell(0, 6, LONG + "In all, 45 of the 60 members (80%) agreed.", **_END)

    (finding,) = factx.check(_read(draw)).findings
    shown = finding.to_dict()
    assert (shown["page"], shown["line"]) == (2, 2)


def test_what_is_no_pdf_is_said() -> None:
    from factx.readers.formats.pdf import documents

    for data in (b"", b"text", b"%PDF-1.7 broken"):
        with pytest.raises(InputError, match="is no PDF, or a damaged one"):
            documents(data, "a.pdf", How())
    empty = fpdf.FPDF()
    empty.add_page()
    with pytest.raises(InputError, match=r"holds no text; .*run text recognition"):
        documents(bytes(empty.output()), "a.pdf", How())


def test_a_locked_file_is_said() -> None:
    pytest.importorskip("cryptography", reason="fpdf2 locks files with it")
    from factx.readers.formats.pdf import documents

    made = fpdf.FPDF()
    made.add_page()
    made.set_font("Helvetica", size=11)
    made.cell(0, 6, "12 km")
    made.set_encryption(owner_password="a", user_password="b")
    with pytest.raises(InputError, match="is locked by a password"):
        documents(bytes(made.output()), "a.pdf", How())


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    from factx.readers.formats.pdf import documents

    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'factx\[pdf\]'"):
        documents(b"", "a.pdf", How())


@pytest.mark.parametrize(
    ("left", "right", "words", "kept"),
    [
        ("infil", "tration", (), False),
        ("twenty", "five", (), True),
        ("well", "known", ("wellknown",), False),
        ("co", "operative", ("co-operative",), True),
        ("North", "South", (), True),
        ("", "2000", (), True),
        ("long-stand", "ing", (), False),
    ],
)
def test_which_hyphens_stay(left: str, right: str, words: tuple[str, ...], kept: bool) -> None:
    assert keeps_hyphen(left, re.match(r"[^\W\d_]+", right), words) is kept
