"""FX103."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factx.checks import check
from factx.claims import Verdict, settle
from factx.dating import Moment, dated_claims, elapsed_verdict
from factx.facts import Fact
from factx.skeleton import Match, Prose
from factx.templates import Templates

_DURATION_CALENDAR = Templates(
    r"(?:has|have|'s|'ve) …(?:for )?{duration},? since (?:early |late |mid-?)?{calendar}",
    r"(?:has|have|'s|'ve) …(?:for )?{duration} \(since (?:early |late |mid-?)?{calendar}\)",
    r"since {calendar},? (?:or |that is,? |i\.e\.,? )?for {duration}",
    r"(?:has|have|'s|'ve) …since {calendar} ?[-—(] ?(?:for )?{duration}(?= ?[.,;)—-])",
    r"(?:has|have|'s|'ve) …since {calendar}, {duration},? {now:relative}",
    r"it(?:'s| is| has been) (?:now )?{duration} since {calendar}",
    r"(?:in|over|during|for) the (?:past |last )?{duration} since {calendar},? …(?:has|have)",
)


@check("FX103", "years-ago", severity="error")
def years_ago(prose: Prose) -> Iterator[Verdict]:
    """The date of an event and how long ago it was agree with the document's date.

    The years that have passed are the difference of the two years or one less, because the day may
    not have come yet; one more only where a day or month shows that it was nearly so long.  The
    document's date is given (--date), found in the document, or taken from the first such statement
    and then tested by the others.

    Consistent: Relations were established 33 years ago, specifically in 1992.
    Consistent, dated 2025-05-20: In 1997, 28 years ago, the embassy was set up.
    Consistent, dated 2025-05-20: The bridge was closed two months ago, in March 2025.
    Consistent, dated 2025-02-03: The school was founded in October 1985 (39 years ago).
    Consistent, dated 2025-05-20: She has led the firm for 12 years, since 2013.
    Consistent, dated 2025-05-20: It is 30 years since 1995, when the border opened.
    Inconsistent, dated 2025-05-20: It is 40 years since 1995, when the border opened.
    Inconsistent, dated 2025-05-20: Over the 25 years since 2010, output has doubled.
    Inconsistent, dated 2021-05-20: Relations were established 33 years ago, specifically in 1992.
    Inconsistent, dated 2025-05-20: In 1997, 18 years ago, the embassy was set up.
    Inconsistent, dated 2025-05-20: The bridge was closed two months ago, in November 2024.
    Inconsistent, dated 2025-05-20: Half a century ago, in 1965, the dam was built.
    Inconsistent, dated 2025-05-20: She has led the firm for 12 years, since 2003.
    Inconsistent, dated 2025-05-20: The warmest May was that of 2006, 29 years ago.
    Inconsistent: The mill burnt down 33 years ago, in 1992. The dam was built 20 years ago, in 1980.
    Silent, dated 2025-05-20: Relations were established more than 20 years ago, in 1992.
    Silent, dated 2025-05-20: “It closed 10 years ago, in 1950,” the letter says.
    Silent, dated 2025-05-20: Ten years ago the town still remembered the flood of 1992.
    Silent, dated 2025-05-20: A quarter of a century ago, in 2000, the mill burnt down.
    Silent, dated 2025-05-20: In the 15 years since 1990, he had written ten books.
    Silent, dated 2025-05-20: She had led the firm for 12 years, since 1980, when it failed.
    Silent, dated 2025-05-20: In 1970 he told them that ten years ago, in 1960, he had been lost.
    Silent, dated 2025-05-20: The firm, founded in 1990, 10 years ago moved to Leeds.
    Silent, dated 2025-05-20: If it closed 10 years ago, in 1950, the deed is void.
    """
    base = prose.document.date
    if base is None:
        return
    now = Moment(*base.span())
    verdicts = [
        verdict
        for match in dated_claims(prose)
        for verdict in _judged(match, match.calendar, match.ago, now)
    ]
    verdicts.sort(key=lambda verdict: verdict.facts[0].start)
    for verdict in verdicts:
        yield _from_another(prose, verdict, verdicts) if base.source == "inferred" else verdict
    for match in prose.match(_DURATION_CALENDAR):
        if match.has("now") and match.now.text.lower() != "now":
            continue
        if " had " not in match.left and not (match.quoted and match.words.startswith("it")):
            yield from _judged(match, match.calendar, match.duration, now)


def _from_another(prose: Prose, verdict: Verdict, others: list[Verdict]) -> Verdict:
    """The verdict with the statement that the document's date was taken from, which may be wrong."""
    source = next((other for other in others if other.status == "consistent"), None)
    if verdict.status != "inconsistent" or source is None:
        return verdict
    ends = [(fact.start, fact.end) for fact in source.facts]
    start, end = min(ends)[0], max(end for _, end in ends)
    words = " ".join(prose.document.text[start:end].split())
    message = f"{verdict.message} (the text's date follows from “{words}”)"
    return replace(verdict, message=message, related=((start, end),))


def _judged(match: Match, then: Fact, elapsed: Fact, now: Moment) -> Iterator[Verdict]:
    moment = Moment.of(then)
    verdict = elapsed_verdict(moment, elapsed, now, (then, elapsed), back=True) if moment else None
    if verdict is None:
        return
    verdict = settle(match, verdict)
    if verdict.status == "inconsistent":
        if match.quoted:
            verdict = verdict.doubtful("a quotation may be older")
        elif any(_counted_from(other, then, elapsed) for other in _others(match, then, elapsed)):
            verdict = verdict.doubtful("it may count from another date")
    yield verdict


def _others(match: Match, *known: Fact) -> Iterator[Moment]:
    passage = match.passage
    for fact in passage.prose.facts[passage.first : passage.last]:
        if fact.kind == "date" and fact not in known and (moment := Moment.of(fact)):
            yield moment


def _counted_from(other: Moment, then: Fact, elapsed: Fact) -> bool:
    moment = Moment.of(then)
    verdict = elapsed_verdict(moment, elapsed, other, ()) if moment else None
    return verdict is not None and verdict.status == "consistent"
