"""Facts and findings of some texts as tables of pandas.

    pip install pandas
    python examples/pandas_table.py examples/*.txt

Every fact is a row with the keys of the JSON output as columns; what follows counts the kinds,
shows what is measured in units of the SI and the dates in their order, and lists the findings.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd

import factx


def facts_of(paths: list[str]) -> pd.DataFrame:
    """A row for each fact, with the path of its text first."""
    rows = [
        {"path": path, **fact.to_dict()}
        for path in paths
        for fact in factx.extract(Path(path).read_text(encoding="utf-8")).facts
    ]
    table = pd.DataFrame(rows)
    for column in table.columns.intersection(["earliest", "latest"]):
        # pandas' own dates begin in 1677, in nanoseconds
        table[column] = table[column].astype("datetime64[s]")
    return table


def findings_of(paths: list[str]) -> pd.DataFrame:
    """A row for each statement that cannot be true."""
    return pd.DataFrame(
        {"path": path, **claim.to_dict()}
        for path in paths
        for claim in factx.check(Path(path).read_text(encoding="utf-8")).findings
    )


def main(*paths: str) -> None:
    """Print what the texts hold."""
    pd.set_option("display.width", 100, "display.max_columns", None, "display.max_colwidth", 60)
    facts = facts_of(list(paths))
    if facts.empty:
        sys.exit("no facts there" if paths else __doc__)
    print(
        facts.pivot_table(
            index="path", columns="kind", values="text", aggfunc="count", fill_value=0
        )
    )
    print()
    measures = facts[facts["kind"] == "measure"]
    print(measures[["text", "value", "unit", "si_value", "si_unit", "dimension"]])
    print()
    dates = facts.dropna(subset=["earliest"]).sort_values("earliest")
    print(dates[["earliest", "latest", "text", "path"]])
    print()
    findings = findings_of(list(paths))
    print(findings[["path", "line", "code", "message"]] if len(findings) else "no findings")


if __name__ == "__main__":
    main(*sys.argv[1:])
