"""The vote: readings of candidates that agree add their sources' weights."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..article import Evidence
from .weights import weight

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from .candidate import Candidate

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A candidate as understood: `value` is what the field would get, readings with one `key` agree."""

    candidate: Candidate
    value: T
    key: Hashable
    source: str

    @property
    def weight(self) -> float:
        """The vote of the reading's source."""
        return weight(self.candidate.field, self.source)


@dataclass(frozen=True, slots=True)
class Tally(Generic[T]):
    """What one value got: `best` is the reading of its heaviest source."""

    best: Reading[T]
    score: float


def read(candidate: Candidate, value: T, key: Hashable, source: str | None = None) -> Reading[T]:
    """A reading of `candidate`, under its own source's name or a better-known one."""
    return Reading(candidate, value, key, source or candidate.source)


def tally(readings: Iterable[Reading[T]]) -> list[Tally[T]]:
    """The values with their summed votes, best first; equal sums stay in the order of the sources."""
    groups: dict[Hashable, dict[str, Reading[T]]] = {}
    for reading in readings:
        groups.setdefault(reading.key, {}).setdefault(reading.source, reading)
    tallies = [_total(list(group.values())) for group in groups.values()]
    return sorted(tallies, key=lambda t: -t.score)


def _total(group: list[Reading[T]]) -> Tally[T]:
    return Tally(max(group, key=lambda r: r.weight), sum(r.weight for r in group))


def evidence(tallies: Sequence[Tally[Any]]) -> Evidence:
    """The Evidence of a vote: the winner, and the losers best first."""
    first, *rest = [
        Evidence(jsonable(t.best.value), t.best.source, t.best.candidate.raw, round(t.score, 3)) for t in tallies[:9]
    ]
    return replace(first, others=tuple(rest))


def jsonable(value: object) -> str | list[str]:
    """A field's value as Evidence holds it: dates as ISO text, names and tags as a list."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    return [str(item) for item in value] if isinstance(value, tuple | list) else str(value)
