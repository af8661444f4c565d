"""FX302."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, claim
from factx.facts import alike
from factx.skeleton import Prose
from factx.terms import Term

_UP = (
    r"ros\w|rises?|risen|rising|increas\w+|gr[eo]ws?|grown|growth|growing|up|climb\w*|jump\w*|surg\w+|soar\w*"
    r"|gain\w*|advanc\w+|expand\w*|higher|more"
)
_DOWN = (
    r"f[ae]ll|falls|fallen|falling|decreas\w+|declin\w+|down|drop\w*|sl[iu]d\w*|slip\w*|shr[aiu]nk\w*|plung\w+"
    r"|plummet\w*|reduc\w+|tumbl\w+|lower|less|cut"
)
_VERB = rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_BETWEEN = r"[^{amount}{percent}{stop};]{0,80}?"
_CHANGE = (
    rf"{_VERB}(?: by| of| some| to)? (?:{{difference:amount}},? (?:or|i\.e\.|\() ?)?{{percent}}\)?"
)
_FROM_TO = rf"from {{old:amount}}{_BETWEEN}(?<!\w)to {{new:amount}}"
_TO_FROM = (
    r"to {new:amount}(?:(?!\b(?:up|down|but|while|as|and|on sales|on revenue)\b)"
    r"[^{amount}{percent}{stop};]){0,80}?(?<!\w)from {old:amount}"
)
_NOUN = r"(?:an? )?(?:(?P<up>increase|rise|gain|growth|jump|up|\+)|(?P<down>decrease|fall|drop|decline|reduction|cut|down))"
_OTHER_BASE = re.compile(
    r"(?<!\w)(?:comparable|constant|currenc|like-for-like|organic|adjusted|underlying|annuali[sz]ed|points?"
    r"|same-store|seasonal|real terms|inflation|restat|pro forma|excluding|per share|yen|year[- ]on[- ]year"
    r"|year[- ]over[- ]year|month[- ]on[- ]month|sorry|i mean|rather|annual(?:ly)?|a year|per year|per annum|average"
    r"|on the (?:day|week|month|quarter|year)|overnight|today|yesterday)"
)


@check("FX302", "percent-change", severity="error")
def percent_change(prose: Prose) -> Iterator[Verdict]:
    """A change in per cent is the one from the first amount to the second.

    Consistent: Sales rose 25% to $400m from $320m.
    Consistent: The herd shrank by 12%, from 250 to 220 animals.
    Consistent: Turnout went from 41,200 to 50,350, an increase of 22%.
    Consistent: Revenue increased $15.9 million, or 21.6%, from $73.6 million in 2018 to $89.5 million in 2019.
    Inconsistent: Sales rose 33% to $378m from $183m.
    Inconsistent: The herd shrank by 20%, from 250 to 220 animals.
    Inconsistent: Turnout went from 41,200 to 50,350, an increase of 18%.
    Inconsistent: Revenue increased $15.9 million, or 7.3%, from $73.6 million in 2018 to $89.5 million in 2019.
    Silent: Sales rose 5% at comparable stores, to $400m from $320m.
    Silent: Output rose 3% from 2020 levels to 614,000 tons.
    Silent: Sales rose 25% from 1.2 to $1.5 million.
    Silent: Sales rose 10% to $400m from £320m.
    Silent: The score was reduced slightly from 12.5 to 12.2 (95% CI 5.3 to 19.0).
    Silent: Sales rose 33%, sorry, 25%, to $400m from $320m.
    Silent: If sales rose 33% to $378m from $183m, we would know.
    """
    for match in prose.match(
        rf"{_CHANGE},? {_FROM_TO}",
        rf"{_CHANGE},? {_TO_FROM}",
        rf"{_CHANGE},? from {{both:amount}}",
        rf"{_FROM_TO}{_BETWEEN}[,(;-]? ?{_NOUN} ?(?:of|by)? ?{{percent}}",
    ):
        old, new = match.ends("old", "new")
        if not alike(old, new) or old.value is None or new.value is None or old.value <= 0:
            continue
        before, after = Term.of(old), Term.of(new)
        change = (after / before - Term.exact(1)).percent()
        more, less, word = after, before, "rise"
        down = match.has("down")
        if down:
            change, more, less = -change, before, after
        if change.value is not None and change.value < 0:
            # The words point the other way than the amounts, which is another check's affair.
            continue
        word = "fall" if down else "rise"
        what = f"from {before.shown} to {after.shown} is a {word} of"
        equation = f"({more.shown} - {less.shown}) / {before.shown}"
        verdict = claim(
            match, change, Term.of(match.percent), what, equation=equation, round_numbers=False
        )
        if _OTHER_BASE.search(match.passage.skeleton):
            verdict = verdict.doubtful("it may have another base")
        yield verdict
