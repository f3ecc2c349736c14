from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articlekit.article import Block, Role
from articlekit.metadata.near_lines import near_candidates
from articlekit.metadata.places import find_places

if TYPE_CHECKING:
    from articlekit.metadata.candidate import Candidate

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
        ("2021-10-04 09:12　来源：港口日报　作者：李明", "text:line-by"),
        ("김민수 기자 입력 2023.10.03 18:20 수정 2023.10.04 09:00", "text:line-by"),
        ("文：佐藤美咲", "text:line-by"),
    ],
)
def test_a_line_below_the_title_may_name_the_author(line: str, source: str) -> None:
    assert (source, line) in told("authors", line)


def bylines(blocks: list[Block]) -> list[Candidate]:
    found = near_candidates(blocks, find_places(blocks, "Ferries return"))
    return [candidate for candidate in found if candidate.source == "text:byline"]


def test_a_byline_tells_where_it_stands() -> None:
    far = [Block(Role.NAV, "Home", score=0.0)] * 20
    inside = [PROSE, *far, Block(Role.BYLINE, "Ann Poe", score=0.1), *far, PROSE]
    told = bylines([TITLE, Block(Role.BYLINE, "By Jane Doe", score=0.1), *inside])
    assert [candidate.raws for candidate in told] == [("By Jane Doe",), ("Ann Poe",)]
    assert told[0].marks == ("byline:title+1", "byline-rank:0-of-2", "byline-by")
    assert told[1].marks == ("byline:inside", "byline-rank:1-of-2")


def test_of_many_bylines_the_first_three_speak_and_single_letters_are_none() -> None:
    letters = [Block(Role.BYLINE, letter, score=0.1) for letter in "JS"]
    names = [Block(Role.BYLINE, f"By Jane {name}", score=0.1) for name in ("Doe", "Roe", "Poe", "Moe")]
    assert [c.raw for c in bylines([TITLE, *letters, *names, PROSE])] == ["By Jane Doe", "By Jane Roe", "By Jane Poe"]


def test_bylines_that_stand_together_are_one_list() -> None:
    names = [Block(Role.BYLINE, name, score=0.1) for name in ("Jane Doe", "John Roe")]
    blocks = [TITLE, *names, PROSE]
    found = near_candidates(blocks, find_places(blocks, "Ferries return"))
    assert ("text:bylines", ("Jane Doe", "John Roe")) in [(c.source, c.raws) for c in found]


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
    assert told("published", "Published 3 May 2024, updated 4 May 2024") == [
        ("text:day-published", "Published 3 May 2024, updated 4 May 2024"),
    ]


def test_no_blocks() -> None:
    assert list(near_candidates([], find_places([], None))) == []
