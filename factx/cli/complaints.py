"""What goes to standard error: one line for each thing that went wrong."""

from __future__ import annotations

import os
import sys


def complain(command: str, about: str | None, message: str) -> None:
    """Print one line: the command, what it is about (a file), what is wrong and what to do."""
    from factx.reports.visible import visible

    line = ": ".join(part for part in (command, about, message) if part)
    if sys.stderr is None:
        return
    try:
        sys.stderr.flush()
        sys.stderr.write(visible(line) + "\n")
        sys.stderr.flush()
    except OSError:
        pass


def fault(command: str, about: str | None, problem: BaseException) -> None:
    """Print one line about an exception that should not have happened.

    With FACTX_DEBUG=1 in the environment the traceback follows.
    """
    if isinstance(problem, OSError) and about is None:
        complain(command, None, f"the output cannot be written: {problem.strerror or problem}")
    else:
        kind = type(problem).__name__
        reason = " ".join(f"{kind}: {problem}".split())
        complain(command, about, f"internal error: {reason}; please report it with the text")
    if os.environ.get("FACTX_DEBUG", "0") not in ("", "0"):
        import traceback

        traceback.print_exception(problem)
