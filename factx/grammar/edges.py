"""What stands in front of a date and says which part of it: early 2019, the end of last year.

The words are part of the expression and do not change its value (TimeML's TIMEX3 guidelines 1.2.1,
attribute mod).
"""

from __future__ import annotations

import re
from dataclasses import replace

from factx.facts import Edge, Fact
from factx.patterns import lazy
from factx.timex import PartOfDay

_EDGE = lazy(
    r"(?<![A-Za-z])(?:(?:the[ ])?(?:very[ ])?(?P<noun>start|beginning|end|middle|close|turn|height|dawn"
    r"|(?:first|second|third|last|latter|final)[ ](?:half|third|quarter|part|decades?|years))[ ]of[ ]"
    r"(?:the[ ])?|(?P<adjective>early|late|mid|earlier|later)(?:[ -]|[ ]in[ ])"
    r"(?:the[ ])?|(?P<hyphened>end)-|(?P<month>(?:the[ ])?month[ ]of[ ])|(?P<year>the[ ]year[ ])|(?P<about>(?:around|circa|c\.|ca\.|(?<=in[ ])about)[ ])|(?P<fiscal>(?:fiscal|financial)[ ](?:year[ ])?))\Z",
    re.IGNORECASE,
)
_MODS: dict[str, Edge] = {
    **dict.fromkeys(("start", "beginning", "turn", "dawn", "early"), "START"),
    **dict.fromkeys(("middle", "height", "mid"), "MID"),
    **dict.fromkeys(("end", "close", "late", "last", "latter", "final"), "END"),
    "first": "START",
}
_GRAINS = frozenset("year month quarter half decade century season week day weekday".split())
# How what may stand in front ends: of, the, in, early, late, mid-, fiscal, year.
_TAILS = frozenset(
    {f"{end}{gap}" for end in ("of he in ly te id er al ar nd ut ca c. a.".split()) for gap in " -"}
)
# What "about" is said of; "about Monday" speaks of a topic.
_ABOUT = frozenset({"year", "decade"})
_REACH = 30


def extend(text: str, facts: list[Fact]) -> None:
    """Take the words into every date that has such, in place."""
    for i, fact in enumerate(facts):
        if fact.when is None or fact.kind not in ("date", "time"):
            continue
        if fact.when.grain not in _GRAINS and not isinstance(fact.when, PartOfDay):
            continue
        floor = max(facts[i - 1].end if i else 0, fact.start - _REACH)
        if fact.start - floor < 4:
            continue
        tail = text[fact.start - 3 : fact.start].lower()
        m = _EDGE.search(text, floor, fact.start) if tail in _TAILS else None
        if m is not None and (m["month"] or m["year"]):
            m = m if fact.when.grain == ("month" if m["month"] else "year") else None
            m = m if fact.text[:1].isdigit() or m is None or m["month"] else None
        if m is not None and m["about"] and fact.when.grain not in _ABOUT:
            m = None
        if m is not None and m["about"]:
            fact = replace(fact, start=m.start(), modifier="about")
        elif m is not None:
            word = (m["noun"] or m["adjective"] or m["hyphened"] or "").lower()
            edge = _MODS.get(word.partition(" ")[0])
            if word == "second half":
                edge = "END"
            fact = replace(fact, start=m.start(), edge=edge)
        if fact.when is not None and _takes_article(text, fact, fact.when.grain):
            lead = text[max(floor, fact.start - 5) : fact.start].lower()
            if (lead.endswith("the ") and not lead[0].isalpha()) or lead == "the ":
                fact = replace(fact, start=fact.start - 4)
        facts[i] = fact


def _takes_article(text: str, fact: Fact, grain: str) -> bool:
    """Whether "the" is part of the expression: the 1990s, the spring of 1996, the 5th of May."""
    if grain in ("decade", "century"):
        return True
    return grain in ("season", "day", "month") and " of " in text[fact.start : fact.end]
