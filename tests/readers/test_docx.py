"""DOCX: notes, boxes, tracked changes, dates, and files that are none."""

from __future__ import annotations

import sys
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest

from factx.document import Document
from factx.readers import Given, How, InputError, MissingExtraError

docx = pytest.importorskip("docx", reason="needs the extra docx")


def _read(made: Any) -> Document:
    from factx.readers.formats.docx import documents

    file = BytesIO()
    made.save(file)
    (given,) = documents(file.getvalue(), "a.docx", How())
    assert isinstance(given, Given)
    return given.document


def _xml(paragraph: Any, xml: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    paragraph._p.append(
        parse_xml(xml.replace("<w:", "<w:", 1).replace(">", f" {nsdecls('w')}>", 1))
    )


def test_tracked_changes_are_accepted() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("It is ")
    _xml(paragraph, "<w:del><w:r><w:delText>11 km</w:delText></w:r></w:del>")
    _xml(paragraph, "<w:ins><w:r><w:t>12 km</w:t></w:r></w:ins>")
    _xml(paragraph, "<w:hyperlink><w:r><w:t> and 5</w:t></w:r></w:hyperlink>")
    _xml(paragraph, "<w:sdt><w:sdtContent><w:r><w:t> kg</w:t></w:r></w:sdtContent></w:sdt>")
    assert _read(made).text == "It is 12 km and 5 kg"


def test_signs_inside_words() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("12\tkm\nb\u00ada")
    _xml(paragraph, "<w:r><w:t>20</w:t><w:noBreakHyphen/><w:t>25</w:t></w:r>")
    paragraph.add_run(" km")
    paragraph.add_run("2").font.superscript = True
    document = _read(made)
    assert document.text == "12\tkm\nba20\u201125 km²"
    assert document.place(6, 8).to_dict() == {"line": 1, "column": 7, "paragraph": 1}


def test_footnotes_follow_the_text() -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml.ns import nsdecls

    made = docx.Document()
    made.add_paragraph("It is 12 km.")
    blob = (
        f"<w:footnotes {nsdecls('w')}>"
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Or 5 kg.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    part = Part(PackURI("/word/footnotes.xml"), "application/xml", blob.encode(), made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document = _read(made)
    assert document.text == "It is 12 km.\n\nOr 5 kg."
    assert document.position(17) == (2, 4)


def test_nested_tables_and_lists() -> None:
    made = docx.Document()
    made.add_paragraph("One", style="List Number")
    made.add_paragraph("Two", style="List Number")
    made.add_paragraph("Not one of them")
    cell = made.add_table(1, 2).cell(0, 1)
    cell.text = "outer"
    cell.add_table(1, 1).cell(0, 0).text = "inner 5 kg"
    document = _read(made)
    assert document.text == "One\n\nTwo\n\nNot one of them\n\n | outer inner 5 kg"
    assert [len(one.items) for one in document.structure.lists] == [2]


def test_dates_of_the_properties() -> None:
    made = docx.Document()
    made.add_paragraph("It is 12 km.")
    assert _read(made).date is None  # what the template says of itself
    made.core_properties.modified = datetime(2025, 6, 1)
    document = _read(made)
    assert document.date is not None
    assert document.date.to_dict() == {"value": "2025-06-01", "source": "metadata"}
    made.core_properties.created = datetime(2025, 5, 20)
    document = _read(made)
    assert document.date is not None
    assert document.date.value == "2025-05-20"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"text", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_docx_is_said(data: bytes) -> None:
    from factx.readers.formats.docx import documents

    with pytest.raises(
        InputError, match=r"is no DOCX, or a damaged one .*; open and save it again"
    ):
        documents(data, "a.docx", How())


def test_a_damaged_part_is_said() -> None:
    from zipfile import ZipFile

    from factx.readers.formats.docx import documents

    file, broken = BytesIO(), BytesIO()
    docx.Document().save(file)
    with ZipFile(file) as old, ZipFile(broken, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: len(data) // 2] if name == "word/document.xml" else data)
    with pytest.raises(InputError, match="damaged"):
        documents(broken.getvalue(), "a.docx", How())


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    from factx.readers.formats.docx import documents

    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'factx\[docx\]'"):
        documents(b"", "a.docx", How())
