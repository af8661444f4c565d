"""Imports only go up the house: a stage knows the stages before it and nothing else."""

from __future__ import annotations

import ast
from pathlib import Path

import factx

ROOT = Path(factx.__file__).parent
LAYERS = [
    {"patterns", "records"},
    {
        "cells",
        "interval",
        "lexicon",
        "markup",
        "places",
        "sentences",
        "silencing",
        "spans",
        "structure",
    },
    {"display", "feast_tables"},
    {"timex", "units"},
    {"calendar_parts", "vocabulary"},
    {"feast_days"},
    {"document"},
    {"facts"},
    {"automaton"},
    {"scan"},
    {"grammar"},
    {"required"},
    {"templates", "terms"},
    {"passage_index"},
    {"skeleton"},
    {"claims"},
    {
        "conversions",
        "dateline",
        "dating",
        "estimates",
        "fingerprints",
        "kinds",
        "series",
        "tables",
        "topics",
        "totals",
    },
    {"comparison"},
    {"checks", "settings"},
    {"api"},
    {"corpus"},
    {"readers", "reports", "engines", "spacy"},
    {"cli"},
    {"__init__", "__main__"},
]


def _room(path: Path) -> str:
    relative = path.relative_to(ROOT)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def _imports(path: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "factx":
                names = [f"factx.{alias.name}" for alias in node.names]
        rooms |= {name.split(".")[1] for name in names if name.startswith("factx.")}
    return rooms


def test_every_room_has_its_layer() -> None:
    known = set().union(*LAYERS)
    rooms = {_room(path) for path in ROOT.rglob("*.py")}
    assert rooms <= known, f"say in LAYERS where these belong: {sorted(rooms - known)}"


def test_imports_only_go_up() -> None:
    place = {room: i for i, layer in enumerate(LAYERS) for room in layer}
    wrong = []
    for path in sorted(ROOT.rglob("*.py")):
        room = _room(path)
        for imported in _imports(path) - {room, "__version__"}:
            if place[imported] >= place[room]:
                wrong.append(f"{path.relative_to(ROOT)} imports factx.{imported}")
    assert wrong == []


def _code_lines(path: Path) -> int:
    """Lines without the page of a check, which is documentation and as long as it has to be."""
    source = path.read_text(encoding="utf-8")
    lines = len(source.splitlines())
    if path.parent.name == "checks":
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef):
                lines -= len((ast.get_docstring(node, clean=False) or "").splitlines())
    return lines


def test_no_file_has_grown_two_jobs() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in ROOT.rglob("*.py")
        if (lines := _code_lines(path)) > 400
    }
    assert long == {}
