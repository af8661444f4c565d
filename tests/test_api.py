"""What callers from Python rely on."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factx
from factx.document import Document
from factx.timex import DocumentDate

HEAVY = ["dateparser", "quantulum3", "rich", "typer", "inflect", "pint", "pydantic"]
TEXT = (
    "Relations were established 33 years ago, specifically in 1992. Yesterday 45 of 60 votes (80%) "
    "were valid.\n\nLast Friday, about 1,000 children left at 9 a.m. on a trail of 10 miles (16 km)."
)


def _run(code: str, *, clock: str | None = None) -> str:
    """What a fresh interpreter prints; with a `clock`, wherever a program would look at it."""
    if clock is not None:
        code = _CLOCK.format(clock=clock) + code
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout


_CLOCK = """
import datetime as _d, time as _t
_fixed = _d.datetime.fromisoformat("{clock}")
class _Date(_d.date):
    @classmethod
    def today(cls): return cls(_fixed.year, _fixed.month, _fixed.day)
class _Moment(_d.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromisoformat("{clock}").replace(tzinfo=tz)
    @classmethod
    def today(cls): return cls.now()
    @classmethod
    def utcnow(cls): return cls.now()
_d.date, _d.datetime = _Date, _Moment
_t.time = lambda: _fixed.timestamp()
"""


def test_importing_costs_next_to_nothing() -> None:
    code = "import sys, factx; print([m for m in sys.modules if m.startswith('factx')])"
    assert _run(code).strip() == "['factx']"


@pytest.mark.parametrize("use", ["", "factx.extract", "factx.check(TEXT)"])
def test_nothing_heavy_is_loaded_before_it_is_needed(use: str) -> None:
    code = f"import sys, factx\nTEXT = {TEXT!r}\n{use}\nprint([m for m in {HEAVY} if m in sys.modules])"
    assert _run(code).strip() == "[]"


def test_the_clock_does_not_matter() -> None:
    code = f"""
import factx
text = {TEXT!r} + " It opens next Tuesday, on 4 May, in two weeks, a fortnight hence."
for date in (None, "2025-05-20"):
    result = factx.check(text, date)
    print(result.document.date, [c.to_dict() for c in result.claims])
    print([f.to_dict() for f in result.facts])
"""
    days = [_run(code, clock=clock) for clock in ("2001-02-03T04:05:06", "2030-11-28T23:59:59")]
    assert days[0] == days[1] == _run(code)


def test_all_public_names_exist() -> None:
    assert sorted(dir(factx)) == sorted(factx.__all__)
    for name in factx.__all__:
        assert getattr(factx, name) is not None
    with pytest.raises(AttributeError, match="nothing"):
        _ = factx.nothing


def test_results_are_json() -> None:
    result = factx.check(TEXT)
    shown = [value.to_dict() for value in (*result.facts, *result.claims)]
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown
    assert len(result.claims) == 4


def test_extraction_and_check_find_the_same_facts() -> None:
    assert factx.check(TEXT).facts == factx.extract(TEXT).facts


def test_texts_and_documents_give_the_same() -> None:
    document = Document(TEXT, path="a.txt", date=DocumentDate("2025-05-20", "metadata"))
    found = factx.extract(document)
    assert found.facts == factx.extract(TEXT, "2025-05-20").facts
    assert found.document.path == "a.txt"
    assert found.document.date == DocumentDate("2025-05-20", "metadata")
    assert factx.split(document) == factx.split(TEXT)


def test_the_date_given_goes_before_that_of_the_document() -> None:
    document = Document(TEXT, date=DocumentDate("2020", "metadata"))
    assert factx.extract(document, "2021-02").document.date == DocumentDate("2021-02", "option")
    assert document.date == DocumentDate("2020", "metadata")


def test_sentences_slice_back() -> None:
    assert [TEXT[start:end][:9] for start, end in factx.split(TEXT)] == [
        "Relations",
        "Yesterday",
        "Last Frid",
    ]


@pytest.mark.parametrize(
    "date", ["yesterday", "2025-13", "2025-02-29", "25-05-20", "", "2025-5-2", " 2025"]
)
def test_what_is_no_date_is_refused(date: str) -> None:
    for use in (factx.extract, factx.check):
        with pytest.raises(ValueError, match="date"):
            use(TEXT, date)


@pytest.mark.parametrize(
    "date", ["2025", "2025-05", "2025-05-20", "2025-05-20T09:30", "2024-02-29"]
)
def test_iso_dates_are_taken(date: str) -> None:
    assert factx.extract("", date).document.date == DocumentDate(date)


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ([], [], ["FX103", "FX301", "FX401", "FX406"]),
        (["FX103"], [], ["FX103"]),
        (["years-ago"], [], ["FX103"]),
        (["FX3"], [], ["FX301"]),
        (["fx"], ["FX1"], ["FX301", "FX401", "FX406"]),
        ([], ["count-percent", "FX4"], ["FX103"]),
    ],
)
def test_checks_are_chosen_by_code_prefix_or_name(
    select: list[str], ignore: list[str], codes: list[str]
) -> None:
    claims = factx.check(TEXT, select=select, ignore=ignore).claims
    assert [claim.code for claim in claims] == codes


def test_an_unknown_selector_is_refused_by_its_name() -> None:
    for select, ignore in ((["FX999"], []), ([], ["no-such-check"])):
        with pytest.raises(ValueError, match=r"FX999|no-such-check"):
            factx.check(TEXT, select=select, ignore=ignore)


PIECES = st.sampled_from(
    [
        *"45 of 60 (80%) 1992 33 years ago, in from to between and men women 10 miles km".split(),
        *"Friday, 12 May 2023 ten later, earlier rose fell $400m $320m (16 “ ” . ? total 0 - /".split(),
        "\n\n",
        ". ",
    ]
)


@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=60))
@settings(max_examples=250)
def test_any_text_can_be_checked(text: str) -> None:
    result = factx.check(text)
    for claim in result.claims:
        shown = claim.to_dict()
        assert text[shown["start"] : shown["end"]] == shown["text"] != ""
        assert all(claim.start <= result.facts[i].start < claim.end for i in claim.facts)
        assert claim.message
        json.dumps(shown, allow_nan=False)
    assert [c.start for c in result.claims] == sorted(c.start for c in result.claims)
    assert factx.check(text).claims == result.claims
