"""FX212."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factx.checks import check
from factx.claims import Verdict, settle
from factx.facts import Fact, alike
from factx.interval import Interval
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term

_TOP = "largest|highest|biggest|oldest|longest|tallest|heaviest|warmest|hottest|widest|deepest|maximum|greatest"
_BOTTOM = (
    "smallest|lowest|youngest|shortest|lightest|coldest|coolest|narrowest|shallowest|minimum|fewest"
)
_OPPOSITES = {
    "largest": ("smallest",),
    "biggest": ("smallest",),
    "greatest": ("smallest", "lowest", "fewest"),
    "highest": ("lowest",),
    "oldest": ("youngest",),
    "longest": ("shortest",),
    "tallest": ("shortest", "smallest"),
    "heaviest": ("lightest",),
    "warmest": ("coldest", "coolest"),
    "hottest": ("coldest", "coolest"),
    "widest": ("narrowest",),
    "deepest": ("shallowest",),
    "maximum": ("minimum",),
}
_OF_ANYTHING = frozenset(
    "largest smallest biggest highest lowest greatest maximum minimum fewest".split()
)
_NOUN = r"(?: [a-z][\w'-]*){0,4}?"
_IS = (
    r"(?:,? (?:is|was|are|were|has|had|have|with|at|being|reached|measured|measures|weighed|weighs|scored|got|numbers|holds|seats"
    r"|stood at|aged)|,| \(|:| =) ?(?:only |about |some |just |exactly )?"
)
_BETWEEN = r"[^{value};()]{0,40}?[);,]?(?: (?:and|while|but|whereas)|;|,) (?:the |a |its |their )?"
_ANOTHER = (
    r"(?: [a-z]+)?(?:;|,? (?:and|while|but|whereas)) (?:the )?[^{value};(),.]{1,30}?"
    r"(?: (?:is|was|has|had|holds|seats|measures|weighs)| at)? "
)
_SAME = frozenset({"", "one", "ones", "of them", "of all", "only", "of these"})
_LIST = rf"{{parts:quantity+}}[^{{value}}()]{{0,40}}?[,;:] (?:and |with |of which )?the (?:{_TOP}|{_BOTTOM})(?: of (?:them|these|all|which)| one)?{_IS}{{stated:quantity}}"
_MEAN = r"(?<!\w)(?:mean|median|average)(?: [a-z]+){0,3}?(?:,? (?:was|is|of|=)| =|:|,)? ?{mean:quantity}"
_ENDS = r"(?:(?:range|ranging)(?: =|:|,| was| is)? ?(?:from |of )?(?:{low:quantity} ?(?:-|to) ?{high:quantity}|{both:quantity}))(?= ?[,;)\]]| ?\.(?!\d)|$)"
_OTHER = lazy(
    r"(?<!\w)(?:interquartile|iqr|standard|sd|ci|confidence|normal|reference|expected|possible|theoretical|log\w*|difference"
    r"|change\w*|except|second|third|next|previous|before|after|then|now|rate of|respectively|per|each|growth|by (?:area|population|size|volume|weight|value|length|height|depth|capacity|turnover|revenue)|away|apart|rose|fell|rise|increased?|decreased?|gain\w*)(?!\w)"
)


_FIRST_SECOND = Templates(
    rf"(?:{_TOP}){_NOUN}{_IS}{{first:quantity}}{_BETWEEN}(?:{_BOTTOM}){_NOUN}(?:{_IS}| ?){{second:quantity}}",
    rf"(?:{_BOTTOM}){_NOUN}{_IS}{{first:quantity}}{_BETWEEN}(?:{_TOP}){_NOUN}(?:{_IS}| ?){{second:quantity}}",
)
_VALUE = Templates(
    rf"{_MEAN}[^{{value}}()\[\];]{{0,20}}(?: ?[(\[;,] ?|,? )(?:and |with a |the )?{_ENDS}"
)
_LISTS = Templates(_LIST)
_TOP_AND_ANOTHER = Templates(
    rf"(?<!\w)the (?:{_TOP}|{_BOTTOM}){_NOUN}(?:, [^{{value}};(),.]{{1,30}})?{_IS}{{first:quantity}}{_ANOTHER}{{second:quantity}}(?= ?[.,;)])"
)


@check("FX212", "superlative", severity="error", preview=True)
def superlative(prose: Prose) -> Iterator[Verdict]:
    """The largest is not below the smallest or any other value of its list.

    A mean or median lies between the ends of the range that is given with it.

    Consistent: The largest shop has 40 workers and the smallest has 12.
    Consistent: The mean age was 52 years (range 20 to 71).
    Consistent: The halls have 40, 60 and 90 seats; the largest has 90.
    Inconsistent: The largest shop has 14 workers and the smallest has 22.
    Inconsistent: The lowest bid was $40, the highest $30.
    Inconsistent: The mean age was 52 years (range 20 to 45).
    Inconsistent: The halls have 40, 60 and 90 seats; the largest has 60.
    Inconsistent: The largest hotel, the Crown, has 40 rooms, and the Bell has 50.
    Silent: The largest hotel has 40 rooms, and the town has 50 cafés.
    Silent: The largest hotel by area has 40 rooms, and the Bell has 50.
    Silent: The largest of the 40 shops is in Leeds, the smallest of the 50 pubs in York.
    Silent: The longest river has 14 bridges, the shortest bridge 22 arches.
    Silent: The halls have 40, 60 and 90 seats; the second largest has 60.
    Silent: The mean age was 52 years (interquartile range 20 to 45).
    Silent: The oldest child has 2 cats, the youngest 5.
    Silent: The highest peak is 40 km away, the lowest 50 km.
    Silent: The smallest are 5 cm long, the largest of the males 4 cm.
    Silent: The clubs have 12, 15 and 18 members; the oldest has 15.
    Silent: The largest shop has 14 workers and the smallest has 22 rooms.
    Silent: The halls have 40, 60 and 90 seats; the largest has 12 doors.
    """
    for match in prose.match(_FIRST_SECOND):
        yield from _opposites(match)
    for match in prose.match(_VALUE):
        low, high = match.ends("low", "high")
        yield from _between(match, match.mean, low, high)
    for match in prose.match(_LISTS):
        yield from _listed(match)
    for match in prose.match(_TOP_AND_ANOTHER):
        yield from _another(match)


def _opposites(match: Match) -> Iterator[Verdict]:
    first, second = match.first, match.second
    words = [(found[1], found[2].strip()) for found in _SUPERLATIVE.finditer(match.words)]
    if len(words) != 2 or not _comparable(first, second):
        return
    (one, noun), (other, other_noun) = words
    top = one in _OPPOSITES
    if (other if top else one) not in _OPPOSITES.get(one if top else other, ()):
        return
    if other_noun not in _SAME and other_noun != noun:
        return
    if _OTHER.search(match.lead(12) + match.words + match.rest(8)):
        return
    if not (_measured_by(one, first) and _measured_by(other, second)):
        return
    high, low = (first, second) if top else (second, first)
    yield _verdict(match, low, high, f"the {one if top else other}", f"the {other if top else one}")


def _another(match: Match) -> Iterator[Verdict]:
    """The largest beside one that is named: the largest has 40 rooms; the Crown has 50."""
    first, second = match.first, match.second
    found = _SUPERLATIVE.findall(match.words)
    if len(found) != 1 or not _comparable(first, second) or not _measured_by(found[0][0], first):
        return
    if _OTHER.search(match.lead(24) + match.words + match.rest(24)):
        return
    word = found[0][0]
    high, low = (first, second) if word in _OPPOSITES else (second, first)
    names = (f"the {word}", "another") if word in _OPPOSITES else ("another", f"the {word}")
    yield _verdict(match, low, high, *names)


def _between(match: Match, mean: Fact, low: Fact, high: Fact) -> Iterator[Verdict]:
    if None in (mean.value, low.value, high.value) or _OTHER.search(match.lead(30) + match.words):
        return
    if low.value is not None and high.value is not None and low.value > high.value:
        return
    if not _number_of(mean, high):
        return
    middle, ends = Term.of(mean), [Term.of(replace(end, kind=mean.kind)) for end in (low, high)]
    around = ends[0].readings.loose.hull(ends[1].readings.loose)
    shown = f"{ends[0].shown} to {ends[1].shown}"
    if around.meets(middle.readings.loose):
        equation = f"{middle.shown} lies in {shown}"
        yield Verdict("consistent", "error", equation, f"{equation}, as a mean must", match.facts)
        return
    message = f"{middle.shown} is not between {shown}, where a mean must lie"
    equation = f"{middle.shown} outside {shown}"
    yield settle(match, Verdict("inconsistent", "error", equation, message, match.facts))


def _listed(match: Match) -> Iterator[Verdict]:
    parts, stated = match.all("parts"), match.stated
    found = _SUPERLATIVE.search(match.words)
    if found is None or len(parts) < 3 or _OTHER.search(match.words):
        return
    if not all(_comparable(part, stated) for part in parts):
        return
    top = found[1] in _OPPOSITES
    if not all(_measured_by(found[1], each) for each in (stated, *parts)):
        return
    if not top and not any(found[1] in words for words in _OPPOSITES.values()):
        return
    values = [part.value for part in parts if part.value is not None]
    if len(values) != len(parts) or stated.value not in values:
        return
    best = (max if top else min)(parts, key=lambda part: part.value or 0)
    low, high = (stated, best) if not top else (best, stated)
    yield _verdict(
        match,
        low,
        high,
        f"the {found[1]}" if top else "another",
        "another" if top else f"the {found[1]}",
    )


def _verdict(match: Match, low: Fact, high: Fact, top: str, bottom: str) -> Verdict:
    upper, lower = Term.counted(high), Term.counted(low)
    reach: Interval = upper.readings.loose
    below = lower.readings.loose
    if reach.high is None or below.low is None or reach.high >= below.low:
        equation = f"{upper.shown} ≥ {lower.shown}"
        return Verdict(
            "consistent", "error", equation, f"{equation} agrees with the text", match.facts
        )
    message = f"{top} ({upper.shown}) is less than {bottom} ({lower.shown})"
    equation = f"{upper.shown} < {lower.shown}"
    return settle(match, Verdict("inconsistent", "error", equation, message, match.facts))


def _comparable(first: Fact, second: Fact) -> bool:
    if first.value is None or second.value is None or first.trend or second.trend:
        return False
    return alike(first, second) or {first.kind, second.kind} == {"count", "number"}


def _measured_by(word: str, fact: Fact) -> bool:
    """Whether a superlative can be about such a number: the oldest is so old, not so many."""
    if word in _OF_ANYTHING:
        return True
    if word in ("oldest", "youngest"):
        return fact.kind == "duration" or (fact.kind == "number" and fact.of is None)
    return fact.kind in ("measure", "duration")


def _number_of(mean: Fact, end: Fact) -> bool:
    """Whether an end of a range has the unit of the mean, or none."""
    if end.kind == "number" or mean.kind == "number":
        return True
    return alike(mean, end) or (mean.kind == end.kind == "duration" and end.unit == mean.unit)


_SUPERLATIVE = lazy(
    rf"(?<!\w)({_TOP}|{_BOTTOM})((?: [a-z][\w'-]*?){{0,4}}?)(?={_IS}[^a-z]|,? ?[^a-z ,])"
)
