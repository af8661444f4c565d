"""Numbers in words: a hundred and five, two and a half million, twenty-first, two point five.

Which words may follow which is what Quirk et al., A Comprehensive Grammar of the English Language
(1985), sections 6.63 to 6.67, describe for cardinals, ordinals and fractions.
"""

from __future__ import annotations

from fractions import Fraction

from factx.grammar.numerals import Numeral, apply_scale, make_share
from factx.grammar.share_patterns import IN_DIGITS, IN_WORDS, SPACES, TIME_UNIT
from factx.interval import Interval, Rational
from factx.lexicon import DOZENS, ORDINAL_UNITS, PARTS, SCALES, TENS, UNITS, VAGUE
from factx.patterns import lazy

_WORD = lazy(r"[A-Za-z]+")
_LINK = lazy(rf"(?:{SPACES}|[ ]?-[ ]?|,[ ])(?:(?:and|&)[ \xa0]{{1,3}})?(?=[A-Za-z])")
_POINT = lazy(rf"{SPACES}point{SPACES}(?=[A-Za-z])")
_DIGIT_LINK = lazy(r"[ \xa0-](?=[A-Za-z])")
_AND_PART = lazy(
    rf"(?:{SPACES}|-)(?:and|&)(?:{SPACES}|-)(?P<count>an?|one)[ \xa0-](?P<part>[a-z]+)(?![a-z])"
)
_OF_SCALE = lazy(
    rf"(?:{SPACES}|-)(?:of[ \xa0])?(?:an?[ \xa0]{{1,2}})?"
    r"(hundred|thousand|lakh|million|crore|billion|trillion|dozen)(?![a-z])"
)
_SCALE_WORD = lazy(r"[ \xa0-](thousand|lakh|million|crore|billion|trillion)(?![a-z])")
_OF_SCALES = lazy(r"[ \xa0]of[ \xa0](?:thousand|million|billion|trillion)s(?![a-z])")
_OVER = lazy(r"[ \xa0]over[ \xa0](?=[A-Za-z\d])")
_LARGE_PARTS = frozenset({"hundredth", "thousandth", "millionth", "billionth", "trillionth"})
_OF_PLURAL = lazy(r"[ ]of[ ](?:[a-z]+[ ])?(?:people|men|women|children|[a-z]+s)(?![a-z])")
_DEEPEST = 3
_HUNDREDS = (" hundred", "-hundred")
_DOZENS = frozenset({"dozen", "dozens", "doz", "dozs"})
_PERIODS = frozenset({"half", "halves", "quarter", "quarters"})  # of games and of years
FRACTION_STEP = Fraction(1, 100)
# Behind a number and no part of it, what may yet begin an ordinal, a fraction or a share.
_PARTS = frozenset().union(UNITS, TENS, SCALES, PARTS, ORDINAL_UNITS)
_GOES_ON = _PARTS.union((f"{word}s" for word in _PARTS), ("point", "and", "in", "out"))


def read_words(text: str, pos: int) -> Numeral | None:
    """The number in words that begins at `pos`: two, a hundred and five, dozens, two-thirds."""
    m = _WORD.match(text, pos)
    if m is None:
        return None
    word = m[0].lower()
    if word in ("a", "an"):
        return _after_article(text, pos, m.end())
    if word in VAGUE:
        end = m.end()
        low, high = VAGUE[word]
        of = _OF_SCALES.match(text, end)
        if of is not None:
            scale = SCALES[of[0].split()[-1].lower()[:-1]]
            low, high, end = low * scale, high * scale, of.end()
        return Numeral(pos, end, None, words=True, vague=Interval(low, high))
    if word in PARTS:
        return _part(text, pos, m.end(), 1, word)
    return _Cardinal(text, pos).read()


def and_a_part(text: str, n: Numeral) -> None:
    """Extend a number with a scale by "and a half", "and a quarter": 3 million and a half."""
    m = _AND_PART.match(text, n.end)
    if m is None or m["part"] not in PARTS or n.value is None:
        return
    scale_word = _SCALE_WORD.match(text, m.end())
    scale = n.scale if n.scale > 1 else 1
    if scale_word is not None and n.scale > SCALES[scale_word[1]]:
        scale = SCALES[scale_word[1]]
        end = scale_word.end()
    else:
        end = m.end()
    _extend(n, PARTS[m["part"]] * scale, Fraction(scale, 10), end)
    if scale_word is not None and end == m.end():
        apply_scale(n, SCALES[scale_word[1]], scale_word.end())


