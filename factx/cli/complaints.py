"""What goes to standard error: one line for each thing that went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factx.cli.outputs import Output
    from factx.reports.summary import Tally

_LONGEST = 2000  # characters


def complain(command: str, about: str | None, message: str) -> None:
    """Print one line: the command, what it is about (a file), what is wrong and what to do."""
    from factx.reports.visible import visible, without_commands

    message = _short(message)
    line = visible(": ".join(part for part in (command, about, message) if part))
    _print(without_commands(line))


def _short(message: str) -> str:
    """A message that fits on a screen; what it is about may be as long as a file is."""
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST]} …"


def summarise(tally: Tally, outputs: Iterable[Output]) -> None:
    """Print the summary of a run, unless a report on standard output ends with it.

    A run that found nothing says so only to a person.
    """
    if not tally.documents or any(o.path is None and o.summed_up for o in outputs):
        return
    if tally.found or (sys.stderr is not None and sys.stderr.isatty()):
        if sys.stdout is not None:
            sys.stdout.flush()
        _print(tally.line())


def _print(line: str) -> None:
    if sys.stderr is None:
        return
    try:
        sys.stderr.flush()
        sys.stderr.write(line + "\n")
        sys.stderr.flush()
    except OSError:
        pass


def fault(command: str, about: str | None, problem: BaseException) -> None:
    """Print one line about an exception that should not have happened.

    With FACTX_DEBUG=1 in the environment the traceback follows.
    """
    import traceback

    trace = "".join(traceback.format_exception(problem))
    if isinstance(problem, OSError) and about is None:
        complain(command, None, f"the output cannot be written: {problem.strerror or problem}")
        _debug(trace)
    else:
        tell_fault(command, about, type(problem).__name__, str(problem), trace)


def tell_fault(command: str, about: str | None, kind: str, reason: str, traceback: str) -> None:
    """The same for an exception of which the words are left, as from another process."""
    message = " ".join(f"{kind}: {reason}".split())
    complain(command, about, f"internal error: {message}; please report it with the text")
    _debug(traceback)


def _debug(traceback: str) -> None:
    if os.environ.get("FACTX_DEBUG", "0") not in ("", "0"):
        from factx.reports.visible import visible_lines, without_commands

        _print(without_commands(visible_lines(traceback.rstrip())))
