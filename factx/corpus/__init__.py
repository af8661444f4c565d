"""Many documents at once: columns of texts in Arrow, and in Spark.

`factx.corpus.arrow` needs pyarrow (extra factx[arrow]), `factx.corpus.spark` PySpark (extra
factx[spark]); neither is imported before it is asked for.
"""
