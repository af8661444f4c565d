"""FX201."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import pairwise
from operator import add

from factx.checks import check
from factx.claims import Verdict, compare, settle
from factx.facts import Fact
from factx.kinds import MORE_FOLLOW, NOT_PEOPLE, both_sexes, goes_on, head_of, kinds_of
from factx.patterns import lazy
from factx.series import Series, begin, may_be_part, place_of, series, series_before
from factx.skeleton import Match, Prose
from factx.templates import SYMBOLS
from factx.terms import Term
from factx.totals import (
    ARMS,
    BY_SIZE,
    DIVIDED_AMONG,
    N_PARTS_TOTAL,
    PARTS_TOTAL,
    THE_REST,
    TOTAL,
    TOTAL_A_B,
    TOTAL_PART,
    TOTAL_PARTS,
)

_THEM = r"(?:them|whom|which|these|those)"
_SOME = (
    r"includ\w+|among|at least|mostly|mainly|such as|e\.g|for example|for instance|per|each|every|vs|versus"
    r"|compar\w+|plus|additional|another|excluding|except|others?|notably|some|more|at a time"
)
_PARTIAL = lazy(rf"(?<!\w)(?:{_SOME}|namely in|respectively|of (?:them|whom|which))(?!\w)")
_PARTIAL_LEAD = lazy(
    rf"(?<!\w)(?:{_SOME}|average|mean|median|especially|of (?:them|whom|which))(?!\w)"
)
_ASIDE_PART = lazy(r"(?<!\w)(?:including|among them|such as|especially|with) \Z")
_PART_OF_MORE = lazy(
    rf"[{SYMBOLS}] (?:out )?of (?:the|these|those|all|our|its|their)(?: total of)? \Z"
)
_DESCRIPTION = lazy(r"(?<!\w)(?!and|or|of)[a-z]{2,}")
_PARTIAL_REST = lazy(
    rf"(?<!\w)(?:of {_THEM}|each|every|per|more|another|at least|including|among)(?!\w)"
)
_ADDED = lazy(
    r"(?<!\w)(?:each(?! of the \Z)|every|per|average|mean|median|apiece|respectively|than|more|less|fewer)(?!\w)"
)
_SIZES = lazy(
    r"(?<!\w)(?:wide|deep|high|tall|old|long|thick|below|above|higher|lower|faster|slower|earlier|later)(?!\w)"
)
_IN_YEARS = lazy(r"(?<!\w)in \d{4}(?!\w)")
_BESIDE = 10  # characters behind a number: 40 m wide, but 40 tonnes from Rand Deep
_NEAR = 30  # facts
_AMOUNTS = frozenset({"count", "number", "measure", "money"})
_CLOSING = lazy(r"[^()\[\];:]{0,80}[)\]]")
_BARE = " ,:;-(["
_JOINED = lazy(r"(?:,|,? and|,? plus) ")
_DIVIDED = lazy(
    r"(?<!\w)(?:random\w+|assigned|allocated|divided|split|separated|classified|two groups|two arms|men and women"
    r"|women and men|boys and girls|girls and boys|males? and females?)(?!\w)"
)
_FURTHER_ARM = lazy(r"[,;]?(?: and| or| versus| vs)?[^().;]{1,80}\(n ?=")
_NEXT_STATEMENT = lazy(
    r"(?<!\w)(?:while|but|whereas|up from|against|compared|bringing|out of|from)(?!\w)|\.\s"
)
_AMONG_THEM = lazy(r"(?<!\w)(?:among|including|such as)(?!\w)[^;]*\Z")


_SOME_OF_THEM = lazy(r" (?:of|among) (?:whom|which|them|these|those)\b")


@check("FX201", "sum-of-parts", severity="error")
def sum_of_parts(prose: Prose) -> Iterator[Verdict]:
    """The parts of a total add up to it, where they are all of it.

    They are where men and women (or boys and girls) are counted, where a bracket, a colon, a dash
    or "made up of" leads from the total to a list without "including" and the like, where the text
    says "in all" or "the other 12", and where one part does what the other did not.  Behind a mere
    comma a list may be a selection: it is reported where it comes to more than the total, and with
    three parts or more, or opposites, where it comes to less (a warning).  A round number of a
    thousand or more may have been rounded.

    Consistent: The crew was 12 people, 7 men and 5 women.
    Consistent: We enrolled 88 volunteers (47 in the first group and 41 in the second).
    Consistent: A total of 213 patients (99 women, 114 men) came back.
    Consistent: Seven men and five women, 12 in all, were rescued.
    Consistent: The port handled 2,000 people (1,210 men and 780 women).
    Consistent: The farm has 340 hens, 160 of them brown and 180 white.
    Consistent: Sales of $10.4 million were made up of $6.3 million at home and $4.2 million abroad.
    Consistent: Three dogs and two cats, five animals in all, were found.
    Consistent: Of the 40 houses, 28 were sold and the other 12 were let.
    Consistent: We planted 60 trees: 30 oaks, 20 limes and 10 elms.
    Inconsistent: The crew was 12 people, 7 men and 4 women.
    Inconsistent: We enrolled 88 volunteers (47 in the first group and 31 in the second).
    Inconsistent: A total of 213 patients (91 women, 114 men) came back.
    Inconsistent: Seven men and five women, 13 in all, were rescued.
    Inconsistent: The choir has 340 singers, 180 of them women and 150 men.
    Inconsistent: Twelve people – seven men and four women – were hurt.
    Inconsistent: They sold 90 lambs, 50 in the spring and 60 in the autumn.
    Inconsistent: They spent 50 million euros: 20 million on roads, 15 million on rails and 5 million on quays.
    Inconsistent: The 24 km are made up of 9 km of road and 12 km of track.
    Inconsistent: Of the 40 houses, 28 were sold and the remaining 22 were let.
    Inconsistent: Thirty ships sailed; 21 came home and 19 did not.
    Inconsistent: Of 34 games they won 26, drew 8 and lost 5.
    Inconsistent: In all, 88 patients were randomised to the drug (n = 47) or to placebo (n = 31).
    Inconsistent: She scored three goals in May and four in June, for a total of eight.
    Inconsistent: They played 54 games: 31 wins, 13 defeats and five draws.
    Inconsistent: Of 52 boats, 44 came home (85%) and nine did not.
    Inconsistent: Of five roads that are planned, three will open in 2026 and four in 2027.
    Inconsistent: Of the 58 pumps in the cellar, 36 are running, 9 are broken and 3 are under water.
    Inconsistent: Eleven of the 26 are under 23, nine are between 23 and 30, and sixteen are over 30.
    Inconsistent: We assigned 1,200 to the new drug (n = 800) or to an old one (n = 300).
    Inconsistent: Of the 90 pupils, 48 (53%) were girls and 24 (27%) boys.
    Inconsistent: It made 24,000 tonnes: 15,500 tonnes from Rand and 5,800 tonnes from Rand Deep.
    Inconsistent: The two boats, at £7.2m and £4.1m, together made £13.1m.
    Inconsistent: Only 58 of the 60 mayors came. The other four were ill.
    Silent: The crew was 12 people, including 7 men and 4 women from the island.
    Silent: Of 83 volunteers, 25 in the first group and 52 in the second came back.
    Silent: Only three of the 21 patients were ill (2 in the first group and 1 in the second).
    Silent: It had 12 schools (340 boys and 360 girls).
    Silent: In the bus 12 people, 7 men, 4 women and a child, were hurt.
    Silent: In the bus nine people were hurt, 3 men and 2 women seriously.
    Silent: There were 12 people, among them 7 men and 4 women.
    Silent: About 2 million people (900,000 men and 1 million women) live there.
    Silent: He made 30 bells, 12 for churches and 6 for ships.
    Silent: Forty patients came, 25 with a fever and 30 with a cough.
    Silent: He has scored 12 goals in 30 games, 5 at home and 7 away.
    Silent: They sold 90 lambs, 50 in the spring, 20 in the summer and the rest in the autumn.
    Silent: She has won 12 medals: 5 gold, 3 silver and several bronze ones.
    Silent: On the books were 84 people: 61 men, 14 women and nine boys.
    Silent: Of the 58 pumps, 36 are old, 9 are loud and 3 are under water.
    Silent: Of 38 towns, 21 have banned the filling of pools and 27 the washing of cars.
    Silent: Of the 90 patients, 40 men and 30 women recovered.
    Silent: The boys weigh 60 kg (52 kg in the north and 64 kg in the south).
    Silent: He scored two goals in May and three in June, and 40 in all his years.
    Silent: There are 12 rooms: 30 beds and 4 baths.
    Consistent: The estate of £1.1m was divided among three heirs, who got £600,000, £350,000 and £150,000.
    Inconsistent: The estate of £1.2m was divided among three heirs, who got £600,000, £350,000 and £150,000.
    Silent: The estate of £1.2m was divided among three heirs, two of them getting £400,000 and £500,000.
    Silent: The estate of £1.2m was divided among three heirs, two of whom got £600,000 and £350,000.
    Silent: Of the 40 patients, 25 had a fever; 10 of those went home and the other 15 stayed.
    """
    seen: set[int] = set()
    for verdict in _verdicts(prose):
        # One part is enough to know a list by: two templates may see it.
        last = verdict.facts[-1].start
        if last not in seen:
            seen.add(last)
            yield verdict


def _verdicts(prose: Prose) -> Iterator[Verdict]:
    for match in prose.match(DIVIDED_AMONG):
        if not (
            _SOME_OF_THEM.search(match.words) or match.rest(8).startswith((" each", " apiece"))
        ):
            yield from _compared(match, match.total, match.all("parts"))
    for match in prose.match(TOTAL_PARTS):
        yield from _beside(match)
    for match in prose.match(TOTAL_PART):
        yield from _listed(match)
    for match in prose.match(TOTAL_A_B):
        yield from _of_them(match)
    for match in prose.match(TOTAL):
        yield from _summed(match)
    for match in prose.match(BY_SIZE):
        if match.low.modifier == "under" and match.high.modifier in ("over", "at least"):
            yield from _compared(match, match.total, match.all("parts"))
    for match in prose.match(N_PARTS_TOTAL):
        if match.n.value == len(match.all("parts")):
            yield from _compared(match, match.total, match.all("parts"))
    for match in prose.match(ARMS):
        if match.has("respectively") and not _DIVIDED.search(match.words):
            continue
        if not _FURTHER_ARM.match(match.rest(100)):
            yield from _compared(match, match.total, match.all("parts"))
    for match in prose.match(THE_REST):
        if not _PARTIAL_REST.search(match.words):
            yield from _compared(match, match.total, match.all("parts"))
    for match in prose.match(
        PARTS_TOTAL,
        across=True,
    ):
        if not _PARTIAL_REST.search(match.words):
            yield from _compared(match, match.total, match.all("parts"))


def _listed(match: Match) -> Iterator[Verdict]:
    """A total and the list behind it."""
    total, first = match.total, match.part
    plain = match.passage.prose.plain
    between = plain[total.end : first.start]
    if plain[first.end : first.end + 1] in (")", "."):
        return  # the mark of a list: 1) the first, 2) the second
    if not may_be_part(total, first) or _PARTIAL_LEAD.search(between):
        return
    found = series(match.passage, first, lambda fact: may_be_part(total, fact))
    if len(found.parts) < 2 or not found.whole or not found.closed:
        return
    if any(map(_ADDED.search, (*found.words, match.lead(60)))):
        return
    if total.kind in ("measure", "money") and any(
        _SIZES.search(w[:_BESIDE]) or _IN_YEARS.search(w) for w in found.words
    ):
        return
    strong = match.has("strong")
    if not strong and begin(between.strip()) == begin(found.words[0]) != "":
        return  # $12 for adults, $6 for children and $9 for students
    unlike = not kinds_of(total, found.parts, strong=strong)
    if unlike and not (strong and between.endswith(": ") and _smaller(total, found.parts)):
        return
    if between.rstrip().endswith(("(", "[")) and not (
        _DESCRIPTION.search(found.words[0]) and _CLOSING.match(found.tail)
    ):
        return
    verdict = _sum(match, total, found.parts)
    if verdict is None:
        return
    if verdict.status == "inconsistent":
        if _fits_another(match, found.parts):
            return
        sexes = both_sexes(match.passage.prose, found.parts)
        if sexes and goes_on(match.passage.prose, total, found.parts):
            return
        if unlike:
            verdict = verdict.at_most("warning")
        elif not strong and not sexes:
            verdict = _selected(verdict, total, found)
        elif _PART_OF_MORE.search(match.lead(40)):
            verdict = verdict.doubtful("the parts may be those of another number")
    yield verdict


def _smaller(total: Fact, parts: tuple[Fact, ...]) -> bool:
    """Whether things of other names can be kinds of the total's: 54 games: 31 wins and 23 defeats.

    Each has a noun of its own, and they come to about as many.
    """
    nouns = [head_of(part) for part in parts]
    if None in nouns or len(set(nouns)) < len(nouns) or NOT_PEOPLE & {head_of(total), *nouns}:
        return False
    added, whole = sum(part.value or 0 for part in parts), total.value or 0
    return max(part.value or 0 for part in parts) < whole and 2 * whole <= 3 * added <= 4 * whole


def _selected(verdict: Verdict, total: Fact, found: Series) -> Verdict:
    """What a list behind a comma is worth, which may be a selection or overlap."""
    if not found.opposite and not found.parallel and not (found.exclusive or found.denied):
        return verdict.doubtful("they may overlap, or be some of the parts")
    less = sum(part.value or 0 for part in found.parts) < (total.value or 0)
    if found.exclusive and (less or len(found.parts) > 2) and not found.denied:
        return verdict.at_most("warning")
    if not less or found.opposite or found.denied:
        return verdict
    if len(found.parts) == 2:
        return verdict.doubtful("there may be other parts")
    return verdict.at_most("warning")


def _of_them(match: Match) -> Iterator[Verdict]:
    """Both sexes, where more words stand between number and noun: 260 of them will be women."""
    passage, prose = match.passage, match.passage.prose
    pair = (match.a, match.b)
    if not both_sexes(prose, pair):
        return
    index = place_of(prose.facts, match.total)
    while index >= passage.first:
        total = prose.facts[index]
        between = prose.plain[total.end : pair[0].start]
        index -= 1
        if total.kind not in ("count", "number") or _ASIDE_PART.search(
            prose.plain, max(0, total.start - 20), total.start
        ):
            continue
        if total.of is None and between.strip(_BARE):
            return
        if head_of(total) in NOT_PEOPLE or _AMONG_THEM.search(between):
            return
        if goes_on(prose, total, pair):
            return
        verdict = _sum(match, total, pair)
        if verdict is not None and not (
            verdict.status == "inconsistent" and _fits_another(match, pair)
        ):
            yield verdict
        return


def _summed(match: Match) -> Iterator[Verdict]:
    """A list and the total behind it."""
    total, passage = match.total, match.passage
    facts = passage.prose.facts
    index = place_of(facts, total) - 1
    while index >= passage.first and facts[index].kind not in _AMOUNTS:
        index -= 1
    if index < passage.first:
        return
    last = facts[index]
    between = passage.prose.plain[last.end : total.start]
    if len(between) > 80 or _NEXT_STATEMENT.search(between) or not may_be_part(total, last):
        return
    found = series_before(passage, last, lambda fact: may_be_part(total, fact))
    if len(found.parts) < 2 or not found.whole or any(_ADDED.search(w) for w in found.words):
        return
    verdicts = [_sum(match, total, found.parts[i:]) for i in range(len(found.parts) - 1)]
    fitting = [each for each in verdicts if each is not None and each.status == "consistent"]
    verdict = fitting[0] if fitting else verdicts[0]
    heads = {head_of(part) for part in found.parts} - {None}
    if verdict is None or (not fitting and head_of(total) in heads and len(heads) > 1):
        return
    if not fitting and found.parts[0].of is None and heads:
        return
    yield verdict


def _compared(match: Match, total: Fact, parts: tuple[Fact, ...]) -> Iterator[Verdict]:
    nouns = {head_of(part) for part in parts} - {None, head_of(total)}
    verdict = None if nouns else _sum(match, total, parts)
    if verdict is not None and not (
        verdict.status == "inconsistent" and _fits_another(match, parts)
    ):
        yield verdict


def _sum(match: Match, total: Fact, parts: tuple[Fact, ...]) -> Verdict | None:
    """Whether the parts make the total; None where they cannot be its parts."""
    counted = total.kind in ("count", "number")
    values = [part.value or 0 for part in parts]
    if not total.value or total.value < 0 or min(values) <= 0:
        return None
    terms = [Term.counted(part) if counted else Term.of(part) for part in parts]
    added, stated = reduce(add, terms), Term.counted(total) if counted else Term.of(total)
    *first, last = [
        f"{term.shown} {head_of(part) or ''}".strip()
        for term, part in zip(terms, parts, strict=True)
    ]
    facts = sorted((total, *parts), key=lambda fact: fact.start)
    verdict = settle(match, compare(added, stated, f"{', '.join(first)} and {last} make", facts))
    assert added.value is not None and stated.value is not None
    if not stated.value <= 2 * added.value <= 4 * stated.value:
        verdict = verdict.doubtful("they may count different things")
    if total.kind == "measure" and max(values) > stated.value:
        verdict = verdict.doubtful("they may be averages")
    return verdict


def _fits_another(match: Match, parts: Iterable[Fact]) -> bool:
    """Whether another number of the sentence is what the parts add up to."""
    passage, chosen = match.passage, tuple(parts)
    value = sum(part.value or 0 for part in chosen)
    index = place_of(passage.prose.facts, match.facts[0])
    near = slice(max(passage.first, index - _NEAR), min(passage.last, index + _NEAR))
    facts = passage.prose.facts[near]
    return any(fact.value == value and fact not in chosen for fact in facts)


def _beside(match: Match) -> Iterator[Verdict]:
    total, parts = match.total, match.all("parts")
    noun = head_of(total)
    sexes = both_sexes(match.passage.prose, parts)
    if sexes:
        if len(parts) > 2 and _JOINED.fullmatch(
            match.passage.prose.plain, parts[1].end, parts[2].start
        ):
            return  # 61 men, 14 women and nine boys
        parts = sexes
        exhaustive = noun not in NOT_PEOPLE
    else:
        listed = match.words.rstrip().endswith(
            (")", "]", "in all", "in total", "altogether", "all told")
        )
        named = {head_of(part) for part in parts} - {None, noun}
        exhaustive = listed and not named and _described(match.passage.prose, parts)
    if any(fact.value is None for fact in (total, *parts)) or _PARTIAL.search(match.words):
        return
    if MORE_FOLLOW.match(match.rest(60)) or (sexes and goes_on(match.passage.prose, total, parts)):
        return
    terms = [Term.counted(part) for part in parts]
    added, stated = reduce(add, terms), Term.counted(total)
    *first, last = [
        f"{term.shown} {head_of(part) or ''}".strip()
        for term, part in zip(terms, parts, strict=True)
    ]
    verdict = settle(
        match, compare(added, stated, f"{', '.join(first)} and {last} make", match.facts)
    )
    if verdict.status == "inconsistent":
        if not exhaustive:
            return
        if _PART_OF_MORE.search(match.lead(40)):
            verdict = verdict.doubtful("the parts may be those of another number")
        assert added.value is not None and stated.value is not None
        if not stated.value <= 3 * added.value <= 9 * stated.value:
            verdict = verdict.doubtful("they may count different things")
    yield verdict


def _described(prose: Prose, parts: tuple[Fact, ...]) -> bool:
    """Whether every part but the last has words of its own: (47 in one group and 41 in another)."""
    ends = pairwise(parts)
    return all(_DESCRIPTION.search(prose.plain, a.start, b.start) for a, b in ends)
