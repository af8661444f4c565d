"""Parquet: one row a fact, with its document's path and id first; for DuckDB, pandas and Spark."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
from pyarrow import parquet

from factx.corpus.schemas import FACT, fact_row
from factx.reports import Result, Run, Screen

SCHEMA = pa.schema([("path", pa.string()), ("id", pa.string()), *FACT])
_ROWS = 50_000  # in a row group


class Report:
    """The facts as rows; what the file consists of comes out group by group."""

    def __init__(self, screen: Screen, run: Run) -> None:
        self._drain = _Drain()
        self._writer = parquet.ParquetWriter(self._drain, SCHEMA)
        self._rows: list[dict[str, Any]] = []

    def add(self, result: Result) -> bytes:
        head = {"path": result.document.path, "id": result.document.id}
        self._rows += [head | fact_row(row.to_dict()) for row in result.facts or ()]
        if len(self._rows) >= _ROWS:
            self._write()
        return self._drain.taken()

    def fail(self, name: str, message: str) -> None:
        pass

    def end(self) -> bytes:
        self._write()
        self._writer.close()
        return self._drain.taken()

    def _write(self) -> None:
        self._writer.write_table(pa.Table.from_pylist(self._rows, SCHEMA))
        self._rows.clear()


class _Drain:
    """A file for the writer, whose bytes are taken out as they come."""

    closed = False

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._at = 0

    def write(self, data: Any) -> int:
        part = bytes(data)
        self._parts.append(part)
        self._at += len(part)
        return len(part)

    def tell(self) -> int:
        return self._at

    def flush(self) -> None:
        pass

    def close(self) -> None:
        pass

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    def taken(self) -> bytes:
        """What was written since it was last asked for."""
        data = b"".join(self._parts)
        self._parts.clear()
        return data
