"""Claims: the statements that a check could evaluate, and how they are judged.

A check builds two terms, what the text's numbers amount to and what the text says they amount to,
and hands them to `claim`; `judge` is the one place that decides the status and the severity of a claim::

    k, n, percent = Term.of(m.k), Term.of(m.n), Term.of(m.percent)
    yield claim(m, (k / n).percent(), percent, f"{k.shown} of {n.shown} is")
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from factx.document import Document
from factx.facts import Fact
from factx.interval import Readings
from factx.patterns import lazy
from factx.skeleton import Match
from factx.terms import Term

if TYPE_CHECKING:
    from factx.places import Place

Status = Literal["consistent", "inconsistent", "undetermined"]
Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")

_OPEN = lazy(
    r"(?<!\w)(?:if|unless|suppos(?:e|ing)|assuming|imagine|hypothetical(?:ly)?|for example|e\.g\.)(?!\w)"
)
_CORRECTED = lazy(
    r"(?<!\w)(?:correction|corrected (?:to|from)|misstated|misreported|typo|misprint|sic"
    r"|(?:incorrect|wrong|mistaken|erroneous)ly (?:stat|report|g[ai]v|said|put|wr[io]t|print|describ|list|dat|claim)\w*)(?!\w)"
)
_INSTEAD = lazy(r"(?<!\w)(?:instead of|rather than)(?!\w)")
_QUOTED = lazy(r'"[^"]*"')  # what somebody else supposes
_BESIDE = 120
_NEAR = 1000  # characters on either side that may say so; a bound keeps endless sentences linear


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """Words of a source: `document.text[start:end]`."""

    document: Document
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words themselves."""
        return self.document.text[self.start : self.end]

    def to_dict(self) -> dict[str, Any]:
        """The place as JSON shows it, with the sentence that it stands in."""
        start, end = self.document.sentence_around(self.start)
        return {
            "path": self.document.path,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            **self.document.location(self.start),
            "sentence": self.document.text[start:end],
        }


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that a check could evaluate; `document.text[start:end]` is where it stands.

    equation   what was computed, as a person writes it: 1992 + 33 = 2025
    message    one sentence that says what is wrong and what would be right
    facts      indexes into the document's facts
    related    start and end of other places that matter
    aside      start and end in the characters of the file, where what it is about is no text
    sources    places of the sources that a text was compared with; None where there are no sources
    """

    document: Document
    code: str
    name: str
    status: Status
    severity: Severity
    equation: str
    message: str
    start: int
    end: int
    facts: tuple[int, ...] = ()
    related: tuple[tuple[int, int], ...] = ()
    aside: tuple[int, int] | None = None
    sources: tuple[SourcePlace, ...] | None = None

    @property
    def place(self) -> Place:
        """Where it stands in the file."""
        if self.aside is not None:
            return self.document.place_in_source(*self.aside)
        return self.document.place(self.start, self.end)

    @property
    def text(self) -> str:
        """The words of the statement."""
        return self.document.text[self.start : self.end]

    def to_dict(self) -> dict[str, Any]:
        """The claim as JSON shows it; the keys are those of the schema factx/1."""
        shown = {
            "code": self.code,
            "name": self.name,
            "status": self.status,
            "severity": self.severity,
            "equation": self.equation,
            "message": self.message,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            **self.place.to_dict(),
            "facts": list(self.facts),
            "related": [self._place(start, end) for start, end in self.related],
        }
        if self.sources is not None:
            shown["sources"] = [place.to_dict() for place in self.sources]
        return shown

    def _place(self, start: int, end: int) -> dict[str, int]:
        return {"start": start, "end": end, **self.document.location(start)}


@dataclass(frozen=True, slots=True)
class Missing:
    """A check that could not run for want of a package; `hint` says what that is and how to get it."""

    code: str
    name: str
    hint: str

    def __str__(self) -> str:
        return f"{self.code} ({self.name}): {self.hint}"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A document, its facts and the claims about them, in the order of the text.

    `missing` are the checks that could not run for want of a package.
    """

    document: Document
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    missing: tuple[Missing, ...] = ()

    def _repr_html_(self) -> str:
        """How a notebook shows it: the text with its findings marked, and all claims in a table."""
        from factx.display import checked

        facts = [fact.to_dict() for fact in self.facts]
        claims = [claim.to_dict() for claim in self.claims]
        return checked(self.document.text, self.document.dated, facts, claims)

    @property
    def findings(self) -> tuple[Claim, ...]:
        """The claims that cannot be true."""
        return tuple(claim for claim in self.claims if claim.status == "inconsistent")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check says about some facts; the registry makes a claim of it.

    `severity` is the gravest that the case allows; the check's own severity limits it too.
    """

    status: Status
    severity: Severity
    equation: str
    message: str
    facts: tuple[Fact, ...]
    related: tuple[tuple[int, int], ...] = ()
    sources: tuple[SourcePlace, ...] | None = None

    def doubtful(self, why: str) -> Verdict:
        """Undetermined instead of inconsistent: the words leave open what is meant."""
        if self.status != "inconsistent":
            return self
        return replace(self, status="undetermined", message=f"{why}: {self.message}")

    def at_most(self, severity: Severity) -> Verdict:
        """No graver than `severity`."""
        return replace(self, severity=milder(self.severity, severity))


def milder(a: Severity, b: Severity) -> Severity:
    """The less grave of two severities.

    >>> milder("error", "note")
    'note'
    """
    return min(a, b, key=SEVERITIES.index)


def judge(
    left: Readings,
    right: Readings,
    severity: Severity = "error",
    *,
    round_numbers: bool = True,
) -> tuple[Status, Severity]:
    """Whether two sides of an equation can be equal, and how grave it is if not.

    Equal by the strict readings is consistent.  Equal only where round numbers count as rounded
    is consistent if `round_numbers` says that writers round here, else a warning; equal only
    where the digits of the right side were cut instead of rounded is a note; anything else has the check's own severity.
    """
    if left.strict.meets(right.strict):
        return "consistent", severity
    if left.loose.meets(right.loose):
        if round_numbers:
            return "consistent", severity
        return "inconsistent", milder(severity, "warning")
    if left.loose.meets(right.cut):
        return "inconsistent", "note"
    return "inconsistent", severity


def compare(
    computed: Term,
    stated: Term,
    what: str,
    facts: Iterable[Fact],
    *,
    equation: str | None = None,
    round_numbers: bool = True,
) -> Verdict:
    """The verdict on `computed = stated`.

    `what` begins the message, "45 of 60 is" (75%, not 80%); `equation` begins the equation where
    that is not how the computed term is shown, "45 / 60" (= 75%).
    """
    status, severity = judge(computed.readings, stated.readings, round_numbers=round_numbers)
    value = computed.near(stated, apart=status == "inconsistent")
    equation = f"{equation or computed.shown} = {value}"
    message = f"{what} {value}, not {stated.shown}"
    if status == "consistent":
        message = f"{equation} agrees with the text"
    elif severity == "note":
        message = f"{message} (cut instead of rounded)"
    return Verdict(status, severity, equation, message, tuple(facts))


def agreed(verdict: Verdict) -> Verdict:
    """The verdict as a consistent one, where the check knows why the numbers need not be equal."""
    message = f"{verdict.equation} agrees with the text"
    return replace(verdict, status="consistent", severity="error", message=message)


def claim(
    match: Match,
    computed: Term,
    stated: Term,
    what: str,
    *,
    equation: str | None = None,
    round_numbers: bool = True,
) -> Verdict:
    """The verdict on a match, see `compare` and `settle`."""
    verdict = compare(
        computed, stated, what, match.facts, equation=equation, round_numbers=round_numbers
    )
    return settle(match, verdict)


def settle(match: Match, verdict: Verdict) -> Verdict:
    """The verdict, undetermined where the words leave open whether the statement is made."""
    if verdict.status != "inconsistent":
        return verdict
    before = _QUOTED.sub(" ", match.lead(_NEAR))
    if _OPEN.search(before + match.words):
        return verdict.doubtful("it may be hypothetical")
    if before.endswith("not ") or _CORRECTED.search(before + match.words + match.rest(_NEAR)):
        return verdict.doubtful("it may be a correction")
    behind = match.rest(_BESIDE).partition(";")[0]
    if _INSTEAD.search(match.lead(_BESIDE).rpartition(";")[2] + match.words + behind):
        return verdict.doubtful("it may be a correction")
    return verdict
