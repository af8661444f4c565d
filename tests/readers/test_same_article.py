"""The same article in every format: the same facts, the same findings, each at its own place."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import factx
from factx.readers import Given, read
from tests.readers.conftest import DATE, TITLE, as_text, words_at

_MARKUP = re.compile(r"<!--.*?-->|<[^>]+>|\]\([^)]*\)|[*_\[\\]")


def _read(path: Path) -> factx.Document:
    (given,) = read(str(path))
    assert isinstance(given, Given)
    return given.document


def _facts(document: factx.Document) -> list[tuple[object, ...]]:
    return [
        (fact.kind, " ".join(fact.text.split()), fact.value, fact.of)
        for fact in factx.extract(document, DATE).facts
        if not document.is_outside(fact.start)
    ]


def test_facts_are_the_same(article: Path) -> None:
    assert _facts(_read(article)) == _facts(factx.Document(as_text()))


def test_findings_are_the_same(article: Path) -> None:
    found = [(one.code, one.message) for one in factx.check(_read(article), DATE).claims]
    assert found == [(one.code, one.message) for one in factx.check(as_text(), DATE).claims]
    assert [code for code, _ in found] == ["FX301", "FX103", "FX301", "FX301"]


def test_title_and_date_are_known(article: Path) -> None:
    document = _read(article)
    assert document.title == TITLE
    if article.suffix == ".txt":
        assert document.date is None
    else:
        assert document.date is not None
        assert document.date.to_dict() == {"value": DATE, "source": "metadata"}


def test_the_structure_is_the_same(article: Path) -> None:
    document = _read(article)
    text, found = document.text, document.structure
    cells = [[[text[c.start : c.end] for c in row] for row in table.rows] for table in found.tables]
    assert cells == [
        [["Year", "Cars", "Lorries"], ["2022", "3,100", "410"], ["2023", "3,500", "95"]]
    ]
    items = [[text[item.start : item.end] for item in one.items] for one in found.lists]
    assert items == [
        ["The northern pillars cost 7.5 million euros.", "The girders weigh 310 tonnes."]
    ]
    if article.suffix != ".txt":
        assert [text[one.start : one.end] for one in found.headings] == [TITLE]


def test_places_lead_back_to_the_source(article: Path) -> None:
    result = factx.check(_read(article), DATE)
    assert len(result.facts) > 30
    for one in (*result.facts, *result.claims):
        place = result.document.place(one.start, one.end)
        there = " ".join(unescape(_MARKUP.sub("", words_at(article, place))).split())
        wanted = " ".join(one.text.split())
        if article.suffix == ".pdf":  # where a hyphen was undone or kept
            there, wanted = (
                there.replace(" ", "").replace("-", ""),
                wanted.replace(" ", "").replace("-", ""),
            )
        assert there.startswith(wanted), (place, one.text)
        shown = one.to_dict()
        assert (shown["line"], shown["column"]) == (place.line, place.column)
        assert shown.get("page") == place.page
        assert ("paragraph" in shown) == (article.suffix == ".docx")
