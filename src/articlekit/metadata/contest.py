"""A contest: the values that a field could get, what speaks for each, and the odds that follow from learned weights."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat
from math import exp
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .vote import Tally

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .vote import Reading

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One possible value: readings that agree on it, any of which may stand for it, and the marks of all of them."""

    readings: tuple[Reading[T], ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contest(Generic[T]):
    """The options of one field. `silence` has the marks of giving no value; None where a value must be given."""

    options: tuple[Option[T], ...] = ()
    silence: tuple[str, ...] | None = None


def decide(contest: Contest[Any], weights: Mapping[str, float]) -> list[Tally[Any]]:
    """The options, best first, each with its probability; what is missing to 1 is the probability of silence."""
    sums = [_sum(option.marks, weights) for option in contest.options]
    if not sums:
        return []
    silent = [] if contest.silence is None else [_sum(contest.silence, weights)]
    top = max(sums + silent)
    parts = [exp(value - top) for value in sums]
    total = sum(parts) + sum(exp(value - top) for value in silent)
    found = [
        Tally(_spokesman(option.readings, weights), part / total)
        for option, part in zip(contest.options, parts, strict=True)
    ]
    return sorted(found, key=lambda tally: -tally.score)


def _sum(marks: Sequence[str], weights: Mapping[str, float]) -> float:
    return sum(map(weights.get, marks, repeat(0.0)))


def _spokesman(readings: Sequence[Reading[T]], weights: Mapping[str, float]) -> Reading[T]:
    return max(readings, key=lambda reading: weights.get(f"src:{reading.source}", 0.0))
