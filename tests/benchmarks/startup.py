"""How long every subcommand takes on one page, beside a Typer command that does nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.against_peers import BARE, PAGE, ROOT
from tests.benchmarks.news import news

COMMANDS = ("extract", "check", "split", "timeline", "compare", "rules", "explain", "config")


def rows(rounds: int) -> Iterator[tuple[str, str]]:
    """Each subcommand against a bare Typer command and against `python -c pass`."""
    with TemporaryDirectory() as folder:
        page, bare = Path(folder, "page.txt"), Path(folder, "bare.py")
        page.write_text(news(PAGE), encoding="utf-8")
        bare.write_text(BARE, encoding="utf-8")
        files = {"compare": [str(page), str(page)], "rules": [], "explain": ["FX101"], "config": []}
        runs = {
            "pass": ["-c", "pass"],
            "bare": [str(bare), str(page)],
            "import": ["-c", "import factx"],
            "--version": ["-m", "factx", "--version"],
        } | {name: ["-m", "factx", name, *files.get(name, [str(page)])] for name in COMMANDS}
        for arguments in runs.values():  # the first run compiles
            milliseconds(arguments)
        times: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(rounds):
            for name, arguments in runs.items():
                times[name].append(milliseconds(arguments))
    took = {name: median(each) for name, each in times.items()}
    yield "import factx, python -c pass", f"{took['import'] / took['pass']:.2f} ×"
    for name in ("--version", *COMMANDS):
        yield f"factx {name}, a bare Typer command", f"{took[name] / took['bare']:.2f} ×"
    for name in ("--version", *COMMANDS):
        yield f"factx {name}, python -c pass", f"{took[name] / took['pass']:.1f} ×"


def milliseconds(arguments: Sequence[str]) -> float:
    """From start to end of a Python process; its compiled files are kept."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True)
    return (perf_counter() - start) * 1000
