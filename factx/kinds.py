"""What the nouns beside numbers say: which sex is counted, and what can be kinds of what."""

from __future__ import annotations

from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Prose
from factx.templates import SYMBOLS

_PEOPLE_WORDS = """
    man men male males boy boys m gentlemen sons fathers husbands brothers
    | woman women female females girl girls f ladies daughters mothers wives sisters
"""
_MALE, _FEMALE = (frozenset(words.split()) for words in _PEOPLE_WORDS.split("|"))
SEX = lazy(
    r"(?: ?\([^()]{0,24}\))?(?: of (?:them|whom|which|these|those))?(?: (?:will be|would be|were|was|are|is|being|said they were))? ([a-z]+)"
)
NOT_PEOPLE = frozenset(
    """
    knees eyes hips feet hands ears limbs teeth families couples households homes houses homesteads
    schools teams groups classes countries villages towns districts hospitals centres centers clubs
    sites samples specimens sports events years days weeks months pairs sessions books papers studies
    """.split()
)
_GENERIC = frozenset(
    """
    people persons patients victims members inhabitants residents passengers participants
    subjects volunteers employees workers staff students pupils children adults animals pets birds
    vehicles ships vessels aircraft planes trees plants books items objects pieces medals buildings
    votes seats deaths casualties dead injured wounded
    """.split()
)
# A third part without a number, or a word that makes the last part a smaller one.
MORE_FOLLOW = lazy(
    rf"(?:,? (?:and|plus)|,) (?:(?:an?|one|another|some|their|the)\b|[{SYMBOLS}])| (?:[a-z]+ly|surviv\w+)\b"
)
_VERB_FOLLOWS = lazy(r" (?!and\b|or\b|but\b|while\b|with\b|from\b|in\b|of\b|at\b)[a-z]")
_CLAUSE = lazy(r"[^.;:()\[\]]*?(?=[.;:()\[\]]| -|\Z)")
_WITHOUT_MORE = lazy(r"(?<!\w)(?:and|,) (?:an?|one|some|others?|the rest|several)(?!\w)")
_OF_LEAD = lazy(r"(?<!\w)(?:of|among) (?:the |our |these )?\Z")
_COPULA = lazy(r"(?<!\w)(?:were|are|was|is|be)(?!\w)")


def head_of(fact: Fact) -> str | None:
    if fact.of is None or " of " in fact.text:
        return None
    return fact.of.split()[-1].lower()


def sex_of(prose: Prose, fact: Fact) -> str:
    """The noun of a number, or the word behind it: 16 male, 5 F, 12 of them were girls."""
    if fact.of:
        return head_of(fact) or ""
    word = SEX.match(prose.plain, fact.end)
    return word[1] if word else ""


def both_sexes(prose: Prose, parts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The first two parts, where they are the two sexes."""
    first, second = (sex_of(prose, part) for part in parts[:2])
    if (first in _MALE and second in _FEMALE) or (first in _FEMALE and second in _MALE):
        return parts[:2]
    return ()


def kinds_of(total: Fact, parts: tuple[Fact, ...], *, strong: bool) -> bool:
    """Whether the parts' nouns can name kinds of what the total counts."""
    if total.kind in ("measure", "money"):
        return True
    head = head_of(total)
    nouns = {head_of(part) for part in parts} - {None, head}
    if not nouns or nouns <= _MALE | _FEMALE:
        return not nouns or head not in NOT_PEOPLE
    return strong and head in _GENERIC and not nouns & NOT_PEOPLE


def goes_on(prose: Prose, total: Fact, pair: tuple[Fact, ...]) -> bool:
    """Whether a third part follows, or the two are only those of whom the verb behind them tells."""
    plain, last = prose.plain, pair[-1]
    tail = plain[last.end : last.end + 60]
    if not last.of:
        tail = SEX.sub("", tail, count=1)
    clause = _CLAUSE.match(tail)
    if MORE_FOLLOW.match(tail) or (clause and _WITHOUT_MORE.search(clause[0])):
        return True
    if not _OF_LEAD.search(plain, max(0, total.start - 20), total.start):
        return False
    return bool(_VERB_FOLLOWS.match(tail)) and not _COPULA.search(plain, pair[0].start, last.start)
