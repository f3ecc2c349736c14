from __future__ import annotations

from datetime import date, datetime, timezone

import pytest
from lxml import etree

from articlekit.article import Block, Metadata, Role
from articlekit.metadata import read_declared, read_metadata

URL = "https://example.org/news/ferries"


def page(html: str, *blocks: Block, dates: str = "extensive") -> Metadata:
    root = etree.fromstring(f"<html><head></head><body>{html}</body></html>", etree.HTMLParser())
    return read_metadata(read_declared(root, URL), blocks, url=URL, dates=dates)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("html", "source"),
    [
        ("<meta name='page-published-date' content='2024-05-13'>", "meta:like-published"),
        ("<div class='comment'><time datetime='2024-05-13'>x</time></div>", "time:aside"),
        ('<script>x = {"publishedAt": "2024-05-13"}</script>', "script:published"),
        ("<meta property='og:image' content='/img/2024/05/13/ferry.jpg'>", "image:url"),
    ],
)
def test_weak_evidence_is_a_guess_where_there_is_no_better(html: str, source: str) -> None:
    found = page(html)
    assert found.published == date(2024, 5, 13)
    assert found.evidence["published"].source == source


def test_weak_evidence_is_not_looked_for_where_there_is_better() -> None:
    head = "<meta property='article:published_time' content='2024-05-13T10:00:00Z'>"
    found = page(head + '<script>x = {"publishedAt": "2020-01-02"}</script>')
    assert found.published == datetime(2024, 5, 13, 10, tzinfo=timezone.utc)
    assert found.evidence["published"].others == ()


def test_strict_is_silent_where_extensive_guesses() -> None:
    blocks = [
        Block(Role.NAV, "Home"),
        Block(Role.TITLE, "Ferries return"),
        *[Block(Role.PARAGRAPH, "The ferry was back in the harbour, and it was full of people. " * 4)] * 9,
        Block(Role.LEGAL, "© 2 March 2020 Harbour Post"),
    ]
    assert page("", *blocks).published == date(2020, 3, 2)
    assert page("", *blocks, dates="strict").published is None


def test_a_bare_year_is_no_date() -> None:
    assert page("", Block(Role.LEGAL, "© 2020 Harbour Post")).published is None
