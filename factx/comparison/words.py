"""By which words two numbers are known to be about one thing.

Words count by how rare they are in both texts: a name that stands once in the source says more
than one that stands in every sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from factx.document import Document
from factx.patterns import lazy

_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOP = frozenset(
    "a an the of in on at to from by for with and or but as is are was were be been being has have had do does did will"
    " would can could may might shall should must it its he his him she her they their them we our this that these those"
    " there here than then so too very not no nor only also just more most less least fewer about around some nearly almost"
    " over under up down out off into onto after before during since until within between among against per each every all"
    " both any other another such same who whom whose which what when where while because if how much many one two three"
    " four five six seven eight nine ten eleven twelve hundred thousand million billion trillion percent half third quarter"
    " now still already yet again ever said say says told year years month months week weeks day days hour hours minute"
    " minutes new first last next people person number amount total way"
    " january february march april june july august september october november december monday tuesday wednesday thursday"
    " friday saturday sunday".split()
)
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "s",
    "e",
    "y",
    "ly",
)
_STEM = 5


def stem(word: str) -> str:
    """What is left of a word without its ending, enough to know it again.

    >>> stem("flooded") == stem("floods"), stem("injuries") == stem("injured")
    (True, True)
    """
    word = word.lower().removesuffix("'s").removesuffix("’s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:_STEM]


def stems(text: str) -> list[str]:
    """The words of a text that say what it is about, in order."""
    return [stem(word) for word in _WORD.findall(text) if word.lower() not in _STOP]


class Weights:
    """How much each word says: the rarer in the sentences of all texts, the more."""

    def __init__(self, documents: Iterable[Document]) -> None:
        seen: Counter[str] = Counter()
        for document in documents:
            for start, end in document.sentences:
                seen.update(set(stems(document.text[start:end])))
        self._seen: Mapping[str, int] = seen
        self._sums: dict[frozenset[str], int] = {}

    def of(self, word: str) -> int:
        """From a million for a word of one sentence down to little for one of all."""
        return 2 * _HEAVIEST // (1 + max(1, self._seen[word]))

    def sum(self, words: Iterable[str]) -> int:
        """The weight of words together."""
        return sum(map(self.of, words))

    def shared(self, mine: frozenset[str], others: frozenset[str]) -> Fraction:
        """Which part of my words, by weight, is among the others."""
        both = mine & others
        if not both:
            return _NONE
        whole = self._sums.get(mine)  # of one and the same words again and again
        if whole is None:
            whole = self._sums[mine] = self.sum(mine)
        return Fraction(self.sum(both), whole)


_HEAVIEST = 1_000_000  # whole numbers, because thousands of sums are made of them
_NONE = Fraction(0)
