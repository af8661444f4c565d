"""Templates: what a check looks for in sentences whose facts are replaced by symbols.

A check says what it looks for as a template over such skeletons::

    {k:tally} (?:of|out of) (?:the )?{n:tally}…\\({percent}\\)

which reads like the sentence it matches, "45 of the 60 patients (80%)".  A template is a regular
expression over lower-case text with straight quotes and plain hyphens, and with these additions:

    {year}        one fact of that shape, captured under the shape's own name
    {a:year}      the same, captured as `a`
    {parts:count+}   two or more facts of that shape, a few words without brackets between them
    [^{date}]     inside square brackets: any character but a fact of that shape
    …  …120       up to 60 (120) characters within the sentence that are no fact but ordinals
    {stop}        the end of a sentence, in templates that look across two
    a space       any white space

A template that begins with anything but {, [ or \\ does so at a word's edge, also where a group of
its own begins it, and one that ends with a letter ends at one.  What a template needs at
least is known before it is compiled, and sentences are indexed by the shapes they hold, so that
most templates never see most sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from factx.required import required

SHAPES = (
    "count",
    "measure",
    "money",
    "percent",
    "number",
    "ordinal",
    "time",
    "set",
    "duration",
    "year",  # 1992
    "month",  # May 2024
    "day",  # 4 May 2024
    "yearless",  # 4 May, May
    "weekday",  # Friday
    "period",  # the 1990s, the second quarter of 2024
    "ago",  # 33 years ago
    "ahead",  # in three weeks
    "later",  # ten years later
    "earlier",  # five years earlier
    "after",  # two days after the vote, ten years after (1975)
    "before",
    "relative",  # yesterday, last year, now
)
CLASSES = {shape: (shape,) for shape in SHAPES} | {
    "fact": SHAPES,
    "value": tuple(shape for shape in SHAPES if shape != "ordinal"),
    "date": SHAPES[SHAPES.index("year") :],
    "calendar": ("year", "month", "day"),
    "point": tuple(shape for shape in SHAPES[SHAPES.index("year") :] if shape != "relative"),
    "tally": ("count", "number"),
    "amount": ("count", "measure", "money", "number"),
    "quantity": ("count", "measure", "money", "number", "percent", "duration"),
}
FIRST = 0xF4A0
STOP = chr(FIRST - 1)
SYMBOL_OF = {shape: chr(FIRST + i) for i, shape in enumerate(SHAPES)}
SYMBOLS = f"{SYMBOL_OF[SHAPES[0]]}-{SYMBOL_OF[SHAPES[-1]]}"
"""The symbols of all shapes, for the inside of a character class."""
_VALUES = "".join(SYMBOL_OF[shape] for shape in CLASSES["value"])
RESERVED = frozenset(
    {
        "all",
        "complete",
        "ends",
        "facts",
        "has",
        "lead",
        "left",
        "passage",
        "quoted",
        "rest",
        "right",
        "words",
    }
)
"""What a capture cannot be called, because a match has an attribute of that name."""

_TOKEN = re.compile(
    r"\\."  # an escaped character
    r"|\[\^?(?:\\.|\{\w{1,40}\}|[^\]\\{]){0,400}\]"  # a character class
    r"|\{(?:(?P<name>[a-z]\w*):)?(?P<shape>[a-z]\w*)(?P<list>\+?)\}"
    r"|…(?P<width>\d*)"
    r"|[ ]\??|[()|]"
)
_IN_CLASS = re.compile(r"\{(\w+)\}")
_GAP = 60
_LONGEST = 15  # members of a list behind its first; a bound keeps long lists linear


class Template:
    """A template, compiled when it is first tried on a sentence that may match."""

    __slots__ = ("_compiled", "_required", "groups", "needs", "order", "ordered", "source", "word")

    def __init__(self, source: str) -> None:
        self.source = source
        self.order = _order(source)
        self.needs = _needs(self.order)
        # Of one or two of a kind the shapes of a sentence say enough.
        self.ordered = len(set(self.order)) > 1 or len(self.order) > 2
        self.word = _word(source)
        self.groups: list[tuple[str, str]] = []  # name and group of everything captured
        self._compiled: re.Pattern[str] | None = None
        self._required: tuple[frozenset[str], ...] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression over skeletons."""
        if self._compiled is None:
            self._compiled = re.compile(_expression(self.source, self.groups))
        return self._compiled

    @property
    def required(self) -> tuple[frozenset[str], ...]:
        """Of each of these sets, a sentence has a stem; see `factx.required`."""
        if self._required is None:
            self._required = required(self.source)
        return self._required

    def may_match(self, once: int, twice: int) -> bool:
        """Whether a sentence with these shapes (present, present twice) has all that it takes."""
        for shapes, least in self.needs:
            if (once & shapes).bit_count() + (twice & shapes).bit_count() < least:
                return False
        return True

    def in_order(self, symbols: str) -> bool:
        """Whether a sentence with these symbols has them in the order that it takes."""
        at, count = 0, len(symbols)
        for wanted in self.order:
            while at < count and symbols[at] not in wanted:
                at += 1
            if at == count:
                return False
            at += 1
        return True


