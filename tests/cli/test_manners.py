"""Several processes, what is said meanwhile, and what a shell may ask."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from factx.cli.pool import DiedError, spread
from factx.readers.standard_input import Waiting
from tests.cli.conftest import AGO, WRONG, child_environment

BAR = "\r\x1b[2K"  # where it is drawn anew or taken away


@pytest.fixture
def many(tmp_path: Path) -> list[str]:
    """Two dozen texts of several kinds, one of them not to be read and one empty."""
    for number in range(24):
        (tmp_path / f"{number:02}.md").write_text((WRONG, AGO, f"It cost ${number}.\n")[number % 3])
    (tmp_path / "07.md").write_bytes(b"caf\xe9")
    (tmp_path / "09.md").write_bytes(b"")
    (tmp_path / "11.md").write_text((tmp_path / "00.md").read_text() * 40)
    return [str(path) for path in sorted(tmp_path.glob("*.md"))]


@pytest.mark.parametrize("format", ["text", "json", "sarif", "junit"])
def test_the_output_is_the_same_whatever_the_jobs(run, many: list[str], format: str) -> None:
    alone = run("check", *many, "--format", format, "--all")
    assert alone.code == 2
    for jobs in ("2", "4"):
        assert run("check", *many, "--format", format, "--all", "--jobs", jobs) == alone


@pytest.mark.parametrize("command", ["extract", "split"])
def test_all_commands_take_jobs(run, many: list[str], command: str) -> None:
    assert run(command, *many, "-j", "3") == run(command, *many)


def test_standard_input_keeps_its_place(run, many: list[str]) -> None:
    names = [*many[:3], "-", *many[3:6]]
    alone = run("check", *names, stdin=WRONG)
    assert "<stdin>" in alone.out
    assert run("check", *names, "--jobs", "2", stdin=WRONG) == alone


def test_baselines_do_not_mind_the_jobs(run, many: list[str], tmp_path: Path) -> None:
    many = [name for name in many if not name.endswith("07.md")]
    known = tmp_path / "known.json"
    assert run("check", *many, "--write-baseline", known, "--jobs", "3").code == 0
    written = known.read_bytes()
    assert run("check", *many, "--write-baseline", known).code == 0
    assert known.read_bytes() == written
    assert run("check", *many, "--baseline", known, "--jobs", "3").code == 0


@pytest.mark.parametrize("way", ["os._exit(3)", "os.kill(os.getpid(), 9)", "sys.exit(5)"])
def test_a_worker_that_dies_is_one_line_and_2(
    run, many: list[str], way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import factx.cli.outcomes as outcomes

    read = outcomes.read

    def deadly(name: str, how):
        if name == many[5]:
            exec(way, {"os": os, "sys": sys})
        return read(name, how)

    monkeypatch.setattr(outcomes, "read", deadly)
    done = run("check", *many[:6], *many[12:20], "--jobs", "2", "--quiet")
    assert done.code == 2
    assert done.err.startswith(f"factx check: {many[5]}: its process ended (")
    assert done.err.count("\n") == 1
    assert done.out.count("FX103") == 5


def test_a_fault_in_a_worker_shows_its_traceback_on_request(
    run, many: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import factx.cli.outcomes as outcomes

    monkeypatch.setenv("FACTX_DEBUG", "1")
    monkeypatch.setattr(outcomes, "read", lambda name, how: 1 / 0)
    done = run("check", *many[:2], "--jobs", "2")
    assert done.code == 2
    assert done.err.count("internal error: ZeroDivisionError: division by zero;") == 2
    assert done.err.count("Traceback") == 2


def _slow(name: str, *, seconds: float) -> tuple[str, int]:
    time.sleep(seconds if name == "slow" else 0)
    return name, os.getpid()


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_slow_input_holds_up_no_other(method: str) -> None:
    names = ["slow", *map(str, range(40))]
    found = list(spread(names, partial(_slow, seconds=0.3), 2, method=method))
    assert [name for name, _ in found] == names
    assert os.getpid() not in {process for _, process in found}
    slow = found[0][1]
    assert sum(process == slow for _, process in found[1:21]) <= 1


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_results_come_while_the_source_waits(method: str) -> None:
    ours, theirs = os.pipe()
    taken: list[int] = []

    def source() -> Iterator[int | Waiting]:
        for number in range(6):
            if number == 4:
                yield Waiting(ours)
                taken.append(os.read(ours, 1)[0])
            yield number

    found = spread(source(), abs, 2, method=method)
    assert [next(found) for _ in range(4)] == [(number, number) for number in range(4)]
    assert not taken
    os.write(theirs, b"x")
    assert [*found] == [(4, 4), (5, 5)]
    assert taken
    os.close(ours)
    os.close(theirs)


def test_results_that_are_not_wanted_any_more_end_the_workers() -> None:
    found = spread(["slow", "a", "b"], partial(_slow, seconds=60), 2)
    others = spread(["a", "b"], partial(_slow, seconds=0), 2)
    process = next(others)[1][1]
    others.close()
    found.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_stopped_worker_does_not_hold_up_the_end(method: str) -> None:
    found = spread(["a", "slow"], partial(_slow, seconds=60), 2, method=method)
    processes = {next(found)[1][1]} | {child.pid for child in active_children()}
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    ending = threading.Thread(target=found.close, daemon=True)
    ending.start()
    ending.join(20)
    held = ending.is_alive()
    for process in processes if held else ():
        os.kill(process, signal.SIGKILL)
    assert not held
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_dead_worker_tells_how_it_ended() -> None:
    assert str(DiedError(-11)) == "signal 11"
    assert str(DiedError(3)) == "exit code 3"


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_when_it_is_stopped(tmp_path: Path, end: signal.Signals) -> None:
    big = tmp_path / "big.txt"
    big.write_text(WRONG * 30_000)
    names = [str(big)] * 4
    child = subprocess.Popen(
        [sys.executable, "-m", "factx", "check", "--jobs", "2", *names],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=child_environment(),
        start_new_session=True,
    )
    workers: set[int] = set()
    until = time.monotonic() + 30
    while len(workers) < 2 and time.monotonic() < until:
        time.sleep(0.05)
        workers = _children(child.pid)
    assert len(workers) == 2
    os.killpg(child.pid, end) if end is signal.SIGINT else child.send_signal(end)
    _, err = child.communicate(timeout=30)
    assert child.returncode == (130 if end is signal.SIGINT else -end)
    assert err == b""
    while time.monotonic() < until and any(map(_lives, workers)):
        time.sleep(0.05)
    assert not any(map(_lives, workers))


def _children(parent: int) -> set[int]:
    path = Path(f"/proc/{parent}/task/{parent}/children")
    if not path.exists():
        pytest.skip("this system does not list the children of a process")
    return set(map(int, path.read_text().split()))


def _lives(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.fixture
def long(tmp_path: Path) -> list[str]:
    """Texts that take more than a second."""
    text = tmp_path / "long.txt"
    text.write_text(WRONG * 100)
    return [str(text)] * 40


@pytest.fixture
def slow(tmp_path: Path, long: list[str]) -> Iterator[list[str]]:
    """The same, the first of them a pipe that keeps its reader waiting however fast it is."""
    pipe = tmp_path / "slow.txt"
    os.mkfifo(pipe)

    def write() -> None:
        with pipe.open("w") as file:  # waits until somebody reads
            time.sleep(1.5)
            file.write(WRONG)

    thread = threading.Thread(target=write, daemon=True)
    thread.start()
    yield [str(pipe), *long[1:]]
    if thread.is_alive():  # nobody read
        os.close(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bar_is_shown_on_a_terminal(on_terminal, slow: list[str], jobs: str) -> None:
    shown = on_terminal("extract", *slow, "--format", "json", "-o", "/dev/null", "--jobs", jobs)
    pictures = re.sub(r"\x1b\[[\d;]*m", "", shown).split(BAR)
    assert len(pictures) > 2
    assert re.fullmatch(r"factx extract [━╸╺ ]+ +\d+/40 files, [\d:-]+ left", pictures[1])
    assert {len(picture) for picture in pictures[1:-1]} == {77}
    assert pictures[-1] == ""


def test_the_bar_leaves_the_findings_alone(on_terminal, long: list[str]) -> None:
    shown = on_terminal("check", *long, "--format", "text")
    assert BAR in shown
    lines = [line.rpartition(BAR)[2] for line in shown.split("\n")]
    findings = [line for line in lines if "FX103" in line]
    assert len(findings) == 100 * 40
    assert all(line.startswith(long[0]) for line in findings)
    assert lines[-2].startswith("4,000 errors in 40 of 40 files")


@pytest.mark.parametrize("option", [["--quiet"], ["--format", "json", "--verbose"]])
def test_no_bar_where_it_is_not_wanted(on_terminal, long: list[str], option: list[str]) -> None:
    assert "files," not in on_terminal("split", *long, *option)


def test_no_bar_in_a_pipe(spawn, long: list[str]) -> None:
    done = spawn("check", *long[:15], "--exit-zero")
    assert done.stderr == b"1,500 errors in 15 of 15 files; 1,500 claims verified\n"


def test_quiet_leaves_findings_and_errors(run, wrong: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    loud = run("check", wrong, empty, tmp_path / "none.txt")
    quiet = run("check", wrong, empty, tmp_path / "none.txt", "-q")
    assert quiet.out == loud.out
    assert loud.err.count("\n") == 3
    assert quiet.err == f"factx check: {tmp_path / 'none.txt'}: no such file\n"


def test_verbose_tells_of_every_text(run, wrong: Path, fine: Path) -> None:
    err = run("check", wrong, fine, "--verbose").err.splitlines()
    assert err[0].startswith(f"factx check: {wrong}: 4 facts, 1 claim verified, 1 finding in ")
    assert err[0].endswith(" ms; no settings file")
    assert err[1].startswith(f"factx check: {fine}: 2 facts, ")
    assert len(err) == 3
    assert run("extract", fine, "-v").err.startswith(f"factx extract: {fine}: 2 facts in ")
    assert run("split", fine, "-v").err.startswith(f"factx split: {fine}: 1 sentence in ")
    assert run("check", wrong, "--quiet", "--no-quiet").err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("factx ch", ["check"]),
        ("factx config --sch", ["--schema"]),
        ("factx check --select FX10", "FX101"),
        ("factx check --select FX101,years", ["FX101,years-ago"]),
        ("factx check --format s", ["sarif"]),
        ("factx check --format sarif --fail-on w", ["warning"]),
        ("factx extract --kind count,me", ["count,measure"]),
        ("factx explain FX40", "FX401"),
    ],
)
def test_shells_are_told_what_may_follow(spawn, words: str, expected) -> None:
    place = str(words.count(" "))
    asked = {"COMP_WORDS": words, "COMP_CWORD": place, "_FACTX_COMPLETE": "complete_bash"}
    found = spawn(**asked).stdout.decode().split()
    assert expected in found if isinstance(expected, str) else found == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_can_be_had(spawn, shell: str) -> None:
    script = spawn("--show-completion", shell, SHELL=f"/bin/{shell}")
    assert (script.returncode, script.stderr) == (0, b"")
    assert b"_FACTX_COMPLETE=complete_" in script.stdout
