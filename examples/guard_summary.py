"""Hold back a summary whose numbers are not those of the article.

    python examples/guard_summary.py ARTICLE SUMMARY

`guarded` asks a summariser (a language model, a colleague) again, and tells it what was wrong, until
every number is borne out by the article or it has had its chances.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import factx

Summarise = Callable[[str, list[str]], str]


def guarded(article: str, summarise: Summarise, chances: int = 3) -> str:
    """A summary without wrong numbers; `summarise` gets the article and what was wrong before.

    Raises ValueError with what is still wrong after the last chance.
    """
    wrong: list[str] = []
    for _ in range(chances):
        summary = summarise(article, wrong)
        found = factx.compare(summary, article).findings
        if not found:
            return summary
        wrong = [f"“{claim.text}”: {claim.message}" for claim in found]
    raise ValueError("; ".join(wrong))


def main(article: str, summary: str) -> None:
    """Guard a summary that is written already."""
    text = Path(summary).read_text(encoding="utf-8")
    try:
        print(guarded(Path(article).read_text(encoding="utf-8"), lambda *_: text, chances=1))
    except ValueError as problem:
        sys.exit(str(problem))


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) == 3 else sys.exit(__doc__)
