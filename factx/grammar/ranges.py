"""Two numbers that state a range, and the scores and results that only look like one."""

from __future__ import annotations

import re
from dataclasses import replace

from factx.facts import Fact
from factx.grammar import modifiers, money
from factx.grammar.durations import duration_value
from factx.grammar.numbers import Numeral, read_numeral
from factx.grammar.percents import percent_end
from factx.grammar.reader import Reader
from factx.grammar.words import start_of, words_after, words_before
from factx.patterns import lazy
from factx.timex import Absolute

ORDINAL = lazy(r"(?:st|nd|rd|th)(?![A-Za-z])", re.IGNORECASE)
RANGE = lazy(
    r"-to-|[ \xa0]?[-–—−][ \xa0]?(?:to[ \xa0])?|[ \xa0\n](?:to|and)[ \xa0\n]|[ \xa0]?(?:±|\+/[-−–])[ \xa0]?"
)
_JOINED = lazy(r"[ \xa0]?[-–—−][ \xa0]?|[ \xa0\n](?:to|and)[ \xa0\n]")
_LINK_SIGNS = frozenset("-–—−±+")
_LINK_STARTS = _LINK_SIGNS | {"t", "a"}
# From one fraction to another: a third to a half, between a fifth and two-thirds.
FRACTIONS = lazy(
    r"[ \n](?:to|and)[ \n](?:(?:an?[ ]|one[ -])?(?:half|quarter|third|fifth|sixth|eighth|tenth)"
    r"|(?:two|three|four)[ -](?:third|quarter|fifth|sixth|eighth|tenth)s)(?![a-z])"
)
_LINK_WORDS = frozenset({"to", "and", "-to-"})
_LONGEST_LINK, _REACH = 5, 80
_MERGED_KINDS = frozenset({"measure", "money", "percent", "duration"})
_SECOND = lazy(r"(?:US|A|C|NZ|HK)?[$£€¥₹]?(?=\d)|[-−](?=\d)|(?=[A-Za-z½¼¾])")
_CHANGE_FROM = frozenset(
    "rose rise risen fell fall fallen grew grown grow up down increased increase decreased decrease "
    "dropped drop climbed jumped declined decline cut raised raise reduced lowered narrowed widened "
    "moved changed shrank shrunk slipped expanded went gone doubled tripled quadrupled halved soared "
    "surged plunged improved risen reduction growth slid sank sunk tumbled gained lost shed added "
    "slumped eased edged advanced dipped rises falls grows drops climbs jumps slips declines gains loses"
    " adds sheds cuts increases decreases".split()
)
_SCORE_WORDS = frozenset(
    "win wins won victory defeat beat beats beating lead leads led draw drew tie tied lost loss "
    "vote voted score scored thrashed thrashing down up routed edged triumph goal over set sets "
    "6-4 against ruling majority".split()
)


def second_number(r: Reader, n: Numeral, begin: int, is_money: bool) -> Numeral | None:
    """The second number of a range that begins with `n` (10–20, 10 to 20, between 10 and 20)."""
    text = r.text
    end = n.end
    pct = percent_end(text, end)
    if pct is not None:
        end = pct[0]
    elif n.short_scale:
        end += len(n.short_scale) if text[end : end + 1] != " " else 0
    first = text[end : end + 1]
    if first not in _LINK_SIGNS and not (
        first in " \xa0\n" and text[end + 1 : end + 2] in _LINK_STARTS
    ):
        return None
    m = RANGE.match(text, end)
    if m is None:
        return None
    link = m[0].strip()
    if link == "and" and words_before(text, begin, r.pos, 1) != ["between"]:
        return None
    at = m.end()
    sign = _SECOND.match(text, at)
    if sign is None:
        return None
    at = sign.end()
    below_zero = sign[0] in ("-", "−")
    if sign[0] and (link not in ("to", "and") if below_zero else not is_money):
        return None
    if n.words and text[at : at + 1].isdigit() and link not in _LINK_WORDS:
        return None
    second = read_numeral(text, at)
    if second is None or second.value is None or n.value is None or second.vague:
        return None
    if second.words and link not in _LINK_WORDS:
        return None
    if m[0] in (" -", " −") and second.value <= n.value:
        return None  # 1.57 -0.5: a negative number
    if not second.words and ORDINAL.match(text, second.end):
        return None
    if below_zero:
        second.value = -second.value
    marked = (is_money and sign[0] != "") or pct is not None
    if link == "to" and not _to_range(r, n, second, begin, is_money=is_money, marked=marked):
        return None
    if pct is not None and percent_end(text, second.end) is None:
        return None
    following = text[second.end : second.end + 1]
    if following in ("-", "/") and text[second.end + 1 : second.end + 2].isdigit():
        return None
    return second


