from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.cssselect import CSSSelector

from articlekit.rules.problems import BadSelectorError
from articlekit.rules.selector import _PLAIN_CSS, _PLAIN_XPATH, Selector, read_selector
from articlekit.rules.view import View

PAGE = """
<html><head><meta property="og:title" content="Ferries"><title>Ferries</title></head><body id="top">
<div class="a b"><h1 lang="en-GB">One</h1><p>first <a href="/x" rel="author">Ada</a></p><p class="b">second</p></div>
<div class="a"><ul><li>1</li><li class="x">2<ul><li>deep</li></ul></li><li>3</li></ul>
<div class="a"><p>in a in a</p></div></div>
<section><h2>Two</h2><p></p><span>s</span><p>last <em>word</em></p></section>
</body></html>
"""
ROOT = etree.fromstring(PAGE, etree.HTMLParser())
CSS = """
p | div p | div > p | body .a .a p | .a.b | #top > section | h1 + p | h1 ~ p | li:first-child | li:last-child
li:nth-child(2n+1) | li:nth-child(2) | p:nth-of-type(2) | p:only-child | p:empty | p:not(.b) | div:has(h1)
ul:has(> li) | h1:has(+ p) | a[href]
a[href^="/"] | a[href$='x'] | a[href*="x"] | [rel~=author] | [lang|=en] | h1, h2 | p:contains("last")
p:is(.b, .c) | *:where(.x) | p:first-of-type | p:last-of-type | meta[property='og:title'] | a:not([href^='/x'])
""".replace("\n", " | ").split(" | ")
XPATH = """
//p | //div/p | //body//div//p | //li[1] | //li[last()] | //ul/li[2] | //a[contains(@href,'x')] | //ul[.//li]
//p[contains(.,'last')] | //h1/following-sibling::* | //h1/following-sibling::*[1] | //p/preceding-sibling::h1
//em/ancestor::section | //p/..
/html/body/* | //li[not(@class)] | //p[contains(concat(" ", @class, " "), concat(" ", "b", " "))]
//div[p] | //p[ancestor::div]
//div[@class='a' or h1]//p | //*[self::h1] | //div[h1][1] | //section/descendant-or-self::* | .//em | (//p)[2]
(//p)[last()]
//p[preceding-sibling::*[1][self::h1] and not(a)] | //li[ul/li] | //div[normalize-space(@class)="a"] | //*[@id]
""".replace("\n", " | ").split(" | ")


@pytest.mark.parametrize("text", [*filter(None, CSS)])
def test_css_selects_what_lxml_selects(text: str) -> None:
    assert read_selector(text).select(View(ROOT)) == CSSSelector(text, translator="html")(ROOT)


@pytest.mark.parametrize("text", [*filter(None, XPATH)])
def test_xpath_selects_what_libxml2_selects(text: str) -> None:
    assert read_selector(f"xpath:{text}").select(View(ROOT)) == ROOT.xpath(text)


def test_a_union_is_in_the_order_of_the_page() -> None:
    text = "//h2 | //h1 | //p[2]"
    assert read_selector(text).select(View(ROOT)) == ROOT.xpath(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("p", None),
        ("p::text", "text"),
        ("meta::attr(content)", "@content"),
        ("//meta/@content", "@content"),
        ("//h1/text()", "text"),
        ("(//a)[1]/@href", None),
    ],
)
def test_the_end_of_a_selector_says_what_is_asked_for(text: str, value: str | None) -> None:
    if text.startswith("("):
        with pytest.raises(BadSelectorError, match=r"after “\(path\)”"):
            read_selector(text)
    else:
        assert read_selector(text).value == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        ("xpath:", "empty"),
        ("p[", "no CSS selector"),
        ("a:hover", "“:hover” is not read here: known are"),
        ("p::before", "only ::text and ::attr"),
        ("p::text, h1", "the same ::text"),
        ("a" * 301, "at most 300 characters"),
        ("//p[//a]", "may not begin a path inside a predicate"),
        ("//p[foo()]", "“foo\\(\\)” is no function"),
        ("//p[a[.//b]]", "looks too far"),
        ("//p[.//a//b]", "looks too far"),
        ("//p[following::a]", "no axis"),
        ("//p[following-sibling::a]", "nearest only"),
        ("//p[$a]", "no variables"),
        ("//p[position()<3]", "of places only"),
        ("//p[translate(@a)]", "no XPath"),
        ("//p[contains(., //b)]", "takes a text in quotes"),
        ("//p[a and contains(concat(@a, 'b'), @c)]", "takes a text in quotes here behind the first comma, not “@”"),
        ("//p[", "bracket"),
        ("//a/@href/b", "stands where"),
        ("//p[.//a or .//b or .//c or .//d or .//e]", "too often"),
        ("line:*", "needs some words"),
        ("line:" + "a" * 501, "at most 500"),
    ],
)
def test_bad_selectors_are_told(text: str, message: str) -> None:
    with pytest.raises(BadSelectorError, match=message):
        read_selector(text)


@settings(max_examples=100, deadline=None)
@given(st.from_regex(_PLAIN_CSS, fullmatch=True).filter(lambda text: Selector(text).is_plain))
def test_what_is_plainly_css_compiles(text: str) -> None:
    Selector(text).select(View(ROOT))


@settings(max_examples=100, deadline=None)
@given(st.from_regex(_PLAIN_XPATH, fullmatch=True).filter(lambda text: Selector(text, "xpath").is_plain))
def test_what_is_plainly_xpath_compiles(text: str) -> None:
    Selector(text, "xpath").select(View(ROOT))


CHARACTERS = "abpdiv.#>+~:()[]=\"'*/@|, 1\\^$-_\x00\ud800é"


@settings(max_examples=500, deadline=None)
@given(st.one_of(st.text(CHARACTERS, max_size=60), st.text(CHARACTERS, max_size=60).map("//{}".format)))
def test_any_text_is_a_selector_or_a_message(text: str) -> None:
    try:
        selector = read_selector(text)
    except BadSelectorError:
        return
    selector.select(View(ROOT))


HEAVY = [
    " ".join(["div"] * 60),
    "div > " * 40 + "p",
    "div:has(p):not(.a):contains('zzz')",
    "div ~ div ~ div div:nth-child(2n)",
    "//div//div//div//div//p",
    "//*[.//*]//*[.//*]//*[.//*]",
    "//*[contains(., 'x')][following-sibling::b[1]][preceding-sibling::*[1]]",
    "//p/ancestor::div/following-sibling::*/ancestor::div//p[last()]",
]


@pytest.mark.parametrize("text", HEAVY)
@pytest.mark.parametrize("shape", ["deep", "flat"])
def test_no_selector_takes_more_than_linear_time(text: str, shape: str) -> None:
    """A query that was quadratic would take minutes here; the pages have 20,000 elements and 40,000."""
    inner = "<p>x</p><div>y</div>" * 10_000
    deep = "<div>" * 200 + "<p>x</p>" * 100 + "</div>" * 200
    page = deep * 60 if shape == "deep" else inner
    view = View(etree.fromstring(f"<html><body>{page}</body></html>", etree.HTMLParser(huge_tree=True)))
    start = time.process_time()
    read_selector(text).select(view)
    assert time.process_time() - start < 20


def test_selectors_pickle_without_what_was_compiled() -> None:
    selector = read_selector("//p[1]")
    selector.select(View(ROOT))
    assert pickle.loads(pickle.dumps(selector)) == selector
