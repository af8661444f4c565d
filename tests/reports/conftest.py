"""A document and claims, made by hand, with everything that a report can trip over."""

from __future__ import annotations

import pytest

from factx.checks import Rule
from factx.claims import Claim
from factx.document import Document
from factx.fingerprints import fingerprints
from factx.reports import Result, Run

PATH = "drafts/Zürich, “50%”: 😀.txt"
TEXT = (
    "Größe, says “A, B”: 50%,\r\nor 𝟙 of 2 — 😀😀 45 of 60 (80%), 100% sure.\n"
    "Ein\tZitat: \x1b[31m'12 km'\n(7 miles) & <b>9</b>\ufffe;\rend, 45 of  60\n(80%).\n"
)
DOCUMENT = Document(TEXT, path=PATH)


def _claim(severity: str, status: str, first: str, last: str, message: str, code: str) -> Claim:
    start = TEXT.index(first)
    end = TEXT.index(last, start) + len(last)
    name = "years-ago" if code == "FX103" else "count-percent"
    related = ((0, 5), (TEXT.index("😀"), TEXT.index("45"))) if code == "FX103" else ()
    return Claim(
        DOCUMENT, code, name, status, severity, "45 / 60 = 75%", message, start, end, (), related
    )


CLAIMS = (
    _claim("note", "inconsistent", "50%", "𝟙 of 2", "cut:\r\n50%, not\n“49,9%”", "FX301"),
    _claim("error", "inconsistent", "45 of 60", "(80%)", "45 of 60 is 75%, not 80%", "FX301"),
    _claim("error", "consistent", "100%", "100%", "100% = 100% agrees", "FX301"),
    _claim("warning", "inconsistent", "'12 km'", "(7 miles)", "a\x1b[31m ::b,c: <&> 😀", "FX103"),
    _claim("note", "undetermined", "<b>9</b>", "\ufffe", "it may be a correction: 8", "FX103"),
    _claim("error", "inconsistent", "45 of  60", "(80%)", "45 of 60 is 75%, not 80%", "FX301"),
)
RULES = (
    Rule(
        "FX103",
        "years-ago",
        "error",
        True,
        "Years *add* up.\n\nBoth ways.\n\nConsistent: 1 < 2.\nInconsistent: 2 is 3, as in\n  1%.",
        lambda prose: (),
    ),
    Rule("FX301", "count-percent", "warning", False, "Shares fit.", lambda prose: ()),
)
RUN = Run(RULES, "/home/ann")


def checked(claims: tuple[Claim, ...] = CLAIMS, document: Document = DOCUMENT) -> Result:
    """The result of a check that found these claims."""
    return Result(
        document,
        facts=(),
        claims=claims,
        fingerprints=fingerprints(claims),
        evaluated=claims,
        verified=sum(claim.status == "consistent" for claim in claims),
    )


@pytest.fixture
def results() -> list[Result]:
    """A file with findings, one without, and standard input."""
    findings = tuple(claim for claim in CLAIMS if claim.status == "inconsistent")
    return [
        checked(),
        checked((), Document("Nothing.", path="/home/ann/b c.txt")),
        checked(findings[:1], Document(TEXT)),
    ]


@pytest.fixture
def run() -> Run:
    return RUN
