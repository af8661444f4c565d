"""Texts that are meant to take long: twice as much of them takes about twice as long."""

from __future__ import annotations

import pytest

import factx
from tests.growth import is_linear

PIECES = (
    *("7", ",", "(", "-", "$", ".", " ", "\n", "½", "'", "#", "|", "*", "a", "A", "é", "\t"),
    *(
        "1,",
        "one ",
        "1 ",
        "5%",
        "1/",
        "1.",
        "0.",
        "(1",
        "$1",
        "1-",
        ". ",
        ", ",
        "\r\n",
        "5 ",
        "5\n",
    ),
    *(
        "from 1 to ",
        "1 and ",
        "May ",
        "May 1 ",
        "between ",
        "half a ",
        "hundred ",
        "twenty-",
        "and a ",
    ),
    *(
        "kg per ",
        "m ",
        "per cent ",
        "of the ",
        "the ",
        "every ",
        "last ",
        "Monday, ",
        "two to three ",
    ),
    *(
        "1990 ",
        "12:30 ",
        "1/2/3",
        "3rd ",
        "1990s ",
        "more than ",
        "rose 5% to 6% from ",
        "12% red, ",
        "50% men, 40% women, ",
        "it's ",
        "U.S. ",
    ),
    *(
        '"',
        "“",
        "[1]",
        "1) ",
        "- a\n",
        "| 5 ",
        "# factx:",
        "<!-- factx: ",
        "A.",
        "a-",
        "million ",
        "ago ",
    ),
)
_SHORT, _LONG = 4_000, 12_000  # characters


def _check(piece: str) -> None:
    def check(length: int) -> None:
        factx.check(
            "We saw 5 men. In " + (piece * length)[:length] + "x", "2025-05-20", preview=True
        )

    assert is_linear(check, _SHORT)


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_is_checked_in_twice_the_time(piece: str) -> None:
    _check(piece)


@pytest.mark.parametrize("piece", ["5 ", "5 men ", "of 5, ", "5% ", "in 1992 "])
def test_blanks_between_facts_are_passed_over_once(piece: str) -> None:
    def extract(length: int) -> None:
        factx.extract((piece + " " * 2_000 + "\n" + " " * 2_000 + "x") * (length // 4_000))

    assert is_linear(extract, _LONG)
