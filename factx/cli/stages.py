"""From what was read to facts, so that every subcommand continues where another one stopped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factx.document import Document
from factx.facts import Extraction, Fact
from factx.readers import Given, InputError
from factx.timex import DocumentDate

if TYPE_CHECKING:
    from factx.checks import Rule
    from factx.cli.held import Held
    from factx.settings import Settings


def prepared(given: Given, settings: Settings | None) -> Document:
    """The document, with the date, the order of numeric dates and the words that are set."""
    document = given.document
    if settings is None:
        return document
    if settings.has_words:
        document = replace(document, own=settings.vocabulary)
    if settings.day_first is not None:
        document = replace(document, day_first=settings.day_first)
    return (
        document if settings.date is None else replace(document, date=DocumentDate(settings.date))
    )


def rules_of(held: Held, settings: Settings, path: str | None) -> tuple[Rule, ...]:
    """The checks that settings leave switched on for a text.

    Raises InputError where a selector of a settings file or a variable names no check.
    """
    from factx.checks import chosen

    for name, selectors in (
        ("select", settings.select),
        ("ignore", settings.ignore),
        (
            "per_file_ignores",
            [code for codes in settings.per_file_ignores.values() for code in codes],
        ),
    ):
        try:
            chosen(selectors)
        except ValueError as problem:
            message = str(problem).partition("; there are ")[0]
            key = name.replace("_", "-")
            raise InputError(held.source(name, path), f"{key!r}: {message}") from None
    return chosen(settings.select, settings.ignored(path), preview=settings.preview)


def extraction(given: Given, settings: Settings | None) -> Extraction:
    """The facts of a document: of those that were given, and in the sentences that were given.

    Raises InputError where a fact was given that the text does not hold.
    """
    if given.engine is not None:
        message = f"its facts are {given.engine}'s; extract them with --engine factx"
        raise InputError(given.document.path, message)
    from factx.api import extract

    document = prepared(given, settings)
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
