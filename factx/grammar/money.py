"""Money: the sign, code or noun that makes a number an amount of a currency."""

from __future__ import annotations

from typing import NamedTuple

from factx.grammar.words import Token, words_after
from factx.lexicon import SCALES, SHORT_SCALES
from factx.patterns import lazy
from factx.units.currencies import (
    Word,
    before_numbers,
    by_noun,
    currency_unit,
    endings,
    first_words,
    noun_needs,
    of_country,
    parts_of,
    spelled,
    subunit,
)
from factx.units.currency_signs import (
    ALL_APART,
    APART,
    LETTERS,
    LETTERS_BEHIND,
    LOWER_ONLY,
    PREFIXED,
    SINGLE,
    SUBUNITS,
    SYMBOLS,
)
from factx.units.evidence import supports
from factx.units.table import Unit

PRICES = frozenset(
    "cost costs costing price prices priced pay pays paid paying worth charge charges charged sell"
    " sells sold selling buy buys bought spend spends spent fare fares fee fees cheaper dearer".split()
)

_LETTERS_BEFORE = lazy(r"(?<![^\W_])[^\W\d_](?:[^\W\d_]|\.(?=[A-Za-z])|\.\Z){0,14}\Z")
_LONGEST = 14  # letters of a word in front of a number
_GLUED_WORD = lazy(r"[^\W\d_]+(?![\d_])")
_AMOUNT = lazy(
    r"(\d+(,\d{2,3})*(?:\.\d+)?)(?:[ \xa0-]?(?:hundred|thousand|lakh|million|crore|billion|trillion|"
    r"quadrillion|mn|mln|bn|tn|cr|[mbkMBK])(?![A-Za-z]))?"
)
_SPACES = (" ", "\xa0")
_MINUS = "-−"
# Words that a noun in front of its number stands behind: "worth rupees 500", no "the dollar 3 times".
_NOUN_AFTER = frozenset(
    "at of to for by from with is was are were cost costs costing worth about around over under than"
    " paid pay pays nearly almost exceeding only total totalling just and or in spent reached".split()
)
_SCAN_LINES = frozenset("144 240 288 360 480 540 576 720 1080 1440 2160 4320".split())


class Currency(NamedTuple):
    """A currency mark in the text: where it begins or ends, and what it can mean."""

    place: int
    codes: tuple[str, ...]
    unit: Unit
    scale: int = 1
    part: str = ""  # the word of a subunit: cents
    negative: bool = False
    noun: bool = False


def before(text: str, start: int, floor: int) -> Currency | None:
    """The sign, code or noun in front of a number: $5, US$ 5, Rs. 500, EUR 5, MUSD 5."""
    end = start
    if end > floor and text[end - 1] in _SPACES:
        end -= 1
    if end <= floor:
        return None
    last = text[end - 1]
    if last in SYMBOLS:
        return _symbol_before(text, end, floor, start)
    if last in _MINUS and end == start and end - 1 > floor and text[end - 2] in SYMBOLS:
        if text[end - 3 : end - 2].isdigit():
            return None
        found = _symbol_before(text, end - 1, floor, end - 1)
        return found and found._replace(negative=True)
    if last == "¢" and text[max(0, end - 3) : end - 1].upper() == "GH":
        return Currency(end - 3, ("GHS",), currency_unit("GHS"))  # as Ghana writes its cedi
    if text[end - 2 : end] not in endings() and last not in SINGLE:
        return None
    m = _LETTERS_BEFORE.search(text, max(floor, end - _LONGEST), end)
    if m is None:
        return None
    word = before_numbers().get(m[0])
    if word is None or (word.needs and not _shown(text, start, floor, m.start(), end, word)):
        return None
    return Currency(m.start(), word.codes, word.unit, word.scale, noun=word.needs == "noun")


