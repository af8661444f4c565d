"""How claims are judged and what they show."""

from __future__ import annotations

import itertools
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from factx.claims import (
    SEVERITIES,
    Claim,
    Severity,
    SourcePlace,
    Verdict,
    agreed,
    claim,
    compare,
    judge,
    milder,
)
from factx.document import Document
from factx.interval import Interval, Readings
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term

KEYS = "code name status severity equation message text start end line column facts related".split()
ENDS = st.integers(-50, 50)


@st.composite
def nested_readings(draw: st.DrawFn) -> Readings:
    """Readings whose loose interval holds the strict one, as `Readings` promises."""
    a, b, c, d = sorted(draw(st.tuples(ENDS, ENDS, ENDS, ENDS)))
    low, high = sorted(draw(st.tuples(ENDS, ENDS)))
    return Readings(Interval(b, c), Interval(a, d), Interval(low, high))


def _reading(low: int, high: int, wide: int = 0, cut: tuple[int, int] | None = None) -> Readings:
    loose = Interval(low - wide, high + wide)
    return Readings(Interval(low, high), loose, Interval(*(cut or (low, high))))


@pytest.mark.parametrize(
    ("left", "right", "round_numbers", "expected"),
    [
        (_reading(10, 12), _reading(12, 14), True, ("consistent", "error")),
        (_reading(10, 12), _reading(12, 14), False, ("consistent", "error")),
        (_reading(10, 12), _reading(15, 16, wide=3), True, ("consistent", "error")),
        (_reading(10, 12), _reading(15, 16, wide=3), False, ("inconsistent", "warning")),
        (_reading(10, 12), _reading(15, 16, cut=(12, 16)), True, ("inconsistent", "note")),
        (_reading(10, 12), _reading(15, 16, cut=(12, 16)), False, ("inconsistent", "note")),
        (_reading(10, 12), _reading(15, 16, wide=2), True, ("inconsistent", "error")),
        (_reading(10, 12, cut=(10, 15)), _reading(15, 16), True, ("inconsistent", "error")),
    ],
)
def test_judgement(
    left: Readings, right: Readings, round_numbers: bool, expected: tuple[str, str]
) -> None:
    assert judge(left, right, round_numbers=round_numbers) == expected


def test_writers_round_unless_it_is_said_that_they_do_not() -> None:
    left, right = _reading(10, 12), _reading(15, 16, wide=3)
    assert judge(left, right) == judge(left, right, round_numbers=True)
    computed, stated = Term(11, left, "11"), Term(15, right, "15")
    assert compare(computed, stated, "it is", ()).status == "consistent"
    refused = compare(computed, stated, "it is", (), round_numbers=False)
    assert (refused.status, refused.severity) == ("inconsistent", "warning")
    match = _share("6 of 8 (85%) came.")
    assert claim(match, computed, stated, "it is").status == "consistent"
    assert claim(match, computed, stated, "it is", round_numbers=False) == replace(
        refused, facts=match.facts
    )


@given(nested_readings(), nested_readings(), st.sampled_from(SEVERITIES), st.booleans())
def test_what_meets_is_never_inconsistent_and_nothing_is_graver_than_allowed(
    left: Readings, right: Readings, severity: Severity, fine: bool
) -> None:
    status, found = judge(left, right, severity, round_numbers=fine)
    assert status in ("consistent", "inconsistent")
    assert milder(found, severity) == found
    if left.strict.meets(right.strict):
        assert status == "consistent"
    if status == "consistent":
        assert left.loose.meets(right.loose)
    elif found == "error":
        assert not left.loose.meets(right.loose)
        assert not left.loose.meets(right.cut)


@given(nested_readings(), nested_readings())
def test_a_writer_who_rounds_is_never_judged_more_gravely(left: Readings, right: Readings) -> None:
    rounds = judge(left, right, round_numbers=True)
    exact = judge(left, right, round_numbers=False)
    if exact[0] == "consistent":
        assert rounds[0] == "consistent"
    else:
        assert rounds == exact or rounds[0] == "consistent"


def test_the_milder_of_two_severities() -> None:
    order: list[Severity] = ["note", "warning", "error"]
    for a, b in itertools.product(order, order):
        assert milder(a, b) == order[min(order.index(a), order.index(b))]


