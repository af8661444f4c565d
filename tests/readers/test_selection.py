"""Which files are meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from factx.readers import InputError
from factx.readers.selection import Selection, is_pattern, names_in


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    names = (
        "a.md b.txt c.py d.csv e.md.gz Makefile .hidden.md .git/x.md docs/f.html docs/g.md docs/old/h.md"
        " docs/build/i.md build/j.md node_modules/k.md sub/build/l.md sub/keep.log.txt sub/m.log.txt z.PDF"
    )
    for name in names.split():
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It is 12 km.")
    monkeypatch.chdir(tmp_path / "tree")
    return tmp_path / "tree"


EVERY = (
    "a.md b.txt e.md.gz z.PDF build/j.md docs/f.html docs/g.md docs/build/i.md docs/old/h.md"
    " sub/keep.log.txt sub/m.log.txt sub/build/l.md"
)


@pytest.mark.usefixtures("tree")
def test_a_directory_stands_for_the_known_files_in_it() -> None:
    assert list(Selection().inside(".")) == EVERY.split()
    assert list(Selection().inside("docs/old")) == ["docs/old/h.md"]
    assert "d.csv" in list(Selection(records=True).inside("."))


def test_what_git_ignores_is_left_out(tree: Path) -> None:
    (tree / ".gitignore").write_text("# made\nbuild/\n*.log.txt\n/b.txt\n")
    (tree / "sub" / ".gitignore").write_text("!keep.log.txt\n")
    found = list(Selection().inside("."))
    assert (
        found == "a.md e.md.gz z.PDF docs/f.html docs/g.md docs/old/h.md sub/keep.log.txt".split()
    )
    assert list(Selection().inside("sub")) == ["sub/keep.log.txt"]
    (tree.parent / ".gitignore").write_text("*.md\n")  # above the root of the repository
    assert list(Selection().inside(".")) == found


@pytest.mark.usefixtures("tree")
def test_what_is_excluded() -> None:
    found = list(Selection(["docs/", "*.gz", "/sub/*.txt"]).inside("."))
    assert found == "a.md b.txt z.PDF build/j.md sub/build/l.md".split()
    assert Selection(["*.txt"]).excludes("sub/m.log.txt")
    assert not Selection(["*.txt"]).excludes("a.md")
    assert not Selection().excludes("a.md")


@pytest.mark.usefixtures("tree")
def test_patterns() -> None:
    assert list(Selection().fitting("*.md")) == ["a.md"]
    assert (
        list(Selection().fitting("docs/**/*.md"))
        == "docs/build/i.md docs/g.md docs/old/h.md".split()
    )
    assert (
        list(Selection().fitting("do?s"))
        == "docs/f.html docs/g.md docs/build/i.md docs/old/h.md".split()
    )
    assert list(Selection().fitting("c.*")) == ["c.py"]
    with pytest.raises(InputError, match="no such file"):
        list(Selection().fitting("*.rst"))


def test_a_file_may_be_called_like_a_pattern(tree: Path) -> None:
    (tree / "[a].md").write_text("It is 12 km.")
    assert not is_pattern("[a].md")
    assert is_pattern("[b].md")


def test_lists_of_files(tree: Path) -> None:
    (tree / "list").write_bytes("a.md\r\n\nb c.txt\né.md\n".encode())
    assert names_in("list") == ["a.md", "b c.txt", "é.md"]
    (tree / "list").write_bytes(b"a.md\0b\nc.txt\0")
    assert names_in("list") == ["a.md", "b\nc.txt"]
    with pytest.raises(InputError, match="no such file"):
        names_in("missing")
