from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

from articlekit.metadata.candidate import Candidate
from articlekit.metadata.contest import decide
from articlekit.metadata.date_contest import Day, date_contest
from articlekit.metadata.dates import read_date
from articlekit.metadata.learned import shipped_weights
from articlekit.metadata.setting import Setting
from articlekit.metadata.vote import Tally, evidence

DAY = ("jsonld:article.datePublished", "2024-05-13")
MINUTE = ("class:date", "2024-05-13 10:00")
ZONED = ("meta:dc.date", "2024-05-13T10:00:00Z")
ZONED_HEAVIER = ("meta:article:published_time", "2024-05-13T12:30:00Z")


def vote(*said: tuple[str, str]) -> list[Tally[Day]]:
    candidates = [Candidate("published", source, (raw,)) for source, raw in said]
    return decide(date_contest(candidates, Setting(language="en", declares=True)), shipped_weights()["published"])


@pytest.mark.parametrize(
    ("said", "winner"),
    [
        ((DAY, MINUTE), MINUTE),
        ((DAY, ZONED, MINUTE), ZONED),
        ((ZONED, DAY), ZONED),
        ((ZONED, ZONED_HEAVIER), ZONED_HEAVIER),
        ((ZONED_HEAVIER, DAY, ZONED), ZONED_HEAVIER),
    ],
)
def test_evidence_belongs_to_its_value(said: tuple[tuple[str, str], ...], winner: tuple[str, str]) -> None:
    tallies = vote(*said)
    proof = evidence(tallies)
    assert (proof.source, proof.raw) == winner
    assert tallies[0].best.value == read_date(winner[1])


def test_losers_keep_their_own_evidence() -> None:
    day, other = vote(DAY, ZONED, ("time:text", "1 June 2024"))
    assert day.best.value == datetime(2024, 5, 13, 10, tzinfo=timezone.utc)
    assert (other.best.value, other.best.source) == (date(2024, 6, 1), "time:text")


def test_all_sources_of_a_day_still_count() -> None:
    alone = vote(ZONED)[0].score
    assert vote(ZONED, DAY)[0].score > alone


def test_the_hour_is_that_of_publication() -> None:
    best = vote(ZONED, ("modified:meta:article:modified_time", "2024-05-13T18:00:00Z"))[0].best
    assert best.value == datetime(2024, 5, 13, 10, tzinfo=timezone.utc)