def _symbol_before(text: str, end: int, floor: int, start: int) -> Currency:
    """A symbol with the letters in front of it."""
    symbol = text[end - 1]
    begin = end - 1
    prefixes = PREFIXED.get(symbol)
    if prefixes is not None and begin > floor:
        c = text[begin - 1]
        gap = c in _SPACES and begin - 1 > floor
        if gap or c.isalpha() or c == ".":
            m = _LETTERS_BEFORE.search(text, max(floor, begin - 6), begin - gap)
            known = prefixes.get(m[0].lower()) if m is not None else None
            if known is not None and m is not None and gap:
                apart = m[0] in APART or (m[0] in ALL_APART and end < start)
                known = known if apart else None
            if known is not None and m is not None:
                return Currency(m.start(), known, currency_unit(known[0]))
    known = SYMBOLS[symbol]
    return Currency(begin, known, currency_unit(known[0], bare=symbol == "$"))


def _shown(text: str, start: int, floor: int, begin: int, end: int, word: Word) -> bool:
    """Whether the amount behind a doubtful word shows that the word is a currency."""
    m = _AMOUNT.match(text, start)
    if m is None:
        return False
    scaled = m.end() > m.end(1)
    large = scaled or m[2] is not None
    if word.needs == "glued":
        return large and end == start
    if word.needs == "noun":
        previous = _LETTERS_BEFORE.search(text, max(floor, begin - _LONGEST), max(begin - 1, floor))
        first = begin == 0 or text.startswith("\n\n", begin - 2)
        return large and (first or (previous is not None and previous[0] in _NOUN_AFTER))
    if word.needs == "large":
        from_letters = _LETTERS_BEFORE.search(text, max(floor, begin - _LONGEST), max(begin - 1, 0))
        behind = words_after(text, m.end(), 1)
        shouted = (from_letters is not None and from_letters[0].isupper()) or (
            bool(behind) and behind[0].word.isupper()
        )
        return large and not shouted and not (behind and behind[0].lower.endswith("s"))
    whole = m[1].partition(".")[0]
    return large or (len(whole) > 2 and not (len(whole) == 4 and whole[:2] in ("19", "20")))


def after(text: str, end: int) -> Currency | None:
    """The currency behind a number: 5 dollars, 200 Syrian pounds, 5 USD, 5€, 50p, 20 cents."""
    c = text[end : end + 1]
    if c in _GAPS and c:
        following = text[end + 1 : end + 2]
        if following in SYMBOLS and c != "-":
            return None if _of_next(text, end + 2, following) else _symbol(following, end + 2)
        tokens = words_after(text, end, 1)
        if not tokens:
            return None
        first = tokens[0]
        c = text[first.end : first.end + 1]
        if c in _PREFIXED_SYMBOLS:
            return _prefixed(text, first.start, first.end)
        if first.lower in first_words() and not c.isdigit():  # not in "3 USD50 cards"
            return _named(text, end, first)
        return None
    if c in SYMBOLS:
        return _symbol(c, end + 1)
    if c == "¢":
        return _part("cents", end + 1)
    if c.isalpha():
        return _glued(text, end)
    return None


def _of_next(text: str, end: int, symbol: str) -> bool:
    """Whether a symbol belongs to the number behind it: "1 $10 note", "a 1 $ 10 dollars note"."""
    if text[end : end + 1].isdigit():
        return True
    m = _NEXT_AMOUNT.match(text, end)
    tokens = words_after(text, m.end(), 1) if m is not None else []
    return bool(tokens) and not set(by_noun(tokens[0].lower)).isdisjoint(SYMBOLS[symbol])


_NEXT_AMOUNT = lazy(r"[ \xa0]\d[\d.,]{0,20}")
_GAPS = " \xa0-\n"
_PREFIXED_SYMBOLS = frozenset(PREFIXED)


def _symbol(symbol: str, place: int) -> Currency:
    known = SYMBOLS[symbol]
    return Currency(place, known, currency_unit(known[0], bare=symbol == "$"))


def _prefixed(text: str, start: int, end: int) -> Currency | None:
    """5 US$, 20 HK$; not where the sign belongs to the number behind it."""
    known = PREFIXED[text[end]].get(text[start:end].lower())
    following = text[end + 1 : end + 3].lstrip()
    if known is None or following[:1].isdigit():
        return None
    return Currency(end + 1, known, currency_unit(known[0]))


