"""A component for spaCy: `nlp.add_pipe("factx")` finds the facts of every text.

spaCy finds it by the entry point `spacy_factories`; nothing else of factx imports this file.  What
it sets is made of plain values and spans, so that documents can be written to disk, and sent
between the processes of `nlp.pipe(texts, n_process=4)`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from factx.api import extract

SPANS = "factx"


def make(
    nlp: Language, name: str, date: str | None, day_first: bool | None, spans_key: str
) -> Callable[[Doc], Doc]:
    """The component.

    date        when the texts were written (2025-05-20), for those without `doc._.factx_date`
    day_first   how 4/5/2024 is meant; without it each text decides
    spans_key   the group of `doc.spans` that the facts go to

    For each text it sets `doc._.facts`, a list of what `Fact.to_dict` gives, and
    `doc.spans[spans_key]`, a span for each of them in the same order: its label is the kind in
    capitals (COUNT, DATE), and `span._.fact` the fact.  A span holds whole tokens, so it may be
    longer than the words of the fact.
    """
    for target, extension, default in ((Doc, "facts", []), (Doc, "factx_date", None)):
        if not target.has_extension(extension):
            target.set_extension(extension, default=default)
    if not Span.has_extension("fact"):
        Span.set_extension("fact", getter=_fact)

    def component(doc: Doc) -> Doc:
        found = extract(doc.text, doc._.factx_date or date, day_first=day_first)
        facts = [fact.to_dict() for fact in found.facts]
        doc._.facts = facts
        spans = [
            doc.char_span(
                fact["start"],
                fact["end"],
                label=fact["kind"].upper(),
                alignment_mode="expand",
                span_id=str(index),
            )
            for index, fact in enumerate(facts)
        ]
        # Expanded to whole tokens, every stretch of the text is a span.
        doc.spans[spans_key] = [span for span in spans if span is not None]
        return doc

    return component


def _fact(span: Span) -> dict[str, Any] | None:
    """The fact of a span that the component has made."""
    facts = span.doc._.facts
    index = span.id_
    return facts[int(index)] if index.isdecimal() and int(index) < len(facts) else None


Language.factory(
    "factx",
    default_config={"date": None, "day_first": None, "spans_key": SPANS},
    assigns=["doc._.facts", "doc.spans"],
    func=make,
)
