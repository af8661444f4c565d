"""Settings: what a project asks of factx, and how what it writes is read.

Every setting is one field of `Settings`; its metadata is what validation, the JSON Schema and
`factx config` know of it.  Nothing here opens a file or reads the environment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from factx.settings.globs import fits

if TYPE_CHECKING:
    from factx.vocabulary import Vocabulary

SEVERITIES = ("error", "warning", "note")
FORMATS = ("table", "text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson")


class SettingsError(ValueError):
    """A setting that does not exist, or that cannot have this value."""


def _setting(kind: str, about: str, default: Any = None, choices: tuple[str, ...] = ()) -> Any:
    metadata = {"kind": kind, "about": about, "choices": choices}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Settings of a project; the Python interface uses those that concern texts.

    `root` is the directory that the globs of `per_file_ignores` are relative to.

    >>> own = Settings.from_dict({"select": ["FX1"], "units": {"smoot": "1.7018 metres"}})
    >>> own.select, own.vocabulary.units.names["smoots"].dimension
    (('FX1',), 'length')
    """

    select: tuple[str, ...] = _setting(
        "list", "Only these checks, by code, beginning of a code or name.", ()
    )
    ignore: tuple[str, ...] = _setting("list", "Not these checks, named in the same way.", ())
    per_file_ignores: Mapping[str, tuple[str, ...]] = _setting(
        "lists", "Checks that files matching a glob are not held to.", {}
    )
    preview: bool = _setting("switch", "Run the checks in preview too.", False)
    fail_on: Literal["error", "warning", "note"] = _setting(
        "choice", "The mildest finding that makes the exit code 1.", "error", SEVERITIES
    )
    date: str | None = _setting("date", "When the texts were written: YYYY-MM-DD, YYYY-MM or YYYY.")
    day_first: bool | None = _setting("switch", "Whether 4/5/2024 is the fourth of May.")
    nouns: tuple[str, ...] = _setting(
        "list", "Nouns that can be counted, as they stand behind a number.", ()
    )
    units: Mapping[str, Any] = _setting(
        "units", "Units: what one of each equals, and its further names and symbols.", {}
    )
    abbreviations: tuple[str, ...] = _setting(
        "list", "Abbreviations with a point that ends no sentence.", ()
    )
    exclude: tuple[str, ...] = _setting(
        "list", "Files and directories that are left out, as a line of .gitignore names them.", ()
    )
    encoding: str | None = _setting("word", "The encoding of texts; auto finds it out.")
    body: bool | None = _setting(
        "switch", "Whether only the article counts, or what surrounds it too."
    )
    text_field: str | None = _setting("word", "The field of JSON Lines or CSV that is the text.")
    date_field: str | None = _setting("word", "The field with its date.")
    id_field: str | None = _setting("word", "The field with what it is called.")
    all: bool = _setting("switch", "Show what was verified too.", False)
    statistics: bool = _setting("switch", "Count by check instead of listing findings.", False)
    format: tuple[str, ...] = _setting("choices", "How to print the findings.", (), FORMATS)
    output: tuple[str, ...] = _setting("paths", "Where each format goes; - is standard output.", ())
    baseline: str | None = _setting("path", "Known findings, which are left out.")
    write_baseline: str | None = _setting("path", "Where to write all findings as known ones.")
    exit_zero: bool = _setting("switch", "End with 0 whatever is found.", False)
    jobs: int = _setting("count", "How many processes work at once; 0 is one a processor.", 1)
    quiet: bool = _setting("switch", "Print nothing but findings and errors.", False)
    verbose: bool = _setting("switch", "Tell of every file what was done.", False)
    root: str | None = None

    @classmethod
    def from_dict(cls, table: Mapping[str, Any], root: str | None = None) -> Settings:
        """The settings of a table as TOML or JSON give it, with keys as `day-first`.

        Raises SettingsError (a ValueError) naming the key, and the nearest right one.
        """
        return cls(**arguments(table), root=root)

    @property
    def has_words(self) -> bool:
        """Whether there are nouns, units or abbreviations of one's own."""
        return bool(self.nouns or self.units or self.abbreviations)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The nouns, units and abbreviations, ready to be looked up."""
        from factx.vocabulary import vocabulary

        return vocabulary(self.nouns, self.units, self.abbreviations)

    def ignored(self, path: str | None) -> tuple[str, ...]:
        """The checks that a text at this path is not held to."""
        if path is None or not self.per_file_ignores:
            return self.ignore
        more = [
            code
            for glob, codes in self.per_file_ignores.items()
            if fits(glob, path, self.root)
            for code in codes
        ]
        return (*self.ignore, *more)

    def __getstate__(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def changed(self, **changes: Any) -> Settings:
        """The same settings but for these."""
        return replace(self, **changes)


FIELDS = {item.name.replace("_", "-"): item for item in fields(Settings) if item.name != "root"}


def arguments(table: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of `Settings` that a table gives.  Raises SettingsError."""
    from factx.settings.values import checked

    found: dict[str, Any] = {}
    for key, value in table.items():
        if key not in FIELDS:
            raise SettingsError(f"there is no setting {key!r}{nearest(key, FIELDS)}")
        found[FIELDS[key].name] = checked(key, value)
    if found.get("quiet") and found.get("verbose"):
        raise SettingsError("'quiet' and 'verbose' are both on; choose one of them")
    return found


def nearest(word: str, known: Any) -> str:
    """What a wrong word may have meant, in brackets.

    >>> nearest("selct", ["select", "ignore"])
    " (did you mean 'select'?)"
    """
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f" (did you mean {near[0]!r}?)" if near else f"; there are {', '.join(known)}"
