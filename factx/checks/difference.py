"""FX202."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, claim, settle
from factx.facts import Fact, alike
from factx.interval import Rational
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term, show

_UP = (
    r"rose|rises?|risen|rising|increas\w+|gr[eo]ws?|grown|up|climb\w*|jump\w*|surg\w+|gain\w*"
    r"|advanc\w+|higher|rais(?:ed?|es|ing)|lifted|boosted"
)
_DOWN = (
    r"f[ae]ll|falls|fallen|falling|decreas\w+|declin\w+|down|drop\w*|slid|slip\w*|shr[aiu]nk|plung\w+"
    r"|reduc\w+|tumbl\w+|lower(?:ed)?|cut|trimmed|pared"
)
_VERB = rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: by)?"
_ASIDE = r"(?:,? (?:or|i\.e\.|\() ?{percent}\)?)?,?"
_UP_OR_DOWN = r"(?:(?P<up>up)|(?P<down>down))"
_MORE_THAN = (
    r"{change:amount}(?: [a-z]+)? (?:(?P<up>more|higher|above|larger|greater)|(?P<down>fewer|less|lower|below|smaller))"
    r"(?: [a-z]+)? than (?:the |its |their |our )?"
    r"(?:{old:amount}|(?:in )?{date},? when (?:there (?:were|was)|it (?:was|had)|they (?:were|had)) {old:amount})"
)
_CHANGED = (
    r"{change:amount}(?: [a-z]+)? (?:more|fewer|less)(?: [a-z]+)?,? (?:an? )?(?:(?P<up>rise|increase|gain|jump|growth)"
    r"|(?P<down>fall|drop|decrease|decline|cut|reduction))"
)
_WORDS = r"[^{amount}{percent}.;()]{0,90}?"
_OTHER_BASE = lazy(
    r"(?<!\w)(?:constant|currenc|adjusted|per share|average|restat|pro forma|excluding|annuali[sz]ed"
    r"|points?|net of|respectively)"
)
_TIMES = lazy(r"(?:fold|times|twice|double)\Z", re.IGNORECASE)
_CLOSE = Fraction(5, 4)
_LOOK_BACK = 5  # facts


_CHANGE_OLD_NEW = Templates(
    rf"{_VERB} {{change:amount}}{_ASIDE} from {{old:amount}}{_WORDS}(?<!\w)to {{new:amount}}",
    rf"{_VERB} {{change:amount}}{_ASIDE} to {{new:amount}}{_WORDS}(?<!\w)from {{old:amount}}",
)
_SAVED = Templates(
    rf"(?<!\w)from {{old:duration}}{_WORDS}(?<!\w)to {{new:duration}},? (?:thus |so )?(?:(?P<down>saving|(?:a|an) (?:saving|cut|reduction|fall|drop|decrease) of|(?:down|shorter) by)"
    r"|an? (?:increase|rise|gain) of) {change:duration}(?= ?[.,;)]|$)"
)
_BOTH_OLD = Templates(rf"{_VERB} {{both:amount}}{_ASIDE} from {{old:amount}}")
_OLD_NEW = Templates(
    rf"{_CHANGED} from {{old:amount}}{_WORDS}(?<!\w)to {{new:amount}}",
    rf"{_CHANGED} from {{both:amount}}",
)
_CHANGE_OLD = Templates(
    rf"[,(-] ?(?:which is |that is )?{_UP_OR_DOWN} (?:by )?{{change:amount}},? (?:from|on) (?:the )?{{old:amount}}",
    rf"{{amount}}{_WORDS}[,(-] ?(?:(?:which|that) (?:is|was) )?{_MORE_THAN}",
)
_AMOUNT_STOP_FACT = Templates(
    rf"{{amount}}[^{{stop}}]{{0,120}}?{{stop}}[^{{fact}}]{{0,120}}?[.!] (?:that|this|it) (?:is|was) {_MORE_THAN}"
)


@check("FX202", "difference", severity="error")
def difference(prose: Prose) -> Iterator[Verdict]:
    """A change by an amount is the difference of the amounts before and after it.

    Consistent: The herd grew by 7 animals, from 10 animals to 17 animals.
    Consistent: Cash increased by $60.1 million, from $223.6 million in 2017 to $283.7 million.
    Consistent: Costs decreased $8.6 million to $24.9 million from $33.5 million.
    Inconsistent: The herd grew by 5 animals, from 10 animals to 17 animals.
    Inconsistent: Cash increased by $139.2 million, from $223.6 million in 2017 to $283.7 million.
    Inconsistent: Costs decreased $15.6 million to $24.9 million from $33.5 million.
    Inconsistent: Sales increased $9.0 million, or 76.8% from $4.5 million to $8.0 million.
    Consistent: The town has 3,150 homes, with 410 at the quay, up 150 from 3,000 in 2010.
    Inconsistent: Spending rose by 9 million to 30 million from 24 million.
    Inconsistent: The town has 3,150 homes, up 250 from 3,000 in 2010.
    Inconsistent: They took on 900 more, a rise from 4,000 to 4,600.
    Inconsistent: It will cost $48.6 million, which is $8.6 million more than the $42 million of 2010.
    Inconsistent: The isle had 48,620 residents. That was 2,240 more than the 46,200 of 2011.
    Inconsistent: The firm has 3,150 people and 410 pupils, up 250 from 3,000 in 2010.
    Inconsistent: Debt was cut by $140 million, to $220 million from $330 million.
    Inconsistent: It has 64 guards, 48 men and 16 women, 18 more than the 56 of 2015.
    Inconsistent: It has 864 pupils, 44 more than in May 2021, when there were 840.
    Silent: Prices rose fourfold from 4 to 16.
    Silent: It has 12 rooms, 5 more than 3 of the others.
    Silent: The town has 3,150 homes with 8,200 people, up 250 from 7,950 in 2010.
    Silent: The town is up 250 from 3,000 in 2010.
    Silent: Sales were up 5% to $17 million from $10 million.
    Silent: Profit rose by 20 cents per share to $3 million from $2 million.
    Consistent: The trip was cut from 4 hours 10 minutes to 2 hours 40 minutes, saving an hour and a half.
    Inconsistent: The trip was cut from 4 hours 10 minutes to 2 hours 40 minutes, saving two and a half hours.
    Silent: The price rose $5 to $17 from £10.
    Silent: It fed 1,450 people, a quarter more than the 1,160 of last year.
    """
    for match in prose.match(_CHANGE_OLD_NEW):
        yield from _judged(match, match.change, match.old, match.new)
    for match in prose.match(_SAVED):
        yield from _saved(match)
    for match in prose.match(_BOTH_OLD):
        change, new = match.ends("change", "new")
        yield from _judged(match, change, match.old, new)
    for match in prose.match(_OLD_NEW):
        old, new = match.ends("old", "new")
        yield from _judged(match, match.change, old, new)
    for match in prose.match(_CHANGE_OLD):
        yield from _behind(match)
    for match in prose.match(
        _AMOUNT_STOP_FACT,
        across=True,
    ):
        yield from _behind(match)


def _is_factor(change: Fact) -> bool:
    """Whether a change is said as a multiple or a part of what there was: twice, a quarter."""
    if _TIMES.search(change.text):
        return True
    value = change.value
    return value is not None and 0 < value < 1 and not any(map(str.isnumeric, change.text))


def _saved(match: Match) -> Iterator[Verdict]:
    """How much longer or shorter something takes, in the largest unit that needs no fractions."""
    facts = (match.change, match.old, match.new)
    if any(fact.value is None or fact.unit is None for fact in facts):
        return
    names = {fact.unit.name for fact in facts if fact.unit is not None}
    if len(names) != 1 or any(fact.modifier for fact in facts):
        return
    change, old, new = map(Term.of, facts)
    computed = old - new if match.has("down") else new - old
    if computed.value is None or computed.value <= 0:
        return
    name, length = names.pop(), Fraction(computed.value)
    shown = f"{show(length)} {name}s"
    if name == "hour" and length.denominator != 1:
        shown = f"{length // 1} hours {show(length % 1 * 60)} minutes"
    sides = f"{match.old.text} to {match.new.text}"
    equation = f"{sides} = {shown}"
    if computed.readings.loose.meets(change.readings.loose):
        message = f"from {equation} agrees with the text"
        yield Verdict("consistent", "error", equation, message, match.facts)
        return
    message = f"from {sides} it is {shown}, not {match.change.text}"
    yield settle(match, Verdict("inconsistent", "error", equation, message, match.facts))


def _judged(match: Match, change: Fact, old: Fact, new: Fact) -> Iterator[Verdict]:
    """The change, where level, change and level are all given."""
    if not (alike(old, new) and alike(change, new)) or _is_factor(change):
        return
    if None in (change.value, old.value, new.value):
        return
    before, after = Term.of(old), Term.of(new)
    computed = before - after if match.has("down") else after - before
    if computed.value is not None and computed.value < 0:
        return
    way = "fall" if match.has("down") else "rise"
    what = f"from {before.shown} to {after.shown} is a {way} of"
    verdict = claim(match, computed, Term.of(change), what, round_numbers=False)
    if _OTHER_BASE.search(match.passage.skeleton):
        verdict = verdict.doubtful("it may have another base")
    yield verdict


def _behind(match: Match) -> Iterator[Verdict]:
    """A level with its change behind it: 3,150 homes, up 150 from 3,000."""
    change, old = match.change, match.old
    facts = match.passage.prose.facts
    index = bisect_left(facts, change.start, key=lambda fact: fact.start)
    near = facts[max(match.passage.first, index - _LOOK_BACK) : index]
    levels = [fact for fact in near if fact.value is not None and alike(fact, old)]
    if (
        not levels
        or _is_factor(change)
        or not alike(change, old)
        or None in (change.value, old.value)
    ):
        return
    before, delta = Term.of(old), Term.of(change)
    computed = before - delta if match.has("down") else before + delta
    verdicts = [
        claim(match, computed, Term.of(level), f"{computed.shown} is", round_numbers=False)
        for level in levels
    ]
    fitting = [verdict for verdict in verdicts if verdict.status == "consistent"]
    if len(levels) > 2 and levels[0].value == sum(level.value or 0 for level in levels[1:]):
        levels, verdicts = levels[:1], verdicts[:1]  # the others are its parts
    close = [i for i, level in enumerate(levels) if _near(level, old, _CLOSE)]
    if fitting or len(verdicts) == 1 or len(close) == 1:
        index = verdicts.index(fitting[0]) if fitting else close[0] if len(close) == 1 else 0
        level, verdict = levels[index], verdicts[index]
        if _OTHER_BASE.search(match.passage.skeleton) or not _near(level, old):
            verdict = verdict.doubtful("it may have another base")
        yield replace(verdict, facts=(level, *verdict.facts))


def _near(level: Fact, old: Fact, most: Rational = 3) -> bool:
    """Whether one can have become the other: at most three times as much."""
    a, b = level.value or 0, old.value or 0
    return a <= most * b and b <= most * a
