"""What the pages show is what the commands print."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = {
    name: (ROOT / name).read_text("utf-8")
    for name in ("README.md", "CONTRIBUTING.md", "examples/README.md", "examples/guide.md")
}
SHOWN = [
    (name, *found)
    for name, page in PAGES.items()
    for found in re.findall(r"^```console\n\$ (.+)\n((?s:.*?))```$", page, re.MULTILINE)
]


@pytest.mark.parametrize(
    ("page", "command", "output"), SHOWN, ids=[f"{page}: {command}" for page, command, _ in SHOWN]
)
def test_a_page_shows_real_output(page: str, command: str, output: str) -> None:
    if "jq" in command and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    line = command.replace("factx", f"{sys.executable} -m factx", 1)
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}  # as on a terminal
    done = subprocess.run(line, shell=True, cwd=ROOT, text=True, check=False, **both)
    assert done.stdout.rstrip() == output.rstrip()


def test_the_readme_shows_something() -> None:
    assert len([page for page, *_ in SHOWN if page == "README.md"]) >= 3


@pytest.mark.parametrize(("page", "count"), [("README.md", 1), ("examples/guide.md", 3)])
def test_the_python_of_a_page_runs(
    page: str, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    blocks = re.findall(r"^```python\n((?s:.*?))```$", PAGES[page], re.MULTILINE)
    assert len(blocks) == count
    for block in blocks:
        if "spacy" in block:
            pytest.importorskip("spacy")
            import factx.spacy  # noqa: F401  # registers it, where factx is not installed
        exec(compile(block, page, "exec"), {})
        printed = capsys.readouterr().out
        assert "1,000 children" in printed


@pytest.mark.parametrize("page", PAGES)
def test_the_links_of_a_page_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"(?s)```.*?```", "", PAGES[page])):
        if "://" in target:
            assert target.startswith("https://")
            continue
        path, _, anchor = target.partition("#")
        place = (ROOT / page).parent / path if path else ROOT / page
        assert place.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", place.read_text("utf-8"), re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings]


def test_import_factx_loads_nothing_else() -> None:
    line = "import sys; a = set(sys.modules); import factx; print(*(set(sys.modules) - a))"
    loaded = subprocess.check_output([sys.executable, "-c", line], text=True, cwd=ROOT).split()
    foreign = {name for name in loaded if name.partition(".")[0] not in sys.stdlib_module_names}
    assert foreign == {"factx"}
    assert "typing" not in loaded  # nine tenths of what the import would cost
