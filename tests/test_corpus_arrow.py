"""Columns of texts in Arrow: what the command line finds, row by row."""

from __future__ import annotations

import datetime
import subprocess
import sys
from io import BytesIO

import pytest

import factx

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed (extra arrow)")

from pyarrow import parquet  # noqa: E402

from factx.corpus import arrow  # noqa: E402
from factx.corpus.schemas import CLAIM, FACT, fact_row  # noqa: E402

TEXTS = [
    "Aid for 1,000 children came 33 years ago, in 1992.",
    None,
    "",
    "Of the 60 wells 45 (80%) were dry, from 10 to 20 m deep, at 5 °C; dozens flooded on Monday.",
    "Sales rose 5% to $1.2bn.",
]
DATES = ["2021-05-20", "2021-05-20", None, "2016-11-07", "the other day"]


def _table() -> pa.Table:
    return pa.table({"id": list(range(5)), "text": TEXTS, "date": DATES})


def test_the_facts_are_those_of_the_text_alone() -> None:
    found = arrow.extract(_table()).to_pylist()
    for row in (found[0], found[2], found[3]):
        alone = factx.extract(row["text"], row["date"]).facts
        assert row["facts"] == [fact_row(fact.to_dict()) for fact in alone]
        assert row["error"] is None
    assert [row["id"] for row in found] == [0, 1, 2, 3, 4]


def test_the_claims_are_those_of_the_text_alone() -> None:
    found = arrow.check(_table()).to_pylist()
    for row in (found[0], found[3]):
        alone = factx.check(row["text"], row["date"]).claims
        assert alone
        assert row["claims"] == [claim.to_dict() for claim in alone]


def test_a_bad_row_says_why_and_the_others_go_on() -> None:
    found = arrow.check(_table()).to_pylist()
    assert (found[1]["error"], found[1]["claims"]) == ("it has no text", None)
    assert "the other day" in found[4]["error"]
    assert found[4]["facts"] is None


def test_batches_go_in_and_come_out_one_by_one() -> None:
    asked = []

    def batches():
        for batch in _table().to_batches(max_chunksize=2):
            asked.append(batch.num_rows)
            yield batch

    found = arrow.extract(batches())
    assert next(found).num_rows == 2
    assert asked == [2]
    assert sum(batch.num_rows for batch in found) == 3


def test_the_schemas_are_published() -> None:
    schema = arrow.check(_table()).schema
    assert schema.names == ["id", "text", "date", "facts", "claims", "error"]
    assert schema.field("facts").type.value_type == FACT
    assert schema.field("claims").type.value_type == CLAIM
    (fact,) = factx.extract("It is 5 kg.").facts
    assert [field.name for field in FACT] == list(fact.to_dict())
    (claim,) = factx.check("Of the 60 wells 45 (80%) were dry.").claims
    assert [field.name for field in CLAIM] == list(claim.to_dict())


@pytest.mark.parametrize(
    ("date", "year"),
    [
        (datetime.date(2021, 5, 20), "2021"),
        (datetime.datetime(2021, 5, 20, 9, 30), "2021"),
        ("2021", "2021"),
    ],
)
def test_dates_may_be_dates(date: object, year: str) -> None:
    table = pa.table({"body": ["It closed this year."], "when": [date]})
    (row,) = arrow.extract(table, text="body", date="when").to_pylist()
    assert [fact["timex"] for fact in row["facts"]] == [year]


def test_bytes_that_are_no_text_spoil_one_row_only() -> None:
    texts = pa.Array.from_buffers(
        pa.string(),
        2,
        [None, pa.py_buffer(b"\0\0\0\0\x05\0\0\0\x0a\0\0\0"), pa.py_buffer(b"caf\xe9 5 kg.")],
    )
    found = arrow.extract(pa.table({"text": texts})).column("error").to_pylist()
    assert "its text cannot be read" in found[0]
    assert found[1] is None


@pytest.mark.parametrize("kind", ["large_string", "string_view", "dictionary"])
def test_strings_of_every_kind(kind: str) -> None:
    texts = pa.array(["It is 5 kg."] * 2)
    if kind == "dictionary":
        texts = texts.dictionary_encode()
    elif not hasattr(pa, kind):
        pytest.skip(f"this pyarrow has no {kind}")
    else:
        texts = texts.cast(getattr(pa, kind)())
    found = arrow.extract(pa.table({"text": texts})).column("facts").to_pylist()
    assert [[fact["text"] for fact in row] for row in found] == [["5 kg"]] * 2


def test_a_date_column_need_not_be_there() -> None:
    assert arrow.extract(pa.table({"text": ["It is 5 kg."]})).num_rows == 1
    with pytest.raises(ValueError, match="no column 'day'"):
        arrow.extract(pa.table({"text": ["It is 5 kg."]}), date="day")


def test_what_is_no_column_of_texts() -> None:
    with pytest.raises(ValueError, match="no column 'body'"):
        arrow.extract(_table(), text="body")
    with pytest.raises(TypeError, match="int64"):
        arrow.extract(_table(), text="id")
    with pytest.raises(ValueError, match="'error' already"):
        arrow.extract(pa.table({"text": ["a"], "error": ["b"]}))
    with pytest.raises(ValueError, match="FX999"):
        arrow.check(_table(), select=["FX999"])


def test_parquet_without_facts_is_a_table_too() -> None:
    from factx.reports import Run, Screen
    from factx.reports.parquet import SCHEMA, Report

    report = Report(Screen(), Run())
    assert parquet.read_table(BytesIO(report.end())).schema == SCHEMA


@pytest.mark.parametrize(("module", "lacking"), [("arrow", "pyarrow"), ("spark", "pyspark")])
def test_a_missing_package_says_which_extra_brings_it(module: str, lacking: str) -> None:
    line = f"import sys; sys.modules[{lacking!r}] = None; import factx.corpus.{module}"
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.endswith(f"pip install 'factx[{module}]'\n")
