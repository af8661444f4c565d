"""Regular expressions that are compiled when they are first used.

A run uses few of the patterns of all the checks and the whole grammar, and compiling all of them
takes longer than reading a page does.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_SAID = ("pattern", "flags", "groups", "groupindex")


class _Lazy:
    """Stands for a pattern; from the first use on its methods are those of the pattern."""

    __slots__ = ("_flags", "_source", *_METHODS, *_SAID)

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags
        self.pattern = source  # patterns are put together of others, which need not be compiled

    def __getattr__(self, name: str) -> Any:
        # Slots that are empty lead here, and full ones never again.
        if name not in _METHODS and name not in _SAID:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for each in (*_METHODS, *_SAID):
            setattr(self, each, getattr(compiled, each))
        return getattr(self, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return lazy, (self._source, self._flags)

    def __repr__(self) -> str:
        return f"lazy({self._source!r})"


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as `re.compile` makes it, compiled when it is first used; an error shows then.

    `re.sub` and its like do not take it: call its methods.

    >>> lazy("[0-9]+").findall("1 and 23")
    ['1', '23']
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
