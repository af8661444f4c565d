"""Feeding a target until it had so many characters, and what became of it."""

from __future__ import annotations

import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.fuzz.minimise import shortest
from tests.fuzz.targets import Input, Target
from tests.growth import limited

FOUND = Path(__file__).parent / "found"
"""Inputs that once broke something, in a folder a target; the suite feeds them again."""

_HANGS = 20.0  # seconds for one input


@dataclass
class Fed:
    """How much was fed; `failures` are the inputs, made short, by where they failed."""

    characters: int = 0
    inputs: int = 0
    seconds: float = 0.0
    failed: int = 0
    failures: dict[str, Input] = field(default_factory=dict)


def feed(
    target: Target,
    characters: int,
    seed: int = 0,
    seconds: float = float("inf"),
    keep: Path | None = None,
) -> Fed:
    """Feed so many characters (bytes of a file), or for so many seconds.

    Failures at one place count as one.  `keep` is where their inputs are written, as they come.
    """
    fed, begun = Fed(), time.monotonic()
    while fed.characters < characters and fed.seconds < seconds:
        given = target.make(Random(f"{seed}/{fed.inputs}"))
        fed.characters += len(given)
        fed.inputs += 1
        where = failure(target, given)
        if where is not None:
            fed.failed += 1
            if where not in fed.failures:
                fed.failures[where] = shortest(
                    given, lambda one, w=where: failure(target, one) == w
                )
                if keep is not None:
                    write(keep / f"{seed}-{fed.inputs}", fed.failures[where])
        fed.seconds = time.monotonic() - begun
    return fed


def failure(target: Target, given: Input) -> str | None:
    """Where and how a target fails on an input; None where it does not."""
    try:
        with limited(_HANGS):
            target.hold(given)
    except Exception as problem:
        *_, last = traceback.extract_tb(problem.__traceback__)
        if isinstance(problem, TimeoutError):  # it may be seen anywhere
            return "Hang"
        return f"{type(problem).__name__} at {Path(last.filename).name}:{last.lineno} ({last.line})"
    return None


def write(path: Path, given: Input) -> None:
    """Write an input so that `load` gives it back."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(given, str):
        path.with_suffix(".txt").write_bytes(given.encode("utf-8", "surrogatepass"))
    else:
        path.with_suffix(".bin").write_bytes(given)


def load(path: Path) -> Input:
    """An input as it was fed."""
    data = path.read_bytes()
    return data.decode("utf-8", "surrogatepass") if path.suffix == ".txt" else data
