"""Time expressions: factx beside dateparser, recognizers-text-suite and timexy.

    python -m tests.benchmarks.times_against_peers

Measured on the sentences of tests/data/times.jsonl, and apart from them on the news sentences of
tests/data/news_times.jsonl and dated_news_times.jsonl, which were annotated before factx had read them: each has the date of
its document.  The measures are those of TempEval-3: strict F1 asks for the same span, relaxed F1 for spans that
overlap, one to one, and value F1 is relaxed F1 times the share of the matches whose value is right.

factx has to give the very value, or a duration as long.  The peers, which have other ways to say
it, are read kindly: words that TIMEX3 leaves out of a span are cut off its ends, a moment is right
where it falls into the gold value, and of several readings the best one counts.  What is not
installed is skipped (recognizers-text-suite needs emoji<2, timexy comes with spaCy).

Speed is taken turn by turn in the same run, every side reading sentence by sentence, warm; what is
shown are medians, and only the ratios mean something on another machine.
"""

from __future__ import annotations

import json
import logging
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import factx

DATA = Path(__file__).parents[1] / "data"
SETS = ("times", "news_times", "dated_news_times")
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A span and what it may mean: TIMEX3 values, and moments or days in ISO 8601."""

    start: int
    end: int
    values: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()

    def overlaps(self, other: Reading) -> bool:
        return self.start < other.end and other.start < self.end

    def means(self, gold: Reading) -> bool:
        """Whether one of its values is the gold one, or one of its moments falls into it."""
        (value,) = gold.values
        length = _seconds(value)
        return (
            value in self.values
            or (length is not None and length in map(_seconds, self.values))
            or any(_falls_into(moment, value) for moment in self.moments)
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the date of its document and the time expressions in it."""

    text: str
    date: str
    gold: tuple[Reading, ...]


Read = Callable[[str, str], Sequence[Reading]]
"""From a text and its document's date to the time expressions found."""


@dataclass(frozen=True, slots=True)
class Score:
    """F1 on spans that are the same, on spans that overlap, and on overlapping ones' values."""

    strict: float
    relaxed: float
    value: float


