from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articlekit import parse
from articlekit.article import Block, Role
from articlekit.metadata.dump_days import dump_marks, label_before
from articlekit.metadata.near_lines import near_candidates
from articlekit.metadata.places import find_places

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLE = "Ferries return to the north quay"
PROSE = (
    "The first ferry since March left the harbour on Monday, and it was full of people who had waited in the rain.",
    "Nobody had believed that the old boat would sail again, least of all the men who had taken its engine to pieces.",
    "By the evening the harbour master had counted four hundred of them, and sold the last ticket to himself.",
    "The next one leaves on Thursday at noon, and there are still some seats on the upper deck where it is cold.",
)


def dump(*, above: Sequence[str] = (), below: Sequence[str] = ()) -> str:
    return "\n\n".join([TITLE, *above, *PROSE, *below])


@pytest.mark.parametrize(
    "above",
    [
        ["By Jane Doe", "13 May 2024"],
        ["Published 13 May 2024"],
        ["Published May 13, 2024 | Updated May 14, 2024"],
        ["Jane Doe, May 13, 20249:30 AM"],
    ],
)
def test_the_day_by_the_title_is_the_page_s(above: list[str]) -> None:
    found = parse(dump(above=above)).published
    assert found is not None
    assert found.isoformat()[:10] == "2024-05-13"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ([], ["© 2009-2024 The Harbour Daily. All rights reserved."]),
        ([], ["Related articles", "A seal was seen", "12 May 2024", "Fog fell early", "11 May 2024"]),
        (
            [],
            [
                "3 comments",
                "Max Roe",
                "14 May 2024 at 10:12",
                "I was there.",
                "Reply",
                "15 May 2024 at 8:30",
                "So was I.",
            ],
        ),
        (["Updated 14 May 2024"], []),
    ],
)
def test_days_of_others_are_not(above: list[str], below: list[str]) -> None:
    assert parse(dump(above=above, below=below)).published is None


def test_a_day_in_a_sentence_is_not() -> None:
    told = f"{PROSE[0]} It had last been seen here on 3 March 2021, when the engine failed in front of the lighthouse."
    assert parse("\n\n".join([TITLE, told, *PROSE[1:]])).published is None


def lines(*texts: str) -> list[Block]:
    return [Block(Role.BOILERPLATE, text, score=0.1) for text in texts]


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (("Updated 14 May 2024",), "updated"),
        (("Posted 13 May 2024, updated later",), "published"),
        (("13 May 2024, updated 14 May 2024",), "bare"),
        (("Last updated:", "14 May 2024"), "updated"),
        (("What was updated in the harbour this spring", "14 May 2024"), "bare"),
    ],
)
def test_only_what_stands_before_a_day_speaks_of_it(texts: tuple[str, ...], label: str) -> None:
    assert label_before(lines(*texts), len(texts) - 1, texts[-1].index("2024")) == label


def test_a_line_that_holds_little_else_tells() -> None:
    bare, full = lines(
        "13 May 2024", "On 13 May 2024 the harbour was closed while they were looking for the seal of the quay"
    )
    marks = list(dump_marks([bare], 0, "before"))
    assert marks == ["day-letters:before:1", "day-kept:before:False", "day-likely:1", "day-under:before:-"]
    assert next(dump_marks([full], 0, "inside")) == "day-letters:inside:5"


def test_what_stands_under_comments_is_theirs() -> None:
    blocks = [Block(Role.COMMENT_FORM, "3 comments"), *lines("Max Roe", "14 May 2024 at 10:12")]
    assert "day-under:after:comment_form" in dump_marks(blocks, 2, "after")


def test_years_without_a_day_take_no_place() -> None:
    blocks = [Block(Role.TITLE, TITLE), *lines(*["Best of 2024"] * 12, "13 May 2024"), Block(Role.PARAGRAPH, PROSE[0])]
    places = find_places(blocks, TITLE)
    found = [c.raw for c in near_candidates(blocks, places, is_dump=True) if c.field == "published"]
    assert found == ["13 May 2024"]
