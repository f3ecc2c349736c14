"""Features of the segments of an HTML page, for the context-free decision."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from ..lexicon.classes import CATEGORIES, CATEGORY_BIT
from ..segment.tags import FLAG_BIT, FLAGS, TAG_NUMBERS
from .characters import Characters
from .clue_features import clue_columns
from .lines import line_columns
from .node_features import PageNodes, node_columns
from .sequence import share
from .table import Bits, Table
from .text_features import LONG_WORDS, after_first, position_columns, sequence_columns, text_columns
from .text_stats import TextStats
from .word_sets import WordSets

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ..clues import Clues
    from ..segment.page import Page
    from .lines import LineHits
    from .table import Floats, Ints

SHAPES = (Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE, Role.TABLE, Role.CAPTION)
_SHAPE_NAMES = tuple(f"shape_{shape}" for shape in SHAPES)
_SHAPE_NUMBERS = {shape: number for number, shape in enumerate((*SHAPES, *(set(Role) - set(SHAPES))))}
_TAG_NAMES = tuple(f"tag_{name}" for name in ("other", *TAG_NUMBERS))
_BITS = Bits({"in": FLAGS, **dict.fromkeys(("inline", "class", "parent", "around", "inside"), CATEGORIES)})
_PAGE_FLAGS = ("li", "noscript", "main", "article")
_PAGE_FLAG_BITS = np.array([[FLAG_BIT[name]] for name in _PAGE_FLAGS])
_PAGE_CATEGORIES = ("price", "product", "forum", "comment", "docs")
_PAGE_CATEGORY_BITS = np.array([[CATEGORY_BIT[name]] for name in _PAGE_CATEGORIES])


def page_features(page: Page, clues: Clues, hits: LineHits, wanted: Collection[str] | None = None) -> Table:
    """The features of each segment of a page that has any: named columns of float32, a row a segment.

    `wanted` names the columns that will be read, where not all are.
    """
    table = Table(len(page.segments), wanted)
    texts: list[str] = list(map(attrgetter("text"), page.segments))
    read = Characters(texts)
    stats, words = TextStats(texts, read), WordSets(texts, read)
    nodes, shapes = PageNodes(page, stats), _shapes(page)
    headings = (shapes == _SHAPE_NUMBERS[Role.HEADING]).astype(np.float32)
    text_columns(table, stats)
    table.add("distinct_share", share(words.sizes.astype(np.float32), words.counts.astype(np.float32)))
    table.add("address_like", _address_like(texts, read.joined))
    table.add("bars", stats.bars)
    link_share = _link_columns(table, page, stats)
    line_columns(table, hits, np.maximum(headings, stats.ends_colon * (stats.words <= LONG_WORDS / 2)))
    _markup_columns(table, page, nodes, shapes)
    node_columns(table, nodes, stats, link_share)
    position_columns(table, texts, stats)
    after_first(table, "after_h1", nodes.tag[nodes.of_segment] == TAG_NUMBERS["h1"])
    clue_columns(table, clues, texts, words, page.title)
    sequence_columns(table, stats, link_share, headings)
    _page_columns(table, page, stats, nodes, shapes)
    return table


def _shapes(page: Page) -> Ints:
    shapes = map(attrgetter("shape"), page.segments)
    return np.fromiter(map(_SHAPE_NUMBERS.__getitem__, shapes), dtype=np.int64, count=len(page.segments))


def _address_like(texts: Sequence[str], joined: str) -> Floats:
    if "http" not in joined and "www." not in joined:
        return np.zeros(len(texts), dtype=np.float32)
    return np.array(["http" in text or "www." in text for text in texts], dtype=np.float32)


def _link_columns(table: Table, page: Page, stats: TextStats) -> Floats:
    """Add what each text has of links, emphasis and images; gives the share of its characters that are in links."""
    characters = np.array((page.link_chars, page.strong_chars, page.emphasis_chars, page.slug_chars), dtype=np.float32)
    characters /= stats.characters
    link_share: Floats = np.minimum(characters[0], 1, out=characters[0])
    table.add_rows(("link_share", "strong_share", "emphasis_share", "slug_share"), characters)
    links = page.links.astype(np.float32)
    table.add("links", np.log1p(links))
    table.add("words_a_link", stats.words / (links + 1))
    images = np.zeros(table.rows + 1, dtype=np.float32)  # those before each text, and after the last
    np.subtract(page.images[1:], page.images[:-1], out=images[1:-1], casting="unsafe")
    table.add("images_before", images[:-1])
    table.add("images_after", images[1:])
    return link_share


def _markup_columns(table: Table, page: Page, nodes: PageNodes, shapes: Ints) -> None:
    at, parent = nodes.of_segment, nodes.up(1)
    table.add_equal(_TAG_NAMES, nodes.tag[at])
    table.add("parent_tag_li", nodes.tag[parent] == TAG_NUMBERS["li"])
    table.add_equal(_SHAPE_NAMES, shapes)
    table.add("level", list(map(attrgetter("level"), page.segments)))
    table.add("depth", nodes.depth[at])
    bits = nodes.class_bits
    around = bits[nodes.up(2)] | bits[nodes.up(3)]
    masks = (nodes.flags[at], page.inline_bits, bits[at], bits[parent], around, nodes.bits_around[at])
    table.add_bits(_BITS, np.array(masks))


def _page_columns(table: Table, page: Page, stats: TextStats, nodes: PageNodes, shapes: Ints) -> None:
    """What the page as a whole is like, the same in every row."""
    words = max(1.0, float(stats.words.sum()))
    of_shape = np.bincount(shapes, minlength=len(SHAPES)) / table.rows
    flags = (nodes.flags[nodes.of_segment] & _PAGE_FLAG_BITS) != 0
    categories = (nodes.bits_around[nodes.of_segment] & _PAGE_CATEGORY_BITS) != 0
    figures = {
        "segments": np.log1p(table.rows),
        "words": np.log1p(words),
        "long_texts": np.log1p(np.count_nonzero(stats.words >= LONG_WORDS)),
        "long_share": float(nodes.long_words[0]) / words,
        "link_share": float(page.link_chars.sum()) / max(1.0, float(stats.characters.sum())),
        "headings": of_shape[_SHAPE_NUMBERS[Role.HEADING]],
        "code_share": of_shape[_SHAPE_NUMBERS[Role.CODE]],
    }
    shares = {
        "li": np.count_nonzero(flags[0]) / table.rows,
        **dict(zip(_PAGE_FLAGS[1:], (flags[1:] @ stats.words / words).tolist(), strict=True)),
        **dict(zip(_PAGE_CATEGORIES, (np.count_nonzero(categories, axis=1) / table.rows).tolist(), strict=True)),
    }
    figures |= {f"{name}_share": value for name, value in shares.items()}
    table.add_page({f"page_{name}": value for name, value in figures.items()})
