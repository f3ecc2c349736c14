"""Features of the elements around the segments of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..segment.tags import FLAG_BIT
from .sequence import share
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
_START = np.zeros(1, dtype=np.int64)
_NOT_HIDDEN = 20  # levels; stands for none

_SURROUNDING_NAMES = tuple(
    f"up{levels}_{what}"
    for what in ("word_share", "long_share", "link_share", "segments", "segment_words")
    for levels in ANCESTORS
)
_MAIN_NAMES = tuple(
    f"main{int(wanted * 100)}_{what}" for what in ("inside", "depth", "before", "after") for wanted in MAIN_SHARES
)
_MAIN_SHARE_NAMES = tuple(f"main{int(wanted * 100)}_share" for wanted in MAIN_SHARES)
_PLACE_NAMES = tuple(f"up{levels}_place" for levels in ANCESTORS)
_REPEAT_NAMES = tuple(f"up{levels}_{what}" for what in ("siblings", "alike") for levels in REPEAT_LEVELS)
_PATH_NAMES = tuple(f"path_{what}" for what in "segments words mean_words word_share link_share long_share".split())


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
        self.words, self.long_words, self.link_chars, self.characters = self._inside(
            np.array((stats.words, long_words, page.link_chars, stats.characters))
        )
        self.segments = (self.last - self.first).astype(np.float32)
        self._up = [self.of_segment]

    def _inside(self, rows: NDArray[np.float64]) -> Floats:
        """For each row of numbers, one a segment, the sums inside each element."""
        total = np.zeros((len(rows), rows.shape[1] + 1))
        np.add.accumulate(rows, axis=1, out=total[:, 1:])
        return (total.take(self.last, axis=1) - total.take(self.first, axis=1)).astype(np.float32)

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
    at = np.concatenate([nodes.up(levels) for levels in ANCESTORS])
    around = np.array(
        (
            nodes.words / max(1.0, float(nodes.words[0])),
            nodes.long_words / max(1.0, float(nodes.long_words[0])),
            share(nodes.link_chars, nodes.characters),
            np.log1p(nodes.segments),
            np.log1p(share(nodes.words, nodes.segments)),
        )
    ).take(at, axis=1)
    table.add_rows(_SURROUNDING_NAMES, around.reshape(len(_SURROUNDING_NAMES), table.rows))
    index = np.arange(table.rows, dtype=np.float32)
    for name, levels in zip(_PLACE_NAMES, ANCESTORS, strict=True):
        if table.wants(name):
            at = nodes.up(levels)
            table.add(name, share(index - nodes.first[at], nodes.segments[at]))


def _main_columns(table: Table, nodes: PageNodes) -> None:
    """Where a segment stands to the smallest elements that hold most of the page's long texts."""
    total = float(nodes.long_words[0])
    holders = [(nodes.long_words >= wanted * total).nonzero()[0] for wanted in MAIN_SHARES]
    mains = [[int(found[-1]) if len(found) and total else 0] for found in holders]
    first, last = nodes.first[mains], nodes.last[mains]
    index, depth = np.arange(table.rows), nodes.depth[nodes.of_segment]
    before, after = np.maximum(first - index, 0), np.maximum(index - (last - 1), 0)
    inside = (before == 0) & (after == 0)
    columns = np.array((inside, depth - nodes.depth[mains], before, after), dtype=np.float32)
    table.add_rows(_MAIN_NAMES, columns.reshape(len(_MAIN_NAMES), table.rows))
    shares = nodes.words[mains].ravel() / max(1.0, float(nodes.words[0]))
    table.add_page(dict(zip(_MAIN_SHARE_NAMES, shares.tolist(), strict=True)))


def _path_columns(table: Table, nodes: PageNodes, stats: TextStats, link_share: Floats) -> None:
    """How often the same path of tags and classes occurs, and what its texts are like."""
    paths = nodes.path[nodes.of_segment]
    count = np.bincount(paths)
    words = np.bincount(paths, stats.words)
    some = np.maximum(count, 1)
    of_path = np.array(
        (
            *np.log1p(np.array((count, words, words / some))),
            words / max(1.0, float(stats.words.sum())),
            np.bincount(paths, link_share) / some,
            np.bincount(paths, stats.words >= LONG_WORDS) / some,
        )
    )
    table.add_rows(_PATH_NAMES, of_path.astype(np.float32).take(paths, axis=1))


def _repeat_columns(table: Table, nodes: PageNodes) -> None:
    """How many elements are like the one so many levels up: siblings of its tag and class, and any of its path."""
    family = nodes.parent * (int(nodes.path.max()) + 1) + nodes.path
    alike = np.array((_like(family), np.bincount(nodes.path)[nodes.path]))
    at = np.concatenate([nodes.up(levels) for levels in REPEAT_LEVELS])
    columns = np.log1p(alike).astype(np.float32).take(at, axis=1)
    table.add_rows(_REPEAT_NAMES, columns.reshape(len(_REPEAT_NAMES), table.rows))


def _like(numbers: Ints) -> Ints:
    """How often each number occurs."""
    order = numbers.argsort()
    ordered = numbers[order]
    ends = np.concatenate((_START, (ordered[1:] != ordered[:-1]).nonzero()[0] + 1, [len(numbers)]))
    runs = ends[1:] - ends[:-1]
    like = np.empty_like(numbers)
    like[order] = runs.repeat(runs)
    return like


def _hidden_columns(table: Table, nodes: PageNodes) -> None:
    """How far up the outermost hidden element stands, and how much of the page it and all hidden ones hold."""
    hidden = (nodes.flags & FLAG_BIT["hidden"]) != 0
    if not hidden.any():
        table.add_page({"hidden_levels": _NOT_HIDDEN, "hidden_word_share": 0, "page_hidden_share": 0})
        return
    outermost = hidden.copy()
    outermost[1:] &= ~hidden[nodes.parent[1:]]
    # all inside a hidden element is hidden and follows it, so the outermost around is the last that was met
    around = np.maximum.accumulate(np.where(outermost, np.arange(len(hidden)), 0))
    at, total = nodes.of_segment, max(1.0, float(nodes.words[0]))
    holder = around[at]
    levels = nodes.depth[at] - nodes.depth[holder]
    table.add("hidden_levels", np.where(hidden[at], levels, _NOT_HIDDEN))
    table.add("hidden_word_share", np.where(hidden[at], nodes.words[holder] / total, 0))
    table.add_page({"page_hidden_share": float(nodes.words[outermost].sum()) / total})
