"""Golden outputs of every format, on results made by hand."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import orjson
import pytest
from rich.cells import cell_len

from factx.checks import Rule
from factx.claims import Claim
from factx.document import Document
from factx.facts import Fact
from factx.reports import Result, Screen, report, shown_sentences
from factx.reports.table import rule_table
from factx.reports.terminal import Marked, sentence
from factx.timex import Absolute, DocumentDate, Shifted
from factx.units.table import by_name

GOLDEN = Path(__file__).parent / "golden"
TEXT = (
    "About 1,000 orphaned [red]children[/red] came 33 years ago,\nspecifically in the 1980s.  "
    "Aid rose 2.5% to $1.2bn, or 10 to 20 tons a day:\x1b[31m dozens of 大きな箱 in 12 hours.\n"
)
DOCUMENT = Document(TEXT, path="examples/report.txt", date=DocumentDate("2025-05-20", "option"))


def _fact(kind: str, words: str, **more: object) -> Fact:
    start = TEXT.index(words)
    return Fact(kind, start, start + len(words), DOCUMENT, **more)  # type: ignore[arg-type]


def _facts() -> tuple[Fact, ...]:
    from factx.interval import Interval

    return (
        _fact(
            "count",
            "About 1,000 orphaned [red]children[/red]",
            value=1000,
            modifier="about",
            of="orphaned [red]children[/red]",
        ),
        _fact("date", "33 years ago", value=33, unit=by_name("year"), when=Shifted(-33, "year")),
        _fact("date", "the 1980s", when=Absolute("198", "decade")),
        _fact("percent", "2.5%", value=Fraction(5, 2), step=Fraction(1, 10), trend="up"),
        _fact("money", "$1.2bn", value=1200000000, step=10**8, currencies=("USD",)),
        _fact("measure", "10 to 20 tons", range=(10, 20), unit=by_name("ton")),
        _fact("count", "dozens of 大きな箱", vague=Interval(24, 99), of="大きな箱"),
        _fact("duration", "12 hours", value=12, unit=by_name("hour"), when=Absolute("PT12H", "")),
    )


def _claims() -> tuple[Claim, ...]:
    def claim(severity: str, status: str, first: str, last: str, message: str) -> Claim:
        start, end = TEXT.index(first), TEXT.index(last) + len(last)
        code, name = "FX103", "years-ago"
        equation = "2025 - 33 = 1992"
        return Claim(
            DOCUMENT, code, name, status, severity, equation, message, start, end, (1, 2), ((0, 5),)
        )

    return (
        claim("error", "consistent", "33", "ago", "2025 - 33 = 1992 agrees with the text"),
        claim("error", "inconsistent", "33 years", "1980s", "33 years before 2025 is [b]1992[/b]"),
        claim("warning", "inconsistent", "2.5%", "$1.2bn", "it is\n2.4%, not 2.5%"),
        claim("note", "inconsistent", "10", "hours", "it is cut " + "and said at length " * 9),
        claim("note", "undetermined", "12", "hours", "it may be hypothetical: it is 13"),
    )


SPLIT = Result(DOCUMENT, sentences=shown_sentences(DOCUMENT))
EXTRACTED = Result(DOCUMENT, facts=_facts())
CHECKED = Result(DOCUMENT, facts=_facts(), claims=_claims(), verified=1)
RESULTS = {"split": SPLIT, "extract": EXTRACTED, "check": CHECKED}


def _shown(result: Result, format: str, screen: Screen) -> bytes:
    made = report(format, screen)
    return made.add(result) + made.end()


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("name", RESULTS)
def test_tables(name: str, width: int) -> None:
    shown = _shown(RESULTS[name], "table", Screen(width)).decode()
    assert shown == (GOLDEN / f"{name}.{width}.table").read_text()
    assert max(map(cell_len, shown.splitlines())) <= width


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("format", ["tree", "timeline"])
def test_facts_in_another_order(format: str, width: int) -> None:
    shown = _shown(EXTRACTED, format, Screen(width)).decode()
    assert shown == (GOLDEN / f"extract.{width}.{format}").read_text()
    assert max(map(cell_len, shown.splitlines())) <= width
    coloured = _shown(EXTRACTED, format, Screen(width, "standard")).decode()
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == shown.splitlines()


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_words_keep_their_line_below_them(width: int) -> None:
    words = "大きな箱 and again 33 years and a half " * 6
    document = Document(words)
    marks = [Marked(m.start(), m.end(), "red") for m in re.finditer("33 years|箱 and", words)]
    lines = sentence(Screen(width), document, 0, len(words), marks, 3).plain.splitlines()
    under = ""
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        assert cell_len(line) <= width
        if "‾" in below:
            cells = [letter for letter in line for _ in range(cell_len(letter))]
            under += "".join(a for a, b in zip(cells, below, strict=False) if b == "‾") + " "
    assert "".join(under.replace("箱箱", "箱").split()) == "箱and33years" * 6


def test_far_words_are_left_out_of_a_sentence() -> None:
    words = "word " * 100 + "33 years" + " more" * 100
    marks = [Marked(500, 508, "red")]
    shown = sentence(Screen(80), Document(words), 0, len(words), marks, 0).plain
    assert shown.startswith("… word")
    assert "33 years" in shown
    assert shown.count("\n") == 3
    assert not re.search(r"\b(wor|ord|mor|ore)\b", shown)


@pytest.mark.parametrize("name", RESULTS)
def test_narrow_tables_lose_nothing(name: str) -> None:
    def letters(width: int) -> list[str]:
        return sorted(_shown(RESULTS[name], "table", Screen(width)).decode().replace(" ", ""))

    assert [c for c in letters(60) if c not in "\n‾"] == [c for c in letters(400) if c not in "\n‾"]


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_json(name: str, format: str) -> None:
    shown = _shown(RESULTS[name], format, Screen())
    assert shown == (GOLDEN / f"{name}.{format}").read_bytes()
    indented = _shown(RESULTS[name], "json", Screen(terminal=True))
    assert orjson.loads(indented) == orjson.loads(_shown(RESULTS[name], "json", Screen()))


def test_text() -> None:
    assert _shown(CHECKED, "text", Screen()).decode() == (GOLDEN / "check.text").read_text()


def test_colours_are_only_added() -> None:
    plain = _shown(CHECKED, "table", Screen(100)).decode()
    coloured = _shown(CHECKED, "table", Screen(100, "standard")).decode()
    assert "\x1b[1;31m✕ error" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_nothing_to_show() -> None:
    empty = Document("")
    for format in ("table", "json", "jsonl"):
        for result in (Result(empty, sentences=()), Result(empty, facts=())):
            assert b"<stdin>" in _shown(result, format, Screen()) or format != "table"
    assert _shown(Result(empty, facts=(), claims=()), "text", Screen()) == b""
    summary = b"no findings in 1 file; 0 claims verified\n"
    assert _shown(Result(empty, facts=(), claims=()), "table", Screen()) == summary


def test_the_table_of_rules() -> None:
    rule = Rule("FX103", "years-ago", "error", True, "Years add up.\n\nMore.", lambda prose: ())
    shown = rule_table([rule], Screen(80)).decode().splitlines()
    assert shown[1].split() == ["FX103", "years-ago", "error", "Years", "add", "up", "(preview)"]
