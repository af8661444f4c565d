"""For a person at a terminal: every sentence with its facts below, every finding in its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factx.cells import meaning_cell, number, value_cell
from factx.checks import Rule
from factx.claims import Claim
from factx.document import Document
from factx.reports import Result, Row, Run, Screen
from factx.reports.places import quoted
from factx.reports.summary import Tally, plural
from factx.reports.terminal import (
    KIND_STYLES,
    SIGNS,
    STYLES,
    WORDS,
    Marked,
    around,
    claim_place,
    console,
    heading,
    place,
    printed,
    sentence,
    verdict,
)
from factx.reports.visible import one_line, visible

_INDENT = 4


class Report:
    """Sentences, facts or claims, document by document; with claims a summary at the end."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._screen = screen
        self._tally = Tally()

    def add(self, result: Result) -> bytes:
        out = console(self._screen)
        claims = result.claims
        if claims is not None:
            self._tally.add(result)
            if claims:
                out.print(heading(result, ""), "", sep="\n")
                self._show_claims(out, result, claims)
        elif result.facts is not None:
            out.print(heading(result, plural(result.facts, "fact")))
            self._show_facts(out, result, result.facts)
            out.print()
        elif result.sentences is not None:
            out.print(heading(result, plural(result.sentences, "sentence")))
            if result.sentences:
                out.print(_sentence_table(result.sentences))
            out.print()
        return printed(out)

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        return summary_line(self._tally, self._screen) if self._tally.documents else b""

    def _show_facts(self, out: Console, result: Result, rows: Sequence[Row]) -> None:
        """Every sentence that has facts, with a row for each below it."""
        document = result.document
        items = [row.to_dict() for row in rows]
        widths = _Widths(items, self._screen.width)
        for _, group in groupby(items, key=lambda item: document.sentence_around(item["start"])):
            found = list(group)
            start, end = around(document, found[0]["start"], found[-1]["end"])
            marked = [
                Marked(item["start"], item["end"], KIND_STYLES[item["kind"]]) for item in found
            ]
            out.print()
            words = sentence(self._screen, document, start, end, marked, widths.place + 2)
            out.print(words, end="")
            out.print(widths.table(found))

    def _show_claims(self, out: Console, result: Result, claims: Iterable[Claim]) -> None:
        for claim in claims:
            found = verdict(claim)
            style = STYLES[found]
            head = Text(f"{SIGNS[found]} {WORDS.get(found, found)}", style)
            head.append(f"  {claim.code}", "bold").append(f" {claim.name}", "not bold")
            head.append(f"  {claim_place(claim)}", "cyan")
            out.print(head)
            for line in self._body(result, claim, style):
                out.print(line, end="")
            out.print()

    def _body(self, result: Result, claim: Claim, style: str) -> Iterator[Text | Padding]:
        """What stands below the head of a claim."""
        document = claim.document
        if claim.status == "consistent":
            if claim.aside is None:
                yield _below(_quote(claim.document, claim.start, claim.end))
        elif claim.aside is not None:  # it is about something that is no text
            yield _below(Text(one_line(claim.message), "bold"))
        else:
            start, end = around(document, claim.start, claim.end)
            facts = [(result.facts or ())[i].to_dict() for i in claim.facts]
            marked = [
                Marked(item["start"], item["end"], style)
                for item in facts
                if item["start"] < end and item["end"] > start
            ]
            marked = marked or [Marked(claim.start, claim.end, style)]
            yield sentence(self._screen, document, start, end, marked, _INDENT)
            yield _below(Text(one_line(claim.message), "bold"))
        yield _below(Text(one_line(claim.equation)))
        for start, end in claim.related:
            see = Text("see ").append(place(document, start), "cyan").append(" ")
            yield _below(see.append_text(_quote(document, start, end)))
        for found in claim.sources or ():
            start, end = around(found.document, found.start, found.end)
            marked = [Marked(found.start, found.end, "green")]
            name = visible(found.document.path or "source")
            at = Text("source ").append(f"{name}:{place(found.document, found.start)}", "cyan")
            yield _below(at)
            yield sentence(self._screen, found.document, start, end, marked, _INDENT)


