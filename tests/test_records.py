"""Classes whose objects are made fast are frozen dataclasses as any other."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from factx.interval import Interval
from factx.records import quick


@quick
@dataclass(frozen=True, slots=True)
class Named:
    """A class with all that a signature can have."""

    name: str
    size: int = 1
    parts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError("smaller than nothing")


def test_the_signature_is_that_of_the_dataclass() -> None:
    assert Named("a") == Named("a", 1, ()) == Named(name="a", parts=())
    with pytest.raises(TypeError, match="name"):
        Named()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="colour"):
        Named("a", colour=1)  # type: ignore[call-arg]


def test_nothing_can_be_set_afterwards() -> None:
    named = Named("a")
    with pytest.raises(FrozenInstanceError):
        named.size = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del named.size  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        named.other = 2  # type: ignore[attr-defined]


def test_equality_hash_copies_and_pickles_are_as_ever() -> None:
    named = Named("a", 2)
    assert hash(named) == hash(Named("a", 2))
    assert named != Named("a", 3)
    assert type(named) is Named
    assert replace(named, size=3) == Named("a", 3)
    assert pickle.loads(pickle.dumps(named)) == named
    assert repr(named).endswith("Named(name='a', size=2, parts=())")


def test_what_a_class_refuses_is_refused() -> None:
    with pytest.raises(ValueError, match="smaller"):
        Named("a", -1)
    with pytest.raises(ValueError, match="empty interval"):
        Interval(2, 1)
