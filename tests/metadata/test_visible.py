from __future__ import annotations

import pytest

from articlekit.article import Block, Role
from articlekit.metadata import Declared, read_metadata
from articlekit.metadata.visible import visible_candidates


def raws(field: str, *blocks: Block) -> list[str]:
    return [candidate.raw for candidate in visible_candidates(blocks) if candidate.field == field]


def test_a_label_on_a_line_of_its_own_belongs_to_the_date_after_it() -> None:
    blocks = [Block(Role.DATELINE, text) for text in ("Last updated:", "3 May 2024", "Published", "2 May 2024")]
    assert raws("modified", *blocks) == ["updated: 3 May 2024"]
    assert raws("published", *blocks) == ["Published 2 May 2024"]


def test_tags_are_those_that_stand_together_first() -> None:
    blocks = [
        Block(Role.TAGS, "harbours"),
        Block(Role.TAGS, "islands"),
        Block(Role.NAV, "Home"),
        Block(Role.TAGS, "football"),
    ]
    assert read_metadata(Declared(), blocks).tags == ["harbours", "islands"]


@pytest.mark.parametrize(("byline", "authors"), [("By Jane Doe", ["Jane Doe"]), ("by the harbour authority", [])])
def test_a_name_in_visible_text_is_spelled_like_one(byline: str, authors: list[str]) -> None:
    assert read_metadata(Declared(), [Block(Role.BYLINE, byline)]).authors == authors
