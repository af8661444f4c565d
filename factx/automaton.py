"""The words of the lexicon found by an automaton in Rust, which the extra `fast` brings.

The automaton knows no alternatives in front of a word and no condition behind it.  So it searches a
copy of the text, a byte a character, in which every separator is a space, and what it finds is
compared with the text itself.  The marks are those of the pattern in `factx.scan`, only sooner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_OTHER = "?"  # what stands in the copy for a character beyond a byte


class Automaton:
    """Finds `words` behind a character of the set `separators` and in front of no letter.

    `pattern` gives the regular expression that finds the same.  It is asked where one word goes on
    another ("new year's eve" in "new year's evening"), because the automaton has the longest only.
    """

    def __init__(
        self, words: Collection[str], separators: str, pattern: Callable[[], re.Pattern[str]]
    ) -> None:
        self._separator = re.compile(separators)
        self._words, self._pattern = words, pattern
        self._spaces = bytes(
            ord(" ") if chr(code) == _OTHER or self._separator.match(chr(code)) else code
            for code in range(256)
        )
        self._automaton = BytesAhoCorasick(
            [self._copy(f" {word}") for word in words],
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def _copy(self, text: str) -> bytes:
        return text.encode("latin-1", "replace").translate(self._spaces)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of every word with the separator in front of it, in order."""
        passed = 0
        for _, start, end in self._automaton.find_matches_as_indexes(self._copy(text)):
            if start < passed:
                continue
            if (
                text[end : end + 1] not in _LETTERS
                and text[start + 1 : end] in self._words
                and self._separator.match(text, start)
            ):
                yield start, end
            elif b" " in self._copy(text[start + 1 : end]):
                at = start
                while (m := self._pattern().search(text, at)) is not None and m.start() < end:
                    yield m.span()
                    passed = at = m.end()
