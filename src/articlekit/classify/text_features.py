"""Features that pages and dumps share: of the text itself, its place, and its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .table import Table, neighbours, share, spread, window_sums

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..segment.segment import Segment
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


def position_columns(table: Table, segments: Sequence[Segment], stats: TextStats, title: str) -> None:
    """Add where each text stands, whether it repeats, and how it agrees with the title, as far as that is known."""
    rows = table.rows
    index = np.arange(rows, dtype=np.float32)
    words_before = np.cumsum(stats.words) - stats.words
    table.add("place", index / rows)
    table.add("from_start", np.minimum(index, 100))
    table.add("from_end", np.minimum(rows - 1 - index, 100))
    table.add("word_place", words_before / max(1.0, float(stats.words.sum())))
    texts = [segment.text for segment in segments]
    seen: dict[str, int] = {}
    earlier = np.empty(rows, dtype=np.float32)
    for i, text in enumerate(texts):
        earlier[i] = seen.get(text, 0)
        seen[text] = seen.get(text, 0) + 1
    table.add("same_earlier", earlier)
    table.add("same_on_page", [seen[text] for text in texts])
    title_share = title_shares(title, texts)
    table.add("title_share", title_share)
    title_at = int(np.argmax(title_share)) if title_share.max() >= 0.6 else -1
    table.add("after_title", np.clip(index - title_at, -30, 100) if title_at >= 0 else np.full(rows, -100))


def title_shares(title: str, texts: Sequence[str]) -> Floats:
    """How far each text and the page's <title> share their words (Jaccard index over the shorter texts)."""
    wanted = set(title.lower().split())
    shares = np.zeros(len(texts), dtype=np.float32)
    if not wanted:
        return shares
    longest = 2 * len(title)
    for i, text in enumerate(texts):
        if len(text) <= longest:
            words = set(text.lower().split())
            shares[i] = len(words & wanted) / len(words | wanted)
    return shares


def sequence_columns(table: Table, stats: TextStats, link_share: Floats, heading: Floats) -> None:
    """Add what stands before and after each text."""
    log_words = table["log_words"]
    long = (stats.words >= LONG_WORDS).astype(np.float32)
    prose = stats.words * (1 - link_share)
    for name, values in (
        ("log_words", log_words),
        ("link_share", link_share),
        ("stopword_share", table["stopword_share"]),
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
