"""No network, no code from inputs or settings, no file written but what was named."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.threats.conftest import WRONG, tree

GUARD = """
import os, sys

# Importing urllib3 makes a socket and binds it to this machine; nothing is connected or sent.
NETWORK = ("socket.connect", "socket.send", "socket.get")

def _refuse(event, arguments):
    if event.startswith((*NETWORK, "subprocess.", "os.system", "os.exec", "os.posix_spawn",
                         "webbrowser.", "ftplib.", "smtplib.", "urllib.")):
        _tell(event, arguments)
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        _tell(event, arguments)
    if event in ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink",
                 "os.truncate", "os.chmod", "os.chown", "shutil.rmtree", "tempfile.mkstemp"):
        _tell(event, arguments)

def _tell(event, arguments):
    os.write(2, f"REFUSED {event} {arguments!r}\\n".encode())
    os._exit(99)

sys.addaudithook(_refuse)
"""
CODE = """
import pathlib, sys
pathlib.Path(__file__).with_name("was-run").touch()
"""
FORMATS = ("text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "table")


@pytest.fixture
def texts(here: Path) -> list[str]:
    """Texts of every kind that want more than to be read, and code that lies about."""
    link = '<img src="http://127.0.0.1:9/a"><script src="http://127.0.0.1:9/b"></script>'
    contents = {
        "a.txt": WRONG,
        "b.md": f"![a](http://127.0.0.1:9/a) {link}\n\n{WRONG}",
        "c.html": f'<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><base href="http://127.0.0.1:9/">'
        f'<link rel=stylesheet href="a.css"><meta http-equiv=refresh content="0;url=/">{link}<p>{WRONG}',
        "d.jsonl": '{"text": "In 1997, 18 years ago, it ended.", "$ref": "http://127.0.0.1:9/"}\n',
        "e.md": "---\na: !!python/object/apply:os.system ['touch was-run']\n"
        f'date: "{{{{ 7*7 }}}}"\n---\n{WRONG}',
        "factx.toml": "nouns = [\"__import__('os').system('touch was-run')\"]\n",
        "pyproject.toml": "[tool.factx]\n",
    }
    for name, content in contents.items():
        (here / name).write_text(content)
    for name in (
        "factx.py",
        "orjson.py",
        "typer.py",
        "sitecustomize.py",
        "conftest.py",
        "setup.py",
    ):
        (here / name).write_text(CODE)
    (here / ".env").write_text("PYTHONSTARTUP=setup.py\n")
    return [name for name in contents if name[1] == "."]


@pytest.fixture
def guarded(tmp_path: Path) -> dict[str, str]:
    """An environment in which Python ends at the first call that is not promised."""
    folder = tmp_path / "guard"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(GUARD)
    root = Path(__file__).parents[2]
    return {"PYTHONPATH": f"{folder}{os.pathsep}{root}", "PYTHONDONTWRITEBYTECODE": "1"}


def test_the_guard_bites(here: Path, guarded: dict[str, str]) -> None:
    for code in (
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "open('a', 'w')",
        "import os; os.mkdir('a')",
    ):
        done = subprocess.run(
            [shutil.which("python3") or "python3", "-c", code],
            cwd=here,
            env=os.environ | guarded,
            capture_output=True,
        )
        assert done.returncode == 99
    assert not list(here.iterdir())


@pytest.mark.parametrize("command", ["check", "extract", "split", "timeline", "compare", "config"])
def test_nothing_is_written_run_or_asked_for(
    factx, here: Path, texts: list[str], guarded: dict[str, str], command: str
) -> None:
    before = tree(here)
    names = texts[:1] if command == "config" else texts
    options = {"check": ("--format", "html"), "compare": ("--all",)}.get(command, ())
    done = factx(command, *options, *names, **guarded, PYTHONSAFEPATH="1")
    assert b"REFUSED" not in done.stderr
    assert done.returncode in (0, 1)
    assert done.stdout
    if command == "check":
        assert factx("check", ".", **guarded, PYTHONSAFEPATH="1").returncode == 1
    assert tree(here) == before
    assert not list(here.glob("**/was-run"))


def test_without_any_network(factx, here: Path, texts: list[str]) -> None:
    apart = ("unshare", "-rn", "--")
    if not shutil.which("unshare") or subprocess.run([*apart, "true"]).returncode:
        pytest.skip("no network namespaces here")
    outside = factx("check", *texts, PYTHONSAFEPATH="1")
    inside = factx("check", *texts, PYTHONSAFEPATH="1", before=apart)
    assert (inside.returncode, inside.stdout) == (1, outside.stdout)


def test_only_the_named_output_is_written(factx, here: Path, texts: list[str]) -> None:
    before = tree(here)
    options: list[str] = []
    for format in (*FORMATS, "html"):
        options += ["--format", format, "--output", f"out.{format}"]
    options += ["--write-baseline", "known.json", "--jobs", "2"]
    assert factx("check", *options, *texts, PYTHONSAFEPATH="1").returncode == 0
    written = {str(Path(name).name) for name in set(tree(here)) - set(before)}
    assert written == {"known.json", "out.html", *(f"out.{format}" for format in FORMATS)}
    after = tree(here)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {str(here)}  # its time, because there are new files in it
