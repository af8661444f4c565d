"""What the subcommands that read files have in common: which files, and how they are read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from factx.readers import USUAL, How, InputError

if TYPE_CHECKING:
    from factx.settings import Settings

_PATTERN_SIGNS = frozenset("*?[")


class Inputs(NamedTuple):
    """The inputs of a run.

    files   names as they were given; `-` is standard input, and so is no name at all
    body    whether only the article counts, or all of a text; None where neither was asked for
    root    the directory that `exclude` is relative to, None for the current one
    """

    files: Sequence[str] = ()
    how: How = USUAL
    exclude: Sequence[str] = ()
    files_from: str | None = None
    body: bool | None = None
    root: str | None = None

    def filled(self, settings: Settings | None) -> Inputs:
        """The same, with what the settings of the run say where no option does."""
        if settings is None:
            return self
        how, body = self.how, self.body if self.body is not None else settings.body
        how = how._replace(
            encoding=how.encoding or settings.encoding,
            all_text=body is False,
            text_field=how.text_field or settings.text_field,
            date_field=how.date_field or settings.date_field,
            id_field=how.id_field or settings.id_field,
        )
        if self.exclude:
            return self._replace(how=how, body=body)
        return self._replace(how=how, body=body, exclude=settings.exclude, root=settings.root)

    @property
    def open_ended(self) -> bool:
        """Whether it is not known yet which files there are."""
        return self.files_from is not None or any(map(_is_open, self.files))

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
            if name != "-" and (self.exclude or _is_open(name)):
                yield from self._found(name, given, notice)
            else:
                yield name

    def _found(
        self, name: str, given: set[str], notice: Callable[[str, str], None]
    ) -> Iterator[str | InputError]:
        from factx.readers.selection import Selection, is_pattern

        records = self.how.text_field is not None
        selection = Selection(self.exclude, records=records, root=self.root)
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


def _is_open(name: str) -> bool:
    return not _PATTERN_SIGNS.isdisjoint(name) or os.path.isdir(name)


class ReadsFiles:
    """A subcommand that reads files: it gets them, and how they are read, as its first argument.

    What its options are is found out when Typer asks for it; without options nobody does.
    """

    def __init__(self, command: Callable[..., int]) -> None:
        self._command = command
        self.__name__ = command.__name__
        self.__doc__ = command.__doc__

    def __call__(self, files: Sequence[str] | None = None, **given: Any) -> int:
        if not given:
            return self._command(Inputs(files or ()))
        from factx.cli.reading import taken

        return self._command(Inputs(files or (), **taken(given)), **given)

    def spelled_out(self) -> Callable[..., int]:
        """The same as a function with all its options, for Typer."""
        from factx.cli.reading import signature, typed

        return typed(self, signature(self._command))

    @property
    def __signature__(self) -> Any:
        from factx.cli.reading import signature

        return signature(self._command)


def reads_files(command: Callable[..., int]) -> ReadsFiles:
    """Give a subcommand the files and the options of how to read them, as its first argument."""
    return ReadsFiles(command)
