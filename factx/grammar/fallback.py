"""Date wordings that the grammar sees and does not read itself, left to dateparser.

dateparser (BSD-3-Clause) is called on the found span alone, through one parser with English and the
document's date fixed, so that nothing depends on the clock; its import waits for the first such
span, because it costs as much as reading a page.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from factx.timex import DocumentDate

_FORMATS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}


@cache
def _parser(day_first: bool) -> Any:
    from dateparser.date import DateDataParser

    order = "DMY" if day_first else "MDY"
    return DateDataParser(
        languages=["en"],
        settings={
            "DATE_ORDER": order,
            "STRICT_PARSING": False,
            "REQUIRE_PARTS": ["month", "year"],
            "RELATIVE_BASE": datetime(2000, 1, 1),
            "PREFER_DAY_OF_MONTH": "first",
        },
    )


@lru_cache(maxsize=4096)
def resolve(span: str, *, day_first: bool = False) -> tuple[str, str] | None:
    """The TIMEX3 value and the grain of a date with its year; None where dateparser knows none.

    >>> resolve("2025, May the 20th")
    ('2025-05-20', 'day')
    """
    found = _parser(day_first).get_date_data(" ".join(span.split()))
    if found is None or found.date_obj is None or found.period not in _FORMATS:
        return None
    value = found.date_obj.strftime(_FORMATS[found.period]).zfill(len("2000"))
    try:
        DocumentDate(value)
    except ValueError:
        return None
    return value, found.period
