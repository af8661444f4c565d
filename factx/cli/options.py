"""The options that several subcommands share, and how their values are read."""

from __future__ import annotations

import os.path
import re
from collections.abc import Iterable
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

KINDS = "count measure money percent number ordinal date time duration set".split()


def split_commas(values: Iterable[str] | None) -> tuple[str, ...]:
    """Every value of an option that may be repeated, each a list with commas.

    Raises ValueError for a value that names nothing.

    >>> split_commas(["FX1,FX2", "sum-of-parts"])
    ('FX1', 'FX2', 'sum-of-parts')
    """
    found: list[str] = []
    for value in values or ():
        items = [item.strip() for item in value.split(",")]
        if not any(items):  # an empty variable of a shell would otherwise select everything
            raise ValueError("an empty list; leave the option out, or name what it takes")
        found += [item for item in items if item]
    return tuple(found)


def _valid_date(value: str | None) -> str | None:
    if value is not None:
        from factx.timex import DocumentDate

        try:
            DocumentDate(value)
        except ValueError:
            raise typer.BadParameter(
                f"{value!r} is no date; give YYYY-MM-DD, YYYY-MM or YYYY"
            ) from None
    return value


def _valid_kinds(values: list[str] | None) -> list[str]:
    try:
        kinds = split_commas(values)
    except ValueError as problem:
        raise typer.BadParameter(str(problem)) from None
    for kind in kinds:
        if kind not in KINDS:
            raise typer.BadParameter(f"{kind!r} is no kind; the kinds are {', '.join(KINDS)}")
    return list(kinds)


# The sections of a long help; what is named in none of them stands first, under "Options".
_SECTIONS = {
    "Checks": "select ignore preview baseline write_baseline fail_on exit_zero",
    "Texts and files": "date day_first body input_format stdin_filename encoding text_field "
    "date_field id_field source_field exclude files_from",
    "Runs": "config no_config jobs resume quiet verbose help",
}
_SECTION_OF = {name: section for section, names in _SECTIONS.items() for name in names.split()}
_LONG = 12  # options; a shorter help needs no sections
_DEFAULT = re.compile(r"\[default: \((.{0,400})\)(; [^\]]{0,200})?\]\Z")


def _shown(record: tuple[str, str]) -> tuple[str, str]:
    """An option and its help as they are printed: a default in words stands in no parentheses."""
    return record[0], _DEFAULT.sub(r"[default: \1\2]", record[1])


