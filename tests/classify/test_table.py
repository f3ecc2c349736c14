from __future__ import annotations

import numpy as np

from articlekit.classify.table import Bits, Table

BITS = Bits({"x": ("one", "two"), "y": ("one", "two", "four")})
MASKS = np.array([[1, 2], [4, 3]])


def test_matrix_by_name_and_in_order() -> None:
    table = Table(2)
    table.add("a", [1, 2])
    table.add_rows(("b", "c"), np.array([[3, 4], [5, 6]], dtype=np.float32))
    assert table.names == ["a", "b", "c"]
    assert table.matrix().tolist() == [[1, 3, 5], [2, 4, 6]]
    assert table.matrix(("c", "a")).tolist() == [[5, 1], [6, 2]]


def test_bits_of_several_masks() -> None:
    table = Table(2)
    table.add_bits(BITS, MASKS)
    assert table.names == ["x_one", "x_two", "y_one", "y_two", "y_four"]
    assert table.matrix().tolist() == [[1, 0, 0, 0, 1], [0, 1, 1, 1, 0]]


def test_only_wanted_columns_are_made() -> None:
    table = Table(2, {"x_two", "y_four", "page", "third", "b"})
    table.add_bits(BITS, MASKS)
    table.add_page({"page": 7, "other": 8})
    table.add_equal(("first", "second", "third"), np.array([2, 0]))
    table.add_rows(("a", "b"), np.array([[1, 2], [3, 4]], dtype=np.float32))
    assert {name: table[name].tolist() for name in table.names} == {
        "x_two": [0, 1],
        "y_four": [1, 0],
        "page": [7, 7],
        "third": [1, 0],
        "b": [3, 4],
    }


def test_a_table_that_wants_nothing_of_a_group() -> None:
    table = Table(2, {"a"})
    table.add_bits(BITS, MASKS)
    table.add_equal(("first",), np.array([0, 0]))
    assert table.names == []
