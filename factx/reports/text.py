"""Text: a line a claim, `path:line:column: CODE message`, as editors and grep understand it."""

from __future__ import annotations

from factx.claims import Claim
from factx.reports import Result, Screen
from factx.reports.visible import one_line, visible


class Report:
    """One line for each claim; nothing for a document without any."""

    def __init__(self, screen: Screen) -> None:
        pass

    def add(self, result: Result) -> bytes:
        name = visible(result.name)
        lines = [_line(name, claim) for claim in result.claims or ()]
        return "".join(lines).encode()

    def end(self) -> bytes:
        return b""


def _line(name: str, claim: Claim) -> str:
    line, column = claim.document.position(claim.start)
    return f"{name}:{line}:{column}: {claim.code} {_mark(claim)}{one_line(claim.message)}\n"


def _mark(claim: Claim) -> str:
    """How a claim that is no error is told from one that is."""
    if claim.status != "inconsistent":
        return f"{claim.status}: "
    return "" if claim.severity == "error" else f"{claim.severity}: "
