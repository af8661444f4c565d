"""FX506."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.structure import Item, ItemList
from factx.templates import SYMBOLS, Templates

# What is announced to be listed, whatever the words before it are.
_LISTED = frozenset(
    """
    steps reasons ways things points rules questions parts phases stages factors types kinds sorts
    categories options principles tips features components requirements conditions goals aims
    objectives changes lessons methods examples problems issues ideas advantages disadvantages
    benefits drawbacks sections tasks criteria elements aspects levels layers modes findings
    recommendations suggestions proposals demands measures strategies approaches techniques
    arguments variants scenarios outcomes consequences explanations causes facts claims mistakes
    assumptions limitations possibilities alternatives choices actions stanzas chapters qualities
    takeaways insights habits ingredients pillars priorities themes topics areas strands milestones
    guidelines objections concerns conclusions trends challenges risks threats opportunities signs
    symptoms attributes properties parameters formats commands roles mechanisms variables hypotheses
    """.split()
)
_LARGEST = 20  # a text that announces more shows a selection
_BEFORE = lazy(
    rf"(?:(?<!\w)(?:other|another|further|more|than|least|most|or|and|last|next|additional|remaining|after|before|beyond"
    rf"|besides|except|without|every|each|any|some|about|not|for|step|part|phase|stage|rule|no\.?|number|previous|above"
    rf"|same|old|prior|extra|new)|(?:some|any|most|all|none|half|each|either|neither|both|rest|parts?|end|many|few|much|several|which|[{SYMBOLS}]) of(?: the| these| those| our| its| their| all| your| my)?"
    rf"|[{SYMBOLS}],?)(?: (?:the|these|those|our|its|their|all|your|my))? $"
)
_ONE_OF = lazy(rf"(?:[{SYMBOLS}]|one|either) of $")
_SOME = lazy(
    r"(?<!\w)(?:in addition to|apart from|aside from|among|such as|includ\w+|e\.g\.|for example|for instance|some of"
    r"|examples? of|so far|mainly|mostly|instead|no longer|already|once|would have)(?!\w)"
)
_THESE = lazy(r"(?<!\w)(?:following|these)(?: \w+)? $")
_ANY_OF = lazy(r" (?:out )?of (?:the|these|those|our|its|their|your)\b|\bfollowing\b")
_VAGUE = lazy(r"\b(?:couple|pair)\b", re.IGNORECASE)
_THE = lazy(r"(?:(?<!\w)(?:the|its|their|our|my|your|his|her)(?: \w+)?|(?<!\w)here are) $")
_END = r"(?:are|is|were|was|as follows|follows?|below|here|the following|these|listed|set out|given|shown)"
_PLAIN_END = lazy(rf"(?:,? {_END}){{0,4}}")
_AFTER = lazy(
    rf"(?:,? {_END}){{0,4}}"
    r"|,? (?:namely|altogether|in total|in all|today|involved|needed|required|in mind|to it|at once)"
    r"| (?:why|how|that|which|who|to|for|of|in|on|behind|by which|when|you|we|they|people|it|one|i|with|about|against)"
    r" [^,;]{1,70}"
)
_SAID = lazy(
    r"(?<!\w)(?:said|says|asked|found|noted|wrote|writes|told|tells|added|reads?|concluded|shows?|see|results?"
    r"|but|because|as|then|so|where|while|after)$"
)
_NO_STEP = lazy(r"[*_(\[]*(?:note|tip|optional|bonus|hint|warning|caution|important|n\.b\.)\b")
_OPEN_END = lazy(r"(?:…|\.\.\.|etc\.?|and (?:so on|more|others)|others)[*_)]*$")
_GOES_ON = lazy(
    rf"\W*(?:also|finally|lastly|additionally|besides|moreover|furthermore|another|in addition|the (?:last|final|other)"
    rf"|then|next|step|[{SYMBOLS}]|\d)"
)
_NEAR = 1500


_N = Templates(r"{n:tally}[^{value}.;!?:]{0,80}+:?[*_]{0,3}$")


@check("FX506", "announced-steps", severity="error")
def announced_steps(prose: Prose) -> Iterator[Verdict]:
    """A list has as many items as the words right before it announce.

    The number stands in a line that ends in a colon, or in a heading, with the list directly below.
    The items of the list itself count, not those of lists inside it; a note among the items may
    count or not.

    Consistent:
        Follow these three steps:

        1. Wash the jars.
        2. Fill them.
        3. Close the lids.
    Consistent:
        The bridge was closed for the following two reasons:
        - Its deck had cracked.
        - Its bearings had rusted.
          - Two were beyond repair.
          - One had gone.
    Consistent:
        ## Four ways to save water

        * Shorter showers
        * Fewer baths
        * A barrel
        * Note: leaks come first
        * Mulch
    Inconsistent:
        Follow these four steps:

        1. Wash the jars.
        2. Fill them.
        3. Close the lids.
    Inconsistent:
        The bridge was closed for the following three reasons:
        - Its deck had cracked.
        - Its bearings had rusted.
    Inconsistent:
        There are two main types of knot:

        * bends
        * hitches
        * loops
    Inconsistent:
        ## Five ways to save water

        * Shorter showers
        * Fewer baths
        * A barrel
        * Mulch
    Inconsistent:
        You can pay in one of two ways:

        - in cash
        - by card
        - by bank transfer
    Silent:
        The first three of these five steps:

        1. Wash the jars.
        2. Fill them.
    Silent:
        There are at least four ways to pay:

        - in cash
        - by card
    Silent:
        Five steps:

        1. Wash the jars.
        2. Fill them.

        Wait until the jam has cooled.

        3. Close the lids.
        4. Stick on the labels.
        5. Store the jars.
    Silent:
        There are four reasons:

        - Money:
          - wages
          - rents
        - Time:
          - opening hours
          - distance
    Silent:
        The plan has four goals, some of which were set in spring. They are discussed here:

        - Housing
        - Roads
    Silent:
        We asked 12 people:

        - Do you drive?
        - Do you cycle?
    Silent:
        Two of our five goals:

        - Housing
        - Roads
        - Schools
    Silent:
        In addition to these three rules:

        - Be kind.
        - Be brief.
    Silent:
        The five steps include:

        - Washing
        - Filling
    Silent:
        A couple of options of note:

        - tea
        - milk
        - cocoa
    Silent:
        The order of these three parts is as follows:

        - lid on pot
        - pot on stove
    Silent:
        There are four ways to pay:

        - in cash
        - by card
        - …
    """
    structure = prose.document.structure
    if not structure.lists:
        return
    text = prose.document.text
    below = {_end_before(text, one.start): i for i, one in enumerate(structure.lists)}
    headings = {heading.end for heading in structure.headings}
    for match in prose.match(_N):
        end = match.passage.end
        if end not in below or not (end in headings or ":" in match.words[-4:]):
            continue
        number = match.n
        if _announces(match, number, heading=end in headings):
            yield from _judged(prose, number, below[end])


def _end_before(text: str, offset: int) -> int:
    while offset and text[offset - 1].isspace():
        offset -= 1
    return offset


# Of what was named before; at the beginning of a sentence they are what is named now.
_KNOWN = (" of these ", " between these ", " among these ", " of those ", " between those ")


def _announces(match: Match, number: Fact, *, heading: bool) -> bool:
    """Whether the words say that what is counted is what is listed."""
    value = number.value
    if value is None or value.denominator != 1 or not 2 <= value <= _LARGEST or number.modifier:
        return False
    if _VAGUE.search(number.text):
        return False
    lead = match.lead(80)
    if lead.endswith(_KNOWN):
        return False
    after = match.words[1:].rstrip(" :*_")
    if _BEFORE.search(lead) and not _ONE_OF.search(lead):
        return False
    if _SOME.search(lead) or _SOME.search(after) or _SAID.search(after):
        return False
    if _ANY_OF.search(number.text) or (_ANY_OF.search(after) and not _PLAIN_END.fullmatch(after)):
        return False
    noun = number.text.partition(" of ")[0].split()[-1:] if number.of else []  # types of knot
    if not noun or (_THESE.search(lead) and not heading):
        return bool(noun)
    if noun[0].lower() in _LISTED:
        return bool(_AFTER.fullmatch(after))
    return not heading and bool(_THE.search(lead) and _PLAIN_END.fullmatch(after))


def _judged(prose: Prose, number: Fact, index: int) -> Iterator[Verdict]:
    lists, plain = prose.document.structure.lists, prose.plain
    found, stated = lists[index], int(number.value or 0)
    count = len(found.top)
    words = number.text
    equation = f"{words}, {count} items"
    place = ((found.start, found.end),)
    if stated in _counts(plain, found):
        message = f"“{words}” agrees with the list below it"
        yield Verdict("consistent", "error", equation, message, (number,), place)
        return
    if count < 2 or found.items[0].number not in (None, 0, 1) or found.items[-1].number == stated:
        return
    if any(_OPEN_END.search(plain, item.start, item.end) for item in found.items):
        return
    if count < stated and _may_go_on(prose, index):
        return
    message = f"the list below “{words}” has {count} items, not {stated}"
    yield Verdict("inconsistent", "error", equation, message, (number,), place)


def _counts(plain: str, found: ItemList) -> set[int]:
    """Every number of items that a reader may count."""
    top = found.top
    steps = [item for item in top if not _NO_STEP.match(plain, item.start)]
    counts = {len(top), len(steps), len(steps) - (steps[:1] != [] and steps[0].number == 0)}
    if len(top) < len(found.items):
        leaves = [
            item
            for item, following in zip(found.items, [*found.items[1:], None], strict=True)
            if following is None or following.level <= item.level
        ]
        inner = [item for item in found.items if item.level == 1]
        counts |= {len(found.items), len(leaves), len(inner)}
    bold = [item for item in top if _bold(plain, item)]
    return counts | ({len(bold)} if bold else set())


def _bold(plain: str, item: Item) -> bool:
    return plain.startswith(("**", "__"), item.start)


def _may_go_on(prose: Prose, index: int) -> bool:
    """Whether what follows may hold the items that are missing."""
    lists, plain = prose.document.structure.lists, prose.plain
    end = lists[index].end
    if _GOES_ON.match(plain, end, end + 40):
        return True
    if index + 1 == len(lists):
        return plain.find("```", end, end + _NEAR) >= 0
    start = lists[index + 1].start
    gap = plain[end : min(start, end + _NEAR)]
    if (
        start - end > _NEAR
        or gap.rstrip().endswith(":")
        or prose.document.structure.heading_in(end, start)
    ):
        return "```" in gap
    return True
