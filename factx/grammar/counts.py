"""What is counted: the noun phrase behind a number, bounded without a tagger."""

from __future__ import annotations

import re

from factx.grammar.nouns import (
    ADJECTIVE_HEADS,
    KINDS,
    NOUN_OR_VERB,
    OPENERS,
    PARTICIPLES,
    STOP,
    ends_before,
    is_adjective,
    is_plural,
    takes_verb,
)
from factx.grammar.words import Token, words_after
from factx.lexicon import MONTHS, RECURRING, SCALES, TENS, UNITS, WEEKDAYS
from factx.patterns import lazy
from factx.units.currencies import before_numbers
from factx.vocabulary import EMPTY, Vocabulary

_DETERMINERS = frozenset("the its his her their our my your these those all this that".split())
_NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES)
_NO_HEAD = (
    _NUMBER_WORDS | frozenset(MONTHS) - {"may", "march", "mar"} | frozenset(WEEKDAYS) | {"percent"}
)
_LONGEST, _SHORTEST = 6, 3
_FEW = 3  # words that tell most noun phrases, the one behind the head included
_BEDS = ("bed", "bred", "breed", "seed", "shed", "sled", "weed", "feed", "steed", "speed")
_GLUED_ADJECTIVES = frozenset({"strong", "odd", "plus"})  # the 1,200-strong crowd


def counted_noun(
    text: str, pos: int, *, singular: bool = False, own: Vocabulary = EMPTY
) -> tuple[int, str] | None:
    """End offset and words of the noun phrase at `pos`, head last; None where none is plain.

    `singular` is set behind "one" and behind hyphens, where the head is no plural.  A pronoun's
    "of" ("35m of its devices") is passed over.  The nouns of `own` end a phrase wherever they
    stand.
    """
    tokens = words_after(text, pos, _FEW)
    if not tokens:
        return None
    if tokens[0].lower == "of":
        tokens = words_after(text, pos, _LONGEST + 2)
    end = tokens[0].end
    if text[end : end + 1].isdigit() or (
        text[end : end + 1] == "-" and text[end + 1 : end + 2].isdigit()
    ):
        return _coded(text, pos, tokens[0].word, singular, own)
    if tokens[0].word[0].isupper() and (model := _MODEL.match(text, pos)) is not None:
        named = counted_noun(text, model.end(), own=own)
        return named and (named[0], " ".join(text[pos : named[0]].split()))
    if tokens[0].glue == "-" and len(tokens[0].word) == 1:
        return None  # a 10-K filing
    if tokens[0].glue == "-" and (hyphened := _hyphened(tokens)) is not None:
        return hyphened
    skipped = 0
    if tokens[0].lower == "of" and len(tokens) > 1:
        skipped = 1
        while skipped < len(tokens) and tokens[skipped].lower in _DETERMINERS:
            skipped += 1
        singular = False
    opened = skipped
    if own.nouns and (named := _own_head(text, pos, skipped, own)) is not None:
        return named
    if (
        skipped < len(tokens) - 1
        and tokens[skipped].lower in OPENERS
        and tokens[skipped].glue != "-"
    ):
        skipped += 1
    last = _head(tokens[skipped : skipped + _LONGEST], singular=singular)
    if len(tokens) == _FEW and (last is None or skipped + last + 1 == _FEW):
        tokens = words_after(text, pos, _LONGEST + 2)
        last = _head(tokens[skipped : skipped + _LONGEST], singular=singular)
    if last is None:
        last = _coordinated(tokens[skipped : skipped + _LONGEST])
    if last is None or (skipped > opened and tokens[skipped + last].lower in OPENERS):
        return None
    if (
        not last
        and tokens[skipped].lower in _VERBS_OF_ONE
        and _AMOUNT.match(text, tokens[skipped].end)
    ):
        return None  # a family of four needs £5,000
    if tokens[skipped + last].lower in KINDS:
        kinds = substance(text, tokens[skipped + last].end)
        if kinds is not None:
            return kinds
    if last and tokens[skipped].glue == "-" and tokens[skipped].lower in _GLUED_ADJECTIVES:
        skipped, last = skipped + 1, last - 1
    first, head = tokens[skipped], tokens[skipped + last]
    if _FORECAST.match(text, head.end) and _THE_NUMBER.search(
        text, max(0, pos - _LONGEST_NUMBER), pos
    ):
        return None  # above the 1.9 million analysts forecast
    return head.end, " ".join(text[first.start : head.end].split())


