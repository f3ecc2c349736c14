"""Date candidates to a vote on the day; the winner keeps the time and zone of its most exact source."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from .dates import as_day, is_ambiguous, read_date
from .vote import Reading, Tally, read, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .candidate import Candidate

Day = date | datetime


def date_tallies(candidates: Sequence[Candidate], language: str | None, month_first: bool) -> list[Tally[Day]]:
    """The possible dates, best first."""
    readings = _readings(candidates, language, month_first)
    exact: dict[object, Reading[Day]] = {}
    for reading in readings:
        exact[reading.key] = max(exact.get(reading.key, reading), reading, key=_exactness)
    return [Tally(exact[result.best.key], result.score) for result in tally(readings)]


def _readings(candidates: Sequence[Candidate], language: str | None, month_first: bool) -> list[Reading[Day]]:
    sure: list[Reading[Day]] = []
    unsure: list[Candidate] = []
    for candidate in candidates:
        value = read_date(candidate.raw, language=language, month_first=month_first)
        if value and is_ambiguous(candidate.raw):
            unsure.append(candidate)
        elif value:
            sure.append(read(candidate, value, as_day(value)))
    days = {reading.key for reading in sure}
    return sure + [_settled(candidate, days, language, month_first) for candidate in unsure]


def _settled(candidate: Candidate, days: set[object], language: str | None, month_first: bool) -> Reading[Day]:
    """3/4/2025 as the reading that another source confirms, else as the page's language has it."""
    values = [
        read_date(candidate.raw, language=language, month_first=order) for order in (month_first, not month_first)
    ]
    known = [value for value in values if value]
    value = next((value for value in known if as_day(value) in days), known[0])
    return read(candidate, value, as_day(value))


def _exactness(reading: Reading[Day]) -> tuple[int, float]:
    value = reading.value
    if not isinstance(value, datetime):
        return 0, reading.weight
    return (2 if value.tzinfo else 1), reading.weight
