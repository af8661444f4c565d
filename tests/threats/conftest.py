"""How these tests run factx: the real command, in a process and a directory of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import child_environment, on_terminal

__all__ = ["on_terminal"]

Done = subprocess.CompletedProcess[bytes]
WRONG = "Relations were established 33 years ago, in 1992.\nIn 1997, 18 years ago, they ended.\n"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """The directory in which the command runs."""
    path = tmp_path / "here"
    path.mkdir()
    return path


@pytest.fixture
def factx(here: Path, tmp_path: Path) -> Callable[..., Done]:
    """Run the command; whatever it is given it has to end in time, and without a fault."""
    home = tmp_path / "home"
    home.mkdir()

    def factx(
        *arguments: str | bytes | Path,
        stdin: bytes = b"",
        before: tuple[str, ...] = (),
        seconds: float = 20,
        **environment: str,
    ) -> Done:
        done = subprocess.run(
            [*before, sys.executable, "-m", "factx", *arguments],
            input=stdin,
            capture_output=True,
            cwd=here,
            env=child_environment(HOME=str(home), **environment),
            timeout=seconds,
        )
        assert b"internal error" not in done.stderr
        assert b"Traceback" not in done.stderr
        assert not list(home.iterdir())
        return done

    return factx


def tree(path: Path) -> dict[str, tuple[int, int, bytes]]:
    """Everything in a directory: name, mode, time of change and content."""
    found = {}
    for folder, _, names in os.walk(path):
        for name in (".", *names):
            place = Path(folder, name)
            status = place.lstat()
            content = place.read_bytes() if place.is_file() and not place.is_symlink() else b""
            found[str(place)] = status.st_mode, status.st_mtime_ns, content
    return found
