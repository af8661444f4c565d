"""Which files a glob means, as in a .gitignore: by name, or by path from the settings' directory."""

from __future__ import annotations

import os.path
import re
from functools import lru_cache

_PIECES = re.compile(r"(\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\])")
_MEANINGS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


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
    path = os.path.normpath(path).replace(os.sep, "/")
    return _pattern(glob).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    folder = glob.endswith("/")
    glob = glob.removeprefix("./").rstrip("/")
    anchored = "/" in glob
    body = "".join(_meaning(piece) for piece in _PIECES.split(glob.lstrip("/")))
    return re.compile(f"{'' if anchored else '(?:.*/)?'}{body}{'/.*' if folder else '(?:/.*)?'}")


def _meaning(piece: str) -> str:
    if piece in _MEANINGS:
        return _MEANINGS[piece]
    if piece[:1] == "[" and piece[-1:] == "]" and len(piece) > 2:
        negated = piece[1] == "!"
        inner = piece[2 if negated else 1 : -1].replace("\\", r"\\").replace("[", r"\[")
        return f"[{'^' if negated else ''}{inner}]" if inner else re.escape(piece)
    return re.escape(piece)
