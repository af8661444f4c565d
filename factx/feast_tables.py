"""Feasts of other calendars: Jewish, Islamic, Indian, Chinese and Persian ones.

Their days come from the tables of the library `holidays` (MIT; the extra `feasts`), which is
imported when the first such feast is resolved.  Feasts of several days are left out, since no
TIMEX3 value says them; "Ramadan" or "Hanukkah" names a stretch of time.
"""

from __future__ import annotations

import warnings
from datetime import date, timedelta
from functools import cache
from importlib.util import find_spec
from typing import NamedTuple


class _Listed(NamedTuple):
    """Where the library lists a feast: a country's calendar and the name there."""

    country: str
    name: str
    before: int = 0  # days that it may be earlier: on the eve, by the moon, by local custom
    after: int = 0


_MOON = (1, 1)
_EVE = (1, 0)
_INDIA = {
    "diwali": "Diwali",
    "holi": "Holi",
    "holika dahan": "Holika Dahan",
    "dussehra": "Dussehra",
    "raksha bandhan": "Raksha Bandhan",
    "janmashtami": "Janmashtami (Vaishnava)",
    "ganesh chaturthi": "Ganesh Chaturthi / Vinayak Chaturthi",
    "maha shivaratri": "Maha Shivaratri",
    "ram navami": "Ram Navami",
    "makar sankranti": "Makar Sankranti",
    "pongal": "Pongal",
    "vaisakhi": "Vaisakhi",
    "onam": "Onam",
    "ugadi": "Ugadi",
    "karva chauth": "Karaka Chaturthi (Karwa Chouth)",
    "bhai dooj": "Bhai Duj",
    "chhath puja": "Pratihar Shashthi or Surya Shashthi (Chhath Puja)",
    "vasant panchami": "Basant Panchami / Shri Panchami",
    "mahavir jayanti": "Mahavira's Birthday",
    "guru nanak jayanti": "Guru Nanak's Birthday",
    "guru gobind singh jayanti": "Guru Gobind Singh's Birthday",
    "guru ravidas jayanti": "Guru Ravi Das's Birthday",
    "rabindra jayanti": "Guru Rabindranath's Birthday",
    "valmiki jayanti": "Maharishi Valmiki's Birthday",
    "parsi new year": "Parsi New Year",
    "rath yatra": "Rath Yatra",
    "govardhan puja": "Govardhan Puja",
    "buddha purnima": "Buddha Purnima",
}
_LISTED = {
    "eid al-fitr": _Listed("TR", "Eid al-Fitr", *_MOON),
    "eid al-adha": _Listed("TR", "Eid al-Adha", *_MOON),
    "islamic new year": _Listed("DZ", "Islamic New Year", *_MOON),
    "ashura": _Listed("DZ", "Ashura", *_MOON),
    "mawlid": _Listed("DZ", "Prophet's Birthday", *_MOON),
    "yom kippur": _Listed("IL", "Yom Kippur", *_EVE),
    "purim": _Listed("IL", "Purim", *_EVE),
    "shavuot": _Listed("IL", "Shavuot", *_EVE),
    "lag baomer": _Listed("IL", "Lag BaOmer", *_EVE),
    "simchat torah": _Listed("IL", "Simchat Torah / Shemini Atzeret", *_EVE),
    "rosh hashanah": _Listed("IL", "Rosh Hashanah", 1, 1),
    "chinese new year": _Listed("SG", "Chinese New Year"),
    "dragon boat festival": _Listed("CN", "Dragon Boat Festival"),
    "mid-autumn festival": _Listed("CN", "Mid-Autumn Festival"),
    "vesak": _Listed("SG", "Vesak Day"),
    "nowruz": _Listed("IR", "Nowruz"),
    **{feast: _Listed("IN", name, *_MOON) for feast, name in _INDIA.items()},
}
# Feasts that are kept some days from a listed one.
_BESIDE = {
    "choti diwali": ("diwali", -1),
    "dhanteras": ("diwali", -2),
    "bhogi": ("pongal", -1),
    "mattu pongal": ("pongal", 1),
    "kaanum pongal": ("pongal", 2),
}
TABLED = frozenset({*_LISTED, *_BESIDE})
_LANGUAGE = "en_US"
_LONGEST = timedelta(days=30)


@cache
def available() -> bool:
    """Whether the library is installed; nothing is imported."""
    return find_spec("holidays") is not None


@cache
def table_day(feast: str, year: int) -> tuple[date, date, date] | None:
    """The day of a feast in a year, with the first and last day that it may fall on.

    None where the tables do not reach or the year has two such days, as some have two Eids.
    """
    if feast in _BESIDE:
        feast, away = _BESIDE[feast]
        found = table_day(feast, year)
        if found is None:
            return None
        there, first, last = (one + timedelta(days=away) for one in found)
        return there, first, last
    listed = _LISTED[feast]
    days = _days(listed.country, year).get(listed.name)
    if not days or max(days) - min(days) > _LONGEST:
        return None
    day = min(days)
    return day, day - timedelta(days=listed.before), day + timedelta(days=listed.after)


@cache
def _days(country: str, year: int) -> dict[str, list[date]]:
    """Every feast of a country in a year with its days."""
    import holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of years in front of the tables, which are then empty
        known = holidays.country_holidays(country)
        wanted = [kind for kind in known.supported_categories if kind in ("public", "optional")]
        listed = holidays.country_holidays(
            country, years=[year], categories=wanted, language=_LANGUAGE
        )
    days: dict[str, list[date]] = {}
    for day, names in listed.items():
        for name in names.split("; "):
            days.setdefault(name.removesuffix(" (estimated)"), []).append(day)
    return days
