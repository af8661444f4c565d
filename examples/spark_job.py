"""Facts and findings of many texts with Spark, from Parquet or JSON Lines to Parquet.

    spark-submit examples/spark_job.py articles.parquet findings.parquet

The input has a column `text`, and perhaps one `date`; the output has all its columns, with `facts`,
`claims` and `error` beside them.  What is called .json, .jsonl or .ndjson is read as JSON Lines, also
when it is packed (.gz, .bz2), everything else as Parquet.  What is there already is not written
over.  Every worker needs factx[spark] in the Python that it runs.
"""

from __future__ import annotations

import sys

from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from factx.corpus.spark import check

JSON_LINES = tuple(
    f".{name}{packed}" for name in ("json", "jsonl", "ndjson") for packed in ("", ".gz", ".bz2")
)


def main(source: str, target: str) -> None:
    """Check every text of `source`, and write all rows to `target`, which must not be there."""
    spark = SparkSession.builder.appName("factx").getOrCreate()
    is_json = source.rstrip("/").lower().endswith(JSON_LINES)
    texts = spark.read.json(source) if is_json else spark.read.parquet(source)
    check(texts).write.parquet(target)
    checked = spark.read.parquet(target)
    wrong = checked.where("exists(claims, claim -> claim.status = 'inconsistent')").count()
    unread = checked.where("error is not null").count()
    print(f"{checked.count()} texts: {wrong} with findings, {unread} not read")
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        print("usage: spark-submit spark_job.py SOURCE TARGET", file=sys.stderr)
        sys.exit(2)
    try:
        main(*sys.argv[1:])
    except (PySparkException, Py4JJavaError, TypeError, ValueError) as problem:
        reason = str(getattr(problem, "java_exception", problem)).partition("\n")[0]
        print(f"spark_job.py: {sys.argv[1]}: {reason}", file=sys.stderr)
        sys.exit(2)
