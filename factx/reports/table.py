"""Tables for a person at a terminal, a heading and a table for each document."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from factx.cells import meaning_cell, number, value_cell
from factx.checks import Rule
from factx.claims import Claim
from factx.reports import Result, Row, Run, Screen
from factx.reports.summary import FINE, Tally, plural
from factx.reports.visible import one_line, visible

_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold blue",
    "consistent": "green",
    "undetermined": "magenta",
    FINE: "bold green",
}
_QUOTE = 160
_PADDING = re.compile(r" +$", re.MULTILINE)


class Report:
    """Sentences, facts or claims in tables; with claims a summary at the end."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._screen = screen
        self._tally = Tally()

    def add(self, result: Result) -> bytes:
        console = _console(self._screen)
        claims = result.claims
        if claims is not None:
            self._tally.add(result)
            if claims:
                self._show(console, result, _claim_table(claims), "")
        elif result.facts is not None:
            self._show(console, result, _fact_table(result.facts), plural(result.facts, "fact"))
        elif result.sentences is not None:
            rows = result.sentences
            self._show(console, result, _sentence_table(rows), plural(rows, "sentence"))
        return _printed(console)

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        return summary_line(self._tally, self._screen) if self._tally.documents else b""

    def _show(self, console: Console, result: Result, table: Table, count: str) -> None:
        date = result.document.date
        dated = f"dated {date.value} ({date.source})" if date else ""
        rest = "".join(f" · {part}" for part in (dated, count) if part)
        console.print(Text(visible(result.name), "bold").append(rest, "not bold"))
        if table.row_count:
            console.print(table)
        console.print()


def summary_line(tally: Tally, screen: Screen) -> bytes:
    """The line that ends a table of findings, in colours."""
    console = _console(screen)
    console.print(Text.assemble(*((text, _STYLES.get(style, "")) for text, style in tally.parts())))
    return _printed(console)


def rule_table(rules: Iterable[Rule], screen: Screen) -> bytes:
    """The checks in a table."""
    table = _table(
        ("code", {"no_wrap": True}), ("name", {"no_wrap": True}), ("severity", {}), ("", {})
    )
    for rule in rules:
        summary = Text(f"{rule.summary} (preview)" if rule.preview else rule.summary)
        severity = Text(rule.severity, _STYLES[rule.severity])
        table.add_row(Text(rule.code, "bold"), Text(rule.name), severity, summary)
    console = _console(screen)
    console.print(table)
    return _printed(console)


_COUNTED = {  # what is counted by check: heading and style
    "errors": ("errors", _STYLES["error"]),
    "warnings": ("warnings", _STYLES["warning"]),
    "notes": ("notes", _STYLES["note"]),
    "undetermined": ("unclear", _STYLES["undetermined"]),
    "verified": ("verified", _STYLES["consistent"]),
    "files": ("files", ""),
}


def statistics_table(rows: Iterable[Mapping[str, Any]], screen: Screen) -> bytes:
    """Counts by check in a table."""
    right: dict[str, object] = {"justify": "right", "no_wrap": True}
    columns = _COUNTED.items()
    table = _table(
        ("code", {"no_wrap": True}), ("name", {}), *((head, right) for _, (head, _) in columns)
    )
    for row in rows:
        counts = [
            Text(number(row[key]), style if row[key] else "dim") for key, (_, style) in columns
        ]
        table.add_row(Text(row["code"], "bold"), Text(row["name"]), *counts)
    console = _console(screen)
    console.print(table)
    return _printed(console)


def _console(screen: Screen) -> Console:
    colours = screen.colours
    return Console(
        file=io.StringIO(),
        width=screen.width,
        color_system=colours,  # type: ignore[arg-type]  # one of rich's own names
        force_terminal=colours is not None,
        no_color=colours is None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def _printed(console: Console) -> bytes:
    """What a console has printed; without colours the padding at the line ends is dropped."""
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    if console.no_color:
        text = _PADDING.sub("", text)
    return text.encode()


def _table(*columns: tuple[str, dict[str, object]]) -> Table:
    """A table without lines, so that it can be copied; long cells are folded, never cut."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name, options in columns:
        table.add_column(name, overflow="fold", **options)  # type: ignore[arg-type]
    return table


_PLACE: tuple[str, dict[str, object]] = ("place", {"justify": "right", "no_wrap": True})


def _place(row: dict[str, object]) -> Text:
    return Text(f"{row['line']}:{row['column']}", "cyan")


def _sentence_table(rows: Iterable[Row]) -> Table:
    table = _table(_PLACE, ("sentence", {}))
    for row in rows:
        item = row.to_dict()
        table.add_row(_place(item), Text(one_line(item["text"])))
    return table


def _fact_table(rows: Iterable[Row]) -> Table:
    table = _table(
        _PLACE, ("kind", {"no_wrap": True}), ("text", {}), ("value", {}), ("of · meaning", {})
    )
    for row in rows:
        item = row.to_dict()
        table.add_row(
            _place(item),
            Text(item["kind"], "magenta"),
            Text(one_line(item["text"]), "bold"),
            Text(one_line(value_cell(item))),
            Text(one_line(meaning_cell(item))),
        )
    return table


def _claim_table(claims: Iterable[Claim]) -> Table:
    table = _table(("", {"no_wrap": True}), _PLACE, ("check", {}), ("what is said", {}))
    for claim in claims:
        item = claim.to_dict()
        verdict = claim.severity if claim.status == "inconsistent" else claim.status
        check = Text(claim.code, "bold").append(f"\n{claim.name}", "not bold")
        table.add_row(Text(verdict, _STYLES[verdict]), _place(item), check, _said(claim))
    return table


def _said(claim: Claim) -> Text:
    quote = one_line(claim.text)
    if len(quote) > _QUOTE:
        half = _QUOTE // 2
        quote = f"{quote[:half]} … {quote[-half:]}"
    said = Text(f"“{quote}”\n", "italic")
    if claim.status != "consistent":
        said.append(f"{one_line(claim.message)}\n", "bold not italic")
    return said.append(one_line(claim.equation), "not italic")
