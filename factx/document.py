"""A document: its text and the way from offsets in it to lines, columns and sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factx.patterns import lazy
from factx.sentences import sentence_spans
from factx.timex import DocumentDate
from factx.vocabulary import EMPTY, Vocabulary

if TYPE_CHECKING:
    from factx.places import Place, Places
    from factx.silencing import Silence
    from factx.structure import Structure

_LINE_END = lazy(r"\r\n?|\n")
_BLANK_LINE = lazy(r"\n\n+")
_HEADING = lazy(r"\#[ \t]+(\S.{0,240}?)[ \t#]*$", re.MULTILINE)
_HEADLINE = lazy(
    r"([^\s#>|*+=~`<-][^\r\n]{2,200}?)[ \t]*(?:\r\n?|\n)(?:[=-]{3,}[ \t]*(?:\r\n?|\n))?[ \t]*(?:\r\n?|\n)"
)
_FRONT_MATTER = lazy(r"---[ \t]*\r?\n(?:(?!---).*\r?\n){0,60}---[ \t]*\r?\n")


@dataclass(frozen=True)
class Document:
    """A text, where it came from and when it was written.

    All offsets are Python string offsets into `text`, end exclusive; lines and columns count from
    1.  `spans` fixes the sentences; without it they are found when first asked for.
    `day_first` says how 4/5/2024 is meant; without it the text itself decides.  `layout` says where
    headings, lists and tables are; without it the text is read as Markdown.  `places` leads from
    the text to the file that a reader made it from; without it the text is that of the file.
    `outside` are stretches that do not belong to the article: menus, links to other articles.
    `orders` says where comments silence checks; without it they are looked for in the text.  `id`
    is what a record of a file with many texts is called there.  `own` are words that count
    beside those of the grammar.
    """

    text: str = field(repr=False)
    path: str | None = None
    title: str | None = None
    date: DocumentDate | None = None
    spans: tuple[tuple[int, int], ...] | None = field(default=None, repr=False)
    day_first: bool | None = None
    layout: Structure | None = field(default=None, repr=False)
    places: Places | None = field(default=None, repr=False, compare=False)
    outside: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    orders: tuple[Silence, ...] | None = field(default=None, repr=False)
    id: str | None = None
    own: Vocabulary = field(default=EMPTY, repr=False)

    def _repr_html_(self) -> str:
        """How a notebook shows it: the text as it is; its facts are shown by what `extract` gives."""
        from factx.display import document

        return document(self.text, self.title or self.path or "", self.dated, len(self.sentences))

    @property
    def dated(self) -> str:
        """The document's date and how it is known, for a person; empty where it is not."""
        return "" if self.date is None else f"dated {self.date.value} ({self.date.source})"

    @cached_property
    def structure(self) -> Structure:
        """The headings, lists and tables of the text."""
        if self.layout is not None:
            return self.layout
        from factx.structure import markdown_structure

        return markdown_structure(self.text)

    @cached_property
    def silences(self) -> tuple[Silence, ...]:
        """Where comments silence checks."""
        if self.orders is not None or "factx:" not in self.text:
            return self.orders or ()
        from factx.silencing import silences_of_text

        return silences_of_text(self.text)

    def is_outside(self, offset: int) -> bool:
        """Whether an offset does not belong to the article."""
        index = bisect_right(self.outside, (offset, len(self.text))) - 1
        return index >= 0 and offset < self.outside[index][1]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of every sentence, in order."""
        if self.spans is not None:
            return self.spans
        return tuple(sentence_spans(self.text, self.own.abbreviations))

    def sentence_around(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds an offset, found without splitting the rest.

        >>> Document("It rained. We left.").sentence_around(12)
        (11, 19)
        """
        if self.spans is not None or "sentences" in self.__dict__:
            return self.sentences[self.sentence_at(offset)]
        index = bisect_right(self.paragraph_starts, offset) - 1
        spans = self._spans_of_paragraph.get(index)
        if spans is None:
            low, *later = self.paragraph_starts[index : index + 2]
            text = self.text[low : later[0] if later else None]
            short = self.own.abbreviations
            spans = [(low + a, low + b) for a, b in sentence_spans(text, short)]
            self._spans_of_paragraph[index] = spans
        return spans[max(0, bisect_right(spans, (offset, len(self.text))) - 1)]

    @cached_property
    def headline(self) -> tuple[int, int] | None:
        """Start and end of the headline, if there is one.

        It is a Markdown heading of the first level at the start, or a first line of several words
        that is no sentence and that a blank line follows.

        >>> Document("Mayor quits over bridge\\n\\nThe mayor left.").headline
        (0, 23)
        >>> Document("The mayor left.\\n\\nNobody minds.").headline is None
        True
        """
        if self.layout is not None and self.layout.headings:
            first = self.layout.headings[0]
            if first.level == 1 and not self.text[: first.start].strip():
                return first.start, first.end
        text, start = self.text, 0
        if (front := _FRONT_MATTER.match(text)) is not None:
            start = front.end()
        while start < len(text) and text[start].isspace():
            start += 1
        heading = _HEADING.match(text, start)
        if heading is not None:
            return heading.span(1)
        line = _HEADLINE.match(text, start)
        if line is None or line[1][-1] in ".!?:;,…" or " " not in line[1]:
            return None
        return line.span(1) if text[line.end() :].strip() else None

    @cached_property
    def paragraph_starts(self) -> list[int]:
        """Where paragraphs begin, after blank lines; sentences never leave them."""
        return [0, *(m.end() for m in _BLANK_LINE.finditer(self.text))]

    @cached_property
    def _spans_of_paragraph(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(m.end() for m in _LINE_END.finditer(self.text))]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, in the file.

        >>> Document("one\\ntwo").position(5)
        (2, 2)
        """
        if self.places is not None:
            return self.places.position(offset)
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def place(self, start: int, end: int) -> Place:
        """Where a stretch of the text stands in the file."""
        if self.places is not None:
            return self.places.place(start, end)
        from factx.places import Place

        return Place(*self.position(start), *self.position(end), start, end)

    def place_in_source(self, start: int, end: int) -> Place:
        """The same for a stretch given by its offsets in the characters of the file."""
        if self.places is not None:
            return self.places.place_in_source(start, end)
        return self.place(start, end)

    def location(self, start: int) -> dict[str, int]:
        """Line and column of an offset, and its page or paragraph, as JSON shows them."""
        if self.places is not None:
            return self.places.place(start, start).to_dict()
        line, column = self.position(start)
        return {"line": line, "column": column}

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds an offset (or the last one that starts before it)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)