def _to_range(
    r: Reader, n: Numeral, second: Numeral, begin: int, *, is_money: bool, marked: bool
) -> bool:
    """Whether "A to B" is a range: no change, no fall, no gift of an amount to so many people.

    `marked` says that both numbers carry their sign (10% to 20%, $5 to $7).
    """
    text, end = r.text, second.end
    assert n.value is not None and second.value is not None
    low, high = n.value, second.value
    if second.scale > n.scale == 1:
        # From 1.5 to 1 million visitors: nobody counts one and a half of them.
        falls = n.decimal and not is_money and low * second.scale <= _NEAR * high
        if falls or low * second.scale <= high:
            low *= second.scale
    if low > high and low > 0 and words_before(text, begin, r.pos, 1) not in _ENDS_SHOWN:
        return False
    if is_money and not marked and money.after(text, end) is None and r.noun(end):
        return False  # $20 to 30 pupils
    start = modifiers.before(text, begin, r.pos)[1]
    floor = max(0, start - _REACH)
    if not _is_change(text, start, floor, end):
        return True
    if words_before(text, start, floor, 1) == ["from"] or n.fraction or second.fraction:
        return False
    # It fell 5 to 17, but it rose 10 to 15 per cent and cut 300 to 400 jobs.
    if percent_end(text, end) is not None:
        return not marked
    return low > 0 and high <= 2 * low and (is_money or bool(words_after(text, end, 1)))


_NEAR = 5  # times that the ends of a change in one scale lie apart
_ENDS_SHOWN = (["aged"], ["ages"], ["age"])  # "aged 78 to 65" is a range, and wrong


def joined(r: Reader, n: Numeral) -> bool:
    """Whether digits behind a hyphen go on with a range or with the sides of something.

    5kg-10kg, a 20-by-30-foot room.
    """
    text, start = r.text, n.start
    if not start or text[start - 1] not in "-–":
        return False
    if text.startswith("-by-", start - 4):
        return True
    last = r.facts[-1] if r.facts else None
    return last is not None and last.end == start - 1 and last.kind in ("measure", "money")


def _is_change(text: str, begin: int, floor: int, end: int) -> bool:
    """Whether "from A to B" tells of a change: it rose from 10 to 20."""
    before = words_before(text, begin, floor, 6)
    if before and before[-1] == "by":
        before = before[:-1]
    if before and before[-1] in _CHANGE_FROM:
        return True  # it fell 5 to 17
    if not before or before[-1] != "from":
        return False
    for i in range(len(before) - 1, 0, -1):
        if before[i - 1][-1] in ".;!?":
            before = before[i:]  # of another sentence or clause
            break
    after = (token.lower for token in words_after(text, end, 3))
    return bool(_CHANGE_FROM.intersection(before) or _CHANGE_FROM.intersection(after))


def with_between(text: str, begin: int, floor: int) -> int:
    """Where a range begins when "between" in front of it is taken in."""
    if words_before(text, begin, floor, 1) == ["between"]:
        lead = start_of(text, begin, "between")
        return begin if lead < floor else lead
    return begin


def merge(text: str, facts: list[Fact]) -> None:
    """Make one range of two facts that both carry their unit: 44 mg to 50 mg, in place."""
    at = len(facts) - 1
    while at > 0:
        low, high = facts[at - 1], facts[at]
        if low.unit is not None and low.kind in _MERGED_KINDS and _one_range(text, facts, at):
            begin = with_between(text, low.start, facts[at - 2].end if at > 1 else 0)
            assert low.value is not None and high.value is not None
            facts[at - 1 : at + 1] = [
                replace(
                    high,
                    start=begin,
                    value=None,
                    range=(low.value, high.value),
                    step=max(low.step, high.step),
                    decimal=low.decimal or high.decimal,
                    modifier=low.modifier or high.modifier,
                    trend=low.trend or high.trend,
                    of=high.of or low.of,
                    when=None if high.when is None else _vague(high),
                )
            ]
            at -= 1
        at -= 1


def _vague(fact: Fact) -> Absolute:
    """A stretch of time of an unsaid number of units."""
    assert fact.unit is not None
    return Absolute(duration_value(None, fact.unit.name), "duration")


def _one_range(text: str, facts: list[Fact], at: int) -> bool:
    low, high = facts[at - 1], facts[at]
    if high.start - low.end > _LONGEST_LINK or low.kind != high.kind or not _alike(low, high):
        return False
    if low.value is None or high.value is None or low.currencies != high.currencies:
        return False
    falling = low.value >= high.value and not low.value <= 0  # -18 °C to -34 °C is a range
    if low.of is not None or falling:
        return False
    link = _JOINED.fullmatch(text, low.end, high.start)
    if link is None:
        return False
    floor = facts[at - 2].end if at > 1 else 0
    if link[0].strip() == "and":
        return words_before(text, low.start, floor, 1) == ["between"]
    if low.trend is not None:
        return False
    return not _is_change(text, low.start, max(0, low.start - _REACH), high.end)


def _alike(low: Fact, high: Fact) -> bool:
    """Whether both have one unit: also "20 degrees to 30 degrees Celsius"."""
    if low.unit == high.unit:
        return True
    return (
        low.unit is not None
        and high.unit is not None
        and low.unit.name in ("degree", "degree angle")
        and high.unit.dimension == "temperature"
    )


def is_result(r: Reader, n: Numeral, second: Numeral, begin: int) -> bool:
    """2-1, 10-2: results of games and votes, told by their order and the words around."""
    assert n.value is not None and second.value is not None
    if n.decimal or second.decimal:
        return False
    chained = r.text[n.end : n.end + 1] in "-–—" and r.text[second.end : second.end + 1] in "-–"
    if n.value >= second.value or chained:
        return True
    words = words_before(r.text, begin, r.pos, 4)
    around = {word.strip(",.") for word in words} | {
        token.lower for token in words_after(r.text, second.end, 2)
    }
    return bool(around & _SCORE_WORDS)
