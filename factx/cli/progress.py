"""A bar on standard error for what takes more than a second, for people only."""

from __future__ import annotations

import os
import stat
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_PATIENCE = 1.0  # seconds before a bar is shown
_PAUSE = 0.1  # seconds between two pictures of it
_CTRL_C = 3  # columns for what the terminal shows of it, and the cursor
_ERASE = "\r\x1b[2K"


class Progress:
    """How many of the inputs are done.  What else is printed goes `aside` of the bar."""

    def __init__(self, command: str, total: int, *, wanted: bool = True) -> None:
        self._command, self._total, self._done = command, total, 0
        self._wanted = wanted and _for_people()
        self._bar: Any = None
        self._shown = ""  # what stands on the screen
        self._last = time.monotonic() + _PATIENCE - _PAUSE
        self._lock = threading.RLock()
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None

    def by_itself(self) -> None:
        """Draw without being asked; no process may be started while this lasts."""
        if self._wanted:
            self._thread = threading.Thread(target=self._keep_drawing, daemon=True)
            self._thread.start()

    def _keep_drawing(self) -> None:
        pause = _PATIENCE
        while not self._ending.wait(pause):
            self.tick()
            pause = _PAUSE

    def advance(self) -> None:
        """One more input is done."""
        self._done += 1
        self.tick()

    def tick(self) -> None:
        """Draw the bar anew where it is time to."""
        if not self._wanted or time.monotonic() - self._last < _PAUSE:
            return
        with self._lock:
            self._last = time.monotonic()
            self._shown = _ERASE + self._picture()
            _write(self._shown)

    def _picture(self) -> str:
        import io

        from rich.console import Console

        if self._bar is None:
            self._bar = _bar(self._command, self._total)
        self._bar.update(self._bar.task_ids[0], completed=self._done)
        console = Console(file=io.StringIO(), force_terminal=True, width=max(_width() - _CTRL_C, 1))
        with console.capture() as captured:
            console.print(self._bar.get_renderable(), end="", no_wrap=True, crop=True)
        return captured.get().partition("\n")[0]

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Print something else meanwhile, in lines."""
        with self._lock:
            if self._shown:
                _write(_ERASE)
            yield
            if self._shown:
                _write(self._shown)

    def close(self) -> None:
        """Take the bar away."""
        self._ending.set()
        if self._thread is not None:
            self._thread.join()
        with self._lock:
            self._wanted = False
            if self._shown:
                _write(_ERASE)
                self._shown = ""


def _bar(command: str, total: int) -> Any:
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn(command),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn("files,"),
        TimeRemainingColumn(compact=True),
        TextColumn("left"),
        auto_refresh=False,
        expand=True,
    )
    bar.add_task(command, total=total)
    return bar


def _for_people() -> bool:
    """Whether a person looks at standard error, and standard output goes into no pipe."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return False
    try:
        return not stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode)
    except (OSError, ValueError, AttributeError):
        return True


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _write(text: str) -> None:
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        pass
