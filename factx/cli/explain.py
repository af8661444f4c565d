"""`factx explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factx.cli.options import codes

if TYPE_CHECKING:
    from factx.checks import Rule


_HINTS = 3  # names at most


def explain(
    check: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE|NAME",
            show_default=False,
            autocompletion=codes,
            help="A check: FX103, or years-ago.",
        ),
    ] = None,
    all: Annotated[
        bool, typer.Option("--all", help="Every check, as one reference.", show_default="no")
    ] = False,
    format: Annotated[
        Literal["text", "markdown"], typer.Option(help="How to print the pages.")
    ] = "text",
) -> int:
    """Print what a check tests, with examples."""
    from factx.checks import rules
    from factx.cli.outputs import write
    from factx.reports.rules import markdown, page, reference

    if all == (check is not None):
        raise typer.BadParameter("name one check, or give --all", param_hint="CODE|NAME")
    if check is not None:
        write((page if format == "text" else markdown)(_named(check)))
    else:
        write(reference(rules()) if format == "markdown" else b"\n".join(map(page, rules())))
    return 0


def _named(check: str) -> Rule:
    from factx.checks import rules

    known = rules()
    wanted = check.strip().lower()
    for rule in known:
        if wanted in (rule.code.lower(), rule.name):
            return rule
    from difflib import get_close_matches

    names = {name.lower(): name for rule in known for name in (rule.code, rule.name)}
    begun = [name for name in names if wanted and name.startswith(wanted)][:_HINTS]
    near = [names[name] for name in begun or get_close_matches(wanted, names, n=_HINTS)]
    hint = f"did you mean {' or '.join(near)}?" if near else "factx rules lists them"
    raise typer.BadParameter(f"no check is called {check!r} ({hint})", param_hint="CODE|NAME")
