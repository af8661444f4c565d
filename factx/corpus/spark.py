"""Columns of texts in Spark: `extract` and `check` as DataFrames.

The work is that of `factx.corpus.arrow`, batch by batch in Spark's Python workers (mapInArrow), so
that what comes out is what the command line prints, whatever the number of machines.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

try:
    import pyarrow as pa
    from pyspark.sql import types as sql
except ModuleNotFoundError as missing:
    hint = f"columns of Spark need {missing.name}: pip install 'factx[spark]'"
    raise ModuleNotFoundError(hint, name=missing.name) from None

from factx.corpus import arrow

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_USUAL_DATE = "date"
# Workers of the same machine take the interpreter that the driver runs on, which has factx.
_CHOSEN = os.environ.get("PYSPARK_PYTHON")
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)


def extract(
    df: DataFrame,
    text: str = "text",
    date: str | None = _USUAL_DATE,
    *,
    day_first: bool | None = None,
) -> DataFrame:
    """The rows with the facts of their texts, as `factx.corpus.arrow.extract` gives them.

    Names of columns are told apart by case where Spark does it (`spark.sql.caseSensitive`).  Raises ValueError where a column is missing or would stand there twice, TypeError where the
    texts are no strings.
    """
    work = partial(arrow.extract, day_first=day_first)
    return _mapped(df, work, text, date, arrow.EXTRACTED)


def check(
    df: DataFrame,
    text: str = "text",
    date: str | None = _USUAL_DATE,
    *,
    day_first: bool | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    preview: bool = False,
) -> DataFrame:
    """The rows with the claims about their texts, as `factx.corpus.arrow.check` gives them."""
    from factx.checks import chosen

    chosen(select, ignore, preview=preview)
    work = partial(
        arrow.check,
        day_first=day_first,
        select=tuple(select),
        ignore=tuple(ignore),
        preview=preview,
    )
    return _mapped(df, work, text, date, arrow.CHECKED)


def _mapped(
    df: DataFrame, work: partial[object], text: str, date: str | None, columns: arrow.Columns
) -> DataFrame:
    known = _Names(df)
    text = known.of(text)
    kind = df.schema[text].dataType
    if not isinstance(kind, sql.StringType | sql.NullType):
        raise TypeError(f"the column {text!r} holds no strings but {kind.simpleString()}")
    if date is not None and (date != _USUAL_DATE or date in known):
        date = known.of(date)
    fields = list(df.schema.fields)
    for name, made in columns:
        if name in known:
            raise ValueError(f"there is a column {known.of(name)!r} already; rename it first")
        fields.append(sql.StructField(name, spark_type(made)))
    _same_interpreter(df)
    work = partial(work, text=text, date=date)
    return df.mapInArrow(work, sql.StructType(fields))  # type: ignore[arg-type]  # as pyspark names it


class _Names:
    """The names of a frame's columns, told apart as its session does it."""

    def __init__(self, df: DataFrame) -> None:
        self._all = df.columns
        setting = df.sparkSession.conf.get("spark.sql.caseSensitive", "false")
        self._exact = str(setting).lower() == "true"

    def __contains__(self, name: str) -> bool:
        return bool(self._found(name))

    def of(self, name: str) -> str:
        """How a column is written; ValueError where there is none of that name, or several."""
        found = self._found(name)
        if not found:
            raise ValueError(f"there is no column {name!r}; there are {', '.join(self._all)}")
        if len(found) > 1:
            raise ValueError(f"there are several columns {name!r}; rename the others first")
        return found[0]

    def _found(self, name: str) -> list[str]:
        exact = [one for one in self._all if one == name]
        if exact or self._exact:
            return exact
        return [one for one in self._all if one.lower() == name.lower()]


def _same_interpreter(df: DataFrame) -> None:
    """Where Spark was started before this module was imported, and nobody said with which
    interpreter its workers run, let it be that of the driver."""
    context = getattr(df.sparkSession, "_sc", None)  # Spark Connect has none
    if context is not None and _CHOSEN is None and context.master.startswith("local"):
        context.pythonExec = sys.executable


def spark_type(kind: pa.DataType) -> sql.DataType:
    """The Spark type of an Arrow type of `factx.corpus.schemas`."""
    if pa.types.is_list(kind):
        return sql.ArrayType(spark_type(kind.value_type))
    if pa.types.is_struct(kind):
        return sql.StructType([sql.StructField(f.name, spark_type(f.type)) for f in kind])
    plain = {
        pa.string(): sql.StringType(),
        pa.int64(): sql.LongType(),
        pa.float64(): sql.DoubleType(),
    }
    return plain[kind]
