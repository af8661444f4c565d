"""The words of HTML, with the way back to their places in it, by Python's own parser."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser

from factx.readers.weaving import BAR, BREAK, OBJECT, Span, Weaver
from factx.silencing import Directive, comments

_BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p
    pre section summary table tbody td tfoot th thead tr ul button caption label
    """.split()
)
_UNREAD = frozenset(
    """
    script style template noscript svg math textarea select iframe object audio video canvas head
    datalist pre
    """.split()
)
_OBJECTS = frozenset({"code", "kbd", "samp", "var", "tt"})
_ASIDE = frozenset({"nav", "aside", "footer", "form", "dialog", "menu", "button"})
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr frame".split()
)
_REFERENCE = re.compile(r"&(?:\#[0-9a-zA-Z]+|[0-9a-zA-Z]+);?")
_TAG = re.compile(r"<[a-zA-Z/!?]")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_SUPERSCRIPTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NEWLINE = re.compile(r"\n")


def weave(weaver: Weaver, content: str, at: Callable[[int], int]) -> Page:
    """Put the words of some HTML into a text; `at` leads from its offsets to those of the file."""
    page = Page(weaver, content, at)
    page.feed(content[: complete(content)])
    page.close()
    page.finish()
    return page


def complete(content: str) -> int:
    """Where the last comment or tag ends that has an end, and the words behind it.

    A comment without an end takes in all that follows (HTML standard, 13.2.5.45).  The parser would
    look for each such end up to the end of the page.
    """
    unclosed = content.find("<!--", content.rfind("-->") + 1)
    end = len(content) if unclosed < 0 else unclosed
    tag = _TAG.search(content, content.rfind(">", 0, end) + 1, end)
    return end if tag is None else tag.start()


