from __future__ import annotations

import json
from collections import Counter

import pytest
from lxml import etree

from articlekit.metadata import Candidate, Declared, candidates, read_declared, read_metadata
from articlekit.metadata.page import MOST_CANDIDATES, group

MANY = 3000


def tree(head: str = "", body: str = "") -> etree._Element:
    return etree.fromstring(f"<html><head>{head}</head><body>{body}</body></html>", etree.HTMLParser(huge_tree=True))


def script(value: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(value)}</script>"


def article(number: int) -> dict[str, object]:
    return {
        "@type": "NewsArticle",
        "author": f"Jane Doe{number}",
        "creator": f"John Roe{number}",
        "headline": f"Ferry {number}",
        "name": f"Ferry number {number}",
        "datePublished": f"{1900 + number % 200}-05-13",
        "dateCreated": f"{1900 + number % 200}-06-13",
        "keywords": f"ferry{number}",
        "url": f"https://example.org/{number}",
        "publisher": f"Daily {number}",
    }


def each(pattern: str) -> str:
    return "".join(pattern.format(number) for number in range(MANY))


CROWDS = {
    "one array": tree(script([article(number) for number in range(MANY)])),
    "one graph": tree(script({"@graph": [article(number) for number in range(MANY)]})),
    "many scripts": tree("".join(script(article(number)) for number in range(MANY))),
    "main entities": tree(script([{"@type": "Thing", "mainEntity": article(number)} for number in range(MANY)])),
    "meta": tree(each("<meta name='author' content='Jane Doe{0}'><meta property='og:title' content='Ferry {0}'>")),
    "canonical": tree(each("<link rel='canonical' href='https://example.org/{}'>")),
    "time": tree("", each("<time datetime='2024-05-13T10:00:{}'>x</time>")),
    "rel": tree("", each("<a rel='author' href='/a'>Jane Doe{0}</a> <a rel='tag' href='/t'>ferry{0}</a>")),
    "classes": tree(
        "", each("<p class='author' itemprop='author'>Jane Doe{0}</p><h1 class='entry-title'>Ferry{0}</h1>")
    ),
}


@pytest.mark.parametrize("name", CROWDS)
def test_a_crowd_makes_few_candidates(name: str) -> None:
    counts = Counter(candidate.field for candidate in candidates(read_declared(CROWDS[name]), []))
    assert counts
    assert max(counts.values()) < MOST_CANDIDATES


def test_the_first_of_a_crowd_is_heard() -> None:
    found = read_metadata(read_declared(CROWDS["one array"]), [])
    assert found.title == "Ferry 0"


def test_what_describes_no_page_does_not_crowd_out_what_does() -> None:
    things = [{"@type": "ListItem", "name": "x"} for _ in range(MANY)]
    assert read_metadata(read_declared(tree(script([*things, article(1)]))), []).title == "Ferry 1"


def test_an_author_list_that_many_refer_to_is_cut() -> None:
    names = [{"@type": "Person", "name": [f"Jane Doe{number}-{other}" for other in range(60)]} for number in range(60)]
    found = candidates(read_declared(tree(script({"@type": "Article", "author": names}))), [])
    assert [len(candidate.raws) for candidate in found if candidate.field == "authors"] == [60]


def test_a_vote_hears_a_bounded_number_of_candidates_a_field() -> None:
    said = [Candidate(field, "x", (str(number),)) for number in range(MANY) for field in ("authors", "title", "tags")]
    heard = group(iter(said))
    assert {field: len(found) for field, found in heard.items()} == dict.fromkeys(
        ("authors", "title", "tags"), MOST_CANDIDATES
    )
    assert heard["title"][0].raw == "0"


@pytest.mark.parametrize("url", ["example.com/a", "file:///a", "/a", "http://[broken"])
def test_an_address_that_is_not_of_the_web_stays_as_given(url: str) -> None:
    found = read_metadata(read_declared(tree("<link rel='canonical' href='/b'>")), [], url=url)
    assert found.url == url
    assert (found.evidence["url"].source, found.evidence["url"].raw) == ("argument", url)
    assert read_metadata(Declared(), [], url=url).url == url


@pytest.mark.parametrize("url", ["example.com/a", "file:///a"])
def test_an_address_of_the_web_goes_before_one_that_is_not(url: str) -> None:
    found = read_metadata(read_declared(tree("<meta property='og:url' content='https://example.com/b'>")), [], url=url)
    assert found.url == "https://example.com/b"


def test_no_address_is_none() -> None:
    assert read_metadata(read_declared(tree("<link rel='canonical' href='/b'>")), []).url is None


@pytest.mark.parametrize("url", ["https://example.org/news/a", None])
def test_the_base_of_a_page_is_honoured(url: str | None) -> None:
    head = "<base href='https://cdn.example.com/x/'><meta property='og:image' content='ferry.jpg'>"
    found = read_metadata(read_declared(tree(head + "<link rel='canonical' href='b'>")), [], url=url)
    assert found.image == "https://cdn.example.com/x/ferry.jpg"
    assert found.url == "https://cdn.example.com/x/b"


def test_without_a_base_the_pages_own_address_is_one() -> None:
    found = read_metadata(
        read_declared(tree("<meta property='og:image' content='ferry.jpg'>")), [], url="https://example.org/news/a"
    )
    assert found.image == "https://example.org/news/ferry.jpg"
