"""What JSON Lines and CSV have in common: a file of records, each with a text in one of its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from factx.dateline import kept_date
from factx.document import Document
from factx.places import Piece, Places
from factx.readers import Given, How, InputError

_USUAL = "text"
_SHOWN = 8  # names of fields that are listed


def field_missing(path: str | None, line: int, wanted: str, known: Iterable[str]) -> InputError:
    """What is said of a record that has no such field."""
    names = [" ".join(str(name).split()) for name in known]  # one line tells an error
    listed = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    return InputError(
        path,
        f"line {line} has no field {wanted!r}; name one of its fields ({listed}) with --text-field",
    )


def given(
    record: Mapping[str, Any],
    path: str | None,
    how: How,
    line: int,
    pieces: Callable[[], Sequence[Piece]],
    source: str,
    base: int,
) -> Given:
    """The document of a record that begins in a line; raises InputError where it has none.

    `pieces` leads from the text to `source`, which stands at `base` in the file.
    """
    field = how.text_field or _USUAL
    if field not in record:
        raise field_missing(path, line, field, record)
    text = record[field]
    if not isinstance(text, str):
        raise InputError(path, f"line {line}: its field {field!r} is no text but {_kind(text)}")
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise InputError(
                path, f"line {line}: its field {field!r} holds half a character"
            ) from None
    date = _field(record, how.date_field, path, line, "--date-field")
    name = _field(record, how.id_field, path, line, "--id-field")
    try:
        known = kept_date(date)
    except ValueError:
        message = f"line {line}: {str(date)!r} in {how.date_field!r} is no date"
        raise InputError(path, message) from None
    document = Document(
        text,
        path,
        date=known,
        id=None if name is None else str(name),
        places=Places(pieces, source, first=line, base=base),
    )
    return Given(document, sources=_sources(record, how.source_field, path, line), line=line)


def _sources(
    record: Mapping[str, Any], field: str | None, path: str | None, line: int
) -> tuple[Document, ...]:
    """The sources of a record's text, called by their field; a list holds several."""
    if field is None:
        return ()
    if field not in record:
        raise InputError(path, f"line {line} has no field {field!r}, which --source-field names")
    value = record[field]
    texts = value if isinstance(value, list) else [value]
    for text in texts:
        if not isinstance(text, str):
            message = f"its field {field!r} is no text but {_kind(text)}"
            raise InputError(path, f"line {line}: {message}")
    return tuple(
        Document(text, field if len(texts) == 1 else f"{field}[{number}]")
        for number, text in enumerate(texts)
    )


def _field(
    record: Mapping[str, Any], field: str | None, path: str | None, line: int, option: str
) -> str | float | None:
    if field is None:
        return None
    if field not in record:
        raise InputError(path, f"line {line} has no field {field!r}, which {option} names")
    value = record[field]
    if value is None or value == "":
        return None
    if isinstance(value, dict | list):
        raise InputError(path, f"line {line}: its field {field!r} is {_kind(value)}")
    kept: str | float = value
    return kept


def _kind(value: Any) -> str:
    if value is None:
        return "null"
    kinds = ((bool, "true or false"), (int | float, "a number"), (list, "a list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "an object")
