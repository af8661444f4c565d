"""Reports side by side, each to its own place; statistics, baselines and exit codes."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

SUMMARY = "1 error in 1 of 1 file; 1 claim verified"


def test_a_format_goes_where_the_output_after_it_says(run, wrong: Path, tmp_path: Path) -> None:
    log, rows = tmp_path / "out.sarif", tmp_path / "out.jsonl"
    options = ("--format", "sarif", "--output", log, "--format", "text", "--format=jsonl")
    done = run("check", wrong, *options, f"--output={rows}")
    assert done.code == 1
    assert done.out == run("check", wrong).out
    assert done.err == f"{SUMMARY}\n"
    assert orjson.loads(log.read_bytes())["version"] == "2.1.0"
    assert orjson.loads(rows.read_bytes())["code"] == "FX103"


def test_an_output_first_belongs_to_the_first_format(run, wrong: Path, tmp_path: Path) -> None:
    path = tmp_path / "out"
    assert run("check", "-o", path, "--format", "rdjson", wrong).out == ""
    assert orjson.loads(path.read_bytes())["source"] == {"name": "factx"}
    assert run("check", "-o", path, wrong).code == 1
    assert path.read_text() == run("check", wrong).out
    assert run("check", "--format", "json", "-o", "-", wrong).out.startswith("{")
    assert (run("extract", "-o", path, wrong).out, run("split", wrong, "-o", path).out) == ("", "")
    assert "sentences" in orjson.loads(path.read_bytes())


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--format", "sarif", "--format", "text"], "two formats for standard output"),
        (["-o", "a", "-o", "b"], "'b' is a second one for the same format"),
        (["--format", "text", "-o", "a", "--format", "json", "-o", "./a"], "two formats for a"),
        (["-o", ""], "an empty name"),
        (["-o", "no/such/place"], "no/such/place: cannot be written: No such file"),
        (["--format", "xml"], "'xml' is not one of 'table', 'text'"),
        (["--statistics", "--format", "sarif"], "give sarif an --output"),
    ],
)
def test_outputs_that_cannot_be(
    run, wrong: Path, options, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("check", wrong, *options)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert word in done.err
    assert {path.name for path in tmp_path.iterdir()} == {"wrong.txt"}


@pytest.mark.parametrize(
    "script",
    [
        '"$PYTHON" -m factx check --output /dev/stdout "$1" | cat',
        '"$PYTHON" -m factx check --output >(cat) "$1" | cat',
        '"$PYTHON" -m factx check --output /dev/fd/3 "$1" 3>&1 >/dev/null | cat',
        'mkfifo "$1.pipe"; cat "$1.pipe" & "$PYTHON" -m factx check -o "$1.pipe" "$1"; wait',
        '"$PYTHON" -m factx check --output /dev/stdout "$1" > "$1.out"; cat "$1.out"',
        'exec 3<> "$1.gone"; rm "$1.gone"; "$PYTHON" -m factx check -o /dev/fd/3 "$1"; cat <&3',
    ],
)
def test_pipes_and_devices_are_written_to_as_they_are(spawn, run, wrong: Path, script: str) -> None:
    done = spawn(str(wrong), shell=script)
    assert done.stdout.decode() == run("check", wrong).out
    assert done.stderr.decode() == f"{SUMMARY}\n"


def test_no_input_is_written_over(run, wrong: Path) -> None:
    text = wrong.read_text()
    for options in (("-o", wrong), ("--write-baseline", wrong)):
        done = run("check", wrong, *options)
        assert (done.code, done.err.count("\n")) == (2, 1)
    assert wrong.read_text() == text


def test_every_report_learns_of_failures(run, wrong: Path, tmp_path: Path) -> None:
    done = run("check", wrong, tmp_path / "missing.txt", "--format", "github")
    assert done.code == 2
    first, second, last = done.out.splitlines()
    assert first.endswith("missing.txt,title=factx::no such file")
    assert second.startswith("::error file=")
    assert last == SUMMARY


def test_paths_are_relative_to_where_factx_runs(
    run, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(wrong.parent)
    for name in (wrong, "./wrong.txt", "wrong.txt"):
        assert "file=wrong.txt,line=2," in run("check", name, "--format", "github").out


def test_statistics(run, wrong: Path, tmp_path: Path) -> None:
    done = run("check", wrong, "--statistics")
    assert (done.code, done.out) == (1, "FX103\tyears-ago\t1 error\t1 verified\n")
    assert done.err == f"{SUMMARY}\n"
    counts = orjson.loads(run("check", wrong, "--statistics", "--format", "json").out)
    assert counts["checks"][0]["findings"] == counts["errors"] == 1
    assert run("check", wrong, "--statistics", "--format", "table").out.endswith(f"{SUMMARY}\n")
    path = tmp_path / "out"
    both = run("check", wrong, "--statistics", "--format", "text", "-o", path)
    assert both.out == done.out
    assert path.read_text() == run("check", wrong).out


def test_exit_zero(run, wrong: Path, tmp_path: Path) -> None:
    done = run("check", wrong, "--exit-zero")
    assert (done.code, done.err) == (0, f"{SUMMARY}\n")
    assert run("check", tmp_path / "missing.txt", "--exit-zero").code == 2


def test_a_summary_of_nothing_is_for_people(run, on_terminal, fine: Path) -> None:
    assert run("check", fine).err == ""
    shown = on_terminal("check", str(fine), "--format", "text")
    assert shown == "no findings in 1 file; 1 claim verified\n"


def test_a_baseline_leaves_out_what_is_known(
    run, wrong: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tmp_path / "known.json"
    done = run("check", wrong, "--write-baseline", known)
    assert done.code == 0
    assert done.err.splitlines()[-1] == f"factx check: {known}: holds 1 known finding now"
    (entry,) = orjson.loads(known.read_bytes())["findings"]
    assert entry["path"] == "wrong.txt"
    wrong.write_text("Moved.\n\n" + wrong.read_text().replace("18 years", "18\nyears"))
    done = run("check", wrong, "--baseline", known)
    assert (done.code, done.out, done.err) == (0, "", "")
    monkeypatch.chdir(tmp_path)
    done = run("check", "wrong.txt", "--baseline", "known.json", "--format", "table")
    assert done.out == "no findings in 1 file; 1 claim verified; 1 known finding left out\n"
    wrong.write_text(wrong.read_text() + "In 1987, 18 years ago, it was sold.\n")
    done = run("check", wrong, "--baseline", known, "--format", "jsonl")
    assert (done.code, done.out.count("\n")) == (1, 1)
    assert "1987" in done.out


def test_a_baseline_tells_what_is_gone(run, wrong: Path, fine: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    run("check", wrong, "--write-baseline", known)
    assert run("check", fine, "--baseline", known).err == ""
    wrong.write_text(fine.read_text())
    done = run("check", wrong, "--baseline", known)
    assert done.code == 0
    assert "1 known finding is gone" in done.err
    assert run("check", wrong, "--baseline", known, "--select", "FX3").err == ""


def test_a_baseline_is_not_written_from_half_of_the_texts(run, wrong: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    done = run("check", wrong, tmp_path / "missing.txt", "--write-baseline", known)
    assert done.code == 2
    assert "is not written" in done.err
    assert not known.exists()


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"schema": "factx-baseline/1", "findings": [{"path": 1}]}']
)
def test_damaged_baselines(run, wrong: Path, tmp_path: Path, content: str) -> None:
    known = tmp_path / "known.json"
    known.write_text(content)
    done = run("check", wrong, "--baseline", known)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert run("check", wrong, "--baseline", tmp_path / "none.json").code == 2
