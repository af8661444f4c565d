"""FX304."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict, compare, judge, settle
from factx.facts import Fact
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import Term

_UP = (
    r"rose|rises?|risen|rising|increas\w+|gr[eo]ws?|grown|growing|growth|up|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*"
    r"|improve\w*|higher|advanc\w+"
)
_DOWN = (
    r"f[ae]ll|falls|fallen|falling|decreas\w+|declin\w+|down|drop\w*|sl[iu]d\w*|slip\w*|shr[aiu]nk\w*|plung\w+"
    r"|plummet\w*|reduc\w+|tumbl\w+|lower|cut"
)
_EITHER = r"difference|change|gap|shift|swing"
_NOUN = rf"(?:(?P<up>{_UP}|\+)|(?P<down>{_DOWN})|(?:{_EITHER}))"
_GAP = r"[^{quantity}{stop};()]{0,60}?"
_LATER = r"[^{amount}{percent}{stop};()]{0,60}?"
_CHANGE = r"(?:{change:percent}|{change:measure}|{change:count})"
_POINTS = r"(?:{change:measure}|{change:count})"
_LEVEL = r"(?:just |only |about )?"
_FROM_TO = (
    rf"from {_LEVEL}(?:{{old:percent}}{_GAP}(?<!\w)to {_LEVEL}{{new:percent}}|{{both:percent}})"
)
_TO_FROM = rf"to {_LEVEL}{{new:percent}}{_GAP}(?<!\w)from {_LEVEL}{{old:percent}}"
_LINK = r"[^{quantity}{stop};():]{0,40}?(?:,|,? \(| -) ?(?:(?:which is|that is|or|i\.e\.,?) )?"
_KIND = r"(?:(?P<relative>relative |proportional )|(?P<absolute>absolute )|[a-z-]+ )?"
_TAIL = rf"(?:an? )?{_KIND}{_NOUN} (?:of |by )?{_CHANGE}"
_TAIL_NOUN = rf"(?:an? )?{_CHANGE} {_KIND}{_NOUN}"
_HEAD = rf"(?<!\w){_NOUN} (?:by |of )?(?:just |only |about )?{_CHANGE},?"
_OTHER_BASE = lazy(
    r"(?<!\w)(?:respectively|risk|hazard|odds|compared|versus|vs|year[- ]on[- ]year|year[- ]over[- ]year|turnover"
    r"|sales|revenue|profit|income|exports|imports|spending|while|whereas|sorry|rather)(?!\w)"
)
_NEXT_CLAUSE = lazy(
    r"(?<!\w)(?:and|but|while|as|when|with|where|whereas|though|after|before)(?!\w)"
)
_SHARE_OF = lazy(r" of (?!(?:those|them|the (?:votes?|people|population|total|sample)|all)\b)")


_FOUND = Templates(
    rf"{_FROM_TO}{_LINK}{_TAIL}",
    rf"{_FROM_TO}{_LINK}{_TAIL_NOUN}",
    rf"{_TO_FROM}{_LINK}{_TAIL}",
    rf"{_TO_FROM}{_LINK}{_TAIL_NOUN}",
    rf"{_FROM_TO}{_LATER}(?:, or (?:by )?|, (?:that is )?by | \(){_POINTS}",
    rf"{_TO_FROM}{_LATER}(?:, or (?:by )?|, (?:that is )?by | \(){_POINTS}",
    rf"{{new:percent}}{_GAP},? (?P<up>up )?(?P<down>down )?{_POINTS} from {{old:percent}}",
    rf"{_HEAD} {_FROM_TO}",
    rf"{_HEAD} {_TO_FROM}",
)


@check("FX304", "percent-points", severity="error")
def percent_points(prose: Prose) -> Iterator[Verdict]:
    """A change from one percentage to another is their difference in percentage points.

    Called per cent, it is the relative change: from 10% to 15% is a rise of 5 percentage points,
    and of 50%.  An "absolute" change is one in points.

    Consistent: Turnout went up from 10% to 15%, a rise of 5 percentage points.
    Consistent: Turnout went up from 10% to 15%, a 50% rise.
    Consistent: The margin improved to 39.6% from 38.6%, an improvement of 1.0 percentage point.
    Consistent: The rate fell by 1.5 percentage points, from 4.5% to 3.0%.
    Consistent: Turnout went up from 10% to 15%, an absolute increase of 5%.
    Inconsistent: Turnout went up from 10% to 15%, a 5% rise.
    Inconsistent: Turnout went up from 10% to 15%, a rise of 9 percentage points.
    Inconsistent: The margin improved to 39.6% from 38.6%, an improvement of 4.0 percentage points.
    Inconsistent: The rate fell by 5.1 percentage points, from 4.5% to 3.0%.
    Inconsistent: The share rose from 20% to 25%, an increase of 5%.
    Inconsistent: The share rose from 12% to 25% in a year, or by 15 percentage points.
    Inconsistent: Support fell six points, from 35% to 25%.
    Inconsistent: Rates went from 4.0% to 5.5%, or 250 basis points.
    Inconsistent: Support was 35%, down 9 points from 41%.
    Silent: The team rose from 10% to 15% of the votes and got 20 points.
    Silent: Exports rose 20%, from 10% to 15% of the output of the country.
    Silent: Turnout went up from 10% to 15%, while prices saw an increase of 5%.
    Silent: If turnout went from 10% to 15%, a rise of 5%, we would know.
    Silent: Turnout went from 10% to 15% and inflation, a rise of 5%, worried them.
    """
    for match in prose.match(_FOUND):
        old, new = match.ends("old", "new")
        if old.value is None or new.value is None or match.change.value is None:
            continue
        if old.value <= 0 or match.change.value < 0:
            continue
        verdict = _judged(match, old, new)
        if verdict is not None:
            yield verdict


def _judged(match: Match, old: Fact, new: Fact) -> Verdict | None:
    change = match.change
    in_points = change.kind != "percent"
    unit = _unit_of(change)
    if in_points and not unit:
        return None
    before, after, stated = Term.of(old), Term.of(new), Term.of(change)
    assert before.value is not None and after.value is not None
    down = after.value < before.value
    if (match.has("up") and down) or (match.has("down") and after.value > before.value):
        return None
    if _NEXT_CLAUSE.search(match.passage.prose.plain, max(old.end, new.end), change.start):
        return None
    more, less = (before, after) if down else (after, before)
    difference = more - less
    relative = (difference / before).percent()
    word = "fall" if down else "rise"
    said = f"from {before.shown} to {after.shown} is a {word} of"
    if unit == "basis point":
        difference = difference.times(100)
    points = f"{difference.near(stated, apart=False).rstrip('%')} {unit or 'percentage point'}s"
    if in_points or match.has("absolute"):
        verdict = compare(difference, stated, said, match.facts)
        if verdict.status == "inconsistent":
            # The computed value is shown as a percentage; here it is one in points.
            message = f"{said} {points}, not {change.text}"
            verdict = Verdict(
                "inconsistent", verdict.severity, verdict.equation, message, match.facts
            )
    else:
        status, _ = judge(relative.readings, stated.readings, round_numbers=False)
        equation = f"({more.shown} - {less.shown}) / {before.shown} = {relative.near(stated)}"
        message = f"{equation} agrees with the text"
        if status == "inconsistent":
            message = f"{said} {points}, or of {relative.near(stated)}, not of {stated.shown}"
        verdict = Verdict(status, "error", equation, message, match.facts)
    if _other_base(match, old, new):
        verdict = verdict.doubtful("it may have another base")
    return settle(match, verdict)


def _unit_of(change: Fact) -> str:
    """The unit of a change in points, "" where it has none."""
    if change.kind == "count":
        return "percentage point" if change.of in ("points", "point") else ""
    name = change.unit.name if change.unit is not None else ""
    return name if name in ("percentage point", "basis point") else ""


def _other_base(match: Match, old: Fact, new: Fact) -> bool:
    plain = match.passage.prose.plain
    last = max(old.end, new.end)
    head = match.change.start < min(old.start, new.start)
    if head and (new.of or old.of or _SHARE_OF.match(plain, last)):
        return True
    return bool(_OTHER_BASE.search(match.words + (match.lead(60) if head else "")))
