"""Print the facts of a text and what is wrong with it.

    python examples/use_from_python.py examples/planted-mistakes.txt 2024-03-14

The date is when the text was written; without it factx takes what the text implies.
"""

from __future__ import annotations

import sys
from pathlib import Path

import factx


def main(path: str, date: str | None = None) -> None:
    """Read one file."""
    text = Path(path).read_text(encoding="utf-8")

    for fact in factx.extract(text).facts:
        found = fact.to_dict()
        print(found["line"], found["kind"], found["text"], found["value"], found["timex"], sep="\t")

    for claim in factx.check(text, date=date).claims:
        if claim.status == "inconsistent":
            wrong = claim.to_dict()
            print(f"{path}:{wrong['line']}:{wrong['column']}: {wrong['code']} {wrong['message']}")


if __name__ == "__main__":
    main(*sys.argv[1:]) if sys.argv[1:] else sys.exit(__doc__)
