"""Every check's page is its test: what it calls consistent, inconsistent or silent is so."""

from __future__ import annotations

import re
from collections import Counter
from textwrap import dedent
from typing import NamedTuple

import pytest

import factx
from factx.checks import Rule, rules

_EXAMPLE = re.compile(
    r"^(Consistent|Inconsistent|Silent)(?:, dated (\S+))?:"
    r"(?: (.+(?:\n[ ]+\S.*)*)|((?:\n+[ ]{4}.*)+))",
    re.MULTILINE,
)


ALONE = [rule for rule in rules() if not rule.paired]  # see test_paired_pages


class Example(NamedTuple):
    """One line of a page."""

    rule: Rule
    promise: str
    date: str | None
    text: str


def _examples(rule: Rule) -> list[Example]:
    return [
        Example(rule, promise, date or None, re.sub(r"\n +", " ", text) or dedent(laid_out).strip())
        for promise, date, text, laid_out in _EXAMPLE.findall(rule.documentation)
    ]


EXAMPLES = [example for rule in ALONE for example in _examples(rule)]


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=[f"{e.rule.code}-{e.promise}-{e.text[:40]}" for e in EXAMPLES]
)
def test_the_example_is_as_the_page_says(example: Example) -> None:
    code = example.rule.code
    claims = factx.check(example.text, date=example.date, select=[code]).claims
    found = Counter(claim.status for claim in claims)
    if example.promise == "Consistent":
        assert found["consistent"] and not found["inconsistent"], claims
    elif example.promise == "Inconsistent":
        assert found["inconsistent"], claims
    else:
        assert not found["inconsistent"], claims


@pytest.mark.parametrize(
    "example",
    [e for e in EXAMPLES if e.promise == "Consistent"],
    ids=[f"{e.rule.code}-{e.text[:40]}" for e in EXAMPLES if e.promise == "Consistent"],
)
def test_no_other_check_objects_to_what_is_consistent(example: Example) -> None:
    findings = factx.check(example.text, date=example.date).findings
    assert [(f.code, f.message) for f in findings if f.severity == "error"] == []


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.code)
def test_a_page_has_examples_of_each_kind(rule: Rule) -> None:
    found = Counter(example.promise for example in _examples(rule))
    assert found["Consistent"] >= 3
    assert found["Inconsistent"] >= 3
    assert found["Silent"] >= 1
    assert not rule.summary.endswith((",", ":")), "the first line stands alone in lists"
