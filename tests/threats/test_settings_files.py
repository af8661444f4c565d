"""Settings may have come with the texts: whatever they hold, one line says what is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.threats.conftest import WRONG, tree

NINES = "9" * 5000
REFUSED = {
    "arrays": "select = " + "[" * 5000 + "]" * 5000,
    "tables": "a = " + "{a=" * 3000 + "1" + "}" * 3000,
    "keys": ".".join(["a"] * 5000) + " = 1",
    "headers": "".join(f"[{'.'.join(['a'] * i)}]\n" for i in range(1, 300)),
    "long key": "k" * 100_000 + " = 1",
    "long value": f'select = ["{"x" * 100_000}"]',
    "digits": f"jobs = {NINES}",
    "infinite": "jobs = inf",
    "date": f"date = {'9' * 4000}",
    "clock": "date = 07:32:00",
    "unit of digits": f'[units]\nsmoot = "{NINES} metres"',
    "unit of powers": '[units]\nsmoot = "1e999999999 metres"',
    "unit of nothing": '[units]\nsmoot = "1/0 metres"',
    "unit of itself": '[units]\nsmoot = "2 smoot"',
    "unit of many": f'[units]\nsmoot = "1 {"metre " * 5000}"',
    "units of units": "[units]\nu0x = '2 metres'\n"
    + "".join(f"u{i}x = '1e99 u{i - 1}x'\n" for i in range(1, 300)),
    "abbreviations": 'abbreviations = [".", "(a+)+."]',
    "encoding": f'encoding = "{"x" * 100_000}"',
    "no text's encoding": 'encoding = "punycode"',
    "no encoding": 'encoding = "zlib"',
    "null": 'encoding = "..\\u0000"',
    "bytes": b"a = \xff\xfe",
    "UTF-16": "select = []".encode("utf-16"),
    "baseline without end": 'baseline = "/dev/zero"',
    "baseline that is a pipe": 'baseline = "pipe"',
    "output of no name": 'output = "a\\u0000b"',
    "output above": 'output = "../outside.txt"',
    "output anywhere": 'output = "/tmp/factx-was-here.txt"',
    "output by a link": 'output = "link/a.txt"',
    "output to a link": 'format = ["json"]\noutput = "link.txt"',
    "output in a repository": 'output = ".git/config"',
    "baseline above": 'write-baseline = "../outside.json"',
    "formats": "format = [" + '"json", ' * 100 + "]",
}
TAKEN = {
    "jobs": "jobs = " + "9" * 30,
    "nouns": f'nouns = ["{"a " * 10_000}", "(a+)+$", "[", "\\\\", ".*"]',
    "globs": f'[per-file-ignores]\n"{"*a" * 60}b" = ["FX7"]\n"{"**a" * 60}" = ["FX7"]\n'
    '"[z-a]" = ["FX7"]\n"[" = ["FX7"]\n"[!]\\\\" = ["FX7"]',
    "excluded": f'exclude = ["{"*a" * 100}b", "{"a/**/" * 60}z", "!", "!/", "[", "\\\\", "**", "!*.txt"]',
}


@pytest.fixture
def text(here: Path) -> str:
    """A text whose name is as long as a name can be, in a directory with links and pipes."""
    name = "a" * 240 + ".txt"
    (here / name).write_text(WRONG)
    (here / ".git").mkdir()
    (here.parent / "outside").mkdir()
    (here / "link").symlink_to(here.parent / "outside")
    (here / "link.txt").symlink_to(here.parent / "outside.txt")
    os.mkfifo(here / "pipe")
    return name


def _write(here: Path, content: str | bytes, name: str = "factx.toml") -> None:
    data = content if isinstance(content, bytes) else content.encode()
    (here / name).write_bytes(data)


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_is_one_line(factx, here: Path, text: str, what: str) -> None:
    _write(here, REFUSED[what])
    before = tree(here.parent)
    done = factx("check", text)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert len(done.stderr) < 2500
    assert tree(here.parent) == before
    assert not os.path.exists("/tmp/factx-was-here.txt")


@pytest.mark.parametrize("what", TAKEN)
def test_what_is_odd_does_no_harm(factx, here: Path, text: str, what: str) -> None:
    _write(here, TAKEN[what])
    (here / "b.txt").write_text(WRONG)
    before = tree(here.parent)
    done = factx("check", ".")
    assert done.returncode == 1
    assert done.stdout.count(b"FX103") == 2
    assert tree(here.parent) == before


def test_a_project_of_others_is_settings_only_where_it_says_so(factx, here: Path, text) -> None:
    for content in ("[tool]\na = " + "[" * 5000, "[tool.factx\n", b"\xff[tool.factx]\xfe"):
        _write(here, content, "pyproject.toml")
        done = factx("check", text)
        assert (done.returncode, done.stderr.count(b"\n")) in ((1, 1), (2, 1))
    (here / "pyproject.toml").unlink()
    os.mkfifo(here / "pyproject.toml")
    os.mkfifo(here / "factx.toml")
    assert factx("check", text).returncode == 1


def test_outputs_beside_the_settings_are_written(factx, here: Path, text: str) -> None:
    _write(here, 'format = ["json", "text"]\noutput = ["out.json", "-"]\nwrite-baseline = "known"')
    assert factx("check", text).returncode == 0
    assert (here / "out.json").stat().st_size
    assert (here / "known").stat().st_size
    _write(here, 'output = "../outside.txt"')
    assert factx("check", text, "-o", "../outside.txt").returncode == 2
    assert factx("check", text, "--no-config", "-o", "../outside.txt").returncode == 1
