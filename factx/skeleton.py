"""Sentences with their facts replaced by symbols, and what templates find in them.

See `factx.templates` for what a check writes; here are the sentences that it is tried on.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from operator import itemgetter

from factx.calendar_parts import PartOfYear
from factx.document import Document
from factx.facts import Extraction, Fact
from factx.passage_index import Alike, Index, indexed
from factx.patterns import lazy
from factx.required import STEM
from factx.templates import STOP, SYMBOL_OF, Template, Templates, members
from factx.timex import Absolute, FromEvent, Shifted, Weekday, Yearless

_AFTER = lazy(r"\b(?:after|before)\b", re.IGNORECASE)
_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "‐": "-", "‑": "-", "−": "-"}
_BLANK_LINE = lazy(r"\n\s*\n")
_NEAR = 200
_QUOTE = lazy('"')
_NOTHING: tuple[Match, ...] = ()


def shape_of(fact: Fact) -> str:
    """The name of a fact's shape: its kind, or for dates what kind of date it is."""
    if fact.kind != "date":
        return fact.kind
    when = fact.when
    if isinstance(when, Absolute):
        if not when.value[:4].isdigit():
            return "period" if when.value[:2].isdigit() else "relative"
        return when.grain if when.grain in ("year", "month", "day") else "period"
    if isinstance(when, Yearless):
        return "yearless"
    if isinstance(when, Weekday):
        return "weekday"
    if isinstance(when, PartOfYear):
        return "period"
    if fact.value is not None:
        if isinstance(when, Shifted):
            return "ago" if when.amount < 0 else "ahead"
        if isinstance(when, FromEvent):
            if _AFTER.search(fact.text):
                return "after" if when.sign > 0 else "before"
            return "later" if when.sign > 0 else "earlier"
    return "relative"


