"""The subcommands and their options."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import orjson
import pytest
import typer

from factx.cli import FILE_COMMANDS
from factx.cli.app import COMMANDS, Commands
from factx.cli.options import KINDS
from factx.facts import KINDS as ALL_KINDS


def test_version(run) -> None:
    from factx import __version__

    assert run("--version").out == f"factx {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_option_with_its_default(run, command: str) -> None:
    done = run(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert run(command, "-h").out == done.out
    assert max(map(len, done.out.splitlines())) <= 80
    options = re.split(r"\n  (?=-)", done.out.partition("Options:")[2])[1:]
    assert len(options) >= 2
    for option in options:
        if "--help" not in option:
            assert re.search(r"\[default:\s[^(]", option), option


def test_kinds_are_those_of_facts() -> None:
    assert tuple(KINDS) == ALL_KINDS


@pytest.mark.parametrize("command", FILE_COMMANDS)
def test_without_options_a_command_does_what_typer_would_do(run, command, wrong: Path) -> None:
    """Typer is left out where there are only file names; `--` makes it read them."""
    assert run(command, wrong) == run(command, "--", wrong)


@pytest.mark.parametrize("command", FILE_COMMANDS)
def test_defaults_are_those_that_typer_would_pass(command: str) -> None:
    group = typer.main.get_command(_app())
    with group.make_context("factx", [command], resilient_parsing=True) as context:
        parameters = group.get_command(context, command).params
    module = __import__(f"factx.cli.{command}", fromlist=[command])
    defaults = inspect.signature(getattr(module, command)).parameters
    for parameter in parameters:
        if parameter.name != "help":
            assert (parameter.default or None) == (defaults[parameter.name].default or None)
            assert parameter.envvar is None


def _app() -> typer.Typer:
    app = typer.Typer(cls=Commands)
    app.callback()(lambda: None)
    return app


def test_extract_prints_one_object_a_document(run, fine: Path, wrong: Path) -> None:
    done = run("extract", fine, wrong)
    assert done.code == 0
    one, two = (orjson.loads(line) for line in done.out.splitlines())
    assert list(one) == ["schema", "path", "title", "date", "text", "facts"]
    assert (one["path"], two["path"]) == (str(fine), str(wrong))
    assert one["date"] == {"value": "2025", "source": "inferred"}
    assert [fact["text"] for fact in one["facts"]] == ["33 years ago", "1992"]


def test_jsonl_is_one_fact_a_line_with_its_path_first(run, fine: Path) -> None:
    lines = run("extract", fine, "--format", "jsonl").out.splitlines()
    rows = [orjson.loads(line) for line in lines]
    assert [list(row)[:2] for row in rows] == [["path", "kind"]] * 2


def test_kind_is_repeatable_and_takes_commas(run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("In 1992 they drove 10 km and paid $5; 40% of them.")

    def kinds(*options: str) -> set[str]:
        return {fact["kind"] for fact in orjson.loads(run("extract", path, *options).out)["facts"]}

    assert kinds("--kind", "date,money", "--kind", "percent") == {"date", "money", "percent"}
    assert kinds("--kind", "measure") == {"measure"}
    assert kinds() >= {"date", "measure", "money", "percent"}


def test_split_gives_offsets_and_places(run, wrong: Path) -> None:
    shown = orjson.loads(run("split", wrong).out)
    assert list(shown["sentences"][0]) == ["text", "start", "end", "line", "column"]
    assert [(s["line"], s["column"]) for s in shown["sentences"]] == [(1, 1), (2, 1)]
    assert all(shown["text"][s["start"] : s["end"]] == s["text"] for s in shown["sentences"])


def test_check_shows_what_was_verified_on_request(run, wrong: Path) -> None:
    assert run("check", wrong).out.count("\n") == 1
    first, second = run("check", wrong, "--all").out.splitlines()
    assert first.endswith("FX103 consistent: 1992 + 33 = 2025 agrees with the text")
    assert ":2:4: FX103 " in second


def test_check_json_holds_the_findings_and_all_facts(run, wrong: Path) -> None:
    shown = orjson.loads(run("check", wrong, "--format", "json").out)
    (claim,) = shown["claims"]
    assert [shown["facts"][i]["text"] for i in claim["facts"]] == ["1997", "18 years ago"]
    claims = orjson.loads(run("check", wrong, "--format", "json", "--all").out)["claims"]
    assert [c["status"] for c in claims] == ["consistent", "inconsistent"]


def test_date_decides(run, fine: Path) -> None:
    done = run("check", fine, "--date", "2021-05-20")
    assert (done.code, "FX103" in done.out) == (1, True)
    for date in ("2025", "2025-05", "2025-05-20"):
        assert run("check", fine, "--date", date).code == 0


def test_select_and_ignore(run, wrong: Path) -> None:
    assert run("check", wrong, "--select", "FX2,FX3", "--select", "weekday-date").code == 0
    assert run("check", wrong, "--select", "FX1").code == 1
    assert run("check", wrong, "--ignore", "years-ago").code == 0


def test_table_ends_with_a_summary(run, wrong: Path, fine: Path) -> None:
    done = run("check", wrong, fine, "--format", "table")
    assert done.out.endswith("1 error in 1 of 2 files; 2 claims verified\n")
    done = run("check", fine, "--format", "table")
    assert done.out == "no findings in 1 file; 1 claim verified\n"


def test_rules_and_explain(run) -> None:
    rules = [orjson.loads(line) for line in run("rules", "--format", "jsonl").out.splitlines()]
    assert orjson.loads(run("rules", "--format", "json").out) == rules
    assert [line.split("\t")[0] for line in run("rules").out.splitlines()] == [
        rule["code"] for rule in rules
    ]
    for rule in rules:
        page = run("explain", rule["code"].lower())
        assert page == run("explain", rule["name"])
        assert page.out.startswith(f"{rule['code']} {rule['name']}\n{rule['family']} · ")
        assert f"{rule['summary']}" in page.out
    assert rules[0]["code"] in run("rules", "--format", "table").out


def test_quantulum3_prints_the_same_keys(run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The road is 10 km long; 40% of it cost $5.")
    own, other = (
        orjson.loads(run("extract", path, "--engine", engine).out)
        for engine in ("factx", "quantulum3")
    )
    assert other["engine"] == "quantulum3"
    assert [list(fact) for fact in own["facts"][:1]] == [list(other["facts"][0])]
    found = {fact["kind"]: fact for fact in other["facts"]}
    assert found["measure"]["unit"] == "kilometre"
    assert found["measure"]["dimension"] == "length"
    assert {"measure", "percent", "money"} <= found.keys()
    refused = run("check", stdin=orjson.dumps(other))
    assert refused.code == 2
    assert "--engine factx" in refused.err


def test_explain_prints_every_page_as_one_reference(run) -> None:
    from factx.checks import rules

    done = run("explain", "--all", "--format", "markdown")
    assert (done.code, done.err) == (0, "")
    headings = [line for line in done.out.splitlines() if line.startswith("## ")]
    assert headings == [f"## {rule.code} {rule.name}" for rule in rules()]
    assert "Inconsistent:\n\n- " in done.out


@pytest.mark.parametrize("arguments", [[], ["FX103", "--all"]])
def test_explain_wants_one_check_or_all(run, arguments: list[str]) -> None:
    assert run("explain", *arguments).code == 2


def test_preview_checks_run_when_asked_for(run, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("The rating was high (M = 3.47, SD = 1.1, n = 12).")
    assert run("check", str(text)).out == ""
    assert "FX604" in run("check", str(text), "--preview").out
    assert "FX604" in run("check", str(text), "--select", "FX604").out
