"""`factx compare`."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

SOURCE = "The mill was built in 1874. It has 41 rooms and lies 9 kilometres from Orle.\n"


@pytest.fixture
def pair(tmp_path: Path, monkeypatch) -> tuple[str, str]:
    monkeypatch.chdir(tmp_path)
    Path("text.txt").write_text("The mill has 14 rooms. It was built in 1874.\n")
    Path("source.txt").write_text(SOURCE)
    return "text.txt", "source.txt"


def test_findings_and_exit_codes(run, pair) -> None:
    done = run("compare", *pair)
    assert done.code == 1
    assert done.out == "text.txt:1:14: FX702 the source says 41 rooms, not 14 rooms\n"
    assert "1 error in 1 of 1 file; 1 claim verified" in done.err
    assert run("compare", *pair, "--exit-zero").code == 0
    assert run("compare", "source.txt", "source.txt").code == 0
    assert run("compare", *pair, "--ignore", "FX702").out == ""


def test_text_and_source_are_shown_together(run, pair) -> None:
    out = run("compare", *pair, "--format", "table").out
    assert "The mill has 14 rooms." in out
    assert "source.txt:1:" in out
    assert "It has 41 rooms and lies 9 kilometres from Orle." in out


@pytest.mark.parametrize(
    "format", ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "html"]
)
def test_every_format(run, pair, format: str) -> None:
    done = run("compare", *pair, "--format", format)
    assert done.code == 1
    assert "41 rooms" in done.out


def test_json_has_the_places_of_the_sources(run, pair) -> None:
    shown = orjson.loads(run("compare", *pair, "--format", "json", "--all").out)
    assert [claim["code"] for claim in shown["claims"]] == ["FX702", "FX704"]
    assert [claim["sources"][0]["path"] for claim in shown["claims"]] == ["source.txt"] * 2


def test_records_of_pairs(run, tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    pairs = [
        {"summary": "It has 14 rooms.", "article": "The mill has 41 rooms."},
        {"summary": "It has 41 rooms.", "article": ["It is a mill.", "It has 41 rooms."]},
        {"summary": "It has 41 rooms."},
    ]
    path.write_bytes(b"\n".join(map(orjson.dumps, pairs)))
    fields = ("--text-field", "summary", "--source-field", "article")
    done = run("compare", path, *fields, "--format", "jsonl")
    assert done.code == 2
    assert [orjson.loads(line)["line"] for line in done.out.splitlines()] == [1]
    assert "line 3 has no field 'article', which --source-field names" in done.err
    assert run("compare", path, *fields, "--jobs", "2", "--format", "jsonl").out == done.out


def test_wrong_use(run, pair) -> None:
    assert run("compare", "text.txt").code == 2
    done = run("compare", "text.txt", "none.txt")
    assert (done.code, done.out) == (2, "")
    assert "none.txt" in done.err
