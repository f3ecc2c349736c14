from __future__ import annotations

import gc
import os
import signal
import time
from itertools import count
from typing import TYPE_CHECKING

import pytest

from articlekit.batch.limits import Limits, count_workers
from articlekit.batch.pool import Outcome, WorkerError, run_isolated
from articlekit.batch.worker import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

QUICK = Limits(timeout=1.0, memory=500_000_000)


def double(number: int) -> int:
    return 2 * number


def process_id(_: int) -> int:
    return os.getpid()


def hostile(number: int) -> object:
    """An item among the first that does what pages should not, each in another way."""
    if number == 3:
        time.sleep(60)
    elif number == 5:
        os.kill(os.getpid(), signal.SIGSEGV)
    elif number == 6:
        os._exit(3)
    elif number == 7:
        return bytearray(2_000_000_000)
    elif number == 8:
        raise LookupError("no such word")
    elif number == 9:
        return lambda: number
    return number


class Unstartable:
    """Cannot be unpickled, so that no worker gets ready."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.listdir, ("/no/such/folder",)


def run(function: object, items: object, limits: Limits = QUICK, **choices: int) -> list[Outcome]:
    return list(run_isolated(function, items, limits=limits, **{"workers": 2, **choices}))  # type: ignore[arg-type]


def test_every_item_has_its_outcome() -> None:
    outcomes = run(double, range(50))
    assert sorted((outcome.number, outcome.item, outcome.value) for outcome in outcomes) == [
        (number, number, 2 * number) for number in range(50)
    ]


def test_a_hostile_item_costs_itself_alone() -> None:
    outcomes = {outcome.number: outcome.value for outcome in run(hostile, range(1000))}
    failures = {number: value for number, value in outcomes.items() if isinstance(value, Failure)}
    assert {number: failure.status for number, failure in failures.items()} == {
        3: "timeout",
        5: "crashed",
        6: "crashed",
        7: "crashed",
        8: "error",
        9: "error",
    }
    assert failures[3].detail == "it took longer than 1 seconds"
    assert "SIGSEGV" in failures[5].detail
    assert "exit code 3" in failures[6].detail
    assert "memory" in failures[7].detail
    assert failures[8].detail == "LookupError: no such word"
    assert [outcomes[number] for number in range(1000) if number not in failures] == [0, 1, 2, 4, *range(10, 1000)]


def test_no_item_is_begun_too_far_behind_the_oldest() -> None:
    numbers = [outcome.number for outcome in run(hostile, range(20), window=4)]
    assert set(numbers[: numbers.index(3)]) <= set(range(7))


def test_items_are_read_as_they_are_needed() -> None:
    read: list[int] = []

    def endless() -> Iterator[int]:
        for number in count():
            read.append(number)
            yield number

    outcomes = run_isolated(double, endless(), workers=2, limits=QUICK)
    for _ in range(10):
        next(outcomes)
    assert len(read) <= 16


def test_what_the_items_raise_comes_after_the_outcomes_before() -> None:
    def broken() -> Iterator[int]:
        yield from range(3)
        raise OSError("the disk is gone")

    outcomes = run_isolated(double, broken(), workers=2, limits=QUICK)
    assert sorted(next(outcomes).value for _ in range(3)) == [0, 2, 4]
    with pytest.raises(OSError, match="the disk is gone"):
        next(outcomes)


def test_workers_are_replaced_after_their_share() -> None:
    ids = [outcome.value for outcome in run(process_id, range(9), Limits(documents=3), workers=1)]
    assert [len(set(ids[start : start + 3])) for start in (0, 3, 6)] == [1, 1, 1]
    assert len(set(ids)) == 3


def test_workers_end_with_the_results() -> None:
    outcomes = run_isolated(process_id, count(), workers=2, limits=QUICK)
    worker = next(outcomes).value
    del outcomes
    gc.collect()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_workers_that_do_not_start_are_an_error() -> None:
    with pytest.raises(WorkerError, match='under `if __name__ == "__main__":`'):
        run(Unstartable(), range(3))


def test_a_function_that_cannot_be_pickled_is_an_error() -> None:
    with pytest.raises(TypeError, match=r"cannot be pickled .*: define extractors"):
        run(lambda number: number, range(3))


def test_limits_are_checked() -> None:
    with pytest.raises(ValueError, match="timeout must be a number of seconds over 0"):
        Limits(timeout=0)
    with pytest.raises(ValueError, match="memory must be a number of bytes over 0"):
        Limits(memory=0)
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        count_workers(0)
    assert count_workers(3) == 3
    assert count_workers(None) >= 1
