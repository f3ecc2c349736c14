"""run_isolated(): a function on many items in worker processes, where an item that hangs or crashes costs itself alone.

Each worker has a pipe of its own and one item at a time, so it is always known which item a dead worker had, no lock is
shared with a process that may be killed, and a deadline is that of one item. The pools of the standard library break
when a worker dies. pebble's workers share one pipe under one lock.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from multiprocessing.connection import wait
from pickle import PicklingError
from typing import TYPE_CHECKING, Any

from .worker import READY, WARM, Failure, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

    from .limits import Limits

_START = 120.0  # seconds that a worker may take to get ready
_STARTS = 3  # workers in a row that may die before they are ready


class WorkerError(RuntimeError):
    """Worker processes do not start."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an item, the `number`th: the value of the function, or a `Failure`."""

    number: int
    item: Any
    value: Any


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    connection: Connection
    deadline: float
    ready: bool = False
    task: tuple[int, Any] | None = None
    served: int = 0


def run_isolated(
    function: Callable[[Any], Any], items: Iterable[Any], *, workers: int, limits: Limits, window: int | None = None
) -> Iterator[Outcome]:
    """The outcome of every item, as they come. `function`, items and values must be picklable.

    With a `window`, no item is begun that is so many behind the oldest one in work. Raises what `items` raises, after
    the outcomes of all items before; WorkerError where no worker gets ready; TypeError for a function that cannot be
    pickled.
    """
    pool = _Pool(function, workers, limits, window)
    try:
        yield from pool.run(enumerate(items))
    finally:
        pool.close()


