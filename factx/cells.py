"""What stands in the cells of a table of facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_Item = Mapping[str, Any]
_TIMES = frozenset({"date", "time", "set"})
_PLAIN_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?|\d{4}-\d\d-\d\dT.*|[A-Z]+_REF|P.*")
_RELATIVE = {"document": "from the document's date", "text": "from a date of the text"}


def number(value: float) -> str:
    """A number with its digits in groups.

    >>> number(1200000000), number(0.5)
    ('1,200,000,000', '0.5')
    """
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def value_cell(item: _Item) -> str:
    """The value of a fact with its unit, or the TIMEX3 value of a time.

    >>> value_cell({"kind": "money", "value": 2, "currency": "USD", "modifier": "about"})
    'about 2 USD'
    """
    if item["kind"] in _TIMES:
        return item.get("timex") or ""
    parts = [item.get("modifier"), _amount(item), _unit(item)]
    cell = " ".join(part for part in parts if part).replace(" %", "%")
    return f"{cell}, {item['trend']}" if item.get("trend") else cell


def _amount(item: _Item) -> str:
    if item.get("range"):
        return "–".join(number(end) for end in item["range"])
    if item.get("value") is not None:
        return number(item["value"])
    low, high = item.get("bounds") or (None, None)
    if low is None or high is None:
        return ""
    return f"{number(low)}–{number(high)}"


def _unit(item: _Item) -> str:
    if item["kind"] == "percent":
        return "%"
    unit: str = item.get("currency") or item.get("unit") or ""
    return "" if unit == "dimensionless" else unit


def meaning_cell(item: _Item) -> str:
    """What is counted or measured, or the days that a time expression means."""
    parts = [item.get("of")]
    timex: str | None = item.get("timex")
    if item["kind"] == "duration":
        parts.append(timex)
    elif timex is not None:
        if item.get("earliest") and not _PLAIN_DATE.fullmatch(timex):
            days = dict.fromkeys((item["earliest"], item["latest"]))
            parts.append("–".join(day for day in days if day))
        elif timex.startswith("XX"):
            parts.append("not known")
        parts.append(_RELATIVE.get(item.get("anchor", "none")))
    return ", ".join(part for part in parts if part)


def allowed(item: _Item) -> str:
    """What the written number can mean, where that is more than the number itself.

    >>> allowed({"value": 1000, "bounds": [950, 1050]}), allowed({"value": 2, "bounds": [2, None]})
    ('950 to 1,050', '2 or more')
    >>> allowed({"value": 7, "bounds": [7, 7]}), allowed({"value": None, "bounds": None})
    ('', '')
    """
    low, high = item.get("bounds") or (None, None)
    if low == high:
        return ""
    if low is None:
        return f"{number(high or 0)} or less"
    if high is None:
        return f"{number(low)} or more"
    return f"{number(low)} to {number(high)}"
