"""Features from what a page declares: its description, its titles, its address, its kind, its structured text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import numpy as np

from .characters import Characters
from .text_features import after_first, title_columns
from .text_stats import lower_words
from .word_sets import WordSets

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
    "kind_news": {
        "newsarticle",
        "article",
        "blogposting",
        "reportagenewsarticle",
        "techarticle",
        "opinionnewsarticle",
        "news",
    },
    "kind_product": {"product", "productgroup", "offer", "aggregateoffer", "og:product"},
    "kind_forum": {"discussionforumposting", "qapage", "question", "socialmediaposting"},
    "kind_list": {"collectionpage", "itemlist"},
    "kind_faq": {"faqpage"},
    "kind_crumbs": {"breadcrumblist"},
    "kind_organisation": {"organization", "localbusiness"},
    "kind_website": {"website"},
    "kind_recipe": {"recipe", "howto"},
    "kind_event": {"event", "jobposting"},
}


def clue_columns(table: Table, clues: Clues, texts: Sequence[str], words: WordSets, title: str) -> None:
    """Add how far what the page declares, its <title> among it, speaks of each text; `words` are those of the texts."""
    body = _TAG.sub(" ", clues.body).lower().split() if clues.body else []
    table.add_page(
        {
            **{name: not kinds.isdisjoint(clues.kinds) for name, kinds in _KINDS.items()},
            **_address_figures(clues.url),
            "body_words": np.log1p(len(body)),
            "body_ratio": min(5.0, len(body) / max(1, int(words.counts.sum()))),
        }
    )
    _agreement_columns(table, words, (title, clues.title, clues.description))
    if table.wants("body_share"):
        _body_columns(table, body, texts)


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


def _agreement_columns(table: Table, words: WordSets, declared: tuple[str, str, str]) -> None:
    """How each text agrees with both titles and the description."""
    wanted = WordSets(declared, Characters(declared))
    common = words.common(wanted)
    title, og_title, _ = words.overlaps(wanted, common)
    title_columns(table, title)
    table.add("og_title_share", og_title)
    _description_columns(table, words, common[2], int(wanted.sizes[2]))


def _description_columns(table: Table, words: WordSets, common: Floats, size: int) -> None:
    if not size:
        table.add_page({"description_share": -1, "description_cover": -1, "after_description": -100})
        return
    cover = common / size
    table.add("description_share", common / np.maximum(words.sizes, 1))
    table.add("description_cover", cover)
    after_first(table, "after_description", cover == max(_FOUND, float(cover.max())))


def _body_columns(table: Table, body: list[str], texts: Sequence[str]) -> None:
    if len(body) < _LEAST_BODY:
        table.add_page({"body_share": -1})
    else:
        grams = set(_grams(body))
        table.add("body_share", [_share_in(grams, text) for text in lower_words(texts)])


def _grams(words: Sequence[str]) -> zip[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_GRAM)), strict=False)


def _share_in(grams: set[tuple[str, ...]], words: Sequence[str]) -> float:
    own = list(_grams(words))
    return sum(map(grams.__contains__, own)) / len(own) if own else 0.0
