"""Files of many texts: read in parts, worked on by several processes, interrupted and continued."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from factx.readers import How
from factx.readers.parts import Part, has_parts, parts

TEXT = "Aid for {} children came; 45 of {} wells (80%) were dry in May, and more rain is due.\n"


def _lines(number: int) -> str:
    records = ({"id": f"d{i}", "text": TEXT.format(1000 + i, 60 + i % 3)} for i in range(number))
    return "".join(json.dumps(record) + "\n" for record in records)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.jsonl"
    path.write_text(_lines(1600), encoding="utf-8")  # several parts
    return path


@pytest.mark.parametrize("command", ["extract", "check", "split"])
def test_the_bytes_do_not_depend_on_the_processes(run, corpus: Path, command: str) -> None:
    alone = run(command, corpus, "--format", "jsonl", "--id-field", "id")
    spread = run(command, corpus, "--format", "jsonl", "--id-field", "id", "--jobs", "3")
    assert spread == alone
    assert alone.out.count("\n") >= 1600


def test_a_place_is_that_in_the_file(run, corpus: Path) -> None:
    done = run("extract", corpus, "--format", "jsonl", "--id-field", "id", "--kind", "count")
    facts = [json.loads(line) for line in done.out.splitlines()]
    lines = corpus.read_text(encoding="utf-8").split("\n")
    for fact in facts[:: len(facts) // 50]:
        line = lines[fact["line"] - 1]
        assert line[fact["column"] - 1 :].startswith(fact["text"])
        assert json.loads(line)["id"] == fact["id"]


def _pack(packing: str) -> Callable[[bytes], bytes]:
    if packing == "zst":
        zstandard = pytest.importorskip("zstandard", reason="needs the extra zstd")
        return cast(Callable[[bytes], bytes], zstandard.compress)
    return {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "": bytes}[packing]


PACKINGS = ("gz", "zst", "bz2", "xz")
PACKED = [("gz", "1"), ("zst", "2"), ("bz2", "1"), ("xz", "2")]


@pytest.mark.parametrize(("packing", "jobs"), [("", "1"), ("", "2"), *PACKED])
def test_packed_and_piped_it_is_the_same(run, corpus: Path, packing: str, jobs: str) -> None:
    whole = run("extract", corpus, "--format", "json", "--id-field", "id").out
    data = _pack(packing)(corpus.read_bytes())
    packed = corpus.with_suffix(f".jsonl.{packing}" if packing else ".jsonl")
    packed.write_bytes(data)
    options = ("--format", "json", "--id-field", "id", "--jobs", jobs)
    unpacked = run("extract", packed, *options).out
    assert unpacked.replace(str(packed), str(corpus)) == whole
    piped = run("extract", "--input-format", "jsonl", *options, stdin=data).out
    assert piped.replace('"path":null', f'"path":"{corpus}"') == whole


@pytest.mark.parametrize("packing", ["", *PACKINGS])
@pytest.mark.parametrize("name", ["a.dat", "a.txt", "-"])
def test_with_its_field_it_is_read_in_parts_whatever_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, packing: str
) -> None:
    data = _pack(packing)(_lines(1600).encode())
    if name == "-":
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    else:
        path = tmp_path / (f"{name}.{packing}" if packing else name)
        path.write_bytes(data)
        name = str(path)
    how = How(text_field="text")
    assert has_parts(name, how)
    found = [part for part in parts(name, how) if isinstance(part, Part)]
    assert len(found) > 1
    assert "".join(part.text for part in found) == _lines(1600)


@pytest.mark.parametrize("packing", ["", *PACKINGS])
def test_what_factx_printed_is_told_from_other_lines(run, tmp_path: Path, packing: str) -> None:
    text = "".join(f"In {1900 + i % 99} it weighed {i} kg. " for i in range(5000))
    shown = run("extract", "--format", "json", "--stdin-name", "a.txt", stdin=text).out
    data = _pack(packing)(shown.encode())  # in blocks longer than what is read at once
    assert run("extract", "--input-format", "jsonl", "--format", "json", stdin=data).out == shown


@pytest.mark.parametrize(("packing", "jobs"), [("", "1"), ("", "3"), *PACKED])
def test_what_is_ready_is_shown_while_more_may_come(packing: str, jobs: str) -> None:
    options = ["--input-format", "jsonl", "--id-field", "id", "--format", "json", "--jobs", jobs]
    process = subprocess.Popen(
        [sys.executable, "-m", "factx", "extract", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None and process.stdout is not None
    seen = b""
    for _ in range(3):
        process.stdin.write(_pack(packing)(_lines(3).encode()))
        process.stdin.flush()
        there = seen.count(b"\n") + 3
        while seen.count(b"\n") < there:
            assert select.select([process.stdout], [], [], 30)[0], "nothing comes"
            seen += os.read(process.stdout.fileno(), 1 << 16)
    process.stdin.close()
    assert process.stdout.read() == b""
    assert process.wait(30) == 0
    assert [json.loads(line)["id"] for line in seen.splitlines()] == ["d0", "d1", "d2"] * 3
    process.stdout.close()


def test_frames_of_zstandard_that_say_nothing(run, corpus: Path, tmp_path: Path) -> None:
    data = _pack("zst")(corpus.read_bytes())
    packed = tmp_path / "a.jsonl.zst"
    empty = b"\x5e\x2a\x4d\x18\x04\0\0\0abcd"
    packed.write_bytes(empty + empty + data + empty + data)
    done = run("extract", packed, "--format", "json")
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 3200


@pytest.mark.parametrize("packing", ["gz", "xz"])
def test_zeros_fill_a_block_behind_what_is_packed(run, corpus: Path, packing: str) -> None:
    data = _pack(packing)(corpus.read_bytes()) + bytes(512)
    done = run("extract", "--input-format", "jsonl", "--format", "json", stdin=data + data)
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 3200


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_line_is_one_error_and_the_others_go_on(run, corpus: Path, jobs: str) -> None:
    lines = corpus.read_bytes().split(b"\n")
    lines[10], lines[1200] = b'{"text": "caf\xe9"}', b"not json"
    corpus.write_bytes(b"\n".join(lines))
    done = run("extract", corpus, "--format", "json", "--jobs", jobs)
    assert done.code == 2
    first, second = done.err.splitlines()
    assert "line 11, byte 14 of it, is not UTF-8" in first
    assert "line 1201 is no JSON" in second
    assert done.out.count("\n") == 1598


def test_a_file_cut_off_while_packed_keeps_what_was_whole(run, corpus: Path) -> None:
    packed = corpus.with_suffix(".jsonl.gz")
    packed.write_bytes(gzip.compress(corpus.read_bytes())[:-2000])
    done = run("extract", packed, "--format", "json")
    assert done.code == 2
    assert "is damaged gzip" in done.err
    assert done.out.count("\n") > 100


def _flipped(data: bytes, start: int) -> bytes:
    damaged = bytes(byte ^ 0xA5 for byte in data[start : start + 20])
    return data[:start] + damaged + data[start + 20 :]


DAMAGED = {
    "another file": lambda data: b"xxxx" + data[4:],
    "at its start": lambda data: _flipped(data, 4),
    "in its first block": lambda data: _flipped(data, 20),
    "two bytes": lambda data: data[:2],
    "half of its head": lambda data: data[:5],
    "its first half": lambda data: data[: len(data) // 2],
    "without its last byte": lambda data: data[:-1],
    "with a tail": lambda data: data + b"tail",
    "with another sum": lambda data: data[:-6] + bytes(byte ^ 1 for byte in data[-6:]),
}


@pytest.mark.parametrize("damage", DAMAGED)
@pytest.mark.parametrize(("packing", "jobs"), PACKED)
def test_a_damaged_file_is_one_line_and_the_others_go_on(
    run, corpus: Path, tmp_path: Path, packing: str, damage: str, jobs: str
) -> None:
    pack = _pack(packing)
    packed = tmp_path / f"a.jsonl.{packing}"
    packed.write_bytes(DAMAGED[damage](pack(corpus.read_bytes())))
    (tmp_path / "b.jsonl").write_text(_lines(3), encoding="utf-8")
    options = ("--format", "json", "--jobs", jobs)
    done = run("extract", packed, tmp_path / "b.jsonl", *options)
    assert done.code == 2
    assert done.err.startswith(f"factx extract: {packed}: is ")
    assert "damaged" in done.err
    assert done.err.count("\n") == 1
    assert done.out.endswith(run("extract", tmp_path / "b.jsonl", "--format", "json").out)


def test_a_text_cut_off_while_packed_is_refused(run, tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard", reason="needs the extra zstd")
    packed = tmp_path / "a.txt.zst"
    whole = zstandard.compress(b"The cow weighs 500 kg.\n")
    for data in (whole[:-1], whole[:6], whole + whole[:-3]):
        packed.write_bytes(data)
        done = run("extract", packed)
        assert (done.code, done.out) == (2, "")
        assert "is damaged Zstandard (it ends too early)" in done.err
    packed.write_bytes(whole + whole)
    assert run("extract", packed, "--format", "jsonl").out.count("\n") == 2


@pytest.mark.parametrize("way", ["os._exit(3)", "os.kill(os.getpid(), 9)"])
def test_a_text_that_no_process_survives_is_one_line(
    run, corpus: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import factx.cli.stages as stages

    extraction = stages.extraction

    def deadly(given, settings):
        if given.document.id == "d1234":
            exec(way, {"os": os})
        return extraction(given, settings)

    monkeypatch.setattr(stages, "extraction", deadly)
    done = run("extract", corpus, "--id-field", "id", "--format", "json", "--jobs", "2")
    assert done.code == 2
    start = f"factx extract: {corpus}:1235: its process ended on id 'd1234' ("
    assert done.err.startswith(start)
    assert done.err.count("\n") == 1
    found = [json.loads(line)["id"] for line in done.out.splitlines()]
    assert found == [f"d{i}" for i in range(1600) if i != 1234]


def test_a_fault_names_the_text(run, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import factx.cli.stages as stages

    extraction = stages.extraction

    def faulty(given, settings):
        return 1 / 0 if given.document.id == "d77" else extraction(given, settings)

    monkeypatch.setattr(stages, "extraction", faulty)
    done = run("extract", corpus, "--id-field", "id", "--format", "json")
    assert done.code == 2
    assert f"{corpus} (d77)" in done.err
    assert done.out.count("\n") == 1599


@pytest.mark.parametrize("command", ["extract", "check"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_run_goes_on_where_it_stopped(
    run, corpus: Path, tmp_path: Path, command: str, jobs: str
) -> None:
    options = [command, str(corpus), "--format", "jsonl", "--id-field", "id", "--jobs", jobs]
    whole = run(*options)
    target = tmp_path / "out.jsonl"
    record = tmp_path / "out.jsonl.resume"
    arguments = [*options, "--output", str(target), "--resume"]
    process = subprocess.Popen([sys.executable, "-m", "factx", *arguments], stderr=subprocess.PIPE)
    while process.poll() is None and (not record.exists() or record.read_bytes().count(b"\n") < 3):
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    if record.exists():  # else it was faster than this test
        with target.open("ab") as file:
            file.write(b"half a li")
        assert target.stat().st_size < len(whole.out.encode()) + 9
    done = run(*arguments)
    assert (done.code, done.err) == (whole.code, whole.err)
    assert target.read_text(encoding="utf-8") == whole.out
    assert not record.exists()


def test_what_cannot_be_continued(run, corpus: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    for options in (["--output", target], ["--format", "jsonl"], ["--format", "html"]):
        done = run(
            "extract",
            corpus,
            "--resume",
            *options,
            *(["--format", "table"] * (options[0] == "--output")),
        )
        assert done.code == 2
        assert "invalid value for --resume" in done.err
    (tmp_path / "out.jsonl.resume").write_text("of something else\n", encoding="utf-8")
    done = run("extract", corpus, "--format", "jsonl", "--output", target, "--resume")
    assert (done.code, done.out) == (2, "")
    assert "is no record of an interrupted run" in done.err
