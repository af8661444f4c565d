"""Articles whose figures are all right, and each again with one of its figures made wrong.

Beside NAME.txt or NAME.md in tests/corpus stands NAME.json with its plantable mistakes: a substring
of the article that occurs once (`find`), the same with one number changed (`replace`) and the check
that must report it (`code`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

import factx
from factx.checks import rules

FLOOR = 0.99
PREVIEW = {rule.code for rule in rules() if rule.preview}
CORPUS = Path(__file__).parent.parent / "corpus"
ARTICLES = sorted(path for path in CORPUS.iterdir() if path.suffix in {".txt", ".md"})


class Mistake(NamedTuple):
    """One number of an article and what it is changed to."""

    article: Path
    find: str
    replace: str
    code: str


def _mistakes(article: Path) -> list[Mistake]:
    planted = json.loads(article.with_suffix(".json").read_text(encoding="utf-8"))
    return [Mistake(article, each["find"], each["replace"], each["code"]) for each in planted]


MISTAKES = [mistake for article in ARTICLES for mistake in _mistakes(article)]


def _names(result: factx.CheckResult, finding: factx.Claim, start: int, end: int) -> bool:
    """Whether the finding, a number that it rests on or a related place lies in the range."""
    facts = [result.facts[index] for index in finding.facts]
    places = [(finding.start, finding.end), *((fact.start, fact.end) for fact in facts)]
    places += finding.related
    return any(first < end and start < last for first, last in places)


def test_the_corpus_is_whole() -> None:
    assert len(ARTICLES) >= 12
    for article in ARTICLES:
        text = article.read_text(encoding="utf-8")
        mistakes = _mistakes(article)
        assert len(mistakes) >= 10, article.name
        assert len({(each.replace, each.code) for each in mistakes}) == len(mistakes), article.name
        for mistake in mistakes:
            assert text.count(mistake.find) == 1, mistake
            assert mistake.find != mistake.replace, mistake


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_a_clean_article_is_clean(article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    assert factx.check(text, preview=True).findings == ()


def _is_found(mistake: Mistake) -> bool:
    text = mistake.article.read_text(encoding="utf-8")
    start = text.index(mistake.find)
    result = factx.check(
        text.replace(mistake.find, mistake.replace), preview=mistake.code in PREVIEW
    )
    found = [each for each in result.findings if each.code == mistake.code]
    return any(_names(result, each, start, start + len(mistake.replace)) for each in found)


def test_planted_mistakes_are_found() -> None:
    """Of the mistakes that a check exists for; the floor rises as the checks find more."""
    known = {rule.code for rule in rules()}
    planted = [mistake for mistake in MISTAKES if mistake.code in known]
    missed = [mistake for mistake in planted if not _is_found(mistake)]
    recall = 1 - len(missed) / len(planted)
    assert recall >= FLOOR, (recall, missed)
