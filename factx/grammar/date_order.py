"""Whether a text writes 4/5/2024 for 4 May or for April 5, decided from all of it."""

from __future__ import annotations

import re

from factx.patterns import lazy

_NUMERIC = lazy(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])")
_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_DAY_THEN_MONTH = lazy(rf"(?<![\d,])\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?(?:{_MONTH})\b")
_MONTH_THEN_DAY = lazy(rf"\b(?:{_MONTH})\.?[ ]\d{{1,2}}(?!\d)")
_BRITISH = lazy(
    r"\b(?:colours?|favour\w*|labour|centre\w*"
    r"|metres?|kilometres?|litres?|programmes?|organis\w+|realis\w+|defence|licence|travell\w+|whilst)\b"
    r"|[£€]",
    re.IGNORECASE,
)
_AMERICAN = lazy(
    r"\b(?:colors?|favor\w*|labor|centers?|meters?|kilometers?|liters?|programs?|organiz\w+|realiz\w+"
    r"|defense|license|travele\w+|gotten)\b|\$",
    re.IGNORECASE,
)
_CLEAR = 2  # how many more signs of one side make it plain


def day_first(text: str) -> bool | None:
    """True for day-month, False for month-day, None where the text does not say.

    Dates that can only be read one way decide, then the order of dates with named months, then
    spelling and currency.

    >>> day_first("on 4/5/2024 and on 13/5/2024"), day_first("on 4/5/2024")
    (True, None)
    """
    first = second = 0
    for m in _NUMERIC.finditer(text):
        first += int(m[1]) > 12 >= int(m[3])
        second += int(m[3]) > 12 >= int(m[1])
    if first != second:
        return first > second
    names = len(_DAY_THEN_MONTH.findall(text)) - len(_MONTH_THEN_DAY.findall(text))
    if names:
        return names > 0
    signs = len(_BRITISH.findall(text)) - len(_AMERICAN.findall(text))
    return None if abs(signs) < _CLEAR else signs > 0
