"""The public functions; `import factx` loads this file only when one of them is used."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from factx.claims import CheckResult
from factx.document import Document
from factx.facts import Extraction
from factx.timex import DocumentDate


def split(text: str | Document) -> tuple[tuple[int, int], ...]:
    """Start and end offsets of every sentence of a text, in order.

    >>> split("It rained. We left.")
    ((0, 10), (11, 19))
    """
    return _document(text, None).sentences


def extract(
    text: str | Document, date: str | None = None, *, day_first: bool | None = None
) -> Extraction:
    """Every quantity and time expression of a text.

    `date` is when the text was written, as ISO 8601 (2025, 2025-05-20, 2025-05-20T09:30); without
    it the document's own date counts, else the one that the text's statements imply.  `day_first`
    says how 4/5/2024 is meant; without it the text decides, and both readings are kept where it
    does not.  Raises ValueError where `date` is no such date.

    >>> [fact.text for fact in extract("Aid for 1,000 children came 33 years ago.").facts]
    ['1,000 children', '33 years ago']
    """
    from factx.dateline import with_own_date
    from factx.dating import with_inferred_date
    from factx.grammar import read_facts

    document = _document(text, date)
    if day_first is not None:
        document = replace(document, day_first=day_first)
    found = Extraction(document, read_facts(document))
    return with_inferred_date(with_own_date(found))


def check(
    text: str | Document,
    date: str | None = None,
    *,
    day_first: bool | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    preview: bool = False,
) -> CheckResult:
    """Every statement of a text that a check could evaluate, consistent or not.

    `select` and `ignore` take codes (FX103), prefixes (FX1) and names (years-ago); `preview` runs
    the checks in preview too.  Raises
    ValueError where `date` is no date or a selector names no check.
    """
    from factx.checks import run

    found = extract(text, date, day_first=day_first)
    return run(found, select=select, ignore=ignore, preview=preview)


def _document(text: str | Document, date: str | None) -> Document:
    document = Document(text) if isinstance(text, str) else text
    return document if date is None else replace(document, date=DocumentDate(date))
