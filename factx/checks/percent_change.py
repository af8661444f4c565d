"""FX302."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factx.checks import check
from factx.claims import Verdict, claim
from factx.facts import Fact, alike
from factx.interval import Interval, Readings
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term, show

_UP = (
    r"ros\w|rises?|risen|rising|increas\w+|gr[eo]ws?|grown|growth|growing|up|climb\w*|jump\w*|surg\w+|soar\w*"
    r"|gain\w*|advanc\w+|expand\w*|higher|more|improv\w+|rais\w+"
)
_DOWN = (
    r"f[ae]ll|falls|fallen|falling|decreas\w+|declin\w+|down|drop\w*|sl[iu]d\w*|slip\w*|shr[aiu]nk\w*|plung\w+"
    r"|plummet\w*|reduc\w+|tumbl\w+|lower|less|cut|sank|sunk|contract(?:ed|s)|dip(?:s|ped)"
)
_RISE = (
    "increase|rise|gain|growth|jump|surge|improvement|advance|climb|hike|uplift|expansion|leap|up"
)
_FALL = (
    "decrease|fall|drop|decline|reduction|cut|dip|slump|loss|slide|contraction|saving|plunge|down"
)
_VERB = rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_WORDS = r"[^{quantity}{stop};]{0,80}?"
_SAME = (
    r"(?:(?!\b(?:and(?! (?:day|week|month|year)\b)|but|while|whereas|which|who|with(?! \w+,))\b)"
    r"[^{quantity}{stop};]){0,80}?"
)
_OVER = r"(?:,? (?:in|since|over|during|for|between|within|from) [^{amount}{percent}{stop};,]{1,40}?|,? {date})?"
_CHANGE = (
    rf"{_VERB}(?: by| of| some| to)? (?:{{difference:amount}},? (?:or|i\.e\.|\() ?)?{{percent}}\)?"
)
_FROM_TO = rf"from (?:{{old:quantity}}{_WORDS}(?<!\w)to {{new:quantity}}|{{both:quantity}})"
_THAN = r"(?:from|against|versus|vs\.?|(?:compared|comparison) (?:with|to))"
# "the 50 of last year", "last year's 50", "the previous 50", but not "2020 levels to 614".
_OLD = (
    r"(?:(?!(?:to|and|by|at|in|for|with|or|on|while|an) )[\w'{date}-]+ ){0,4}?{old:quantity}"
    r"(?! ?(?:to|-) ?{value}| (?:at|for|in|on) which)"
)
_TO_FROM = (
    r"(?:to|reaching|totall?ing|hitting) {new:quantity}"
    r"(?:(?!\b(?:up|down|but|while|as(?! against)|and|on sales|on revenue)\b)[^{quantity}{stop};]){0,80}?"
    rf"(?:(?<!\w){_THAN} {_OLD}|\({{date}}(?: was|:|,)? ?{{old:amount}}\))"
)
_BREAK = (
    r"(?: ?[,(;—-] ?(?:or |thus )?| or | (?:is|was|are|were|represents|represented|marks|marked) )"
)
_ROLE = r"(?:(?:represent|mark|mean)ing |that is |which (?:is|was|represents) |(?:equivalent|equal) to )?"
_KIND = r"(?:(?!annual|average|year|month)[a-z-]+ )?"
_NOUN = (
    rf"{_BREAK}{_ROLE}(?:(?:an? |the )?{_KIND}(?:(?P<up>{_RISE})|(?P<down>{_FALL})) (?:of |by )?{{percent}}"
    rf"|(?:an? |the )?{{percent}} {_KIND}(?:(?P<up2>{_RISE})|(?P<down2>{_FALL}))\b(?! (?:rate|in)\b))"
)
_THAN_OLD = (
    rf"{_BREAK}{_ROLE}(?:(?:an? |the )?{_KIND}(?:(?P<up>{_RISE})|(?P<down>{_FALL})) (?:of |by )?{{percent}}"
    rf"|(?:an? |the )?{{percent}} {_KIND}(?:(?P<up2>{_RISE}|more|higher|greater|above|larger)"
    rf"|(?P<down2>{_FALL}|fewer|less|lower|below|smaller)))"
    rf",? (?:(?:on|over|than|{_THAN}) )?{_OLD}"
)
_OTHER_BASE = lazy(
    r"(?<!\w)(?:comparable|constant|currenc|like-for-like|organic|adjusted|underlying|annuali[sz]ed|points?"
    r"|same-store|seasonal|real terms|inflation|restat|pro forma|excluding|per share|yen|year[- ]on[- ]year"
    r"|year[- ]over[- ]year|month[- ]on[- ]month|sorry|i mean|rather|annually"
    r"|annual (?:rate|pace|growth|increase|rise|gain)|a year|per year|per annum|average(?!d)"
    r"|on the (?:day|week|month|quarter|year)|overnight|today|yesterday)"
)
_HOPED = lazy(
    r"\b(?:expect|estimate|analyst|consensus|forecast|target|budget|guidance|project|predict|plan"
    r"|(?:previous|prior|preceding|second|third|fourth|first) (?:quarter|month|week))"
)
_AGAINST = lazy(r"\b(?:against|compar|versus|vs)")
_OR_BY = r"(?:, or (?:by )?| ?(?:,|-|\() ?(?:(?:that|which) is )?by )"
_MORE_THAN = rf"(?:(?P<up>more|higher|above|larger)|(?P<down>fewer|less|lower|below|smaller))(?: [a-z]+)? than {_OLD}"
_BY = Templates(
    rf"{{difference:amount}}(?: [a-z]+)? {_MORE_THAN}{_WORDS}{_NOUN.replace('up>', 'up3>').replace('down>', 'down3>')}",
    rf"{_VERB}(?: by)? {{difference:amount}},? (?:or|i\.e\.,?) {{percent}},? (?:from|on) {_OLD}(?![^.;()]{{0,60}} to )",
)
_FIRM = (
    rf"{_CHANGE}{_OVER},? {_FROM_TO}",
    rf"{_CHANGE}{_OVER},? {_TO_FROM}",
    rf"{_FROM_TO}{_WORDS}{_NOUN}",
    rf"{_VERB}{_SAME}{_FROM_TO}{_WORDS}{_OR_BY}{{percent}}",
    rf"{_VERB}{_SAME}{_TO_FROM}{_WORDS}{_OR_BY}{{percent}}",
    rf"{{old:quantity}}{_WORDS}(?<!\w)(?:to|->|→) {{new:quantity}}{_SAME}[,([] ?(?:a change of )?"
    rf"(?P<plus>\+ ?)?{{signed:percent}}",
)
_LOOSE = (
    rf"to {{new:quantity}}{_SAME}(?<!\w)from {_OLD}{_WORDS}{_NOUN}",
    rf"{{new:quantity}}{_SAME}(?:[,(] ?(?:up |down )?|(?<!\w)){_THAN} {_OLD}{_WORDS}{_NOUN}",
    rf"{_THAN} {_OLD}{_WORDS},{_SAME} {{new:quantity}}{_SAME}{_NOUN}",
    rf"{{new:quantity}}{_SAME}{_THAN_OLD}",
    rf"{{old:quantity}}{_SAME}[;,][^{{quantity}}{{stop}};]{{0,40}}?\b(?:the|that|this) (?:number|figure|total|count|sum|amount) (?:had |has )?"
    rf"{_VERB}(?: by)? {{percent}},? to {{new:quantity}}",
    rf"{{new:quantity}} ?\((?:{{date}}|previously|before)(?: was|:|,)? ?{{old:quantity}}\){_WORDS}{_NOUN}",
)
_AT = r"(?:to|at|to (?:close|end|finish|settle|stand) at)"
_BESIDE = r"(?:,? or|,| ?\() ?(?:by |about |some )?"
_CLOSED = r"(?:at|to|was|is|were|stood at|reached|totall?ed)"
# A level with the change that led to it: fell 120 points, or 1.7%, to 6,880.
_LEVEL = Templates(
    rf"{_VERB}(?: by)? {{difference:amount}}{_BESIDE}{{percent}}\)?,? {_AT} {{new:amount}}",
    rf"{_VERB}(?: by)? {{percent}}{_BESIDE}{{difference:amount}}\)?,? {_AT} {{new:amount}}",
    rf"{_CLOSED} {{new:amount}}(?:,| ?\() ?(?P<up>up|a (?:{_RISE}) of|having gained)(?: by)? {{difference:amount}}{_BESIDE}{{percent}}(?= ?(?:[.,;)]|on\b|in\b|from\b))",
    rf"{_CLOSED} {{new:amount}}(?:,| ?\() ?(?P<down>down|off|a (?:{_FALL}) of|having lost)(?: by)? {{difference:amount}}{_BESIDE}{{percent}}(?= ?(?:[.,;)]|on\b|in\b|from\b))",
    rf"{_VERB}(?: by)? {{difference:amount}},? to {{new:amount}}{_WORDS}{_NOUN.replace('up>', 'up3>').replace('down>', 'down3>')}",
)
# A change said as a part of what there was: rose by a quarter, from 48 to 60.
_BY_PART = Templates(
    rf"{_VERB}(?: by)? {{part:number}}{_OVER},? {_FROM_TO}",
    rf"{_VERB}(?: by)? {{part:number}}{_OVER},? {_TO_FROM}",
)
_LEEWAY = Fraction(3, 20)  # what a fraction in words may be off
_POINTS = lazy(r" points?(?!\w)")
_FAR = 1000
_SLIP = 10  # times as large: the amounts are hardly those of the change


_FOUND = Templates(*_FIRM, *_LOOSE)


@check("FX302", "percent-change", severity="error")
def percent_change(prose: Prose) -> Iterator[Verdict]:
    """A change in per cent is the one from the first amount to the second.

    Consistent: Sales rose 25% to $400m from $320m.
    Consistent: The herd shrank by 12%, from 250 to 220 animals.
    Consistent: Turnout went from 41,200 to 50,350, an increase of 22%.
    Consistent: Revenue increased $15.9 million, or 21.6%, from $73.6 million in 2018 to $89.5 million in 2019.
    Consistent: Turnover was £84.0m, up 12% from £75.0m in 2022.
    Consistent: Profit came to €5.5 billion, against €5.0 billion in 2021, an increase of 10%.
    Consistent: Wheat output is put at 33 tonnes, 10% more than last year's 30 tonnes.
    Consistent: Traffic went from 4,000 to 5,000 cars a day (+25%).
    Inconsistent: Sales rose 33% to $378m from $183m.
    Inconsistent: The herd shrank by 20%, from 250 to 220 animals.
    Inconsistent: Turnout went from 41,200 to 50,350, an increase of 18%.
    Inconsistent: Revenue increased $15.9 million, or 7.3%, from $73.6 million in 2018 to $89.5 million in 2019.
    Inconsistent: Turnover was £84.0m, up 21% from £75.0m in 2022.
    Inconsistent: Profit came to €5.5 billion, against €5.0 billion in 2021, an increase of 15%.
    Inconsistent: Compared with 400 cases in 2019, there were 500 in 2020, an increase of 45%.
    Inconsistent: The mill sold 2,400 sacks, 35% fewer than the 3,000 of the year before.
    Inconsistent: The mill made $36 million with fees, 22% down from $41 million a year ago.
    Inconsistent: They cut the staff from 110 to 66, by 60%.
    Inconsistent: Profit fell 60% last year, to £900,000 from £1.5m.
    Inconsistent: The town has 2,420 homes more than the 46,200 of 2011, an increase of 6.2%.
    Inconsistent: The stock shrank by 29% within a year, from 216 million cubic metres to 174 million.
    Inconsistent: Nights rose by 42%, from 25,000 to 33,000; the average stay grew longer.
    Inconsistent: There were 212 in 2024, against 265 in 2023, a drop of 30%, and under half of the 480 of 2010.
    Consistent: The index fell 120 points, or 1.7%, to 6,880.
    Consistent: Shares closed at $41.20, down $1.05, or 2.5%, on Tuesday.
    Consistent: The share rose 80 cents, or 2%, to $40.80.
    Consistent: The flock grew by 120 sheep to 850 sheep, an increase of 16%.
    Consistent: Exports rose by a quarter, from $48 billion to $60 billion.
    Consistent: The catch fell by a third to 20,000 tons from 30,000.
    Inconsistent: Exports rose by a quarter, from $48 billion to $72 billion.
    Silent: Exports rose by a quarter from 2020 levels to $72 billion.
    Inconsistent: The index fell 120 points, or 3.5%, to 6,880.
    Inconsistent: Shares closed at $41.20, down $1.05, or 4.5%, on Tuesday.
    Inconsistent: The share rose 80 cents, or 5%, to $40.80.
    Inconsistent: The flock grew by 120 sheep to 850 sheep, an increase of 26%.
    Inconsistent: In 2019 the museum had 120,000 visitors; by 2023 the number had dropped 40% to 84,000.
    Silent: Analysts forecast that the index falls 120 points, or 3.5%, to 6,880.
    Silent: Sales rose $5m, or 4% at constant currencies, to $100m.
    Silent: Sales rose 5% at comparable stores, to $400m from $320m.
    Silent: Output rose 3% from 2020 levels to 614,000 tons.
    Silent: Sales rose 25% from 1.2 to $1.5 million.
    Silent: Sales rose 10% to $400m from £320m.
    Silent: The score was reduced slightly from 12.5 to 12.2 (95% CI 5.3 to 19.0).
    Silent: Sales rose 33%, sorry, 25%, to $400m from $320m.
    Silent: Sales rose 15% to $120 million, compared with $112 million in the previous quarter.
    Silent: Earnings rose 12% to $50 million, against analysts' estimates of $47 million.
    Silent: The firm has 5,000 workers at 30 sites, down 12% from 5,700.
    Silent: Shares fell 3% to $40, compared with the $60 at which they were issued.
    Silent: He owns 200 shares, a 10% increase from 5.2% to 5.7% of the votes.
    Silent: If sales rose 33% to $378m from $183m, we would know.
    """
    for match in prose.match(_FOUND):
        old, new = match.ends("old", "new")
        if not alike(old, new) or old.value is None or new.value is None or old.value <= 0:
            continue
        percent = match.signed if match.has("signed") else match.percent
        if "percent" in (old.kind, new.kind) or percent.value is None:
            continue
        down = match.has("down") or match.has("down2")
        if match.has("signed"):
            down = percent.value < 0
            if not down and not match.has("plus"):
                continue
        if down and percent.value < 0:
            percent = replace(percent, value=-percent.value)
        verdict = _judged(match, old, new, percent, down=down)
        if verdict is not None:
            yield verdict
    for match in prose.match(_BY_PART):
        if (verdict := _by_part(match)) is not None:
            yield verdict
    for match in prose.match(_LEVEL):
        if (verdict := _arrived(match)) is not None:
            yield verdict
    for match in prose.match(_BY):
        if (verdict := _differs(match)) is not None:
            yield verdict


def _differs(match: Match) -> Verdict | None:
    """A difference and the amount that it is of: 2,420 more than 46,200, an increase of 5.2%."""
    difference, old, percent = match.difference, match.old, match.percent
    if not alike(difference, old) or not old.value or not difference.value or percent.value is None:
        return None
    if old.value < 0 or difference.value < 0:
        return None
    delta, before = Term.of(difference), Term.of(old)
    what = f"{delta.shown} of {before.shown} is"
    share = (delta / before).percent()
    verdict = claim(match, share, Term.of(percent), what, round_numbers=False)
    words = match.lead(60) + match.words + match.rest(40)
    if _OTHER_BASE.search(words) or _HOPED.search(words):
        verdict = verdict.doubtful("it may have another base")
    return verdict


def _by_part(match: Match) -> Verdict | None:
    part, (old, new) = match.part, match.ends("old", "new")
    value = part.value
    if value is None or not 0 < value < 1 or any(map(str.isnumeric, part.text)):
        return None
    if not alike(old, new) or not old.value or not new.value or min(old.value, new.value) < 0:
        return None
    down = match.has("down")
    if down != (new.value < old.value) or part.modifier not in (None, "about"):
        return None
    hundredths = Fraction(value) * 100
    around = Interval(hundredths * (1 - _LEEWAY), hundredths * (1 + _LEEWAY))
    stated = Term(hundredths, Readings.same(around), part.text, Fraction(1))
    before, after = Term.of(old), Term.of(new)
    what = f"from {before.shown} to {after.shown} is a {'fall' if down else 'rise'} of"
    change = _change(before, after, down=down)
    verdict = claim(match, change, stated, what, round_numbers=False)
    if _OTHER_BASE.search(_clause(match)) or _HOPED.search(match.words + match.rest(40)):
        verdict = verdict.doubtful("it may have another base")
    return verdict


def _arrived(match: Match) -> Verdict | None:
    """A change in amount and per cent, and the level that it led to."""
    difference, new, percent = match.difference, match.new, match.percent
    points = difference.of in ("points", "point") and new.kind == "number"
    cents = _part_of_currency(difference, new)
    if not (alike(difference, new) or points or cents) or percent.value is None:
        return None
    if not difference.value or not new.value or difference.value < 0 or new.value <= 0:
        return None
    down = match.has("down")
    delta, after = Term.of(difference), Term.of(new)
    if cents is not None:
        delta = delta.times(cents)
    before = after + delta if down else after - delta
    if before.value is None or before.value <= 0:
        return None
    base = show(before.value, max(difference.step, new.step))
    what = f"{delta.shown} of the {base} before is"
    verdict = claim(match, (delta / before).percent(), Term.of(percent), what, round_numbers=False)
    words = match.lead(60) + match.words + match.rest(40)
    if points:
        words = _POINTS.sub("", words)
    if _OTHER_BASE.search(words) or _HOPED.search(words):
        verdict = verdict.doubtful("it may have another base")
    return verdict


def _part_of_currency(difference: Fact, new: Fact) -> Fraction | None:
    """What a cent or a penny is of the currency of a price; None where it is none of it."""
    if difference.kind != new.kind or new.unit is None or difference.unit is None:
        return None
    if difference.unit.factor is None or new.unit.factor is not None or new.kind != "money":
        return None
    return difference.unit.factor if set(difference.currencies) & set(new.currencies) else None


def _judged(match: Match, old: Fact, new: Fact, percent: Fact, *, down: bool) -> Verdict | None:
    before, after, stated = Term.of(old), Term.of(new), Term.of(percent)
    change, more, less = _change(before, after, down=down), after, before
    if down:
        more, less = before, after
    if change.value is None or change.value < 0:
        # The words point the other way than the amounts, which is another check's affair.
        return None
    what = f"from {before.shown} to {after.shown} is a {'fall' if down else 'rise'} of"
    equation = f"({more.shown} - {less.shown}) / {before.shown}"
    verdict = claim(match, change, stated, what, equation=equation, round_numbers=False)
    passage, prose = match.passage, match.passage.prose
    last = match.facts[-1].end
    words = prose.plain[match.facts[0].start : min(last + 40, max(passage.end, last))]
    if _OTHER_BASE.search(_clause(match)) or (
        _HOPED.search(words) and (not _by_verb(match) or _AGAINST.search(match.words))
    ):
        return verdict.doubtful("it may have another base")
    assert stated.value is not None
    if not _by_verb(match) and change.value > _SLIP * (stated.value + 10):
        return verdict.doubtful("it may be about other amounts")
    if verdict.status == "inconsistent" and _another_fits(match, old, new, stated, down=down):
        return verdict.doubtful("it may be about other amounts")
    return verdict


def _clause(match: Match) -> str:
    """What stands around the match, between semicolons."""
    behind = match.rest(_FAR).partition(";")[0]
    return match.lead(_FAR).rpartition(";")[2] + match.words + behind


def _by_verb(match: Match) -> bool:
    """Whether the change stands before the amounts: rose 5% from … to …"""
    return not match.has("both") and match.facts[0].kind == "percent"


def _change(before: Term, after: Term, *, down: bool) -> Term:
    change = (after / before - Term.exact(1)).percent()
    return -change if down else change


def _another_fits(match: Match, old: Fact, new: Fact, stated: Term, *, down: bool) -> bool:
    """Whether the sentence has another amount of which the change would be right."""
    passage = match.passage
    for other in passage.prose.facts[passage.first : passage.last]:
        if other.start in (old.start, new.start) or other.value is None or other.value <= 0:
            continue
        if other.modifier is not None or other.value < 1 <= (old.value or 0):
            continue
        if other.kind == "percent" or not (alike(other, new) or alike(other, old)):
            continue
        for before, after in ((old, other), (other, new)):
            change = _change(Term.of(before), Term.of(after), down=down)
            if change.readings.strict.meets(stated.readings.strict):
                return True
    return False
