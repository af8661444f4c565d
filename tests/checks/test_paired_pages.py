"""The pages of the checks that compare a text with its source are their tests."""

from __future__ import annotations

from typing import NamedTuple

import pytest

import factx
from factx.checks import rules

PAIRED = [rule for rule in rules() if rule.paired]


class Example(NamedTuple):
    """One line of a page, with the source above it."""

    code: str
    promise: str
    source: str
    text: str


def _examples(code: str, page: str) -> list[Example]:
    found, source = [], ""
    for line in page.splitlines():
        head, colon, words = line.partition(": ")
        if head == "Source" and colon:
            source = words
        elif head in ("Consistent", "Inconsistent", "Silent"):
            found.append(Example(code, head, source, words))
    return found


EXAMPLES = [example for rule in PAIRED for example in _examples(rule.code, rule.documentation)]


@pytest.mark.parametrize("example", EXAMPLES, ids=[f"{e.code}-{e.text[:40]}" for e in EXAMPLES])
def test_the_example_is_as_the_page_says(example: Example) -> None:
    claims = factx.compare(example.text, example.source, select=[example.code]).claims
    found = {claim.status for claim in claims}
    if example.promise == "Silent":
        assert not claims
    else:
        assert example.promise.lower() in found, claims
        assert example.promise == "Inconsistent" or found == {"consistent"}
    for claim in claims:
        assert claim.text in example.text
        assert all(place.text in example.source for place in claim.sources or ())


@pytest.mark.parametrize("rule", PAIRED, ids=lambda rule: rule.code)
def test_a_page_has_examples_of_each_kind_and_a_check_runs_only_on_pairs(rule) -> None:
    promises = [example.promise for example in _examples(rule.code, rule.documentation)]
    assert promises.count("Consistent") >= 3
    assert promises.count("Inconsistent") >= 3
    assert promises.count("Silent") >= 1
    assert not factx.check("It has 14 rooms.", select=[rule.code]).claims
