"""What the README shows is what the commands print."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHOWN = re.findall(
    r"^```console\n\$ (.+)\n((?s:.*?))```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE
)


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_the_readme_shows_real_output(command: str, output: str) -> None:
    if "jq" in command and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    line = command.replace("factx", f"{sys.executable} -m factx", 1)
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}  # as on a terminal
    done = subprocess.run(line, shell=True, cwd=ROOT, text=True, check=False, **both)
    assert done.stdout.rstrip() == output.rstrip()


def test_the_readme_shows_something() -> None:
    assert len(SHOWN) >= 3
