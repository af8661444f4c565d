"""What holds for a file: its options before its variables before its settings file.

Variables are FACTX_ and the setting's name in capitals; lists have commas in them.  A settings file
is the nearest one above the file that is read; what concerns a whole run (formats, baselines, jobs)
comes from the nearest one above all files together.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factx.readers import InputError
from factx.readers.settings import find_settings, read_settings

if TYPE_CHECKING:
    from factx.settings import Settings

PREFIX = "FACTX_"
CONFIG = "FACTX_CONFIG"
_OTHERS = frozenset({CONFIG, "FACTX_DEBUG"})
_OPTION, _DEFAULT = "option", "default"
_REPOSITORIES = frozenset({".git", ".hg", ".svn", ".bzr", ".jj"})
_PATHS = ("baseline", "write_baseline")


Setting = tuple[str, Any, str]  # its key, its value, and where that comes from


class Held:
    """The settings of every file of a run.

    `options` are those given on the command line, by the names of the fields of `Settings`;
    `config` is a settings file that holds for all files, "" for none at all, None for the nearest.
    """

    def __init__(self, options: Mapping[str, Any] | None = None, config: str | None = None) -> None:
        self._options = {
            name: value for name, value in (options or {}).items() if value is not None
        }
        self._variables: dict[str, Any] = {}
        self._config = os.environ.get(CONFIG) if config is None else config
        self._nearest: dict[str, str | None] = {}
        self._made: dict[str | None, Settings] = {}
        self._tables: dict[str, dict[str, Any]] = {}
        self.unknown: list[str] = []
        names = [name for name in os.environ if name.startswith(PREFIX) and name not in _OTHERS]
        if names:
            self._read_variables(sorted(names))

    def _read_variables(self, names: Sequence[str]) -> None:
        from factx.settings import FIELDS, SettingsError, nearest
        from factx.settings.values import from_text

        known = {_variable(key): key for key in FIELDS}
        for name in names:
            if name not in known:
                hint = nearest(name, known)
                if hint.startswith(" ("):  # what resembles no setting is somebody else's
                    self.unknown.append(f"{name} is no setting{hint}")
                continue
            try:
                value = from_text(known[name], os.environ[name])
            except SettingsError as problem:
                raise InputError(name, str(problem)) from None
            self._variables[FIELDS[known[name]].name] = value

    def file(self, path: str | None) -> str | None:
        """The settings file that holds for a file or a directory; None where there is none."""
        if self._config is not None:
            return self._config or None
        return find_settings(_directory(path), self._nearest)

    def of(self, path: str | None) -> Settings | None:
        """The settings for a file, None where nothing is set.  Raises InputError where they are wrong."""
        return self._settings(self.file(path))

    def of_run(self, files: Sequence[str] | None) -> Settings | None:
        """The settings for a run on these files: those of the directory that holds them all."""
        if self._config is not None or not files:
            return self.of(None)
        directories = [_directory(None if name == "-" else name) for name in files]
        try:
            return self._settings(find_settings(os.path.commonpath(directories), self._nearest))
        except ValueError:  # a null character in a name, which reading it tells
            return self.of(None)

    def _settings(self, file: str | None) -> Settings | None:
        if file is None and not self._variables and not self._options:
            return None
        if file not in self._made:
            from factx.settings import Settings

            root = None if file is None else os.path.dirname(os.path.abspath(file))
            layers = (self._of_file(file), self._variables, self._options)
            self._made[file] = Settings(**_merged(layers), root=root)
        return self._made[file]

    def _of_file(self, file: str | None) -> dict[str, Any]:
        """The settings of a file as fields, its paths from the current directory."""
        if file is None:
            return {}
        if file not in self._tables:
            from factx.settings import SettingsError, arguments

            try:
                table = arguments(read_settings(file))
            except SettingsError as problem:
                raise InputError(_near(file), str(problem)) from None
            except InputError as problem:
                raise InputError(_near(file), problem.message) from None
            folder = os.path.dirname(os.path.abspath(file))
            _check_paths(file, folder, table)
            for name in _PATHS:
                if name in table:
                    table[name] = _near(os.path.join(folder, table[name]))
            if "output" in table:
                table["output"] = tuple(
                    path if path == "-" else _near(os.path.join(folder, path))
                    for path in table["output"]
                )
            self._tables[file] = table
        return self._tables[file]

    def source(self, name: str, path: str | None) -> str:
        """Where the value of a field comes from: what an error about it is told of."""
        file = self.file(path)
        if name in self._options:
            return _OPTION
        if name in self._variables:
            return _variable(name)
        return _near(file) if file is not None and name in self._of_file(file) else _DEFAULT

    def all(self, path: str | None) -> list[Setting]:
        """Every setting that holds for a file, and whether an option, a variable or a file says so."""
        from factx.settings import FIELDS, Settings

        holding = self.of(path) or Settings()
        return [
            (key, getattr(holding, field.name), self.source(field.name, path))
            for key, field in FIELDS.items()
        ]


def _check_paths(file: str, folder: str, table: Mapping[str, Any]) -> None:
    """See that settings, which may have come with the texts, reach for no other files than theirs.

    Outputs have to be in the directory of the settings file, but not in what belongs to its version
    control; a baseline has to be a file.  Raises InputError.
    """
    for key, names in (
        ("output", table.get("output", ())),
        ("write-baseline", (table.get("write_baseline"),)),
    ):
        for name in names:
            if name in (None, "-"):
                continue
            if "\0" in name:
                raise InputError(_near(file), f"{key!r} is {name!r}, which is no file name")
            place = os.path.relpath(
                os.path.realpath(os.path.join(folder, name)), os.path.realpath(folder)
            )
            parts = place.split(os.sep)
            if parts[0] == os.pardir or not _REPOSITORIES.isdisjoint(parts):
                message = f"{key!r} is {name!r}, which is not among the files beside these settings"
                raise InputError(_near(file), f"{message}; name it with --{key}")
    known = table.get("baseline")
    if known is not None:
        path = os.path.join(folder, known)
        if os.path.exists(path) and not os.path.isfile(path):
            raise InputError(_near(file), f"'baseline' is {known!r}, which is no file")


def _directory(path: str | None) -> str:
    """The directory of a file, or the directory itself; the current one for None."""
    if path is None:
        return os.getcwd()
    place = os.path.abspath(path)
    return place if os.path.isdir(place) else os.path.dirname(place)


def _variable(name: str) -> str:
    return PREFIX + name.replace("-", "_").upper()


def _near(path: str) -> str:
    """A path as a person writes it: from the current directory where it is below it."""
    near = os.path.relpath(path)
    return path if near.startswith(os.pardir) else near


def _merged(layers: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The layers in one, the later before the earlier.

    Formats and outputs belong together, and being quiet excludes being verbose.
    """
    found: dict[str, Any] = {}
    for layer in layers:
        if "format" in layer:
            found.pop("output", None)
        for one, other in (("quiet", "verbose"), ("verbose", "quiet")):
            if layer.get(one):
                found.pop(other, None)
        found.update(layer)
    return found
