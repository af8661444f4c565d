"""Settings files: factx.toml, or [tool.factx] of a pyproject.toml."""

from __future__ import annotations

import os.path
import re
from typing import Any

from factx.readers import InputError, content_of

NAMES = ("factx.toml", "pyproject.toml")


def find_settings(directory: str, known: dict[str, str | None]) -> str | None:
    """The settings file of the nearest directory from this one upwards, or None.

    A pyproject.toml without [tool.factx] is none.  `known` remembers the directories seen.
    """
    seen = []
    found = None
    while directory not in known:
        seen.append(directory)
        found = _in(directory)
        parent = os.path.dirname(directory)
        if found is not None or parent == directory:
            break
        directory = parent
    else:
        found = known[directory]
    for place in seen:
        known[place] = found
    return found


def _in(directory: str) -> str | None:
    for name in NAMES:
        path = os.path.join(directory, name)
        if os.path.isfile(path) and (name == NAMES[0] or _has_table(path)):
            return path
    return None


def _has_table(path: str) -> bool:
    try:
        content = content_of(path)
    except InputError:
        return False  # another program's file
    # Most projects that name factx do so among their dependencies: nothing is parsed unless there
    # is [tool.factx] or tool.factx.select, or [tool] with factx below it.
    if b"factx" not in content or not re.search(
        rb"tool\W{1,5}factx\b|^[ \t]*\[[ \t]*tool[ \t]*\]", content, re.MULTILINE
    ):
        return False
    return _table(path, content) is not None


def read_settings(path: str) -> dict[str, Any]:
    """The table of a settings file; that of a pyproject.toml may be missing, and is empty then.

    Raises InputError where the file cannot be read or is no TOML.
    """
    return _table(path, content_of(path)) or {}


def _table(path: str, content: bytes) -> dict[str, Any] | None:
    import tomllib

    try:
        table: Any = tomllib.loads(content.decode("utf-8-sig"))
    except ValueError as problem:
        raise InputError(path, f"is no valid TOML: {problem}") from None
    except RecursionError:
        raise InputError(path, "is nested too deeply for settings") from None
    if os.path.basename(path) != NAMES[1]:
        own: dict[str, Any] = table
        return own
    tool = table.get("tool")
    found = tool.get("factx") if isinstance(tool, dict) else None
    if found is not None and not isinstance(found, dict):
        raise InputError(path, "tool.factx is no table; write [tool.factx] above the settings")
    return found
