"""A timeline for a person at a terminal: the dates of a text in their order, drawn on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from factx.facts import Fact
from factx.reports import Result, Run, Screen
from factx.reports.axis import Axis, Dated, dated, days
from factx.reports.summary import plural
from factx.reports.terminal import KIND_STYLES, console, heading, place, printed
from factx.reports.visible import one_line

_STYLE = KIND_STYLES["date"]
_SHARE = 0.45  # of the width, for the drawing
_TICK = 8  # columns at least from one tick to the next
_WRITTEN = "◆"
_BREAK = "⫽"


class Report:
    """The dates of each document; only facts that name known days are drawn."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._screen = screen

    def add(self, result: Result) -> bytes:
        facts = [row for row in result.facts or () if isinstance(row, Fact)]
        rows = dated(enumerate(facts))
        out = console(self._screen)
        out.print(heading(result, plural(rows, "date")))
        if rows:
            out.print(self._drawn(result, facts, rows))
        drawn = {index for row in rows for index in row.facts}
        others = [fact for i, fact in enumerate(facts) if i not in drawn]
        if others:
            words = ", ".join(f"“{one_line(f.text)}” {place(f.document, f.start)}" for f in others)
            out.print(Text("without known days: ", "dim").append(words, "not dim"))
        out.print()
        return printed(out)

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        return b""

    def _drawn(self, result: Result, facts: Sequence[Fact], rows: Sequence[Dated]) -> Table:
        written = None if result.document.date is None else result.document.date.span()
        spans = [(row.earliest, row.latest) for row in rows]
        axis = Axis(spans + ([written] if written else []))
        width = max(12, int(self._screen.width * _SHARE) - 8)
        scale = _Scale(axis, width)
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
        table.add_column(no_wrap=True, max_width=max(11, self._screen.width // 4))
        table.add_column(no_wrap=True, width=width)
        table.add_column(overflow="fold")
        table.add_row("", Text(scale.labels(), "dim"), "")
        table.add_row("", Text(scale.line(), "dim"), "")
        own = written is None
        for row in rows:
            if not own and written is not None and written < (row.earliest, row.latest):
                table.add_row(*_own(written, scale))
                own = True
            said = _said(facts, row)
            table.add_row(
                Text(row.label, "bold"), Text(scale.bar(row.earliest, row.latest), _STYLE), said
            )
        if not own and written is not None:
            table.add_row(*_own(written, scale))
        return table


def _own(written: tuple[date, date], scale: _Scale) -> tuple[Text, Text, Text]:
    """The row of the document's own date."""
    bar = scale.bar(*written, point=_WRITTEN)
    return Text(days(*written)), Text(bar), Text("the text itself", "italic")


def _said(facts: Sequence[Fact], row: Dated) -> Text:
    """The words that mean these days, each once, with all their places."""
    places: dict[str, list[str]] = {}
    for index in row.facts:
        fact = facts[index]
        places.setdefault(one_line(fact.text), []).append(place(fact.document, fact.start))
    said = Text()
    for words, where in places.items():
        said.append(", " if said else "").append(f"“{words}” ").append(" ".join(where), "cyan")
    return said


class _Scale:
    """An axis in columns of a terminal."""

    def __init__(self, axis: Axis, width: int) -> None:
        self._axis = axis
        self._width = width
        self._ticks = [
            (self._column(tick.place), tick.label) for tick in axis.ticks(max(2, width // _TICK))
        ]

    def _column(self, place: float) -> int:
        return min(self._width - 1, int(place * self._width))

    def labels(self) -> str:
        """The labels of the ticks, each over its tick where there is room."""
        line = ""
        for column, label in self._ticks:
            at = max(0, min(column - cell_len(label) // 2, self._width - cell_len(label)))
            if not line or at > len(line):
                line = line.ljust(at) + label
        return line

    def line(self) -> str:
        """The axis itself."""
        line = ["─"] * self._width
        for column, _ in self._ticks:
            line[column] = "┴"
        for low, high in self._axis.breaks:
            line[self._column((low + high) / 2)] = _BREAK
        return "".join(line)

    def bar(self, earliest: date, latest: date, point: str = "●") -> str:
        """A point, or a bar over several columns."""
        low = self._column(self._axis.place(earliest.toordinal()))
        high = self._column(self._axis.place(latest.toordinal() + 0.999))
        if high - low < 2:
            return " " * ((low + high) // 2) + point
        return " " * low + "├" + "─" * (high - low - 1) + "┤"
