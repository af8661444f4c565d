"""Which files are meant: those of directories, of patterns, of lists, without what is excluded."""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import cached_property

from factx.readers import FORMAT_OF, PACKED, InputError, content_of
from factx.settings.globs import Ignored

_RECORDS = ("jsonl", "csv")  # of these only the user knows which field is a text
_SIGNS = "*?["
_NEVER = frozenset({"node_modules", "__pycache__", "site-packages"})


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether there is a file, and not a pipe or a link that leads in a circle."""
    try:
        return entry.is_file()
    except OSError:
        return False


def is_pattern(name: str) -> bool:
    """Whether a name is to be replaced by those of the files that fit it."""
    return any(sign in name for sign in _SIGNS) and not os.path.lexists(name)


def names_in(name: str) -> list[str]:
    """The names that a file holds, one a line, or with a null character behind each.

    Raises InputError where the file cannot be read.
    """
    text = os.fsdecode(content_of(name))
    return [line for line in (text.split("\0") if "\0" in text else text.splitlines()) if line]


class Selection:
    """Finds the files of directories and patterns.

    `exclude` are patterns as in .gitignore, relative to `root` or the working directory;
    `records` says that JSON Lines and CSV are wanted too.
    """

    def __init__(
        self, exclude: Collection[str] = (), *, records: bool = False, root: str | None = None
    ) -> None:
        self._exclude = exclude
        self._root = root or os.curdir
        self._records = records
        self._ignored: dict[str, Ignored | None] = {}

    @cached_property
    def _excluded(self) -> Ignored:
        return Ignored(self._exclude)

    def excludes(self, name: str, *, directory: bool = False) -> bool:
        """Whether the user wants a file left out."""
        if not self._exclude:
            return False
        path = os.path.relpath(name, self._root).replace(os.sep, "/")
        path = os.path.abspath(name).lstrip("/") if path.startswith("../") else path
        return self._excluded.says(path, directory=directory) is True

    def fitting(self, pattern: str) -> Iterator[str]:
        """The files that fit a pattern, and those in the directories that do, in order.

        Raises InputError where there are none.
        """
        found = sorted(glob.glob(pattern, recursive=True))
        if not found:
            raise InputError(pattern, "no such file, and none that fits this pattern")
        for name in found:
            if not os.path.isdir(name):
                if not self.excludes(name):
                    yield name
            elif "**" not in pattern:
                yield from self.inside(name)

    def inside(self, directory: str) -> Iterator[str]:
        """The files of a directory and of those in it that factx reads, in order.

        Hidden ones are left out, and what a .gitignore in them or above them, up to the root of
        the repository, names.
        """
        stack = [directory]
        while stack:
            here = stack.pop()
            try:
                entries = sorted(os.scandir(here), key=lambda entry: entry.name)
            except OSError:
                continue
            below = []
            for entry in entries:
                if entry.name.startswith(".") or entry.name in _NEVER:
                    continue
                path = os.path.join(here, entry.name)
                if entry.is_dir(follow_symlinks=False):
                    if not self._is_ignored(path, True) and not self.excludes(path, directory=True):
                        below.append(path)
                elif self._is_known(entry.name) and _is_file(entry):
                    if not self._is_ignored(path, False) and not self.excludes(path):
                        yield os.path.normpath(path)
            stack += reversed(below)

    def _is_known(self, name: str) -> bool:
        parts = name.lower().split(".")
        if parts[-1] in PACKED:
            parts.pop()
        format = FORMAT_OF.get(parts[-1]) if len(parts) > 1 else None
        return format is not None and (self._records or format not in _RECORDS)

    def _is_ignored(self, path: str, directory: bool) -> bool:
        """Whether a .gitignore names a path; the nearest one decides."""
        path = os.path.abspath(path)
        here = os.path.dirname(path)
        while True:
            spec = self._spec(here)
            if spec is not None:
                name = os.path.relpath(path, here).replace(os.sep, "/")
                left_out = spec.says(name, directory=directory)
                if left_out is not None:
                    return left_out
            above = os.path.dirname(here)
            if above == here or os.path.lexists(os.path.join(here, ".git")):
                return False
            here = above

    def _spec(self, directory: str) -> Ignored | None:
        if directory not in self._ignored:
            path = os.path.join(directory, ".gitignore")
            self._ignored[directory] = None
            with suppress(InputError):
                if os.path.isfile(path):  # no pipe, from which nothing may ever come
                    lines = os.fsdecode(content_of(path)).split("\n")
                    self._ignored[directory] = Ignored(lines)
        return self._ignored[directory]
