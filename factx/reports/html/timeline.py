"""The dates of a document drawn on one axis: where the words, the lines and the bars stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from factx.document import Document
from factx.facts import Fact
from factx.reports.axis import Axis, Dated, Tick, dated, days
from factx.reports.visible import one_line

WIDTH = 1000  # in units of the drawing; a unit is a pixel where there is room
_SIDE = 16
_ROW = 20
_TOP = 10
_MOST_ROWS = 9
_LETTER = 7.0  # the width of a letter, about
_GAP = 14
_TICKS = 10


class Item(NamedTuple):
    """A bar or dot with its label; `fact` is the first fact that says so, `title` all their words."""

    x: float
    width: float
    y: float
    label: str
    label_x: float
    label_end: bool
    fact: int
    wrong: bool
    title: str


class Timeline(NamedTuple):
    """A drawing `width` wide; `crowded` counts the dates without a label."""

    width: int
    height: float
    base: float
    items: tuple[Item, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[tuple[float, float], ...]
    written: float | None
    written_label: str
    crowded: int


def timeline(document: Document, facts: Sequence[Fact], wrong: frozenset[int]) -> Timeline | None:
    """The drawing, or None where fewer than two dates are known; `wrong` are facts of findings."""
    rows = dated(enumerate(facts))
    if len(rows) < 2:
        return None
    written = _written(document)
    spans = [(row.earliest, row.latest) for row in rows]
    axis = Axis(spans + ([written] if written else []))
    lanes: list[float] = []
    items = [_item(row, axis, facts, wrong, lanes) for row in rows]
    height = _TOP + (min(len(lanes), _MOST_ROWS) + 1) * _ROW
    middle = (
        None if written is None else (_x(axis, written[0].toordinal()) + _end(axis, written[1])) / 2
    )
    return Timeline(
        WIDTH,
        height + 24,
        height,
        tuple(items),
        tuple(Tick(_scaled(tick.place), tick.label) for tick in axis.ticks(_TICKS)),
        tuple((_scaled(a), _scaled(b)) for a, b in axis.breaks),
        middle,
        "" if written is None else days(*written),
        sum(not item.label for item in items),
    )


def _written(document: Document) -> tuple[date, date] | None:
    return None if document.date is None else document.date.span()


def _scaled(place: float) -> float:
    return round(_SIDE + place * (WIDTH - 2 * _SIDE), 1)


def _x(axis: Axis, day: int) -> float:
    return _scaled(axis.place(day))


def _end(axis: Axis, day: date) -> float:
    return _x(axis, day.toordinal() + 1)


def _item(
    row: Dated, axis: Axis, facts: Sequence[Fact], wrong: frozenset[int], lanes: list[float]
) -> Item:
    """The item in the first lane with room for it and its label, or without label below them."""
    x, end = _x(axis, row.earliest.toordinal()), _end(axis, row.latest)
    count = f" ×{len(row.facts)}" if len(row.facts) > 1 else ""
    label = f"{row.label}{count}"
    long = _LETTER * len(label)
    bar = end - x if end - x > 8 else 0.0
    if not bar:
        x = (x + end) / 2
    after = x + bar + 8
    outside = after + long > WIDTH
    left, right = (x - 8 - long, x + bar + 5) if outside else (x - 5, after + long)
    if outside and left < 0:  # nowhere beside a bar that is as long as the drawing
        outside, after, left, right = False, x + 6, x, max(x + bar, x + 6 + long)
        inside = True
    else:
        inside = False
    lane = next((i for i, taken in enumerate(lanes) if taken + _GAP <= left), None)
    if lane is None and len(lanes) < _MOST_ROWS:
        lane = len(lanes)
        lanes.append(0.0)
    if lane is not None:
        lanes[lane] = right
    words = "; ".join(dict.fromkeys(one_line(facts[index].text) for index in row.facts[:6]))
    return Item(
        round(x, 1),
        round(bar, 1),
        _TOP + ((_MOST_ROWS if lane is None else lane) + 0.5) * _ROW - (4 if inside else 0),
        "" if lane is None else label,
        round(x - 8 if outside else after, 1),
        outside,
        row.facts[0],
        not wrong.isdisjoint(row.facts),
        f"{label}: {words}",
    )