def _quote(document: Document, start: int, end: int) -> Text:
    return Text(f"“{quoted(document, start, end)}”", "italic")


def _below(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, _INDENT))


class _Widths:
    """How wide the columns of facts are, so that they stand below each other in every sentence."""

    def __init__(self, items: Sequence[Mapping[str, Any]], width: int) -> None:
        def widest(cells: Iterable[str], share: float) -> int:
            return min(max(map(len, cells), default=0), max(8, int(width * share)))

        self.place = widest((f"{item['line']}:{item['column']}" for item in items), 1)
        self._kind = widest((item["kind"] for item in items), 1)
        self._text = widest((one_line(item["text"]) for item in items), 0.3)
        self._value = widest((value_cell(item) for item in items), 0.25)

    def table(self, items: Iterable[Mapping[str, Any]]) -> Table:
        """A row for each fact."""
        table = _table(
            ("", {"justify": "right", "no_wrap": True, "width": self.place}),
            ("", {"no_wrap": True, "width": self._kind}),
            ("", {"width": self._text}),
            ("", {"width": self._value}),
            ("", {}),
        )
        table.show_header = False
        for item in items:
            table.add_row(
                _place(item),
                Text(item["kind"], KIND_STYLES[item["kind"]]),
                Text(one_line(item["text"]), "bold"),
                Text(one_line(value_cell(item))),
                Text(one_line(meaning_cell(item))),
            )
        return table


def summary_line(tally: Tally, screen: Screen) -> bytes:
    """The line that ends a table of findings, in colours."""
    out = console(screen)
    out.print(Text.assemble(*((text, STYLES.get(style, "")) for text, style in tally.parts())))
    return printed(out)


def rule_table(rules: Iterable[Rule], screen: Screen) -> bytes:
    """The checks in a table."""
    table = _table(
        ("code", {"no_wrap": True}), ("name", {"no_wrap": True}), ("severity", {}), ("", {})
    )
    for rule in rules:
        summary = Text(f"{rule.summary} (preview)" if rule.preview else rule.summary)
        severity = Text(rule.severity, STYLES[rule.severity])
        table.add_row(Text(rule.code, "bold"), Text(rule.name), severity, summary)
    out = console(screen)
    out.print(table)
    return printed(out)


def setting_table(rows: Iterable[tuple[str, str, str]], screen: Screen) -> bytes:
    """Settings in a table; those that nobody has set are dim."""
    table = _table(("setting", {"no_wrap": True}), ("value", {}), ("from", {}))
    for key, value, source in rows:
        style = "dim" if source == "default" else ""
        table.add_row(Text(key, style or "bold"), Text(value, style), Text(visible(source), style))
    out = console(screen)
    out.print(table)
    return printed(out)


_COUNTED = {  # what is counted by check: heading and style
    "errors": ("errors", STYLES["error"]),
    "warnings": ("warnings", STYLES["warning"]),
    "notes": ("notes", STYLES["note"]),
    "undetermined": ("unclear", STYLES["undetermined"]),
    "verified": ("verified", STYLES["consistent"]),
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
    out = console(screen)
    out.print(table)
    return printed(out)


def _table(*columns: tuple[str, dict[str, object]]) -> Table:
    """A table without lines, so that it can be copied; long cells are folded, never cut."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name, options in columns:
        table.add_column(name, overflow="fold", **options)  # type: ignore[arg-type]
    return table


_PLACE: tuple[str, dict[str, object]] = ("place", {"justify": "right", "no_wrap": True})


def _place(row: Mapping[str, Any]) -> Text:
    page = f"p. {row['page']}, " if "page" in row else ""
    return Text(f"{page}{row['line']}:{row['column']}", "cyan")


def _sentence_table(rows: Iterable[Row]) -> Table:
    table = _table(_PLACE, ("sentence", {}))
    for row in rows:
        item = row.to_dict()
        table.add_row(_place(item), Text(one_line(item["text"])))
    return table
