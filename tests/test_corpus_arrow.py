"""Columns of texts in Arrow: what the command line finds, row by row."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

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
        (datetime.datetime(999, 3, 1), "0999"),
        ("2021", "2021"),
        (2021, "2021"),
        (2021.0, "2021"),
    ],
)
def test_dates_may_be_dates(date: object, year: str) -> None:
    table = pa.table({"body": ["It closed this year."], "when": [date]})
    (row,) = arrow.extract(table, text="body", date="when").to_pylist()
    assert [fact["timex"] for fact in row["facts"]] == [year]


WRITTEN = [
    "2021-05-20",
    " 2021-05-20",
    "May 20, 2021",
    "20/05/2021",
    "Thu, 20 May 2021 10:00:00 GMT",
    "2021-05-20T10:11:12Z",
    "20210520",
    "2021-05",
    "2021",
    "2021-13-40",
    "1710102500",
    "the other day",
    "  ",
    "",
    None,
    2021,
    2021.0,
    2021.5,
    True,
]


@pytest.mark.parametrize("kind", [str, int, float, bool])
def test_dates_are_read_as_the_command_line_reads_them(kind: type, tmp_path: Path) -> None:
    dates = [one for one in WRITTEN if one is None or type(one) is kind]
    text = "It closed this year, last Monday."
    records = [{"text": None, "date": None}, *({"text": text, "date": one} for one in dates)]
    source = tmp_path / "a.jsonl"
    lines = [json.dumps({"id": str(at)} | one) for at, one in enumerate(records)]
    source.write_text("\n".join(lines), encoding="utf-8")
    command = "factx extract --date-field date --id-field id --format json --no-config"
    done = subprocess.run(
        [sys.executable, "-m", *command.split(), source],
        capture_output=True,
        text=True,
        check=False,
    )
    printed = {one["id"]: one["facts"] for one in map(json.loads, done.stdout.splitlines())}
    assert done.stderr.count("\n") == len(records) - len(printed)
    elsewhere = {"line": None, "column": None}  # the command line counts them in the file
    for at, row in enumerate(arrow.extract(pa.Table.from_pylist(records)).to_pylist()):
        theirs, ours = printed.get(str(at)), row["facts"]
        assert (ours is None) == (theirs is None) == (row["error"] is not None), records[at]
        if theirs is not None:
            assert [one | elsewhere for one in ours] == [
                fact_row(one) | elsewhere for one in theirs
            ]


@pytest.mark.parametrize("date", [{"year": 2021}, datetime.time(9, 30), b"2021", float("inf")])
def test_what_is_no_date_spoils_one_row_only(date: object) -> None:
    table = pa.table({"text": ["It closed this year."] * 2, "date": [date, None]})
    found = arrow.extract(table).column("error").to_pylist()
    assert found[0].endswith("is no date")
    assert found[1] is None


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


def test_columns_that_are_all_null() -> None:
    found = arrow.check(pa.table({"text": [None, None], "date": [None, None]}))
    assert found.column("error").to_pylist() == ["it has no text"] * 2
    assert found.column("claims").to_pylist() == [None, None]


def test_a_time_zone_that_is_none_spoils_its_rows_only() -> None:
    moments = pa.array([datetime.datetime(2021, 5, 20), None], pa.timestamp("us", "Mars/Crater"))
    found = arrow.extract(pa.table({"text": ["It is 5 kg."] * 2, "date": moments}))
    errors = ["its date cannot be read: no time zone is called 'Mars/Crater'", None]
    assert found.column("error").to_pylist() == errors


def test_one_batch_is_one_batch_again() -> None:
    (batch,) = _table().to_batches()
    found = arrow.check(batch)
    assert isinstance(found, pa.RecordBatch)
    assert found.to_pylist() == arrow.check(_table()).to_pylist()


def test_a_reader_gives_its_batches_one_by_one() -> None:
    table = _table()
    reader = pa.RecordBatchReader.from_batches(table.schema, table.to_batches(max_chunksize=2))
    assert [batch.num_rows for batch in arrow.extract(reader)] == [2, 2, 1]


def test_a_frame_of_pandas_gives_a_table() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    found = arrow.check(pandas.DataFrame({"text": TEXTS, "date": DATES, "id": range(5)}))
    assert isinstance(found, pa.Table)
    assert found.select([*_table().schema.names, "facts", "claims", "error"]).to_pylist() == (
        arrow.check(_table()).to_pylist()
    )


@pytest.mark.parametrize(
    "data",
    [
        None,
        "It is 5 kg.",
        ["It is 5 kg."],
        {"text": ["It is 5 kg."]},
        pa.array(["It is 5 kg."]),
        pa.chunked_array([["It is 5 kg."]]),
    ],
)
def test_what_has_no_columns_is_refused_at_the_call(data: Any) -> None:
    with pytest.raises(TypeError, match="give a table, a frame or record batches, not"):
        arrow.extract(data)
    with pytest.raises(TypeError, match="not str"):
        next(arrow.extract(iter(["It is 5 kg."])))


def test_a_date_column_need_not_be_there() -> None:
    assert arrow.extract(pa.table({"text": ["It is 5 kg."]})).num_rows == 1
    with pytest.raises(ValueError, match="no column 'day'"):
        arrow.extract(pa.table({"text": ["It is 5 kg."]}), date="day")


def test_what_is_no_column_of_texts() -> None:
    with pytest.raises(ValueError, match="no column 'body'"):
        arrow.extract(_table(), text="body")
    with pytest.raises(ValueError, match="no column 'body'"):
        arrow.extract(_table().slice(0, 0), text="body")
    with pytest.raises(ValueError, match="several columns 'text'"):
        arrow.extract(pa.table([["a"], ["b"]], names=["text", "text"]))
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
