"""Claims: the statements that a check could evaluate, and how they are judged.

A check builds two terms, what the text's numbers amount to and what the text says they amount to,
and hands them to `claim`; `judge` is the one place that decides the status and the severity of a claim::

    k, n, percent = Term.of(m.k), Term.of(m.n), Term.of(m.percent)
    yield claim(m, (k / n).percent(), percent, f"… is {…}, not {percent.shown}")
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Literal

from factx.document import Document
from factx.facts import Fact
from factx.interval import Interval, Rational, Readings, last_digit_unit, round_number
from factx.skeleton import Match

Status = Literal["consistent", "inconsistent", "undetermined"]
Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")

_MILLION = 10**6
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (_MILLION, "million"))
_OPEN = re.compile(
    r"(?<!\w)(?:if|unless|suppos(?:e|ing)|assuming|imagine|hypothetical(?:ly)?|for example|e\.g\.)(?!\w)"
)
_CORRECTED = re.compile(
    r"(?<!\w)(?:instead of|rather than|incorrectly|wrongly|mistakenly|erroneous(?:ly)?|misstated"
    r"|misreported|correct(?:ion|ed|ing)|typo|misprint|sic)(?!\w)"
)
_SUM, _PRODUCT, _ATOM = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that a check could evaluate; `document.text[start:end]` is where it stands.

    equation   what was computed, as a person writes it: 1992 + 33 = 2025
    message    one sentence that says what is wrong and what would be right
    facts      indexes into the document's facts
    related    start and end of other places that matter
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

    @property
    def text(self) -> str:
        """The words of the statement."""
        return self.document.text[self.start : self.end]

    def to_dict(self) -> dict[str, Any]:
        """The claim as JSON shows it; the keys are those of the schema factx/1."""
        line, column = self.document.position(self.start)
        return {
            "code": self.code,
            "name": self.name,
            "status": self.status,
            "severity": self.severity,
            "equation": self.equation,
            "message": self.message,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "line": line,
            "column": column,
            "facts": list(self.facts),
            "related": [self._place(start, end) for start, end in self.related],
        }

    def _place(self, start: int, end: int) -> dict[str, int]:
        line, column = self.document.position(start)
        return {"start": start, "end": end, "line": line, "column": column}


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A document, its facts and the claims about them, in the order of the text."""

    document: Document
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]

    @property
    def findings(self) -> tuple[Claim, ...]:
        """The claims that cannot be true."""
        return tuple(claim for claim in self.claims if claim.status == "inconsistent")


# Terms


@dataclass(frozen=True, slots=True)
class Term:
    """One side of an equation: what it can be, and how it is shown.

    value      the number itself; None where only an interval is known
    shown      how a person writes it: 45 / 60
    step       the unit of its last written digit, for showing what it is compared with
    suffix     what follows the number: %
    level      how tightly `shown` binds, for brackets
    """

    value: Rational | None
    readings: Readings
    shown: str
    step: Rational = 1
    suffix: str = ""
    level: int = _ATOM

    @classmethod
    def of(cls, fact: Fact) -> Term:
        """The number that a fact states.  Raises ValueError where it states none."""
        read = fact.readings
        if read is None:
            raise ValueError(f"no number in {fact.text!r}")
        suffix = "%" if fact.kind == "percent" else ""
        if fact.value is not None:
            shown = show(fact.value, fact.step) + suffix
        else:
            shown = show_interval(read.loose) + suffix
        return cls(fact.value, read, shown, fact.step, suffix)

    @classmethod
    def counted(cls, fact: Fact) -> Term:
        """A number of things that were counted: exact, and rounded only from a thousand up.

        Raises ValueError where the fact states no number.
        """
        term = cls.of(fact)
        value = term.value
        if value is None or fact.step != 1 or fact.decimal or fact.modifier or value < 0:
            return term
        exact = Interval.point(value)
        loose = round_number(value) if value >= 1000 else exact
        return replace(term, readings=Readings(exact, loose, exact))

    @classmethod
    def exact(cls, value: Rational, shown: str | None = None) -> Term:
        """A number that nobody rounded: a total of shares, a factor."""
        return cls(value, Readings.exact(value), show(value) if shown is None else shown)

    def __add__(self, other: Term) -> Term:
        value = None if self.value is None or other.value is None else self.value + other.value
        shown = f"{self.shown} + {other.shown}"
        return self._made(value, self.readings + other.readings, shown, _SUM, other)

    def __sub__(self, other: Term) -> Term:
        value = None if self.value is None or other.value is None else self.value - other.value
        shown = f"{self.shown} - {other._in(_PRODUCT)}"
        return self._made(value, self.readings - other.readings, shown, _SUM, other)

    def __mul__(self, other: Term) -> Term:
        value = None if self.value is None or other.value is None else self.value * other.value
        shown = f"{self._in(_PRODUCT)} × {other._in(_PRODUCT)}"
        return self._made(value, self.readings * other.readings, shown, _PRODUCT, other)

    def __truediv__(self, other: Term) -> Term:
        """Quotient.  Raises ZeroDivisionError where the divisor is zero."""
        value = (
            None
            if self.value is None or other.value is None
            else Fraction(self.value) / Fraction(other.value)
        )
        shown = f"{self._in(_PRODUCT)} / {other._in(_ATOM)}"
        return self._made(value, self.readings / other.readings, shown, _PRODUCT, other)

    def __neg__(self) -> Term:
        value = None if self.value is None else -self.value
        return replace(self, value=value, readings=-self.readings, shown=f"-{self._in(_ATOM)}")

    def percent(self) -> Term:
        """The same share in per cent; shown as before, because 45 / 60 = 75%."""
        hundred = Readings.exact(100)
        value = None if self.value is None else self.value * 100
        return replace(self, value=value, readings=self.readings * hundred, suffix="%")

    def times(self, factor: Rational) -> Term:
        """The same amount in another unit; shown as before, because 10 miles = 16.1 km."""
        value = None if self.value is None else self.value * factor
        return replace(self, value=value, readings=self.readings * Readings.exact(factor))

    def near(self, stated: Term) -> str:
        """The value as precise as another term is written, so that the two can be told apart.

        >>> from factx.interval import readings
        >>> share = (Term.exact(45) / Term.exact(60)).percent()
        >>> share.near(Term(80, readings(80, 1), "80%"))
        '75%'
        """
        if self.value is None:
            return show_interval(self.readings.loose) + self.suffix
        unlike = stated.value if stated.value != self.value else None
        step = stated.step
        if step > 1 and stated.value is not None:
            step = min(step, last_digit_unit(stated.value))
        return show(self.value, step, unlike) + self.suffix

    def _in(self, level: int) -> str:
        return self.shown if self.level >= level else f"({self.shown})"

    def _made(
        self, value: Rational | None, read: Readings, shown: str, level: int, other: Term
    ) -> Term:
        suffix = self.suffix if self.suffix == other.suffix and level == _SUM else ""
        return Term(value, read, shown, min(self.step, other.step), suffix, level)


