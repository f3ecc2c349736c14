from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from articlekit.metadata import base_url, read_declared
from articlekit.metadata.url import LONGEST_BASE, host_words, join, url_candidates


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2024/05/13/ferries", "2024-05-13"),
        ("https://example.org/news/2024/5/3", "2024-05-03"),
        ("https://example.org/news/2024-05-13-ferries", "2024-05-13"),
        ("https://example.org/ferries-2024-05-13.html", None),
        ("https://example.org/news/20240513/ferries", "2024-05-13"),
        ("https://example.org/2024/13/45/ferries", None),
        ("https://example.org/2024/05/ferries", None),
        ("https://example.org/id/120240513", None),
        ("https://example.org/?d=2024/05/13", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_date_in_the_path(url: str | None, day: str | None) -> None:
    found = [candidate.raw for candidate in url_candidates(url)]
    assert found == ([day] if day else [])


def test_host_words() -> None:
    assert host_words("https://www.the-example.org/x") == {"the-example", "theexample"}
    assert host_words(None) == frozenset()


@pytest.mark.parametrize(
    ("head", "url", "base"),
    [
        ("", "https://example.org/a/b", "https://example.org/a/b"),
        ("", None, None),
        ("", "file:///a", None),
        ("", "example.org/a", None),
        ("", "HTTPS://example.org/a", "HTTPS://example.org/a"),
        ("<base href='https://cdn.example.com/'>", None, "https://cdn.example.com/"),
        ("<base href='https://cdn.example.com/'>", "file:///a", "https://cdn.example.com/"),
        ("<base href='../x/'>", "https://example.org/a/b", "https://example.org/x/"),
        ("<base href='//cdn.example.com/x/'>", "https://example.org/a", "https://cdn.example.com/x/"),
        ("<base href='/x/'>", None, None),
        ("<base href=''>", "https://example.org/a", "https://example.org/a"),
        ("<base target='_top'><base href='/x/'><base href='/y/'>", "https://example.org/a", "https://example.org/x/"),
        ("<base href='javascript:alert(1)'>", "https://example.org/a", "https://example.org/a"),
        ("<base href='data:text/html,x'>", None, None),
        ("<base href='ftp://example.org/'>", "https://example.org/a", "https://example.org/a"),
        ("<base href='http://[broken'>", "https://example.org/a", "https://example.org/a"),
        ("<base href='/x/'>", "http://[broken", None),
        (f"<base href='/{'x' * LONGEST_BASE}/'>", "https://example.org/a", "https://example.org/a"),
        ("<base href='x/'>", f"https://example.org/{'x' * LONGEST_BASE}/", None),
    ],
)
def test_base_of_a_page(head: str, url: str | None, base: str | None) -> None:
    root = etree.fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>", etree.HTMLParser())
    assert base_url(read_declared(root).base, url) == base


def test_base_of_a_dump() -> None:
    assert base_url("", "https://example.org/a") == "https://example.org/a"
    assert base_url("", None) is None


PARTS = (
    "http://",
    "https://",
    "//",
    "/",
    "a",
    "b.c",
    "..",
    ".",
    "?",
    "#",
    "x=1",
    "&",
    "%20",
    ":",
    "@",
    ";p",
    " ",
    "é",
    "*",
)


@given(st.lists(st.sampled_from(PARTS), max_size=8).map("".join), st.sampled_from(["/", "/x/y?z", ":80/a;b#c", ""]))
def test_join_is_urljoin(address: str, path: str) -> None:
    base = f"https://example.org{path}"
    assert join(base, address) == urljoin(base, address)
    assert join(None, address) == address
