from __future__ import annotations

import pytest

import articlekit
from articlekit import Role

TEXT = (
    "<p>The harbour board said on Monday that the boats would go again at night, eleven years after the last one.</p>"
)


def page(title: str, body: str) -> articlekit.Article:
    return articlekit.parse(f"<title>{title}</title><body>{body}{TEXT * 3}</body>")


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Lemon Soup | Pot and Spoon", "Lemon Soup"),
        ("夜间渡轮恢复_港口新闻", "夜间渡轮恢复"),
        ("夜間フェリー再開へ：港新聞", "夜間フェリー再開へ"),
        ("Boats - The Weekly Harbour and Coastal Gazette", "Boats"),
    ],
)
def test_the_heading_with_the_words_of_the_title_is_no_body(title: str, heading: str) -> None:
    article = page(title, f"<h1>{heading}</h1>")
    assert article.title == heading
    assert [block.text for block in article.meta_blocks if block.role is Role.TITLE] == [heading]
    assert heading not in article.text


def test_a_title_is_named_once_and_never_the_whole_body() -> None:
    article = page("Night boats", "<h1>Night boats</h1><h2>Night boats</h2>")
    assert [block.role for block in article.meta_blocks].count(Role.TITLE) == 1
    alone = articlekit.parse("<title>Night boats again | Harbour Post</title><h2>Night boats again</h2>")
    assert all(block.role is not Role.TITLE for block in alone.blocks)


def test_a_line_that_a_field_was_read_from_is_no_body() -> None:
    article = page("Nachtfähren", "<h1>Nachtfähren</h1><p>Von Katrin Bäumler und Jörg-Uwe Schmitz</p>")
    assert article.authors == ["Katrin Bäumler", "Jörg-Uwe Schmitz"]
    assert "Katrin" not in article.text
    assert [block.text for block in article.meta_blocks if block.role is Role.BYLINE] == [
        "Von Katrin Bäumler und Jörg-Uwe Schmitz"
    ]
