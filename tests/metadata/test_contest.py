from __future__ import annotations

import math

from articlekit.metadata.candidate import Candidate
from articlekit.metadata.contest import Contest, Option, decide
from articlekit.metadata.learned import FIELDS, parse_weights, shipped_weights
from articlekit.metadata.vote import Reading

WEIGHTS = {"src:a": 1.0, "src:b": 2.0, "none": 1.0}


def option(value: str, *sources: str) -> Option[str]:
    readings = [Reading(Candidate("title", s, (value,)), value, value, s) for s in sources]
    return Option(tuple(readings), tuple(f"src:{source}" for source in sources))


def test_probabilities_follow_from_the_sums_of_weights() -> None:
    first, second = decide(Contest((option("x", "a"), option("y", "b"))), WEIGHTS)
    assert (first.best.value, second.best.value) == ("y", "x")
    assert math.isclose(first.score / second.score, math.e)
    assert math.isclose(first.score + second.score, 1)


def test_silence_takes_its_part() -> None:
    (found,) = decide(Contest((option("x", "a"),), silence=("none",)), WEIGHTS)
    assert math.isclose(found.score, 0.5)


def test_the_source_with_most_weight_speaks_for_a_value() -> None:
    assert decide(Contest((option("x", "a", "b"),)), WEIGHTS)[0].best.source == "b"


def test_marks_without_a_weight_weigh_nothing() -> None:
    assert decide(Contest((option("x", "unknown"),), silence=()), WEIGHTS)[0].score == 0.5


def test_no_options() -> None:
    assert decide(Contest(), WEIGHTS) == []


def test_weights_files() -> None:
    assert parse_weights("src:html:h1\t0.5\nnone\t-1\n") == {"src:html:h1": 0.5, "none": -1.0}
    assert all(shipped_weights()[field] for field in FIELDS)