class Passage:
    """A sentence, or two that follow each other, with the facts `first` to `last` of a text."""

    __slots__ = (
        "_firsts",
        "_places",
        "_skeleton",
        "_stems",
        "end",
        "first",
        "last",
        "prose",
        "start",
        "stop",
    )

    def __init__(self, prose: Prose, start: int, end: int, first: int, last: int) -> None:
        self.prose = prose
        self.start, self.end = start, end
        self.first, self.last = first, last
        self.stop: int | None = None  # index of the first fact of the second sentence
        self._skeleton: str | None = None
        self._stems: frozenset[str] | None = None
        self._places: dict[int, int] = {}
        self._firsts: dict[re.Pattern[str], int] = {}

    @property
    def skeleton(self) -> str:
        """The text with a symbol for every fact."""
        if self._skeleton is None:
            text, facts, symbols = self.prose.plain, self.prose.facts, self.prose.symbols
            parts: list[str] = []
            position, length = self.start, 0
            for index in range(self.first, self.last):
                if index == self.stop:
                    parts.append(STOP)
                    length += 1
                fact = facts[index]
                gap = text[position : fact.start]
                parts.append(gap)
                parts.append(symbols[index])
                length += len(gap)
                self._places[length] = index
                length += 1
                position = fact.end
            parts.append(text[position : self.end])
            self._skeleton = "".join(parts)
        return self._skeleton

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its words, see `factx.required`."""
        if self._stems is None:
            self._stems = frozenset(STEM.findall(self.skeleton))
        return self._stems

    def fact_at(self, offset: int) -> int:
        """Index of the fact whose symbol stands at an offset of the skeleton; -1 where none is."""
        return self._places.get(offset, -1)

    def first_end(self, pattern: re.Pattern[str]) -> int:
        """Where the first match of a pattern in the skeleton ends, looked for once; -1 for none."""
        end = self._firsts.get(pattern)
        if end is None:
            found = pattern.search(self.skeleton)
            end = self._firsts[pattern] = -1 if found is None else found.end()
        return end

    def search(self, wanted: Template) -> Iterator[Match]:
        """Every match of a template, also those that begin inside another, after its first fact."""
        found = wanted.pattern.search(self.skeleton)
        return iter(()) if found is None else self._matches(wanted, found)

    def _matches(self, wanted: Template, first: re.Match[str]) -> Iterator[Match]:
        pattern, skeleton = wanted.pattern, self.skeleton
        found: re.Match[str] | None = first
        while found is not None:
            spans = [
                (name, *found.span(group))
                for name, group in wanted.groups
                if found.start(group) >= 0
            ]
            match = Match(self, found, spans)
            if match.complete:
                yield match
            found = pattern.search(skeleton, min([start for _, start, _ in spans]) + 1)


class Match:
    """What a template found; captured facts are its attributes, `m.year` for {year}."""

    __slots__ = ("_found", "_spans", "passage")

    def __init__(
        self, passage: Passage, found: re.Match[str], spans: list[tuple[str, int, int]]
    ) -> None:
        self.passage = passage
        self._found = found
        self._spans = spans  # name, start and end of everything captured

    def __getattr__(self, name: str) -> Fact:
        for captured, start, _ in self._spans:
            if captured == name:
                return self.passage.prose.facts[self.passage.fact_at(start)]
        raise AttributeError(name)

    def has(self, name: str) -> bool:
        """Whether an optional part of the template, {name} or (?P<name>…), took part."""
        if any(captured == name for captured, _, _ in self._spans):
            return True
        return name in self._found.re.groupindex and self._found.start(name) >= 0

    def all(self, name: str) -> tuple[Fact, ...]:
        """The facts of a list such as {parts:count+}."""
        return self._facts(name)

    def ends(self, first: str, last: str) -> tuple[Fact, Fact]:
        """Two facts, or the ends of {both}, where both were read as one range."""
        if not self.has("both"):
            return getattr(self, first), getattr(self, last)
        both = self.both
        low, high = both.range or (None, None)
        return replace(both, value=low, range=None), replace(both, value=high, range=None)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every captured fact, in the order of the text."""
        return self._facts(None)

    @property
    def quoted(self) -> bool:
        """Whether the match stands inside quotation marks that its paragraph opened before it."""
        prose, start = self.passage.prose, self.facts[0].start
        starts = prose.document.paragraph_starts
        opened = bisect_left(prose.quotes, starts[bisect_right(starts, start) - 1])
        return (bisect_left(prose.quotes, start) - opened) % 2 == 1

    @property
    def words(self) -> str:
        """The matched stretch of the skeleton."""
        return self._found[0]

    @property
    def left(self) -> str:
        """What the skeleton holds before the match."""
        return self.passage.skeleton[: self._found.start()]

    @property
    def right(self) -> str:
        """What the skeleton holds after the match."""
        return self.passage.skeleton[self._found.end() :]

    def lead(self, width: int) -> str:
        """What the skeleton holds before the match, at most `width` characters of it."""
        start = self._found.start()
        return self.passage.skeleton[max(0, start - width) : start]

    def rest(self, width: int) -> str:
        """What the skeleton holds after the match, at most `width` characters of it."""
        end = self._found.end()
        return self.passage.skeleton[end : end + width]

    @property
    def complete(self) -> bool:
        """Whether every captured symbol stands for a fact, and the last one is in the last
        sentence (what lies in the first alone is found there)."""
        places = [self.passage.fact_at(end - 1) for _, _, end in self._spans]
        return min(places) >= 0 and max(places) >= (self.passage.stop or 0)

    def _facts(self, name: str | None) -> tuple[Fact, ...]:
        """What is captured under a name, or at all; ordinals inside a list are no members."""
        facts, fact_at = self.passage.prose.facts, self.passage.fact_at
        found: list[int] = []
        for captured, start, end in self._spans:
            if name is not None and captured != name:
                continue
            if end - start == 1:
                found.append(fact_at(start))
                continue
            for index in map(fact_at, range(start, end)):
                if index >= 0 and facts[index].kind != "ordinal":
                    found.append(index)
        return tuple([facts[index] for index in sorted(found)])


