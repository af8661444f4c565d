"""Columns of texts in Spark, on a real one with two workers."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import factx

pytest.importorskip("pyspark", reason="PySpark is not installed (extra spark)")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java, which is not installed", allow_module_level=True)

from factx.corpus import spark as columns
from factx.corpus.schemas import fact_row

pytestmark = pytest.mark.filterwarnings("ignore")  # Spark's own
ROOT = Path(__file__).parents[1]
CORPUS = Path(__file__).parent / "corpus"


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    made = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.host", "localhost")
        .getOrCreate()
    )
    yield made
    made.stop()


def test_spark_finds_what_factx_finds(session: Any) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    rows = [(number, text, "2024-05-20") for number, text in enumerate(texts)]
    frame = session.createDataFrame(rows, "id long, text string, date string").repartition(3)
    found = {row["id"]: row.asDict(recursive=True) for row in columns.check(frame).collect()}
    assert len(found) == len(texts)
    for number, text in enumerate(texts):
        alone = factx.check(text, "2024-05-20")
        assert found[number]["facts"] == [fact_row(fact.to_dict()) for fact in alone.facts]
        assert found[number]["claims"] == [claim.to_dict() for claim in alone.claims]
        assert found[number]["error"] is None


def test_a_bad_row_says_why(session: Any) -> None:
    frame = session.createDataFrame(
        [(None, None), ("It is 5 kg.", "so")], "text string, date string"
    )
    errors = [row["error"] for row in columns.extract(frame).collect()]
    assert errors[0] == "it has no text"
    assert "'so'" in errors[1]


def test_wrong_columns_are_told_before_the_work(session: Any) -> None:
    frame = session.createDataFrame([(1, "a")], "text long, facts string")
    with pytest.raises(TypeError, match="bigint"):
        columns.extract(frame)
    with pytest.raises(ValueError, match="'facts' already"):
        columns.extract(frame.selectExpr("string(text) as text", "facts"))
    with pytest.raises(ValueError, match="'body'"):
        columns.extract(frame, text="body")


def test_names_are_told_apart_as_spark_does_it(session: Any) -> None:
    frame = session.createDataFrame(
        [("It closed on Monday.", "May 20, 2025")], "TEXT string, Date string"
    )
    (row,) = columns.extract(frame).collect()
    assert row["TEXT"] == "It closed on Monday."
    assert [fact["timex"] for fact in row["facts"]] == ["2025-05-19"]
    twice = session.sql("select 'It is 5 kg.' as Text, 'It is 6 kg.' as TEXT, 1 as FACTS")
    with pytest.raises(ValueError, match="several columns 'text'"):
        columns.extract(twice)
    with pytest.raises(ValueError, match="'FACTS' already"):
        columns.extract(twice, text="TEXT")
    session.conf.set("spark.sql.caseSensitive", "true")
    try:
        (row,) = columns.extract(twice, text="TEXT").collect()
        with pytest.raises(ValueError, match="no column 'text'"):
            columns.extract(frame)
    finally:
        session.conf.unset("spark.sql.caseSensitive")
    assert [fact["text"] for fact in row["facts"]] == ["6 kg"]


def test_a_column_of_nulls_has_no_texts(session: Any) -> None:
    (row,) = columns.check(session.sql("select null as text, null as date")).collect()
    assert (row["error"], row["facts"], row["claims"]) == ("it has no text", None, None)


def test_a_session_that_was_there_first_gets_the_same_interpreter(session: Any) -> None:
    frame = session.range(1).selectExpr("'It is 5 kg.' as text")
    session.sparkContext.pythonExec = "python-that-is-not-there"
    assert columns.extract(frame).count() == 1


def _job(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "examples" / "spark_job.py", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_example_job(tmp_path: Path) -> None:
    source, target = tmp_path / "texts.jsonl.gz", tmp_path / "checked.parquet"
    lines = b'{"text": "Of the 60 wells 45 (80%) were dry."}\n{"text": "It rained."}\n'
    packed = gzip.compress(lines)
    source.write_bytes(packed)
    done = _job(source, target)
    assert done.returncode == 0, done.stderr
    assert "2 texts: 1 with findings, 0 not read" in done.stdout
    again = _job(target, tmp_path / "again.parquet")
    assert again.returncode == 2
    message = "there is a column 'facts' already; rename it first"
    assert f"spark_job.py: {target}: {message}\n" in again.stderr
    assert "Traceback" not in again.stderr
    over = _job(source, source)
    assert over.returncode == 2
    assert source.read_bytes() == packed


def test_the_example_job_without_arguments() -> None:
    done = _job()
    assert done.returncode == 2
    assert done.stderr.endswith("usage: spark-submit spark_job.py SOURCE TARGET\n")
    assert "Traceback" not in done.stderr
