"""Numbers of a list share the unit, the noun and the scale of its last one ("30, 40 or 50 people")."""

from __future__ import annotations

from dataclasses import replace

from factx.facts import Fact
from factx.grammar import money
from factx.grammar.counts import counted_noun
from factx.grammar.durations import duration_value
from factx.grammar.numbers import read_numeral
from factx.patterns import lazy
from factx.timex import Absolute, When

_LAST_LINK = lazy(r",?[ \xa0\n](?:and|or)[ \xa0\n]")
_LINK = lazy(r",[ \xa0\n](?:(?:and|or)[ \xa0\n])?|[ \xa0\n](?:and|or)[ \xa0\n]")
_SIDES = lazy(r"[ \xa0]by[ \xa0]|-by-|[ \xa0]?[x×][ \xa0]?")
# "3 x 10 km" and "4 x 100 m" are repetitions, "10 x 20 cm" are sides.
_REPEATED = frozenset({"metre", "kilometre", "mile", "yard"})
_SIDED = frozenset({"length", "pressure"})
_SHARED_KINDS = frozenset({"count", "measure", "percent", "money", "duration"})
_LOOK_BACK = 12
_OF_THE = lazy(
    r"[ \n](?:out[ ])?of[ \n](?:(?:the|its|his|her|their|our|my|your|those|these|all|some|other"
    r"|last|remaining|[A-Za-z]{1,16}['’]s?)[ \n]){0,2}"
)
_LONGEST_OF = 34
_FAR = 20  # times that a change hardly takes a number


def share(text: str, facts: list[Fact]) -> None:
    """Complete the bare numbers of every list in place."""
    for i in range(len(facts) - 1, 0, -1):
        last = facts[i]
        if last.kind == "count" and last.of is not None and _of_them(text, facts[i - 1], last):
            facts[i - 1] = _counted(facts[i - 1], last)
            continue
        if last.kind in _GAPPED and last.trend is None and _gapped(text, facts, i):
            facts[i] = last = replace(last, trend=facts[i - 1].trend)
        if _bare(last) and (model := _compared(text, facts, i)) is not None:
            facts[i] = replace(
                last,
                kind=model.kind,
                unit=model.unit,
                currencies=model.currencies,
                of=model.of if model.kind == "count" else None,
            )
            continue
        if last.range is not None or not _bare(facts[i - 1]):
            continue
        if last.start - facts[i - 1].end == 1 and (noun := _of_a_size(text, facts, i)) is not None:
            facts[i - 1] = replace(facts[i - 1], kind="count", of=noun)
            continue
        scaled = last.kind == "number" and last.step > 1
        if last.kind not in _SHARED_KINDS and not scaled:
            continue
        if last.unit is not None and last.unit.dimension in _SIDED and _sides(text, facts, i):
            facts[i - 1] = replace(facts[i - 1], kind="measure", unit=last.unit)
            continue
        if _from_to(text, facts[i - 1], last):
            _share_from(text, facts, i, change=True)
            continue
        if scaled:
            continue
        link = _LAST_LINK.fullmatch(text, facts[i - 1].end, last.start)
        if link is None or text[facts[i - 1].start - 1] in "/=":
            continue
        # A comma before "and" makes a list only of three and more: "45/60, or 75%" is none.
        if link[0][0] == "," and not (i > 1 and _listed(text, facts[i - 2], facts[i - 1])):
            continue
        _share_from(text, facts, i)


def _gapped(text: str, facts: list[Fact], i: int) -> bool:
    """Whether the verb of the last change is left out here: Rio fell 2% and Vale 3%."""
    before = facts[i - 1]
    return (
        before.trend is not None
        and before.kind == facts[i].kind
        and facts[i].start - before.end < _LONGEST_OF
        and _NAMED.fullmatch(text, before.end, facts[i].start) is not None
    )


_GAPPED = frozenset({"percent", "money"})
_NAMED = lazy(
    r",?[ \n](?:and[ ])?[A-Z][\w&'’.]*(?:[ ][A-Z][\w&'’.]*)?[ \n]|,[ ][A-Z][\w&'’.]*[ \n]"
)


