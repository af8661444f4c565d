"""Text: a line a claim, `path:line:column: CODE message`, as editors and grep understand it."""

from __future__ import annotations

from factx.claims import Claim
from factx.reports import Result, Run, Screen
from factx.reports.places import status_mark
from factx.reports.visible import one_line, visible, without_commands


class Report:
    """One line for each claim; nothing for a document without any."""

    def __init__(self, screen: Screen, run: Run) -> None:
        pass

    def add(self, result: Result) -> bytes:
        lines = [claim_line(result.name, claim) for claim in result.claims or ()]
        return without_commands("".join(f"{line}\n" for line in lines)).encode()

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        return b""


def claim_line(name: str, claim: Claim) -> str:
    """A claim on a line of its own, without the end of the line."""
    at = claim.place
    page = "" if at.page is None else f"#page={at.page}"  # as RFC 8118 addresses it
    return f"{visible(name)}{page}:{at.line}:{at.column}: {claim.code} {_mark(claim)}{one_line(claim.message)}"


def _mark(claim: Claim) -> str:
    """How a claim that is no error is told from one that is."""
    if claim.status == "inconsistent" and claim.severity != "error":
        return f"{claim.severity}: "
    return status_mark(claim)
