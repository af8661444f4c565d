"""FX207."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain

from factx.checks import check
from factx.claims import Verdict, judge, settle
from factx.facts import Fact, alike
from factx.interval import Interval, Readings, readings
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term

_SLACK, _WIDE, _POINT = Fraction(3, 100), Fraction(8, 100), Fraction(1, 100)
_THE = r"(?:(?:the|all|our|its|their|these|those|that|his|her|a total of) ){0,2}"
_NP = r"(?: of [^{value}.;:()]{1,60}?)?"
_OR = r"(?:or|i\.e\.,?|that is,?|namely)"
_ABOUT = r"(?:about |around |roughly |exactly |just |some |or |n ?= ?)?"
_END = r"(?= ?(?:[),;:!?]|\.(?!\d)|$))"
_VERB = lazy(
    r"(?<!\w)(?:was|were|is|are|had|has|have|said|did|do|does|will|would|can|could|than|and|but|as|when|while|to|by"
    r"|between|per|each|every|from|in (?:the|a)|at|rose|fell|against|compared)(?!\w)"
)
_OF_OTHERS = lazy(r" of (?!(?:them|these|those|whom|which|all)\b)")
_DIGITS = lazy(r"[\d,.]+")
_BEFORE = lazy(r"(?:another|other|further|remaining|additional|every|extra|first|second|last) $")


_FRACTION = Templates(
    rf"{{fraction:number}}{_NP} ?\( ?{_ABOUT}{{percent}}(?= ?[);,])",
    rf"{{fraction:number}}{_NP},? {_OR} {_ABOUT}{{percent}}{_END}",
    rf"{{percent}}{_NP} ?\( ?{_ABOUT}{{fraction:number}}(?= ?[);,])",
    rf"{{percent}}{_NP}, {_OR} {_ABOUT}{{fraction:number}}{_END}",
    rf"{{k:tally}} in (?:every )?{{n:tally}}{_NP} ?\( ?{{percent}}(?= ?[);,])",
)
_FRACTION_WHOLE_PART = Templates(
    rf"{{fraction:number}} of {_THE}{{whole:quantity}}[^{{value}}.;:()]{{0,60}}?[,(] ?{_ABOUT}{{part:quantity}}{_END}",
    rf"(?<!\w)of {_THE}{{whole:tally}}[^{{value}}.;:()]{{0,60}}?, {{fraction:number}} ?\( ?{_ABOUT}{{part:tally}}(?= ?[);,])",
    rf"(?<!\w)of {_THE}{{whole:tally}}[^{{value}}.;:()]{{0,60}}?, {{part:tally}}, {_ABOUT}{{fraction:number}}{_END}",
    rf"{{part:tally}} (?:out )?of {_THE}{{whole:tally}}[^{{value}}.;:()]{{0,40}}?[,(] ?{_ABOUT}{{fraction:number}}{_END}",
    rf"{{whole:quantity}}[^{{value}}.()]{{0,40}}?[;,:] (?:and )?{{fraction:number}} of (?:them|these|those|whom|which)"
    rf" ?[,(] ?{_ABOUT}{{part:quantity}}{_END}",
)
_PART_FRACTION_WHOLE = Templates(
    rf"{{part:amount}}(?:,| is| was)? {_ABOUT}{{fraction:number}} (?:of )?{_THE}{{whole:amount}}(?= ?(?:[.,;)]|[a-z]+ed\b))",
    rf"{{whole:amount}}[^{{value}}.()]{{0,40}}?[;,:] (?:and )?{{part:amount}} of (?:that|this|it|them|which|whom), {_ABOUT}{{fraction:number}}{_END}",
    rf"{{whole:tally}}[^{{value}}.;:()]{{0,40}}?, (?:of|among) (?:whom|which|them|these) {{part:tally}} ?\( ?{_ABOUT}{{fraction:number}}(?= ?[);,])",
    rf"(?<!\w)of {_THE}{{whole:tally}}[^{{value}}.;:()]{{0,60}}?, {{part:tally}} ?\( ?{_ABOUT}{{fraction:number}}(?= ?[);,])",
)


@check("FX207", "fraction-of", severity="error")
def fraction_of(prose: Prose) -> Iterator[Verdict]:
    """A fraction makes the per cent or the amount that is given with it.

    A third is rounded by those who write it: within 3% of its value it is right, within 8% (or one
    percentage point) it is a warning.  "Nearly" and "more than" widen it further.

    Consistent: One in four voters (25%) stayed at home.
    Consistent: Half of the 84 pictures on the walls, 42, were sold.
    Consistent: Of the 33 patients who fell, two thirds (22) lived alone.
    Consistent: She left 1,600 books; three quarters of them, 1,200, are in French.
    Consistent: More than a quarter of adults (27%) smoke.
    Consistent: Of the 5,000 boats that came, 1,250 boats, a quarter, flew a flag.
    Inconsistent: One in four voters (30%) stayed at home.
    Inconsistent: Half of the 84 pictures on the walls, 24, were sold.
    Inconsistent: Of the 33 patients who fell, two thirds (12) lived alone.
    Inconsistent: She left 1,600 books; three quarters of them, 1,400, are in French.
    Inconsistent: About 38% of adults, or one in four, smoke.
    Inconsistent: A third of the voters (35%) stayed at home.
    Inconsistent: 1 in 4 (30%) came late.
    Inconsistent: It employs 72 people, of whom 38 (a quarter) are under thirty.
    Inconsistent: Of the 72 people, 38 (a quarter) are under thirty.
    Inconsistent: It will cost $42 million, exactly half of the $94 million earned.
    Inconsistent: They raised $12,000; $6,000 of that, three-fourths, came from one man.
    Silent: A third of adults (45% of women) smoke.
    Silent: Half of the 50 schools (12 in the north) were closed.
    Silent: About a third of voters (35%) stayed at home.
    Silent: Half of the 20 players, 12 men, came from abroad.
    Silent: One third of the sample was female (23%).
    Silent: If half of the 84 pictures on the walls, 24, were sold, we would know.
    Silent: Half the members of a club with 40 members (30%) came.
    Silent: Another third of the voters (12%) stayed at home.
    """
    for match in prose.match(_FRACTION):
        fraction = _ratio(match) if match.has("k") else match.fraction
        if fraction is not None and _is_fraction(fraction) and _same_base(match, fraction):
            share, percent = _term(fraction).percent(), Term.of(match.percent)
            yield _judged(match, share, percent, f"{_term(fraction).shown} is", Term.exact(1))
    stated = prose.match(_FRACTION_WHOLE_PART)
    behind = prose.match(_PART_FRACTION_WHOLE)
    for match in chain(stated, behind):
        fraction, whole, part = match.fraction, match.whole, match.part
        if not _is_fraction(fraction) or not _comparable(match, whole, part):
            continue
        if whole.value is None or part.value is None or whole.value <= 1:
            continue
        total, amount = Term.of(whole), Term.of(part)
        what = f"{_term(fraction).shown} of {total.shown} is"
        yield _judged(match, _term(fraction) * total, amount, what, total)


def _judged(match: Match, share: Term, stated: Term, what: str, whole: Term) -> Verdict:
    assert share.value is not None and stated.value is not None
    status, severity = judge(share.readings, stated.readings, round_numbers=False)
    if severity == "note":
        severity = "warning"
    if whole.value != 1 and -1 < stated.value - share.value < 1:
        status = "consistent"  # half of 85 people
    value = share.near(stated, apart=status == "inconsistent")
    equation = f"{share.shown} = {value}"
    message = f"{equation} agrees with the text"
    if status == "inconsistent":
        message = f"{what} {value}, not {stated.shown}"
        if not stated.suffix:
            part = (stated / whole).percent()
            message += f"; {stated.shown} of {whole.shown} is {part.near(Term.exact(1))}"
    return settle(match, Verdict(status, severity, equation, message, match.facts))


def _is_fraction(fact: Fact) -> bool:
    """A fraction in words: one in four, two thirds, half."""
    value = fact.value
    return value is not None and not fact.decimal and 0 < value < 1 and "/" not in fact.text


def _ratio(match: Match) -> Fact | None:
    """1 in 4 as a fraction of the second number's place."""
    k, n = match.k, match.n
    if k.value is None or n.value is None or not 0 < k.value < n.value or k.of or k.modifier:
        return None
    if k.value.denominator != 1 or n.value.denominator != 1:
        return None
    return Fact("number", n.start, n.end, n.document, Fraction(k.value, n.value), of=n.of)


