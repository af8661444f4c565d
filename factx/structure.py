"""What is no running text in a document: headings, lists and tables.

A reader of a format that has such things (HTML, DOCX) says where they are; in plain text they are
read from Markdown: headings with # (CommonMark 0.31, section 4.2), lists with - * + • and with
numbers (5.2, 5.3), tables with pipes (GitHub Flavored Markdown 0.29, section 4.10).  Text inside
code fences is left alone.  Where writers are laxer than the specification, so is this: a list may
be nested by two columns whatever its mark, and a table ends with its last line that has a pipe.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from factx.patterns import lazy


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's words, and its level from 1."""

    start: int
    end: int
    level: int = 1


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its own words, without those of the lists inside it.

    mark     where its mark begins ("2." or "-"); the same as `start` where the text has no marks
    level    0 for an item of the list itself, 1 for one of a list inside it, and so on
    number   the number of its mark, None in lists without numbers
    """

    start: int
    end: int
    mark: int
    level: int = 0
    number: int | None = None


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list with the lists inside it, its items in the order of the text."""

    start: int
    end: int
    items: tuple[Item, ...]

    @property
    def top(self) -> tuple[Item, ...]:
        """The items of the list itself."""
        return tuple([item for item in self.items if not item.level])


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, without the white space around its words; `start` is `end` in an empty
    one."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; the first `headers` rows name the columns.  Rows may differ in length.

    A reader that makes the text itself puts a bar or an empty line between two cells, so that no
    number is read across them.
    """

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]
    headers: int = 1

    @property
    def body(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows below those that name the columns."""
        return self.rows[self.headers :]


@dataclass(frozen=True)
class Structure:
    """The headings, lists and tables of a text, each in the order of the text.

    All offsets are those of `Document.text`, end exclusive.
    """

    headings: tuple[Heading, ...] = ()
    lists: tuple[ItemList, ...] = ()
    tables: tuple[Table, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.headings or self.lists or self.tables)

    @cached_property
    def edges(self) -> list[int]:
        """Where one piece of text ends and another, which no sentence joins to it, begins."""
        found: set[int] = set()
        for heading in self.headings:
            found.update((heading.start, heading.end))
        for items in self.lists:
            for item in items.items:
                found.update((item.mark, item.start, item.end))
        for table in self.tables:
            found.update((table.start, table.end))
            for row in table.rows:
                for cell in row:
                    found.update((cell.start, cell.end))
        return sorted(found)

    def piece_around(self, offset: int) -> tuple[int, int | None]:
        """Start and end of the piece of text (a cell, an item, what lies between) that holds an
        offset; the last piece has no end."""
        index = bisect_right(self.edges, offset)
        low = self.edges[index - 1] if index else 0
        return low, self.edges[index] if index < len(self.edges) else None

    def heading_in(self, start: int, end: int) -> bool:
        """Whether a heading begins between two offsets."""
        index = bisect_left(self.headings, start, key=lambda heading: heading.start)
        return index < len(self.headings) and self.headings[index].start < end

    def to_dict(self) -> dict[str, Any]:
        """Offsets in lists, for JSON."""
        return {
            "headings": [[one.start, one.end, one.level] for one in self.headings],
            "lists": [
                [[i.start, i.end, i.mark, i.level, i.number] for i in one.items]
                for one in self.lists
            ],
            "tables": [
                [one.headers, [[[cell.start, cell.end] for cell in row] for row in one.rows]]
                for one in self.tables
            ],
        }

    @classmethod
    def of_dict(cls, value: dict[str, Any]) -> Structure:
        """What `to_dict` was made of.  Raises TypeError, ValueError or KeyError for anything else."""
        lists = []
        for items in value["lists"]:
            made = tuple([Item(*item) for item in items])
            lists.append(ItemList(made[0].mark, max(item.end for item in made), made))
        tables = []
        for headers, rows in value["tables"]:
            cells = tuple([tuple([Cell(*cell) for cell in row]) for row in rows])
            end = max(cell.end for row in cells for cell in row)
            tables.append(Table(cells[0][0].start, end, cells, headers))
        headings = tuple([Heading(*heading) for heading in value["headings"]])
        return cls(headings, tuple(lists), tuple(tables))

    def joins(self, a: int, b: int) -> bool:
        """Whether two offsets lie in one piece of text."""
        return bisect_right(self.edges, a) == bisect_right(self.edges, b)


