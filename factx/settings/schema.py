"""The JSON Schema of the settings, for editors: completion, and errors while one types."""

from __future__ import annotations

from typing import Any

from factx.settings import FIELDS, Settings

_STRINGS = {"type": "array", "items": {"type": "string", "minLength": 1}}
_UNIT = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "equals": {"type": "string", "description": "What one of it is: 1.7018 metres."},
        "names": {"anyOf": [{"type": "string"}, _STRINGS], "description": "Further names."},
        "symbols": {"anyOf": [{"type": "string"}, _STRINGS], "description": "Case counts."},
    },
}


def schema() -> dict[str, Any]:
    """What a factx.toml, or [tool.factx] of a pyproject.toml, may hold (draft 2020-12)."""
    defaults = Settings()
    properties = {}
    for key, item in FIELDS.items():
        entry = _type(item.metadata["kind"], item.metadata["choices"])
        entry["description"] = item.metadata["about"]
        default = getattr(defaults, item.name)
        if default is not None:
            entry["default"] = list(default) if isinstance(default, tuple) else default
        properties[key] = entry
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of factx",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _type(kind: str, choices: tuple[str, ...]) -> dict[str, Any]:
    if kind == "switch":
        return {"type": "boolean"}
    if kind == "count":
        return {"type": "integer", "minimum": 0}
    if kind == "choice":
        return {"enum": list(choices)}
    if kind == "date":
        return {
            "anyOf": [
                {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2}(T[\d:]+)?)?)?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }
    if kind in ("path", "word"):
        return {"type": "string"}
    if kind == "units":
        return {"type": "object", "additionalProperties": {"anyOf": [{"type": "string"}, _UNIT]}}
    one = {"enum": list(choices)} if choices else {"type": "string", "minLength": 1}
    several = {"anyOf": [one, {"type": "array", "items": one}]}
    if kind == "lists":
        return {"type": "object", "additionalProperties": several}
    return several
