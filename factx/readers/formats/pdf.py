"""PDF, through pypdfium2 (the extra `pdf`): paragraphs, headings, tables, notes.

Places are pages, and the lines on them from the top.  The file knows only where each letter stands:
paragraphs are told by the distances between lines, tables by wide gaps in them, running heads by
their repetition (these do not belong to the text).  Words that a hyphen divides at the end of a line
are put together again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from itertools import pairwise
from statistics import median

from factx.dateline import first_date
from factx.document import Document
from factx.places import Places
from factx.readers import Given, How, InputError, MissingExtraError
from factx.readers.hyphens import keeps_hyphen
from factx.readers.page_lines import Line
from factx.readers.pdf_pages import read_pages
from factx.readers.weaving import BAR, Span, Weaver

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:page |p\. ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|/) ?\d{1,4})?\W*", re.IGNORECASE
)
_ITEM = re.compile(r"(?:[•▪◦‣●○■–*-]|\(?\d{1,2}[.)]|\(?[a-z]\))[ ]+(?=\S)")
_NOTE = re.compile(r"[\d*†‡§¹²³⁴-⁹]")
_SENTENCE_END = (".", "!", "?", ":", ".”", '."', "?”", "!”", ".)", ".’")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_EDGE = 2  # lines at the top and the bottom that may be running heads
_LARGER = 1.12  # times the size of the text, from which on a line is a heading
_LARGEST = 1.4  # and from here on of the first level
_SMALLER = 0.93  # below it a line at the bottom is a note
_WIDER = 1.3  # times the usual distance of lines, from which on a paragraph ends
_NARROW = 0.6  # of the width of the text; what is repeated and wider may be text
_SHORT = 0.85  # of the width of the text, below which a last line of a paragraph is known


def documents(data: bytes, path: str | None, how: How) -> list[Given | InputError]:
    """The one document of a file."""
    if find_spec("pypdfium2") is None:
        raise MissingExtraError(path, "PDF", "pdf")
    pages, metadata = read_pages(data, path)
    if not any(pages):
        reason = (
            "holds no text; if it is scanned, run text recognition on it first, as with ocrmypdf"
        )
        raise InputError(path, reason)
    return [Given(_Reading(pages).document(path, metadata))]


class _Reading:
    """The lines of all pages, put together to paragraphs."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        self._weaver = Weaver()
        self._source: list[str] = []
        self._pages: list[int] = []
        self._outside: list[tuple[int, int]] = []
        self._largest: tuple[float, Span] | None = None  # the heading in the largest letters
        at = 0
        numbered: list[list[Line]] = []
        for page in pages:
            self._pages.append(len(self._source))
            mine = []
            for line in page:
                mine.append(replace(line, at=at))
                self._source.append(line.words)
                at += len(line.words) + 1
            if not page:
                self._source.append("")
                at += 1
            numbered.append(mine)
        every = [line for page in numbered for line in page]
        sizes: Counter[float] = Counter()
        for line in every:
            sizes[line.size] += len(line.words)
        self._size = sizes.most_common(1)[0][0]
        self._right = max((line.right for line in every if line.size == self._size), default=0)
        self._left = min((line.left for line in every if line.size == self._size), default=0)
        gaps = [
            a.base - b.base
            for page in numbered
            for a, b in pairwise(page)
            if a.size == b.size == self._size and 0 < a.base - b.base < 3 * a.size
        ]
        self._gap = median(gaps) if gaps else 1.2 * self._size
        self._words = {m[0].lower() for line in every for m in _WORD.finditer(line.words)}
        self._split(numbered)

    def _split(self, pages: list[list[Line]]) -> None:
        """Tell the text from running heads and notes."""
        seen: Counter[str] = Counter()
        for page in pages:
            seen.update({_shape(line) for line in _edges(page)})
        self._heads: list[Line] = []
        self._body: list[Line] = []
        self._notes: list[Line] = []
        for page in pages:
            rest = list(page)
            for end in (0, -1):  # from outside to inside
                for _ in range(_EDGE):
                    if not rest or not self._is_head(rest, end, seen):
                        break
                    self._heads.append(rest.pop(end))
            low = len(rest)
            while low and rest[low - 1].size < _SMALLER * self._size:
                low -= 1
            if low < len(rest) and low and _NOTE.match(rest[low].words):
                self._notes += rest[low:]
                rest = rest[:low]
            self._body += rest

    def _is_head(self, page: list[Line], end: int, seen: Counter[str]) -> bool:
        """Whether the first or last line of a page stands apart, and is a page number or stands on
        other pages too."""
        line = page[end]
        if len(page) > 1 and line.size == self._size:
            inner = page[1 if end == 0 else -2]
            if 0 < abs(line.base - inner.base) <= _WIDER * self._gap:
                return False
        if _PAGE_NUMBER.fullmatch(line.words):
            return True
        narrow = line.right - line.left < _NARROW * (self._right - self._left)
        count = seen[_shape(line)]
        return count > 1 and (narrow or bool(line.gaps) or line.size != self._size)

    def document(self, path: str | None, metadata: dict[str, str]) -> Document:
        """The text with the way back to pages and lines."""
        self._blocks(self._body)
        self._blocks(self._notes)
        weaver = self._weaver
        for line in sorted(self._heads, key=lambda line: line.at):
            weaver.separate()
            span = weaver.open()
            weaver.add(line.words, line.at)
            weaver.close(span)
            self._outside.append((span.start or 0, span.end or 0))
        structure, text = weaver.structure, weaver.text
        title = metadata.get("Title", "").strip() or None
        if title is None and self._largest is not None:
            title = text[self._largest[1].start : self._largest[1].end]
        return Document(
            text,
            path,
            title=title,
            date=first_date([metadata.get("CreationDate"), metadata.get("ModDate")]),
            layout=structure,
            places=Places(weaver.pieces, "\n".join(self._source), pages=tuple(self._pages)),
            outside=tuple(self._outside),
            orders=(),
        )

    def _blocks(self, lines: list[Line]) -> None:
        index = 0
        listed = False
        while index < len(lines):
            rows = _rows(lines, index)
            if rows:
                listed = self._end_list(listed)
                self._table(lines[index : index + rows])
                index += rows
                continue
            line = lines[index]
            end = index + 1
            while end < len(lines) and not _rows(lines, end) and self._goes_on(lines, end):
                end += 1
            mark = _ITEM.match(line.words)
            if mark is None or line.size >= _LARGER * self._size:
                listed = self._end_list(listed)
            elif not listed:
                self._weaver.separate()
                self._weaver.open_list()
                listed = True
            self._paragraph(lines[index:end], mark.end() if mark and listed else 0)
            index = end
        self._end_list(listed)

    def _end_list(self, listed: bool) -> bool:
        if listed:
            self._weaver.close_list()
        return False

    def _goes_on(self, lines: list[Line], index: int) -> bool:
        """Whether a line belongs to the paragraph of the line before."""
        a, b = lines[index - 1], lines[index]
        if a.size != b.size or _ITEM.match(b.words):
            return False
        gap = a.base - b.base
        ended = a.words.endswith(_SENTENCE_END)
        width = self._right - self._left
        short = a.right < self._left + _NARROW * width
        if a.page != b.page or gap <= 0:  # the next page, or the next column
            full = not short or gap <= 0 or b.words[0].islower() or a.divided
            return not ended and full and a.size <= _LARGER * self._size
        if gap > _WIDER * (self._gap if a.size == self._size else 1.25 * a.size):
            return False
        if b.left > a.left + a.size and not (index > 1 and _hangs(lines, index)):
            return False
        if short and (
            abs(a.left - b.left) > a.size or (_ITEM.match(a.words) and b.left < a.left + 1)
        ):
            return False
        return not (ended and a.right < self._left + _SHORT * width and a.right < b.right)

    def _paragraph(self, lines: list[Line], skip: int) -> None:
        weaver = self._weaver
        weaver.separate()
        heading = lines[0].size >= _LARGER * self._size and not skip
        span = weaver.open()
        if skip:
            weaver.open_item()
        for index, line in enumerate(lines):
            words, last = line.words, index + 1 == len(lines)
            start = skip if index == 0 else 0
            if line.divided and not last:
                following = _WORD.match(lines[index + 1].words)
                left = _WORD.findall(words.rstrip("-"))
                hyphen = keeps_hyphen(left[-1] if left else "", following, self._words)
                self._add(line, start, len(words) if hyphen else len(words) - 1)
                continue
            self._add(line, start, len(words))
            if not last:
                weaver.add(" ", line.at + len(words), line.at + len(words) + 1)
        if skip:
            weaver.close_item()
        weaver.close(span)
        if heading:
            weaver.heading(span, 1 if lines[0].size >= _LARGEST * self._size else 2)
            if self._largest is None or lines[0].size > self._largest[0]:
                self._largest = lines[0].size, span
        weaver.separate()

    def _add(self, line: Line, start: int, end: int) -> None:
        """Words of a line, with bars where its gaps are."""
        last = start
        for gap in line.gaps:
            if start < gap < end:
                self._weaver.add(line.words[last:gap], line.at + last)
                self._weaver.put(BAR)
                last = gap + 1
        self._weaver.add(line.words[last:end], line.at + last)

    def _table(self, lines: list[Line]) -> None:
        weaver = self._weaver
        width = max(len(line.gaps) for line in lines) + 1
        rows: list[list[Span]] = []
        for line in lines:
            weaver.separate()
            row: list[Span] = []
            if len(line.gaps) + 1 < width:  # nothing stands above the names of the rows
                row.append(Span(weaver.length, weaver.length))
                weaver.put(BAR.lstrip())
            last = 0
            for gap in (*line.gaps, len(line.words)):
                if last:
                    weaver.put(BAR)
                cell = weaver.open()
                weaver.add(line.words[last:gap], line.at + last)
                row.append(weaver.close(cell))
                last = gap + 1
            rows.append(row)
        weaver.table(rows, 1)
        weaver.separate()


def _edges(page: Sequence[Line]) -> Iterator[Line]:
    yield from page[:_EDGE]
    yield from page[max(_EDGE, len(page) - _EDGE) :]


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.words.strip().lower())


def _hangs(lines: list[Line], index: int) -> bool:
    """Whether the first line of a paragraph hangs out to the left, as that of an item does."""
    return _ITEM.match(lines[index - 1].words) is not None


def _rows(lines: list[Line], index: int) -> int:
    """How many lines from one on are the rows of a table."""
    first = lines[index]
    if not first.gaps:
        return 0
    end = index + 1
    width = len(first.gaps)
    if end < len(lines) and len(lines[end].gaps) == width + 1:
        width += 1  # the names of the columns, with none above those of the rows
    while end < len(lines) and len(lines[end].gaps) == width and lines[end].page == first.page:
        end += 1
    return end - index if end - index > 1 else 0
