"""Facts as Parquet."""

from __future__ import annotations

from pathlib import Path

import pytest

import factx

pytest.importorskip("pyarrow", reason="pyarrow is not installed (extra arrow)")

from pyarrow import parquet

from factx.corpus.schemas import fact_row

TEXT = "Aid for 1,000 children came 33 years ago, in 1992; it cost $1.2bn."


def test_the_command_writes_parquet(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    target = tmp_path / "facts.parquet"
    done = run("extract", tmp_path / "a.txt", "--format", "parquet", "--output", target)
    assert (done.code, done.err) == (0, "")
    rows = parquet.read_table(target).to_pylist()
    facts = [fact_row(fact.to_dict()) for fact in factx.extract(TEXT).facts]
    assert rows == [{"path": str(tmp_path / "a.txt"), "id": None} | fact for fact in facts]