def show(value: Rational, step: Rational = 1, unlike: Rational | None = None) -> str:
    """A number rounded to `step`, with one digit more while it would look like `unlike`.

    >>> show(Fraction(600, 11), Fraction(1, 10)), show(1234567), show(378 * 10**6, 10**6)
    ('54.5', '1,234,567', '378 million')
    >>> show(Fraction(5446, 100), 1, unlike=54)
    '54.5'
    """
    step = Fraction(step)
    places = 0
    while places < 6 and (step * 10**places).denominator != 1:
        places += 1
    if unlike is None and Fraction(value).denominator == 1 and step >= 1:
        step = Fraction(1)
    rounded = _rounded(value, step)
    while unlike is not None and rounded == unlike != value and places < 6:
        step = step / 10
        if step < 1:
            places += 1
        rounded = _rounded(value, step)
    for scale, word in _SCALES:
        if abs(rounded) >= scale and (rounded * 1000 / scale).denominator == 1:
            text = f"{float(rounded / scale):,.3f}".rstrip("0").rstrip(".")
            return f"{text} {word}"
    sign = "-" if rounded < 0 else ""
    whole, rest = divmod(abs(rounded), 1)
    digits = f"{int(whole):,}" if whole >= 10_000 else str(int(whole))
    if not places:
        return sign + digits
    return f"{sign}{digits}.{int(rest * 10**places):0{places}d}"


def _rounded(value: Rational, step: Fraction) -> Fraction:
    """The nearest multiple of `step`, halves away from zero."""
    steps = abs(value) / step + Fraction(1, 2)
    return (steps.numerator // steps.denominator) * step * (-1 if value < 0 else 1)


def show_interval(interval: Interval) -> str:
    """An interval as a person writes it.

    >>> show_interval(Interval(10, 20)), show_interval(Interval(12, None))
    ('10 to 20', 'at least 12')
    """
    low, high = interval.low, interval.high
    if low is None:
        return "any number" if high is None else f"at most {_short(high)}"
    if high is None:
        return f"at least {_short(low)}"
    return _short(low) if low == high else f"{_short(low)} to {_short(high)}"


def _short(value: Rational) -> str:
    for places in range(3):
        step = Fraction(1, 10**places)
        if _rounded(value, step) == value:
            break
    return show(value, step)


# Judgement


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
    where digits were cut instead of rounded is a note; anything else has the check's own severity.
    """
    if left.strict.meets(right.strict):
        return "consistent", severity
    if left.loose.meets(right.loose):
        if round_numbers:
            return "consistent", severity
        return "inconsistent", milder(severity, "warning")
    if left.cut.meets(right.cut):
        return "inconsistent", "note"
    return "inconsistent", severity


def compare(
    computed: Term,
    stated: Term,
    message: str,
    facts: Iterable[Fact],
    *,
    equation: str | None = None,
    round_numbers: bool = True,
) -> Verdict:
    """The verdict on `computed = stated`.

    `message` says what is wrong if it is; `equation` replaces the computed side with its value,
    "45 / 60 = 75%".
    """
    status, severity = judge(computed.readings, stated.readings, round_numbers=round_numbers)
    if equation is None:
        equation = f"{computed.shown} = {computed.near(stated)}"
    if status == "consistent":
        message = f"{equation} agrees with the text"
    elif severity == "note":
        message = f"{message} (cut instead of rounded)"
    return Verdict(status, severity, equation, message, tuple(facts))


def claim(
    match: Match,
    computed: Term,
    stated: Term,
    message: str,
    *,
    equation: str | None = None,
    round_numbers: bool = True,
) -> Verdict:
    """The verdict on a match, see `compare` and `settle`."""
    verdict = compare(
        computed, stated, message, match.facts, equation=equation, round_numbers=round_numbers
    )
    return settle(match, verdict)


def settle(match: Match, verdict: Verdict) -> Verdict:
    """The verdict, undetermined where the words leave open whether the statement is made."""
    if verdict.status != "inconsistent":
        return verdict
    if _OPEN.search(match.left + match.words):
        return verdict.doubtful("it may be hypothetical")
    if match.left.endswith("not ") or _CORRECTED.search(match.passage.skeleton):
        return verdict.doubtful("it may be a correction")
    return verdict
