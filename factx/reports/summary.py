"""The line that sums up a run of checks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factx.cells import number
from factx.claims import SEVERITIES
from factx.reports import Result

FINE = "fine"


class Tally:
    """Counts what was found, document by document."""

    def __init__(self) -> None:
        self.documents = 0
        self.faulty = 0
        self.verified = 0
        self.known = 0
        self.found: Counter[str] = Counter()

    def add(self, result: Result) -> None:
        """Count the claims of a document."""
        findings = [c.severity for c in result.claims or () if c.status == "inconsistent"]
        self.documents += 1
        self.faulty += bool(findings)
        self.verified += result.verified
        self.known += result.known
        self.found.update(findings)

    def parts(self) -> list[tuple[str, str]]:
        """The line in pieces, each with the severity that it counts, `FINE`, or nothing."""
        parts: list[tuple[str, str]] = []
        for severity in reversed(SEVERITIES):
            if count := self.found[severity]:
                parts += [(", ", "")] if parts else []
                parts.append((plural(count, severity), severity))
        if parts:
            parts.append((f" in {number(self.faulty)} of {plural(self.documents, 'file')}", ""))
        else:
            parts.append(("no findings", FINE))
            parts.append((f" in {plural(self.documents, 'file')}", ""))
        parts.append((f"; {plural(self.verified, 'claim')} verified", ""))
        if self.known:
            parts.append((f"; {plural(self.known, 'known finding')} left out", ""))
        return parts

    def line(self) -> str:
        """The line as plain text."""
        return "".join(text for text, _ in self.parts())


def plural(count: int | Sequence[object], word: str) -> str:
    """A number of things.

    >>> plural(1, "file"), plural(1200, "claim")
    ('1 file', '1,200 claims')
    """
    amount = count if isinstance(count, int) else len(count)
    return f"{number(amount)} {word}" + ("" if amount == 1 else "s")
