"""Features of the segments of an HTML page, for the context-free decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from ..lexicon.classes import CATEGORIES
from ..segment.tags import FLAGS, TAG_NUMBERS
from .lines import line_columns
from .table import Table, share
from .text_features import LONG_WORDS, position_columns, sequence_columns, text_columns
from .text_stats import text_stats

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..segment.page import Page
    from .lines import LineHits
    from .table import Floats
    from .text_stats import TextStats

    Ints = NDArray[np.int64]

SHAPES = (Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE, Role.TABLE, Role.CAPTION)
ANCESTORS = (0, 1, 2, 3, 4, 6)  # levels up at which the surroundings are measured
MAIN_SHARES = (0.5, 0.8)  # the smallest elements that hold these shares of the long texts


def page_features(page: Page, hits: LineHits) -> Table:
    """The features of each segment of a page that has any: named columns of float32, a row a segment."""
    table = Table(len(page.segments))
    stats = text_stats([segment.text for segment in page.segments])
    nodes = _Nodes(page, stats)
    link_share = np.minimum(share(_column(page.link_chars), stats.characters), 1)
    text_columns(table, stats)
    _link_columns(table, page, stats, link_share)
    table.add_all(line_columns(hits))
    _markup_columns(table, page, nodes)
    _surrounding_columns(table, nodes)
    _main_columns(table, nodes)
    _path_columns(table, page, stats, link_share)
    position_columns(table, page.segments, stats, page.title)
    sequence_columns(table, stats, link_share, table["shape_heading"])
    _page_columns(table, page, stats, nodes)
    return table


def _column(values: list[int]) -> Floats:
    return np.asarray(values, dtype=np.float32)


def _link_columns(table: Table, page: Page, stats: TextStats, link_share: Floats) -> None:
    links = _column(page.links)
    table.add("link_share", link_share)
    table.add("links", np.log1p(links))
    table.add("words_a_link", share(stats.words, links + 1))
    table.add("strong_share", share(_column(page.strong_chars), stats.characters))
    images = _column(page.images)
    table.add("images_before", np.diff(images, prepend=images[:1]))
    table.add("images_after", np.diff(images, append=images[-1:]))


class _Nodes:
    """The block-level elements of a page as arrays, with the sums of what stands inside each."""

    def __init__(self, page: Page, stats: TextStats) -> None:
        nodes = page.nodes
        self.of_segment: Ints = np.asarray(page.node)
        self.parent: Ints = np.maximum(np.asarray(nodes.parent), 0)
        self.depth: Ints = np.asarray(nodes.depth)
        self.tag: Ints = np.asarray(nodes.tag)
        self.flags: Ints = np.asarray(nodes.flags)
        self.class_bits: Ints = np.asarray(nodes.class_bits)
        self.first: Ints = np.asarray(nodes.first)
        self.last: Ints = np.asarray(nodes.last)
        long_words = np.where(stats.words >= LONG_WORDS, stats.words, 0)
        self.words = self._inside(stats.words)
        self.long_words = self._inside(long_words)
        self.link_chars = self._inside(_column(page.link_chars))
        self.characters = self._inside(stats.characters)
        self.segments = (self.last - self.first).astype(np.float32)
        self.inherited_bits = self._inherit()

    def _inside(self, values: Floats) -> Floats:
        total = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
        return (total[self.last] - total[self.first]).astype(np.float32)

    def _inherit(self) -> Ints:
        """Class bits of each node's ancestors and its own; parents stand before their children."""
        inherited = self.class_bits.tolist()
        for node, parent in enumerate(self.parent.tolist()):
            inherited[node] |= inherited[parent]
        return np.asarray(inherited)

    def up(self, levels: int) -> Ints:
        """The ancestor so many levels up from each segment's element; the root is its own parent."""
        at = self.of_segment
        for _ in range(levels):
            at = self.parent[at]
        return at


def _markup_columns(table: Table, page: Page, nodes: _Nodes) -> None:
    at, parent = nodes.of_segment, nodes.up(1)
    names = ["other", *TAG_NUMBERS]
    for number, name in enumerate(names):
        table.add(f"tag_{name}", nodes.tag[at] == number)
    table.add("parent_tag_li", nodes.tag[parent] == TAG_NUMBERS["li"])
    shapes = [segment.shape for segment in page.segments]
    for shape in SHAPES:
        table.add(f"shape_{shape.value}", [found is shape for found in shapes])
    table.add("level", [segment.level for segment in page.segments])
    table.add("depth", nodes.depth[at])
    table.add_bits("in", nodes.flags[at], FLAGS)
    table.add_bits("inline", np.asarray(page.inline_bits), CATEGORIES)
    table.add_bits("class", nodes.class_bits[at], CATEGORIES)
    table.add_bits("parent", nodes.class_bits[parent], CATEGORIES)
    table.add_bits("around", nodes.class_bits[nodes.up(2)] | nodes.class_bits[nodes.up(3)], CATEGORIES)
    table.add_bits("inside", nodes.inherited_bits[at], CATEGORIES)


