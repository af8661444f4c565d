"""Comments in a text that silence checks: `<!-- factx: ignore FX103 -->`, `# factx: ignore[FX103]`.

A comment silences what stands in its line, or in the next line with text if it has a line to itself;
`ignore-start` and `ignore-end` silence what stands between them, `ignore-file` all of a file.  Codes
(FX103), their beginnings (FX1) and names (years-ago) limit it to these checks; what follows them
is for people.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

Span = tuple[int, int]

_WORDS = r"factx:[ \t]*(ignore(?:-file|-start|-end)?)(?![\w-])"
_COMMENT = re.compile(rf"<!--\s*{_WORDS}((?:(?!-->).){{0,300}}?)-->", re.DOTALL)
_LINE_COMMENT = re.compile(
    rf"(?:\#|//)[ \t]*{_WORDS}[ \t]*+(?:\[([^\]\r\n]{{0,300}})\][ \t]*+)?(?=[\r\n]|\Z)"
)
_SELECTOR = re.compile(r"[\s,:\[\]]*(FX\d{1,3}|[a-z]+(?:-[a-z]+)+)(?![\w-])", re.IGNORECASE)
_BARE = re.compile(r"[\s>|*+-]*")


class Directive(NamedTuple):
    """A comment: what it orders, for which checks, and where it stands in the file."""

    order: str
    codes: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Silence:
    """Some stretch of the text in which checks are silenced.

    codes   selectors of checks; empty for all
    start, end   the stretch, as offsets in the document's text
    place   start and end of the comment in the characters of the file
    """

    codes: tuple[str, ...]
    start: int
    end: int
    place: Span

    @property
    def words(self) -> str:
        """The comment as it is named in messages."""
        return " ".join(["factx: ignore", *self.codes])

    def touches(self, start: int, end: int) -> bool:
        """Whether it reaches into a stretch of the text."""
        return start < self.end and self.start < end


def comments(text: str, base: int = 0) -> Iterator[Directive]:
    """The comments of HTML in a text that speak to factx.

    >>> [(one.order, one.codes) for one in comments("<!-- factx: ignore FX1, sum-of-parts: old -->")]
    [('ignore', ('FX1', 'sum-of-parts'))]
    """
    if "factx:" not in text:
        return
    for m in _COMMENT.finditer(text):
        yield Directive(m[1], _codes(m[2]), base + m.start(), base + m.end())


def _codes(text: str) -> tuple[str, ...]:
    found: list[str] = []
    at = 0
    while (m := _SELECTOR.match(text, at)) is not None:
        found.append(m[1])
        at = m.end()
    return tuple(found)


class Reach(NamedTuple):
    """The stretch of the text that a comment is about: its own line or block, or else the next."""

    start: int
    end: int
    own: bool = True


def silences_of_text(text: str) -> tuple[Silence, ...]:
    """The silences of a plain text, whose comments are part of it."""
    if "factx:" not in text:
        return ()
    found = [*comments(text)]
    for m in _LINE_COMMENT.finditer(text):
        found.append(Directive(m[1], _codes(m[2] or ""), m.start(), m.end()))
    found.sort(key=lambda directive: directive.start)
    lines = [*_lines(text)]
    starts = [start for start, _ in lines]
    bare = _bare_lines(text, lines, found)
    following = [len(lines)] * (len(lines) + 1)  # for every line itself or the next one with text
    for index in reversed(range(len(lines))):
        following[index] = following[index + 1] if bare[index] else index

    def around(directive: Directive) -> Reach:
        first = bisect_right(starts, directive.start) - 1
        last = bisect_right(starts, directive.end - 1) - 1
        if not bare[first] or not bare[last]:
            return Reach(lines[first][0], lines[last][1])
        index = following[last]
        if index == len(lines):
            return Reach(len(text), len(text), False)
        return Reach(*lines[index], False)

    return resolved(found, around, len(text))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def _bare_lines(text: str, lines: Sequence[Span], directives: Sequence[Directive]) -> list[bool]:
    """Which lines hold nothing but comments and the marks of lists and quotations."""
    blank: list[str] = []
    at = 0
    for directive in directives:
        if directive.start >= at:
            blank.append(text[at : directive.start])
            blank.append(" " * (directive.end - directive.start))
            at = directive.end
    blank.append(text[at:])
    rest = "".join(blank)
    return [_BARE.fullmatch(rest, low, high) is not None for low, high in lines]


def resolved(
    directives: Iterable[Directive], around: Callable[[Directive], Reach], length: int
) -> tuple[Silence, ...]:
    """What directives silence; `around` tells where they stand in a text of that length."""
    found: list[Silence] = []
    begun: list[tuple[Directive, int]] = []
    for directive in directives:
        place = directive.start, directive.end
        if directive.order == "ignore-file":
            found.append(Silence(directive.codes, 0, length, place))
            continue
        low, high, own = around(directive)
        if directive.order == "ignore":
            found.append(Silence(directive.codes, low, high, place))
        elif directive.order == "ignore-start":
            begun.append((directive, low))
        else:
            same = [i for i, (one, _) in enumerate(begun) if one.codes == directive.codes]
            if same or (begun and not directive.codes):
                one, start = begun.pop(same[-1] if same else -1)
                end = high if own else low
                found.append(Silence(one.codes, start, end, (one.start, one.end)))
    found += [Silence(one.codes, low, length, (one.start, one.end)) for one, low in begun]
    return tuple(sorted(found, key=lambda silence: silence.place))
