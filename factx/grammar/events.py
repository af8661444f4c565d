"""Where the event ends that a stretch of time is counted from: two days after the overthrow."""

from __future__ import annotations

from factx.grammar.nouns import STOP
from factx.grammar.words import Token, words_after


def alone(tokens: list[Token]) -> bool:
    """Whether "that" stands for what was said: ten years after that, the dam broke."""
    return len(tokens) < 3 or tokens[2].lower in (
        "it",
        "he",
        "she",
        "they",
        "we",
        "the",
        "a",
        "and",
    )


def event_end(text: str, end: int) -> int:
    """Where the event of "two days after the overthrow" ends: its noun, not what follows it."""
    tokens = words_after(text, end, 5)
    if not tokens or tokens[0].lower not in ("the", "his", "her", "its", "their", "that", "this"):
        return end
    last = end
    for token in tokens[1:]:
        if token.lower in STOP or token.lower.endswith(("ed", "ing")):
            break
        last = token.end
        if token.lower.endswith(("ion", "ment", "ence", "ance", "al", "ure", "throw")):
            break
    return last
