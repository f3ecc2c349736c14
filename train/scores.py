"""How good a choice of segments is, and how far the model knew it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articlekit.classify.select import best_set

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .samples import Sample

    Floats = NDArray[np.float32]


def expected_scores(sample: Sample, probability: Floats) -> tuple[float, float]:
    """The F1 that the labels give to the chosen set of segments, and the F1 that the model expected of it."""
    chosen, expected = best_set(probability, sample.words)
    hits = float((sample.tokens * sample.gold_share)[chosen].sum())
    total = float(sample.tokens[chosen].sum()) + sample.gold_tokens
    return 2 * hits / max(total, 1.0), expected


def roc_area(positive: NDArray[np.bool_], score: NDArray[np.float64]) -> float:
    """The chance that a positive has a higher score than a negative, ties counted half (Mann and Whitney's U)."""
    above = score[positive][:, None] - score[~positive][None, :]
    return float(((above > 0) + 0.5 * (above == 0)).mean())
