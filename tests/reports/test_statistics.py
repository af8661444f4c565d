"""Counts by check, in every format."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from rich.cells import cell_len

from factx.reports import Result, Run, Screen
from factx.reports.statistics import FORMATS, Statistics

GOLDEN = Path(__file__).parent / "golden"


def _shown(format: str, results: list[Result], run: Run, screen: Screen | None = None) -> bytes:
    made = Statistics(screen or Screen(), run, format)
    assert b"".join(made.add(result) for result in results) == b""
    made.fail("missing.txt", "no such file")
    return made.end()


@pytest.mark.parametrize("format", FORMATS)
def test_golden(format: str, results: list[Result], run: Run) -> None:
    shown = _shown(format, results, run)
    assert shown == (GOLDEN / f"statistics.{format}").read_bytes()


def test_json_adds_up(results: list[Result], run: Run) -> None:
    shown = orjson.loads(_shown("json", results, run))
    for total in ("errors", "warnings", "notes", "verified"):
        assert shown[total] == sum(row[total] for row in shown["checks"])
    for row in shown["checks"]:
        assert row["findings"] == row["errors"] + row["warnings"] + row["notes"]
    assert orjson.loads(_shown("json", results, run, Screen(terminal=True))) == shown


def test_long_names_fit_the_screen(results: list[Result], run: Run) -> None:
    shown = _shown("table", results, run, Screen(60)).decode()
    assert max(map(cell_len, shown.splitlines())) <= 60


def test_nothing_to_count(run: Run) -> None:
    assert _shown("table", [], run) == b"no findings in 0 files; 0 claims verified\n"
    assert _shown("text", [], run) == b""
