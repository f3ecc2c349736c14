"""Features of the segments of a plain-text dump, for the context-free decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from .characters import UPPER, Characters
from .dump_surroundings import surroundings_columns
from .lines import line_columns
from .sequence import share
from .table import Table
from .text_features import LONG_WORDS, position_columns, sequence_columns, text_columns
from .text_stats import TextStats

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ..segment.dump import Dump
    from .lines import LineHits

SHAPES = (Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE)


def dump_features(dump: Dump, hits: LineHits, wanted: Collection[str] | None = None) -> Table:
    """The features of each segment of a dump that has any: named columns of float32, a row a segment.

    `wanted` names the columns that will be read, where not all are.
    """
    table = Table(len(dump.segments), wanted)
    texts = [segment.text for segment in dump.segments]
    read = Characters(texts)
    stats = TextStats(texts, read)
    shapes = [segment.shape for segment in dump.segments]
    headings = np.array([shape is Role.HEADING for shape in shapes], dtype=np.float32)
    link_share = np.minimum(share(np.asarray(dump.link_chars, dtype=np.float32), stats.characters), 1)
    text_columns(table, stats)
    table.add("link_share", link_share)
    line_columns(table, hits, headings)
    _layout_columns(table, dump, shapes)
    position_columns(table, texts, stats)
    sequence_columns(table, stats, link_share, headings)
    capitals = share(read.words_begin(UPPER), read.words()[1].astype(np.float32))
    surroundings_columns(table, texts, hits, stats.words, capitals)
    _dump_columns(table, dump, hits, stats)
    return table


def _layout_columns(table: Table, dump: Dump, shapes: Sequence[Role]) -> None:
    for shape in SHAPES:
        table.add(f"shape_{shape.value}", [found is shape for found in shapes])
    table.add("level", [segment.level for segment in dump.segments])
    blanks = np.minimum(np.asarray(dump.blanks_before, dtype=np.float32), 10)
    table.add("blanks_before", blanks)
    table.add("blanks_after", np.append(blanks[1:], 10))
    table.add("indent", np.minimum(dump.indent, 40))
    table.add("lines", np.log1p(dump.lines))
    table.add("bulleted", dump.bulleted)


def _dump_columns(table: Table, dump: Dump, hits: LineHits, stats: TextStats) -> None:
    """What the dump as a whole is like, the same in every row."""
    words = max(1.0, float(stats.words.sum()))
    long = stats.words >= LONG_WORDS
    figures = {
        "segments": np.log1p(table.rows),
        "words": np.log1p(words),
        "long_texts": np.log1p(long.sum()),
        "long_share": float(stats.words[long].sum()) / words,
        "link_share": sum(dump.link_chars) / max(1.0, float(stats.characters.sum())),
        "blanks": float(np.minimum(dump.blanks_before, 3).mean()),
        "bulleted": float(np.mean(dump.bulleted)),
        "markdown": dump.markdown,
        "wrapped": dump.wrapped,
        "glued": dump.glued,
        "line_hits": sum(map(bool, hits)) / table.rows,
    }
    table.add_page({f"page_{name}": value for name, value in figures.items()})
