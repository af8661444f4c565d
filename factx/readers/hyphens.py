"""Hyphens at the ends of lines: those that only divide a word, and those that belong to it."""

from __future__ import annotations

import re
from collections.abc import Collection

_NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half
    first second third quarter
    """.split()
)
_FIRST_PARTS = frozenset(
    """
    all anti centre center co cross early ex far fast full good hard high ill late left long low
    mid middle multi near new next non old one off on over part post pre pro quasi right self semi
    short single so still sub ultra upper vice well wide world year month week day
    """.split()
)


def keeps_hyphen(left: str, following: re.Match[str] | None, words: Collection[str]) -> bool:
    """Whether a hyphen at the end of a line belongs to the word; `words` are those of the text.

    What the text itself writes elsewhere decides; else numbers and usual first parts keep it.

    >>> keeps_hyphen("infil", re.match(".*", "tration"), ()), keeps_hyphen("twenty", re.match(".*", "five"), ())
    (False, True)
    """
    if following is None or not left:
        return True  # 20-/25
    right = following[0]
    if right[0].isupper() or left.isupper():
        return True
    first = left.rpartition("-")[2].lower()
    whole = right.partition("-")[0].lower()
    if first + whole in words:
        return False
    if f"{first}-{whole}" in words:
        return True
    return first in _FIRST_PARTS or first in _NUMBERS
