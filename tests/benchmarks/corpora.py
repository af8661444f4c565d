"""A corpus of short news documents: Spark beside the command line, and the memory that it takes.

    python -m tests.benchmarks.corpora [--documents 200000] [--processes 2] [--rounds 3]
                                       [--short 20] [--long 200]

The documents are generated (fixed seed).  Spark in local mode and `factx extract --jobs` with as many
processes read the same JSON Lines; their facts are compared document by document (exit code 1 where
any differ), and their throughput by medians.  Without PySpark or Java that part is left out.  Peak
memory is that of all processes of a run together.  The folder for temporary files (TMPDIR) needs
three times the size of the corpus.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.against_peers import ROOT
from tests.benchmarks.news import news
from tests.benchmarks.processes import run

_CHUNK = 1_000_000  # characters that are generated at once
_LENGTHS = (300, 1_500)  # characters of a document, about
_DATES = ("%Y-%m-%d", "%B %d, %Y", "%a, %d %b %Y 10:00:00 GMT", "")
_ELSEWHERE = ("line", "column")  # the command line counts them in the file

_SPARK = """
import sys
from time import perf_counter

from pyspark.sql import SparkSession

from factx.corpus.spark import extract

source, target, processes = sys.argv[1:]
builder = SparkSession.builder.master(f"local[{processes}]").config("spark.ui.enabled", "false")
spark = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
spark.range(1).count()
start = perf_counter()
texts = spark.read.schema("id string, date string, text string").json(source)
extract(texts).select("id", "facts", "error").write.parquet(target)
print(perf_counter() - start)
spark.stop()
"""


def main(arguments: Sequence[str]) -> int:
    """Measure, and print what was found; 1 where Spark and the command line differ."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.corpora")
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--rounds", type=int, default=3, help="runs whose median counts")
    parser.add_argument("--short", type=float, default=20, help="MB of the short file")
    parser.add_argument("--long", type=float, default=200, help="MB of the long file")
    given = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        differing = _against_spark(Path(folder), given.documents, given.processes, given.rounds)
        _memory(Path(folder), given.short, given.long, given.processes)
    return 1 if differing else 0


def documents() -> Iterator[str]:
    """Lines of JSON without end: `id`, `date`, in one of several forms or null, and `text`."""
    random, number = Random(11), 0
    first = date(2015, 1, 1)
    while True:
        text: list[str] = []
        wanted = random.randint(*_LENGTHS)
        for paragraph in news(_CHUNK, number).split("\n\n"):
            text.append(paragraph)
            wanted -= len(paragraph)
            if wanted <= 0:
                day = first + timedelta(days=random.randrange(4_000))
                record = {
                    "id": str(number),
                    "date": day.strftime(random.choice(_DATES)) or None,
                    "text": "\n\n".join(text),
                }
                yield json.dumps(record, ensure_ascii=False) + "\n"
                number += 1
                text, wanted = [], random.randint(*_LENGTHS)


def _against_spark(folder: Path, count: int, processes: int, rounds: int) -> int:
    """How many documents have other facts in Spark."""
    lacking = _lacking()
    if lacking:
        print(f"Spark: skipped, because {lacking}")
        return 0
    source = folder / "corpus.jsonl"
    with source.open("w", encoding="utf-8") as file:
        for _, line in zip(range(count), documents(), strict=False):
            file.write(line)
    size = source.stat().st_size / 1e6
    print(f"{count:,} documents, {size:,.0f} MB of JSON Lines, {processes} processes")
    turns = []
    for _ in range(rounds):
        printed, made = folder / "printed.parquet", folder / "spark.parquet"
        shutil.rmtree(made, ignore_errors=True)
        ours = run(_factx(source, printed, processes))[0]
        start = perf_counter()
        job = float(_output([sys.executable, "-c", _SPARK, str(source), str(made), str(processes)]))
        turns.append((ours, job, perf_counter() - start))
    ours, job, whole = (median(times) for times in zip(*turns, strict=True))
    print(f"  factx extract --jobs {processes}: {count / ours:,.0f} documents a second")
    for name, seconds in (("Spark", job), ("Spark with its start", whole)):
        print(f"  {name} / --jobs {processes}, throughput: {ours / seconds:.2f} ×")
    return _compared(printed, made, count)


def _lacking() -> str | None:
    for module in ("pyspark", "pyarrow", "pandas"):
        if find_spec(module) is None:
            return f"{module} is not installed (extra spark)"
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java") is None and not (home and Path(home, "bin", "java").exists()):
        return "there is no Java"
    return None


def _compared(printed: Path, made: Path, count: int) -> int:
    """How many documents differ, are missing or there again; it is printed as well."""
    from pyarrow import parquet

    from factx.corpus.schemas import FACT

    names = [field.name for field in FACT if field.name not in _ELSEWHERE]

    def digest(facts: Sequence[dict[str, object]], before: bytes = b"") -> bytes:
        for fact in facts:
            shown = repr([fact[name] for name in names]).encode()
            before = hashlib.blake2b(before + shown, digest_size=16).digest()
        return before

    theirs: dict[str, bytes] = {}
    facts = 0
    for batch in parquet.ParquetFile(printed).iter_batches():
        for row in batch.to_pylist():
            theirs[row["id"]] = digest([row], theirs.get(row["id"], b""))
            facts += 1
    seen: set[str] = set()
    same = unread = twice = 0
    for part in sorted(made.glob("*.parquet")):
        for batch in parquet.ParquetFile(part).iter_batches():
            for row in batch.to_pylist():
                unread += row["error"] is not None
                twice += row["id"] in seen
                same += (
                    row["id"] not in seen
                    and row["error"] is None
                    and digest(row["facts"]) == theirs.get(row["id"], b"")
                )
                seen.add(row["id"])
    print(f"  documents whose facts differ: {count - same:,} of {count:,}, with {facts:,} facts")
    if unread:
        print(f"  documents that Spark did not read: {unread:,}")
    if twice:
        print(f"  documents that are there again: {twice:,}")
    return count - same + twice


def _memory(folder: Path, short: float, long: float, processes: int) -> None:
    """Peak memory of a long file beside that of a short one."""
    files = [(folder / f"{name}.jsonl", size) for name, size in (("short", short), ("long", long))]
    for path, size in files:
        with path.open("wb") as file:
            left = size * 1e6
            for line in documents():
                left -= file.write(line.encode())
                if left <= 0:
                    break
    print(f"Peak memory, {long:g} MB of JSON Lines / {short:g} MB")
    for jobs in sorted({1, processes}):
        command = [_factx(path, Path(os.devnull), jobs, "jsonl") for path, _ in files]
        little, much = (run(one)[1] for one in command)
        print(
            f"  --jobs {jobs}: {much / little:.2f} × ({much / 1e3:,.0f} MB, {little / 1e3:,.0f} MB)"
        )


def _factx(source: Path, output: Path, jobs: int, format: str = "parquet") -> list[str]:
    fields = ["--id-field", "id", "--date-field", "date"]
    rest = ["--format", format, "--output", str(output), "--jobs", str(jobs), "--no-config"]
    return [sys.executable, "-m", "factx", "extract", str(source), *fields, *rest, "--quiet"]


def _output(command: list[str]) -> str:
    """What the last line of a command's output is."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    return done.stdout.splitlines()[-1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
