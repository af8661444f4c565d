"""SARIF 2.1.0 (OASIS), as GitHub's code scanning and editors read it.

Columns and offsets count Unicode code points, as they do everywhere in factx; paths are URIs
relative to the directory where factx runs, %SRCROOT%.  The fingerprints stay when lines move.
"""

from __future__ import annotations

from typing import Any

from factx import __version__
from factx.checks import Rule
from factx.claims import Claim
from factx.places import Place
from factx.reports import Result, Run, Screen
from factx.reports.json import indented
from factx.reports.places import relative_path, said, shown_path, uri
from factx.reports.rules import description, markdown

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_KINDS = {"inconsistent": "fail", "consistent": "pass", "undetermined": "open"}
_PROBLEMS = {"error": "error", "warning": "warning", "note": "recommendation"}


class Report:
    """One log with one run, printed at the end."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._root = run.root
        self._rules = run.rules
        self._places = {rule.code: i for i, rule in enumerate(run.rules)}
        self._results: list[dict[str, Any]] = []
        self._failures: list[dict[str, Any]] = []

    def add(self, result: Result) -> bytes:
        artifact = self._artifact(shown_path(result, self._root))
        for claim, fingerprint in zip(result.claims or (), result.fingerprints, strict=True):
            self._results.append(self._result(artifact, claim, fingerprint))
        return b""

    def fail(self, name: str, message: str) -> None:
        artifact = self._artifact(relative_path(name, self._root))
        self._failures.append(
            {
                "level": "error",
                "message": {"text": _plain(message)},
                "locations": [{"physicalLocation": {"artifactLocation": artifact}}],
            }
        )

    def end(self) -> bytes:
        invocation: dict[str, Any] = {"executionSuccessful": not self._failures}
        if self._failures:
            invocation["toolExecutionNotifications"] = self._failures
        driver = {"name": "factx", "version": __version__, "rules": [*map(_rule, self._rules)]}
        run = {
            "tool": {"driver": driver},
            "invocations": [invocation],
            "originalUriBaseIds": {
                _ROOT: {"description": {"text": "The directory in which factx was run."}}
            },
            "newlineSequences": ["\r\n", "\n", "\r"],
            "columnKind": "unicodeCodePoints",
            "results": self._results,
        }
        return indented({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})

    def _artifact(self, path: str) -> dict[str, str]:
        address = uri(path, self._root)
        return {"uri": address} if address.startswith("file:") else _in_root(address)

    def _result(self, artifact: dict[str, str], claim: Claim, fingerprint: str) -> dict[str, Any]:
        finding = claim.status == "inconsistent"
        shown: dict[str, Any] = {"ruleId": claim.code}
        if claim.code in self._places:
            shown["ruleIndex"] = self._places[claim.code]
        shown |= {
            "kind": _KINDS[claim.status],
            "level": claim.severity if finding else "none",
            "message": {"text": _plain(said(claim)) + _links(claim)},
            "locations": [_location(artifact, claim.place, claim.text)],
        }
        if claim.related:
            shown["relatedLocations"] = [
                _location(artifact, claim.document.place(*span), words)
                | {"id": i, "message": {"text": _plain(words)}}
                for i, (span, words) in enumerate(_related(claim), 1)
            ]
        shown["partialFingerprints"] = {"primaryLocationLineHash": fingerprint}
        shown["properties"] = {"equation": claim.equation}
        return shown


def _in_root(address: str) -> dict[str, str]:
    return {"uri": address, "uriBaseId": _ROOT}


def _links(claim: Claim) -> str:
    """Links to the related locations by their ids; GitHub shows only those that are linked."""
    lines = [claim.document.position(start)[0] for start, _ in claim.related]
    links = " and ".join(f"[line {line}]({i})" for i, line in enumerate(lines, 1))
    return f"; see {links}" if links else ""


def _plain(text: str) -> str:
    """Text without what a message has as a link, [words](target) (SARIF 2.1.0, 3.11.6)."""
    return text.replace("](", "]\\x28")


def _related(claim: Claim) -> list[tuple[tuple[int, int], str]]:
    return [(span, claim.document.text[slice(*span)]) for span in claim.related]


def _location(artifact: dict[str, str], at: Place, words: str) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }
    if at.offset is not None and at.end is not None:
        region |= {"charOffset": at.offset, "charLength": at.end - at.offset}
    region["snippet"] = {"text": words}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": f"{rule.summary}."},
        "fullDescription": {"text": description(rule)},
        "help": {"text": rule.documentation, "markdown": markdown(rule).decode()},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {
            "tags": ["correctness", rule.family],
            "precision": "medium" if rule.preview else "high",
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }
