"""Numbers that begin in digits and go on in words: 3 hundred and one, 1 in twenty."""

from __future__ import annotations

from fractions import Fraction

from factx.grammar.number_words import FRACTION_STEP, read_words
from factx.grammar.numerals import Numeral, make_share
from factx.grammar.share_patterns import IN_DIGITS, IN_WORDS, TIME_UNIT
from factx.lexicon import SCALES
from factx.patterns import lazy

_AND = lazy(r"[ \xa0](?:and|&)[ \xa0](?=[a-z])")
_HUNDRED = 100
_ENDS = lazy(r"\s*\Z|\n|[.!?;:,)](?!\d)")
# People only: who scored 3 in 4 games has three, not three quarters.
_IN_PEOPLE = lazy(
    r"[ ]in[ ](?:every[ ])?([3-9]|10|12|20|50|100)[ ](?:[a-z]{2,14}[ ]){0,1}(?:people|men|women|children|adults"
    r"|teens|teenagers|parents|mothers|fathers|couples|families|households|voters|workers|employees"
    r"|staff|nurses|doctors|teachers|pupils|students|graduates|patients|drivers|residents|users|firms"
    r"|companies|businesses|smokers|migrants|citizens|respondents|consumers|shoppers|homeowners|tenants"
    r"|girls|boys|babies|Americans|Britons|Canadians|Australians|Europeans|Germans|Italians|Russians"
    r"|Indians|[A-Z][a-z]{2,12}(?:ans|ians|ese|ish|is))(?![A-Za-z])"
)
_IN_MILLIONS = lazy(
    r"[ \xa0-]in[ \xa0-](?:about[ ]|an[ ]estimated[ ])?(\d{1,3}(?:\.\d{1,3})?)[ \xa0-](million|billion)"
    r"(?=\s*\Z|\n|[,;:)]|\.(?!\d)|[ ](?:chances?|odds|people|births|cases|doses|women|men|flights)(?![a-z]))"
)


def go_on(text: str, n: Numeral) -> None:
    """Extend a scale in digits by what is below it in words: 3 hundred and one, 6 crore and two hundred.

    Behind larger scales than a hundred only where nothing follows that "and" could begin: "it cost
    6 million and two hundred people left".
    """
    m = _AND.match(text, n.end)
    rest = None if m is None else read_words(text, m.end())
    if rest is None or n.value is None or not isinstance(rest.value, int) or rest.ordinal:
        return
    if n.scale > _HUNDRED and (rest.value < _HUNDRED or not _ENDS.match(text, rest.end)):
        return
    if 0 < rest.value < n.scale and not rest.fraction:
        n.value, n.step, n.end = n.value + rest.value, 1, rest.end


def one_in(text: str, n: Numeral) -> None:
    """Make a share of the digit 1 and of what it is one in: 1 in 20 adults, 1 in twenty adults."""
    m = IN_DIGITS.match(text, n.end)
    if m is not None:
        of, end = int(m[1].replace(",", "")), m.end(1)
    else:
        words = IN_WORDS.match(text, n.end)
        whole = None if words is None else read_words(text, words.end())
        if whole is None or not isinstance(whole.value, int) or whole.ordinal:
            return
        of, end = whole.value, whole.end
    if of > 1 and not TIME_UNIT.match(text, end):
        make_share(n, Fraction(1, of), FRACTION_STEP, end)


def some_in(text: str, n: Numeral) -> None:
    """Make a share of how many people in how many: 3 in 4 Britons, 9 in 10 drivers."""
    m = _IN_PEOPLE.match(text, n.end)
    if m is not None and n.value is not None and 0 < n.value < int(m[1]):
        make_share(n, Fraction(n.value, int(m[1])), FRACTION_STEP, m.end(1))


def one_in_millions(text: str, n: Numeral) -> None:
    """Make a share of odds: one in 5 million, a 1 in 2.4 million chance."""
    m = _IN_MILLIONS.match(text, n.end)
    if m is not None and (of := Fraction(m[1]) * SCALES[m[2]]) > 0:
        make_share(n, 1 / of, 1 / of / 10, m.end())
