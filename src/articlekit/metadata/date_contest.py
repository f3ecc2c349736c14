"""Date candidates to a contest of days; the winner keeps the time and zone of its most exact source."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from .contest import Contest, Option
from .dates import as_day, is_ambiguous, read_date
from .vote import Reading, grouped, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .candidate import Candidate
    from .setting import Setting

Day = date | datetime
CHANGE_ONLY = "change-only"
"""The mark of a day that is told as one of change and as nothing else."""
_CHANGES = ("modified:", "text:day-updated")
_OLD = 1995  # before nearly all pages of the web


def date_contest(candidates: Sequence[Candidate], setting: Setting) -> Contest[Day]:
    """The days that the page could be of, or none."""
    weighed = tuple if setting.is_dump else setting.weighed
    groups = grouped(date_readings(candidates, setting))
    days = [as_day(group[0].value) for group in groups]
    options = tuple(
        Option(_most_exact(group), weighed(_marks(group, day, days))) for group, day in zip(groups, days, strict=True)
    )
    silence = [f"none:{mark}" for mark in setting.marks()]
    return Contest(options, weighed(("none", f"none:days:{min(len(days), 4)}", *silence)))


def date_readings(candidates: Sequence[Candidate], setting: Setting) -> list[Reading[Day]]:
    """The candidates as days. All-number ones that could be of two are read as another source confirms."""
    sure: list[Reading[Day]] = []
    unsure: list[Candidate] = []
    for candidate in candidates:
        value = _value(candidate, setting, month_first=setting.month_first)
        if value and is_ambiguous(candidate.raw):
            unsure.append(candidate)
        elif value:
            sure.append(read(candidate, value, as_day(value)))
    days = {reading.key for reading in sure}
    return sure + [_settled(candidate, days, setting) for candidate in unsure]


def _value(candidate: Candidate, setting: Setting, *, month_first: bool) -> Day | None:
    language, run_together = setting.language, setting.is_dump
    return read_date(candidate.raw, language=language, month_first=month_first, run_together=run_together)


def _settled(candidate: Candidate, days: set[object], setting: Setting) -> Reading[Day]:
    """3/4/2025 as the reading that another source confirms, else as the page's language has it."""
    orders = (setting.month_first, not setting.month_first)
    values = [_value(candidate, setting, month_first=order) for order in orders]
    known = [value for value in values if value]
    value = next((value for value in known if as_day(value) in days), known[0])
    return read(candidate, value, as_day(value))


def _most_exact(group: Sequence[Reading[Day]]) -> tuple[Reading[Day], ...]:
    """Of the readings of a day those that know time and zone, if any does; its hour of change is no hour of birth."""
    own = [reading for reading in group if not reading.source.startswith(_CHANGES)] or group
    best = max(map(_exactness, own))
    return tuple(reading for reading in own if _exactness(reading) == best)


def _exactness(reading: Reading[Day]) -> int:
    value = reading.value
    return 0 if not isinstance(value, datetime) else 2 if value.tzinfo else 1


def _marks(group: Sequence[Reading[Day]], day: date, days: Sequence[date]) -> Iterator[str]:
    sources = [reading.source for reading in group]
    yield from (f"src:{source}" for source in sources)
    yield from dict.fromkeys(mark for reading in group for mark in reading.candidate.marks)
    strong = [
        source for source in sources if not source.startswith(("text:", "modified:", "script:", "image:", "time:aside"))
    ]
    yield f"strong:{min(len(strong), 4)}"
    yield f"all:{min(len(sources), 5)}"
    if all(source.startswith(_CHANGES) for source in sources):
        yield CHANGE_ONLY
    if (day.month, day.day) == (1, 1):
        yield "new-year"
    if day.year < _OLD:
        yield "old"
    if len(days) > 1:
        yield "earliest" if day == min(days) else "latest" if day == max(days) else "between"
        if any(abs((day - other).days) == 1 for other in days):
            yield "day-beside"
    else:
        yield "only"
