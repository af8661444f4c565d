"""The command line, one file a subcommand.

Only this package prints, exits and reads the environment.  Exit codes: 0 nothing found, 1 findings,
2 wrong use, unreadable input or a fault of factx itself.  Nothing is imported before it is needed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

FILE_COMMANDS = ("extract", "check", "compare", "timeline", "split")
INTERRUPTED, BROKEN_PIPE = 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (default: those of the process); returns the exit code."""
    if arguments is None:
        arguments = sys.argv[1:]
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        code = BROKEN_PIPE
    except Exception as problem:
        from factx.cli.complaints import fault

        fault("factx", None, problem)
        code = 2
    _finish_output()
    return code


def _run(arguments: Sequence[str]) -> int:
    command, *names = arguments or ("",)
    if sys.stdout is None and not {"--version", "--help"}.isdisjoint(arguments):
        raise OSError("standard output is closed")  # Typer would end as if it had printed it
    if command in FILE_COMMANDS and not any(len(name) > 1 and name[0] == "-" for name in names):
        # No option is given: the command's own defaults are what Typer would call it with, and
        # finding them out by Typer would take half of the time that a page takes.
        from importlib import import_module

        try:
            code: int = getattr(import_module(f"factx.cli.{command}"), command)(names)
        except Exception as problem:
            from factx.cli.app import explain_misuse

            return explain_misuse(problem, arguments)  # of what a settings file says
        return code
    if list(arguments) == ["--version"]:
        return _print_version()
    from factx.cli.app import run

    return run(arguments)


def _print_version() -> int:
    from factx import __version__

    print(f"factx {__version__}")
    return 0


def _finish_output() -> None:
    """Write what is left; what cannot be written must not trouble the interpreter at its end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        import os

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
