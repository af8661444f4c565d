"""Looking at the words on either side of a place in the text, without cutting the text up."""

from __future__ import annotations

from typing import NamedTuple

from factx.patterns import lazy

_WINDOW = 44
# A vulgar fraction counts as alphanumeric, but is a number.
_LETTERS = r"[^\W\d_¼-¾⅐-⅞]+"
_WORD = rf"({_LETTERS}(?:['’.&]{_LETTERS})*)"
_MOST_KEPT = 12  # words read from one place on; behind them reading begins anew
# What no word follows at once: most numbers in front of such a sign are asked for words in vain.
_NO_WORD = frozenset(',.;:!?%)]"”/+=±')
_TOKEN = lazy(rf"([ \xa0\u2009\u202f\t]*+\n?[ \xa0\t]*+|-){_WORD}")
_NEXT = rf"((?:[ \xa0\u2009\u202f\t]++\n?|\n)[ \xa0\t]*+|-){_WORD}"
_THREE = lazy(rf"{_TOKEN.pattern}(?:{_NEXT}(?:{_NEXT})?)?")


class Token(NamedTuple):
    """A word with its place; `glue` is what stands between it and what precedes it."""

    word: str
    lower: str
    start: int
    end: int
    glue: str


_token = tuple.__new__  # of so many that the call of Token itself is felt
_MOST_BEFORE = 6
_behind: tuple[str, int, int, list[str]] = ("", 0, 0, [])


def words_before(text: str, pos: int, floor: int, most: int = 3) -> list[str]:
    """Up to `most` (six at the most) lower-case words that end right before `pos`, nearest last.

    A word keeps the punctuation behind it ("said,"); nothing is read across a blank line or
    before `floor`.  The grammar asks about one place several times, so that the last answer is
    kept.
    """
    global _behind
    behind = _behind
    if behind[1] != pos or behind[2] != floor or behind[0] is not text:
        behind = _behind = (text, pos, floor, _words_before(text, pos, floor))
    words = behind[3]
    return words[-most:] if len(words) > most else words[:]


def last_word(text: str, pos: int, floor: int) -> str:
    """The word that `words_before` has last, empty where there is none."""
    behind = _behind
    if behind[1] == pos and behind[2] == floor and behind[0] is text:
        words = behind[3]
    else:
        words = words_before(text, pos, floor, _MOST_BEFORE)
    return words[-1] if words else ""


def _words_before(text: str, pos: int, floor: int) -> list[str]:
    low = pos - _WINDOW
    if low < floor:
        low = floor
    chunk = text[low:pos]
    if "\n" in chunk:
        cut = chunk.rfind("\n\n")
        if cut >= 0:
            chunk = chunk[cut:]
    if not chunk or not chunk[-1].isspace():
        return []
    words = chunk.lower().split()
    if low > floor and text[low - 1].isalnum() and not chunk[0].isspace():
        del words[:1]  # the window may have cut it in two
    return words[-_MOST_BEFORE:]


def start_of(text: str, pos: int, phrase: str) -> int:
    """Where a phrase that ends before `pos` begins, its words apart by any space; -1 if it is no such."""
    end = pos - 1 if pos and text[pos - 1].isspace() else pos
    start = end - len(phrase)
    found = text[start:end].lower().replace("\n", " ").replace("\xa0", " ")
    if start < 0 or found != phrase:
        start = _start_of(text, pos, phrase)
    return -1 if start > 0 and text[start - 1].isalnum() else start


def _start_of(text: str, pos: int, phrase: str) -> int:
    """The same where more than one character stands between two words, as at a line end of Windows."""
    low = max(0, pos - _WINDOW)
    for word in reversed(phrase.split()):
        end = pos
        while pos > low and text[pos - 1].isspace():
            pos -= 1
        start = pos - len(word)
        if pos == end or start < low or text[start:pos].lower() != word:
            return -1
        if "\n\n" in text[pos:end]:
            return -1
        pos = start
    return pos


class _Ahead:
    """The words behind one place, read as far as anyone has asked."""

    __slots__ = ("end", "more", "pos", "text", "tokens")

    def __init__(self, text: str, pos: int) -> None:
        self.text, self.pos, self.end = text, pos, pos
        self.tokens: list[Token] = []
        self.more = True

    def read(self, most: int) -> None:
        """Read on, up to `most` words in all."""
        tokens, text, match = self.tokens, self.text, _TOKEN.match
        if not tokens and most > 1:
            three = _THREE.match(text, self.pos)
            if three is None:
                self.more = False
                return
            for glue in (1, 3, 5):
                word = three[glue + 1]
                if word is None:
                    self.more = False
                    return
                start, self.end = three.span(glue + 1)
                tokens.append(_token(Token, (word, word.lower(), start, self.end, three[glue])))
        while len(tokens) < most:
            m = match(text, self.end)
            if m is None or (tokens and not m[1]):
                self.more = False
                return
            word = m[2]
            start, self.end = m.span(2)
            tokens.append(_token(Token, (word, word.lower(), start, self.end, m[1])))


_ahead = _Ahead("", 0)


def words_after(text: str, pos: int, most: int = 7) -> list[Token]:
    """Up to `most` words that follow `pos` with nothing but a space or a hyphen between them.

    The grammar asks for the words behind one number many times, so that the last ones are kept.
    """
    global _ahead
    ahead = _ahead
    if ahead.pos != pos or ahead.text is not text:
        if text[pos : pos + 1] in _NO_WORD:
            return []
        if ahead.pos < pos <= ahead.end and ahead.text is text and len(ahead.tokens) < _MOST_KEPT:
            for place, token in enumerate(ahead.tokens, 1):
                if token.end == pos:
                    if ahead.more and len(ahead.tokens) < place + most:
                        ahead.read(place + most)
                    return ahead.tokens[place : place + most]
        ahead = _ahead = _Ahead(text, pos)
    if ahead.more and len(ahead.tokens) < most:
        ahead.read(most)
    return ahead.tokens[:most]
