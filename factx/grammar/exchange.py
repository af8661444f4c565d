"""Rates of exchange whose currency only the subject names: the yen weakened to 151.20 per dollar."""

from __future__ import annotations

from dataclasses import replace

from factx.facts import Fact
from factx.patterns import lazy
from factx.units.currencies import by_noun, currency_unit

_LINKS = (" per ", " to the ", " against the ", " a ")
_PAID_FOR = lazy(
    r" (?:per|to the|against the|a) (?:US |U\.S\. )?(dollar|euro|pound|greenback)(?![A-Za-z-])"
)
_SUBJECT = lazy(r"(?<![A-Za-z])[Tt]he (?:[A-Z][a-z]{2,12} )?([a-z]{3,9})(?=[ ,'’])")
_REACH = 120
_SENTENCE_END = lazy(r"[.!?;]\s")


def read(text: str, facts: list[Fact]) -> None:
    """Give bare numbers of a currency's price their currency, in place."""
    for i, fact in enumerate(facts):
        if fact.kind != "number" or fact.of is not None or fact.unit is not None:
            continue
        if not fact.decimal and (fact.step > 1 or text.startswith(" against", fact.end)):
            continue  # it lost 2 against the euro
        if not text.startswith(_LINKS, fact.end):
            continue
        paid = _PAID_FOR.match(text, fact.end)
        code = None if paid is None else _subject(text, fact.start, paid[1])
        if paid is not None and code is not None:
            facts[i] = replace(
                fact,
                kind="money",
                unit=currency_unit(code),
                currencies=(code,),
                of=f"per {paid[1]}",
            )


def _subject(text: str, start: int, other: str) -> str | None:
    """The currency that the sentence was last about, where it is not the one that is paid for."""
    low = max(0, start - _REACH)
    for end in _SENTENCE_END.finditer(text, low, start):
        low = end.end()
    found = None
    for named in _SUBJECT.finditer(text, low, start):
        codes = by_noun(named[1], needs=True)
        if codes and named[1] != other:
            found = codes[0]
    return found
