"""Plain text: UTF-8, UTF-16 or UTF-32 by its byte-order mark, or another encoding that is named."""

from __future__ import annotations

import codecs

from factx.document import Document
from factx.readers import InputError
from factx.readers.furniture import furniture

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_NOT_TEXT = (
    (b"%PDF-", "is a PDF file; read it with --input-format pdf"),
    (b"PK\x03\x04", "is a ZIP file, as DOCX and ODT files are; save it as plain text or DOCX"),
    (b"\x1f\x8b", "is compressed twice; unpack it first, as with gunzip"),
    (b"\x28\xb5\x2f\xfd", "is compressed twice; unpack it first, as with unzstd"),
    (b"BZh91AY&SY", "is compressed twice; unpack it first, as with bunzip2"),
    (b"\xfd7zXZ\x00", "is compressed twice; unpack it first, as with unxz"),
    (b"\xd0\xcf\x11\xe0", "is a file of an old office program; save it as plain text or DOCX"),
    (b"{\\rtf", "is RTF; save it as plain text or DOCX"),
)
# Encodings that Python knows and no text is in; some of them take the square of its length.
_NO_ENCODINGS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
_LITTLE = 4096  # bytes that show which encoding is likely


def document(content: str, path: str | None) -> Document:
    """A plain text with its title and what of it does not belong to the article."""
    return Document(content, path, title=title_of(content), outside=furniture(content))


def title_of(text: str) -> str | None:
    """The headline of a text, see `Document.headline`.

    >>> title_of("Mayor quits over bridge\\n\\nThe mayor left on Monday.")
    'Mayor quits over bridge'
    """
    span = Document(text).headline
    return None if span is None else text[slice(*span)]


def decode(data: bytes, path: str | None, encoding: str | None = None) -> str:
    """The text of a file without its byte-order mark; line ends stay as they are.

    Raises InputError naming the first byte that is not of its encoding, or not text.
    """
    for magic, message in _NOT_TEXT:
        if data.startswith(magic):
            raise InputError(path, message)
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked is None and encoding == "auto":
        return _detected(data, path)
    named = marked or encoding or "utf-8"
    try:
        if not is_encoding(named):
            raise LookupError
        text = data.decode(named)
    except UnicodeDecodeError as problem:
        raise InputError(path, _complaint(data, problem, marked or encoding)) from None
    except (LookupError, ValueError):
        message = f"cannot be read as {encoding!r:.60}; no such encoding is known"
        raise InputError(path, message) from None
    if "\0" in text:
        place = _place(data, data.index(0))
        raise InputError(
            path, f"{place} is no text; is it a binary file, or UTF-16 (--encoding utf-16-le)?"
        )
    return text


def is_encoding(name: str) -> bool:
    """Whether texts can be in an encoding.

    >>> is_encoding("latin1"), is_encoding("punycode"), is_encoding("xyz")
    (True, False, False)
    """
    try:
        return codecs.lookup(name).name.replace("_", "-") not in _NO_ENCODINGS
    except (LookupError, ValueError):
        return False


def _detected(data: bytes, path: str | None) -> str:
    """The text in the encoding that its bytes show; UTF-8 wherever it can be that."""
    try:
        text = data.decode("utf-8")
        if "\0" not in text:
            return text
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None or "\0" in str(best):
        raise InputError(path, "is in no encoding that could be found; is it a binary file?")
    return str(best).removeprefix("\ufeff")


def _complaint(data: bytes, problem: UnicodeDecodeError, encoding: str | None) -> str:
    name = {None: "UTF-8", "utf-8-sig": "UTF-8"}.get(encoding) or str(encoding).upper()
    if encoding in ("utf-16", "utf-32"):
        return f"is damaged {name} from byte {problem.start} on; convert it to UTF-8"
    place = _place(data, problem.start + (3 if encoding == "utf-8-sig" else 0))
    start = data[:_LITTLE]
    if b"\0" in start:
        return f"{place} is no text; is it a binary file?"
    return f"{place} is not {name}; name its encoding (--encoding windows-1252, --encoding auto)"


def _place(data: bytes, offset: int) -> str:
    line = data.count(b"\n", 0, offset) + 1
    return f"byte 0x{data[offset]:02X} at offset {offset} (line {line})"
