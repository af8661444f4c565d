"""Golden outputs of the formats for other programs, read again as those programs read them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import orjson
import pytest

from factx import __version__
from factx.claims import SEVERITIES
from factx.reports import Result, Run, Screen, report

GOLDEN = Path(__file__).parent / "golden"
FORMATS = ("sarif", "github", "gitlab", "junit", "rdjson", "jsonl", "text")


def _shown(format: str, results: list[Result], run: Run, *, fail: bool = True) -> bytes:
    made = report(format, Screen(), run)
    parts = [made.add(result) for result in results]
    if fail:
        made.fail("/tmp/no, such: file.txt", "no such file")
    return b"".join(parts) + made.end()


@pytest.mark.parametrize("format", FORMATS)
def test_golden(format: str, results: list[Result], run: Run) -> None:
    shown = _shown(format, results, run).replace(__version__.encode(), b"VERSION")
    assert shown == (GOLDEN / f"others.{format}").read_bytes()


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_harms_a_terminal(format: str, results: list[Result], run: Run) -> None:
    shown = _shown(format, results, run).decode()
    assert not set(shown) & set("\x1b\x9b\u202e") or format == "jsonl"


@pytest.mark.parametrize("format", FORMATS)
def test_no_results_at_all(format: str, run: Run) -> None:
    shown = _shown(format, [], run, fail=False)
    if format == "junit":
        assert ElementTree.fromstring(shown).get("tests") == "0"
    elif format == "github":
        assert shown == b"no findings in 0 files; 0 claims verified\n"
    elif format not in ("jsonl", "text"):
        assert orjson.loads(shown) is not None


def _sarif(results: list[Result], run: Run) -> dict[str, Any]:
    (log,) = orjson.loads(_shown("sarif", results, run))["runs"]
    return log


def _claims(results: list[Result]) -> list[Any]:
    return [(result, claim) for result in results for claim in result.claims or ()]


def test_sarif_regions_hold_the_words(results: list[Result], run: Run) -> None:
    found = _sarif(results, run)["results"]
    for item, (result, claim) in zip(found, _claims(results), strict=True):
        region = item["locations"][0]["physicalLocation"]["region"]
        text = result.document.text
        lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
        starts = [sum(map(len, lines[:i])) for i in range(len(lines))]
        start = starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = starts[region["endLine"] - 1] + region["endColumn"] - 1
        assert text[start:end] == claim.text == region["snippet"]["text"]
        assert start == region["charOffset"]
        assert end == region["charOffset"] + region["charLength"]


def test_sarif_paths(results: list[Result], run: Run) -> None:
    log = _sarif(results, run)
    places = [item["locations"][0]["physicalLocation"] for item in log["results"]]
    artifacts = [place["artifactLocation"] for place in places]
    assert {artifact["uriBaseId"] for artifact in artifacts} == {"%SRCROOT%"}
    assert unquote(artifacts[0]["uri"]) == results[0].document.path
    assert artifacts[0]["uri"].isascii()
    assert not set(artifacts[0]["uri"]) & set(' ,:"')
    (failure,) = log["invocations"][0]["toolExecutionNotifications"]
    missing = failure["locations"][0]["physicalLocation"]["artifactLocation"]
    assert missing == {"uri": "file:///tmp/no%2C%20such%3A%20file.txt"}


def test_sarif_rules_are_listed_whether_they_found_something(run: Run) -> None:
    rules = _sarif([], run)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["FX103", "FX301"]
    assert rules[0]["shortDescription"]["text"] == "Years *add* up."
    assert rules[0]["fullDescription"]["text"] == "Years *add* up.\n\nBoth ways."
    assert rules[0]["help"]["markdown"].startswith("## FX103 years-ago\n")
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning"]


def test_sarif_links_to_every_related_location(results: list[Result], run: Run) -> None:
    for item in _sarif(results, run)["results"]:
        related = item.get("relatedLocations", [])
        linked = re.findall(r"\]\((\d+)\)", item["message"]["text"])
        assert [str(place["id"]) for place in related] == linked


def test_sarif_is_what_its_model_describes(results: list[Result], run: Run) -> None:
    sarif_pydantic = pytest.importorskip("sarif_pydantic")
    shown = orjson.loads(_shown("sarif", results, run))
    model = sarif_pydantic.Sarif.model_validate(shown)
    again = orjson.loads(model.model_dump_json(by_alias=True, exclude_none=True))
    assert again["runs"][0]["results"] == shown["runs"][0]["results"]
    assert len(again["runs"][0]["tool"]["driver"]["rules"]) == len(run.rules)


def test_sarif_tools_read_it(results: list[Result], run: Run, tmp_path: Path) -> None:
    loader = pytest.importorskip("sarif.loader")
    path = tmp_path / "factx.sarif"
    path.write_bytes(_shown("sarif", results, run))
    records = loader.load_sarif_file(str(path)).get_records()
    levels = [
        claim.severity if claim.status == "inconsistent" else "none"
        for _, claim in _claims(results)
    ]
    assert sorted(record["Severity"] for record in records) == sorted(levels)
    assert {record["Line"] for record in records} == {
        claim.document.position(claim.start)[0] for _, claim in _claims(results)
    }


def _commands(shown: str) -> list[tuple[str, dict[str, str], str]]:
    """The workflow commands of a log, read as GitHub's runner does it."""
    found = []
    for line in shown.splitlines():
        if match := re.fullmatch(r"::(\w+) (.*?)::(.*)", line):
            pairs = (pair.split("=", 1) for pair in match[2].split(","))
            properties = {key: _unescaped(value) for key, value in pairs}
            found.append((match[1], properties, _unescaped(match[3])))
    return found