def _extend(n: Numeral, more: Rational, step: Rational, end: int) -> None:
    assert n.value is not None
    n.value, n.step, n.end, n.decimal, n.plain = n.value + more, step, end, True, False
    if n.value.denominator == 1:
        n.value = int(n.value)


def _after_article(text: str, pos: int, end: int) -> Numeral | None:
    m = _WORD.match(text, end + 1)
    if m is None or text[end] not in " \xa0-":
        return None
    word = m[0].lower()
    if word in SCALES:
        n = _Cardinal(text, m.start(), implied=1).read()
        if n is not None:
            n.start = pos
        return n
    if word == "score" and not _OF_PLURAL.match(text, m.end()):
        return None
    if word in DOZENS and word != "pair":
        return Numeral(pos, m.end(), DOZENS[word], words=True)
    if word in PARTS:
        return _part(text, pos, m.end(), 1, word)
    return None


def _part(text: str, pos: int, end: int, count: Rational, word: str) -> Numeral:
    """A count of parts (two thirds), perhaps of a scale (half a million, a quarter million)."""
    n = Numeral(pos, end, count * PARTS[word], FRACTION_STEP, words=True, fraction=True)
    m = _OF_SCALE.match(text, end)
    if m is not None:
        factor = SCALES.get(m[1]) or DOZENS[m[1]]
        apply_scale(n, factor, m.end())
        n.fraction = False
        n.step = Fraction(factor, 10)
    return n


