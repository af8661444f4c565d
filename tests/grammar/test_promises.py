"""What extraction promises for any text at all."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factx import extract
from factx.grammar.tense import is_phrase

PIECES = st.sampled_from(
    [
        *"0 1 2 3 12 33 45 60 100 1,000 1992 2008 2024 1.45 ½ 3/4 20th 3rd 1990s 15:30 31".split(),
        *"one two three ten twenty hundred thousand million billion dozen half third second".split(),
        *"a an the of and or to from between by about nearly over under at least than more".split(),
        *"January May May, Jan. March Monday Tuesday, today yesterday week weeks month years".split(),
        *"year ago later earlier after before old children people tons km miles % per cent".split(),
        *"percent points $ £ € USD dollars cents rose fell increase up down m k bn".split(),
        *", . ; : ( ) - – — / ' \" \n \t # @ _ | * &".split(" "),
        "\n\n",
        "\n",
        " ",
        " ",
        "\u2009",
        "é",
        "😀",
        "١٢",
        "²",
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join)


def _shown(text: str, date: str | None = "2025-05-20") -> list[dict[str, object]]:
    # The whole document decides what 4/5 is, which paragraphs alone cannot know.
    return [fact.to_dict() for fact in extract(text, date, day_first=True).facts]


@given(TEXTS | st.text(max_size=80))
@settings(max_examples=400)
def test_facts_are_pieces_of_the_text_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for fact in _shown(text):
        start, stop = fact["start"], fact["end"]
        assert isinstance(start, int)
        assert isinstance(stop, int)
        assert end <= start < stop <= len(text)
        assert text[start:stop] == fact["text"]
        assert fact["text"] == str(fact["text"]).strip()
        end = stop


@given(TEXTS)
@settings(max_examples=200)
def test_bounds_hold_the_value_and_dates_are_in_order(text: str) -> None:
    for fact in extract(text, "2025-05-20").facts:
        read = fact.readings
        if fact.value is not None and read is not None:
            assert read.loose.contains(fact.value)
        timex = fact.timex
        if timex is not None and timex.earliest is not None and timex.latest is not None:
            assert timex.earliest <= timex.latest


PLACE = ("start", "end", "line", "sentence")


@given(TEXTS, TEXTS)
@settings(max_examples=200)
def test_paragraphs_are_read_alone(first: str, second: str) -> None:
    # A text that is one time expression and nothing else is what a person typed: the coming one.
    assume(not any(is_phrase(text) for text in (first, second)))
    joined = _shown(first.rstrip() + "\n\n" + second.lstrip())
    alone = _shown(first.rstrip()) + _shown(second.lstrip())
    assert [_unplaced(fact) for fact in joined] == [_unplaced(fact) for fact in alone]


def _unplaced(fact: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in fact.items() if key not in PLACE}


def test_vulgar_fractions_in_a_row_are_read_at_once() -> None:
    assert len(extract("½" * 20_000).facts) == 20_000  # two minutes where each looked at the rest


def test_bounds_beyond_the_doubles_hold_the_value() -> None:
    text = "A rise of 832920851402219979 per cent, or 761060108297406681.69419."
    for fact in _shown(text):
        low, high = fact["bounds"]  # type: ignore[misc]
        assert low < fact["value"] < high


@pytest.mark.parametrize("gap", [" \u2009", "\r\n", "  ", "\n"])
@pytest.mark.parametrize("words", ["a{}fifth", "last{}Monday", "the{}third quarter", "every{}May"])
def test_any_space_may_stand_between_the_words_of_a_fact(words: str, gap: str) -> None:
    phrase = words.format(gap)
    assert [fact["text"] for fact in _shown(f"We fell by {phrase}.")] == [phrase]


def test_a_text_of_windows_says_the_same() -> None:
    lines = "It has 54 square\nkilometres. Of 2.4\nmillion people\n\n5\nstayed on 12 May\n1992."
    one, other = _shown(lines), _shown(lines.replace("\n", "\r\n"))
    for fact in other:
        fact["text"] = str(fact["text"]).replace("\r\n", "\n")
    assert [_unplaced(fact) for fact in one] == [_unplaced(fact) for fact in other]
    assert [fact["text"] for fact in one][-1] == "12 May\n1992"


@pytest.mark.parametrize(
    "text",
    [
        "It made $20 million.",
        "She is in her mid-40s.",
        "It fell on 15 April 1992, the morning of the 15th of April.",
        "It took three-quarters of an hour.",
        "He left the day before yesterday.",
        "The first Sunday of April last week, of last year.",
        "Half an inch, two miles, six stones and ten kilos.",
    ],
)
@pytest.mark.parametrize(("letter", "like"), [("i", "ı"), ("i", "İ"), ("s", "ſ"), ("k", "\u212a")])
def test_letters_that_only_look_like_latin_ones_do_not_raise(
    text: str, letter: str, like: str
) -> None:
    _shown(text.replace(letter, like))