def _hyphened(tokens: list[Token]) -> tuple[int, str] | None:
    """What is counted by a number that a hyphen joins to it: the beds of a 450-bed hospital."""
    first = tokens[0]
    lower = first.lower
    if len(tokens) > 1 and tokens[1].glue == "-":
        return None
    if not first.word.islower() or len(lower) < _SHORTEST:
        return None  # a 12-MEP group
    if lower in STOP or lower in _NO_HEAD or lower in _GLUED_ADJECTIVES or lower in OPENERS:
        return None
    if lower.endswith(("ed", "ing", "ly")) and not lower.endswith(_BEDS):
        return None
    return first.end, first.word


def not_of_one(words: str) -> bool:
    """Whether a word in -s behind "one" is its verb: a dear one costs more, a new one stays."""
    lower = words.lower()
    return (
        lower == words
        and lower[-1:] == "s"
        and " " not in words
        and lower not in _SAME
        and is_plural(lower)
    )


_SAME = frozenset(
    "series species means barracks headquarters crossroads works gallows shambles innings".split()
)


def subject(end: int, words: str, *, one: bool = False) -> tuple[int, str]:
    """Without a verb in -s behind the noun: one in five pupils walks, one dose costs more."""
    first, _, last = words.rpartition(" ")
    if one:
        verb = last.lower() in _VERBS_OF_ONE
        return (end - len(last) - 1, first) if first and verb else (end, words)
    if first and is_plural(last.lower()) and is_plural(first.rpartition(" ")[2].lower()):
        return end - len(last) - 1, first
    return end, words


# Behind a plural these are the verbs of "each of the three reactors produces".
_ONLY_VERBS = frozenset(
    "produces contains includes seems appears earns weighs lasts gives makes takes owns says thinks"
    " knows belongs becomes requires provides allows employs operates receives expects suffers"
    " consists depends exists has does goes gets wants feels believes comes begins brings keeps".split()
)
_FORECAST = lazy(
    r"[ \n](?:(?:had|were|have|polled[ ]by[ ]\w+[ ]had)[ ])?(?:forecast|expected|expecting|predicted|anticipated"
    r"|projected|estimated|hoped|wanted|sought)(?![a-z])"
)
_THE_NUMBER = lazy(
    r"(?<![a-z])the[ ]\d[\d.,]*(?:[ ](?:thousand|million|billion))?\Z", re.IGNORECASE
)
_LONGEST_NUMBER = 24
_NOUNS_IN_LY = frozenset(
    "family ally assembly bully belly fly rally reply supply jelly lily monopoly anomaly doily folly"
    " butterfly weekly monthly daily quarterly".split()
)
_AMOUNT = lazy(r"[ \xa0](?:about[ ]|at[ ]least[ ])?[$€£¥₹\d]")
_VERBS_OF_ONE = frozenset(
    "costs lasts weighs holds uses needs wants works plays reads covers shows sells makes carries takes"
    " gives earns lives runs produces contains includes means seems remains appears feeds serves".split()
)


def _own_head(text: str, pos: int, skipped: int, own: Vocabulary) -> tuple[int, str] | None:
    """The noun phrase that ends with the first noun of one's own; None where there is none."""
    tokens = words_after(text, pos, skipped + _LONGEST + own.longest)
    for first in range(skipped, min(len(tokens), skipped + _LONGEST)):
        for last in range(min(first + own.longest, len(tokens)) - 1, first - 1, -1):
            words = " ".join([token.lower for token in tokens[first : last + 1]])
            if words in own.nouns:
                head = tokens[last]
                return head.end, " ".join(text[tokens[skipped].start : head.end].split())
        if tokens[first].lower in STOP or tokens[first].lower in _NO_HEAD:
            return None
    return None


def _head(tokens: list[Token], *, singular: bool) -> int | None:
    """Index of the head noun among the tokens."""
    best = None
    for i, token in enumerate(tokens):
        lower = token.lower
        newly = (
            i > 0
            and tokens[i - 1].lower.endswith("ly")
            and (lower.endswith("ed") or lower in PARTICIPLES)
        )
        if (lower in STOP and not newly) or (lower in _NO_HEAD and token.glue != "-"):
            break
        if lower in _GLUED_ADJECTIVES and token.glue == "-" and i == 0:
            continue
        if lower.endswith(("'s", "’s")):
            if best is not None:
                break
            continue
        if is_plural(lower) or _acronyms(token.word):
            if best is not None and (
                token.word[0].isupper()
                or lower in NOUN_OR_VERB
                or lower in _ONLY_VERBS
                or takes_verb(tokens[best].lower, lower)
            ):
                break
            best = i
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            if following is None or not is_plural(following.lower):
                break
        elif best is not None:
            break
        elif singular and _ends_phrase(tokens, i):
            if i == 0 and lower.endswith("ed") and len(lower) > 5 and not lower.endswith(_BEDS):
                return None  # two in five passed
            if i == 0 and lower.endswith("ly") and lower not in _NOUNS_IN_LY:
                return None  # a dozen were hurt, one seriously
            return None if i and is_adjective(lower) and lower not in ADJECTIVE_HEADS else i
        elif lower in ADJECTIVE_HEADS and _ends_phrase(tokens, i):
            return i
        elif lower.endswith("ly") and i > 1:
            break
    return best


