"""The JSON that `factx split`, `extract` and `check` print: one object a document, in a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from factx.document import Document
from factx.readers import Given, InputError
from factx.sentences import sentence_spans
from factx.timex import DocumentDate

SCHEMA = "factx/1"
_OBJECT = re.compile(r'\s*(?:\[\s*)?\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})')
_OURS = re.compile(r'"schema"\s*:\s*"factx/')
_NEXT = re.compile(r"\n(?=\{)")
_START = 1000
_Record = Mapping[str, Any]


def records(content: str, path: str | None) -> list[Any] | None:
    """The JSON values of a file, one after the other or in one array; None where it is prose.

    Raises InputError for JSON of factx that is damaged.
    """
    if not _OBJECT.match(content):
        return None
    try:
        values = _values(content)
    except (ValueError, RecursionError) as problem:
        if _OURS.search(content[:_START]):
            reason = str(problem).partition(": line")[0]
            raise InputError(path, f"holds damaged JSON ({reason}); print it again") from problem
        return None
    return [item for value in values for item in (value if isinstance(value, list) else [value])]


def _values(content: str) -> list[Any]:
    """Every JSON value of a text, by the fastest way that can read it."""
    try:
        return [orjson.loads(content)]
    except ValueError:
        pass
    try:
        return [orjson.loads(piece) for piece in _NEXT.split(content)]
    except ValueError:
        pass
    from json import JSONDecoder

    decoder, values, at = JSONDecoder(), [], 0
    end = len(content.rstrip())
    while at < end:
        at += len(content[at:end]) - len(content[at:end].lstrip())
        value, at = decoder.raw_decode(content, at)
        values.append(value)
    return values


def documents(
    values: Iterable[Any], path: str | None, *, lines: bool = False
) -> list[Given | InputError]:
    """The documents that JSON values describe; each kind of error only once.

    Where they stand in `lines`, one value in each, that may be what is wrong with them.
    """
    found: list[Given | InputError] = []
    seen: set[tuple[str | None, str]] = set()
    for value in values:
        try:
            found.append(_given(value, path, lines))
        except InputError as problem:
            key = (problem.path, problem.message)
            if key not in seen:
                seen.add(key)
                found.append(problem)
    return found


def _given(value: Any, path: str | None, lines: bool) -> Given:
    if not isinstance(value, dict) or "schema" not in value:
        raise InputError(path, _foreign(value, lines))
    schema = value["schema"]
    if schema != SCHEMA:
        raise InputError(path, f'has the "schema" {schema!r}; this factx reads {SCHEMA!r}')
    own = value.get("path")
    where = own if isinstance(own, str) else path
    try:
        return _valid(value)
    except (TypeError, ValueError) as problem:
        raise InputError(where, f"its JSON cannot be used: {problem}") from problem


def are_lines(content: str) -> bool:
    """Whether the JSON values of a file stand in lines of their own, and are several.

    >>> are_lines('{"a": 1}\\n{"a": 2}\\n'), are_lines('{\\n"a": 1}')
    (True, False)
    """
    first, _, second = content.lstrip().partition("\n")
    return first.rstrip().endswith("}") and second.startswith("{")


def _foreign(value: Any, lines: bool) -> str:
    if isinstance(value, dict) and "path" in value and "start" in value:
        return "a line of --format jsonl lacks the document's text; print it with --format json"
    if lines:
        return "holds many JSON objects; read the text in each of them with --input-format jsonl"
    return f'is JSON without "schema": "{SCHEMA}"; give a text, or what factx --format json prints'


def _valid(value: _Record) -> Given:
    text = value.get("text")
    if not isinstance(text, str):
        raise ValueError('"text" is missing')
    if not text.isascii():
        text.encode()  # half a surrogate pair is no text
    sentences, facts = value.get("sentences"), value.get("facts")
    spans = None if sentences is None else _spans(text, sentences)
    document = Document(
        text,
        path=_optional(value, "path"),
        title=_optional(value, "title"),
        date=_date(value.get("date")),
        spans=spans,
        id=_optional(value, "id"),
        **_source(value, len(text)),
    )
    edited = spans is not None and spans != tuple(sentence_spans(text))
    keys = None if facts is None else frozenset(_key(fact) for fact in _list(facts, "facts"))
    return Given(document, edited, keys, _optional(value, "engine"))


def _source(value: _Record, length: int) -> dict[str, Any]:
    """What an earlier run knew of the file that the text is from."""
    if not value.keys() & {"outside", "silences", "places", "layout"}:
        return {}
    from factx.places import Places
    from factx.silencing import Silence
    from factx.structure import Structure

    found: dict[str, Any] = {}
    try:
        if "outside" in value:
            found["outside"] = tuple([(int(start), int(end)) for start, end in value["outside"]])
        if "layout" in value:
            found["layout"] = Structure.of_dict(value["layout"])
        if "places" in value:
            found["places"] = Places.of_dict(value["places"])
            found["orders"] = ()
        if "silences" in value:
            found["orders"] = tuple(
                [
                    Silence(
                        tuple(map(str, one["codes"])),
                        int(one["start"]),
                        int(one["end"]),
                        (int(one["place"][0]), int(one["place"][1])),
                    )
                    for one in value["silences"]
                ]
            )
    except (KeyError, IndexError, TypeError, AttributeError) as problem:
        raise ValueError(f"what it says of the file is damaged ({problem!r})") from None
    if "layout" in found and max((0, *found["layout"].edges)) > length:
        raise ValueError('"layout" lies outside the text')
    return found


def _optional(value: _Record, key: str) -> str | None:
    item = value.get(key)
    if item is not None and not isinstance(item, str):
        raise ValueError(f'"{key}" is neither a string nor null')
    return item


def _list(value: Any, name: str) -> list[_Record]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise ValueError(f'"{name}" is no list of objects')
    return value


def _date(value: Any) -> DocumentDate | None:
    """The document's date; one that was inferred is inferred anew."""
    if value is None:
        return None
    if not isinstance(value, dict) or not isinstance(value.get("value"), str):
        raise ValueError('"date" has no "value"')
    source = str(value.get("source", "metadata"))
    date = DocumentDate(value["value"], source)
    return None if source == "inferred" else date


def _spans(text: str, value: Any) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    last = 0
    for number, sentence in enumerate(_list(value, "sentences")):
        start, end = _offset(sentence, "start"), _offset(sentence, "end")
        if not last <= start < end <= len(text):
            raise ValueError(f"sentence {number} lies at {start} to {end}, out of order or outside")
        if sentence.get("text", text[start:end]) != text[start:end]:
            raise ValueError(f"sentence {number} is not what the text says at {start} to {end}")
        spans.append((start, end))
        last = end
    return tuple(spans)


def _key(fact: _Record) -> tuple[str, int, int]:
    return str(fact.get("kind")), _offset(fact, "start"), _offset(fact, "end")


def _offset(item: _Record, key: str) -> int:
    value = item.get(key)
    if not isinstance(value, int):
        raise ValueError(f'"{key}" is no offset: {value!r}')
    return value
