"""FX702."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict
from factx.comparison.judging import Pair
from factx.comparison.verdicts import judged


@check("FX702", "number-changed", severity="error", paired=True)
def number_changed(pair: Pair) -> Iterator[Verdict]:
    """A number of a text is the one that its source gives for the same thing.

    Rounding is no change: "some 2,400 houses" for 2,350.  The same thing is known by what is counted,
    by the unit and by the words around; digits that stand in the source for something else do not
    support a number, and where two numbers of the source could be meant and one agrees, it does.

    Source: The flood killed 38 people. It damaged 2,350 houses, of which 410 have to be pulled down.
    Consistent: Some 2,400 houses were damaged.
    Consistent: Thirty-eight people were killed.
    Consistent: More than 400 houses must be pulled down.
    Inconsistent: The flood damaged 3,250 houses.
    Inconsistent: The flood killed 83 people.
    Inconsistent: The flood killed 38 people and damaged 2,530 houses.
    Silent: The flood came suddenly.
    """
    yield from judged(pair, "equal", "changed", time=False)
