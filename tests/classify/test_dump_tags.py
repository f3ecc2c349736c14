from __future__ import annotations

import pytest

from articlekit.article import Role
from articlekit.classify.dump_tags import TagView, name_tags, names_run_together
from articlekit.classify.lines import find_lines
from articlekit.classify.roles import Naming, by_line

STORY = "The harbour authority brings back night ferries to the islands, said Jane Doe of the Coast Board on Monday."


def tags(*lines: str) -> list[str]:
    """The lines named tags among `lines`, of which STORY is the body."""
    hits = find_lines(lines)
    unnamed = Naming(Role.BOILERPLATE, "unlikely")
    namings = [
        Naming(Role.PARAGRAPH, "likely", kept=True) if line == STORY else by_line(found, len(line.split())) or unnamed
        for line, found in zip(lines, hits, strict=True)
    ]
    first, last = lines.index(STORY), len(lines) - 1 - lines[::-1].index(STORY)
    name_tags(TagView(lines, namings, hits, first, last))
    return [line for line, naming in zip(lines, namings, strict=True) if naming.role is Role.TAGS]


@pytest.mark.parametrize("label", ["Tags:", "Schlagworte:", "Topics", "Temas"])
def test_a_labelled_list(label: str) -> None:
    assert tags("Home", STORY, label, "Ferries", "Night life", "Related articles") == [label, "Ferries", "Night life"]


def test_names_that_the_text_speaks_of_need_no_label() -> None:
    assert tags(STORY, "ferries", "Coast Board", "islands", "© Coast Post") == ["ferries", "Coast Board", "islands"]
    assert tags(STORY, "Chess", "Cooking", "Opera", "© Coast Post") == []


def test_what_goes_on_from_a_menu_lists_no_tags() -> None:
    assert tags("Home", "ferries", "islands", "Home / islands", "Night boats", STORY) == []


def test_a_list_far_from_the_text_is_a_menu() -> None:
    assert tags(STORY, *["A line of another article that says nothing of it"] * 60, "Topics", "Chess", "Opera") == []


def test_of_two_lists_the_one_of_this_text() -> None:
    found = tags("Topics", "Chess", "Opera", "Night ferries are back at last, and so are the boats", STORY, "Tags",
                 "Ferries", "Islands")  # fmt: skip
    assert found == ["Tags", "Ferries", "Islands"]


def test_names_run_together() -> None:
    assert names_run_together("EconomyFeaturedRussia TodayNorth Coast")
    assert not names_run_together("The YouTube and LinkedIn pages")
