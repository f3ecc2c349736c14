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
QUANTILES = np.array((0.1, 0.5, 0.9))
_QUANTILE_NAMES = tuple(f"quantile{100 * at:.0f}" for at in QUANTILES)
_NEIGHBOUR_NAMES = tuple(f"first{offset:+d}" for offset in range(-REACH, REACH + 1) if offset)
_WINDOW_NAMES = tuple(f"first_{side}{reach}" for reach in WINDOWS for side in ("before", "after"))


def context_features(first: Floats, words: Floats, groups: dict[str, NDArray[np.int64]]) -> Table:
    """How the first probabilities lie around each segment.

    `first` are the context-free probabilities and `words` the lengths of the segments; each of `groups` is a partition
    of the segments (by path, by ancestor, by shape ...), given as a group number a segment.
    """
    table = Table(len(first))
    weight = np.log1p(words)
    table.add("first", first)
    table.add_rows(_NEIGHBOUR_NAMES, neighbours(first[None], REACH)[0])
    sums = window_sums(np.array((first * weight, weight)), WINDOWS)
    means = share(sums[0], sums[1]).reshape(len(_WINDOW_NAMES), table.rows)
    table.add_rows(_WINDOW_NAMES, means)
    _group_columns(table, groups, first, weight)
    table.add_rows(("since_kept", "until_kept"), np.minimum(spread((first >= 0.5)[None])[:, 0], 100))
    _page_columns(table, first, words)
    return table


def _group_columns(table: Table, groups: dict[str, NDArray[np.int64]], first: Floats, weight: Floats) -> None:
    """The mean and the highest first probability of each segment's groups; all groups are numbered in one sequence."""
    numbers = np.array(list(groups.values()))
    sizes = numbers.max(axis=1) + 1
    numbers += (sizes.cumsum() - sizes)[:, None]
    flat, probability = numbers.ravel(), np.concatenate([first] * len(groups))
    total = np.bincount(flat, np.concatenate([weight] * len(groups)))
    mean = np.bincount(flat, np.concatenate([weight * first] * len(groups))) / np.maximum(total, 1e-6)
    best = np.zeros(len(total), dtype=np.float32)
    np.maximum.at(best, flat, probability)
    table.add_rows(tuple(f"first_{name}" for name in groups), mean.astype(np.float32)[numbers])
    table.add_rows(tuple(f"first_{name}_best" for name in groups), best[numbers])


def quantiles(values: Floats) -> list[float]:
    """The QUANTILES of values: those of np.quantile(), in a tenth of its time.

    >>> quantiles(np.array([4, 1, 2], dtype=np.float32))
    [1.2000000476837158, 2.0, 3.5999999046325684]
    """
    ordered = np.sort(values)
    place = (len(values) - 1) * QUANTILES
    below = place.astype(np.intp)
    low, high = ordered[below], ordered[np.minimum(below + 1, len(values) - 1)]
    step, part = high - low, place - below
    from_low, from_high = step * part.astype(np.float32), step * (1 - part).astype(np.float32)
    between: list[float] = np.where(part >= 0.5, high - from_high, low + from_low).tolist()
    return between


def _page_columns(table: Table, first: Floats, words: Floats) -> None:
    total = max(1.0, float(words.sum()))
    mass = words * first
    kept_words = words[first >= 0.5].sum()
    figures = {
        "kept_words": np.log1p(kept_words),
        "kept_share": float(kept_words) / total,
        "expected_share": float(mass.sum()) / total,
        "doubt": float((words * np.minimum(first, 1 - first)).sum()) / total,
    }
    figures |= zip(_QUANTILE_NAMES, quantiles(first), strict=True)
    table.add_page({f"first_page_{name}": value for name, value in figures.items()})
    until = mass.cumsum()
    table.add("first_mass_before", share(until - mass, until[-1:]))
