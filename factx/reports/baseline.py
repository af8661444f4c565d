"""A baseline: the findings that later runs leave out, one object each so that it can be reviewed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factx.reports.json import indented

SCHEMA = "factx-baseline/1"


class Entry(NamedTuple):
    """A known finding; `path` is relative to the baseline's directory, None for standard input."""

    path: str | None
    fingerprint: str
    code: str
    text: str


def baseline(entries: Iterable[Entry]) -> bytes:
    """The file that holds these entries, in an order that does not depend on that of the files."""
    ordered = sorted(entries, key=lambda e: (e.path or "", e.code, e.fingerprint))
    return indented({"schema": SCHEMA, "findings": [entry._asdict() for entry in ordered]})
