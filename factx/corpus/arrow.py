"""Columns of texts in Arrow: facts and claims as columns beside them.

What takes and gives record batches serves everything that speaks Arrow: pandas and Polars frames,
DuckDB relations, Ray datasets, and Spark (see `factx.corpus.spark`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

try:
    import pyarrow as pa
except ModuleNotFoundError as missing:
    hint = "columns of Arrow are made with pyarrow: pip install 'factx[arrow]'"
    raise ModuleNotFoundError(hint, name=missing.name) from None

from factx.corpus.schemas import CLAIMS, FACTS, fact_row
from factx.dateline import kept_date
from factx.document import Document

_USUAL_DATE = "date"
Batches = Iterable[pa.RecordBatch]
Row = dict[str, Any]
_Columns = Sequence[tuple[str, pa.DataType]]

EXTRACTED: _Columns = (("facts", FACTS), ("error", pa.string()))
"""The columns that `extract` adds."""
CHECKED: _Columns = (("facts", FACTS), ("claims", CLAIMS), ("error", pa.string()))
"""The columns that `check` adds."""


def extract(
    data: pa.Table | Batches,
    text: str = "text",
    date: str | None = _USUAL_DATE,
    *,
    day_first: bool | None = None,
) -> Any:
    """The rows with the facts of their texts: a table of a table, batches of batches.

    `text` and `date` name the columns; a column "date" need not be there.  Dates are read as the
    command line reads those of `--date-field`, in whatever form they are written; of a moment the
    day counts.  The columns `facts` (`schemas.FACTS`) and `error` are added; lines and columns
    count in the text of the row.  A row that cannot be read, whose text is null or whose date is
    none, has no facts and says in `error` why; nothing is raised for it.  Raises ValueError where a
    column is missing or would stand there twice, and TypeError where the texts are no strings.
    """
    from factx.api import extract as extract_text

    def row(document: Document) -> Row:
        found = extract_text(document, day_first=day_first)
        return {"facts": [fact_row(fact.to_dict()) for fact in found.facts]}

    return _mapped(data, text, date, EXTRACTED, row)


def check(
    data: pa.Table | Batches,
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


def widened(schema: pa.Schema, columns: _Columns) -> pa.Schema:
    """A schema with further columns.  Raises ValueError where one of them is there already."""
    for name, kind in columns:
        if name in schema.names:
            raise ValueError(f"there is a column {name!r} already; rename it first")
        schema = schema.append(pa.field(name, kind))
    return schema


def _mapped(
    data: pa.Table | Batches,
    text: str,
    date: str | None,
    columns: _Columns,
    row: Callable[[Document], Row],
) -> Any:
    if isinstance(data, pa.Table):
        schema = widened(data.schema, columns)
        found = _batches(data.to_batches(), text, date, columns, row)
        return pa.Table.from_batches(found, schema)
    return _batches(data, text, date, columns, row)


def _batches(
    batches: Batches,
    text: str,
    date: str | None,
    columns: _Columns,
    row: Callable[[Document], Row],
) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        schema = widened(batch.schema, columns)
        texts, dates = _columns(batch, text, date)
        rows = [_row(*pair, row) for pair in zip(texts, dates, strict=True)]
        made = [pa.array([one.get(name) for one in rows], kind) for name, kind in columns]
        yield pa.RecordBatch.from_arrays([*batch.columns, *made], schema=schema)


def _columns(batch: pa.RecordBatch, text: str, date: str | None) -> tuple[list[Any], list[Any]]:
    names = batch.schema.names
    if text not in names:
        raise ValueError(f"there is no column {text!r}; there are {', '.join(names)}")
    kind = batch.schema.field(text).type
    if not _is_text(kind):
        raise TypeError(f"the column {text!r} holds no strings but {kind}")
    texts = _values(batch.column(names.index(text)))
    if date is None or (date == _USUAL_DATE and date not in names):
        return texts, [None] * len(texts)
    if date not in names:
        raise ValueError(f"there is no column {date!r}; there are {', '.join(names)}")
    return texts, _values(batch.column(names.index(date)))


def _is_text(kind: Any) -> bool:
    """Whether a type is one of those for strings, of which frames have several."""
    if pa.types.is_dictionary(kind):
        return _is_text(kind.value_type)
    views = getattr(pa.types, "is_string_view", lambda _: False)
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or views(kind))


def _values(column: Any) -> list[Any]:
    """The values of a column; what is none, as bytes that are not UTF-8, is its exception."""
    try:
        found: list[Any] = column.to_pylist()
    except (ValueError, ArithmeticError):
        return [_value(one) for one in column]
    return found


def _value(scalar: Any) -> Any:
    try:
        return scalar.as_py()
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
