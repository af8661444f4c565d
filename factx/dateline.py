"""The date that a text has: its dateline, its byline, a line with nothing but a date, or what is
kept beside it.

The forms are those of the Associated Press Stylebook (datelines: CITY, date (AGENCY) –) and of web
pages (Published 20 May 2025).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from factx.document import Document
from factx.facts import Extraction, Fact
from factx.patterns import lazy
from factx.timex import Absolute, DocumentDate, day_of

_HEAD = 600  # characters in which a text says when it was written
_BEFORE_DASH = lazy(r"(?:[ ,]*\([^()\n]{2,40}\))?[ ,]*(?:[-–—]+|/[A-Za-z]+/)[ \n]")
_PLACE = lazy(
    r"(?:[A-Z][A-Z .'’/-]{2,40}|[A-Z][a-zA-Z.'’-]+(?:[ ][A-Z][a-zA-Z.'’-]+){0,3})"
    r"(?:,[ ][A-Z][A-Za-z. ]{1,24})?(?:[ ]\([^()\n]{2,30}\))?,?[ ]*(?:[-–—][ ]*)?\Z"
)
_LABEL = lazy(
    r"(?:(?:(?:first|originally)[ ])?(?:published|updated|posted|issued|released|modified|created|revised)"
    r"|(?:this[ ](?:page|article|document|text|report)[ ]was[ ])?last[ ](?:updated|modified|changed|revised|edited|reviewed)|date(?:d)?|publication[ ]date)(?:[ ]on)?[ ]?:?[ ]*\Z",
    re.IGNORECASE,
)
_BYLINE = lazy(r"by[ ][^\n]{3,80}?[,|·•–—-][ ]*\Z", re.IGNORECASE)
_LINE_END = lazy(r"[ ,.|·•*_]*(?:\n|\Z)")
_NUMERIC = lazy(
    r"(\d{4})[-/](\d\d?)(?:[-/](\d\d?)(?:[T ]\d.*)?)?|\d{4}(?=\s*\Z)|(\d{4})(\d\d)(\d\d)(?:\d{6})?(?!\d)"
)


def with_own_date(extraction: Extraction) -> Extraction:
    """The extraction with the date that the head of its text states, where none is known yet."""
    document = extraction.document
    if document.date is not None:
        return extraction
    for fact in extraction.facts:
        if fact.start > _HEAD:
            break
        value = None if document.is_outside(fact.start) else _day(fact)
        if value is not None and _dates_the_text(document.text, fact):
            dated = replace(document, date=DocumentDate(value, "dateline"))
            return Extraction(dated, tuple(one.on(dated) for one in extraction.facts))
    return extraction


def first_date(values: Iterable[str | None]) -> DocumentDate | None:
    """The first of some dates that is one, in whatever form they are written.

    These are dates that are kept beside a text: in metadata, front matter or the field of a record.

    >>> first_date([None, "soon", "Tue, 20 May 2025 09:30:00 GMT"]).value
    '2025-05-20'
    """
    for value in values:
        date = _beside(value.strip()) if value else None
        if date is not None:
            return date
    return None


def kept_date(value: object) -> DocumentDate | None:
    """The date that a field or a column keeps for a text, None where it is empty.

    It is a date or a moment, of which the day counts, or a text or a whole number that is read as
    one.  What is not a number is no date, as frames have it where there is none.  Raises ValueError
    where it is anything else.

    >>> kept_date("20/05/2025").value, kept_date(2024.0).value, kept_date(float("nan"))
    ('2025-05-20', '2024', None)
    """
    shown = value
    if isinstance(value, float | Decimal):
        if value != value:
            return None
        if value % 1 == 0:  # a column of years that lacks some is one of floats
            shown = int(value)
    elif isinstance(value, date):
        shown = value.isoformat()
    if shown is None or shown == "":
        return None
    found = first_date([str(shown)]) if isinstance(shown, str | int) else None
    if found is None and not (isinstance(shown, str) and shown.isspace()):
        raise ValueError(f"{value!r} is no date")
    return found


def _beside(value: str) -> DocumentDate | None:
    found = _NUMERIC.match(value.removeprefix("D:"))  # as PDF files begin their dates
    if found is None:
        iso = _day_in(value[:80])
    else:
        parts = [part for part in found.groups() if part] or [found[0]]
        iso = "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])
    try:
        return None if iso is None else DocumentDate(iso, "metadata")
    except ValueError:
        return None


def _day_in(words: str) -> str | None:
    """The first full date of some words, as ISO 8601: Tuesday, 20 May 2025 09:30."""
    from factx.grammar import read_facts

    days = (_day(fact) for fact in read_facts(Document(words)))
    return next((day for day in days if day is not None), None)


def _day(fact: Fact) -> str | None:
    when = day_of(fact.when)
    if fact.kind not in ("date", "time") or not isinstance(when, Absolute) or when.grain != "day":
        return None
    return when.value[:10] if when.resolve(None).earliest is not None else None


def _dates_the_text(text: str, fact: Fact) -> bool:
    line = text.rfind("\n", 0, fact.start) + 1
    before = text[line : fact.start]
    closes = _LINE_END.match(text, fact.end) is not None
    if not before.strip(" \t*_#>"):
        return closes
    if _LABEL.fullmatch(before.lstrip(" \t*_")):
        return True
    if _BEFORE_DASH.match(text, fact.end) and _PLACE.fullmatch(before):
        return True
    return closes and _BYLINE.fullmatch(before) is not None
