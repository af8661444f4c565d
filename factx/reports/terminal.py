"""What the reports on a terminal have in common: the console, styles, and words in their sentence.

Colour never says a thing alone: a verdict has its sign and word, marked words have a line below.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factx.claims import Claim
from factx.document import Document
from factx.markup import Mark, runs
from factx.reports import Result, Screen
from factx.reports.summary import FINE
from factx.reports.visible import visible, without_commands

STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold blue",
    "consistent": "green",
    "undetermined": "magenta",
    FINE: "bold green",
}
KIND_STYLES = {
    "count": "blue",
    "number": "blue",
    "ordinal": "blue",
    "percent": "blue",
    "measure": "cyan",
    "money": "cyan",
    "date": "magenta",
    "time": "magenta",
    "duration": "magenta",
    "set": "magenta",
}
SIGNS = {"error": "✕", "warning": "!", "note": "i", "undetermined": "?", "consistent": "✓"}
WORDS = {"undetermined": "unclear", "consistent": "verified"}
LINE = "‾"
_SPACE = re.compile(r"\s+")
_NEAR = 70  # characters that are shown on either side of a mark, to the end of a word
_MARKED = "marked"


class Marked(NamedTuple):
    """Words of a sentence that are marked, and how."""

    start: int
    end: int
    style: str


def console(screen: Screen) -> Console:
    """A console that keeps what is printed, see `printed`."""
    colours = screen.colours
    return Console(
        file=io.StringIO(),
        width=screen.width,
        color_system=colours,  # type: ignore[arg-type]  # one of rich's own names
        force_terminal=colours is not None,
        no_color=colours is None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def printed(console: Console) -> bytes:
    """What a console has printed; without colours the padding at the line ends is dropped."""
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    if console.no_color:
        text = "\n".join([line.rstrip(" ") for line in text.split("\n")])
    return without_commands(text).encode()


def heading(result: Result, count: str) -> Text:
    """The line over what is shown of a document."""
    rest = "".join(f" · {part}" for part in (result.document.dated, count) if part)
    return Text(visible(result.name), "bold").append(rest, "not bold")


def verdict(claim: Claim) -> str:
    """The severity of a finding, else the status."""
    return claim.severity if claim.status == "inconsistent" else claim.status


def place(document: Document, offset: int) -> str:
    """Line and column, as 7:12, behind the page of a file that has pages."""
    return _shown(document.location(offset))


def claim_place(claim: Claim) -> str:
    """The same for a claim, which may be about something that is no text."""
    return _shown(claim.place.to_dict())


def _shown(at: Mapping[str, int]) -> str:
    page = f"p. {at['page']}, " if "page" in at else ""
    return f"{page}{at['line']}:{at['column']}"


def sentence(
    screen: Screen, document: Document, start: int, end: int, marked: Iterable[Marked], indent: int
) -> Text:
    """The words from `start` to `end` with lines below those that are marked.

    They are indented and folded to the screen; what is far from every mark is left out.
    """
    text = Text()
    cut = list(runs(start, end, [Mark(mark.start, mark.end, mark.style) for mark in marked]))
    for i, run in enumerate(cut):
        words = visible(_SPACE.sub(" ", document.text[run.start : run.end]))
        if run.keys:
            text.append(words, f"bold {run.keys[-1]}")
            text.stylize(_MARKED, len(text) - len(words))
        else:
            text.append(_near(words, first=i == 0, last=i == len(cut) - 1))
    text.rstrip()
    shown = Text()
    for line in text.wrap(console(screen), max(20, screen.width - indent)):
        line.rstrip()
        below = _below(line)
        line.spans = [span for span in line.spans if span.style != _MARKED]
        shown.append(" " * indent).append_text(line).append("\n")
        if below:
            shown.append(" " * indent).append_text(below).append("\n")
    return shown


def _near(words: str, *, first: bool, last: bool) -> str:
    """Unmarked words, the middle left out, or what is far from the one mark beside them."""
    before = "" if first else _to_word(words[:_NEAR], words)
    after = "" if last else _to_word(words[-_NEAR:][::-1], words[::-1])[::-1]
    if len(words) <= len(before) + len(after) + 3:
        return words.lstrip() if first else words
    if first and last:  # nothing is marked
        return words.strip()
    return f"{before} … {after}".lstrip() if first else f"{before} … {after}".rstrip()


def _to_word(part: str, words: str) -> str:
    """The part up to its last whole word."""
    if len(part) == len(words) or words[len(part)].isspace():
        return part.rstrip() if len(part) < len(words) else part
    return part.rpartition(" ")[0] or part


def _below(line: Text) -> Text | None:
    """The line under the marked words of a line."""
    below = Text()
    for span in sorted(span for span in line.spans if span.style == _MARKED):
        at = cell_len(line.plain[: span.start])
        words = line.plain[span.start : span.end]
        wide = cell_len(words.rstrip())
        if not wide:
            continue
        below.append(" " * max(0, at - cell_len(below.plain)))
        style = next(
            str(s.style) for s in line.spans if s.style != _MARKED and s.start <= span.start < s.end
        )
        below.append(LINE * wide, style)
    return below if below.plain else None


def around(document: Document, start: int, end: int) -> tuple[int, int]:
    """Start and end of the sentences that hold these words."""
    low = document.sentence_around(start)[0]
    high = document.sentence_around(max(start, end - 1))[1]
    return min(low, start), max(high, end)
