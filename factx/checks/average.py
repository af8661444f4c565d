"""FX205."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, claim
from factx.facts import alike
from factx.interval import Rational, Readings, rounded
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term

_WORDS = r"[^{value};:()]{0,60}?"
_THE = r"(?:(?:the|a|all|its|his|her|their|our|these|those|past|first|next|whole) ){0,3}"
_DURING = rf"(?:over|in|during|within|across|for|through|lasted|last) {_THE}"
_GIVES = (
    r"(?:,| \(|,? -|:| comes to| came to| works out at| means) ?(?:(?:or|that is,?|i\.e\.,?|which is|averaging|making|for) )?"
    r"(?:(?:an|on|a) (?:average|mean)(?: of|,)? )?(?:about |around |roughly |only |just |some )?"
)
_TOTAL = r"(?:,| \(|,? -) ?(?:or |that is,? |making |for |i\.e\.,? )?(?:a total of |about |in all |in total )?"
_IN_ALL = r"(?:in all|in total|altogether|all told|overall)"
_EACH = r"(?:each|apiece|a piece|per [a-z-]+|an? [a-z-]+)(?![\w-])"
_EACH_OF = lazy(r" (?:each|apiece|a piece|(?:per|an?) ([a-z-]+))(?![\w-])")
_NO_AVERAGE = lazy(
    r"(?<!\w)(?:median|peak\w*|up to|at most|record|as many as|as much as|maximum|minimum|at least|plus|interest|deposit"
    r"|discount|excluding|including|bonus|growing|rising|falling|rose|fell|at first|then|previous\w*|compared|usual\w*"
    r"|target|goal|planned|limit|allow\w*|more than|less|fewer|another|additional|extra|respectively|between|if|weekdays"
    r"|except|but)(?!\w)"
)
_END = lazy(r"(?: on average| each)?(?: ?(?:[),;:!?]|\.(?!\d)|$))")
_PER = lazy(r" ?(?:a|an|per|each|every|/) ?(second|minute|hour|day|week|month|year|decade)(?!\w)")
_PER_SET = r"(?: {per:set}| per [a-z]+)?"
_A_YEAR = {"month": 12, "week": 52, "day": 365}
_PER_TIME = {
    ("year", "month"): 12,
    ("decade", "year"): 10,
    ("century", "year"): 100,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("fortnight", "week"): 2,
}


_TOTAL_TIME_RATE = Templates(
    rf"{{total:amount}}{_WORDS}{_DURING}{{time:duration}}{_WORDS}{_GIVES}{{rate:amount}}{_PER_SET}",
    rf"{{total:amount}}{_WORDS}(?:in|during) {{year}}{_GIVES}{{rate:amount}}{_PER_SET}",
    rf"{_DURING}{{time:duration}}{_WORDS}{{total:amount}}{_WORDS}{_GIVES}{{rate:amount}}{_PER_SET}",
)
_RATE_TIME_TOTAL = Templates(
    rf"{{rate:amount}}{_PER_SET}{_WORDS}{_DURING}{{time:duration}}{_WORDS}{_TOTAL}{{total:amount}} {_IN_ALL}",
    rf"{{rate:amount}}{_PER_SET} {_DURING}{{time:duration}},? (?:or|for a total of|making a total of|making) {{total:amount}}",
)
_TOTAL_N_RATE = Templates(
    rf"{{total:amount}}{_WORDS}(?<!\w)(?:to|in|among|amongst|between|over|across|for|from|by|with|on) {_THE}{{n:count}}{_WORDS}{_GIVES}{{rate:amount}}(?: {_EACH})?",
    rf"{{n:count}}{_WORDS}{{total:amount}}{_WORDS}{_GIVES}{{rate:amount}} (?:each|apiece)",
)


@check("FX205", "average", severity="error", preview=True)
def average(prose: Prose) -> Iterator[Verdict]:
    """A total shared by so many, or spread over so long, makes the average that is given with it.

    The same holds for a rate that is said to make a total.

    Consistent: The club sold 60 books over 12 months, 5 a month.
    Consistent: It lost 1,200 jobs in nine years, an average of 133 jobs a year.
    Consistent: The city split $6 million among 12 schools, or $500,000 each.
    Consistent: They paid $500 a month for 12 months, $6,000 in all.
    Consistent: She walked 300 km in 10 days, an average of 30 km a day.
    Inconsistent: The club sold 60 books over 12 months, 4 a month.
    Inconsistent: It lost 1,200 jobs in nine years, an average of 233 jobs a year.
    Inconsistent: He scored 12 goals in 8 matches, an average of 2.5 per match.
    Inconsistent: The line took 24,000 calls in 2024, or 3,000 a month.
    Inconsistent: They paid $500 a month for 12 months, $7,000 in all.
    Inconsistent: She walked 300 km in 10 days, an average of 40 km a day.
    Inconsistent: The 12 books sold 60,000 copies, an average of 6,000 each.
    Silent: The club sold 60 books over 12 months, 4 a month more than before.
    Silent: The club sold 60 books over 12 months, a median of 4 a month.
    Silent: The club sold 60 books over 12 months, up to 14 a month.
    Silent: They paid $500 a month for 12 months, plus a deposit, $7,000 in all.
    Silent: He scored 12 goals in 8 matches, 2 a match in the last three.
    Silent: The club sold 60 books over 12 months, 14 a month in summer.
    Silent: It has 12 rooms for 60 people, 4 each on the top floor.
    Silent: It has 60 books on 12 shelves, and lends 4 a month.
    """
    for match in prose.match(_TOTAL_TIME_RATE):
        yield from _judged(match, _spread(match))
    for match in prose.match(_RATE_TIME_TOTAL):
        yield from _judged(match, _spread(match))
    for match in prose.match(_TOTAL_N_RATE):
        yield from _judged(match, _shared(match))


def _spread(match: Match) -> Rational | None:
    """How often the rate's time goes into the time of the total."""
    rate, total = match.rate, match.total
    own, per, unit = (rate.unit.name if rate.unit is not None else "").partition(" per ")
    if per:
        if total.unit is None or own != total.unit.name or rate.kind != total.kind:
            return None
    else:
        named = _PER.match(match.passage.prose.plain, rate.end)
        if named is None or not alike(rate, total):
            return None
        unit = named[1]
    if match.has("year"):
        return _A_YEAR.get(unit)
    time = match.time
    if time.value is None or time.unit is None or time.value <= 1:
        return None
    factor = 1 if unit == time.unit.name else _PER_TIME.get((time.unit.name, unit))
    return None if factor is None else factor * time.value


