"""From what was read to facts, so that every subcommand continues where another one stopped."""

from __future__ import annotations

from dataclasses import replace

from factx.document import Document
from factx.facts import Extraction, Fact
from factx.readers import Given, InputError
from factx.timex import DocumentDate


def dated(given: Given, date: str | None, day_first: bool | None = None) -> Document:
    """The document, with the date and the order of numeric dates of the command line."""
    document = given.document
    if day_first is not None:
        document = replace(document, day_first=day_first)
    return document if date is None else replace(document, date=DocumentDate(date))


def extraction(given: Given, date: str | None, day_first: bool | None = None) -> Extraction:
    """The facts of a document: of those that were given, and in the sentences that were given.

    Raises InputError where a fact was given that the text does not hold.
    """
    if given.engine is not None:
        message = f"its facts are {given.engine}'s; extract them with --engine factx"
        raise InputError(given.document.path, message)
    from factx.api import extract

    document = dated(given, date, day_first)
    if document.spans == ():
        return Extraction(document, ())
    found = extract(document)
    kept = _kept(found, given)
    if len(kept) == len(found.facts):
        return found
    if found.document.date is not None and found.document.date.source == "dateline":
        document = replace(document, date=found.document.date)
    narrowed = Extraction(document, tuple(fact.on(document) for fact in kept))
    if document.date is None:
        from factx.dating import with_inferred_date

        return with_inferred_date(narrowed)
    return narrowed


def _kept(found: Extraction, given: Given) -> tuple[Fact, ...]:
    facts = found.facts
    if given.sentences:
        spans = found.document.sentences
        facts = tuple(fact for fact in facts if _inside(fact, found.document, spans))
    if given.facts is None:
        return facts
    keys = {(fact.kind, fact.start, fact.end): fact for fact in facts}
    for kind, start, end in sorted(given.facts - keys.keys(), key=lambda key: key[1:]):
        raise InputError(
            found.document.path,
            f"its text holds no {kind} at {start} to {end}; the JSON was edited, or another "
            "version of factx made it: extract again",
        )
    return tuple(fact for key, fact in keys.items() if key in given.facts)


def _inside(fact: Fact, document: Document, spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether a fact touches one of the sentences."""
    index = document.sentence_at(fact.start)
    return any(start < fact.end and fact.start < end for start, end in spans[index : index + 2])
