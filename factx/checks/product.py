"""FX208."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factx.checks import check
from factx.claims import Verdict, claim
from factx.facts import Fact, alike
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOLS, Templates
from factx.terms import Term

_HOLD = r"(?:,? (?:each )?(?:of|with|at|containing|holding|having|seating|carrying|costing)|,? each (?:had|has|have|held|holds?|seats?))"
_GROUPS = rf"(?:{{n:count}}|{{n:measure}}){_HOLD} (?:about |some |only )?{{m:quantity}}(?: each| apiece| in each| a piece)?"
_WORDS = r"[^{value};:()]{0,40}?"
_SUM = r"(?:or|that is,?|i\.e\.,?|makes?|for|which is|=)"
_IN_ALL = r"(?:in all|in total|altogether|all told|combined)"
_ABOUT = r"(?:about |around |roughly |some |just |only )?"
_TIMES = r"(?: ?[x×*] ?| times | multiplied by )"
_NO_PRODUCT = lazy(
    r"(?<!\w)(?:up to|between|plus|minus|except|excluding|including|discount|average|median|minimum|maximum|at least"
    r"|at most|first|last|out of|half of|one of|some of|each of which|another|additional|extra|per|more than|until)(?!\w)"
)
_LISTED = lazy(
    rf"[{SYMBOLS}][^.;]{{0,70}}(?:and|plus|,|or|with) (?:[a-z]+ )?$|[{SYMBOLS}] (?:out )?of (?:the )?$"
)
_PEOPLE = lazy(
    r"(?:men|women|boys|girls|children|sons|daughters|brothers|sisters|members|jurors|players|students|people)"
)
_VESSELS = lazy(r"(?:barrels|cups|bushels|glasses)\Z")
_END = lazy(r" ?(?:[),;:!?]|\.(?!\d)|$)")
_IN_FORMULA = lazy(r"[-+/^*×x=%(]\s*$|\d\s*$")
_NEXT_TERM = lazy(rf"\s*[-+/^*×x%(\w{SYMBOLS}]|\.\d")


_TOTAL = Templates(
    rf"{_GROUPS}{_WORDS}(?:,|:|,? -|,? \() ?(?:{_SUM} )?(?:a total of )?{_ABOUT}{{total:quantity}} {_IN_ALL}",
    rf"{_GROUPS}{_WORDS}(?:,|:|,? -|,? \() ?(?:{_SUM} )?(?:(?:in all|in total|altogether),? |a total of ){_ABOUT}{{total:quantity}}",
    rf"{_GROUPS}(?:,? \(| {_SUM}|, {_SUM}) ?{_ABOUT}{{total:quantity}}",
    rf"a total of {{total:quantity}}{_WORDS} (?:in|on|from|over|across) {_GROUPS}",
    rf"{{total:quantity}}(?:,| in all,| in total,| altogether,|:| \(|,? -) ?(?:in |made up of |that is,? |i\.e\.,? )?{_GROUPS}",
)
_PRICED = Templates(
    rf"{{n:count}}(?: [a-z]+)? (?:at|for|sold at|priced at) {{m:money}} (?:each|apiece|a piece)[^{{value}}{{stop}};:()]{{0,30}}?"
    rf"(?<!\w)(?:brought in|made|makes|costs?|came to|comes? to|totall?ed|total|worth|earned|for|raised|yielded) {_ABOUT}{{total:money}}",
)
_N_M_TOTAL = Templates(
    rf"{{n:number}}{_TIMES}{{m:number}} ?(?:=|is|makes|equals|are) ?{{total:number}}",
    r"{n:count} {m:number} ?(?:=|is|makes|equals|are) ?{total:number}",
)


@check("FX208", "product", severity="error", preview=True)
def product(prose: Prose) -> Iterator[Verdict]:
    """So many groups of so many each make the total that is given with them.

    Consistent: They packed 20 boxes of 12, 240 in all.
    Consistent: The hall has 12 rows of 25 seats, a total of 300 seats.
    Consistent: He paid in four instalments of $250, or $1,000 in total.
    Consistent: The answer is 12 × 12 = 144.
    Inconsistent: They packed 20 boxes of 12, 250 in all.
    Inconsistent: The hall has 12 rows of 25 seats, a total of 350 seats.
    Inconsistent: He paid in four instalments of $250, or $1,200 in total.
    Inconsistent: They worked in three shifts of eight hours, 26 hours in all.
    Inconsistent: Sales of 4.5 million units at $20 each brought in $120 million.
    Inconsistent: The answer is 12 × 12 = 146.
    Inconsistent: A total of 250 eggs came in 20 boxes of 12.
    Inconsistent: The brew was 36 barrels of 36 gallons, 1,926 gallons in all.
    Silent: They packed 20 boxes of 12 eggs and 10 boxes of six, 300 eggs in all.
    Silent: They packed 20 boxes of 12, 20 of which were damaged.
    Silent: The hall has 12 rows of 25 seats, and 350 seats in the garden.
    Silent: He paid four instalments of $250 plus interest, $1,200 in all.
    Silent: She bought 20 shares at $15 each, making $50.
    Silent: He ate three of 20 boxes of 12, 36 in all.
    Silent: The 3 sons of two brothers, 5 in all, left.
    Silent: The rule is 2 + 12 × 12 = 146.
    Silent: The hall has 12 rows of up to 25 seats, 280 seats in all.
    """
    for match in prose.match(_TOTAL):
        if _plain(match):
            yield from _judged(match)
    for match in prose.match(_PRICED):
        if match.n.of and not _NO_PRODUCT.search(match.lead(50) + match.words):
            yield from _judged(match)
    for match in prose.match(_N_M_TOTAL):
        if match.n.of not in (None, "times"):
            continue
        if not (_IN_FORMULA.search(match.lead(8)) or _NEXT_TERM.match(match.rest(4))):
            yield from _judged(match)


def _plain(match: Match) -> bool:
    """Whether the three numbers can only be groups, what is in one, and what is in all."""
    n, m, total = match.n, match.m, match.total
    if (
        not (n.of or _VESSELS.search(n.text))
        or n.value is None
        or n.value <= 1
        or n.value.denominator != 1
    ):
        return False
    if not (alike(m, total) or {m.kind, total.kind} == {"number", "count"}):
        return False
    if m.kind == "percent" or not _END.match(match.rest(4)):
        return False
    if n.of and _PEOPLE.fullmatch(n.of.split()[-1].lower()):
        return False  # two sons of three brothers
    around = match.lead(50) + match.words
    return not (_NO_PRODUCT.search(around) or _LISTED.search(match.lead(90)))


def _judged(match: Match) -> Iterator[Verdict]:
    n, m, total = (_term(fact) for fact in (match.n, match.m, match.total))
    if n is None or m is None or total is None:
        return
    computed = n * m
    verdict = claim(match, computed, total, f"{computed.shown} is")
    if computed.value is not None and total.value is not None:
        if not total.value < 3 * computed.value < 9 * total.value:
            verdict = verdict.doubtful("they may count different things")
    if verdict.status != "consistent" and n.value and m.value:
        message = f"{verdict.message}; {total.shown} would be {n.shown} × {(total / n).near(m)}"
        verdict = replace(verdict, message=message)
    yield verdict


def _term(fact: Fact) -> Term | None:
    """What is counted is exact; a duration is here no age, that is cut."""
    if fact.value is None:
        return None
    if fact.kind == "duration" and not fact.modifier:
        return Term.exact(fact.value)
    return Term.counted(fact)
