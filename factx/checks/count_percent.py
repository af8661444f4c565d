"""FX301."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, claim
from factx.facts import Fact
from factx.skeleton import Match, Prose
from factx.templates import SYMBOLS
from factx.terms import Term

_OF = r"(?: ?/ ?| (?:out )?of (?:(?:the|all|our|these|those|its|their|a total of) ){0,2})"
_WORDS = r"[^{value}()\[\];:]{0,50}?"
_SHARE = rf"{{part:tally}}{_OF}{{whole:tally}}"
_ANOTHER_MEASURE = r"(?! ?(?:ci|confidence|c\.i|cl|credible|interval|-ci))"
_OR = r"(?: ?,? ?(?:or|i\.e\.,?|that is,?|equal to) (?:about |roughly )?| ?= ?)"
_NO_SHARE = re.compile(r" (?:off|discount|remember)\b")
_OTHER_WHOLE = re.compile(r" of (?:the |all |its |their )?([a-z]+)")
_DAYS = frozenset({"9/11", "7/7", "24/7", "50/50"})
_RUN_TOGETHER = re.compile(rf"[)\]]?(?:[\w{SYMBOLS}]|\.\d)")
_DOSE = re.compile(r"\d\.\d+ ?/ ?\d")


@check("FX301", "count-percent", severity="error")
def count_percent(prose: Prose) -> Iterator[Verdict]:
    """A count out of a total makes the per cent that is given with it.

    A percentage that is cut off instead of rounded (19 of 21 as 90.4%) is a note.

    Consistent: Of the votes, 45 of 60 (75%) were valid.
    Consistent: The vaccine worked in 90.9% (130/143) of the group.
    Consistent: Seven out of 18 pilots, or 39%, had slept badly.
    Consistent: In 110 of the 202 villages (54.5%) the wells were dry.
    Inconsistent: Of the votes, 45 of 60 (80%) were valid.
    Inconsistent: The vaccine worked in 97.8% (130/143) of the group.
    Inconsistent: Seven out of 18 pilots, or 49%, had slept badly.
    Inconsistent: In 110 of the 202 villages (64.5%) the wells were dry.
    Inconsistent: The wells were dry in 54.4% (110/202) of the villages.
    Silent: The wells were dry in 12·5% (1/8) of the villages.
    Silent: Relapse was seen with 7.5/46 (22.4%) and 15/92 (27.6%) of the drug.
    Silent: Cured: 306/541 (95% CI 52.3 to 60.6).
    Silent: Rhythm 97 % (29/630)0.94100 % (30/30)0.88 in the table.
    Silent: His blood pressure was 160/90 (25% above normal).
    Silent: The party won 45 of 100 seats (40% of the vote).
    Silent: The coats were 12/25 (50% off) in the sale.
    Silent: If 45 of 60 (80%) were valid, the vote would stand.
    """
    for match in prose.match(
        rf"{_SHARE}{_WORDS}[(\[](?:=|i\.e\.,? )? ?{{percent}}{_ANOTHER_MEASURE}",
        rf"{{percent}}{_ANOTHER_MEASURE}{_WORDS}[(\[;,] ?(?:n ?= ?)?{_SHARE}(?=[^{{fact}}]{{0,40}}[)\],;:])",
        rf"{_SHARE}{_WORDS}{_OR}{{percent}}{_ANOTHER_MEASURE}",
        rf"{{percent}}{_WORDS}{_OR}{_SHARE}",
        rf"[(\[]{_SHARE}[,;:]? {{percent}}{_ANOTHER_MEASURE}[)\],;]",
    ):
        part, whole, percent = match.part, match.whole, match.percent
        if not (_counts(part) and _counts(whole)) or _unlike(match, part, whole):
            continue
        if _of_another(match, part, whole, percent):
            continue
        k, n = Term.counted(part), Term.counted(whole)
        what = f"{k.shown} of {n.shown} is"
        yield claim(match, (k / n).percent(), Term.of(percent), what)


def _of_another(match: Match, part: Fact, whole: Fact, percent: Fact) -> bool:
    """Whether the percentage is said to be of something else, or off a price."""
    plain = match.passage.prose.plain
    if _NO_SHARE.match(plain, percent.end) or plain[part.start : whole.end] in _DAYS:
        return True
    of = percent.of.lower() if percent.of else ""
    named = _OTHER_WHOLE.match(plain, percent.end)
    if not of and named is not None:
        of = named[1]
    known = f"{part.of or ''} {whole.of or ''}".lower().split()
    return bool(of) and percent.start > whole.start and not set(of.split()) & set(known)


def _counts(fact: Fact) -> bool:
    value = fact.value
    return value is not None and value.denominator == 1 and value >= 0 and not fact.decimal


def _unlike(match: Match, part: Fact, whole: Fact) -> bool:
    """Ratios, doses and the cells of a table that only look like a share."""
    assert part.value is not None and whole.value is not None
    if whole.value == 0 or part.value > whole.value or _RUN_TOGETHER.match(match.right):
        return True
    if _DOSE.search(match.passage.skeleton):
        return True
    plain = match.passage.prose.plain
    for fact in match.passage.prose.facts[match.passage.first : match.passage.last]:
        beside = plain[fact.start - 1 : fact.start] + plain[fact.end : fact.end + 1]
        if "/" in beside and fact.value is not None and fact.value.denominator != 1:
            return True
    return False
