"""What is set: a list of settings with their values and where these come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from factx.reports import Screen
from factx.reports.json import indented
from factx.reports.visible import one_line, visible, without_commands

_Row = tuple[str, Any, str]


def as_json(value: Any) -> bytes:
    """Any value as JSON for people."""
    return indented(value)


def _json(rows: Sequence[_Row], screen: Screen) -> bytes:
    return as_json(
        [{"setting": key, "value": value, "from": source} for key, value, source in rows]
    )


def value_as_text(value: Any) -> str:
    """A value as a person writes it; "" for nothing.

    >>> value_as_text(["FX1", "FX2"]), value_as_text(False), value_as_text({"*.md": ("FX1",)})
    ('FX1, FX2', 'no', '*.md: FX1')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return "; ".join(f"{one_line(key)}: {value_as_text(inner)}" for key, inner in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(value_as_text, value))
    return one_line(str(value))


def _text(rows: Sequence[_Row], screen: Screen) -> bytes:
    lines = (
        f"{key}\t{_cell(value_as_text(value))}\t{visible(source)}\n" for key, value, source in rows
    )
    return without_commands("".join(lines)).encode()


def _cell(text: str) -> str:
    """A value that no spreadsheet computes: what begins as a formula has a quote before it.

    >>> _cell("=1+1"), _cell("-")
    ("'=1+1", '-')
    """
    return f"'{text}" if text[:1] in ("=", "+", "@", "-") and len(text) > 1 else text


def _table(rows: Sequence[_Row], screen: Screen) -> bytes:
    from factx.reports.table import setting_table

    return setting_table([(key, value_as_text(value), src) for key, value, src in rows], screen)


FORMATS: dict[str, Callable[[Sequence[_Row], Screen], bytes]] = {
    "table": _table,
    "text": _text,
    "json": _json,
}
