"""Limits: what one document may cost, and how many processes share the work."""

from __future__ import annotations

import os
from dataclasses import dataclass

TIMEOUT = 60.0
MEMORY = 2_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one document may cost.

    timeout: seconds on the clock; None for no deadline.
    memory: bytes that a worker may take on top of what it has when it starts; None for no limit. Held on Linux only.
    documents: after so many of them a worker makes room for a fresh one, so that nothing can pile up.

    Raises ValueError on a value that is none of these.
    """

    timeout: float | None = TIMEOUT
    memory: int | None = MEMORY
    documents: int = 2000

    def __post_init__(self) -> None:
        if self.timeout is not None and not self.timeout > 0:
            raise ValueError(f"timeout must be a number of seconds over 0, or None for no deadline, not {self.timeout}")
        if self.memory is not None and self.memory < 1:
            raise ValueError(f"memory must be a number of bytes over 0, or None for no limit, not {self.memory}")


def count_workers(workers: int | None) -> int:
    """The number of worker processes: the CPUs that this process may use, where the caller does not say."""
    if workers is None:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if workers < 1:
        raise ValueError(
            f"workers must be 1 or more, or None for one a CPU, not {workers}: 1 is a process of its own too"
        )
    return workers
