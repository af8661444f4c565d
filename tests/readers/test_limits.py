"""Files that would take all the memory of who reads them are refused in one line."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

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


@pytest.mark.parametrize("packing", ["", ".gz"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("before", [0, 1, 20_000])
def test_a_line_of_json_lines_beyond_the_limit_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: int, mark: str, packing: str
) -> None:
    monkeypatch.setattr("factx.readers.parts.LARGEST", 200_000)
    path = tmp_path / f"long.jsonl{packing}"
    short = json.dumps({"text": "It weighs 5 kg."}) + "\n"
    rng = Random(7)
    long = "".join(rng.choice("abcdé😀") for _ in range(300_000)) + "\n"
    content = short * before + long + short * 3 + long + long + short + long.rstrip()
    data = (mark + content).encode()
    path.write_bytes(gzip.compress(data) if packing else data)
    found = list(parts(str(path), How()))
    whole = [part for part in found if isinstance(part, Part)]
    assert "".join(part.text for part in whole) == short * (before + 4)
    for part in whole:
        assert content.startswith(part.text, part.base)
        assert content.count("\n", 0, part.base) + 1 == part.line
    assert [one.message.partition(" holds")[0] for one in found if isinstance(one, InputError)] == [
        f"line {before + number}" for number in (1, 5, 6, 8)
    ]
    assert isinstance(found[-1], InputError)


def test_a_line_of_json_lines_that_is_a_trap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factx.readers.parts.LARGEST", 1 << 20)
    path = tmp_path / "trap.jsonl.gz"
    path.write_bytes(gzip.compress(b"0" * (100 << 20)))
    (problem,) = parts(str(path), How())
    assert isinstance(problem, InputError)
    assert "unpacks to more than 200 times its size" in problem.message


@pytest.mark.parametrize("name", ["-", "trap.jsonl"])
@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_line_below_the_limit_may_be_a_trap_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, pack: Callable[[bytes], bytes]
) -> None:
    data = pack(b"\n" * (70 << 20) + b"0" * (70 << 20))
    if name == "-":
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    else:
        (tmp_path / name).write_bytes(data)
        name = str(tmp_path / name)
    *before, problem = parts(name, How(input_format="jsonl"))
    assert all(isinstance(part, Part) and not part.text.strip() for part in before)
    assert isinstance(problem, InputError)
    assert "unpacks to more than 200 times its size" in problem.message


def test_a_line_beyond_the_limit_takes_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        for _ in range(64):
            file.write(b"a" * (1 << 20))
        file.write(b'\n{"text": "It weighs 5 kg."}\n')
    tracemalloc.start()
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("factx.readers.parts.LARGEST", 1 << 20)
            problem, part = parts(str(path), How())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(problem, InputError)
    assert isinstance(part, Part) and part.line == 2
    assert peak < 4 << 20


def test_what_is_packed_tightly_for_a_text_is_read(tmp_path: Path) -> None:
    path = tmp_path / "log.txt.gz"
    path.write_bytes(gzip.compress(b"The cow weighs 500 kg.\n" * 100_000))
    (given,) = read(str(path))
    assert not isinstance(given, InputError)
    assert given.document.text.count("\n") == 100_000
