"""Pipes, devices, sockets, loops, names that are no text, files that change: none hangs a run."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import child_environment
from tests.threats.conftest import WRONG


@pytest.fixture
def odd(here: Path) -> Path:
    """A directory that holds everything that is no plain file, and one that is."""
    (here / "a.txt").write_text(WRONG)
    os.mkfifo(here / "pipe.txt")
    os.mkfifo(here / ".gitignore")
    (here / "loop").symlink_to(".")
    (here / "above").symlink_to("..")
    (here / "self.txt").symlink_to("self.txt")
    (here / "gone.txt").symlink_to("nowhere")
    (here / "zero.txt").symlink_to("/dev/zero")
    (here / "folder.txt").mkdir()
    (here / "sub").mkdir()
    (here / "sub" / ".gitignore").symlink_to("/dev/zero")
    (here / "sub" / "b.txt").write_text(WRONG)
    (here / "c\u0301.txt").write_text(WRONG)
    with open(os.fsencode(here) + b"/caf\xe9\xff\x1b.txt", "w") as file:
        file.write(WRONG)
    with socket.socket(socket.AF_UNIX) as one:
        before = os.getcwd()
        os.chdir(here)  # the name of a socket may not be long
        try:
            one.bind("socket.txt")
        finally:
            os.chdir(before)
    return here


def test_a_directory_of_odd_files(factx, odd: Path) -> None:
    done = factx("check", ".")
    assert done.returncode == 1
    assert done.stdout.count(b"FX103") == 4
    assert b"\xff" not in done.stdout
    assert b"\x1b" not in done.stdout
    deep = odd
    for _ in range(60):
        deep = deep / ("d" * 60)
        try:
            deep.mkdir()
        except OSError:  # the path is as long as it can be
            break
    assert factx("check", ".").stdout == done.stdout


def test_odd_files_by_name(factx, odd: Path) -> None:
    names = (
        "self.txt",
        "gone.txt",
        "zero.txt",
        "folder.txt/x",
        "socket.txt",
        "a.txt/b",
        "x" * 5000,
    )
    done = factx("check", *names, "a.txt")
    assert done.returncode == 2
    assert done.stdout.count(b"FX103") == 1
    assert len(done.stderr.splitlines()) == len(names) + 1
    assert factx("check", b"caf\xe9\xff\x1b.txt", "--format", "sarif").returncode == 1


def test_names_from_a_list_are_only_names(factx, odd: Path) -> None:
    (odd / "list").write_bytes(b"a.txt\n--output=b\n-\n\xff\xfe\n~/a\n$HOME\n`touch was-run`\n")
    done = factx("check", "--files-from", "list")
    assert done.returncode == 2
    assert done.stdout.count(b"FX103") == 1
    assert not (odd / "was-run").exists()


@pytest.mark.parametrize("what", ["shrinks", "is another"])
def test_files_that_change_while_they_are_read(here: Path, what: str) -> None:
    path = here / "a.jsonl"
    line = '{"text": "In 1997, 18 years ago, it ended."}\n'
    path.write_text(line * 2000)
    running = subprocess.Popen(
        [sys.executable, "-m", "factx", "check", "--format", "jsonl", "--date", "2024", path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=child_environment(),
    )
    assert running.stdout is not None
    running.stdout.readline()  # it has begun, and waits until the rest is read
    if what == "shrinks":
        os.truncate(path, len(line) * 2 + 9)
    else:
        path.unlink()
        path.write_bytes(b"\x00\xff" * 100)
    out, problems = running.communicate(timeout=40)
    assert running.returncode in (1, 2)
    assert b"internal error" not in problems
    assert problems.count(b"\n") <= 2
    assert out.count(b"\n") > 10


def test_files_that_go_between_the_list_and_the_reading(here: Path) -> None:
    names = [f"{i:03}.txt" for i in range(150)]
    for name in names:
        (here / name).write_text(WRONG)
    running = subprocess.Popen(
        [sys.executable, "-m", "factx", "check", "--format", "jsonl", "."],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=here,
        env=child_environment(PYTHONUNBUFFERED="1"),
    )
    assert running.stdout is not None
    running.stdout.readline()
    for name in names[50:]:
        (here / name).unlink()
    os.mkfifo(here / names[-1])  # once listed it is opened, as any name that is given
    with open(os.open(here / names[-1], os.O_RDWR), "wb"):
        (here / names[-1]).unlink()
    _, problems = running.communicate(timeout=40)
    assert running.returncode in (1, 2)
    assert b"internal error" not in problems
