"""Each source that has a weight is one that some page can yield."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from articlekit.article import Block, Role
from articlekit.metadata import candidates, read_declared
from articlekit.metadata.shares import _SHARES

if TYPE_CHECKING:
    from collections.abc import Mapping

ITSELF = {
    "headline": "Ferry",
    "name": "Ferry",
    "author": "Jane Doe",
    "creator": "Jane Doe",
    "datePublished": "2024-05-13",
    "dateCreated": "2024-05-13",
    "inLanguage": "en",
    "description": "A ferry",
    "keywords": "ferry",
    "url": "/ferry",
    "image": "/ferry.jpg",
    "publisher": "The Daily",
    "isPartOf": {"@type": "WebSite", "name": "The Daily"},
    "alternativeHeadline": "It is back",
    "articleSection": "Transport",
    "isAccessibleForFree": True,
    "license": "/licence",
}
WITH_PAGES = {
    **ITSELF,
    "author": {"@type": "Person", "name": "Jane Doe", "url": "/jane"},
    "image": {"url": "/ferry.jpg", "caption": "The ferry", "creditText": "Ann Poe"},
}
BY_COMPANY = {**ITSELF, "author": {"@type": "Organization", "name": "The Daily"}}
KINDS = ("NewsArticle", "WebPage", "Product", "WebSite")
METAS = [source.removeprefix("meta:") for shares in _SHARES.values() for source in shares if source.startswith("meta:")]
BLOCKS = (
    Block(Role.TITLE, "Ferry"),
    Block(Role.BYLINE, "By Jane Doe, 13 May 2024"),
    Block(Role.AUTHOR_LABEL, "Jane Doe"),
    Block(Role.DATELINE, "13 May 2024"),
    Block(Role.TAGS, "Ferry"),
    Block(Role.PARAGRAPH, "The ferry was back in the harbour on Monday, and it was full of people who had waited."),
)


TRAIL = {"@type": "BreadcrumbList", "itemListElement": [{"name": "Home"}, {"name": "Transport"}]}


def scripts(node: Mapping[str, object]) -> str:
    nodes = [TRAIL, *({**node, "@type": kind} for kind in KINDS for _ in range(2))]
    return f"<script type='application/ld+json'>{json.dumps(nodes)}</script>"


EVERY_ELEMENT = (
    "<html><head><title>Ferry</title><link rel='canonical' href='/a'><link rel='image_src' href='/a.jpg'></head><body>"
    "<h1 itemprop='name'>Ferry</h1><time datetime='2024-05-13'>x</time>"
    "<b class='entry-title' itemprop='headline'>Ferry</b><b class='published'>13 May 2024</b>"
    "<b class='date' itemprop='datePublished'>13 May 2024</b><b itemprop='dateCreated'>13 May 2024</b>"
    "<b class='p-author'>Jane</b><b class='author' itemprop='author'>Jane</b><b class='byline'>Jane</b>"
    "<a rel='author' href='/x'>Jane</a><a href='/author/jane'>Jane</a><address>Jane</address>"
    "<a rel='tag' href='/x'>ferry</a><a href='/tag/ferry'>ferry</a><b itemprop='keywords'>ferry</b>"
    "<b itemprop='inLanguage'>en</b><b itemprop='description'>x</b><img itemprop='image' src='/a.jpg'></body></html>"
)
OTHER_ELEMENTS = (
    "<html><head><link rel='license' href='/by'><link rel='next' href='?2'>"
    "<link rel='alternate' type='application/atom+xml' href='/feed'></head><body>"
    "<a rel='license' href='/by'>x</a><a rel='next' href='?2'>x</a><b itemprop='articleSection'>Transport</b>"
    "<p class='article-subtitle' itemprop='alternativeHeadline'>x</p>"
    "<meta itemprop='isAccessibleForFree' content='true'><a itemprop='license' href='/by'>by</a></body></html>"
)
PAGES = (
    "<html><body><h2>Ferry</h2><time>13 May 2024</time></body></html>",
    f"<html lang='en'><head>{scripts(ITSELF)}</head></html>",
    f"<html><head>{scripts(BY_COMPANY)}</head></html>",
    f"<html><head>{scripts(WITH_PAGES)}</head></html>",
    OTHER_ELEMENTS,
    "<html><head>" + "".join(f"<meta name='{name}' content='Jane'>" for name in METAS) + "</head></html>",
    "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Jane'>",
    EVERY_ELEMENT,
    "<html><body><h1>Ferry</h1><h1>Other</h1></body></html>",
)
SAID = {
    (candidate.field, candidate.source)
    for page in PAGES
    for candidate in candidates(
        read_declared(etree.fromstring(page, etree.HTMLParser())), BLOCKS, url="https://example.org/2024/05/13/x"
    )
}
# What follows from other fields, and what has another name before the image is known.
DERIVED = {
    ("image_credit", "text:image_caption"),
    ("image_caption", "html:figcaption"),
    ("site_name", "html:title~site"),
}


@pytest.mark.parametrize("field", _SHARES)
def test_every_weight_has_a_source(field: str) -> None:
    weighed = {(field, source) for source in _SHARES[field]}
    assert weighed - SAID - DERIVED == set()
