"""FX301."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, claim, compare, settle
from factx.facts import Fact, alike
from factx.patterns import lazy
from factx.series import place_of
from factx.skeleton import Match, Prose
from factx.templates import SYMBOL_OF, SYMBOLS, Templates
from factx.terms import Term

_THE = r"(?:(?:the|all|our|these|those|its|their|his|her|a total of|[a-z]+(?:'s|s')) ){0,2}"
_ABOUT = r"(?:about |some |around |nearly |almost |more than |over )?"
_OF = rf"(?: ?/ ?| (?:out )?of {_THE})"
_WORDS = r"[^{value}()\[\];:]{0,50}?"
_GAP = r"[^{amount}{percent}()\[\];:]{0,80}?"
_SHARE = rf"{{part:tally}}{_OF}{{whole:tally}}"
_PERCENT = r"{percent}(?! ?(?:ci|confidence|c\.i|cl|credible|interval|-ci))"
_OPEN = r" ?[(\[] ?(?:=|i\.e\.,? |or |about )? ?"
_OR = r"(?: ?,? ?(?:or|i\.e\.,?|that is,?|equal to) (?:about |roughly )?| ?= ?)"
_N = r"(?:n ?= ?)?"
_NOUN = r"(?: [a-z-]+){0,2}"
# What some of them did, in words that name nothing else of which the share may be.
_DID = r"(?: (?!(?:of|most|half|their|its|his|her|some|more|less|about|than)\b)[a-z'-]+){3,7}"
_THEM = r"(?:these|those|them|whom|which)"
_END = r"(?= ?[,.;:!?)\]]| -|$)"
_CLOSED = r"(?= ?[)\],;](?! (?:out )?of ))"
_AMONG = rf"(?:of|among|in) {_THE}"
_AMOUNTS = tuple(
    source.replace("KIND", kind)
    for kind in ("money", "measure")
    for source in (
        rf"{{part:KIND}} (?:out )?of {_THE}{_NOUN} ?{{whole:KIND}}{_WORDS}{_OPEN}{_PERCENT}",
        rf"of {_THE}{{whole:KIND}}{_GAP}, {{part:KIND}}{_OPEN}{_PERCENT}",
        rf"{{part:KIND}} (?:out )?of {_THE}{_NOUN} ?{{whole:KIND}}{_NOUN}{_OR}{{percent}}{_END}",
        rf"{{part:KIND}}{_GAP},? (?:or |about |roughly |just )?{{percent}} of {_THE}{{whole:KIND}}{_NOUN}{_END}",
    )
)
_NO_SHARE = lazy(
    r" (?:off|discount|remember|each|apiece|more|less|better|worse|higher|lower|above|below|faster|slower)\b"
)
_OTHER_WHOLE = lazy(r" of (?:the |all |its |their )?([a-z]+)")
_OTHER_BASE = lazy(
    r"(?<!\w)(?:whom|which|them|these|those|the (?:rest|latter|former)|others?|remaining|compared|versus|vs|while"
    r"|whereas|but|after|before)(?!\w)"
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_AVERAGE = lazy(r"(?<!\w)(?:median|mean|average)s? of (?:about |only |just )?\Z")
_DAYS = frozenset({"9/11", "7/7", "24/7", "50/50"})
_RUN_TOGETHER = lazy(rf"[)\]]?(?:[\w{SYMBOLS}]|\.\d)")
_DOSE = lazy(r"\d\.\d+ ?/ ?\d")
_FURTHER = lazy(r"[)\]](?P<words>[^()\[\];:]{0,80}?) ?\Z")
_BRACKET = lazy(r"[^()\[\];:,.]{0,40}[(\[] ?\Z")
_IN_SCALES = 1000
_FAR, _NEAR = 300, 40  # characters and facts around a statement
_MOST = 12  # pairs behind one total


_FACT_PERCENT = Templates(
    rf"{_SHARE}{_WORDS}{_OPEN}{_PERCENT}",
    rf"{_PERCENT}{_WORDS}[(\[;,] ?{_N}{_SHARE}(?=[^{{fact}}]{{0,40}}[)\],;:])",
    rf"{_SHARE}{_WORDS}{_OR}{_PERCENT}",
    rf"{{percent}}{_WORDS}{_OR}{_SHARE}",
    rf"[(\[]{_SHARE}[,;:]? {_PERCENT}[)\],;]",
    rf"{_SHARE}{_NOUN}(?:,| -) {_PERCENT}(?=,| -)",
    rf"{{part:tally}}{_NOUN}{_OPEN}{_PERCENT} ?[)\]] (?:out )?of {_THE}{{whole:tally}}",
    rf"{{percent}}{_WORDS}[(\[] ?{_N}{{part:tally}} ?[)\]] (?:out )?of {_THE}{{whole:tally}}",
    rf"{{percent}} of {_THE}{{whole:tally}}{_WORDS} ?[(\[] ?n ?= ?{{part:tally}} ?[)\]]",
    rf"{{percent}} of {_THE}{{whole:tally}}{_WORDS},? (?:or|i\.e\.,?|that is,?) {{part:tally}}{_END}",
    *_AMOUNTS,
)
_WHOLE_PART = Templates(
    rf"{_AMONG}{{whole:tally}}{_GAP},? {{part:tally}}{_NOUN}{_OPEN}{_PERCENT}{_CLOSED}",
    rf"{{whole:tally}}{_GAP}[,;-]? (?:of|among) {_THEM},? {{part:tally}}{_NOUN}{_OPEN}{_PERCENT}{_CLOSED}",
    rf"{{whole:tally}}{_GAP}[,;-] (?:and )?{{part:tally}}(?: {_OPEN}{_PERCENT} ?[)\]] of {_THEM}"
    rf"| of {_THEM}{_OPEN}{_PERCENT}(?= ?[)\],;]))",
    rf"{_AMONG}{{whole:tally}}{_GAP},? {{part:tally}}[^{{value}}()\[\];:,]{{0,40}}?,? or (?:about |some )?{{percent}}{_END}",
    rf"{_AMONG}{{whole:tally}}{_GAP},? {{percent}}{_OPEN}{_N}{{part:tally}}(?= ?[)\]] [a-z])",
)
_BEHIND_COLON = Templates(rf"{{percent}}(?: of [^{{value}}()\[\];:,]{{1,40}})?(?:: | - ){_SHARE}")
_OF_STAFF = Templates(
    rf"(?:employ(?:s|ing|ed)?|has|with|workforce of|staff of) {_ABOUT}{{whole:count}}[^{{quantity}}{{stop}};]{{0,90}}?{{part:count}}"
    rf"{_NOUN}(?:,| ?\(|,? or) ?(?:or |about )?{{percent}}(?= of)?(?= ?[.,;)]|$)"
)
_EMPLOYED = frozenset("people employees workers staff".split())
_STAFF = frozenset("workforce staff employees payroll jobs workers headcount".split())
_WHOLE_PART_DID = Templates(
    rf"{_AMONG}{{whole:tally}}{_GAP},? {{part:tally}}{_DID}{_OPEN}{_PERCENT}{_CLOSED}",
    rf"{_AMONG}{{whole:tally}}{_GAP},? {{other:tally}}{_GAP}(?:,|,? and) {{part:tally}}{_NOUN}{_OPEN}{_PERCENT}{_CLOSED}",
    rf"{_AMONG}{{whole:tally}}{_GAP},? {{other:tally}}{_GAP}(?:,|,? and) {{part:tally}}{_DID}{_OPEN}{_PERCENT}{_CLOSED}",
)
_PART_WHOLE = Templates(
    rf"{{part:number}} (?:out )?of {_THE}{{whole:measure}}{_WORDS}{_OPEN}{_PERCENT}",
    rf"{{part:number}} (?:out )?of {_THE}{{whole:money}}{_WORDS}{_OPEN}{_PERCENT}",
)
_STOP_FACT = Templates(
    rf"{{stop}}[^{{fact}}]{{0,200}}?(?<!\w)(?:of|among) (?:these|those|them),? "
    rf"{{part:tally}}{_NOUN}{_OPEN}{_PERCENT}(?= ?[)\],;])"
)


@check("FX301", "count-percent", severity="error")
def count_percent(prose: Prose) -> Iterator[Verdict]:
    """A count out of a total makes the per cent that is given with it.

    A percentage that is cut off instead of rounded (19 of 21 as 90.4%) is a note.  Where one total
    stands before several counts, the later ones may have lost some of it: a warning.

    Consistent: Of the votes, 45 of 60 (75%) were valid.
    Consistent: The vaccine worked in 90.9% (130/143) of the group.
    Consistent: Seven out of 18 pilots, or 39%, had slept badly.
    Consistent: In 110 of the 202 villages (54.5%) the wells were dry.
    Consistent: Of the 80 wells, 60 (75%) were dry.
    Consistent: We saw 240 goats: 60 (25%) of the 240 were lame.
    Consistent: The club has 40 members, of whom 30 (75%) sail.
    Consistent: In 1880 the school had 120 pupils in May, of whom 78 (65%) were boys.
    Consistent: They asked 500 drivers and nobody else. Of these, 120 (24%) had fallen asleep.
    Consistent: Of 240 patients, 60 (25%) coughed, 48 (20%) sneezed and 12 (5%) did both.
    Consistent: The bank lent $30 million of its $40 million (75%).
    Inconsistent: Of the votes, 45 of 60 (80%) were valid.
    Inconsistent: The vaccine worked in 97.8% (130/143) of the group.
    Inconsistent: Seven out of 18 pilots, or 49%, had slept badly.
    Inconsistent: In 110 of the 202 villages (64.5%) the wells were dry.
    Inconsistent: The wells were dry in 54.4% (110/202) of the villages.
    Inconsistent: Of the 80 wells, 60 (85%) were dry.
    Inconsistent: We saw many goats: 60 (52%) of the 240 were lame.
    Inconsistent: The club has 40 members, of whom 30 (57%) sail.
    Inconsistent: The club has 40 members, 30 of whom (57%) sail.
    Inconsistent: They asked 500 drivers and nobody else. Of these, 120 (42%) had fallen asleep.
    Inconsistent: Of 240 patients, 60 (25%) coughed, 48 (20%) sneezed and 12 (15%) did both.
    Inconsistent: About 24% of the 240 patients (n = 80) coughed.
    Inconsistent: A lame leg was seen in 52 percent (n = 60) of 240 goats.
    Inconsistent: Of the £80,000 that the roof costs, £60,000 (65%) is there.
    Inconsistent: It was found in 45/60 [57%] of the nests.
    Inconsistent: Of 52 boats, 44 found a buyer (75%) and eight did not.
    Inconsistent: Of the 80 wells, 48 were full and 32 (60%) stood dry.
    Inconsistent: Some 60 of the town's 80 wells (57%) were dry.
    Inconsistent: The lakes hold 174 of 450 million cubic metres (49%).
    Consistent: Of the 60,000 guests, 36,000 are children, or 60 per cent.
    Consistent: Turnout was 62%: 3.1 million of 5 million registered voters took part.
    Inconsistent: Of the 60,000 guests, 36,000 are children, or 70 per cent.
    Inconsistent: Turnout was 72%: 3.1 million of 5 million registered voters took part.
    Inconsistent: Donors pledged $31.5 million of the $90 million appeal, or 45%.
    Inconsistent: It spent £4.2 million on roads last year, 30% of its £21 million budget.
    Inconsistent: The firm, which employs 3,000 people, will cut 450 jobs, or 25% of its workforce.
    Silent: The plan won by 52% to 48%: 1.3 million of the 2.5 million votes.
    Silent: It spent £4.2 million on roads, and 30% of its £21 million budget on schools.
    Silent: The firm, with 3,000 people, will cut 450 jobs, or 25% of its managers.
    Silent: A median of 12 (20%) of 50 visits were missed.
    Silent: Of 240 patients, 60 were women and 12 (20%) smoked.
    Silent: Of 12 clubs, five had lost half of their members (60%).
    Silent: The wells were dry in 12·5% (1/8) of the villages.
    Silent: Relapse was seen with 7.5/46 (22.4%) and 15/92 (27.6%) of the drug.
    Silent: Cured: 306/541 (95% CI 52.3 to 60.6).
    Silent: Rhythm 97 % (29/630)0.94100 % (30/30)0.88 in the table.
    Silent: His blood pressure was 160/90 (25% above normal).
    Silent: The party won 45 of 100 seats (40% of the vote).
    Silent: The coats were 12/25 (50% off) in the sale.
    Silent: If 45 of 60 (80%) were valid, the vote would stand.
    Silent: Of 240 patients, 60 (25%) coughed, and 12 (20%) of them sneezed.
    Silent: Of 240 patients, 60 (25%) coughed, of whom 15 (30%) sneezed.
    Silent: Of 240 patients, 60 (25%) were women and 12 (20%) smoked.
    Silent: Of the 30 countries, 45 million people (12%) live by fishing.
    Silent: Of 12 clubs, five (40% of those in the north) are closed.
    Silent: Of the 90 households, 30 women (45%) worked.
    Silent: They asked 500 drivers in 20 towns. Of these, four (20%) have a ring road.
    Silent: Of the $40 million, $30 million (up 20%) was spent.
    """
    for match in prose.match(_FACT_PERCENT):
        if not _of_another(match):
            yield from _judged(match, match.part, match.whole)
    for match in prose.match(_WHOLE_PART):
        if (
            _one_noun(match.part, match.whole)
            and not match.percent.trend
            and not _of_another(match)
        ):
            yield from _judged(match, match.part, match.whole)
            yield from _further(match)
    for match in prose.match(_WHOLE_PART_DID):
        if _one_noun(match.part, match.whole) and not match.percent.trend:
            if not _of_another(match) and not _OTHER_BASE.search(match.words):
                for verdict in _judged(match, match.part, match.whole):
                    if match.has("other") and _fits(match.part, match.other, match.percent):
                        verdict = verdict.doubtful("it may be a share of another number")
                    yield verdict.at_most("warning")
    for match in prose.match(_BEHIND_COLON):
        if SYMBOL_OF["percent"] not in match.lead(_FAR) and not _of_another(match):
            yield from _judged(match, match.part, match.whole)
    for match in prose.match(_OF_STAFF):
        if match.percent.of in _STAFF and match.whole.of in _EMPLOYED:
            yield from _judged(match, match.part, match.whole)
    for match in prose.match(_PART_WHOLE):
        yield from _elliptic(match)
    for match in prose.match(
        _STOP_FACT,
        across=True,
    ):
        yield from _of_these(match)


def _judged(match: Match, part: Fact, whole: Fact) -> Iterator[Verdict]:
    percent = match.percent
    counted = {part.kind, whole.kind} <= {"count", "number"}
    if counted and not (_counts(part) and _counts(whole)):
        return
    if not (counted or alike(part, whole)) or _unlike(match, part, whole):
        return
    k, n = (Term.counted(fact) if counted else Term.of(fact) for fact in (part, whole))
    what = f"{k.shown} of {n.shown} is"
    yield claim(match, (k / n).percent(), Term.of(percent), what)


def _elliptic(match: Match) -> Iterator[Verdict]:
    """The scale and the unit are said once: 174 of 450 million cubic metres (39%)."""
    part, whole = match.part, match.whole
    words = match.passage.prose.plain[whole.start : whole.end].split()
    scale = next((_SCALES[word] for word in words if word in _SCALES), 1)
    if not part.value or not whole.value or part.step > 1 or part.value * scale > whole.value:
        return
    k, n = Term.of(part), Term.of(whole).times(Fraction(1, scale))
    if not _of_another(match):
        what = f"{k.shown} of {n.shown} is"
        yield claim(match, (k / n).percent(), Term.of(match.percent), what)


def _further(match: Match) -> Iterator[Verdict]:
    """The pairs of count and per cent that follow the first one behind its total."""
    passage, whole = match.passage, match.whole
    facts, plain = passage.prose.facts, passage.prose.plain
    parts = [match.part]
    last = match.percent if match.percent.start > match.part.start else None
    while last is not None and len(parts) <= _MOST:
        index = place_of(facts, last) + 1
        if index + 1 >= passage.last:
            return
        part, percent = facts[index : index + 2]
        gap = _FURTHER.match(plain[last.end : part.start])
        if gap is None or _OTHER_BASE.search(gap["words"]) or percent.kind != "percent":
            return
        if not _BRACKET.match(plain[part.end : percent.start]) or not _counts(part):
            return
        if part.kind not in ("count", "number") or not _one_noun(part, whole):
            return
        if plain[percent.end : percent.end + 1] not in (")", "]") or percent.trend:
            return
        if _OTHER_WHOLE.match(plain, percent.end) or (part.value or 0) > (whole.value or 0):
            return
        k, n, stated = Term.counted(part), Term.counted(whole), Term.of(percent)
        verdict = compare(
            (k / n).percent(),
            stated,
            f"{k.shown} of {n.shown} is",
            sorted((whole, part, percent), key=lambda fact: fact.start),
        )
        if any(_fits(part, base, percent) for base in parts):
            verdict = verdict.doubtful("it may be a share of another number")
        yield settle(match, verdict.at_most("warning"))
        parts.append(part)
        last = percent


def _of_these(match: Match) -> Iterator[Verdict]:
    """Of these, 840 (70%): of a number of the sentence before, or of what two of them make."""
    passage, part, percent = match.passage, match.part, match.percent
    facts = passage.prose.facts[passage.first : passage.stop]
    wholes = [fact for fact in facts if fact.kind in ("count", "number") and _counts(fact)]
    if not wholes or not _counts(part) or percent.trend or percent.value is None:
        return
    if any(fact.kind in ("money", "measure") for fact in facts):
        return
    k, stated = Term.counted(part), Term.of(percent)
    larger = [fact for fact in wholes if (fact.value or 0) >= max(part.value or 0, 1)]
    fitting = [fact for fact in larger if _fits(part, fact, percent)]
    whole = fitting[0] if fitting else max(wholes, key=lambda fact: fact.value or 0)
    if not fitting and (1 < len(larger) < len(wholes) or not larger or not _one_noun(part, whole)):
        return
    n = Term.counted(whole)
    verdict = compare(
        (k / n).percent(), stated, f"{k.shown} of {n.shown} is", (whole, part, percent)
    )
    if verdict.status == "inconsistent" and len(wholes) > 1:
        values = [Term.counted(fact) for fact in wholes]
        made = [a + b for a in values for b in values] + [a - b for a in values for b in values]
        if len(wholes) > 4 or any(
            (k / base).percent().readings.loose.meets(stated.readings.loose)
            for base in made
            if base.value is not None and base.value > 0
        ):
            verdict = verdict.doubtful("it may be a share of another number")
        verdict = verdict.at_most("warning")
    yield settle(match, verdict)


def _fits(part: Fact, whole: Fact, percent: Fact) -> bool:
    """Whether one is that share of the other."""
    if not whole.value or part is whole:
        return False
    share = (Term.counted(part) / Term.counted(whole)).percent()
    return share.readings.loose.meets(Term.of(percent).readings.loose)


def _one_noun(part: Fact, whole: Fact) -> bool:
    """Whether a part can be one of the whole's things by the nouns beside them."""
    if part.of is None or whole.of is None:
        return True
    return part.of.split()[-1].lower() == whole.of.split()[-1].lower()


