"""Columns of texts in Arrow: facts and claims as columns beside them.

What takes and gives tables and record batches serves everything that speaks Arrow: pandas and
Polars frames, DuckDB relations, Ray datasets, and Spark (see `factx.corpus.spark`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

try:
    import pyarrow as pa
except ModuleNotFoundError as missing:
    hint = "columns of Arrow are made with pyarrow: pip install 'factx[arrow]'"
    raise ModuleNotFoundError(hint, name=missing.name) from None

from factx.corpus.schemas import CLAIMS, FACTS, fact_row
from factx.dateline import kept_date
from factx.document import Document

_USUAL_DATE = "date"
_COLUMNLESS = (str, bytes, Mapping, pa.Array, pa.ChunkedArray)
_NO_BATCHES = "give a table, a frame or record batches, not"
Batches = Iterable[pa.RecordBatch]
Row = dict[str, Any]
Columns = Sequence[tuple[str, pa.DataType]]


class Frame(Protocol):
    """What gives its columns to Arrow: a frame of pandas (2.2 or newer) or Polars, a relation of
    DuckDB."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...


EXTRACTED: Columns = (("facts", FACTS), ("error", pa.string()))
"""The columns that `extract` adds."""
CHECKED: Columns = (("facts", FACTS), ("claims", CLAIMS), ("error", pa.string()))
"""The columns that `check` adds."""


def extract(
    data: pa.Table | pa.RecordBatch | Frame | Batches,
    text: str = "text",
    date: str | None = _USUAL_DATE,
    *,
    day_first: bool | None = None,
) -> Any:
    """The rows with the facts of their texts: a table of a table or a frame, a record batch of one,
    an iterator of batches where several come one by one.

    `text` and `date` name the columns; a column "date" need not be there.  Dates are read as the
    command line reads those of `--date-field`, in whatever form they are written; of a moment the
    day counts.  The columns `facts` (`schemas.FACTS`) and `error` are added; lines and columns
    count in the text of the row.  A row that cannot be read, whose text is null or whose date is
    none, has no facts and says in `error` why; nothing is raised for it.  Raises ValueError where a
    column is missing or there twice, and TypeError where the texts are no strings or `data` is
    nothing of all that.
    """
    from factx.api import extract as extract_text

    def row(document: Document) -> Row:
        found = extract_text(document, day_first=day_first)
        return {"facts": [fact_row(fact.to_dict()) for fact in found.facts]}

    return _mapped(data, text, date, EXTRACTED, row)


def check(
    data: pa.Table | pa.RecordBatch | Frame | Batches,
    text: str = "text",
    date: str | None = _USUAL_DATE,
    *,
    day_first: bool | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    preview: bool = False,
) -> Any:
    """The rows with the facts of their texts and all claims about them, consistent or not.

    As `extract`, with a column `claims` (`schemas.CLAIMS`) more.  `select`, `ignore` and `preview`
    choose the checks as `factx.check` does; ValueError where one of them names no check.
    """
    from factx.api import check as check_text
    from factx.checks import chosen

    chosen(select, ignore, preview=preview)

    def row(document: Document) -> Row:
        found = check_text(
            document, day_first=day_first, select=select, ignore=ignore, preview=preview
        )
        return {
            "facts": [fact_row(fact.to_dict()) for fact in found.facts],
            "claims": [claim.to_dict() for claim in found.claims],
        }

    return _mapped(data, text, date, CHECKED, row)


def widened(schema: pa.Schema, columns: Columns) -> pa.Schema:
    """A schema with further columns.  Raises ValueError where one of them is there already."""
    for name, kind in columns:
        if name in schema.names:
            raise ValueError(f"there is a column {name!r} already; rename it first")
        schema = schema.append(pa.field(name, kind))
    return schema


def _mapped(
    data: pa.Table | pa.RecordBatch | Frame | Batches,
    text: str,
    date: str | None,
    columns: Columns,
    row: Callable[[Document], Row],
) -> Any:
    if isinstance(data, pa.RecordBatch):
        return next(_batches([data], text, date, columns, row))
    given = _table_or_batches(data)
    if not isinstance(given, pa.Table):
        return _batches(given, text, date, columns, row)
    schema = widened(given.schema, columns)
    _places(schema, text, date)  # a table of no rows may have no batches
    found = _batches(given.to_batches(), text, date, columns, row)
    return pa.Table.from_batches(found, schema)


