"""The vote: readings of candidates that agree add their sources' weights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..article import Evidence
from .shares import weight

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from .candidate import Candidate

T = TypeVar("T")


@dataclass(slots=True)
class Reading(Generic[T]):
    """A candidate as understood: `value` is what the field would get, readings with one `key` agree."""

    candidate: Candidate
    value: T
    key: Hashable
    source: str


@dataclass(slots=True)
class Tally(Generic[T]):
    """What one value got: `best` is the reading of its heaviest source."""

    best: Reading[T]
    score: float


def read(candidate: Candidate, value: T, key: Hashable, source: str | None = None) -> Reading[T]:
    """A reading of `candidate`, under its own source's name or a better-known one."""
    return Reading(candidate, value, key, source or candidate.source)


def tally(readings: Iterable[Reading[T]]) -> list[Tally[T]]:
    """The values with their summed votes, best first; equal sums stay in the order of the sources."""
    return sorted((_total(group) for group in grouped(readings)), key=lambda t: -t.score)


def grouped(readings: Iterable[Reading[T]]) -> list[list[Reading[T]]]:
    """The readings that agree, together, one a source; in the order of the sources."""
    groups: dict[Hashable, dict[str, Reading[T]]] = {}
    for reading in readings:
        groups.setdefault(reading.key, {}).setdefault(reading.source, reading)
    return [list(group.values()) for group in groups.values()]


def _total(group: list[Reading[T]]) -> Tally[T]:
    weights = [weight(reading.candidate.field, reading.source) for reading in group]
    return Tally(group[weights.index(max(weights))], sum(weights))


def evidence(tallies: Sequence[Tally[Any]]) -> Evidence:
    """The Evidence of a vote: the winner, and the losers best first."""
    return _evidence(tallies[0], tuple(_evidence(t) for t in tallies[1:9]))


def _evidence(found: Tally[Any], others: tuple[Evidence, ...] = ()) -> Evidence:
    best = found.best
    return Evidence(jsonable(best.value), best.source, best.candidate.raw, round(found.score, 3), others)


def jsonable(value: object) -> str | list[str]:
    """A field's value as Evidence holds it: dates as ISO text, names and tags as a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    return [str(item) for item in value] if isinstance(value, (tuple, list)) else str(value)
