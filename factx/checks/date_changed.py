"""FX704."""

from __future__ import annotations

from collections.abc import Iterator

from factx.checks import check
from factx.claims import Verdict
from factx.comparison.judging import Pair
from factx.comparison.verdicts import judged


@check("FX704", "date-changed", severity="error", paired=True)
def date_changed(pair: Pair) -> Iterator[Verdict]:
    """The dates, times and durations of a text are those of its source.

    A text may say less than its source ("in May 2023" for 17 May 2023), and in another unit ("a year
    and a half" for 18 months).

    Source: The work began on 4 March 2021 and took 18 months. The bridge opened on 17 September 2022 at 9 am.
    Consistent: The bridge opened in September 2022.
    Consistent: The work took a year and a half.
    Consistent: Work started on March 4, 2021.
    Inconsistent: The bridge opened on 7 September 2022.
    Inconsistent: The work took 28 months.
    Inconsistent: The work began on 4 March 2012.
    Silent: The bridge is open.
    """
    yield from judged(pair, "equal", "converted", "changed", "unit", time=True)
