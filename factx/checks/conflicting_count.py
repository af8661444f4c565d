"""FX501."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factx.checks import check
from factx.claims import Verdict, settle
from factx.facts import Fact
from factx.grammar.nouns import STOP
from factx.interval import Rational
from factx.patterns import lazy
from factx.skeleton import Match, Prose, shape_of
from factx.templates import Templates
from factx.topics import Topic, names_in, topics

_LEAST = 10
_KNOWN = lazy(r"(?<!\w)(?:the|these|those|all|its|their) \Z")
_FRESH = lazy(
    r"(?<!\w)(?:another|an? (?:extra|additional|further)|additional|further|extra|other|(?<!total )(?<!group )(?<!crowd )of|first|last|next|to|than|only"
    r"|remaining|every|each|per|with|same|rest|-) ?\Z"
)
_PART = lazy(
    r"(?<!\w)(?:among|including|of (?:them|whom|which|these|those)|each|per|every|a (?:day|week|month|year)|respectively"
    r"|compared|than|initially|originally|at first|earlier|previous(?:ly)?|now|later|by then|risen|rose|fell|fallen|grown"
    r"|increas\w+|decreas\w+|reduc\w+|remaining|rest|another|others?|so far|again|example|e\.g|if|either|instead"
    r"|correct\w*|estimates?|claims?|dispute[sd]?|denied|average|max\w*|min\w*|limit|at least|at most|up to|between|from)(?!\w)"
)
_RESTRICTED = lazy(
    r",? (?:who|whom|whose|that|which|in|from|of|with|at|on|for|under|over|by|aged|not|still|left|where)(?!\w)"
)
_ELSEWHERE = lazy(r"(?:in|at|among|of|for|on|near|around|elsewhere|there) ")
_DATED = frozenset(
    {
        "year",
        "month",
        "day",
        "period",
        "ago",
        "earlier",
        "later",
        "set",
        "yearless",
        "relative",
        "weekday",
    }
)


@dataclass(frozen=True, slots=True)
class _Count:
    match: Match
    fact: Fact
    known: bool
    whole: bool
    topics: frozenset[Topic]


_TALLY = Templates("{tally}")


@check("FX501", "conflicting-count", severity="error", preview=True)
def conflicting_count(prose: Prose) -> Iterator[Verdict]:
    """The same things are counted alike throughout a text.

    The noun has the same qualities; one of the mentions says "the" or "these", or both have the same
    verb; the text has no third number for it.  Parts, other dates, places and names, and numbers
    whose difference stands in the text as well are left alone.

    Consistent: The camp took in 1,012 orphaned children. The 1,012 orphaned children are safe.
    Consistent: The ship carried 340 passengers. All 340 passengers were saved.
    Consistent: They fed 1,000 orphaned children. Nuns say they fed 1,020 orphaned children.
    Inconsistent: The camp took in 1,000 orphaned children. The 1,200 orphaned children are safe.
    Inconsistent: The ship carried 340 passengers. All 430 passengers were saved.
    Inconsistent: A total of 45 firemen fought the blaze. The 54 firemen were praised.
    Inconsistent: They fed 1,000 orphaned children. Last, they say, they fed 1,200 orphaned children.
    Silent: The ship carried 340 passengers. The 90 passengers who slept on deck were saved.
    Silent: The ship carried 340 passengers. It took on another 90. The 430 passengers were saved.
    Silent: The ship carried 340 passengers. In 1999 the 430 passengers were saved.
    Silent: The Aurora carried 340 passengers. The 430 passengers of the Borealis were saved.
    Silent: The ship carried 340 adult passengers. The 430 passengers were saved.
    Silent: The ship carried 340 passengers and a boat 90 passengers. The 430 passengers were saved.
    Silent: A ship carried 340 passengers. A ferry carried 430 passengers.
    Silent: It has 120 primary schools. In the north, the 80 primary schools were closed.
    Silent: They planted 150 oak trees. Last week, they planted 200 oak trees.
    Silent: She saw two men. The three men were brothers.
    Silent: The ship can carry up to 340 passengers. The 280 passengers were saved.
    """
    groups: dict[str, list[_Count]] = {}
    values: set[Rational] = set()
    dated: dict[int, bool] = {}
    for match in prose.match(_TALLY):
        fact = match.tally
        if fact.value is None:
            continue
        values.add(fact.value)
        noun = (fact.of or "").lower()
        if fact.value < _LEAST or not noun or any(word in STOP for word in noun.split()):
            continue
        passage = match.passage
        if passage.start not in dated:
            facts = prose.facts[passage.first : passage.last]
            dated[passage.start] = any(shape_of(f) in _DATED for f in facts)
        groups.setdefault(noun, []).append(_count(match, fact, dated[passage.start]))
    for noun, counts in groups.items():
        numbers = {count.fact.value for count in counts}
        if len(numbers) > 2 or len(counts) < 2:
            continue
        counts.sort(key=lambda count: count.fact.start)
        verdict = _judged(prose, noun, counts, values)
        if verdict is not None:
            yield verdict


def _count(match: Match, fact: Fact, dated: bool) -> _Count:
    passage = match.passage
    before, after = match.lead(30), match.rest(30)
    known = bool(_KNOWN.search(before)) or fact.text.lower().startswith("all ")
    whole = (
        not dated
        and fact.modifier in (None, "about")
        and not _FRESH.search(before)
        and not (known and _RESTRICTED.match(after))
        and passage.first_end(_PART) < 0
        and not _ELSEWHERE.match(passage.skeleton)
    )
    found = frozenset(topics(match, fact)) if whole else frozenset()
    return _Count(match, fact, known, whole, found)


def _judged(prose: Prose, noun: str, counts: list[_Count], values: set[Rational]) -> Verdict | None:
    first = counts[0]
    if not all(count.whole for count in counts):
        return None
    for count in counts[1:]:
        a, b = first.fact, count.fact
        read, other = a.readings, b.readings
        if read is None or other is None or first.match.passage.start == count.match.passage.start:
            continue
        same = count.topics & first.topics and " " in noun
        if not count.known and not same:
            continue
        place = ((a.start, a.end),)
        if read.loose.meets(other.loose):
            equation = f"{a.text} = {b.text}"
            message = f"{equation} agrees with the text"
            return Verdict("consistent", "error", equation, message, (b,), place)
        assert a.value is not None and b.value is not None
        if a.value - b.value in values or b.value - a.value in values:
            return None
        text = prose.document.text
        names, more = (
            names_in(text[c.match.passage.start : c.match.passage.end]) for c in (first, count)
        )
        if names and more and not names & more:
            return None
        message = f"{b.text} here, {a.text} before: one of the two numbers is wrong"
        verdict = Verdict("inconsistent", "error", f"{a.text} ≠ {b.text}", message, (b,), place)
        return settle(count.match, verdict)
    return None
