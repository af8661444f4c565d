"""Fractions that stand alone for a share of people or things: a third were women, nearly half said no."""

from __future__ import annotations

from factx.grammar import modifiers
from factx.grammar.reader import Reader
from factx.grammar.words import words_after, words_before
from factx.patterns import lazy

_REACH = 100
_SENTENCE_ENDS = lazy(r"[.!?][\s\"”’)]|\n\n")
# No singular goes with these, so that "a third" is no third man.
_OF_MANY = frozenset(
    "are were have do own earn say think believe want plan expect live work lack need support oppose"
    " favour favor use rely come go get die".split()
)
_OF_ANY = frozenset(
    "said had did died voted went came left spent would will could can may might reported felt"
    " thought used lived worked received got took chose agreed disagreed saw failed passed refused"
    " declined wanted believed opposed supported backed".split()
)
_LOOSE_MODIFIERS = ("about", "around", "over", "some", "past", "beyond", "above", "below", "under")
_AGAINST = frozenset({"against", "than", "versus", "vs"})
_BEFORE_HALF = frozenset(
    "and but while with whereas though although because since that where when only if".split()
)


def stands_alone(r: Reader, start: int, end: int) -> bool:
    """Whether the fraction from `start` to `end` is the subject of its sentence by itself."""
    following = words_after(r.text, end, 1)
    word = following[0].lower if following and following[0].glue == " " else ""
    if word in _OF_MANY:
        return True
    if word not in _OF_ANY:
        return False
    _, begin = modifiers.before(r.text, start, r.pos)
    bounded = begin < start and not r.text[begin:start].lower().startswith(_LOOSE_MODIFIERS)
    return bounded or _behind_a_share(r, start)


def held_against(r: Reader, start: int) -> bool:
    """Whether a share stands in front that this one is held against: two thirds, against a quarter."""
    said = words_before(r.text, start, r.pos, 1)
    return bool(said) and said[0] in _AGAINST and _behind_a_share(r, start)


def begins_clause(r: Reader, start: int) -> bool:
    """Whether "half" begins what is said, and is not the second half of a game."""
    said = words_before(r.text, start, r.pos, 1)
    if not said:
        before = r.text[max(0, start - 4) : start].rstrip(' "“(')
        return not before or before[-1] in ".,;:!?\n—–"
    return said[0][-1] in ".,;:!?" or said[0] in _BEFORE_HALF


def _behind_a_share(r: Reader, start: int) -> bool:
    last = r.facts[-1] if r.facts else None
    if last is None or start - last.end > _REACH:
        return False
    fraction = last.kind == "number" and last.value is not None and last.value.denominator != 1
    if last.kind != "percent" and not (fraction and not last.decimal):
        return False
    return _SENTENCE_ENDS.search(r.text, last.end, start) is None
