"""The date that a text gives itself."""

from __future__ import annotations

import pytest

import factx


@pytest.mark.parametrize(
    "text",
    [
        "DAMASCUS, 20 May 2025 (SANA) – Two ministers met.",
        "LISBON, May 20, 2025 — When the doors open, it smells of oil.",
        "A headline about it\n\nWASHINGTON (AP), May 20, 2025 - The vote failed.",
        "A headline about it\nPublished 20 May 2025\n\nThe vote failed.",
        "A headline about it\nLast updated: 2025-05-20\n\nThe vote failed.",
        "A headline about it\nBy Jane Doe | 20 May 2025\n\nThe vote failed.",
        "A headline about it\n\nTuesday, 20 May 2025\n\nThe vote failed.",
        "Published on 20 May 2025 at 10:30\nThe vote failed.",
    ],
)
def test_a_text_says_when_it_was_written(text: str) -> None:
    date = factx.extract(text).document.date
    assert date is not None
    assert (date.value, date.source) == ("2025-05-20", "dateline")


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed in Paris on 20 May 2025 - a late success.",
        "On 20 May 2025 the vote failed.",
        "The dam, built by hand, 20 May 1925, still stands.",
        "It ran from 3 May 2024 – 20 May 2025.",
    ],
)
def test_a_date_in_prose_dates_no_text(text: str) -> None:
    assert factx.extract(text).document.date is None


def test_what_the_caller_says_goes_first() -> None:
    text = "DAMASCUS, 20 May 2025 (SANA) – Two ministers met."
    date = factx.extract(text, date="2021-01-02").document.date
    assert date is not None
    assert (date.value, date.source) == ("2021-01-02", "option")
