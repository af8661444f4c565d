"""quantulum3's own parser, in the keys of the contract as far as it goes.

It knows values, units and dimensions; dates are plain numbers to it, and it names nothing that is
counted.  Importing it takes about two seconds, which is why only this file does.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from factx.document import Document

_KINDS = {"currency": "money", "time": "duration", "dimensionless": "number"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that quantulum3 found, with `bounds` from its uncertainty."""

    kind: str
    start: int
    end: int
    document: Document = field(repr=False)
    value: float
    uncertainty: float | None = None
    unit: str | None = None
    dimension: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The quantity as JSON shows it; what quantulum3 does not say is null."""
        line, column = self.document.position(self.start)
        bounds = None
        if self.uncertainty is not None:
            bounds = [self.value - self.uncertainty, self.value + self.uncertainty]
        return {
            "kind": self.kind,
            "text": self.document.text[self.start : self.end],
            "start": self.start,
            "end": self.end,
            "line": line,
            "column": column,
            "sentence": self.document.sentence_at(self.start),
            "value": self.value,
            "range": None,
            "bounds": bounds,
            "modifier": None,
            "trend": None,
            "unit": self.unit,
            "currency": None,
            "dimension": self.dimension,
            "si_value": None,
            "si_unit": None,
            "of": None,
            "timex": None,
            "earliest": None,
            "latest": None,
            "anchor": "none",
        }


def quantities(document: Document) -> Iterator[Quantity]:
    """Everything that quantulum3 finds in a text, in the order of the text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says at its import that its classifier is missing
        from quantulum3 import parser

    found = parser.parse(document.text)
    for item in sorted(found, key=lambda item: item.span):
        start, end = item.span
        unit: str = item.unit.name
        entity: str = item.unit.entity.name
        kind = "percent" if unit == "percentage" else _KINDS.get(entity, "measure")
        plain = unit == "dimensionless"
        yield Quantity(
            kind=kind,
            start=start,
            end=end,
            document=document,
            value=int(item.value) if item.value == int(item.value) else item.value,
            uncertainty=item.uncertainty,
            unit=None if plain else unit,
            dimension=None if plain else entity,
        )
