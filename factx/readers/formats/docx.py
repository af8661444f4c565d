"""DOCX, through python-docx (the extra `docx`): paragraphs, tables, footnotes.

Places are paragraphs, counted as they stand in the file with those in tables, empty ones too, and
columns in them; footnotes and endnotes follow.  What is deleted in tracked changes is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from factx.document import Document
from factx.places import Places
from factx.readers import Given, How, InputError, MissingExtraError
from factx.readers.limits import is_trap, trap
from factx.readers.weaving import BAR, Span, Weaver
from factx.timex import DocumentDate

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset(
    {_FALLBACK, *(_W + name for name in ("del", "moveFrom", "pPr", "instrText", "delText", "p"))}
)
_SIGNS = {
    _W + "tab": "\t",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "\u2011",
    _W + "ptab": "\t",
}
_NOTES = ("footnotes", "endnotes")
_HEADING = re.compile(r"heading (\d)|(title)\Z", re.IGNORECASE)
_LIST = re.compile(r"list (?:bullet|number|paragraph)", re.IGNORECASE)
_SUPERSCRIPTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_TEMPLATE = datetime(2013, 12, 23, 23, 15)  # what python-docx's own template says of itself


class _Paragraph(NamedTuple):
    """A paragraph and where it begins in the paragraphs of the file put one under the other."""

    words: str
    start: int


def documents(data: bytes, path: str | None, how: How) -> list[Given | InputError]:
    """The one document of a file."""
    try:
        import docx
        from docx.opc.exceptions import OpcError
    except ImportError:
        raise MissingExtraError(path, "DOCX", "docx") from None
    try:
        with ZipFile(BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())  # pictures are unpacked too
        if is_trap(len(data), size):
            raise trap(path)
        given = docx.Document(BytesIO(data))
        return [Given(_Reading(given).document(path))]
    except (OpcError, BadZipFile, KeyError, ValueError, SyntaxError, AttributeError) as problem:
        reason = " ".join(str(problem).split())[:120] or type(problem).__name__
        raise InputError(
            path, f"is no DOCX, or a damaged one ({reason}); open and save it again"
        ) from problem


class _Reading:
    """One pass over the body of a file and its notes."""

    def __init__(self, given: Any) -> None:
        self._given = given
        self._weaver = Weaver()
        self._styles = {style.style_id: style.name or "" for style in given.styles}
        self._paragraphs: dict[Any, _Paragraph] = {}
        self._source: list[str] = []
        self._in_list = False

    def document(self, path: str | None) -> Document:
        """The text with the way back to the paragraphs."""
        body = self._given.element.body
        notes = [*self._notes()]
        self._number([body, *notes])
        self._blocks(body)
        for note in notes:
            self._end_list()
            self._blocks(note)
        self._end_list()
        weaver = self._weaver
        title, date = self._properties()
        places = Places(weaver.pieces, "\n".join(self._source), unit="paragraph")
        structure = weaver.structure
        if title is None and structure.headings and structure.headings[0].level == 1:
            title = weaver.text[structure.headings[0].start : structure.headings[0].end]
        return Document(
            weaver.text, path, title=title, date=date, layout=structure, places=places, orders=()
        )

    def _number(self, roots: list[Any]) -> None:
        """Give every paragraph its place; a line of its own in what stands for the file."""
        at = 0
        for root in roots:
            for paragraph in root.iter(_W + "p"):
                words = "".join(_words(paragraph))
                line = words.replace("\n", "\v")
                self._source.append(line)
                self._paragraphs[paragraph] = _Paragraph(words, at)
                at += len(line) + 1

    def _notes(self) -> Iterator[Any]:
        from lxml.etree import XMLParser, fromstring

        safe = XMLParser(resolve_entities=False, no_network=True)
        for relation in self._given.part.rels.values():
            if relation.is_external or relation.reltype.rpartition("/")[2] not in _NOTES:
                continue
            for note in fromstring(relation.target_part.blob, safe):
                if note.get(_W + "type") in (None, "normal"):
                    yield note

    def _properties(self) -> tuple[str | None, DocumentDate | None]:
        properties = self._given.core_properties
        date = None
        for moment in (properties.created, properties.modified):
            if moment is not None and moment.replace(tzinfo=None, second=0) != _TEMPLATE:
                date = DocumentDate(moment.date().isoformat(), "metadata")
                break
        return (properties.title or "").strip() or None, date

    def _blocks(self, parent: Any) -> None:
        for child in parent:
            if child.tag == _W + "p":
                self._paragraph(child)
            elif child.tag == _W + "tbl":
                self._end_list()
                self._table(child)
            elif child.tag not in _LEFT_OUT:
                self._blocks(child)  # content controls, insertions

    def _paragraph(self, paragraph: Any) -> None:
        weaver = self._weaver
        known = self._paragraphs[paragraph]
        if known.words.strip():
            style, level = self._style(paragraph)
            heading = _HEADING.match(style)
            weaver.separate()
            if level is not None and heading is None:
                if not self._in_list:
                    weaver.open_list()
                    self._in_list = True
                weaver.open_item(level=level)
                self._add(known)
                weaver.close_item()
            else:
                self._end_list()
                span = weaver.open()
                self._add(known)
                weaver.close(span)
                if heading is not None:
                    weaver.heading(span, int(heading[1] or 1))
            weaver.separate()
        for box in paragraph.iter(_W + "txbxContent"):
            # One in a paragraph of another box is that paragraph's.
            if next(box.iterancestors(_FALLBACK, _W + "p")) is paragraph:
                self._blocks(box)

    def _style(self, paragraph: Any) -> tuple[str, int | None]:
        """The name of a paragraph's style, and its level if it is an item of a list."""
        properties = paragraph.find(_W + "pPr")
        if properties is None:
            return "", None
        named = properties.find(_W + "pStyle")
        style = self._styles.get(named.get(_W + "val"), "") if named is not None else ""
        numbered = properties.find(_W + "numPr")
        if numbered is not None:
            level = numbered.find(_W + "ilvl")
            return style, int(level.get(_W + "val") or 0) if level is not None else 0
        return style, 0 if _LIST.match(style) and "paragraph" not in style.lower() else None

    def _end_list(self) -> None:
        if self._in_list:
            self._weaver.close_list()
            self._in_list = False

    def _add(self, known: _Paragraph) -> None:
        lead = len(known.words) - len(known.words.lstrip())
        self._weaver.add(known.words.strip(), known.start + lead)

    def _table(self, table: Any) -> None:
        weaver = self._weaver
        rows: list[list[Span]] = []
        for row in table.iter(_W + "tr"):
            if next(row.iterancestors(_W + "tbl")) is not table:
                continue
            weaver.separate()
            rows.append([])
            for cell in row.iterchildren(_W + "tc", _W + "sdt"):
                if rows[-1]:
                    weaver.put(BAR)
                rows[-1].append(weaver.open())
                first = True
                for paragraph in cell.iter(_W + "p"):
                    known = self._paragraphs[paragraph]
                    if known.words.strip():
                        if not first:
                            weaver.put(" ")
                        self._add(known)
                        first = False
                weaver.close(rows[-1][-1])
        weaver.table(rows, 1)
        weaver.separate()


def _words(element: Any, raised: bool = False) -> Iterator[str]:
    """The words of a paragraph, without what is deleted and what stands in boxes of its own."""
    for child in element:
        tag = child.tag
        if tag == _W + "t":
            words = (child.text or "").replace("\u00ad", "")
            yield words.translate(_SUPERSCRIPTS) if raised else words
        elif tag in _SIGNS:
            if child.get(_W + "type") not in ("page", "column"):
                yield _SIGNS[tag]
        elif tag == _W + "r":
            sign = child.find(f"{_W}rPr/{_W}vertAlign")
            yield from _words(child, sign is not None and sign.get(_W + "val") == "superscript")
        elif tag not in _LEFT_OUT and isinstance(tag, str):
            yield from _words(child, raised)
