"""The checks that read tables and lists: layouts, hostile texts, other checks beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import factx
from factx.document import Document
from factx.structure import Cell, Structure, Table
from tests.growth import is_linear


def findings(text: str, code: str) -> list[str]:
    return [claim.message for claim in factx.check(text, select=[code]).findings]


SHOPS = """\
| Shop | May | June | All year |
| ---- | --: | ---: | -------: |
| Quay |  12 |   15 |      160 |
| Hill |   9 |    8 |      101 |
| Total | 21 |   33 |      261 |
"""


def test_a_total_is_pointed_out_where_it_stands() -> None:
    (claim,) = factx.check(SHOPS, select=["FX504"]).findings
    assert claim.text == "33"
    assert claim.message.startswith("15 + 8 = 23, not 33")
    assert [SHOPS[start:end] for start, end in claim.related] == ["15", "8"]


def test_the_cell_that_both_directions_doubt_is_reported_once() -> None:
    text = "| | Men | Women | Total |\n|---|---|---|---|\n| A | 120 | 130 | 250 |\n"
    text += "| B | 410 | 300 | 710 |\n| Total | 530 | 430 | 990 |\n"
    assert len(findings(text, "FX504")) == 1


def test_a_table_that_a_reader_marks_is_added_up_as_well() -> None:
    text = "Shop | Visits | Quay | 120 | Hill | 85 | Total | 215"
    words = text.split(" | ")
    cells = [Cell(text.index(word), text.index(word) + len(word)) for word in words]
    rows = tuple((cells[i], cells[i + 1]) for i in range(0, 8, 2))
    layout = Structure(tables=(Table(0, len(text), rows),))
    (claim,) = factx.check(Document(text, layout=layout), select=["FX504"]).findings
    assert claim.message.startswith("120 + 85 = 205, not 215")


@pytest.mark.parametrize(
    "rows",
    [
        "| A | 12 |\n| Total | 30 |",  # one part
        "| Total | 30 |",
        "| A | 12 | 3 |\n| B | 5 |\n| Total |",
        "| A | twelve-ish |\n| B | 5 |\n| Total | 30 |",
        "| A | 12/20 |\n| B | 5/20 |\n| Total | 30/40 |",
        "| A | ~12 |\n| B | 5 |\n| Total | 30 |",
        "| A | 3-5 |\n| B | 5 |\n| Total | 30 |",
        "| A | $12 |\n| B | €5 |\n| Total | $30 |",
        "| A | 2 h |\n| B | 30 min |\n| Total | 5 h |",
        "| … | … |\n| B | 5 |\n| C | 6 |\n| Total | 15 |",
        "| A | 12 |\n| including B | 7 |\n| C | 10 |\n| Total | 23 |",
        "| Sales | 52 |\n| Less: returns | 12 |\n| Fees | 10 |\n| Total | 57 |",
        "| A | 12 |\n| B | 11 |\n| Average | 11.5 |\n| Total | 25 |",
        "| A | 12 |\n| B | 11 |\n| Total | 25 |\n| C | 40 |",
        "| | |\n| | |\n| Total | |",
    ],
)
def test_no_sum_is_seen_in(rows: str) -> None:
    assert findings(f"| Part | Amount |\n|---|---|\n{rows}\n", "FX504") == []


@pytest.mark.parametrize(
    "words",
    [
        "Follow these five steps:",
        "The bridge was closed for the following four reasons:",
        "The law has four aims, namely:",
        "It consists of five parts:",
        "Getting started takes five simple steps:",
        "**Four things to remember:**",
        "**Four things to remember**:",
        "The four rules are as follows:",
        "In 2024 the board set itself four goals:",
        "You can pay in one of two ways:",
        "There are four ways in which you can help:",
        "The treaty was signed by the following four countries:",
        "These 4 files are needed:",
        "# 4 Reasons to Walk",
        "## Five steps to a better garden",
    ],
)
def test_a_list_of_three_is_not_what_was_announced(words: str) -> None:
    assert len(findings(f"{words}\n\n- bread\n- milk\n- salt\n", "FX506")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Three things:",
        "The first four steps:",
        "The other four reasons:",
        "Four or five reasons:",
        "Up to four reasons:",
        "Four of the reasons:",
        "Each of the four parts:",
        "Step four:",
        "We saw four people:",
        "After these four steps:",
        "Two of our five goals:",
        "The four rules said:",
        "Some of the four reasons, for example:",
        "Walk for five minutes:",
        "There were four reasons. We name these:",
        "It has four parts (see below) and a lid:",
    ],
)
def test_a_list_of_three_may_follow(words: str) -> None:
    assert findings(f"{words}\n\n- bread\n- milk\n- salt\n", "FX506") == []


RENTS = "\n\nTable 2. Rents\n\n| Town | Asked | Came | Share |\n|---|---|---|---|\n"
RENTS += "| East | 1,260 | 945 | 75.0% |\n| West | 1,058 | 531 | 50.2% |\n"


@pytest.mark.parametrize(
    "words",
    [
        "Table 2 shows that 954 tenants came.",
        "As shown in Table 2, 954 tenants came.",
        "As can be seen from the table below, 954 came.",
        "According to Table 2, 954 tenants came.",
        "The east did best: 954 tenants came (Table 2).",
        "The share rose to 88%, as the table shows.",
        "The following table shows that attendance reached 88%.",
        "From Table 2 it can be seen that 954 came.",
    ],
)
def test_the_number_is_not_in_the_table(words: str) -> None:
    assert len(findings(words + RENTS, "FX507")) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Table 2 shows that 945 tenants came.",
        "Table 2 shows that 1,476 tenants came in all.",
        "Table 2 shows that attendance fell by 44%.",
        "Table 2 shows that about 1,000 came in the east.",
        "Table 2 shows that three of the 1,400 tenants moved.",
        "Table 2 shows that in a sample of 1,400 most came.",
        "Table 3 shows that 954 tenants came.",
        "The 1,400 tenants in the table below were chosen.",
        "Set the table for 1,400 guests.",
        "There are 1,400 in the country (Table 2 shows only two towns).",
    ],
)
def test_the_number_may_be_said(words: str) -> None:
    assert findings(words + RENTS, "FX507") == []


HOSTILE = {
    "totals": lambda n: "| a | b |\n|---|---|\n" + "| Total | 5 |\n" * n,
    "wide": lambda n: "|" + " total |" * n + "\n|" + "-|" * n + "\n|" + "5|" * n,
    "long": lambda n: "| a | b |\n|---|---|\n" + "| x | 5 |\n" * n + "| Total | 5 |\n",
    "tables": lambda n: "| a | b |\n|-|-|\n| x | 5 |\n| Total | 5 |\n\n" * (n // 2),
    "lists": lambda n: "Five steps:\n- a\n- b\n\n" * n,
    "list": lambda n: "Five steps:\n" + "- five steps:\n" * n,
    "tallies": lambda n: "five steps, " * n + ":\n- a\n",
    "text": lambda n: (
        "Table 2 shows that 77 came. " * n + "\n\nTable 2\n\n|a|b|\n|-|-|\n" + "|5|60|\n" * 100
    ),
    "names": lambda n: "the table " * n + "5 men.\n\n|a|b|\n|-|-|\n|5|60|\n|6|70|\n",
}


@pytest.mark.parametrize("write", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_take_time_by_their_length(write: Callable[[int], str]) -> None:
    def check(count: int) -> None:
        factx.check(write(count), select=["FX504", "FX506", "FX507"])

    assert is_linear(check, 750)
