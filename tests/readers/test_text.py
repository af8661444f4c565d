"""Plain text: what is read, and what is refused with the byte and its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.readers import Given, InputError, read
from factx.readers.text import decode, title_of


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0")), st.booleans())
def test_utf8_is_read_as_it_is(text: str, mark: bool) -> None:
    text = text.removeprefix("\ufeff")
    if text.startswith(("%PDF-", "PK\x03\x04", "{\\rtf")):
        return
    assert decode((b"\xef\xbb\xbf" if mark else b"") + text.encode(), "a.txt") == text


@given(st.binary())
def test_other_bytes_are_refused_or_read(data: bytes) -> None:
    try:
        text = decode(data, None)
    except InputError:
        return
    if not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        assert text.encode() in (data, data[3:])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"one\ncaf\xe9 12 km", "byte 0xE9 at offset 7 (line 2) is not UTF-8"),
        (b"\xef\xbb\xbfcaf\xe9", "byte 0xE9 at offset 6 (line 1) is not UTF-8"),
        (b"cut off \xe2\x82", "byte 0xE2 at offset 8 (line 1) is not UTF-8"),
        (b"\xed\xa0\x80", "byte 0xED at offset 0 (line 1) is not UTF-8"),
        (b"a\nb\0c", "byte 0x00 at offset 3 (line 2) is no text"),
        ("12 km".encode("utf-16")[:-1], "is damaged UTF-16 from byte 10 on"),
        ("12 km".encode("utf-16-le"), "byte 0x00 at offset 1 (line 1) is no text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "byte 0x89 at offset 0 (line 1) is no text"),
        (b"\xd0\xcf\x11\xe0 12 km", "is a file of an old office program"),
        (b"{\\rtf1 12 km}", "is RTF"),
        (b"%PDF-1.7 12 km", "is a PDF file"),
        (b"PK\x03\x04 12 km", "is a ZIP file"),
        (b"\x1f\x8b12 km", "is compressed"),
    ],
)
def test_what_is_refused_says_why_and_what_to_do(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    reason = caught.value.message
    assert reason.startswith(message)
    assert ";" in reason


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_how_to_read_it(encoding: str) -> None:
    assert decode("é: 12 km\r\n".encode(encoding), None) == "é: 12 km\r\n"


def test_an_encoding_can_be_named_or_found_out() -> None:
    text = "Der Bürgermeister sagte am Freitag, die Brücke koste 12 Mio. €, nicht „weniger“ – für drüben."
    data = text.encode("windows-1252")
    assert decode(data, None, "windows-1252") == text
    assert "12 Mio." in decode(data, None, "auto")
    assert decode(text.encode(), None, "auto") == text
    assert decode("12 km".encode("utf-16"), None, "auto") == "12 km"
    for encoding in ("ascii", "shift_jis"):
        with pytest.raises(InputError, match=r"is not|--encoding"):
            decode(b"caf\xe9\xff", "a.txt", encoding)
    with pytest.raises(InputError, match=r"no encoding|no text"):
        decode(bytes(range(256)) * 4, "a.txt", "auto")


def test_the_title_is_a_line_of_its_own() -> None:
    assert title_of("Mayor quits\r\n\r\nThe mayor left.") == "Mayor quits"
    assert title_of("Mayor quits\n===========\n\nThe mayor left.") == "Mayor quits"
    for text in ("The mayor left.\n\nSo.", "Mayor quits\nSo.", "Mayor\n\nSo", ""):
        assert title_of(text) is None


def test_line_ends_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo 12 km\r")
    (item,) = read(str(path))
    assert isinstance(item, Given)
    assert item.document.text == "one\r\ntwo 12 km\r"
    assert item.document.position(item.document.text.index("12")) == (2, 5)


@pytest.mark.parametrize("text", ["{", "[1] See 12 km.", '{"a": 1} is 12 km', "{12 km}", "[ ]"])
def test_prose_in_brackets_is_prose(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    (item,) = read(str(path))
    assert isinstance(item, Given)
    assert item.document.text == text


def test_names_that_name_nothing(tmp_path: Path) -> None:
    for name in ("missing", "a\0b", "x" * 5000, "dir/below"):
        with pytest.raises(InputError, match="no such file"):
            read(str(tmp_path / name))