class _Cardinal:
    """One reading of "two hundred and five thousand", word by word from left to right."""

    def __init__(self, text: str, pos: int, implied: int | None = None, depth: int = 0) -> None:
        self.text, self.start = text, pos
        self.depth = depth  # numbers that this one is part of: "one and one and one" has no end
        self.implied = implied  # the 1 of "a hundred"
        self.total = 0
        self.current = implied
        self.last_scale = 10**18
        self.scale = 1
        self.step = 1
        self.tail = ""
        self.end: int | None = None
        self.next = pos  # where the word begins that was not read any more
        self.before_and: tuple[int, int] | None = None  # value and end in front of the last "and"

    @property
    def value(self) -> int:
        return self.total + (self.current or 0)

    def read(self) -> Numeral | None:
        """The whole number with what may follow it: ordinals, fractions, decimals."""
        at = self.start
        joined = ""
        while True:
            m = _WORD.match(self.text, at)
            before = (self.value, self.end)
            word = "" if m is None else m[0].lower()
            if m is None or not self._take(word, joined):
                break
            if "and" in joined or "&" in joined:
                assert before[1] is not None
                self.before_and = (before[0], before[1])
            self.end = m.end()
            link = _LINK.match(self.text, self.end)
            if link is None:
                self.next = self.end
                break
            joined = link[0]
            self.next = at = link.end()
            if "," in joined and self.tail != "scale":
                break
            if ("and" in joined or "&" in joined) and self.tail not in ("hundred", "scale"):
                break
        if self.end is None:
            return None
        n = Numeral(self.start, self.end, self.value, self.step, words=True, scale=self.scale)
        if joined == " " and word and word not in _GOES_ON:
            return n
        if not (self._parts(n) or self._decimals(n)):
            and_a_part(self.text, n)
            if self.depth < _DEEPEST:
                self._and_parts(n)
                self._one_in(n)
        return n

    def _take(self, word: str, joined: str) -> bool:
        """Add one word to the number; False where it cannot follow what was read."""
        current, tail = self.current, self.tail
        linked = "and" in joined or "&" in joined
        if word in UNITS:
            if (current is not None and self.implied is None) or tail:
                below = current % 100 if current is not None and tail else None
                if not (below == 0 or (tail == "tens" and 0 < UNITS[word] < 10)):
                    return False
                if tail == "tens" and (linked or below != current % 100 if current else False):
                    return False
            self.current = (current or 0) + UNITS[word]
            self.tail, self.step = "units", 1
        elif word in TENS:
            if tail and (current is None or current % 100):
                return False
            self.current = (current or 0) + TENS[word]
            self.tail, self.step = "tens", 1
        elif word == "hundred":
            if linked or (current or 1) >= 100 or tail == "hundred":
                return False
            self.current = (current or 1) * 100
            self.tail, self.step = "hundred", 100
        elif word in SCALES:
            scale = SCALES[word]
            if linked:
                return False
            if scale >= self.last_scale:
                if word != "crore" or tail != "scale":  # three lakh crore
                    return False
                self.total *= scale
                self.scale = self.step = self.step * scale
                self.last_scale = scale
                return True
            self.last_scale = scale
            self.total += (1 if current is None else current) * scale
            self.current, self.step, self.tail = 0, scale, "scale"
            self.scale = scale
        elif word in _DOZENS and current is not None and not self.total:
            self.total, self.current, self.step, self.tail = current * 12, 0, 12, "dozen"
            self.scale = 12
        else:
            return False
        return True

    def _parts(self, n: Numeral) -> bool:
        """An ordinal or a fraction whose denominator follows: twenty-first, two thirds."""
        text = self.text
        if self.next == self.end:
            return False
        m = _WORD.match(text, self.next)
        if m is None:
            return False
        word, end = m[0].lower(), m.end()
        value = self.value
        singular = word[:-1] if word.endswith("s") and word not in ORDINAL_UNITS else word
        if word in TENS and 0 < value < 100:
            return self._fraction_of_tens(n, TENS[word], end)
        if value == 1 and word in UNITS and text.startswith(_HUNDREDS, end):
            return self._one_of_hundreds(n)
        if word not in PARTS and singular not in ORDINAL_UNITS:
            return False
        plural = word != singular
        if "and" in text[self.end : self.next]:  # the hundred and fifth, no hundred and thirds
            below = ORDINAL_UNITS.get(word, 0)
            joins = self.tail == "hundred" or self.scale == 1000
            return joins and 0 < below < 100 and self._ordinal(n, value + below, end)
        if word in _PERIODS:
            if (value > 3 or (value == 2 and word == "quarters")) and self.before_and is None:
                return False
            if value == 3 and word == "quarter" and text[self.next - 1] == "-":
                return self._fraction(n, PARTS[word], end)  # a three-quarter majority
            if plural == (value == 1) and not self.before_and:
                return False
            return self._fraction(n, PARTS[word], end)
        order = ORDINAL_UNITS.get(singular)
        if order is None:
            return False
        # In "two hundred sixty fifths" too the ten is the denominator's.
        tied = text[self.next - 1] == "-" or (value >= 100 and not self.before_and)
        if plural and order < 10 and self.tail == "tens" and tied:
            return self._of_compound(n, order, end)
        if plural or (value == 1 and order > 2):
            return self._fraction(n, Fraction(1, order), end) if order > 2 else False
        if singular in _LARGE_PARTS:
            return self._ordinal(n, value * order, end)
        room = {"tens": 10, "hundred": 100, "scale": 1000}.get(self.tail, 0)
        return order < room and self._ordinal(n, value + order, end)

    def _fraction_of_tens(self, n: Numeral, tens: int, end: int) -> bool:
        """Three twenty-fifths."""
        link = _DIGIT_LINK.match(self.text, end)
        m = _WORD.match(self.text, link.end()) if link else None
        word = m[0].lower() if m else ""
        singular = word[:-1] if word.endswith("s") else word
        order = ORDINAL_UNITS.get(singular, 0)
        if m is None or not 0 < order < 10 or (word == singular) != (self.value == 1):
            return False
        return self._fraction(n, Fraction(1, tens + order), m.end())

    def _one_of_hundreds(self, n: Numeral) -> bool:
        """One two-hundredth, one one hundred and fifth."""
        part = _Cardinal(self.text, self.next, depth=self.depth + 1).read()
        if part is None or not part.ordinal or not isinstance(part.value, int):
            return False
        return part.value > 100 and self._fraction(n, Fraction(1, part.value), part.end)

    def _of_compound(self, n: Numeral, order: int, end: int) -> bool:
        """A hundred thirty-fifths: the hyphen binds the ten to the denominator."""
        tens = self.value % 100
        numerator = self.value - tens
        if not numerator:
            return False
        n.value, n.end, n.fraction, n.step = Fraction(numerator, tens + order), end, True, 1
        return True

    def _fraction(self, n: Numeral, part: Fraction, end: int) -> bool:
        """Record a fraction; behind "and" only its own numerator counts (a hundred and 2 thirds)."""
        value = self.value
        whole = 0
        if self.before_and is not None:
            count = value - self.before_and[0]
            if count * part < 1:
                whole, value = self.before_and[0], count
        amount = value * part
        if whole and self.scale > 1 and whole % self.scale == 0:
            scale_word = _SCALE_WORD.match(self.text, end)
            smaller = SCALES[scale_word[1]] if scale_word else self.scale
            if scale_word is not None and smaller < self.scale:
                end = scale_word.end()
            amount = amount * smaller
            _extend(n, 0, Fraction(smaller, 10), end)
            n.value = whole + amount
        else:
            made = _part_of_scale(self.text, n.start, end, whole, amount)
            n.value, n.step, n.end, n.fraction = made.value, made.step, made.end, made.fraction
            n.scale = made.scale
        if n.value is not None and n.value.denominator == 1:
            n.value = int(n.value)
        return True

    def _ordinal(self, n: Numeral, value: int, end: int) -> bool:
        n.value, n.end, n.ordinal, n.step, n.scale = value, end, True, 1, 1
        return True

    def _decimals(self, n: Numeral) -> bool:
        """Five point five, two hundred point zero three, nought point eleven."""
        m = _POINT.match(self.text, n.end)
        if m is None:
            return False
        digits, at, end = "", m.end(), None
        while True:
            word = _WORD.match(self.text, at)
            lower = word[0].lower() if word else ""
            if word is None or not (lower in UNITS or (lower in TENS and not digits)):
                break
            if lower in TENS:
                rest = _Cardinal(self.text, at).read()
                assert rest is not None
                digits, end = str(rest.value), rest.end
                break
            digits += str(UNITS[lower])
            end = word.end()
            link = _DIGIT_LINK.match(self.text, end)
            if link is None:
                break
            at = link.end()
        if end is None:
            return False
        step = Fraction(1, 10 ** len(digits))
        _extend(n, int(digits) * step, step, end)
        scale_word = _SCALE_WORD.match(self.text, n.end)
        if scale_word is not None:
            apply_scale(n, SCALES[scale_word[1]], scale_word.end())
        return True

    def _and_parts(self, n: Numeral) -> None:
        """Twenty and three fifths; two and fifty-four hundredths."""
        if n.decimal or self.next == self.end or self.tail in ("hundred", "scale"):
            return
        if "and" not in self.text[self.end : self.next]:
            return
        part = _Cardinal(self.text, self.next, depth=self.depth + 1).read()
        if part is None or part.value is None:
            return
        if n.scale == 1 < part.scale and part.value < part.scale and part.step < part.scale:
            apply_scale(n, part.scale, part.end)  # one and three-quarter million
            _extend(n, part.value, part.step, part.end)
        elif part.fraction and part.value < 1:
            _extend(n, part.value, FRACTION_STEP, part.end)

    def _one_in(self, n: Numeral) -> None:
        """One in four, two out of five: a share, where both are small and in words."""
        m = IN_WORDS.match(self.text, n.end) if 0 < self.value < 10 else None
        digits = IN_DIGITS.match(self.text, n.end) if 0 < self.value < 10 else None
        if digits is not None:
            self._share(n, int(digits[1].replace(",", "")), digits.end(1))
        if m is None or digits is not None:
            return
        word = _WORD.match(self.text, m.end())
        if word is not None and word[0] in ("a", "an"):
            whole = _after_article(self.text, m.end(), word.end())
        else:
            hundred = word is not None and word[0] == "hundred"
            implied = 1 if hundred else None
            whole = _Cardinal(self.text, m.end(), implied, self.depth + 1).read()
        if whole is None or whole.fraction or whole.ordinal or not isinstance(whole.value, int):
            return
        self._share(n, whole.value, whole.end)

    def _share(self, n: Numeral, of: int, end: int) -> None:
        if of <= self.value or TIME_UNIT.match(self.text, end):
            return
        make_share(n, Fraction(self.value, of), FRACTION_STEP, end)


def _part_of_scale(text: str, pos: int, end: int, whole: int, amount: Rational) -> Numeral:
    n = Numeral(pos, end, whole + amount, FRACTION_STEP, words=True, fraction=not whole)
    m = None if whole else _OF_SCALE.match(text, end)
    if m is not None:
        factor = SCALES.get(m[1]) or DOZENS[m[1]]
        apply_scale(n, factor, m.end())
        n.fraction = False
        n.step = Fraction(factor, 10)
    return n
