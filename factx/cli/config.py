"""`factx config`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from factx.cli.options import Config, NoConfig


def config(
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="FILE",
            show_default="the current directory",
            help="The text whose settings are meant.",
        ),
    ] = None,
    schema: Annotated[
        bool,
        typer.Option(
            "--schema", help="Print the JSON Schema of the settings instead.", show_default="no"
        ),
    ] = False,
    format: Annotated[
        Literal["table", "text", "json"] | None,
        typer.Option(
            help="How to print the settings: text is tabs between the cells, json one list.",
            show_default="table on a terminal, otherwise text",
        ),
    ] = None,
    settings: Config = None,
    no_settings: NoConfig = False,
) -> int:
    """Print what is set for a text, or here, and where it is set.

    Options go before variables of the environment (FACTX_SELECT for --select), and these before the
    nearest factx.toml, or [tool.factx] of a pyproject.toml, above the text.
    """
    from factx.cli.complaints import complain
    from factx.cli.held import Held
    from factx.cli.options import chosen_config
    from factx.cli.outputs import on_terminal, screen, write
    from factx.readers import InputError
    from factx.reports.settings import FORMATS, as_json

    if schema:
        from factx.settings.schema import schema as made

        write(as_json(made()))
        return 0
    try:
        held = Held(config=chosen_config(settings, no_settings))
        holding = held.all(file)
        _validate(held, file)
    except InputError as problem:
        complain("factx config", problem.path, problem.message)
        return 2
    for message in held.unknown:
        complain("factx config", None, message)
    chosen = format or ("table" if on_terminal() else "text")
    write(FORMATS[chosen]([_shown(*setting) for setting in holding], screen(chosen)))
    return 0


def _shown(key: str, value: Any, source: str) -> tuple[str, Any, str]:
    return key, list(value) if isinstance(value, tuple) else value, source


def _validate(held: Any, file: str | None) -> None:
    from factx.cli.stages import rules_of

    settings = held.of(file)
    if settings is not None:
        rules_of(held, settings, file)
        assert settings.vocabulary
