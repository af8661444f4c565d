"""Fingerprints stay when lines move and tell apart what says the same twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import factx
from factx.fingerprints import fingerprints

TEXT = "45 of the 60 members (80%) agreed. Of these, 54 of 72 (70%) voted.\n"


def _prints(text: str) -> tuple[str, ...]:
    return fingerprints(factx.check(text).findings)


def test_moved_and_wrapped_lines_keep_them() -> None:
    first, second = _prints(TEXT)
    assert first != second
    assert _prints("A new paragraph.\n\n" + TEXT) == (first, second)
    assert _prints(TEXT.replace("the 60", "the\n60")) == (first, second)
    assert _prints(TEXT.replace("(80%)", "(85%)"))[0] != first


def test_equal_findings_have_ordinals() -> None:
    twice = _prints(f"{TEXT}\n{TEXT}")
    assert len(set(twice)) == 4
    assert twice[0].removesuffix(":1") == twice[2].removesuffix(":2")


@given(st.integers(0, 3))
def test_what_stands_around_does_not_matter(count: int) -> None:
    assert _prints("It rained.\n\n" * count + TEXT + "\nIt snowed.") == _prints(TEXT)
