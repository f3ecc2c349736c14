"""The worker process: reads a document, answers, reads the next."""

from __future__ import annotations

import importlib
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from .limits import Limits

READY = "ready"
WARM = f"{__package__}.warm"
# Beyond the deadline, at which the parent kills: only a worker without a parent gets as far as this.
_GRACE = 10.0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no answer for a document. A worker that is `spent` must not be given another one."""

    status: Literal["timeout", "crashed", "error"]
    detail: str
    spent: bool = False


def serve(connection: Connection, function: Callable[[Any], Any], limits: Limits) -> None:
    """Answer what comes through `connection` until its other end closes."""
    # Ctrl-C goes to the whole terminal; the parent decides what becomes of its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    importlib.import_module(WARM)
    _limit_memory(limits.memory)
    with suppress(EOFError, ConnectionError):
        connection.send(READY)
        while True:
            task = connection.recv()
            _alarm(limits.timeout)
            answer = _answer(partial(function, task))
            _alarm(None)
            _send(connection, answer)


def _answer(function: Callable[[], Any]) -> Any:
    try:
        return function()
    except MemoryError:
        return Failure("crashed", "it needs more memory than a document may take", spent=True)
    except Exception as error:  # whatever an extractor raises is the answer for that document alone
        return Failure("error", f"{type(error).__name__}: {error}")


def _send(connection: Connection, answer: Any) -> None:
    try:
        connection.send(answer)
    except MemoryError:
        connection.send(Failure("crashed", "its article needs more memory than a document may take", spent=True))
    except (TypeError, AttributeError, ValueError) as error:
        connection.send(Failure("error", f"the answer cannot leave the worker process: {error}"))


def _alarm(timeout: float | None) -> None:
    """Have the system end this process if the parent is not there any more to do it."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0 if timeout is None else timeout + _GRACE)


def _limit_memory(limit: int | None) -> None:
    if limit is None or sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 (Unix alone has it)

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + limit
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
