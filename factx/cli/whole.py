"""Files that are written whole or not at all.

What is written is nowhere to be seen until it is complete; then it takes the place of the file that
was there.  Whatever stops a run before, the old file stays as it was and nothing is left beside it.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from types import TracebackType
from typing import IO

_OPEN_FILES = "/proc/self/fd"


class WholeFile:
    """A file that takes the place of `path` when it is finished.

    Pipes and devices are written to as they are, and so is a file in a directory that may not be
    written to.  As a context it drops what was not finished.  Raises OSError where `path` cannot be
    written.
    """

    def __init__(self, path: str) -> None:
        self._path = os.path.realpath(path)
        self._name: str | None = None  # what it is called until it is finished, if anything
        try:
            self._old: os.stat_result | None = os.stat(path)
        except FileNotFoundError:
            self._old = None
        self._aside = True
        if self._old is not None and not _is_called(self._path, self._old):
            self._path = path  # as /dev/stdout, which leads to a pipe that has no name
            self._aside = False
        self.file = self._open()

    def _open(self) -> IO[bytes]:
        if self._old is not None:
            if not self._aside or not stat.S_ISREG(self._old.st_mode):
                self._aside = False
                return open(self._path, "wb")
            os.close(os.open(self._path, os.O_WRONLY))  # what is protected is not replaced either
        try:
            return os.fdopen(self._unseen(), "w+b")
        except PermissionError:
            if self._old is None:
                raise
            self._aside = False
            return open(self._path, "wb")

    def _unseen(self) -> int:
        """A new file in the same directory, without a name where the system can do that."""
        folder = os.path.dirname(self._path)
        if hasattr(os, "O_TMPFILE") and os.path.isdir(_OPEN_FILES):
            try:
                return os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o666)
            except PermissionError:
                raise
            except OSError:  # the file system cannot, or the directory is not there
                pass
        self._name = self._free_name(folder)
        return os.open(self._name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)

    @staticmethod
    def _free_name(folder: str) -> str:
        count = 0
        while os.path.lexists(name := os.path.join(folder, f".factx-{os.getpid()}-{count}")):
            count += 1
        return name

    def finish(self) -> None:
        """Put it in its place.  Raises OSError where not all of it can be written."""
        self.file.flush()
        if not self._aside:
            self.file.close()
            return
        descriptor = self.file.fileno()
        if self._old is not None:
            self._take_after(descriptor, self._old)
        if self._name is None:
            name = self._free_name(os.path.dirname(self._path))
            here = os.open(os.path.dirname(self._path), os.O_RDONLY)
            try:
                # Only with a directory does Python make the call that follows the link.
                os.link(f"{_OPEN_FILES}/{descriptor}", name, dst_dir_fd=here, follow_symlinks=True)
            finally:
                os.close(here)
            self._name = name
        try:
            os.replace(self._name, self._path)
        except OSError:  # as a file that a container has been given alone
            if self._old is None:
                raise
            from shutil import copyfileobj

            self.file.seek(0)
            with open(self._path, "wb") as file:
                copyfileobj(self.file, file)
        else:
            self._name = None
        self.file.close()

    @staticmethod
    def _take_after(descriptor: int, old: os.stat_result) -> None:
        """Give it the owner and the permissions of the file that it replaces."""
        if (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
            with suppress(OSError):  # only root may give files away
                os.fchown(descriptor, old.st_uid, old.st_gid)
        os.fchmod(descriptor, stat.S_IMODE(old.st_mode))

    def __enter__(self) -> WholeFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Drop what is not finished."""
        with suppress(OSError):  # a full disk; it was told when it was written
            self.file.close()
        if self._name is not None:
            os.unlink(self._name)


def _is_called(path: str, status: os.stat_result) -> bool:
    """Whether this is the name of the file with that status."""
    try:
        return os.path.samestat(os.stat(path), status)
    except OSError:
        return False
