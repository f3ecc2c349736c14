"""Oblivious decision trees in NumPy: every level of a tree asks one question, so a leaf is a number in binary."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

_CHUNK = 2048  # rows at a time: bounds the memory on pages of 100,000 blocks


class Forest(NamedTuple):
    """`features` and `borders` are (trees, depth): is feature f above border b? `leaves` is (trees, 2 ** depth)."""

    features: NDArray[np.int32]
    borders: NDArray[np.float32]
    leaves: NDArray[np.float32]
    bias: float

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.float32]], prefix: str) -> Forest:
        """The forest whose arrays are stored under names that begin with `prefix`."""
        features, borders = arrays[f"{prefix}features"], arrays[f"{prefix}borders"]
        return cls(
            features.astype(np.int32),
            borders.astype(np.float32),
            arrays[f"{prefix}leaves"].astype(np.float32),
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
        trees, depth = self.features.shape
        columns = np.ascontiguousarray(rows.T)
        leaf = np.zeros((trees, len(rows)), dtype=np.int16)
        for level in range(depth):
            above = columns[self.features[:, level]] > self.borders[:, level, None]
            leaf |= above.astype(np.int16) << level
        index = leaf + (np.arange(trees, dtype=np.int32) << depth)[:, None]
        raw: NDArray[np.float32] = self.leaves.ravel()[index].sum(axis=0, dtype=np.float32)
        return raw + np.float32(self.bias)
