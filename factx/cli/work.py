"""What extract, split and check have in common: inputs one by one, results to where they go."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext
from itertools import islice
from typing import TYPE_CHECKING, Any

from factx.cli.complaints import complain, tell_fault
from factx.cli.inputs import Inputs
from factx.cli.outcomes import (
    STDIN,
    Outcome,
    Process,
    Task,
    fault,
    identified,
    outcomes,
    task_called,
    tasks,
)
from factx.cli.outputs import Output
from factx.readers import USUAL, How, InputError, maybe_parts
from factx.reports import Report, Result

if TYPE_CHECKING:
    from factx.cli.held import Held
    from factx.cli.progress import Progress
    from factx.cli.resume import Record
    from factx.readers.standard_input import Waiting
    from factx.settings import Settings

_MOST_JOBS = 16  # a processor; settings may ask for any number
Finish = Callable[[Any], Result]


class Work:
    """One run of a subcommand: `failed` tells whether anything went wrong on the way.

    `settings` are those of the run: how many processes work, and how much is told.
    """

    def __init__(self, command: str, held: Held, settings: Settings | None) -> None:
        self.command = f"factx {command}"
        self.failed = False
        self.quiet = settings is not None and settings.quiet
        self._verbose = settings is not None and settings.verbose
        self._settings = settings
        self._listed: Sequence[str | InputError] | None = None
        self._jobs = 1 if settings is None else _jobs(settings.jobs)
        self._held = held
        self._how = USUAL
        self._outputs: Sequence[Output] = ()
        self._progress: Progress | None = None
        self._told: set[tuple[str | None, str]] = set()
        self._reports: Sequence[Report] = ()
        self._record: Record | None = None
        self._state: Callable[[], Any] = lambda: None
        for message in held.unknown:
            self.notice(None, message)

    def run(
        self,
        inputs: Inputs,
        outputs: Sequence[Output],
        process: Process,
        finish: Finish | None = None,
    ) -> None:
        """Process every input and write the results in their order; an error stops only its own.

        `process` may run in another process; `finish` makes a result of what it returns, here.
        """
        self._outputs = outputs
        with ExitStack() as opened:
            if self._record is not None:
                opened.enter_context(self._record)
            opening = [self._open(output, opened, inputs.files) for output in outputs]
            if not all(opening):
                return
            names = self._names(inputs)
            self._how = inputs.how
            self._progress = self._bar(len(names))
            if finish is None and all(output.format in _APPENDED for output in outputs):
                self._reports = [] if self._verbose else [output.report for output in outputs]
            with closing(self._outcomes(names, process)) as found:
                for outcome in found:
                    if outcome.kind == "done":
                        self._mark()
                    else:
                        self._take(outcome, finish)
            for output in outputs:
                output.write(output.report.end())
                output.finish()
            if self._record is not None:
                self._record.complete = True

    def resume(
        self, inputs: Inputs, outputs: Sequence[Output], options: Any, state: Callable[[], Any]
    ) -> Any:
        """Go on where an earlier run on the same inputs was interrupted, if there was one.

        `state` is what is to be kept beside the output; what an earlier run kept is returned.
        Raises InputError where the run to be continued was another one.
        """
        from factx.cli.resume import Record, of_run, refuse_streams

        output, path = _continued(outputs)
        self._outputs = outputs
        self._listed = list(self._found(inputs))
        names = [name for name in self._listed if isinstance(name, str)]
        if not inputs.files and inputs.files_from is None:
            names.append("-")
        refuse_streams(names)
        said = of_run(self._held, self._settings, inputs, names)
        self._record = output.record = Record(path, names, [self.command, said, options])
        self._state = state
        self.failed = self._record.done.failed
        return self._record.done.state

    @property
    def continues(self) -> bool:
        """Whether an earlier run has done some of the work."""
        return self._record is not None and self._record.continues

    def _mark(self) -> None:
        if self._record is not None:
            (output,) = self._outputs
            self._record.mark(output.size(), failed=self.failed, state=self._state())

    def notice(self, name: str | None, message: str, about: str | None = None) -> None:
        """Say once what is no error, unless nobody wants to know.

        Messages `about` the same thing are the same, whatever their words.
        """
        known = name, about or message
        if not self.quiet and known not in self._told:
            self._told.add(known)
            self._say(name, message)

    def fail(self, message: str) -> None:
        """Say, once in a run and also with --quiet, what was asked for and could not be done."""
        self.failed = True
        if (None, message) not in self._told:
            self._told.add((None, message))
            self._say(None, message)

    def _aside(self) -> AbstractContextManager[None]:
        """Where something is printed that the bar must not stand in the way of."""
        return nullcontext() if self._progress is None else self._progress.aside()

    def _say(self, name: str | None, message: str) -> None:
        with self._aside():
            complain(self.command, name, message)

    def _bar(self, total: int) -> Progress | None:
        if self.quiet or self._verbose or sys.stderr is None or not sys.stderr.isatty():
            return None
        from factx.cli.progress import Progress

        return Progress(self.command, total)

    def _outcomes(self, names: Sequence[str], process: Process) -> Generator[Outcome]:
        progress = self._progress
        many = len(names) > 1 or any(maybe_parts(name, self._how) for name in names)
        work: Iterator[Task | Waiting] = (task for name in names for task in tasks(name, self._how))
        if self._record is not None:
            work = islice(work, self._record.done.tasks, None)
        try:
            if self._jobs > 1 and many:
                jobs = self._jobs
                yield from self._counted(self._spread(work, process, jobs), progress)
                return
            if progress is not None:
                progress.by_itself()
            yield from self._counted(self._alone(work, process), progress)
        finally:
            if progress is not None:
                progress.close()

    def _counted(
        self, found: Iterable[tuple[Task, Iterable[Outcome]]], progress: Progress | None
    ) -> Generator[Outcome]:
        """The outcomes task by task; the bar counts inputs, each of which may be many tasks."""
        last: str | None = None
        for task, results in found:
            if progress is not None and last is not None and task.name != last:
                progress.advance()
            last = task.name
            yield from results
            if self._record is not None:
                yield Outcome("done", task.name)
        if progress is not None and last is not None:
            progress.advance()

    def _alone(
        self, work: Iterable[Task | Waiting], process: Process
    ) -> Generator[tuple[Task, Iterable[Outcome]]]:
        for task in work:
            if isinstance(task, Task):
                yield task, outcomes(task, process, self._how)
            else:
                self._flush()

    def _flush(self) -> None:
        """Let what was printed be seen, because what comes next may take long to come."""
        for output in self._outputs:
            output.flush()

    def _spread(
        self, work: Iterable[Task | Waiting], process: Process, jobs: int
    ) -> Generator[tuple[Task, Iterable[Outcome]]]:
        progress = self._progress
        from functools import partial

        from factx.cli.pool import DiedError, spread

        def tick() -> None:
            self._flush()
            if progress is not None:
                progress.tick()

        made = partial(_all_outcomes, process=process, how=self._how, reports=self._reports)
        with closing(spread(work, made, jobs, tick, here=_is_stdin)) as found:
            for task, value in found:
                if not isinstance(value, DiedError):
                    yield task, value
                    continue
                halves = () if task.part is None else task.part.halves()
                again = [task._replace(part=half) for half in halves]
                if again:  # the text that no process survives is found, and the others are done
                    yield task, (o for _, one in self._spread(again, process, 1) for o in one)
                else:
                    known = identified(task, self._how.id_field)
                    message = (
                        f"its process ended{known} ({value}); try it alone, or with more memory"
                    )
                    yield task, [Outcome("problem", task_called(task), message=message)]

    def _take(self, outcome: Outcome, finish: Finish | None) -> None:
        name, message = outcome.name, outcome.message
        if outcome.kind == "made":
            self._show(outcome, finish)
        elif outcome.kind == "shown":
            self._print(outcome.value)
        elif outcome.kind == "empty":
            self.notice(name, message, about="empty")
        elif outcome.kind == "fault":
            self._tell(outcome)
        else:
            self.failed = True
            if (name, message) not in self._told:  # a settings file may be wrong for many texts
                self._told.add((name, message))
                self._complain(name, message)

    def _show(self, made: Outcome, finish: Finish | None) -> None:
        try:
            result = made.value if finish is None else finish(made.value)
            shown = [output.report.add(result) for output in self._outputs]
        except Exception as problem:
            self._tell(fault(made.name, problem))
            return
        self._print(shown)
        if self._verbose:
            self._describe(result, made.seconds)

    def _print(self, shown: Sequence[bytes]) -> None:
        for output, data in zip(self._outputs, shown, strict=True):
            if data and output.path is None:
                with self._aside():
                    output.write(data)
            else:
                output.write(data)

    def _describe(self, result: Result, seconds: float) -> None:
        from factx.reports.summary import plural

        parts = [plural(len(result.facts), "fact")] if result.facts is not None else []
        if result.claims is not None:
            findings = sum(claim.status == "inconsistent" for claim in result.claims)
            parts += [plural(result.verified, "claim") + " verified", plural(findings, "finding")]
        if not parts:
            parts = [plural(len(result.sentences or ()), "sentence")]
        file = self._held.file(result.document.path)
        by = f"settings from {os.path.relpath(file)}" if file else "no settings file"
        self._say(result.name, f"{', '.join(parts)} in {seconds * 1000:.0f} ms; {by}")

    def _open(self, output: Output, opened: ExitStack, files: Sequence[str]) -> bool:
        try:
            output.open(opened, files)
        except OSError as problem:
            self._complain(output.path, f"cannot be written: {problem.strerror or problem}")
            return False
        return True

    def _names(self, inputs: Inputs) -> list[str]:
        """The inputs by name; standard input, which is `-`, once at the most."""
        if not inputs.files and inputs.files_from is None:
            if sys.stdin is not None and sys.stdin.isatty():
                message = f"no input; name a file, or pipe a text into {self.command}"
                self._complain(None, message)
                return []
            return ["-"]
        names: list[str] = []
        taken = inputs.files_from == "-"
        for name in self._found(inputs) if self._listed is None else self._listed:
            if isinstance(name, InputError):
                self._complain(name.path or STDIN, name.message)
            elif name == "-" and taken:
                self._complain(STDIN, "is named twice, but can be read only once")
            else:
                taken = taken or name == "-"
                names.append(name)
        return names

    def _found(self, inputs: Inputs) -> Iterator[str | InputError]:
        """The inputs by name, without what this run itself writes into their directories."""
        paths = [output.path for output in self._outputs if output.path is not None]
        own = {os.path.realpath(path) for path in (*paths, *(f"{path}.resume" for path in paths))}
        bases = {os.path.basename(path) for path in own}
        given = set(inputs.files)
        for name in inputs.names(self.notice):
            if not isinstance(name, InputError) and os.path.basename(name) in bases:
                if name not in given and os.path.realpath(name) in own:
                    continue
            yield name

    def _complain(self, name: str | None, message: str) -> None:
        self._fail(name, message)
        self._say(name, message)

    def _tell(self, outcome: Outcome) -> None:
        kind = str(outcome.value)
        self._fail(outcome.name, f"internal error: {kind}")
        with self._aside():
            tell_fault(self.command, outcome.name, kind, outcome.message, outcome.traceback)

    def _fail(self, name: str | None, message: str) -> None:
        self.failed = True
        for output in self._outputs:
            output.report.fail(name or STDIN, message)


def _continued(outputs: Sequence[Output]) -> tuple[Output, str]:
    """The one output that a run can be continued in.  Raises typer.BadParameter for others."""
    if len(outputs) == 1 and outputs[0].path is not None and outputs[0].format in _APPENDED:
        return outputs[0], outputs[0].path
    import typer

    message = "needs one --output FILE, and --format json or jsonl, to which it can be added"
    raise typer.BadParameter(message, param_hint="--resume")


_APPENDED = ("json", "jsonl")


def _all_outcomes(
    task: Task, process: Process, how: How, reports: Sequence[Report]
) -> list[Outcome]:
    found = outcomes(task, process, how)
    return [_shown(one, reports) for one in found] if reports else list(found)


def _shown(made: Outcome, reports: Sequence[Report]) -> Outcome:
    """What reports print that keep nothing from text to text: the other process need not do it."""
    if made.kind != "made":
        return made
    try:
        return made._replace(kind="shown", value=[report.add(made.value) for report in reports])
    except Exception as problem:
        return fault(made.name, problem)


def _is_stdin(task: Task) -> bool:
    return task.name == "-" and task.part is None


def _jobs(wanted: int) -> int:
    """How many processes work: one a processor for 0, and never so many that they only wait."""
    return min(wanted or _processors(), _MOST_JOBS * _processors())


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
