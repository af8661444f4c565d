"""A format is one file: found by its name, read by its extension."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from factx.readers import FORMAT_OF, FORMATS, formats

FILES = sorted(path.stem for path in Path(formats.__path__[0]).glob("[a-z]*.py"))


def test_every_file_is_a_format() -> None:
    assert list(FORMATS) == ["text", "json", *FILES]


@pytest.mark.parametrize("name", FILES)
def test_a_format_is_read_by_its_extension(name: str) -> None:
    assert FORMAT_OF[name] == name
    assert callable(import_module(f"factx.readers.formats.{name}").documents)


def test_every_extension_leads_to_a_format() -> None:
    assert set(FORMAT_OF.values()) <= set(FORMATS)
