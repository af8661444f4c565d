"""FX503."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factx.checks import check
from factx.claims import Verdict, settle
from factx.facts import Fact
from factx.grammar.nouns import STOP
from factx.patterns import lazy
from factx.skeleton import Match, Prose, shape_of
from factx.templates import Templates
from factx.topics import unwrapped

_NAME = r"[A-Z][\w'’.-]{0,40}[\w]"
_BEFORE = lazy(
    rf"(?<![\w'’-])((?:{_NAME} ){{0,3}}{_NAME})(?:, (?:an? |now |who is |who's |who has turned |aged? )?|,? who turned "
    r"| \((?:aged? )?| \[(?:aged? )?| is (?:an? |now )?| was (?:an? )?| turned | turns | has turned )\Z"
)
_AFTER = lazy(
    rf"(?:,? )((?:[a-z][a-z-]+ ){{0,3}})((?:{_NAME} ){{0,3}}{_NAME})(?P<s>['’]s\b)?(?P<next>[ -]?\w*)"
)
_ARTICLE = lazy(
    r"(?<!\w)(?:the|an?|this|that|another|every|one|fellow|no)(?: [a-z-]+){0,2} \Z", re.IGNORECASE
)
_THEN = lazy(
    r"(?<!\w)(?:at the time|then|when|later|earlier|ago|since|until|before|after|once|while|as an?|would|will|could|if|next"
    r"|last|younger|older|between|or|not|birthday|record|played|plays|playing|character|role|wrongly|named after"
    r"|son|daughter|brother|sister|father|mother|wife|husband|cousin|junior|senior|jr|sr|namesake|died|death)(?!\w)"
)
_DATED = frozenset({"year", "month", "period", "ago", "earlier", "later", "after", "before"})
_BIGRAM = lazy(r"(?<![\w'’-])([A-Z][\w'’-]*\.?) (?=([A-Z][\w’'-]*\w))")
_TITLES = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady president senator judge officer captain king queen prince princess mayor".split()
)
_WOMEN = frozenset({"Mrs", "Ms", "Miss"})
_NO_NAMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday i he she it we they".split()
)
_WIDTH = 80


@dataclass(frozen=True, slots=True)
class _Age:
    match: Match
    fact: Fact
    name: str
    sure: bool


_AGE = Templates("{age:duration}", r"(?:who is |\(aged |\(age |now ){age:number}(?=[,.)])")


@check("FX503", "conflicting-age", severity="error", preview=True)
def conflicting_age(prose: Prose) -> Iterator[Verdict]:
    """One person has one age in a text.

    People are told by their last name, as long as the text knows no two first names with it.  An age
    at another time, in a sentence with a date or with words such as "then" or "when", is left alone,
    as are relatives.  A year more or less is a warning: there may be a birthday between.

    Consistent: John Smith, 45, won the race. The 45-year-old Smith lives in Leeds.
    Consistent: Anna Berg (aged 61) leads the firm. Berg, 61, is from Turku.
    Consistent: The 33-year-old striker Olof Lind scored. Lind, who is 33, left the field.
    Inconsistent: John Smith, 45, won the race. The 54-year-old Smith lives in Leeds.
    Inconsistent: Anna Berg (aged 61) leads the firm. Berg, 16, is from Turku.
    Inconsistent: The 33-year-old striker Olof Lind scored. Lind, who is 38, left the field.
    Inconsistent: Smith, 45, won the race. Smith, 44, lives in Leeds.
    Silent: John Smith, 45, won the race. Anna Smith, 54, came second. Smith, 54, is happy.
    Silent: Mr Smith, 45, won the race. Mrs Smith, 54, looked on.
    Silent: John Smith, 45, won the race. Smith, then 14, had been ill in 1990.
    Silent: John Smith, 45, won the race. Smith's 12-year-old son looked on.
    Silent: John Smith, 45, won the race. His wife Smith, 42, looked on.
    Silent: An American, 45, won the race. The 54-year-old American came second.
    Silent: John Smith, 45, won the race. The 54-year-old London firm Smith pays him.
    Silent: Lind (45) and Berg (61) scored, and Lind (77) again.
    Silent: Anna Berg, 45, plays the 23-year-old Berg.
    """
    groups: dict[str, list[_Age]] = {}
    dated: dict[int, bool] = {}
    for match in prose.match(_AGE):
        fact = match.age
        if fact.value is None or fact.modifier:
            continue
        if fact.kind == "duration" and (fact.unit is None or fact.unit.name != "year"):
            continue
        age = _age(prose, match, fact)
        if age is None:
            continue
        passage = match.passage
        if passage.start not in dated:
            facts = prose.facts[passage.first : passage.last]
            dated[passage.start] = any(shape_of(f) in _DATED for f in facts)
        if not dated[passage.start] and passage.first_end(_THEN) < 0:
            groups.setdefault(age.name, []).append(age)
    groups = {name: ages for name, ages in groups.items() if len(ages) > 1}
    if not groups:
        return
    given = _given(prose, groups)
    for name, ages in groups.items():
        ages.sort(key=lambda age: age.fact.start)
        if len(given[name]) > 1 or (not given[name] and not any(age.sure for age in ages)):
            continue
        for age in ages[1:]:
            if age.match.passage.start == ages[0].match.passage.start:
                continue  # a list of people
            yield settle(age.match, _judged(ages[0], age))


def _age(prose: Prose, match: Match, fact: Fact) -> _Age | None:
    """The person that an age stands beside."""
    text = prose.document.text
    start, end = max(match.passage.start, fact.start - _WIDTH), fact.end + _WIDTH
    before = unwrapped(text[start : fact.start])
    after = unwrapped(text[fact.end : min(end, match.passage.end)])
    found = _BEFORE.search(before)
    if found is not None and not _ARTICLE.search(before[: found.start()]):
        name = _last(found[1])
        if name is not None and found[1].split()[0].lower() not in STOP:
            return _Age(match, fact, name, sure=True)
    if not fact.text.endswith("old"):
        return None
    behind = _AFTER.match(after)
    if behind is None or behind["s"] or any(word in STOP for word in behind[1].split()):
        return None
    following = behind["next"].strip(" -")
    if (
        following
        and following not in STOP
        and following[:1].islower()
        and not following.endswith(("ed", "s"))
    ):
        return None  # the 54-year-old London firm
    name = _last(behind[2])
    return None if name is None else _Age(match, fact, name, sure=False)


def _last(names: str) -> str | None:
    words = names.split()
    last = words[-1].removesuffix("'s").removesuffix("’s")
    if last != words[-1] or last.lower() in _NO_NAMES or last.lower() in STOP:
        return None
    return last if any(letter.islower() for letter in last) else None


def _given(prose: Prose, groups: dict[str, list[_Age]]) -> dict[str, set[str]]:
    """For each last name the first names that the text knows with it."""
    given: dict[str, set[str]] = {name: set() for name in groups}
    titles: dict[str, set[bool]] = {}
    for found in _BIGRAM.finditer(unwrapped(prose.document.text)):
        first, last = found[1].rstrip("."), found[2].removesuffix("'s").removesuffix("’s")
        if last not in given or first.lower() in STOP:
            continue
        if first in _WOMEN or first == "Mr":
            titles.setdefault(last, set()).add(first in _WOMEN)
        elif first.lower() not in _TITLES:
            given[last].add(first)
    for last, both in titles.items():
        if len(both) > 1:
            given[last] |= {"Mr", "Mrs"}
    return given


def _judged(first: _Age, age: _Age) -> Verdict:
    a, b = first.fact, age.fact
    assert a.value is not None and b.value is not None
    place = ((a.start, a.end),)
    if a.value == b.value:
        equation = f"{age.name}: {a.value} = {b.value}"
        return Verdict("consistent", "error", equation, f"{equation} in both places", (b,), place)
    message = f"{age.name} is {b.value} here and {a.value} before"
    equation = f"{age.name}: {a.value} ≠ {b.value}"
    verdict = Verdict("inconsistent", "error", equation, message, (b,), place)
    return verdict.at_most("warning") if -1 <= a.value - b.value <= 1 else verdict
