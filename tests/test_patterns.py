"""Patterns that are compiled late are the patterns that `re.compile` makes."""

import ast
import pickle
import re
from pathlib import Path

import pytest

import factx
from factx.patterns import lazy


def test_every_use_is_that_of_the_pattern() -> None:
    source, text = r"(?P<number>\d+) (days|weeks)", "In 12 days or 3 weeks"
    plain = re.compile(source)
    assert lazy(source).pattern == source
    assert lazy(source).findall(text) == plain.findall(text)
    assert lazy(source).sub("soon", text) == plain.sub("soon", text)
    assert [m.span() for m in lazy(source).finditer(text)] == [(3, 10), (14, 21)]
    assert lazy(source).match(text, 3).span() == (3, 10)
    assert lazy(source).groupindex == plain.groupindex
    assert lazy("WEEKS", re.IGNORECASE).search(text)[0] == "weeks"


def test_a_wrong_pattern_shows_when_it_is_used() -> None:
    wrong = lazy("(")
    with pytest.raises(re.error):
        wrong.search("")
    with pytest.raises(AttributeError):
        wrong.scan("")


def test_it_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(lazy("a+", re.I))).findall("bAa") == ["Aa"]


def test_no_pattern_of_the_grammar_or_of_a_check_is_compiled_on_import() -> None:
    package = Path(factx.__file__).parent
    eager = {
        f"{path.relative_to(package)}:{node.lineno}"
        for room in ("grammar", "checks")
        for path in (package / room).glob("*.py")
        for statement in ast.parse(path.read_text()).body
        for node in ast.walk(statement)
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef) and _compiles(node)
    }
    assert eager == set()


def _compiles(node: ast.AST) -> bool:
    """Whether it is a call of `re.compile`, or takes a method of a late pattern, which compiles it."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) == "re.compile"
    return (
        isinstance(node, ast.Attribute)
        and node.attr != "pattern"
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value.func) == "lazy"
    )
