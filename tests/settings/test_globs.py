"""Which files a glob and the lines of a .gitignore mean."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from factx.settings.globs import Ignored, fits

LINES = [
    "# a comment",
    "",
    "\\#a",
    "\\!b",
    "*.log",
    "!keep.log",
    "build/",
    "/top.md",
    "docs/*.txt",
    "**/deep/x",
    "all/**",
    "a/**/z",
    "one?.md",
    "[a-c]d.md",
    "[!a-c]e.md",
    "[]x]f.md",
    "space\\ ",
    "trailing   ",
    "**x**y",
    "!",
    "/",
    "****/w",
]
PATHS = """
#a !b a.log sub/a.log keep.log sub/keep.log build/a build/keep.log sub/build/b build top.md sub/top.md
docs/a.txt docs/en/a.txt deep/x a/deep/x a/deep/y all/b all/c/d all a/z a/b/c/z one1.md one12.md ad.md dd.md
ae.md ee.md ]f.md xf.md yf.md trailing 1x2y xy w a/b/w
""".split()


def test_lines_mean_what_git_takes_them_for(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    (tmp_path / ".gitignore").write_text("\n".join(LINES))
    asked = subprocess.run(
        ["git", "-C", tmp_path, "check-ignore", "--no-index", "--stdin"],
        input="\n".join([*PATHS, "space "]).encode(),
        capture_output=True,
    )
    ignored = Ignored(LINES)
    ours = [path for path in [*PATHS, "space "] if ignored.says(path)]
    assert ours == [line.strip('"') for line in asked.stdout.decode().splitlines()]


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("./docs/*.md", "docs/a.md", True),
        ("docs/**", "docs/a/b.md", True),
        ("a\\*.md", "a*.md", True),
        ("a\\*.md", "ab.md", False),
        ("[z-a].md", "z.md", False),
        ("[!z-a].md", "z.md", True),
        ("*a*b", "xaxbxb", True),
        ("*a*ba", "xabab", False),
        ("", "a.md", False),
    ],
)
def test_globs(glob: str, path: str, expected: bool) -> None:
    assert fits(glob, path) is expected


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*a" * 120 + "b", "a" * 250),
        ("**/a/" * 800 + "b", "a/" * 2000),
        ("a" + "**a" * 100 + "b", "a" * 250),
        ("?*" * 120 + "b", "a" * 250),
        ("[ab]*" * 60 + "c", "ab" * 125),
    ],
)
def test_no_glob_takes_long(glob: str, path: str) -> None:
    begun = time.perf_counter()
    assert not fits(glob, path)
    assert time.perf_counter() - begun < 3
