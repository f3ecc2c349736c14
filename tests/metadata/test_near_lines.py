from __future__ import annotations

import pytest

from articlekit.article import Block, Role
from articlekit.metadata.near_lines import near_candidates
from articlekit.metadata.places import find_places

PROSE = Block(Role.PARAGRAPH, "The ferry was back in the harbour on Monday, and it was full of people who had waited.")
TITLE = Block(Role.TITLE, "Ferries return", score=0.1)


def around(*texts: str) -> list[Block]:
    lines = [Block(Role.BOILERPLATE, text, score=0.1) for text in texts]
    return [Block(Role.NAV, "Home", score=0.0), TITLE, *lines, PROSE, PROSE]


def told(field: str, *texts: str) -> list[tuple[str, str]]:
    blocks = around(*texts)
    found = near_candidates(blocks, find_places(blocks, "Ferries return"))
    return [(candidate.source, candidate.raw) for candidate in found if candidate.field == field]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Jane Doe", "text:line"),
        ("By Jane Doe", "text:line-by"),
        ("ByJane Doe", "text:line-by"),
        ("25.10.2022 - Jane Doe", "text:line-after-day"),
    ],
)
def test_a_line_below_the_title_may_name_the_author(line: str, source: str) -> None:
    assert (source, line) in told("authors", line)


def test_a_by_word_may_stand_in_the_line_before() -> None:
    assert ("text:line-after-by", "Jane Doe") in told("authors", "Written by", "Jane Doe")


def test_a_by_word_inside_a_dated_line() -> None:
    assert ("text:line-inner-by", "jane on August 3, 2019") in told(
        "authors", "Posted in News by jane on August 3, 2019"
    )


def test_sentences_name_nobody() -> None:
    assert "It was full of people again." not in [raw for _, raw in told("authors", "It was full of people again.")]


def test_the_day_of_a_line_near_the_title() -> None:
    assert told("published", "3 May 2024", "Updated 4 May 2024") == [
        ("text:day-bare", "3 May 2024"),
        ("text:day-updated", "Updated 4 May 2024"),
    ]


def test_no_blocks() -> None:
    assert list(near_candidates([], find_places([], None))) == []