def _coded(
    text: str, pos: int, letters: str, singular: bool, own: Vocabulary
) -> tuple[int, str] | None:
    """What is counted where its phrase begins with a code: 12 F-16 jets, two CO2 sensors."""
    code = None if letters in before_numbers() else _FIRST_CODE.match(text, pos)
    if code is not None and code[0][-2:-1].isdigit() and code[0][-1] == "s":
        return code.end(), code[0].strip()  # 320 A320s
    noun = counted_noun(text, code.end(), singular=singular, own=own) if code is not None else None
    return noun and (noun[0], " ".join(text[pos : noun[0]].split()))


_FIRST_CODE = lazy(r"[ \xa0](?=[A-Za-z]{0,7}[A-Z])[A-Za-z]{1,8}-?\d[\w-]{0,8}(?=[ ][a-z])")


# Of a maker: 100 Boeing 737 MAX jets, 35 Airbus A320 aircraft.
_MODEL = lazy(
    r"[ \xa0][A-Z][A-Za-z]{2,15}[ ](?=[A-Z-]{0,4}\d)[A-Z\d][A-Z\d-]{1,7}(?:[ ][A-Z\d][A-Za-z\d-]{0,7})?"
    r"(?=[ ][a-z])"
)


def _coordinated(tokens: list[Token]) -> int | None:
    """Index of the head behind two adjectives: electric and hybrid vehicles."""
    first = tokens[0].lower if tokens else "the"
    if first in STOP or first.endswith("ed") or not is_adjective(first):
        return None
    for i in (1, 2):  # also: native oak and beech trees
        if len(tokens) > i + 2 and tokens[i].lower in ("and", "or"):
            last = _head(tokens[i + 1 :], singular=False)
            return last and last + i + 1
    return None


def _acronyms(word: str) -> bool:
    """Whether a word is the plural of an acronym: MPs, RBIs."""
    return len(word) > 2 and word[-1] == "s" and word[:-1].isupper()


def _ends_phrase(tokens: list[Token], i: int) -> bool:
    """Whether the phrase ends behind token `i`, as seen from the next word."""
    if i + 1 == len(tokens):
        return True
    following = tokens[i + 1].lower
    return ends_before(following) or following in _NO_HEAD


def substance(text: str, pos: int) -> tuple[int, str] | None:
    """What a measure measures: the phrase behind its "of" ("200 tons of food and supplies")."""
    if text[pos : pos + 4].lower() != " of ":
        return None
    tokens = words_after(text, pos + 3, _LONGEST + 1)
    while tokens and tokens[0].lower in _DETERMINERS:
        tokens = tokens[1:]
    last = None
    for i, token in enumerate(tokens):
        if token.lower in ("and", "or") and i and i + 1 < len(tokens):
            following = tokens[i + 1].lower
            after = tokens[i + 2].lower if i + 2 < len(tokens) else ""
            if following in STOP or (after and after not in STOP) or not _mass(following):
                break
            continue
        if i and token.lower in RECURRING and _closed(tokens, i):
            break  # 50 mg of the drug daily
        if token.lower in STOP or token.lower in _NO_HEAD or token.lower == "worth":
            break
        if token.lower.endswith("ed") and i:
            break
        if i and token.lower in _VERBS_OF_ONE and _AMOUNT.match(text, token.end):
            break  # a gallon of paint covers 350 square feet
        last = i
        if is_plural(token.lower) and not (
            i + 1 < len(tokens) and tokens[i + 1].lower in ("and", "or")
        ):
            break
        if i == 3:
            break
    if last is None or tokens[last].lower.endswith(("'s", "’s")):
        return None  # half of the country's 38 million people
    end = tokens[last].end
    code = _CODE.match(text, end)  # of CO2, of vitamin B12, of H2O
    if code is not None:
        end = code.end()
    return end, " ".join(text[tokens[0].start : end].split())


_CODE = lazy(r"(?<=[A-Z])[\d₀-₉](?:[\w₀-₉]|\.\d)*")


def _closed(tokens: list[Token], at: int) -> bool:
    """Whether a phrase ends behind a word."""
    return at + 1 == len(tokens) or tokens[at + 1].lower in STOP


def _mass(lower: str) -> bool:
    """Whether a word can be a second noun after "and": not a verb in -ed, not an adverb."""
    return not lower.endswith(("ed", "ly"))
