from __future__ import annotations

import numpy as np

from articlekit.classify.sequence import neighbours, share, spread, window_sums


def column(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def test_neighbours_pad_with_minus_one() -> None:
    assert neighbours(column(1, 2, 3)[None], 1).tolist() == [[[-1, 1, 2], [2, 3, -1]]]
    assert neighbours(column(1)[None], 2).tolist() == [[[-1]] * 4]


def test_window_sums() -> None:
    sums = window_sums(np.array([[1, 2, 4, 8], [1, 1, 1, 1]], dtype=np.float32), [1, 2])
    assert sums[0, 1].tolist() == [[0, 1, 3, 6], [6, 12, 8, 0]]
    assert sums[1, 0].tolist() == [[0, 1, 1, 1], [1, 1, 1, 0]]


def test_windows_larger_than_the_sequence() -> None:
    assert window_sums(column(1, 2)[None], [20]).tolist() == [[[[0, 1], [2, 0]]]]


def test_share_of_nothing_is_zero() -> None:
    assert share(column(1, 1), column(0, 4)).tolist() == [0, 0.25]


def test_spread() -> None:
    since, until = spread(np.array([[False, False, False], [True, False, True]]))
    assert since.tolist() == [[3, 3, 3], [0, 1, 0]]
    assert until.tolist() == [[3, 3, 3], [0, 1, 0]]
