"""The sequence arithmetic that features are made of: shares, and sums over what stands before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .table import Floats


def share(part: Floats, whole: Floats) -> Floats:
    """part / whole, 0 where there is no whole."""
    return np.divide(part, whole, out=np.zeros(part.shape, dtype=np.float32), where=whole > 0, casting="unsafe")


def neighbours(values: Floats, reach: int) -> Floats:
    """Each row of values shifted by -reach .. +reach but 0: what stands that many places further; -1 beyond either end.

    Shape (rows, shifts, places).

    >>> neighbours(np.array([[1, 2, 3]], dtype=np.float32), 1).tolist()
    [[[-1.0, 1.0, 2.0], [2.0, 3.0, -1.0]]]
    """
    rows, places = values.shape
    padded = np.full((rows, places + 2 * reach), -1, dtype=np.float32)
    padded[:, reach : reach + places] = values
    shifted = np.empty((rows, 2 * reach, places), dtype=np.float32)
    for shift in range(reach):
        shifted[:, shift] = padded[:, shift : shift + places]
        shifted[:, reach + shift] = padded[:, reach + 1 + shift : reach + 1 + shift + places]
    return shifted


def window_sums(values: Floats, reaches: Sequence[int]) -> Floats:
    """For each row of values and each reach the sums of so many values before each place, and of those after it.

    Shape (rows, reaches, 2, places).

    >>> window_sums(np.array([[1, 2, 4, 8]], dtype=np.float32), [2]).tolist()
    [[[[0.0, 1.0, 3.0, 6.0], [6.0, 12.0, 8.0, 0.0]]]]
    """
    rows, places = values.shape
    here = max(reaches)
    total = np.zeros((rows, here + places + 1 + here))  # at here + i: of the values before place i
    np.add.accumulate(values, axis=1, dtype=np.float64, out=total[:, here + 1 : here + 1 + places])
    total[:, here + 1 + places :] = total[:, here + places, None]
    sums = np.empty((rows, len(reaches), 2, places), dtype=np.float32)
    until, behind = total[:, here : here + places], total[:, here + 1 : here + 1 + places]
    for index, reach in enumerate(reaches):
        sums[:, index, 0] = until - total[:, here - reach : here - reach + places]
        sums[:, index, 1] = total[:, here + 1 + reach : here + 1 + reach + places] - behind
    return sums


def spread(flags: NDArray[np.bool_]) -> Floats:
    """How many places ago the last flagged one of a row was (0 on it), and how many until the next; their number where
    none is. Shape (2, rows, places) for flags of shape (rows, places).

    >>> spread(np.array([[False, True, False]])).tolist()
    [[[3.0, 0.0, 1.0]], [[1.0, 0.0, 3.0]]]
    """
    places = flags.shape[1]
    index = np.arange(places)
    seen = np.array((flags, flags[:, ::-1]))
    last = np.maximum.accumulate(np.where(seen, index, -1), axis=2)
    distances = np.where(last < 0, places, index - last).astype(np.float32)
    distances[1] = distances[1, :, ::-1].copy()
    return distances
