"""FX203."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, claim
from factx.facts import Fact, alike
from factx.interval import Interval, Readings
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term

_FACTORS = {
    "doubl": ("2", 2),
    "tripl": ("3", 3),
    "trebl": ("3", 3),
    "quadrupl": ("4", 4),
    "quintupl": ("5", 5),
    "halv": ("1/2", 2),
}
_VERB = r"(?<!\w)(?P<factor>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e[ds]?|ing)\b"
_WORDS = r"[^{amount}{percent};()]{0,80}?"
_FROM_TO = (
    rf"from (?:around |about )?(?:{{old:amount}}{_WORDS}(?<!\w)to {{new:amount}}|{{both:amount}})"
)
_TO_FROM = rf"to {{new:amount}}{_WORDS}(?<!\w)from {{old:amount}}"
_RISE = r"ros\w|risen|rises?|increas\w+|gr[eo]w\w*|growth|jump\w*|climb\w*|surg\w+|soar\w*|up"
_FALL = r"f[ae]ll\w*|dropp?\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|reduc\w+|cut"
_GAP = r"[^{amount}{percent}{stop};()]{0,40}?"
_TIMES = r"{times:tally} (?:as (?:many|much|high|large|big|long|heavy|old|deep|wide) as )"
_WHEN = r"[^{amount}{percent}{stop};()]{1,60}?(?: ?\(|, when (?:it|they|there|he|she) (?:was|were|had|made|had been) |, (?:who|which) (?:[a-z]+ ){1,2})"
_CONVERTED = r"(?: ?\([^()]{1,30}\))?"
_FOLD = Templates(
    rf"(?:{_RISE}|{_FALL})(?: by)?,? {{times:tally}}{_GAP}{_FROM_TO}",
    rf"{_FROM_TO}{_WORDS}(?:,|-|\() ?(?:or |an? )?(?:some |about |almost |nearly )?{{times:tally}}",
    rf"(?<!\w)(?:an? |the )?{{times:tally}} (?:{_RISE}|{_FALL}){_WORDS}{_FROM_TO}",
)
_AS_OTHERS = Templates(
    r"{times:tally} as (?:many|much) [a-z' -]{1,30}?\( ?{new:amount} ?\)(?: [a-z']+){0,3}? as [a-z' -]{1,30}?\( ?{old:amount} ?\)",
)
_IN_FOLDS = lazy(r"fold\Z")
_AS_MANY = lazy(r" as (?:many|much|high|large|big|long|heavy|fast|dear|expensive)(?= ?[.,;)]|\Z)")
_MULTIPLE = lazy(r"(?:\w+ )*(?:twice|double|half|\w+ times)\Z")
_LOOK_BACK = 4  # facts
_NEARLY = lazy(r"\b(?:nearly|almost|about|around|roughly|approximately|not quite|close to) \Z")
_MORE = lazy(r"\b(?:more than|over|at least) \Z")
_LESS = lazy(r"\b(?:less than|under|up to|at most) \Z")
_OTHER = lazy(r"\b(?:per share|average|rate of|points?|respectively|each)\b")


_NEW_OLD = Templates(
    rf"{{new:amount}}{_CONVERTED}{_GAP}(?:,|-) {_TIMES}(?:the )?{{old:amount}}(?! times)",
    rf"{{new:amount}}{_CONVERTED}{_GAP}(?:,|-) {{times:tally}} the {{old:amount}}",
    rf"{{new:amount}}{_GAP}[^;.]{{0,40}}?(?:,|-) {_TIMES}{_WHEN}{{old:amount}}(?= ?[).,;])",
)

_CHANGED = Templates(
    rf"{_VERB}{_WORDS}{_FROM_TO}",
    rf"{_VERB}{_WORDS}{_TO_FROM}",
    rf"{_VERB}{_WORDS}{_FROM_TO}".replace(":amount}", ":percent}"),
    rf"{_VERB}{_WORDS}{_TO_FROM}".replace(":amount}", ":percent}"),
)


@check("FX203", "multiple-change", severity="error")
def multiple_change(prose: Prose) -> Iterator[Verdict]:
    """What doubled, tripled or halved has two, three or half times the amount that it had.

    Writers round such factors: less than an eighth off is "doubled".  "Nearly", "about" and "more
    than" widen it further.

    Inconsistent: Membership doubled from 4 to 9.
    Inconsistent: By 1851 the number had doubled, from 412 to 924.
    Consistent: Membership doubled from 4 to 8 towns.
    Consistent: Output more than tripled, from 150 to 480 tonnes.
    Consistent: The debt was halved from $6m to $3.1m.
    Inconsistent: Membership doubled from 40 to 95 towns.
    Inconsistent: Output more than tripled, from 485 to 650 tonnes.
    Inconsistent: The party's seats were almost halved from 70 in 1977 to 110 in 1981.
    Consistent: He scored 160 goals, twice as many as in 1990, when it was 80.
    Consistent: The mast is 60 metres high, almost three times the 21 metres of the church.
    Inconsistent: He scored 160 goals, twice as many as in 1990, when it was 60.
    Inconsistent: The yield was 18 tonnes, double the 5 tonnes of 2019.
    Inconsistent: The share of women doubled from 12% to 42%.
    Consistent: The limit rose fourfold, from 4 to 16.
    Inconsistent: The limit rises from 4 to 16, six times as many.
    Inconsistent: A tenfold rise, from 5 to 80, was seen.
    Inconsistent: Prices fell fourfold, from 20 to 10.
    Inconsistent: Output tripled from 8,000 barrels in 1880 to 34,000 in 1914.
    Consistent: Twice as many women (640) as men (310) applied.
    Inconsistent: Twice as many women (640) as men (210) applied.
    Silent: They raised it three times, from 4 to 16.
    Inconsistent: They scored 48 goals, twice as many as the boys, who scored 34.
    Silent: He scored 160 goals in 25 games, twice as many as in 1990, when it was 80.
    Silent: He scored 160 goals, twice as many as anyone, in 60 games.
    Silent: He paid $12, twice the £5 of last year.
    Silent: They sold 12 cows, half the 30 sheep and a pig.
    Silent: Membership nearly doubled from 40 to 76 towns.
    Silent: The price doubled from £4 to $9.
    Consistent: More than a fourfold rise, from 4 to 90, was seen.
    Consistent: It was a nearly fourfold rise, from 4 to 13.
    Inconsistent: More than a fourfold rise, from 4 to 15, was seen.
    Silent: Sales less than doubled, from 40 to 60 cars.
    Silent: Up to a fourfold rise, from 4 to 9, was seen.
    Silent: They doubled the guard from 10 p.m. to 6 a.m.
    """
    for match in prose.match(_CHANGED):
        old, new = match.ends("old", "new")
        if not alike(old, new) or not old.value or not new.value:
            continue
        yield from _judged(match, old, new)
    compared: list[Fact] = []  # which of the amounts in front of it is meant is found only once
    for match in prose.match(_NEW_OLD):
        times = match.times
        surface = match.passage.prose.plain[times.start : times.end]
        if times.value and _MULTIPLE.match(surface) and alike(match.old, match.new):
            if times not in compared:
                yield from _compared(match, times)
            compared.append(times)
    for match in prose.match(_AS_OTHERS):
        surface = match.passage.prose.plain[match.times.start : match.times.end]
        if match.times.value and _MULTIPLE.match(surface) and alike(match.old, match.new):
            yield from _compared(match, match.times, match.new)
    for match in prose.match(_FOLD):
        yield from _multiplied(match)


def _multiplied(match: Match) -> Iterator[Verdict]:
    """From 4 to 16, four times as many; a fourfold rise from 4 to 16."""
    times, plain = match.times, match.passage.prose.plain
    old, new = match.ends("old", "new")
    if not _IN_FOLDS.search(plain, times.start, times.end) and not (
        _MULTIPLE.match(plain[times.start : times.end]) and _AS_MANY.match(plain, times.end)
    ):
        return
    if not alike(old, new) or not old.value or not new.value or not times.value:
        return
    if min(old.value, new.value) < 0 or times.value <= 0:
        return
    before, after = Term.of(_whole(old)), Term.of(_whole(new))
    down = new.value < old.value and times.value > 1
    computed, factor = (before / after if down else after / before), Fraction(times.value)
    read = _read(times.modifier or _said_before(match), factor, factor / 8)
    if read is None:
        return
    if _IN_FOLDS.search(plain, times.start, times.end):
        # What rises "by" three times is four times as large for some.
        read = read.hull(Interval(factor, None if read.high is None else read.high + 1))
    stated = Term(factor, Readings.same(read), f"{times.text}", Fraction(1, 100))
    verdict = claim(match, computed, stated, f"from {before.shown} to {after.shown} is a factor of")
    if _OTHER.search(match.words):
        verdict = verdict.doubtful("it may compare other amounts")
    yield verdict


def _judged(match: Match, old: Fact, new: Fact) -> Iterator[Verdict]:
    word = re.search(r"doubl|tripl|trebl|quadrupl|quintupl|halv", match.words)
    assert word is not None
    shown, factor = _FACTORS[word[0]]
    before, after = Term.of(_whole(old)), Term.of(_whole(new))
    computed = before / after if word[0] == "halv" else after / before
    modifier, off = _said_before(match), Fraction(factor, 8)
    read = _read(modifier, Fraction(factor), off if modifier else off * _JUST_BELOW)
    if read is None:
        return
    stated = Term(factor, Readings.same(read), shown, Fraction(1, 100))
    what = f"from {before.shown} to {after.shown} is a factor of"
    verdict = claim(match, computed, stated, what)
    if word[0] == "halv" and verdict.status == "inconsistent":
        share = (after / before).percent().near(Term.exact(1))
        verdict = replace(
            verdict, message=f"{after.shown} is {share} of {before.shown}, not half of it"
        )
    if _OTHER.search(match.passage.skeleton):
        verdict = verdict.doubtful("it may compare other amounts")
    yield verdict


def _whole(fact: Fact) -> Fact:
    """A bare whole number as a count, which is exact unless it is round."""
    bare = fact.kind == "number" and fact.step == 1 and not fact.decimal
    return replace(fact, kind="count") if bare else fact


def _compared(match: Match, times: Fact, new: Fact | None = None) -> Iterator[Verdict]:
    """An amount that is said to be a multiple of another one: twice the 60 of last year."""
    old, factor = match.old, Fraction(times.value or 1)
    facts, first = match.passage.prose.facts, match.passage.first
    index = bisect_left(facts, times.start, key=lambda fact: fact.start)
    news = [f for f in facts[max(first, index - _LOOK_BACK) : index] if f.value and alike(f, old)]
    if not old.value or old.value < 0 or not (news or new):
        return
    # Of several amounts in front, 160 goals in 25 games, the one is meant that comes nearest.
    old_value = Fraction(old.value)
    if new is None:
        new = min(news, key=lambda fact: abs(Fraction(fact.value or 0) / old_value - factor))
    read = _read(times.modifier, factor, factor / 8)
    if read is None:
        return
    before, after = Term.of(old), Term.of(new)
    shown = "half of it" if factor == Fraction(1, 2) else f"{factor} times"
    stated = Term(factor, Readings.same(read), shown, Fraction(1, 100))
    verdict = claim(match, after / before, stated, f"{after.shown} / {before.shown} is")
    verdict = replace(verdict, facts=tuple(sorted((new, times, old), key=lambda fact: fact.start)))
    if _OTHER.search(match.words):
        verdict = verdict.doubtful("it may compare other amounts")
    yield verdict


def _said_before(match: Match) -> str | None:
    """The modifier in front of a match: more than (a fourfold rise)."""
    lead = match.lead(24)
    if _NEARLY.search(lead):
        return "nearly"
    if _MORE.search(lead):
        return "over"
    return "under" if _LESS.search(lead) else None


def _read(modifier: str | None, factor: Fraction, around: Fraction) -> Interval | None:
    """What a factor may stand for; None where it is only a bound that says little."""
    if modifier == "nearly":
        return Interval(factor - 2 * around, factor + around)
    if modifier in ("over", "at least"):
        return Interval(factor, None)
    if modifier is None or modifier == "about":
        return Interval(factor - around, factor + around)
    return None


_JUST_BELOW = Fraction(19, 20)  # doubled from 4 to 9 is an eighth off
