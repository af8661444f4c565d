"""FX104."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, settle
from factx.dating import Moment, elapsed_verdict
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import SYMBOLS, Templates

_AT = r"(?:in|on|of|during|by|to|until|till|and|from) (?:the )?(?:early |late |mid-?|end of )?"
_GAP = r"[^{point}{stop}]{0,250}?"
_IN = r",? (?:in|on|by|during) (?:the )?(?:early |late |mid-?|end of )?"
# Between "two years after" and its date: one event, and nothing else that may own the date.
_EVENT = (
    r"(?:(?!\b(?:who|which|that|whose|had|born|since|from|between|until|first|written|recorded|built|made|called)\b)"
    r"[^{fact}{stop}.,;:()]){0,60}?"
)
_CLAUSE_END = r"(?= ?(?:[.,;:!?)\]—-]|$|and |when |but ))"
_HERE = r"(?:in|on|by|of|until),? {here:calendar},? ?[-—(]? ?(?:or |some |only |just |barely |exactly )?"
_BEGAN = (
    r"\b(?:founded|established|opened|set up|formed|created|launched|begun|began|started) (?:in|on)"
)
_BEGINNING = lazy(
    r"\b(?:founding|foundation|establishment|opening|launch|creation|formation|inception"
    r"|(?:was|were) (?:founded|opened|established|launched|formed)|construction (?:began|started))\W*\Z"
)
_CEASED = r"(?:closed|retired|shut(?: down)?|ended|stopped|left|folded|wound up|(?:was|were) (?:closed|retired|shut(?: down)?|decommissioned|scrapped|withdrawn|wound up|dissolved))"
_OF_USE = r"(?:of|in) (?:production|operations?|service|use|existence|business|trading|publication|office|work|flying|broadcasting|continuous \w+)"
_FROM = rf"{_AT}{{since:calendar}}{_GAP}(?:{{stop}}{_GAP})?"


_UNTIL = Templates(
    rf"{_FROM}{{later}}{_IN}{{until:calendar}}",
    rf"{_FROM}(?:in|on|by|until|till|that of) {{until:calendar}},? (?:or |that is,? )?{{later}}",
    rf"{_FROM}{{later:duration}} on, (?:in|by) {{until:calendar}}",
    rf"{_FROM}{_CEASED} (?:in|on) {{until:calendar}},? after {{later:duration}} {_OF_USE}{_CLAUSE_END}",
    rf"{_FROM}(?:followed|succeeded|joined) {{later}} by [^{{value}}{{stop}}.;,]{{1,40}}? in {{until:calendar}}",
    rf"{_FROM}{{earlier}}{_IN}{{until:calendar}}",
    rf"{{period}} ?\({{since:calendar}}\){_GAP}{{later}}{_IN}{{until:calendar}}",
)
_THERE = Templates(
    rf"{_HERE}(?:{{after}}|{{before}}){_EVENT}(?: (?:in|on|of) (?:the )?(?:early |late )?| ){{there:calendar}}{_CLAUSE_END}",
    rf"{_HERE}(?:{{after}}|{{before}}){_EVENT} the {{there:year}} [a-z-]+(?: [a-z-]+){{0,2}}?(?=[.,;])",
    rf"{{after}}{_EVENT} (?:in|on) {{there:calendar}}, (?:in|on) {{here:calendar}}{_CLAUSE_END}",
)
_THERE_HERE = Templates(
    rf"{_BEGAN} {{there:calendar}}[^{{point}}{{stop}};()]{{1,80}}? (?:in|on) {{here:calendar}},? {{after}}"
    rf"{_EVENT}{_CLAUSE_END}"
)


@check("FX104", "elapsed-between", severity="error")
def elapsed_between(prose: Prose) -> Iterator[Verdict]:
    """Two dates lie as far apart as the text says.

    The earlier date is the last one named before "ten years later", in the same sentence or the
    one before; the later one follows at once.  Where another date of these sentences fits, the
    statement is undetermined.

    Consistent: The mill opened in 1960 and closed ten years later, in 1970.
    Consistent: She was elected on 4 May 1999. Three years later, in June 2002, she resigned.
    Consistent: The war ended in 1648. In 1661, thirteen years later, the fort was razed.
    Inconsistent: The plant, which opened in 1973, closed in 2012 after 49 years of production.
    Consistent: He retired in 1988, five years after 1983.
    Consistent: He won the cup in 1990, having lost the final three years earlier, in 1987.
    Consistent: In 1995, ten years after its founding in 1985, the club won the cup.
    Consistent: The law was passed in 1996 and stood until 2001, five years later.
    Consistent: Opened in 1899, the line closed in 1959, sixty years after its opening.
    Inconsistent: The mill opened in 1960 and closed ten years later, in 1985.
    Inconsistent: She was elected on 4 May 1999. Three years later, in June 2008, she resigned.
    Inconsistent: The war ended in 1648. In 1671, thirteen years later, the fort was razed.
    Inconsistent: The paper was founded in 1901; two years later, in 1893, it failed.
    Inconsistent: He won the cup in 1990, having lost the final three years earlier, in 1978.
    Inconsistent: In 1995, twenty years after its founding in 1985, the club won the cup.
    Inconsistent: In 2017, eleven years after the 2010 earthquake, the bridge reopened.
    Inconsistent: Opened in 1899, the line closed in 1959, fifty years after its opening.
    Inconsistent: Her first show, in the 1950s (1957), failed; twenty years later, in 1987, she won.
    Inconsistent: The drought of 1995 was short; that of 2005, twenty years later, was not.
    Silent: The mill opened in 1960, the year that the 1955 act took effect, and closed ten years later, in 1965.
    Silent: Built in 1890, it was the largest since 1872. Ten years later, in 1900, it sank.
    Silent: In 1995, two years after he won the title he had lost in 1990, he retired.
    Silent: In 1950, five years after the war that began in 1939, he returned.
    Silent: In 2001, three years after the church first built in 1890 burned down, it rose again.
    Silent: A quarter of a century later, in 1985, the mill that opened in 1960 closed.
    Silent: Anna (born in 1881) never met him. Two years later, in 1925, they wrote.
    Silent: He was jailed in 1990 for 10 years; a year later, in 1994, he fled.
    Silent: More than 20 years later the mill closed; in 1960 it burnt down.
    Silent: The mill opened in 1960. More than ten years later, in 1985, it closed.
    """
    for match in prose.match(
        _UNTIL,
        across=True,
    ):
        if _closes_a_bracket(match) or _lasted(match):
            continue
        if match.has("earlier"):
            yield from _judged(match, match.until, match.earlier, match.since)
        else:
            yield from _judged(match, match.since, match.later, match.until)
    for match in prose.match(_THERE):
        if match.has("before"):
            yield from _judged(match, match.here, match.before, match.there)
        else:
            yield from _judged(match, match.there, match.after, match.here)
    for match in prose.match(_THERE_HERE):
        tail = re.split(f"[{SYMBOLS}]", match.words)[-1]
        if _BEGINNING.search(match.after.text.lower() + tail):
            yield from _judged(match, match.there, match.after, match.here)


def _lasted(match: Match) -> bool:
    """Whether a stretch of time between the dates moves the start: in 1990 for 10 years; a year
    later."""
    first, *_, last = match.facts
    facts = match.passage.prose.facts[match.passage.first : match.passage.last]
    plain = match.passage.prose.plain
    return any(
        fact.kind == "duration"
        and first.end <= fact.start < last.start
        and plain.endswith("for ", first.end, fact.start)
        for fact in facts
    )


def _closes_a_bracket(match: Match) -> bool:
    """Whether a bracket round the first date closes before the match ends."""
    return match.words.count(")") > match.words.count("(")


def _judged(match: Match, start: Fact, elapsed: Fact, end: Fact) -> Iterator[Verdict]:
    first, last = Moment.of(start), Moment.of(end)
    if first is None or last is None:
        return
    verdict = elapsed_verdict(first, elapsed, last, match.facts)
    if verdict is None:
        return
    verdict = settle(match, verdict)
    if verdict.status == "inconsistent" and _another_fits(match, elapsed, start, end):
        verdict = verdict.doubtful("it may count from another date")
    yield verdict


def _another_fits(match: Match, elapsed: Fact, start: Fact, end: Fact) -> bool:
    last = Moment.of(end)
    assert last is not None
    passage = match.passage
    for other in passage.prose.facts[passage.first : passage.last]:
        if (
            other.kind == "date"
            and other not in (start, elapsed, end)
            and (first := Moment.of(other))
        ):
            backwards = "earlier" if match.has("earlier") else None
            ends = (last, first) if backwards else (first, last)
            verdict = elapsed_verdict(ends[0], elapsed, ends[1], ())
            if verdict is not None and verdict.status == "consistent":
                return True
    return False
