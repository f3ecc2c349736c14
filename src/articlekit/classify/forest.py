"""Oblivious decision trees in NumPy: every level of a tree asks one question, so a leaf is a number in binary."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

_CHUNK = 512  # rows at a time: bounds the memory on pages of 100,000 blocks, and what is read twice stays in the cache


class Forest(NamedTuple):
    """Question i is: is the feature `features[i]` above `borders[i]`?

    `questions` is (depth, trees): the number of the question that each level of a tree asks, the last level first.
    `leaves` holds the 2 ** depth values of each tree, one tree after another, and `starts` (trees, 1) where they begin.
    """

    features: NDArray[np.intp]
    borders: NDArray[np.float32]
    questions: NDArray[np.intp]
    leaves: NDArray[np.float32]
    starts: NDArray[np.unsignedinteger]
    bias: float

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.float32]], prefix: str) -> Forest:
        """The forest whose arrays are stored under names that begin with `prefix`.

        They are "features" and "borders", both (trees, depth), "leaves", (trees, 2 ** depth), and "bias".
        """
        features, borders = arrays[f"{prefix}features"], arrays[f"{prefix}borders"]
        leaves = arrays[f"{prefix}leaves"].astype(np.float32)
        pairs = np.stack([features.ravel(), borders.ravel()], axis=1)
        asked, number = np.unique(pairs, axis=0, return_inverse=True)
        return cls(
            asked[:, 0].astype(np.intp),
            asked[:, 1].astype(np.float32),
            np.ascontiguousarray(number.reshape(features.shape).T[::-1]),
            leaves.ravel(),
            np.arange(0, leaves.size, leaves.shape[1], dtype=np.min_scalar_type(leaves.size))[:, None],
            float(arrays[f"{prefix}bias"]),
        )

    def probability(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """The probability of the positive class for each row of features, shape (n,)."""
        raw = np.empty(len(rows), dtype=np.float32)
        for start in range(0, len(rows), _CHUNK):
            raw[start : start + _CHUNK] = self._raw(rows[start : start + _CHUNK])
        probability: NDArray[np.float32] = np.reciprocal(1 + np.exp(-raw)).astype(np.float32)
        return probability

    def _raw(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        # take() with a mode skips the check of every index
        columns = np.ascontiguousarray(rows.T)
        answers = (columns.take(self.features, axis=0, mode="clip") > self.borders[:, None]).view(np.uint8)
        leaf = answers.take(self.questions[0], axis=0, mode="clip")
        for questions in self.questions[1:]:
            leaf += leaf  # a shift takes several times as long
            leaf |= answers.take(questions, axis=0, mode="clip")
        raw: NDArray[np.float32] = self.leaves.take(leaf + self.starts, mode="clip").sum(axis=0, dtype=np.float32)
        return raw + np.float32(self.bias)
