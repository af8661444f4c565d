"""FX404."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, settle
from factx.facts import Fact
from factx.grammar.nouns import STOP
from factx.interval import Rational
from factx.patterns import lazy
from factx.skeleton import Match, Prose, shape_of
from factx.templates import Templates
from factx.terms import Term
from factx.topics import names_in

_WORD = lazy(r"[ -]?([a-z][a-z'-]*[a-z])(?= |[^\w]|\Z)")
_LINKED = lazy(
    r"(?P<words>(?:[a-z][a-z'-]{0,40}[a-z] ){1,4}?)(?:of|worth|totall?ing|valued at|amounting to|was|is|reached|totall?ed"
    r"|(?:will |to )?(?:grow|rise|amount|come) to|came to|stood at|stands at|comes to|amounts to|amounted to|put at) \Z"
)
_COMMA = lazy(r", (?=(?:worth|valued at|totall?ing|amounting to) \Z)")
_DEFINITE = frozenset("the this that its their his her our whose said same".split())
_INDEFINITE = frozenset("a an another second new further one".split())
_COMPARED = lazy(
    r"(?<!\w)(?:compared|versus|vs|unlike|than|previous|earlier|former|originally|initially|instead|other|different|dwarf\w*"
    r"|respectively|later rais\w+|grew|grown|shr[aiu]nk\w*|rose|fell|up from|down from|increas\w+|became)(?!\w)"
)
_OF_ITS_OWN = lazy(r" (?:of|for|from|in|at|by|that|which|with) ")
_WINDOW = 60
_LEAST = _THOUSAND = 1000
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Mention:
    """An amount and the noun that it goes with: the $1.2 million rescue fund.

    scale      the power of a thousand of its first digits
    words      the noun phrase; the noun is the last word where `ends`, else some word of it
    known      the, this, its: a thing that the text has spoken of
    """

    match: Match
    fact: Fact
    scale: int
    digits: int
    words: tuple[str, ...]
    ends: bool
    known: bool
    fresh: bool


_AMOUNT = Templates("{amount}")


@check("FX404", "scale-slip", severity="error")
def scale_slip(prose: Prose) -> Iterator[Verdict]:
    """One amount of one thing is not in millions here and in billions there.

    The digits are the same and the scale is not, the noun is the same, and one of the mentions says
    "the", "this" or "its"; or both sentences name the same and three digits agree.  Other years,
    names and qualities of the thing make it another.

    Consistent: The state set up a $1.2 billion fund. The $1.2 billion fund helps schools.
    Consistent: A contract worth £750 million was signed. The £750m contract runs for a year.
    Consistent: Nordbank made a profit of €3.45 billion. The €3.45bn profit pleased Nordbank.
    Inconsistent: The state set up a $1.2 billion fund. The $1.2 million fund helps schools.
    Inconsistent: A contract worth £750 million was signed. The £750bn contract runs for a year.
    Inconsistent: The owners of Nordbank heard of a profit of €3.45 billion. In all, said the head of
        Nordbank, profit was €3.45 million.
    Inconsistent: They built a plant for 4.55 million tonnes of steel. Of the 4.55 billion tonnes of
        steel, half is sold abroad.
    Inconsistent: A rescue fund of $1.2 billion was set up. Its members say that the rescue fund,
        worth $1.2 million, will last.
    Inconsistent: The grant will grow to $1.5 million; the $1.5 billion grant is the first.
    Silent: The state set up a $1.2 billion education fund. The $1.2 million health fund is older.
    Silent: Acme has a budget of $1.2 billion. The $1.2 million budget of Norda is small.
    Silent: It has a $1.2 billion fund and a $1.2 million fund. The $1.2 million fund is older.
    Silent: In 1990 the budget was $1.25 million. In 2020 the budget was $1.25 billion.
    Silent: Siemens has a budget of $1.2 billion. The $1.2 million budget of Norda is small.
    Silent: A fund of $1.2 billion was set up. The $1.2 million grant came from a bank.
    Silent: The firm is worth $5 billion. The $5 million fine was paid at once.
    Silent: A fund of $1.2 billion was set up. The $1.2 million fund manager left.
    Silent: Some 1.2 million people fled. Of the 1.2 billion people of the country, few knew.
    Silent: The fund had $1.2 billion in it. It is wrong that the fund of $1.2 million was sold.
    Silent: A $1.2 billion fund was set up, unlike the last. The previous $1.2 million fund failed.
    """
    first: dict[tuple[object, ...], dict[int, _Mention]] = {}
    fresh: set[tuple[object, ...]] = set()
    mentions = []
    alike = Counter(_digits(fact) for fact in prose.having("amount") if _counts(fact))
    if not alike or max(alike.values()) < _SEVERAL:
        return
    for match in prose.match(_AMOUNT):
        fact = match.amount
        if not _counts(fact) or alike[_digits(fact)] < _SEVERAL:
            continue
        mention = _mention(match, fact)
        if mention is not None:
            mentions.append(mention)
            if mention.fresh:
                fresh.update((key, mention.scale) for key in _keys(mention))
    mentions.sort(key=lambda mention: mention.fact.start)
    for mention in mentions:
        for key in _keys(mention):
            scales = first.setdefault(key, {})
            known = scales.setdefault(mention.scale, mention)
            verdict = None
            if known is not mention and mention.known and len(scales) == 1:
                verdict = _same(mention, known)
            others = [other for scale, other in scales.items() if scale != mention.scale]
            two = all((key, m.scale) in fresh for m in (mention, *others))
            if len(others) == 1 and not two and known is mention:
                verdict = _slip(prose, mention, others[0], key[-1])
            if verdict is not None:
                yield settle(mention.match, verdict)
                break


def _keys(mention: _Mention) -> list[tuple[object, ...]]:
    """What mentions of the same thing share: currency or unit, digits, and a word."""
    return [(*_digits(mention.fact), word) for word in mention.words]


def _digits(fact: Fact) -> tuple[object, ...]:
    """Kind, currency or unit, and what the value is without its scale."""
    unit = fact.unit.name if fact.unit is not None else ""
    return fact.kind, fact.currencies[:1] or unit, _scaled(fact)[1]


def _scaled(fact: Fact) -> tuple[int, Rational]:
    """How many thousands a value is multiplied by, and the rest of it."""
    assert fact.value is not None
    scale, rest = 0, fact.value
    while rest >= _THOUSAND:
        whole = rest.denominator == 1 and rest.numerator % _THOUSAND == 0
        scale, rest = scale + 1, int(rest) // _THOUSAND if whole else Fraction(rest) / _THOUSAND
    return scale, rest


def _counts(fact: Fact) -> bool:
    """Whether a value is large enough to have a scale that can slip."""
    return fact.value is not None and fact.value >= _LEAST and fact.kind != "number"


def _mention(match: Match, fact: Fact) -> _Mention | None:
    scale, rest = _scaled(fact)
    digits = len(f"{float(rest):.6f}".replace(".", "").strip("0"))
    before, after = match.lead(_WINDOW), match.rest(_WINDOW)
    article = before.split(" ")[-2:-1]
    words: tuple[str, ...] = ()
    ends = False
    if fact.of:
        words = tuple(fact.of.lower().split())
        ends = True
    elif article and article[0] in _DEFINITE | _INDEFINITE:
        words = _following(after)
    if not words and fact.kind != "count":
        linked = _LINKED.search(_COMMA.sub(" ", before))
        if linked is not None:
            phrase = linked["words"].split()
            last = max((i for i, word in enumerate(phrase) if word in STOP), default=-1)
            article = phrase[last : last + 1] if last >= 0 else []
            words, ends = tuple(phrase[last + 1 :]), True
    if not words:
        return None
    known, fresh = (bool(article) and article[0] in kind for kind in (_DEFINITE, _INDEFINITE))
    return _Mention(match, fact, scale, digits, words, ends, known, fresh)


def _following(after: str) -> tuple[str, ...]:
    words: list[str] = []
    place = 0
    while len(words) < 3 and (found := _WORD.match(after, place)) and found[1] not in STOP:
        words.append(found[1])
        place = found.end()
    return tuple(words)


def _slip(prose: Prose, mention: _Mention, other: _Mention, word: object) -> Verdict | None:
    """The verdict, None where the two may be two things."""
    if not _agree(mention, other, word):
        return None
    if mention.match.passage.start == other.match.passage.start:
        first, last = sorted((mention.fact, other.fact), key=lambda fact: fact.start)
        if not mention.known or prose.plain.find(";", first.end, last.start) < 0:
            return None
    sentences = [each.match.passage for each in (mention, other)]
    if any(_COMPARED.search(each.skeleton) for each in sentences):
        return None
    text = prose.document.text
    names, more = (names_in(text[p.start : p.end]) for p in sentences)
    years, later = (
        {f.text for f in prose.facts[p.first : p.last] if shape_of(f) in ("year", "month", "day")}
        for p in sentences
    )
    if (names and more and not names & more) or (years and later and not years & later):
        return None
    digits = mention.digits
    plain = mention.fact.kind == "money" or len(mention.words) > 1
    if any(each.known and not _own(each, str(word)) for each in (mention, other)):
        if digits < (2 if plain else 3):
            return None
    elif digits < 3 or not names & more or years != later:
        return None
    a, b = mention.fact, other.fact
    noun = mention.words[-1] if mention.ends else str(word)
    thousand = "thousand" if abs(mention.scale - other.scale) == 1 else "million"
    equation = f"{Term.of(a).shown} ≠ {Term.of(b).shown}"
    message = (
        f"{a.text} and {b.text} for the same {noun}: one of them is a {thousand} times too"
        f" {'small' if a.value and b.value and a.value < b.value else 'large'} or the other too"
        f" {'large' if a.value and b.value and a.value < b.value else 'small'}"
    )
    return Verdict("inconsistent", "error", equation, message, (a,), ((b.start, b.end),))


def _own(mention: _Mention, word: str) -> bool:
    """Whether the noun has a complement that says which it is: the $1.2 million budget of Norda."""
    after = mention.match.rest(_WINDOW)
    return not mention.ends and bool(_OF_ITS_OWN.match(after, after.find(word) + len(word)))


def _same(mention: _Mention, other: _Mention) -> Verdict | None:
    if mention.match.passage.start == other.match.passage.start:
        return None
    equation = f"{Term.of(mention.fact).shown} = {Term.of(other.fact).shown}"
    message = f"{equation} agrees with the text"
    related = ((other.fact.start, other.fact.end),)
    return Verdict("consistent", "error", equation, message, (mention.fact,), related)


def _agree(a: _Mention, b: _Mention, word: object) -> bool:
    """Whether two noun phrases have the same noun and no other qualities."""
    (x, i), (y, j) = ((m.words, m.words.index(str(word))) for m in (a, b))
    if x[:i] and y[:j] and x[:i] != y[:j]:
        return False
    behind = [m.words[k + 1 : k + 2] for m, k in ((a, i), (b, j))]
    if a.ends and b.ends:
        return behind[0] == behind[1]
    return behind[0] == behind[1] or all(
        not next_word or (not m.ends and next_word[0].endswith(("s", "ed", "ing")))
        for m, next_word in zip((a, b), behind, strict=True)
    )
