"""What the subcommands that read files have in common: which files, and how they are read."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import Annotated, Any, NamedTuple, get_type_hints

import typer

from factx.cli.options import Files
from factx.readers import FORMATS, USUAL, How, InputError

_PATTERN_SIGNS = frozenset("*?[")


class Inputs(NamedTuple):
    """The inputs of a run.

    files   names as they were given; `-` is standard input, and so is no name at all
    body    whether only the article counts, or all of a text; None where neither was asked for
    """

    files: Sequence[str] = ()
    how: How = USUAL
    exclude: Sequence[str] = ()
    files_from: str | None = None
    body: bool | None = None

    def names(self, notice: Callable[[str, str], None]) -> Iterator[str | InputError]:
        """The names of all files, directories and patterns replaced by what they hold.

        `notice` is told of directories without any file to read.
        """
        names = list(self.files)
        if self.files_from is not None:
            from factx.readers.selection import names_in

            try:
                names += names_in(self.files_from)
            except InputError as problem:
                yield problem
        given = set(names)
        for name in names:
            if name != "-" and (
                self.exclude or not _PATTERN_SIGNS.isdisjoint(name) or os.path.isdir(name)
            ):
                yield from self._found(name, given, notice)
            else:
                yield name

    def _found(
        self, name: str, given: set[str], notice: Callable[[str, str], None]
    ) -> Iterator[str | InputError]:
        from factx.readers.selection import Selection, is_pattern

        records = self.how.text_field is not None
        selection = Selection(self.exclude, records=records)
        if os.path.isdir(name):
            found = selection.inside(name)
        elif is_pattern(name):
            found = selection.fitting(name)
        else:
            if not selection.excludes(name):
                yield name
            return
        empty = True
        try:
            for one in found:
                empty = False
                if one not in given:
                    given.add(one)
                    yield one
        except InputError as problem:
            yield problem
            return
        if empty and os.path.isdir(name):
            notice(name, "holds no file that factx reads")


def _valid_encoding(value: str | None) -> str | None:
    if value is not None and value != "auto":
        import codecs

        try:
            codecs.lookup(value)
        except LookupError:
            raise typer.BadParameter(
                f"{value!r} is no encoding; give one as utf-8, or auto"
            ) from None
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
        show_default="check: the article; extract, split: what is not left out of web pages",
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


def reads_files(command: Callable[..., int]) -> Callable[..., int]:
    """Give a subcommand the files and the options of how to read them, as its argument `inputs`."""
    own = list(inspect.signature(command).parameters.values())[1:]
    more = list(inspect.signature(_options).parameters.values())
    names = [parameter.name for parameter in more]

    @wraps(command)
    def called(files: list[str] | None = None, **given: Any) -> int:
        options = {name: given.pop(name) for name in names if name in given}
        return command(Inputs(files or (), **_options(**options)), **given)

    kinds = {"files": Files} | _hints(command) | _hints(_options)
    first = inspect.Parameter("files", inspect.Parameter.POSITIONAL_OR_KEYWORD, default=None)
    parameters = [each.replace(annotation=kinds[each.name]) for each in (first, *own, *more)]
    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # Typer looks there
    called.__annotations__ = {each.name: each.annotation for each in parameters}
    return called


def _hints(function: Callable[..., Any]) -> dict[str, Any]:
    return get_type_hints(function, include_extras=True)
