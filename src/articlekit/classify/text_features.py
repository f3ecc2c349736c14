"""Features that pages and dumps share: of the text itself, its place, and its neighbours."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from .sequence import neighbours, share, spread, window_sums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .table import Floats, Table
    from .text_stats import TextStats

LONG_WORDS = 12  # a text of that many words is rarely a label

_NEIGHBOURS = 3
_OFFSETS = tuple(f"{offset:+d}" for offset in range(-_NEIGHBOURS, _NEIGHBOURS + 1) if offset)
_NEIGHBOUR_NAMES = tuple(f"{name}{at}" for name in ("link_share", "ends_sentence", "heading") for at in _OFFSETS)
_WORD_NEIGHBOUR_NAMES = tuple(f"{name}{at}" for name in ("log_words", "stopword_share") for at in _OFFSETS)
_WINDOWS = (2, 5, 12)
_WINDOW_NAMES = tuple(
    f"{kind}_{side}{reach}" for kind in ("prose", "long") for reach in _WINDOWS for side in ("before", "after")
)


def text_columns(table: Table, stats: TextStats) -> None:
    """Add what the characters and words of each text are like."""
    characters, words, commas, stops = stats.characters, stats.words, stats.commas, stats.stops
    table.add("words", words)
    logs: Floats = np.log1p(np.array((words, characters, commas, stops), dtype=np.float32))
    table.add_rows(("log_words", "log_characters", "commas", "stops"), logs)
    by_word = share(np.array((characters, commas, stops)), words)
    table.add_rows(("word_length", "comma_share", "stop_share"), by_word)
    marks = np.array((stats.uppers, stats.digits, stats.marks, stats.unspaced), dtype=np.float32)
    by_character: Floats = marks / characters
    table.add_rows(("upper_share", "digit_share", "mark_share", "unspaced_share"), by_character)
    if table.wants("stopword_share"):
        table.add("stopword_share", share(stats.stopwords, words))
    if table.wants("starts_lower"):
        table.add("starts_lower", stats.starts_lower)
    table.add("ends_sentence", stats.ends_sentence)


def position_columns(table: Table, texts: Sequence[str], stats: TextStats) -> None:
    """Add where each text stands, and whether it repeats."""
    rows = table.rows
    index = np.arange(rows, dtype=np.float32)
    words_before = stats.words.cumsum() - stats.words
    table.add("place", index / rows)
    table.add("from_start", np.minimum(index, 100))
    table.add("from_end", np.minimum(index[::-1], 100))
    table.add("word_place", words_before / max(1.0, float(stats.words.sum())))
    _repeat_columns(table, texts)


def _repeat_columns(table: Table, texts: Sequence[str]) -> None:
    """How often the same text stands before each, and on the whole page."""
    first_seen: defaultdict[str, int] = defaultdict(count().__next__)
    numbers = np.fromiter(map(first_seen.__getitem__, texts), dtype=np.int64, count=table.rows)
    alike = np.bincount(numbers)
    order = numbers.argsort(kind="stable")
    earlier = np.empty(table.rows, dtype=np.float32)
    earlier[order] = np.arange(table.rows) - (alike.cumsum() - alike).repeat(alike)
    table.add("same_earlier", earlier)
    table.add("same_on_page", alike[numbers])


def title_columns(table: Table, title_share: Floats) -> None:
    """Add how each text agrees with the page's title, and where it stands to the one that agrees best."""
    table.add("title_share", title_share)
    after_first(table, "after_title", title_share == max(0.6, float(title_share.max())))


def after_first(table: Table, name: str, flags: NDArray[np.bool_]) -> None:
    """Add how many rows after the first flagged one each stands, from -30 to 100; -100 where there is none."""
    at = int(flags.argmax())
    if flags[at]:
        table.add(name, np.arange(-at, table.rows - at, dtype=np.float32).clip(-30, 100))
    else:
        table.add_page({name: -100})


def sequence_columns(table: Table, stats: TextStats, link_share: Floats, heading: Floats) -> None:
    """Add what stands before and after each text."""
    _neighbour_columns(table, stats, link_share, heading)
    long = stats.words >= LONG_WORDS
    sums = window_sums(np.array((stats.words * (1 - link_share), long), dtype=np.float32), _WINDOWS)
    np.log1p(sums[0], out=sums[0])
    table.add_rows(_WINDOW_NAMES, sums.reshape(len(_WINDOW_NAMES), table.rows))
    distances = np.minimum(spread(np.array((long, heading > 0))), 100).reshape(4, table.rows)
    table.add_rows(("since_long", "since_heading", "until_long", "until_heading"), distances)


def _neighbour_columns(table: Table, stats: TextStats, link_share: Floats, heading: Floats) -> None:
    table.add_rows(_NEIGHBOUR_NAMES, _by_neighbour(np.array((link_share, stats.ends_sentence, heading))))
    if any(map(table.wants, _WORD_NEIGHBOUR_NAMES)):
        by_word = np.array((np.log1p(stats.words), share(stats.stopwords, stats.words)))
        table.add_rows(_WORD_NEIGHBOUR_NAMES, _by_neighbour(by_word))


def _by_neighbour(values: Floats) -> Floats:
    """What the neighbours of each text have of some values: a row for each value and neighbour."""
    return neighbours(values, _NEIGHBOURS).reshape(-1, values.shape[1])
