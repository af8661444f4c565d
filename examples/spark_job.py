"""Facts and findings of many texts with Spark, from Parquet or JSON Lines to Parquet.

    spark-submit examples/spark_job.py articles.parquet findings.parquet

The input has a column `text`, and perhaps one `date`; the output has all its columns, with `facts`,
`claims` and `error` beside them.  Every worker needs factx[spark] in the Python that it runs.
"""

from __future__ import annotations

import sys

from pyspark.sql import SparkSession

from factx.corpus.spark import check


def main(source: str, target: str) -> None:
    """Check every text of `source`, and write all rows to `target`."""
    spark = SparkSession.builder.appName("factx").getOrCreate()
    texts = spark.read.json(source) if source.endswith("l") else spark.read.parquet(source)
    check(texts).write.mode("overwrite").parquet(target)
    checked = spark.read.parquet(target)
    wrong = checked.where("exists(claims, claim -> claim.status = 'inconsistent')").count()
    unread = checked.where("error is not null").count()
    print(f"{checked.count()} texts: {wrong} with findings, {unread} not read")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:3])