def _glued(text: str, end: int) -> Currency | None:
    """Letters right behind the digits: 115USD, 30MUSD, 50p, 99c, 500kr, 5euros."""
    m = _GLUED_WORD.match(text, end)
    if m is None:
        return None
    word, stop = m[0], m.end()
    if word == "p":
        if _digits_before(text, end) in _SCAN_LINES:
            return None
        return _part("p", stop)
    if word == "c":
        # Cents where a price is spoken of; else it may be degrees or a mark.
        rated = text.startswith((" a ", " an ", " per ", "/"), stop)
        return _part("cents", stop) if rated or supports(text, end, PRICES) else None
    if text[stop : stop + 1] in _PREFIXED_SYMBOLS:
        return _prefixed(text, end, stop)
    known = spelled().get(word)
    if known is not None:
        if known.needs or (word in LETTERS and word not in LETTERS_BEHIND):
            return None
        return Currency(stop, known.codes, known.unit, known.scale)
    if len(word) > 3 and word.islower():
        if word in SUBUNITS:
            return _part(word, stop)
        names = by_noun(word)
        if names:
            return Currency(stop, names, currency_unit(names[0], bare=True), noun=True)
    return None


def _digits_before(text: str, end: int) -> str:
    start = end
    while start and end - start < 6 and text[start - 1].isdigit():
        start -= 1
    return text[start:end]


def _part(word: str, place: int, known: tuple[str, ...] = ()) -> Currency:
    name, codes, _ = SUBUNITS[word]
    known = known or codes[:_MOST_CODES]
    return Currency(place, known, subunit(name, parts_of(word, known[0])), part=word)


def _named(text: str, end: int, first: Token) -> Currency | None:
    """A noun, a part, a code, or adjectives with one of them, behind a space or a hyphen."""
    word, lower = first.word, first.lower
    known = by_noun(word, needs=True)
    if lower == "euro":
        cents = words_after(text, end, 2)[1:]
        if cents and cents[0].lower in ("cent", "cents"):
            return _part("eurocent", cents[0].end)
    if known and _believed(text, end, noun_needs(lower)):
        stop = first.end
        if lower in ("pound", "pounds") and text[stop : stop + 9].lower() == " sterling":
            return Currency(stop + 9, ("GBP",), currency_unit("GBP"), noun=True)
        return Currency(stop, known, currency_unit(known[0], bare=True), noun=True)
    if lower in SUBUNITS and len(word) > 1 and (lower not in LOWER_ONLY or word == lower):
        return _part(lower, first.end)
    code = spelled().get(word)
    if code is not None and (word not in LETTERS or word in LETTERS_BEHIND):
        if _believed(text, end, code.needs):
            stop = first.end + (word == "Rs" and text[first.end : first.end + 2] == ". ")
            return Currency(stop, code.codes, code.unit, code.scale)
    return _with_adjective(text, end, first)


def _with_adjective(text: str, end: int, first: Token) -> Currency | None:
    """Syrian pounds, New Zealand dollars, Trinidad and Tobago dollars, 20 Australian cents."""
    if first.lower in ("u.s", "u.k") and text[first.end : first.end + 1] == ".":
        tokens = [first, *words_after(text, first.end + 1, 1)]
    else:
        tokens = words_after(text, end, _MOST_WORDS)
    for count in range(1, len(tokens)):
        adjective = " ".join(token.word for token in tokens[:count])
        noun = tokens[count]
        known = by_noun(noun.lower, adjective)
        if known:
            return Currency(noun.end, known, currency_unit(known[0]), noun=True)
        if noun.lower in SUBUNITS and len(noun.word) > 1:
            known = of_country(adjective, SUBUNITS[noun.lower][1])
            if known:
                return _part(noun.lower, noun.end, known)
    return None


_MOST_WORDS = 4
_MOST_CODES = 8  # alternatives to name; dozens of currencies have cents


def _believed(text: str, end: int, needs: str) -> bool:
    """Whether the amount that ends at `end` shows what a doubtful noun or code needs."""
    if not needs:
        return True
    if needs == "adjective" or not end:
        return False
    start = end
    if text[end - 1].isalpha():
        while start and text[start - 1].isalpha() and end - start < _LONGEST:
            start -= 1
        word = text[start:end]
        return word in SHORT_SCALES or word.lower() in SCALES
    while start and end - start < _LONGEST and text[start - 1] in "0123456789,.":
        start -= 1
    amount = text[start:end]
    if needs == "long":
        return len(amount.partition(".")[0]) > 2
    return needs == "large" and "," in amount