def _of_another(match: Match) -> bool:
    """Whether the percentage is said to be of something else, or off a price."""
    part, whole, percent = match.part, match.whole, match.percent
    plain = match.passage.prose.plain
    if _AVERAGE.search(plain, max(0, part.start - 24), part.start):
        return True
    if _NO_SHARE.match(plain, percent.end) or plain[part.start : whole.end] in _DAYS:
        return True
    of = percent.of.lower() if percent.of else ""
    named = _OTHER_WHOLE.match(plain, percent.end)
    if not of and named is not None:
        of = named[1]
    known = f"{part.of or ''} {whole.of or ''}".lower().split()
    return bool(of) and percent.start > whole.start and not set(of.split()) & set(known)


def _counts(fact: Fact) -> bool:
    value = fact.value
    if value is None or value.denominator != 1 or value < 0:
        return False
    return not fact.decimal or value >= _IN_SCALES  # 3.1 million voters


def _unlike(match: Match, part: Fact, whole: Fact) -> bool:
    """Ratios, doses and the cells of a table that only look like a share."""
    if part.value is None or not whole.value or part.value > whole.value:
        return True
    if whole.step >= 1000 and part.step == 1:  # 12 of 48 million
        return True
    if _RUN_TOGETHER.match(match.rest(2)):
        return True
    if _DOSE.search(match.lead(_FAR) + match.words + match.rest(_FAR)):
        return True
    passage, plain = match.passage, match.passage.prose.plain
    index = place_of(passage.prose.facts, part)
    near = slice(max(passage.first, index - _NEAR), min(passage.last, index + _NEAR))
    for fact in passage.prose.facts[near]:
        beside = plain[fact.start - 1 : fact.start] + plain[fact.end : fact.end + 1]
        if "/" in beside and fact.value is not None and fact.value.denominator != 1:
            return True
    return False
