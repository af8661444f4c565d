"""FX303."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from operator import add

from factx.checks import check
from factx.claims import Verdict, settle
from factx.facts import Fact
from factx.interval import Interval
from factx.skeleton import Match, Prose
from factx.terms import Term

_MALE = r"(?:males?|men|boys|m)\b"
_FEMALE = r"(?:females?|women|girls|f)\b"
_GAP = r"[^{percent}.;()]{0,24}?"
_MAKEUP = re.compile(
    r"\b(?:makeup|make-up|composition|breakdown|split|divided|distribution)\b[^.;]{0,60}?\b(?:was|were|is|are|:)"
)
_ANSWERS = re.compile(r"\byes\b.*\bno\b|\bfor\b.*\bagainst\b|\bsupport\w*\b.*\boppos\w+\b")
_REST = re.compile(r"\b(?:undecided|did not know|no answer|don't know|abstain\w*|neither|unsure)\b")
_SEVERAL = re.compile(
    r"\b(?:multiple|several answers|more than one answer|respectively|rose|fell|compared|versus|vs)\b"
)
_GROUPS = re.compile(r"(?<!con)\b(?:boys|girls|men|women)\b(?! (?:constitut|ma[dk]e up))")
_WHOLE = re.compile(
    r"\b(?:compris\w+|consist\w+|includ\w+|composition|makeup|population|participants|sample|patients"
    r"|students|people|study|were|was|is|split)\b"
)
_OF_A_GROUP = re.compile(r" of (?:the )?(?:boys|girls|men|women|males?|females?)\b")


@check("FX303", "percent-total", severity="error")
def percent_total(prose: Prose) -> Iterator[Verdict]:
    """Shares that are all of a whole add up to 100%, as far as their rounding lets them.

    They are all of it where the two sexes are given side by side, where a composition is listed,
    and where answers are listed with the undecided.  A list that stays below 100% may be cut short
    and is not reported, but for the sexes and for answers.

    Consistent: This study included 40 people (53% male, 47% female).
    Consistent: Of those asked, 40% said yes, 35% no and 25% were undecided.
    Consistent: The makeup of the town was 69.7% White, 0.7% Asian, 27.5% Black, and 2.1% other.
    Inconsistent: This study included 40 people (50% male, 95% female).
    Inconsistent: Of those asked, 40% said yes, 35% no and 45% were undecided.
    Inconsistent: The makeup of the town was 69.7% White, 30.7% Asian, 27.5% Black, and 2.1% other.
    Inconsistent: Males constitute 50% of the population and females 95%.
    Silent: The test was passed by 71% of boys and 74% of girls.
    Silent: The makeup of the town was 69.7% White, 0.7% Asian and 12.5% Black.
    Silent: Multiple answers were allowed: 60% said yes to tea, 70% no to milk, 5% were undecided.
    Silent: Male literacy is 59%, and female literacy is 60%.
    """
    for match in prose.match(
        rf"{{a:percent}} (?:of \w+ )?(?:were |are |was )?{_MALE}{_GAP}{{b:percent}} (?:were |are |was )?{_FEMALE}",
        rf"{{a:percent}} (?:of \w+ )?(?:were |are |was )?{_FEMALE}{_GAP}{{b:percent}} (?:were |are |was )?{_MALE}",
        rf"\b{_MALE} (?:constitut\w+|ma[dk]e up|account\w* for|form\w*|compris\w+|were|are) {{a:percent}}{_GAP}"
        rf"\b{_FEMALE} (?:\w+ )?{{b:percent}}",
        rf"\b{_FEMALE} (?:constitut\w+|ma[dk]e up|account\w* for|form\w*|compris\w+|were|are) {{a:percent}}{_GAP}"
        rf"\b{_MALE} (?:\w+ )?{{b:percent}}",
    ):
        if _OF_A_GROUP.match(match.passage.prose.plain, match.a.end):
            continue
        # Nouns may be the subject of something else: 71% boys and 74% girls found it fun.
        if not _GROUPS.search(match.words) or _WHOLE.search(match.lead(80)):
            yield from _judged(match, (match.a, match.b), exhaustive=True)
    for match in prose.match(r"{parts:percent+}"):
        parts = match.all("parts")
        if len(parts) < 3 or _SEVERAL.search(match.lead(200) + match.words + match.rest(100)):
            continue
        # Both ends of the list are looked at, because the last share stands before its name.
        words = match.words + match.rest(40)
        if _MAKEUP.search(match.lead(140)):
            yield from _judged(match, parts, exhaustive=False)
        elif _ANSWERS.search(words) and _REST.search(words):
            yield from _judged(match, parts, exhaustive=True)


def _judged(match: Match, parts: tuple[Fact, ...], *, exhaustive: bool) -> Iterator[Verdict]:
    if any(part.value is None or part.modifier or part.trend for part in parts):
        return
    total = reduce(add, [Term.of(part) for part in parts])
    assert total.value is not None
    hundred = Interval.point(100)
    shown = total.near(Term.of(parts[0]), apart=False)
    equation = f"{total.shown} = {shown}"
    if total.readings.loose.meets(hundred):
        message = f"{equation} agrees with the text"
        yield Verdict("consistent", "error", equation, message, parts)
    elif total.value > 100 or exhaustive:
        message = f"the shares add up to {shown}, not 100%"
        yield settle(match, Verdict("inconsistent", "error", equation, message, parts))
