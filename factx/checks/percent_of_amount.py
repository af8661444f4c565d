"""FX210."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, claim
from factx.facts import Fact, alike
from factx.interval import Readings
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOL_OF, SYMBOLS, Templates
from factx.terms import Term

_HUNDREDTH = Fraction(1, 100)
_ABOUT = r"(?:about |around |roughly |some |just |only |exactly |a total of |as much as )?"
_WORD = r"(?:(?!(?:above|over|exceeding|beyond|between|each|every|per|than|to|up|and|but|or|which|whom|them)(?!\w))[a-z][\w'-]* )"
_RATE = rf"{{percent}}(?: {_WORD}{{0,3}}?(?:of|on)| of|(?P<stake>(?: stake| share| holding| interest)? in)) {_WORD}{{0,6}}?{{whole:quantity}}"
_TAIL = r"[^{value};:()]{0,60}?"
_OR = r"(?:or|i\.e\.,?|that is,?|which is|that makes|making|namely|equal to|equivalent to|amounting to|worth|for a total of)"
_IS = (
    r" (?:is|are|was|were|would be|will be|=|equals?|comes? to|came to|amounts? to|amounted to|makes?|means"
    r"|brings? in|brought in|would bring in|yields?|yielded|adds?|would add|is worth|was worth|would cost)"
)
_MONEY_IS = r" (?:gives?|gave|costs?|raises?|raised|generates?|generated|earns?|earned|pays?|paid|fetche[sd])"
_THE = r"(?:(?:the|all|our|its|their|these|those|a total of|[\w-]+'s) ){0,2}"
_END = r"(?= ?(?:[),;:!?]|\.(?!\d)|$))"
_PART_IS = rf"(?:,|,? \(|,? -|,? {_OR}|{_IS}|,? (?:represent(?:s|ed|ing)|account(?:s|ed|ing) for|mak(?:es?|ing) up|made up)) ?"

_EXACT_RATE = lazy(
    r"(?<!\w)(?:fees?|tax(?:es)?|duty|duties|levy|levies|commissions?|interest|vat|tithes?|royalt(?:y|ies)|tips?|surcharge"
    r"|deposit|coupon|dividend|bonus|premium|tariffs?|down payment)(?!\w)"
)
# Rates on a part of the amount, alternatives, and changes.
_ON_A_PART = lazy(
    r"(?<!\w)(?:whichever|greater|lesser|higher|lower|minimum|maximum|at least|up to|marginal|excess|above|exceeding"
    r"|beyond|first|threshold|next|remaining|rest|(?:a |some |any )?part of|portion|some of|most of|growth|gr[eo]wn?|rise|rose|risen|increase[sd]?|increasing|up|fell|fall|down(?! payment)"
    r"|drop(?:ped)?|decrease[sd]?|respectively|compound\w*|between|more than it|net|after|before|if|tier\w*|capped|cap"
    r"|average|margin of error|weighted|estimates?)(?!\w)"
)
_ANOTHER_TIME = lazy(
    rf" ?(?:(?:a|per|each|every|/) ?(?:month|week|day|quarter|hour|person|head|share|household|unit|night)|monthly|weekly"
    rf"|daily|quarterly|each|more|less|higher|lower|fewer|apiece|of |in (?:the first|total)|(?:over|for|in|within) [{SYMBOLS}]"
    rf"|to [{SYMBOLS}]|(?:,|,? and|,? or|-|/|×|\*|\+) ?[{SYMBOLS}])"
)
_FOR_SO_LONG = lazy(rf"[{SYMBOL_OF['duration']}](?! a year)")
_ITS_OWN = (" of ", " down payment")
_STAKE = lazy(r"(?<!\w)(?:stake|share|holding|interest)(?!\w)")
_DIGITS = lazy(r"[\d,.]+")
_WEATHER = ("rain", "snow", "rainfall", "snowfall", "hail")
_JOBS = frozenset(
    """
    people workers employees staff workforce jobs posts positions roles personnel staffers hands
    """.split()
)
_LISTED = lazy(
    rf"[{SYMBOL_OF['percent']}][^.;]{{0,60}}(?:and|plus|,|or|to|versus|vs\.?) (?:[\w]+ )?$"
)


_PART = Templates(
    rf"{_RATE}{_TAIL}(?:, {_OR}|,? \({_OR}) {_ABOUT}{{part:quantity}}",
    rf"{_RATE}{_TAIL}(?:,|,? \(|,? -) ?{_ABOUT}{{part:quantity}}(?: (?:a|per) year| annually)?{_END}",
    rf"{_RATE}(?: [a-z][\w'-]*){{0,6}}?,?{_IS} {_ABOUT}{{part:quantity}}",
    rf"{_RATE}(?: [a-z][\w'-]*){{0,6}}?{_MONEY_IS} (?:it |him |her |them |us )?{_ABOUT}{{part:money}}",
)
_PART_WHOLE = Templates(
    rf"{{part:quantity}}(?: [a-z][\w'-]*){{0,5}}?{_PART_IS}(?:only |just |about |some |nearly |roughly )?{{percent}} of {_WORD}{{0,6}}?{{whole:quantity}}"
)
_WHOLE_PART = Templates(
    rf"(?<!\w)of {_THE}{{whole:count}}[^{{value}};:()]{{0,60}}?, (?:only |just |about |some )?{{percent}} ?(?:\(|, or ){_ABOUT}{{part:tally}}{_END}"
)


@check("FX210", "percent-of-amount", severity="error")
def percent_of_amount(prose: Prose) -> Iterator[Verdict]:
    """So many per cent of an amount make the amount that is given with them.

    The rate of a fee, a tax or interest is taken as exact: what fits only a rounded rate is a
    warning.

    Consistent: The fund pays a fee of 2% on the $450 million that it holds, or $9 million a year.
    Consistent: The firm will cut 10% of its 5,200 jobs, about 520 people.
    Consistent: Sales tax of 8% on $50 is $4.
    Consistent: They spent $48 million, or 12% of the $400 million budget.
    Consistent: Of the 500 people asked, 10%, or 50, had never flown.
    Inconsistent: The fund charged fees of 1% on $21.1 billion, just over $2 billion.
    Inconsistent: The firm will cut 10% of its 5,200 jobs, about 720 people.
    Inconsistent: Sales tax of 8% on $50 is $5.
    Inconsistent: They spent $84 million, or 12% of the $400 million budget.
    Inconsistent: Of the 500 people asked, 10%, or 150, had never flown.
    Inconsistent: A 20% deposit on a $300,000 house, $70,000, was paid at once.
    Inconsistent: In May 312 mm of rain fell, which is 80% of the mean of 520 mm.
    Inconsistent: The 5% tax on the $240 million of sales brings in $21 million a year; fares fall.
    Silent: He charged a fee of 1% on part of the $20 billion, or $100 million.
    Silent: He pays 5% on $200,000, or $833 a month.
    Silent: Income tax is 40% on what is above $100,000, or $12,000.
    Silent: The fine is 4% of the $500 million or $30 million, whichever is greater.
    Silent: Sales rose by 10% on the $500 million of last year, or $60 million.
    Silent: She owns 10% of the 500 shops, 30 of them abroad.
    Silent: Some 10% of the 5,000 staff (300 in the north) will go.
    Silent: Some 10% of the 500 men, 30 women and 20 children came.
    Silent: They lost 5% of $200 million and 10% of $300 million, or $40 million.
    Silent: They put in $40 million, 10% of which came from the $500 million fund.
    Silent: The 5% tax on $100 phones raised $3 million.
    Silent: Over ten years, 5% interest on $1,000 is $500.
    Silent: If 10% of the 500 shops, or 80, closed, we would know.
    Silent: The loan costs 5% on $2,000, or $500 over five years.
    """
    for match in prose.match(_PART):
        if _plain(match) and not _ANOTHER_TIME.match(match.rest(30)):
            yield from _judged(match)
    for match in prose.match(_PART_WHOLE):
        if _plain(match) and not _ANOTHER_TIME.match(match.rest(30)):
            yield from _judged(match)
    for match in prose.match(_WHOLE_PART):
        if _plain(match) and (not match.percent.of or match.percent.of == match.whole.of):
            yield from _judged(match)


def _plain(match: Match) -> bool:
    """Whether the three numbers can only be a share, its whole and the amount that it makes."""
    percent, whole, part = match.percent, match.whole, match.part
    plain = match.passage.prose.plain
    if None in (percent.value, whole.value, part.value) or whole.trend:
        return False
    if percent.trend and not percent.of and not plain.startswith(_ITS_OWN, percent.end):
        return False
    if not _comparable(whole, part) or _ANOTHER_TIME.match(plain, part.end):
        return False
    if match.has("stake") and not _STAKE.search(match.lead(12) + match.words):
        return False
    if whole.kind == "percent" or whole.modifier not in (None, "about") or not whole.value:
        return False
    if whole.kind == part.kind == "number" and match.words[-3:-1] in (", ", "- "):
        return False
    if "interest" in match.words and _FOR_SO_LONG.search(match.lead(60)):
        return False
    lead, behind = match.lead(60).rpartition(";")[2], match.rest(40).partition(";")[0]
    around = lead + match.words + behind
    if (part.of or "").endswith(_WEATHER):
        around = around.replace(" fell", "")
    return not (_ON_A_PART.search(around) or _LISTED.search(match.lead(90)))


def _comparable(whole: Fact, part: Fact) -> bool:
    """Whether the two amounts can be of one thing."""
    if part.kind == "duration" and _DIGITS.fullmatch(part.text):
        return whole.kind in ("count", "number")  # read as an age: 20% of the 60 seats, 18, went
    if whole.kind == part.kind == "count" and whole.of and part.of:
        if {whole.of.split()[-1].lower(), part.of.split()[-1].lower()} <= _JOBS:
            return True
    return alike(whole, part) or {whole.kind, part.kind} == {"number", "count"}


def _judged(match: Match) -> Iterator[Verdict]:
    percent, whole, part = match.percent, match.whole, match.part
    rate, total, amount = Term.of(percent), Term.of(whole), Term.of(part)
    share = _share(rate, rate.readings, total)
    what = f"{rate.shown} of {total.shown} is"
    verdict = claim(match, share, amount, what, equation=f"{rate.shown} × {total.shown}")
    if verdict.status == "consistent" and percent.value and not percent.modifier:
        if _EXACT_RATE.search(match.lead(40) + match.words):
            exact = _share(rate, Readings.exact(percent.value), total)
            strict = claim(match, exact, amount, what, equation=verdict.equation)
            verdict = strict.at_most("warning") if strict.status == "inconsistent" else verdict
    assert part.value is not None
    assert whole.value is not None
    if part.value > whole.value and verdict.status == "inconsistent":
        verdict = verdict.doubtful("it may be of more than one")
    if verdict.status != "consistent" and not amount.suffix:
        of_whole = (amount / total).percent()
        verdict = replace(
            verdict,
            message=f"{verdict.message}; {amount.shown} of {total.shown} is {of_whole.near(rate)}",
        )
    yield verdict


def _share(rate: Term, read: Readings, total: Term) -> Term:
    return (replace(rate, readings=read, suffix="") * total).times(_HUNDREDTH)
