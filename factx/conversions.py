"""Measures with the same in another unit beside them: 10 miles (16 km), 2 °C/3.6 °F.

Three checks judge them; here is what they share: where such statements stand, whether degrees are
a temperature or a difference of two, and how measures are written in messages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term
from factx.units.table import Unit

_END = r"(?= ?[)\];,/=])"
_TEMPLATES = Templates(
    rf"{{a:measure}} ?(?:-?[a-z]+ )?[(\[](?:or |i\.e\.,? |= ?|equivalent to |(?:±|\+/-) ?)?{{b:measure}}{_END}",
    r"{a:measure}(?P<slash> ?/ ?(?:± ?)?){b:measure}(?![\w/])",
    r"{a:measure},? (?:or|i\.e\.,?|that is,?) (?:roughly |just )?{b:measure},",
    r"{a:measure}, (?:or|which is|i\.e\.,?|that is,?) (?:roughly |just )?{b:measure}(?= ?[.;:)]|$)",
    r"{a:measure} ?[-—] ?(?:or )?(?:roughly |just )?{b:measure} ?[-—]",
    r"{a:measure},? (?:=|≈|equals|equal to|equivalent to|the equivalent of) {b:measure}(?![\w/])",
    r"{a:measure}, {near:measure},",
)
_PLURALS = {
    "foot": "feet",
    "inch": "inches",
    "horsepower": "horsepower",
    "mercury": "mercury",
    "pound-mass": "pounds",
}
_BOUNDS = ("over", "under", "at least", "at most")


def stated_conversions(prose: Prose) -> Iterator[tuple[Match, Fact, Fact]]:
    """Every measure with another beside it that its place calls the same."""
    for match in prose.match(_TEMPLATES):
        a, b = match.a, match.near if match.has("near") else match.b
        if a.unit is None or b.unit is None or a.unit == b.unit:
            continue
        if match.has("slash") and _by_tens(a.unit, b.unit):
            continue  # 10 mg/5 kg is a dose
        if match.has("near") and b.modifier != "about":
            continue
        if not _in_a_list(prose, match):
            yield match, a, b


def _by_tens(a: Unit, b: Unit) -> bool:
    """Whether one is a thousandth or the like of the other."""
    if not a.factor or not b.factor:
        return False
    ratio = Fraction(a.factor) / b.factor
    digits = str(max(ratio.numerator, ratio.denominator))
    return min(ratio.numerator, ratio.denominator) == 1 and digits.strip("0") == "1"


def _in_a_list(prose: Prose, match: Match) -> bool:
    """Whether another measure and a comma stand in front: over 5 km, 10 km, or 10 miles."""
    if not prose.plain.startswith(",", match.a.end):
        return False
    here = prose.facts[match.passage.first : match.passage.last]
    place = here.index(match.a)
    if not place:
        return False
    other = here[place - 1]
    return other.kind == "measure" and prose.plain[other.end : match.a.start].strip() in (",", "or")


def in_degrees(a: Fact, b: Fact) -> bool:
    """Whether both measures are temperatures."""
    units = (a.unit, b.unit)
    return all(unit is not None and unit.dimension == "temperature" for unit in units)


def ends(a: Fact, b: Fact) -> list[tuple[Fact, Fact]]:
    """The two measures, or where both are ranges their lower and their upper ends."""
    if a.range is None and b.range is None:
        return [(a, b)]
    if a.range is None or b.range is None:
        return []
    pairs = zip(a.range, b.range, strict=True)
    return [(replace(a, value=x, range=None), replace(b, value=y, range=None)) for x, y in pairs]


def plain(fact: Fact) -> Fact:
    """Without the bound that both measures share: less than 150 kg (330 lb)."""
    return replace(fact, modifier=None) if fact.modifier in _BOUNDS else fact


def shown(fact: Fact) -> str:
    """A measure as messages write it: 2 degrees Celsius."""
    assert fact.unit is not None
    number = Term.of(replace(fact, modifier=None)).shown
    return f"{number} {plural(fact.unit) if fact.value != 1 else _spelled(fact.unit.name)}"


def plural(unit: Unit) -> str:
    """The name of a unit for more than one: square feet, degrees Celsius, kilometres per hour."""
    head, per, rest = unit.name.partition(" per ")
    words = head.split(" ")
    place = 0 if words[0] == "degree" else -1
    word = words[place]
    words[place] = _PLURALS.get(word) or (word if word.endswith(("s", "hertz")) else word + "s")
    return _spelled(" ".join(words) + per + rest)


def _spelled(name: str) -> str:
    return name.replace("fahrenheit", "Fahrenheit")


# Words between which a measure in degrees is how far two temperatures lie apart.

_CHANGES = (
    r"(?:rise|increase|warming|cooling|drop|fall|decline|decrease|reduction|change|difference|jump|swing|gap|shift"
    r"|anomaly|anomalie|variation|deviation|departure|fluctuation|error|accuracy|uncertainty|tolerance|precision|gain"
    r"|global heating|warm-up|cool-down|(?:daily|diurnal|annual|seasonal) range|upswing|downswing|overshoot|margin)s?"
)
_MOVED = (
    r"(?:rose|risen|rise|rises|rising|increas\w+|warm(?:ed|s|ing)|cool(?:ed|s|ing)|heat(?:ed|s|ing)|fell|falls?|fallen"
    r"|falling|drop\w*|declin\w+|decreas\w+|climb\w*|jump\w*|plung\w+|plummet\w*|soar\w*|spik\w+|var(?:y|ies|ied)"
    r"|differ\w*|fluctuat\w+|exceed\w*|lower(?:ed|s|ing)?|rais(?:e|es|ed|ing)|reduc\w+|chang\w+|higher|warmer|colder"
    r"|cooler|hotter|milder|up|down|off|sw[iu]ng\w*|overstat\w+|understat\w+|overshoot\w*|surpass\w*|beat\w*|broken|broke)"
)
_AT_ONCE = (
    r"(?:rose|risen|fell|fallen|dropped|climbed|jumped|warmed|cooled|plunged|plummeted|increased|decreased|soared"
    r"|declined|gained|(?:to|will|would|could|may|might|can|must) (?:rise|warm|cool|fall|drop|increase|climb))"
)
_SIZE = r"(?:as much as |up to |at least |at most |only |just |an average of |a further |another |some |about |± ?|\+/- ?)?"
_WHERE = r"(?: (?:in|since|between|over|during|across|within|for|this|on|from)[^,;:()]{1,60}?)?"
_LEVELS = lazy(
    r"(?<!\w)(?:to|at|high|low|maximum|minimum|max|min|peak|record|point|and|but|with|when|which|that|is|was|were|are)(?!\w)"
)
_CLAUSES = lazy(r"(?<!\w)(?:to|and|but|with|when|which|that|is|was|were|are)(?!\w)")
_BEFORE = lazy(
    rf"(?<!\w)(?:{_CHANGES}(?P<where>{_WHERE}) of|{_MOVED}(?P<what> [^,;:()]{{1,40}}?)? by"
    rf"|(?P<at_once>{_AT_ONCE})(?: up| down| back)?) {_SIZE}\Z"
    r"|(?<!\w)differences?(?P<apart> [^,;:()]{1,40}?)? (?:is|was|are|were|can be|may be) \Z"
    r"|(?<!\w)(?:for )?(?:each|every|per)(?: additional| extra| further)? \Z|(?:±|\+/-) ?\Z"
)
_LIMITED = lazy(
    r"(?<!\w)(?:(?:rise|increase)s? in [^,;:()]{0,40}? (?:exceed|surpass|reach)\w*|warming (?:could|may|will|would|might)"
    r" (?:reach|exceed|pass|hit|be)|(?:global (?:warming|heating)|(?:limit|keep|kept|hold|held|cap|curb|restrict)\w*"
    r" [^;:()]{0,60}?(?:warming|heating|rises?|increases?)) [^,;:()]{0,50}?(?:to|below|under|at|within|above|beyond|past|over|than|of"
    r"|by|exceed\w*|pass\w*|reach\w*|hit\w*|approach\w*|surpass\w*)) (?:a maximum of |a limit of |the )?\Z"
)
_KEPT = lazy(
    r"(?<!\w)(?:global (?:warming|heating)|(?:limit|keep|kept|hold|held|cap|curb|restrict)\w* [^;:()]{0,60}?"
    r"(?:warming|heating|rises?|increases?)(?: [^,;:()]{0,50})?) (?:well |far |safely )?\Z"
)
_BEYOND = lazy(r"(?:below|above|under|past|beyond) ", re.IGNORECASE)
_LARGEST_WARMING = 10
# A word behind the bracket that is none of these is what has the temperature: 20 °C (68 °F) water.
_GOES_ON = lazy(
    r"\s*(?:[^\w\s]|\Z|(?:in|since|over|by|on|from|between|than|above|below|and|or|to|compared|as|for|at|with|per|during"
    r"|this|last|every|each|when|while|because|after|before|relative|within|across|but|if|until|more|less|warmer"
    r"|cooler|colder|hotter|higher|lower|overnight|today|globally|worldwide|annually|so|beyond|under|was|were|is|are"
    r"|has|have|will|would|could|may|might|that|which|the|a|an|through|throughout|due|depending|near|along"
    r"|around|there|here|it|he|she|they|we|of|into)(?!\w))"
)
_MORE = lazy(
    r" (?:(?:warmer|colder|cooler|hotter|higher|lower|milder|chillier|too (?:hot|cold|warm|high|low))"
    r"(?: than\b|[.,;!?]|\Z| on average| overall| in\b| this\b| by\b| there\b| and\b)"
    r"|(?:above|below)(?: (?:the|its|their|our|last|what|a|an|any))?[^,;:()]{0,50}?"
    r"(?:normal|averages?|usual|mean|norms?|pre-?industrial|baseline|levels|expected|forecast|ambient|outside|freezing"
    r"|room temperature|surroundings|surrounding|previous|record)(?!\w)"
    r"|of (?:[a-z]+ )?(?:warming|heating|cooling)(?!\w))"
)
_FOUND = lazy(
    r"(?:warmed|heated|cooled|rise|rises|rose|fall|fell|at|reach\w{0,9}|from|temperatures?) \Z"
)
_THAN = lazy(r" (?:too )?[a-z]+(?: than\b|[^ ]|\Z)")
_NAMED = lazy(rf" (?:[a-z]+ ){{0,2}}{_CHANGES}(?!\w)")
_ARTICLE = lazy(
    r"(?<!\w)(?:an?|the|this|that|each|every|any|another|its|per|whose|of|for|with|by|than)(?: [a-z-]+){0,2} \Z"
)
_TO = lazy(r" (?:to|and|through|-) ?[\uf4a0-\uf4ff]")
_NEAR = lazy(r"(?<!\w)within \Z")


def of_difference(match: Match, a: Fact) -> bool:
    """Whether the words around two measures in degrees say how far temperatures lie apart.

    Of "a rise of 2 °C (3.6 °F)", "4 °C (7 °F) below normal", "a 2 °C (3.6 °F) warming", not of "a
    rise to 20 °C (68 °F)" and "below 4 °C (39 °F)".
    """
    before, after = match.lead(160), match.rest(90).lstrip(")]")
    if _MORE.match(after):
        compared = after.startswith((" above", " below", " of"))
        return compared or not _FOUND.search(before) or bool(_THAN.match(after))
    if _NEAR.search(before):
        return after.startswith(" of ")
    if _TO.match(after) and "range" in before[-30:]:
        return False
    found = _BEFORE.search(before)
    if found is not None:
        gap = (found["where"] or "") + (found["apart"] or "")
        if found["at_once"] and _BEYOND.match(a.text):
            return False  # fell below 0 °C
        if not _LEVELS.search(gap) and not _CLAUSES.search(found["what"] or ""):
            if _GOES_ON.match(after) or "of" in found[0] or "±" in found[0]:
                return True
    if _NAMED.match(after) and _ARTICLE.search(before):
        return True
    largest = a.range[1] if a.range is not None else a.value
    small = largest is not None and largest <= _LARGEST_WARMING
    if small and a.modifier in _BOUNDS:
        return bool(_LIMITED.search(before) or _KEPT.search(before))
    return small and _LIMITED.search(before) is not None
