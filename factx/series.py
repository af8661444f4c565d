"""Series: amounts that are listed one after another, "84 for churches, 36 for ships and 3 for us"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Passage

_AMOUNTS = frozenset({"count", "measure", "money", "number"})
_MOST = 16
_FAR = 100
_BRACKETS = lazy(r"\([^()]{0,40}\)|\[[^\[\]]{0,40}\]")
_JOINT = lazy(
    r"(?P<last>(?:[,;] ?|\s)(?:and|&|or|plus|while|with))?(?P<more>[,;])? (?:the |about |some |around |roughly )?\Z"
)
_ENDS = lazy(r"[.;:()\[\]?!]|\s-")
_WITHOUT_NUMBER = lazy(
    r"(?:,|(?<!\w)(?:and|or|plus|with)) (?:an?|one|another|others?|some|several|many|most|few|a few|none|no|the (?:rest"
    r"|others?|remaining|remainder)|their|his|her|its|etc|so on|more)\b|\.\.\.|…"
)

_AND_MORE = lazy(
    r"(?<!\w)(?:and|or|plus|with) (?:an?|one|another|others?|some|several|many|(?:a )?few|their|his|her|its|more)\b"
    r"|(?<!\w)the (?:rest|others?|remaining|remainder)\b|\.\.\.|…"
)

_PLACE = "in at on up down near outside inside off under over along across beyond behind above below within"
_FIRST_WORDS = dict.fromkeys(_PLACE.split(), "place") | {
    word: group
    for group, words in {
        "time": "before after during since until",
        "by": "by",
        "for": "for against",
        "from": "from",
        "to": "to",
        "of": "of",
    }.items()
    for word in words.split()
}
_OPPOSITES = frozenset(
    frozenset(pair.split("/"))
    for pair in """
    old/new seated/standing sitting/standing left/right home/away public/private dead/alive urban/rural
    upper/lower civilian/military foreign/domestic foreign/local full-time/part-time open/closed
    large/small odd/even junior/senior indoor/outdoor before/after with/without for/against red/white
    black/white male/female inside/outside indoors/outdoors above/below north/south east/west won/lost
    positive/negative present/absent adult/young day/night full/empty on/off dry/wet summer/winter
    """.split()
)
# States of which a thing is in one.
_STATES = tuple(
    (re.compile(rf"(?<!\w)(?:{a})(?!\w)"), re.compile(rf"(?<!\w)(?:{b})(?!\w)"))
    for a, b in (
        (
            "running|works?|worked|working|intact",
            "broken|idle|dry|defunct|out of (?:order|use|service)",
        ),
        ("open|opened|reopened", "closed|shut"),
        ("occupied|lived in|inhabited|let|rented", "empty|vacant|unoccupied|uninhabited"),
        ("pass|passed|passes|succeeded", "fails?|failed|skipped"),
        ("sold|found (?:a|no) buyers?", "unsold|withdrawn|bought in"),
        (
            "survived?|survivors|recovered|came home|came back|returned|rescued|saved|alive",
            "died|dead|killed|drowned|lost|missing|perished",
        ),
        (
            "accepted|approved|agreed|granted|admitted|yes|in favou?r|supported|backed",
            "rejected|refused|declined|turned down|denied|no|against|opposed",
        ),
        (
            "finished|completed?|done|delivered|ready",
            "unfinished|under way|outstanding|pending|being",
        ),
        ("convicted|guilty", "acquitted|innocent"),
        ("won|wins?|victories", "lost|losses|defeats?"),
    )
)
_IN_A_YEAR = lazy(r"(?:\A|.* )(?:in|by|during) (?:early |late |mid-)?(\d{4})\Z")
_DENIED = lazy(r"(?:did|do|does|were|was|are|is|had|have|has|would|could)(?: not|n't)\Z")
_OF_THEM = lazy(r"(?:of (?:them|whom|which|these|those) )?(?:were |are |was |is |being )?([a-z-]+)")


@dataclass(frozen=True, slots=True)
class Series:
    """A list of amounts.

    words    what stands behind each amount, up to the next one or to the end of the clause
    closed   the last one is joined with "and", so that nothing follows
    whole    no member without a number was seen: "and a child", "and others"
    tail     what follows the last amount in its sentence
    """

    parts: tuple[Fact, ...]
    words: tuple[str, ...]
    closed: bool
    whole: bool
    tail: str

    @property
    def begins(self) -> list[str]:
        """The first word that describes each part."""
        return [
            "of" if " of " in part.text else begin(words)
            for part, words in zip(self.parts, self.words, strict=True)
        ]

    @property
    def opposite(self) -> bool:
        """Whether there are two parts that exclude each other: before and after, old and new."""
        return len(self.parts) == 2 and frozenset(self.begins) in _OPPOSITES

    @property
    def exclusive(self) -> bool:
        """Whether two parts are in states that exclude each other, or all are of other years."""
        years = [_IN_A_YEAR.match(words) for words in self.words]
        if all(years) and len({year[1] for year in years if year}) == len(years):
            return True
        for these, those in _STATES:
            a = {i for i, words in enumerate(self.words) if these.search(words)}
            b = {i for i, words in enumerate(self.words) if those.search(words)}
            if a and b and not a & b:
                return True
        return False

    @property
    def denied(self) -> bool:
        """Whether the second of two is what the first was not: 44 came and eight did not."""
        return len(self.parts) == 2 and _DENIED.match(self.words[1]) is not None

    @property
    def parallel(self) -> bool:
        """Whether the parts are described alike: in A and on B, for C and for D."""
        groups = {_FIRST_WORDS.get(word) for word in self.begins}
        return len(groups) == 1 and None not in groups


def begin(words: str) -> str:
    """The first word behind a part: of them (seated)."""
    word = _OF_THEM.match(words)
    return word[1] if word else ""


def may_be_part(total: Fact, part: Fact) -> bool:
    """Whether the kind of one amount lets it be a part of the other."""
    if part.trend or total.trend or total.value is None or part.value is None:
        return False
    if total.kind in ("count", "number"):
        return part.kind in ("count", "number")
    if part.kind == "number":  # 90 km, 40 by boat and 50 on foot
        return total.kind == "measure" or part.step == total.step
    return (
        part.kind == total.kind and part.unit == total.unit and part.currencies == total.currencies
    )


def place_of(facts: tuple[Fact, ...], fact: Fact) -> int:
    """The index of a fact among those of its text."""
    return bisect_left(facts, fact.start, key=lambda each: each.start)


def series(passage: Passage, first: Fact, fits: Callable[[Fact], bool]) -> Series:
    """The list that begins with `first`: further amounts that `fits` takes, as long as only commas,
    semicolons and one "and" join them."""
    facts, plain = passage.prose.facts, passage.prose.plain
    parts, words = [first], []
    closed, whole = False, True
    index = place_of(facts, first) + 1
    while index < passage.last and len(parts) < _MOST and not closed:
        fact, before = facts[index], parts[-1]
        index += 1
        if fact.start - before.end > _FAR:
            break
        if fact.kind not in _AMOUNTS:
            continue
        gap = plain[before.end : fact.start]
        if "(" in gap and ")" not in gap:
            continue
        text = _BRACKETS.sub("", gap)
        if "(" in text and ")" not in text:
            continue  # a conversion or a share in brackets
        joint = _JOINT.search(text)
        if joint is None or not (joint["last"] or joint["more"]) or not fits(fact):
            break
        if ". " in text or ":" in text:
            break
        whole = whole and not _WITHOUT_NUMBER.search(text[: joint.start()])
        parts.append(fact)
        words.append(text[: joint.start()].strip())
        closed = joint["last"] is not None
    tail = plain[parts[-1].end : min(passage.end, parts[-1].end + _FAR)]
    clause = _BRACKETS.sub("", tail)
    end = _ENDS.search(clause)
    clause = clause[: end.start()] if end else clause
    words.append(clause.split(",")[0].strip() if closed else clause.strip(" ,"))
    whole = whole and not (_AND_MORE if closed else _WITHOUT_NUMBER).search(clause)
    return Series(tuple(parts), tuple(words), closed, whole, tail)


def series_before(passage: Passage, last: Fact, fits: Callable[[Fact], bool]) -> Series:
    """The list that ends with `last`, the longest that commas and one "and" join."""
    facts, plain = passage.prose.facts, passage.prose.plain
    parts: list[Fact] = [last]
    words: list[str] = [""]
    closed, whole = False, True
    index = place_of(facts, last) - 1
    while index >= passage.first and len(parts) < _MOST:
        fact, after = facts[index], parts[0]
        index -= 1
        if after.start - fact.end > _FAR:
            break
        if fact.kind not in _AMOUNTS:
            continue
        text = _BRACKETS.sub("", plain[fact.end : after.start])
        joint = _JOINT.search(text)
        if joint is None or not fits(fact) or ". " in text or ":" in text:
            break
        if not (joint["last"] if len(parts) == 1 else joint["more"] and not joint["last"]):
            break
        closed = True
        whole = whole and not _WITHOUT_NUMBER.search(text[: joint.start()])
        parts.insert(0, fact)
        words.insert(0, text[: joint.start()].strip())
    return Series(tuple(parts), tuple(words), closed, whole, "")
