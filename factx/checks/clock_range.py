"""FX115."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factx.checks import check
from factx.claims import Severity, Status, Verdict, judge, settle
from factx.facts import Fact
from factx.interval import Interval, Rational, Readings
from factx.patterns import lazy
from factx.skeleton import Match, Prose
from factx.templates import Templates
from factx.terms import show
from factx.timex import Clock

_MINUTES = {"hour": 60, "minute": 1}
_DAY = 24 * 60
_TWELVE = lazy(r"12\b|twelve\b")
_TO = r" ?(?:-|to|until|till|through|and) ?(?:about |around )?"
_RANGE = rf"{{start:time}}{_TO}{{end:time}}"
_WORDS = r"[^{value}()\[\].;:]{0,40}?"
_LINK = (
    r"(?:or |that is,? |i\.e\.,? |namely |for |lasting |a total of |some |just |exactly |only |about "
    r"|a period of |a span of |a window of |a stretch of |in all ){0,2}"
)
# "Three hours" that begin or end something else, or are counted from elsewhere.
_OTHER = lazy(
    r"(?:-| )?(?:later|earlier|before|after|ago|early|late|behind|ahead|from|away|longer|shorter|more|less|of(?! (?:them|it)\b)"
    r"|off|notice|apart|drive|flight|walk|ride|wait|delay\w*|break|old|than|per|into|past|east|west|north|south)\b"
)
# What is repeated between two times of day, or is only a part of the time between them.
_PART_OF = lazy(
    r"\b(?:every|each|per|up to|maximum|max|minimum|parking|park|limit|intervals?|slots?|shifts?|breaks?|lunch"
    r"|sleep|slept|sessions|periods|tours|classes|visits|windows|blocks|times|any|paid|work(?:s|ed|ing|day)?"
    r"|school|studied|taught|spent|valid|tickets?|charg\w+|first|last|another|within|average|total of)\b"
)
_NO_LENGTH = lazy(
    r"\b(?:respon[ds]\w*|repl(?:y|ies|ied)|turnaround|deliver\w*|notice|process\w*|difference|time zones?)\b"
)
_EACH_DAY = lazy(r"\bdays (?:a|per) week,? \Z")
_PLURAL = lazy(r"[ -]?(?:\w+ )?\w{2,}[^s\W]s\b")
_PLURAL_OF = lazy(r"\w{2}[^s\W]s (?:of|lasting)(?: \w+)? \Z")
_TRAVEL = lazy(
    r"\b(?:fl(?:y|ies|ew|own)|flights?|lands?|landed|arriv\w+|depart\w*|took off|takes off|journey|jet|plane"
    r"|time zones?|local time|london|new york|gmt)\b"
)


_LENGTH = Templates(
    rf"{_RANGE} ?[(\[]{_LINK}{{length:duration}}(?= ?[)\],;])",
    rf"{_RANGE},? (?:- )?{_LINK}{{length:duration}}(?! ?(?:-|of(?! (?:them|it)\b)))",
    rf"{{length:duration}}{_WORDS} ?[(\[](?:from )?{_RANGE}[)\],;]",
    rf"{{length:duration}},?{_WORDS}\b(?P<led>from|between) {_RANGE}",
)
_START_LENGTH_END = Templates(
    r"\bat {start:time}[^{value}()\[\].;:]{0,60}?{length:later},? (?:at|by) {end:time}",
    r"\bat {start:time}[^{value}()\[\].;:]{0,60}?\bat {end:time},? (?:just |only |exactly )?{length:later}",
)


@check("FX115", "clock-range", severity="error")
def clock_range(prose: Prose) -> Iterator[Verdict]:
    """From one time of day to another it is as long as the text says.

    A range may run over midnight.  A time without a.m. or p.m. is either where that is open.
    Less time than lies between the two is only reported where the words say that it fills the
    whole range: what lasts an hour may happen "between 9 a.m. and 5 p.m.".

    Consistent: The road was closed from 9 a.m. to noon, three hours.
    Consistent: A two-hour rehearsal from 8 to 10 p.m. is planned.
    Consistent: The outage lasted 75 minutes, from 1:00 to 2:15 a.m.
    Consistent: He slept for nine hours, from 9 p.m. until 6 a.m.
    Consistent: The gate is open 09:00–17:00 (8 hours).
    Consistent: The trial began at 9:30 a.m. and ended two hours later, at 11:30 a.m.
    Consistent: They queued from 11 to 2 p.m., for three hours.
    Inconsistent: The road was closed from 9 a.m. to 11 a.m., three hours.
    Inconsistent: A three-hour rehearsal from 8 to 10 p.m. is planned.
    Inconsistent: The outage lasted 95 minutes, from 1:00 to 2:15 a.m.
    Inconsistent: He slept for eleven hours, from 9 p.m. until 6 a.m.
    Inconsistent: The gate is open 09:00–17:00 (9 hours).
    Inconsistent: Polls opened at 7 a.m. and closed 12 hours later, at 8 p.m.
    Inconsistent: The trial began at 9:30 a.m. and ended at 11:30 a.m., three hours later.
    Inconsistent: The hall was shut between 2 p.m. and 3 p.m., for 90 minutes.
    Inconsistent: The siege lasted four hours (10 p.m. to 4 a.m.).
    Inconsistent: It ran from 10 a.m. to 11:30 a.m., 150 minutes in all, and closed between 4 and 5 p.m.
    Inconsistent: There were races from 2 p.m. to 5 p.m., six hours of them.
    Inconsistent: They work between 9 a.m. and 3 p.m., a window of eight hours.
    Silent: It rained for two hours between noon and 8 p.m.
    Silent: Two-hour tours run from 9 a.m. to 5 p.m.
    Silent: Parking is limited to two hours, from 9 a.m. to 5 p.m.
    Silent: She works eight hours, from 9 a.m. to 6 p.m.
    Silent: From 9 a.m. to 11 a.m., three hours before the game, the gates were shut.
    Silent: The road was closed from 9 a.m. to 11 a.m., three hours later than planned.
    Silent: The flight left Lima at 9 a.m. and landed in Madrid 11 hours later, at 3 a.m.
    Silent: From 9 a.m. to 11 a.m. three hours of rain fell on the other coast.
    Silent: From 10 p.m. to 6 a.m., eight hours, the bridge is shut.
    Silent: A half-hour bulletin goes out from 6 a.m. to 9 a.m. every hour.
    Silent: Our response time is 24 hours, from 9 a.m. to 5 p.m. on weekdays.
    Silent: Tickets are valid for 2 hours (9 a.m. to 5 p.m.).
    Silent: The test ran from 2 p.m. to 5:15 p.m. (15 minutes were added for lost time).
    Silent: Four 30-minute talks from 1 p.m. to 3 p.m. were planned.
    Silent: It is open from 9 to 10 a.m. and from 11 a.m. to noon, for two hours in all.
    Silent: The siege lasted 36 hours, from 6 p.m. to 6 a.m. two days later.
    Silent: It is open 7 days a week, 24 hours, from 8 a.m. to 8 p.m.
    Silent: Lectures of 45 minutes from 8:15 to 10:00 are the rule.
    Silent: If it were open from 9 a.m. to 11 a.m., three hours, they would come.
    Silent: The shop is open from 9:00 to 5:00, eight hours.
    Silent: They took three hours from 9 a.m. GMT to 11 a.m. EST.
    """
    for match in prose.match(_LENGTH):
        yield from _judged(match, match.length)
    for match in prose.match(_START_LENGTH_END):
        if not _TRAVEL.search(match.lead(200) + match.words + match.rest(200)):
            yield from _judged(match, match.length)


def _judged(match: Match, stated: Fact) -> Iterator[Verdict]:
    plain, rest = match.passage.prose.plain, match.rest(24)
    factor = _MINUTES.get(stated.unit.name if stated.unit else "")
    read, lasted = _read(stated), _lasted(match.start, match.end)
    if factor is None or read is None or stated.value is None or not lasted:
        return
    amount = stated.value * factor
    if amount > _DAY:
        lasted = [minutes + int(amount) // _DAY * _DAY for minutes in lasted]
    if stated.start > match.start.start and stated.kind == "duration" and _OTHER.match(rest):
        return
    judged = {minutes: judge(_at(minutes, factor), read, round_numbers=False) for minutes in lasted}
    minutes = min(lasted, key=lambda m: (_grave(judged[m]), abs(m - amount)))
    status, severity = judged[minutes]
    start, end = _shown(match.start), _shown(match.end)
    shown = f"{end} - {start} = {_as_long(minutes)}"
    if status == "consistent":
        yield Verdict(status, "error", shown, f"{shown} agrees with the text", match.facts)
        return
    if _NO_LENGTH.search(match.lead(60) + match.words):
        return
    if _EACH_DAY.search(plain, max(0, stated.start - 40), stated.start):
        return  # open 7 days a week, 24 hours
    if amount < minutes:
        low = max(match.passage.start, stated.start - 40)
        around = plain[low : min(match.facts[-1].end + 24, match.passage.end)]
        between = "between" in plain[match.start.start - 9 : match.start.start]
        if (stated.start < match.start.start and between) or _PART_OF.search(around):
            return
        if stated.start < match.start.start and (
            _PLURAL.match(plain, stated.end) or _PLURAL_OF.search(around[: stated.start - low])
        ):
            return
    said = _as_long(amount) if stated.modifier is None else _plainly(stated)
    message = f"from {start} to {end} it is {_as_long(minutes)}, not {said}"
    other = (minutes + _DAY // 2) % _DAY
    if _TWELVE.match(match.start.text) or _TWELVE.match(match.end.text):
        if judge(_at(other, factor), read)[0] == "consistent":
            message += "; 12 p.m. is noon and 12 a.m. midnight"
            severity = "warning"
    elif stated.modifier is None and len(lasted) == 1 and isinstance(match.start.when, Clock):
        goal = divmod((_minutes(match.start.when)[0] + int(amount)) % _DAY, 60)
        message += f"; {said} from {start} on it is {goal[0]}:{goal[1]:02d}"
    verdict = settle(match, Verdict(status, severity, shown, message, match.facts))
    if _other_times(match, stated):
        verdict = verdict.doubtful("it may be the length of another range")
    yield verdict


def _other_times(match: Match, stated: Fact) -> bool:
    """Whether the sentence has another range of which it may be the length."""
    first = match.facts[0]
    facts = match.passage.prose.facts[match.passage.first : match.passage.last]
    times = [fact for fact in facts if fact.kind == "time" and fact not in match.facts]
    before = [fact for fact in times if fact.start < first.start]
    if stated.start < match.start.start:
        return bool(times)
    # What follows a range at once is its length, whatever comes later; a start may be repeated.
    starts = _minutes(match.start.when) if isinstance(match.start.when, Clock) else []
    return any(
        not isinstance(fact.when, Clock) or not set(_minutes(fact.when)) & set(starts)
        for fact in before
    )


def _grave(verdict: tuple[Status, Severity]) -> int:
    return 0 if verdict[0] == "consistent" else 1 if verdict[1] != "error" else 2


def _read(stated: Fact) -> Readings | None:
    """What a length of time may stand for: rounded, or as a warning cut; minutes to the fives."""
    value, step = stated.value, Fraction(stated.step)
    if value is None or stated.modifier is not None:
        return stated.readings
    if stated.unit is not None and stated.unit.name == "minute" and value % 5 == 0:
        step = Fraction(5)
    strict = Interval(value - step / 2, value + step / 2)
    return Readings(
        strict, Interval(value - step / 2, value + max(step / 2, step - Fraction(1, 60))), strict
    )


def _plainly(stated: Fact) -> str:
    return stated.text.removesuffix(" later")


def _at(minutes: int, factor: int) -> Readings:
    return Readings.same(Interval.point(Fraction(minutes, factor)))


def _lasted(start: Fact, end: Fact) -> list[int]:
    """Every number of minutes that can lie between two times of day."""
    first, last = start.when, end.when
    if not isinstance(first, Clock) or not isinstance(last, Clock):
        return []
    if first.zone and last.zone and first.zone != last.zone:
        return []
    if not first.exists or not last.exists or (last.day and first.day and first.day != last.day):
        return []
    found = {(b - a - 1) % _DAY + 1 for a in _minutes(first) for b in _minutes(last)}
    return sorted(found)


def _minutes(clock: Clock) -> list[int]:
    minute = clock.hour * 60 + clock.minute
    return [minute] if clock.stated or clock.hour > 12 else [minute, minute + _DAY // 2]


def _shown(fact: Fact) -> str:
    return " ".join(fact.text.split())


def _as_long(minutes: Rational) -> str:
    hours, rest = divmod(int(minutes), 60)
    parts = [f"{hours} hour{'s' * (hours != 1)}"] if hours else []
    parts += [f"{show(rest)} minute{'s' * (rest != 1)}"] if rest or not hours else []
    return " ".join(parts)
