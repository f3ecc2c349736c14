from __future__ import annotations

import numpy as np

from articlekit.classify.forest import Forest

Arrays = dict[str, np.ndarray]


def reference(arrays: Arrays, row: np.ndarray) -> float:
    raw = float(arrays["bias"])
    for features, borders, leaves in zip(arrays["features"], arrays["borders"], arrays["leaves"], strict=True):
        leaf = sum(int(row[f] > b) << i for i, (f, b) in enumerate(zip(features, borders, strict=True)))
        raw += leaves[leaf]
    return float(1 / (1 + np.exp(-raw)))


def test_probability_equals_a_tree_by_tree_reading() -> None:
    random = np.random.default_rng(7)
    arrays: Arrays = {
        "features": random.integers(0, 5, (20, 3)).astype(np.int16),
        "borders": random.integers(-2, 3, (20, 3)).astype(np.float32),  # few, so that trees share questions
        "leaves": random.normal(size=(20, 8)).astype(np.float32),
        "bias": np.array(0.25),
    }
    rows = random.normal(size=(3000, 5)).astype(np.float32)  # more rows than one chunk
    found = Forest.from_arrays(arrays, "").probability(rows)
    assert found.dtype == np.float32
    for index in (0, 1, 2047, 2048, 2999):
        assert abs(found[index] - reference(arrays, rows[index])) < 1e-5


def test_an_infinite_border_is_never_passed() -> None:
    arrays: Arrays = {
        "features": np.zeros((1, 2), np.int16),
        "borders": np.array([[0.0, np.inf]], np.float32),
        "leaves": np.array([[1, 2, 9, 9]], np.float32),
        "bias": np.array(0.0),
    }
    rows = np.array([[-1.0], [1e30]], np.float32)
    found = Forest.from_arrays(arrays, "").probability(rows)
    np.testing.assert_allclose(found, 1 / (1 + np.exp([-1.0, -2.0])), rtol=1e-5)
