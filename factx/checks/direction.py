"""FX206."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, settle
from factx.facts import Fact, alike
from factx.interval import Interval
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term

_UP = (
    r"rose|rises?|risen|rising|increas(?:e[sd]?|ing)|gr[eo]ws?|grown|growing|climb(?:s|ed|ing)?"
    r"|jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?"
    r"|boost(?:s|ed|ing)?|hik(?:e[sd]?|ing)|swell(?:s|ed|ing)?"
)
_DOWN = (
    r"fell|falls?|fallen|falling|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|drop(?:s|ped|ping)?"
    r"|slid(?:es?|ing)?|slip(?:s|ped|ping)?|shr[aiu]nk(?:s|ing)?|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?"
    r"|tumbl(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|reductions?|lower(?:s|ed|ing)|dip(?:s|ped|ping)?"
    r"|dwindl(?:e[sd]?|ing)|diminish(?:es|ed|ing)?"
)
_BE = r"(?:was|were|is|are|been|went|goes?|gone|going|mov\w+|edg\w+|inch\w+|tick\w+|cr[ee]pt?),? "
_VERB = rf"(?<!\w)(?:(?P<up>{_UP}|{_BE}up)|(?P<down>{_DOWN}|{_BE}down))"
_TURN = (
    rf"(?:{_UP}|{_DOWN}|up|down|and|but|or|then|before|after|while|when|as|if|than|with|by|until|which|that|who"
    r"|slow\w*|eas\w+|moderat\w+|decelerat\w+|narrow\w*|revers\w+|recover\w*|rebound\w*|through|between|for|to|from)"
)
_OBJECT = rf"(?:(?!{_TURN}\b)[a-z'-]{{1,20}} ){{0,5}}?"
_GAP = r"[^{quantity}{stop};()]{0,60}?"
_LEVEL = (
    r"(?:just |only |merely |an? |the |a (?:low|high|peak|record|total|mere) of |an average of )?"
)
_BACK = lazy(rf"(?<!\w){_TURN}(?!\w)")
_RANKED = lazy(
    r"(?<!\w)(?:rank\w*|position|plac(?:e|ed|es|ing)|spots?|seed\w*|standings?|charts?|league|table|handicap|grades?"
    r"|resolution|odds|scale|loss(?:es)?|deficits?|negative|minus|below zero|exchange|currenc\w+|against|yen"
    r"|tiers?|divisions?|priority|class|quality|speed\w*|sped|fast\w*)(?!\w)|#"
)
_NUMBERED = lazy(r"(?<!\w)(?:numbers?|nos?\.?|top|age|ages|aged) ?$")
_RATE = lazy(r" (?:to|against|per|a|an) (?:the )?(?:us |u\.s\. )?(?:dollar|euro|pound)")
_NOT = lazy(r"(?:not|n't|never|without|prevent\w{0,8}|against) (?:\w+ ){0,2}$")
_CHANGE_OF_CHANGE = lazy(
    rf"(?<!\w)(?:{_UP}|{_DOWN}|slow\w*|eas\w+) (?:in|of) (?:the |its |their )?(?:\w+ ){{0,2}}$"
)
_A_CHANGE = lazy(r" (?:(?:an? |the )?(?:fall|drop|decline|decrease|loss|rise|gain|increase))")


_OLD_NEW = Templates(
    rf"{_VERB} {_OBJECT}from {_LEVEL}{{old:quantity}}{_GAP}(?<!\w)to {_LEVEL}{{new:quantity}}",
    rf"{_VERB} {_OBJECT}from {{both:quantity}}",
    rf"{_VERB} {_OBJECT}to {_LEVEL}{{new:quantity}}{_GAP}(?<!\w)from {_LEVEL}{{old:quantity}}",
)


@check("FX206", "direction", severity="error")
def direction(prose: Prose) -> Iterator[Verdict]:
    """What rose ends above where it began, and what fell ends below.

    Only amounts of one kind are compared, and no ranks, resolutions or exchange rates, for which
    the smaller number is the better one.  Where only the rounding of round numbers could save the
    statement it is a warning.

    Consistent: The price rose from $40 to $50.
    Consistent: Membership fell from 1,250 in 2019 to 980 in 2023.
    Consistent: The share rose to 41% in spring from 36% in autumn.
    Consistent: They cut the number of stops and reduced the time from 40 minutes to 35 minutes.
    Inconsistent: The price rose from $50 to $40.
    Inconsistent: Membership fell from 980 in 2019 to 1,250 in 2023.
    Inconsistent: The share rose to 36% in spring from 41% in autumn.
    Inconsistent: The new pump reduced the use of water from 25 litres a day to 40 litres a day.
    Inconsistent: Attendance rose from 1,000 to 980.
    Silent: The club rose from 12 to 4 in the rankings.
    Silent: The song climbed from number 12 to number 3.
    Silent: The loss grew from 5 to 3 points.
    Silent: At night the water rose from -3 °C to -5 °C on the scale.
    Silent: Output rose to 1.5% from a 2% fall.
    Silent: The yen rose from 120 to 115 to the dollar.
    Silent: The rise slowed from 5% to 3%, and the rate of increase fell from 4% to 2%.
    Silent: Prices fell from 5 to 10 per cent.
    Silent: It rose from 50 in March, then fell to 40.
    Silent: The price rose from £50 to $40.
    Silent: Sales fell from 1.2 to $1.5 million.
    Silent: The price did not rise from 50 to 40.
    Silent: The decline in growth from 5% to 3% worried them.
    Silent: The satellite's pictures increased in resolution from 30 m to 10 m.
    """
    for match in prose.match(_OLD_NEW):
        old, new = match.ends("old", "new")
        if old.value is None or new.value is None or not alike(old, new):
            continue
        if old.kind == "percent" and old.text[-1].isdigit():
            continue  # "fell from 5 to 10 per cent" may be a range
        if old.trend or new.trend or not _plain(match, old, new):
            continue
        yield settle(match, _judged(match, old, new))


def _judged(match: Match, old: Fact, new: Fact) -> Verdict:
    before, after = Term.of(old), Term.of(new)
    assert before.value is not None and after.value is not None
    down = match.has("down")
    more, less = (before, after) if down else (after, before)
    said, other = ("fall", "rise") if down else ("rise", "fall")
    a, b = more.readings, less.readings
    equation = f"{more.shown} > {less.shown}"
    if more.value is not None and less.value is not None and more.value > less.value:
        message = f"from {before.shown} to {after.shown} is a {said}"
        return Verdict("consistent", "error", equation, message, match.facts)
    sign = "=" if more.value == less.value else "<"
    equation = f"{more.shown} {sign} {less.shown}"
    message = (
        f"from {before.shown} to {after.shown} is a {other}, not a {said}; "
        f"it was {'fell' if other == 'fall' else 'rose'} that was meant, or the two are swapped"
    )
    verdict = Verdict("inconsistent", "error", equation, message, match.facts)
    if not _under(a.strict, b.strict):
        return verdict.doubtful("they may be rounded")
    return verdict if _under(a.loose, b.loose) else verdict.at_most("warning")


def _under(a: Interval, b: Interval) -> bool:
    """Whether everything in one interval is less than everything in the other."""
    return a.high is not None and b.low is not None and a.high < b.low


def _plain(match: Match, old: Fact, new: Fact) -> bool:
    """Whether the words leave no doubt that two levels of one thing are compared."""
    assert old.value is not None and new.value is not None
    plain = match.passage.prose.plain
    first, second = (old, new) if old.start <= new.start else (new, old)
    lead, rest = match.lead(90), match.rest(40)
    if old.value < 0 or new.value < 0:
        return False
    if _BACK.search(plain, first.end, second.start - 5):
        return False
    near = lead + match.words + rest
    if _RANKED.search(near) or _RATE.match(plain, max(old.end, new.end)):
        return False
    if _NOT.search(lead) or _CHANGE_OF_CHANGE.search(lead):
        return False
    if any(_NUMBERED.search(plain, max(0, fact.start - 8), fact.start) for fact in (old, new)):
        return False
    if any(_A_CHANGE.match(plain, fact.end) for fact in (old, new)):
        return False
    if old.start > new.start and old.of and not new.of:
        return False  # submissions rose to 12 from 20 countries
    if old.start < new.start and match.has("down") and old.value < new.value:
        # Prices fell from 5 to 10 per cent: the range of the fall, where one unit serves both.
        if old.kind == "number" and new.kind != "number":
            return False
        if match.has("both") and not _unit_twice(plain, old):
            return False
    if match.has("both"):
        return True
    return (old.step >= 1000) == (new.step >= 1000) or min(old.value, new.value) >= 1000


def _unit_twice(plain: str, both: Fact) -> bool:
    """Whether each end of a range has its sign or unit: from 36% to 41%."""
    first, _, second = plain[both.start : both.end].partition(" to ")
    return bool(re.search(r"[^\d.,\s]", first)) or not re.search(r"[^\d.,\s]", second)
