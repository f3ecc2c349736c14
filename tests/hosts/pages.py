"""Pages for hosts to work on, bad ones among them, and the rows that parse_many() makes of them."""

from __future__ import annotations

from typing import Any

import articlekit
from articlekit.batch.rows import make_row

PAGE = "<title>{0} - Post</title><h1>Boats {0}</h1>" + "<p>Twelve boats went out on {0}, and eleven came back.</p>" * 4
URLS = [f"https://site{number % 3}.example.com/{number}" for number in range(30)]
PAGES = [PAGE.format(number).encode() for number in range(28)] + [b"", b"%PDF-1.7"]
IDS = [f"id-{number}" for number in range(30)]


def expected() -> list[dict[str, Any]]:
    """The rows."""
    articles = articlekit.parse_many(zip(PAGES, URLS, strict=True), workers=1)
    return [make_row(article, key=key, url=url) for article, key, url in zip(articles, IDS, URLS, strict=True)]
