"""The options of how files are read, which every subcommand that reads files has."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any, get_type_hints

import typer

from factx.cli.options import Files
from factx.readers import FORMATS, How


def _valid_encoding(value: str | None) -> str | None:
    if value is not None and value != "auto":
        from factx.readers.text import is_encoding

        if not is_encoding(value):
            raise typer.BadParameter(f"{value!r} is no encoding; give one as utf-8, or auto")
    return value


def _valid_format(value: str | None) -> str | None:
    if value is not None and value not in FORMATS:
        raise typer.BadParameter(f"{value!r} is no format; the formats are {', '.join(FORMATS)}")
    return value


_InputFormat = Annotated[
    str | None,
    typer.Option(
        metavar="|".join(FORMATS),
        callback=_valid_format,
        help="How to read the inputs.",
        show_default="by the extension, else by the first bytes",
    ),
]
_StdinFilename = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="What standard input is called.", show_default="none"),
]
_Encoding = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        callback=_valid_encoding,
        help="The encoding of texts; auto finds it out.",
        show_default="UTF-8, or what a byte-order mark or the page says",
    ),
]
_Body = Annotated[
    bool | None,
    typer.Option(
        "--body/--all-text",
        help="Only the article, or menus and links around it too.",
        show_default="the article where texts are checked, else what web pages are not stripped of",
    ),
]
_TextField = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="The field of JSON Lines or CSV that is the text.", show_default="text"
    ),
]
_DateField = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The field with its date.", show_default="none"),
]
_IdField = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The field with what it is called.", show_default="none"),
]
_Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="Leave out files and directories, as a line of .gitignore does.",
        show_default="none",
    ),
]
_FilesFrom = Annotated[
    str | None,
    typer.Option(
        metavar="FILE|-",
        help="Read the names of more files from FILE, one a line.",
        show_default="none",
    ),
]


def _options(
    input_format: _InputFormat = None,
    stdin_filename: _StdinFilename = None,
    encoding: _Encoding = None,
    body: _Body = None,
    text_field: _TextField = None,
    date_field: _DateField = None,
    id_field: _IdField = None,
    exclude: _Exclude = None,
    files_from: _FilesFrom = None,
) -> dict[str, Any]:
    how = How(
        input_format,
        stdin_filename,
        encoding,
        body is False,
        text_field,
        date_field,
        id_field,
    )
    return {"how": how, "exclude": exclude or (), "files_from": files_from, "body": body}


def taken(given: dict[str, Any]) -> dict[str, Any]:
    """What the options mean, for Inputs; they are taken out of what a subcommand is given."""
    names = inspect.signature(_options).parameters
    return _options(**{name: given.pop(name) for name in names if name in given})


def signature(command: Callable[..., int]) -> inspect.Signature:
    """That of a subcommand with the files in the first place and these options in the last."""
    own = list(inspect.signature(command).parameters.values())[1:]
    more = inspect.signature(_options).parameters.values()
    first = inspect.Parameter("files", inspect.Parameter.POSITIONAL_OR_KEYWORD, default=None)
    kinds = get_type_hints(command, include_extras=True)
    kinds |= {"files": Files} | get_type_hints(_options, include_extras=True)
    return inspect.Signature(
        [each.replace(annotation=kinds[each.name]) for each in (first, *own, *more)]
    )


def typed(command: Callable[..., int], signature: inspect.Signature) -> Callable[..., int]:
    """A function that does the same, with a signature and annotations."""

    def called(**given: Any) -> int:
        return command(**given)

    called.__doc__ = command.__doc__
    called.__signature__ = signature  # type: ignore[attr-defined]  # where inspect looks for it
    called.__annotations__ = {each.name: each.annotation for each in signature.parameters.values()}
    return called
