"""FX306."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import reduce
from itertools import combinations
from operator import add

from factx.checks import check
from factx.claims import Verdict, settle
from factx.facts import Fact
from factx.interval import Interval
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term

_REST = r"(?<!\w)the (?:remaining|other|final|last) "
_UNSAID = lazy(
    r"(?<!\w)(?:undecided|no answer|not? (?:answer|know|say|respond)|n't (?:know|answer|say)|unsure|abstain\w*"
    r"|refus\w+|missing|no opinion|neither|unknown|some|few|most|many|half|third|quarter|majority)(?!\w)"
)
_ANOTHER = lazy(
    r"(?<!\w)(?:another|a further|further|additional|more|first|initial|next|at least|up to|other|extra) ?$"
)
# What changes hands bit by bit may have changed hands before.
_BIT_BY_BIT = lazy(
    r"(?<!\w)(?:acqui\w+|b[ou]y\w*|bought|purchas\w+|stakes?|sold|sell\w*|interests?|equity|holdings?|paid|pay\w*"
    r"|instal\w+|deposit|tranche)(?!\w)"
)
_NESTED = lazy(
    r" of (?:them|these|those(?! (?:asked|polled|surveyed|questioned|interviewed|who (?:answered|replied)))|whom|which|this"
    r"|that)\b"
)
_DENIED = lazy(r" (?:did|do|does|were|was|are|is|had|have|has|would|could)(?: not|n't)\b")
_MOST = 6


_FIRST_N_REST_OF = Templates(
    rf"{{first:percent}}[^{{percent}}{{stop}}]{{1,120}}?{_REST}(?:{{n:tally}}[^{{value}}.;()]{{0,30}}\()?{{rest_of:percent}}",
    r"{first:percent}[^{percent}{stop}]{1,120}?(?<!\w)the (?:rest|remainder|others)(?: ?[,(] ?| - |: ){rest_of:percent}(?= ?[),;.])",
)


@check("FX306", "remainder", severity="error")
def remainder(prose: Prose) -> Iterator[Verdict]:
    """The remaining per cent are what the shares named before leave of 100%.

    Consistent: Some 60% agreed and the remaining 40% did not.
    Consistent: Half a year later 50% had sold, 20% had rented out and the remaining 30% lived there.
    Consistent: Of 90 pupils 81 (90%) were right-handed; the remaining 10% were not.
    Consistent: The box is 80% copper, and the other 20% is tin.
    Inconsistent: Some 60% agreed and the remaining 30% did not.
    Inconsistent: Some 60% of those asked agreed, and the remaining 30% did not.
    Inconsistent: Half a year later 50% had sold, 20% had rented out and the remaining 40% lived there.
    Inconsistent: Of 90 pupils 81 (90%) were right-handed; the remaining 20% were not.
    Inconsistent: The box is 80% copper, and the other 30% is tin.
    Inconsistent: Some 35% voted. Of these, 54% were for it; the remaining 36% were not.
    Inconsistent: It cost £2 million, of which the town paid 60% and the state the remaining 30%.
    Silent: Some 60% agreed, a few were undecided and the remaining 30% did not.
    Silent: It bought another 20% in 2012 and the remaining 10% in 2014.
    Silent: The firm acquired 51% in 2010 and the remaining 29% in 2012.
    Silent: Of the votes 60% were for it, 40% of them by post, and the remaining 40% against.
    Silent: Some 70% of the land is wood. A fifth, 20%, is water and the remaining 10% sand.
    Silent: If 60% agreed and the remaining 30% did not, ten would be missing.
    """
    for match in prose.match(_FIRST_N_REST_OF):
        rest = match.rest_of
        before = _shares(match, rest)
        if rest.value is None or rest.trend or any(one.value is None for one in before):
            continue
        yield from _judged(match, before, rest)


def _shares(match: Match, rest: Fact) -> tuple[Fact, ...]:
    """The percentages of the sentence up to the remaining one."""
    passage = match.passage
    facts = passage.prose.facts[passage.first : passage.last]
    return tuple([f for f in facts if f.kind == "percent" and f.start < rest.start][-_MOST:])


def _judged(match: Match, shares: tuple[Fact, ...], rest: Fact) -> Iterator[Verdict]:
    hundred = Interval.point(100)
    left = Term.of(rest)
    for size in range(len(shares), 0, -1):
        for some in combinations(shares, size):
            total = reduce(add, [Term.of(one) for one in some]) + left
            if total.readings.loose.meets(hundred):
                equation = f"{total.shown} = 100%"
                message = f"{equation} agrees with the text"
                yield Verdict("consistent", "error", equation, message, (*some, rest))
                return
    total = reduce(add, [Term.of(one) for one in shares])
    assert total.value is not None and left.value is not None
    if total.value > 100 or _other_wholes(match, shares, rest, total.value + left.value < 100):
        return
    missing = (Term.exact(100, "100%") - total).near(left)
    if not missing.endswith("%"):
        missing += "%"
    message = f"{total.shown} leaves {missing} of 100%, not {left.shown}"
    equation = f"100% - {total.shown if len(shares) == 1 else f'({total.shown})'} = {missing}"
    yield settle(match, Verdict("inconsistent", "error", equation, message, (*shares, rest)))


def _other_wholes(match: Match, shares: tuple[Fact, ...], rest: Fact, short: bool) -> bool:
    """Whether something unsaid may be missing, or the shares are of different things."""
    prose, first = match.passage.prose, match.passage.first
    plain = prose.plain
    if any(one.trend or one.modifier in ("over", "under", "at least", "at most") for one in shares):
        return True
    if any(_NESTED.match(plain, one.end) for one in (*shares, rest)):
        return True
    wholes = {one.of.split()[-1].lower() for one in (*shares, rest) if one.of}
    if len(wholes) > 1:
        return True
    if not short:
        return False
    words = plain[shares[0].end : rest.start]
    before = plain[max(0, shares[0].start - 16) : shares[0].start]
    if _UNSAID.search(words):
        return True
    if _BIT_BY_BIT.search(match.lead(60) + match.words) and "of which" not in match.lead(60):
        return True
    if _ANOTHER.search(before):
        return True
    if _DENIED.match(plain, rest.end):
        return False
    # A share in the sentences before may be one of them.
    starts = prose.document.paragraph_starts
    here = starts[bisect_right(starts, rest.start) - 1]
    earlier = [f for f in prose.facts[max(0, first - _MOST) : first] if f.start >= here]
    return any(one.kind == "percent" for one in earlier)
