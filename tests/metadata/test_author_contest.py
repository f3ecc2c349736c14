from __future__ import annotations

from dataclasses import replace

import pytest

from articlekit.metadata.author_contest import author_contest
from articlekit.metadata.candidate import Candidate
from articlekit.metadata.setting import Setting

SETTING = Setting(url="https://example.org/news/ferries", site_names=frozenset({"thedaily"}), declares=True)


def lists(*said: tuple[str, tuple[str, ...]], setting: Setting = SETTING) -> list[tuple[str, ...]]:
    contest = author_contest([Candidate("authors", source, raws) for source, raws in said], setting)
    return [option.readings[0].value for option in contest.options]


def marks(*said: tuple[str, tuple[str, ...]], setting: Setting = SETTING) -> tuple[str, ...]:
    return author_contest([Candidate("authors", source, raws) for source, raws in said], setting).options[0].marks


def test_readings_that_agree_are_one_option() -> None:
    assert lists(("meta:author", ("Jane Doe",)), ("rel:author", ("JANE DOE",))) == [("Jane Doe",)]


def test_the_first_of_several_names_is_an_option_too() -> None:
    assert lists(("microdata:author", ("jane", "ann"))) == [("jane", "ann"), ("jane",)]


def test_the_site_is_an_author_only_where_nobody_else_is_named() -> None:
    assert lists(("meta:author", ("Jane Doe, The Daily",))) == [("Jane Doe",)]
    assert lists(("meta:author", ("The Daily",))) == [("The Daily",)]
    assert "src:meta:author=site" in marks(("meta:author", ("The Daily",)))


def test_names_as_libraries_write_them() -> None:
    assert lists(("meta:citation_author", ("Doe, Jane A.", "Roe, John"))) == [
        ("Jane A. Doe", "John Roe"),
        ("Jane A. Doe",),
    ]


def test_words_that_the_text_has_in_lower_case_are_no_names() -> None:
    setting = replace(SETTING, text="it was the best review of the year")
    assert "common:all" in marks(("text:line", ("Best Review",)), setting=setting)
    assert "common:none" in marks(("text:line", ("Jane Doe",)), setting=setting)


@pytest.mark.parametrize(
    ("source", "signed"),
    [("text:author_label", True), ("text:line-by", True), ("text:line", False), ("text:line-before-day", False)],
)
def test_in_a_dump_a_list_behind_a_by_word_is_signed(source: str, signed: bool) -> None:
    dump = replace(SETTING, declares=False)
    assert ("signed" in marks((source, ("Jane Doe",)), setting=dump)) is signed
    assert ("signed" in marks((source, ("Jane Doe, John Roe",)), setting=dump)) is signed
    assert "signed" not in marks((source, ("Jane Doe",)))


def test_a_page_that_shows_next_to_nothing_says_nothing_against_a_name() -> None:
    page = replace(SETTING, shown="the daily\0legal")
    assert "shown:no" not in marks(("meta:author", ("Jane Doe",)), setting=page)
    assert "shown:no" in marks(("meta:author", ("Jane Doe",)), setting=replace(page, body=("long:3",)))
    short = replace(SETTING, shown="by jane doe", near="by jane doe")
    assert "shown:near" in marks(("meta:author", ("Jane Doe",)), setting=short)


def test_silence_has_marks_of_the_page() -> None:
    contest = author_contest([], SETTING)
    assert contest.options == ()
    assert contest.silence is not None
    assert "none" in contest.silence


@pytest.mark.parametrize(
    ("role", "place", "others", "listed"),
    [
        ("paragraph", "title-4", (), [("Local News",)]),
        ("nav", "title-4", (), []),
        ("nav", "title+1", (), [("Local News",)]),
        ("form", "end+4", (), []),
        ("nav", "title-4", (("rel:author", ("Local News",)),), [("Local News",)]),
    ],
)
def test_a_line_of_a_menu_alone_is_no_name(
    role: str, place: str, others: tuple[tuple[str, tuple[str, ...]], ...], listed: list[tuple[str, ...]]
) -> None:
    line = Candidate("authors", "text:line", ("Local News",), (f"line:{place}", f"line-role:{role}"))
    contest = author_contest([line, *(Candidate("authors", *other) for other in others)], SETTING)
    assert [option.readings[0].value for option in contest.options] == listed
