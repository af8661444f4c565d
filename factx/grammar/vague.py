"""References to no date in particular: now, recently, in the future (TIMEX3's …_REF values)."""

from __future__ import annotations

from factx.grammar import weekdays
from factx.grammar.odd_dates import read_tens_word
from factx.grammar.reader import Reader
from factx.grammar.tense import direction
from factx.grammar.words import start_of, words_after, words_before
from factx.lexicon import DOZENS, SCALES, TENS, TIME_UNITS, UNITS
from factx.patterns import lazy
from factx.timex import Absolute

_PRESENT, _PAST, _FUTURE = "PRESENT_REF", "PAST_REF", "FUTURE_REF"
_PHRASES = {
    "future": (
        _FUTURE,
        ("in the near", "in the foreseeable", "the near", "the foreseeable", "in the", "the", "in"),
    ),
    "past": (_PAST, ("in the distant", "in the recent", "in the", "the distant", "the recent")),
    "ago": (
        _PAST,
        ("not so long", "not long", "so long", "long", "some time", "a while", "a long time"),
    ),
    "moment": (_PRESENT, ("at the", "for the")),
    "present": (_PRESENT, ("at", "the", "at the")),
    "the time being": (_PRESENT, ("for",)),
    "the time": (_PAST, ("at",)),
    "the present time": (_PRESENT, ("at",)),
    "this time": (_PRESENT, ("at",)),
    "that time": (_PAST, ("at", "by", "since", "until", "before", "from")),
}
_CLAUSE_ENDS = lazy(r"[.,;:!?)\"'”’]|\s*\Z|[ \n](?:and|but|or|when|as|than|that|to)\b")
_WAS = lazy(r"[ \n](?:was|were|had|been|again|known|called|home|ruled|used)\b")
# In the past week, in the past six weeks, in the past few years.
_COUNTED = frozenset(
    {*TIME_UNITS, *UNITS, *TENS, *DOZENS, *SCALES, "few", "several", "half", "many", "full"}
)
_WITH_ARTICLE = frozenset(
    {"the time", "that time", "the time being", "this time", "the present time"}
)
_WERE = frozenset("was were had been is are".split())


def read_vague(r: Reader, start: int, end: int, value: str) -> bool:
    """A vague reference that one word makes: now, currently, recently; False for other uses."""
    text = r.text
    if value[:2] == "19":
        return read_tens_word(r, start, end, value)
    word = text[start:end].lower()
    if word in ("ago", "now") and r.facts and r.facts[-1].kind == "count":
        if start - r.facts[-1].end <= len(" from ") and weekdays.read_counted(r, start):
            return True
    if word in _PHRASES:
        return _read_phrase(r, start, end, word)
    if word == "once":
        before = words_before(text, start, r.pos, 1)
        if not (before and before[-1] in _WERE) and not _WAS.match(text, end):
            return False
    if word == "now" and text[end : end + 1] == "," and text[start].isupper():
        return False  # "Now, what does it mean?" opens speech
    return r.add("date", start, end, when=Absolute(value, "vague"))


def _read_phrase(r: Reader, start: int, end: int, word: str) -> bool:
    text = r.text
    if not _CLAUSE_ENDS.match(text, end):
        # The past week, the present government; but "In the past such disputes were settled".
        tokens = words_after(text, end, 1)
        word_behind = tokens[0].lower.partition("-")[0] if tokens else ""
        plain = word_behind and word_behind not in _COUNTED and not word_behind.endswith("s")
        opens = word == "past" and text[max(0, start - 7) : start] == "In the "
        opens = opens or (word == "moment" and text[max(0, start - 7) : start] == "At the ")
        if not (plain and opens):
            return False
    if word == "this time" and direction(text, start, end) < 0:
        return False  # at this time Rome was a village
    value, phrases = _PHRASES[word]
    for phrase in phrases:
        begin = start_of(text, start, phrase)
        if begin >= r.pos and (not begin or not text[begin - 1].isalnum()):
            article = begin + phrase.find("the") if "the" in phrase else begin
            if word in _WITH_ARTICLE:
                article = start
            return r.add("date", article, end, when=Absolute(value, "vague"))
    return False
