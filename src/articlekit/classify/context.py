"""Features for the second decision: the first one's probabilities, seen in sequence, by path and by ancestor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .sequence import neighbours, share, spread, window_sums
from .table import Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .table import Floats

REACH = 4
WINDOWS = (3, 8, 20)
QUANTILES = (0.1, 0.5, 0.9)
_NEIGHBOUR_NAMES = [f"first{offset:+d}" for offset in range(-REACH, REACH + 1) if offset]
_WINDOW_NAMES = [f"first_{side}{reach}" for reach in WINDOWS for side in ("before", "after")]


def context_features(first: Floats, words: Floats, groups: dict[str, NDArray[np.int64]]) -> Table:
    """How the first probabilities lie around each segment.

    `first` are the context-free probabilities and `words` the lengths of the segments; each of `groups` is a partition
    of the segments (by path, by ancestor, by shape ...), given as a group number a segment.
    """
    table = Table(len(first))
    weight = np.log1p(words)
    table.add("first", first)
    table.add_rows(_NEIGHBOUR_NAMES, neighbours(first, REACH))
    sums = window_sums(np.array((first * weight, weight)), WINDOWS)
    means = share(sums[0], sums[1]).reshape(len(_WINDOW_NAMES), table.rows)
    table.add_rows(_WINDOW_NAMES, means)
    for name, numbers in groups.items():
        _group_columns(table, name, numbers, first, weight)
    table.add_rows(("since_kept", "until_kept"), np.minimum(spread((first >= 0.5)[None])[:, 0], 100))
    _page_columns(table, first, words)
    return table


def _group_columns(table: Table, name: str, numbers: NDArray[np.int64], first: Floats, weight: Floats) -> None:
    total = np.bincount(numbers, weight)
    mean = np.bincount(numbers, weight * first) / np.maximum(total, 1e-6)
    table.add(f"first_{name}", mean[numbers])
    best = np.zeros(len(total), dtype=np.float32)
    np.maximum.at(best, numbers, first)
    table.add(f"first_{name}_best", best[numbers])


def _page_columns(table: Table, first: Floats, words: Floats) -> None:
    total = max(1.0, float(words.sum()))
    kept = first >= 0.5
    figures = {
        "kept_words": np.log1p(words[kept].sum()),
        "kept_share": float(words[kept].sum()) / total,
        "expected_share": float((words * first).sum()) / total,
        "doubt": float((words * np.minimum(first, 1 - first)).sum()) / total,
    }
    quantiles = np.quantile(first, np.array(QUANTILES, dtype=np.float32))
    figures |= {f"quantile{int(100 * at)}": value for at, value in zip(QUANTILES, quantiles.tolist(), strict=True)}
    table.add_page({f"first_page_{name}": value for name, value in figures.items()})
    mass = np.cumsum(words * first)
    table.add("first_mass_before", share(mass - words * first, np.full(len(first), mass[-1], dtype=np.float32)))