VERDICT = Verdict("inconsistent", "error", "1 + 1 = 2", "1 + 1 is 2, not 3", ())


def test_doubt_turns_an_inconsistent_verdict_into_an_undetermined_one_and_no_other() -> None:
    doubtful = VERDICT.doubtful("it may be a joke")
    assert (doubtful.status, doubtful.message) == (
        "undetermined",
        "it may be a joke: 1 + 1 is 2, not 3",
    )
    assert doubtful.doubtful("twice") is doubtful
    right = replace(VERDICT, status="consistent")
    assert right.doubtful("it may be a joke") is right


def test_a_verdict_can_be_made_milder_and_not_graver() -> None:
    assert VERDICT.at_most("note").severity == "note"
    assert VERDICT.at_most("note").at_most("error").severity == "note"


def test_an_agreed_verdict_is_consistent_and_says_so() -> None:
    verdict = agreed(VERDICT.at_most("note"))
    assert (verdict.status, verdict.severity) == ("consistent", "error")
    assert verdict.message == "1 + 1 = 2 agrees with the text"


def _terms(text: str) -> tuple[Term, ...]:
    return tuple(Term.of(fact) for fact in factx.extract(text).facts)


@pytest.mark.parametrize(
    ("text", "status", "severity", "equation", "message"),
    [
        ("6 of 8 (75%)", "consistent", "error", "6 / 8 = 75%", "6 / 8 = 75% agrees with the text"),
        ("6 of 8 (85%)", "inconsistent", "error", "6 / 8 = 75%", "6 of 8 is 75%, not 85%"),
        ("2 of 3 (67%)", "consistent", "error", "2 / 3 = 67%", "2 / 3 = 67% agrees with the text"),
        (
            "30 of 47 (63%)",
            "inconsistent",
            "note",
            "30 / 47 = 64%",
            "30 of 47 is 64%, not 63% (cut instead of rounded)",
        ),
    ],
)
def test_a_comparison_shows_its_arithmetic(
    text: str, status: str, severity: str, equation: str, message: str
) -> None:
    facts = factx.extract(text).facts
    k, n = (Term.counted(fact) for fact in facts[:2])
    verdict = compare((k / n).percent(), Term.of(facts[2]), f"{k.shown} of {n.shown} is", facts)
    assert (verdict.status, verdict.severity) == (status, severity)
    assert (verdict.equation, verdict.message) == (equation, message)
    assert verdict.facts == facts


def test_the_equation_can_be_worded_otherwise() -> None:
    computed, stated = Term.exact(7), Term.exact(9)
    verdict = compare(computed, stated, "it is", (), equation="3 + 4")
    assert (verdict.equation, verdict.message) == ("3 + 4 = 7", "it is 7, not 9")
    match = _share("6 of 8 (85%) came.")
    assert claim(match, computed, stated, "it is", equation="3 + 4") == replace(
        verdict, facts=match.facts
    )


def test_what_differs_is_shown_precisely_enough_to_differ() -> None:
    computed, stated = Term.exact(Fraction(5446, 100), "a / b"), Term.exact(54)
    verdict = compare(computed, stated, "it is", ())
    assert (verdict.equation, verdict.message) == ("a / b = 54.5", "it is 54.5, not 54")


def _share(text: str) -> Match:
    (match,) = Prose(factx.extract(text)).match(Templates(r"{k:tally} of {n:tally} \({percent}\)"))
    return match


