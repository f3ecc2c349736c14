from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articlekit.classify.lines import find_lines
from articlekit.classify.page_features import page_features
from articlekit.clues import NO_CLUES, Clues
from articlekit.decode.tree import parse_tree
from articlekit.segment.page import segment_page

if TYPE_CHECKING:
    from articlekit.classify.table import Table

LONG = "The ferry left the harbour late on Monday, and came back early on Tuesday with all her crew."


def features(body: str, clues: Clues = NO_CLUES, wanted: set[str] | None = None) -> Table:
    root, _ = parse_tree(f"<html><head><title>Seaside news</title></head><body>{body}</body></html>")
    assert root is not None
    page = segment_page(root)
    return page_features(page, clues, find_lines([segment.text for segment in page.segments]), wanted)


def column(name: str, body: str, clues: Clues = NO_CLUES) -> list[float]:
    return [round(float(value), 3) for value in features(body, clues)[name]]


BODY = f"<h1>Seaside news</h1><div class=menu><p>Home</p></div><article><p>{LONG}</p><p>It was full.</p></article>"


def test_only_wanted_columns_are_kept() -> None:
    wanted = {"words", "tag_p", "inside_menu", "in_article", "up1_siblings", "kind_news", "shape_heading"}
    chosen = features(BODY, wanted=wanted)
    assert set(chosen.names) == wanted
    everything = features(BODY)
    for name in wanted:
        assert chosen[name].tolist() == everything[name].tolist()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("in_article", [0, 0, 1, 1]),
        ("class_menu", [0, 0, 0, 0]),
        ("parent_menu", [0, 1, 0, 0]),
        ("shape_heading", [1, 0, 0, 0]),
        ("after_h1", [0, 1, 2, 3]),
        ("title_share", [1, 0, 0, 0]),
        ("after_title", [0, 1, 2, 3]),
        ("page_headings", [0.25] * 4),
        ("main50_inside", [0, 0, 1, 0]),
    ],
)
def test_markup_and_place(name: str, values: list[float]) -> None:
    assert column(name, BODY) == values


def test_like_elements_are_counted() -> None:
    cards = "<div class=card><p>One</p></div>" * 3 + "<div class=other><p>Two</p></div>"
    assert column("up1_siblings", cards) == [1.386, 1.386, 1.386, 0.693]
    assert column("up0_alike", cards) == [1.386, 1.386, 1.386, 0.693]


def test_hidden_boxes() -> None:
    body = f"<div hidden><p>One two three</p></div><p>{LONG}</p><div aria-hidden=true><p>Four</p></div>"
    assert column("hidden_levels", body) == [1, 20, 20]
    assert column("in_aria_hidden", body) == [0, 0, 1]
    assert column("page_hidden_share", body)[0] == column("hidden_word_share", body)[0] > 0
    assert column("hidden_word_share", body)[1:] == [0, 0]


def test_under_a_heading_that_names_related_articles() -> None:
    body = f"<p>{LONG}</p><h2>Related articles</h2><p>One</p><p>Two</p><h2>Crew</h2><p>Three</p>"
    assert column("under_related", body) == [0, 1, 0.5, 0.333, 0, 0]


def test_links_to_what_looks_like_an_article() -> None:
    body = "<p><a href='/a-long-ferry-story'>abcd</a> efg</p><p><a href='/about'>About</a></p><p><i>abc</i> d</p>"
    assert column("slug_share", body) == [0.5, 0, 0]
    assert column("link_share", body) == [0.5, 1, 0]
    assert column("emphasis_share", body) == [0, 0, 0.6]


def test_attributes_of_the_element_around() -> None:
    assert column("attributes", "<p id=a class=b>One</p><div data-x=1>Two</div><p>Three</p>") == [2, 1, 0]
