from __future__ import annotations

from typing import Any

from articlekit.rescue.structured import articles_in


def articles(*values: Any) -> list[tuple[str, str, str]]:
    return list(articles_in([*values]))


def test_bodies_anywhere_in_the_data() -> None:
    graph = {"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "Boats", "articleBody": "One"}]}
    assert articles(graph) == [("Boats", "articleBody", "One")]
    assert articles([{"mainEntity": {"@type": "Article", "name": "Ships", "text": "Two"}}]) == [
        ("Ships", "text", "Two")
    ]


def test_a_thread_is_its_first_post_and_all_replies() -> None:
    thread = {
        "@type": "DiscussionForumPosting",
        "headline": "Paint?",
        "text": "Which paint?",
        "comment": [{"text": "The grey one.", "comment": {"text": "Or the blue one."}}, {"text": "None."}],
    }
    assert articles(thread) == [("Paint?", "text", "Which paint?\n\nThe grey one.\n\nOr the blue one.\n\nNone.")]


def test_a_question_and_its_answers() -> None:
    question = {
        "@type": ["https://schema.org/Question"],
        "name": "Paint?",
        "acceptedAnswer": {"@type": "Answer", "text": "The grey one."},
        "suggestedAnswer": [{"@type": "Answer", "text": "The blue one."}, "no object"],
    }
    page = {"@type": "QAPage", "mainEntity": question}
    assert articles(page) == [("Paint?", "comment", "The grey one.\n\nThe blue one.")]


def test_the_steps_of_a_guide_keep_their_names() -> None:
    guide = {"@type": "HowTo", "name": "Paint", "step": [{"name": "First", "text": "Sand it."}, {"text": "Paint it."}]}
    assert articles(guide) == [("Paint", "step", "First\n\nSand it.\n\nPaint it.")]


def test_readers_comments_are_no_part_of_an_article() -> None:
    article = {"@type": "Article", "articleBody": "One", "comment": [{"text": "Two"}]}
    assert articles(article) == [("", "articleBody", "One")]


def test_odd_data_is_passed_over() -> None:
    odd: list[Any] = [
        {"articleBody": 5},
        {"text": None, "@type": 5},
        {"headline": ["x"], "text": "One"},
        None,
        "x",
        [[]],
    ]
    assert articles(*odd) == [("", "text", "One")]
