"""One table of ratios, all measured side by side in one run.

    python -m tests.benchmarks [--quick]

Every figure is a median of seven (three with --quick) over generated news.  Peers that are not
installed are left out.  Only ratios mean something on another machine.
"""

from __future__ import annotations

import os
import platform
import re
import sys
from pathlib import Path

from tests.benchmarks import growth, processes, startup, throughput


def main(arguments: list[str]) -> None:
    """Measure, and print the table."""
    rounds = 3 if "--quick" in arguments else 7
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {_processor()}")
    for title, rows in (
        ("Throughput: times as fast as", throughput.rows(rounds)),
        ("Start to end on one page of 2.5 KB: times as long as", startup.rows(rounds)),
        ("Growth", growth.rows(rounds)),
        ("Processes", processes.rows(rounds)),
    ):
        print(f"\n{title}")
        for name, ratio in rows:
            print(f"  {name:62}{ratio:>12}", flush=True)


def _processor() -> str:
    """The processor's name, where the system tells it."""
    known = Path("/proc/cpuinfo")
    names = re.findall(r"model name\s*: (.+)", known.read_text()) if known.exists() else []
    return names[0] if names else platform.processor() or platform.machine()


if __name__ == "__main__":
    main(sys.argv[1:])
