"""The pages of a PDF, read in a process of their own: a damaged or hostile file can ask for any
amount of time and memory, and the library that reads it can be stopped in no other way."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import asdict
from typing import Any

import orjson

from factx.readers import InputError
from factx.readers.page_lines import Line, lines_of_page

_SECONDS, _SECONDS_A_MEGABYTE = 30, 10
_MEMORY, _MEMORY_A_BYTE = 1 << 30, 64
_MOST_PAGES = 20_000
_MEGABYTE = 1 << 20


def read_pages(data: bytes, path: str | None) -> tuple[list[list[Line]], dict[str, str]]:
    """The lines of every page, and the metadata.  Raises InputError where they cannot be read."""
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "factx.readers.pdf_pages"],
            # No module is taken from the directory of the texts.
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            input=data,
            capture_output=True,
            timeout=3 * _seconds(data),
        )
    except subprocess.TimeoutExpired:
        done = None
    if done is None or done.returncode or not done.stdout:
        message = (
            "takes more time or memory than a PDF of its size should; save it again, or as text"
        )
        raise InputError(path, message)
    found = orjson.loads(done.stdout)
    if "problem" in found:
        raise InputError(path, found["problem"])
    pages = [
        [Line(**{**line, "gaps": tuple(line["gaps"])}) for line in page] for page in found["pages"]
    ]
    return pages, found["metadata"]


def _seconds(data: bytes) -> int:
    return _SECONDS + _SECONDS_A_MEGABYTE * (len(data) // _MEGABYTE)


def _bound(data: bytes) -> None:
    """Limit what this process may take."""
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    memory = _MEMORY + _MEMORY_A_BYTE * len(data)
    if most != resource.RLIM_INFINITY:
        memory = min(memory, most)
    resource.setrlimit(resource.RLIMIT_AS, (memory, most))
    resource.setrlimit(resource.RLIMIT_CPU, (_seconds(data), _seconds(data) + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(data: bytes) -> dict[str, Any]:
    import pypdfium2

    try:
        given = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if "assword" in str(problem):
            return {"problem": "is locked by a password; save it without one"}
        return {"problem": f"is no PDF, or a damaged one ({problem}); save it again"}
    try:
        if len(given) > _MOST_PAGES:
            return {"problem": f"has more than {_MOST_PAGES:,} pages; cut it up"}
        pages = [[asdict(line) for line in lines_of_page(given[i], i)] for i in range(len(given))]
        return {"pages": pages, "metadata": given.get_metadata_dict()}
    except pypdfium2.PdfiumError as problem:
        return {"problem": f"is a damaged PDF ({problem}); save it again"}
    finally:
        given.close()


def main() -> None:
    """Read a PDF from standard input, and print its lines as JSON."""
    data = sys.stdin.buffer.read()
    _bound(data)
    sys.stdout.buffer.write(orjson.dumps(_read(data), default=str))


if __name__ == "__main__":
    main()
