"""FX204."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, settle
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOLS, Templates

_LIST = r"{n:count}[^{fact},;:.()\[\]]{0,30}: ?(?P<list>[^{fact}:.()\[\]!?]{3,240})(?:\.(?! ?[a-z])|\)|$)"
_JOIN = lazy(r"(?<!\w)(?:and|or|&)(?!\w)")
_OPEN_END = lazy(
    r"(?<!\w)(?:others?|etc|more|such as|includ\w+|e\.g|among|as well as|both|either|one|another|each|all|some|many|most"
    r"|rest|remaining|respectively|first|second|plus|along with|together|between|with|n/a)(?!\w)|\.\.\.|…|[/|=<>{}*_`\"#]"
)
# Words of a clause or an apposition: what is listed is then no mere list.
_CLAUSE = lazy(
    r"(?<!\w)(?:is|was|are|were|be|been|has|had|have|do|does|did|will|would|can|could|may|might|must|should|it|he|she|they|we"
    r"|you|i|that|which|who|whom|whose|where|when|if|because|so|but|not|no|by|as|to|than|then|while|also|only|what|how|why)(?!\w)"
)
_BEFORE = lazy(
    r"(?:(?<!\w)(?:of(?: the| its| their| his| her| our| these| all)?|another|other|more|further|about|nearly|over|under|least|most|last|next|than|per|every|each|or|to)"
    r"|[-/]) ?$"
)
_SYMBOL = lazy(rf"[{SYMBOLS}]")
_OF_SEVERAL = frozenset(
    "sides teams groups camps blocs pairs lists sets couples rounds words".split()
)
_PLACED = lazy(r" (?:of|from|in|at|near) ")
_MOST = 12


_LISTS = Templates(_LIST)


@check("FX204", "enumeration-count", severity="warning", preview=True)
def enumeration_count(prose: Prose) -> Iterator[Verdict]:
    """A number of things with a colon behind it is followed by so many things.

    Only plain lists are counted: names, or things of a few words, to the end of the sentence.

    Consistent: It works in three countries: France, Spain and Italy.
    Consistent: It has two owners: Bosnia and Herzegovina, and Serbia.
    Consistent: We looked at four things: cost, time, noise, and smell.
    Inconsistent: It works in three countries: France and Spain.
    Inconsistent: It works in three countries: France, Spain, Italy and Malta.
    Inconsistent: We looked at four things: cost, time, and noise.
    Silent: It works in three countries: France, Spain and others.
    Silent: It works in three cities: Paris, France, and Rome, Italy.
    Silent: It works in two cities: Paris, the capital, and Lyon.
    Silent: It works in two towns of three states: Turku, Oslo and Bergen.
    Silent: Two men died: John Smith of York, Ontario, and Carl Ek.
    Silent: The two sides: Britain, France, Russia and Germany, Austria, Turkey.
    Silent: One of three countries: France.
    Silent: There are three rules: it must be quick, cheap and it must last.
    Silent: There were 12 people: 7 men and 5 women.
    Silent: It works in three countries, among them: France and Spain.
    Silent: It works in three countries, such as: France and Spain.
    """
    for match in prose.match(_LISTS):
        yield from _judged(match)


def _judged(match: Match) -> Iterator[Verdict]:
    n, prose = match.n, match.passage.prose
    if n.value is None or n.modifier or not n.of or not 2 <= n.value <= _MOST:
        return
    if not n.of.lower().endswith(("s", "people", "men", "children")) or _BEFORE.search(
        match.lead(12)
    ):
        return
    if _SYMBOL.search(match.lead(40)) or n.of.lower().split()[-1] in _OF_SEVERAL:
        return
    start = prose.plain.index(":", n.end) + 1
    listed = " ".join(prose.document.text[start : match.passage.end].split()).rstrip(".)")
    if _OPEN_END.search(prose.plain, n.end, match.passage.end) or _CLAUSE.search(listed.lower()):
        return
    items = _items(listed)
    if items is None:
        return
    low, high = items
    counted = str(low) if low == high else f"{low} or {high}"
    if low <= n.value <= high:
        equation = f"{n.value} listed"
        yield Verdict(
            "consistent", "warning", equation, f"{equation} as the text says", match.facts
        )
        return
    message = f"{counted} are listed, not {n.value}: one is missing, or it is {counted} {n.of}"
    if high > n.value:
        message = f"{counted} are listed, not {n.value}"
    yield settle(
        match, Verdict("inconsistent", "warning", f"{counted} listed", message, match.facts)
    )


def _items(listed: str) -> tuple[int, int] | None:
    """The least and the most things that a list can hold; None where it is no plain list."""
    separator = ";" if ";" in listed else ","
    parts = [part.strip() for part in listed.split(separator)]
    last = _JOIN.match(parts[-1])
    if last is not None:
        parts[-1] = parts[-1][last.end() :].strip()
    names = [piece.strip() for part in parts for piece in _JOIN.split(part)]
    if not all(names) or len(names) < 2 or any(len(name.split()) > 4 for name in names):
        return None
    if any(_PLACED.search(name) for name in names):
        return None
    proper = [name.removeprefix("the ")[0].isupper() for name in names]
    if (any(proper) and not all(proper)) or any(not name[0].isalnum() for name in names):
        return None
    if not any(proper) and any(name.startswith(("the ", "a ", "an ")) for name in names[1:]):
        if not names[0].startswith(("the ", "a ", "an ")):
            return None
    joins = len(names) - len(parts)
    if joins == 1 and last is None and len(parts) >= 3 and _JOIN.search(parts[-1]):
        return len(names), len(names)
    return len(parts), len(names)
