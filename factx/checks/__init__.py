"""The checks: one file each, collected by themselves.

A check is a function from a text's `Prose` to verdicts.  Its docstring is its documentation page
and its test: the suite runs every line of it that begins with ``Consistent:``, ``Inconsistent:`` or
``Silent:`` (each may carry a document date: ``Consistent, dated 2025-05-20:``).
"""

from __future__ import annotations

import inspect
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, TypeVar

from factx.claims import CheckResult, Claim, Missing, Severity, Verdict, milder
from factx.comparison.judging import Pair
from factx.facts import Extraction
from factx.skeleton import Prose

if TYPE_CHECKING:
    from factx.silencing import Silence

Evaluate = Callable[[Prose], Iterable[Verdict]]
EvaluatePair = Callable[[Pair], Iterable[Verdict]]

FAMILIES = {
    "FX0": "comments that silence checks",
    "FX1": "dates and time",
    "FX2": "arithmetic",
    "FX3": "percent",
    "FX4": "units and money",
    "FX5": "across the document",
    "FX6": "statistics",
    "FX7": "a text against its source",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A check as it is listed, documented and switched on."""

    code: str
    name: str
    severity: Severity
    preview: bool
    documentation: str = field(repr=False)
    evaluate: Callable[[Any], Iterable[Verdict]] = field(repr=False, compare=False)
    paired: bool = False  # it looks at a text and its sources, and runs where these are compared

    @property
    def family(self) -> str:
        """The group of checks that the code's first digit names."""
        return FAMILIES[self.code[:3]]

    @property
    def summary(self) -> str:
        """The first line of the documentation."""
        return self.documentation.partition("\n")[0].rstrip(".")


class MissingExtraError(Exception):
    """A check needs a package that an extra of factx brings; the run goes on without the check."""

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(f"{purpose} only with pip install 'factx[{extra}]'")


_registered: dict[str, Rule] = {}


_Evaluate = TypeVar("_Evaluate", Evaluate, EvaluatePair)


def check(
    code: str, name: str, *, severity: Severity, preview: bool = False, paired: bool = False
) -> Callable[[_Evaluate], _Evaluate]:
    """Register a check under its code and name; preview checks run only when they are selected.

    A `paired` check is given a text with its sources.
    """

    def register(evaluate: _Evaluate) -> _Evaluate:
        if code in _registered and _registered[code].evaluate is not evaluate:
            raise ValueError(f"two checks have the code {code}")
        page = inspect.cleandoc(evaluate.__doc__ or "")
        _registered[code] = Rule(code, name, severity, preview, page, evaluate, paired)
        return evaluate

    return register


@cache
def rules() -> tuple[Rule, ...]:
    """Every check of this package, sorted by code."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return tuple(sorted(_registered.values(), key=lambda rule: rule.code))


def chosen(
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    *,
    preview: bool = False,
    paired: bool = False,
) -> tuple[Rule, ...]:
    """The checks that selectors (codes, prefixes of codes, names) leave switched on: those of one
    text, or with `paired` those of a text and its sources.

    Preview checks run with `preview`, or where their code or name itself is selected.  Raises
    ValueError naming every selector that fits no check.
    """
    return _chosen(tuple(select), tuple(ignore), preview, paired)


@lru_cache(maxsize=64)
def _chosen(
    select: tuple[str, ...], ignore: tuple[str, ...], preview: bool, paired: bool
) -> tuple[Rule, ...]:
    unknown = [text for text in (*select, *ignore) if not any(_fits(text, r) for r in rules())]
    if unknown:
        known = ", ".join(f"{rule.code} ({rule.name})" for rule in rules())
        raise ValueError(f"no check is called {', '.join(map(repr, unknown))}; there are {known}")
    named = {text.lower() for text in select}
    return tuple(
        rule
        for rule in rules()
        if rule.paired == paired
        and (not select or any(_fits(text, rule) for text in select))
        and not any(_fits(text, rule) for text in ignore)
        and (not rule.preview or preview or {rule.code.lower(), rule.name} & named)
    )


def _fits(selector: str, rule: Rule) -> bool:
    text = selector.lower()
    return text == rule.name or (text.startswith("fx") and rule.code.lower().startswith(text))


def run(
    extraction: Extraction,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    preview: bool = False,
    all_text: bool = False,
) -> CheckResult:
    """Every statement of a text that the chosen checks could evaluate, in the order of the text.

    What comments silence is left out, and so is, without `all_text`, what stands outside the
    article.  Raises ValueError where a selector names no check, see `chosen`.
    """
    wanted = chosen(select, ignore, preview=preview)
    document = extraction.document
    facts = extraction.facts
    if document.outside and not all_text:
        facts = tuple([fact for fact in facts if not document.is_outside(fact.start)])
    prose = Prose(Extraction(document, facts))
    claims, missing = _evaluate(extraction, prose, wanted)
    if document.silences:
        claims = _heard(extraction, prose, claims, wanted)
    claims.sort(key=lambda claim: (claim.start, claim.end, claim.code))
    return CheckResult(document, extraction.facts, tuple(claims), tuple(missing))


def compare(
    text: Extraction,
    sources: Collection[Extraction],
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    all_text: bool = False,
) -> CheckResult:
    """What the sources of a text say of each of its numbers and dates, in the order of the text.

    Comments in the text silence findings as they do for `run`.  Raises ValueError where a selector
    names no check.
    """
    pair = Pair(text, tuple(sources), all_text)
    starts = [fact.start for fact in text.facts]
    claims = [
        _claim(text, rule, verdict, starts)
        for rule in chosen(select, ignore, paired=True)
        for verdict in rule.evaluate(pair)
    ]
    silences = text.document.silences
    claims = [
        claim
        for claim in claims
        if claim.status != "inconsistent" or not any(_silenced(claim, one) for one in silences)
    ]
    claims.sort(key=lambda claim: (claim.start, claim.end, claim.code))
    return CheckResult(text.document, text.facts, tuple(claims))


def _evaluate(
    extraction: Extraction, prose: Prose, rules: Iterable[Rule]
) -> tuple[list[Claim], list[Missing]]:
    """The claims of some checks, and which of them could not run."""
    starts: list[int] = []
    claims: list[Claim] = []
    missing: list[Missing] = []
    for rule in rules:
        try:
            for verdict in rule.evaluate(prose):
                if not starts:
                    starts = [fact.start for fact in extraction.facts]
                claims.append(_claim(extraction, rule, verdict, starts))
        except MissingExtraError as problem:
            missing.append(Missing(rule.code, rule.name, str(problem)))
    return claims, missing


def _heard(
    extraction: Extraction, prose: Prose, claims: list[Claim], wanted: Collection[Rule]
) -> list[Claim]:
    """The claims that no comment silences, and what is to be said of the comments themselves."""
    from factx.checks.unused_ignore import CODE, comments_judged

    document = extraction.document
    kept = [
        claim
        for claim in claims
        if claim.status != "inconsistent"
        or not any(_silenced(claim, one) for one in document.silences)
    ]
    judge = next((rule for rule in wanted if rule.code == CODE), None)
    if judge is not None:
        named = [
            rule
            for rule in rules()
            if rule not in wanted
            and not rule.paired
            and any(_named(one.codes, rule) for one in document.silences)
        ]
        others, _ = _evaluate(extraction, prose, named)
        findings = [one for one in (*claims, *others) if one.status == "inconsistent"]
        found = comments_judged(document, findings, _silenced)
        kept += [claim for claim in found if claim.name == judge.name]
    return kept


def _silenced(claim: Claim, silence: Silence) -> bool:
    """Whether a comment is about a claim."""
    if not silence.touches(claim.start, claim.end):
        return False
    return not silence.codes or any(
        text.lower() == claim.name or claim.code.startswith(text.upper()) for text in silence.codes
    )


def _named(codes: Collection[str], rule: Rule) -> bool:
    """Whether a comment that names these codes, or none, is about a check."""
    return (not codes and not rule.preview) or any(_fits(text, rule) for text in codes)


def _claim(extraction: Extraction, rule: Rule, verdict: Verdict, starts: list[int]) -> Claim:
    facts = verdict.facts
    return Claim(
        document=extraction.document,
        code=rule.code,
        name=rule.name,
        status=verdict.status,
        severity=milder(rule.severity, verdict.severity),
        equation=verdict.equation,
        message=verdict.message,
        start=min(fact.start for fact in facts),
        end=max(fact.end for fact in facts),
        facts=tuple(sorted(bisect_left(starts, fact.start) for fact in facts)),
        related=verdict.related,
        sources=verdict.sources,
    )