def _compared(text: str, facts: list[Fact], i: int) -> Fact | None:
    """The amount whose unit a bare number has that it is compared with.

    So in "2.3 bln francs vs 1.9 bln" and "7.2 million tons in May, up from 6.9 million": both have
    a scale or decimals, which what has another unit hardly has too.
    """
    at = i - 1
    if facts[at].kind == "date" and at and facts[i].start - facts[at - 1].end < _LONGEST_OF:
        at -= 1
    model, fact = facts[at], facts[i]
    if at == i - 1 and _levels(text, model, fact):
        return model
    if (side := _side_of(text, facts, i)) is not None:
        return side
    if model.kind not in _COMPARED or not (_fine(model) and _fine(fact)):
        return None
    if (model.step > 1) != (fact.step > 1) or model.range is not None or model.trend is not None:
        return None
    between = text[facts[i - 1].end : fact.start]
    if at < i - 1 and not _AT_A_DATE.fullmatch(text, model.end, facts[i - 1].start):
        return None
    return model if _COMPARISON.fullmatch(between) is not None else None


def _levels(text: str, model: Fact, fact: Fact) -> bool:
    """Whether a bare number is the level before or after: 38 pesos, up from 22; rose by 5 tons to 40."""
    if model.value is None or fact.value is None or model.kind not in _LEVELLED:
        return False
    if model.trend is None:
        near = fact.value <= _NEAR * model.value <= _NEAR * _NEAR * fact.value
        return near and _UP_FROM.fullmatch(text, model.end, fact.start) is not None
    whole = model.kind == "measure" or (model.kind == "money" and _whole(model))
    return whole and text[model.end : fact.start] == " to " and model.value < _FAR * fact.value


def _side_of(text: str, facts: list[Fact], i: int) -> Fact | None:
    """The length whose unit a further side has: two metres deep and five across."""
    at = i
    if text[facts[i - 1].end : facts[i].start] == " by ":
        return facts[i - 1] if _length(facts[i - 1]) else None  # 12 feet by 15
    if not _FURTHER_SIDE.match(text, facts[i].end):
        return None
    while at > 0 and _AND.fullmatch(text, facts[at - 1].end, facts[at].start):
        at -= 1
        if facts[at].unit is not None:
            return facts[at] if _length(facts[at]) else None
    return None


def _length(fact: Fact) -> bool:
    return fact.unit is not None and fact.unit.dimension == "length" and fact.range is None


def _whole(fact: Fact) -> bool:
    """Whether an amount is of a currency itself: shares that fall 45 cents do so to dollars."""
    return fact.unit is not None and fact.unit.factor is None


_LEVELLED = frozenset({"money", "percent", "measure", "count"})
_NEAR = 5  # times between two levels of one thing that nothing but their order tells
_SIDE = r"[ ](?:long|wide|deep|tall|high|thick|across)(?![a-z])"
_AND = lazy(rf"{_SIDE}(?:,|,?[ ]and)[ ]")
_FURTHER_SIDE = lazy(_SIDE)
_UP_FROM = lazy(r",?[ \n](?:up|down)[ ]from[ \n](?:about[ ]|around[ ]|just[ ])?")


def _fine(fact: Fact) -> bool:
    return fact.decimal or fact.step >= _THOUSAND


_THOUSAND = 1000
_COMPARED = frozenset({"money", "percent", "measure"})
_AT_A_DATE = lazy(r"[ \n](?:(?:in|for|on|at|during)[ ](?:the[ ])?)?")
_COMPARISON = lazy(
    r",?[ \n](?:up[ ]|down[ ])?(?:from|vs\.?|versus|against|compared[ ](?:with|to))[ \n]"
    r"(?:about[ ]|around[ ]|a[ ](?:revised|forecast)[ ])?"
)


def _of_a_size(text: str, facts: list[Fact], i: int) -> str | None:
    """What is counted behind its size: five 2-litre bottles, three 500g bags."""
    size, count = facts[i], facts[i - 1]
    if size.kind not in _SIZES or size.range is not None:
        return None
    if "-" not in text[size.start : size.end] and " " in text[size.start : size.end]:
        return None
    if count.decimal or count.step > 1 or size.of is not None or text[count.end] != " ":
        return None
    noun = counted_noun(text, size.end)
    return None if noun is None or not noun[1] else noun[1]


_SIZES = frozenset({"measure", "duration", "money"})


