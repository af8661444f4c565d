"""Ages without their unit: aged 33, at the age of 33, in his mid-40s."""

from __future__ import annotations

import re

from factx.facts import Modifier
from factx.grammar import modifiers
from factx.grammar.durations import duration_value, unit_of_time
from factx.grammar.numbers import Numeral
from factx.grammar.ranges import with_between
from factx.grammar.reader import Reader
from factx.grammar.words import last_word, words_before
from factx.interval import Rational
from factx.lexicon import MONTHS, SCALES, TENS, UNITS
from factx.patterns import lazy
from factx.timex import Absolute

_PART_OF_TEN = lazy(
    r"(?:his|her|their|my|your|our)[ \xa0](?:(early|mid|late)[ -])?(?:to[ -](?:late|mid)[ -])?\Z",
    re.IGNORECASE | re.ASCII,
)
_YEARS = {None: (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_REACH = 24
_OLDEST, _YOUNGEST = 130, 10
_LAST_WORD = lazy(r"[\w.'’-]{1,24}\Z")
_NEXT_WORD = lazy(r"\s([a-z]+)")
_NUMBERS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES)
# What a number between commas is of, where it is no age: the total, 45, was.
_NUMBERED = _NUMBERS | frozenset(
    "total totals number numbers figure sum score count average mean median mark record seats votes"
    " places cases share percentage goals points tally".split()
)
_MONTH_NAMES = frozenset(name.capitalize() for name in MONTHS)


def may_lead(word: str) -> bool:
    """Whether a lower-case word in front of a number can say that it is an age."""
    return word in _LEADS


def read_age(
    r: Reader, n: Numeral, second: Numeral | None, begin: int, *, led: bool = True
) -> bool:
    """An age without its unit: aged 33, at the age of 33, aged 5 to 11.

    `led` is False where the word in front is known to be none that `may_lead`.
    """
    if second is None and n.plain and r.text[n.end : n.end + 1] == ",":
        if _between_commas(r, n, begin):
            return _add(r, n, None, begin)
    if begin - r.pos > _FURTHER and not (led and last_word(r.text, begin, r.pos) in _LEADS):
        return False
    before = words_before(r.text, begin, r.pos, 3)
    if second is not None and before[-1:] == ["between"]:
        before.pop()
    if not before or r.text[(second or n).end : (second or n).end + 1] == "-":
        return False
    said = before[-1] in ("aged", "age", "ages") or before[-2:] in _SAID or _further(r, n, begin)
    return said and _add(r, n, second, begin)


def _further(r: Reader, n: Numeral, begin: int) -> bool:
    """Whether a number goes on with ages: between the ages of 18 and 65, aged 3 and 5."""
    last = r.facts[-1] if r.facts and r.text[r.pos : begin] in (" and ", " or ", ", ") else None
    return (
        last is not None
        and last.kind == "duration"
        and _bare(r.text, last.end)
        and r.noun(n.end) is None
    )


def _bare(text: str, end: int) -> bool:
    """Whether an age ends in its number, without years behind it."""
    if text[end - 1].isdigit():
        return True
    word = _LAST_WORD.search(text[max(0, end - _REACH) : end])
    return word is not None and word[0].rpartition("-")[2].lower() in _NUMBERS


_SAID = (["age", "of"], ["ages", "of"])
_LEADS = frozenset({"aged", "age", "ages", "of", "between"})
_FURTHER = len(" and ")  # characters between two ages


def _between_commas(r: Reader, n: Numeral, begin: int) -> bool:
    """An age behind a name or a role: Lowe, 89, said; the nurse, 42, had worked."""
    text = r.text
    if r.facts and r.facts[-1].end == begin - 2:
        return False  # 30% of the 60 seats, 18, went
    if text[begin - 2 : begin] != ", ":
        return False
    if n.value is None or not _YOUNGEST <= n.value < _OLDEST:
        return False
    word = _LAST_WORD.search(text[max(0, begin - 2 - _REACH) : begin - 2])
    if word is None or not word[0][-1].isalpha():
        return False
    if word[0] in _MONTH_NAMES or word[0].lower() in _NUMBERED:
        return False
    after = _NEXT_WORD.match(text, n.end + 1)
    return after is not None and not after[1].isdigit()


def _add(r: Reader, n: Numeral, second: Numeral | None, begin: int) -> bool:
    if n.value is None or not 0 < n.value < _OLDEST or n.vague is not None:
        return False
    value: Rational | None = n.value
    ends = None
    if second is not None:
        if second.value is None or not n.value <= second.value < _OLDEST:
            return False
        value, ends, begin = None, (n.value, second.value), with_between(r.text, begin, r.pos)
    modifier, end = modifiers.after(r.text, (second or n).end)
    return r.add(
        "duration",
        begin,
        end,
        value=value,
        range=ends,
        step=n.step,
        modifier=modifier,
        unit=unit_of_time("year"),
        when=Absolute(duration_value(value, "year"), "duration"),
    )


def _bounded(r: Reader, n: Numeral, value: Rational) -> bool:
    """All people above or below an age: over-65s, under-12s."""
    for word, modifier in _BOUNDS.items():
        start = n.start - len(word) - 1
        if start >= r.pos and r.text.startswith(word, start) and 0 < value < _OLDEST:
            if (
                not r.text[start - 1 : start].strip("(“\"‘'").strip()
                and not r.text[n.end + 1 : n.end + 2].isalnum()
            ):
                return r.add(
                    "duration",
                    start,
                    n.end + 1,
                    value=value,
                    modifier=modifier,
                    unit=unit_of_time("year"),
                    when=Absolute(duration_value(value, "year"), "duration"),
                )
    return False


_BOUNDS: dict[str, Modifier] = {"under": "under", "over": "over"}


def read_forties(r: Reader, n: Numeral) -> bool:
    """A stretch of ten years of age: in her 30s, in his mid-40s (44 to 46)."""
    value = n.value
    if value is not None and r.text[n.start - 1 : n.start] == "-" and _bounded(r, n, value):
        return True
    if value is None or value % 10 or not 10 <= value < 100:
        return False
    low = max(r.pos, n.start - _REACH)
    m = _PART_OF_TEN.search(r.text[low : n.start])
    if m is None:
        return False
    first, last = _YEARS[m[1].lower() if m[1] else None]
    start = low + m.start(1) if m[1] else n.start
    return r.add(
        "duration",
        start,
        n.end + 1,
        range=(value + first, value + last),
        unit=unit_of_time("year"),
        when=Absolute(duration_value(None, "year"), "duration"),
    )
