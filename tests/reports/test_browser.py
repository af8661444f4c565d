"""The page in a real browser: Chromium without a screen, and axe-core for what must be accessible."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from factx.cli import main
from tests.reports.browser import CHROMIUM, Browser, Page

ROOT = Path(__file__).parents[2]

if CHROMIUM is None:
    pytest.skip("there is no Chromium to open the page in", allow_module_level=True)


def _page(name: Path, *arguments: str) -> None:
    main([*arguments, "--format", "html", "--output", str(name)])


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page each of extract, check and compare, and one of several files."""
    pytest.importorskip("jinja2", reason="Jinja2 is not installed (extra report)")
    room = tmp_path_factory.mktemp("pages")
    source, text, listed = room / "source.txt", room / "text.txt", room / "listed.md"
    source.write_text("It cost £12 in 2019, and 40 came.", encoding="utf-8")
    text.write_text("It cost £21 in 2019; forty came.", encoding="utf-8")
    listed.write_text(
        "# Trams\n\n1. 45 of the 60 trams (80%)\n   - old ones\n2. Relations\n\n"
        "| | Trams |\n|---|---:|\n| North | 5 |\n| South | 9 |\n| Total | 15 |\n",
        encoding="utf-8",
    )
    study = str(ROOT / "examples" / "planted-study.md")
    _page(room / "extract.html", "extract", study)
    _page(room / "check.html", "check", study, "--all", "--quiet")
    _page(room / "compare.html", "compare", str(text), str(source), "--all", "--quiet")
    several = [str(listed), str(listed), str(text)]
    _page(room / "several.html", "check", *several, "--all", "--quiet")
    return room


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


def _shown(page: Page, selector: str) -> int:
    """How many elements of a selector can be seen."""
    return page.run(
        f"[...document.querySelectorAll('{selector}')].filter(e => e.checkVisibility()).length"
    )


def test_filters_show_what_they_count(pages: Path, browser: Browser) -> None:
    with browser.page(pages / "check.html") as page:
        everything = _shown(page, ".claim")
        left = "document.getElementById('left').textContent"
        assert page.run(left) == f"{everything} shown"
        assert _shown(page, "article .badge") == everything
        verified = _shown(page, ".claim.consistent")
        page.click("#show-consistent")
        assert _shown(page, ".claim") == _shown(page, "article .badge") == everything - verified
        assert page.run(left) == f"{everything - verified} shown"
        page.click("#show-consistent")
        page.run(
            "(() => { const c = document.getElementById('code'); c.value = 'FX504';"
            " c.dispatchEvent(new Event('change', {bubbles: true})); })()"
        )
        assert _shown(page, ".claim") == _shown(page, "article .badge") == 2
        assert page.run(left) == "2 shown"
        ground = "getComputedStyle(document.querySelector('.m.error')).backgroundColor"
        assert page.run(ground) == "rgba(0, 0, 0, 0)"
    with browser.page(pages / "check.html") as page:
        assert page.run(ground) != "rgba(0, 0, 0, 0)"
        page.click("#show-error")
        assert page.run(ground) == "rgba(0, 0, 0, 0)"
        assert _shown(page, ".claim.error") == 0


def test_marks_tell_about_themselves_by_mouse_and_keyboard(pages: Path, browser: Browser) -> None:
    card = "document.getElementById('card')?.innerText ?? ''"
    focused = "document.activeElement.id"
    with browser.page(pages / "check.html") as page:
        page.click("article a.f.money")
        told = page.run(card)
        for words in ("1,200,000 EUR", "1,150,000 to 1,250,000", "$225,000 / €300,000", "30:65"):
            assert words in told
        page.press("Escape")
        assert page.run(card) == ""
        assert page.run(focused) == page.run("document.querySelector('article a.f.money').id")
        page.press("ArrowRight")
        assert page.run("document.activeElement.matches('article a')")
        page.press("ArrowDown")
        badge = page.run(focused)
        assert page.run("document.activeElement.matches('article .badge')")
        page.press("Enter")
        assert "Statement" in page.run(card)
        assert page.run("document.activeElement.id") == "card"
        page.press("Escape")
        assert page.run(focused) == badge
        page.click(".claim .head a")
        assert page.run("document.activeElement.matches('article .badge')")
        page.click("svg a")
        assert page.run("document.activeElement.matches('article a.f')")


def test_the_card_stays_in_the_window(pages: Path, browser: Browser) -> None:
    with browser.page(pages / "check.html", width=400) as page:
        for at in range(3):
            page.click(f"article p:nth-of-type({2 + 3 * at}) .badge")
            box = page.run(
                "(() => { const r = document.getElementById('card').getBoundingClientRect();"
                " return [r.left, r.right, r.top, r.bottom]; })()"
            )
            assert box[0] >= 0
            assert box[1] <= 400
            assert box[2] >= -1
            assert box[3] <= 901


