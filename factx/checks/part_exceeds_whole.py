"""FX209."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, judge, settle
from factx.facts import Fact, alike
from factx.interval import Interval, Readings
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOL_OF, Templates
from factx.terms import Term

_OWNER = r"(?:[\w-]+ ){0,3}?[\w-]+(?:'s|s') "
_THE = (
    rf"(?:(?:the|all|our|its|their|his|her|your|my|these|those|that|this|a total of|a possible|a maximum|first|last"
    rf"|past|next|remaining|original|other|available|{_OWNER})(?: of)? ?){{0,3}}"
)
_LINK = rf" (?P<link>out of|of) (?P<the>{_THE})"
_ONLY = r"(?:only |just |all |as many as |no fewer than |at least |about |some )?"
_PLACE = r"(?: (?:on|in|from|at|of|aboard|across|over|under)(?: [\w'-]+){1,4})?"
_DID = (
    r"(?: \(|,? (?:were|was|are|is|have|had|has|did|do|said|say|came|voted|agreed|won|lost|took|died|failed"
    r"|will|would|could|also|now|still|[a-z]{3,}ed)(?!\w))"
)
_PERSON = lazy(
    r"(?:people|persons|children|men|women|boys|girls|pupils|students|passengers|patients|members|workers|staff"
    r"|employees|civilians|soldiers|troops|officers|officials|policemen|victims|residents|voters|adults|refugees"
    r"|migrants|immigrants|prisoners|inmates|detainees|hostages|fighters|protesters|players|athletes|teachers|doctors"
    r"|nurses|journalists|participants|respondents|volunteers|survivors|tourists|visitors|guests|infants|babies"
    r"|minors|teenagers|dead|wounded|foreigners|citizens|nationals|farmers|sailors|females|males)"
)
# What is counted one by one under two names: 65 seats of the 60, a council of 60 members.
_SEATS = lazy(r"(?:seats?|members?|mps|deputies|lawmakers|legislators|senators|councillors)")
_IS_NUMBER = lazy(
    r"(?<!\w)(?:top|section|sections|article|articles|chapter|chapters|page|pages|no\.?|number|rule|rules|part|parts|phase"
    r"|day|days|week|round|lap|hole|game|match|episode|season|year|act|scene|figure|fig\.|table|step|paragraph|volume"
    r"|vol\.|book|issue|verse|psalm|clause|item|slide|stage|level|line|version|grade|title|class|bit|bits|lot|of|per"
    r"|[/.:*x×^~+-]|[#$(]\d*[-/.]) ?\Z"
)
_MARKS = lazy(
    r"(?<!\w)(?:rat(?:e[sd]?|ing)|scor(?:e[sd]?|ing)|mark(?:s|ed)?|g[ai]ve|dialled|turned|goes)(?!\w)"
)
_FULL_MARKS = (5, 10, 20, 100)
_TARGET = lazy(
    r"(?<!\w)(?:goals?|targets?|need(?:s|ed)?|requir\w+|quotas?|plan(?:s|ned)?|expected|budget\w*|capacity|limit"
    r"|maximum (?:of|number)|estimate[sd]?|par|face value|each|apiece|per|minimum|recommended|permitted|allowed"
    r"|overbook\w*|extra|bonus|joked?|ahead of)(?!\w)"
)
_PLURAL = lazy(
    r"[a-z]{2}(?<!was)(?<!has)(?<!its)(?<!this)(?<!ss)(?<!us)s(?!\w)|(?<!\w)(?:people|wo?men|children)(?!\w)"
)
_PERCENT = lazy(SYMBOL_OF["percent"])
_ENDS = lazy(
    r"(?: ?(?:[,;:)!?]|\.(?!\d)|$)| (?:that|which|it|they|was|were|is|are|has|had|in|for|from|to)(?!\w))"
)
_OUT_OF_ALL = lazy(r"out of .{0,200}(?:total|all|the) (?:of )?$")
_MODEL = lazy(r" (?:series|class|models?|balls|deliveries)(?!\w)")
_DAYS_OR_NAMES = lazy(r"[-/.:%°]\w|[A-Z]")


_PART_WHOLE = Templates(rf"{{part:tally}}{_LINK}{{whole:tally}}")
_WHOLE_THEN_TALLY = Templates(
    rf"(?<!\w)(?:out )?of {_THE}{{whole:count}}{_PLACE}(?:,? (?:who|that|which) [^{{value}},.;:]{{1,40}})?, "
    rf"(?:the [\w-]+ )?(?:(?:won|took|has|have|had) )?{_ONLY}{{part:tally}}(?=[.;]|{_DID})",
    rf"{{whole:count}}{_PLACE}, (?:of (?:whom|which) {_ONLY}{{part:number}}|{_ONLY}{{part:number}} of (?:whom|which|them))",
)
_WHOLE_PART = Templates(
    rf"{{whole:count}}{_PLACE},? (?:including|among them|among whom(?: were)?|amongst them) {_ONLY}{{part:count}}"
)
_WHOLE_THEN_PART = Templates(
    rf"{{whole:count}}{{stop}}{_PLACE}\. {_ONLY}{{part:number}} of (?:them|these|those)(?! [a-z]+s\b)"
)
_PART_IN_WHOLE = Templates(r"{part:count} (?:in|of|on) (?:the |a |an )(?:[a-z]+ )?{whole:count}")
_IN_BRACKETS = Templates(
    r"{percent}[^{value}()\[\];]{0,30}[(\[](?:n ?= ?)?{part:number} ?(?:/|of|out of) ?{whole:number}[)\];,]"
)
_OF_MONEY = Templates(rf"{{part:money}} (?:out )?of (?:{_THE}){{whole:money}}")


@check("FX209", "part-exceeds-whole", severity="error")
def part_exceeds_whole(prose: Prose) -> Iterator[Verdict]:
    """A part of some things is not more than all of them.

    The two numbers count the same things: the part has the noun of the whole or none of its own, or
    both count people.  Goals, plans and the like can be exceeded, and so can marks.

    Consistent: In the vote, 58 of the 60 members agreed.
    Consistent: Of the 60 patients, 45 were cured.
    Consistent: The storm killed 60 people, including 12 children.
    Consistent: There were 60 passengers on board. 41 of them were hurt.
    Inconsistent: In the vote, 65 of the 60 members agreed.
    Inconsistent: Of the 60 patients, 65 were cured.
    Inconsistent: The storm killed 60 people, including 72 children.
    Inconsistent: There were 60 passengers on board. 91 of them were hurt.
    Inconsistent: It has 60 teachers, 65 of whom came from abroad.
    Inconsistent: The party won 65 seats in the 60-seat parliament.
    Inconsistent: She took 65 out of a possible 60 points.
    Inconsistent: Seventy of the firm's 60 shops were shut.
    Inconsistent: The drug helped 80% (65/60) of them.
    Inconsistent: The fund has spent $65 million of the $60 million that it was given.
    Silent: She gave the film 12 out of 10.
    Silent: He sold 10 of 5-year bonds and 12 of the 5-year notes.
    Silent: They bought 20 boxes of 12 eggs and 300 pages of the 3 volumes.
    Silent: About 62 of the 60 members agreed.
    Silent: She raised $65 million of her $60 million goal.
    Silent: He hit 40 of the last 12 balls for four, and twelve out of ten for effort.
    Silent: The plant shipped 65 of the 60 turbines ordered, five more than planned.
    Silent: It sold 500 of the 300 series cars.
    Silent: It was in the top 100 of the 50 highest shelves.
    Silent: It needs section 65 of the 60 acts.
    Silent: Of the 60 schools, 65 teachers spoke.
    Silent: The storm hit 60 families, including 72 children.
    Silent: The 12 firms employ women, 65 of whom are nurses.
    Silent: If 65 of the 60 members agree, we have miscounted.
    Silent: It would be a mistake to write that 65 of the 60 members agreed instead of 56.
    Silent: The company issued $100 million of $5 par stock.
    """
    for match in prose.match(_PART_WHOLE):
        if _is_share(match):
            yield from _judged(match)
    for match in prose.match(_WHOLE_THEN_TALLY):
        if not match.part.of or _same_noun(match.part, match.whole):
            yield from _judged(match)
    for match in prose.match(_WHOLE_PART):
        if _are_people(match.part, match.whole) or _same_noun(match.part, match.whole):
            yield from _judged(match)
    for match in prose.match(
        _WHOLE_THEN_PART,
        across=True,
    ):
        if not _PLURAL.search(match.left[-120:]):
            yield from _judged(match)
    for match in prose.match(_PART_IN_WHOLE):
        if _is_house(match):
            yield from _judged(match)
    for match in prose.match(_IN_BRACKETS):
        if match.percent.value is not None and 0 <= match.percent.value <= 100:
            yield from _judged(match)
    for match in prose.match(_OF_MONEY):
        if _ENDS.match(match.right) and alike(match.part, match.whole):
            yield from _judged(match)


def _is_share(match: Match) -> bool:
    """Whether the words make the first number a part of the second."""
    part, whole, plain = match.part, match.whole, match.passage.prose.plain
    text = match.passage.prose.document.text
    between = plain[part.end : whole.start]
    if part.of and not whole.of and not _OUT_OF_ALL.search(between):
        return False
    determined = len(between.replace("out of", "of").strip()) > len("of") or (
        "out of" in between and whole.value not in _FULL_MARKS
    )
    if part.of and whole.of and not _same_noun(part, whole) and not _are_people(part, whole):
        return False
    if not (whole.of or part.of) and (
        not determined or _MARKS.search(match.lead(80) + match.rest(40))
    ):
        return False
    if _MODEL.search(whole.text) or _MODEL.match(match.right):
        return False
    if "-" in whole.text or _DAYS_OR_NAMES.match(text[whole.end : whole.end + 2].lstrip()):
        return False
    return not _IS_NUMBER.search(match.lead(12))


def _is_house(match: Match) -> bool:
    """Whether seats are counted in a house whose seats are counted too."""
    part, whole = match.part.of or "", match.whole.text.lower()
    _, hyphen, noun = whole.partition("-")
    return bool(hyphen and _SEATS.match(noun) and _SEATS.fullmatch(part.lower()))


def _same_noun(part: Fact, whole: Fact) -> bool:
    return _head(part) == _head(whole) != ""


def _head(fact: Fact) -> str:
    return fact.of.split()[-1].lower() if fact.of else ""


def _are_people(part: Fact, whole: Fact) -> bool:
    return all(_PERSON.fullmatch(_head(fact)) for fact in (part, whole))


def _judged(match: Match) -> Iterator[Verdict]:
    part, whole = match.part, match.whole
    if part.readings is None or whole.value is None or whole.value <= 1 or part.range is not None:
        return
    if part.kind != "money" and (whole.value.denominator != 1 or part.decimal or whole.decimal):
        return
    k, n = Term.counted(part), Term.counted(whole)
    up_to = Readings(
        *(
            Interval(None, each.high)
            for each in (n.readings.strict, n.readings.loose, n.readings.loose)
        )
    )
    status, severity = judge(k.readings, up_to, round_numbers=False)
    if status == "consistent":
        if _PERCENT.search(match.lead(40) + match.words + match.rest(40)):
            return  # what the percentage beside it says is the better test
        equation = f"{k.shown} ≤ {n.shown}"
        yield Verdict(status, severity, equation, f"{equation} agrees with the text", match.facts)
        return
    message = f"{k.shown} is more than all {n.shown}: the part is at most {n.shown}, or the whole at least {k.shown}"
    verdict = Verdict(status, severity, f"{k.shown} > {n.shown}", message, match.facts)
    verdict = settle(match, verdict)
    if _TARGET.search(match.lead(50) + match.words + match.rest(50)):
        verdict = verdict.doubtful("it may be more than was planned")
    elif k.value is None or k.value > 10 * whole.value:
        verdict = verdict.doubtful("they may count different things")
    yield verdict
