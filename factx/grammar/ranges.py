"""Two numbers that state a range, and the scores and results that only look like one."""

from __future__ import annotations

import re

from factx.grammar.numbers import Numeral, read_numeral
from factx.grammar.percents import percent_end
from factx.grammar.reader import Reader
from factx.grammar.words import words_after, words_before

ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])", re.IGNORECASE)
RANGE = re.compile(r"[ \xa0]?[-–—−][ \xa0]?|[ \xa0]to[ \xa0]|[ \xa0]and[ \xa0]|[ ]?±[ ]?")
_SECOND = re.compile(r"(?:US|A|C|NZ|HK)?[$£€¥₹]?(?=\d)|(?=[A-Za-z½¼¾])")
_CHANGE_FROM = frozenset(
    "rose rise risen fell fall fallen grew grown grow up down increased increase decreased decrease "
    "dropped drop climbed jumped declined decline cut raised raise reduced lowered narrowed widened "
    "moved changed shrank shrunk slipped expanded went gone doubled tripled quadrupled halved soared "
    "surged plunged improved risen reduction growth".split()
)
_SCORE_WORDS = frozenset(
    "win wins won victory defeat beat beats beating lead leads led draw drew tie tied lost loss "
    "vote voted score scored thrashed thrashing down up routed edged triumph goal over set sets "
    "6-4 against ruling majority".split()
)


def second_number(r: Reader, n: Numeral, begin: int, is_money: bool) -> Numeral | None:
    """The second number of a range that begins with `n` (10–20, 10 to 20, between 10 and 20)."""
    text = r.text
    end = n.end
    pct = percent_end(text, end)
    if pct is not None:
        end = pct[0]
    elif n.short_scale:
        end += len(n.short_scale) if text[end : end + 1] != " " else 0
    m = RANGE.match(text, end)
    if m is None:
        return None
    link = m[0].strip()
    if link == "and" and words_before(text, begin, r.pos, 1) != ["between"]:
        return None
    at = m.end()
    sign = _SECOND.match(text, at)
    if sign is None:
        return None
    at = sign.end()
    if sign[0] and not is_money:
        return None
    if n.words and text[at : at + 1].isdigit() and link not in ("to", "and"):
        return None
    second = read_numeral(text, at)
    if second is None or second.value is None or n.value is None or second.vague:
        return None
    if second.words and link not in ("to", "and"):
        return None
    if not second.words and ORDINAL.match(text, second.end):
        return None
    if link == "to":
        before = words_before(text, begin, r.pos, 6)
        if before and before[-1] == "from" and _CHANGE_FROM.intersection(before):
            return None
        if (
            before
            and before[-1] in ("from",)
            and _CHANGE_FROM.intersection(token.lower for token in words_after(text, second.end, 3))
        ):
            return None
    if link == "±":
        return None
    if pct is not None and percent_end(text, second.end) is None:
        return None
    following = text[second.end : second.end + 1]
    if following in ("-", "/") and text[second.end + 1 : second.end + 2].isdigit():
        return None
    return second


def is_result(r: Reader, n: Numeral, second: Numeral, begin: int) -> bool:
    """2-1, 10-2: results of games and votes, told by their order and the words around."""
    assert n.value is not None and second.value is not None
    chained = r.text[n.end : n.end + 1] in "-–—" and r.text[second.end : second.end + 1] in "-–"
    if n.value >= second.value or chained:
        return True
    words = words_before(r.text, begin, r.pos, 4)
    around = {word.strip(",.") for word in words} | {
        token.lower for token in words_after(r.text, second.end, 2)
    }
    return bool(around & _SCORE_WORDS)
