"""What the facts and the claims of a document look like as Arrow types.

The fields are those of the schema factx/1, see `Fact.to_dict` and `Claim.to_dict`; numbers are
doubles, because a column has one type.
"""

from __future__ import annotations

from typing import Any

import pyarrow as pa

_PLACE = [("start", pa.int64()), ("end", pa.int64()), ("line", pa.int64()), ("column", pa.int64())]

FACT = pa.struct(
    [
        ("kind", pa.string()),
        ("text", pa.string()),
        *_PLACE,
        ("sentence", pa.int64()),
        ("value", pa.float64()),
        ("range", pa.list_(pa.float64())),
        ("bounds", pa.list_(pa.float64())),
        ("modifier", pa.string()),
        ("trend", pa.string()),
        ("unit", pa.string()),
        ("currency", pa.string()),
        ("dimension", pa.string()),
        ("si_value", pa.float64()),
        ("si_unit", pa.string()),
        ("of", pa.string()),
        ("timex", pa.string()),
        ("earliest", pa.string()),
        ("latest", pa.string()),
        ("anchor", pa.string()),
    ]
)
"""One fact."""

CLAIM = pa.struct(
    [
        ("code", pa.string()),
        ("name", pa.string()),
        ("status", pa.string()),
        ("severity", pa.string()),
        ("equation", pa.string()),
        ("message", pa.string()),
        ("text", pa.string()),
        *_PLACE,
        ("facts", pa.list_(pa.int64())),
        ("related", pa.list_(pa.struct(_PLACE))),
    ]
)
"""One claim; `facts` are indexes into the facts of its document."""

FACTS, CLAIMS = pa.list_(FACT), pa.list_(CLAIM)

_DOUBLES = ("value", "si_value")
_LISTS = ("range", "bounds")


def fact_row(shown: dict[str, Any]) -> dict[str, Any]:
    """A fact as JSON shows it, with every number a double.

    >>> fact_row({"value": 3, "si_value": None, "range": None, "bounds": [3, None]})
    {'value': 3.0, 'si_value': None, 'range': None, 'bounds': [3.0, None]}
    """
    row = dict(shown)
    for name in _DOUBLES:
        row[name] = _double(row[name])
    for name in _LISTS:
        row[name] = None if row[name] is None else [_double(number) for number in row[name]]
    return row


def _double(number: float | None) -> float | None:
    return None if number is None else float(number)
