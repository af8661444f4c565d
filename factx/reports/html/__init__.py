"""HTML: one page that needs nothing else, for a person in a browser.

The text as it was read, every fact underlined and every statement marked where it stands, a
timeline, and the statements as a list.  It can be read without JavaScript and printed.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from factx.cells import number
from factx.reports import Result, Run, Screen
from factx.reports.html.view import SIGNS, VERDICTS, WORDS, View, totals, view
from factx.reports.summary import Tally, plural
from factx.reports.visible import markup_without_commands, one_line, visible

_HERE = files("factx.reports.html")


def _own(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


class Report:
    """A page with all documents; their text is kept as HTML until the end."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._environment = Environment(
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self._environment.filters |= {"number": number, "plural": plural, "counted": _counted}
        self._environment.globals |= {"signs": SIGNS, "verdicts": VERDICTS, "words": WORDS}
        self._section = self._environment.from_string(_own("document.html"))
        self._tally = Tally()
        self._checked = False
        self._views: list[View] = []
        self._named: Counter[str] = Counter()
        self._sections: list[Markup] = []
        self._failed: list[tuple[str, str]] = []

    def add(self, result: Result) -> bytes:
        self._tally.add(result)
        self._checked = self._checked or result.claims is not None
        shown = view(result, len(self._views), self._named)
        self._sections.append(Markup(self._section.render(doc=shown)))
        self._views.append(shown.brief())
        return b""

    def fail(self, name: str, message: str) -> None:
        self._failed.append((visible(name), one_line(message)))

    def end(self) -> bytes:
        style, script = _own("report.css"), _own("report.js")
        counted, codes, kinds = totals(self._views)
        page = self._environment.from_string(_own("page.html"))
        shown = page.render(
            views=self._views,
            sections=self._sections,
            failed=self._failed,
            checked=self._checked,
            summary=self._tally.line(),
            counted=counted,
            codes=codes,
            kinds=kinds,
            style=Markup(style),
            script=Markup(script),
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
        return markup_without_commands(shown).encode()


def _counted(count: int, verdict: str) -> str:
    """A number of statements of one kind.

    >>> _counted(2, "error"), _counted(1, "consistent")
    ('2 errors', '1 verified')
    """
    return f"{number(count)} {WORDS[verdict]}" if verdict in WORDS else plural(count, verdict)


def _hash(source: str) -> str:
    """By what a browser knows the page's own style and script (Content Security Policy, level 2)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
