"""The JSON of factx: every layout of it is read, and what is wrong with other JSON is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.document import Document
from factx.readers import Given, InputError, read
from factx.readers.json import documents, records
from factx.reports import Result, Run, Screen, shown_sentences
from factx.reports.json import Report
from factx.timex import DocumentDate

GOOD: dict[str, Any] = {"schema": "factx/1", "path": "a.txt", "text": "It is 12 km. It was 5 kg."}


def _read(content: str | bytes) -> list[Given | InputError]:
    content = content.decode() if isinstance(content, bytes) else content
    found = records(content, "in.json")
    assert found is not None
    return documents(found, "in.json")


def _problem(**changes: Any) -> str:
    value = {key: item for key, item in (GOOD | changes).items() if item is not ...}
    (item,) = _read(orjson.dumps(value))
    assert isinstance(item, InputError)
    return f"{item.path}: {item.message}"


@given(
    st.lists(
        st.builds(
            Document,
            st.text(st.characters(codec="utf-8")),
            path=st.none() | st.text(st.characters(codec="utf-8"), min_size=1),
            title=st.none() | st.text(st.characters(codec="utf-8")),
            date=st.none() | st.just(DocumentDate("2025-05-20", "dateline")),
        ),
        min_size=1,
    ),
    st.booleans(),
)
def test_what_is_printed_is_read_again(given_documents: list[Document], terminal: bool) -> None:
    report = Report(Screen(terminal=terminal), Run())
    printed = b"".join(
        report.add(Result(document, sentences=shown_sentences(document)))
        for document in given_documents
    )
    for item, document in zip(_read(printed), given_documents, strict=True):
        assert isinstance(item, Given)
        again = item.document
        assert not item.sentences
        assert (again.text, again.path, again.title, again.date, again.sentences) == (
            document.text,
            document.path,
            document.title,
            document.date,
            document.sentences,
        )


def test_what_was_inferred_is_not_taken_over() -> None:
    for source, kept in (("inferred", False), ("option", True), ("metadata", True)):
        (item,) = _read(orjson.dumps(GOOD | {"date": {"value": "2025", "source": source}}))
        assert isinstance(item, Given)
        assert (item.document.date is not None) == kept


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"schema": ...}, 'in.json: is JSON without "schema": "factx/1"'),
        ({"schema": "factx/2"}, "in.json: has the \"schema\" 'factx/2'; this factx reads"),
        ({"text": ...}, 'a.txt: its JSON cannot be used: "text" is missing'),
        ({"text": 5}, '"text" is missing'),
        ({"path": 5, "title": []}, 'in.json: its JSON cannot be used: "path"'),
        ({"date": "2025"}, '"date" has no "value"'),
        ({"date": {"value": "2025-13"}}, "'2025-13'"),
        ({"sentences": 5}, '"sentences" is no list of objects'),
        ({"sentences": [{"start": 0}]}, '"end" is no offset: None'),
        ({"sentences": [{"start": 3, "end": 99}]}, "sentence 0 lies at 3 to 99"),
        ({"sentences": [{"start": 0, "end": 2, "text": "is"}]}, "sentence 0 is not what the text"),
        ({"facts": [5]}, '"facts" is no list of objects'),
        ({"facts": [{"kind": "date", "start": "0", "end": 1}]}, "\"start\" is no offset: '0'"),
    ],
)
def test_what_cannot_be_used_is_named(changes: dict[str, Any], message: str) -> None:
    assert message in _problem(**changes)


def test_one_bad_document_leaves_the_others() -> None:
    values = [
        GOOD,
        GOOD | {"text": None},
        GOOD,
        {"path": "x", "start": 1},
        {"path": "x", "start": 2},
    ]
    kinds = [type(item) for item in _read(b"\n".join(map(orjson.dumps, values)))]
    assert kinds == [Given, InputError, Given, InputError]


@pytest.mark.parametrize(
    "content",
    [
        '{"schema": "factx/1", "text": "cut o',
        '{"schema": "factx/1"} and then prose',
        '{"schema": "factx/1", "text": ' + "[" * 100_000,
    ],
)
def test_damaged_json_is_no_prose(content: str) -> None:
    with pytest.raises(InputError, match="damaged"):
        records(content, None)


def test_json_lines_under_another_name_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for content, told in (
        ('{"text": "It is 12 km."}\n{"text": "It is 5 kg."}\n', True),
        ('\n{"text": "It is 12 km."} \r\n{"text": "It is 5 kg."}', True),
        ('{"text": "It is 12 km."}', False),
        ('{"a": {}\n, "text": "It is 12 km."}\n', False),
        ('[{"text": "It is 12 km."},\n{"text": "It is 5 kg."}]', False),
    ):
        path.write_bytes(content.encode())
        (item,) = read(str(path))
        assert isinstance(item, InputError)
        assert ("--input-format jsonl" in item.message) == told
        assert ('without "schema"' in item.message) != told


def test_half_a_surrogate_pair_is_refused() -> None:
    (item,) = _read('{"schema": "factx/1", "text": "\\ud800"}')
    assert isinstance(item, InputError)


def test_json_is_told_from_prose(tmp_path: Path) -> None:
    assert records("It is {12} km.", None) is None
    assert records('{"a": 1} is what it printed in 1992.', None) is None
