"""Features that pages and dumps share: of the text itself, its place, and its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .table import Table, neighbours, share, spread, window_sums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .table import Floats
    from .text_stats import TextStats

LONG_WORDS = 12  # a text of that many words is rarely a label


def text_columns(table: Table, stats: TextStats) -> None:
    """Add what the characters and words of each text are like."""
    table.add("words", stats.words)
    table.add("log_words", np.log1p(stats.words))
    table.add("log_characters", np.log1p(stats.characters))
    table.add("word_length", share(stats.characters, stats.words))
    table.add("upper_share", share(stats.uppers, stats.characters))
    table.add("digit_share", share(stats.digits, stats.characters))
    table.add("mark_share", share(stats.marks, stats.characters))
    table.add("commas", np.log1p(stats.commas))
    table.add("comma_share", share(stats.commas, stats.words))
    table.add("stops", np.log1p(stats.stops))
    table.add("stop_share", share(stats.stops, stats.words))
    table.add("stopword_share", share(stats.stopwords, stats.words))
    table.add("unspaced_share", share(stats.unspaced, stats.characters))
    table.add("starts_lower", stats.starts_lower)
    table.add("ends_sentence", stats.ends_sentence)


def position_columns(table: Table, texts: Sequence[str], stats: TextStats) -> None:
    """Add where each text stands, and whether it repeats."""
    rows = table.rows
    index = np.arange(rows, dtype=np.float32)
    words_before = np.cumsum(stats.words) - stats.words
    table.add("place", index / rows)
    table.add("from_start", np.minimum(index, 100))
    table.add("from_end", np.minimum(rows - 1 - index, 100))
    table.add("word_place", words_before / max(1.0, float(stats.words.sum())))
    seen: dict[str, int] = {}
    earlier = np.empty(rows, dtype=np.float32)
    for i, text in enumerate(texts):
        earlier[i] = count = seen.get(text, 0)
        seen[text] = count + 1
    table.add("same_earlier", earlier)
    table.add("same_on_page", [seen[text] for text in texts])


def title_columns(table: Table, title_share: Floats) -> None:
    """Add how each text agrees with the page's title, and where it stands to the one that agrees best."""
    table.add("title_share", title_share)
    after_first(table, "after_title", title_share == max(0.6, float(title_share.max())))


def after_first(table: Table, name: str, flags: NDArray[np.bool_]) -> None:
    """Add how many rows after the first flagged one each stands, from -30 to 100; -100 where there is none."""
    at = int(np.argmax(flags))
    rows = np.arange(table.rows, dtype=np.float32)
    table.add(name, np.clip(rows - at, -30, 100) if flags[at] else np.full(table.rows, -100))


def sequence_columns(table: Table, stats: TextStats, link_share: Floats, heading: Floats) -> None:
    """Add what stands before and after each text."""
    log_words = np.log1p(stats.words)
    stopword_share = share(stats.stopwords, stats.words)
    long = (stats.words >= LONG_WORDS).astype(np.float32)
    prose = stats.words * (1 - link_share)
    for name, values in (
        ("log_words", log_words),
        ("link_share", link_share),
        ("stopword_share", stopword_share),
        ("ends_sentence", stats.ends_sentence),
        ("heading", heading),
    ):
        for offset, shifted in neighbours(values, 3):
            table.add(f"{name}{offset:+d}", shifted)
    for reach in (2, 5, 12):
        before, after = window_sums(prose, reach)
        table.add(f"prose_before{reach}", np.log1p(before))
        table.add(f"prose_after{reach}", np.log1p(after))
        long_before, long_after = window_sums(long, reach)
        table.add(f"long_before{reach}", long_before)
        table.add(f"long_after{reach}", long_after)
    since, until = spread(long > 0)
    table.add("since_long", np.minimum(since, 100))
    table.add("until_long", np.minimum(until, 100))
    since_heading, until_heading = spread(heading > 0)
    table.add("since_heading", np.minimum(since_heading, 100))
    table.add("until_heading", np.minimum(until_heading, 100))