class Page(HTMLParser):
    """One pass over some HTML.

    directives   the comments that speak to factx
    marks        for each of them how long the text is there, and whether a new block begins
    outside      start and end in the text of menus and the like
    """

    def __init__(self, weaver: Weaver, content: str, at: Callable[[int], int]) -> None:
        super().__init__(convert_charrefs=False)
        self.weaver = weaver
        self.directives: list[Directive] = []
        self.marks: list[tuple[int, bool]] = []
        self.outside: list[tuple[int, int]] = []
        self._content = content
        self._at = at
        self._lines = [0, *(m.end() for m in _NEWLINE.finditer(content))]
        self._unread: list[str] = []  # elements that are passed over, with those in them
        self._asides: list[tuple[str, int]] = []
        self._articles = 0
        self._space: tuple[int, int] | None = None  # white space that may come before words
        self._heading: tuple[str, Span] | None = None
        self._tables: list[_Table] = []
        self._raised: str | None = None
        self._lists: list[str] = []

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """<![…]> is a comment outside of XML (HTML standard, 13.2.5.42)."""
        return self.parse_bogus_comment(i, report)

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Elements begin blocks, lists, tables, or are passed over."""
        if self._unread:
            if tag == self._unread[0]:
                self._unread.append(tag)
            return
        if tag in _VOID:
            self._void(tag)
            return
        if tag in _UNREAD or tag in _OBJECTS or _hidden(attrs):
            if tag in _OBJECTS:
                self._words(OBJECT, self._offset(), self._offset() + 1)
            elif tag in _BLOCKS:
                self.end_block()
            self._unread.append(tag)
            return
        if tag == "sup":
            self._raised = ""
        elif tag == "a" and self._raised is not None:
            self._raised = "a"  # the mark of a footnote
        if tag in _BLOCKS:
            self._block(tag, attrs)

    def _void(self, tag: str) -> None:
        if tag == "br":
            if not self.weaver.fresh and not self._in_cell():
                self._space = None
                start = self._at(self._offset())
                self.weaver.add("\n", start, start + 4)
            else:
                self._space = self._space or (self._offset(), self._offset() + 4)
        elif tag == "hr":
            self.end_block()

    def _block(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        weaver = self.weaver
        if self._tables and self._tables[-1].begin(tag, self):
            return
        self.end_block()
        if tag in ("article", "main"):
            self._articles += 1
        if tag in _ASIDE and not (tag == "footer" and self._articles):
            self._asides.append((tag, weaver.length))
        if tag == "table":
            self._tables.append(_Table(dict(attrs).get("role") == "presentation"))
        elif tag in ("ul", "ol"):
            self._lists.append(tag)
            weaver.open_list()
        elif tag == "li":
            weaver.open_item()
        elif tag[0] == "h" and tag[1:].isdigit():
            self._heading = tag, weaver.open()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """<br/> is <br>; elements that cannot be empty begin as without the stroke."""
        if tag in _VOID:
            self.handle_starttag(tag, attrs)
        elif not self._unread and tag in _BLOCKS:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        """Elements end."""
        weaver = self.weaver
        if self._unread:
            if tag == self._unread[0]:
                self._unread.pop()
            return
        if tag == "sup":
            self._raised = None
        if tag not in _BLOCKS:
            return
        if self._tables and self._tables[-1].end(tag, self):
            if tag == "table":
                self._tables.pop()
            return
        if self._heading is not None and tag == self._heading[0]:
            weaver.heading(weaver.close(self._heading[1]), int(tag[1]))
            self._heading = None
        elif tag == "li":
            weaver.close_item()
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            weaver.close_list()
        elif tag in ("article", "main"):
            self._articles = max(0, self._articles - 1)
        self.end_block()
        if self._asides and self._asides[-1][0] == tag:
            self._leave_aside()

    def _leave_aside(self) -> None:
        _, start = self._asides.pop()
        if not self._asides and start < self.weaver.length:
            self.outside.append((start, self.weaver.length))

    def handle_data(self, data: str) -> None:
        """Words, with the white space between them as HTML understands it."""
        if self._unread:
            return
        offset, last = self._offset(), 0
        for found in _SPACE.finditer(data):
            self._words(data[last : found.start()], offset + last)
            if self._space is None:
                self._space = offset + found.start(), offset + found.end()
            last = found.end()
        self._words(data[last:], offset + last)

    def handle_entityref(self, name: str) -> None:
        """A character by its name."""
        self._reference()

    def handle_charref(self, name: str) -> None:
        """A character by its number."""
        self._reference()

    def _reference(self) -> None:
        if self._unread:
            return
        offset = self._offset()
        found = _REFERENCE.match(self._content, offset)
        raw = found[0] if found else self._content[offset : offset + 1]
        self._words(unescape(raw), offset, offset + len(raw))

    def handle_comment(self, data: str) -> None:
        """Comments may speak to factx."""
        if "factx:" in data and not self._unread:
            offset = self._offset()
            end = self._content.find("-->", offset)
            if end >= 0:
                raw = self._content[offset : end + 3]
                for one in comments(raw):
                    start = self._at(offset)
                    self.directives.append(one._replace(start=start, end=start + len(raw)))
                    self.marks.append((self.weaver.length, self.weaver.fresh))

    def _words(self, words: str, start: int, end: int | None = None) -> None:
        if not words:
            return
        if self._raised is not None:
            if self._raised == "a" or not self.weaver.length:
                return
            words = words.translate(_SUPERSCRIPTS)
        if self._space is not None:
            if not self.weaver.fresh and not self._in_fresh_cell():
                before = self._at(self._space[0])
                self.weaver.add(" ", before, before + self._space[1] - self._space[0])
            self._space = None
        first = self._at(start)
        self.weaver.add(words, first, None if end is None else first + end - start)

    def _in_cell(self) -> bool:
        return bool(self._tables) and self._tables[-1].cell is not None

    def _in_fresh_cell(self) -> bool:
        cell = self._tables[-1].cell if self._tables else None
        return cell is not None and cell.start is None

    def forget_space(self) -> None:
        """White space at the end of a block is none."""
        self._space = None

    def end_block(self) -> None:
        """The next words begin a new block."""
        self._space = None
        self.weaver.separate(BREAK)

    def space(self) -> None:
        """White space that the page shows without having it."""
        offset = self._offset()
        self._space = self._space or (offset, offset + 1)

    def finish(self) -> None:
        """Everything that is still open ends."""
        while self._tables:
            self._tables.pop().close(self)
        if self._heading is not None:
            self.weaver.heading(self.weaver.close(self._heading[1]), int(self._heading[0][1]))
        for _ in range(len(self._lists)):
            self.weaver.close_item()
            self.weaver.close_list()
        while self._asides:
            self._leave_aside()
        self.end_block()


class _Table:
    """A table that is open; one that only lays out a page is read as if it were none."""

    def __init__(self, layout: bool) -> None:
        self.layout = layout
        self.rows: list[list[Span]] = []
        self.heads: list[bool] = []
        self.cell: Span | None = None

    def begin(self, tag: str, page: Page) -> bool:
        """An element begins in it; whether that is all there is to it."""
        if self.layout:
            return False
        if tag == "table" or (tag[0] == "h" and tag[1:].isdigit()):
            self.layout = True
            self.close(page)
            return False
        if tag == "tr":
            self._end_cell(page)
            page.end_block()
            self.rows.append([])
            self.heads.append(True)
        elif tag in ("td", "th"):
            self._end_cell(page)
            if not self.rows:
                self.rows.append([])
                self.heads.append(True)
            if self.rows[-1]:
                page.weaver.put(BAR)
            self.heads[-1] = self.heads[-1] and tag == "th"
            self.cell = page.weaver.open()
            self.rows[-1].append(self.cell)
            page.forget_space()
        elif tag == "caption" or self.cell is None:
            page.end_block()
        elif tag in ("ul", "ol", "li", "p", "div") or tag in _BLOCKS:
            page.space()
        return True

    def end(self, tag: str, page: Page) -> bool:
        """An element ends in it; whether that is all there is to it."""
        if tag == "table":
            self.close(page)
            page.end_block()
            return True
        if self.layout:
            return False
        if tag in ("td", "th"):
            self._end_cell(page)
        elif tag in ("tr", "caption", "thead", "tbody", "tfoot"):
            self._end_cell(page)
            page.end_block()
        elif self.cell is None:
            page.end_block()
        else:
            page.space()
        return True

    def _end_cell(self, page: Page) -> None:
        if self.cell is not None:
            page.weaver.close(self.cell)
            self.cell = None
        page.forget_space()

    def close(self, page: Page) -> None:
        """The table is complete."""
        self._end_cell(page)
        rows = [row for row in self.rows if row]
        heads = [head for head, row in zip(self.heads, self.rows, strict=True) if row]
        if not self.layout and len(rows) > 1 and max(len(row) for row in rows) > 1:
            leading = next((i for i, head in enumerate(heads) if not head), len(rows))
            page.weaver.table(rows, max(1, leading))


def _hidden(attrs: list[tuple[str, str | None]]) -> bool:
    for name, value in attrs:
        if name == "hidden" or (name == "aria-hidden" and value == "true"):
            return True
        if name == "style" and value and _HIDDEN.search(value):
            return True
    return False
