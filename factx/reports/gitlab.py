"""GitLab's code quality report, the part of Code Climate's format that GitLab reads."""

from __future__ import annotations

from typing import Any

from factx.reports import Result, Run, Screen
from factx.reports.json import indented
from factx.reports.places import said, shown_path

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


class Report:
    """One array, printed at the end."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._root = run.root
        self._found: list[dict[str, Any]] = []

    def add(self, result: Result) -> bytes:
        from hashlib import sha256

        path = shown_path(result, self._root)
        for claim, fingerprint in zip(result.claims or (), result.fingerprints, strict=True):
            at = claim.place
            key = f"{path}\0{claim.status}\0{fingerprint}"  # one of its kind in the whole report
            finding = claim.status == "inconsistent"
            self._found.append(
                {
                    "description": f"{claim.code}: {said(claim)}",
                    "check_name": claim.name,
                    "fingerprint": sha256(key.encode()).hexdigest(),
                    "severity": _SEVERITIES[claim.severity] if finding else "info",
                    "location": {"path": path, "lines": {"begin": at.line, "end": at.end_line}},
                }
            )
        return b""

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        return indented(self._found)
