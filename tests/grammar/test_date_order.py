"""Numeric dates that begin with the day or with the month."""

from __future__ import annotations

import pytest

import factx


@pytest.mark.parametrize(
    ("rest", "value"),
    [
        ("It closed on 13/6/2024.", "2024-05-04"),
        ("It closed on 6/13/2024.", "2024-04-05"),
        ("It closed on 12 June 2024.", "2024-05-04"),
        ("It closed on June 12, 2024.", "2024-04-05"),
        ("The colour of the town centre cost £5.", "2024-05-04"),
        ("The color of the town center cost $5.", "2024-04-05"),
    ],
)
def test_the_text_decides(rest: str, value: str) -> None:
    fact = factx.extract(f"It opened on 4/5/2024. {rest}").facts[0].to_dict()
    assert (fact["timex"], fact["earliest"], fact["latest"]) == (value, value, value)


def test_both_readings_are_kept_where_nothing_decides() -> None:
    fact = factx.extract("It opened on 4/5/2024.").facts[0].to_dict()
    assert (fact["timex"], fact["earliest"], fact["latest"]) == (
        "2024-04-05",
        "2024-04-05",
        "2024-05-04",
    )


@pytest.mark.parametrize(("day_first", "value"), [(True, "2024-05-04"), (False, "2024-04-05")])
def test_the_caller_decides(day_first: bool, value: str) -> None:
    text = "It opened on 4/5/2024 and closed on 5/13/2024."
    assert factx.extract(text, day_first=day_first).facts[0].to_dict()["timex"] == value


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It opened on Saturday, 4/5/2024.", "consistent"),
        ("It opened on Friday, 4/5/2024.", "consistent"),
        ("It opened on Monday, 4/5/2024.", "inconsistent"),
    ],
)
def test_a_weekday_chooses_the_reading(text: str, status: str) -> None:
    assert [claim.status for claim in factx.check(text).claims] == [status]
