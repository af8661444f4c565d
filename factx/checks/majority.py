"""FX213."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.facts import alike
from factx.interval import Interval
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOL_OF, SYMBOLS, Templates
from factx.terms import Term, show

_ABOUT = r"(?:about |around |roughly |only |just |some |or |namely |that is,? |i\.e\.,? |n ?= ?|at |with ){0,2}"
_THE = r"(?:(?:the|all|our|its|their|these|those|a total of|[\w-]+'s|[\w-]+s') ){0,2}"
_OF = rf"(?: ?/ ?| (?:[a-z]+ )?(?:out )?of {_THE})"
_SHARE = rf"{_ABOUT}(?:(?:{{n:tally}}[,;:] ?)?{{percent}}|{{part:amount}}{_OF}{{whole:amount}}|{{fraction:number}})"
_NP = r"(?: (?:of|in) [^{value};:(),.]{1,60}?)?"
_END = r"(?= ?(?:[),;:!?]|\.(?!\d)|- |-$|$|\([{percent}]))"
_BE = (
    r"(?:were|was|are|is|had|have|has|did|do|said|say|came|lived|live|agreed|voted|felt|thought|wanted|believed|died"
    r"|survived|stayed|left|refused|declined|responded|improved|failed|won|lost)"
)
_GROUP = r"(?:an?|the|its|their|his|her|our) (?:[a-z]+ly )?(?:(?!relative|ethnic|religious|silent|moral)[a-z]+ )?(?:maj|min)ority(?! (?:of|in|among) (?:which|whom))"
_PLURAL = (
    r"(?:people|women|men|children|(?:(?!were |are |was |had |have )[a-z]+ )?[a-z]+(?<!ou)(?<!s)s)"
)
_MOST = rf"(?<!the\s)(?<!at\s)(?<!its\s)(?<!\w)most(?: of (?!all)(?:(?:the|its|their|our|these|those|his|her) )?[^{{value}};:(),.]{{1,50}}?| {_PLURAL})?"
_CUT = r"(?: ?\(|,| -) ?"
"""What stands between the word and its share."""

# The majority is not there, or the share is not what makes it one.
_ABSENT = lazy(
    r"(?<!\w)(?:los[ets]\w*|lacks?|lacked|lacking|no|not|without|short of|fail\w*|den(?:y|ied)|depriv\w+|need\w*"
    r"|requir\w*|hop\w+|would|could|never|unless|if|whether|seek\w*|aim\w*|former\w*|until|ended|neither"
    r"|once|cost|against)(?!\w)[^,;:]*$"
)
_ANOTHER_SHARE = lazy(
    r"(?<!\w)(?:common|commonly|frequent|frequently|events?|effects?|complications?|symptoms?|reactions?|likely"
    r"|deaths?|margin|relative majority|increas\w+|growth|rose|fell|grew|by at least|per cent of whom|plurality)(?!\w)"
)
_LISTED = lazy(
    rf"(?! ?\()[)\],;]*,? ?(?:(?:or|and|while|then|vs\.?|versus|followed by|compared) )?[^.()]{{0,40}}\( ?[{SYMBOLS}]"
    rf"|[)\],;]*,? ?(?:or|and|while|then|vs\.?|versus|followed by|compared) [^.()]{{0,40}}[{SYMBOL_OF['percent']}]"
)
_BY_ANOTHER = lazy(
    r"(?<!\w)by (?:area|population|value|volume|weight|number|size|revenue|turnover|mass|length|count|far|some)(?!\w)"
)
_OPEN_YET = lazy(r"[)\]]? ?(?:,? ?(?:if|when|unless|provided)(?!\w)|, (?:of|in) )")
_BARE = lazy(r"most(?: ?\(|,| -)")
_BEFORE_MOST = lazy(
    r"(?:^|[.,;:(\"-] ?|(?<!\w)(?:in|but|and|for|while|that|of|where|because|although) )$"
)
_NAMED = lazy(r"majority|minority|most")
_OTHER_BASE = lazy(
    r"(?: ?%)? (?:higher|lower|more|less|fewer|points?|share|stake|each|or more|and over|discount)"
)


_VALUE_PERCENT = Templates(
    rf"{_GROUP}{_NP}{_CUT}{_SHARE}{_END}",
    rf"{_GROUP}{_NP} {_BE}(?: [^{{value}};:(),.]{{1,40}}?)? ?\( ?{_SHARE} ?[);,]",
    rf"{_GROUP}{_NP},? (?:with|at|taking|winning|holding|having|of) {{part:amount}}{_OF}{{whole:amount}}",
    rf"{{percent}}(?: of [^{{value}};:().,]{{1,40}})?{_CUT}(?:or |that is,? |which is )?{_GROUP}(?! stake){_NP}{_END}",
    rf"{{part:amount}}{_OF}{{whole:amount}}{_CUT}(?:or |that is,? |which is )?{_GROUP}(?! stake){_END}",
    rf"{{part:amount}}{_OF}{{whole:amount}},? (?:which )?(?:giv\w+|gave|secur\w+|won|winning|making|made|enough for|ensur\w+) (?:it |them |him |her )?{_GROUP}"
    rf"(?: of {{number}})?{_NP}{_END}",
    rf"{_MOST}{_CUT}{_SHARE}{_END}",
    rf"{_MOST} {_BE}(?: [^{{value}};:(),.]{{1,40}}?)? ?\( ?{_SHARE} ?[);,]",
)
_NEEDED = Templates(
    rf"(?:an?|the) {{needed:number}}(?: majority)?{_NP}{_CUT}{_SHARE}{_END}",
    rf"(?:an?|the) {{needed:number}}(?: majority)? (?:with|of) {{part:amount}}{_OF}{{whole:amount}}",
)
_WHOLE_PART = Templates(
    rf"(?<!\w)majority of {_THE}{{whole:count}}[^{{value}};:().]{{0,40}}?{_CUT}{_ABOUT}{{part:tally}}{_END}",
    rf"(?<!\w)most of {_THE}{{whole:count}}[^{{value}};:().]{{0,40}}?{_CUT}{_ABOUT}{{part:tally}}{_END}",
)
_PERCENT = Templates(
    r"{percent} (?:controlling |and )?(?:maj|min)ority (?:stake|share|interest|holding|shareholding)",
    r"(?:maj|min)ority (?:stake|interest|holding|shareholding),? (?:of |\()(?:about |some )?{percent}(?! points)",
)


@check("FX213", "majority", severity="error")
def majority(prose: Prose) -> Iterator[Verdict]:
    """A majority, or most of something, is more than half of it; a minority is less.

    A two-thirds majority is at least two thirds.

    Consistent: A majority, 62 of 110, voted for the plan.
    Consistent: A majority of the people of the town, 792 of 1,200 (66%), would go.
    Consistent: Most respondents (56%) were against it.
    Consistent: The party holds 130 of the 240 seats, a majority.
    Consistent: It passed with a two-thirds majority (68 of 100).
    Consistent: It was a minority, 4 of 12, that left.
    Inconsistent: A majority, 42 of 110, voted for the plan.
    Inconsistent: A majority of the people of the town, 492 of 1,200 (41%), would go.
    Inconsistent: Most respondents (36%) were against it.
    Inconsistent: The party holds 110 of the 240 seats, a majority.
    Inconsistent: It passed with a two-thirds majority (62 of 100).
    Inconsistent: It was a minority, 8 of 12, that left.
    Inconsistent: The majority of the pupils were girls (41%).
    Inconsistent: Most of the 110 villages of the valley (42) have no road.
    Inconsistent: She bought a 45% majority stake in the mill.
    Inconsistent: The union won a majority with 42 of the 110 seats.
    Inconsistent: The party won 145 of the 300 seats, giving it a majority of five.
    Silent: The party won 145 of the 300 seats, giving it a relative majority.
    Silent: The party lost its majority, winning 42 of 110 seats.
    Silent: The most common answers (36%) were short.
    Silent: Most people (45%) if asked today would go.
    Silent: The majority of the states (22 of 50) by area are dry.
    Silent: In most, 45%, of the cases it failed.
    Inconsistent: Of the 240 guests a majority of them, 115 of 240, slept.
    Silent: A plurality, 42 of 110, voted for the plan.
    Silent: The government has a majority of 20 in the 650-seat house.
    Silent: Most respondents (36% of women) were against it.
    Silent: Most were farmers (40%) or fishermen (30%).
    Silent: Most complications (3%) were mild.
    Silent: He sold 45% of the firm, a majority of which he had inherited.
    Silent: A relative majority (42%) agreed.
    Silent: What matters most (36%) is the price, says the ethnic majority (42%).
    Silent: If a majority, 42 of 110, agreed, we would know.
    """
    for match in prose.match(_VALUE_PERCENT):
        if not _absent(match):
            yield from _judged(match, _share(match))
    if "majority" in prose.plain:
        for match in prose.match(_NEEDED):
            if match.needed.of == "majority" or " majority" in match.words:
                if not _absent(match):
                    yield from _judged(match, _share(match))
    for match in prose.match(_WHOLE_PART):
        if not _absent(match):
            yield from _judged(match, _share(match))
    for match in prose.match(_PERCENT):
        yield from _judged(match, _share(match))


def _absent(match: Match) -> bool:
    """Whether the majority is said not to be there, or the share may not be the one that makes it."""
    around = match.lead(60) + match.words
    if _ABSENT.search(match.lead(60)) or _ANOTHER_SHARE.search(around + match.rest(30)):
        return True
    if match.has("percent") and match.percent.trend:
        return True
    if _BARE.match(match.words) and not _BEFORE_MOST.search(match.lead(12)):
        return True
    rest = match.rest(80)
    if _BY_ANOTHER.search(around + rest) or _OPEN_YET.match(rest):
        return True
    return bool(_LISTED.match(rest) or _OTHER_BASE.match(rest)) or _of_another(match)


def _of_another(match: Match) -> bool:
    """Whether the percentage is of something else than the majority."""
    if not match.has("percent") or not match.percent.of:
        return False
    noun = match.percent.of.split()[-1].lower()
    before, _, after = match.words.partition(SYMBOL_OF["percent"])
    if _NAMED.search(before):
        return noun not in before
    return " of " in after and noun not in after


def _share(match: Match) -> Term | None:
    """The share that is called a majority, in per cent."""
    if match.has("percent"):
        return Term.of(match.percent) if match.percent.readings else None
    if match.has("fraction"):
        fraction = match.fraction
        value = fraction.value
        if value is None or fraction.decimal or fraction.modifier or not 0 < value < 1:
            return None
        return Term.exact(Fraction(value), f"{value.numerator}/{value.denominator}").percent()
    part, whole = match.part, match.whole
    if not (alike(part, whole) or part.kind == "number") or part.readings is None:
        return None
    if part.value is None or whole.value is None or not 0 <= part.value <= whole.value != 0:
        return None
    return (Term.counted(part) / Term.counted(whole)).percent()


def _judged(match: Match, share: Term | None) -> Iterator[Verdict]:
    if share is None or share.value is None or not 0 <= share.value <= 100:
        return
    minority = "minority" in match.words
    needed, name = Fraction(1, 2), "minority" if minority else "majority"
    if match.has("needed"):
        value = match.needed.value
        if value is None or minority or not needed < value < 1:
            return
        needed, name = Fraction(value), f"{value.numerator}/{value.denominator} majority"
    bound = needed * 100
    fits = [_fits(each, bound, name) for each in (share.readings.strict, share.readings.loose)]
    percent = share.near(Term.exact(50), apart=True) if share.shown[-1:] != "%" else share.shown
    sign = {"minority": "<", "majority": ">"}.get(name, "≥")
    sides = f"{percent} {sign} {show(bound, Fraction(1, 10) if bound.denominator > 1 else 1)}%"
    if fits[0]:
        equation = sides if share.shown == percent else f"{share.shown} = {sides}"
        yield Verdict(
            "consistent", "error", equation, f"{equation} agrees with the text", match.facts
        )
        return
    severity: Severity = "warning" if fits[1] else "error"
    what = percent if share.shown == percent else f"{share.shown} is {percent}, which"
    most = "less" if minority else "at least" if match.has("needed") else "more"
    than = f"{most} than half" if not match.has("needed") else f"at least {needed}"
    message = f"{what} is no {name}: that is {than}"
    yield settle(match, Verdict("inconsistent", severity, f"not {sides}", message, match.facts))


def _fits(share: Interval, bound: Fraction, name: str) -> bool:
    """Whether a share can be on the right side of the bound."""
    if name == "minority":
        return share.low is None or share.low < bound
    if name == "majority":
        return share.high is None or share.high > bound
    return share.high is None or share.high >= bound
