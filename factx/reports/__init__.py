"""Reports: from results to bytes, one file an output format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from factx.checks import Rule
    from factx.claims import Claim
    from factx.document import Document


class Row(Protocol):
    """Anything that the contract of the JSON output describes: a fact, a claim."""

    def to_dict(self) -> dict[str, Any]:
        """The keys and values that are printed."""


class Sentence(NamedTuple):
    """A sentence as it is printed."""

    document: Document
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        """The sentence as JSON shows it; the keys are those of the schema factx/1."""
        return {
            "text": self.document.text[self.start : self.end],
            "start": self.start,
            "end": self.end,
            **self.document.location(self.start),
        }


class Result(NamedTuple):
    """What is shown of one document; None is not shown at all.

    claims         the claims to show
    fingerprints   by what each of these claims is known again
    evaluated      all claims but the known ones, for statistics
    verified       how many claims were found consistent, shown or not
    known          how many findings are left out because a baseline holds them
    engine         what found the facts, if not factx itself
    """

    document: Document
    sentences: Sequence[Row] | None = None
    facts: Sequence[Row] | None = None
    claims: Sequence[Claim] | None = None
    fingerprints: Sequence[str] = ()
    evaluated: Sequence[Claim] = ()
    verified: int = 0
    known: int = 0
    engine: str | None = None

    @property
    def name(self) -> str:
        """What the document is called on the screen."""
        return self.document.path or "<stdin>"

    @property
    def rows(self) -> Sequence[Row]:
        """What the document is asked for: its claims, or its facts, or its sentences."""
        for rows in (self.claims, self.facts, self.sentences):
            if rows is not None:
                return rows
        return ()


class Screen(NamedTuple):
    """Where a report is shown.

    width      in columns
    colours    as rich names them (standard, 256, truecolor); None without
    terminal   a person looks at it
    """

    width: int = 80
    colours: str | None = None
    terminal: bool = False


class Run(NamedTuple):
    """What is reported on.

    rules   the checks that run
    root    the absolute path of the directory that paths are shown relative to
    """

    rules: Sequence[Rule] = ()
    root: str | None = None


class Report(Protocol):
    """One output format: it is given the results one by one, and asked for the end once."""

    def __init__(self, screen: Screen, run: Run) -> None: ...

    def add(self, result: Result) -> bytes:
        """What is printed for a document."""

    def fail(self, name: str, message: str) -> None:
        """Take notice of an input that could not be read or worked on."""

    def end(self) -> bytes:
        """What is printed after the last document."""


def report(format: str, screen: Screen, run: Run | None = None) -> Report:
    """A report by its name, which is that of its file here."""
    from importlib import import_module

    make = import_module(f"factx.reports.{format}").Report
    return cast("Report", make(screen, run or Run()))


def shown_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document as rows."""
    return tuple(Sentence(document, start, end) for start, end in document.sentences)
