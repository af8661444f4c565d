"""Plain text: UTF-8, with or without a byte-order mark."""

from __future__ import annotations

from factx.readers import InputError

_UTF8_MARK = b"\xef\xbb\xbf"
_OTHER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_NOT_TEXT = (
    (b"%PDF-", "is a PDF file; extract its text first, for example with pdftotext"),
    (b"PK\x03\x04", "is a ZIP file, as DOCX and ODT files are; save it as plain text first"),
    (b"\x1f\x8b", "is compressed; unpack it first, as with gunzip"),
)


def decode(data: bytes, path: str | None) -> str:
    """The text of a file without its byte-order mark; line ends stay as they are.

    Raises InputError naming the first byte that is not UTF-8, or not text.
    """
    for mark, name in _OTHER_MARKS:
        if data.startswith(mark):
            raise InputError(path, f"is {name}, not UTF-8; {_convert(name, path)}")
    for magic, message in _NOT_TEXT:
        if data.startswith(magic):
            raise InputError(path, message)
    skip = len(_UTF8_MARK) if data.startswith(_UTF8_MARK) else 0
    try:
        text = data[skip:].decode("utf-8")
    except UnicodeDecodeError as problem:
        place = _place(data, problem.start + skip)
        raise InputError(path, f"{place} is not UTF-8; {_convert('WINDOWS-1252', path)}") from None
    if "\0" in text:
        place = _place(data, data.index(0))
        raise InputError(path, f"{place} is no text; is it a binary file, or UTF-16?")
    return text


def _place(data: bytes, offset: int) -> str:
    line = data.count(b"\n", 0, offset) + 1
    return f"byte 0x{data[offset]:02X} at offset {offset} (line {line})"


def _convert(encoding: str, path: str | None) -> str:
    file = "" if path is None else f" {path}"
    return f"convert it, for example: iconv -f {encoding} -t UTF-8{file}"
