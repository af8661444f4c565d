"""FX113."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import Moment, show_day
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates

# Verbs of what happens at one time and is not done for a later one (announced, planned, approved).
_DONE = (
    r"(?:re)?(?:opened|built|founded|established|inaugurated|elected|published|discovered|demolished|destroyed|dissolved"
    r"|born|killed|murdered|arrested|crowned|buried|married|sentenced|sunk|completed|abolished|ratified|awarded|acquired"
    r"|sold|closed|held|released|unveiled|installed|founded|written|painted|recorded|captured|bombed|damaged|restored"
    r"|invented|introduced|signed|ordained|beatified|appointed|launched|created|dedicated|incorporated|bought|hit|won)"
)
_HAPPENED = (
    r"(?:opened|closed|died|began|won|lost|became|fell|rose|sank|burnt down|burned down|broke out|took place|happened"
    r"|occurred|resigned|retired|married|graduated|collapsed|exploded|crashed|struck|emigrated|founded|published"
    r"|joined|debuted|premiered|erupted|drowned|surrendered|graduated)"
)
_WAS = r"(?:was|were|had been|has been|have been|got)(?: (?:first|finally|officially|formally|later|then|also|only))?"
_GAP = r"[^{value},;:()]{0,40}?"
_END = r"(?= ?(?:[.,;:)\]!?]|$|(?:and|but|by|with|after|before|when|while|where|at|as|to|from|because)\b))"
_CLAUSE = r"[^{value},;:()]{1,40}? "
# What makes it a plan, a forecast, a story or another thing's date.
_LATER = lazy(
    r"\b(?:to|for|until|till|through|due|plan\w*|target\w*|deadline|goal|budget|contract|expir\w+|matur\w+|bonds?|bid"
    r"|(?:matur|end|expir|beginn|start|runn|clos|last|cover|spann|return|vest|host|sail)ing"
    r"|would|will|shall|could|should|may|might|must|can|if|unless|not|never|next|future|expected|scheduled|set|projected"
    r"|forecast\w*|predict\w*|promis\w*|hope\w*|before|rights?|term|lease|option|model|version|plus)\b"
)
_FICTION = lazy(
    r"\b(?:films?|movies?|novels?|fiction\w*|stor(?:y|ies)|game|episodes?|characters?|plot|scenario|timeline|alternate"
    r"|imagin\w+|dystopia\w*|universe|simulat\w+|hypothe\w+|prophe\w+|vision|trilogy|saga|comic|manga|anime|series)\b"
)
_SHIPPED_LATER = 366  # days by which a text may have been brought up to date behind its date
_AROUND = 300


_THEN = Templates(
    rf"\b{_WAS} {_DONE}{_GAP} (?:in|on) {{then:calendar}}{_END}",
    rf"\b{_HAPPENED}(?: (?:in|at|near) [a-z' -]{{2,30}}?)?,? (?:in|on) {{then:calendar}}{_END}",
    rf"(?:^|[;,] )(?:in|on) {{then:calendar}},? {_CLAUSE}{_WAS} {_DONE}\b",
    rf"(?:^|[;,] )(?:in|on) {{then:calendar}},? {_CLAUSE}{_HAPPENED}\b",
)


@check("FX113", "after-dateline", severity="error", preview=True)
def after_dateline(prose: Prose) -> Iterator[Verdict]:
    """What is told as past did not happen after the text was written.

    Up to a year after the date of the text it is a warning, because texts are revised.  Plans,
    forecasts and stories stay silent, and so does a text whose date is not known from outside.

    Consistent, dated 2025-05-20: The bridge was opened in 2021 by the king.
    Consistent, dated 2025-05-20: In March 2025 the old mill burnt down.
    Consistent, dated 2025-05-20: She died on 3 May 2025.
    Inconsistent, dated 2025-05-20: The bridge was opened in 2031 by the king.
    Inconsistent, dated 2025-05-20: In March 2027 the old mill burnt down.
    Inconsistent, dated 2025-05-20: She died on 3 June 2025.
    Inconsistent, dated 2025: The company was founded by her father in 2052 and is still hers.
    Inconsistent, dated 2025-05-20: On 4 July 2026, the hall was destroyed by fire.
    Silent: The bridge was opened in 2031 by the king.
    Silent, dated 2025-05-20: The bridge was to be opened in 2031.
    Silent, dated 2025-05-20: The bridge was expected to be completed in 2031.
    Silent, dated 2025-05-20: Bonds maturing in 2031 were sold.
    Silent, dated 2025-05-20: The loan was signed for works in 2031.
    Silent, dated 2025-05-20: He signed a contract ending in 2031.
    Silent, dated 2025-05-20: In the novel, the bridge was opened in 2031.
    Silent, dated 2025-05-20: The cup will be held by whoever won in 2031.
    Silent, dated 2025-05-20: They won the right to host the cup in 2031.
    Silent, dated 2025-05-20: If it opened in 2031, it would be late.
    Silent, dated 2025-05-20: The bridge opened on 21 May 2025.
    Silent, dated 2025-05-20: He was elected until 2031.
    Silent, dated 2025-05-20: The seats sold in 2031 shops were blue.
    """
    base = prose.document.date
    if base is None or base.source == "inferred":
        return
    seen: set[int] = set()
    for match in prose.match(_THEN):
        if match.then.start not in seen:
            seen.add(match.then.start)
            yield from _judged(match, Moment(*base.span()))


def _judged(match: Match, now: Moment) -> Iterator[Verdict]:
    then = Moment.of(match.then)
    if then is None or _LATER.search(match.lead(60) + match.words):
        return
    days = (then.first - now.last).days
    written = show_day(now.first) if now.grain == "day" else now.shown("day")
    shown = then.shown(then.grain)
    if days <= 0:
        equation = f"{shown} ≤ {written}"
        message = f"{shown} is not after the text of {written}"
        yield Verdict("consistent", "error", equation, message, match.facts)
        return
    if days <= 1:
        return  # a day's difference is one of time zones
    plain, at = match.passage.prose.plain, match.then.start
    severity: Severity = "warning" if days <= _SHIPPED_LATER else "error"
    message = f"{shown} is after the text of {written}, which tells of it as past"
    verdict = Verdict("inconsistent", severity, f"{shown} > {written}", message, match.facts)
    if _FICTION.search(plain, max(0, at - _AROUND), at + _AROUND):
        verdict = verdict.doubtful("it may be a story")
    yield settle(match, verdict)
