"""What the template shows of a document, in plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factx.cells import allowed, meaning_cell, value_cell
from factx.claims import SEVERITIES, Claim
from factx.document import Document
from factx.facts import KINDS, Fact
from factx.markup import Mark
from factx.reports import Result
from factx.reports.html.article import CLAIM, FACT, RELATED, Block, Key, blocks
from factx.reports.html.timeline import Timeline, timeline
from factx.reports.places import quoted
from factx.reports.visible import one_line, visible

VERDICTS = (*reversed(SEVERITIES), "undetermined", "consistent")
SIGNS = {"error": "✕", "warning": "!", "note": "i", "undetermined": "?", "consistent": "✓"}
WORDS = {"undetermined": "unclear", "consistent": "verified"}
_SOURCES = {"inferred": "implied by the text", "option": "as given", "dateline": "in its dateline"}


class FactView(NamedTuple):
    """A fact as the list shows it."""

    at: int
    kind: str
    text: str
    value: str
    meaning: str
    allows: str
    place: str


class Related(NamedTuple):
    """A place that matters for a statement; `at` counts them in all texts of a document."""

    at: int
    claim: int
    place: str
    text: str


class ClaimView(NamedTuple):
    """A statement as the list shows it; `verdict` is the severity of a finding, else the status."""

    at: int
    verdict: str
    code: str
    name: str
    place: str
    quote: str
    message: str
    equation: str
    related: tuple[Related, ...]


class Column(NamedTuple):
    """A text beside others: the article, then the texts that its statements have places in."""

    name: str
    blocks: tuple[Block, ...]


class View(NamedTuple):
    """A document as the template shows it.

    label                    its name, told apart from others of the page that have the same
    verdicts, codes, kinds   how often each is there, of codes with the name of the check
    stated                   verdict and code of every statement, in the order of the text
    related_to               to which statement each related place belongs
    """

    id: str
    name: str
    label: str
    path: str | None
    dated: str
    columns: tuple[Column, ...]
    facts: tuple[FactView, ...]
    claims: tuple[ClaimView, ...] | None
    timeline: Timeline | None
    kinds: Mapping[str, int]
    verdicts: Mapping[str, int]
    codes: Mapping[str, tuple[str, int]]
    stated: tuple[tuple[str, str], ...]
    related_to: tuple[int, ...]
    kind_of: tuple[str, ...]
    fact_count: int
    known: int

    def brief(self) -> View:
        """What the page still needs when the document has been written."""
        return self._replace(
            columns=(), facts=(), claims=None, timeline=None, stated=(), related_to=(), kind_of=()
        )


def view(result: Result, place: int, named: Counter[str]) -> View:
    """A document, the `place`-th of the page; `named` counts the names that it has already."""
    document = result.document
    rows = list(result.facts or ())
    facts = [row for row in rows if isinstance(row, Fact)]
    claims = None if result.claims is None else list(result.evaluated)
    items = [row.to_dict() for row in rows]
    marks = [Mark(item["start"], item["end"], (FACT, i)) for i, item in enumerate(items)]
    texts = _Texts(document, marks)
    shown = [_claim(claim, index, texts) for index, claim in enumerate(claims or ())]
    stated = tuple((claim.verdict, claim.code) for claim in shown)
    shown.sort(key=lambda claim: (VERDICTS.index(claim.verdict), claim.at))
    wrong = {i for claim in claims or () if claim.status == "inconsistent" for i in claim.facts}
    kinds = Counter(str(item["kind"]) for item in items)
    codes: dict[str, tuple[str, int]] = {}
    for code, name in sorted((claim.code, claim.name) for claim in claims or ()):
        codes[code] = (name, codes.get(code, ("", 0))[1] + 1)
    name = visible(document.title or result.name)
    named[name] += 1
    return View(
        f"d{place}",
        name,
        name if named[name] == 1 else f"{name} ({named[name]})",
        visible(result.name) if document.title else None,
        _dated(document),
        texts.columns(),
        tuple(_fact(item, index) for index, item in enumerate(items)),
        None if claims is None else tuple(shown),
        timeline(document, facts, frozenset(wrong)) if len(facts) == len(rows) else None,
        {kind: kinds[kind] for kind in KINDS if kinds[kind]},
        Counter(claim.verdict for claim in shown),
        codes,
        stated,
        tuple(texts.related_to),
        tuple(str(item["kind"]) for item in items),
        len(rows),
        result.known,
    )


def _dated(document: Document) -> str:
    if document.date is None:
        return "no date known"
    source = document.date.source
    return f"dated {document.date.value}, {_SOURCES.get(source, f'from its {source}')}"


def _fact(item: Mapping[str, Any], index: int) -> FactView:
    return FactView(
        index,
        item["kind"],
        one_line(item["text"]),
        one_line(value_cell(item)),
        one_line(meaning_cell(item)),
        allowed(item),
        f"{item['line']}:{item['column']}",
    )


class _Texts:
    """The texts that statements speak of, with what is marked in each, the article first."""

    def __init__(self, document: Document, marks: list[Mark[Key]]) -> None:
        self._marks = {id(document): marks}
        self._documents = [document]
        self.related_to: list[int] = []

    def mark(self, document: Document, start: int, end: int, claim: int) -> int:
        """Mark a place that a statement is related to; returns its number."""
        if id(document) not in self._marks:
            self._marks[id(document)] = []
            self._documents.append(document)
        number = len(self.related_to)
        self._marks[id(document)].append(Mark(start, end, (RELATED, number)))
        self.related_to.append(claim)
        return number

    def mark_claim(self, start: int, end: int, claim: int) -> None:
        """Mark a statement in the article."""
        self._marks[id(self.article)].append(Mark(start, end, (CLAIM, claim)))

    @property
    def article(self) -> Document:
        """The text that the statements are made in."""
        return self._documents[0]

    def columns(self) -> tuple[Column, ...]:
        """The texts cut at their marks."""
        return tuple(
            Column(
                visible(document.title or document.path or "<stdin>"),
                tuple(blocks(document, self._marks[id(document)])),
            )
            for document in self._documents
        )


def places(claim: Claim, article: Document) -> Iterator[tuple[Document, int, int]]:
    """The places that matter for a statement, each with the document that it is in."""
    for start, end in claim.related:
        yield article, start, end
    for place in claim.sources or ():
        yield place.document, place.start, place.end


def _claim(claim: Claim, index: int, texts: _Texts) -> ClaimView:
    """The statement; it and its places are marked in their texts."""
    document = claim.document
    texts.mark_claim(claim.start, claim.end, index)
    related = []
    for text, start, end in places(claim, texts.article):
        at = texts.mark(text, start, end, index)
        where = "" if text is texts.article else f"{visible(text.path or '<stdin>')}:"
        words = quoted(text, start, end, 100)
        related.append(Related(at, index, f"{where}{_place(text, start)}", words))
    verdict = claim.severity if claim.status == "inconsistent" else claim.status
    return ClaimView(
        index,
        verdict,
        claim.code,
        claim.name,
        _shown(claim.place.to_dict()),
        quoted(document, claim.start, claim.end),
        one_line(claim.message),
        one_line(claim.equation),
        tuple(related),
    )


def _place(document: Document, offset: int) -> str:
    return _shown(document.location(offset))


def _shown(at: Mapping[str, int]) -> str:
    page = f"p. {at['page']}, " if "page" in at else ""
    return f"{page}{at['line']}:{at['column']}"


def totals(
    views: Sequence[View],
) -> tuple[Counter[str], dict[str, tuple[str, int]], dict[str, int]]:
    """Counts of verdicts, codes and kinds over all documents."""
    verdicts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    codes: dict[str, tuple[str, int]] = {}
    for shown in views:
        verdicts.update(shown.verdicts)
        kinds.update(shown.kinds)
        for code, (name, count) in shown.codes.items():
            codes[code] = (name, codes.get(code, ("", 0))[1] + count)
    return (
        verdicts,
        dict(sorted(codes.items())),
        {kind: kinds[kind] for kind in KINDS if kinds[kind]},
    )
