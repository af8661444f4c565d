"""How results show themselves in a notebook: the text with its marks, and a table below it.

Notebooks have styles of their own, light or dark, and places that show them drop style sheets; so
every element carries its few styles itself, in colours that both can bear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from factx.cells import allowed, meaning_cell, number, value_cell
from factx.markup import Mark, runs

_Item = Mapping[str, Any]
_LONGEST = 5000  # characters of a text, and
_MOST = 100  # rows of a table: a notebook is saved with all that it shows
_LINES = {
    "count": "2px solid #2f81f7",
    "number": "2px dotted #2f81f7",
    "ordinal": "2px dotted #8b949e",
    "measure": "2px solid #1b9aa5",
    "money": "4px double #1b9aa5",
    "percent": "2px dashed #a371f7",
    "date": "2px solid #db6d28",
    "time": "2px dashed #db6d28",
    "duration": "4px double #db6d28",
    "set": "2px dotted #db6d28",
}
_GROUNDS = {
    "error": "rgba(248,81,73,.28)",
    "warning": "rgba(210,153,34,.28)",
    "note": "rgba(56,139,253,.25)",
    "undetermined": "rgba(163,113,247,.25)",
}
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def document(text: str, title: str, dated: str, sentences: int) -> str:
    """A text by itself, as HTML."""
    head = [title, dated, _counted(sentences, "sentence"), _counted(len(text), "character")]
    return _whole(head, _marked(text, (), ()), "", 0)


def extraction(text: str, dated: str, facts: Sequence[_Item]) -> str:
    """A text with its facts, as HTML."""
    head = [_counted(len(facts), "fact"), dated]
    rows = [
        [
            _place(item),
            item["kind"],
            item["text"],
            value_cell(item),
            meaning_cell(item),
            allowed(item),
        ]
        for item in facts[:_MOST]
    ]
    names = ("place", "kind", "text", "value", "of · meaning", "allows")
    return _whole(head, _marked(text, facts, ()), _table(names, rows), len(facts) - len(rows))


def checked(text: str, dated: str, facts: Sequence[_Item], claims: Sequence[_Item]) -> str:
    """A text with its facts and the statements about them, as HTML."""
    found = [claim for claim in claims if claim["status"] == "inconsistent"]
    unclear = sum(claim["status"] == "undetermined" for claim in claims)
    head = [
        _counted(len(found), "finding"),
        f"{len(claims) - len(found) - unclear} verified",
        dated,
    ]
    if unclear:
        head.insert(1, f"{unclear} unclear")
    shown = sorted(claims, key=lambda claim: (claim["status"] == "consistent", claim["start"]))
    rows = [
        [_place(claim), _verdict(claim), claim["code"], claim["message"], claim["equation"]]
        for claim in shown[:_MOST]
    ]
    names = ("place", "", "check", "message", "equation")
    return _whole(head, _marked(text, facts, claims), _table(names, rows), len(claims) - len(rows))


def _whole(head: Iterable[str], text: str, table: str, left: int) -> str:
    line = " · ".join(_safe(part) for part in head if part)
    more = f"<p>… and {number(left)} more</p>" if left else ""
    return f'<div class="factx" lang="en"><p><b>{line}</b></p>{text}{table}{more}</div>'


def _marked(text: str, facts: Iterable[_Item], claims: Iterable[_Item]) -> str:
    """The text with every fact underlined and every statement that is not verified on a ground."""
    marks: list[Mark[tuple[str, str, str]]] = []
    for item in facts:
        title = ", ".join(filter(None, (item["kind"], value_cell(item), meaning_cell(item))))
        marks.append(
            Mark(item["start"], item["end"], ("border-bottom", _LINES[item["kind"]], title))
        )
    for claim in claims:
        ground = _GROUNDS.get(_verdict(claim))
        if ground is not None:
            title = f"{claim['code']} {claim['message']}"
            marks.append(Mark(claim["start"], claim["end"], ("background", ground, title)))
    end = len(text) if len(text) <= _LONGEST else text.rfind(" ", 0, _LONGEST) + 1 or _LONGEST
    parts = []
    for run in runs(0, end, marks):
        words = _safe(text[run.start : run.end])
        if run.keys:
            style = ";".join(f"{name}:{value}" for name, value, _ in run.keys)
            title = _safe("\n".join(title for _, _, title in run.keys))
            words = f'<span style="{style}" title="{title}">{words}</span>'
        parts.append(words)
    if end < len(text):
        parts.append(f"… <i>({number(len(text) - end)} more characters)</i>")
    return f'<p style="white-space:pre-wrap;max-width:48em;line-height:1.7">{"".join(parts)}</p>'


def _table(names: Iterable[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    cell = 'style="text-align:left;vertical-align:top"'
    head = "".join(f'<th scope="col" {cell}>{escape(name)}</th>' for name in names)
    body = "".join(
        "<tr>" + "".join(f"<td {cell}>{_safe(words)}</td>" for words in row) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _verdict(claim: _Item) -> str:
    verdict: str = claim["severity"] if claim["status"] == "inconsistent" else claim["status"]
    return verdict


def _place(item: _Item) -> str:
    return f"{item['line']}:{item['column']}"


def _counted(count: int, word: str) -> str:
    return f"{number(count)} {word}" + ("" if count == 1 else "s")


def _safe(words: str) -> str:
    """The words as HTML, without characters that a page must not hold or that reorder others."""
    return escape(_UNSAFE.sub("\ufffd", words))
