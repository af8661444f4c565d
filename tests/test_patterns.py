"""Patterns that are compiled late are the patterns that `re.compile` makes."""

import pickle
import re

import pytest

from factx.patterns import lazy


def test_every_use_is_that_of_the_pattern() -> None:
    source, text = r"(?P<number>\d+) (days|weeks)", "In 12 days or 3 weeks"
    plain = re.compile(source)
    assert lazy(source).pattern == source
    assert lazy(source).findall(text) == plain.findall(text)
    assert lazy(source).sub("soon", text) == plain.sub("soon", text)
    assert [m.span() for m in lazy(source).finditer(text)] == [(3, 10), (14, 21)]
    assert lazy(source).match(text, 3).span() == (3, 10)
    assert lazy(source).groupindex == plain.groupindex
    assert lazy("WEEKS", re.IGNORECASE).search(text)[0] == "weeks"


def test_a_wrong_pattern_shows_when_it_is_used() -> None:
    wrong = lazy("(")
    with pytest.raises(re.error):
        wrong.search("")
    with pytest.raises(AttributeError):
        wrong.scan("")


def test_it_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(lazy("a+", re.I))).findall("bAa") == ["Aa"]
