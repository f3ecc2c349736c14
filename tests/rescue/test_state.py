from __future__ import annotations

from typing import Any

import pytest

from articlekit.rescue.state import texts_in


def texts(value: Any) -> list[tuple[str, str, str]]:
    return [(found.title, found.key, found.text) for found in texts_in(value)]


def test_strings_under_known_keys_with_the_title_around() -> None:
    state = {"page": {"post": {"title": "Boats", "body": {"html": "<p>One</p>"}, "slug": "boats"}, "html": "<i>x</i>"}}
    assert texts(state) == [("Boats", "html", "<p>One</p>"), ("", "html", "<i>x</i>")]


@pytest.mark.parametrize("key", ["content_html", "bodyHtml", "body-text", "ArticleBody", "rendered"])
def test_keys_are_compared_without_case_and_marks(key: str) -> None:
    assert [text for _, _, text in texts({key: "One"})] == ["One"]


def test_texts_of_one_list_belong_together() -> None:
    blocks = [{"type": "paragraph", "text": "One"}, {"type": "list", "items": [{"text": "Two"}]}]
    assert texts({"title": "Boats", "blocks": blocks}) == [("Boats", "text", "One\n\nTwo")]
    assert texts({"title": "Boats", "paragraphs": ["One", "Two"]}) == [("Boats", "paragraphs", "One\n\nTwo")]


def test_articles_of_a_list_stay_apart() -> None:
    cards = [{"title": "Boats", "body": "One"}, {"title": "Ships", "body": "Two"}]
    assert texts({"title": "All", "items": cards}) == [("Boats", "body", "One"), ("Ships", "body", "Two")]


def test_runs_of_rich_text_make_paragraphs() -> None:
    def paragraph(*runs: str) -> dict[str, Any]:
        return {"type": "paragraph", "content": [{"type": "text", "text": run} for run in runs]}

    document = {"type": "doc", "content": [paragraph("The ", "first", " boat."), paragraph("It is full.")]}
    assert [text for _, _, text in texts(document)] == ["The first boat.\n\nIt is full."]
    whole = [{"type": "text", "text": "The first boat."}, {"type": "text", "text": "It is full"}]
    assert [text for _, _, text in texts({"content": whole})] == ["The first boat.\n\nIt is full"]


def test_values_are_text_only_in_rich_text() -> None:
    node = {"nodeType": "document", "content": [{"nodeType": "text", "value": "The first boat."}]}
    assert [text for _, _, text in texts(node)] == ["The first boat."]
    assert texts({"name": "colour", "value": "red"}) == []


@pytest.mark.parametrize("key", ["comments", "relatedPosts", "i18n", "translations", "footer_menu"])
def test_other_parts_of_a_page_are_left_out(key: str) -> None:
    assert texts({key: [{"text": "One"}], "text": "Two"}) == [("", "text", "Two")]


def test_any_json_can_be_walked() -> None:
    deep: Any = "One"
    for _ in range(50_000):
        deep = {"body": [deep]}
    assert [text for _, _, text in texts(deep)] == ["One"]
    for value in (None, 1.5, "One", [], {}, {"": {"text": None}}, [[["One"]]], {"title": {"title": 1}, "text": 5}):
        assert texts(value) == []
