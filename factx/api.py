"""The public functions; `import factx` loads this file only when one of them is used."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factx.claims import CheckResult
from factx.document import Document
from factx.facts import Extraction
from factx.timex import DocumentDate

if TYPE_CHECKING:
    from factx.settings import Settings


def split(text: str | Document, *, settings: Settings | None = None) -> tuple[tuple[int, int], ...]:
    """Start and end offsets of every sentence of a text, in order.

    `settings` may bring further abbreviations.

    >>> split("It rained. We left.")
    ((0, 10), (11, 19))
    """
    return _document(text, None, None, settings).sentences


def extract(
    text: str | Document,
    date: str | None = None,
    *,
    day_first: bool | None = None,
    settings: Settings | None = None,
) -> Extraction:
    """Every quantity and time expression of a text.

    `date` is when the text was written, as ISO 8601 (2025, 2025-05-20, 2025-05-20T09:30); without
    it the document's own date counts, else the one that the text's statements imply.  `day_first`
    says how 4/5/2024 is meant; without it the text decides, and both readings are kept where it
    does not.  `settings` give both where they are not given here, and bring further nouns, units
    and abbreviations.  Raises ValueError where `date` is no such date.

    >>> [fact.text for fact in extract("Aid for 1,000 children came 33 years ago.").facts]
    ['1,000 children', '33 years ago']
    """
    from factx.dateline import with_own_date
    from factx.dating import with_inferred_date
    from factx.grammar import read_facts

    document = _document(text, date, day_first, settings)
    found = Extraction(document, read_facts(document))
    return with_inferred_date(with_own_date(found))


def check(
    text: str | Document,
    date: str | None = None,
    *,
    day_first: bool | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    preview: bool | None = None,
    settings: Settings | None = None,
) -> CheckResult:
    """Every statement of a text that a check could evaluate, consistent or not.

    `select` and `ignore` take codes (FX103), prefixes (FX1) and names (years-ago); `preview` runs
    the checks in preview too.  What is not given here is as `settings` say, which may also
    name checks that the text's path is not held to.  Raises ValueError where `date` is no date or a selector
    names no check.
    """
    from factx.checks import run

    found = extract(text, date, day_first=day_first, settings=settings)
    if settings is not None:
        document = found.document
        select = select or settings.select
        ignore = settings.changed(ignore=tuple(ignore) or settings.ignore).ignored(document.path)
        preview = settings.preview if preview is None else preview
    return run(found, select=select, ignore=ignore, preview=bool(preview))


def compare(
    text: str | Document,
    source: str | Document | Sequence[str | Document],
    date: str | None = None,
    *,
    day_first: bool | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    settings: Settings | None = None,
) -> CheckResult:
    """What one or several sources say of every number, date and duration of a text.

    Each is one claim: consistent where a source has it (rounded, in another unit, in words) or where
    it follows from a source in one step, else inconsistent (FX701 to FX704).  `claim.sources` are the
    places of the sources.  `date` and `day_first` hold for the text, `select` and `ignore` are as for
    `check`.  Raises ValueError as `check` does.

    >>> [claim.message for claim in compare("It has 14 rooms.", "It has 41 rooms.").findings]
    ['the source says 41 rooms, not 14 rooms']
    """
    from factx.checks import compare as judge

    sources = [source] if isinstance(source, str | Document) else source
    found = [extract(one, settings=settings) for one in sources]
    mine = extract(text, date, day_first=day_first, settings=settings)
    if settings is not None:
        select = select or settings.select
        ignore = settings.changed(ignore=tuple(ignore) or settings.ignore).ignored(
            mine.document.path
        )
    return judge(mine, found, select=select, ignore=ignore)


def _document(
    text: str | Document, date: str | None, day_first: bool | None, settings: Settings | None
) -> Document:
    if settings is None and isinstance(text, str):
        return Document(
            text, date=None if date is None else DocumentDate(date), day_first=day_first
        )
    document = Document(text) if isinstance(text, str) else text
    if settings is not None:
        date = settings.date if date is None else date
        day_first = settings.day_first if day_first is None else day_first
        if settings.has_words:
            document = replace(document, own=settings.vocabulary)
    if day_first is not None:
        document = replace(document, day_first=day_first)
    return document if date is None else replace(document, date=DocumentDate(date))
