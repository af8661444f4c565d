"""The checks themselves: a list of them, and the page of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

import orjson

from factx.checks import Rule
from factx.reports import Screen

_EXAMPLE = re.compile(r"(?:Consistent|Inconsistent|Silent)(?:,.*)?: ")
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
    for line in rule.documentation.rstrip().split("\n"):
        kind = line.partition(":")[0].partition(",")[0]
        if kind in lists:
            dated, _, example = line.removeprefix(kind).partition(": ")
            lists[kind].append(f"- {_escaped(example)}{f' ({dated[2:]})' if dated else ''}")
        elif line.startswith(" ") and any(lists.values()):
            last = next(kind for kind in reversed(lists) if lists[kind])
            lists[last][-1] += f" {_escaped(line.strip())}"
        else:
            text.append(_escaped(line))
    parts = [f"## {rule.code} {rule.name}", f"*{_about(rule)}*", "\n".join(text).strip()]
    for kind, examples in lists.items():
        if examples:
            parts.append(f"{kind}:\n\n" + "\n".join(examples))
    return ("\n\n".join(parts) + "\n").encode()


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "*_<>[]" else c for c in text)
