"""`factx explain`."""

from __future__ import annotations

from typing import Annotated

import typer


def explain(
    check: Annotated[
        str,
        typer.Argument(
            metavar="CODE|NAME", show_default=False, help="A check: FX103, or years-ago."
        ),
    ],
) -> int:
    """Print what a check tests, with examples."""
    from factx.checks import rules
    from factx.cli.work import write
    from factx.reports.rules import page

    known = rules()
    wanted = check.strip().lower()
    for rule in known:
        if wanted in (rule.code.lower(), rule.name):
            write(page(rule))
            return 0
    from difflib import get_close_matches

    names = {name.lower(): name for rule in known for name in (rule.code, rule.name)}
    near = [names[name] for name in get_close_matches(wanted, names, n=3)]
    hint = f"did you mean {' or '.join(near)}?" if near else "factx rules lists them"
    raise typer.BadParameter(f"no check is called {check!r} ({hint})", param_hint="CODE|NAME")
