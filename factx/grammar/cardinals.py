"""Numbers in words: with their article, as an hour, a label or a multiple, else a quantity."""

from __future__ import annotations

from factx.grammar import clock, labels, measures, multiples, names, quantities
from factx.grammar.numbers import Numeral, read_numeral
from factx.grammar.reader import Reader
from factx.grammar.words import start_of, words_before
from factx.interval import Interval
from factx.lexicon import DOZENS, MULTIPLES, SCALES, TENS, UNITS


def read_cardinal(r: Reader, start: int, word: str) -> bool:
    """A number in words, from its article where it has one (a hundred, a dozen)."""
    text = r.text
    if text[start + len(word) : start + len(word) + 1].isdigit():
        return False  # Twenty20
    if word in DOZENS or word in SCALES:
        if word in SCALES and (several := _several(r, start, word)):
            return several
        for article in ("a ", "an ", "A "):
            begin = start - len(article)
            if begin < r.pos or not text.startswith(article, begin):
                continue
            if begin and text[begin - 1].isalnum():
                continue
            if word in ("couple", "score") and not text.startswith(" of ", start + len(word)):
                return False
            return quantities.read_quantity(r, begin)
        if word == "hundred" and text.startswith(_THOUSANDS, start + len(word)):
            return quantities.read_quantity(r, start)
        return False
    if word in MULTIPLES:
        return multiples.read_multiple(r, start, start + len(word), word)
    n = None
    if word in UNITS or word in TENS:
        n = read_numeral(text, start)
        if n is not None and isinstance(n.value, int):
            if clock.read_hour(r, start, n.end, n.value):
                return True
            if labels.labelled(r, n, start, word):
                return r.skip(n.end)
    if word == "zero" and measures.absolute_zero(r, start):
        return True
    if word == "one" and not names.counts_one(r, start):
        return False
    if names.is_group(r, start) or names.idiom(text, start + len(word)):
        return False
    return quantities.read_quantity(r, start, n)


def _several(r: Reader, start: int, word: str) -> bool:
    """A vague number of a scale: several hundred people, a few thousand fans."""
    before = words_before(r.text, start, r.pos, 2)
    if not before or before[-1] not in _SEVERAL:
        return False
    phrase = "a few" if before[-2:] == ["a", "few"] else before[-1]
    begin = start_of(r.text, start, phrase)
    if begin < r.pos or r.text[begin - 1 : begin].isalnum():
        return False
    low, high = _SEVERAL[before[-1]]
    scale = SCALES[word]
    n = Numeral(begin, start + len(word), None, words=True)
    n.vague = Interval(low * scale, high * scale)
    return quantities.finish(r, n, None, begin, None)


_THOUSANDS = (" thousand ", " million ", " billion ")
_SEVERAL = {"several": (3, 9), "few": (2, 9), "many": (2, 999)}
