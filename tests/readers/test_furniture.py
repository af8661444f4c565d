"""What surrounds an article is told from it, and what only looks like it is left alone."""

from __future__ import annotations

import pytest

import factx
from factx.readers.furniture import furniture
from factx.readers.text import document

BODY = (
    "The town council met on Monday and agreed to mend the old bridge over the river.\n\n"
    "It has been closed to lorries since the winter, and 45 of the 60 members (80%) wanted that.\n\n"
    "The work is to begin in June, when the last of the ice has gone, and takes 14 months.\n"
)
MORE = "\nThe ferry stays open until then, said the company that runs it. It carries cars too.\n"


def _outside(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in furniture(text)]


@pytest.mark.parametrize(
    "tail",
    [
        "You might also like\nFire in 12 houses\nTwo men held after 30 years\n",
        "Related articles:\n\nFire in 12 houses\n\nTwo men held after 30 years",
        "Most read in News\n1. Fire in 12 houses\n2. Storm takes 30 roofs",
        "LATEST NEWS\nFire in 12 houses Storm takes 30 roofs Mayor of 9 years quits... Rain for 3 days",
        "Read more\r\nFire in 12 houses\r\n",
        "Subscribe to our newsletter\nJoin 12,000 readers",
        "3 comments\nAnn: 12 is not 13\n",
    ],
)
def test_what_follows_an_article(tail: str) -> None:
    assert _outside(f"{BODY}\n{tail}") == [tail.strip()]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Share this on Facebook",
        "We use cookies to improve your experience. By clicking accept you agree to our 12 partners.",
        "Copyright © 2024 Ostrow News",
        "Related stories\nFire in 12 houses\nStorm takes 30 roofs",
        "Home > News > Town",
    ],
)
def test_what_stands_in_its_middle(line: str) -> None:
    text = f"{BODY}\n{line}\n{MORE}{MORE}{MORE}{MORE}"
    assert _outside(text) == [line]
    assert _outside(f"{line}\n\n{BODY}") == [line.split("\n")[0] if "\n" in line else line]


@pytest.mark.parametrize(
    "line",
    [
        "Related work",
        "The most read of the 12 books was hers.",
        "Tags are worn by 12 of the 20 dogs",
        "She baked 40 cookies for the 20 children.",
        "He is about 40 years old",
        "p > 0.05",
        "Comments were sent by 12 of the 20 members.",
        "The home team scored 12 points",
    ],
)
def test_what_is_no_furniture(line: str) -> None:
    assert _outside(f"{BODY}\n{line}\n{MORE}") == []


def test_short_texts_have_none() -> None:
    assert furniture("Latest news\nFire in 12 houses") == ()


def test_it_is_extracted_but_not_checked() -> None:
    wrong = "Shock as in all 45 of 60 members (90%) agree"
    one = document(f"{BODY}\nYou may also like\n{wrong}\n", None)
    assert "45" in [fact.text for fact in factx.extract(one).facts][-3:]
    assert [finding.message for finding in factx.check(one).findings] == [
        "45 of 60 is 75%, not 80%"
    ]
    from factx.checks import run

    assert len(run(factx.extract(one), all_text=True).findings) == 2


def test_hostile_lines_take_no_longer_than_their_number() -> None:
    for line in ("home\n", "ab > ", "cookie ", "You might also like\n", "more in ", "ab>\n"):
        assert isinstance(furniture(BODY + line * 20_000), tuple)
