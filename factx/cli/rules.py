"""`factx rules`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer


def rules(
    format: Annotated[
        Literal["table", "text", "json", "jsonl"] | None,
        typer.Option(
            help="How to print the checks: text is tabs between the cells, json one list.",
            show_default="table on a terminal, otherwise text",
        ),
    ] = None,
) -> int:
    """List the checks: code, name, severity and what must hold."""
    from factx.checks import rules
    from factx.cli.outputs import on_terminal, screen, write
    from factx.reports.rules import FORMATS

    chosen = format or ("table" if on_terminal() else "text")
    write(FORMATS[chosen](rules(), screen(chosen)))
    return 0
