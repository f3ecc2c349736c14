from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from articlekit.article import Article, Block, Cell, Role, Run
from articlekit.render.html import to_html
from articlekit.render.urls import safe_url

from .generated import bodies, texts
from .oracles import check_allowed, comparable, html_words, text_words


@settings(max_examples=200, deadline=None)
@given(st.none() | texts, bodies)
def test_only_allowed_elements_with_the_words_of_the_text(title: str | None, body: list[Block]) -> None:
    article = comparable(Article(title=title, blocks=body))
    markup = to_html(article)
    check_allowed(markup)
    assert html_words(markup) == text_words(article, article.text)


@settings(max_examples=100, deadline=None)
@given(st.none() | texts, bodies)
def test_a_parser_changes_nothing(title: str | None, body: list[Block]) -> None:
    article = Article(title=title, blocks=body)
    markup = to_html(article)
    again = etree.tostring(html.fragment_fromstring(markup), method="html", encoding="unicode")
    assert html.fragment_fromstring(again).xpath("string()") == html.fragment_fromstring(markup).xpath("string()")
    assert re.findall(r"</?\w+", again) == re.findall(r"</?\w+", markup)


def render(*blocks: Block, title: str | None = None) -> str:
    return to_html(Article(title=title, blocks=list(blocks))).removeprefix("<article>\n").removesuffix("\n</article>")


def item(text: str, level: int = 1, ordinal: int | None = None) -> Block:
    return Block(Role.LIST_ITEM, text, level=level, ordinal=ordinal)


def head(text: str) -> Cell:
    return Cell(text, header=True)


def test_empty_article() -> None:
    assert to_html(Article()) == "<article>\n</article>"
    assert to_html(Article(title="\x00", blocks=[Block(Role.PARAGRAPH, "\x00 \x1b")])) == "<article>\n</article>"


@pytest.mark.parametrize(
    ("block", "markup"),
    [
        (Block(Role.PARAGRAPH, "a < b & c\nd"), "<p>a &lt; b &amp; c<br>d</p>"),
        (Block(Role.SUMMARY, "In short"), "<p>In short</p>"),
        (Block(Role.HEADING, "Part", level=1), "<h2>Part</h2>"),
        (Block(Role.HEADING, "Part", level=3), "<h3>Part</h3>"),
        (Block(Role.CODE, "if a < b:\n  c"), "<pre><code>if a &lt; b:\n  c</code></pre>"),
        (Block(Role.QUOTE, "So be it"), "<blockquote><p>So be it</p></blockquote>"),
        (Block(Role.CAPTION, "A view"), "<figure><figcaption>A view</figcaption></figure>"),
        (Block(Role.TABLE, "a b"), "<p>a b</p>"),
    ],
)
def test_blocks(block: Block, markup: str) -> None:
    assert render(block) == markup


def test_title_comes_first() -> None:
    assert render(Block(Role.PARAGRAPH, "x"), title="A <b>") == "<h1>A &lt;b&gt;</h1>\n<p>x</p>"


def test_quotes_that_follow_each_other_are_one() -> None:
    markup = render(Block(Role.QUOTE, "One"), Block(Role.QUOTE, "Two"))
    assert markup == "<blockquote><p>One</p>\n<p>Two</p></blockquote>"


def test_table_has_a_head() -> None:
    markup = render(Block(Role.TABLE, "x", rows=((head("a"), head("b")), (Cell("1"), Cell("2\n3")))))
    assert markup.replace("\n", "") == (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2<br>3</td></tr></tbody></table>"
    )


def test_lists_nest_and_keep_their_numbers() -> None:
    markup = render(item("a"), item("b", 2, 3), item("c", 2, 4), item("d"), item("e", 1, 1), item("f", 1, 7))
    assert markup.replace("\n", "") == (
        '<ul><li>a<ol start="3"><li>b</li><li>c</li></ol></li><li>d</li></ul>'
        '<ol><li>e</li></ol><ol start="7"><li>f</li></ol>'
    )


@pytest.mark.parametrize(
    ("run", "markup"),
    [
        (Run("x", marks=("emphasis", "strong")), "<strong><em>x</em></strong>"),
        (Run("x", marks=("code",)), "<code>x</code>"),
        (Run("x", marks=("deleted",)), "<del>x</del>"),
        (Run("x", marks=("subscript",)), "<sub>x</sub>"),
        (Run("x", marks=("unknown",)), "x"),
        (Run("x", href='/a"b&c'), '<a href="/a%22b&amp;c">x</a>'),
        (Run("x", href="/it's"), '<a href="/it\'s">x</a>'),
        (Run("x", href=" JaVa\tScript:alert(1)"), "x"),
        (Run('" onclick="', href="/a"), '<a href="/a">" onclick="</a>'),
    ],
)
def test_inline_runs(run: Run, markup: str) -> None:
    assert render(Block(Role.PARAGRAPH, run.text, runs=(run,))) == f"<p>{markup}</p>"


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:+1 555", "tel:+1%20555"),
        ("/a/b:c", "/a/b:c"),
        ("../a", "../a"),
        ("?q=a:b", "?q=a:b"),
        ("#top", "#top"),
        ("//a.example/b", "//a.example/b"),
        ("https://bücher.example/ü", "https://bücher.example/ü"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        (" https://a.example/\n", "https://a.example/"),
        ("https://a.example/<b>\u202e\ud800", "https://a.example/%3Cb%3E%E2%80%AE%3F"),
        ("", None),
        ("   ", None),
        ("javascript:alert(1)", None),
        ("JaVa\tScript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("java\x00script:alert(1)", None),
        ("vbscript:x", None),
        ("\\http://a.example/", None),
        ("http:\\\\a.example\\", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("http://[::1", None),
        ("http://a.example:port/", None),
        ("http://", None),
        ("https:a.example", None),
        ("http://a b/", None),
        ("/" + "a" * 1_000_000, None),
    ],
)
def test_safe_url(href: str, url: str | None) -> None:
    assert safe_url(href) == url
