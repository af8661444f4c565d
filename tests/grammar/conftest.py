"""A table of sentences is read by one function: what the facts are, in short."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factx import extract

Shown = list[tuple[Any, ...]]


@pytest.fixture
def shown() -> Callable[..., Shown]:
    def show(text: str, *keys: str, date: str | None = None) -> Shown:
        facts = [fact.to_dict() for fact in extract(text, date).facts]
        return [tuple(fact[key] for key in keys) for fact in facts]

    return show