def _unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_github_commands_can_be_read_back(results: list[Result], run: Run) -> None:
    shown = _shown("github", results, run).decode()
    commands = _commands(shown)
    assert [name for name, _, _ in commands] == [
        *["error"] * 3,
        "warning",
        *["notice"] * 4,
    ]
    assert commands[0] == (
        "error",
        {"file": "/tmp/no, such: file.txt", "title": "factx"},
        "no such file",
    )
    _, properties, message = commands[4]
    assert message == "cut:\r\n50%, not\n“49,9%”"
    assert properties == {
        "file": results[0].document.path,
        "line": "1",
        "endLine": "2",
        "col": "21",
        "endColumn": "10",
        "title": "FX301 count-percent",
    }
    assert (
        shown.splitlines()[-1] == "2 errors, 1 warning, 2 notes in 2 of 3 files; 1 claim verified"
    )


def test_github_says_that_it_shows_ten_of_a_kind(results: list[Result], run: Run) -> None:
    assert "GitHub shows" not in _shown("github", results * 2, run, fail=False).decode()
    many = _shown("github", results * 3, run, fail=False).decode()
    assert "\nGitHub shows 10 each of " in many
    assert many.endswith("; 3 claims verified\n")


def test_gitlab_fingerprints_are_unique(results: list[Result], run: Run) -> None:
    found = orjson.loads(_shown("gitlab", results, run))
    assert len({item["fingerprint"] for item in found}) == len(found) == 7
    assert {item["severity"] for item in found} == {"major", "minor", "info"}
    assert [item["location"]["lines"]["begin"] for item in found] == [
        claim.document.position(claim.start)[0] for _, claim in _claims(results)
    ]


def test_junit_counts_add_up(results: list[Result], run: Run) -> None:
    suites = ElementTree.fromstring(_shown("junit", results, run))
    assert suites.tag == "testsuites"
    assert [suite.get("name") for suite in suites] == [
        results[0].document.path,
        "b c.txt",
        "<stdin>",
        "/tmp/no, such: file.txt",
    ]
    for counted, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        for suite in suites:
            assert int(suite.get(counted, "")) == len(suite.findall(f"*/{tag}"))
        total = sum(int(suite.get(counted, "")) for suite in suites)
        assert suites.get(counted) == str(total)
    assert [suites.get(name) for name in ("tests", "failures", "errors")] == ["9", "5", "1"]
    assert {failure.get("type") for failure in suites.iter("failure")} == set(SEVERITIES)


def test_rdjson_columns_count_bytes(results: list[Result], run: Run) -> None:
    found = orjson.loads(_shown("rdjson", results, run))["diagnostics"]
    for item, (result, claim) in zip(found, _claims(results), strict=True):
        lines = re.split(rb"(?<=\n)|(?<=\r)(?!\n)", result.document.text.encode())
        begin, end = item["location"]["range"]["start"], item["location"]["range"]["end"]
        before = b"".join(lines[: begin["line"] - 1])
        up_to = b"".join(lines[: end["line"] - 1]) + lines[end["line"] - 1][: end["column"] - 1]
        words = up_to[len(before) + begin["column"] - 1 :]
        assert words.decode() == claim.text
        assert item["code"] == {"value": claim.code}
