"""What several processes bring, and what memory a long file takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.against_peers import ROOT
from tests.benchmarks.news import news

DOCUMENT = 1_500  # characters
EVERY = 0.02  # seconds between two looks at the memory of a command
SHORT, LONG = 20_000_000, 200_000_000  # bytes of JSON Lines


def rows(rounds: int) -> Iterator[tuple[str, str]]:
    """One process against two and four, and the peak memory of a long file."""
    with TemporaryDirectory() as folder:
        short, long = Path(folder, "short.jsonl"), Path(folder, "long.jsonl")
        _write(short, SHORT)
        _write(long, LONG)
        turns = [[run(_extract(short, jobs))[0] for jobs in (1, 2, 4)] for _ in range(rounds)]
        one, two, four = (median(times) for times in zip(*turns, strict=True))
        yield "extract of JSON Lines, --jobs 2, one process", f"{one / two:.2f} ×"
        yield "extract of JSON Lines, --jobs 4, one process", f"{one / four:.2f} ×"
        memory = [run(_extract(path, 1))[1] for path in (short, long)]
        yield "peak memory, 200 MB of JSON Lines, 20 MB", f"{memory[1] / memory[0]:.2f} ×"


def _write(path: Path, size: int) -> None:
    text = news(3_000_000, 5)
    written, at = 0, 0
    with path.open("w", encoding="utf-8") as file:
        while written < size:
            written += file.write(json.dumps({"text": text[at : at + DOCUMENT]}) + "\n")
            at = (at + DOCUMENT) % (len(text) - DOCUMENT)


def _extract(path: Path, jobs: int) -> list[str]:
    rest = ["--format", "jsonl", "--output", os.devnull, "--jobs", str(jobs)]
    return [sys.executable, "-m", "factx", "extract", str(path), *rest]


def run(command: list[str]) -> tuple[float, int]:
    """Seconds of a command, and the peak of resident memory of its processes together, in KB.

    Where there is no /proc, it is that of the largest of them, or of this one where that is larger:
    what the system counts for a process begins with what it had as a copy of this one.
    """
    start = perf_counter()
    process = subprocess.Popen(command, cwd=ROOT)
    ended = threading.Event()
    peaks = [0]
    watch = threading.Thread(target=_watch, args=(process.pid, ended, peaks))
    watch.start()
    _, status, used = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    ended.set()
    watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"it failed: {' '.join(command)}")
    return seconds, max(peaks) or used.ru_maxrss


def _watch(root: int, ended: threading.Event, peaks: list[int]) -> None:
    """Looks again and again at the memory of a process and of those that it began."""
    while not ended.wait(EVERY):
        peaks.append(sum(_resident(process) for process in _family(root)))


def _family(root: int) -> Iterator[int]:
    yield root
    try:
        lists = [file.read_text() for file in Path(f"/proc/{root}/task").glob("*/children")]
    except OSError:  # it has ended meanwhile
        return
    for child in " ".join(lists).split():
        yield from _family(int(child))


def _resident(process: int) -> int:
    """The most memory that a living process has had so far, in KB."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    lines = (line.split() for line in status.splitlines() if line.startswith("VmHWM:"))
    return next((int(line[1]) for line in lines), 0)
