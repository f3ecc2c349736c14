"""A conditional logit model: the odds between the options of a contest from weights of their marks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .contests import Sample

    Floats = NDArray[np.float64]

RAREST = 4  # contests that a mark must occur in to get a weight
# A value is as good as right from this F1 on; a list of authors that shares less is as bad as none.
HALF_RIGHT = 0.5


def fit(samples: Sequence[Sample], penalty: float) -> dict[str, float]:
    """The weights under which the right options of the samples are likeliest, kept small by an L2 penalty."""
    names = _names(samples)
    number = {name: at for at, name in enumerate(names)}
    matrix, starts, targets = _arrays(samples, number)

    def loss(weights: Floats) -> tuple[float, Floats]:
        sums = matrix @ weights
        top = np.maximum.reduceat(sums, starts)
        sizes = np.diff(np.append(starts, len(sums)))
        parts = np.exp(sums - np.repeat(top, sizes))
        shares = parts / np.repeat(np.add.reduceat(parts, starts), sizes)
        value = -np.sum(targets * np.log(np.maximum(shares, 1e-12))) + 0.5 * penalty * weights @ weights
        totals = np.repeat(np.add.reduceat(targets, starts), sizes)
        return value, matrix.T @ (shares * totals - targets) + penalty * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return dict(zip(names, found.x.tolist(), strict=True))


def targets_of(sample: Sample) -> list[float]:
    """How the probability should stand: on what is right, or on silence where nothing is; [] teaches nothing."""
    right = [value if value >= HALF_RIGHT else 0.0 for value in sample.right]
    best = max(right, default=0.0)
    shares = [(value / best) ** 4 if value else 0.0 for value in right] if best else right
    total = sum(shares)
    if not sample.has_silence:
        return [share / total for share in shares] if total else []
    return [share / total for share in shares] + [0.0] if total else [0.0] * len(right) + [1.0]


def _names(samples: Sequence[Sample]) -> list[str]:
    counts = Counter(mark for sample in samples for mark in {mark for marks in sample.marks for mark in marks})
    return sorted(mark for mark, count in counts.items() if count >= RAREST)


def _arrays(samples: Sequence[Sample], number: dict[str, int]) -> tuple[csr_matrix, NDArray[np.intp], Floats]:
    columns: list[int] = []
    ends, starts = [0], []
    targets: list[float] = []
    for sample in samples:
        wanted = targets_of(sample)
        if not wanted:
            continue
        starts.append(len(targets))
        targets.extend(wanted)
        for marks in sample.marks:
            columns.extend(number[mark] for mark in marks if mark in number)
            ends.append(len(columns))
    shape = (len(targets), len(number))
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=shape)
    return matrix, np.array(starts, dtype=np.intp), np.array(targets)
