"""Each subcommand continues where another one stopped."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

FORMATS = ("text", "json", "jsonl", "table")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("date", [None, "2021-05-20"])
def test_a_chain_ends_as_check_does(run, wrong: Path, fine: Path, format: str, date) -> None:
    given = () if date is None else ("--date", date)
    at_once = run("check", wrong, fine, *given, "--format", format)
    split = run("split", wrong, fine, *given)
    extracted = run("extract", "-", stdin=split.out)
    chained = run("check", "-", "--format", format, stdin=extracted.out)
    assert chained == at_once


def test_a_chain_may_skip_and_repeat(run, wrong: Path) -> None:
    at_once = run("check", wrong)
    checked = run("check", wrong, "--format", "json")
    assert run("check", stdin=checked.out) == at_once
    assert run("check", stdin=run("split", wrong).out) == at_once
    assert run("extract", stdin=checked.out).out == run("extract", wrong).out
    assert run("split", stdin=checked.out).out == run("split", wrong).out


def test_a_chain_reads_json_from_files_too(run, wrong: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(run("extract", wrong).out)
    assert run("check", saved) == run("check", wrong)


def test_any_layout_of_json_is_read(run, wrong: Path, fine: Path) -> None:
    at_once = run("check", wrong, fine)
    lines = run("extract", wrong, fine).out
    documents = [orjson.loads(line) for line in lines.splitlines()]
    pretty = [orjson.dumps(d, option=orjson.OPT_INDENT_2) for d in documents]
    layouts = {
        "bom": b"\xef\xbb\xbf" + lines.encode(),
        "pretty": b"\n".join(pretty),
        "one line": b" ".join(pretty).replace(b"\n", b""),
        "array": orjson.dumps(documents),
        "sorted": b"".join(orjson.dumps(d, option=orjson.OPT_SORT_KEYS) for d in documents),
    }
    for name, layout in layouts.items():
        assert run("check", stdin=layout) == at_once, name


def test_only_the_given_facts_are_checked(run, wrong: Path) -> None:
    shown = orjson.loads(run("extract", wrong).out)
    shown["facts"] = [fact for fact in shown["facts"] if fact["text"] != "18 years ago"]
    done = run("check", "--format", "json", "--all", stdin=orjson.dumps(shown))
    checked = orjson.loads(done.out)
    assert done.code == 0
    assert checked["facts"] == shown["facts"]
    assert [claim["equation"] for claim in checked["claims"]] == ["1992 + 33 = 2025"]


def test_a_date_that_was_inferred_is_inferred_anew(run, wrong: Path) -> None:
    shown = orjson.loads(run("extract", wrong).out)
    assert shown["date"] == {"value": "2025", "source": "inferred"}
    shown["facts"] = [fact for fact in shown["facts"] if fact["line"] == 2]
    again = orjson.loads(run("extract", stdin=orjson.dumps(shown)).out)
    assert again["date"] == {"value": "2015", "source": "inferred"}


def test_only_the_given_sentences_are_read(run, wrong: Path) -> None:
    shown = orjson.loads(run("split", wrong).out)
    del shown["sentences"][0]
    extracted = run("extract", stdin=orjson.dumps(shown)).out
    assert [fact["text"] for fact in orjson.loads(extracted)["facts"]] == ["1997", "18 years ago"]
    assert orjson.loads(extracted)["sentences"] == shown["sentences"]
    checked = orjson.loads(run("check", "--format", "json", "--all", stdin=extracted).out)
    assert checked["sentences"] == shown["sentences"]
    assert [claim["status"] for claim in checked["claims"]] == ["consistent"]
    shown["sentences"] = []
    assert orjson.loads(run("extract", stdin=orjson.dumps(shown)).out)["facts"] == []


def test_a_fact_that_the_text_does_not_hold(run, wrong: Path, fine: Path) -> None:
    first, second = run("extract", wrong, fine).out.splitlines()
    shown = orjson.loads(first)
    shown["facts"][0]["end"] += 1
    done = run("check", "--all", stdin=orjson.dumps(shown) + b"\n" + second.encode())
    assert done.code == 2
    assert done.err.startswith(f"factx check: {wrong}: its text holds no date at 27 to 40; ")
    assert done.out.startswith(f"{fine}:1:28: ")


def test_the_command_line_has_the_last_word_on_the_date(run, fine: Path) -> None:
    shown = run("extract", fine, "--date", "2021").out
    assert run("check", stdin=shown).code == 1
    assert run("check", "--date", "2025", stdin=shown).code == 0


def test_lines_of_facts_are_refused_once(run, wrong: Path) -> None:
    done = run("check", stdin=run("extract", wrong, "--format", "jsonl").out)
    assert done.code == 2
    assert done.err == (
        "factx check: <stdin>: a line of --format jsonl lacks the document's text;"
        " print it with --format json\n"
    )