class _Pool:
    def __init__(self, function: Callable[[Any], Any], most: int, limits: Limits, window: int | None) -> None:
        self._function = function
        self._most = most
        self._limits = limits
        self._window = inf if window is None else window
        self._context = _context()
        self._workers: list[_Worker] = []
        self._ahead: deque[tuple[int, Any]] = deque()
        self._failed_starts = 0

    def run(self, items: Iterator[tuple[int, Any]]) -> Iterator[Outcome]:
        """Outcomes as they come; the caller works on one while the workers have their next items."""
        reading = _Reading(items)
        while True:
            self._read_ahead(reading)
            self._hand_out()
            if not self._ahead and not any(worker.task for worker in self._workers):
                break
            for outcome in self._collect():
                self._hand_out()
                yield outcome
        if reading.error is not None:
            raise reading.error

    def close(self) -> None:
        """End all workers, whatever they do."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            _bury(worker)
        self._workers.clear()

    def _read_ahead(self, reading: _Reading) -> None:
        """Read items, one in any case, more while no worker waits for attention."""
        while len(self._ahead) < self._most and not reading.ended:
            if self._ahead and wait(self._connections(), 0):
                return
            self._ahead.extend(reading.next())

    def _hand_out(self) -> None:
        for worker in list(self._workers):
            if worker.ready and worker.task is None and self._may_begin():
                self._give(worker, self._ahead.popleft())
        starting = sum(not worker.ready for worker in self._workers)
        if len(self._workers) < self._most and starting < len(self._ahead):
            self._workers += (self._start() for _ in range(min(self._most - len(self._workers), len(self._ahead))))

    def _may_begin(self) -> bool:
        if not self._ahead:
            return False
        oldest = min((worker.task[0] for worker in self._workers if worker.task), default=self._ahead[0][0])
        return self._ahead[0][0] - oldest < self._window

    def _give(self, worker: _Worker, task: tuple[int, Any]) -> None:
        if not worker.process.is_alive():
            self._dismiss(worker)
            self._ahead.appendleft(task)
            return
        worker.task = task
        # if it died just now, the next look at its connection tells
        with suppress(OSError):
            worker.connection.send(task[1])
        worker.deadline = time.monotonic() + (self._limits.timeout or inf)

    def _start(self) -> _Worker:
        if multiprocessing.current_process().daemon:
            raise WorkerError("this process is a daemon, which may not start others: work without workers in it")
        ours, theirs = self._context.Pipe()
        process: BaseProcess = self._context.Process(  # type: ignore[attr-defined]
            target=serve, args=(theirs, self._function, self._limits), daemon=True, name="articlekit"
        )
        try:
            process.start()
        except (PicklingError, AttributeError, TypeError) as error:  # Python raises any of them
            raise TypeError(
                f"what worker processes need cannot be pickled ({error}): define extractors, classifiers, engines and "
                "Site classes at the top of a module"
            ) from error
        theirs.close()
        return _Worker(process, ours, time.monotonic() + _START)

    def _connections(self) -> list[Connection]:
        return [worker.connection for worker in self._workers if worker.task or not worker.ready]

    def _collect(self) -> list[Outcome]:
        """Wait for workers; those that answered first, for a caller that took long is no fault of theirs."""
        waiting = [worker for worker in self._workers if worker.task or not worker.ready]
        nearest = min(worker.deadline for worker in waiting)
        patience = None if nearest == inf else max(0.0, nearest - time.monotonic())
        answered = set(wait(self._connections(), patience))
        outcomes = [self._hear(worker) for worker in waiting if worker.connection in answered]
        now = time.monotonic()
        late = [worker for worker in waiting if worker.connection not in answered and worker.deadline <= now]
        outcomes += [self._stop(worker) for worker in late]
        return [outcome for outcome in outcomes if outcome is not None]

    def _hear(self, worker: _Worker) -> Outcome | None:
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            return self._dead(worker)
        except Exception as error:  # an article that cannot be unpickled is the fault of its extractor
            answer = Failure(
                "error", f"the answer of the worker process cannot be read: {type(error).__name__}: {error}"
            )
        if not worker.ready:
            worker.ready, worker.deadline, self._failed_starts = True, inf, 0
            return None if answer == READY else self._dead(worker)
        number, item = worker.task or (0, None)
        worker.task, worker.deadline, worker.served = None, inf, worker.served + 1
        if worker.served >= self._limits.documents or (isinstance(answer, Failure) and answer.spent):
            self._dismiss(worker)
        return Outcome(number, item, answer)

    def _stop(self, worker: _Worker) -> Outcome | None:
        worker.process.kill()
        return self._dead(worker, _too_long(self._limits))

    def _dead(self, worker: _Worker, failure: Failure | None = None) -> Outcome | None:
        code = self._dismiss(worker, patience=1.0)
        if not worker.ready:
            self._count_failed_start()
        if worker.task is None:
            return None
        return Outcome(*worker.task, failure or _cause_of_death(code, self._limits))

    def _dismiss(self, worker: _Worker, patience: float = 0.0) -> int | None:
        """End a worker; its exit code. One that is dying of its own has some time to do so."""
        self._workers.remove(worker)
        worker.process.join(patience)
        worker.process.kill()
        return _bury(worker)

    def _count_failed_start(self) -> None:
        self._failed_starts += 1
        if self._failed_starts >= _STARTS:
            raise WorkerError(
                f"{_STARTS} worker processes in a row ended before they were ready; what they printed says why. In a "
                'script, the code that starts them must stand under `if __name__ == "__main__":`'
            )


class _Reading:
    """An iterator of items that remembers how it ended."""

    def __init__(self, items: Iterator[tuple[int, Any]]) -> None:
        self._items = items
        self.ended = False
        self.error: Exception | None = None

    def next(self) -> list[tuple[int, Any]]:
        """The next item, or nothing at the end."""
        try:
            return [next(self._items)]
        except StopIteration:
            self.ended = True
        except Exception as error:  # raised again after the items before it are done
            self.ended, self.error = True, error
        return []


def _context() -> BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([WARM])
    return context


def _cause_of_death(code: int | None, limits: Limits) -> Failure:
    if code is not None and code < 0:
        if hasattr(signal, "SIGALRM") and -code == signal.SIGALRM:
            return _too_long(limits)
        return Failure("crashed", f"the worker process was ended by {_signal_name(-code)}")
    return Failure("crashed", f"the worker process ended with exit code {code}")


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _too_long(limits: Limits) -> Failure:
    return Failure("timeout", f"it took longer than {limits.timeout:g} seconds")


def _bury(worker: _Worker) -> int | None:
    worker.process.join()
    code = worker.process.exitcode
    worker.process.close()
    worker.connection.close()
    return code
