"""FX502."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, settle
from factx.dating import Moment
from factx.facts import Fact
from factx.interval import Interval, magnitude, round_number
from factx.patterns import lazy
from factx.skeleton import Match, Prose, shape_of
from factx.templates import Templates
from factx.topics import Topic, topics

_LEAD = 700  # a report begins with what its headline says
_FIRST = 250
_PART = lazy(
    r"(?<!\w)(?:of (?:them|whom|which|these|those|the)|including|among|rest|remaining|another|others?|further|additional|more"
    r"|so far|initially|at first|earlier|previous(?:ly)?|similar|separate|elsewhere|also|each|per|every|last|first"
    r"|later|only|respectively|a (?:day|week|month|year)|not|than|between|one of|as well as|plus|risk|could|may"
    r"|might|would|average|both|if|and one|a (?:second|third|fourth|\w+th))(?!\w)"
)
_GROUP = lazy(
    r" (?:in|among|for|of|at|on) (?!(?:the|this|that|a) (?:\w+ )?(?:quarter|year|month|period)\b)"
)
_DATED = frozenset({"period", "ago", "earlier", "later", "set"})
_COUNTED = frozenset({"count", "number"})
_TENTH = 10
_RECENT = 60  # days between an event and the report of it


_QUANTITY = Templates("{quantity}")


@check("FX502", "headline-body", severity="error")
def headline_body(prose: Prose) -> Iterator[Verdict]:
    """A number of the headline is that of the text.

    The headline is the first line, where it is no sentence and a blank line follows, or a Markdown
    heading.  Its numbers may be rounded, and may be the sum of numbers of the text.  A mistake is
    reported where the text begins with another number for the same thing and the headline's stands
    nowhere in it.

    Consistent:
        # Quake kills 1,000 in Norland

        A quake killed 1,012 people in Norland on Monday.
    Consistent:
        # Firm to cut 500 jobs

        The firm will cut 500 jobs by summer, it said.
    Consistent:
        # Profits up 20% at Nordbank

        Nordbank said its profits rose 19.8%.
    Consistent:
        # Crash leaves 12 dead

        The crash killed seven people at once and five died later.
    Inconsistent:
        # Quake leaves 1,000 dead

        A quake killed 100 people in Norland on Monday.
    Inconsistent:
        # Firm to cut 500 jobs

        The firm will cut 5,000 jobs by summer, it said.
    Inconsistent:
        # Profits up 20% at Nordbank

        Nordbank said its profits rose 28%.
    Inconsistent:
        # Police arrest 45 after match

        Police arrested 54 people after the match.
    Inconsistent:
        Quake leaves 1,000 dead

        A quake killed 100 people in Norland on Monday.
    Inconsistent:
        Nearly 5,000 displaced by fire

        The fire displaced 500 people, the mayor said.
    Inconsistent:
        Harbour master jailed for three years

        A harbour master was sentenced to eleven years in prison on Tuesday.
    Inconsistent:
        Anna Berg, painter of light, dies at 92

        Anna Berg, who painted the sea, died in Turku on Sunday. She was 82.
    Silent:
        # Quake leaves 1,000 dead

        In 1999 a quake killed 100 people here. This one was worse.
    Silent:
        # Quake leaves 1,000 dead

        A quake hit Norland. A similar quake killed 100 people.
    Silent:
        # Crash leaves 12 dead

        The crash killed eight people at once; the rest died later.
    Silent:
        # Firm to cut 500 jobs

        The firm will cut 300 jobs in Turku and 200 jobs in Oslo.
    Silent:
        # Quake leaves 1,000 dead

        At least 100 people died in the city alone.
    Silent:
        # 12 soldiers killed

        The attack killed 40 people.
    Silent:
        # Strike hits 400 schools

        Teachers in 250 schools in the city stayed away.
    Silent:
        # Flu cases up 30%

        Doctors said flu cases rose 12% in children.
    Silent:
        # Court frees 25 men

        The court freed 24 men on Monday and one on Tuesday.
    Silent:
        # Zoo shows 3 cubs

        The zoo showed two cubs in May and a third later.
    Silent:
        # Thousands flee

        The fire drove 4,000 people from home.
    Silent:
        # Five arrested

        Four people were arrested, and a fifth was held by the crowd.
    Silent:
        Quake leaves 1,000 dead
        A quake killed 100 people in Norland on Monday.
    """
    span = prose.document.headline
    if span is None:
        return
    start, end = span
    if not any(start <= fact.start < end for fact in prose.facts[:40]):
        return
    told: list[tuple[Fact, set[Topic]]] = []
    body: list[tuple[Match, Fact, set[Topic]]] = []
    for match in prose.match(_QUANTITY):
        fact = match.quantity
        if fact.end <= end:
            if found := topics(match, fact):
                told.append((fact, found))
        elif fact.start >= end:
            found = topics(match, fact) if fact.start < end + _LEAD else set()
            if fact.start > end + _FIRST:
                found = {topic for topic in found if topic[0]}
            body.append((match, fact, found))
    for fact, wanted in told:
        yield from _judged(prose, fact, wanted, sorted(body, key=lambda each: each[1].start))


def _judged(
    prose: Prose, told: Fact, wanted: set[Topic], body: list[tuple[Match, Fact, set[Topic]]]
) -> Iterator[Verdict]:
    same = [(match, fact, found) for match, fact, found in body if _alike(told, fact)]
    if told.kind not in ("count", "money", "measure") and not any(
        role == "dead" for role, _ in wanted
    ):
        same = [each for each in same if each[2] & wanted]
    headline = _wide(told)
    candidates = [(match, fact) for match, fact, found in same if found & wanted]
    if headline is None or not candidates:
        return
    equation = f"{told.text} (headline)"
    for _, fact, found in sorted(same, key=lambda each: not each[2] & wanted):
        read = fact.readings
        if read is not None and read.loose.meets(headline):
            if found & wanted:
                text = f"{equation} = {fact.text}"
                message = f"{text} agrees with the text"
                yield Verdict("consistent", "error", text, message, (fact,), _place(told))
            return
    if _summed(headline, [(match, fact) for match, fact, _ in same]):
        text = f"{equation} is a sum of the text's numbers"
        yield Verdict("consistent", "error", text, text, (candidates[0][1],), _place(told))
        return
    match, fact = candidates[0]
    values = {f.value for m, f in candidates if m.passage.start <= match.passage.start}
    if len(values) > 1 or fact.value is None or not _whole(prose, match, fact, told):
        return
    message = f"the headline says {told.text}, the text {fact.text}"
    text = f"{equation} ≠ {fact.text}"
    yield settle(match, Verdict("inconsistent", "error", text, message, (fact,), _place(told)))


def _place(fact: Fact) -> tuple[tuple[int, int], ...]:
    return ((fact.start, fact.end),)


def _long_ago(prose: Prose, fact: Fact) -> bool:
    """Whether a date is not of the days of the report, so that its sentence may not be either."""
    shape = shape_of(fact)
    if shape in _DATED:
        return True
    today, then = prose.document.date, Moment.of(fact)
    if shape not in ("year", "month", "day") or then is None:
        return False
    if today is None:
        return shape != "day"
    first, last = today.span()
    return (then.first - last).days > _RECENT or (first - then.last).days > _RECENT


def _alike(a: Fact, b: Fact) -> bool:
    if {a.kind, b.kind} == {"number", "duration"}:
        return True  # an age in two ways
    if a.kind != b.kind and not {a.kind, b.kind} <= _COUNTED:
        return False
    return a.unit == b.unit and a.currencies == b.currencies


def _wide(fact: Fact) -> Interval | None:
    """What a headline's number can stand for, which is rounded more boldly than others."""
    read = fact.readings
    if read is None:
        return None
    if fact.value is None or fact.modifier is not None:
        return read.loose
    return read.loose.hull(round_number(fact.value))


def _summed(headline: Interval, facts: list[tuple[Match, Fact]]) -> bool:
    """Whether two or three neighbouring numbers of a sentence add up to the headline's."""
    sums: list[tuple[int, Interval]] = []
    for match, fact in facts:
        read, sentence = fact.readings, match.passage.start
        if read is None:
            continue
        added = [(place, total + read.loose) for place, total in sums[-2:] if place == sentence]
        if any(total.meets(headline) for _, total in added):
            return True
        sums = [*added[-1:], (sentence, read.loose)]
    return False


def _whole(prose: Prose, match: Match, fact: Fact, told: Fact) -> bool:
    """Whether a number of the text is of all that the headline speaks of, and of the same event."""
    passage = match.passage
    facts = prose.facts[passage.first : passage.last]
    if fact.kind != "percent" and any(_long_ago(prose, each) for each in facts):
        return False
    if _PART.search(passage.skeleton):
        return False
    if fact.kind == "percent" and _GROUP.match(match.rest(40)):
        return False
    value = told.value
    if value is None or fact.value is None:
        return False
    near = magnitude(value - fact.value)
    # A fifth man held by the crowd: of few, one more or less is counted in other ways.
    return not (value <= _TENTH and near <= 2)
