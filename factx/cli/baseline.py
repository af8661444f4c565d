"""Known findings: left out of reports, or written down as known."""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Sequence

from factx.claims import Claim
from factx.cli.complaints import complain
from factx.cli.whole import WholeFile
from factx.document import Document
from factx.fingerprints import normalised
from factx.readers.baseline import Known, read_baseline
from factx.reports.baseline import Entry, baseline
from factx.reports.summary import plural

_Marked = tuple[Claim, str]


class KnownFindings:
    """The findings of a baseline; it keeps book of which of them are found again."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._known: Known = read_baseline(name)
        self._seen: set[tuple[str | None, str]] = set()
        self._checked: dict[str | None, frozenset[str]] = {}

    def without(
        self, document: Document, claims: Sequence[_Marked], codes: Iterable[str]
    ) -> list[_Marked]:
        """The claims of a document, with their fingerprints, that are no known findings.

        `codes` are the checks that the document was held to.
        """
        path = _path(document, self._name)
        self._checked[path] = self._checked.get(path, frozenset()).union(codes)
        return [pair for pair in claims if not self._holds(path, *pair)]

    def _holds(self, path: str | None, claim: Claim, fingerprint: str) -> bool:
        if claim.status != "inconsistent" or (path, fingerprint) not in self._known:
            return False
        self._seen.add((path, fingerprint))
        return True

    def tell_what_is_gone(self) -> None:
        """Say how many known findings the documents have no more."""
        gone = [
            key
            for key, code in self._known.items()
            if code in self._checked.get(key[0], ()) and key not in self._seen
        ]
        if gone:
            found = plural(gone, "known finding")
            is_gone = "is gone" if len(gone) == 1 else "are gone"
            message = f"{found} {is_gone}; --write-baseline brings it up to date"
            complain("factx check", self._name, message)


class NewBaseline:
    """Every finding of this run, to be written at its end.

    Raises InputError where the file is there and no baseline, so that no text is lost.
    """

    def __init__(self, name: str) -> None:
        if os.path.isfile(name):
            read_baseline(name)
        self._name = name
        self._entries: list[Entry] = []

    def add(self, document: Document, findings: Sequence[_Marked]) -> None:
        """Take down the findings of a document with their fingerprints."""
        path = _path(document, self._name)
        for claim, fingerprint in findings:
            self._entries.append(Entry(path, fingerprint, claim.code, normalised(claim.text)))

    def write(self, *, complete: bool, quiet: bool) -> bool:
        """Write the file and say so, unless all is well and `quiet`; whether that could be done.

        With findings missing, because an input could not be read, an older one stays as it is.
        """
        if not complete:
            message = "is not written, because not everything could be checked"
        else:
            try:
                with WholeFile(self._name) as whole:
                    whole.file.write(baseline(self._entries))
                    whole.finish()
                message = f"holds {plural(self._entries, 'known finding')} now"
            except OSError as problem:
                message = f"cannot be written: {problem.strerror}"
                complete = False
        if not (quiet and complete):
            complain("factx check", self._name, message)
        return complete


def _path(document: Document, name: str) -> str | None:
    """A document's path relative to the directory of the baseline."""
    if document.path is None:
        return None
    path = document.path.encode("utf-8", "backslashreplace").decode()
    return os.path.relpath(path, os.path.dirname(os.path.abspath(name)))
