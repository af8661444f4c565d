"""Where sentences begin and end.

One pattern finds the places where a sentence may end (closing punctuation before white space, and
line breaks that cannot lie inside prose); each is then judged by the word in front of it and by
what follows.  The abbreviations are those that style guides list as written with a point (New
Hart's Rules, 2nd edition, chapter 10; Chicago Manual of Style, 17th edition, chapter 10).
"""

from __future__ import annotations

import re
from collections.abc import Set

_LIST_MARK = r"(?:[-*•‣◦+]|\d{1,3}[.)]|\([a-z\d]{1,3}\)|[a-z]\)|\#{1,6}|\||>)[ \t]"
_BREAK = r"(?:(?<=\r)\n?|(?<=\n))"
# One set of characters leads, which the engine searches for without trying the rest.  Group 1 is
# the usual end, a point behind a word of small letters and before a capital or a digit.
_CANDIDATE = re.compile(
    r"[.!?…\r\n](?:(?<=[a-z]{3}\.)(?=[ \n]{1,3}[\"“‘(]?[A-Z0-9])()"
    r"|(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+"
    r"(?:\[\d{1,3}(?:[,–-]\d{1,3}){0,5}\]|(?<!\d\.)\d{1,3}(?=\s[A-Z]))?[\"'”’»)\]*_]{0,4}(?=\s|\Z)"
    rf"|{_BREAK}[ \t]*(?:\r\n?|\n)"
    rf"|(?P<listed>{_BREAK})(?=[ \t]*{_LIST_MARK})"
    rf"|{_BREAK})"
)
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘/—–-]+\Z")
_NEXT = re.compile(r"\s*([\"'“‘«(\[*_]{0,3})(\S+)")
_LOOK_BACK = 24

# Always followed by what they belong to: a name, a number, a month's day.
_TITLES = frozenset(
    """
    mr mrs ms dr prof gen sen gov rep rev hon capt cpt cmdr col lt maj sgt pvt adm brig pres supt
    st ste mt ft no nos vol vols fig figs eq eqs p pp ch sec art para op ed eds al viz cf ca approx
    e.g i.e vs v mme mlle messrs msgr dept univ assn bros insp ald fr br sr. est ph.d. resp incl
    """.split()
)
# May end a sentence: the next word decides.
_OPEN = frozenset(
    """
    inc corp ltd co plc llc etc jr sr esq u.s u.k u.n e.u u.s.a d.c a.m p.m b.c a.d ph.d m.d b.a
    m.a l.a n.y jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs
    fri sat sun min max avg hr hrs sec lb lbs oz in ft yd mi km kg bldg ave blvd rd hwy
    """.split()
)
_USUAL = 1  # the group
_ENDING = 3  # letters by which nearly all words are told from abbreviations
_ENDINGS = frozenset(word[-_ENDING:] for word in _TITLES | _OPEN)
_STARTERS = frozenset(
    """
    the a an this that these those it he she they we you i his her its their our my your in on at
    by for from with without after before when while where if as since until although though
    because but and or yet so however meanwhile moreover nevertheless instead then there here now
    today yesterday what who why how which one two some many most all no not each every both
    another such according during despite under over between among about only also even still
    """.split()
)
_CLOSERS = "\"'”’»)]*_"
_LIST_NUMBER = 3  # digits
_SHORT_LINE = 60
_FAR = 200
_UNFINISHED = ("=", "(", "[", "+", "/", "<", ">", "±")  # an equation goes on behind them


def sentence_spans(text: str, own: Set[str] = frozenset()) -> list[tuple[int, int]]:
    """Start and end offsets of every sentence, in order, end exclusive.

    No span begins or ends with white space, and together they hold every other character.  `own`
    are further abbreviations, in lower case without their last point; no sentence ends with one.

    >>> sentence_spans("Dr. Wu paid $3.5 m. She left.")
    [(0, 19), (20, 29)]
    """
    spans: list[tuple[int, int]] = []
    start = 0
    doubtful = _ENDINGS if not own else _ENDINGS | {word[-_ENDING:] for word in own}
    for m in _CANDIDATE.finditer(text):
        at, end = m.span()
        if m.lastindex == _USUAL and text[at - _ENDING : at] not in doubtful:
            low = start + 1 if text[start] == " " else start
            while text[low].isspace():
                low += 1
            spans.append((low, end))
            start = end
            continue
        if text[at] in "\r\n":
            if at == start and text.startswith("\n\n", at):
                start = end
                continue
            if not _line_ends(text, start, m):
                continue
        elif not (end - at == 1 and _plainly_stops(text, start, at, own)) and not _stops(
            text, start, m, own
        ):
            continue
        start = _append(text, start, end, spans)
    _append(text, start, len(text), spans)
    return spans


