"""Every regular expression of factx: where it stands, its source, its flags, whether it is searched for.

`python -m tests.every_pattern` prints them as JSON.  It is a process of its own, because it looks over
the shoulder of `re` from the first import on.
"""

from __future__ import annotations

import ast
import gc
import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, NamedTuple

_ROOT = Path(__file__).parents[1]
_PACKAGE = _ROOT / "factx"
_THROUGH = (Path(re.__file__), _PACKAGE / "patterns.py")
_LEFT_OUT = ("factx.spacy", "factx.__main__", "factx.corpus.spark")  # they need large packages
_CALLS = frozenset("compile search match fullmatch split findall finditer sub subn lazy".split())
_ANCHORED = frozenset({"match", "fullmatch", "pattern", "groups", "groupindex", "flags"})

_ELSEWHERE = "*"

Key = tuple[str, int]


class Pattern(NamedTuple):
    """A pattern; `anchored` where it is only tried at given places, and never searched for."""

    where: str
    source: str
    flags: int
    anchored: bool


def every() -> list[Pattern]:
    """The patterns of all modules and templates, and those that functions make while they work."""
    made: dict[Key, str] = {}
    _watch(made)
    import factx

    modules = {
        module.name: import_module(module.name)
        for module in walk_packages(factx.__path__, "factx.")
        if module.name not in _LEFT_OUT
    }
    named = _named(modules)
    _use_everything()
    fixed = set(_in_functions())
    found = {key: Pattern(where, *key, where in fixed) for key, where in made.items()}
    for key, where in (*_lazy(), *_templates()):
        found.setdefault(key, Pattern(where, *key, False))
    found |= {key: Pattern(where, *key, anchored) for key, where, anchored in _written()}
    found |= {key: Pattern(where, *key, anchored) for key, (where, anchored) in named.items()}
    return sorted(found.values())


def _watch(made: dict[Key, str]) -> None:
    """Write down every pattern that a file of factx compiles from now on."""
    compile_ = re._compile  # type: ignore[attr-defined]  # what all functions of re go through

    def compiled(pattern: Any, flags: Any) -> Any:
        if isinstance(pattern, str | bytes):
            frame = sys._getframe(1)
            while frame.f_back is not None and Path(frame.f_code.co_filename) in _THROUGH:
                frame = frame.f_back
            path = Path(frame.f_code.co_filename)
            if _PACKAGE in path.parents:
                where = f"{path.relative_to(_ROOT)}:{frame.f_lineno}"
                made.setdefault((_text(pattern), int(flags)), where)
        return compile_(pattern, flags)

    re._compile = compiled  # type: ignore[attr-defined]


def _text(source: str | bytes) -> str:
    return source if isinstance(source, str) else source.decode("latin-1")


def _key(value: Any) -> Key | None:
    """The source and the flags of a pattern or of a method of one."""
    value = getattr(value, "__self__", value)
    if isinstance(value, re.Pattern):
        implied = re.UNICODE if isinstance(value.pattern, str) else 0
        return _text(value.pattern), int(value.flags) & ~int(implied)
    if type(value).__name__ == "_Lazy":
        return value._source, int(value._flags)
    return None


def _named(modules: dict[str, Any]) -> dict[Key, tuple[str, bool]]:
    """The patterns with names of their own, and whether every use of the name is anchored."""
    trees = {
        name: ast.parse(Path(module.__file__).read_text("utf-8"))
        for name, module in modules.items()
    }
    searched = {use for name, tree in trees.items() for use in _searched(name, tree)}
    found: dict[Key, tuple[str, bool]] = {}
    for name, module in modules.items():
        for variable, value in vars(module).items():
            key = _key(value)
            if key is not None:
                method = getattr(value, "__name__", "")
                uses = {(name, variable), (_ELSEWHERE, variable)}
                anchored = method in _ANCHORED or (not method and not uses & searched)
                before = found.get(key)
                where = f"{name}.{variable}" if before is None else before[0]
                found[key] = where, anchored and (before is None or before[1])
    return found


def _searched(module: str, tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The names of a module that are used in another way than by `name.match`."""
    attributes = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    fine = {id(node.value) for node in attributes if node.attr in _ANCHORED}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in fine:
            yield module, node.id
        if isinstance(node, ast.Attribute) and id(node) not in fine:
            yield _ELSEWHERE, node.attr  # names.RUN, in another module than its own


def _in_functions() -> Iterator[str]:
    """The lines of functions whose patterns are only matched: `_pattern().fullmatch(line)`."""
    for path in sorted(_PACKAGE.rglob("*.py")):
        nodes = [*ast.walk(ast.parse(path.read_text("utf-8")))]
        for function in nodes:
            if isinstance(function, ast.FunctionDef):
                uses = [n for n in nodes if isinstance(n, ast.Name) and n.id == function.name]
                matched = [
                    node
                    for node in nodes
                    if isinstance(node, ast.Attribute)
                    and node.attr in _ANCHORED
                    and isinstance(node.value, ast.Call)
                    and getattr(node.value.func, "id", "") == function.name
                ]
                if uses and len(uses) == len(matched):
                    for line in range(function.lineno, (function.end_lineno or 0) + 1):
                        yield f"{path.relative_to(_ROOT)}:{line}"


def _lazy() -> Iterator[tuple[Key, str]]:
    for value in gc.get_objects():
        if type(value).__name__ == "_Lazy" and (key := _key(value)) is not None:
            yield key, "a pattern without a name"


def _templates() -> Iterator[tuple[Key, str]]:
    from factx.templates import Templates, template

    for several in gc.get_objects():
        if isinstance(several, Templates):
            for source in several.sources:
                yield (template(source).pattern.pattern, 0), f"the template {source}"


def _written() -> Iterator[tuple[Key, str, bool]]:
    """What stands as a plain string in a call, reached or not."""
    for path in sorted(_PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                source = node.args[0].value
                owner = getattr(node.func, "value", None)
                of_re = owner is None or getattr(owner, "id", "") == "re"
                if name in ("compile", "lazy") and (len(node.args) > 1 or node.keywords):
                    continue  # it has flags, and is found where it is made
                if name in _CALLS and of_re and isinstance(source, str | bytes):
                    where = f"{path.relative_to(_ROOT)}:{node.lineno}"
                    yield (_text(source), 0), where, name in _ANCHORED


def _use_everything() -> None:
    """Read and check texts, so that what functions compile is seen."""
    import factx
    from factx.readers.text import document

    for path in sorted((_ROOT / "tests" / "corpus").glob("*.[tm][xd]*"))[::3]:
        text = path.read_text("utf-8")
        factx.check(text, "2025-05-20", preview=True)
    document(f"{text}\n\nWe use cookies.\n\nShare this article\n\nRelated articles\n", None)
    factx.compare(text, text)


if __name__ == "__main__":
    json.dump(every(), sys.stdout)
