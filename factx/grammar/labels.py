"""Numbers in words that label and do not count: phase three trials, on day one, net zero."""

from __future__ import annotations

from factx.grammar import durations, money
from factx.grammar.numbers import Numeral
from factx.grammar.percents import percent_end
from factx.grammar.reader import Reader
from factx.grammar.words import words_after, words_before

# Labels whatever follows: stage four cancer, the number one song.
_KINDS = frozenset(
    "phase stage type tier level category grade formula number article chapter section".split()
)
# Labels where no article stands in front and nothing counted follows: in year two, game seven.
_PLACES = frozenset(
    "room gate platform channel season episode series part volume act scene page row round week day"
    " year game leg unit ward question step lesson terminal plan exhibit season lane verse".split()
)
_ONE_OF_ITS_KIND = {"square": "one", "ground": "zero", "net": "zero", "patient": "zero"}
_DETERMINERS = frozenset("this that each every any which what same per no another one some".split())
_PREPOSITIONS = frozenset(
    "in on by of for from to after since until before through during at and or between with".split()
)
_MOST = 100


def labelled(r: Reader, n: Numeral, start: int, word: str) -> bool:
    """Whether the word in front of a number in words makes a label of it."""
    if not isinstance(n.value, int) or n.value >= _MOST or n.scale != 1 or n.fraction or n.ordinal:
        return False
    if r.text.endswith("net-", 0, start) and word == "zero":
        return True
    before = words_before(r.text, start, r.pos, 2)
    if not before:
        return False
    label = before[-1].lstrip('(“"')
    if _ONE_OF_ITS_KIND.get(label) == word:
        return True
    lead = before[0] if len(before) > 1 else ""
    if label in _KINDS:
        return lead not in _DETERMINERS and not _measured(r, n.end)
    if label not in _PLACES:
        return False
    if lead not in _PREPOSITIONS and (lead[-1:] or ".") not in ".,;:!?":
        return False
    return r.noun(n.end) is None and not _measured(r, n.end)


def _measured(r: Reader, end: int) -> bool:
    """Whether an amount follows after all: at level two metres of water stood."""
    if percent_end(r.text, end) is not None or money.after(r.text, end) is not None:
        return True
    if durations.time_unit(r.text, end) is not None:
        return True
    tokens = words_after(r.text, end, 1)
    return bool(tokens) and r.unit(tokens[0].start) is not None
