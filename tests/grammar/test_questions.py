"""A question that is not asked of a number would have been answered with no."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx import lexicon
from factx.document import Document
from factx.facts import Fact
from factx.grammar import ages, durations, modifiers, names, questions, read_facts, trends
from factx.grammar.date_patterns import DAY_WORDS
from factx.grammar.hours import DOTTED_WORDS, HOUR_WORDS
from factx.units.currencies import before_numbers, first_words

# Every word that some question is about, and words that begin or end like them.
WORDS = sorted(
    set().union(
        trends._CHANGED_BY, trends._SHARE_VERBS, trends._FILLERS, trends._LEADS, trends._NOUNS,
        trends._CHANGE_ADJECTIVES, modifiers._BEFORE, modifiers._AFTER, names._LEADS, ages._LEADS,
        durations._BETWEEN, durations._NOTED, lexicon.TIME_UNITS, lexicon.MONTHS, lexicon.WEEKDAYS,
        lexicon.UNITS, lexicon.SCALES, lexicon.PARTS, lexicon.DEICTICS, HOUR_WORDS, DOTTED_WORDS,
        DAY_WORDS, first_words(), before_numbers(),
        "minus negative plus fold folds percent percentage points pp pct per cent kg km s m k °C"
        " metres square passengers pages peppers hunters thieves items o'clock a.m. casino piano"
        " group round people sheep long old ago dozen a an the each x × st th yo strong of".split(),
    )
)  # fmt: skip
NUMBERS = (
    "5", "12", "40", "57.7", "1,000", "1.5", "250", "1992", "2.30", "0.8", "630", "1", "16", "07",
    "two", "twenty-five", "a hundred", "½",
)  # fmt: skip
GAPS = (" ", " ", " ", " ", "-", "", "\n", "%", "% ", " percent ", " million ")
ENDS = (".", " men.", ", it said.", " of the total.", "; 5 more.", " to 20 tons.", " and 7.")


def asked_everything(text: str) -> tuple[Fact, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(questions, "before", lambda *place: questions.EVERYTHING)
        patch.setattr(questions, "behind", lambda *place: questions.EVERYTHING)
        return read_facts(Document(text))


words = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)


sentences = st.tuples(
    st.sampled_from(["", "It ", "The firm ", "In May it "]),
    words,
    st.just(" "),
    st.sampled_from(NUMBERS),
    st.sampled_from(GAPS),
    words,
    st.sampled_from(ENDS),
).map("".join)


@given(sentences)
def test_the_facts_are_those_of_asking_everything(text: str) -> None:
    assert read_facts(Document(text)) == asked_everything(text)


def test_the_facts_are_those_of_asking_everything_about_every_word() -> None:
    chosen = random.Random(1)
    for word in WORDS:
        number = chosen.choice(NUMBERS)
        for text in (f"It had {word} {number} of them.", f"It had {number} {word} of them."):
            assert read_facts(Document(text)) == asked_everything(text), text


def test_a_number_between_plain_words_is_asked_little() -> None:
    text = "The school taught 40 children there."
    assert questions.before(text, 18, 0) == 0
    assert questions.behind(text, 20) == 0
    for other in ("rose 40%", "(40 children", "Taught 40 children", "40-year"):
        at = other.index("40")
        assert questions.EVERYTHING in (
            questions.before(other, at, 0),
            questions.behind(other, at + 2),
        )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In AD 65% of them left.", "AD 65"),
        ("The mill dates back to 1865,% and it turns.", "1865"),
        ("In 2024.% of it.", "2024"),
        ("At 10.30 hrs they met.", "10.30"),
        ("They met at 20.45 local time.", "20.45 local time"),
    ],
)
def test_a_date_or_hour_is_not_passed_over(text: str, found: str) -> None:
    assert found in [fact.text for fact in read_facts(Document(text)) if fact.when is not None]
