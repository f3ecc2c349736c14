from __future__ import annotations

import pytest
from lxml import html

from articlekit import parse
from articlekit.metadata.asides import Asides

TITLE = "Ferries return at last"
PROSE = "<p>The ferry was back in the harbour on Monday, and it was full of people who had waited for days.</p>" * 5
META = (
    '<span class="post-meta"><time datetime="2020-01-02T10:00:00Z">2 Jan</time> '
    '<a rel="author" href="/author/jane">Jane Doe</a></span>'
)
TAGS = '<p><a rel="tag" href="/tag/sea">sea</a> <a rel="tag" href="/tag/wind">wind</a></p>'


def aside(page: str) -> bool:
    root = html.document_fromstring(page)
    return Asides(root.iter("h1", "h2"), "".join(root.xpath("//title/text()"))).holds(root.xpath("//i")[0])


@pytest.mark.parametrize(
    "around",
    [
        "content-wrap",
        "content-sidebar-wrap",
        "elementor-widget elementor-widget-theme-post-content",
        "site no-sidebar",
        "card",
        "post has-comments",
        "sidebar",
    ],
)
def test_what_holds_the_title_is_not_aside(around: str) -> None:
    for tag in ("div", "article"):
        markup = f'<{tag} class="{around}"><h1>{TITLE}</h1>{META}{PROSE}{TAGS}</{tag}>'
        article = parse(f"<html><head><title>{TITLE} | Harbour</title></head><body>{markup}</body></html>")
        assert article.authors == ["Jane Doe"]
        assert str(article.published) == "2020-01-02 10:00:00+00:00"
        assert article.tags == ["sea", "wind"]


@pytest.mark.parametrize(
    ("around", "told"),
    [
        ('<div class="sidebar">', True),
        ('<div id="comments">', True),
        ('<div class="relatedPosts">', True),
        ('<div class="main with-sidebar">', False),
        ('<div class="site no-sidebar related">', True),
        ('<div class="elementor-widget elementor-widget-post-info">', False),
        ('<div class="widget elementor-widget">', True),
        ('<div class="comments-open">', False),
        ('<div class="card-body">', True),
        ('<div class="discards">', False),
        ('<div class="ads">', True),
        ('<div class="loads">', False),
        ("<nav>", True),
        ("<aside>", True),
        ("<footer>", True),
        ('<footer class="entry-footer">', True),
        ("<article><footer>", False),
        ('<article><footer class="entry-footer">', False),
        ('<article class="comment"><footer>', True),
        ("<article><aside>", True),
        ('<div class="post-footer">', False),
        ("<div>" * 20, False),
        ('<div class="sidebar">' + "<div>" * 5, True),
    ],
)
def test_marks_of_what_holds_no_title(around: str, told: bool) -> None:
    assert aside(f"<body><h1>{TITLE}</h1>{around}<i>Jane</i></body>") == told


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (f"<title>{TITLE} | Harbour</title><h1>Harbour</h1><div class=card><h2>{TITLE}</h2><i>Jane</i></div>", False),
        (f"<title>{TITLE} | Harbour</title><h1>{TITLE}</h1><div class=card><h2>Harbour</h2><i>Jane</i></div>", True),
        ("<title>Harbour</title><div class=card><h1>Ferries</h1><i>Jane</i></div>", False),
        ("<title>Harbour</title><div class=card><h2>Ferries</h2><i>Jane</i></div>", True),
        ("<div class=card><i>Jane</i></div>", True),
    ],
)
def test_the_title_is_the_heading_with_the_words_of_the_page_title(page: str, told: bool) -> None:
    assert aside(page) == told


def test_a_footer_of_a_part_of_an_article_ends_it() -> None:
    assert not aside(f"<article><div><h1>{TITLE}</h1><footer><i>Jane</i></footer></div></article>")
    assert aside(f"<div><h1>{TITLE}</h1><footer><i>Jane</i></footer></div>")
