"""FX109."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import Moment
from factx.patterns import lazy
from factx.skeleton import Match, Prose, shape_of
from factx.templates import SYMBOLS, Templates

_BEGAN = (
    r"\b(?:founded|established|opened|formed|born|created|launched|built|incorporated|set up|started"
    r"|came into being|founding|married|wed|chartered|organi[sz]ed|began|inaugurated|dedicated|consecrated"
    r"|premi[eè]red|first (?:issue|edition|show)|came to the throne|ascended|crowned|passed)\b"
)
_NAMED = (
    r"centenary|centennial|bicentenary|bicentennial|tercentenary|tricentennial|quatercentenary"
    r"|quincentenary|quincentennial|sesquicentenary|sesquicentennial"
    r"|(?:silver|ruby|golden|diamond|platinum) (?:jubilee|wedding anniversary|wedding|anniversary)"
)
_YEARS_OF = {
    "centen": (100,),
    "bicenten": (200,),
    "tercenten": (300,),
    "tricenten": (300,),
    "quatercenten": (400,),
    "quincenten": (500,),
    "sesquicenten": (150,),
    "silver": (25,),
    "ruby": (40,),
    "golden": (50,),
    "diamond": (60, 75),
    "platinum": (70, 75),
}
_KIND = r"(?: wedding| work| founding)?"
_FEAST = rf"(?:{{nth:ordinal}}{_KIND} (?:anniversary|birthday|jubilee|bicentenary)|(?P<named>{_NAMED})|{{years:duration}}{_KIND} anniversary)"
_WORDS = r"[^{fact};()]{0,60}?"
# Between the beginning and its feast nothing else begins, and nobody else celebrates.
_SAME = (
    r"(?:(?!\b(?:and|while|whereas|when|whose|as|where|but) (?:the|an?)\b|(?<!and\x20)\b(?:which|that|who)\b)"
    r"[^{date}{ordinal};]){0,90}?"
)
_FIRST = r"(?:{ago},? )?(?:in|on) (?:the (?:spring|summer|autumn|fall|winter) of )?{start:point}"
_ITS = r"\b(?:its|his|her|their)(?: own)?"
_DOES = r"(?:mark|celebrat|observ|keep|kept|reach|commemorat|hold|held|hav|has|had|hit|honou?r)\w*"
_THEN = r"(?: (?:celebrations?|year|sale|concert|gala|party|exhibition))?(?: (?:was|were|is|will be) [a-z]+ed| falls| fell)?"
_MOVED = lazy(r"\b(?:moved|relocated|passed to|renamed|merged|reopened|rebuilt|third|second)\b")
_IN_HONOUR = r"(?:in (?:celebration|honou?r|commemoration|memory|recognition) of|to (?:mark|celebrate|honou?r|commemorate)|celebrating|marking|commemorating)"
_BY_LENGTH = sorted(_YEARS_OF, key=len, reverse=True)
# A life has birthdays; its anniversaries are those of something else.
_OF_ANOTHER = lazy(
    r"\bborn\b(?!.{0,300}\b(?:birthday|centen|bicenten)).{0,300}\b(?:anniversary|jubilee|wedding)"
    r"|\b(?:founded|opened|established|built)\b.{0,300} wedding"
)
_PERSONAL = lazy(rf"\b(?:his|her)(?: own)? (?:[{SYMBOLS}]|{_NAMED})")
_LIFE = lazy(r"\b(?:born|birth|death|married|wed|throne|ascended|crowned)\b")
_NOW = lazy(r"(?:this|next|last|now|today|tonight|tomorrow|yesterday|on )\b", re.IGNORECASE)
_STATED = Templates(
    rf"{_BEGAN}{_WORDS}{_FIRST}{_SAME}{_ITS} {_FEAST}{_THEN},?(?: {{relative}},)? (?:(?:in|on) )?{{end:calendar}}",
    rf"{_BEGAN}{_WORDS}{_FIRST}{_SAME}{_DOES} {{years:duration}} in {{end:calendar}}",
    rf"\bin {{start:calendar}}[^{{fact}};()]{{0,40}}?{_BEGAN}{_WORDS},? and in {{end:calendar}}{_WORDS}"
    rf"{_ITS} {_FEAST}",
    rf"\bin {{end:calendar}},?{_WORDS}{_BEGAN}{_WORDS}{_FIRST}{_SAME}{_DOES} {_ITS} {_FEAST}",
    rf"{_ITS} {_FEAST}{_THEN},? in {{end:calendar}}{_SAME}[;,]{_WORDS}{_BEGAN}{_WORDS}{_FIRST}",
    rf"{_BEGAN}{_WORDS}{_FIRST}[^{{fact}};()]{{0,70}}?\b(?:gift|present|planned|meant|intended|timed|in time)"
    rf"[^{{fact}};()]{{0,30}}? for {_ITS} {_FEAST}{_THEN},? in {{end:calendar}}",
    rf"{_BEGAN}{_WORDS}{_FIRST}; {_ITS} {_FEAST}{_THEN},? in {{end:calendar}}",
    rf"{{end:calendar}},?{_WORDS}(?:\b{_DOES}{_WORDS}|\bon )\bthe {_FEAST} of [^{{value}};()]{{0,110}}?\bin {{start:calendar}}",
    rf"{{end:calendar}},?[^{{date}};()]{{0,110}}?\b{_IN_HONOUR} the {_FEAST} of [^{{value}};()]{{0,110}}?\bin {{start:calendar}}",
    rf"\b{_DOES} \bthe {_FEAST} of [^{{fact}};(),]{{1,90}}? (?:of|in) {{start:calendar}},? in {{end:calendar}}",
    rf"\bthe {_FEAST} of [^{{fact}};(),]{{0,90}}? in {{start:calendar}}(?:,? (?:was|were|is|will be) [a-z]+ed| fell| falls)"
    rf"(?: and was held)?{_WORDS} in {{end:calendar}}",
    rf"\bthe {_FEAST} of [^{{fact}};(),]{{0,90}}? in {{start:calendar}} and was held in {{end:calendar}}",
)


_END = Templates(
    rf"{_BEGAN}{_WORDS}{_FIRST}[^{{fact}};()]{{0,60}}?{{stop}}[^{{fact}};()]{{0,80}}?[.] (?:it|he|she|they) {_DOES} {_ITS} {_FEAST}{_THEN},? in {{end:calendar}}",
    rf"{_BEGAN}{_WORDS}{_FIRST}[^{{fact}};()]{{0,60}}?{{stop}}[^{{fact}};()]{{0,80}}?[.] in {{end:calendar}},? (?:it|he|she|they) {_DOES} {_ITS} {_FEAST}",
)
_YEARS_NOW = Templates(
    rf"{_BEGAN}{_WORDS}{_FIRST},?{_SAME}\b(?:turns|turned|is turning|will turn) {{years:number}} {{now:date}}"
)
_FEAST_NOW = Templates(
    rf"{_BEGAN}{_WORDS}{_FIRST}{_SAME}{_ITS} {_FEAST}{_THEN},? (?:on |in )?{{now:date}}",
    rf"{_BEGAN}{_WORDS}{_FIRST},? and,? {{now:date}},?{_SAME}{_ITS} {_FEAST}",
    rf"{{now:date}},?{_SAME}{_BEGAN}{_WORDS}{_FIRST}{_SAME}{_DOES} {_ITS} {_FEAST}",
)


@check("FX109", "anniversary", severity="error")
def anniversary(prose: Prose) -> Iterator[Verdict]:
    """The year of an anniversary is the year of the event and as many years on.

    Both years must be there and plainly linked: something was founded in one year and marks its
    Nth anniversary in another, or a year marks the Nth anniversary of what happened in another.

    Consistent: The club was founded in 1950 and marked its 60th anniversary in 2010.
    Consistent: In 2011 the town marks the 170th anniversary of the duel fought in 1841.
    Consistent, dated 2025-05-20: Founded in 1950, the club marks its 75th anniversary this year.
    Consistent: Founded in 1823, the society marked its bicentenary in 2023.
    Consistent: The club celebrates its centenary in 2024; it was founded in 1924.
    Inconsistent: The club was founded in 1950 and marked its 50th anniversary in 2010.
    Inconsistent: The school opened in the fall of 1959 and marked its 59th anniversary in 2009.
    Inconsistent: In 2011 the town marks the 151st anniversary of the duel fought in 1841.
    Inconsistent: Founded in 1823, the society marked its bicentenary in 2013.
    Inconsistent: The fair, established in 1970, celebrated its golden jubilee in 2015.
    Inconsistent: The club celebrates its centenary in 2019; it was founded in 1924.
    Inconsistent: Ada runs the house that they founded in 1744, and which marks its 270th anniversary in 2024.
    Inconsistent: The project started in 2014 with a script (7.5 kB) and keeps its 20th anniversary in 2024.
    Inconsistent: Founded in 1924, it builds a ship meant as a gift for its 120th anniversary in 2024.
    Inconsistent, dated 2024-10-15: Founded in 1849, it will mark its 165th anniversary on 26 October.
    Inconsistent: The club was founded in 1950. It marked its 50th anniversary in 2010.
    Inconsistent, dated 2025-05-20: The office, established in 1850, turns 165 this year.
    Inconsistent: On 5 May 1991 the crew of 7 rang a bell in honour of the 50th anniversary of the first crossing, which Ada Berg made in 1961.
    Inconsistent: A stamp was issued in 2009 to mark the 70th anniversary of the bridge, opened in 1949.
    Inconsistent: Their golden wedding anniversary fell in 2015; they had married in 1955.
    Silent: Born in 1925, he celebrated his 25th anniversary with the firm in 1975.
    Silent: The school was founded in 1950 by Ann Lee, who kept her 80th birthday in 1990.
    Silent: The museum opened in 1990 and the city celebrated its 800th anniversary in 2003.
    Silent: The trust was set up in 1990 for the house, which kept its 200th anniversary in 2005.
    Silent: The library moved into its building in 1994 and marked its 125th anniversary in 1998.
    Silent: In 1960, the school marked its 400th anniversary.
    Silent: It was first held in 2001; the 10th annual fair was in 2010.
    Silent: The club was founded in 1950, merged in 1960 and marked its 50th anniversary in 2010.
    """
    for match in prose.match(_STATED):
        yield from _judged(match, Moment.of(match.end))
    for match in prose.match(
        _END,
        across=True,
    ):
        yield from _judged(match, Moment.of(match.end))
    if prose.document.date is None:
        return
    for match in prose.match(_YEARS_NOW):
        if _NOW.match(match.now.text) and not match.quoted and "born" not in match.words:
            yield from _judged(match, Moment.of(match.now))
    for match in prose.match(_FEAST_NOW):
        near = _NOW.match(match.now.text) or shape_of(match.now) == "yearless"
        if near and not match.quoted:
            yield from _judged(match, Moment.of(match.now))


def _judged(match: Match, there: Moment | None) -> Iterator[Verdict]:
    began, numbers = Moment.of(match.start), _numbers(match)
    if began is None or there is None or not numbers or _MOVED.search(match.words):
        return
    if _OF_ANOTHER.search(match.words):
        return
    if _PERSONAL.search(match.words) and not _LIFE.search(match.words):
        return
    first, last = began.first.year, there.first.year
    years = min(numbers, key=lambda number: abs(first + number - last))
    goal = first + years
    equation = f"{first} + {years} = {goal}"
    if last == goal:
        message = f"{equation} agrees with the text"
        yield Verdict("consistent", "error", equation, message, match.facts)
        return
    if last <= first:
        message = f"{last} is not after {first}; number {years} is in {goal}"
    else:
        message = (
            f"the anniversary of {first} in {last} is number {last - first}, not {years}; "
            f"number {years} is in {goal}"
        )
    severity: Severity = "warning" if abs(last - goal) == 1 else "error"
    yield settle(match, Verdict("inconsistent", severity, equation, message, match.facts))


def _numbers(match: Match) -> tuple[int, ...]:
    """How many years a feast may stand for."""
    if match.has("named"):
        word = next(word for word in _BY_LENGTH if re.search(rf"\b{word}", match.words))
        return _YEARS_OF[word]
    fact = match.nth if match.has("nth") else match.years
    if fact.value is None or fact.modifier is not None or fact.value.denominator != 1:
        return ()
    if fact.kind == "duration" and (fact.unit is None or fact.unit.name != "year"):
        return ()
    return (int(fact.value),)
