"""Markdown (CommonMark with the tables of GitHub), through markdown-it-py.

The parser tells the lines of blocks only; where words stand inside them is taken down while it reads
them.  Code, formulas, addresses, HTML comments and front matter are no prose.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factx.document import Document
from factx.places import LINE_END, Places
from factx.readers import Given, How, InputError
from factx.readers.front_matter import front_matter
from factx.readers.text import decode, title_of
from factx.readers.weaving import BAR, OBJECT, Span, Weaver
from factx.silencing import Directive, comments

_MATH = re.compile(
    r"\$\$[^$]{1,4000}\$\$|\$(?=[^\s$])([^$\n]{0,300}(?:\n[^$\n]{1,300})?)(?<=\S)\$(?!\d)"
)
_TEX = re.compile(r"[\\^_={}<>+]")
_NO_WORDS = re.compile(
    r"\[\^[^\]\s]{1,40}\](?::[ ]?)?|(?:https?://|ftp://|www\.)[^\s<>\"”]{0,2000}[^\s<>\"”.,;:!?')\]]"
)
_SUPERSCRIPTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_UNREAD = frozenset({"code", "kbd", "samp", "script", "style", "svg", "math", "pre"})


def documents(data: bytes, path: str | None, how: How) -> list[Given | InputError]:
    """The one document of a file."""
    return [Given(document(decode(data, path, how.encoding), path))]


def document(source: str, path: str | None = None) -> Document:
    """A text in Markdown, with the way back to its lines and columns."""
    end, metadata = front_matter(source)
    reading = _Reading(source, end)
    reading.blocks(_parser().parse(reading.body, reading.env))
    weaver = reading.weaver
    text = weaver.text
    places = Places(weaver.pieces, source)
    return Document(
        text,
        path,
        title=metadata.title or _title(weaver, text),
        date=metadata.date,
        layout=weaver.structure,
        places=places,
        orders=silences(reading.directives, places, source, len(text)),
    )


def _title(weaver: Weaver, text: str) -> str | None:
    for span, level in weaver.headings[:1]:
        if level == 1:
            return text[span.start : span.end]
    return title_of(text)


def silences(directives: list[Directive], places: Places, source: str, length: int) -> Any:
    """What comments silence, each in its line of the source or the next one with text."""
    from factx.silencing import Reach, resolved

    lines, pieces = places.lines, [piece for piece in places.pieces if piece.end > piece.start]
    starts = [piece.start for piece in pieces]

    def around(directive: Directive) -> Reach:
        low = lines[bisect_right(lines, directive.start) - 1]
        last = bisect_right(lines, directive.end - 1)
        high = lines[last] if last < len(lines) else len(source)
        reach = places.spans_of(low, high)
        if reach is not None and reach[1] > reach[0]:
            return Reach(*reach)
        index = bisect_right(starts, directive.end - 1)
        if index == len(pieces):
            return Reach(length, length, False)
        last = bisect_right(lines, pieces[index].start)
        high = lines[last] if last < len(lines) else len(source)
        reach = places.spans_of(pieces[index].start, high)
        return Reach(*(reach or (length, length)), False)

    return resolved(sorted(directives, key=lambda one: one.start), around, length)


class _State(StateInline):
    """Takes down where the words of each token begin."""

    begin = 0

    def push(self, ttype: str, tag: str, nesting: Any) -> Token:
        token = super().push(ttype, tag, nesting)
        at = self.pos
        if ttype == "text" and len(self.tokens) > 1:
            before = self.tokens[-2]
            if before.type == "text" and before.meta.get("from") == at:  # one of several marks
                at = before.meta["at"] + len(before.content)
        token.meta = {"at": at, "from": self.pos}
        return token

    def pushPending(self) -> Token:  # noqa: N802  # the parser's name
        token = super().pushPending()
        token.meta = {"at": self.begin, "from": -1}
        return token


class _Inline(ParserInline):
    def parse(self, src: str, md: Any, env: Any, tokens: Any) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _mark(state: StateInline, silent: bool) -> bool:
    """A rule that matches nothing: it only sees where unmarked words begin."""
    if not silent and not state.pending and isinstance(state, _State):
        state.begin = state.pos
    return False


def _math(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "$":
        return False
    found = _MATH.match(state.src, state.pos, state.posMax)
    if found is None or (found[1] and found[1][0].isdigit() and not _TEX.search(found[1])):
        return False
    if not silent:
        state.push("math_inline", "math", 0)
    state.pos = found.end()
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.inline = _Inline()
    parser.configure("commonmark")
    parser.enable(["table", "strikethrough"])
    parser.disable(["text_join", "fragments_join"], ignoreInvalid=True)
    parser.inline.ruler.before("text", "factx_mark", _mark)
    parser.inline.ruler.before("escape", "factx_math", _math)
    return parser


class _Reading:
    """One pass over the tokens of a text."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.weaver = Weaver()
        self.directives: list[Directive] = []
        self.env: dict[str, Any] = {}
        self.body = source[start:]
        self.lines = [start + m for m in [0, *(m.end() for m in LINE_END.finditer(self.body))]]
        self.cursor = 0  # behind the last cell of a line
        self.separators: list[str] = []  # what stands between the items of the lists around here
        self.cells: list[list[Span]] = []
        self.headers = 0
        self.row_line = -1

    def blocks(self, tokens: list[Token]) -> None:
        """Everything that is prose goes into the weaver."""
        weaver = self.weaver
        for token in tokens:
            kind = token.type
            if kind == "inline":
                self.inline(token)
            elif kind == "html_block":
                weaver.separate()
                self.html(token)
                weaver.separate()
            elif kind == "heading_open":
                weaver.separate()
                self.heading = weaver.open()
            elif kind == "heading_close":
                weaver.heading(weaver.close(self.heading), int(token.tag[1]))
                weaver.separate()
            elif kind in ("bullet_list_open", "ordered_list_open"):
                weaver.separate()
                weaver.open_list()
            elif kind == "list_item_open":
                weaver.separate()
                weaver.open_item(int(token.info) if token.info.isdigit() else None)
            elif kind == "list_item_close":
                weaver.close_item()
                weaver.separate()
            elif kind in ("bullet_list_close", "ordered_list_close"):
                weaver.close_list()
                weaver.separate()
            elif token.tag in ("table", "thead", "tbody", "tr", "th", "td"):
                self.table(kind)
            elif token.block:
                weaver.separate()

    def table(self, kind: str) -> None:
        """The marks of a table, its rows and cells."""
        weaver = self.weaver
        if kind == "table_open":
            weaver.separate()
            self.cells, self.headers = [], 0
        elif kind == "thead_close":
            self.headers = len(self.cells)
        elif kind == "tr_open":
            weaver.separate()
            self.cells.append([])
        elif kind in ("th_open", "td_open"):
            if self.cells[-1]:
                weaver.put(BAR)
            self.cells[-1].append(weaver.open())
        elif kind in ("th_close", "td_close"):
            weaver.close(self.cells[-1][-1])
        elif kind == "table_close":
            weaver.table(self.cells, self.headers)
            weaver.separate()

    def inline(self, token: Token) -> None:
        """The words of a paragraph, a heading or a cell."""
        if not token.children or token.map is None:
            return
        ways = self.way(token.content, token.map[0])

        def at(offset: int) -> int:
            index = bisect_right(ways, (offset, len(self.source))) - 1
            here, there = ways[max(0, index)]
            return there + offset - here

        weaver = self.weaver
        unread: list[str] = []
        raised = auto = False
        for child in token.children:
            kind = child.type
            if kind == "html_inline":
                start = at(child.meta["at"])
                self.directives += comments(child.content, start)
                tag = _TAG.match(child.content)
                name = tag[1].lower() if tag else ""
                if name == "br":
                    weaver.add("\n", start, start + len(child.content))
                elif name == "sup":
                    raised = child.content[1] != "/"
                elif name in _UNREAD and child.content[1] == "/":
                    if unread and unread[-1] == name:
                        unread.pop()
                elif name in _UNREAD and not child.content.endswith("/>"):
                    unread.append(name)
                    weaver.add(OBJECT, start, start + len(child.content))
                continue
            if unread:
                continue
            if kind == "text" and child.content:
                if auto:
                    continue
                words = child.content
                if raised:
                    words = words.translate(_SUPERSCRIPTS)
                self.words(words, at(child.meta["at"]))
            elif kind == "text_special":
                start = at(child.meta["at"])
                weaver.add(child.content, start, start + len(child.markup))
            elif kind in ("softbreak", "hardbreak"):
                start = at(child.meta["at"])
                weaver.add("\n", start, start + 1)
            elif kind in ("code_inline", "math_inline"):
                weaver.add(OBJECT, at(child.meta["at"]), at(child.meta["at"]) + 1)
            elif kind == "link_open" and child.markup == "autolink":
                auto = True
                weaver.add(OBJECT, at(child.meta["at"]), at(child.meta["at"]) + 1)
            elif kind == "link_close":
                auto = False

    def words(self, words: str, start: int) -> None:
        """Words, without the addresses and the marks of footnotes in them."""
        last = 0
        if "[^" in words or "://" in words or "www." in words:
            for found in _NO_WORDS.finditer(words):
                self.weaver.add(words[last : found.start()], start + last)
                if words[found.start()] != "[":
                    self.weaver.add(OBJECT, start + found.start(), start + found.end())
                last = found.end()
        self.weaver.add(words[last:], start + last)

    def way(self, content: str, line: int) -> list[tuple[int, int]]:
        """Where each line of a block's content stands in the source: pairs of offsets."""
        ways = []
        offset = 0
        # Lines of blanks that only Unicode knows begin a paragraph and are no part of its content.
        while line + 1 < len(self.lines) and self._is_blank(line):
            line += 1
        for index, words in enumerate(content.split("\n")):
            low = self.lines[min(line + index, len(self.lines) - 1)]
            high = (
                self.lines[line + index + 1]
                if line + index + 1 < len(self.lines)
                else len(self.source)
            )
            bare = words.lstrip(" \t")
            if line != self.row_line or index:
                self.cursor = 0
            self.row_line = line if not index and self.cells else -1
            found = self.source.find(bare, max(low, self.cursor), high)
            if found < 0 and "|" in bare:  # a bar in a cell is written \|
                found = self.source.find(bare.replace("|", "\\|"), max(low, self.cursor), high)
            found = max(low, self.cursor) if found < 0 else found
            self.cursor = found + len(bare)
            ways.append((offset + len(words) - len(bare), found))
            offset += len(words) + 1
        return ways

    def _is_blank(self, line: int) -> bool:
        return not self.source[self.lines[line] : self.lines[line + 1]].strip()

    def html(self, token: Token) -> None:
        """A block of HTML, which may hold prose of its own."""
        from factx.readers.hypertext import weave

        if token.map is None:
            return
        ways = self.way(token.content.rstrip("\n"), token.map[0])

        def at(offset: int) -> int:
            index = bisect_right(ways, (offset, len(self.source))) - 1
            here, there = ways[max(0, index)]
            return there + offset - here

        self.directives += weave(self.weaver, token.content, at).directives
