"""The lines of a page of a PDF, with where they stand on it."""

from __future__ import annotations

import re
from ctypes import byref, c_double
from dataclasses import dataclass
from typing import Any

_LINE = re.compile(r"[^\r\n\ufffe\x02]+")
_DIVIDED = ("-", "\u00ad", "\u2010")
_GAP = 1.6  # times the size of the letters; justified lines have narrower ones
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is seen on a page; lengths in points (1/72 inch), from the left bottom corner.

    at        where it begins in all lines, put one under the other
    base      of its letters above the bottom
    gaps      the white space in it that is wider than between words
    divided   a hyphen at its end may only divide a word
    """

    words: str
    page: int
    left: float
    right: float
    base: float
    size: float
    gaps: tuple[int, ...] = ()
    divided: bool = False
    at: int = 0


def lines_of_page(page: Any, index: int) -> list[Line]:
    """The lines of a page in the order of the file; empty ones are left out."""
    text_page = page.get_textpage()
    try:
        text = text_page.get_text_range()
        known = text_page.count_chars() == len(text)
        letters = _Letters(text_page) if known else None
        lines = []
        for found in _LINE.finditer(text):
            words = found[0]
            lead = len(words) - len(words.lstrip())
            words = _CONTROL.sub(" ", words).strip()
            if not words:
                continue
            start = found.start() + lead
            marked = text[found.end() : found.end() + 1] in ("\ufffe", "\x02")
            divided = marked or words.endswith(_DIVIDED)
            if marked:
                words += "-"
            elif divided and words[-1] != "-":
                words = words[:-1] + "-"
            lines.append(_line(words, index, start, len(words) - marked, divided, letters))
        return lines
    finally:
        text_page.close()
        page.close()


def _line(
    words: str, page: int, start: int, length: int, divided: bool, letters: _Letters | None
) -> Line:
    if letters is None:
        return Line(words, page, 0, 0, 0, 1, divided=divided)
    left, base = letters.origin(start)
    size = letters.size(start)
    gaps = []
    space = words.find(" ")
    while 0 < space < length - 1:
        if letters.left(start + space + 1) - letters.right(start + space - 1) > _GAP * size:
            gaps.append(space)
        space = words.find(" ", space + 1)
    right = letters.right(start + length - 1)
    return Line(words, page, left, right, base, size, tuple(gaps), divided)


class _Letters:
    """Where the letters of a page stand."""

    def __init__(self, text_page: Any) -> None:
        import pypdfium2.raw as raw

        self._raw = raw
        self._page = text_page.raw
        self._box = [c_double() for _ in range(4)]

    def origin(self, index: int) -> tuple[float, float]:
        x, y = c_double(), c_double()
        self._raw.FPDFText_GetCharOrigin(self._page, index, byref(x), byref(y))
        return x.value, y.value

    def size(self, index: int) -> float:
        return round(self._raw.FPDFText_GetFontSize(self._page, index), 1) or 1.0

    def left(self, index: int) -> float:
        return self._edges(index)[0]

    def right(self, index: int) -> float:
        return self._edges(index)[1]

    def _edges(self, index: int) -> tuple[float, float]:
        left, right, bottom, top = self._box
        self._raw.FPDFText_GetCharBox(
            self._page, index, byref(left), byref(right), byref(bottom), byref(top)
        )
        return left.value, right.value
