"""Comments that silence checks: what they reach, what they are limited to, and which are told off."""

from __future__ import annotations

import pytest

import factx

WRONG = "In all, 45 of the 60 members (80%) agreed."
RIGHT = "In all, 45 of the 60 members (75%) agreed."


def _codes(text: str) -> list[str]:
    return [finding.code for finding in factx.check(text).findings]


@pytest.mark.parametrize(
    "text",
    [
        f"{WRONG} <!-- factx: ignore FX301 -->",
        f"{WRONG} <!-- factx:ignore -->",
        f"<!-- factx: ignore FX3 --> {WRONG}",
        f"{WRONG} # factx: ignore[FX301]",
        f"{WRONG} // factx: ignore[FX103, FX301]".replace("FX103, ", ""),
        f"{WRONG} # factx: ignore",
        f"<!-- factx: ignore count-percent: as printed -->\n\n{WRONG}",
        f"- {WRONG} <!-- factx: ignore FX301 -->\n- {RIGHT}",
        f"- {RIGHT}\n  <!-- factx: ignore FX301 -->\n- {WRONG}",
        f"> <!-- factx: ignore FX301 -->\n> {WRONG}",
        f"| a |\n| --- |\n| {WRONG} <!-- factx: ignore FX301 --> |",
        f"<!-- factx: ignore-file -->\n{RIGHT}\n\n{WRONG}",
        f"<!-- factx: ignore-start -->\n\n{WRONG}\n\n{RIGHT}\n\n{WRONG}\n\n<!-- factx: ignore-end -->",
        f"<!-- factx: ignore-start FX301 -->\n{WRONG} <!-- factx: ignore-end FX301 -->",
        f"{RIGHT}\r\n{WRONG} // factx: ignore\r\n",
        "<!-- factx: ignore\n     FX301 -->\n" + WRONG,
    ],
)
def test_what_is_silenced(text: str) -> None:
    assert _codes(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{WRONG}\n\n{WRONG} <!-- factx: ignore FX301 -->", ["FX301"]),
        (f"<!-- factx: ignore FX301 -->\n{WRONG}\n\n{WRONG}", ["FX301"]),
        (f"{WRONG} <!-- factx: ignore FX103 -->", ["FX301", "FX001"]),
        (f"{WRONG} <!-- factx: ignore FX999 -->", ["FX301", "FX001"]),
        (f"{RIGHT} <!-- factx: ignore -->", ["FX001"]),
        (f"{RIGHT} # factx: ignore[FX301]", ["FX001"]),
        (f"{WRONG} <!-- factx: ignore FX301, FX302 -->", ["FX001"]),
        (
            f"<!-- factx: ignore-start -->{RIGHT}\n<!-- factx: ignore-end -->\n{WRONG}",
            ["FX001", "FX301"],
        ),
        (f"{WRONG} <!-- vale: ignore FX301 -->", ["FX301"]),
        (f"{WRONG} # factx: ignore[FX301] or so", ["FX301"]),
        (f"{WRONG}\n\n<!-- factx: ignore-end -->", ["FX301"]),
    ],
)
def test_what_is_not(text: str, codes: list[str]) -> None:
    assert _codes(text) == codes


def test_a_comment_is_judged_by_checks_that_do_not_run() -> None:
    text = f"{WRONG} <!-- factx: ignore FX301 -->"
    assert factx.check(text, ignore=["FX301"]).findings == ()
    assert factx.check(text, ignore=["FX3", "FX001"]).claims == ()


def test_an_idle_comment_is_where_it_stands() -> None:
    text = f"{RIGHT}\n\n{RIGHT} # factx: ignore"
    (finding,) = factx.check(text).findings
    assert finding.text == "# factx: ignore"
    assert (finding.place.line, finding.place.column) == (3, len(RIGHT) + 2)
    assert finding.severity == "warning"


def test_many_comments_take_no_longer_than_their_number() -> None:
    text = "<!-- factx: ignore FX301 -->\n" * 3000 + "# factx: " * 3000 + "<!-- factx: " * 3000
    assert len(factx.check(text).claims) == 3000
