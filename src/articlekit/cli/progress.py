"""How far a batch is, while it runs and at its end."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from .files import counted, one_line

if TYPE_CHECKING:
    from ..batch.run import Tally

Report = Callable[["Tally"], None]
_FAILED = ("error", "crashed", "timeout")
_EVERY = 0.2  # seconds
_LONGEST = 200  # characters of an example


@contextmanager
def progress(*, quiet: bool) -> Iterator[Report]:
    """What to call with the tally after every row: shows a bar on a terminal, nothing elsewhere or without rich."""
    if quiet or not sys.stderr.isatty() or find_spec("rich") is None:
        yield lambda tally: None
        return
    bar = _bar()
    with bar:
        yield _reporter(bar)


def _bar() -> Any:
    from rich.console import Console  # noqa: PLC0415 (an extra)
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TextColumn("{task.fields[rows]:,} documents, {task.fields[rate]:.0f} a second, {task.fields[failed]:,} failed"),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _reporter(bar: Any) -> Report:
    began = time.monotonic()
    shown = 0.0
    task = bar.add_task("", total=None, rows=0, rate=0.0, failed=0)

    def report(tally: Tally) -> None:
        nonlocal shown
        now = time.monotonic()
        if now - shown < _EVERY:
            return
        shown = now
        rate = (tally.rows - tally.earlier) / max(now - began, _EVERY)
        failed = sum(tally.statuses[status] for status in _FAILED)
        bar.update(task, total=tally.bytes_total, completed=tally.bytes_read, rows=tally.rows, rate=rate, failed=failed)

    return report


def summary(tally: Tally, output: str) -> str:
    """The rows by status, each but "ok" with its first document and why it is none."""
    earlier = f", {tally.earlier:,} of them by an earlier run" if tally.earlier else ""
    lines = [f"{counted(tally.rows, 'document')}{earlier}, in {output}"]
    for status, count in tally.statuses.most_common():
        example = one_line(tally.examples.get(status, ""))[:_LONGEST]
        lines.append(f"{status:>12} {count:>10,}  {example}".rstrip())
    return "\n".join(lines)
