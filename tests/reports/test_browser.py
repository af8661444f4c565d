"""The page in a real browser: Chromium without a screen, and axe-core for what must be accessible."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from factx.cli import main

ROOT = Path(__file__).parents[2]
CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --virtual-time-budget=20000 --dump-dom"
).split()
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
RUN_AXE = """
axe.run().then(found => {
  const told = document.createElement("pre");
  told.id = "axe";
  told.textContent = JSON.stringify(
    found.violations.map(one => [one.id, one.nodes.map(node => node.html)]));
  document.body.append(told);
});
"""

if CHROMIUM is None:
    pytest.skip("there is no Chromium to open the page in", allow_module_level=True)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page each of extract, check and compare."""
    pytest.importorskip("jinja2", reason="Jinja2 is not installed (extra report)")
    room = tmp_path_factory.mktemp("pages")
    (room / "source.txt").write_text("It cost £12 in 2019, and 40 came.", encoding="utf-8")
    (room / "text.txt").write_text("It cost £21 in 2019; forty came.", encoding="utf-8")
    study = str(ROOT / "examples" / "planted-study.md")
    for name, arguments in {
        "extract": ["extract", study],
        "check": ["check", study, "--all", "--quiet"],
        "compare": [
            "compare",
            str(room / "text.txt"),
            str(room / "source.txt"),
            "--all",
            "--quiet",
        ],
    }.items():
        main([*arguments, "--format", "html", "--output", str(room / f"{name}.html")])
    return room


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    profile = tmp_path_factory.mktemp("profile")

    def opened(page: Path, *more: str) -> str:
        """What the page is after its scripts have run."""
        assert CHROMIUM is not None
        command = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", *more, page.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
        return done.stdout

    return opened


def test_the_page_counts_what_it_shows(pages: Path, opened: Callable[..., str]) -> None:
    shown = opened(pages / "check.html")
    statements = re.findall(r'<article class="claim|<li class="claim|data-code="FX', shown)
    assert statements
    assert re.search(r"\d+ shown", shown)


def test_no_script_of_a_text_runs(pages: Path, opened: Callable[..., str]) -> None:
    text = pages / "script.txt"
    text.write_text(
        "<script>document.title='ran'</script> <img src=x onerror=\"document.title='ran'\"> 5 kg.",
        encoding="utf-8",
    )
    page = pages / "script.html"
    main(["extract", str(text), "--format", "html", "--output", str(page)])
    shown = opened(page)
    assert "5 kg" in shown
    assert "<title>ran" not in shown


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The source of axe-core, as npm brings it."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("there is no npm to bring axe-core")
    room = tmp_path_factory.mktemp("axe")
    command = [npm, "install", "--silent", "--prefix", str(room), "axe-core"]
    done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    found = room / "node_modules" / "axe-core" / "axe.min.js"
    if done.returncode or not found.exists():
        pytest.skip("npm could not bring axe-core")
    return found.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["extract", "check", "compare"])
def test_axe_finds_no_violation(
    pages: Path, opened: Callable[..., str], axe: str, name: str, scheme: str, width: int
) -> None:
    source = POLICY.sub("", (pages / f"{name}.html").read_text(encoding="utf-8"))
    page = pages / f"{name}-with-axe.html"
    script = f"<script>{axe}</script><script>{RUN_AXE}</script></body>"
    page.write_text(source.replace("</body>", script), encoding="utf-8")
    dark = ["--blink-settings=preferredColorScheme=0"] if scheme == "dark" else []
    shown = opened(page, f"--window-size={width},900", *dark)
    told = re.search(r'<pre id="axe">(.*?)</pre>', shown)
    assert told is not None, shown[-500:]
    assert json.loads(told[1]) == []
