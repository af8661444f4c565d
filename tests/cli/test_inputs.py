"""Inputs of every kind on the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.readers.conftest import write

WRONG = "In all, 45 of the 60 members (80%) agreed.\n"
FOUND = "FX301 45 of 60 is 75%, not 80%\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_format_is_that_of_the_extension_or_as_told(run, here: Path) -> None:
    (here / "a.md").write_text("In all, **45** of the 60 members (80%) agreed.\n")
    assert run("check", "a.md").out == f"a.md:1:11: {FOUND}"
    assert run("check", "a.md", "--input-format", "text").code == 0
    done = run("check", "-", "--stdin-filename", "b/c.md", stdin="`45 of 60 (70%)`\n\n" + WRONG)
    assert done.out == f"b/c.md:3:9: {FOUND}"
    done = run("check", "--input-format", "html", stdin=f"<p>{WRONG}")
    assert done.out == f"<stdin>:1:12: {FOUND}"
    assert "is no format" in run("check", "a.md", "--input-format", "odt").err


def test_directories_patterns_and_lists(run, here: Path) -> None:
    for name in ("b.txt", "d/a.md", "d/.gitignore", "d/c.md", "d/x.py"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text("c.md\n" if name.endswith("ignore") else WRONG)
    assert run("check", ".").out == f"b.txt:1:9: {FOUND}d/a.md:1:9: {FOUND}"
    assert run("check", "b.txt", ".").out == f"b.txt:1:9: {FOUND}d/a.md:1:9: {FOUND}"
    assert run("check", "d/*.md").out == f"d/a.md:1:9: {FOUND}d/c.md:1:9: {FOUND}"
    assert run("check", ".", "--exclude", "d/").out == f"b.txt:1:9: {FOUND}"
    assert run("check", "b.txt", "--exclude", "*.txt").code == 0
    assert run("check", "--files-from", "-", stdin="d/a.md\n").out == f"d/a.md:1:9: {FOUND}"
    done = run("check", "--files-from", "missing")
    assert (done.code, done.err.count("\n")) == (2, 1)
    done = run("check", "*.rst", "b.txt")
    assert done.code == 2
    assert "*.rst: no such file, and none that fits this pattern" in done.err
    assert done.out == f"b.txt:1:9: {FOUND}"


def test_bad_inputs_are_one_line_each_and_stop_no_other(run, here: Path) -> None:
    (here / "a.docx").write_bytes(b"PK no document")
    (here / "b.pdf").write_bytes(b"%PDF no document")
    (here / "c.html").write_bytes(b"no page")
    (here / "d.jsonl").write_bytes(
        b'{"text": "cut\n{"text": "In all, 45 of the 60 members (80%)"}\n'
    )
    (here / "e.txt").write_bytes(b"caf\xe9")
    (here / "f.bin").write_bytes(b"\x7fELF\0\0")
    (here / "g.csv").write_text("a,b\n1,2\n")
    (here / "h.txt").write_text(WRONG)
    names = [path.name for path in sorted(here.iterdir())]
    done = run("check", *names)
    assert done.code == 2
    assert done.out == f"d.jsonl:2:19: {FOUND}h.txt:1:9: {FOUND}"
    lines = done.err.splitlines()
    assert [line.split(": ")[1] for line in lines[:-1]] == names[:-1]
    for line in lines[:-1]:
        assert ";" in line, "it says what to do"


def test_a_missing_extra_is_one_line(run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("docx", "pypdfium2", "zstandard"):
        monkeypatch.setitem(sys.modules, module, None)
    (here / "a.docx").write_bytes(b"PK")
    (here / "b.pdf").write_bytes(b"%PDF-")
    (here / "c.txt.zst").write_bytes(b"\x28\xb5\x2f\xfd")
    done = run("extract", ".")
    assert done.code == 2
    assert done.err.splitlines() == [
        "factx extract: a.docx: DOCX needs a package; pip install 'factx[docx]' brings it",
        "factx extract: b.pdf: PDF needs a package; pip install 'factx[pdf]' brings it",
        "factx extract: c.txt.zst: a file packed with Zstandard needs a package;"
        " pip install 'factx[zstd]' brings it",
    ]


def test_a_library_that_fails_is_one_line(run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import factx.readers.formats.markdown

    def fail(data, path, how):
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(factx.readers.formats.markdown, "documents", fail)
    (here / "a.md").write_text("It.")
    (here / "b.txt").write_text(WRONG)
    done = run("check", "a.md", "b.txt")
    assert (done.code, done.out) == (2, f"b.txt:1:9: {FOUND}")
    assert done.err.startswith("factx check: a.md: internal error: RuntimeError: unforeseen;")


def test_encodings(run, here: Path) -> None:
    (here / "a.txt").write_bytes(("Größe. " + WRONG).encode("windows-1252"))
    assert run("check", "a.txt").code == 2
    for encoding in ("windows-1252", "auto"):
        assert run("check", "a.txt", "--encoding", encoding).out == f"a.txt:1:16: {FOUND}"
    assert "is no encoding" in run("check", "a.txt", "--encoding", "utf-99").err


def test_records_have_their_names_and_places(run, here: Path) -> None:
    rows = [{"n": "x", "t": "It is 12 km."}, {"n": "y", "t": f"“A”\n{WRONG}"}]
    (here / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    options = ("--text-field", "t", "--id-field", "n")
    assert run("check", "a.jsonl", *options).out == f"a.jsonl:2:41: {FOUND}"
    assert run("check", ".", *options).out == f"a.jsonl:2:41: {FOUND}"
    assert run("check", *options, stdin=(here / "a.jsonl").read_text()).code == 1
    shown = [json.loads(line) for line in run("extract", "a.jsonl", *options).out.splitlines()]
    assert [one["id"] for one in shown] == ["x", "y"]


def test_what_surrounds_an_article(run, here: Path) -> None:
    body = "The town council met on Monday and agreed to mend the old bridge over the river. " * 4
    (here / "a.txt").write_text(f"{body}\n\nMost read\nIn all 45 of the 60 members (80%) agree\n")
    assert run("check", "a.txt").code == 0
    assert run("check", "a.txt", "--body").code == 0
    assert run("check", "a.txt", "--all-text").out == f"a.txt:4:8: {FOUND}"
    assert '"80%"' in run("extract", "a.txt").out
    assert '"80%"' not in run("extract", "a.txt", "--body").out.split('"facts"')[1]


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".docx", ".pdf"])
def test_a_chain_of_commands_ends_as_check_does(run, here: Path, suffix: str) -> None:
    write(here / f"a{suffix}")
    alone = run("check", f"a{suffix}", "--all")
    assert alone.code == 1
    split = run("split", f"a{suffix}").out
    chained = run("check", "-", "--all", stdin=run("extract", "-", stdin=split).out)
    assert (chained.code, chained.out) == (alone.code, alone.out)


def test_silences_survive_a_chain(run, here: Path) -> None:
    (here / "a.md").write_text(
        f"*A*\n\n{WRONG.strip()} <!-- factx: ignore FX301 -->\n<!-- factx: ignore -->\n"
    )
    alone = run("check", "a.md", "--fail-on", "warning")
    assert alone.out == "a.md:4:1: FX001 warning: factx: ignore silences nothing; remove it\n"
    assert run("check", "-", stdin=run("extract", "a.md").out).out == alone.out


@pytest.mark.parametrize("format", ["sarif", "rdjson"])
def test_places_in_reports_are_those_of_the_file(run, here: Path, format: str) -> None:
    (here / "a.md").write_text("Größe &amp; *so*: in all, **45** of the 60 members (80%) agreed.\n")
    shown = json.loads(run("check", "a.md", "--format", format).out)
    if format == "sarif":
        region = shown["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
        assert (region["startColumn"], region["charOffset"]) == (29, 28)
        assert (
            region["endColumn"] - region["startColumn"]
            == region["charLength"]
            == len("45** of the 60 members (80%")
        )
    else:
        start = shown["diagnostics"][0]["location"]["range"]["start"]
        assert start == {"line": 1, "column": 31}


def test_pages_are_named_in_reports(run, here: Path) -> None:
    write(here / "a.pdf")
    out = run("check", "a.pdf").out
    assert out.startswith("a.pdf#page=1:")
    assert "\na.pdf#page=2:" in out
    assert "(page 2)" in run("check", "a.pdf", "--format", "github").out


def test_readers_are_imported_only_when_needed(spawn, here: Path) -> None:
    (here / "a.txt").write_text(WRONG)
    done = spawn(str(here / "a.txt"), shell='"$PYTHON" -X importtime -m factx extract "$1" | cat')
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "factx.readers.text" in imported
    for heavy in (
        "markdown_it",
        "html.parser",
        "docx",
        "pypdfium2",
        "trafilatura",
        "factx.settings",
        "charset_normalizer",
        "lxml",
        "gzip",
        "csv",
        "factx.places",
        "factx.silencing",
        "factx.structure",
        "factx.cli.reading",
    ):
        assert heavy not in imported, heavy


def test_settings_say_how_texts_are_read(run, here: Path) -> None:
    (here / "sub").mkdir()
    (here / "sub" / "old.txt").write_text(WRONG)
    (here / "sub" / "a.txt").write_bytes(("Größe. " + WRONG).encode("windows-1252"))
    (here / "b.jsonl").write_text(json.dumps({"t": WRONG}) + "\n")
    (here / "factx.toml").write_text(
        'exclude = ["/sub/old.txt"]\nencoding = "windows-1252"\ntext-field = "t"\n'
    )
    found = f"sub/a.txt:1:16: {FOUND}"
    assert run("check", "sub", "b.jsonl").out == f"{found}b.jsonl:1:16: {FOUND}"
    assert run("check", "sub/a.txt", "sub/old.txt").out == found
    assert run("check", "sub/a.txt", "--encoding", "utf-8").code == 2
    done = run("check", "sub/old.txt", "--exclude", "*.md")
    assert done.out == f"sub/old.txt:1:9: {FOUND}"


def test_places_and_silences_are_the_same_in_other_processes(run, here: Path) -> None:
    for number in range(6):
        (here / f"{number}.md").write_text(
            f"---\ndate: 2025\n---\n- *In* all, 45 of the 60 members (80%) agreed.\n\n{WRONG.strip()}"
            f" <!-- factx: ignore -->\n\n| a | b |\n|---|---|\n| {number} | 2 |\n"
        )
        (here / f"{number}.jsonl").write_text(json.dumps({"text": WRONG}) + "\n")
    write(here / "c.html")
    options = ("--text-field", "text", "--all")
    for format in ("text", "json", "sarif"):
        alone = run("check", ".", *options, "--format", format, "--jobs", "1")
        assert run("check", ".", *options, "--format", format, "--jobs", "3").out == alone.out


def test_an_empty_name_is_no_file(run, wrong: Path) -> None:
    done = run("check", "", wrong, "--format", "text")
    assert done.code == 2
    assert "FX103" in done.out
    assert done.err.startswith(
        "factx check: '': is no file name; name a file, or - for standard input\n"
    )