EMPTY = Structure()

_BLOCK = r"[ \t]*+(?:[-*+•][ \t]|\d{1,3}[.)][ \t]|\#{1,6}[ \t])"
_FIRST_LINE = lazy(_BLOCK)
_LATER_LINE = lazy(rf"\n{_BLOCK}")
_RULE_LINE = lazy(r"\n[ \t]*+[|:-][|: \t-]*+(?=\n|\Z)")
_MARK = lazy(r"([ \t]*+)(?:([-*+•])|(\d{1,3})([.)]))([ \t]++)(?=\S)")
_HEADING = lazy(r"[ ]{0,3}(\#{1,6})[ \t]++(?=[^\s#])")
_FENCE = lazy(r"[ \t]*+(`{3,}|~{3,})")
_DASHES = lazy(r"[ \t]*+:?-++:?[ \t]*+")
_BREAK = lazy(r"[ \t]*+([-*_])(?:[ \t]*+\1){2,}+[ \t]*+\Z")
_PIPE = lazy(r"(?<!\\)\|")
_NESTED = 2  # columns by which an item stands further right than the one that it belongs to
_TAB = 4
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


def markdown_structure(text: str) -> Structure:
    """The headings, lists and tables that a text writes as Markdown does.

    >>> found = markdown_structure("Buy:\\n- milk\\n- two eggs")
    >>> [(item.start, item.end) for item in found.lists[0].items]
    [(7, 11), (14, 22)]
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    blocks = _FIRST_LINE.match(text) is not None or _LATER_LINE.search(text) is not None
    if not blocks and not ("|" in text and _RULE_LINE.search(text)):
        return EMPTY
    return _Markdown(text).read()


@dataclass(slots=True)
class _Open:
    """An item whose text may go on."""

    mark: int
    start: int
    end: int
    level: int
    number: int | None


class _Markdown:
    """One pass over the lines of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.headings: list[Heading] = []
        self.lists: list[ItemList] = []
        self.tables: list[Table] = []
        self.items: list[_Open] = []  # of the list that is open
        self.stack: list[tuple[int, str]] = []  # column and kind of mark of the items around here
        self.blank = True  # whether the line before is empty
        self.fence: str | None = None

    def read(self) -> Structure:
        lines = list(self._lines())
        tables = "|" in self.text
        index = 0
        while index < len(lines):
            start, end, line = lines[index]
            # A table's second line, the rule, tells it from other lines; most texts have none.
            rows = self._table(lines, index) if tables else 0
            if rows:
                index += rows
                continue
            index += 1
            if line and line[0] in _LETTERS and not self.items and self.fence is None:
                self.blank = False  # a line of prose
                continue
            self._line(start, end, line)
        self._close()
        return Structure(tuple(self.headings), tuple(self.lists), tuple(self.tables))

    def _lines(self) -> Iterator[tuple[int, int, str]]:
        """Start, end and text of every line, without white space behind it."""
        start = 0
        for line in self.text.split("\n"):
            bare = line.rstrip()
            yield start, start + len(bare), bare
            start += len(line) + 1

    def _line(self, start: int, end: int, line: str) -> None:
        fence = _FENCE.match(line) if "`" in line or "~" in line else None
        if self.fence is not None:
            if fence and fence[1].startswith(self.fence) and fence.end() == len(line):
                self.fence = None
            self.blank = True
            return
        if not line:
            self.blank = True
            return
        if fence and (fence[1][0] == "`" or self.blank):  # else tildes that underline a heading
            self.fence = fence[1]
            if _column(line) < _NESTED:
                self._close()
            return
        mark = _MARK.match(line)
        heading = _HEADING.match(line) if "#" in line[:4] else None
        if heading:
            self._close()
            bare = line.rstrip("#").rstrip(" \t") if line[-1] == "#" else line
            self.headings.append(Heading(start + heading.end(), start + len(bare), len(heading[1])))
        elif mark and not _BREAK.match(line) and self._begins(mark):
            self._item(mark, start, end)
        elif self.items:
            self._goes_on(end, line)
        self.blank = heading is not None

    def _begins(self, mark: re.Match[str]) -> bool:
        """Whether the mark is one: indented code holds none, and in the middle of a paragraph a
        number other than 1 is a number."""
        column = _column(mark[1])
        if not self.items:
            if column >= _TAB:
                return False
            return self.blank or mark[3] in (None, "1")
        if self.blank or mark[3] in (None, "1"):
            return True
        return any(kind == mark[4] and abs(column - at) < _NESTED for at, kind in self.stack)

    def _item(self, mark: re.Match[str], start: int, end: int) -> None:
        column, kind = _column(mark[1]), mark[2] or mark[4]
        while self.stack and column < self.stack[-1][0] + _NESTED:
            _, before = self.stack.pop()
            if not self.stack and before != kind:
                self._close()
        number = int(mark[3]) if mark[3] else None
        level = len(self.stack)
        self.stack.append((column, kind))
        self.items.append(_Open(start + mark.end(1), start + mark.end(), end, level, number))

    def _goes_on(self, end: int, line: str) -> None:
        """A line without a mark behind an item: more of it, or the end of the list."""
        column = _column(line)
        if self.blank and column < self.stack[0][0] + _NESTED:
            self._close()
        elif not self.blank or column >= self.stack[-1][0] + _NESTED:
            self.items[-1].end = end

    def _close(self) -> None:
        """The open list is complete."""
        if self.items:
            items = [Item(i.start, i.end, i.mark, i.level, i.number) for i in self.items]
            self.lists.append(ItemList(items[0].mark, items[-1].end, tuple(items)))
        self.items, self.stack = [], []

    def _table(self, lines: list[tuple[int, int, str]], index: int) -> int:
        """How many lines from `index` are a table; it is one if its second line is a rule."""
        if self.fence is not None or index + 1 == len(lines):
            return 0
        rule = lines[index + 1][2]
        if "|" not in rule or "-" not in rule or rule.strip(" \t|:-"):
            return 0
        start, end, line = lines[index]
        if not line or (not self.stack and _MARK.match(line)):
            return 0
        header = _cells(line, start)
        dashes = _cells(rule, 0)
        if len(header) != len(dashes) or not all(
            _DASHES.fullmatch(rule, cell.start, cell.end) for cell in dashes
        ):
            return 0
        if _column(line) < _NESTED:
            self._close()
        rows = [header]
        last = index + 2
        while last < len(lines) and "|" in lines[last][2]:
            begin, end, line = lines[last]
            rows.append(_cells(line, begin))
            last += 1
        self.tables.append(Table(start + _blanks(lines[index][2]), end, tuple(rows)))
        self.blank = True
        return last - index


def _cells(line: str, offset: int) -> tuple[Cell, ...]:
    """The cells of a line of a table; pipes at its ends belong to no cell."""
    low, high = _blanks(line), len(line)
    if line[low : low + 1] == "|":
        low += 1
    bars = [m.start() for m in _PIPE.finditer(line, low)]
    if bars and bars[-1] == high - 1:
        high = bars.pop()
    cells = []
    for start, end in zip([low, *(bar + 1 for bar in bars)], [*bars, high], strict=True):
        words = line[start:end]
        first = start + len(words) - len(words.lstrip())
        cells.append(Cell(offset + first, offset + max(first, start + len(words.rstrip()))))
    return tuple(cells)


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip())


def _column(line: str) -> int:
    """How far the line is indented; a tab goes on to the next multiple of four."""
    column = 0
    for char in line:
        if char == "\t":
            column += _TAB - column % _TAB
        elif char == " ":
            column += 1
        else:
            break
    return column
