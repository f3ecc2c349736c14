from __future__ import annotations

import pytest

import articlekit
from articlekit import SiteRules
from articlekit.rules.ftr import import_ftr

FILE = """\
# Written for the tests, 2026
title: //h1[@class='head']
title: //h1
body: //div[@id='story']
author: //a[@rel='author']
date: //time/@datetime
strip: //div[contains(@class, 'promo')]
strip_id_or_class: teaser
strip_id_or_class: box 2
strip_image_src: /ads/
find_string: <noscript>
replace_string: <div>
replace_string(</noscript>): </div>
single_page_link: //a[@class='whole']
next_page_link: //a[@rel='next']
tidy: no
prune: yes
http_header(user-agent): Mine
dissolve: //span
wrap_in(i): //span
strip: //div[count(//p) > 3]
test_url: https://news.example.com/story/1
test_contains: twelve boats
test_contains: came back
test_url: https://news.example.com/story/2
not a directive
"""
PAGE = """<html><body><h1>Ferries return</h1><a rel="author" href="/p">Jane Doe</a>
<time datetime="2024-05-06">May</time>
<noscript><div id="story"><p>Twelve boats went out on Monday, and eleven of them came back before the storm began.</p>
<div class="promo">A subscription costs less than a cup of tea a week, and pays for many reporters in the town.</div>
<p>The harbour master said that he would ask the council for a second lamp on the north quay this winter.</p>
<p id="teaser">Tomorrow in this place: what the gulls think of the new lamp, and what the lamp thinks of the gulls.</p>
</div></noscript></body></html>"""


def keys(line: str) -> str:
    imported = import_ftr(line, "a.example.com.txt")
    assert imported.left == []
    SiteRules.from_toml(imported.toml)
    return imported.toml.partition("\n")[2].strip()


@pytest.mark.parametrize(
    ("line", "toml"),
    [
        ("title: //h1", 'title = "//h1"'),
        ("body: //div[@id='a']", "body = \"//div[@id='a']\""),
        ("author: //a", 'authors = "//a"'),
        ("date: //time/@datetime", 'published = "//time/@datetime"'),
        ("strip: //p | //b", 'drop = "//p | //b"'),
        ("strip_id_or_class: teaser", 'drop = ".teaser, #teaser"'),
        ("strip_image_src: /ads/", "drop = \"//img[contains(@src, '/ads/')]\""),
        ("single_page_link: //a", 'single_page = "//a"'),
        ("next_page_link: //a", 'next_page = "//a"'),
        ("title: //h1\nTitle: //h2", 'title = ["//h1", "//h2"]'),
        ("find_string: <b>\nreplace_string: <i>", '[replace]\n"<b>" = "<i>"'),
        ("wrap_in(h2): //b[@class='head']", '[roles]\n"//b[@class=\'head\']" = "heading"'),
        ("replace_string(<b>): <i>", '[replace]\n"<b>" = "<i>"'),
        ("test_url: http://a/1\ntest_contains: x", '[[tests]]\nurl = "http://a/1"\ncontains = ["x"]'),
    ],
)
def test_every_directive_with_a_meaning_is_carried_over(line: str, toml: str) -> None:
    assert keys(line) == toml


def test_a_whole_file_becomes_a_rule_that_works() -> None:
    imported = import_ftr(FILE, "news.example.com.txt")
    rules = SiteRules.from_toml(imported.toml)
    (rule,) = rules
    assert rule.tests[0]["contains"] == ["twelve boats", "came back"]
    article = articlekit.parse(PAGE, url="https://news.example.com/story/1", sites=rules)
    assert article.title == "Ferries return"
    assert article.authors == ["Jane Doe"]
    assert str(article.published) == "2024-05-06"
    assert [block.text[:18] for block in article.blocks] == ["Twelve boats went ", "The harbour master"]


def test_what_is_not_carried_over_is_reported_with_its_line() -> None:
    left = import_ftr(FILE, "news.example.com.txt").left
    assert [(entry.line, entry.is_loss) for entry in left] == [
        (16, False), (17, False), (18, True), (19, False), (20, True), (21, True), (26, True)
    ]  # fmt: skip
    assert "may not begin a path inside a predicate" in left[5].why
    assert import_ftr("find_string: <b>", "a.example").left[0].why == "no replace_string follows it"


def test_a_leading_dot_stands_for_all_hosts_below() -> None:
    assert 'match = ["example.com", "*.example.com"]' in import_ftr("title: //h1", ".example.com.txt").toml


def test_a_file_that_is_named_after_no_host_is_refused() -> None:
    with pytest.raises(ValueError, match="no address to match"):
        import_ftr("title: //h1", "read me.txt")