def _of_them(text: str, part: Fact, whole: Fact) -> bool:
    """Whether a bare number is of what the next one counts: two of the three soldiers."""
    return (
        whole.start - part.end <= _LONGEST_OF
        and part.kind == "number"
        and part.of is None
        and part.unit is None
        and _OF_THE.fullmatch(text, part.end, whole.start) is not None
    )


def _counted(part: Fact, whole: Fact) -> Fact:
    fraction = part.value is not None and part.value.denominator != 1
    return replace(part, kind="number" if fraction else "count", of=whole.of)


def _sides(text: str, facts: list[Fact], i: int) -> bool:
    """Whether two measures are of one thing: 10 x 20 cm, a 20-by-30-foot room, 120/80 mmHg."""
    link = _SIDES.fullmatch(text, facts[i - 1].end, facts[i].start)
    unit = facts[i].unit
    assert unit is not None
    if unit.name == "millimeter of mercury":  # a blood pressure: 120/80 mmHg
        return text[facts[i - 1].end : facts[i].start] == "/"
    return (
        link is not None
        and ("by" in link[0] or unit.name not in _REPEATED or _short(facts[i]))
        and unit.dimension == "length"
    )


def _short(fact: Fact) -> bool:
    """Whether a length is no distance that is run: a room of 3 x 4 m."""
    assert fact.unit is not None
    return fact.unit.name == "metre" and fact.value is not None and fact.value < _SHORTEST_RACE


_SHORTEST_RACE = 50


def _when(fact: Fact, model: Fact) -> When | None:
    """The stretch of time that a shared unit makes of a number: three or four days."""
    if model.kind != "duration" or model.unit is None:
        return None
    return Absolute(duration_value(fact.value, model.unit.name), "duration")


def _listed(text: str, fact: Fact, following: Fact) -> bool:
    return _bare(fact) and _LINK.fullmatch(text, fact.end, following.start) is not None


def _bare(fact: Fact) -> bool:
    return (
        fact.kind == "number"
        and fact.value is not None
        and fact.of is None
        and fact.unit is None
        and not _is_fraction(fact)
    )


def _is_fraction(fact: Fact) -> bool:
    return fact.value is not None and fact.value.denominator != 1 and not fact.decimal


def _marked_in_front(text: str, fact: Fact) -> bool:
    """Whether the sign or code of an amount stands before its digits."""
    digit = next((i for i in range(fact.start, fact.end) if text[i].isdigit()), None)
    return digit is not None and money.before(text, digit, fact.start) is not None


def _from_to(text: str, first: Fact, last: Fact) -> bool:
    """Whether two amounts are the ends of a change: grew from 12 to 15 percent."""
    return (
        last.start - first.end == 4
        and text.startswith(" to ", first.end)
        and text[max(0, first.start - 6) : first.start].lower().endswith((" from ", "\nfrom "))
        and last.value is not None
        and first.value is not None
        and (last.kind != "count" or first.step <= 1)
    )


def _share_from(text: str, facts: list[Fact], last: int, *, change: bool = False) -> None:
    """Give the bare numbers in front of `last` its unit; of a change only one stands there."""
    model = facts[last]
    if model.kind == "money" and _marked_in_front(text, model):
        return  # "7 and $5"
    numeral = read_numeral(text, model.start)
    scale: int = numeral.scale if numeral is not None else 1
    for i in range(last - 1, max(-1, last - _LOOK_BACK), -1):
        fact = facts[i]
        if not _bare(fact):
            return
        if not change and _LINK.fullmatch(text, fact.end, facts[i + 1].start) is None:
            return
        assert fact.value is not None
        if fact.step > 1 and model.kind == "count" and model.step > 1:
            return  # "3.2bn and 12k staff": each has a scale of its own, and the noun is the last's
        factor = scale if fact.step <= 1 and fact.value < scale else 1
        if change and model.value and fact.value * scale > _FAR * model.value:
            factor = 1  # from 800 to 1.2 million
        facts[i] = replace(
            fact,
            kind=model.kind,
            value=fact.value * factor,
            step=fact.step * factor,
            unit=model.unit,
            currencies=model.currencies,
            of=model.of,
            when=_when(fact, model),
        )
        if change:
            return
