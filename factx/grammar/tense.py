"""Which way a date without a year, or a weekday alone, points: back or ahead."""

from __future__ import annotations

import re

_AHEAD = re.compile(
    r"\b(?:(?:will|would|can|could|may|might|must|should|to|shall)(?: not)? be"
    r"(?: (?:\w+ed|held|made|sent|given|shown|told|paid|sold|seen|taken|put|set|cut|laid|brought))?"
    r"|will|won't|shall|'ll|going to|set (?:to|for)|due (?:to|in|on|by|for|back|out)|plans? to"
    r"|planned (?:to|for)|scheduled (?:to|for|on)|slated (?:to|for)|expects? to|expected (?:to|in|on|by"
    r"|for|later)|is to|are to|to be held|deadline|intends? to|upcoming|takes? place|tomorrow|begins?"
    r"|starts?|opens|closes|ends|expires?)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:was|were|had|did|said|told|last|since|after|announced|reported|\w{3,}ed|fell|rose|won|"
    r"lost|took|came|went|began|made|met|held|saw|left|died|found|became|led|sent|gave|wrote|ran|"
    r"fought|stood|spent|bought|sold|built|broke|kept|drew|grew|began|chose|spoke)\b",
    re.IGNORECASE,
)
_REACH = 120
_LIMITS = ("by ", "until ", "By ", "Until ")
_END = re.compile(r"[.!?][\"'”’)]?\s|\n")


def direction(text: str, start: int, end: int) -> int:
    """-1 where the words around speak of the past, 1 of the future, 0 where neither is plain.

    The verb nearest in front of the expression decides, else the first behind it in its sentence.
    """
    before = text[max(0, start - _REACH) : start]
    cut = before.rfind(". ")
    while cut > 2 and before[cut - 2 : cut] == ".m":
        cut = before.rfind(". ", 0, cut)  # 9 p.m. Tuesday
    before = before[max(cut, before.rfind("\n")) + 1 :]
    ahead = back = -1
    for m in _AHEAD.finditer(before):
        ahead = m.end()
    for m in _BACK.finditer(before):
        back = m.end()
    if before.endswith(_LIMITS):
        return 1
    if ahead >= 0 or back >= 0:
        return 1 if ahead >= back else -1
    after = text[end : end + _REACH]
    stop = _END.search(after)
    if stop is not None:
        after = after[: stop.start()]
    first_ahead, first_back = _AHEAD.search(after), _BACK.search(after)
    if first_ahead is None:
        return 0 if first_back is None else -1
    return -1 if first_back is not None and first_back.start() < first_ahead.start() else 1
