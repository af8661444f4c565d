"""How these tests run the command: in this process where that is enough, else as a real one."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import factx
from factx.cli import main

ROOT = Path(factx.__file__).parents[1]
AGO = "Relations were established 33 years ago, specifically in 1992.\n"
WRONG = AGO + "In 1997, 18 years ago, the embassy was set up.\n"


@dataclass
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run the command in this process."""

    def run(*arguments: str | Path, stdin: str | bytes = b"") -> Ran:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        code = main([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        return Ran(code, captured.out, captured.err)

    return run


@pytest.fixture
def spawn() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run the command, or any other command line, in a process of its own."""

    def spawn(
        *arguments: str, shell: str | None = None, stdin: bytes = b"", **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        script = shell or '"$PYTHON" -m factx "$@"'
        return subprocess.run(
            ["bash", "-c", script, "bash", *arguments],
            input=stdin,
            capture_output=True,
            env=child_environment(**environment),
            timeout=60,
        )

    return spawn


@pytest.fixture
def on_terminal() -> Callable[..., str]:
    """Run the command on a terminal; what it shows there."""

    def on_terminal(*arguments: str, columns: int = 80, **environment: str) -> str:
        ours, theirs = pty.openpty()
        child = subprocess.Popen(
            [sys.executable, "-m", "factx", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=child_environment(COLUMNS=str(columns), **environment),
        )
        os.close(theirs)
        output = b"".join(iter(lambda: _read(ours), b""))
        child.wait(60)
        os.close(ours)
        return output.decode().replace("\r\n", "\n")

    return on_terminal


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the other side is closed
        return b""


def child_environment(**more: str) -> dict[str, str]:
    """The environment of a child process, without what colours or buffers output."""
    unwanted = {"NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "PYTHONUNBUFFERED", "COLUMNS"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {"PYTHON": sys.executable, "PYTHONPATH": str(ROOT), "TERM": "xterm"} | more


@pytest.fixture
def fine(tmp_path: Path) -> Path:
    """A text whose one claim is consistent."""
    path = tmp_path / "fine.txt"
    path.write_text(AGO)
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A text with one consistent claim and one error."""
    path = tmp_path / "wrong.txt"
    path.write_text(WRONG)
    return path