def test_no_script_of_a_text_runs(pages: Path, browser: Browser) -> None:
    hostile = (
        "<script>document.title='ran'</script> <img src=x onerror=\"document.title='ran'\"> 5 kg, "
        "\" onfocus=document.title='ran' autofocus x=\" in 1990 and ' 1992 \u202e gk 9 \u202c\x1b[31m "
        "</title></svg><svg onload=\"document.title='ran'\"> {{ 7 * 7 }} {% 5 %} javascript:ran(9)"
    )
    text = pages / "<b onclick=x>\"'.txt"
    text.write_text(hostile, encoding="utf-8")
    _page(pages / "script.html", "check", str(text), "--all", "--quiet")
    with browser.page(pages / "script.html") as page:
        assert "ran" not in page.run("document.title")
        body = page.run("document.querySelector('.text').textContent")
        assert body.strip() == hostile.replace("\u202e", "\\u202e").replace(
            "\u202c", "\\u202c"
        ).replace("\x1b", "␛")
        assert page.run("document.querySelectorAll('script').length") == 1
        assert (
            page.run("document.querySelectorAll('img, [onload], [onfocus], [onclick]').length") == 0
        )
        assert page.run("[...document.links].every(link => link.getAttribute('href')[0] === '#')")


@pytest.mark.parametrize("name", ["extract", "check", "compare", "several"])
def test_it_can_be_read_without_scripts(pages: Path, browser: Browser, name: str) -> None:
    with browser.page(pages / f"{name}.html", scripts=False) as page:
        assert _shown(page, ".script") == 0
        assert _shown(page, ".text") > 0
        claims = page.run("document.querySelectorAll('.claim').length")
        assert _shown(page, ".claim") == claims
        if name == "check":
            page.click("#show-error")  # the style sheet does it
            assert 0 < _shown(page, ".claim") < claims


@pytest.mark.parametrize("name", ["extract", "check", "compare", "several"])
def test_nothing_is_cut_off_or_left_out_in_print(pages: Path, browser: Browser, name: str) -> None:
    paper = 794  # A4 at 96 pixels an inch
    with browser.page(pages / f"{name}.html", paper, "dark", "print") as page:
        assert _shown(page, ".filters") == 0
        assert _shown(page, ".claim") == page.run("document.querySelectorAll('.claim').length")
        assert page.run("document.documentElement.scrollWidth") <= paper
        ground = page.run("getComputedStyle(document.body).backgroundColor")
        assert ground == "rgb(255, 255, 255)"


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


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["extract", "check", "compare", "several"])
def test_axe_finds_no_violation(
    pages: Path, browser: Browser, axe: str, name: str, scheme: str, width: int
) -> None:
    run_axe = (
        "axe.run().then(found => found.violations.map("
        "one => [one.id, one.nodes.map(node => node.html)]))"
    )
    with browser.page(pages / f"{name}.html", width, scheme) as page:
        page.run(f"{axe};0")
        assert page.run(f"matchMedia('(prefers-color-scheme: {scheme})').matches")
        assert page.run("document.documentElement.scrollWidth") <= width
        assert page.run(run_axe) == []
        page.click("article .f")
        assert page.run(run_axe) == []


def test_a_page_of_a_megabyte_does_not_freeze(pages: Path, browser: Browser) -> None:
    """The limits are far above what it takes, about 2 s to open and 0.3 s for a filter."""
    part = (ROOT / "examples" / "wire-report.txt").read_text("utf-8")
    part += "\n\n" + (ROOT / "examples" / "planted-mistakes.txt").read_text("utf-8") + "\n\n"
    text = pages / "long.txt"
    text.write_text(part * (1_000_000 // len(part) + 1), encoding="utf-8")
    _page(pages / "long.html", "check", str(text), "--all", "--quiet")
    with browser.page(pages / "long.html") as page:
        opened = page.run("performance.getEntriesByType('navigation')[0].loadEventEnd")
        assert 0 < opened < 30_000
        taken = page.run(
            """(async () => {
              const frame = () => new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)));
              await frame();
              const taken = [];
              const time = async act => {
                const start = performance.now();
                act();
                await frame();
                taken.push(performance.now() - start);
              };
              const code = document.getElementById("code");
              for (const box of document.querySelectorAll("input")) await time(() => box.click());
              for (const value of ["FX301", ""]) await time(() => {
                code.value = value;
                code.dispatchEvent(new Event("change", {bubbles: true}));
              });
              await time(() => document.querySelector("article .badge").click());
              return taken;
            })()"""
        )
        assert max(taken) < 4000, taken
