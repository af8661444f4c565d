"""Feasts and public days: when each is in a year.

Those of a fixed day, of a weekday of a month, and those that follow Easter, which dateutil computes
for the western and the eastern churches.  `factx.feast_tables` has those of other calendars.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from factx.calendar_parts import NthDay
from factx.feast_tables import TABLED, table_day
from factx.timex import UNKNOWN, Absolute, DocumentDate, Timex, When


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast with a date of its own in every year; `year` may be turned or go unnamed."""

    name: str
    year: When | None = None
    direction: int = 0
    grain: str = "day"

    def resolve(self, base: DocumentDate | None) -> Timex:
        if self.year is not None:
            year = self.year.resolve(base)
            if year.value is None or not year.value[:4].isdigit():
                return Timex(UNKNOWN["day"])
            number = int(year.value[:4])
            if not _FIRST <= number <= _LAST:
                return Timex(UNKNOWN["day"])
            found = _placed(self.name, number)
            if found is None:
                return Timex(UNKNOWN["day"])
            return Timex(found[0].isoformat(), found[1], found[2], year.anchor)
        if base is None or not _FIRST < base.year < _LAST:
            return Timex(UNKNOWN["day"])
        placed = [_placed(self.name, base.year + turn) for turn in (-1, 0, 1)]
        known = {found[0]: found for found in placed if found is not None}
        here = base.span()[0]
        if len(known) < len(placed):
            return Timex(UNKNOWN["day"])
        days = sorted(known)
        if base.day is None:
            day = days[1]
        elif self.direction < 0:
            day = max((d for d in days if d <= here), default=days[0])
        elif self.direction > 0:
            day = min((d for d in days if d >= here), default=days[2])
        else:
            day = min(days, key=lambda d: abs((d - here).days))
        return Timex(day.isoformat(), known[day][1], known[day][2], "document")


def _placed(name: str, year: int) -> tuple[date, date, date] | None:
    """A feast's day, and the first and last one that it may fall on; None where unknown."""
    if name in TABLED:
        return table_day(name, year)
    day = feast_day(name, year)
    return day, day, day


# The years for which Easter can be computed, and that have a year on either side.
_FIRST, _LAST = 326, 4099


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    timex = NthDay(number, weekday, Absolute(f"{year:04d}-{month:02d}", "month")).resolve(None)
    assert timex.earliest is not None
    return timex.earliest


_FIXED = {
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "veterans day": (11, 11),
    "may day": (5, 1),
    "epiphany": (1, 6),
    "earth day": (4, 22),
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
    "candlemas": (2, 2),
    "michaelmas": (9, 29),
    "martinmas": (11, 11),
    "hogmanay": (12, 31),
    "juneteenth": (6, 19),
    "cinco de mayo": (5, 5),
    "bastille day": (7, 14),
    "canada day": (7, 1),
    "australia day": (1, 26),
    "anzac day": (4, 25),
    "groundhog day": (2, 2),
    "armistice day": (11, 11),
    "april fools' day": (4, 1),
    "st george's day": (4, 23),
    "st david's day": (3, 1),
    "st andrew's day": (11, 30),
    "ve day": (5, 8),
    "international women's day": (3, 8),
    "world aids day": (12, 1),
    "human rights day": (12, 10),
    "german unity day": (10, 3),
    "inauguration day": (1, 20),
    "flag day": (6, 14),
    "guy fawkes night": (11, 5),
    "burns night": (1, 25),
    "international workers' day": (5, 1),
    "world environment day": (6, 5),
    "world health day": (4, 7),
    "pi day": (3, 14),
    "world vegan day": (11, 1),
}
_FLOATING = {
    "thanksgiving": (11, 4, 4),
    "labor day": (9, 1, 1),
    "memorial day": (5, 1, -1),
    "mother's day": (5, 7, 2),
    "father's day": (6, 7, 3),
    "martin luther king day": (1, 1, 3),
    "presidents' day": (2, 1, 3),
    "columbus day": (10, 1, 2),
    "indigenous peoples' day": (10, 1, 2),
    "canadian thanksgiving": (10, 1, 2),
}
_SUNDAY = 7
_FROM_EASTER = {
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "good friday": -2,
    "palm sunday": -7,
    "ash wednesday": -46,
    "pentecost": 49,
    "whit monday": 50,
    "maundy thursday": -3,
    "holy saturday": -1,
    "shrove tuesday": -47,
    "ascension day": 39,
    "trinity sunday": 56,
}
_FROM_ORTHODOX_EASTER = {"orthodox easter": 0, "clean monday": -48, "orthodox good friday": -2}
_FROM_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
FEASTS = frozenset(
    {
        *_FIXED,
        *_FLOATING,
        *_FROM_EASTER,
        *_FROM_ORTHODOX_EASTER,
        *_FROM_THANKSGIVING,
        "victoria day",
        "king's day",
        "boss's day",
    }
)


def feast_day(name: str, year: int) -> date:
    """The day of a feast in a year: fixed, by its weekday, or counted from Easter (dateutil).

    >>> feast_day("good friday", 2024), feast_day("thanksgiving", 2024)
    (datetime.date(2024, 3, 29), datetime.date(2024, 11, 28))
    """
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_THANKSGIVING:
        return _nth(year, 11, 4, 4) + timedelta(days=_FROM_THANKSGIVING[name])
    if name in _FLOATING:
        return _nth(year, *_FLOATING[name])
    if name == "victoria day":  # the Monday before 25 May
        return date(year, 5, 25) - timedelta(days=date(year, 5, 24).weekday() + 1)
    if (
        name == "king's day"
    ):  # in the Netherlands 27 April, and the day before where that is a Sunday
        return date(year, 4, 27 - (date(year, 4, 27).isoweekday() == _SUNDAY))
    if name == "boss's day":  # 16 October, or the working day next to it
        moved = {_SUNDAY - 1: -1, _SUNDAY: 1}.get(date(year, 10, 16).isoweekday(), 0)
        return date(year, 10, 16 + moved)
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    orthodox = name in _FROM_ORTHODOX_EASTER
    sunday: date = easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
    away = _FROM_ORTHODOX_EASTER if orthodox else _FROM_EASTER
    return sunday + timedelta(days=away[name])
