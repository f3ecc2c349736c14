"""Features from what a page declares: its description, its titles, its address, its kind, its structured text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..clues import Clues
    from .table import Floats, Table

_FOUND = 0.5  # of the description's words, from which on a text is where it came from
_GRAM = 3  # words of a text looked up together in the declared body
_LEAST_BODY = 30  # words; a shorter body is a teaser
_TAG = re.compile(r"<[^<>]*>")

# what the kinds of a page, schema.org types or og:type, have in common
_KINDS = {
    "news": {"newsarticle", "article", "blogposting", "reportagenewsarticle", "techarticle", "opinionnewsarticle"},
    "product": {"product", "productgroup", "offer", "aggregateoffer", "og:product"},
    "forum": {"discussionforumposting", "qapage", "question", "socialmediaposting"},
    "list": {"collectionpage", "itemlist"},
    "faq": {"faqpage"},
    "crumbs": {"breadcrumblist"},
    "organisation": {"organization", "localbusiness"},
    "website": {"website"},
    "recipe": {"recipe", "howto"},
    "event": {"event", "jobposting"},
}


def clue_columns(table: Table, clues: Clues, words: Sequence[Sequence[str]], sets: Sequence[frozenset[str]]) -> None:
    """Add how far the page's declarations speak of each text; `words` are their lower-case words, `sets` unordered."""
    for name, kinds in _KINDS.items():
        table.add_page(f"kind_{name}", float(not kinds.isdisjoint(clues.kinds)))
    _address_columns(table, clues.url)
    _description_columns(table, frozenset(clues.description.lower().split()), sets)
    table.add("og_title_share", overlaps(frozenset(clues.title.lower().split()), sets))
    _body_columns(table, _TAG.sub(" ", clues.body).lower().split() if clues.body else [], words)


def overlaps(wanted: frozenset[str], sets: Sequence[frozenset[str]]) -> Floats:
    """The Jaccard index of each set of words and the one wanted; 0 where that is empty."""
    shares = np.zeros(len(sets), dtype=np.float32)
    for index, words in enumerate(sets):
        if not wanted.isdisjoint(words):
            common = len(words & wanted)
            shares[index] = common / (len(words) + len(wanted) - common)
    return shares


def _address_columns(table: Table, url: str) -> None:
    try:
        path, query = urlsplit(url)[2:4]
    except ValueError:
        path = query = ""
    parts = [part for part in path.split("/") if part]
    last = parts[-1] if parts else ""
    table.add_page("url_depth", len(parts) if url else -1)
    table.add_page("url_hyphens", last.count("-") if last else -1)
    table.add_page("url_length", len(last) if last else -1)
    table.add_page("url_digits", sum(map(str.isdigit, path)))
    table.add_page("url_query", bool(query))


def _description_columns(table: Table, wanted: frozenset[str], sets: Sequence[frozenset[str]]) -> None:
    rows = table.rows
    common = np.fromiter((len(words & wanted) for words in sets), dtype=np.float32, count=rows)
    sizes = np.fromiter(map(len, sets), dtype=np.float32, count=rows)
    cover = common / max(1, len(wanted))
    table.add("description_share", common / np.maximum(sizes, 1) if wanted else np.full(rows, -1))
    table.add("description_cover", cover if wanted else np.full(rows, -1))
    at = int(np.argmax(cover)) if cover.max() >= _FOUND else -1
    table.add("after_description", np.clip(np.arange(rows) - at, -30, 100) if at >= 0 else np.full(rows, -100))


def _body_columns(table: Table, body: list[str], words: Sequence[Sequence[str]]) -> None:
    table.add_page("body_words", np.log1p(len(body)))
    table.add_page("body_ratio", min(5.0, len(body) / max(1, sum(map(len, words)))))
    if len(body) < _LEAST_BODY:
        table.add_page("body_share", -1)
    elif table.wants("body_share"):
        grams = set(_grams(body))
        table.add("body_share", [_share_in(grams, text) for text in words])


def _grams(words: Sequence[str]) -> zip[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_GRAM)), strict=False)


def _share_in(grams: set[tuple[str, ...]], words: Sequence[str]) -> float:
    own = list(_grams(words))
    return sum(map(grams.__contains__, own)) / len(own) if own else 0.0
