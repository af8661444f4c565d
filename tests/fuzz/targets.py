"""The targets: what each is fed with, and what is done with it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import factx
from factx.claims import CheckResult
from factx.cli.stages import extraction
from factx.document import Document
from factx.facts import Extraction
from factx.lexicon import Code
from factx.readers import Given, How, InputError, read
from factx.readers import json as json_reader
from factx.readers.baseline import read_baseline
from factx.readers.parts import has_parts, parts
from factx.readers.settings import read_settings
from factx.reports import Result
from factx.reports.json import record
from factx.scan import scan
from factx.settings import FIELDS, Settings, SettingsError
from factx.settings.values import from_text
from tests.fuzz import files, promises, texts

DATED = "2025-05-20"
BETWEEN = "\x1e"  # between a text and what it is compared with

Input = Any  # str or bytes, as the target takes them


class Target(NamedTuple):
    """`make` writes an input, `hold` works on it and raises where a promise is broken."""

    make: Callable[[Random], Input]
    hold: Callable[[Input], None]


@cache
def _folder() -> Path:
    made = tempfile.TemporaryDirectory()
    _kept.append(made)
    return Path(made.name)


_kept: list[Any] = []  # what is removed when the process ends


def hold_scan(text: str) -> None:
    """Marks are in order and apart, sentences hold the text, headings and tables lie in it."""
    last = 0
    for start, end, code, payload in scan(text):
        assert 0 <= start < end <= len(text)
        assert start >= last
        assert isinstance(code, Code)
        assert (payload is None) == (code is Code.DIGITS)
        last = start
    document = Document(text)
    promises.sentences_hold(document)
    promises.layout_holds(document)
    for offset in range(0, len(text) + 1, max(1, len(text) // 20)):
        start, end = document.sentence_around(offset) if text.strip() else (0, 0)
        assert 0 <= start <= end <= len(text)
        assert min(document.position(offset)) >= 1
    if document.headline is not None:
        start, end = document.headline
        assert 0 <= start < end <= len(text)


def _date(text: str) -> str | None:
    return None if len(text) % 3 == 0 else DATED


def hold_extract(text: str) -> None:
    """Facts keep their promises, twice in the same way and whatever the line ends."""
    found = factx.extract(text, _date(text))
    promises.facts_hold(found)
    again = factx.extract(text, _date(text))
    assert [fact.to_dict() for fact in found.facts] == [fact.to_dict() for fact in again.facts]
    _line_ends_do_not_count(text)


def _line_ends_do_not_count(text: str) -> None:
    """A file of Windows says the same as one of Unix."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    one, other = (
        [(fact.kind, fact.text.split(), fact.value, fact.of, fact.timex) for fact in found.facts]
        for found in (
            factx.extract(plain, DATED),
            factx.extract(plain.replace("\n", "\r\n"), DATED),
        )
    )
    assert one == other


def hold_check(text: str) -> None:
    """Facts and claims keep their promises, twice in the same way."""
    found = factx.check(text, _date(text), preview=True)
    _result_holds(found)
    again = factx.check(text, _date(text), preview=True)
    assert [one.to_dict() for one in found.claims] == [one.to_dict() for one in again.claims]


def _result_holds(found: CheckResult) -> None:
    promises.facts_hold(Extraction(found.document, found.facts))
    promises.claims_hold(found)


def _pair(rng: Random) -> str:
    first = texts.text(rng).replace(BETWEEN, "")[:1500]
    if rng.random() < 0.6:
        second = texts.damaged(rng, first, rng.randint(0, 4)).replace(BETWEEN, "")
    else:
        second = texts.text(rng).replace(BETWEEN, "")[:1500]
    return first + BETWEEN + second


def hold_compare(text: str) -> None:
    """Claims keep their promises, and a text never differs from itself."""
    mine, _, source = text.partition(BETWEEN)
    promises.claims_hold(factx.compare(mine, source, _date(text)))
    same = factx.compare(mine, mine)
    promises.claims_hold(same)
    assert not same.findings, same.findings[0].message


