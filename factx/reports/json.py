"""JSON: one object a document, each on a line of its own; indented where a person looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from factx.reports import Result, Run, Screen
from factx.reports.visible import json_without_commands, visible_json

if TYPE_CHECKING:
    from factx.document import Document

SCHEMA = "factx/1"


class Report:
    """The documents as the contract of the schema factx/1 describes them."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._terminal = screen.terminal

    def add(self, result: Result) -> bytes:
        if self._terminal:
            return indented(record(result))
        data = orjson.dumps(record(result), option=orjson.OPT_APPEND_NEWLINE)
        return json_without_commands(data)

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        return b""


def indented(value: Any) -> bytes:
    """JSON on many lines, harmless on a terminal too."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    shown = visible_json(orjson.dumps(value, option=options).decode())
    return json_without_commands(shown.encode())


def record(result: Result) -> dict[str, Any]:
    """A document as an object."""
    document = result.document
    shown: dict[str, Any] = {
        "schema": SCHEMA,
        "path": document.path,
        "title": document.title,
        "date": None if document.date is None else document.date.to_dict(),
    }
    if result.engine is not None:
        shown["engine"] = result.engine
    if document.id is not None:
        shown["id"] = document.id
    shown["text"] = document.text
    for name in ("sentences", "facts", "claims"):
        rows = getattr(result, name)
        if rows is not None:
            shown[name] = [row.to_dict() for row in rows]
    return shown | _source(document)


def _source(document: Document) -> dict[str, Any]:
    """What the next command needs to know of the file, where the text is not all of it."""
    shown: dict[str, Any] = {}
    if document.outside:
        shown["outside"] = [list(span) for span in document.outside]
    if document.orders:
        shown["silences"] = [
            {"codes": one.codes, "start": one.start, "end": one.end, "place": one.place}
            for one in document.orders
        ]
    if document.places is not None:
        shown["places"] = document.places.to_dict()
    if document.layout is not None:
        shown["layout"] = document.layout.to_dict()
    return shown
