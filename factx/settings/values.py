"""The values of settings: as TOML gives them, and as a variable of the environment does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factx.settings import FIELDS, SettingsError, nearest

_ON = frozenset({"1", "true", "yes", "on"})
_OFF = frozenset({"0", "false", "no", "off", ""})
_UNIT_KEYS = ("equals", "names", "symbols")


def checked(key: str, value: Any) -> Any:
    """The value of a setting as `Settings` holds it.  Raises SettingsError saying what it may be."""
    kind = FIELDS[key].metadata["kind"]
    choices = FIELDS[key].metadata["choices"]
    if kind == "switch":
        return _one(key, value, bool, "true or false")
    if kind == "count":
        number = _one(key, value, int, "a whole number")
        if number < 0 or isinstance(value, bool):
            raise SettingsError(f"{key!r} is {value!r}; it should be a whole number from 0")
        return number
    if kind == "date":
        return _date(key, value)
    if kind in ("choice", "path", "word"):
        return _chosen(key, _one(key, value, str, "a string"), choices)
    if kind == "units":
        return _units(key, value)
    if kind == "lists":
        if not isinstance(value, Mapping):
            raise SettingsError(f'{key!r} should be a table, as in {{"*.md" = ["FX103"]}}')
        return {glob: _strings(f"{key}.{glob}", codes) for glob, codes in value.items()}
    found = tuple(_chosen(key, item, choices) for item in _strings(key, value))
    if key == "abbreviations":
        _made(key, abbreviations=found)
    return found


def from_text(key: str, text: str) -> Any:
    """The value of a setting from a variable of the environment.  Raises SettingsError."""
    kind = FIELDS[key].metadata["kind"]
    if kind == "switch":
        if text.lower() not in _ON | _OFF:
            raise SettingsError(f"{text!r} is neither 1 nor 0")
        return text.lower() in _ON
    if kind == "count":
        if not text.strip().isdecimal():
            raise SettingsError(f"{text!r} is no whole number from 0")
        return int(text)
    if kind in ("choice", "date", "path", "word"):
        return checked(key, text)
    if kind in ("units", "lists"):
        import json

        try:
            return checked(key, json.loads(text))
        except ValueError as problem:
            if isinstance(problem, SettingsError):
                raise
            raise SettingsError(f"is no JSON object: {problem}") from None
    return checked(key, [item.strip() for item in text.split(",") if item.strip()])


def _one(key: str, value: Any, of: type, meaning: str) -> Any:
    if not isinstance(value, of):
        raise SettingsError(f"{key!r} is {_shown(value)}; it should be {meaning}")
    return value


def _strings(key: str, value: Any) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) for item in items):
        raise SettingsError(f"{key!r} is {_shown(value)}; it should be a list of strings")
    if not all(item.strip() for item in items):
        raise SettingsError(f"{key!r} holds an empty string")
    return tuple(items)


def _chosen(key: str, text: str, choices: tuple[str, ...]) -> str:
    if choices and text not in choices:
        raise SettingsError(f"{key!r} cannot be {text!r}{nearest(text, choices)}")
    return text


def _date(key: str, value: Any) -> str:
    """A date as ISO 8601: in TOML a string, a year as a number, or a date without quotes."""
    from factx.timex import DocumentDate

    text = str(value.isoformat() if hasattr(value, "isoformat") else value)
    try:
        DocumentDate(text)
    except ValueError:
        message = f"{key!r} is {_shown(value)}; it should be YYYY-MM-DD, YYYY-MM or YYYY"
        raise SettingsError(message) from None
    return text


def _units(key: str, value: Any) -> dict[str, Any]:
    """Units by their names."""
    if not isinstance(value, Mapping):
        raise SettingsError(f'{key!r} should be a table, as in {{smoot = "1.7018 metres"}}')
    found: dict[str, Any] = {}
    for name, definition in value.items():
        where = f"{key}.{name}"
        if isinstance(definition, str):
            found[name] = definition
            continue
        if not isinstance(definition, Mapping):
            raise SettingsError(f"{where!r} should be a string or a table")
        for part, content in definition.items():
            if part not in _UNIT_KEYS:
                raise SettingsError(f"{where!r} has no {part!r}{nearest(part, _UNIT_KEYS)}")
            if part == "equals":
                _one(f"{where}.equals", content, str, "a string, as '1.7018 metres'")
            else:
                _strings(f"{where}.{part}", content)
        found[name] = dict(definition)
    _made(key, units=found)
    return found


def _made(key: str, **words: Any) -> None:
    """Make a vocabulary of the words, so that a wrong one is told where it stands."""
    from factx.vocabulary import vocabulary

    try:
        vocabulary(**words)
    except ValueError as problem:
        raise SettingsError(f"{key!r}: {problem}") from None


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}..."
