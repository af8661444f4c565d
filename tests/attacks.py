"""Texts that a regular expression could take long for, made of the expression itself.

Every repetition in it is pumped: what leads to it, then its body again and again, in each of the ways in
which the body can be written with the letters of the expression, then something that ends the match.
"""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import sys
import time
from collections import deque
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.growth import limited

_USUAL = "aA0 \n-.,'\"é("
_LETTERS = 8  # of the expression's own, besides the usual ones
_OFTEN = 500  # a body that may be repeated so often is pumped; fewer only make each place dearer
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_END = "\x00"
_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}


class Attack(NamedTuple):
    """What comes first, what is repeated, and what comes last."""

    lead: str
    pump: str
    tail: str

    def text(self, characters: int) -> str:
        """A text of about so many characters."""
        return self.lead + self.pump * max(1, characters // len(self.pump)) + self.tail


def attacks(source: str, flags: int = 0) -> list[Attack]:
    """All attacks on an expression, each once; none where nothing of it can be repeated."""
    tree = parser.parse(source, flags)
    letters = _letters(tree)
    found: dict[Attack, None] = {}
    for lead, body, rest in _repeats(list(tree), "", letters):
        for pump in _written(body, letters):
            for tail in (_END, rest[:-1] + _END):
                found[Attack(lead, pump, tail)] = None
            if lead:
                found[Attack("", lead + pump, _END)] = None
        if lead:
            found[Attack("", lead, _END)] = None
    return list(found)


def _repeats(nodes: list[Any], lead: str, letters: str) -> Iterator[tuple[str, list[Any], str]]:
    """What leads to each repetition, its body, and what should follow."""
    for at, (code, value) in enumerate(nodes):
        rest = _sample(nodes[at + 1 :], letters)
        if code in _REPEATS:
            _, most, body = value
            if most == op.MAXREPEAT or most >= _OFTEN:
                yield lead, list(body), rest
            yield from _repeats(list(body), lead, letters)
        else:
            for branch in _inside(code, value):
                yield from _repeats(branch, lead, letters)
        lead += _sample([(code, value)], letters)


def _inside(code: Any, value: Any) -> list[list[Any]]:
    """The expressions that one holds, side by side."""
    if code is op.SUBPATTERN:
        return [list(value[-1])]
    if code is op.ATOMIC_GROUP:
        return [list(value)]
    if code is op.BRANCH:
        return [list(branch) for branch in value[1]]
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [list(value[1])]
    if code is op.GROUPREF_EXISTS:
        return [list(branch) for branch in value[1:] if branch is not None]
    return []


def _written(body: list[Any], letters: str) -> list[str]:
    """The ways in which a body can be written, a few for each letter that it may take."""
    found: dict[str, None] = {}
    for letter in letters:
        for more in (0, 1):
            found[_sample(body, letter + letters, more)] = None
    for branch in [inner for code, value in body for inner in _inside(code, value)]:
        found[_sample(branch, letters, 1)] = None
    return [pump for pump in found if pump]


def _sample(nodes: list[Any], letters: str, more: int = 0) -> str:
    """Something that an expression matches, of the first letters that it takes.

    Repetitions are made as rarely as they may be, or `more` often than that.  What surrounds a place
    (assertions) counts for nothing.
    """
    found: list[str] = []
    for code, value in nodes:
        if code is op.LITERAL:
            found.append(chr(value))
        elif code in (op.NOT_LITERAL, op.ANY, op.IN):
            found.append(next((c for c in letters if _takes(code, value, c)), _any_of(code, value)))
        elif code in _REPEATS:
            least, most, body = value
            found.append(_sample(list(body), letters, more) * min(least + more, most))
        elif code is op.BRANCH:
            branches = [_sample(list(branch), letters, more) for branch in value[1]]
            found.append(next((one for one in branches if one[:1] == letters[:1]), branches[0]))
        elif code in (op.SUBPATTERN, op.ATOMIC_GROUP):
            found.append(_sample(_inside(code, value)[0], letters, more))
    return "".join(found)


def _any_of(code: Any, value: Any) -> str:
    if code is op.IN:
        for kind, item in value:
            if kind is op.LITERAL:
                return chr(item)
            if kind is op.RANGE:
                return chr(item[0])
    return "x"


def _takes(code: Any, value: Any, letter: str) -> bool:
    if code is op.ANY:
        return letter != "\n"
    if code is op.NOT_LITERAL:
        return ord(letter) != value
    holds, negated = False, False
    for kind, item in value:
        if kind is op.NEGATE:
            negated = True
        elif kind is op.LITERAL:
            holds |= ord(letter) == item
        elif kind is op.RANGE:
            holds |= item[0] <= ord(letter) <= item[1]
        elif kind is op.CATEGORY:
            holds |= re.match(_CATEGORIES[item], letter) is not None
    return holds is not negated


def _letters(tree: Any) -> str:
    """The letters that attacks are written with: the usual ones, and the first of the expression."""
    own: dict[str, None] = {}

    def look(nodes: Any) -> None:
        for code, value in nodes:
            if code in (op.LITERAL, op.NOT_LITERAL):
                own[chr(value)] = None
            elif code is op.IN:
                for kind, item in value:
                    if kind is op.LITERAL:
                        own[chr(item)] = None
                    elif kind is op.RANGE:
                        own[chr(item[0])] = None
            elif code in _REPEATS:
                look(value[2])
            for inner in _inside(code, value):
                look(inner)

    look(tree)
    return "".join(dict.fromkeys(_USUAL + "".join(list(own)[:_LETTERS])))


def slow(compiled: re.Pattern[str], anchored: bool, most: int = sys.maxsize) -> Attack | None:
    """An attack for which four times the text takes far more than four times as long, if there is one.

    `most` of the attacks are tried, evenly chosen.
    """
    known = attacks(compiled.pattern, compiled.flags)
    for attack in known[:: -(-len(known) // most) if known else 1]:
        if _seconds(compiled, anchored, attack, _LENGTH) > _SUSPICIOUS:
            if all(_grows(compiled, anchored, attack) for _ in range(_ATTEMPTS)):
                return attack
    return None


def _grows(compiled: re.Pattern[str], anchored: bool, attack: Attack) -> bool:
    # As much text in four pieces as in one: the timer of `limited` makes the clock tick coarsely.
    pieces, whole = (
        min(_seconds(compiled, anchored, attack, length, runs) for _ in range(_ROUNDS))
        for length, runs in ((_LENGTH, 4), (4 * _LENGTH, 1))
    )
    return whole > _LONG and whole > _TIMES / 4 * pieces


_LENGTH = 3000  # characters
_SUSPICIOUS = 0.0005  # seconds for so many; nearly all take a tenth of it
_LONG = 0.01
_TIMES = 8  # linear is 4, quadratic 16
_ROUNDS, _ATTEMPTS = 2, 3  # other processes can only make it slower: one good attempt is enough
_PATIENCE = 0.5


def _seconds(
    compiled: re.Pattern[str], anchored: bool, attack: Attack, length: int, runs: int = 1
) -> float:
    text = attack.text(length)
    begun = time.process_time()
    try:
        with limited(_PATIENCE):
            for _ in range(runs):
                if anchored:
                    compiled.match(text)
                else:
                    deque(compiled.finditer(text), maxlen=0)
    except TimeoutError:
        return runs * length**2.0  # as it would be known after a longer time
    return time.process_time() - begun


def main() -> int:
    """`python -m tests.attacks` tries every attack on every pattern, which takes minutes."""
    from tests.every_pattern import every

    found = 0
    for where, source, flags, anchored in every():
        attack = slow(re.compile(source, flags), anchored)
        if attack is not None:
            found += 1
            print(f"{where}: {source!r}\n    {attack}", flush=True)
    print(f"{found} patterns are slow")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
