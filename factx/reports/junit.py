"""JUnit's XML, which most build servers show: a test suite a file, a test case a claim."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factx.claims import Claim
from factx.reports import Result, Run, Screen
from factx.reports.places import relative_path, said, shown_path
from factx.reports.text import claim_line
from factx.reports.visible import markup_without_commands, one_line, visible

_HEAD = "<?xml version='1.0' encoding='utf-8'?>"
_NOT_XML = re.compile("[\ufffe\uffff]")  # of what `visible` leaves
_OUTCOMES = {"failure": "failures", "error": "errors", "skipped": "skipped"}


class Report:
    """One document, printed at the end; a file with nothing to show is one case that passes."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._root = run.root
        self._suites = Element("testsuites", name="factx")

    def add(self, result: Result) -> bytes:
        path = shown_path(result, self._root)
        suite = self._suite(path)
        for claim in result.claims or ():
            _add_case(suite, path, claim)
        if not len(suite):
            _case(suite, path, "no findings")
        return b""

    def fail(self, name: str, message: str) -> None:
        path = relative_path(name, self._root)
        case = _case(self._suite(path), path, "reading")
        SubElement(case, "error", message=_xml(one_line(message)), type="error")

    def end(self) -> bytes:
        for suite in self._suites:
            _count(suite)
        _count(self._suites)
        indent(self._suites)
        xml = tostring(self._suites, encoding="unicode")
        return f"{_HEAD}\n{markup_without_commands(xml)}\n".encode()

    def _suite(self, path: str) -> Element:
        return SubElement(self._suites, "testsuite", name=_xml(visible(path)))


def _add_case(suite: Element, path: str, claim: Claim) -> None:
    line, column = claim.place[:2]
    name = f"{claim.code} {claim.name} at {line}:{column}"
    case = _case(suite, path, name, line=str(line))
    message = _xml(one_line(said(claim)))
    if claim.status == "undetermined":
        SubElement(case, "skipped", message=message)
    elif claim.status == "inconsistent":
        failure = SubElement(case, "failure", message=message, type=claim.severity)
        lines = (claim_line(path, claim), f"“{one_line(claim.text)}”", one_line(claim.equation))
        failure.text = _xml("\n".join(lines))


def _case(suite: Element, path: str, name: str, **more: str) -> Element:
    shown = _xml(visible(path))
    attributes = {"classname": shown, "name": name, "file": shown} | more
    return SubElement(suite, "testcase", attributes)


def _count(element: Element) -> None:
    """Say how many cases the suites have, and how they ended."""
    element.set("tests", str(sum(1 for _ in element.iter("testcase"))))
    for outcome, name in _OUTCOMES.items():
        element.set(name, str(sum(1 for _ in element.iter(outcome))))


def _xml(text: str) -> str:
    return _NOT_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
