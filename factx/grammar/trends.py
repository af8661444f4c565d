"""Words that call a number a rise or a fall."""

from __future__ import annotations

from factx.facts import Trend
from factx.grammar.words import words_after, words_before

_UP_VERBS = (
    "rose rise rises rising risen grew grow grows growing grown increased increase increases "
    "increasing climbed climb climbs climbing jumped jump jumps jumping soared soaring surged "
    "surging surge advanced up higher expanded swelled rallied leapt leaped accelerated "
    "strengthened appreciated rebounded spiked soars surges expands expanding swells swelling "
    "accelerates accelerating strengthens strengthening widened widens widening rocketed skyrocketed "
    "ballooned"
)
_UP_SHARE = "gained gain gains gaining added adds adding"
_DOWN_VERBS = (
    "fell fall falls falling fallen dropped drop drops dropping declined decline declines "
    "declining decreased decrease decreases decreasing slipped slip slid slide sliding plunged "
    "plunge tumbled tumble sank sunk shrank shrunk contracted reduced down lower dipped dip eased "
    "slumped slump plummeted weakened depreciated receded retreated narrowed slips slipping plunges "
    "plunging tumbles tumbling shrinks shrinking dips dipping eases easing slumps slumping "
    "plummeting weakens weakening recedes receding retreats retreating narrows narrowing"
)
_DOWN_SHARE = "lost lose loses losing shed sheds shedding cut"
_SHARE_KINDS = frozenset({"percent", "money", "measure"})
CHANGING = frozenset({"percent", "money", "measure", "number", "count"})
_VERBS: dict[str, Trend] = {
    **dict.fromkeys(_UP_VERBS.split(), "up"),
    **dict.fromkeys(_DOWN_VERBS.split(), "down"),
}
_SHARE_VERBS: dict[str, Trend] = {
    **dict.fromkeys(_UP_SHARE.split(), "up"),
    **dict.fromkeys(_DOWN_SHARE.split(), "down"),
}
# Verbs whose object stands between them and the amount: raised its rate by 25 basis points.
_CHANGED_BY: dict[str, Trend] = {
    **_VERBS,
    **dict.fromkeys(
        "raised raise raises raising lifted lift lifts hiked hike boosted boost added grown".split(),
        "up",
    ),
    **dict.fromkeys(
        "cut cuts cutting trimmed trim trims trimming slashed slash lowered lower shortened "
        "shorten shrink missed".split(),
        "down",
    ),
}
_COMPARATIVES = frozenset({"more", "higher", "less", "lower", "fewer", "discount"})
_NOUNS: dict[str, Trend] = {
    **dict.fromkeys(
        "rise increase gain jump growth surge hike climb boost uptick upswing raise rebound "
        "expansion more higher rises increases gains".split(),
        "up",
    ),
    **dict.fromkeys(
        "fall drop decline decrease loss cut reduction slump plunge slide dip contraction "
        "discount less lower fewer falls drops declines losses cuts reductions".split(),
        "down",
    ),
}
_CHANGES_OF = {noun: way for noun, way in _NOUNS.items() if noun not in _COMPARATIVES}
_RESULTS = frozenset({"gain", "gains", "loss", "losses", "growth"})  # of money they are no change
# Verbs that "up" or "down" goes with without a rise or a fall: shot down 12 drones, set up 3 funds.
_PHRASAL = {
    "up": frozenset(
        "made make makes making set sets setting took take takes taking taken picked pick picks gave"
        " give gives given blew blow blown racked used use snapped rounded turned turn bought buy built"
        " lined signed sign put puts offered tied dug piled ran run drummed scooped snatched broke"
        " divided split carved cleaned hung locked mopped soaked chalked clocked notched stocked swept"
        " sold gobbled swallowed mixed held hold holds beat ended end showed show mustered served"
        " conjured freed threw chewed ate ties tying blowing buying picking using giving".split()
    ),
    "down": frozenset(
        "shot shoot shoots shooting brought bring brings bringing tore tear torn took take takes taken"
        " taking shut shuts shutting knocked knock pulled pull burned burnt burn gunned mowed chased"
        " tracked track hunted struck cut turned turn handed hands laid put puts stared pinned broke"
        " broken chopped voted batted hosed tied settled scaled pounded swatted slapped".split()
    ),
}
_TURNS: dict[str, Trend] = {"up": "up", "down": "down"}
_CHANGE_ADJECTIVES = frozenset(
    "annual yearly monthly quarterly sharp net pay price tax wage year-on-year further "
    "year-over-year overall average further additional nominal real revenue sales profit".split()
)
_CHANGE_WORDS = frozenset(_NOUNS) | frozenset(_TURNS) | _CHANGE_ADJECTIVES
_FILLERS = frozenset(
    "by a an another further additional just only even adjusted annualised annualized record massive"
    " modest mere hefty whopping staggering meagre paltry measly slight steep cumulative combined".split()
)


def changed_by(text: str, start: int, end: int, floor: int) -> bool:
    """Whether a fraction alone says by how much something changed: fell by a third in May.

    So it does before a comparative: a third smaller than in May.
    """
    following = words_after(text, end, 1)
    if not following:
        return False
    word = following[0].lower
    if word in _COMPARED or word in _COMPARATIVES:
        return True
    if word not in _BEHIND_A_CHANGE:
        return False
    before = words_before(text, start, floor, 1)
    return before == ["by"] or (len(before) == 1 and before[0] in _VERBS)


