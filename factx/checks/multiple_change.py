"""FX203."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, claim
from factx.facts import Fact, alike
from factx.interval import Interval, Readings
from factx.skeleton import Match, Prose
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
_NEARLY = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|approximately|not quite|close to) \Z"
)
_MORE = re.compile(r"\b(?:more than|over|at least) \Z")
_OTHER = re.compile(r"\b(?:per share|average|rate of|points?|respectively|each)\b")


@check("FX203", "multiple-change", severity="error")
def multiple_change(prose: Prose) -> Iterator[Verdict]:
    """What doubled, tripled or halved has two, three or half times the amount that it had.

    Writers round such factors to the nearest whole, so that 1.75 to 2.25 times is "doubled";
    "nearly", "about" and "more than" widen it further.

    Consistent: Membership doubled from 4 to 8 towns.
    Consistent: Output more than tripled, from 150 to 480 tonnes.
    Consistent: The debt was halved from $6m to $3.1m.
    Inconsistent: Membership doubled from 40 to 95 towns.
    Inconsistent: Output more than tripled, from 485 to 650 tonnes.
    Inconsistent: The party's seats were almost halved from 70 in 1977 to 110 in 1981.
    Silent: Membership nearly doubled from 40 to 76 towns.
    Silent: The price doubled from £4 to $9.
    Silent: They doubled the guard from 10 p.m. to 6 a.m.
    """
    for match in prose.match(
        rf"{_VERB}{_WORDS}{_FROM_TO}",
        rf"{_VERB}{_WORDS}{_TO_FROM}",
    ):
        old, new = match.ends("old", "new")
        if not alike(old, new) or not old.value or not new.value:
            continue
        yield from _judged(match, old, new)


def _judged(match: Match, old: Fact, new: Fact) -> Iterator[Verdict]:
    word = re.search(r"doubl|tripl|trebl|quadrupl|quintupl|halv", match.words)
    assert word is not None
    shown, factor = _FACTORS[word[0]]
    before, after = Term.of(old), Term.of(new)
    computed = before / after if word[0] == "halv" else after / before
    lead = match.lead(24)
    quarter = Interval(factor - _quarter(factor), factor + _quarter(factor))
    if _NEARLY.search(lead):
        quarter = Interval(factor - 2 * _quarter(factor), quarter.high)
    elif _MORE.search(lead):
        quarter = Interval(factor, None)
    stated = Term(factor, Readings.same(quarter), f"{shown} times", _quarter(factor))
    what = f"from {before.shown} to {after.shown} is"
    verdict = claim(match, computed, stated, what)
    if _OTHER.search(match.passage.skeleton):
        verdict = verdict.doubtful("it may compare other amounts")
    yield verdict


def _quarter(factor: int) -> Fraction:
    """How far a factor may be off: an eighth of it, 1.75 to 2.25 for doubled."""
    return Fraction(factor, 8)