def _table_or_batches(data: Any) -> Any:
    """A table, or what gives record batches one by one."""
    if isinstance(data, pa.Table | pa.RecordBatchReader):
        return data
    if hasattr(data, "__arrow_c_stream__"):  # as frames give their columns to others
        try:
            return pa.table(data)
        except (pa.ArrowException, TypeError, ValueError) as problem:
            raise TypeError(f"{_NO_BATCHES} {type(data).__name__}: {problem}") from problem
    if isinstance(data, list | tuple):
        for batch in data:
            _must_be_batch(batch)
    elif not isinstance(data, Iterable) or isinstance(data, _COLUMNLESS):
        _must_be_batch(data)
    return data


def _must_be_batch(data: Any) -> None:
    if not isinstance(data, pa.RecordBatch):
        raise TypeError(f"{_NO_BATCHES} {type(data).__name__}")


def _batches(
    batches: Batches,
    text: str,
    date: str | None,
    columns: Columns,
    row: Callable[[Document], Row],
) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        _must_be_batch(batch)
        schema = widened(batch.schema, columns)
        texts, dates = _columns(batch, text, date)
        rows = [_row(*pair, row) for pair in zip(texts, dates, strict=True)]
        made = [pa.array([one.get(name) for one in rows], kind) for name, kind in columns]
        yield pa.RecordBatch.from_arrays([*batch.columns, *made], schema=schema)


def _columns(batch: pa.RecordBatch, text: str, date: str | None) -> tuple[list[Any], list[Any]]:
    texts, dates = _places(batch.schema, text, date)
    found = _values(batch.column(texts))
    return found, [None] * len(found) if dates is None else _values(batch.column(dates))


def _places(schema: pa.Schema, text: str, date: str | None) -> tuple[int, int | None]:
    """Which columns are the texts and the dates."""
    texts = _place(schema.names, text)
    kind = schema.types[texts]
    if not _is_text(kind):
        raise TypeError(f"the column {text!r} holds no strings but {kind}")
    if date is None or (date == _USUAL_DATE and date not in schema.names):
        return texts, None
    return texts, _place(schema.names, date)


def _place(names: list[str], name: str) -> int:
    if name not in names:
        raise ValueError(f"there is no column {name!r}; there are {', '.join(names)}")
    if names.count(name) > 1:
        raise ValueError(f"there are several columns {name!r}; rename the others first")
    return names.index(name)


def _is_text(kind: Any) -> bool:
    """Whether a type is one of those for strings, of which frames have several; a column that has
    no text at all has none of them."""
    if pa.types.is_dictionary(kind):
        return _is_text(kind.value_type)
    names = (
        "is_null",
        "is_string",
        "is_large_string",
        "is_string_view",
    )  # not all pyarrows have views
    return any(getattr(pa.types, name, lambda _: False)(kind) for name in names)


def _values(column: Any) -> list[Any]:
    """The values of a column; what is none, as bytes that are not UTF-8, is its exception."""
    try:
        found: list[Any] = column.to_pylist()
    except (ValueError, ArithmeticError, LookupError):
        return [_value(one) for one in column]
    return found


def _value(scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except LookupError:
        return ValueError(f"no time zone is called {scalar.type.tz!r}")
    except (ValueError, ArithmeticError) as problem:
        return problem


def _row(text: Any, date: Any, row: Callable[[Document], Row]) -> Row:
    if text is None:
        return {"error": "it has no text"}
    if isinstance(text, Exception):
        return {"error": f"its text cannot be read: {text}"}
    if isinstance(date, Exception):
        return {"error": f"its date cannot be read: {date}"}
    try:
        return row(Document(text, date=kept_date(date)))
    except ValueError as problem:
        return {"error": str(problem)}
    except Exception as problem:
        return {"error": f"internal error: {type(problem).__name__}: {problem}"}
