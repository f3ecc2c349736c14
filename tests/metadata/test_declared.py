from __future__ import annotations

import pytest
from lxml import etree

from articlekit.clues import NO_CLUES, Clues
from articlekit.metadata import read_declared


def clues(head: str, url: str | None = None) -> Clues:
    return read_declared(etree.fromstring(f"<html><head>{head}</head></html>", etree.HTMLParser()), url).clues


def test_a_page_that_declares_nothing() -> None:
    assert clues("") == NO_CLUES


@pytest.mark.parametrize(
    ("head", "url", "address"),
    [
        ("", "https://example.org/given", "https://example.org/given"),
        ("<meta property=og:url content=/og>", "https://example.org/given", "/og"),
        ("<meta property=og:url content=/og><link rel=canonical href=/own>", None, "/own"),
    ],
)
def test_address(head: str, url: str | None, address: str) -> None:
    assert clues(head, url).url == address


def test_texts() -> None:
    found = clues(
        "<meta property=og:title content='Ferry'><meta name=description content='One.'>"
        "<meta property=og:description content='Two.'>"
        '<script type=application/ld+json>{"@type": "NewsArticle", "articleBody": "All of it."}</script>'
    )
    assert (found.title, found.description, found.body) == ("Ferry", "One. Two.", "All of it.")


def test_kinds_are_read_of_broken_data_too() -> None:
    found = clues(
        "<meta property=og:type content=Article>"
        '<script type=application/ld+json>{"@type": ["http://schema.org/Product"], "x": {"@type":"Offer"</script>'
    )
    assert found.kinds == {"article", "product", "offer"}


def test_a_property_may_list_several() -> None:
    root = etree.fromstring("<meta property='schema:name og:title' content='Ferry'>", etree.HTMLParser())
    told = [(candidate.source, candidate.raw) for candidate in read_declared(root).candidates]
    assert ("meta:og:title", "Ferry") in told
