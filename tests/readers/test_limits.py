"""Files that would take all the memory of who reads them are refused in one line."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from factx.readers import How, InputError, read
from factx.readers.limits import LARGEST
from factx.readers.parts import Part, parts

MEGABYTE = b"\n" * (1 << 20)


def test_gzip_that_unpacks_to_far_more(tmp_path: Path) -> None:
    path = tmp_path / "bomb.txt.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(80):
            file.write(MEGABYTE)
    with pytest.raises(InputError, match="unpacks to more than 200 times its size"):
        read(str(path))


def test_zstandard_that_unpacks_to_far_more(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard", reason="zstandard is not installed (extra zstd)")
    path = tmp_path / "bomb.txt.zst"
    path.write_bytes(zstandard.ZstdCompressor().compress(MEGABYTE * 80))
    with pytest.raises(InputError, match="unpacks to more than 200 times its size"):
        read(str(path))


def test_a_docx_that_unpacks_to_far_more(tmp_path: Path) -> None:
    pytest.importorskip("docx", reason="python-docx is not installed (extra docx)")
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", MEGABYTE * 80)
    path = tmp_path / "bomb.docx"
    path.write_bytes(data.getvalue())
    with pytest.raises(InputError, match="unpacks to more than 200 times its size"):
        read(str(path))


def test_a_text_beyond_the_limit_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "endless.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(InputError, match="holds more than 512 MB in one text; split it"):
        read(str(path))


def test_a_device_has_no_end() -> None:
    with pytest.raises(InputError, match="holds more than 512 MB"):
        read("/dev/zero")


def test_a_line_of_json_lines_beyond_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factx.readers.parts.LARGEST", 200_000)
    path = tmp_path / "long.jsonl"
    short = json.dumps({"text": "It weighs 5 kg."}) + "\n"
    path.write_text(short * 20_000 + json.dumps({"text": "a" * 300_000}), encoding="utf-8")
    *whole, problem = parts(str(path), How())
    assert sum(part.text.count("\n") for part in whole if isinstance(part, Part)) > 10_000
    assert isinstance(problem, InputError)
    assert "in one text; split it" in problem.message


def test_what_is_packed_tightly_for_a_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "log.txt.gz"
    path.write_bytes(gzip.compress(b"The cow weighs 500 kg.\n" * 100_000))
    (given,) = read(str(path))
    assert not isinstance(given, InputError)
    assert given.document.text.count("\n") == 100_000
