"""Several processes that work on inputs, with results in the order of the inputs.

Each worker is given one input at a time, so that it is known which one it had when it died.  A
worker that dies is replaced; when this process dies in whatever way, its workers end as well.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from itertools import count
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from factx.readers.standard_input import Waiting

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
_METHOD = "fork" if sys.platform == "linux" else "spawn"  # forking is not safe on macOS
_AHEAD = 16  # inputs a worker: how far the others may go on while one takes long
_TICK = 0.1  # seconds


class DiedError(Exception):
    """A worker ended while it had an input."""

    def __init__(self, exitcode: int | None) -> None:
        code = exitcode or 0
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        super().__init__(how)


class _Worker:
    """A process with its pipe, and the place of the input that it has."""

    def __init__(self, work: Callable[[Any], Any], others: Sequence[_Worker], method: str) -> None:
        context: Any = get_context(method)
        self.pipe, theirs = context.Pipe()
        self.place: int | None = None
        inherited = [self.pipe, *(other.pipe for other in others)] if method == "fork" else []
        self.process = context.Process(
            target=_serve, args=(theirs, inherited, work), daemon=True, name="factx worker"
        )
        # Ctrl-C is this process's to handle; a worker never sees it.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self.process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        theirs.close()

    def give(self, place: int, task: Any) -> None:
        """Hand a task out; that the worker is dead shows when its answer is read."""
        self.place = place
        with contextlib.suppress(OSError):
            self.pipe.send(task)

    def take(self) -> Any:
        """The answer, or DiedError."""
        self.place = None
        try:
            data: bytes = self.pipe.recv_bytes()
        except (EOFError, OSError):
            self.process.join()
            return DiedError(self.process.exitcode)
        return pickle.loads(data)

    def end(self) -> None:
        """End the process at once, also one that is stopped, which no gentler signal reaches."""
        self.pipe.close()
        self.process.kill()
        self.process.join()


def _serve(pipe: Connection, inherited: Sequence[Connection], work: Callable[[Any], Any]) -> None:
    Thread(target=_end_with_parent, daemon=True).start()
    for other in inherited:  # else a worker would keep the pipes of its siblings open
        other.close()
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send_bytes(pickle.dumps(work(pipe.recv()), pickle.HIGHEST_PROTOCOL))


def _end_with_parent() -> None:
    """Wait until the process that started this one has ended, and do the same at once."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def spread(
    tasks: Iterable[T | Waiting],
    work: Callable[[T], Any],
    jobs: int,
    tick: Callable[[], None] = lambda: None,
    *,
    here: Callable[[T], bool] = lambda task: False,
    method: str = _METHOD,
) -> Generator[tuple[T, Any]]:
    """Each task with the value of `work` for it, or DiedError, in the order of the tasks.

    Tasks are taken as they are needed, no more than a few ahead; while they are said to be waiting,
    what the workers have done goes on being yielded.  What `here` holds of is worked on
    in this process, which has the standard input.  `tick` is called several times a second while
    there is nothing to yield.
    """
    workers: list[_Worker] = []
    ready: dict[int, Any] = {}
    order: deque[tuple[int, T]] = deque()  # taken, and not yet yielded
    waiting: deque[tuple[int, T]] = deque()  # taken, and not yet handed out
    source, taken = iter(tasks), count()
    more, held = True, None  # what the source waits for, if it does
    try:
        while more or order:
            while more and held is None and len(order) < jobs * _AHEAD:
                following = next(source, None)
                if following is None:
                    more = False
                elif isinstance(following, Waiting):
                    held = following.descriptor
                else:
                    order.append((next(taken), following))
                    if not here(following):
                        waiting.append(order[-1])
            while waiting and (idle := _idle(workers, jobs, work, method)) is not None:
                idle.give(*waiting.popleft())
            if order and here(order[0][1]):
                task = order.popleft()[1]
                yield task, work(task)
            elif order and order[0][0] in ready:
                place, task = order.popleft()
                yield task, ready.pop(place)
            elif order or held is not None:
                if _collect(workers, ready, tick, held):
                    held = None
    finally:
        for worker in workers:
            worker.end()


def _idle(
    workers: list[_Worker], jobs: int, work: Callable[[Any], Any], method: str
) -> _Worker | None:
    """A worker that has nothing to do, a new one where there may be more; else None."""
    for worker in [worker for worker in workers if worker.place is None]:
        if worker.process.is_alive():
            return worker
        worker.end()
        workers.remove(worker)
    if len(workers) >= jobs:
        return None
    worker = _Worker(work, workers, method)
    workers.append(worker)
    return worker


def _collect(
    workers: list[_Worker],
    ready: dict[int, Any],
    tick: Callable[[], None],
    held: int | None,
) -> bool:
    """Wait for an answer or for what is `held`; returns whether there is something of the latter."""
    busy: dict[Any, _Worker] = {w.pipe: w for w in workers if w.place is not None}
    found = connection.wait([*busy] if held is None else [*busy, held], _TICK)
    for pipe in found:
        if pipe == held:
            continue
        worker = busy[pipe]
        place = worker.place
        assert place is not None
        ready[place] = worker.take()
        if isinstance(ready[place], DiedError):
            worker.end()
            workers.remove(worker)
    tick()
    return held in found
