"""The checks themselves: a list of them, and the page of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import orjson

from factx.checks import Rule
from factx.reports import Screen

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
    heading = f"{rule.code} {rule.name}"
    about = f"{rule.family} · {rule.severity} · {'in preview' if rule.preview else 'on by default'}"
    return f"{heading}\n{about}\n\n{rule.documentation.rstrip()}\n".encode()
