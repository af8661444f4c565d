"""FX703."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict
from factx.comparison.judging import Pair
from factx.comparison.verdicts import judged


@check("FX703", "unit-changed", severity="error", paired=True)
def unit_changed(pair: Pair) -> Iterator[Verdict]:
    """A number of a text keeps the unit and the scale that it has in its source.

    A number that was converted is compared exactly: 80 miles for 130 kilometres.

    Source: The farm lies 130 kilometres off the coast and cost 4.3 billion pounds. A blade weighs 25 tonnes.
    Consistent: The farm is 80 miles off the coast.
    Consistent: A blade weighs 25,000 kg.
    Consistent: The coast is 130,000 metres from the farm.
    Inconsistent: The farm lies 130 miles off the coast.
    Inconsistent: The farm cost 4.3 million pounds.
    Inconsistent: A blade weighs 25 kilograms.
    Silent: The farm lies 130 kilometres off the coast.
    """
    yield from judged(pair, "converted", "unit", time=False)