def _append(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> int:
    low, high = start, end
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    if low < high:
        spans.append((low, high))
    return end


def _plainly_stops(text: str, start: int, point: int, own: Set[str]) -> bool:
    """Whether a point between a plain word or a year and a capital ends a sentence, as most do.

    What `_stops` says, told sooner; False where it has to be asked.
    """
    if text[point] != "." or not text[point + 2 : point + 3].isupper():
        return False
    word = text[max(start, point - _LOOK_BACK) : point].rpartition(" ")[2].lower()
    return (
        ((len(word) > 1 and word.isalpha()) or (len(word) > _LIST_NUMBER and word.isalnum()))
        and word not in _TITLES
        and word not in _OPEN
        and word not in own
    )


def _stops(text: str, start: int, m: re.Match[str], own: Set[str]) -> bool:
    """Whether closing punctuation ends a sentence here."""
    point = m.start()
    mark = m[0].rstrip(_CLOSERS)
    following = _NEXT.match(text, m.end(), m.end() + 64)
    if following is None:
        return True
    word = following[2]
    first = word[0]
    if mark[:1] == "." and not mark.startswith(".."):
        return _full_stop(text, start, point, m, word, own)
    if mark.startswith(("...", "…")) and (first.islower() or first.isdigit()):
        return False
    # "Why?" he asked: the speech goes on in the sentence of its speaker.
    return not (first.islower() and m[0] != mark and not _brand(word))


def _full_stop(
    text: str, start: int, point: int, m: re.Match[str], word: str, own: Set[str]
) -> bool:
    first = word[0]
    found = _LAST_WORD.search(text, max(start, point - _LOOK_BACK), point)
    last = found[0] if found is not None else ""
    lower = last.lower()
    if first.islower() and not _brand(word):
        return False
    if found is not None and _is_list_mark(text, start, found.start(), last):
        return False
    if last == "c" and first.isdigit():
        return False  # c. 1790
    if lower in own:
        return False
    if lower in _TITLES:
        return first in '"“‘(' and lower not in ("e.g", "i.e", "cf", "no", "p", "pp", "fig")
    if len(last) == 1 and last.isalpha() and last.isupper():
        return not first.isupper() or (last == "I" and word.lower().strip(",") in _STARTERS)
    if lower in _OPEN or (len(lower) > 2 and lower[1::2].strip(".") == "" and "." in lower):
        if lower in ("a.m", "p.m") and first.isupper():
            return word.lower().strip(".,;:") not in _DAYS
        return word.lower().strip(",;:'’") in _STARTERS or first in '“"'
    return True


_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday gmt utc est edt cst cdt mst mdt pst
    pdt cet cest bst ist january february march april may june july august september october
    november december
    """.split()
)


def _brand(word: str) -> bool:
    """A name that begins with a lower-case letter: eBay, iPhone."""
    return len(word) > 2 and word[0].islower() and word[1].isupper()


def _is_list_mark(text: str, start: int, word_start: int, word: str) -> bool:
    """Whether "1." or "a." opens the sentence as the mark of a list."""
    if len(word) > _LIST_NUMBER or not (word.isdigit() or len(word) == 1):
        return False
    # What stands before the mark is white space, so that a far start is no start of a list; looking
    # no further keeps a text of initials ("A. B. C. …") linear.
    low = max(0, word_start - _LOOK_BACK)
    if text[max(start, low) : word_start].strip(" \t\r\n") or start < low:
        return False
    line = max(text.rfind("\n", low, word_start), text.rfind("\r", low, word_start)) + 1
    return not text[line or low : word_start].strip() and (line > 0 or low == 0)


def _line_ends(text: str, start: int, m: re.Match[str]) -> bool:
    """Whether a line break ends a sentence: blank lines, lists, tables, headings do."""
    at, end = m.span()
    if end - at > 1 and m[0] != "\r\n":
        return True
    if m.lastindex is not None and text[at - 1 : at] not in _UNFINISHED:
        return True
    # Only one kind of break is looked for, the one that is near: looking for both would go back to
    # the start of the text on every line.
    mark = "\r" if m[0] == "\r" else "\n"
    line = max(text.rfind(mark, start, at), start - 1) + 1
    begun = text[line : line + 8].lstrip(" \t")
    if begun[:1] in ("#", "|"):
        return True
    following = text[end : end + 8].lstrip(" \t")
    if not following or not (following[0].isupper() or following[0] in '"“'):
        return False
    # A short line without closing punctuation before a capital is a headline or a byline; a
    # wrapped line would have taken in the next word.
    if at - line > _SHORT_LINE or text[at - 1 : at] in (",", ";", ":", "-", "–", "—"):
        return False
    low = max(0, line - 1 - _FAR)
    before = max(text.rfind(end, low, max(line - 1, 0)) for end in "\n\r") + 1
    first_line = line == 0 or not text[before : line - 1].strip()
    return first_line and start <= line <= start + _SHORT_LINE and not text[start:line].strip()
