"""The sequence arithmetic that features are made of: shares, and sums over what stands before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from .table import Floats


def share(part: Floats, whole: Floats) -> Floats:
    """part / whole, 0 where there is no whole."""
    return np.divide(part, whole, out=np.zeros(part.shape, dtype=np.float32), where=whole > 0, casting="unsafe")


def neighbours(values: Floats, reach: int) -> Iterator[tuple[int, Floats]]:
    """The values shifted by -reach .. +reach but 0: what stands that many rows further; -1 beyond either end."""
    rows = len(values)
    padded = np.full(rows + 2 * reach, -1, dtype=np.float32)
    padded[reach : reach + rows] = values
    for offset in (*range(-reach, 0), *range(1, reach + 1)):
        yield offset, padded[reach + offset : reach + offset + rows]


def window_sums(values: Floats, reaches: Sequence[int]) -> Floats:
    """For each row of values and each reach the sums of so many values before each place, and of those after it.

    Shape (rows, reaches, 2, places).

    >>> window_sums(np.array([[1, 2, 4, 8]], dtype=np.float32), [2]).tolist()
    [[[[0.0, 1.0, 3.0, 6.0], [6.0, 12.0, 8.0, 0.0]]]]
    """
    rows, places = values.shape
    here = max(reaches)
    total = np.zeros((rows, here + places + 1 + here))  # at here + i: of the values before place i
    np.cumsum(values, axis=1, dtype=np.float64, out=total[:, here + 1 : here + 1 + places])
    total[:, here + 1 + places :] = total[:, here + places, None]
    sums = np.empty((rows, len(reaches), 2, places), dtype=np.float32)
    until, behind = total[:, here : here + places], total[:, here + 1 : here + 1 + places]
    for index, reach in enumerate(reaches):
        sums[:, index, 0] = until - total[:, here - reach : here - reach + places]
        sums[:, index, 1] = total[:, here + 1 + reach : here + 1 + reach + places] - behind
    return sums


def spread(flags: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """How many places ago the last flagged one of a row was (0 on it), and how many until the next; their number where
    none is. Shape (rows, places) each, as the flags.

    >>> since, until = spread(np.array([[False, True, False]]))
    >>> since.tolist(), until.tolist()
    ([[3.0, 0.0, 1.0]], [[1.0, 0.0, 3.0]])
    """
    places = flags.shape[1]
    index = np.arange(places)
    last = np.maximum.accumulate(np.where(flags, index, -1), axis=1)
    following = np.minimum.accumulate(np.where(flags, index, places + places)[:, ::-1], axis=1)[:, ::-1]
    since = np.where(last < 0, places, index - last)
    until = np.where(following > places, places, following - index)
    return since.astype(np.float32), until.astype(np.float32)
