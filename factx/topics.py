"""What an amount is of, so that two places of a text can be seen to speak of the same thing.

A topic is a role and a noun: ("dead", "") of "1,000 dead" and "killed 1,000 people", ("dead",
"soldiers") of "12 soldiers killed", ("<cut", "jobs") of "will cut 500 jobs", ("up", "profit") of
"profits rose 20%", ("", "contract") of "a $45 million contract".
"""

from __future__ import annotations

import re

from factx.facts import Fact
from factx.grammar.nouns import STOP
from factx.patterns import lazy
from factx.skeleton import Match

Topic = tuple[str, str]

_GENERIC = frozenset("people persons person individuals lives others victims".split())
_NOUNS = {
    "dead": "dead",
    "deaths": "dead",
    "fatalities": "dead",
    "injured": "injured",
    "wounded": "injured",
    "injuries": "injured",
    "missing": "missing",
    "hurt": "injured",
    "arrests": "arrested",
    "arrested": "arrested",
    "detained": "arrested",
    "rescued": "rescued",
    "evacuated": "evacuated",
    "homeless": "homeless",
    "displaced": "homeless",
    "killed": "dead",
}
_BE = r"(?: (?:people|persons))?(?: (?:were|was|are|is|have been|had been|being|feared|reported|confirmed|left)){0,2}"
_AFTER = {
    "dead": re.compile(rf"{_BE} (?:dead|killed|die[sd]?|dying|perish(?:ed)?|drown(?:ed)?)(?!\w)"),
    "injured": re.compile(rf"{_BE} (?:injured|wounded|hurt)(?!\w)"),
    "missing": re.compile(rf"{_BE} missing(?!\w)"),
    "arrested": re.compile(rf"{_BE} (?:arrested|detained)(?!\w)"),
    "rescued": re.compile(rf"{_BE} rescued(?!\w)"),
    "homeless": re.compile(rf"{_BE} (?:homeless|displaced)(?!\w)"),
    "evacuated": re.compile(rf"{_BE} evacuated(?!\w)"),
}
_BEFORE = {
    "dead": re.compile(
        r"(?<!\w)(?:kill(?:s|ed|ing)?|claim(?:s|ed|ing)(?: the lives of)?"
        r"|death toll(?: [^,;:()]{1,40}?)? (?:of|at|now|is|was|(?:rose|rises|rising|risen|climb\w*|jump\w*) to|reach\w*|stands at|stood at)) \Z"
    ),
    "injured": re.compile(r"(?<!\w)(?:injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|hurts?) \Z"),
    "arrested": re.compile(r"(?<!\w)(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)) \Z"),
    "rescued": re.compile(r"(?<!\w)rescu(?:es|ed|ing|e) \Z"),
    "homeless": re.compile(r"(?<!\w)displac(?:es|ed|ing) \Z"),
    "evacuated": re.compile(r"(?<!\w)evacuat(?:es|ed|ing|e) \Z"),
}
_MOVED = lazy(
    r"(?<![\w-])([a-z]{3,})(?: (?:have|has|had|will|would|were|was|are|is|be|to)){0,5}"
    r" (?:up|down|rise|rises|rose|risen|rising|fall|falls|fell|fallen|drop|drops|dropped|jump|jumps|jumped|climb|climbs"
    r"|climbed|surge|surges|surged|soar|soars|soared|plunge|plunges|plunged|slump|slumps|slumped|grow|grows|grew|grown"
    r"|increase|increases|increased|decrease|decreases|decreased|decline|declines|declined)(?: by)? \Z"
)
_DIES_AT = lazy(
    r"(?<!\w)(?:dies|died|dead|death|(?:she|he) was|aged) (?:at |aged |at the age of )?\Z"
)
_JAILED = lazy(r"(?<!\w)(?:(?:jailed|imprisoned) for|sentenced[^;:()]{0,60}? to) \Z")
_IN_PRISON = lazy(
    r"(?:'s?)? (?:in (?:prison|jail)|of imprisonment|behind bars|imprisonment|jail|prison)(?!\w)"
)
_WORDS = lazy(r"[a-z][a-z'-]*[a-z]")
_NAME = lazy(r"(?<=[a-z,'’\"“(0-9-] )[A-Z][\w’'-]+")
_FIRST = lazy(r"[A-Z][\w’'-]+")
_QUANTIFIERS = frozenset("all both half".split())
_AROUND = 60
_STEM = 4


def _verbs(before: str, after: str) -> set[str]:
    """How the nearest words before and behind begin: <cut of "will cut 500 jobs", >stra of "200
    whales were stranded"."""
    found = set()
    words = [word for word in _WORDS.findall(before[-30:])[-3:] if word not in STOP]
    if words:
        found.add("<" + words[-1][:_STEM])
    words = [word for word in _WORDS.findall(after[:30])[:3] if word not in STOP]
    if words:
        found.add(">" + words[0][:_STEM])
    return found


def topics(match: Match, fact: Fact) -> set[Topic]:
    """Every topic of the one fact that a match holds; none where the words do not tell."""
    before, after = match.lead(_AROUND), match.rest(_AROUND)
    if not fact.of and fact.kind in ("number", "duration"):
        if fact.kind == "duration" and (_JAILED.search(before) or _IN_PRISON.match(after)):
            return {("jailed", "")}
        if _DIES_AT.search(before) and not after.startswith((" people", " of ")):
            return {("died aged", "")}
    if fact.kind in ("count", "number"):
        noun = (fact.of or "").lower()
        last = noun.rpartition(" ")[2]
        if last in _NOUNS:
            return {(_NOUNS[last], noun.rpartition(" ")[0])}
        if noun and any(word in STOP for word in noun.split()):
            return set()
        plain = "" if noun in _GENERIC else noun
        roles = {role for role, words in _AFTER.items() if words.match(after)}
        if not after.startswith(" of "):
            roles |= {role for role, words in _BEFORE.items() if words.search(before)}
        if roles:
            return {(role, plain) for role in roles}
        return {(verb, plain) for verb in _verbs(before, after)} if plain else set()
    if fact.kind == "percent" and fact.trend:
        moved = _MOVED.search(before)
        if moved is not None and moved[1] not in STOP:
            return {(fact.trend, moved[1].rstrip("s"))}
    if fact.kind == "money" or (fact.kind == "measure" and fact.of is None):
        found = _WORDS.match(after, 1)
        if found is not None and after[:1] in " -" and found[0] not in STOP:
            return {("", found[0])}
    if fact.kind == "measure" and fact.of:
        return {(verb, fact.of.lower()) for verb in _verbs(before, after)}
    return set()


def names_in(sentence: str) -> set[str]:
    """Capitalised words; the first one where it is no function word and no plural (critics)."""
    sentence = unwrapped(sentence)
    found = _NAME.findall(sentence)
    first = _FIRST.match(sentence)
    plural = first is not None and first[0].endswith("s") and first[0][-2:] not in ("'s", "’s")
    if first is not None and not plural and first[0].lower() not in STOP | _QUANTIFIERS:
        found.append(first[0])
    return {name.removesuffix("'s").removesuffix("’s") for name in found}


def unwrapped(text: str) -> str:
    """A stretch of a text with spaces for line breaks, of the same length."""
    return text.replace("\n", " ").replace("\r", " ")
