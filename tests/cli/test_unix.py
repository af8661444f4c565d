"""Pipes, signals, terminals and what hostile text can do to them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

WRONG = "It began 33 years ago, in 1992.\nIn 1997, 18 years ago, it closed.\n"

HOSTILE = "Rise of 12 km\x1b[31m and 5 kg\x9b2J, said [bold red]him[/] \u202eon 4 May 2024.\n"


def test_a_closed_pipe_is_no_error(spawn, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(WRONG * 2000)
    for buffering in ({}, {"PYTHONUNBUFFERED": "1"}):
        done = spawn(
            str(long),
            shell='"$PYTHON" -m factx extract --format jsonl "$1" | head -1; echo ${PIPESTATUS[0]}',
            **buffering,
        )
        line, status = done.stdout.decode().splitlines()
        assert line.startswith('{"path":')
        assert status == "141"
        assert done.stderr == b""


def test_a_full_disk_is_one_line(spawn, wrong: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    for command in ("extract", "check", "explain --help"):
        done = spawn(str(wrong), shell=f'"$PYTHON" -m factx {command} "$1" >/dev/full')
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
        assert b"cannot be written" in done.stderr


def test_a_closed_output_is_one_line(spawn, wrong: Path) -> None:
    done = spawn(str(wrong), shell='"$PYTHON" -m factx extract "$1" >&-')
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


def test_interrupt_is_silent(spawn) -> None:
    script = 'sleep 4 | timeout --preserve-status -s INT 2 "$PYTHON" -m factx check; exit $?'
    done = spawn(shell=script)
    assert done.returncode == 130
    assert (done.stdout, done.stderr) == (b"", b"")


def test_standard_input_is_read_where_it_is_piped(run) -> None:
    for arguments in (["check"], ["check", "-"]):
        done = run(*arguments, stdin=WRONG)
        assert done.code == 1
        assert done.out.startswith("<stdin>:2:4: FX103 ")


def test_no_input_on_a_terminal(on_terminal) -> None:
    shown = on_terminal("check")
    assert shown == "factx check: no input; name a file, or pipe a text into factx check\n"


def test_standard_input_can_be_read_once(run) -> None:
    done = run("check", "-", "-", stdin=WRONG)
    assert (done.code, done.out.count("\n"), done.err.count("\n")) == (2, 1, 2)
    assert "named twice" in done.err


def test_empty_input_is_said(run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    done = run("check", empty)
    assert (done.code, done.out, done.err) == (0, "", f"factx check: {empty}: is empty\n")
    assert run("check").err == "factx check: <stdin>: is empty\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.csv", "a.csv.xz"])
def test_a_file_without_a_record_is_said(run, tmp_path: Path, name: str, jobs: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"text\n" if name == "a.csv" else b"")
    done = run("extract", path, "--jobs", jobs)
    assert (done.code, done.out) == (0, "")
    assert done.err == f"factx extract: {path}: holds no record\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_empty_record_is_no_empty_file(run, tmp_path: Path, jobs: str) -> None:
    records, table = tmp_path / "a.jsonl", tmp_path / "a.csv"
    records.write_text('{"text": ""}\n{"text": "It is 12 km."}\n{"text": ""}\n')
    table.write_text('id,text\n1,"It is 12 km."\n2,""\n')
    done = run("check", records, table, "--jobs", jobs)
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines() == [
        f"factx check: {path}: the text of line {line} is empty; of further ones nothing is said"
        for path, line in ((records, 1), (table, 3))
    ]


def test_a_table_with_colours_on_a_terminal_unless_refused(on_terminal, wrong: Path) -> None:
    shown = on_terminal("check", str(wrong))
    assert "\x1b[1;31m✕ error" in shown
    assert "1 error" in shown
    plain = on_terminal("check", str(wrong), NO_COLOR="1")
    assert "\x1b" not in plain
    assert plain.endswith("1 error in 1 of 1 file; 1 claim verified\n")


def test_colours_can_be_forced(spawn, wrong: Path) -> None:
    arguments = ("check", "--format", "table", str(wrong))
    assert b"\x1b" not in spawn(*arguments).stdout
    assert b"\x1b[" in spawn(*arguments, FORCE_COLOR="1").stdout


def test_json_is_indented_on_a_terminal(on_terminal, fine: Path) -> None:
    assert on_terminal("extract", "--format", "json", str(fine)).startswith('{\n  "schema": ')


@pytest.mark.parametrize("variable", ["GITHUB_ACTIONS", "FORCE_COLOR"])
def test_piped_help_has_no_colours(spawn, variable: str) -> None:
    for arguments in (["--help"], ["check", "--help"]):
        assert b"\x1b" not in spawn(*arguments, **{variable: "true"}).stdout


@pytest.mark.parametrize("format", ["table", "json", "jsonl"])
def test_hostile_text_is_harmless_on_a_terminal(on_terminal, tmp_path: Path, format: str) -> None:
    path = tmp_path / "h\x1b[31m[b].txt"
    path.write_text(HOSTILE)
    for command in ("extract", "split"):
        shown = on_terminal(command, "--format", format, str(path), NO_COLOR="1", columns=300)
        assert not set(shown) & set("\x1b\x9b\u202e")
        assert "[bold red]him[/]" in shown or command == "extract"
        if format == "table":
            assert "h␛[31m[b].txt" in shown


def test_hostile_names_and_options_are_harmless(run, tmp_path: Path) -> None:
    done = run("check", tmp_path / "a\x1b[31m\nb", "\udce9.txt")
    assert "a␛[31m␊b: no such file" in done.err
    assert "\\xe9.txt: no such file" in done.err
    assert "\x1b" not in run("check", "--date", "\x1b[31m").err
    assert "\x1b" not in run("explain", "\x1b[31m").err


def test_a_file_name_that_is_not_utf8(run, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "w") as file:
        file.write(WRONG)
    done = run("check", os.fsdecode(name))
    assert done.code == 1
    assert "caf\\xe9.txt:2:4: FX103" in done.out
    assert run("check", os.fsdecode(name), "--format", "json").code == 1


def test_what_a_piped_run_does_not_import(spawn, fine: Path) -> None:
    done = spawn(
        str(fine),
        shell='"$PYTHON" -X importtime -m factx extract --format json "$1" | cat',
    )
    assert b'"schema":"factx/1"' in done.stdout
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "factx.grammar" in imported
    for heavy in ("rich", "quantulum3", "dateparser", "pint", "inflect"):
        assert heavy not in imported


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", "--help"]])
def test_what_cannot_be_printed_is_no_success(spawn, arguments: list[str]) -> None:
    done = spawn(*arguments, shell='"$PYTHON" -m factx "$@" >&-')
    assert done.returncode == 2
    assert done.stderr == b"factx: the output cannot be written: standard output is closed\n"