def _surrounding_columns(table: Table, nodes: _Nodes) -> None:
    index = np.arange(table.rows, dtype=np.float32)
    for levels in ANCESTORS:
        at = nodes.up(levels)
        table.add(f"up{levels}_word_share", nodes.words[at] / max(1.0, float(nodes.words[0])))
        table.add(f"up{levels}_long_share", nodes.long_words[at] / max(1.0, float(nodes.long_words[0])))
        table.add(f"up{levels}_link_share", share(nodes.link_chars[at], nodes.characters[at]))
        table.add(f"up{levels}_segments", np.log1p(nodes.segments[at]))
        table.add(f"up{levels}_segment_words", np.log1p(share(nodes.words[at], nodes.segments[at])))
        table.add(f"up{levels}_place", share(index - nodes.first[at], nodes.segments[at]))


def _main_columns(table: Table, nodes: _Nodes) -> None:
    """Where a segment stands to the smallest elements that hold most of the page's long texts."""
    index = np.arange(table.rows)
    total = float(nodes.long_words[0])
    for wanted in MAIN_SHARES:
        holders = np.flatnonzero(nodes.long_words >= wanted * total)
        main = int(holders[-1]) if len(holders) and total else 0
        inside = (index >= nodes.first[main]) & (index < nodes.last[main])
        name = f"main{int(wanted * 100)}"
        table.add(f"{name}_inside", inside)
        table.add(f"{name}_depth", nodes.depth[nodes.of_segment] - nodes.depth[main])
        table.add(f"{name}_before", np.maximum(nodes.first[main] - index, 0))
        table.add(f"{name}_after", np.maximum(index - nodes.last[main] + 1, 0))
        table.add(f"{name}_share", np.full(table.rows, nodes.words[main] / max(1.0, float(nodes.words[0]))))


def _path_columns(table: Table, page: Page, stats: TextStats, link_share: Floats) -> None:
    """How often the same path of tags and classes occurs, and what its texts are like."""
    paths = np.asarray(page.nodes.path)[np.asarray(page.node)]
    count = np.bincount(paths)
    words = np.bincount(paths, stats.words)
    table.add("path_segments", np.log1p(count[paths]))
    table.add("path_words", np.log1p(words[paths]))
    table.add("path_word_share", words[paths] / max(1.0, float(stats.words.sum())))
    table.add("path_mean_words", np.log1p(words[paths] / count[paths]))
    table.add("path_link_share", np.bincount(paths, link_share)[paths] / count[paths])
    table.add("path_long_share", np.bincount(paths, stats.words >= LONG_WORDS)[paths] / count[paths])


def _page_columns(table: Table, page: Page, stats: TextStats, nodes: _Nodes) -> None:
    """What the page as a whole is like, the same in every row."""
    words = max(1.0, float(stats.words.sum()))
    long = stats.words >= LONG_WORDS
    figures = {
        "segments": np.log1p(table.rows),
        "words": np.log1p(words),
        "long_texts": np.log1p(long.sum()),
        "long_share": float(nodes.long_words[0]) / words,
        "link_share": sum(page.link_chars) / max(1.0, float(stats.characters.sum())),
        "noscript_share": float(stats.words[table["in_noscript"] > 0].sum()) / words,
        "main_share": float(stats.words[table["in_main"] > 0].sum()) / words,
        "article_share": float(stats.words[table["in_article"] > 0].sum()) / words,
        "li_share": float(table["in_li"].mean()),
        "price_share": float(table["inside_price"].mean()),
        "product_share": float(table["inside_product"].mean()),
        "forum_share": float(table["inside_forum"].mean()),
        "comment_share": float(table["inside_comment"].mean()),
        "docs_share": float(table["inside_docs"].mean()),
        "code_share": float(table["shape_code"].mean()),
        "headings": float(table["shape_heading"].mean()),
    }
    for name, value in figures.items():
        table.add(f"page_{name}", np.full(table.rows, value))
