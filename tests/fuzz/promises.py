"""What factx promises of its results, whatever it was given."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from factx.checks import rules
from factx.claims import SEVERITIES, CheckResult, Claim
from factx.document import Document
from factx.facts import KINDS, Extraction, Fact

_BLANK_LINE = re.compile(r"\n\n")
_STATUS = ("consistent", "inconsistent", "undetermined")
_MODIFIERS = (None, "about", "over", "under", "at least", "at most", "nearly")


def _whole(value: Any) -> bool:
    return type(value) is int and value >= 0


def _number(value: Any) -> bool:
    return value is None or (type(value) in (int, float) and value == value)


def _pair(value: Any) -> bool:
    return value is None or (type(value) is list and len(value) == 2 and all(map(_number, value)))


def _words(value: Any) -> bool:
    return value is None or (type(value) is str and value != "")


def _day(value: Any) -> bool:
    return value is None or date.fromisoformat(value).isoformat() == value


FACT = {
    "kind": lambda value: value in KINDS,
    "text": lambda value: type(value) is str and value.strip() == value != "",
    "start": _whole,
    "end": _whole,
    "line": _whole,
    "column": _whole,
    "sentence": _whole,
    "value": _number,
    "range": _pair,
    "bounds": _pair,
    "modifier": lambda value: value in _MODIFIERS,
    "trend": lambda value: value in (None, "up", "down"),
    "unit": _words,
    "currency": _words,
    "dimension": _words,
    "si_value": _number,
    "si_unit": lambda value: value is None or type(value) is str,
    "of": _words,
    "timex": _words,
    "earliest": _day,
    "latest": _day,
    "anchor": lambda value: value in ("text", "document", "none"),
}
CLAIM = {
    "code": lambda value: value in _CODES,
    "name": lambda value: value in _NAMES,
    "status": lambda value: value in _STATUS,
    "severity": lambda value: value in SEVERITIES,
    "equation": lambda value: type(value) is str,
    "message": lambda value: type(value) is str and value.strip() != "",
    "text": lambda value: type(value) is str,
    "start": _whole,
    "end": _whole,
    "line": _whole,
    "column": _whole,
    "facts": lambda value: type(value) is list and all(map(_whole, value)),
    "related": lambda value: type(value) is list,
}
_CODES = frozenset({rule.code for rule in rules()})
_NAMES = frozenset({rule.name for rule in rules()})
_PLACES = frozenset({"page", "paragraph", "sources"})  # only where a file has them


def _keeps(contract: Mapping[str, Any], shown: Mapping[str, Any]) -> None:
    """Every key of the contract is there and no other, and each value is what it says."""
    assert shown.keys() - _PLACES == contract.keys()
    for key, holds in contract.items():
        assert holds(shown[key]), (key, shown[key])
    json.dumps(shown, allow_nan=False)


def refusal_holds(problem: Exception, named: str = "") -> None:
    """What is refused is told in one line, which names what is wrong."""
    message = str(problem)
    assert message.strip()
    assert "\n" not in message
    assert named in message


def sentences_hold(document: Document) -> None:
    """Sentences are in order, in the text, not blank, and leave out nothing but white space."""
    text, end = document.text, 0
    for start, stop in document.sentences:
        assert end <= start < stop <= len(text)
        assert not text[end:start].strip()
        assert text[start:stop].strip()
        end = stop
    assert not text[end:].strip()


def facts_hold(found: Extraction) -> None:
    """Facts are pieces of the text, in order, apart, and each says what its contract says."""
    text, end = found.document.text, 0
    for fact in found.facts:
        assert end <= fact.start < fact.end <= len(text)
        assert _BLANK_LINE.search(text, fact.start, fact.end) is None, "across a paragraph"
        end = fact.end
        assert not _in_a_word(text, fact.start), "begins inside a word"
        _fact_holds(fact, text)


def _in_a_word(text: str, at: int) -> bool:
    """Whether a place lies between two letters of one script."""
    return text[at - 1 : at + 1].isalpha() and text[at - 1 : at + 1].isascii() and at > 0


def _fact_holds(fact: Fact, text: str) -> None:
    shown = fact.to_dict()
    _keeps(FACT, shown)
    assert text[shown["start"] : shown["end"]] == shown["text"] == fact.text
    assert shown["line"] >= 1
    assert shown["column"] >= 1
    read, timex = fact.readings, fact.timex
    for one in () if read is None else (read.strict, read.loose, read.cut):
        assert one.low is None or one.high is None or one.low <= one.high
    if fact.value is not None and read is not None:
        assert read.loose.contains(fact.value)
    if timex is not None and timex.earliest is not None and timex.latest is not None:
        assert timex.earliest <= timex.latest
    assert (fact.when is None) == (fact.kind not in ("date", "time", "duration", "set")), fact.kind


def claims_hold(result: CheckResult) -> None:
    """Claims are in the text and in order, name real checks and facts, and say what is wrong."""
    text, begun = result.document.text, 0
    for claim in result.claims:
        assert begun <= claim.start <= claim.end <= len(text)
        begun = claim.start
        _claim_holds(claim, len(text), len(result.facts))


def _claim_holds(claim: Claim, length: int, facts: int) -> None:
    shown = claim.to_dict()
    _keeps(CLAIM, shown)
    assert all(index < facts for index in claim.facts)
    assert shown["line"] >= 1
    assert shown["column"] >= 1
    for start, end in claim.related:
        assert 0 <= start <= end <= length
    for place in claim.sources or ():
        assert 0 <= place.start < place.end <= len(place.document.text)
        json.dumps(place.to_dict(), allow_nan=False)
    assert claim.status != "inconsistent" or claim.equation or claim.facts or claim.aside


def layout_holds(document: Document) -> None:
    """Headings, lists and tables lie in the text, each in order."""
    length, structure = len(document.text), document.structure
    assert all(0 <= edge <= length for edge in structure.edges)
    for group in (structure.headings, structure.lists, structure.tables):
        starts = [one.start for one in group]
        assert starts == sorted(starts)
        assert all(0 <= one.start <= one.end <= length for one in group)
    end = 0
    for start, stop in document.outside:
        assert end <= start <= stop <= length
        end = stop


def places_hold(document: Document, source: int | None) -> None:
    """Every piece of the text has a place in its file, which has `source` characters."""
    places = document.places
    if places is None:
        return
    ats = [piece.at for piece in places.pieces]
    assert ats == sorted(ats)
    assert ats[-1] == len(document.text)
    last = (1, 1)
    for start in range(0, len(document.text), max(1, len(document.text) // 60)):
        place = document.place(start, start + 1)
        assert place.line >= 1
        assert place.column >= 1
        assert (place.end_line, place.end_column) >= (place.line, place.column)
        if place.offset is not None and place.end is not None and source is not None:
            assert 0 <= place.offset <= place.end <= source
            assert last <= (place.line, place.column), "places in another order than the text"
            last = place.line, place.column
