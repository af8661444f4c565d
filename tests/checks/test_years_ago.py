"""FX103: from where it is counted, whose words it is, and what is said of what does not fit."""

from __future__ import annotations

import pytest

import factx
from factx.claims import Claim

TWO = "The mill burnt down 33 years ago, in 1992. The dam was built 20 years ago,\n in 1980."


def _claims(text: str, dated: str | None = "2025-05-20") -> tuple[Claim, ...]:
    return factx.check(text, dated, select=["FX103"]).claims


def test_a_date_taken_from_the_text_is_told_with_its_source() -> None:
    right, wrong = _claims(TWO, None)
    assert (right.status, right.equation) == ("consistent", "1992 + 33 = 2025")
    assert right.related == ()
    assert (wrong.status, wrong.equation) == ("inconsistent", "1980 + 20 = 2000")
    assert wrong.message == (
        "from 1980 to 2025 it is 45 years, not 20; 20 years before 2025 is 2005"
        " (the text's date follows from “33 years ago, in 1992”)"
    )
    assert [TWO[start:end] for start, end in wrong.related] == ["33 years ago, in 1992"]


def test_the_words_that_date_the_text_are_shown_on_one_line() -> None:
    text = "In 1980, 20\nyears ago, the dam was built. The mill burnt down 33 years ago, in 1992."
    right, wrong = _claims(text, None)
    assert (right.status, wrong.status) == ("consistent", "inconsistent")
    assert wrong.message.endswith("(the text's date follows from “1980, 20 years ago”)")
    assert [text[start:end] for start, end in wrong.related] == ["1980, 20\nyears ago"]


def test_a_date_that_is_given_is_nobodys_words() -> None:
    right, wrong = _claims(TWO)
    assert right.status == "consistent"
    assert wrong.message == "from 1980 to 2025 it is 45 years, not 20; 20 years before 2025 is 2005"
    assert wrong.related == ()


def test_the_first_of_several_that_fit_is_named() -> None:
    text = (
        "In 1992, 33 years ago, the mill burnt down. The dam was built 30 years ago, in 1995."
        " It broke 20 years ago, in 2001."
    )
    *fitting, wrong = _claims(text, None)
    assert [claim.status for claim in fitting] == ["consistent", "consistent"]
    assert wrong.message.endswith("(the text's date follows from “1992, 33 years ago”)")


@pytest.mark.parametrize(
    ("text", "status", "message"),
    [
        (
            "She has led the firm for 12 years, since 2003.",
            "inconsistent",
            "from 2003 to 2025 it is 22 years, not 12; 12 years before 2025 is 2013",
        ),
        (
            "The dam broke 20 years ago, in 2025.",
            "inconsistent",
            "2025 is not after 2025; 20 years before 2025 is 2005",
        ),
        (
            "“It closed 10 years ago, in 1950,” the letter says.",
            "undetermined",
            "a quotation may be older: from 1950 to 2025 it is 75 years, not 10;"
            " 10 years before 2025 is 2015",
        ),
        (
            "“She has led the firm for 12 years, since 2003,” the letter says.",
            "undetermined",
            "a quotation may be older: from 2003 to 2025 it is 22 years, not 12;"
            " 12 years before 2025 is 2013",
        ),
        (
            "In 1970 he told them that ten years ago, in 1960, he had been lost.",
            "undetermined",
            "it may count from another date: from 1960 to 2025 it is 65 years, not 10;"
            " 10 years before 2025 is 2015",
        ),
        (
            "In May 1970 he told them that ten years ago, in 1961, he had been lost.",
            "inconsistent",
            "from 1961 to 2025 it is 64 years, not 10; 10 years before 2025 is 2015",
        ),
        (
            "If it closed 10 years ago, in 1950, the deed is void.",
            "undetermined",
            "it may be hypothetical: from 1950 to 2025 it is 75 years, not 10;"
            " 10 years before 2025 is 2015",
        ),
    ],
)
def test_what_is_said(text: str, status: str, message: str) -> None:
    (claim,) = _claims(text)
    assert (claim.status, claim.severity, claim.message) == (status, "error", message)


@pytest.mark.parametrize(
    ("text", "equations"),
    [
        ("She has led the firm since 2003, 12 years now.", ["2003 + 12 = 2015"]),
        # "12 years today" may be the length of something else; what follows counts all the same
        (
            "She has led it since 2003, 12 years today. It is 40 years since 1995, when it opened.",
            ["1995 + 40 = 2035"],
        ),
        ("“It is 40 years since 1995,” the letter says.", []),
        ("It is 40 years since 1995, when it opened.", ["1995 + 40 = 2035"]),
        ("They had gone; it is 40 years since 1995, when it opened.", []),
        ("She had led the firm for 12 years, since 1980, when it failed.", []),
        # told in the order of the text, whatever stands first in each
        (
            "It broke 12 years ago, in 2003. In 1990, 20 years ago, it opened.",
            ["2003 + 12 = 2015", "1990 + 20 = 2010"],
        ),
    ],
)
def test_which_statements_are_compared_with_the_documents_date(
    text: str, equations: list[str]
) -> None:
    claims = _claims(text)
    assert [claim.equation for claim in claims] == equations
    assert {claim.status for claim in claims} <= {"inconsistent"}