def _shared(match: Match) -> Rational | None:
    """Among how many the total is shared."""
    rate, total, count = match.rate, match.total, match.n
    if count.value is None or not count.of or count.value <= 1 or not alike(rate, total):
        return None
    plain = match.passage.prose.plain
    each = _EACH_OF.match(plain, rate.end) or _EACH_OF.search(rate.text.lower())
    if each is None:
        return None
    last = each[1]
    if last is None:
        return count.value
    noun = count.of.split()[-1].lower()
    stem = last[:-1] if last.endswith("y") else last
    return count.value if noun.startswith(stem) and len(noun) <= len(last) + 2 else None


def _judged(match: Match, n: Rational | None) -> Iterator[Verdict]:
    rate, total = match.rate, match.total
    if n is None or rate.value is None or total.value is None or rate.modifier in ("over", "under"):
        return
    if _NO_AVERAGE.search(match.lead(20) + match.words) or not _END.match(match.rest(20)):
        return
    stated, whole = Term.of(rate), Term.of(total)
    if not rate.modifier:
        read = stated.readings.loose.hull(rounded(rate.value, rate.step))
        stated = replace(stated, readings=Readings.same(read))
    computed = whole / Term.exact(n)
    if rate.step == 1 and rate.value < 100:
        stated = replace(stated, step=Fraction(1, 10))
    verdict = claim(match, computed, stated, f"{computed.shown} is")
    if verdict.status != "consistent":
        product = stated * Term.exact(n)
        message = f"{verdict.message}; {product.shown} would be {product.near(whole)}"
        verdict = replace(verdict, message=message)
    yield verdict
