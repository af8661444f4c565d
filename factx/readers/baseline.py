"""Baselines: the findings that an earlier run has written down as known."""

from __future__ import annotations

from typing import Any

import orjson

from factx.readers import InputError, content_of

SCHEMA = "factx-baseline/1"
Known = dict[tuple[str | None, str], str]


def read_baseline(name: str) -> Known:
    """The code of every known finding, by path (relative to the baseline's directory) and fingerprint.

    Raises InputError where the file cannot be read or is no baseline.
    """
    try:
        value = orjson.loads(content_of(name))
    except ValueError as problem:
        raise InputError(name, f"is no baseline: {problem}") from None
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise InputError(name, f'is no baseline: it lacks "schema": "{SCHEMA}"')
    findings = value.get("findings")
    if not isinstance(findings, list) or not all(map(_is_entry, findings)):
        raise InputError(name, 'is a damaged baseline: "findings" is no list of findings')
    return {(entry["path"], entry["fingerprint"]): entry["code"] for entry in findings}


def _is_entry(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("fingerprint"), str)
        and isinstance(value.get("code"), str)
        and isinstance(value.get("path", 0), str | None)
    )
