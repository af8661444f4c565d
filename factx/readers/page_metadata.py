"""What a web page says about itself: title and date of publication, encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from factx.dateline import first_date
from factx.readers.front_matter import Metadata
from factx.readers.hypertext import complete

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,30})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,30})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page has to declare its encoding (HTML standard, 4.2.5.4: 1024)
_MOST = 400_000  # characters in which a page says what it is
_PUBLISHED = (
    "article:published_time og:article:published_time og:published_time datepublished dc.date.issued"
    " dcterms.issued dcterms.date dc.date dcterms.created citation_publication_date citation_date"
    " parsely-pub-date sailthru.date publication_date publish-date publishdate pubdate"
    " article.published article_date_original cxenseparse:recs:publishtime date"
    " article:modified_time datemodified og:updated_time last-modified"
).split()


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page declares, if its bytes are not UTF-8."""
    found = _DECLARED.search(data[:_HEAD]) or _XML.match(data.lstrip()[:_HEAD])
    if found is None:
        return None
    try:
        data.decode("utf-8")
        return None
    except UnicodeDecodeError:
        name = found[1].decode().lower()
        # What calls itself Latin-1 is read as its superset (Encoding standard, 4.2).
        return "windows-1252" if name in ("iso-8859-1", "latin1", "latin-1", "ascii") else name


def page_metadata(source: str, guessed: str | None = None) -> Metadata:
    """Title and date of a page; `guessed` counts where it states no date itself."""
    head = _Head()
    head.feed(source[: complete(source[:_MOST])])
    values = head.values
    dates = [values[name] for name in _PUBLISHED if name in values]
    published = _PUBLISHED.index("article:modified_time")
    first = [values[name] for name in _PUBLISHED[:published] if name in values]
    linked = [*_linked(head.data)]
    date = first_date([*first, *linked, *head.times, *dates, guessed])
    title = values.get("og:title") or values.get("twitter:title") or " ".join(head.title.split())
    return Metadata(title or None, date)


class _Head(HTMLParser):
    """Takes down what a page says about itself."""

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """<![…]> is a comment outside of XML."""
        return self.parse_bogus_comment(i, report)

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.values: dict[str, str] = {}
        self.title = ""
        self.times: list[str] = []
        self.data: list[str] = []
        self._inside: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Elements that hold metadata."""
        given = {name: value or "" for name, value in attrs}
        itemprop = given.get("itemprop", "").lower()
        if tag == "meta":
            name = (given.get("property") or given.get("name") or itemprop).lower()
            if name and given.get("content"):
                self.values.setdefault(name, given["content"].strip())
        elif tag == "time" and given.get("datetime"):
            published = "pubdate" in given or itemprop == "datepublished"
            self.times.insert(0 if published else len(self.times), given["datetime"])
        elif tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self._inside = "data"
            self.data.append("")
        elif tag == "title" and not self.title:
            self._inside = "title"
        else:
            return

    def handle_endtag(self, tag: str) -> None:
        """Elements end."""
        if tag in ("script", "title"):
            self._inside = None

    def handle_data(self, data: str) -> None:
        """The words of a title, or a record."""
        if self._inside == "title":
            self.title += data
        elif self._inside == "data":
            self.data[-1] += data


def _linked(records: list[str]) -> Iterator[str]:
    """Dates of publication in JSON-LD."""
    import orjson

    for record in records:
        try:
            value = orjson.loads(record)
        except ValueError:
            continue
        yield from _dates(value)


def _dates(value: Any, depth: int = 0) -> Iterator[str]:
    if depth > 8:
        return
    if isinstance(value, dict):
        date = value.get("datePublished")
        if isinstance(date, str):
            yield date
        for item in value.values():
            yield from _dates(item, depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _dates(item, depth + 1)
