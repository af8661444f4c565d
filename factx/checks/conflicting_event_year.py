"""FX505."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factx.checks import check
from factx.claims import Verdict, settle
from factx.dating import Moment
from factx.facts import Fact
from factx.grammar.nouns import STOP
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.topics import names_in, unwrapped

_EVENTS = {
    "founded": "founded",
    "established": "founded",
    "set up": "founded",
    "formed": "founded",
    "incorporated": "incorporated",
    "born": "born",
    "b.": "born",
    "died": "died",
    "d.": "died",
    "built": "built",
    "completed": "completed",
    "inaugurated": "inaugurated",
    "demolished": "demolished",
    "dissolved": "dissolved",
    "discovered": "discovered",
    "invented": "invented",
    "assassinated": "assassinated",
}
_VERBS = "|".join(re.escape(verb) for verb in _EVENTS)
_BY = r"(?: by [^{date},;:()]{1,40}?)?"
_NAME = r"[A-Z][\w'’&.-]{0,40}\w"
_NAMES = rf"(?:{_NAME} (?:(?:of|for|and|the|de|von|van|du|&) ){{0,2}}){{0,5}}{_NAME}"
_NOUNS = (
    r"club|company|firm|school|university|bank|party|band|museum|team|organi[sz]ation|town|city|village|church"
    r"|newspaper|festival|charity|association|institute|college|hospital|bridge|castle|library|orchestra|society"
)
_WAS = r",?(?: (?:was|were|is|has been|had been|which was|who was|that was))? \(?\Z"
_BEFORE = lazy(rf"(?:(?<![\w'’-])(?P<name>{_NAMES})|(?<!\w)[Tt]he (?P<noun>{_NOUNS})){_WAS}")
_AFTER = lazy(
    rf"(?: by [^,;:()]{{1,40}})?, (?:the (?P<noun>{_NOUNS})\b|(?:the )?(?P<name>{_NAMES}))"
)
_LINKS = lazy(r"(?:.*\W)?(?:and|or|of|for|in|at|by|with|'s|’s) \Z", re.DOTALL)
_LEGEND = lazy(
    r"(?<!\w)(?:legend\w*|tradition\w*|claim\w*|said to|according to|reputedly|allegedly|supposedly|disputed?|sources"
    r"|officially|formally|again|originally|informally|unofficially|not|or|may have|might have|probably|possibly"
    r"|circa|about|around|believed|thought|wrongly|mistaken\w*|erroneous\w*|fiction\w*|novel|film|if)(?!\w)"
)
_ANOTHER = lazy(
    r"(?<!\w)(?:his|her|its|their|whose|predecessor|successor|branch|subsidiary|first|second|third|new|old|former|son"
    r"|daughter|father|mother|brother|sister|wife|husband)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class _Event:
    match: Match
    fact: Fact
    moment: Moment
    verb: str
    subject: str


_WHEN = Templates(
    rf"(?:{_VERBS}){_BY} (?:back )?(?:in|on|during) (?:early |late )?{{when:calendar}}",
    r"(?:born|b\.|died|d\.) {when:calendar}",
)


@check("FX505", "conflicting-event-year", severity="error", preview=True)
def conflicting_event_year(prose: Prose) -> Iterator[Verdict]:
    """What happens once to someone or something happens in one year.

    Foundings, births, deaths and the like count where the name, or "the club", stands right beside
    the verb and the verb beside the date.  Legends, doubts, predecessors and branches are left
    alone, and so is "the club" in a text that knows other clubs.

    Consistent: Nordbank was founded in 1950. Founded in May 1950, Nordbank grew fast.
    Consistent: Anna Berg (born 3 May 1950) is a painter. Berg was born in 1950 in Turku.
    Consistent: The club was founded in 1950. The club, founded by students in 1950, is famous.
    Inconsistent: Nordbank was founded in 1950. Founded in May 1905, Nordbank grew fast.
    Inconsistent: Anna Berg (born 3 May 1950) is a painter. Berg was born in 1960 in Turku.
    Inconsistent: The club was founded in 1950. The club, founded by students in 1905, is famous.
    Inconsistent: The firm, which was founded by two brothers in 1899, is small. The firm was founded
        in 1989.
    Inconsistent: The Free School of Turku was set up in 1871. Today, the Free School of Turku,
        established in 1971, has 90 pupils.
    Inconsistent: Olof Lind died on 4 May 1990. Lind, who was born in 1920, died in Oslo. Olof Lind
        died in 1999.
    Silent: Nordbank was founded in 1950. Nordbank of Oslo was founded in 1990.
    Silent: Nordbank was founded in 1950. Its predecessor Nordbank was founded in 1905.
    Silent: Nordbank was founded in 1950. According to a legend, Nordbank was founded in 1905.
    Silent: Anna Berg was born in 1950. Olof Berg was born in 1980. Berg was born in 1990.
    Silent: The club was founded in 1950. Another club came. The club was founded in 1905.
    Silent: In Leeds, the club was founded in 1950. In York, the club was founded in 1960.
    Silent: The bank was founded in 1950. The school was founded in 1905.
    Silent: Nordbank was founded in 1950. The branch of Nordbank was founded in 1960.
    Silent: The bridge was built in 1950. The bridge was rebuilt in 1990.
    Silent: Nordbank was founded in 1950. The sons of Nordbank were born in 1960.
    """
    groups: dict[tuple[str, str], list[_Event]] = {}
    full: dict[str, set[str]] = {}
    for match in prose.match(_WHEN):
        event = _event(prose, match)
        if event is not None:
            groups.setdefault((event.verb, event.subject), []).append(event)
            if " " in event.subject:
                full.setdefault(event.subject.rpartition(" ")[2], set()).add(event.subject)
    for (verb, subject), events in list(groups.items()):
        names = full.get(subject, set())
        if len(names) == 1 and (verb, whole := next(iter(names))) in groups:
            groups[verb, whole].extend(events)
            del groups[verb, subject]
        elif len(names) > 1:
            del groups[verb, subject]
    for (verb, subject), events in groups.items():
        if len(events) < 2 or (subject.startswith("the ") and _several(prose, subject[4:])):
            continue
        events.sort(key=lambda event: event.fact.start)
        for event in events[1:]:
            yield settle(event.match, _judged(events[0], event, verb, subject))


def _event(prose: Prose, match: Match) -> _Event | None:
    fact = match.when
    moment = Moment.of(fact)
    if moment is None or fact.modifier is not None or match.passage.first_end(_LEGEND) >= 0:
        return None
    if _ANOTHER.search(match.lead(80)):
        return None
    text, passage = prose.document.text, match.passage
    verb = next(word for word in _EVENTS if match.words.startswith(word))
    start = prose.plain.rfind(verb, passage.start, fact.start)
    before = unwrapped(text[max(passage.start, start - 100) : start])
    if before.strip():
        found = _BEFORE.search(before)
        if found is None or _LINKS.match(before[: found.start()]):
            return None
    else:
        found = _AFTER.match(unwrapped(text[fact.end : min(passage.end, fact.end + 120)]))
        if found is None:
            return None
    if found["noun"]:
        if names_in(before[: found.start()] if before.strip() else ""):
            return None  # in Leeds, the club
        return _Event(match, fact, moment, _EVENTS[verb], f"the {found['noun']}")
    words = found["name"].split()
    while words and words[0].lower() in STOP:
        del words[0]
    subject = " ".join(words).removesuffix("'s").removesuffix("’s")
    return _Event(match, fact, moment, _EVENTS[verb], subject) if subject else None


def _several(prose: Prose, noun: str) -> bool:
    """Whether the text knows more than one of its kind."""
    other = rf"(?<!\w)(?:(?:another|other|second|rival|parent|new|sister) {noun}(?!\w)|{noun}s(?!\w)|{noun}es(?!\w))"
    return re.search(other, prose.plain) is not None


def _judged(first: _Event, event: _Event, verb: str, subject: str) -> Verdict:
    a, b = first.fact, event.fact
    place = ((a.start, a.end),)
    said = f"{subject} {verb}"
    if first.moment.first <= event.moment.last and event.moment.first <= first.moment.last:
        equation = f"{said}: {a.text} = {b.text}"
        return Verdict("consistent", "error", equation, f"{equation} in both places", (b,), place)
    equation = f"{said}: {a.text} ≠ {b.text}"
    message = f"{said} {b.text} here and {a.text} before: one of the two dates is wrong"
    return Verdict("inconsistent", "error", equation, message, (b,), place)
