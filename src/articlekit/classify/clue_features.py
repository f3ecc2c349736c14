"""Features from what a page declares: its description, its titles, its address, its kind, its structured text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import numpy as np

from .text_features import after_first
from .text_stats import lower_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..clues import Clues
    from .table import Table
    from .word_sets import WordSets

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


def clue_columns(table: Table, clues: Clues, texts: Sequence[str], words: WordSets) -> None:
    """Add how far the page's declarations speak of each text; `words` are those of the texts."""
    figures = {f"kind_{name}": float(not kinds.isdisjoint(clues.kinds)) for name, kinds in _KINDS.items()}
    table.add_page({**figures, **_address_figures(clues.url)})
    _description_columns(table, frozenset(clues.description.lower().split()), words)
    table.add("og_title_share", words.overlaps(frozenset(clues.title.lower().split())))
    _body_columns(table, _TAG.sub(" ", clues.body).lower().split() if clues.body else [], texts, words)


def _address_figures(url: str) -> dict[str, float]:
    try:
        path, query = urlsplit(url)[2:4]
    except ValueError:
        path = query = ""
    parts = [part for part in path.split("/") if part]
    last = parts[-1] if parts else ""
    return {
        "url_depth": len(parts) if url else -1,
        "url_hyphens": last.count("-") if last else -1,
        "url_length": len(last) if last else -1,
        "url_digits": sum(map(str.isdigit, path)),
        "url_query": bool(query),
    }


def _description_columns(table: Table, wanted: frozenset[str], words: WordSets) -> None:
    if not wanted:
        table.add_page({"description_share": -1, "description_cover": -1, "after_description": -100})
        return
    common = words.common(wanted)
    cover = common / len(wanted)
    table.add("description_share", common / np.maximum(words.sizes, 1))
    table.add("description_cover", cover)
    after_first(table, "after_description", cover == max(_FOUND, float(cover.max())))


def _body_columns(table: Table, body: list[str], texts: Sequence[str], words: WordSets) -> None:
    ratio = min(5.0, len(body) / max(1, int(words.counts.sum())))
    table.add_page({"body_words": np.log1p(len(body)), "body_ratio": ratio})
    if len(body) < _LEAST_BODY:
        table.add_page({"body_share": -1})
    elif table.wants("body_share"):
        grams = set(_grams(body))
        table.add("body_share", [_share_in(grams, text) for text in lower_words(texts)])


def _grams(words: Sequence[str]) -> zip[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_GRAM)), strict=False)


def _share_in(grams: set[tuple[str, ...]], words: Sequence[str]) -> float:
    own = list(_grams(words))
    return sum(map(grams.__contains__, own)) / len(own) if own else 0.0
