"""The subcommands behind one command; each is imported when it is called for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from factx.cli import FILE_COMMANDS
from factx.cli.complaints import complain
from factx.cli.inputs import ReadsFiles
from factx.cli.options import InOrder

NAME = "factx"
COMMANDS = (*FILE_COMMANDS, "rules", "explain", "config")
_COMPLETE = "_FACTX_COMPLETE"
_EPILOG = (
    "Exit codes: 0 nothing found; 1 findings; 2 wrong use, an input that cannot be read, or a "
    "fault of factx itself."
)


_SETTINGS: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,  # no colour codes in the help, whatever the environment says
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"], "max_content_width": 100},
}


class Commands(TyperGroup):
    """A group that imports `factx.cli.NAME` for the command NAME."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All of them, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command, or None after all have been loaded, so that the nearest can be named."""
        for name in (cmd_name,) if cmd_name in COMMANDS else COMMANDS:
            if name not in self.commands:
                self.add_command(_command(name), name)
        return self.commands.get(cmd_name)


def _command(name: str) -> Any:
    app = typer.Typer(**_SETTINGS)
    module = import_module(f"factx.cli.{name}")
    command = getattr(module, name)
    if isinstance(command, ReadsFiles):
        command = command.spelled_out()
    app.command(name, cls=InOrder)(command)
    return typer.main.get_command(app)


def _print_version(wanted: bool) -> None:
    if wanted:
        from factx import __version__

        print(f"{NAME} {__version__}")
        raise typer.Exit


def _factx(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Find the numbers and dates of a text, and the statements about them that cannot be true."""


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say and return the exit code; wrong use is one line."""
    app = typer.Typer(cls=Commands, **_SETTINGS | {"add_completion": True})
    app.callback(epilog=_EPILOG)(_factx)
    command = typer.main.get_command(app)
    if _COMPLETE in os.environ:  # a shell asks what could be typed next
        from typer.completion import shell_complete

        return shell_complete(command, {}, NAME, _COMPLETE, os.environ[_COMPLETE])
    if not arguments:
        print(command.make_context(NAME, [], resilient_parsing=True).get_help(), file=sys.stderr)
        return 2
    try:
        with command.make_context(NAME, list(arguments)) as context:
            return int(command.invoke(context) or 0)
    except typer.Exit as stop:
        return stop.exit_code
    except Exception as problem:
        return explain_misuse(problem, arguments)


def explain_misuse(problem: Any, arguments: Sequence[str]) -> int:
    """Say in one line what was given wrongly; the exit code.

    What is none of Typer's complaints, which all have a `format_message`, is raised again.
    """
    if not hasattr(problem, "format_message"):
        raise problem
    context = getattr(problem, "ctx", None)
    known = f"{NAME} {arguments[0]}" if arguments[0] in COMMANDS else NAME
    command = context.command_path if context else known
    possible = getattr(problem, "possibilities", None)
    message = problem.message if possible else problem.format_message()
    message = " ".join(message.replace("Value error, ", "").split())
    message, found, meant = message.partition(" Did you mean ")
    message = message.rstrip(".")
    if found:
        message += f" (did you mean {meant.removesuffix('?')}?)"
    if possible:
        message += f" (did you mean {' or '.join(possible)}?)"
    complain(command, None, f"{message[:1].lower()}{message[1:]}; see {command} --help")
    return 2