def _term(fact: Fact) -> Term:
    """The fraction as those who write it round it."""
    assert fact.value is not None
    value = Fraction(fact.value)
    if fact.modifier:
        read = readings(value, 0, exact=True, rounding=False, modifier=fact.modifier)
    else:
        wide = max(value * _WIDE, _POINT)
        strict = Interval(value - value * _SLACK, value + value * _SLACK)
        read = Readings(strict, Interval(value - wide, value + wide), strict)
    return Term(value, read, f"{value.numerator}/{value.denominator}", Fraction(1, 1000))


def _same_base(match: Match, fraction: Fact) -> bool:
    """Whether the per cent can be of nothing but what the fraction is of."""
    plain, percent = match.passage.prose.plain, match.percent
    if percent.value is None or percent.trend or _BEFORE.search(match.lead(12)):
        return False
    first, last = sorted((fraction, percent), key=lambda fact: fact.start)
    if last.of and last.of != first.of:
        return False
    return not _VERB.search(plain, first.end, last.start - 1)


def _comparable(match: Match, whole: Fact, part: Fact) -> bool:
    """Whether the two amounts are of one thing, and the fraction is of no other."""
    plain, fraction = match.passage.prose.plain, match.fraction
    if _BEFORE.search(match.lead(12)) or part.trend or whole.trend or whole.modifier:
        return False
    if fraction.start > whole.start and _OF_OTHERS.match(plain, fraction.end):
        return False
    if fraction.of and whole.of and fraction.of.split()[-1] != whole.of.split()[-1]:
        return False
    if part.kind == "duration" and _DIGITS.fullmatch(part.text):
        return whole.kind in ("count", "number")  # read as an age: 88 cores, 66, were
    return alike(whole, part) or (part.kind == "number" and whole.kind in ("count", "measure"))
