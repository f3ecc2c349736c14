"""Features of the elements around the segments of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..segment.tags import FLAG_BIT
from .table import share
from .text_features import LONG_WORDS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..segment.page import Page
    from .table import Floats, Table
    from .text_stats import TextStats

    Ints = NDArray[np.int64]

ANCESTORS = (0, 1, 2, 3, 4, 6)  # levels up at which the surroundings are measured
MAIN_SHARES = (0.5, 0.8)  # the smallest elements that hold these shares of the long texts
REPEAT_LEVELS = (0, 1, 2, 3)  # levels up at which like elements are counted
_NOT_HIDDEN = 20  # levels; stands for none


class PageNodes:
    """The block-level elements of a page as arrays, with the sums of what stands inside each."""

    def __init__(self, page: Page, stats: TextStats) -> None:
        nodes = page.nodes
        self.of_segment = page.node
        self.parent: Ints = np.maximum(nodes.parent, 0)
        self.depth = nodes.depth
        self.tag = nodes.tag
        self.flags = nodes.flags
        self.class_bits = nodes.class_bits
        self.bits_around = nodes.bits_around
        self.path = nodes.path
        self.attributes = nodes.attributes
        self.first = nodes.first
        self.last = nodes.last
        long_words = np.where(stats.words >= LONG_WORDS, stats.words, 0)
        self.words = self._inside(stats.words)
        self.long_words = self._inside(long_words)
        self.link_chars = self._inside(page.link_chars.astype(np.float32))
        self.characters = self._inside(stats.characters)
        self.segments = (self.last - self.first).astype(np.float32)
        self._up = [self.of_segment]

    def _inside(self, values: Floats) -> Floats:
        total = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
        return (total[self.last] - total[self.first]).astype(np.float32)

    def up(self, levels: int) -> Ints:
        """The ancestor so many levels up from each segment's element; the root is its own parent."""
        while len(self._up) <= levels:
            self._up.append(self.parent[self._up[-1]])
        return self._up[levels]


def node_columns(table: Table, nodes: PageNodes, stats: TextStats, link_share: Floats) -> None:
    """Add what the elements around each segment hold, and how often their like occurs."""
    _surrounding_columns(table, nodes)
    _main_columns(table, nodes)
    _path_columns(table, nodes, stats, link_share)
    _repeat_columns(table, nodes)
    _hidden_columns(table, nodes)
    table.add("attributes", nodes.attributes[nodes.of_segment])


def _surrounding_columns(table: Table, nodes: PageNodes) -> None:
    index = np.arange(table.rows, dtype=np.float32)
    for levels in ANCESTORS:
        at = nodes.up(levels)
        table.add(f"up{levels}_word_share", nodes.words[at] / max(1.0, float(nodes.words[0])))
        table.add(f"up{levels}_long_share", nodes.long_words[at] / max(1.0, float(nodes.long_words[0])))
        table.add(f"up{levels}_link_share", share(nodes.link_chars[at], nodes.characters[at]))
        table.add(f"up{levels}_segments", np.log1p(nodes.segments[at]))
        table.add(f"up{levels}_segment_words", np.log1p(share(nodes.words[at], nodes.segments[at])))
        table.add(f"up{levels}_place", share(index - nodes.first[at], nodes.segments[at]))


def _main_columns(table: Table, nodes: PageNodes) -> None:
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
        table.add_page(f"{name}_share", nodes.words[main] / max(1.0, float(nodes.words[0])))


def _path_columns(table: Table, nodes: PageNodes, stats: TextStats, link_share: Floats) -> None:
    """How often the same path of tags and classes occurs, and what its texts are like."""
    paths = nodes.path[nodes.of_segment]
    count = np.bincount(paths)
    words = np.bincount(paths, stats.words)
    table.add("path_segments", np.log1p(count[paths]))
    table.add("path_words", np.log1p(words[paths]))
    table.add("path_word_share", words[paths] / max(1.0, float(stats.words.sum())))
    table.add("path_mean_words", np.log1p(words[paths] / count[paths]))
    table.add("path_link_share", np.bincount(paths, link_share)[paths] / count[paths])
    table.add("path_long_share", np.bincount(paths, stats.words >= LONG_WORDS)[paths] / count[paths])


def _repeat_columns(table: Table, nodes: PageNodes) -> None:
    """How many elements are like the one so many levels up: siblings of its tag and class, and any of its path."""
    family = nodes.parent * (int(nodes.path.max()) + 1) + nodes.path
    _, number, count = np.unique(family, return_inverse=True, return_counts=True)
    siblings = np.log1p(count)[number]
    alike = np.log1p(np.bincount(nodes.path))[nodes.path]
    for levels in REPEAT_LEVELS:
        at = nodes.up(levels)
        table.add(f"up{levels}_siblings", siblings[at])
        table.add(f"up{levels}_alike", alike[at])


def _hidden_columns(table: Table, nodes: PageNodes) -> None:
    """How far up the outermost hidden element stands, and how much of the page it and all hidden ones hold."""
    total = max(1.0, float(nodes.words[0]))
    hidden = (nodes.flags & FLAG_BIT["hidden"]) != 0
    outermost = np.full(len(hidden), -1)
    for node in np.flatnonzero(hidden).tolist():
        above = outermost[nodes.parent[node]]
        outermost[node] = node if above < 0 else above
    holder = outermost[nodes.of_segment]
    levels = nodes.depth[nodes.of_segment] - nodes.depth[holder]
    table.add("hidden_levels", np.where(holder >= 0, levels, _NOT_HIDDEN))
    table.add("hidden_word_share", np.where(holder >= 0, nodes.words[holder] / total, 0))
    own = (outermost == np.arange(len(hidden))) & hidden
    table.add_page("page_hidden_share", float(nodes.words[own].sum()) / total)
