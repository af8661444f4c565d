"""Interrupted runs over directories, which are continued without losing a text or doing one twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factx.cli.resume import Record
from tests.cli.conftest import child_environment

TEXTS, LINES = 30, 200


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Texts in several directories, and a file of records among them."""
    folder = tmp_path / "texts"
    for number in range(TEXTS):
        path = folder / f"{number % 5}" / f"{number:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"In 1997, {number} years ago in 2015, {number} cows came.\n\n" * 10)
    with (folder / "3" / "records.jsonl").open("w") as file:
        for number in range(LINES):
            file.write(json.dumps({"text": f"It cost ${number}, and 4 of 5 (90%) came."}) + "\n")
    return folder


def _interrupted(arguments: list[str], record: Path, marks: int) -> int:
    """Run it, and kill it as soon as some pieces of work are done; how many were, 0 if all."""
    process = subprocess.Popen(
        [sys.executable, "-m", "factx", *arguments],
        stderr=subprocess.DEVNULL,
        env=child_environment(),
    )
    while process.poll() is None and _marks(record) < marks:
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.wait()
    return _marks(record)


def _marks(record: Path) -> int:
    return record.read_bytes().count(b"\n") - 1 if record.exists() else 0


def _options(command: str, folder: Path, target: Path, *more: str) -> list[str]:
    fields = ["--text-field", "text", "--format", "json"]
    return [command, str(folder), *fields, "--output", str(target), "--resume", *more]


def _texts(target: Path) -> Iterator[tuple[str, int]]:
    for line in target.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        yield document["path"], document.get("places", {}).get("first", 1)


