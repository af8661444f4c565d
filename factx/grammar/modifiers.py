"""Words that widen or bound a number."""

from __future__ import annotations

from factx.facts import Fact, Kind, Modifier
from factx.grammar.words import last_word, start_of, words_after, words_before
from factx.patterns import lazy

_BEFORE: dict[str, Modifier] = {
    **dict.fromkeys(
        (
            "about",
            "around",
            "some",
            "roughly",
            "approximately",
            "approx",
            "approx.",
            "circa",
            "ca.",
            "c.",
            "an estimated",
            "estimated",
            "in the region of",
            "in the order of",
            "on the order of",
            "somewhere around",
            "close on",
        ),
        "about",
    ),
    **dict.fromkeys(
        (
            "nearly",
            "almost",
            "close to",
            "just under",
            "just below",
            "just short of",
            "not quite",
            "just shy of",
            "shy of",
        ),
        "nearly",
    ),
    **dict.fromkeys(
        (
            "more than",
            "over",
            "above",
            "exceeding",
            "in excess of",
            "upwards of",
            "greater than",
            "higher than",
            "larger than",
            "longer than",
            "older than",
            "well over",
            "just over",
            "just above",
            "north of",
            "beyond",
            "exceeded",
            "exceeds",
            "exceed",
            "topped",
            "surpassed",
            "past",
        ),
        "over",
    ),
    **dict.fromkeys(
        (
            "at least",
            "no less than",
            "no fewer than",
            "not less than",
            "a minimum of",
            "minimum of",
            "as little as",
            "as few as",
        ),
        "at least",
    ),
    **dict.fromkeys(
        (
            "less than",
            "under",
            "below",
            "fewer than",
            "lower than",
            "smaller than",
            "shorter than",
            "younger than",
            "well under",
            "well below",
        ),
        "under",
    ),
    **dict.fromkeys(
        (
            "at most",
            "up to",
            "no more than",
            "not more than",
            "a maximum of",
            "maximum of",
            "as many as",
            "as much as",
            "as high as",
        ),
        "at most",
    ),
}
_LAST_WORDS = frozenset(phrase.rsplit(None, 1)[-1] for phrase in _BEFORE)
_SIGNS: dict[str, Modifier] = {
    "~": "about",
    "≈": "about",
    ">": "over",
    "<": "under",
    "≥": "at least",
    "≤": "at most",
}
# Before a stretch of time these words are prepositions more often than modifiers.
_PREPOSITIONS = frozenset({"over", "above", "under", "below", "beyond", "some"})
# No comparisons of lengths of time: turnout was lower than four years earlier.
_NO_LENGTHS = frozenset(
    {"higher than", "lower than", "larger than", "smaller than", "greater than"}
)
_BEFORE_DURATION = frozenset(
    {"for", "of", "after", "just", "well", "by", "in", "lasted", "took", "is", "was"}
)

_PASSES = frozenset(
    "jumped climbed rose soared surged rallied moved pushed broke went raced shot leapt swept edged"
    " rising climbing surging soaring fell dropped slid sank tumbled".split()
)
_GOES = frozenset("go goes going went gone".split())
_GLUED: dict[str, Modifier] = {
    "odd": "about",
    "something": "about",
    "plus": "at least",
    "ish": "about",
}
_AFTER: dict[str, Modifier] = {
    "or so": "about",
    "or thereabouts": "about",
    "or more": "at least",
    "or less": "at most",
    "or fewer": "at most",
    "and over": "at least",
    "and above": "at least",
    "and under": "at most",
    "or higher": "at least",
    "or older": "at least",
    "or younger": "at most",
    "or above": "at least",
    "or below": "at most",
    "or lower": "at most",
    "or over": "at least",
    "or under": "at most",
}
_OPENERS = "([{\"'“‘"
# 12 reviews and over 300 downloads
_NUMBER = lazy(
    r"[ \xa0\n](?:[$€£¥₹]?\d|(?:a|one|two|three|four|five|six|seven|eight|nine|ten)[ -])"
)
# Behind its number where nothing follows that it could bound: 40 tons at least.
_AT_LEAST = lazy(r"\sat[ ](?:the[ ](?:very[ ])?)?(least|most)(?![^.,;:)!?\n])")


