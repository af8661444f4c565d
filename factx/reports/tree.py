"""A tree for a person at a terminal: what a text has of every kind, and of every thing in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.text import Text
from rich.tree import Tree

from factx.cells import allowed, meaning_cell, value_cell
from factx.facts import KINDS
from factx.reports import Result, Run, Screen
from factx.reports.summary import plural
from factx.reports.terminal import KIND_STYLES, console, heading, printed
from factx.reports.visible import one_line

_Item = Mapping[str, Any]
_IN_TIME = ("date", "time")
_UNKNOWN = "no known day"


class Report:
    """The facts of each document by kind and by what they are facts of."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._screen = screen

    def add(self, result: Result) -> bytes:
        items = [row.to_dict() for row in result.facts or ()]
        tree = Tree(heading(result, plural(items, "fact")), guide_style="dim")
        for kind in KINDS:
            found = [item for item in items if item["kind"] == kind]
            if found:
                head = Text(kind, f"bold {KIND_STYLES[kind]}").append(f" {len(found)}", "not bold")
                _grow(tree.add(head), found)
        out = console(self._screen)
        out.print(tree)
        out.print()
        return printed(out)

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        return b""


def _grow(branch: Tree, items: Iterable[_Item]) -> None:
    """A branch for each thing that there are several facts of, and the other facts.

    Decades stand in the order of time with the dates that are alone in theirs, dates without a known
    day behind them; of the other kinds what is alone stands behind the branches.
    """
    groups: dict[str, list[_Item]] = {}
    for item in items:
        groups.setdefault(_thing(item), []).append(item)
    alone: list[_Item] = []
    for name, found in sorted(groups.items(), key=lambda group: (group[0] == _UNKNOWN, group[0])):
        if name and len(found) > 1:
            below = branch.add(Text(name, "italic").append(f" {len(found)}", "not italic"))
            _leaves(below, found)
        elif found[0]["kind"] in _IN_TIME:
            _leaves(branch, found)
        else:
            alone += found
    _leaves(branch, alone)


def _thing(item: _Item) -> str:
    """What an amount is counted in or measures, the decade of a date."""
    kind = item["kind"]
    if kind in _IN_TIME:
        day: str | None = item.get("earliest")
        return f"{day[:3]}0s" if day else _UNKNOWN
    if kind == "money":
        return item.get("currency") or ""
    if kind == "measure":
        return (item.get("dimension") or item.get("unit") or "").replace("_", " ")
    if kind == "count" and item.get("of"):
        return one_line(item["of"]).split()[-1].lower()
    return ""


def _leaves(branch: Tree, items: Sequence[_Item]) -> None:
    for item in sorted(items, key=lambda item: (item.get("earliest") or "", item["start"])):
        leaf = Text(one_line(value_cell(item)) or "?", "bold")
        meaning = one_line(meaning_cell(item))
        if meaning:
            leaf.append(f"  {meaning}", "not bold")
        leaf.append(f"  “{one_line(item['text'])}”", "italic not bold")
        if allows := allowed(item):
            leaf.append(f"  allows {allows}", "not bold not italic")
        leaf.append(f"  {item['line']}:{item['column']}", "cyan not bold not italic")
        branch.add(leaf)
