"""What templates of checks are matched against: `python -m tests.skeletons "In 1992, …"`.

Prints every sentence that holds a fact as checks see it, with the shape of each fact in its place.
"""

from __future__ import annotations

import sys

import factx
from factx.skeleton import Prose
from factx.templates import SYMBOL_OF

_SHOWN = str.maketrans({symbol: f"{{{shape}}}" for shape, symbol in SYMBOL_OF.items()})


def skeletons(text: str, date: str | None = None) -> list[str]:
    """The skeletons of a text's sentences.

    >>> skeletons("In 1992 the 45 members met. Two years later 60% left.")
    ['in {year} the {count} met.', '{later} {percent} left.']
    """
    prose = Prose(factx.extract(text, date))
    return [passage.skeleton.translate(_SHOWN) for passage in prose.sentences]


if __name__ == "__main__":
    print(*skeletons(" ".join(sys.argv[1:])), sep="\n")