def sentences(name: str = SETS[0]) -> list[Sentence]:
    """A data set, by its name."""
    rows = map(json.loads, (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Sentence(
            row["text"],
            row["date"],
            tuple(Reading(t["start"], t["end"], (t["value"],)) for t in row["timex"]),
        )
        for row in rows
    ]


def pairs(gold: Sequence[Reading], found: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """What overlaps, one to one; the same span is preferred, then the first in the text."""
    left, rest = list(found), []
    for one in gold:
        same = next((f for f in left if (f.start, f.end) == (one.start, one.end)), None)
        if same is None:
            rest.append(one)
        else:
            left.remove(same)
            yield one, same
    for one in rest:
        near = next((f for f in left if f.overlaps(one)), None)
        if near is not None:
            left.remove(near)
            yield one, near


def score(read: Read, data: Iterable[Sentence]) -> Score:
    """TempEval-3's measures of one reader."""
    total = same = overlapping = right = 0
    for sentence in data:
        found = read(sentence.text, sentence.date)
        total += len(sentence.gold) + len(found)
        for one, other in pairs(sentence.gold, found):
            overlapping += 1
            same += (one.start, one.end) == (other.start, other.end)
            right += other.means(one)
    return Score(2 * same / total, 2 * overlapping / total, 2 * right / total)


def read_factx(text: str, day: str) -> list[Reading]:
    """Every fact that has a TIMEX3 value."""
    facts = (fact.to_dict() for fact in factx.extract(text, day).facts)
    return [Reading(f["start"], f["end"], (f["timex"],)) for f in facts if f["timex"]]


def main() -> None:
    """Measure, and print a table for every data set."""
    readers: dict[str, Read] = {"factx": read_factx}
    for name, load in PEERS.items():
        try:
            readers[name] = load()
        except ImportError as error:
            print(f"{name} is skipped: {error}")
    for name in SETS:
        print(f"{name}: ", end="")
        _compare(readers, sentences(name))


def _compare(readers: dict[str, Read], data: Sequence[Sentence]) -> None:
    kilobytes = sum(len(s.text.encode()) for s in data) / 1000
    scores = {name: score(read, data) for name, read in readers.items()}  # and warms them up
    turns = [{name: _time(read, data) for name, read in readers.items()} for _ in range(ROUNDS)]
    speeds = {name: kilobytes / median(turn[name] for turn in turns) for name in readers}
    print(f"{len(data)} sentences, {sum(len(s.gold) for s in data)} time expressions")
    print(f"{'':24}{'strict':>9}{'relaxed':>9}{'value':>9}{'KB/s':>9}")
    for name, s in scores.items():
        print(f"{name:24}{s.strict:9.3f}{s.relaxed:9.3f}{s.value:9.3f}{speeds[name]:9,.0f}")
    print(f"factx to dateparser.search: {speeds['factx'] / speeds['dateparser.search']:.1f} ×")


def _time(read: Read, data: Iterable[Sentence]) -> float:
    start = perf_counter()
    for sentence in data:
        read(sentence.text, sentence.date)
    return perf_counter() - start


def _dateparser() -> Read:
    """Its spans have no offsets: each is looked for behind the one before."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates

    def read(text: str, day: str) -> list[Reading]:
        base = {"RELATIVE_BASE": datetime.fromisoformat(day)}
        readings, end = [], 0
        for surface, moment in search_dates(text, languages=["en"], settings=base) or []:
            start = max(text.find(surface, end), 0)
            end = start + len(surface)
            readings.append(_trimmed(text, start, end, moments=(moment.isoformat(),)))
        return readings

    return read


def _recognizers() -> Read:
    recognize = import_module("recognizers_date_time").recognize_datetime

    def read(text: str, day: str) -> list[Reading]:
        return [
            _resolved(text, day, found)
            for found in recognize(text, "en-us", reference=datetime.fromisoformat(day))
        ]

    return read


def _resolved(text: str, day: str, found: Any) -> Reading:
    values, moments = [], []
    for one in (found.resolution or {}).get("values", ()):
        timex, kind = one.get("timex", ""), one["type"]
        values += [timex, *timex.strip("()").split(",")]  # a range and its ends
        if kind == "set":
            values += ["XXXX-XX-XX" + timex, "XXXX-" + timex]  # TMO, SP
        moment = one.get("value") or one.get("start") or one.get("end") or ""
        if kind == "duration":
            values.append(f"PT{moment}S")
        elif kind == "time":
            moments.append(f"{day}T{moment}")
        else:
            moments.append(moment.replace(" ", "T"))
    return _trimmed(text, found.start, found.end + 1, tuple(values), tuple(moments))


def _timexy() -> Read:
    spacy = import_module("spacy")
    import_module("timexy")
    logging.getLogger("timexy").setLevel(logging.CRITICAL)
    nlp = spacy.blank("en")
    nlp.add_pipe("timexy")

    def read(text: str, day: str) -> list[Reading]:
        readings = []
        for entity in nlp(text).ents:
            value = entity.kb_id_.rpartition('value="')[2].rstrip('"')
            span = (entity.start_char, entity.end_char)
            readings.append(_trimmed(text, *span, (value,), (value,)))
        return readings

    return read


PEERS: dict[str, Callable[[], Read]] = {
    "dateparser.search": _dateparser,
    "recognizers-text-suite": _recognizers,
    "timexy": _timexy,
}

_BEFORE = re.compile(r"(?:(?:after|at|before|between|by|during|from|in|of|on|since|until) )+", re.I)
_AFTER = re.compile(r"(?:,? (?:a|an|and|at|by|from|in|of|on|the|to))+$|,$")


def _trimmed(
    text: str, start: int, end: int, values: tuple[str, ...] = (), moments: tuple[str, ...] = ()
) -> Reading:
    before = _BEFORE.match(text, start, end)
    start = before.end() if before else start
    after = _AFTER.search(text[start:end])
    return Reading(start, start + after.start() if after else end, values, moments)


_LENGTH = re.compile(r"P(T?)([\d.]+)([YMWDHS])")
_UNITS = {"Y": 365 * 86400, "M": 30 * 86400, "W": 7 * 86400, "D": 86400, "TH": 3600, "TM": 60}


def _seconds(value: str) -> float | None:
    """How long a duration is, as recognizers-text counts it; None for what is no duration."""
    match = _LENGTH.fullmatch(value)
    if match is None:
        return None
    return round(float(match[2]) * _UNITS.get(match[1] + match[3], 1), 3)


def _falls_into(moment: str, value: str) -> bool:
    """Whether a moment, cut to what a TIMEX3 value names, is that value.

    >>> [_falls_into("2024-05-20T09:00:00", value) for value in ("2024", "2024-W21", "2024-Q3")]
    [True, True, False]
    """
    calendar = re.fullmatch(r"(\d{4})-([WQH])(\d+)", value)
    if calendar is None:
        return moment.startswith(re.sub(r"(?<=\d)T[A-Z]+", "", value))  # of TMO the day is enough
    try:
        day = date.fromisoformat(moment[:10])
    except ValueError:
        return False
    year, week, _ = day.isocalendar()
    number = {"W": week, "Q": (day.month + 2) // 3, "H": (day.month + 5) // 6}[calendar[2]]
    here = year if calendar[2] == "W" else day.year
    return (here, number) == (int(calendar[1]), int(calendar[3]))


if __name__ == "__main__":
    main()
