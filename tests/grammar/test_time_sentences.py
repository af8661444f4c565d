"""Time expressions of sentences that were annotated in TIMEX3, each with its document's date."""

from __future__ import annotations

from tests.benchmarks.times_against_peers import read_factx, score, sentences

RELAXED, VALUE = 0.99, 0.94  # F1, by TempEval-3's measures
NEWS_RELAXED, NEWS_VALUE = 0.98, 0.95


def test_time_expressions_are_found_and_have_the_right_value() -> None:
    data = sentences()
    assert len(data) >= 250
    reached = score(read_factx, data)
    assert reached.relaxed >= RELAXED, reached
    assert reached.value >= VALUE, reached


def test_time_expressions_of_news_are_found() -> None:
    """Sentences of wire reports that were annotated before factx had read them."""
    data = sentences("news_times")
    assert len(data) >= 120
    reached = score(read_factx, data)
    assert reached.relaxed >= NEWS_RELAXED, reached
    assert reached.value >= NEWS_VALUE, reached


def test_time_expressions_of_dated_reports_are_found() -> None:
    """Business, wire, sport, science and history, each dated otherwise, annotated beforehand."""
    data = sentences("dated_news_times")
    assert len(data) >= 150
    reached = score(read_factx, data)
    assert reached.relaxed >= NEWS_RELAXED, reached
    assert reached.value >= NEWS_VALUE, reached