class InOrder(TyperCommand):
    """A command that remembers the order in which its options were given."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, those of a long help in sections."""
        sections: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": []}
        sections |= {section: [] for section in _SECTIONS}
        parameters = self.get_params(ctx)
        long = len(parameters) > _LONG
        for parameter in parameters:
            record = parameter.get_help_record(ctx)
            if record is None:
                continue
            section = _SECTION_OF.get(parameter.name or "") if long else None
            if parameter.param_type_name == "argument":
                section = "Arguments"
            sections[section or "Options"].append(_shown(record))
        for section, records in sections.items():
            if records:
                with formatter.section(section):
                    formatter.write_dl(records)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As Typer does it; `ctx.meta[ORDER]` then holds the names of the options given."""
        _, _, given = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[ORDER] = [parameter.name for parameter in given]
        return super().parse_args(ctx, args)


ORDER = "factx.order"


def _beside_formats(ctx: typer.Context, values: list[str] | None) -> list[str] | None:
    """The paths in the order of the formats that they belong to, "" for standard output.

    A path belongs to the format before it, or to the first one.
    """
    if not values:
        return None
    order = [name for name in ctx.meta.get(ORDER, ()) if name in ("format", "output")]
    paths = [""] * max(order.count("format"), 1)
    given, at = iter(values), -1
    for name in order:
        if name == "format":
            at += 1
            continue
        path = next(given)
        if not path:
            raise typer.BadParameter("an empty name; name a file, or - for standard output")
        if paths[max(at, 0)]:
            raise typer.BadParameter(
                f"{path!r} is a second one for the same format; put a --format before each"
            )
        paths[max(at, 0)] = path
    return paths


def format_option(what: str, *formats: str, default: str, terminal: str = "table") -> Any:
    """The option --format for these formats; `what` is its help.

    `terminal` is what a person gets where none is given, `default` what a program gets.
    """
    choice = "|".join(formats)

    def valid(values: list[str] | None) -> list[str] | None:
        for value in values or ():
            if value not in formats:
                known = ", ".join(map(repr, formats))
                raise typer.BadParameter(f"{value!r} is not one of {known}")
        return values or None

    return typer.Option(
        "--format",
        metavar=f"[{choice}]",
        callback=valid,
        autocompletion=lambda incomplete: [name for name in formats if name.startswith(incomplete)],
        help=f"{what}  May be repeated, see --output.",
        show_default=default
        if default == terminal
        else f"{terminal} on a terminal, otherwise {default}",
    )


def codes(incomplete: str) -> list[tuple[str, str]]:
    """The checks whose code or name goes on from what was typed, behind the last comma."""
    from factx.checks import rules

    head, comma, last = incomplete.rpartition(",")
    return [
        (f"{head}{comma}{name}", rule.summary)
        for rule in rules()
        for name in (rule.code, rule.name)
        if name.lower().startswith(last.lower())
    ]


def _kinds(incomplete: str) -> list[str]:
    head, comma, last = incomplete.rpartition(",")
    return [f"{head}{comma}{kind}" for kind in KINDS if kind.startswith(last)]


def _is_file(value: str | None) -> str | None:
    if value is not None and not os.path.isfile(value):
        raise typer.BadParameter(f"{value!r} is no file; give a factx.toml or a pyproject.toml")
    return value


def chosen_config(config: str | None, no_config: bool) -> str | None:
    """The settings file of --config, "" with --no-config, None for the nearest ones.

    Raises typer.BadParameter where both are given.
    """
    if config is not None and no_config:
        raise typer.BadParameter("excludes --no-config", param_hint="--config")
    return "" if no_config else config


# Every subcommand that takes files says in its own help what they are.
Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE|-", hidden=True),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE|-",
        callback=_beside_formats,
        help="Where the --format before it goes.",
        show_default="standard output",
    ),
]
Date = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="YYYY-MM-DD",
        callback=_valid_date,
        help="When the texts were written; a year or a month will do.",
        show_default="what the text itself says or implies",
    ),
]
DayFirst = Annotated[
    bool | None,
    typer.Option(
        "--day-first/--month-first",
        help="How 4/5/2024 is meant.",
        show_default="what the text itself shows, else both",
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND,...",
        callback=_valid_kinds,
        autocompletion=_kinds,
        help=f"Only these kinds of facts: {', '.join(KINDS)}.",
        show_default="all",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE,...",
        autocompletion=codes,
        help="Only these checks, by code (FX103), beginning of a code (FX1) or name (years-ago).",
        show_default="all that are not in preview",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODE,...",
        autocompletion=codes,
        help="Not these checks, named in the same way.",
        show_default="none",
    ),
]
Config = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        callback=_is_file,
        help="The settings file for all texts.",
        show_default="the nearest factx.toml or pyproject.toml with [tool.factx] above each",
    ),
]
NoConfig = Annotated[
    bool, typer.Option("--no-config", help="Read no settings file.", show_default="no")
]
Resume = Annotated[
    bool,
    typer.Option(
        "--resume",
        help="Go on where an interrupted run with the same inputs and options stopped; it is "
        "recorded in OUTPUT.resume.  Needs --output and --format json or jsonl.",
        show_default="no",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=0,
        help="How many processes work at once; 0 is one a processor.",
        show_default="1",
    ),
]
Quiet = Annotated[
    bool | None,
    typer.Option(
        "--quiet/--no-quiet",
        "-q",
        help="Nothing on standard error but what went wrong.",
        show_default="no",
    ),
]
Verbose = Annotated[
    bool | None,
    typer.Option(
        "--verbose/--no-verbose",
        "-v",
        help="Tell on standard error of every text what was done, and by which settings.",
        show_default="no",
    ),
]
