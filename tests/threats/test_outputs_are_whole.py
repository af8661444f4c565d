"""An output is written whole or not at all, and a run that is stopped leaves the old one."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from tests.cli.conftest import child_environment
from tests.threats.conftest import WRONG, tree

FORMATS = ("table", "text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "html")
OLD = b"what an earlier run has written\n"


@pytest.fixture
def wrong(here: Path) -> Path:
    path = here / "wrong.txt"
    path.write_text(WRONG)
    return path


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_stopped_leaves_the_old_file(here: Path, number: int) -> None:
    out = here / "out.jsonl"
    out.write_bytes(OLD)
    before = tree(here)
    pipe_end, ours = os.pipe()
    running = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "factx",
            "check",
            "-",
            "--input-format=jsonl",
            "--verbose",
            "-o",
            out,
        ],
        stdin=pipe_end,
        stderr=subprocess.PIPE,
        env=child_environment(),
    )
    os.close(pipe_end)
    assert running.stderr is not None
    with os.fdopen(ours, "wb") as pipe:
        pipe.write((orjson.dumps({"text": WRONG + "It rained. " * 200}) + b"\n") * 100)
        pipe.flush()
        assert b"claim" in running.stderr.readline()  # it has begun, and waits for more
        running.send_signal(number)
        running.wait(20)
    running.stderr.close()
    assert running.returncode in (-number, 128 + number)
    assert tree(here) == before


def test_a_full_disk_spoils_nothing(factx, wrong: Path, here: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full here")
    for format in ("text", "json", "html"):  # written at once, text by text, at the end
        done = factx("check", wrong, "--all", "--format", format, "-o", "/dev/full")
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1), format
        assert b"No space left" in done.stderr


def test_a_limit_on_files_spoils_nothing(factx, wrong: Path, here: Path) -> None:
    wrong.write_text(WRONG * 100)
    options: list[str | Path] = []
    for format in FORMATS:
        (here / f"out.{format}").write_bytes(OLD)
        options += ["--format", format, "--output", here / f"out.{format}"]
    before = tree(here)
    for limit in ("4", "40"):  # kilobytes; some of them fit
        shell = f'ulimit -f {limit}; trap "" XFSZ; exec "$@"'
        done = factx("check", wrong, *options, before=("bash", "-c", shell, "bash"))
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
        for name, (_, _, content) in tree(here).items():
            whole = name == str(wrong) or len(content) > 4096 or b"FX103" in content
            assert before[name][2] == content or whole
        assert tree(here).keys() == before.keys()


def test_a_closed_pipe_leaves_the_file_whole(here: Path, wrong: Path) -> None:
    wrong.write_text(WRONG * 3000)
    (here / "out.json").write_bytes(OLD)
    shell = (
        '"$PYTHON" -m factx check wrong.txt --format json -o out.json --format text | head -1;'
        " exit ${PIPESTATUS[0]}"
    )
    done = subprocess.run(
        ["bash", "-c", shell], cwd=here, env=child_environment(), capture_output=True, timeout=30
    )
    assert (done.returncode, done.stderr) == (141, b"")
    written = (here / "out.json").read_bytes()
    assert written == OLD or orjson.loads(written)
    assert not list(here.glob(".*"))


def test_the_new_file_is_like_the_old_one(factx, wrong: Path, here: Path) -> None:
    real, link = here / "real.json", here / "link.json"
    real.write_bytes(OLD)
    real.chmod(0o640)
    link.symlink_to("real.json")
    assert factx("check", wrong, "--format", "json", "-o", link).returncode == 1
    assert link.is_symlink()
    assert orjson.loads(real.read_bytes())["claims"]
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    shell = 'umask 027; exec "$@"'
    before = ("bash", "-c", shell, "bash")
    assert factx("check", wrong, "-o", here / "new", before=before).returncode == 1
    assert stat.S_IMODE((here / "new").stat().st_mode) == 0o640


def test_a_pipe_with_a_name_is_written_to(here: Path, wrong: Path) -> None:
    os.mkfifo(here / "pipe")
    shell = '"$PYTHON" -m factx check wrong.txt -o pipe & cat pipe; wait $!'
    done = subprocess.run(
        ["bash", "-c", shell], cwd=here, env=child_environment(), capture_output=True, timeout=30
    )
    assert b"FX103" in done.stdout
    assert stat.S_ISFIFO((here / "pipe").stat().st_mode)


def test_where_one_output_cannot_be_opened_no_other_is_touched(factx, wrong, here: Path) -> None:
    out = here / "out.json"
    out.write_bytes(OLD)
    options = ("--format", "json", "-o", out, "--format", "sarif", "-o", here / "no" / "such")
    done = factx("check", wrong, *options)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert out.read_bytes() == OLD
    baseline = here / "known.json"
    assert factx("check", wrong, "--write-baseline", baseline).returncode == 0
    known = baseline.read_bytes()
    shell = 'ulimit -f 0; trap "" XFSZ; exec "$@"'
    before = ("bash", "-c", shell, "bash")
    done = factx("check", wrong, "--write-baseline", baseline, before=before)
    assert done.returncode == 2
    assert b"cannot be written" in done.stderr
    assert baseline.read_bytes() == known