HYPOTHETICAL, CORRECTION = "it may be hypothetical: ", "it may be a correction: "


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("6 of 8 (85%) came.", None),
        ("If 6 of 8 (85%) came, we won.", HYPOTHETICAL),
        ("Suppose that 6 of 8 (85%) came.", HYPOTHETICAL),
        ("6 of 8 (85%) came, if the clerk is right.", None),
        ('Asked "what if?" she said 6 of 8 (85%) came.', None),
        ("It was not 6 of 8 (85%) who came.", CORRECTION),
        ("It was not so that only 6 of 8 (85%) came.", None),
        ("The report wrongly stated that 6 of 8 (85%) came.", CORRECTION),
        ("Correction: 6 of 8 (85%) came.", CORRECTION),
        ("6 of 8 (85%) (sic) came.", CORRECTION),
        ("6 of 8 (85%) came, which a paper had misreported.", CORRECTION),
        ("Instead of 6 of 8 (85%), all came.", CORRECTION),
        ("6 of 8 (85%) came rather than all.", CORRECTION),
        ("6 of 8 (85%) came; most stood instead of sitting down.", None),
        ("6 of 8 (85%) came; nobody sat; most stood instead of sitting down.", None),
        ("Most stood instead of sitting down; 6 of 8 (85%) came.", None),
        ("Most stood instead of sitting down; nobody sat; 6 of 8 (85%) came.", None),
        ("Nobody sat; instead of 6 of 8 (85%), all came.", CORRECTION),
        ("Nobody sat; nobody lay; instead of 6 of 8 (85%), all came.", CORRECTION),
        (f"6 of 8 (85%) came{', and sang' * 9}, rather than all.", CORRECTION),
        (f"6 of 8 (85%) came{', and sang' * 20}, rather than all.", None),
        (f"6 of 8 (85%) came{', and sang' * 20}, it was wrongly said.", CORRECTION),
        ("The gift of 6 of 8 (85%) was large.", None),
        ("A stiff 6 of 8 (85%) came.", None),
    ],
)
def test_what_is_supposed_denied_or_corrected_is_no_statement(text: str, doubt: str | None) -> None:
    match = _share(text)
    computed = (Term.counted(match.k) / Term.counted(match.n)).percent()
    plain = compare(computed, Term.of(match.percent), "it is", match.facts)
    verdict = claim(match, computed, Term.of(match.percent), "it is")
    if doubt is None:
        assert verdict == plain
    else:
        assert verdict == replace(plain, status="undetermined", message=doubt + plain.message)


def test_what_is_right_needs_no_doubt() -> None:
    for text in ("6 of 8 (75%) came.", "If 6 of 8 (75%) came, we won."):
        match = _share(text)
        computed = (Term.counted(match.k) / Term.counted(match.n)).percent()
        assert claim(match, computed, Term.of(match.percent), "it is").status == "consistent"


TEXT = "A vote.\n\nOf the ballots, 45 of 60 (80%) were valid."


def test_a_claim_is_shown_with_exactly_the_keys_of_the_schema() -> None:
    (found,) = factx.check(TEXT).claims
    shown = found.to_dict()
    assert list(shown) == KEYS
    assert shown["text"] == TEXT[shown["start"] : shown["end"]]
    assert (shown["line"], shown["column"]) == (3, 17)
    assert (shown["code"], shown["name"]) == ("FX301", "count-percent")
    assert (shown["status"], shown["severity"]) == ("inconsistent", "error")
    assert (shown["facts"], shown["related"]) == ([0, 1, 2], [])


def test_related_places_have_their_lines_and_columns() -> None:
    shown = Claim(
        Document("one\ntwo three"),
        "FX000",
        "none",
        "consistent",
        "note",
        "",
        "",
        4,
        7,
        (),
        ((8, 13),),
    ).to_dict()
    assert shown["related"] == [{"start": 8, "end": 13, "line": 2, "column": 5}]


SOURCE = Document("One came.\nThen two came. Three left.", path="a.txt")


def test_a_claim_shows_its_sources_and_their_sentences_where_there_are_sources() -> None:
    plain = Claim(Document("2 came."), "FX000", "none", "consistent", "note", "", "", 0, 1)
    assert "sources" not in plain.to_dict()
    assert replace(plain, sources=()).to_dict() == plain.to_dict() | {"sources": []}
    place = SourcePlace(SOURCE, 15, 18)
    assert place.text == "two"
    assert replace(plain, sources=(place,)).to_dict()["sources"] == [
        {
            "path": "a.txt",
            "text": "two",
            "start": 15,
            "end": 18,
            "line": 2,
            "column": 6,
            "sentence": "Then two came.",
        }
    ]


def test_findings_are_the_inconsistent_claims() -> None:
    text = "45 of 60 (80%) came. 45 of 60 (75%) left. If 45 of 60 (90%) stay, we win."
    result = factx.check(text)
    statuses = [found.status for found in result.claims]
    assert statuses == ["inconsistent", "consistent", "undetermined"]
    assert result.findings == result.claims[:1]
    assert [found.start for found in result.claims] == sorted(c.start for c in result.claims)