class Prose:
    """A text as checks see it: sentences with their facts, indexed by the shapes they hold."""

    def __init__(self, extraction: Extraction) -> None:
        self.document: Document = extraction.document
        self.facts: tuple[Fact, ...] = extraction.facts

    @cached_property
    def plain(self) -> str:
        """The text in lower case with straight quotes, plain hyphens and spaces for line breaks, of
        the same length."""
        text = self.document.text.replace("\n", " ").replace("\r", " ")
        lower = text.lower()
        if len(lower) != len(text):
            # Of all characters only the Turkish capital I with a point becomes two.
            lower = "\u0130".join([part.lower() for part in text.split("\u0130")])
        if not lower.isascii():
            for fancy, plain in _PLAIN.items():
                lower = lower.replace(fancy, plain)
        return lower

    @cached_property
    def quotes(self) -> list[int]:
        """Where quotation marks stand."""
        return [m.start() for m in _QUOTE.finditer(self.plain)]

    @cached_property
    def symbols(self) -> str:
        """One symbol for each fact."""
        return "".join([SYMBOL_OF[shape_of(fact)] for fact in self.facts])

    @cached_property
    def sentences(self) -> list[Passage]:
        """Every sentence that holds a fact."""
        passages: list[Passage] = []
        facts = self.facts
        first, count = 0, len(facts)
        while first < count:
            start, end = self._sentence_around(facts[first].start)
            last = first + 1
            while last < count and facts[last].start < end:
                last += 1
            passages.append(Passage(self, start, max(end, facts[last - 1].end), first, last))
            first = last
        return passages

    @cached_property
    def pairs(self) -> list[Passage]:
        """Every two sentences with facts that follow each other in one paragraph, at once or with
        a short one without facts between them."""
        passages: list[Passage] = []
        text, structure = self.document.text, self.document.structure
        sentences = self.sentences
        for before, after in pairwise(sentences):
            between = text[before.end : after.start]
            if len(between) <= _NEAR and not _BLANK_LINE.search(between):
                if structure and not structure.joins(before.start, after.start):
                    continue
                pair = Passage(self, before.start, after.end, before.first, after.last)
                pair.stop = after.first
                passages.append(pair)
        return passages

    @cached_property
    def _sentence_index(self) -> Index[Passage]:
        return indexed(self.sentences, self.symbols)

    @cached_property
    def _pairs_too(self) -> Index[Passage]:
        return self._sentence_index + indexed(self.pairs, self.symbols)

    def match(self, wanted: Templates, *, across: bool = False) -> Iterable[Match]:
        """Every place that one of the templates matches; the first to take two facts keeps them.

        With `across` also where it takes a sentence and the next one of the same paragraph.
        """
        # Most templates fit no sentence of a text, and are asked for in every text.
        fitting, tries = wanted.fitting, []
        for shapes, passages in self._pairs_too if across else self._sentence_index:
            found = fitting.get(shapes)
            for place, template in wanted.fit(shapes) if found is None else found:
                tries.append((place, template, passages))
        return self._tried(tries) if tries else _NOTHING

    def _tried(self, tries: list[tuple[int, Template, Alike[Passage]]]) -> Iterator[Match]:
        taken: set[tuple[int, int]] = set()
        tries.sort(key=itemgetter(0))
        find, symbols = self.plain.find, self.symbols
        for _, template, passages in tries:
            word, ordered = template.word, template.ordered
            for passage in passages.holding(template.required):
                if word and find(word, passage.start, passage.end) < 0:
                    continue
                if ordered and not template.in_order(symbols[passage.first : passage.last]):
                    continue
                for match in passage.search(template):
                    starts = [fact.start for fact in match.facts]
                    pairs = set(pairwise(starts))
                    if pairs and pairs <= taken:
                        continue
                    taken |= pairs
                    yield match

    def having(self, shape: str) -> Iterator[Fact]:
        """Every fact of a shape or class of shapes."""
        wanted = {SYMBOL_OF[member] for member in members(shape, shape)}
        for fact, symbol in zip(self.facts, self.symbols, strict=True):
            if symbol in wanted:
                yield fact

    def sentence_of(self, fact: Fact) -> str:
        """The plain text of the sentence that holds a fact."""
        start, end = self._sentence_around(fact.start)
        return self.plain[start : max(end, fact.end)]

    def _sentence_around(self, offset: int) -> tuple[int, int]:
        """The sentence that holds an offset, cut where a cell, an item or a heading ends."""
        start, end = self.document.sentence_around(offset)
        structure = self.document.structure
        if structure:
            low, high = structure.piece_around(offset)
            return max(start, low), end if high is None else min(end, high)
        return start, end
