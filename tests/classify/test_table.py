from __future__ import annotations

import numpy as np

from articlekit.classify.table import Table, neighbours, share, spread, window_sums


def column(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def test_matrix_by_name_and_in_order() -> None:
    table = Table(2)
    table.add("a", [1, 2])
    table.add_bits("x", np.array([1, 2]), ("one", "two"))
    assert table.names == ["a", "x_one", "x_two"]
    assert table.matrix(["x_two", "a"]).tolist() == [[0, 1], [1, 2]]


def test_neighbours_pad_with_minus_one() -> None:
    assert {k: v.tolist() for k, v in neighbours(column(1, 2, 3), 1)} == {-1: [-1, 1, 2], 1: [2, 3, -1]}


def test_window_sums() -> None:
    before, after = window_sums(column(1, 2, 4, 8), 2)
    assert before.tolist() == [0, 1, 3, 6]
    assert after.tolist() == [6, 12, 8, 0]


def test_share_of_nothing_is_zero() -> None:
    assert share(column(1, 1), column(0, 4)).tolist() == [0, 0.25]


def test_spread_without_flags() -> None:
    since, until = spread(np.array([False, False]))
    assert since.tolist() == until.tolist() == [2, 2]
