"""FX303."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import pairwise
from operator import add

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.facts import Fact
from factx.interval import Interval
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOL_OF, Templates
from factx.terms import Term

_MALE = r"(?:males?|men|boys|m)\b"
_FEMALE = r"(?:females?|women|girls|f)\b"
_GAP = r"[^{percent}.;()]{0,24}?"
_MAKEUP = lazy(
    r"\b(?:makeup|make-up|composition|breakdown|split|divided|distribution)\b[^.;]{0,60}?\b(?:was|were|is|are|:)"
)
_CONSIST = lazy(
    r"(?<!\w)(?:consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|(?:made|makes?) up of|composed of) (?:about |roughly )?\Z"
)
_WAS = lazy(r"(?<!\w)(?:was|were|is|are) (?:about |roughly )?\Z")
_OF_EVERY = lazy(
    r"(?<!\w)of (?:every|each) (?:[a-z]+ )?(?:crown|dollar|pound|euro|penny|cent|franc|rupee|yen|rouble|hundred|litre"
    r"|tonne|ton|hour|day)\b[^.;]{0,30}\Z"
)
_NOT = r"(?:were|was|are|is|did|do|does|had|have|has|would|will|could|can)(?: not|n't)\b"
_OPPOSITES = lazy(
    "|".join(
        rf"(?<!\w)(?:{a})(?!\w).{{0,400}}(?<!\w)(?:{b})(?!\w)|(?<!\w)(?:{b})(?!\w).{{0,400}}(?<!\w)(?:{a})(?!\w)"
        for a, b in (
            ("yes", "no"),
            ("for", "against"),
            (r"support\w{0,9}|favou?r\w{0,9}|back\w{0,9}", r"oppos\w{1,9}|against"),
            (r"agreed?|agrees", r"disagree\w{0,9}"),
            (r"approved?|approves", r"disapprove\w{0,9}"),
            (r"satisfied|happy|pleased|content", r"dissatisfied|unsatisfied|unhappy|displeased"),
            ("right|correct", "wrong|incorrect"),
            (r"better|improv\w{1,9}", r"worse|worsen\w{0,9}|deteriorat\w{1,9}"),
            (r"likes?|liked", r"dislike\w{0,9}"),
            (r"trust\w{0,9}", r"distrust\w{0,9}|mistrust\w{0,9}"),
            (
                r"ris[ei]\w{0,9}|increas\w{1,9}|up|gr[eo]w\w{0,9}|more",
                r"fall\w{0,9}|fell|decreas\w{1,9}|down|shr[iau]nk\w{0,9}|less|fewer",
            ),
            ("won|wins?", r"lost|loses?"),
            ("positive|good", "negative|bad"),
            ("leave", "remain|stay"),
            (r"wet|rain\w{0,9}|cloud\w{0,9}|overcast", r"dry|sun\w{0,9}|clear"),
            ("above", "below"),
            ("keep|retain", "change|replace|drop|abolish|scrap|end"),
            ("warm(?:er)?|hot(?:ter)?", "cold(?:er)?|cool(?:er)?"),
            ("early|too early", "late|too late"),
            ("too much|too many|too high", "too little|too few|too low"),
        )
    )
)
_NEGATED = lazy(rf"(?<!\w){_NOT}|(?<!\w)did not want(?!\w)")
_REST = lazy(
    r"(?<!\w)(?:undecided|unsure|uncertain|not sure|no (?:answer|opinion|view|preference|change|difference)|abstain\w*|neither"
    r"|(?:did not|didn't|do not|don't) (?:know|answer|say|respond|care|mind)|could not say|missing|neutral|indifferent"
    r"|unchanged|the same|refused|mixed|no reply|blank|normal|near-normal|average|about right)(?!\w)"
)
_OTHER_PLACE = lazy(
    r"(?:,|;|(?<!\w)and) (?:of|in|among|at|on|for) [^,]{1,30},? \Z|(?<!\w)(?:who|whose|whom|which|where)(?!\w)"
)
_AND = lazy(r"(?<!\w)(?:and|while|plus|&)(?!\w)")
_WHOLE_NAMED = lazy(r" of (?:the |all |our |their |its |those )?([a-z]+)")
_PAIR = r"(?:{a:percent}(?: ?(?:to|-|/|against|versus) ?){b:percent}|{both:percent})"
# Shares by age: 16% were under 15, 61% were aged 15 to 64 and 23% were 65 or over.
_AGED = r"[^{value}{stop}.;()]{0,40}? "
_NEXT = r"[^{value}{stop}.;()]{0,12}?(?:,|,? and) "
_MIDDLE = rf"{{parts:percent}}{_AGED}{{value}}{_NEXT}"
_LEAST, _MOST = 75, 150  # per cent; two shares far from 100% are none of one whole
_NEARLY_ALL = 96  # per cent; what is left may have been left out of the list
_LINKS = "from|to|on|for|in|by|at"
_EXCLUSIVE = lazy(
    r" (?:of [a-z ]{1,40}? )?(?:comes?|came|coming|goes|go|went|going|is spent|was spent|were spent|lives?|lived|voted|will vote"
    r"|would vote|worked|belong\w*|were born|was born|derive\w*|stem\w*|originat\w+|arrived|moved"
    r"|(?:is|are|was|were) (?:invested|sold|used|shipped|exported|made|grown|bought|kept|paid))"
    rf" (?P<link>{_LINKS})(?!\w)"
)
# What one has of a whole nobody else has: the family holds 55% of the shares, a fund 25%.
_HAS = lazy(
    r"(?<!\w)(?:ha(?:s|ve|d) |to )?(?:holds?|held|owns?|owned|takes?|took|taken|gets?|got|receives?|received|uses?|used"
    r"|suppl(?:y|ies|ied)|produc(?:es?|ed)|contribut(?:es?|ed)|accounts? for|accounted for|mak(?:es?|ing) up|made up"
    r"|consum(?:es?|ed)|won|polled|eats? up) (?:about |roughly |some |just |only )?\Z"
)
_OF_WHOLE = lazy(r" of (?:the |all |our |its |their )?[\w-]+(?: [\w-]+)?(?=,)")
_HOLDER = lazy(r",? ?(?:and |while )?(?:(?:the|an?|its|their|our) )?[\w'-]+(?: [\w'-]+)? \Z")
_ONE_ONLY = lazy(
    r"(?<!\w)(?:main|primary|principal|preferred|favou?rite|(?:one|single|only one) (?:answer|choice|response)(?: only)?"
    r"|first choice|best describe\w*|most important)(?!\w)"
)
_EUROPEAN = lazy(
    r" (?:of [a-z ]{1,30}? )?(?:were|are|was|is|come from|came from|spoke|speak) [A-Z][a-z]+"
)
_CAPITAL = lazy(r" (?:of [a-z ]{1,30}? )?[A-Z][a-z]+")
# Words for several ways to divide people: 60% White, 50% Female.
_OF_PEOPLE = lazy(
    r"(?<!\w)(?:fe)?males?\b|(?<!\w)(?:wo)?men\b|(?<!\w)(?:retired|married|single|widowed|divorced|employed|unemployed"
    r"|disabled|veterans?|homeowners?|graduates?|families|family|homes?|backgrounds?|households|poor|rich|students"
    r"|immigrants?|over|under|aged|insured)\b"
)
_AWAY = lazy(r"(?:abroad|elsewhere|outside|other|overseas|the rest|further)\b")
_COMPARED = lazy(
    r"(?<!\w)(?:than|faster|higher|lower|cheaper|discount|chance|probability|sure|likely)(?!\w)"
)
_SEVERAL = lazy(
    r"\b(?:multiple|several answers|more than one answer|respectively|rose|fell|compared|versus|vs)\b"
)
_MANY_ANSWERS = lazy(
    r"\b(?:multiple|several|more than one|two or more|up to (?:two|three|four|five|[2-5]))\b(?: \w+){0,2}? (?:answers?"
    r"|responses?|choices?|options?|reasons?|languages)\b|\bround(?:ing|ed)\b|\badd up to more\b|\bexceed(?:s|ed)? 100\b"
    r"|\b(?:choose|pick|name|tick|select) (?:several|more than one|as many|two|three)\b|\bsum to more\b|\boverlap\w*\b"
)
_GROUPS = lazy(
    rf"(?<!con)\b(?:boys|girls|men|women)\b(?! (?:constitut|ma[dk]e up|[{SYMBOL_OF['percent']}]))"
)
_WHOLE = lazy(
    r"\b(?:compris\w+|consist\w+|includ\w+|composition|makeup|population|participants|sample|patients"
    r"|students|people|study|were|was|is|split)\b"
)
_OF_A_GROUP = lazy(r" of (?:the )?(?:boys|girls|men|women|males?|females?)\b")


_A_B = Templates(
    rf"{{a:percent}} (?:of \w+ )?(?:were |are |was )?{_MALE}{_GAP}{{b:percent}} (?:were |are |was )?{_FEMALE}",
    rf"{{a:percent}} (?:of \w+ )?(?:were |are |was )?{_FEMALE}{_GAP}{{b:percent}} (?:were |are |was )?{_MALE}",
    rf"\b{_MALE} (?:constitut\w+|ma[dk]e up|account\w* for|form\w*|compris\w+|were|are) {{a:percent}}{_GAP}"
    rf"\b{_FEMALE} (?:\w+ )?{{b:percent}}",
    rf"\b{_FEMALE} (?:constitut\w+|ma[dk]e up|account\w* for|form\w*|compris\w+|were|are) {{a:percent}}{_GAP}"
    rf"\b{_MALE} (?:\w+ )?{{b:percent}}",
)
_VALUE = Templates(
    rf"(?:split|divided)(?: [a-z]+ly)?,? (?:by |at )?{_PAIR}",
    rf"(?:voted|won|passed|approved|rejected|carried|beaten|defeated|lost) [^{{value}}.;]{{0,60}}?by (?:a margin of )?{_PAIR}",
)
_PARTS = Templates(r"{parts:percent+}")


_BY_AGE = Templates(
    *(
        rf"{{parts:percent}}{_AGED}{{young:value}}{_NEXT}{middle}{{parts:percent}}{_AGED}{{old:value}}"
        for middle in (_MIDDLE * 2, _MIDDLE, "")
    )
)


@check("FX303", "percent-total", severity="error")
def percent_total(prose: Prose) -> Iterator[Verdict]:
    """Shares that are all of a whole add up to 100%, as far as their rounding lets them.

    They are all of it where the two sexes are given side by side, where a composition is listed,
    where answers are listed with the undecided, where something is split in two, and where every
    share comes from, goes to or lives in another place.  A list that stays below 100% may be cut
    short and is not reported, but for the sexes, for answers and for what is split; what consists
    of its parts is a warning.

    Consistent: This study included 40 people (53% male, 47% female).
    Consistent: Of those asked, 40% said yes, 35% no and 25% were undecided.
    Consistent: The makeup of the town was 69.7% White, 0.7% Asian, 27.5% Black, and 2.1% other.
    Consistent: Asked about the lake, 41% were content, 37% were not and 22% had no opinion.
    Consistent: Of every dollar, 45% goes to wages, 35% to rent and 20% to taxes.
    Consistent: The club was split 45% to 55%.
    Consistent: Its readers were 48.6% Labour, 31.2% Conservative and 20.3% Liberal.
    Inconsistent: This study included 40 people (50% male, 95% female).
    Inconsistent: Of those asked, 40% said yes, 35% no and 45% were undecided.
    Inconsistent: The makeup of the town was 69.7% White, 30.7% Asian, 27.5% Black, and 2.1% other.
    Inconsistent: Women made up 43% of the delegates and men 67%.
    Inconsistent: Males constitute 50% of the population and females 95%.
    Inconsistent: Asked about the lake, 41% were content, 37% were not and 42% had no opinion.
    Inconsistent: The answer was right in 64% of the rounds, wrong in 27% and missing in 19%.
    Inconsistent: Of every dollar, 45% goes to wages, 53% to rent and 20% to taxes.
    Inconsistent: Some 45% of the power comes from coal, 35% from gas and 40% from wind.
    Inconsistent: The club was split 45% to 65%.
    Inconsistent: The motion was carried by 62% to 48%.
    Inconsistent: The alloy consists of 60% copper, 30% zinc and 20% tin.
    Inconsistent: Its readers were 48% Labour, 41% Conservative and 20% Liberal.
    Inconsistent: Cloud covered the sky on 60% of the days, the sun shone on 35% and 25% were mixed.
    Inconsistent: The family holds 55% of the shares, a pension fund 35% and the staff 20%.
    Inconsistent: Some 16% were under 15, 66% were aged 15 to 64 and 23% were 65 or over.
    Inconsistent: Asked for their favourite colour, 55% named blue, 32% red and 19% green.
    Inconsistent: Of the guests 55% were European, 38% American and 17% Asian.
    Inconsistent: The outlook gives a chance of 25% of a wet May, 45% of a normal and 40% of a dry one.
    Inconsistent: Some 70% of the beer is sold in casks, 20% in bottles and 30% in cans.
    Silent: The crowd was 60% White, 50% Female and 20% Retired.
    Silent: Some 60% come from Leeds, 50% from poor families and 20% from abroad.
    Silent: Some 60% come from Leeds, 50% from choirs and 20% from abroad.
    Silent: The family holds 55% of the shares, 30% of the votes and 40% of the bonds.
    Silent: The test was passed by 71% of boys and 74% of girls.
    Silent: The makeup of the town was 69.7% White, 0.7% Asian and 12.5% Black.
    Silent: Multiple answers were allowed: 60% said yes to tea, 70% no to milk, 5% were undecided.
    Silent: Male literacy is 59%, and female literacy is 60%.
    Silent: The new model is 45% faster, 35% cheaper and 40% lighter.
    Silent: Turnout was 45% in the north, 60% in the south and 50% in the west.
    Silent: Some 60% had heard of the lake, 50% of the hill and 40% of the cave.
    Silent: Some 45% live in a flat, 35% in a house. Readers could choose more than one answer.
    Silent: The poll put them at 45% to 40%.
    Silent: The motion was carried by 48% to 42%.
    Silent: The audience was 60% female, 70% white and 20% retired.
    Silent: Of the men 45% agreed, 50% of the women did not and 30% of the boys had no opinion.
    Silent: Some 41% were content, 37% were not and 21% had no opinion.
    """
    for match in prose.match(_A_B):
        if _OF_A_GROUP.match(match.passage.prose.plain, match.a.end):
            continue
        # Nouns may be the subject of something else: 71% boys and 74% girls found it fun.
        if not _GROUPS.search(match.words) or _WHOLE.search(match.lead(80)):
            yield from _judged(match, (match.a, match.b), "error")
    for match in prose.match(_VALUE):
        a, b = match.ends("a", "b")
        if a.value is None or b.value is None or _REST.search(match.rest(80)):
            continue
        if _LEAST <= a.value + b.value <= _MOST:
            split = match.words.startswith(("split", "divided"))
            yield from _judged(match, (a, b), "error" if split else None, match.facts)
    for match in prose.match(_BY_AGE):
        if match.young.modifier == "under" and match.old.modifier in ("over", "at least"):
            yield from _judged(match, match.all("parts"), "error")
    for match in prose.match(_PARTS):
        parts = _list(match)
        below = _whole(match, parts) if len(parts) > 2 else None
        if below is None or _SEVERAL.search(match.lead(200) + match.words + match.rest(100)):
            continue
        if not _several_wholes(match, parts):
            yield from _judged(match, parts, below[0])


def _list(match: Match) -> tuple[Fact, ...]:
    """The percentages up to the one that an "and" joins to the others."""
    plain, parts = match.passage.prose.plain, match.all("parts")
    for i in range(2, len(parts)):
        if _AND.search(plain, parts[i - 1].end, parts[i].start):
            return parts[: i + 1]
    return parts


def _several_wholes(match: Match, parts: tuple[Fact, ...]) -> bool:
    """Whether the shares are of different things, or more than one answer could be given."""
    plain = match.passage.prose.plain
    first, last = parts[0].start, parts[-1].end
    if _MANY_ANSWERS.search(plain, max(0, first - 400), last + 300):
        return True
    gaps = [plain[a.end : b.start] for a, b in pairwise(parts)]
    if any(_OTHER_PLACE.search(gap) for gap in gaps):
        return True
    wholes = {whole[1] for part in parts if (whole := _WHOLE_NAMED.match(plain, part.end))}
    wholes |= {part.of for part in parts if part.of}
    return len(wholes) > 1


def _whole(match: Match, parts: tuple[Fact, ...]) -> tuple[Severity | None] | None:
    """How grave it is if three shares or more come to less than 100%; None where no words say that
    they are all of a whole."""
    prose = match.passage.prose
    plain, last = prose.plain, parts[-1]
    lead = match.lead(140)
    # Both ends of the list are looked at, because the last share stands before its name.
    behind = plain[last.end : last.end + 40]
    words = plain[parts[0].end : last.start] + behind
    ends = [after.start for after in parts[1:]] + [last.end + 40]
    names = [plain[part.end : end] for part, end in zip(parts, ends, strict=True)]
    if _MAKEUP.search(lead):
        return (None,)
    if (answers := lead[-40:] + words) and _REST.search(answers) and _opposed(answers, names):
        total = sum(part.value or 0 for part in parts)
        return ("error" if total < _NEARLY_ALL else None,)
    if _CONSIST.search(lead):
        return ("warning" if _closed(plain, parts) else None,)
    if (
        _OF_EVERY.search(lead)
        or _one_place_each(prose, parts, names)
        or _one_has_each(plain, lead, parts)
        or _ONE_ONLY.search(plain, max(match.passage.start, parts[0].start - 140), parts[0].start)
        or _one_origin_each(prose, parts)
        or (_WAS.search(lead) and not _COMPARED.search(words) and _proper(prose, parts))
    ):
        return (None,)
    return None


def _opposed(answers: str, names: list[str]) -> bool:
    """Whether the first two shares exclude each other."""
    return bool(_OPPOSITES.search(answers) or _NEGATED.match(names[1].lstrip()))


def _one_place_each(prose: Prose, parts: tuple[Fact, ...], names: list[str]) -> bool:
    """Whether what one verb says of the first holds of all: 45% comes from A, 35% from B."""
    first = _EXCLUSIVE.match(names[0])
    if first is None:
        return False
    link = f"{first['link']} "
    if any(not name.lstrip().startswith(link) or _OF_PEOPLE.search(name) for name in names[1:]):
        return False
    # Names of places beside what is no place divide in two ways: from Leeds, from choirs.
    text, named = prose.document.text, set()
    for i, (part, name) in enumerate(zip(parts, names, strict=True)):
        start = first.end() + 1 if i == 0 else name.index(link) + len(link)
        place = text[part.end + start : part.end + start + 16].removeprefix("the ")
        if not _AWAY.match(place):
            named.add(place[:1].isupper())
    return len(named) < 2


def _one_has_each(plain: str, lead: str, parts: tuple[Fact, ...]) -> bool:
    """Whether each share is what somebody has: the family holds 55% of the shares, a fund 25%."""
    if _HAS.search(lead) is None:
        return False
    first, *others = (plain[a.end : b.start] for a, b in pairwise(parts))
    if parts[0].of is None:
        whole = _OF_WHOLE.match(first)
        if whole is None:
            return False
        first = first[whole.end() :]
    return all(_HOLDER.fullmatch(gap) for gap in (first, *others))


def _one_origin_each(prose: Prose, parts: tuple[Fact, ...]) -> bool:
    """Whether each share is one of a people: 55% of them were European, 28% American."""
    text = prose.document.text
    first, *others = (text[part.end : part.end + 60] for part in parts)
    if _EUROPEAN.match(first) is None:
        return False
    return all(map(_CAPITAL.match, others)) and not _OF_PEOPLE.search(
        prose.plain, parts[0].end, parts[-1].end + 20
    )


def _proper(prose: Prose, parts: tuple[Fact, ...]) -> bool:
    """Whether every share is one of a named group, or the last one of the others."""
    text = prose.document.text
    named = [text[part.end : part.end + 2].strip()[:1].isupper() for part in parts]
    others = prose.plain.startswith((" other", " of other"), parts[-1].end)
    if _OF_PEOPLE.search(prose.plain, parts[0].end, parts[-1].end + 20):
        return False
    return all(named[:-1]) and (named[-1] or others)


def _closed(plain: str, parts: tuple[Fact, ...]) -> bool:
    return _AND.search(plain, parts[-2].end, parts[-1].start) is not None


def _judged(
    match: Match, parts: tuple[Fact, ...], below: Severity | None, facts: tuple[Fact, ...] = ()
) -> Iterator[Verdict]:
    """The verdict on shares; `below` is how grave it is if they come to less than 100%."""
    if any(part.value is None or part.trend for part in parts):
        return
    if any(part.modifier not in (None, "about", "nearly") for part in parts):
        return
    total = reduce(add, [Term.of(part) for part in parts])
    assert total.value is not None
    shown = total.near(Term.of(parts[0]), apart=False)
    equation = f"{total.shown} = {shown}"
    facts = facts or parts
    if total.readings.loose.meets(Interval.point(100)):
        message = f"{equation} agrees with the text"
        yield Verdict("consistent", "error", equation, message, facts)
    elif severity := "error" if total.value > 100 else below:
        message = f"the shares add up to {shown}, not 100%"
        yield settle(match, Verdict("inconsistent", severity, equation, message, facts))
