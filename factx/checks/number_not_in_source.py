"""FX701."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict
from factx.comparison.judging import Pair
from factx.comparison.verdicts import judged


@check("FX701", "number-not-in-source", severity="error", paired=True)
def number_not_in_source(pair: Pair) -> Iterator[Verdict]:
    """Every number of a text is in its source, or follows from it in one step.

    A step is a sum, a difference, a share, a change in percent, a ratio, so much for each, or the
    time between two dates, and it counts only where the words of the text ask for it ("more",
    "together", "from … to …") and its numbers stand in sentences about the same.

    Source: The flood killed 38 people. The one of 1987 had killed 21. Of 846 patients, 423 got the drug.
    Consistent: It killed 17 more people than the flood of 1987.
    Consistent: Half of the patients, 50 percent, got the drug.
    Consistent: Altogether the two floods killed 59 people.
    Inconsistent: The flood cost 300 million euros.
    Inconsistent: Some 75 bridges were swept away.
    Inconsistent: The water rose by 4.25 metres.
    Silent: The flood killed 38 people.
    """
    yield from judged(pair, "derived", "absent")
