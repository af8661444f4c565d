"""FX305."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, settle
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOLS, Templates
from factx.terms import Term

_DOWN = (
    r"fell|falls?|fallen|falling|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|drop(?:s|ped|ping)?|down"
    r"|shr[aiu]nk(?:s|ing)?|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|tumbl(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)"
    r"|reductions?|lowered|slump(?:s|ed|ing)?|dwindl(?:e[sd]?|ing)"
)
_BY = r"(?: (?:by|of))?(?: (?:about|some|around|a further|another|almost|nearly|more than|over|as much as|up to))?"
_NOUN = r"(?:fall|drop|decline|decrease|reduction|cut|slump|less|fewer|lower|cheaper|smaller)"
_PEOPLE = (
    r"(?:respondents|voters|people|adults|patients|women|men|children|students|pupils|households|participants"
    r"|families|employees|workers|users|customers|members|residents|citizens|companies|firms|girls|boys"
    r"|teachers|farmers|drivers|visitors|readers|parents|schools|homes|those (?:asked|polled|surveyed|questioned))"
)
_DID = (
    r"(?:said|says?|agree|were|are|was|is|ha[ds]|have|vote|think|thought|felt|feel|did|do|would|will|can|could|own"
    r"|use|want|support|oppose|believe|live|smoke|prefer|know|knew|[a-z]{3,}ed)"
)
_PEOPLE_END = lazy(rf"(?:^| ){_PEOPLE}$")
_RATE = r"(?:unemployment|literacy|illiteracy|poverty|survival|employment|mortality) rate"
_COMPARED = lazy(
    r"(?:to|at|than|equals?|equal to|reach\w{0,9}|exceed\w{0,9}|increas\w{1,9}|ros\w{1,9}|grew|by|up|about|as many as|over) $"
)
# What can fall below zero, or is measured from another base.
_BELOW_ZERO = lazy(
    r"(?<!\w)(?:profits?|loss\w*|earnings|income|ebitda?|cash flow|margins?|balance|surplus|deficits?|returns?|net"
    r"|inhibit\w*|points?|score|swing|yields?|growth|equity|result|temperatures?|gains?|eps)(?!\w)"
)
_FROM_TO = lazy(rf"(?<!\w)from [{SYMBOLS}] to [{SYMBOLS}]")
_STILL_POSITIVE = lazy(r"^,? to ")


_PERCENT = Templates(
    rf"(?<!\w)(?:{_DOWN}){_BY} {{percent}}(?! of )",
    rf"{{percent}} (?:(?!than|more|or)[a-z-]+ )?{_NOUN}",
)
_PERCENT_TALLY = Templates(
    rf"{{percent}}(?: of (?:the |all |our |its |their )?(?:[a-z-]+ ){{0,2}}?{_PEOPLE})? (?:who |that )?{_DID}",
    rf"(?:of|among) (?:all |the |all the |our |these )?{_PEOPLE},? {{tally}}(?: [a-z]+)? ?\( ?{{percent}} ?\)",
    rf"(?<!\w)(?P<rate>{_RATE}) (?:of|was|is|at|stood at|stands at|reached) {{percent}}",
)


@check("FX305", "impossible-percent", severity="error")
def impossible_percent(prose: Prose) -> Iterator[Verdict]:
    """Nothing falls by more than 100%, and no more than 100% of people do anything.

    Profits and the like may fall below zero, and prices, occupancy and amounts may be more than
    100% of something else.

    Consistent: Rides on the harbour line fell by 12% in 2023.
    Consistent: The new pump needs 40% less water.
    Consistent: Some 93% of the respondents agreed.
    Inconsistent: Rides on the harbour line fell by 112% in 2023.
    Inconsistent: The new pump needs 140% less water.
    Inconsistent: Some 130% of the respondents agreed.
    Inconsistent: There was a fall of 125%, in the first year alone.
    Inconsistent: The region has an unemployment rate of 127%.
    Inconsistent: Of all residents, 38,896 (180%) were born here.
    Inconsistent: His income fell from 480,000 crowns to 360,000 crowns, a fall of 125%, in a year.
    Silent: Rides on the harbour line grew by 112% in 2023.
    Silent: The players were 110% committed.
    Silent: The hotel had an occupancy of 120% of its capacity, at 130% of the price.
    Silent: Profit fell 120% to a loss of $3 million.
    Silent: Membership rose to 130% of the members of 2010.
    Silent: If rides fell by 120%, we would know.
    Silent: Prices fell from 130% to 120% of the average.
    """
    for match in prose.match(_PERCENT):
        yield from _judged(match, match.percent, "fall", "nothing falls by more than all of it")
    for match in prose.match(_PERCENT_TALLY):
        people = _PEOPLE_END.search(match.percent.of or "") or re.search(
            rf" {_PEOPLE}[, ]", match.words
        )
        if match.has("rate") or (people and not _COMPARED.search(match.lead(12))):
            yield from _judged(match, match.percent, "share", "no share is more than all of it")


def _judged(match: Match, fact: Fact, what: str, rule: str) -> Iterator[Verdict]:
    if fact.value is None or fact.value < 0:
        return
    shown = Term.of(fact).shown
    if fact.value <= 100:
        equation = f"{shown} ≤ 100%"
        yield Verdict("consistent", "error", equation, f"a {what} of {shown} can be", (fact,))
        return
    if what == "fall" and _BELOW_ZERO.search(match.lead(80) + match.words + match.rest(40)):
        if "loss" in match.words + match.rest(30):
            return
        if not (_STILL_POSITIVE.match(match.rest(6)) or _FROM_TO.search(match.lead(120))):
            return
    message = f"a {what} of {shown} cannot be: {rule}"
    yield settle(match, Verdict("inconsistent", "error", f"{shown} > 100%", message, (fact,)))
