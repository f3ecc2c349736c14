"""Features of the segments of a plain-text dump, for the context-free decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..article import Role
from .lines import line_columns
from .table import Table, share
from .text_features import LONG_WORDS, position_columns, sequence_columns, text_columns
from .text_stats import text_stats

if TYPE_CHECKING:
    from ..segment.dump import Dump
    from .lines import LineHits
    from .text_stats import TextStats

SHAPES = (Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.QUOTE, Role.CODE)


def dump_features(dump: Dump, hits: LineHits) -> Table:
    """The features of each segment of a dump that has any: named columns of float32, a row a segment."""
    table = Table(len(dump.segments))
    stats = text_stats([segment.text for segment in dump.segments])
    link_share = np.minimum(share(np.asarray(dump.link_chars, dtype=np.float32), stats.characters), 1)
    text_columns(table, stats)
    table.add("link_share", link_share)
    table.add_all(line_columns(hits))
    _layout_columns(table, dump)
    position_columns(table, dump.segments, stats, "")
    sequence_columns(table, stats, link_share, table["shape_heading"])
    _dump_columns(table, dump, stats)
    return table


def _layout_columns(table: Table, dump: Dump) -> None:
    shapes = [segment.shape for segment in dump.segments]
    for shape in SHAPES:
        table.add(f"shape_{shape.value}", [found is shape for found in shapes])
    table.add("level", [segment.level for segment in dump.segments])
    blanks = np.minimum(np.asarray(dump.blanks_before, dtype=np.float32), 10)
    table.add("blanks_before", blanks)
    table.add("blanks_after", np.append(blanks[1:], 10))
    table.add("indent", np.minimum(dump.indent, 40))
    table.add("lines", np.log1p(dump.lines))
    table.add("bulleted", dump.bulleted)


def _dump_columns(table: Table, dump: Dump, stats: TextStats) -> None:
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
        "line_hits": float((table["line_hits"] > 0).mean()),
    }
    for name, value in figures.items():
        table.add(f"page_{name}", np.full(table.rows, value))
