"""The examples on the checks' pages keep their verdict wherever they stand in a text."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import NamedTuple

import pytest

import factx
from factx.checks import Rule, rules
from factx.claims import SEVERITIES, Claim

_HEAD = re.compile(
    r"(Consistent|Inconsistent|Silent)(?:, dated (\d{4}(?:-\d\d){0,2}))?:(?: (\S.*))?"
)
_LIKE_A_HEAD = re.compile(r"(?:in)?consistent\b.*:|silent\b.*:", re.IGNORECASE)
_BEFORE = "The harbour was quiet."
_AFTER = "Nobody on the quay was surprised."
_AT_THE_START = frozenset({"FX502"})  # a headline stands nowhere else
_LONG = "What follows stands in a paragraph whose lines are long enough to be prose."


ALONE = [rule for rule in rules() if not rule.paired]  # see test_paired_pages


class Example(NamedTuple):
    code: str
    promise: str
    dated: str | None
    text: str

    @property
    def label(self) -> str:
        return f"{self.code}-{self.promise}-{' '.join(self.text[:32].split())}"


def examples_of(code: str, page: str) -> list[Example]:
    """The examples of a page; a line indented further than the head belongs to its example.

    Where nothing follows the head's colon, its lines are kept as they are laid out.
    """
    found: list[Example] = []
    laid_out = False
    for line in page.splitlines():
        head = _HEAD.fullmatch(line)
        if head:
            laid_out = head[3] is None
            found.append(Example(code, head[1], head[2], head[3] or ""))
        elif found and (line.startswith(" ") or (laid_out and not line)):
            more = f"\n{line[4:]}" if laid_out else f" {line.strip()}"
            found[-1] = found[-1]._replace(text=found[-1].text + more)
    return [example._replace(text=example.text.strip()) for example in found]


EXAMPLES = [example for rule in ALONE for example in examples_of(rule.code, rule.documentation)]
SENTENCES = [
    example
    for example in EXAMPLES
    if "\n" not in example.text and example.code[:3] != "FX0"  # comments are about their line
]
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=[e.label for e in EXAMPLES])
each_sentence = pytest.mark.parametrize("example", SENTENCES, ids=[e.label for e in SENTENCES])


def _claims(example: Example, text: str) -> tuple[Claim, ...]:
    return factx.check(text, example.dated, select=[example.code]).claims


def _verdicts(claims: tuple[Claim, ...]) -> list[tuple[str, str, str, str]]:
    return [(claim.status, claim.severity, claim.equation, claim.message) for claim in claims]


def test_an_example_goes_on_over_lines_indented_further() -> None:
    page = (
        "A page.\n\nConsistent: One line\n  and its end.\n"
        "Silent, dated 2025-05: Another.\nProse: no example."
    )
    assert examples_of("FX000", page) == [
        Example("FX000", "Consistent", None, "One line and its end."),
        Example("FX000", "Silent", "2025-05", "Another."),
    ]
    page = "Consistent:\n    A list:\n\n    - one\n      - two\n\nSilent: Another."
    assert examples_of("FX000", page) == [
        Example("FX000", "Consistent", None, "A list:\n\n- one\n  - two"),
        Example("FX000", "Silent", None, "Another."),
    ]


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.code)
def test_no_example_is_missed_or_given_twice(rule: Rule) -> None:
    examples = examples_of(rule.code, rule.documentation)
    heads = [line for line in rule.documentation.splitlines() if _LIKE_A_HEAD.match(line)]
    assert len(examples) == len(heads), "a line looks like an example and is none"
    assert [text for text, n in Counter(e[1:] for e in examples).items() if n > 1] == []
    for example in examples:
        if example.dated and len(example.dated) == 10:
            date.fromisoformat(example.dated)


@each_example
def test_its_claims_can_be_shown(example: Example) -> None:
    for claim in _claims(example, example.text):
        shown = claim.to_dict()
        assert example.text[claim.start : claim.end] == shown["text"] == claim.text
        assert claim.text.strip() == claim.text != ""
        assert claim.equation
        assert claim.message
        assert not claim.message.endswith("."), "reports put it into sentences of their own"
        assert SEVERITIES.index(claim.severity) <= SEVERITIES.index(_rule(claim).severity)
        facts = factx.extract(example.text, example.dated).facts
        if claim.code[:3] == "FX0":  # what is said of comments rests on no facts
            continue
        assert claim.start == min(facts[index].start for index in claim.facts)
        assert claim.end == max(facts[index].end for index in claim.facts)


def _rule(claim: Claim) -> Rule:
    return next(rule for rule in rules() if rule.code == claim.code)


@each_example
def test_its_verdict_is_the_same_in_a_longer_text(example: Example) -> None:
    _same_among(example, "\n\n")


@each_sentence
def test_its_verdict_is_the_same_in_a_longer_paragraph(example: Example) -> None:
    _same_among(example, " ")


def _same_among(example: Example, gap: str) -> None:
    alone = _claims(example, example.text)
    before = () if example.code in _AT_THE_START else (_BEFORE,)
    among = _claims(example, gap.join((*before, example.text, _AFTER)))
    assert _verdicts(among) == _verdicts(alone)


@each_sentence
def test_its_verdict_is_the_same_where_lines_wrap(example: Example) -> None:
    flat = f"{_LONG} {example.text}"
    facts = factx.extract(flat, example.dated).facts
    gaps = [
        offset
        for offset, char in enumerate(flat)
        if char == " " and offset > len(_LONG) + 1
        if not any(fact.start <= offset < fact.end for fact in facts)
    ]
    break_at = gaps[len(gaps) // 2]
    wrapped = f"{flat[:break_at]}\n{flat[break_at + 1 :]}"
    assert _verdicts(_claims(example, wrapped)) == _verdicts(_claims(example, flat))
