"""What a measure says beyond its number: which of its units is meant, and of what it is.

"Pounds" weigh or pay, "degrees" turn or warm, and a unit may stand in brackets. The neighbours
decide; nothing here looks further than the sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factx.grammar.compounds import SMALLER, measure_at, read_compound
from factx.grammar.counts import substance
from factx.grammar.numbers import Numeral
from factx.grammar.reader import Reader
from factx.grammar.words import start_of, words_after, words_before
from factx.lexicon import MONTHS, TIME_UNITS, WEEKDAYS
from factx.patterns import lazy
from factx.units import table
from factx.units.ambiguity import is_ordinal
from factx.units.evidence import words_before as sentence_before
from factx.units.expression import AMBIGUOUS, read_unit
from factx.units.products import operators
from factx.units.table import Unit

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_CONVERTED = lazy(
    r"\s?[(\[/](?:(?:about|around|roughly|some|nearly|or|over|~|≈)[ ]?)?[-−–]?\d[\d,.]*[ \xa0-]?"
)

# Pounds of these are money.
_PAID_OF = frozenset(
    "tax taxes taxpayer taxpayers taxpayer's public money cash funding funds debt debts savings damage"
    " investment investments aid spending income revenue revenues sales profit profits losses loss"
    " credit credits loans assets shares stock benefits subsidies sponsorship support borrowing"
    " fines compensation grants government council lottery worth tips wages pay rent business"
    " drugs cocaine equipment work repairs goods".split()
)
_PAID_NOUNS = frozenset(
    "note notes coin coins fine fines bill bills ticket tickets voucher vouchers prize bet stake fee"
    " fees bonus discount deposit rise raise cut gift loan grant levy tax charge increase jackpot"
    " cheque donation fund deal contract package investment price profit loss debt reward payout"
    " scholarship salary budget house home flat project scheme offer bid refund reduction"
    " penalty question transfer".split()
)
_PAYS = frozenset(
    "cost costs costing pay pays paid paying price priced prices worth spend spends spent spending"
    " earn earns earned fined fine owe owes owed buy buys bought sell sells sold sale fee fees"
    " charge charges charged rent wage wages salary budget fund funds funding borrow borrowed"
    " borrows lend lends lent donated donate donates bet bets bid raised raises profit profits"
    " turnover revenue revenues sales sterling tax stole stolen cash cheque savings saved refund"
    " compensation invested invest".split()
)
_WEIGHS = frozenset(
    "weigh weighs weighed weighing weight weights kg kilogram kilograms kilos ton tons tonne tonnes"
    " ounce ounces baby babies newborn infant birth puppy thrust heavier lighter lift lifts lifted"
    " lifting bench-press payload bomb bombs caught ate eat eats ballooned slimmed".split()
)
_BODILY = frozenset(
    "lost lose loses losing shed sheds shedding gain gained gains gaining drop dropped drops"
    " dropping carry carries carried carrying down to".split()
)
_HEAVIER = frozenset("heavier lighter overweight underweight".split())
_FORCES = frozenset({"thrust", "force", "pressure", "torque", "lift", "tension"})
_MOST_ON_A_BODY = 1000
_DEAREST_WEIGHT = 100_000  # a "300,000-pound house" is bought, not weighed

_TURNED = frozenset(
    "angle angles rotate rotates rotated rotating rotation turn turns turned turning tilt tilts"
    " tilted bend bent slope sloped longitude latitude inclined inclination north south east west"
    " compass phase arc swivel swivelled pivot azimuth bearing heading field".split()
)
_WARM = frozenset(
    "temperature temperatures thermostat weather heat heats heated heating heatwave warm warms warmed"
    " warmer warming hot hotter hottest cool cools cooled cooler cooling cold colder coldest freeze"
    " freezing frost mercury thermometer oven boil boils boiled boiling bake baked preheat preheated"
    " fever climate forecast forecasts".split()
)
_WARM_BEHIND = frozenset(
    "warmer cooler hotter colder industrial outside heat weather centigrade shade frost fever hot cold"
    " warming target limit threshold goal pathway world".split()
)
_SCALES = {"degree Celsius": "degree fahrenheit", "degree fahrenheit": "degree Celsius"}
_DEGREE = "degree angle"
_NEAR = 4  # characters between a value and the same one converted


def bracketed_unit(text: str, end: int) -> tuple[Unit, int] | None:
    """A unit in brackets behind its number: "20 (kg)"; only units that are nothing else."""
    closer = _BRACKETS.get(text[end + 1 : end + 2])
    if closer is None or text[end + 2 : end + 3].isspace():
        return None
    found = read_unit(text, end + 2)
    if found is None or text[found[1] : found[1] + 1] != closer:
        return None
    return None if text[end + 2 : found[1]] in AMBIGUOUS else (found[0], found[1] + 1)


def measured(text: str, end: int) -> tuple[int, str] | None:
    """What a measure measures: "200 tons of food and supplies", but not "of the past few years"."""
    found = _cut_at_next(text, substance(text, end))
    if found is None:
        return None
    head = found[1].rpartition(" ")[2].lower()
    known = head in TIME_UNITS or head in MONTHS or head in WEEKDAYS
    return None if known else found


def rated(text: str, unit: Unit, end: int) -> Unit:
    """The unit with the rate behind what is measured: 1.1 billion cubic feet of gas a day.

    The words of the rate are left to be an expression of time of their own, as those of prices.
    """
    return operators(text, unit, end, False)[0] if text.startswith(_RATES, end) else unit


_RATES = tuple(
    f" {link} {period}"
    for period in ("second", "minute", "hour", "day", "week", "month", "year")
    for link in ("per", "an" if period == "hour" else "a")
)


def stone(text: str, m: re.Match[str], n: Numeral) -> bool:
    """Whether "st" is a weight: 11st 6lb."""
    return (
        text[m.start() : m.end()] == "st" and n.value is not None and not is_ordinal(int(n.value))
    )


def weight(r: Reader, n: Numeral, begin: int, end: int) -> tuple[Unit, int] | None:
    """The unit of mass or force that "pounds" behind a number are, None where they are money."""
    text = r.text
    if text[end + 1 : end + 6].lower() != "pound" or n.value is None:
        return None
    found = read_unit(text, end + 1)
    if found is None:
        return None
    unit, stop = found
    if unit.dimension in ("pressure", "torque", "energy", "force", "density"):
        return found
    dashed = text[end] == "-"
    of = words_after(text, stop, 3)
    if of and of[0].lower == "of" and len(of) > 1:
        words = [token.lower for token in of[1:]]
        if unit.name == "pound-mass" and words[0] in _FORCES:
            return table.unit("pound-force"), stop
        return None if _PAID_OF.intersection(words) else found
    if of and of[0].lower in _HEAVIER:
        return found
    if _also_weighed(r, text, begin, stop):
        return found
    small = n.value < _DEAREST_WEIGHT
    if dashed:
        return found if small and not _PAID_NOUNS.intersection(t.lower for t in of[:2]) else None
    before = sentence_before(text, begin)
    if not _PAYS.isdisjoint(before):
        return None
    if not _WEIGHS.isdisjoint(before):
        return found
    on_a_body = n.value < _MOST_ON_A_BODY and n.scale == 1
    near = words_before(text, begin, r.pos, 3)
    return found if on_a_body and not _BODILY.isdisjoint(near) else None


def _also_weighed(r: Reader, text: str, begin: int, stop: int) -> bool:
    """Whether the same mass stands beside it in another unit: "10 pounds (4.5 kg)"."""
    if r.facts and begin - r.facts[-1].end <= _NEAR and _links(text, r.facts[-1].end, begin):
        other = r.facts[-1].unit
        if other is not None and other.dimension == "mass":
            return True
    unit = _converted(text, stop)
    return unit is not None and unit.dimension == "mass"


def _links(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return "\n" not in between and between.strip() in ("(", "[", "/", ", or", "or", "(or", "")


def _converted(text: str, end: int) -> Unit | None:
    """The unit of a value in brackets that says the same."""
    bracket = _CONVERTED.match(text, end)
    found = read_unit(text, bracket.end(), trusted=True) if bracket is not None else None
    return None if found is None else found[0]


def degrees(r: Reader, begin: int, end: int, unit: Unit) -> Unit:
    """Which degrees are meant: of an angle, of one of the two scales, or of an unsaid one."""
    text = r.text
    other = _converted(text, end)
    if other is None and r.facts and begin - r.facts[-1].end <= _NEAR:
        other = r.facts[-1].unit if _links(text, r.facts[-1].end, begin) else None
    scale = _SCALES.get(other.name) if other is not None else None
    if scale is not None:
        return table.unit(scale)
    before = sentence_before(text, begin)
    if not _WARM.isdisjoint(before):
        return table.unit("degree")  # "turn the thermostat to 85°"
    behind = [token.lower for token in words_after(text, end, 3)]
    if not _TURNED.isdisjoint(before) or not _TURNED.isdisjoint(behind):
        return unit
    warm = not _WARM_BEHIND.isdisjoint(behind)
    cold = behind[:2] in (["below", "zero"], ["below", "freezing"], ["above", "freezing"])
    return table.unit("degree") if warm or cold else unit


def absolute_zero(r: Reader, start: int) -> bool:
    """Zero kelvins: the number itself is where the scale begins."""
    begin = start - len("absolute ")
    if begin < r.pos or r.text[begin:start].lower() != "absolute ":
        return False
    return r.add("measure", begin, start + 4, value=0, unit=table.unit("kelvin"))


def part_of_unit(r: Reader, end: int) -> tuple[Unit, int] | None:
    """The unit that a fraction in words is a part of: half a mile, a half-mile, a third of a ton.

    Units of time are left to the durations, and symbols to nobody: "half in", "half a m".
    """
    text, own = r.text, r.document.own.units
    for link in _PARTS_OF:
        if text.startswith(link, end):
            at = end + len(link)
            if own is not None and (named := own.read(text, at)) is not None:
                return named
            tokens = words_after(text, at - 1, 1)
            if not tokens or len(tokens[0].word) < _SHORTEST or tokens[0].lower in _NO_PART:
                return None
            if tokens[0].lower == "point" and link == "-":
                moved = words_after(text, tokens[0].end, 1)  # a quarter-point cut
                rate = bool(moved) and moved[0].lower in _RATE_MOVES
                return (table.unit("percentage point"), tokens[0].end) if rate else None
            if tokens[0].lower == "turn" and len(link) == 1:
                return table.unit("turn"), tokens[0].end  # a half turn, not half a turn
            found = read_unit(text, at, trusted=tokens[0].lower in _KITCHEN)
            return None if found is None or found[0].dimension == "time" else found
    return None


_RATE_MOVES = frozenset(
    "cut cuts rise rises hike hikes increase increases reduction move moves".split()
)
_PARTS_OF = (" of an ", " of a ", " an ", " a ", " ", "-")
_SHORTEST = 3
_NO_PART = frozenset("bar bars barrel barrels acre-feet the and per".split()) - {
    "barrel",
    "barrels",
}
_KITCHEN = frozenset({"cup", "cups", "pint", "pints", "gill", "grain"})


def and_a_half(r: Reader, n: Numeral, start: int) -> bool:
    """Half a unit more: "two miles and a half", "a mile and a half"."""
    text = r.text
    end = start - len(" and ")
    if end <= 0 or n.value is None or text[end:start] != " and ":
        return False
    last = r.facts[-1] if r.facts else None
    if last is not None and last.end == end:
        if last.kind != "measure" or last.value is None or last.value.denominator != 1 or last.of:
            return False
        more = replace(last, end=n.end, value=last.value + n.value, step=n.step, decimal=True)
        r.facts[-1], r.pos = more, n.end
        return True
    words = words_before(text, end + 1, r.pos, 2)
    if len(words) < 2 or words[0] not in ("a", "an") or len(words[1]) < _SHORTEST:
        return False
    unit = table.by_name(words[1])
    if unit is None or unit.dimension == "time":
        return False
    begin = start_of(text, end + 1, " ".join(words))
    if begin < r.pos:
        return False
    return r.add("measure", begin, n.end, value=1 + n.value, step=n.step, decimal=True, unit=unit)


_ZERO = lazy(r"[ \xa0\n](below|above)[ ]zero(?![a-z])")


def complete(
    r: Reader, n: Numeral, second: Numeral | None, begin: int, unit: Unit, end: int
) -> tuple[Unit, int]:
    """The unit that is meant and where the measure ends; `n` takes the value of further units."""
    compound = None
    if second is None and unit.name in SMALLER:
        compound = read_compound(r.text, n, unit.name, end, measure_at(unit.name))
    if compound is not None:
        n.value, n.step, n.decimal = compound.value, compound.step, compound.decimal
        end = compound.end
    elif unit.dimension == "temperature" or unit.name == _DEGREE:
        zero = _ZERO.match(r.text, end)
        if zero is not None and second is None and n.value is not None and n.value > 0:
            end = zero.end()
            if zero[1] == "below":
                n.value = -n.value
            if unit.name == _DEGREE:
                unit = table.unit("degree")
    if unit.name == _DEGREE:
        below_zero = n.value is not None and n.value < 0
        unit = table.unit("degree") if below_zero else degrees(r, begin, end, unit)
    return unit, end


def _cut_at_next(text: str, of: tuple[int, str] | None) -> tuple[int, str] | None:
    """Without an "and" part whose own number follows: 50% of the population and females 95%."""
    if of is None or " and " not in of[1] or not text[of[0] + 1 : of[0] + 2].isdigit():
        return of
    words, _, last = of[1].rpartition(" and ")
    start = text.rfind("and", 0, of[0] - len(last))
    return start - 1, words