class Templates:
    """Templates that are tried one after the other; the first to take two facts keeps them.

    Nothing is read from them before the first sentence is tried.  For every combination of shapes
    that sentences hold it is found out once which of them can match there.
    """

    __slots__ = ("_members", "fitting", "sources")

    def __init__(self, *sources: str) -> None:
        self.sources = sources
        self._members: tuple[Template, ...] | None = None
        self.fitting: dict[tuple[int, int], tuple[tuple[int, Template], ...]] = {}

    def fit(self, shapes: tuple[int, int]) -> tuple[tuple[int, Template], ...]:
        """The templates, with their places, for which a sentence has the shapes: those it holds,
        and those it holds twice.  What was found so far is in `fitting`.

        Raises ValueError for a template with a shape that does not exist, and for an empty one.
        """
        found = self.fitting.get(shapes)
        if found is None:
            if self._members is None:
                self._members = tuple([template(source) for source in self.sources])
            if len(self.fitting) >= _COMBINATIONS:
                self.fitting.clear()
            found = tuple([(i, t) for i, t in enumerate(self._members) if t.may_match(*shapes)])
            self.fitting[shapes] = found
        return found


_COMBINATIONS = 1024  # of shapes; ordinary text has fewer, and what text has is no one's choice


@cache
def template(source: str) -> Template:
    """The template, made once.  Raises ValueError for a shape that does not exist, and for none."""
    if not source:
        raise ValueError("an empty template matches everywhere")
    return Template(source)


def _order(source: str) -> tuple[str, ...]:
    """The symbols of each shape that no bracket makes optional, in the order of the template."""
    found: list[str] = []
    depth = 0
    for token in _TOKEN.finditer(source):
        if token[0] == "|" and not depth:
            return ()
        depth += (token[0] == "(") - (token[0] == ")")
        shape = token["shape"]
        optional = source[token.end() : token.end() + 1] in ("?", "*")
        if shape and shape != "stop" and not depth and not optional:
            symbols = "".join([SYMBOL_OF[member] for member in members(shape, source)])
            found += [symbols] * (2 if token["list"] else 1)
    return tuple(found)


def _needs(order: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """For each class of shapes, as bits, how often it must occur."""
    found: dict[str, int] = {}
    for symbols in order:
        found[symbols] = found.get(symbols, 0) + 1
    # A sentence's index knows whether a shape occurs once or twice, and one shape may be all three
    # of three.
    return tuple(
        (sum(1 << (ord(symbol) - FIRST) for symbol in symbols), min(least, 2))
        for symbols, least in found.items()
    )


_OUTSIDE = re.compile(
    rf"(?P<token>{_TOKEN.pattern})|(?P<word>[a-z]{{3,}}(?![a-z?*+{{]))|.", re.DOTALL
)


def _word(source: str) -> str:
    """The longest word that every match holds, "" where none is plain; a cheap test before all."""
    best, depth = "", 0
    for found in _OUTSIDE.finditer(source):
        token, word = found["token"], found["word"]
        if token == "|" and not depth:
            return ""
        depth += (token == "(") - (token == ")")
        if word and not depth and len(word) > len(best):
            best = word
    return best


def members(shape: str, source: str) -> tuple[str, ...]:
    """The shapes of a class.  Raises ValueError for one that does not exist."""
    if shape not in CLASSES:
        raise ValueError(f"no shape {shape!r} in the template {source!r}")
    return CLASSES[shape]


def _expression(source: str, groups: list[tuple[str, str]]) -> str:
    """The regular expression; its groups are added to `groups`.

    One name may stand in several branches of an alternation; each place is a group of its own.
    """

    def symbols(shape: str) -> str:
        if shape == "stop":
            return STOP
        return "".join(SYMBOL_OF[member] for member in members(shape, source))

    def replace(token: re.Match[str]) -> str:
        text = token[0]
        shape = token["shape"]
        if shape == "stop":
            return STOP
        if shape:
            one = f"[{symbols(shape)}]"
            if token["list"]:
                one = f"{one}(?:[^{_VALUES}{STOP}()\\[\\];:.]{{1,{_GAP}}}{one}){{1,{_LONGEST}}}"
            name = token["name"] or shape
            if name in RESERVED:
                raise ValueError(f"{name!r} cannot be a name in the template {source!r}")
            group = f"{name}__{len(groups)}"
            groups.append((name, group))
            return f"(?P<{group}>{one})"
        if text.startswith("…"):
            return f"[^{_VALUES}{STOP}]{{0,{token['width'] or _GAP}}}?"
        if text.startswith("["):
            return _IN_CLASS.sub(lambda inner: symbols(inner[1]), text)
        return {" ": r"\s++", " ?": r"\s*+"}.get(text, text)

    before = "" if source.startswith(("{", "\\", "[")) else r"(?:(?<!\w)|(?='))"
    after = r"(?!\w)" if source[-1].isalpha() else ""
    return f"{before}(?:{_TOKEN.sub(replace, source)}){after}"
