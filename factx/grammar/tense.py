"""Which way a date without a year, or a weekday alone, points: back or ahead."""

from __future__ import annotations

import re

_AHEAD = re.compile(
    r"\b(?:will|won't|shall|would|going to|set to|due to|plans? to|planned|scheduled|expects?|"
    r"expected to|is to|are to|upcoming|next|coming|tomorrow|by|until|from|deadline|intends?|"
    r"to be held|starts|begins|opens|takes place|ahead of)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:was|were|had|did|said|told|last|since|after|announced|reported|\w{3,}ed|fell|rose|won|"
    r"lost|took|came|went|began|made|met|held|saw|left|died|found|became|led|sent|gave|wrote)\b",
    re.IGNORECASE,
)
_REACH = 120
_END = re.compile(r"[.!?][\"'”’)]?\s|\n")


def direction(text: str, start: int, end: int) -> int:
    """-1 where the words around speak of the past, 1 of the future, 0 where neither is plain."""
    before = text[max(0, start - _REACH) : start]
    cut = max(before.rfind(". "), before.rfind("\n"))
    before = before[cut + 1 :]
    after = text[end : end + _REACH]
    stop = _END.search(after)
    if stop is not None:
        after = after[: stop.start()]
    around = before + " " + after
    ahead = _AHEAD.search(around)
    back = _BACK.search(around)
    if ahead is not None and (back is None or "will" in around):
        return 1
    return -1 if back is not None else 0
