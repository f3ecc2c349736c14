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
        ("Jane Doe May 3, 2024", "text:line-before-day"),
        ("Jane Doe • Updated on May 3, 2024 • 28 min read", "text:line-before-day"),
        ("Jane Doe | Published 4 months ago", "text:line-before-day"),
        ("Erika Muster vor 2 Stunden", "text:line-before-day"),
        ("Jane Doe 2 minutes read", "text:line-before-day"),
        ("Jane Doe • 8h", "text:line-before-day"),
        ("Dec 17, 2025 Jane Q. Doe", "text:line-beside-day"),
        ("Jane Doe and John Roe", "text:line-of-names"),
        ("Jane Doe Founder at Harbour Works", "text:line-with-role"),
        ("2021-10-04 09:12　来源：港口日报　作者：李明", "text:line-by"),
        ("김민수 기자 입력 2023.10.03 18:20 수정 2023.10.04 09:00", "text:line-by"),
        ("文：佐藤美咲", "text:line-by"),
    ],
)
def test_a_line_below_the_title_may_name_the_author(line: str, source: str) -> None:
    assert (source, line) in told("authors", line)


@pytest.mark.parametrize(
    "line",
    [
        "Originally posted in February 2017",
        "Sat, 20 Dec, 2025 - 06:36",
        "On 8 Oct 2022",
        "DECEMBER 17TH 2025",
        "Released Wednesday, March 2, 2022",
        "Chapter 4 of 12",
        "Boats and what they cost",
    ],
)
def test_a_day_alone_names_nobody(line: str) -> None:
    assert line not in [raw for _, raw in told("authors", line)]


def test_a_by_word_alone_names_who_follows_wherever_it_stands() -> None:
    label = [Block(Role.BYLINE, "Written by:", score=0.1), Block(Role.BOILERPLATE, "Jane Doe", score=0.1)]
    far = [Block(Role.NAV, "Home", score=0.0)] * 20
    blocks = [TITLE, PROSE, PROSE, *far, *label, *far]
    found = [c for c in near_candidates(blocks, find_places(blocks, "Ferries return")) if c.field == "authors"]
    assert [(c.source, c.raw) for c in found if c.raw == "Jane Doe"] == [("text:line-after-by", "Jane Doe")]
    assert "line:far" in next(c.marks for c in found if c.raw == "Jane Doe")


def test_the_lines_behind_a_by_word_are_one_list_too() -> None:
    lines = [Block(Role.BOILERPLATE, text, score=0.1) for text in ("Jane Doe,", "John Roe", "and what they saw")]
    blocks = [TITLE, Block(Role.BYLINE, "By", score=0.1), *lines, PROSE, PROSE]
    found = near_candidates(blocks, find_places(blocks, "Ferries return"))
    assert {c.source: c.raws for c in found if "after-by" in c.source} == {
        "text:line-after-by": ("Jane Doe,",),
        "text:lines-after-by": ("Jane Doe", "John Roe"),
    }


def test_many_bare_names_leave_room_for_a_byline() -> None:
    menu = ["Harbour News", "Boats", "Weather", "Sports", "Opinion", "Culture", "Jobs", "Archive", "Contact"]
    blocks = [Block(Role.BOILERPLATE, text, score=0.1) for text in menu]
    blocks = [*blocks[:4], TITLE, *blocks[4:], Block(Role.BOILERPLATE, "Von Erika Muster", score=0.1), PROSE, PROSE]
    found = near_candidates(blocks, find_places(blocks, "Ferries return"))
    assert ("text:line-by", "Von Erika Muster") in [(c.source, c.raw) for c in found]


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


def test_a_by_word_inside_a_short_line() -> None:
    assert ("text:line-said-by", "Jane Doe") in told("authors", "This guide was written by Jane Doe")
    lines = "Walter von Aachen", "Boats built by hand", "Photo by Jane Doe"
    assert {source for source, _ in told("authors", *lines)} <= {"text:line"}


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
