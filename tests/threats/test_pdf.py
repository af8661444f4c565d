"""A PDF takes no more time and memory than one of its size should."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from tests.threats.conftest import WRONG

pytest.importorskip("pypdfium2")


def _pdf(*objects: bytes) -> bytes:
    """A file of these objects, the first being the catalogue; the reader finds the rest itself."""
    body = b"%PDF-1.4\n"
    for number, content in enumerate(objects, 1):
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return body + b"trailer\n<< /Root 1 0 R /Size %d >>\n" % (len(objects) + 1)


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def _packed_thrice() -> bytes:
    data = zlib.compress(b" " * (1 << 24), 9)
    for _ in range(2):
        data = zlib.compress(data * 64, 9)
    filters = b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    return _page(_stream(data, filters))


def _page(content: bytes, *more: bytes, resources: bytes = b"") -> bytes:
    return _pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources <<%s>> >>"
        % resources,
        content,
        *more,
    )


def _doubling() -> bytes:
    forms = [
        _stream(
            b"/X Do /X Do /X Do /X Do",
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
            % (6 + i),
        )
        for i in range(24)
    ]
    last = _stream(b"0 0 m", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    first = b"/XObject << /X 5 0 R >>"
    return _page(_stream(b"/X Do"), *forms, last, resources=first)


@pytest.mark.parametrize("make", [_packed_thrice, _doubling])
def test_a_bomb_is_one_line_and_the_others_are_read(factx, here: Path, make, monkeypatch) -> None:
    (here / "bomb.pdf").write_bytes(make())
    (here / "b.txt").write_text(WRONG)
    done = factx("check", "bomb.pdf", "b.txt", seconds=150)
    assert done.stdout.count(b"FX103") == 1
    assert done.stderr.count(b"bomb.pdf") <= 1
    assert done.returncode in (1, 2)
