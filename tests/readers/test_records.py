"""JSON Lines, CSV and compressed files: every record, its place, and what is wrong with others."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from factx.places import Piece
from factx.readers import Given, How, InputError, read
from factx.readers.formats.csv import documents as csv_documents
from factx.readers.formats.csv import pieces_of_cell
from factx.readers.formats.jsonl import documents as jsonl_documents
from factx.readers.formats.jsonl import pieces_of_field

WRONG = 'In "all",\n45 of the 60 members (80%) agreed – or 5 €.'


def _made(items: Sequence[Given | InputError]) -> list[str]:
    return [one.message if isinstance(one, InputError) else one.document.text for one in items]


def _at(pieces: Sequence[Piece], source: str, offset: int) -> str:
    piece = max((one for one in pieces if one.at <= offset), key=lambda one: one.at)
    if piece.end - piece.start == 1:
        return source[piece.start]
    return source[piece.start + offset - piece.at]


@given(
    st.text(),
    st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())),
    st.booleans(),
)
def test_every_character_of_a_json_field_has_its_place(text: str, more: dict, ascii: bool) -> None:
    line = json.dumps({**more, "text": text, "z": 1}, ensure_ascii=ascii)
    pieces = pieces_of_field(line, "text")
    assert pieces[-1].at == len(text)
    for offset, char in enumerate(text):
        if char.isalnum() and (char.isascii() or not ascii):
            assert _at(pieces, line, offset) == char


@pytest.mark.parametrize("depth", [900, 1000, 1022])
def test_what_stands_beside_the_text_may_be_nested_deeply(depth: int) -> None:
    for opening, inside, closing in (
        ("[", '"]"', "]"),
        ('{"[":', '"\\\\\\""', "}"),
        ("[{},", "0", "]"),
    ):
        deep = opening * depth + inside + closing * depth
        line = f'{{"a": {deep}, "text": "It is 12 km.", "z": {deep}}}'
        (item,) = jsonl_documents(line.encode(), "a.jsonl", How())
        assert isinstance(item, Given)
        assert item.document.places is not None
        assert _at(item.document.places.pieces, line, 6) == "1"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\r")), st.text('ab,"\n'))
def test_every_character_of_a_cell_has_its_place(text: str, before: str) -> None:
    import csv
    import io

    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerow([before, text, "z"])
    row = file.getvalue()
    pieces = pieces_of_cell(row, 1)
    assert pieces[-1].at == len(text)
    for offset, char in enumerate(text):
        assert _at(pieces, row, offset) == char


def test_json_lines() -> None:
    lines = [
        json.dumps({"id": 7, "body": WRONG, "day": "20 May 2025"}),
        "",
        '{"body": "cut o',
        '["a"]',
        '{"text": "no body"}',
        '{"body": 5, "day": null, "id": null}',
        '{"body": "a", "day": "soon", "id": 1}',
        '{"body": "caf\\ud800", "day": null, "id": 1}',
        '{"body": "It is 12 km.", "day": null, "id": "x"}',
        '{"body": null, "day": null, "id": "y"}',
        '{"body": "a", "day": 1710102500, "id": "z"}',
        '{"body": "It is 12 km.", "day": 2024.0, "id": "ö"}',
    ]
    how = How(text_field="body", date_field="day", id_field="id")
    items = jsonl_documents("\n".join(lines).encode(), "a.jsonl", how)
    found = _made(items)
    assert found[0] == WRONG
    for message, expected in zip(
        found[1:7],
        (
            "line 3 is no JSON (unexpected end of data); mend or remove it",
            "line 4 is JSON, but no object",
            "line 5 has no field 'body'; name one of its fields (text) with --text-field",
            "line 6: its field 'body' is no text but a number",
            "line 7: 'soon' in 'day' is no date",
            "line 8 is no JSON",
        ),
        strict=True,
    ):
        assert message.startswith(expected)
    assert found[7] == "It is 12 km."
    assert found[8:10] == [
        "line 10: its field 'body' is no text but null",
        "line 11: '1710102500' in 'day' is no date",
    ]
    last = items[10]
    assert isinstance(last, Given)
    assert last.document.date == factx.DocumentDate("2024", "metadata")
    first = items[0]
    assert isinstance(first, Given)
    assert (first.document.id, first.document.date) == (
        "7",
        factx.DocumentDate("2025-05-20", "metadata"),
    )
    (finding,) = factx.check(first.document).findings
    place = finding.place
    assert place.line == 1
    assert lines[0][place.column - 1 :].startswith("45 of the 60 members")
    assert lines[0][: place.end_column - 1].endswith("(80%")


def test_lines_of_a_report_are_no_records(tmp_path: Path) -> None:
    line = b'{"path": "a.txt", "kind": "date", "text": "1992", "start": 3, "end": 7, "line": 1}'
    (item,) = jsonl_documents(line, None, How())
    assert isinstance(item, InputError)
    assert "lacks the document's text" in item.message
    path = tmp_path / "a.jsonl"
    path.write_text('{"schema":"factx/1","text":"It is 12 km."}\n')
    (given,) = read(str(path))
    assert isinstance(given, Given)
    assert given.document.text == "It is 12 km."


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv(sign: str, end: str) -> None:
    quoted = WRONG.replace('"', '""')
    source = end.join(
        [
            sign.join(["id", "body", "day"]),
            sign.join(["7", f'"{quoted}"', "2025-05-20"]),
            sign.join(["8", "It is 12 km.", ""]),
            "9",
            "",
        ]
    )
    how = How(text_field="body", date_field="day", id_field="id")
    items = csv_documents(source.encode(), "a.csv", how)
    assert _made(items)[:2] == [WRONG, "It is 12 km."]
    assert "line 5 has no field 'body'" in _made(items)[2]
    first, second = items[0], items[1]
    assert isinstance(first, Given)
    assert isinstance(second, Given)
    (finding,) = factx.check(first.document).findings
    lines = source.split("\n")
    assert lines[finding.place.line - 1][finding.place.column - 1 :].startswith(
        "45 of the 60 members"
    )
    at = second.document.text.index("12")
    line, column = second.document.position(at)
    assert (line, lines[line - 1][column - 1 :][:5]) == (4, "12 km")
    place = second.document.place(at, at + 5)
    assert place.offset is not None
    assert source[place.offset : place.end] == "12 km"


def test_csv_that_is_wrong() -> None:
    (item,) = csv_documents(b"a,b\n1,2\n", "a.csv", How())
    assert isinstance(item, InputError)
    assert item.message.startswith("line 1 has no field 'text'; name one of its fields (a, b)")
    items = csv_documents(b'text\nIt is 12 km.\n"cut\n', "a.csv", How())
    assert _made(items)[0] == "It is 12 km."
    assert "the row from line 3 on is no CSV" in _made(items)[1]
    assert csv_documents(b"", "a.csv", How()) == []


def test_compressed_files(tmp_path: Path) -> None:
    plain = b"# It is **12 km**"
    path = tmp_path / "a.md.gz"
    path.write_bytes(gzip.compress(plain))
    (given,) = read(str(path))
    assert isinstance(given, Given)
    assert (given.document.text, given.document.path) == ("It is 12 km", str(path))
    path.write_bytes(gzip.compress(plain)[:-9])
    with pytest.raises(InputError, match="is damaged gzip"):
        read(str(path))
    zstandard = pytest.importorskip("zstandard", reason="needs the extra zstd")
    path = tmp_path / "a.md.zst"
    path.write_bytes(zstandard.compress(plain))
    (given,) = read(str(path))
    assert isinstance(given, Given)
    assert given.document.text == "It is 12 km"
    path.write_bytes(zstandard.compress(plain)[:6] + b"broken")
    with pytest.raises(InputError, match="is damaged Zstandard"):
        read(str(path))


def test_zstandard_without_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    path = tmp_path / "a.txt.zst"
    path.write_bytes(b"\x28\xb5\x2f\xfd")
    with pytest.raises(InputError, match=r"pip install 'factx\[zstd\]'"):
        read(str(path))
