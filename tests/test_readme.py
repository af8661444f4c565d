"""What the README shows is what the commands print."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SHOWN = re.findall(r"^```console\n\$ (.+)\n((?s:.*?))```$", README, re.MULTILINE)


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


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"^```python\n((?s:.*?))```$", README, re.MULTILINE)
    for block in blocks:
        if "spacy" in block:
            pytest.importorskip("spacy")
            import factx.spacy  # noqa: F401  # registers it, where factx is not installed
        exec(compile(block, "README.md", "exec"), {})
        printed = capsys.readouterr().out
        assert "1,000 children" in printed
    assert len(blocks) == 3


def test_import_factx_loads_nothing_else() -> None:
    line = "import sys; a = set(sys.modules); import factx; print(*(set(sys.modules) - a))"
    loaded = subprocess.check_output([sys.executable, "-c", line], text=True, cwd=ROOT).split()
    foreign = {name for name in loaded if name.partition(".")[0] not in sys.stdlib_module_names}
    assert foreign == {"factx"}
    assert "typing" not in loaded  # nine tenths of what the import would cost
