"""Words that a template cannot do without, so that most sentences are passed over unread.

A word is known by its stem here, its first three letters, or all of one that is shorter.  What
follows reads a regular expression just far enough: wherever a word certainly begins, it collects
the stems that may stand there.  Where it is not sure it requires nothing.
"""

from __future__ import annotations

import re

from factx.patterns import lazy

STEM = lazy(r"(?<!\w)\w{1,3}")
"""The stem of every word of a text."""
_LENGTH = 3
_ITEM = lazy(
    r"(?P<around>\(\?(?:<?[=!]))"  # looks around
    r"|(?P<group>\((?:\?(?:P<\w+>|:))?)"
    r"|(?P<edge>\\b)"
    r"|(?P<fact>\{(?:\w+:)?[a-z]\w*\+?\})"
    r"|(?P<letter>[a-z])"
    r"|(?P<letters>\[[a-z]{1,6}\])"
    r"|(?P<blank>[ ])"
    r"|(?P<mark>[,;:'/-]|\\[.()\[\]|]|\[(?:[ ,;:.'/()-]|\\[\[\]()]){1,40}\])"
    r"|(?P<end>[|)])"
    r"|(?P<other>\[\^?(?:\\.|[^\]\\]){0,400}\]|\\.|.)",
    re.DOTALL,
)
_QUANTIFIER = lazy(r"(?:[?*+]|\{\d{0,4},?\d{0,4}\})[?+]?")
_PARTS = lazy(r"\[(?:\\.|[^\]\\]){0,400}\]|\\.|[()|]")
_MOST = 4  # sets of stems that are worth asking for
_DEEP = 12


def required(source: str) -> tuple[frozenset[str], ...]:
    """Sets of stems; every match of the template has a word of each of them.

    >>> [sorted(stems) for stems in required("{count} (?:rose|fell)(?: again)? to {count}")]
    [['to'], ['fel', 'ros']]
    >>> required("{count}|rose"), required("[a-z]+ing {count}")
    ((), ())
    """
    if len(_alternatives(source)) > 1:
        return ()
    found: list[frozenset[str]] = []
    position, edge = 0, not source.startswith(("{", "\\", "["))
    while position < len(source):
        item = _ITEM.match(source, position)
        assert item is not None
        kind, end, inner = item.lastgroup, item.end(), ""
        if kind in ("around", "group"):
            close = _closing(source, end)
            inner, end = source[item.end() : close], close + 1
        if edge and kind in ("letter", "letters", "group"):
            stems = _stems(source[position:])
            if stems:
                found.append(frozenset(stems))
        optional, end = _quantified(source, end)
        edge = _edge_behind(kind, source[position:end], inner, edge, optional)
        if kind == "letter":
            while end < len(source) and source[end].isalpha():
                end += 1
        position = end
    return tuple(sorted(set(found), key=lambda stems: (len(stems), sorted(stems)))[:_MOST])


def _edge_behind(kind: str | None, item: str, inner: str, edge: bool, optional: bool) -> bool:
    """Whether a word can only begin, not go on, behind an item."""
    if kind == "edge":
        return True
    if kind == "around":
        return edge or item.startswith(r"(?<!\w)")
    if kind in ("fact", "blank", "mark"):
        return edge or not optional
    if kind == "group":
        ends = all(part.endswith((" ", r"\b")) for part in _alternatives(inner))
        return ends and (edge or not optional)
    return False


def _stems(source: str, begun: str = "", depth: int = 0) -> set[str] | None:
    """The stems of the words that may stand at the start of a pattern, None where any word may."""
    if len(begun) == _LENGTH:
        return {begun}
    item = _ITEM.match(source)
    if item is None or depth > _DEEP:
        return None
    kind, end = item.lastgroup, item.end()
    if kind in ("around", "group"):
        close = _closing(source, end)
        inner, end = source[end:close], close + 1
    optional, after = _quantified(source, end)
    rest = source[after:]
    paths = [(begun, rest)] if optional else []
    if kind == "group" and source[end:after] in ("", "?"):
        paths += [(begun, part + rest) for part in _alternatives(inner)]
    elif kind in ("letter", "letters") and source[end:after] in ("", "?"):
        paths += [(begun + letter, rest) for letter in item[0].strip("[]")]
    elif kind == "around" and item[0] + inner != r"(?!\w":
        paths.append((begun, rest))
    elif kind in ("around", "fact", "blank", "mark", "edge") and not optional:
        return {begun} if begun else None
    else:
        return None
    found: set[str] = set()
    for known, further in paths:
        stems = _stems(further, known, depth + 1)
        if stems is None:
            return None
        found |= stems
    return found


def _quantified(source: str, end: int) -> tuple[bool, int]:
    """Whether what ends there may be absent, and where its quantifier ends."""
    quantifier = _QUANTIFIER.match(source, end)
    if quantifier is None:
        return False, end
    return quantifier[0][0] in "?*" or quantifier[0].startswith(("{0", "{,")), quantifier.end()


def _closing(source: str, start: int) -> int:
    """Where the bracket closes that opened right before `start`."""
    depth = 1
    for part in _PARTS.finditer(source, start):
        depth += (part[0] == "(") - (part[0] == ")")
        if not depth:
            return part.start()
    raise ValueError(f"a bracket is not closed in the template {source!r}")


def _alternatives(source: str) -> list[str]:
    """The parts that the bars outside all brackets part."""
    parts: list[str] = []
    depth = start = 0
    for part in _PARTS.finditer(source):
        depth += (part[0] == "(") - (part[0] == ")")
        if part[0] == "|" and not depth:
            parts.append(source[start : part.start()])
            start = part.end()
    parts.append(source[start:])
    return parts
