"""Workflow commands of GitHub Actions, which shows them as annotations beside the text."""

from __future__ import annotations

from factx.claims import SEVERITIES, Claim
from factx.reports import Result, Run, Screen
from factx.reports.places import relative_path, said, shown_path
from factx.reports.summary import Tally
from factx.reports.visible import visible, without_commands

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_SHOWN = 10  # of each command in a step; GitHub leaves the others in the log


class Report:
    """The worst findings first, because GitHub shows ten of a kind; a summary at the end."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._root = run.root
        self._tally = Tally()
        self._found: list[tuple[int, str]] = []

    def add(self, result: Result) -> bytes:
        self._tally.add(result)
        path = shown_path(result, self._root)
        self._found += [(_rank(claim), _annotation(path, claim)) for claim in result.claims or ()]
        return b""

    def fail(self, name: str, message: str) -> None:
        path = relative_path(name, self._root)
        line = _command("error", {"file": path, "title": "factx"}, message)
        self._found.append((-len(SEVERITIES), line))

    def end(self) -> bytes:
        self._found.sort(key=lambda found: found[0])
        lines = [line for _, line in self._found]
        shown = [line.partition(" ")[0].strip(":") for line in lines]
        if any(shown.count(command) > _SHOWN for command in _COMMANDS.values()):
            lines.append(
                f"GitHub shows {_SHOWN} each of errors, warnings and notices; all are above."
            )
        lines.append(self._tally.line())
        return "".join(f"{line}\n" for line in lines).encode()


def _rank(claim: Claim) -> int:
    return -SEVERITIES.index(claim.severity) if claim.status == "inconsistent" else 1


def _annotation(path: str, claim: Claim) -> str:
    at = claim.place
    finding = claim.status == "inconsistent"
    properties: dict[str, str | int] = {
        "file": path,
        "line": at.line,
        "endLine": at.end_line,
        "col": at.column,
        "endColumn": at.end_column,
        "title": f"{claim.code} {claim.name}",
    }
    return _command(_COMMANDS[claim.severity] if finding else "notice", properties, said(claim))


def _command(name: str, properties: dict[str, str | int], message: str) -> str:
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """Escapes of the workflow commands' data.

    >>> _data("50%\\n")
    '50%25%0A'
    """
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return without_commands(visible(text))


def _property(text: str) -> str:
    """Escapes of the workflow commands' properties.

    >>> _property("a:b,c%")
    'a%3Ab%2Cc%25'
    """
    return _data(text).replace(":", "%3A").replace(",", "%2C")
