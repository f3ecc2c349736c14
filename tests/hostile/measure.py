"""What parse() takes for a source: processor time, and memory where the system tells."""

from __future__ import annotations

import gc
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from articlekit import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .kind import Kind, Source

_SLOW_ENOUGH = 0.02
_LONG_ENOUGH = 2_000_000
_CLEAR = Path("/proc/self/clear_refs")
_STATUS = Path("/proc/self/status")


def seconds(source: Source, url: str | None, repeats: int) -> float:
    """The least processor time of a few calls."""
    return min(_once(source, url) for _ in range(repeats))


def _once(source: Source, url: str | None) -> float:
    started = time.process_time()
    parse(source, url=url)
    return time.process_time() - started


def growth(kind: Kind, most: float) -> float:
    """time(2n) / time(n), measured again, and more often, while it is above `most`.

    The mean over two doublings, for at some size the allocator begins to ask the system for memory.
    """
    size = _telling_size(kind)
    shorter, longer = kind.make(size), kind.make(4 * size)
    ratio = most
    with _only_what_parse_makes():
        for repeats in (1, 3, 5, 9):
            ratio = (seconds(longer, kind.url, repeats) / seconds(shorter, kind.url, repeats)) ** 0.5
            if ratio <= most:
                break
    return ratio


@contextmanager
def _only_what_parse_makes() -> Iterator[None]:
    """Keep the garbage collector from looking through all that the other tests hold."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def _telling_size(kind: Kind) -> int:
    """A size for which a call takes longer than what each call takes, unless the source grows out of hand first."""
    size = kind.size
    while len(source := kind.make(size)) < _LONG_ENOUGH and seconds(source, kind.url, 1) < _SLOW_ENOUGH:
        size *= 2
    return size


def peak_memory(source: Source, url: str | None) -> int | None:
    """Bytes of resident memory that a call takes beyond what there was before; None where nothing tells."""
    try:
        _CLEAR.write_text("5")  # the peak is counted anew from here on
    except OSError:
        return None
    before = _kilobytes("VmRSS")
    parse(source, url=url)
    return (_kilobytes("VmHWM") - before) * 1024


def _kilobytes(field: str) -> int:
    lines = _STATUS.read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field))
