"""What several processes bring, and what memory a long file takes."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.against_peers import ROOT
from tests.benchmarks.news import news

DOCUMENT = 1_500  # characters
SHORT, LONG = 20_000_000, 200_000_000  # bytes of JSON Lines


def rows(rounds: int) -> Iterator[tuple[str, str]]:
    """One process against two and four, and the peak memory of a long file."""
    with TemporaryDirectory() as folder:
        short, long = Path(folder, "short.jsonl"), Path(folder, "long.jsonl")
        _write(short, SHORT)
        _write(long, LONG)
        turns = [[_run(short, jobs)[0] for jobs in (1, 2, 4)] for _ in range(rounds)]
        one, two, four = (median(times) for times in zip(*turns, strict=True))
        yield "extract of JSON Lines, --jobs 2, one process", f"{one / two:.2f} ×"
        yield "extract of JSON Lines, --jobs 4, one process", f"{one / four:.2f} ×"
        memory = [_run(path, 1)[1] for path in (short, long)]
        yield "peak memory, 200 MB of JSON Lines, 20 MB", f"{memory[1] / memory[0]:.2f} ×"


def _write(path: Path, size: int) -> None:
    text = news(3_000_000, 5)
    written, at = 0, 0
    with path.open("w", encoding="utf-8") as file:
        while written < size:
            written += file.write(json.dumps({"text": text[at : at + DOCUMENT]}) + "\n")
            at = (at + DOCUMENT) % (len(text) - DOCUMENT)


def _run(path: Path, jobs: int) -> tuple[float, int]:
    """Seconds, and the peak of resident memory in KB, of the process itself."""
    command = [
        "extract",
        str(path),
        "--format",
        "jsonl",
        "--output",
        os.devnull,
        "--jobs",
        str(jobs),
    ]
    start = perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "factx", *command], cwd=ROOT)
    _, _, used = os.wait4(process.pid, 0)
    assert isinstance(used, resource.struct_rusage)
    return perf_counter() - start, used.ru_maxrss
