"""Each target for a moment, with the inputs that once broke something before all others."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.fuzz import texts
from tests.fuzz.feeding import FOUND, failure, feed, load, write
from tests.fuzz.minimise import shortest
from tests.fuzz.targets import TARGETS, Target

_CHARACTERS = 20_000
_PACKAGES = {"docx": "docx", "pdf": "pypdfium2", "packed": "zstandard", "html": "trafilatura"}


def _needs(name: str) -> None:
    if name in _PACKAGES:
        pytest.importorskip(_PACKAGES[name], reason=f"needs a package of the extra for {name}")
    if name == "pdf":
        pytest.importorskip("fpdf", reason="needs fpdf2 to make a file")


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_for_a_moment(name: str) -> None:
    _needs(name)
    fed = feed(TARGETS[name], _CHARACTERS, seconds=4)
    assert fed.failures == {}
    assert fed.inputs > 1


@pytest.mark.parametrize(
    "path", sorted(FOUND.glob("*/*")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_what_once_broke(path: Path) -> None:
    _needs(path.parent.name)
    TARGETS[path.parent.name].hold(load(path))


def test_a_seed_gives_the_same_inputs_again() -> None:
    for target in TARGETS.values():
        if target.make.__name__ in ("docx", "pdf", "packed"):
            continue  # they need packages
        assert target.make(Random("a/1")) == target.make(Random("a/1"))


def test_real_texts_are_at_hand() -> None:
    assert sum(map(len, texts.real())) > 100_000


def _no_seven(text: str) -> None:
    assert "7" not in text
    assert "ab" not in text


def test_failures_are_told_by_their_place_and_made_short(tmp_path: Path) -> None:
    target = Target(lambda rng: "x" * rng.randint(5, 90) + rng.choice("7a") + "bcd", _no_seven)
    fed = feed(target, 3_000, keep=tmp_path)
    assert sorted(fed.failures.values()) == ["7", "ab"]
    assert sorted(load(path) for path in tmp_path.iterdir()) == ["7", "ab"]
    assert fed.failed == fed.inputs


def test_what_is_short_fails_still() -> None:
    assert shortest(b"..a.....b..", lambda data: b"a" in data and b"b" in data) == b"ab"


@pytest.mark.parametrize("given", ["a\ud800\r\n", b"\x00\xff"])
def test_inputs_are_kept_as_they_are(given: str | bytes, tmp_path: Path) -> None:
    write(tmp_path / "one", given)
    (path,) = tmp_path.iterdir()
    assert load(path) == given


def test_an_error_is_a_failure() -> None:
    def hold(text: str) -> None:
        raise KeyError(text)

    where = failure(Target(lambda rng: "", hold), "")
    assert where is not None
    assert where.startswith("KeyError at test_fuzz.py")