def _taken(found: Iterable[Given | InputError]) -> Iterator[Given]:
    """What a reader gave, when what it refused is seen to."""
    for given in found:
        if isinstance(given, InputError):
            promises.refusal_holds(given)
        else:
            yield given


def hold_file(format: str, suffix: str, data: bytes) -> None:
    """What a reader makes of a file keeps its promises, and comes back through JSON as it was."""
    path = _folder() / f"file{suffix}"
    path.write_bytes(data)
    records = format in ("jsonl", "csv", "packed") and len(data) % 4 == 0
    fields = How(text_field="text") if records else How()
    try:
        found = read(str(path), fields)
    except InputError as problem:
        promises.refusal_holds(problem)
        return
    for given in _taken(found):
        hold_given(given, _characters(format, data))
    if has_parts(str(path), fields):
        _parts_are_the_whole(str(path), fields, found)


def _characters(format: str, data: bytes) -> int | None:
    if format in ("text", "markdown", "jsonl", "csv"):
        try:
            return len(data.decode())
        except UnicodeDecodeError:
            return None
    return None


def hold_given(given: Given, characters: int | None) -> None:
    """A document keeps its promises, and so do its facts and claims."""
    document = given.document
    document.text.encode()
    promises.layout_holds(document)
    promises.sentences_hold(document)
    promises.places_hold(document, characters)
    found = factx.check(document, preview=True)
    _result_holds(found)
    shown = record(Result(document, facts=found.facts, claims=found.claims))
    (back,) = json_reader.documents([json.loads(json.dumps(shown))], None)
    assert isinstance(back, Given), back
    again = extraction(back, None)
    assert [fact.to_dict() for fact in found.facts] == [fact.to_dict() for fact in again.facts]


def _parts_are_the_whole(path: str, how: How, whole: list[Given | InputError]) -> None:
    """JSON Lines read in parts are the same as those read at once."""
    from factx.readers.formats.jsonl import documents_of

    mine = []
    for part in parts(path, how):
        if isinstance(part, InputError):
            return
        mine += documents_of(part.text, path, how, part.line, part.base)
    assert [_told(one) for one in mine] == [_told(one) for one in whole]


def _told(one: Given | InputError) -> object:
    if isinstance(one, InputError):
        return one.message
    document = one.document
    return document.text, document.id, document.date, document.place(0, len(document.text))


_SETTINGS = (
    "select ignore per-file-ignores preview fail-on date day-first nouns units abbreviations exclude "
    "format jobs quiet smoot = = = = true false 1 -1 2024-05-20 2024-13-01 09:30:00 1e400 nan [] {} [ ] { } , "
    '"FX1" "FX103" "years-ago" "" " " "1.7018 metres" "5 smoots" "0 m" "1/0 m" "km per hour" "." "a.b." "*.md" '
    '"**/[" "[!]" "widgets" "grand pianos" equals names symbols "m" "\\u0000" "𝟙" [units] [tool.factx] \n \n \n'
).split(" ")
_TABLES = (
    'units = {{ "{0}" = "{1} metres" }}',
    'units = {{ {2} = {{ equals = "{1} kg", names = ["{0}"], symbols = ["{3}"] }} }}',
    'nouns = ["{0}", "{3}"]',
    'abbreviations = ["{0}.", "{3}"]',
    'per-file-ignores = {{ "{0}" = ["FX1"] }}\nselect = ["{3}"]',
    'date = "{0}"\nday-first = {1}',
    'date = {1}\nselect = ["{0}"]',
)


def make_settings(rng: Random) -> str:
    """TOML that is nearly settings, or the value of a variable of the environment."""
    if rng.random() < 0.4:
        return texts.encodable(" ".join(rng.choices(_SETTINGS, k=rng.randint(2, 30))))

    def word() -> str:
        found = texts.token(rng) if rng.random() < 0.8 else texts.noise(rng, 3)
        return found.replace('"', "").replace("\\", "")

    lines = [
        rng.choice(_TABLES).format(word(), rng.choice(texts.NUMBERS), rng.choice("abc"), word())
        for _ in range(rng.randint(1, 3))
    ]
    return texts.encodable("\n".join(lines))


