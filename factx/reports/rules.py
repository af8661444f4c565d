"""The checks themselves: a list of them, and the page of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

import orjson

from factx.checks import Rule
from factx.reports import Screen

_EXAMPLE = re.compile(r"(?:Source|Consistent|Inconsistent|Silent)(?:,.*)?: ")
_Write = Callable[[Sequence[Rule], Screen], bytes]


def _default(rule: Rule) -> str:
    return "preview" if rule.preview else "default"


def record(rule: Rule) -> dict[str, str | bool]:
    """A check as an object."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity,
        "preview": rule.preview,
        "summary": rule.summary,
    }


def _json(rules: Sequence[Rule], screen: Screen) -> bytes:
    options = orjson.OPT_APPEND_NEWLINE | (orjson.OPT_INDENT_2 if screen.terminal else 0)
    return orjson.dumps([record(rule) for rule in rules], option=options)


def _jsonl(rules: Sequence[Rule], screen: Screen) -> bytes:
    return b"".join(orjson.dumps(record(r), option=orjson.OPT_APPEND_NEWLINE) for r in rules)


def _text(rules: Sequence[Rule], screen: Screen) -> bytes:
    lines = ("\t".join((r.code, r.name, r.severity, _default(r), r.summary)) for r in rules)
    return "".join(f"{line}\n" for line in lines).encode()


def _table(rules: Sequence[Rule], screen: Screen) -> bytes:
    from factx.reports.table import rule_table

    return rule_table(rules, screen)


FORMATS: dict[str, _Write] = {"table": _table, "text": _text, "json": _json, "jsonl": _jsonl}


def page(rule: Rule) -> bytes:
    """The documentation of a check under its heading."""
    return f"{rule.code} {rule.name}\n{_about(rule)}\n\n{rule.documentation.rstrip()}\n".encode()


def description(rule: Rule) -> str:
    """What stands before the examples of a check's documentation."""
    lines = rule.documentation.split("\n")
    return "\n".join(takewhile(lambda line: not _EXAMPLE.match(line), lines)).strip()


def _about(rule: Rule) -> str:
    state = "in preview" if rule.preview else "on by default"
    return f"{rule.family} · {rule.severity} · {state}"


def markdown(rule: Rule) -> bytes:
    """The documentation of a check as a section in Markdown, its examples as lists."""
    text: list[str] = []
    lists: dict[str, list[str]] = {"Consistent": [], "Inconsistent": [], "Silent": []}
    last, laid_out = text, False
    source = ""
    for line in rule.documentation.rstrip().split("\n"):
        if line.startswith("Source: "):
            source = f" (the source: {_escaped(line.removeprefix('Source: '))})"
            continue
        kind = line.partition(":")[0].partition(",")[0]
        if kind in lists:
            last = lists[kind]
            dated, _, example = line.removeprefix(kind).partition(":")
            words = _escaped(example.strip()) + (f" ({dated[2:]})" if dated else "")
            laid_out = not example
            last.append(f"- {words}{source}".rstrip())
        elif last is text or not (line.startswith(" ") or laid_out):
            text.append(_escaped(line))
        elif laid_out:
            last[-1] += f"\n  {line[4:]}".rstrip(" ")
        else:
            last[-1] += f" {_escaped(line.strip())}"
    parts = [f"## {rule.code} {rule.name}", f"*{_about(rule)}*", "\n".join(text).strip()]
    for kind, examples in lists.items():
        if examples:
            parts.append(f"{kind}:\n\n" + "\n".join(map(_fenced, examples)))
    return ("\n\n".join(parts) + "\n").encode()


def reference(rules: Sequence[Rule]) -> bytes:
    """The documentation of all checks as one page in Markdown, with a list of them before it."""
    parts = ["# The checks\n\nMade from the docstrings by `factx explain --all --format markdown`."]
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            parts.append(f"\n\n**{family[:1].upper()}{family[1:]}**\n")
        anchor = f"{rule.code.lower()}-{rule.name}"
        state = ", in preview" if rule.preview else ""
        parts.append(
            f"\n- [{rule.code} {rule.name}](#{anchor}), {rule.severity}{state}: "
            f"{_escaped(rule.summary)}"
        )
    return b"\n".join(["".join([*parts, "\n"]).encode(), *map(markdown, rules)])


def _fenced(example: str) -> str:
    """An example that keeps its lines, as a block of code in its list."""
    words, newline, lines = example.rstrip().partition("\n")
    return f"{words}\n  ```text\n{lines}\n  ```" if newline else words


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "*_<>[]" else c for c in text)
