"""Features of the segments of an HTML page, for the context-free decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from ..lexicon.classes import CATEGORIES, CATEGORY_BIT
from ..segment.tags import FLAG_BIT, FLAGS, TAG_NUMBERS
from .clue_features import clue_columns, overlaps
from .lines import line_columns
from .node_features import PageNodes, node_columns
from .table import Table, share
from .text_features import LONG_WORDS, after_first, position_columns, sequence_columns, text_columns, title_columns
from .text_stats import lower_words, text_stats

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ..clues import Clues
    from ..segment.page import Page
    from .lines import LineHits
    from .table import Floats
    from .text_stats import TextStats

SHAPES = (Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE, Role.TABLE, Role.CAPTION)


def page_features(page: Page, clues: Clues, hits: LineHits, wanted: Collection[str] | None = None) -> Table:
    """The features of each segment of a page that has any: named columns of float32, a row a segment.

    `wanted` names the columns that will be read, where not all are.
    """
    table = Table(len(page.segments), wanted)
    texts = [segment.text for segment in page.segments]
    words = lower_words(texts)
    sets = list(map(frozenset, words))
    stats = text_stats(texts, words)
    nodes = PageNodes(page, stats)
    shapes = [segment.shape for segment in page.segments]
    headings = _column([shape is Role.HEADING for shape in shapes])
    link_share = np.minimum(share(page.link_chars.astype(np.float32), stats.characters), 1)
    text_columns(table, stats)
    table.add("distinct_share", share(_column(list(map(len, sets))), _column(list(map(len, words)))))
    table.add("address_like", ["http" in text or "www." in text for text in texts])
    table.add("bars", stats.bars)
    _link_columns(table, page, stats, link_share)
    line_columns(table, hits, np.maximum(headings, stats.ends_colon * (stats.words <= LONG_WORDS / 2)))
    _markup_columns(table, page, nodes, shapes)
    node_columns(table, nodes, stats, link_share)
    position_columns(table, texts, stats)
    title_columns(table, overlaps(frozenset(page.title.lower().split()), sets))
    after_first(table, "after_h1", nodes.tag[nodes.of_segment] == TAG_NUMBERS["h1"])
    clue_columns(table, clues, words, sets)
    sequence_columns(table, stats, link_share, headings)
    _page_columns(table, page, stats, nodes, shapes)
    return table


def _column(values: Sequence[float]) -> Floats:
    return np.asarray(values, dtype=np.float32)


def _link_columns(table: Table, page: Page, stats: TextStats, link_share: Floats) -> None:
    links = page.links.astype(np.float32)
    table.add("link_share", link_share)
    table.add("links", np.log1p(links))
    table.add("words_a_link", share(stats.words, links + 1))
    table.add("strong_share", share(page.strong_chars.astype(np.float32), stats.characters))
    table.add("emphasis_share", share(page.emphasis_chars.astype(np.float32), stats.characters))
    table.add("slug_share", share(page.slug_chars.astype(np.float32), stats.characters))
    images = page.images.astype(np.float32)
    table.add("images_before", np.diff(images, prepend=images[:1]))
    table.add("images_after", np.diff(images, append=images[-1:]))


def _markup_columns(table: Table, page: Page, nodes: PageNodes, shapes: Sequence[Role]) -> None:
    at, parent = nodes.of_segment, nodes.up(1)
    names = ["other", *TAG_NUMBERS]
    for number, name in enumerate(names):
        if table.wants(f"tag_{name}"):
            table.add(f"tag_{name}", nodes.tag[at] == number)
    table.add("parent_tag_li", nodes.tag[parent] == TAG_NUMBERS["li"])
    for shape in SHAPES:
        if table.wants(f"shape_{shape}"):
            table.add(f"shape_{shape}", [found is shape for found in shapes])
    table.add("level", [segment.level for segment in page.segments])
    table.add("depth", nodes.depth[at])
    table.add_bits("in", nodes.flags[at], FLAGS)
    table.add_bits("inline", page.inline_bits, CATEGORIES)
    table.add_bits("class", nodes.class_bits[at], CATEGORIES)
    table.add_bits("parent", nodes.class_bits[parent], CATEGORIES)
    table.add_bits("around", nodes.class_bits[nodes.up(2)] | nodes.class_bits[nodes.up(3)], CATEGORIES)
    table.add_bits("inside", nodes.bits_around[at], CATEGORIES)


def _page_columns(table: Table, page: Page, stats: TextStats, nodes: PageNodes, shapes: Sequence[Role]) -> None:
    """What the page as a whole is like, the same in every row."""
    words = max(1.0, float(stats.words.sum()))
    flags, bits = nodes.flags[nodes.of_segment], nodes.bits_around[nodes.of_segment]
    figures = {
        "segments": np.log1p(table.rows),
        "words": np.log1p(words),
        "long_texts": np.log1p((stats.words >= LONG_WORDS).sum()),
        "long_share": float(nodes.long_words[0]) / words,
        "link_share": float(page.link_chars.sum()) / max(1.0, float(stats.characters.sum())),
        "headings": shapes.count(Role.HEADING) / table.rows,
        "code_share": shapes.count(Role.CODE) / table.rows,
        "li_share": float(((flags & FLAG_BIT["li"]) != 0).mean()),
    }
    for name in ("noscript", "main", "article"):
        figures[f"{name}_share"] = float(stats.words[(flags & FLAG_BIT[name]) != 0].sum()) / words
    for name in ("price", "product", "forum", "comment", "docs"):
        figures[f"{name}_share"] = float(((bits & CATEGORY_BIT[name]) != 0).mean())
    for name, value in figures.items():
        table.add_page(f"page_{name}", value)
