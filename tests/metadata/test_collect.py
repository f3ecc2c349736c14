from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from articlekit.metadata.class_kinds import class_kinds
from articlekit.metadata.collect import collect
from articlekit.metadata.link_kinds import path_kinds, rel_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("entry-title", "headline"),
        ("Story_author__aPz3f", "author"),
        ("Post_date__3xYz1 big", "dated"),
        ("article__author", "author"),
        ("post Entry-Title big", "headline"),
        ("sub-entry-title", None),
        ("entry-date published", "published"),
        ("updated", "updated"),
        ("is-updated", None),
        ("author vcard", "person"),
        ("p-author h-card", "person"),
        ("article__byline", "byline"),
        ("goodbyline", None),
        ("post-author-name", "author"),
        ("AUTHOR", "author"),
        ("auteur", "author"),
        ("authorship", None),
        ("mx-auto", None),
        ("post-date", "dated"),
        ("pubdate", "dated"),
        ("publish-on", "dated"),
        ("posted-on", "dated"),
        ("dates", None),
        ("comment-author author", None),
        ("reply date", None),
        ("", None),
        ("x" * 200 + " author", None),
        ("é author", "author"),
        ("İ author", "author"),
    ],
)
def test_what_a_class_tells(name: str, kind: str | None) -> None:
    others = ["", "card", name, "İİİ", "mx-auto px-2"]
    assert class_kinds(others).get(name) == kind


def test_every_telling_class_of_many_is_found() -> None:
    names = [f"c{number} author" if number % 7 == 0 else f"c{number}" for number in range(200)]
    assert class_kinds(names) == dict.fromkeys(names[::7], "author")


@pytest.mark.parametrize(
    ("href", "kind"),
    [
        ("/author/jane", "author-page"),
        ("https://example.org/en/authors/jane/", "author-page"),
        ("author/jane", "author-page"),
        ("/authors", None),
        ("/x/authority/jane", None),
        ("/tag/ferries", "tag-page"),
        ("/topics/", "tag-page"),
        ("/tag/author/jane", "author-page"),
        ("/Tag/ferries", None),
        ("/" + "x" * 400 + "/tag/ferries", None),
        ("", None),
    ],
)
def test_what_a_path_tells(href: str, kind: str | None) -> None:
    assert path_kinds(["/", href, "/a/b", ""]).get(href) == kind


@pytest.mark.parametrize(
    ("rel", "kind"), [("author", "author"), ("nofollow AUTHOR", "author"), ("tag", "tag"), ("category tag", None)]
)
def test_what_a_rel_tells(rel: str, kind: str | None) -> None:
    assert rel_kinds(["nofollow", rel]).get(rel) == kind


def ids(found: Mapping[str, Sequence[etree._Element]]) -> dict[str, list[str | None]]:
    return {key: [element.get("id") for element in elements] for key, elements in found.items() if elements}


def test_elements_are_gathered_in_document_order() -> None:
    html = (
        "<base id=0><p id=1 class=author><a id=2 rel=author href=/tag/x>x</a><a id=3 href=/tag/y>y</a><a>z</a></p>"
        "<p id=4 class=author itemprop='name author'><time id=5></time></p><h2 id=6>x</h2><h1 id=7 itemprop=name>y</h1>"
    )
    found = collect(etree.fromstring(html, etree.HTMLParser()))
    tags = ids(found.tags)
    assert {tag: tags[tag] for tag in ("base", "time", "h1", "h2")} == {
        "base": ["0"],
        "time": ["5"],
        "h1": ["7"],
        "h2": ["6"],
    }
    assert ids(found.links) == {"author": ["2"], "tag-page": ["3"]}
    assert ids(found.classes) == {"author": ["1", "4"]}
    assert ids(found.props) == {"name": ["4", "7"], "author": ["4"]}


def test_what_stands_outside_the_root_is_not_gathered() -> None:
    html = "<main><p class=author itemprop=x>x</p></main><p class=author itemprop=x>y</p><h1>z</h1><a rel=tag>z</a>"
    main = etree.fromstring(html, etree.HTMLParser()).find(".//main")
    assert main is not None
    found = collect(main)
    assert [element.text for element in found.classes["author"] + found.props["x"]] == ["x", "x"]
    assert not found.tags["h1"]
    assert not found.links


def test_crowds_are_gathered_in_linear_work() -> None:
    few, many = (crowd(count) for count in (4_000, 32_000))
    assert time_of_collect(many) < 30 * time_of_collect(few)  # quadratic work is 64 times as much
    found = collect(many)
    assert [len(found.links["tag"]), len(found.classes["author"]), len(found.props["name"])] == [32_000] * 3


def crowd(count: int) -> etree._Element:
    html = "<a rel=tag class=author itemprop=name href=/tag/x>x</a>" * count
    return etree.fromstring(html, etree.HTMLParser(huge_tree=True))


def time_of_collect(root: etree._Element) -> float:
    times = []
    for _ in range(3):
        started = time.process_time()
        collect(root)
        times.append(time.process_time() - started)
    return min(times)
