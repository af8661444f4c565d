"""What comes of one input: values that go from one process to another, in the order of the input.

Nothing is printed here, so that it makes no difference which process works on an input.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from factx.document import Document
from factx.readers import USUAL, Given, How, InputError, maybe_parts, read

if TYPE_CHECKING:
    from factx.readers.parts import Part
    from factx.readers.standard_input import Waiting

STDIN = "<stdin>"
Process = Callable[[Given], Any]


class Outcome(NamedTuple):
    """What came of a text, or of an input that is none.

    kind       made: `value` in `seconds`; problem: an input that cannot be used, `message` says
               why; empty: a text without a single character, which is worked on all the same,
               or a file without a record, with `message`;
               fault: an exception in factx itself, `value` is its type's name and `message` its
               words; shown: `value` is what each report prints of a text; done: all that comes
               of a piece of work was told
    name       what the text is called, or the input
    """

    kind: Literal["made", "problem", "empty", "fault", "shown", "done"]
    name: str
    value: Any = None
    message: str = ""
    seconds: float = 0
    traceback: str = ""


class Task(NamedTuple):
    """A piece of work: an input by its name (`-` is standard input), or a part of it.

    `problem` is what a part could not be read for.
    """

    name: str
    part: Part | None = None
    problem: InputError | None = None


def tasks(name: str, how: How) -> Iterator[Task | Waiting]:
    """The pieces of work that an input is: one, or many where it is read in parts.

    Where standard input has nothing for now, that is said among them.
    """
    if not maybe_parts(name, how):
        yield Task(name)
        return
    from factx.readers.parts import Part, has_parts, parts
    from factx.readers.standard_input import Waiting, standard_input

    stdin = standard_input() if name == "-" else None
    if stdin is not None and (waiting := stdin.waiting()):
        yield waiting
    if not has_parts(name, how):
        yield Task(name)
        return
    empty = True
    for found in parts(name, how):
        if isinstance(found, Waiting):
            yield found
            continue
        empty = False
        yield Task(name, found) if isinstance(found, Part) else Task(name, problem=found)
    if empty:
        yield Task(name)  # which tells that it holds no record


def outcomes(task: Task, process: Process, how: How = USUAL) -> Iterator[Outcome]:
    """Everything that comes of a piece of work, text by text."""
    name = task.name
    if task.problem is not None:
        yield Outcome("problem", task.problem.path or STDIN, message=task.problem.message)
        return
    try:
        items: Iterable[Given | InputError]
        if task.part is None:
            items = read(name, how)
            if not items:
                shown = (how.stdin_name or STDIN) if name == "-" else name
                yield Outcome("empty", shown, message="holds no record")
        else:
            from factx.readers.formats.jsonl import documents_of

            part = task.part
            items = documents_of(part.text, part.path, how, part.line, part.base)
    except InputError as problem:
        yield Outcome("problem", problem.path or STDIN, message=problem.message)
        return
    except Exception as problem:
        yield fault(name, problem)
        return
    for item in items:
        if isinstance(item, InputError):
            yield Outcome("problem", item.path or STDIN, message=item.message)
            continue
        if not item.document.text:
            yield Outcome("empty", item.document.path or STDIN, message=_empty(item))
        yield _outcome(item, process)


def _empty(given: Given) -> str:
    if given.line is None:
        return "is empty"
    return f"the text of line {given.line} is empty; of further ones nothing is said"


def _outcome(given: Given, process: Process) -> Outcome:
    name = called(given.document)
    begun = time.perf_counter()
    try:
        value = process(given)
    except InputError as problem:
        return Outcome("problem", problem.path or name, message=problem.message)
    except Exception as problem:
        return fault(name, problem)
    return Outcome("made", name, value, seconds=time.perf_counter() - begun)


def called(document: Document) -> str:
    """What a document is called where something went wrong with it: a record by its id or line."""
    name = document.path or STDIN
    if document.id is not None:
        return f"{name} ({document.id})"
    records = document.places is not None and document.places.first > 1
    return f"{name}:{document.places.first}" if records and document.places else name


def fault(name: str, problem: Exception) -> Outcome:
    """The outcome of an exception that is being handled."""
    import traceback

    trace = traceback.format_exc()
    return Outcome("fault", name, type(problem).__name__, str(problem), traceback=trace)


def task_called(task: Task) -> str:
    """What a task is called where it failed as a whole."""
    if task.part is None:
        return task.name
    return f"{task.part.path or STDIN}:{task.part.line}"


def identified(task: Task, id_field: str | None) -> str:
    """The id of the one record of a task, as it is told; empty where none is asked for or plain."""
    if task.part is None or id_field is None:
        return ""
    import orjson

    try:
        record = orjson.loads(task.part.text)
    except ValueError:
        return ""
    known = record.get(id_field) if isinstance(record, dict) else None
    return f" on {id_field} {known!r}" if isinstance(known, str | int) else ""
