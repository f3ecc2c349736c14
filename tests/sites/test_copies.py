from __future__ import annotations

from articlekit.sites.copies import groups_of_copies
from articlekit.sites.profile import PageLines


def _page(*lines: str) -> PageLines:
    return PageLines("", lines)


LONG = [f"{letter * 50} and the {letter * 50}" for letter in "abcdefghij"]


def test_pages_that_share_nearly_all_prose_are_copies() -> None:
    assert groups_of_copies([_page(*LONG), _page(*LONG[1:]), _page(*LONG[:4])]) == [0, 0, 1]


def test_short_lines_do_not_make_copies() -> None:
    nav = [f"item {letter}" for letter in "abcdefghij" * 5]
    assert groups_of_copies([_page(*nav, LONG[0]), _page(*nav, LONG[1])]) == [0, 1]


def test_pages_without_prose_are_compared_by_all_lines() -> None:
    assert groups_of_copies([_page("a b", "c d"), _page("a b", "c d"), _page("e f", "c d")]) == [0, 0, 1]


def test_no_pages() -> None:
    assert groups_of_copies([]) == []
