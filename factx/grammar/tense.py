"""Which way a date without a year, or a weekday alone, points: back or ahead."""

from __future__ import annotations

import re

from factx.lexicon import (
    DAYPARTS,
    DEICTICS,
    FEASTS,
    MONTHS,
    ORDINAL_UNITS,
    SEASONS,
    TENS,
    TIME_UNITS,
    UNITS,
    WEEKDAYS,
)
from factx.patterns import lazy

# Verbs that announce what is to come in the present tense: parliament meets on Tuesday.
_PLANNED = (
    r"meets|opens|reopens?|closes|leaves|departs|arrives|resumes?|reconvenes?|begins|starts|ends|expires"
    r"|kicks off|goes|heads|travels|flies|hosts|plays|votes|decides|appears|takes (?:place|effect|office|over)"
    r"|go(?:es)? (?:on|into|back|to|live|up)|(?<=s )(?<!was )(?<!has )(?:vote|meet|return|resume|reopen|begin|start|play"
    r"|leave|decide|open|close|head|gather)"
)
_AHEAD = lazy(
    r"\b(?:(?:will|would|can|could|may|might|must|should|to|shall)(?: not)? be"
    r"(?: (?:\w+ed|held|made|sent|given|shown|told|paid|sold|seen|taken|put|set|cut|laid|brought))?"
    r"|(?:may|might|must|should|would)(?: not)? (?!have\b|be\b|not\b)[a-z]+"
    r"|will|won't|shall|'ll|going to|set (?:to|for)|due(?: (?:to|in|on|by|for|back|out))?|plans? to"
    r"|planned (?:to|for)|scheduled (?:to|for|on)|slated (?:to|for)|expects? to|(?<!than )(?<!as )expected|likely|expected (?:to|in|on|by"
    r"|for|later)|is to|are to|to be held|deadline|intends? to|upcoming|tomorrow"
    r"|(?:agreed|hopes?|wants?|vow(?:s|ed)|promise[sd]|pledge[sd]|aims?|ready|prepar(?:es|ing)|invited"
    r"|summoned|ordered|urged|threaten(?:s|ed)?) to"
    r"|(?:postponed|delayed|adjourned|moved|pushed back|put off|brought forward) (?:to|until|till)"
    rf"|{_PLANNED})\b",
)
_BACK = lazy(
    r"\b(?:was|were|had|did|said|told|last|since|after|announced|reported|\w{3,}ed|fell|rose|won|"
    r"lost|took|came|went|began|made|met|held|saw|left|died|found|became|led|sent|gave|wrote|ran|"
    r"fought|stood|spent|bought|sold|built|broke|kept|drew|grew|chose|spoke|hit|burst|struck|sank|"
    r"flew|drove|threw|swept|slid|shot|fled|beat|caught|brought|sought|shook|withdrew|overthrew)\b",
)
_REACH = 120
_AFTER = ("after ", "after the ")
_LIMITS = ("by ", "until ")
_THROUGH = ("through ", "till ", " is ", " are ", " is on ", " are on ", " is in ")
_CLOCK_ENDS = ("m. ", "m ", "noon ", "midnight ")
_CLOCK = lazy(r"(?:\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.? ?m\.?|\b(?:noon|midnight)) \Z")
_ASKED = lazy(
    r"\b(?:called|calls?|calling|forecast|predicted|booked|tipped|billed|pencill?ed in) for(?: \w+){0,4} \Z",
)
_HAD = lazy(r"\bhad\b[^.;]*\Z")
_HAD_BEHIND = lazy(r"[^.;,]*\bhad\b")
_END = lazy(r"[.!?][\"'”’)]?\s|\n")
# What opens a clause in front of the expression: "; in", ", but on", "and will … and by".
_OPENED = lazy(
    r"(?:;|,? (?:and|but|while|whereas|although|though)) (?:(?:in|on|by|from|at|until|since|next)[ ])?"
    r"(?:the )?\Z",
)
_CLAUSE = lazy(r"[,;]|[.!?][\"'”’)]?\s|\n")


def direction(text: str, start: int, end: int) -> int:
    """-1 where the words around speak of the past, 1 of the future, 0 where neither is plain.

    The verb of the clause that the expression opens decides, else the nearest in front of it, else
    the first behind it in its sentence.
    """
    before = _plain(text[max(0, start - _REACH) : start])
    cut = before.rfind(". ")
    while cut > 2 and before[cut - 2 : cut] == ".m":
        cut = before.rfind(". ", 0, cut)  # 9 p.m. Tuesday
    before = before[max(cut, before.rfind("\n")) + 1 :]
    if before.endswith("last"):
        before = before[: -len("last")]  # the last Friday of October will be free
    if before.endswith(_CLOCK_ENDS):
        before = _CLOCK.sub("", before)  # through 8 p.m. Monday
    if before.endswith(_LIMITS):
        return -1 if _HAD.search(before) or _HAD_BEHIND.match(text, end, end + _REACH) else 1
    if before[-4:] not in ("and ", "nd a") and _OPENED.search(before):
        clause = _first(text, end, _CLAUSE)
        if clause:
            return clause
    if " for " in before[-40:] and _ASKED.search(before):
        return 1
    if before.endswith(_AFTER) and _AHEAD.search(before):
        before = before[: before.rindex("after")]  # it will end three days after 12 May
    ahead = back = -1
    for m in _AHEAD.finditer(before):
        ahead = m.end()
    for m in _BACK.finditer(before):
        back = m.end()
    if before.endswith(_THROUGH) and back < 0:
        return 1
    if ahead >= 0 or back >= 0:
        return 1 if ahead >= back else -1
    return _first(text, end, _END) or int(is_phrase(text))


_LONGEST_PHRASE = 60
_WORD = lazy(r"[a-z]+|\d+(?:st|nd|rd|th)?|[ap]\.m")
_PHRASE = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        *DEICTICS,
        *UNITS,
        *TENS,
        *ORDINAL_UNITS,
        *TIME_UNITS,
        *DAYPARTS,
        *SEASONS,
        *FEASTS,
    }
) | frozenset(
    "a am and an at before beginning between but by cet clock est gmt pst than through thru utc day early end eve for from good half in late last martin luther "
    "king jr mid middle new next noon of on orthodox p pm qtr s the this to till until week st palm "
    "black cyber ash around about m chinese lunar years after before h est edt cst cdt pst pdt bst ist".split()
)


def is_phrase(text: str) -> bool:
    """Whether a whole text is one time expression, as a person types it: the coming one is meant."""
    if len(text) > _LONGEST_PHRASE:
        return False
    words = _WORD.findall(text.lower())
    return all(word in _PHRASE or word[0].isdigit() for word in words)


def _plain(text: str) -> str:
    """A piece of text in lower case, so that no pattern has to fold it; the month May is no verb."""
    return text.replace("May", "Jun").lower()


def _first(text: str, end: int, stop: re.Pattern[str]) -> int:
    """Which way the first verb behind the expression points."""
    after = _plain(text[end : end + _REACH])
    closed = stop.search(after)
    if closed is not None:
        after = after[: closed.start()]
    ahead, back = _AHEAD.search(after), _BACK.search(after)
    if ahead is None:
        return 0 if back is None else -1
    return -1 if back is not None and back.start() < ahead.start() else 1
