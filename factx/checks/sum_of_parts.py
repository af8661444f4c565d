"""FX201."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from itertools import pairwise
from operator import add

from factx.checks import check
from factx.claims import Verdict, claim
from factx.facts import Fact
from factx.skeleton import Match, Prose
from factx.templates import SYMBOLS
from factx.terms import Term

_WORDS = r"[^{value}()\[\];:]{0,100}?"
_MALE = frozenset(
    {"man", "men", "male", "males", "boy", "boys", "m", "gentlemen", "sons", "fathers", "husbands"}
)
_FEMALE = frozenset(
    {
        "woman",
        "women",
        "female",
        "females",
        "girl",
        "girls",
        "f",
        "ladies",
        "daughters",
        "mothers",
        "wives",
    }
)
_PARTIAL = re.compile(
    r"(?<!\w)(?:includ\w+|among|at least|mostly|mainly|such as|e\.g|for example|for instance|up to|per|each|every"
    r"|vs|versus|compar\w+|plus|additional|another|excluding|except|other|others|respectively|of (?:them|whom|which)"
    r"|notably|namely in|some|more|at a time)(?!\w)"
)
# A third part without a number, or a word that makes the last part a smaller one.
_MORE_FOLLOW = re.compile(
    rf"(?:,? (?:and|plus)|,) (?:(?:an?|one|another|some|their|the)\b|[{SYMBOLS}])| [a-z]+ly\b"
)
_PART_OF_MORE = re.compile(
    rf"[{SYMBOLS}] (?:out )?of (?:the|these|those|all|our|its|their)(?: total of)? $"
)
_DESCRIPTION = re.compile(r"(?<!\w)(?!and|or|of)[a-z]{2,}")
_WORD = re.compile(r"\s?([a-z]+)")
_NOT_PEOPLE = frozenset(
    """
    knees eyes hips feet hands ears limbs teeth families couples households homes houses homesteads
    schools teams groups classes countries villages towns districts hospitals centres centers clubs
    sites samples specimens sports events years days weeks months pairs sessions books papers studies
    """.split()
)


@check("FX201", "sum-of-parts", severity="error")
def sum_of_parts(prose: Prose) -> Iterator[Verdict]:
    """The parts of a total add up to it, where they are all of it.

    They are where men and women (or boys and girls) are counted, where a bracket right behind the
    total lists two groups or more without "including" and the like, and where the text says "in
    all".  A round number of a thousand or more may have been rounded.

    Consistent: The crew was 12 people, 7 men and 5 women.
    Consistent: We enrolled 88 volunteers (47 in the first group and 41 in the second).
    Consistent: A total of 213 patients (99 women, 114 men) came back.
    Consistent: Seven men and five women, 12 in all, were rescued.
    Consistent: The port handled 2,000 people (1,210 men and 780 women).
    Inconsistent: The crew was 12 people, 7 men and 4 women.
    Inconsistent: We enrolled 88 volunteers (47 in the first group and 31 in the second).
    Inconsistent: A total of 213 patients (91 women, 114 men) came back.
    Inconsistent: Seven men and five women, 13 in all, were rescued.
    Silent: The crew was 12 people, including 7 men and 4 women from the island.
    Silent: Of 83 volunteers, 25 in the first group and 52 in the second came back.
    Silent: Only three of the 21 patients were ill (2 in the first group and 1 in the second).
    Silent: It had 12 schools (340 boys and 360 girls).
    Silent: In the bus 12 people, 7 men, 4 women and a child, were hurt.
    Silent: In the bus nine people were hurt, 3 men and 2 women seriously.
    Silent: There were 12 people, among them 7 men and 4 women.
    Silent: About 2 million people (900,000 men and 1 million women) live there.
    """
    for match in prose.match(
        rf"{{total:count}}{_WORDS}[(\[] ?(?:n ?= ?)?{{parts:tally+}}(?P<tail>[^{{value}}()\[\];:]{{0,80}})[)\];:,]",
        rf"{{total:count}}{_WORDS}[,:-] ?{{parts:tally+}}",
        r"{parts:count+}(?:[^{value}()\[\];:]{0,20}[,;]| -) (?:for |making |or )?(?:a total of )?{total:tally} (?:in all|in total|altogether|all told)",
    ):
        yield from _judged(match)


def _judged(match: Match) -> Iterator[Verdict]:
    total, parts = match.total, match.all("parts")
    noun = _head(total)
    sexes = _sexes(match.passage.prose, parts)
    if sexes:
        parts = sexes
        exhaustive = noun not in _NOT_PEOPLE
    else:
        listed = match.words.rstrip().endswith(
            (")", "]", "in all", "in total", "altogether", "all told")
        )
        named = {_head(part) for part in parts} - {None, noun}
        exhaustive = listed and not named and _described(match.passage.prose, parts)
    if any(fact.value is None for fact in (total, *parts)) or _PARTIAL.search(match.words):
        return
    if _MORE_FOLLOW.match(match.right):
        return
    terms = [Term.counted(part) for part in parts]
    added, stated = reduce(add, terms), Term.counted(total)
    *first, last = [
        f"{term.shown} {_head(part) or ''}".strip() for term, part in zip(terms, parts, strict=True)
    ]
    verdict = claim(match, added, stated, f"{', '.join(first)} and {last} make")
    if verdict.status == "inconsistent":
        if not exhaustive:
            return
        if _PART_OF_MORE.search(match.left):
            verdict = verdict.doubtful("the parts may be those of another number")
        assert added.value is not None and stated.value is not None
        if not stated.value <= 3 * added.value <= 9 * stated.value:
            verdict = verdict.doubtful("they may count different things")
    yield verdict


def _head(fact: Fact) -> str | None:
    return fact.of.split()[-1].lower() if fact.of else None


def _sexes(prose: Prose, parts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The first two parts, where they are the two sexes."""
    first, second = (_head(part) or _next_word(prose, part) for part in parts[:2])
    if (first in _MALE and second in _FEMALE) or (first in _FEMALE and second in _MALE):
        return parts[:2]
    return ()


def _described(prose: Prose, parts: tuple[Fact, ...]) -> bool:
    """Whether every part but the last has words of its own: (47 in one group and 41 in another)."""
    ends = pairwise(parts)
    return all(_DESCRIPTION.search(prose.plain, a.start, b.start) for a, b in ends)


def _next_word(prose: Prose, fact: Fact) -> str:
    """The word behind a number that counts no noun: 16 male, 5 F."""
    word = _WORD.match(prose.plain, fact.end)
    return word[1] if word else ""
