"""The reference of checks in the source tree is what their docstrings say now."""

from __future__ import annotations

from pathlib import Path

import factx
from factx.checks import rules
from factx.reports.rules import reference

PAGE = Path(factx.__file__).parent / "checks" / "README.md"
COMMAND = "python -m factx explain --all --format markdown > factx/checks/README.md"


def test_the_reference_is_up_to_date() -> None:
    made = PAGE.read_bytes() if PAGE.exists() else b""
    assert made == reference(rules()), f"the reference is stale; make it again: {COMMAND}"


def test_the_reference_lists_every_check_once() -> None:
    lines = reference(rules()).decode().splitlines()
    for rule in rules():
        anchor = f"(#{rule.code.lower()}-{rule.name})"
        assert sum(anchor in line for line in lines) == 1
        assert lines.count(f"## {rule.code} {rule.name}") == 1