def hold_settings(text: str) -> None:
    """Settings are read or refused with one sentence, and what is read does not break a text."""
    path = _folder() / "factx.toml"
    path.write_text(text, "utf-8", newline="")
    for key in FIELDS:
        try:
            from_text(key, text)
        except SettingsError as problem:
            promises.refusal_holds(problem)
    try:
        settings = Settings.from_dict(read_settings(str(path)))
    except (InputError, SettingsError) as problem:
        promises.refusal_holds(problem)
        return
    settings.ignored("a/" + "a" * 80 + ".md")
    words = [*settings.units, *settings.nouns, *settings.abbreviations]
    try:
        _result_holds(factx.check(f"We saw 5 {'. In 1992, 7 '.join(words)}.", settings=settings))
    except ValueError as problem:
        promises.refusal_holds(problem, "check")  # a selector that names none


def make_json(rng: Random) -> str:
    """What a subcommand printed, or a baseline, with some of its values or characters changed."""
    text = texts.encodable(texts.text(rng)[:400])
    if rng.random() < 0.15:
        entry = {"path": "a", "fingerprint": "b", "code": "FX103"}
        shown: Any = {"schema": "factx-baseline/1", "findings": [entry]}
    else:
        shown = _printed(rng, text)
    for _ in range(rng.randint(0, 3)):
        _change(rng, shown)
    content = json.dumps(shown, ensure_ascii=rng.random() < 0.5)
    content = (
        texts.encodable(content)
        if rng.random() < 0.7
        else texts.encodable(texts.damaged(rng, content, 2))
    )
    return content


def _printed(rng: Random, text: str) -> dict[str, Any]:
    document = Document(text)
    if rng.random() < 0.4:
        path = _folder() / "made.md"
        path.write_text(text, "utf-8", newline="")
        try:
            (given,) = read(str(path))
        except InputError:
            pass
        else:
            assert isinstance(given, Given)
            document = given.document
    found = factx.check(document, DATED)
    from factx.reports import shown_sentences

    sentences = shown_sentences(document) if rng.random() < 0.5 else None
    shown = record(
        Result(found.document, sentences=sentences, facts=found.facts, claims=found.claims)
    )
    loaded: dict[str, Any] = json.loads(json.dumps(shown))
    return loaded


_VALUES = (
    None,
    True,
    0,
    1,
    -1,
    5,
    2**63,
    10**400,
    1.5,
    1e308,
    "",
    "a",
    "5",
    [],
    {},
    [[]],
    [0, 5],
    [5, 0],
)


def _change(rng: Random, value: Any) -> None:
    """Change one value somewhere inside, or take it away."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = rng.choice(keys)
        if isinstance(value[key], dict | list) and rng.random() < 0.85:
            value = value[key]
        elif rng.random() < 0.3:
            del value[key]
            return
        else:
            value[key] = rng.choice(_VALUES)
            return


def hold_json(text: str) -> None:
    """What is no JSON of factx is refused with one sentence; what is taken keeps its promises."""
    path = _folder() / "given.json"
    path.write_text(text, "utf-8", newline="")
    try:
        read_baseline(str(path))
    except InputError as problem:
        promises.refusal_holds(problem)
    try:
        found = read(str(path))
    except InputError as problem:
        promises.refusal_holds(problem)
        return
    from factx.checks import run

    for given in _taken(found):
        try:
            facts = extraction(given, None)
        except InputError as problem:
            promises.refusal_holds(problem)
            continue
        promises.facts_hold(facts)
        promises.claims_hold(run(facts, preview=True))


SUFFIXES = {
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "docx": ".docx",
    "pdf": ".pdf",
    "jsonl": ".jsonl",
    "csv": ".csv",
    "packed": "",
}
TARGETS = {
    "scan": Target(texts.text, hold_scan),
    "extract": Target(texts.text, hold_extract),
    "check": Target(texts.text, hold_check),
    "compare": Target(_pair, hold_compare),
    "settings": Target(make_settings, hold_settings),
    "json": Target(make_json, hold_json),
    **{
        name: Target(make, partial(hold_file, name, SUFFIXES[name]))
        for name, make in files.FORMATS.items()
    },
}
