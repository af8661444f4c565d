"""`python -m tests.fuzz`: feed a target, print how much it had and what broke."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.fuzz.feeding import feed, load
from tests.fuzz.targets import TARGETS


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", choices=[*TARGETS, "all"])
    parser.add_argument(
        "--characters", type=int, default=1_000_000, help="at least so many (1000000)"
    )
    parser.add_argument("--seconds", type=float, default=float("inf"), help="or for so long")
    parser.add_argument("--seed", type=int, default=0, help="another one gives other inputs (0)")
    parser.add_argument("--keep", type=Path, help="where inputs that fail go (a new folder)")
    parser.add_argument("--input", type=Path, help="feed this file alone, and let it fail")
    given = parser.parse_args()
    if given.input is not None:
        TARGETS[given.target].hold(load(given.input))
        return 0
    keep = given.keep or Path(tempfile.mkdtemp(prefix="factx-fuzz-"))
    failed = 0
    for name in TARGETS if given.target == "all" else [given.target]:
        fed = feed(TARGETS[name], given.characters, given.seed, given.seconds, keep / name)
        print(
            f"{name}: {fed.characters:,} characters, {fed.inputs:,} inputs, {fed.seconds:.0f} s, "
            f"{fed.failed} failures at {len(fed.failures)} places",
            flush=True,
        )
        for where, found in fed.failures.items():
            print(f"  {where}\n    {found[:300]!r}")
        failed += len(fed.failures)
    if failed:
        print(f"the inputs are in {keep}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