@pytest.mark.parametrize("command", ["extract", "check"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_over_a_directory_killed_again_and_again(
    spawn, folder: Path, tmp_path: Path, command: str, jobs: str
) -> None:
    whole = spawn(*_options(command, folder, tmp_path / "whole.json", "--jobs", jobs))
    target, record = tmp_path / "out.json", tmp_path / "out.json.resume"
    arguments = _options(command, folder, target, "--jobs", jobs)
    kills = 0
    for marks in (1, 9, 18, 25):
        kills += _interrupted(arguments, record, marks) > 0
    assert kills
    done = spawn(*arguments)
    assert (done.returncode, done.stdout) == (whole.returncode, whole.stdout)
    assert target.read_bytes() == (tmp_path / "whole.json").read_bytes()
    assert len(set(_texts(target))) == target.read_bytes().count(b"\n") >= TEXTS + LINES
    assert not record.exists()


@pytest.fixture
def stopped(folder: Path, tmp_path: Path) -> Path:
    """Where the record of an interrupted run is."""
    record = tmp_path / "out.json.resume"
    assert _interrupted(_options("check", folder, tmp_path / "out.json"), record, 10) > 0
    return record


@pytest.mark.parametrize("change", ["added", "removed", "changed", "touched"])
def test_a_directory_that_is_another_one_now(
    spawn, folder: Path, tmp_path: Path, stopped: Path, change: str
) -> None:
    old = folder / "2" / "022.md"
    if change == "added":
        (folder / "2" / "a.md").write_text("In 2015, 3 cows came.\n")
    elif change == "removed":
        old.unlink()
    elif change == "changed":
        old.write_text("In 2015, 3 cows came.\n")
    else:
        os.utime(old)
    before = (tmp_path / "out.json").read_bytes(), stopped.read_bytes()
    arguments = _options("check", folder, tmp_path / "out.json")
    done = spawn(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        f"factx check: {stopped}: is of a run on other inputs: files were added, removed or "
        "changed since; remove it to begin anew\n"
    )
    assert before == ((tmp_path / "out.json").read_bytes(), stopped.read_bytes())
    stopped.unlink()
    anew, whole = spawn(*arguments), spawn(*_options("check", folder, tmp_path / "whole.json"))
    assert (anew.returncode, anew.stderr) == (whole.returncode, whole.stderr)
    assert (tmp_path / "out.json").read_bytes() == (tmp_path / "whole.json").read_bytes()


@pytest.mark.parametrize("more", [["--all"], ["--body"], ["--date", "2020-01-01"], "settings"])
def test_other_options_are_told_from_other_inputs(
    spawn, folder: Path, tmp_path: Path, stopped: Path, more: list[str] | str
) -> None:
    if more == "settings":  # of one directory only
        (folder / "4" / "factx.toml").write_text('ignore = ["FX1"]\n')
    given = [] if isinstance(more, str) else more
    done = spawn(*_options("check", folder, tmp_path / "out.json", *given))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        f"factx check: {stopped}: is of a run with other options or settings; give the same, "
        "or remove it to begin anew\n"
    )


def test_what_changes_no_result_may_change(
    spawn, folder: Path, tmp_path: Path, stopped: Path
) -> None:
    spawn(*_options("check", folder, tmp_path / "whole.json"))
    done = spawn(*_options("check", folder, tmp_path / "out.json", "--jobs", "2", "--quiet"))
    assert done.returncode == 1
    assert (tmp_path / "out.json").read_bytes() == (tmp_path / "whole.json").read_bytes()


@pytest.mark.parametrize("what", ["directory", "pattern"])
def test_an_output_among_the_inputs_is_none_of_them(
    spawn, folder: Path, tmp_path: Path, what: str
) -> None:
    target, record = folder / "0" / "out.jsonl", folder / "0" / "out.jsonl.resume"
    given = folder if what == "directory" else folder / "0" / "*"
    arguments = _options("extract", given, target)
    assert _interrupted(arguments, record, 5) > 0
    done = spawn(*arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    paths = [path for path, _ in _texts(target)]
    number = TEXTS + LINES if what == "directory" else TEXTS // 5
    assert len(paths) == number
    assert str(target) not in paths
    spawn(*arguments)
    assert [path for path, _ in _texts(target)] == paths


def test_names_that_come_through_standard_input(spawn, folder: Path, tmp_path: Path) -> None:
    target, record = tmp_path / "out.json", tmp_path / "out.json.resume"
    names = "\n".join(map(str, sorted(folder.rglob("*.md")))).encode()
    arguments = ["extract", "--files-from", "-", "--output", str(target), "--resume"]
    done = spawn(*arguments, stdin=names)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(set(_texts(target))) == target.read_bytes().count(b"\n") == TEXTS
    assert not record.exists()


def test_a_baseline_needs_a_whole_run(run, folder: Path, tmp_path: Path) -> None:
    new = str(tmp_path / "baseline.json")
    done = run(*_options("check", folder, tmp_path / "out.json", "--write-baseline", new))
    assert (done.code, done.out) == (2, "")
    assert "cannot be used with --write-baseline" in done.err


@pytest.mark.parametrize("given", [[], ["-"]])
def test_what_comes_through_a_pipe_cannot_be_continued(
    run, tmp_path: Path, given: list[str]
) -> None:
    target = tmp_path / "out.json"
    arguments = ["extract", *given, "--format", "json", "--output", str(target), "--resume"]
    done = run(*arguments, stdin="In 2015, 3 cows came.\n")
    assert (done.code, done.out) == (2, "")
    assert "cannot be read again" in done.err
    assert not target.exists()


def test_an_output_written_anew_is_not_continued(
    spawn, folder: Path, tmp_path: Path, stopped: Path
) -> None:
    target = tmp_path / "out.json"
    anew = [each for each in _options("check", folder / "4", target) if each != "--resume"]
    assert spawn(*anew).returncode == 0
    assert not stopped.exists()
    spawn(*_options("check", folder, tmp_path / "whole.json"))
    spawn(*_options("check", folder, target))
    assert target.read_bytes() == (tmp_path / "whole.json").read_bytes()


def test_a_file_of_that_name_that_is_no_record_is_left_alone(run, tmp_path: Path) -> None:
    other, source = tmp_path / "out.json.resume", tmp_path / "a.txt"
    other.write_text("my own notes\n")
    source.write_text("In 2015, 3 cows came.\n")
    run("extract", source, "--format", "json", "--output", tmp_path / "out.json")
    assert other.read_text() == "my own notes\n"


def test_an_output_that_is_gone_is_begun_anew_where_nothing_was_in_it(run, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("No number here.\n")
    names = [str(tmp_path / f"{number}.txt") for number in range(3)]
    target = tmp_path / "out.jsonl"
    arguments = ["extract", *names, "--format", "jsonl", "--output", str(target), "--resume"]
    record = Record(str(target), names, ["another run"])
    record.open_output().close()
    record.mark(0, failed=False, state=None)
    record.__exit__()
    target.unlink()
    again = Record(str(target), names, ["another run"])
    assert again.continues
    again.open_output().close()
    assert target.read_bytes() == b""
    again.complete = True
    again.__exit__()
    assert run(*arguments).code == 0
