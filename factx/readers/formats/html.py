"""HTML: the article of a page, its title and when it was published.

Python's own parser reads the whole page.  Where trafilatura is installed (the extra `html`), it says
which of that is the article, and the rest is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from factx.document import Document
from factx.places import Places
from factx.readers import Given, How, InputError
from factx.readers.furniture import furniture
from factx.readers.hypertext import Page, weave
from factx.readers.page_metadata import declared_encoding, page_metadata
from factx.readers.text import decode
from factx.readers.weaving import Part, Weaver, Whole
from factx.silencing import Directive, Reach, Silence, resolved

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_WORD = re.compile(r"[^\W_]+")
_LEAST = 100  # characters that an article has
_RUN = 3  # words in a row by which a block is known
_SHARE = 0.6  # of its runs that have to be known: notes and code may stand between them


class _Article(NamedTuple):
    """What trafilatura makes of a page: its lines, its runs of words, and what it says of them."""

    lines: frozenset[tuple[str, ...]]
    runs: frozenset[tuple[str, ...]]
    title: str | None
    date: str | None

    def holds(self, words: tuple[str, ...]) -> bool:
        """Whether the words of a block are in the article."""
        runs = _runs(words)
        if not runs:
            return words in self.lines
        return sum(run in self.runs for run in runs) >= _SHARE * len(runs)


def documents(data: bytes, path: str | None, how: How) -> list[Given | InputError]:
    """The one document of a page."""
    source = decode(data, path, how.encoding or declared_encoding(data))
    if "<" not in source:
        raise InputError(path, "holds no HTML; read it with --input-format text")
    return [Given(document(source, path, all_text=how.all_text))]


def document(source: str, path: str | None = None, *, all_text: bool = False) -> Document:
    """A page with the way back to its lines and columns; with `all_text` all of it."""
    weaver = Weaver()
    page = weave(weaver, source, lambda offset: offset)
    whole = weaver.whole()
    article = None if all_text else _article(source)
    outside = list(page.outside)
    silences = _silences(page, whole, source)
    if article is not None:
        kept = _kept(whole, article)
        if sum(end - start for start, end in kept) >= _LEAST:
            part = Part(whole, kept)
            silences = tuple(
                Silence(one.codes, *part.moved_span(one.start, one.end), one.place)
                for one in silences
            )
            outside = [part.moved_span(*span) for span in outside]
            whole = part.whole
    elif not all_text:
        outside += furniture(whole.text)
    metadata = page_metadata(source, article.date if article else None)
    return Document(
        whole.text,
        path,
        title=_headline(whole) or metadata.title or (article.title if article else None),
        date=metadata.date,
        layout=whole.structure,
        places=Places(whole.pieces, source),
        outside=_merged(outside),
        orders=silences,
    )


def _headline(whole: Whole) -> str | None:
    tops = [heading for heading in whole.structure.headings if heading.level == 1]
    return whole.text[tops[0].start : tops[0].end] if len(tops) == 1 else None


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return tuple(found)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[i : i + _RUN] for i in range(len(words) - _RUN + 1)]


def _article(source: str) -> _Article | None:
    """What trafilatura takes for the article; None where it is missing, or finds none."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return None
    try:
        found = bare_extraction(
            source,
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={
                "original_date": True,
                "extensive_search": False,
                "max_date": "2100-01-01",  # else it would be today
            },
        )
    except Exception:  # whatever it trips over, the page can be read without it
        return None
    words = getattr(found, "text", None)
    if not words or len(words) < _LEAST:
        return None
    lines = [_words(line) for line in words.split("\n")]
    date, title = getattr(found, "date", None), getattr(found, "title", None)
    return _Article(frozenset(lines), frozenset(_runs(_words(words))), title, date)


def _kept(whole: Whole, article: _Article) -> list[tuple[int, int]]:
    """Start and end of the blocks that belong to the article, and its headline."""
    blocks = [m.span() for m in _BLOCK.finditer(whole.text)]
    known = [article.holds(_words(whole.text[start:end])) for start, end in blocks]
    if True not in known:
        return []
    starts = [start for start, _ in blocks]
    for heading in whole.structure.headings:
        index = bisect_right(starts, heading.start) - 1
        if heading.level == 1 and index < known.index(True):
            known[index] = True
    tables = [(one.start, one.end) for one in whole.structure.tables]
    lists = [(one.start, one.end) for one in whole.structure.lists]
    for start, end in (*tables, *lists):  # as a whole or not at all
        low, high = bisect_right(starts, start) - 1, bisect_right(starts, end)
        mine = known[low:high]
        known[low:high] = [2 * sum(mine) > len(mine)] * len(mine)
    return [block for block, one in zip(blocks, known, strict=True) if one]


def _silences(page: Page, whole: Whole, source: str) -> tuple[Silence, ...]:
    """What comments silence: the block in which they stand or end a line, or else the next one."""
    if not page.directives:
        return ()
    blocks = [m.span() for m in _BLOCK.finditer(whole.text)]
    starts = [start for start, _ in blocks]
    places = Places(whole.pieces, source)
    marks = {
        directive.start: mark for directive, mark in zip(page.directives, page.marks, strict=True)
    }

    def around(directive: Directive) -> Reach:
        length, fresh = marks[directive.start]
        before = bisect_right(starts, length - 1) - 1
        if fresh and not (before >= 0 and _ends_line(directive, blocks[before][1], places, source)):
            index = before + 1
            if index == len(blocks):
                return Reach(len(whole.text), len(whole.text), False)
            return Reach(*blocks[index], False)
        return Reach(*blocks[max(0, before)])

    return resolved(page.directives, around, len(whole.text))


def _ends_line(directive: Directive, end: int, places: Places, source: str) -> bool:
    """Whether a comment stands behind the last words of its line."""
    last = places.end(end)
    if "\n" in source[last : directive.start]:
        return False
    line = source.find("\n", directive.end)
    line = len(source) if line < 0 else line
    following = places.start(min(end + 2, places.pieces[-1].at))
    return following >= line or following <= last
