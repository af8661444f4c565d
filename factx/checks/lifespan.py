"""FX108."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Severity, Verdict, settle
from factx.dating import Moment, completed_years
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Passage, Prose
from factx.templates import Templates

_SPAN = (
    r"[(\[][^(){calendar}]{0,40}{born:calendar}[^(){calendar}]{0,24}?(?: ?- ?|[,;] (?:and )?(?=d))"
    r"[^(){calendar}]{0,24}?{died:calendar}[^()]{0,20}[)\]]"
)
_COMMAS = r"[,] {born:year} ?- ?{died:year},"
_LIVED = r"\b(?:he|she) lived from {born:calendar} (?:to|until) {died:calendar}"
_AGED = lazy(
    r"(?:\baged?|\bat (?:the )?(?:[a-z]+ )?age(?: of)?|\b(?:lived|survived) to(?: be| the age of)?"
    r"|\breached(?: the age of)?)(?: just| only)? \Z"
)
_BARE = lazy(
    r"\b(?:died|passed away|(?:was|were) (?:killed|murdered)|drowned)\b[^,;]{0,50}\bat(?: just| only)? \Z"
)
_WAS = lazy(r"\bwas (?:only |just |aged )?\Z")
_WHEN_DEAD = lazy(
    r",? ?(?:when (?:he|she) (?:died|passed away|was killed)|at (?:the time of )?(?:his|her) death)\b"
)
_NUMBER_ENDS = lazy(r"\s*(?:[.,;:!?)\]—-]|\Z|(?:and|but|in|of|from|after|on|when|as)\b)")
_DEATH = lazy(
    r"\b(?:died|death|passed away|was (?:killed|shot|executed|hanged|beheaded|murdered)|drowned|lived to|reached)\b"
)
_NOT_NAMES = lazy(r"(?:war|career|reign|term|period|era|years|marriage|service|tenure)\W*\Z")
# Someone else of whom the sentence, or the one before it, may speak.
_RELATIVES = (
    r"wife|husband|widow|son|daughter|father|mother|brother|sister|children|grand\w+|uncle|aunt|cousin"
    r"|nephew|niece|parents|married"
)
_OTHERS = lazy(rf"\b(?:{_RELATIVES}|child|friend|partner|who|whose|whom|they|their)\b")
_RELATIVE = lazy(rf"\b(?:{_RELATIVES})\b")
_SURVIVED = lazy(r"\b(?:survived by|leaving)\b.*")
# A marriage that the same clause goes on from: married a lawyer in 1984 and died at 74.
_MARRIAGE = lazy(
    r"\bmarried (?:(?:once|twice|[a-z]+ times)\b|(?:(?!\b(?:he|she|who)\b)[^,;.()]){0,200}? and (?=died |passed away ))"
)
_NAME = lazy(r"[A-Z][\w'’.-]+")
_NAME_REACH = 90
_PRONOUN_REACH = 500  # characters; further from the name "he" may be anybody
_OLDEST = 120
_WHO = lazy(r"\A\W*,? who ")
_PRONOUN = lazy(r"(?:;|, and) (?:he|she)(?= died | passed away | lived to )")
# In the sentence of the years: someone else whose age it may be.
_ANOTHER = lazy(r"[;.:]|\b(?:he|she|it|when|while|but|after|before|where|which|that|whose)\b")
_HE_OR_SHE = lazy(r"\b(?:he|his|she|her)\b")
_PRONOUNS = frozenset({"he", "she"})


_LIVES = Templates(_SPAN, _COMMAS, _LIVED)


@check("FX108", "lifespan", severity="error")
def lifespan(prose: Prose) -> Iterator[Verdict]:
    """The age at which someone died fits the years of birth and death in brackets.

    The sentence that gives the age must be about the same person: it begins with the name or with
    "he" or "she", and neither it nor the one before it speaks of relatives.  An age that is off by
    one is a warning, because some count the year that has begun.

    Consistent: Anna Berg (1950–2010) was a painter. She died aged 60.
    Consistent: Anna Berg (3 May 1950 – 2 May 2010) was a painter. Berg died at the age of 59.
    Consistent: Anna Berg (1950–2010) was a painter. She lived in Turku and died there at age sixty.
    Consistent: Anna Berg (1950–2010), who died aged 60, was a painter.
    Consistent: The painter (1950–2010) was only 60 when she died.
    Inconsistent: Anna Berg (1950–2010) was a painter. She died aged 45.
    Inconsistent: Anna Berg (1950–2010), who died aged 50, was a painter.
    Inconsistent: Anna Berg (1950–2010) died of a fever at 50.
    Inconsistent: Anna Berg, 1950–2010, lived to the age of 50.
    Inconsistent: Anna Berg (3 May 1950 – 2 May 2010) was a painter. Berg died at the age of 69.
    Inconsistent: Anna Berg (1950–2010) was a painter until her death in Turku at the age of 78.
    Inconsistent: Anna Berg (1950–2010) was a painter. Berg married Olof in 1975 and died aged 45.
    Inconsistent: Bo Berg (1950–2010) had a son. They lived in Turku. He died aged 45.
    Silent: Anna Berg (1950–2010) was a painter. Her husband died aged 45.
    Silent: Anna Berg (1950–2010) was a painter. Her husband came from Turku. His name was Olof. He died aged 45.
    Silent: Anna Berg (1950–2010) married Olof Berg (1940–1990). He died aged 50.
    Silent: Anna Berg (1950–2010) wrote of her sister Eva, who had died (aged 19) of a fever.
    Silent: Her brother, Leo Berg (1950–2010), was a painter. He died at the age of 78.
    Silent: Anna Berg (1950–2010) painted until her husband died at 70.
    Silent: Anna Berg (1950–2010) taught Carl, who died aged 20.
    Silent: His career (1951–1967) was short. He died at the age of 73.
    """
    spans = [match for match in prose.match(_LIVES) if _is_near(match)]
    spans.sort(key=lambda match: match.born.start)
    ends = [passage.end for passage in prose.sentences]
    for i, match in enumerate(spans):
        until = spans[i + 1].born.start if i + 1 < len(spans) else len(prose.plain)
        here = bisect_right(ends, match.died.end)
        yield from _ages(prose, match, prose.sentences[here:], until)


def _is_near(match: Match) -> bool:
    """Whether the years stand behind the first words of a sentence: a person, not one who is only
    mentioned."""
    before = match.passage.prose.plain[match.passage.start : match.born.start]
    return len(before) <= _NAME_REACH and not _NOT_NAMES.search(before.rpartition("(")[0])


def _is_named(match: Match) -> bool:
    text = match.passage.prose.document.text
    before = text[match.passage.start : match.born.start]
    name = before.rpartition("(")[0].rstrip()
    last = name.rpartition(" ")[2]
    return len(_NAME.findall(name)) >= 2 and last[:1].isupper()


def _ages(prose: Prose, match: Match, passages: list[Passage], until: int) -> Iterator[Verdict]:
    born, died = Moment.of(match.born), Moment.of(match.died)
    if born is None or died is None or born.first > died.last:
        return
    text = prose.document.text
    start = max(0, match.born.start - _NAME_REACH)
    names = {word.lower().rstrip(".,") for word in _NAME.findall(text[start : match.born.start])}
    lead = prose.plain[match.passage.start : match.born.start]
    named = _is_named(match) and not _RELATIVE.search(lead)
    for passage in passages:
        if passage.start >= until:
            return
        first = passage.start < match.died.end
        if not (first or named):
            return
        for fact in prose.facts[passage.first : passage.last]:
            if not match.died.end <= fact.start < until or not _years(fact):
                continue
            low = max(passage.start, match.died.end)
            if _about(prose, low, fact, names, match.died.end, first=first):
                yield settle(match, _verdict(match, born, died, fact))


def _years(fact: Fact) -> bool:
    """Whether it may be an age in whole years; a bare number is one up to 120."""
    if fact.value is None or fact.modifier is not None or fact.range is not None:
        return False
    if fact.kind == "number":
        return fact.step == 1 and not fact.decimal and 4 < fact.value < _OLDEST
    return fact.kind == "duration" and fact.unit is not None and fact.unit.name == "year"


def _about(
    prose: Prose, start: int, fact: Fact, names: set[str], since: int, *, first: bool
) -> bool:
    """Whether the words up to an age say that the person of the brackets died at it."""
    before = prose.plain[start : fact.start]
    after = prose.plain[fact.end : fact.end + 40]
    before = _WHO.sub("", before) if first else _MARRIAGE.sub("", before)
    if _OTHERS.search(before):
        return False
    if not (_WAS.search(before) and _WHEN_DEAD.match(after)):
        plain = _BARE.search(before) if fact.kind == "number" else None
        if not (plain or (_AGED.search(before) and _DEATH.search(before))):
            return False
        if fact.kind == "number" and not _NUMBER_ENDS.match(after):
            return False
    if first:
        return _ANOTHER.search(_PRONOUN.sub("", before)) is None
    words = re.findall(r"[\w'.-]+", before)[:8]
    subject = words[0] if words else ""
    if subject in _PRONOUNS:
        return _is_meant(prose, subject, since, start)
    until = next((i for i, word in enumerate(words) if word in ("died", "was", "retired")), 6)
    return bool(names & {word.strip(".'") for word in words[:until]})


def _is_meant(prose: Prose, pronoun: str, since: int, start: int) -> bool:
    """Whether "he" or "she" is the person of the brackets: whom the text calls so first, and no
    relative comes in the sentence before."""
    if start - since > _PRONOUN_REACH:
        return False
    known = _HE_OR_SHE.search(prose.plain, since, start)
    if known is not None and known[0].startswith("h") and known[0] != "her":
        if pronoun != "he":
            return False
    elif known is not None and pronoun != "she":
        return False
    head = prose.plain[since:start].rstrip()
    low, high = prose.document.sentence_around(max(since, since + len(head) - 1))
    return _RELATIVE.search(_SURVIVED.sub("", prose.plain[max(low, since) : high])) is None


def _verdict(match: Match, born: Moment, died: Moment, fact: Fact) -> Verdict:
    low, high = completed_years(born, died)
    assert fact.value is not None
    age = int(fact.value)
    years = str(low) if low == high else f"{low} or {high}"
    equation = f"{died.shown('day')} - {born.shown('day')} = {years} years"
    facts = (match.born, match.died, fact)
    if low <= age <= high:
        return Verdict("consistent", "error", equation, f"{equation} agrees with the text", facts)
    message = f"from {born.shown('day')} to {died.shown('day')} it is {years} years, not {age}"
    severity: Severity = "warning" if low - 1 <= age <= high + 1 else "error"
    return Verdict("inconsistent", severity, equation, message, facts)
