"""reviewdog's diagnostics as one JSON object (rdjson); its columns count bytes of UTF-8."""

from __future__ import annotations

from typing import Any

from factx.claims import Claim
from factx.document import Document
from factx.places import Place
from factx.reports import Result, Run, Screen
from factx.reports.json import indented
from factx.reports.places import byte_columns, said, shown_path
from factx.reports.text import claim_line

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


class Report:
    """One object, printed at the end."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._root = run.root
        self._found: list[dict[str, Any]] = []

    def add(self, result: Result) -> bytes:
        path = shown_path(result, self._root)
        self._found += [_diagnostic(path, claim) for claim in result.claims or ()]
        return b""

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        return indented(
            {"source": {"name": "factx"}, "severity": "ERROR", "diagnostics": self._found}
        )


def _diagnostic(path: str, claim: Claim) -> dict[str, Any]:
    document = claim.document
    finding = claim.status == "inconsistent"
    shown: dict[str, Any] = {
        "message": said(claim),
        "location": _location(path, document, claim.place),
        "severity": _SEVERITIES[claim.severity] if finding else "INFO",
        "code": {"value": claim.code},
        "original_output": claim_line(path, claim),
    }
    if claim.related:
        shown["related_locations"] = [
            {
                "message": document.text[slice(*span)],
                "location": _location(path, document, document.place(*span)),
            }
            for span in claim.related
        ]
    return shown


def _location(path: str, document: Document, at: Place) -> dict[str, Any]:
    first, last = byte_columns(document, at)
    ends = {"start": (at.line, first), "end": (at.end_line, last)}
    return {
        "path": path,
        "range": {name: {"line": li, "column": col} for name, (li, col) in ends.items()},
    }
