"""How often each check found something, instead of what it found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import orjson

from factx.claims import SEVERITIES
from factx.reports import Result, Run, Screen
from factx.reports.json import indented
from factx.reports.summary import Tally, plural

FORMATS = ("table", "text", "json", "jsonl")
_COLUMNS = (*reversed(SEVERITIES), "undetermined", "consistent", "files")


class Statistics:
    """Counts by check, printed at the end; checks that had nothing to look at are left out."""

    def __init__(self, screen: Screen, run: Run, format: str) -> None:
        self._screen = screen
        self._format = format
        self._tally = Tally()
        self._names: dict[str, str] = {}
        self._counts: dict[str, Counter[str]] = {}

    def add(self, result: Result) -> bytes:
        self._tally.add(result)
        faulty = set()
        for claim in result.evaluated:
            self._names[claim.code] = claim.name
            counts = self._counts.setdefault(claim.code, Counter())
            if claim.status == "inconsistent":
                counts[claim.severity] += 1
                faulty.add(claim.code)
            else:
                counts[claim.status] += 1
        for code in faulty:
            self._counts[code]["files"] += 1
        return b""

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        rows = self._rows()
        if self._format == "json":
            return self._json(rows)
        if self._format == "jsonl":
            return b"".join(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in rows)
        if self._format == "text":
            return "".join("\t".join(_cells(row)) + "\n" for row in rows).encode()
        from factx.reports.table import statistics_table, summary_line

        table = statistics_table(rows, self._screen) + b"\n" if rows else b""
        return table + summary_line(self._tally, self._screen)

    def _rows(self) -> list[dict[str, Any]]:
        """The counts of the checks, most findings first."""
        rows = []
        for code, counts in self._counts.items():
            findings = sum(counts[severity] for severity in SEVERITIES)
            head = {"code": code, "name": self._names[code], "findings": findings}
            rows.append(head | {_key(column): counts[column] for column in _COLUMNS})
        return sorted(rows, key=lambda row: (-row["findings"], row["code"]))

    def _json(self, rows: Sequence[dict[str, Any]]) -> bytes:
        tally = self._tally
        totals: dict[str, Any] = {"files": tally.documents, "files_with_findings": tally.faulty}
        totals |= {_key(severity): tally.found[severity] for severity in reversed(SEVERITIES)}
        totals |= {"verified": tally.verified, "known": tally.known, "checks": list(rows)}
        if self._screen.terminal:
            return indented(totals)
        return orjson.dumps(totals, option=orjson.OPT_APPEND_NEWLINE)


def _key(column: str) -> str:
    if column in SEVERITIES:
        return f"{column}s"
    return {"consistent": "verified"}.get(column, column)


def _cells(row: dict[str, Any]) -> list[str]:
    found = [plural(row[_key(s)], s) for s in reversed(SEVERITIES) if row[_key(s)]]
    return [row["code"], row["name"], ", ".join(found) or "-", f"{row['verified']} verified"]