def before(
    text: str, start: int, floor: int, *, duration: bool = False
) -> tuple[Modifier | None, int]:
    """The modifier in front of a number and where the number with its modifier begins.

    `duration` says that a stretch of time follows, before which "over" is a modifier only where
    another preposition stands in front of it ("for over two years").
    """
    if start > floor:
        c = text[start - 1]
        place = start - 1 - (c == " ")
        if place >= floor:
            sign = _SIGNS.get(text[place])
            if sign is not None:
                return sign, place
    last = last_word(text, start, floor)
    if last not in _LAST_WORDS and not (last and (last[0] in _OPENERS or "—" in last)):
        return None, start
    words = words_before(text, start, floor, 4)
    if not words:
        return None, start
    if last[0] in _OPENERS or "—" in last:
        words = [last.rpartition("—")[2].lstrip(_OPENERS)]
        if words[0] not in _LAST_WORDS:
            return None, start
    for length in (4, 3, 2, 1):
        if length > len(words):
            continue
        phrase = " ".join(words[-length:])
        if phrase[:1] in _OPENERS or "—" in words[-length]:
            phrase = phrase.rpartition("—")[2].lstrip(_OPENERS)  # (more than 500), —about 20
        modifier = _BEFORE.get(phrase)
        if modifier is None:
            continue
        if phrase == "up to" and len(words) > length and words[-length - 1] in _GOES:
            return None, start  # the dividend goes up to 12 cents
        if phrase == "past" and not (len(words) > 1 and words[-2] in _PASSES):
            return None, start  # half past six, in the past 12 months
        if duration and phrase in _NO_LENGTHS:
            return None, start
        if duration and phrase in _PREPOSITIONS:
            previous = words[-2] if len(words) > 1 else ""
            if previous not in _BEFORE_DURATION and phrase != "some":
                return None, start
        place = start_of(text, start, phrase)
        return (None, start) if place < floor else (modifier, place)
    return None, start


def across(text: str, facts: list[Fact], kind: Kind, begin: int, end: int) -> bool:
    """Whether "over" in front of a number is no modifier.

    It climbs 90 m over 2 km and 200 m over 40 floors; he was jailed over £2m fraud.
    """
    place = begin - len("over ")
    if text[place:begin] != "over ":
        return False
    if kind == "money":
        affair = words_after(text, end, 1)
        return bool(affair) and affair[0].lower in _AFFAIRS
    last = facts[-1] if facts else None
    if last is None or last.end != place - 1:
        return False
    if kind == "count":
        return last.kind == "measure"
    return kind == "measure" and last.kind in _MEASURED


def compares(text: str, facts: list[Fact], begin: int) -> bool:
    """Whether "more than" belongs to the amount before it: 5 per cent more than a year ago."""
    last = facts[-1] if facts else None
    return (
        last is not None
        and last.end == begin - 1
        and last.kind in _COMPARABLE
        and text.startswith(("more than ", "less than ", "fewer than "), begin)
    )


_COMPARABLE = frozenset({"money", "measure", "percent", "count", "number"})
_MEASURED = frozenset({"measure", "percent"})
_AFFAIRS = frozenset(
    "fraud theft scam heist robbery con plot swindle embezzlement racket scandal row dispute lawsuit"
    " takeover bid deal bribe bribes".split()
)


def may_lead(word: str) -> bool:
    """Whether a lower-case word in front of a number can be the last one of a modifier."""
    return word in _LAST_WORDS


def is_modifier(word: str) -> bool:
    """Whether a lower-case word alone widens or bounds the number behind it."""
    return word in _BEFORE or word in _LAST_WORDS


def glued(text: str, end: int) -> tuple[Modifier | None, int]:
    """The modifier between a number and its noun: 20-odd, 40-something, 30-plus, 30 or so."""
    if text[end : end + 1] == "-":
        for suffix, modifier in _GLUED.items():
            if text.startswith(suffix, end + 1):
                return modifier, end + 1 + len(suffix)
    elif text[end : end + 1] == "+" or text.startswith(" or ", end):
        found, stop = after(text, end)  # 30 or so guests, 5,000+ fans
        if found is not None and text[stop : stop + 1] == " " and words_after(text, stop, 1):
            return found, stop
    return None, end


def after(text: str, end: int) -> tuple[Modifier | None, int]:
    """The modifier behind a number ("or so", "or more") and where it ends."""
    if text[end : end + 1] == "+":
        return "at least", end + 1
    if text[end : end + 1] not in " \xa0\n":
        return None, end
    if text[end + 1 : end + 3] == "at" and (m := _AT_LEAST.match(text, end)) is not None:
        return ("at least" if m[1] == "least" else "at most"), m.end()
    if text[end + 1 : end + 3] in ("or", "an"):
        tokens = words_after(text, end, 2)
        if len(tokens) == 2:
            modifier = _AFTER.get(f"{tokens[0].lower} {tokens[1].lower}")
            bounds_next = tokens[1].lower in _BEFORE and _NUMBER.match(text, tokens[1].end)
            if modifier is not None and not bounds_next:
                return modifier, tokens[1].end
    return None, end
