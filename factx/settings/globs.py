"""Which files a glob means, as in a .gitignore: by name, or by path from a directory.

The time goes with the length of the glob times that of the path, whatever they are: both may have
come with the texts.
"""

from __future__ import annotations

import os.path
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

_Fits = Callable[[str], object]
_CLASS = re.compile(r"\[[!^]?\]?[^\]]{0,255}\]")
_MEMBERS = re.compile(r"\\?(.)(?:-\\?(.))?", re.DOTALL)
_STARS = re.compile(r"\A\*{2,}\Z")
_NOTHING = "(?!)"


class Glob:
    """A pattern, made once.

    One without a slash is a name, of a file or of a directory above it; one with a slash counts from
    the top, `**/` stands for any directories, and a slash at the end says that it is a directory.
    """

    def __init__(self, pattern: str) -> None:
        self._folder = pattern.endswith("/")
        pattern = pattern.removesuffix("/")
        anchored = "/" in pattern
        steps = [_STARS.sub("**", step) for step in pattern.removeprefix("/").split("/")]
        if not anchored:
            steps.insert(0, "**")
        if steps[-1] == "**":
            steps.append("*")  # what is in the directory, not the directory itself
        # Of a run of ** one says it all.
        kept = [step for i, step in enumerate(steps) if step != "**" or steps[i - 1 : i] != ["**"]]
        self._steps: list[_Fits | None] = [None if s == "**" else _step(s) for s in kept]

    def ends(self, parts: Sequence[str], *, directory: bool = False) -> Iterator[int]:
        """After how many parts of a path it means what they lead to: a directory above, or itself."""
        steps, end = self._steps, len(self._steps)
        at = self._ahead({0})
        for i, part in enumerate(parts, 1):
            following = {s for s in at if s < end and steps[s] is None}
            following |= {s + 1 for s in at if s < end and (fits := steps[s]) and fits(part)}
            if not following:
                return
            at = self._ahead(following)
            if end in at and (directory or i < len(parts) or not self._folder):
                yield i

    def _ahead(self, at: set[int]) -> set[int]:
        """The steps where it may go on: a ** may stand for no directory at all."""
        return at | {s + 1 for s in at if s < len(self._steps) and self._steps[s] is None}


def _step(glob: str) -> _Fits:
    """Whether a single name fits."""
    if not any(sign in glob for sign in "*?[\\"):
        return glob.__eq__
    pieces = [_pattern(piece) for piece in _pieces(glob)]
    if len(pieces) == 1:
        return re.compile(pieces[0], re.DOTALL).fullmatch
    first, *middle, last = pieces
    # Where a piece fits first, all that follows has the most room: it need not be tried further on.
    body = "".join(f"(?>.*?{piece})" for piece in middle if piece)
    return re.compile(f"{first}{body}.*{last}", re.DOTALL).fullmatch


def _pieces(glob: str) -> list[list[str]]:
    """The glob cut at its stars; each piece is a list of what stands for one letter."""
    pieces: list[list[str]] = [[]]
    at = 0
    while at < len(glob):
        sign = glob[at]
        length = 1
        if sign == "*":
            pieces.append([])
        else:
            if sign == "\\":
                length = 2
            elif sign == "[" and (found := _CLASS.match(glob, at)):
                length = found.end() - at
            pieces[-1].append(glob[at : at + length])
        at += length
    return pieces


def _pattern(letters: Iterable[str]) -> str:
    return "".join(map(_letter, letters))


def _letter(sign: str) -> str:
    if sign == "?":
        return "."
    if sign[0] == "[" and len(sign) > 1:
        return _class(sign[1:-1])
    return re.escape(sign.removeprefix("\\") or sign)


def _class(inside: str) -> str:
    negated = inside[:1] in ("!", "^")
    ranges = [
        f"{re.escape(low)}-{re.escape(high or low)}"
        for low, high in _MEMBERS.findall(inside[negated:])
        if low <= (high or low)
    ]
    if not ranges:
        return "." if negated else _NOTHING
    return f"[{'^' if negated else ''}{''.join(ranges)}]"


def fits(glob: str, path: str, root: str | None = None) -> bool:
    """Whether a file is among those that a glob means.

    A glob without a slash is a name, of the file or of a directory above it; one with a slash
    counts from `root`, and what is below a directory that it means is meant too.  Without `root`
    the path is taken as it is.

    >>> fits("*.md", "docs/a.md"), fits("docs/*.md", "docs/a.md"), fits("docs/", "docs/en/a.md")
    (True, True, True)
    >>> fits("docs/*.md", "docs/en/a.md"), fits("docs/**/*.md", "docs/en/a.md")
    (False, True)
    """
    if root is not None:
        path = os.path.relpath(os.path.abspath(path), root)
    parts = os.path.normpath(path).replace(os.sep, "/").strip("/").split("/")
    return any(_made(glob.removeprefix("./")).ends(parts))


_made = lru_cache(maxsize=256)(Glob)


class Ignored:
    """The lines of a .gitignore."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._rules = [rule for line in lines if (rule := _rule(line)) is not None]

    def says(self, path: str, *, directory: bool = False) -> bool | None:
        """Whether a path with slashes is left out; None where no line means it.

        The last line that means it decides, but what is in a directory that is left out stays so.
        """
        parts = path.split("/")
        said: list[bool | None] = [None] * len(parts)
        for left_out, glob in self._rules:
            for end in glob.ends(parts, directory=directory):
                said[end - 1] = left_out
        return True if True in said else said[-1]


def _rule(line: str) -> tuple[bool, Glob] | None:
    line = line.rstrip("\r\n")
    bare = line.rstrip(" ")
    line = f"{bare} " if bare.endswith("\\") and bare != line else bare
    if not line or line[0] == "#":
        return None
    kept = line[0] == "!"
    line = line[kept:]
    return (not kept, Glob(line)) if line.strip("/") else None