_LEADS = frozenset({"between", "by", "of", "average"})
_MOVES_ON = (" to ", " from ")
_LEVELS = ("above ", "below ", "beyond ", "past ", "just above ", "just below ", "well below ")


def _moved(text: str, words: list[str], end: int) -> Trend | None:
    """The change of an object between verb and amount: lifted its dividend 5% to 12 cents."""
    if not text.startswith(_MOVES_ON, end) or words[-1] in ("to", "at"):
        return None  # raised the levy to 3p from 2p
    for place in range(max(0, len(words) - 5), len(words) - 2):
        if words[place] in _MOVES and words[place + 1] in _OWN:
            return _CHANGED_BY[words[place]]
    return None


_MOVES = frozenset(
    "raised raise raises raising lifted lift hiked hike boosted boost increased increase increases cut"
    " cuts cutting trimmed trim trims trimming slashed slash lowered lower reduced".split()
)
_OWN = frozenset("its their the his her our".split())


_COMPARED = frozenset(
    "smaller larger bigger greater cheaper dearer faster slower shorter longer taller heavier lighter"
    " stronger weaker warmer cooler colder poorer richer".split()
)


_BEHIND_A_CHANGE = frozenset(
    "in since over from to during compared as this last on and or between within for after but at"
    " while when because with per if so before until".split()
)


_MOVED_TO = (" at ", " on ", " from ", ",", ".")


def _beside(text: str, start: int, end: int) -> Trend | None:
    """The change behind an amount that a comma encloses: 30 points, or 0.4 per cent, lower."""
    if not text.endswith(", or ", 0, start):
        return None
    word = words_after(text, end + 1, 1)
    way = word[0].lower if word else ""
    if way in ("lower", "higher"):
        return _NOUNS[way]
    return _TURNS.get(way) if word and text.startswith(_MOVED_TO, word[0].end) else None


def may_lead(word: str) -> bool:
    """Whether a lower-case word in front of a number can belong to what calls it a change."""
    return (
        word in _VERBS
        or word in _SHARE_VERBS
        or word in _LEADS
        or word in _FILLERS
        or word.endswith("ly")
    )


def trend(
    text: str, start: int, end: int, floor: int, kind: str, *, led: bool = True
) -> Trend | None:
    """Whether the words around say that a number is a rise or a fall ("fell 2.1%").

    `led` is False where the word in front is known to be none that `may_lead`.
    """
    if kind == "percent" and start > floor and text[start - 1] == "+":
        return "up"
    if text[start] in "abpjw" and text.startswith(_LEVELS, start):
        return None  # what it fell below or jumped past is a level
    if led or (kind in _SHARE_KINDS and text.startswith(_MOVES_ON, end)):
        before = _before(text, start, end, floor, kind)
        if before is not None:
            return before
    if kind in CHANGING:
        return _behind(text, start, end, kind)
    return None


def _before(text: str, start: int, end: int, floor: int, kind: str) -> Trend | None:
    """The change that the words in front of an amount tell."""
    words = words_before(text, start, floor, 6)
    last = words[-1] if words else ""
    if last in _LEADS:
        if last == "between":
            words.pop()  # rose by between 3% and 5%
        if words and words[-1] == "by":
            for word in reversed(words[:-1]):
                if word in _CHANGED_BY:
                    return _CHANGED_BY[word]
        if words[-2:] == ["average", "of"]:
            del words[-2:]  # rose by an average of 3%
        elif words and words[-1] == "average":
            words.pop()
    while words and (words[-1] in _FILLERS or words[-1].endswith(("ly", "ly,"))):
        words.pop()
    if words:
        last = words[-1]
        if last == "of" and len(words) > 1:
            found = _CHANGES_OF.get(words[-2])
            if found is not None and (kind == "percent" or words[-2] not in _RESULTS):
                return found
        found = _VERBS.get(last)
        if found is None and kind in _SHARE_KINDS:
            found = _SHARE_VERBS.get(last)
        if found is not None and not (len(words) > 1 and words[-2] in _PHRASAL.get(last, ())):
            return found
        if kind in _SHARE_KINDS and (moved := _moved(text, words, end)) is not None:
            return moved
    return None


def _behind(text: str, start: int, end: int, kind: str) -> Trend | None:
    """The change that the words behind an amount tell: 5% more, a 3% fall."""
    if text.startswith(", ", end) and (aside := _beside(text, start, end)) is not None:
        return aside
    tokens = words_after(text, end, 1)
    if not tokens or tokens[0].lower not in _CHANGE_WORDS:
        return None
    for token in words_after(text, end, 3):
        if token.lower in _NOUNS:
            if token.lower == "more" and kind in ("number", "count"):  # 20 more were hurt
                return "up" if text.startswith((" than", "\nthan"), token.end) else None
            return _NOUNS[token.lower]
        if token.lower in _TURNS and token is tokens[0]:
            return None if text.startswith((" to", " the "), token.end) else _TURNS[token.lower]
        if token.lower not in _CHANGE_ADJECTIVES:
            break
    return None
