"""JSON Lines: one claim, fact or sentence a line, with its document's path first."""

from __future__ import annotations

import orjson

from factx.reports import Result, Run, Screen
from factx.reports.visible import json_without_commands, visible_json


class Report:
    """The rows alone; the document's text is left out."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._terminal = screen.terminal

    def add(self, result: Result) -> bytes:
        head = {"path": result.document.path}
        if result.document.id is not None:
            head["id"] = result.document.id
        option = orjson.OPT_APPEND_NEWLINE
        rows = b"".join(orjson.dumps(head | row.to_dict(), option=option) for row in result.rows)
        rows = json_without_commands(rows)
        return visible_json(rows.decode()).encode() if self._terminal else rows

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        return b""
