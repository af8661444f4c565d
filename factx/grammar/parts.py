"""Fractions in words that begin with half or a quarter: half of the voters, a quarter of a ton."""

from __future__ import annotations

from factx.grammar import amounts, clock, measures, modifiers, quantities, ranges, shares, trends
from factx.grammar.numbers import Numeral, read_numeral
from factx.grammar.reader import Reader
from factx.grammar.words import words_before


def read_part(r: Reader, start: int, word: str) -> bool:
    """A fraction in words: half of the voters, half a million."""
    if word not in ("half", "quarter"):
        return False
    text, end = r.text, start + len(word)
    for article in ("a ", "A "):
        begin = start - len(article)
        if begin >= r.pos and text.startswith(article, begin):
            if begin and text[begin - 1].isalnum():
                continue
            start = begin
    if clock.read_past(r, start, end, _MINUTES[word]):
        return True
    n = read_numeral(text, start)
    if n is not None and n.fraction and _part_of_unit(r, n, start):
        return True
    if n is None or (word == "quarter" and n.fraction and text[start] not in "aA"):
        return False
    ranged = n.fraction and ranges.FRACTIONS.match(text, n.end) is not None
    if n.fraction and not ranged and not text.startswith((" of ", " the "), n.end):
        # Alone it counts where a modifier says so ("nearly half voted") or at a clause's end.
        following = text[n.end : n.end + 1]
        modifier, begin = modifiers.before(text, start, r.pos)
        alone = (
            (following in _CLAUSE_ENDS and not (word == "quarter" and _lasting(r, begin)))
            or trends.changed_by(text, start, n.end, r.pos)
            or shares.held_against(r, start)
            or shares.stands_alone(r, start, n.end)
        )
        if modifier is None and not (
            alone and (text[start] in "aA" or _begins(r, start, n.end, following))
        ):
            return False
        more = {
            "modifier": modifier,
            "trend": trends.trend(text, begin, n.end, r.pos, "percent"),
        }
        return r.add("number", begin, n.end, value=n.value, step=n.step, **more)
    return quantities.read_quantity(r, start)


def _part_of_unit(r: Reader, n: Numeral, start: int) -> bool:
    """Half a mile, a quarter of a ton, three miles and a half."""
    if measures.and_a_half(r, n, start):
        return True
    part = measures.part_of_unit(r, n.end)
    if part is None:
        return amounts.read_part_of(r, n, start)
    unit, end = part
    if unit.name == "degree angle":
        unit = measures.degrees(r, start, end, unit)
    of = measures.measured(r.text, end)
    if of is not None:
        end = of[0]
    modifier, begin = modifiers.before(r.text, start, r.pos)
    return r.add(
        "measure",
        begin,
        end,
        value=n.value,
        step=n.step,
        decimal=True,
        modifier=modifier,
        trend=trends.trend(r.text, begin, end, r.pos, "measure"),
        unit=unit,
        of=None if of is None else of[1],
    )


def _lasting(r: Reader, begin: int) -> bool:
    """Whether a quarter is of a year: sales rose 9% in a quarter."""
    said = words_before(r.text, begin, r.pos, 1)
    return bool(said) and said[0] in _DURING


def _begins(r: Reader, start: int, end: int, following: str) -> bool:
    """Whether half of all is the subject: half were women, and half said no."""
    return (
        following == " " and shares.begins_clause(r, start) and shares.stands_alone(r, start, end)
    )


_DURING = frozenset({"in", "during", "for", "within", "each", "every", "once"})
_MINUTES = {"half": 30, "quarter": 15}
_CLAUSE_ENDS = ("", ".", ",", ";", ")", "?", "!", "\n")
