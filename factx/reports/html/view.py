"""What the template shows of a document, in plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from factx.cells import meaning_cell, number, value_cell
from factx.claims import SEVERITIES, Claim
from factx.document import Document
from factx.facts import KINDS, Fact
from factx.markup import Mark
from factx.reports import Result
from factx.reports.html.article import CLAIM, FACT, RELATED, Block, Key, blocks, quoted
from factx.reports.html.timeline import Timeline, timeline
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
    """A place that matters for a statement; `at` counts the places of a column of text."""

    prefix: str
    at: int
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
    """A text beside others: the article, later a source of it; `prefix` begins its identifiers."""

    name: str
    prefix: str
    blocks: tuple[Block, ...]


class View(NamedTuple):
    """A document as the template shows it.

    verdicts, codes, kinds   how often each is there, of codes with the name of the check
    stated                   verdict and code of every statement, in the order of the text
    """

    id: str
    name: str
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
    kind_of: tuple[str, ...]
    fact_count: int
    known: int

    def brief(self) -> View:
        """What the page still needs when the document has been written."""
        return self._replace(
            columns=(), facts=(), claims=None, timeline=None, stated=(), kind_of=()
        )


def view(result: Result, place: int) -> View:
    """A document, the `place`-th of the page."""
    document = result.document
    rows = list(result.facts or ())
    facts = [row for row in rows if isinstance(row, Fact)]
    claims = None if result.claims is None else list(result.evaluated)
    items = [row.to_dict() for row in rows]
    marks = [Mark(item["start"], item["end"], (FACT, i)) for i, item in enumerate(items)]
    related: list[Related] = []
    prefix = f"d{place}"
    shown = [
        _claim(claim, index, prefix, marks, related) for index, claim in enumerate(claims or ())
    ]
    stated = tuple((claim.verdict, claim.code) for claim in shown)
    shown.sort(key=lambda claim: (VERDICTS.index(claim.verdict), claim.at))
    wrong = {i for claim in claims or () if claim.status == "inconsistent" for i in claim.facts}
    kinds = Counter(str(item["kind"]) for item in items)
    codes: dict[str, tuple[str, int]] = {}
    for code, name in sorted((claim.code, claim.name) for claim in claims or ()):
        codes[code] = (name, codes.get(code, ("", 0))[1] + 1)
    name = visible(document.title or result.name)
    return View(
        prefix,
        name,
        visible(result.name) if document.title else None,
        _dated(document),
        (Column(name, prefix, tuple(blocks(document, marks))),),
        tuple(_fact(item, index) for index, item in enumerate(items)),
        None if claims is None else tuple(shown),
        timeline(document, facts, frozenset(wrong)) if len(facts) == len(rows) else None,
        {kind: kinds[kind] for kind in KINDS if kinds[kind]},
        Counter(claim.verdict for claim in shown),
        codes,
        stated,
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


def allowed(item: Mapping[str, Any]) -> str:
    """What the written number can mean, where that is more than the number itself.

    >>> allowed({"value": 1000, "bounds": [950, 1050]}), allowed({"value": 2, "bounds": [2, None]})
    ('950 to 1,050', '2 or more')
    >>> allowed({"value": 7, "bounds": [7, 7]}), allowed({"value": None, "bounds": None})
    ('', '')
    """
    low, high = item.get("bounds") or (None, None)
    if low == high:
        return ""
    if low is None:
        return f"{number(high or 0)} or less"
    if high is None:
        return f"{number(low)} or more"
    return f"{number(low)} to {number(high)}"


def _claim(
    claim: Claim, index: int, prefix: str, marks: list[Mark[Key]], related: list[Related]
) -> ClaimView:
    """The statement; its places are added to the marks, and what it is related to to `related`."""
    document = claim.document
    marks.append(Mark(claim.start, claim.end, (CLAIM, index)))
    first = len(related)
    for start, end in claim.related:
        marks.append(Mark(start, end, (RELATED, len(related))))
        place, words = _place(document, start), quoted(document, start, end, 100)
        related.append(Related(prefix, len(related), place, words))
    verdict = claim.severity if claim.status == "inconsistent" else claim.status
    return ClaimView(
        index,
        verdict,
        claim.code,
        claim.name,
        _place(document, claim.start),
        quoted(document, claim.start, claim.end),
        one_line(claim.message),
        one_line(claim.equation),
        tuple(related[first:]),
    )


def _place(document: Document, offset: int) -> str:
    line, column = document.position(offset)
    return f"{line}:{column}"


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
