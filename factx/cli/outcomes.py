"""What comes of one input: values that go from one process to another, in the order of the input.

Nothing is printed here, so that it makes no difference which process works on an input.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from factx.readers import USUAL, Given, How, InputError, read

STDIN = "<stdin>"
Process = Callable[[Given], Any]


class Outcome(NamedTuple):
    """What came of a text, or of an input that is none.

    kind       made: `value` in `seconds`; problem: an input that cannot be used, `message` says
               why; empty: a text without a single character, which is worked on all the same;
               fault: an exception in factx itself, `value` is its type's name and `message` its
               words
    name       what the text is called, or the input
    """

    kind: Literal["made", "problem", "empty", "fault"]
    name: str
    value: Any = None
    message: str = ""
    seconds: float = 0
    traceback: str = ""


def outcomes(name: str, process: Process, how: How = USUAL) -> Iterator[Outcome]:
    """Everything that comes of a file (`-` is standard input), text by text."""
    try:
        items = read(name, how)
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
            yield Outcome("empty", item.document.path or STDIN)
        yield _outcome(item, process)


def _outcome(given: Given, process: Process) -> Outcome:
    name = given.document.path or STDIN
    begun = time.perf_counter()
    try:
        value = process(given)
    except InputError as problem:
        return Outcome("problem", problem.path or name, message=problem.message)
    except Exception as problem:
        return fault(name, problem)
    return Outcome("made", name, value, seconds=time.perf_counter() - begun)


def fault(name: str, problem: Exception) -> Outcome:
    """The outcome of an exception that is being handled."""
    import traceback

    trace = traceback.format_exc()
    return Outcome("fault", name, type(problem).__name__, str(problem), traceback=trace)
