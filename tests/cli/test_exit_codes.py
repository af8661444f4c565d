"""Exit codes, and the one line on standard error that explains each of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from factx.checks import Rule, check
from factx.cli import main


def test_nothing_found_is_0(run, fine: Path) -> None:
    done = run("check", fine)
    assert (done.code, done.out, done.err) == (0, "", "")


def test_a_finding_is_1_and_goes_to_standard_output(run, wrong: Path) -> None:
    done = run("check", wrong)
    assert done.code == 1
    assert done.out.startswith(f"{wrong}:2:4: FX103 ")
    assert done.out.count("\n") == 1
    assert done.err == "1 error in 1 of 1 file; 1 claim verified\n"


def test_an_unreadable_file_is_2_and_stops_no_other(run, wrong: Path, tmp_path: Path) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes(b"caf\xe9 12 km")
    missing = tmp_path / "missing.txt"
    empty = tmp_path / "empty"
    empty.mkdir()
    done = run("check", latin, missing, empty, wrong)
    assert done.code == 2
    assert "FX103" in done.out
    third, first, second, summary = done.err.splitlines()  # directories are looked into at first
    assert first.startswith(f"factx check: {latin}: byte 0xE9 at offset 3 (line 1) is not UTF-8; ")
    assert second == f"factx check: {missing}: no such file"
    assert third == f"factx check: {empty}: holds no file that factx reads"
    assert summary == "1 error in 1 of 1 file; 1 claim verified"


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is readable for root")
def test_a_file_without_permission(run, wrong: Path) -> None:
    wrong.chmod(0)
    done = run("check", wrong)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "permissions" in done.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "factx: no such command 'chek' (did you mean 'check'?); see factx --help"),
        (["--fooo"], "factx: no such option: --fooo; see factx --help"),
        (
            ["check", "--formatt", "json"],
            "factx check: no such option: --formatt (did you mean --format or --input-format?);"
            " see factx check --help",
        ),
        (
            ["extract", "--format", "text"],
            "factx extract: invalid value for '--format': 'text' is not one of 'table', 'tree',"
            " 'json', 'jsonl', 'html', 'parquet'; see factx extract --help",
        ),
        (
            ["check", "--format"],
            "factx check: option '--format' requires an argument; see factx check --help",
        ),
        (
            ["check", "--date", "2021-13-01"],
            "factx check: invalid value for '--date': '2021-13-01' is no date;"
            " give YYYY-MM-DD, YYYY-MM or YYYY; see factx check --help",
        ),
        (
            ["explain"],
            "factx explain: invalid value for CODE|NAME: name one check, or give --all; see factx explain --help",
        ),
    ],
)
def test_wrong_use_is_2_and_one_line(run, arguments: list[str], message: str) -> None:
    done = run(*arguments)
    assert (done.code, done.out, done.err) == (2, "", message + "\n")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["extract", "--kind", "date,lenght"], "'lenght' is no kind"),
        (["check", "--select", "FX9"], "'FX9'"),
        (["check", "--ignore", "no-such-check"], "'no-such-check'"),
        (["explain", "FX10"], "did you mean FX10"),
        (["check", "--fail-on", "never"], "'never'"),
    ],
)
def test_wrong_values_are_named(run, arguments: list[str], word: str) -> None:
    done = run(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert word in done.err


def test_no_command_at_all_shows_the_help(run) -> None:
    done = run()
    assert (done.code, done.out) == (2, "")
    assert "Commands:" in done.err


@pytest.fixture
def rule_of_one(monkeypatch: pytest.MonkeyPatch):
    """Replace the checks by one."""
    import factx.checks as checks

    def use(evaluate, severity="error") -> None:
        rule = Rule("FX999", "trial", severity, False, "A trial.", evaluate)
        monkeypatch.setattr(checks, "rules", lambda: (rule,))
        monkeypatch.setattr(checks, "_chosen", checks._chosen.__wrapped__)

    assert callable(check)
    return use


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("note", "warning", 0),
        ("note", "note", 1),
    ],
)
def test_fail_on(run, rule_of_one, wrong: Path, severity: str, fail_on: str, code: int) -> None:
    from factx.claims import Verdict

    def evaluate(prose):
        yield Verdict("inconsistent", severity, "1 = 2", "it is 2", (prose.facts[0],))

    rule_of_one(evaluate)
    done = run("check", wrong, "--fail-on", fail_on)
    assert done.code == code
    mark = "" if severity == "error" else f"{severity}: "
    assert done.out == f"{wrong}:1:28: FX999 {mark}it is 2\n"


def test_a_fault_of_factx_is_one_line_and_2(run, rule_of_one, wrong: Path, fine: Path) -> None:
    def evaluate(prose):
        if "embassy" in prose.document.text:
            raise IndexError("nothing\nhere")
        return iter(())

    rule_of_one(evaluate)
    done = run("check", wrong, fine, "--format", "json")
    assert done.code == 2
    assert done.err == (
        f"factx check: {wrong}: internal error: IndexError: nothing here;"
        " please report it with the text\n"
    )
    assert done.out.count("\n") == 1
    assert "fine.txt" in done.out


def test_a_fault_shows_its_traceback_on_request(
    run, rule_of_one, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTX_DEBUG", "1")
    rule_of_one(lambda prose: 1 / 0)
    assert "ZeroDivisionError: division by zero\n" in run("check", wrong).err


def test_a_fault_before_any_file(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    import factx.cli

    def fail(arguments):
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(factx.cli, "_run", fail)
    assert main(["check"]) == 2
    assert capsys.readouterr().err.startswith("factx: internal error: RuntimeError: unforeseen;")


@pytest.mark.parametrize("options", [["--select", ""], ["--select", ","], ["--ignore", ""]])
def test_an_empty_list_of_checks_does_not_mean_all_of_them(run, wrong: Path, options) -> None:
    done = run("check", str(wrong), *options)
    assert done.code == 2
    assert "empty list" in done.err


def test_an_empty_list_of_kinds_does_not_mean_all_of_them(run, wrong: Path) -> None:
    assert run("extract", str(wrong), "--kind", "").code == 2


@pytest.mark.parametrize(("select", "code"), [("FX6", 0), ("FX603", 2), ("p-value", 2)])
def test_a_check_that_is_asked_for_needs_its_package(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, select: str, code: int
) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)
    text = tmp_path / "a.txt"
    text.write_text("The groups differed, t(28) = 2.20, p = .036.\n" * 2)
    done = run("check", "--select", select, text)
    assert (done.code, done.out) == (code, "")
    first, *_ = done.err.splitlines()
    assert first.startswith("factx check: FX603 (p-value): ")
    assert first.endswith("pip install 'factx[stats]'")
    assert done.err.count("FX603") == 1
    assert ("FX603" in run("check", "--quiet", "--select", select, text).err) == (code == 2)
